"""What a line looks like: prose, a heading, a caption, an item of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.reading.boilerplate import ends_a_sentence

# In words.
_SHORTEST_PROSE = 6
_SURELY_PROSE = 30
_LONGEST_CAPTION = 30
_LONGEST_HEADING = 14
_SURELY_HEADING = 7
_LONGEST_QUESTION = 9

_LIST_ITEM = re.compile(r"^(?:[-*+•·▪▫■□◦‣⁃●○►▶]|\(?\d{1,2}[.)])\s+\S")
# Words that a heading or a caption seldom has and a sentence seldom lacks.
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do"
    r"|said|says|told|made|came|went|became|began|took|gave|got|knew|thought|felt|saw|it's|that's"
    r"|don't|didn't|isn't|won't|can't|i'm|we're|they're)\b"
    r"|(?:^|\s)(?:و|ف)?(?:قال|قالت|قالوا|كان|كانت|كانوا|يكون|تكون|سوف|لن|لم|ليس|ليست|أعلن|أعلنت|أكد"
    r"|أكدت|أضاف|أضافت|ذكر|ذكرت|يجب|يمكن|تم|يتم|هناك|أصبح|أصبحت|بدأ|بدأت)(?=\s)",
    re.IGNORECASE,
)
_PICTURE = (
    r"(?:maps?|images?|photos?|photographs?|pictures?|video|footage|graphic|charts?|graphs?|diagram"
    r"|infographic|illustration|screenshot|still|aerial view|general view|view|file photo|portrait)"
)
_CAPTION_CUE = re.compile(
    rf"^(?:an? |the |this )?(?:\w+ )?{_PICTURE}\b.*\b(?:show\w*|of|from|by|in|taken)\b"
    r"|^(?:صورة|خريطة|لقطة|مشهد|رسم|فيديو|صور|جانب من)\b"
    # "…, 2017", "(left)", "seen here", "in this file photo"
    r"|,\s(?:\w+\s)?(?:19|20)\d\d$|\((?:left|right|centre|center|above|below|file|pictured|archive)\)"
    r"|\b(?:seen here|pictured|in this (?:file )?(?:photo|picture|image))\b",
    re.IGNORECASE,
)
_QUESTION_HEADING = re.compile(
    r"^(?:what|why|how|who|when|where|which|is|are|was|were|will|can|could|does|do|did|has|have"
    r"|should)\b[^?!.]*\?$|^(?:ما|ماذا|لماذا|كيف|من|متى|أين|هل)\s[^؟?!.]*[؟?]$",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"\b(?:i|you|your|me|my|we|us|our)\b", re.IGNORECASE)


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
        and _CAPTION_CUE.search(text) is not None
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
    return words <= _SURELY_HEADING or _FINITE.search(text) is None


def is_question_heading(text: str) -> bool:
    """Whether a paragraph is one short question that addresses nobody ("What happens next?")."""
    return (
        word_count(text) <= _LONGEST_QUESTION
        and _QUESTION_HEADING.match(text) is not None
        and _PERSONAL.search(text) is None
    )
