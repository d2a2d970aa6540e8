"""Brackets and dashes round words that a sentence can do without, in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.language.function_words import CONDITIONS, CUES, DENYING, LINKS, SPEAKING
from briefing.language.words import stem, words
from briefing.summarising.editing.cut import Cut

# What marks on both sides tell apart from the sentence, so that nothing else can hang on it.
_IN_BRACKETS, _BETWEEN_DASHES = "brackets", "dashes"
MARKED = frozenset({_IN_BRACKETS, _BETWEEN_DASHES})
# More words are a sentence of their own.
_MOST_IN_BRACKETS = 8
_MOST_BETWEEN_DASHES = 14
_BRACKETS = re.compile(r"\s\(([^()\[\]]+)\)(?=[\s.,;:،؛])")
SHORT_FORM = re.compile(r"\((?:the )?([A-Z][A-Z\d&]+s?)\)")
_DASHES = re.compile(r"\s[-–—]\s([^-–—]+)\s[-–—](?=\s)")
SAYING = frozenset(stem(word) for word in SPEAKING | DENYING)
_STAYING = CONDITIONS | CUES | LINKS
_AGAINST = frozenset(
    "but yet however albeit though although except unlike than among others including".split()  # noqa: SIM905
    + "especially along alongside together besides لكن غيرها منها".split()  # noqa: SIM905
)
# "dyscalculia – the difficulty in comprehending arithmetic –": few know the word.
_DEFINES = re.compile(r"(?:the|an?)\s")
_TERM = re.compile(r"(?:^|\s)[a-z][\w-]*$")
_QUOTE = re.compile("[\"“”‘«»]|(?<!\\w)'|'(?!\\w)")


def asides(sentence: str) -> Iterator[Cut]:
    """The brackets and pairs of dashes of a sentence that can go with what stands in them.

    Kept are names, numbers that are not another's conversion, and short forms that the sentence
    uses. Where letters have no case, as in Arabic, brackets often stand round names: they stay.
    """
    for match in _BRACKETS.finditer(sentence):
        inner = match[1]
        small = len(inner.split()) <= _MOST_IN_BRACKETS and not changes_the_rest(inner)
        if small and not _is_quoted(sentence, match) and _tells_nothing(match, sentence):
            yield Cut(_IN_BRACKETS, match.start(), match.end())
    pairs = list(_DASHES.finditer(sentence))
    if len(pairs) == 1 and not re.search(r"\s[-–—]\s", sentence[pairs[0].end() + 1 :]):
        (match,) = pairs
        short = len(match[1].split()) <= _MOST_BETWEEN_DASHES
        defines = _DEFINES.match(match[1]) and _TERM.search(sentence[: match.start()])
        tells = defines or _has_name_or_number(match[1])
        plain = not changes_the_rest(match[1]) and not tells
        if short and plain and not _is_quoted(sentence, match):
            yield Cut(_BETWEEN_DASHES, match.start(), match.end())


def changes_the_rest(clause: str) -> bool:
    """Whether the rest would be false or unfair without a clause.

    It denies, hedges, bounds, compares, quotes, or says whose claim the sentence is.
    """
    inside = words(clause)
    return bool(
        any(word in _STAYING | _AGAINST for word in inside)
        or any(stem(word) in SAYING for word in inside)
        or _QUOTE.search(clause)
    )


def _tells_nothing(match: re.Match[str], sentence: str) -> bool:
    inner = match[1]
    if short := SHORT_FORM.fullmatch(match.group().strip()):
        elsewhere = sentence[: match.start()] + sentence[match.end() :]
        return not re.search(rf"(?<!\w){re.escape(short[1])}(?!\w)", elsewhere)
    if re.search(r"\d", inner):
        # A conversion: "20 kilometres (12 miles)".
        before = sentence[: match.start()].split()[-3:]
        is_amount = re.fullmatch(r"[^\w]*\d[\d.,]*\s?\w*(?:\s\w+)?(?:[,;]\s\S+)*", inner)
        return bool(is_amount) and any(re.search(r"\d", word) for word in before)
    return len(inner.split()) > 1 and not _has_name_or_number(inner)


def _has_name_or_number(text: str) -> bool:
    """Whether a text has a number or a name; where letters have no case, any may be one."""
    return text == text.upper() or any(sign.isdecimal() or sign.isupper() for sign in text)


def _is_quoted(sentence: str, match: re.Match[str]) -> bool:
    """Whether a quotation has quotation marks on both sides: an editor's words within it stay."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    return bool(_QUOTE.search(before) and _QUOTE.search(after))
