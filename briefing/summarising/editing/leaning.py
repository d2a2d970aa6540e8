"""Sentences whose beginning has its meaning from the sentence before them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.language.english_parse import ParsedSentence
from briefing.language.words import stem, words
from briefing.summarising.editing.draft import Draft
from briefing.summarising.editing.quotations import unclosed
from briefing.summarising.editing.wording import Wording

_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "DT", "EX"})
_POINTING = frozenset({"this", "that", "these", "those"})
# What may stand before the first word of a sentence that tells something.
_BEFORE_ALL = frozenset({"CC", ",", "``", "''"})
_SUBJECTS = ("nsubj", "nsubjpass")
# So many sentences before one may have introduced "the council".
_REACH = 6
# Of "the council" and "the new council".
_MOST = 3
_NOUNS = frozenset({"NN", "NNS"})


def unhooked(draft: Draft, by: Wording) -> Draft:
    """A draft without the words that join it to a sentence which is not there: "However,"."""
    opening = by.connective.match(draft.text)
    if opening and not by.connective_keeps.match(draft.text):
        draft = draft.without_opening("connective", opening.end())
    for pattern, keeps, instead in by.inner_connectives:
        inner = pattern.search(draft.text)
        # A quotation keeps its words.
        if inner is None or keeps.search(draft.text) or unclosed(draft.text[: inner.start()]):
            continue
        start, end = inner.span(inner.lastindex or 0)
        draft = draft.edited("connective", start, end, instead)
    return draft


def leans(text: str, by: Wording) -> bool:
    """Whether a sentence opens with a word whose meaning stands before it: "Since then"."""
    return by.leaning.match(text) is not None


def looks_ahead(opening: str, by: Wording) -> bool:
    """Whether an article's first sentence says "They", of whom the next one tells."""
    return by.ahead.match(opening) is not None


def is_turned(following: str, by: Wording) -> bool:
    """Whether the sentence that follows one turns or bounds what it says: "In reality, few do"."""
    return by.turn.match(following) is not None


def opposes(text: str, by: Wording) -> bool:
    """Whether a sentence begins with "But": what it opposes stands before it."""
    return bool(by.opposing.match(text)) and not by.connective_keeps.match(text)


def by_pronoun(text: str, by: Wording) -> str:
    """The person that a sentence's first subject is, as its pronoun: "he", "she"; "" of another."""
    found = by.person.match(text)
    if found is None:
        return ""
    return by.persons[next(word for word in found.groups() if word).casefold()]


def has_own_subject(parsed: ParsedSentence) -> bool:
    """Whether a noun stands as a subject before the pronoun: "When the minister left, he"."""
    first = next((word for word in parsed.words if word.tag not in _BEFORE_ALL), parsed.words[0])
    if first.tag in {"PRP", "PRP$"} or first.text.casefold() in _POINTING:
        return False
    return any(
        word.relation in _SUBJECTS and word.tag not in _PRONOUNS
        for word in parsed.words[: _first_pronoun(parsed)]
    )


def _first_pronoun(parsed: ParsedSentence) -> int:
    found = (
        at for at, w in enumerate(parsed.words) if w.relation in _SUBJECTS and w.tag in _PRONOUNS
    )
    return next(found, 0)


def is_unintroduced(
    parsed: ParsedSentence, index: int, told: Iterable[str], article: Sequence[str]
) -> bool:
    """Whether the subject is "the council" of an earlier sentence that the summary does not have.

    Args:
        parsed: The sentence.
        index: Its place in the article.
        told: The title, and the statements before it.
        article: The sentences of the article.
    """
    noun = _bare_definite(parsed)
    if noun is None or any(noun in _stems(text) for text in told):
        return False
    before = article[max(0, index - _REACH) : index]
    return any(noun in _stems(text) for text in before)


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, words(text)))


def _bare_definite(parsed: ParsedSentence) -> str | None:
    """The stem of the noun, where a main clause's subject is "the" and a noun, and no more."""
    for root in parsed.roots:
        for noun in parsed.dependants(root, *_SUBJECTS):
            first = min(parsed.subtree(noun))
            inside = parsed.words[first : noun + 1]
            is_bare = inside[-1].tag in _NOUNS and not _is_followed_up(parsed, noun)
            if is_bare and len(inside) <= _MOST and inside[0].text.casefold() == "the":
                return stem(words(inside[-1].text)[0]) if words(inside[-1].text) else None
    return None


def _is_followed_up(parsed: ParsedSentence, noun: int) -> bool:
    """Whether the words right behind a noun say which: "the head of the bank"."""
    return noun + 1 in parsed.subtree(noun) and parsed.words[noun + 1].tag != ","
