"""Pull-quotes and paragraphs that a page shows twice. Linear in the length of the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from briefing.reading.boilerplate import ends_a_sentence
from briefing.reading.prose import is_punctuated

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_QUOTE_OPENERS = tuple("\"'“‘«„‹")
# In words, but for the second.
_LONGEST = 40
_LONGEST_CHARACTERS = 400
_SHORTEST_REPEAT = 5
_SHORTEST = 3
_SEED = 3
_SENTENCE_BEFORE = re.compile(r"[.!?…؟][\"'”’»›)\]]*\s*$")

Words = tuple[str, ...]


def trim_pull_quotes(paragraphs: Sequence[str]) -> Sequence[str]:
    """Trim from a paragraph's end a pull-quote that stands elsewhere as a paragraph of its own."""
    quotes = {_words(text) for text in paragraphs if _could_be_pull_quote(text)}
    lengths = sorted({len(words) for words in quotes}, reverse=True)
    return [_trimmed(text, quotes, lengths) for text in paragraphs]


def drop_pull_quotes(paragraphs: Sequence[str]) -> Sequence[str]:
    """Drop a quoted or unpunctuated paragraph whose words stand within a longer paragraph."""
    if not is_punctuated(paragraphs):
        return paragraphs
    words = [_words(text) for text in paragraphs]
    sought: dict[Words, set[Words]] = defaultdict(set)
    for text, own in zip(paragraphs, words, strict=True):
        if _could_be_pull_quote(text):
            sought[own[:_SEED]].add(own)
    found: set[Words] = set()
    for own in words:
        for start in range(len(own) - _SEED):
            for quote in sought.get(own[start : start + _SEED], ()):
                if len(quote) < len(own) and own[start : start + len(quote)] == quote:
                    found.add(quote)
    return [
        text
        for text, own in zip(paragraphs, words, strict=True)
        if not (own in found and _could_be_pull_quote(text))
    ]


def drop_duplicates(paragraphs: Sequence[str]) -> Sequence[str]:
    """Drop a paragraph of five words or more that was there before; a poem keeps its refrain."""
    if not is_punctuated(paragraphs):
        return paragraphs
    seen: set[Words] = set()
    unique: list[str] = []
    for text in paragraphs:
        own = _words(text)
        if len(own) >= _SHORTEST_REPEAT and own in seen:
            continue
        seen.add(own)
        unique.append(text)
    return unique


def _words(text: str) -> Words:
    return tuple(_WORD.findall(text.casefold().replace("’", "'")))


def _could_be_pull_quote(text: str) -> bool:
    if len(text) > _LONGEST_CHARACTERS or not (
        text.startswith(_QUOTE_OPENERS) or not ends_a_sentence(text)
    ):
        return False
    return _SHORTEST <= len(_words(text)) <= _LONGEST


def _trimmed(text: str, quotes: set[Words], lengths: list[int]) -> str:
    # Only the end of a paragraph can hold one, so that the time stays linear.
    tail = list(_WORD.finditer(text, max(0, len(text) - 600)))
    folded = tuple(match.group().casefold().replace("’", "'") for match in tail)
    for length in lengths:
        if length >= len(tail) or folded[-length:] not in quotes:
            continue
        start = tail[-length].start()
        before = text[:start].rstrip("\"'“‘«„‹ ")
        if _SENTENCE_BEFORE.search(text[max(0, len(before) - 12) : len(before)]):
            return before
    return text
