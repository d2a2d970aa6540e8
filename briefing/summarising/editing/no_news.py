"""Sentences of an article that are no news: captions, labels, words about the page."""

from __future__ import annotations

from briefing.language.english_parse import ParsedSentence
from briefing.summarising.editing.wording import Wording

_PRESENT = frozenset({"VBZ", "VBP"})
_FINITE = _PRESENT | {"VBD", "MD"}


def is_no_news(sentence: str, by: Wording) -> bool:
    """Whether a sentence's form alone says that it is no news."""
    return by.no_news.search(sentence) is not None


def is_caption(parsed: ParsedSentence, by: Wording) -> bool:
    """Whether no verb tells a time, or people do in the present what they do in pictures."""
    if not any(word.tag in _FINITE for word in parsed.words):
        return True
    return any(
        parsed.words[root].tag in _PRESENT
        and parsed.words[root].text in by.caption_verbs.split()
        and bool(parsed.dependants(root, "nsubj"))
        for root in parsed.roots
    )
