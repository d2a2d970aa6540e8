"""Quotations of a statement, which must be the article's word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.checking.summaries.evidence import Claim
from briefing.checking.summaries.observation import Observation
from briefing.language.words import words

_CLOSING = ".,;:!?،؛؟… "
# An apostrophe is no quotation mark: single ones open after a space and close before one.
_QUOTES = (
    re.compile(r"[“\"«„]([^“”\"«»„]{2,})[”\"»“]"),
    re.compile(r"(?<![\w’'])[‘']([^‘“”\"]*?[^\s‘“”\"])[’'](?!\w)"),
)
# Words that are left out, or put in to make a quotation readable.
_GAP = re.compile(r"\[[^\]]*\]|\(\.\.\.\)|\.{2,}|…")
_SHORTEST = 2


def quotations(claim: Claim) -> Iterator[Observation]:
    """Words in quotation marks that the article does not have word for word."""
    verbatim = f" {_as_quoted(claim.evidence.text)} "
    for quote in _quotes(claim.text):
        for part in _GAP.split(quote):
            if f" {_as_quoted(part)} " not in verbatim and _as_quoted(part):
                yield Observation(f"the article has no such words as “{quote.strip(_CLOSING)}”")
                break


def quoted(text: str) -> tuple[str, ...]:
    """The quotations of a text."""
    return tuple(_quotes(text))


def _quotes(text: str) -> Iterator[str]:
    for pattern in _QUOTES:
        for match in pattern.finditer(text):
            if len(match[1].strip(_CLOSING)) >= _SHORTEST:
                yield match[1]


def _as_quoted(text: str) -> str:
    return " ".join(words(text))
