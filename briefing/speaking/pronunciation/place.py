"""The place of an English word among its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.speaking.pronunciation.grammar import Grammar, grammar, is_adverb
from briefing.speaking.pronunciation.used_to_words import is_past

NOUN, VERB, ADJECTIVE = "noun", "verb", "adjective"
_LONGEST_LETTERS = 3  # of "D.S", without its stops
# "Class", "virus", "crisis" and so on.
_NO_PLURALS = ("ss", "us", "is")
_BEFORE_MONTH = frozenset({"in", "last", "since", "of", "until", "by"})
RELATIVES = frozenset({"that", "which", "who"})
HAVE = frozenset({"has", "have", "had", "makes", "made"})
_TIMES_TOO = frozenset({"past", "coming"})  # "this past May"
_EVERY_SO_OFTEN = frozenset({"", "few", "other", "single", "so"})
EITHER = frozenset({"it", "you"})  # subjects and objects in one form


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a word: the words before it without adverbs, and the next on each side."""

    near: Sequence[str]
    left: str
    right: str
    second: str
    is_base: bool
    after_name: bool

    @property
    def takes_object(self) -> bool:
        """Whether an object seems to follow: "the", "their", "it", but "last week" is none."""
        words = grammar()
        if self.right in words.relatives or self.second in words.times | _TIMES_TOO:
            return False
        if [self.right, self.second] == ["such", "as"]:
            return False
        # "The digest first reported"
        if self.right in words.times_of and self.second.endswith("ed"):
            return False
        # "A conflict it will end", "a project you took": a subject, not an object.
        finite = words.auxiliaries | words.copulas | HAVE
        if self.right in EITHER and (self.second in finite or is_past(self.second)):
            return False
        # "Projects every few years", but "exploits every weakness"
        is_each = self.right == "every" and self.second not in words.numbers | _EVERY_SO_OFTEN
        if not self.is_base and self.right in words.quantities and not is_each:
            return False
        return self.right in words.determiners or self.right in words.objects

    @property
    def follows_month(self) -> bool:
        """Whether the word before it is a month and no helping verb: "in May"."""
        *_, earlier, left = ["", "", *self.near]
        return left == "may" and earlier in _BEFORE_MONTH

    @property
    def ends_phrase(self) -> bool:
        """Whether no noun can follow: "use of", "use is"."""
        words = grammar()
        return not self.right or self.right in words.follow_nouns | words.prepositions


def place_of(
    before: Sequence[str],
    after: Sequence[str],
    *,
    is_base: bool = True,
    after_name: bool = False,
) -> Place:
    """The place of a word between others, in lower case, the nearest last and first.

    Args:
        before: The words before it in its clause.
        after: The words behind it in its clause.
        is_base: It has no ending; with one it is a plural or a third person.
        after_name: The word before it begins with a capital letter.
    """
    words = grammar()
    near = [word for word in before if not is_adverb(word, words)]
    right, second = [*after, "", ""][:2]
    return Place(near, near[-1] if near else "", right, second, is_base, after_name)


def is_plural(word: str, words: Grammar) -> bool:
    """Whether a noun is a plural by its ending, or one of those without."""
    has_ending = (
        len(word) > _LONGEST_LETTERS and word.endswith("s") and not word.endswith(_NO_PLURALS)
    )
    return (has_ending and word not in words.singulars) or word in words.collectives


def owns(word: str) -> bool:
    """Whether a word is said to own what follows it, or is short for it and "is": "the bank's"."""
    return word.endswith(("'s", "s'"))
