"""Sentences of an article that are no news: captions, labels, words about the page."""

from __future__ import annotations

from briefing.language.english_parse import ParsedSentence
from briefing.summarising.editing.wording import Wording

_PRESENT = frozenset({"VBZ", "VBP"})
_FINITE = _PRESENT | {"VBD", "MD"}


def is_no_news(sentence: str, by: Wording) -> bool:
    """Whether a sentence's form alone says that it is no news."""
    return by.no_news.search(sentence) is not None


def may_be_caption(sentence: str, by: Wording) -> bool:
    """Whether a sentence has a verb of captions, so that its parse is worth the time."""
    return not by.caption_verbs.isspace() and any(
        word in by.caption_verbs.split() for word in sentence.split()
    )


def is_caption(parsed: ParsedSentence, by: Wording) -> bool:
    """Whether people do something in the present tense that they do in pictures, or no verb is."""
    if not any(word.tag in _FINITE for word in parsed.words):
        return True
    return any(
        parsed.words[root].tag in _PRESENT
        and parsed.words[root].text in by.caption_verbs.split()
        and bool(parsed.dependants(root, "nsubj"))
        for root in parsed.roots
    )
