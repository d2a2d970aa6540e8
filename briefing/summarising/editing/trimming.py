"""Clauses of English sentences that can go by their grammar, and leave the rest as it was.

A clause goes only from between a subject and its verb, where nothing that follows can come to hang
on another word: "The plant, located in Zhangzhou, produces paraxylene".
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.language.english_parse import ParsedSentence
from briefing.language.words import stem
from briefing.summarising.editing.asides import SAYING, changes_the_rest
from briefing.summarising.editing.cut import Cut

_COMMA = ","
# A noun and a comma stand before it, a comma and a verb after it.
_BEFORE = 2
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_NAMES = frozenset({"NNP", "NNPS"})
_TELLING = _NAMES | {"CD"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# What may stand between a subject and its verb, and belongs to the verb.
_HELPING = frozenset({"aux", "auxpass", "advmod", "neg"})
# The kinds of clauses by their relation, and what each opens with, a tag or a word.
_KINDS = {
    "relcl": ("relative clause", frozenset({"which", "who", "where", "whose"})),
    "acl": ("participle", frozenset({"VBN", "VBG"})),
    "appos": ("apposition", frozenset({"a", "an", "the"})),
}


def trims(sentence: ParsedSentence) -> Iterator[Cut]:
    """The clauses between a subject and its verb that can go, from left to right."""
    if len(sentence.roots) != 1 or not _has_finite_root(sentence):
        return
    for clause, word in enumerate(sentence.words):
        if word.relation in _KINDS and (cut := _trim(sentence, clause)):
            yield cut


def _has_finite_root(sentence: ParsedSentence) -> bool:
    (root,) = sentence.roots
    helpers = sentence.dependants(root, "aux", "auxpass")
    return any(sentence.words[at].tag in _FINITE for at in (root, *helpers))


def _trim(sentence: ParsedSentence, clause: int) -> Cut | None:
    words, noun = sentence.words, sentence.words[clause].head
    stretch = sentence.subtree(clause)
    first, last = stretch[0], stretch[-1]
    # All of it hangs together, between commas, right behind the noun that it is about.
    is_whole = last - first + 1 == len(stretch)
    if first < _BEFORE or last + _BEFORE >= len(words):
        return None
    commas = words[first - 1].text == _COMMA == words[last + 1].text
    if not is_whole or not commas or first - 2 != noun or not _opens(sentence, clause, first):
        return None
    inner = sentence.text[words[first].start : words[last].end]
    if not _closes(sentence, noun, last + 2) or changes_the_rest(inner):
        return None
    name, _ = _KINDS[words[clause].relation]
    says_who = name == "apposition" and words[noun].tag in _NAMES
    # "Who saw the accident" is why a witness is heard.
    is_heard = stem(words[words[noun].head].text.casefold()) in SAYING
    if says_who or (is_heard and words[first].text == "who"):
        return None
    tells = any(words[at].tag in _TELLING for at in stretch)
    return Cut(name, words[noun].end, words[last + 1].end, tells)


def _opens(sentence: ParsedSentence, clause: int, first: int) -> bool:
    _, openings = _KINDS[sentence.words[clause].relation]
    word = sentence.words[first]
    return word.text in openings or word.tag in openings


def _closes(sentence: ParsedSentence, noun: int, after: int) -> bool:
    """Whether the verb follows whose subject the noun is, or a word that belongs to the verb."""
    words = sentence.words
    if words[noun].relation not in _SUBJECTS or words[noun].tag not in _NOUNS:
        return False
    verb, following = words[noun].head, words[after]
    return after == verb or (following.relation in _HELPING and following.head == verb)
