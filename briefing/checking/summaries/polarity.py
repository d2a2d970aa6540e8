"""What an English statement says is so and its article that it is not, by the grammar of both.

"The mayor approved the budget, which pays for the wall" is wrong where the article has "the budget,
which would have paid for the wall, was not approved": the same verb, of the same things, denied.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from briefing.checking.data import FOLDER
from briefing.checking.summaries.evidence import Evidence
from briefing.checking.summaries.grammar import SUBJECTS, stem_at
from briefing.language import english_parse, tables
from briefing.language.english_parse import ParsedSentence
from briefing.language.words import is_common, plain, stem, word_list, words

# Things that two sentences must share beside the verb, so that they tell of the same deed; of verbs
# that are said of much, more.
_FEWEST, _FEWEST_OF_LIGHT = 2, 3
# Sentences of the article that are parsed for one statement: 3 ms each.
_MOST_PARSED = 24
_DEEPEST = 4
_NOUNS = (*SUBJECTS, "dobj", "attr", "pobj")
_COMPLEMENTS = frozenset({"acomp", "attr", "oprd"})
_OTHER_CLAUSES = frozenset({"conj", "ccomp", "advcl", "relcl", "parataxis", "punct"})
_CHAINED = frozenset({"xcomp", "conj", "ccomp", *_COMPLEMENTS})


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists of `data/polarity.toml`, which describes them."""

    denying: str
    preventing: str
    supposing: str
    opening: str
    more: str
    told_of_all: str
    light: str


@cache
def _list(name: str) -> frozenset[str]:
    return word_list(getattr(tables.typed("polarity", _Lists, FOLDER), name))


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(map(stem, _list(name)))


@dataclass(frozen=True, slots=True)
class _Predicate:
    """A verb or what complements one, as a sentence says it.

    Attributes:
        stem: Its stem.
        about: The stems of its subject, its object and what else stands in its clause.
        is_denied: Whether the sentence denies it.
        is_open: Whether it is told as a condition or a question.
    """

    stem: str
    about: frozenset[str]
    is_denied: bool
    is_open: bool


def denied_in_article(statement: str, evidence: Evidence) -> str:
    """The stem of a verb that a statement affirms and its article denies; empty where none is.

    Args:
        statement: A sentence in English.
        evidence: Its article.

    Raises:
        MissingExtraError: The parser is not installed.
    """
    for said in _predicates(statement):
        if said.is_denied or said.is_open or said.stem in _stems("told_of_all"):
            continue
        fewest = _FEWEST_OF_LIGHT if said.stem in _stems("light") else _FEWEST
        near = [
            sentence
            for sentence, stems in zip(evidence.sentences, evidence.stems, strict=True)
            if len(stems & said.about) >= fewest
        ]
        found = [
            one
            for one in chain.from_iterable(map(_predicates, near[:_MOST_PARSED]))
            if one.stem == said.stem
        ]
        denied = [one for one in found if one.is_denied and not one.is_open]
        most = _most_shared(said, denied)
        if most >= fewest and most > _most_shared(said, [o for o in found if not o.is_denied]):
            return said.stem
    return ""


def _most_shared(said: _Predicate, others: Sequence[_Predicate]) -> int:
    return max((len(said.about & other.about) for other in others), default=0)


@lru_cache(maxsize=1 << 10)
def _predicates(sentence: str) -> tuple[_Predicate, ...]:
    parsed = english_parse.parsed(sentence)
    return tuple(
        _predicate(parsed, at)
        for at, word in enumerate(parsed.words)
        if word.relation not in {"aux", "auxpass"}
        and (word.tag.startswith("VB") or word.relation in {"acomp", "attr"})
    )


def _predicate(parsed: ParsedSentence, at: int) -> _Predicate:
    verb = stem_at(parsed, at)
    return _Predicate(
        verb,
        frozenset({*_clause(parsed, at), *_subjects(parsed, at)} - {verb}),
        _is_denied(parsed, at),
        _is_open(parsed, at),
    )


def _clause(parsed: ParsedSentence, at: int) -> Iterator[str]:
    """The stems of the telling words that hang on a word in its own clause."""
    for child in parsed.children[at]:
        if parsed.words[child].relation in _OTHER_CLAUSES:
            continue
        found = words(parsed.words[child].text)
        if found and not is_common(found[0]):
            yield stem_at(parsed, child)
        yield from _clause(parsed, child)


def _subjects(parsed: ParsedSentence, at: int) -> Iterator[str]:
    """The stem of a verb's subject, which may be that of the verb it is chained to."""
    for _ in range(_DEEPEST):
        subjects = parsed.dependants(at, *SUBJECTS)
        if subjects or parsed.words[at].relation not in _CHAINED:
            yield from (stem_at(parsed, subject) for subject in subjects)
            return
        at = parsed.words[at].head


def _is_denied(parsed: ParsedSentence, at: int, depth: int = 0) -> bool:
    """Whether a word is denied: itself, or by what it hangs on."""
    head = parsed.words[at].head
    if _has_denial(parsed, at):
        return True
    if depth == _DEEPEST or head == at or not _hangs_in(parsed, at):
        return False
    if stem_at(parsed, head) in _stems("preventing") and parsed.words[at].relation != "conj":
        return not _has_denial(parsed, head)
    return _is_denied(parsed, head, depth + 1)


def _hangs_in(parsed: ParsedSentence, at: int) -> bool:
    """Whether what denies the word that another hangs on denies that too."""
    word = parsed.words[at]
    match word.relation:
        case "conj":
            return not parsed.dependants(at, *SUBJECTS, "aux")
        case "ccomp":
            return stem_at(parsed, word.head) in _stems("preventing") | _stems("supposing")
    return word.relation == "xcomp" or word.relation in _COMPLEMENTS


def _has_denial(parsed: ParsedSentence, at: int) -> bool:
    """Whether a word that denies hangs on another, or on its subject or object: "no", "never".

    "Not only opened" is opened.
    """
    return not _says_more(parsed, at) and any(
        _denies(parsed, child)
        or (parsed.words[child].relation in _NOUNS and _any_denies(parsed, child))
        for child in parsed.children[at]
    )


def _any_denies(parsed: ParsedSentence, noun: int) -> bool:
    return any(_denies(parsed, at) for at in parsed.dependants(noun, "det", "neg"))


def _denies(parsed: ParsedSentence, at: int) -> bool:
    word = parsed.words[at]
    denies = word.relation == "neg" or plain(word.text) in _list("denying")
    return denies and not _says_more(parsed, at)


def _says_more(parsed: ParsedSentence, at: int) -> bool:
    return any(plain(parsed.words[child].text) in _list("more") for child in parsed.children[at])


def _is_open(parsed: ParsedSentence, at: int) -> bool:
    """Whether a word, or one of those that it hangs on, is a condition, a question or for a time.

    What is not done "until she comes" is done then.
    """
    clauses = (at, *parsed.dependants(at, "advcl"))
    if any(_opens(parsed, clause) for clause in clauses):
        return True
    for _ in range(_DEEPEST):
        at = parsed.words[at].head
        if _opens(parsed, at):
            return True
    return False


def _opens(parsed: ParsedSentence, clause: int) -> bool:
    opened = parsed.dependants(clause, "mark", "prep", "advmod")
    return any(plain(parsed.words[child].text) in _list("opening") for child in opened)
