"""The letter A, where eSpeak takes it for the article: "Serie A titles", "section four A of"."""

from __future__ import annotations

import re

from briefing.speaking.wording.tables import Tables, one_of

LETTER_A = "ˈeɪ"
_TABLES = Tables("en/letters")
# Behind one of these, and behind a number or another article, A is a letter whatever follows.
_LED = re.compile(
    rf"\b(?:{one_of(_TABLES.words('before_a'))}|{one_of(_TABLES.words('national_sides'))}"
    rf"|{one_of(_TABLES.words('before_letter'))}|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?) $",
)
_WORD_AHEAD = re.compile(" [a-z]")
# No article stands before one of these.
_FUNCTION_WORD = re.compile(rf" (?:{one_of(_TABLES.words('behind_letter'))})\b")


def is_letter(before: str, after: str) -> bool:
    """Whether a capital A in a sentence is the letter.

    Args:
        before: The sentence as far as the A.
        after: The sentence behind it.
    """
    if _FUNCTION_WORD.match(after):
        return True
    return _WORD_AHEAD.match(after) is not None and _LED.search(before) is not None
