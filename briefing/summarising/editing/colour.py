"""Single words that colour what is told and tell nothing: "depraved", "remarkably", an age."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.language.english_parse import ParsedSentence
from briefing.summarising.editing.cut import Cut
from briefing.summarising.editing.quotations import unclosed
from briefing.summarising.editing.wording import Wording

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_AGE = re.compile(r"\b(?P<article>[Aa]n?|[Tt]he) (?P<age>\d{1,3}-year-old) ")
_OPENING = re.compile(r"(?P<remark>[A-Z]\w+), (?=\w)")
_DOUBTFUL = re.compile(r"(?i:u|eu|one|hon|hour|heir)|[A-Z\d]")
# What bounds, compares or lifts an adjective.
_BEFORE_NONE = frozenset({"RB", "RBR", "RBS", "JJR", "JJS", "CC", ",", "HYPH"})
_VOWELS = frozenset("aeiou")


def colour(sentence: ParsedSentence, by: Wording) -> Iterator[Cut]:
    """The words that can go.

    Args:
        sentence: Parsed.
        by: The words of its language: `colour` are the adjectives, `remarks` the adverbs.
    """
    adjectives = frozenset(by.colour.split())
    for at, word in enumerate(sentence.words):
        if word.relation == "amod" and word.text.casefold() in adjectives:
            yield from _adjective(sentence, at)
    yield from _ages(sentence)
    yield from _remark(sentence, by)


def _adjective(sentence: ParsedSentence, at: int) -> Iterator[Cut]:
    """An adjective right before its noun, or before another adjective of it."""
    if at == 0 or sentence.words[at].head <= at:
        return
    before, word, after = sentence.words[at - 1 : at + 2]
    if before.tag not in _BEFORE_NONE and after.tag in _NOUNS | {"JJ"}:
        yield from _one_word(sentence, "colour", word.start, before.text, after.start)


def _ages(sentence: ParsedSentence) -> Iterator[Cut]:
    """Ages before a noun: who "the 24-year-old teacher" is, is known without."""
    nouns = {word.start for word in sentence.words if word.tag in _NOUNS and word.text.islower()}
    for match in _AGE.finditer(sentence.text):
        if match.end() in nouns:
            yield from _one_word(sentence, "age", match.start("age"), match["article"], match.end())


def _remark(sentence: ParsedSentence, by: Wording) -> Iterator[Cut]:
    """An adverb that judges what follows, at the beginning: "Remarkably,"."""
    match = _OPENING.match(sentence.text)
    if match and match["remark"].casefold() in by.remarks.split():
        yield Cut("remark", 0, match.end())


def _one_word(
    sentence: ParsedSentence, name: str, start: int, article: str, end: int
) -> Iterator[Cut]:
    """The cut of a word up to the next, where that suits the article and nobody is quoted."""
    if not unclosed(sentence.text[:start]) and _suits(article, sentence.text[end:]):
        yield Cut(name, start, end)


def _suits(article: str, following: str) -> bool:
    """Whether "a" or "an" is right before what follows; any other word is."""
    if article.casefold() not in {"a", "an"}:
        return True
    # "A union", "an MP".
    is_doubtful = _DOUBTFUL.match(following) is not None
    return not is_doubtful and (following[0] in _VOWELS) == (article.casefold() == "an")
