"""Form of a line: prose, a heading, a caption, an item of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.reading.boilerplate import ends_a_sentence
from briefing.reading.patterns import pattern

# In words.
_SHORTEST_PROSE = 6
_SURELY_PROSE = 30
_LONGEST_CAPTION = 30
_LONGEST_HEADING = 14
_SURELY_HEADING = 7
_LONGEST_QUESTION = 9

_LIST_ITEM = re.compile(r"^(?:[-*+•·▪▫■□◦‣⁃●○►▶]|\(?\d{1,2}[.)])\s+\S")


def word_count(text: str) -> int:
    """The number of words, as white space separates them."""
    return len(text.split())


def is_prose(text: str) -> bool:
    """Whether a paragraph is surely of the article: a sentence of six words, or very long."""
    words = word_count(text)
    return words > _SURELY_PROSE or (words >= _SHORTEST_PROSE and ends_a_sentence(text))


def is_punctuated(paragraphs: Sequence[str]) -> bool:
    """Whether most of a text's words stand in paragraphs that end as sentences do."""
    lengths = [(word_count(text), ends_a_sentence(text)) for text in paragraphs]
    return 2 * sum(n for n, ends in lengths if ends) > sum(n for n, _ in lengths)


def is_list_item(text: str) -> bool:
    """Whether a line begins with a bullet or a number."""
    return _LIST_ITEM.match(text) is not None


def is_caption_in_form(text: str) -> bool:
    """Whether a line without a full stop is worded as a caption."""
    return (
        word_count(text) <= _LONGEST_CAPTION
        and not ends_a_sentence(text)
        and not text.endswith((":", "،", ",", ";", "؛"))
        and pattern("caption_cue").search(text) is not None
    )


def is_heading_in_form(text: str) -> bool:
    """Whether a line is short and has no full stop; the longer, the less it may look a sentence."""
    words = word_count(text)
    if (
        ends_a_sentence(text)
        or words > _LONGEST_HEADING
        or text.endswith((":", ",", "،", ";", "؛"))
    ):
        return False
    return words <= _SURELY_HEADING or pattern("finite_verb").search(text) is None


def is_question_heading(text: str) -> bool:
    """Whether a paragraph is one short question that addresses nobody ("What happens next?")."""
    return (
        word_count(text) <= _LONGEST_QUESTION
        and pattern("question_heading").match(text) is not None
        and pattern("personal").search(text) is None
    )
