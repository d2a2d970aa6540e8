"""The full stop of a word that ends its sentence, as an abbreviation's own stop does."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.language.sentences import is_no_name
from briefing.speaking.wording.english.grammar import behind, follows
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/grammar")
# "J.P. "The Big Bopper" Richardson"
_NICKNAME = expression(r" [\"“‘][^\"“”‘’.,!?]{2,40}[\"”’] [A-Z]")
_WORD_BEFORE_SMALL = expression(
    r"\s+[\"“‘']?(?:(?P<adverb>[A-Z][a-z]{3,}ly,)|(?P<word>[A-Z][a-z]+(?:-[a-z]{2,})?),?)(?=\s+[a-z])"
)
# "Lives in Ely, Va. Moving on, he", but "the Ely, Va. Police Chief"
_NO_OFFICE_AHEAD = expression(rf" (?!(?:{one_of(_TABLES.words('offices_of_towns'))})\b)[A-Z][a-z]*")
_MARK_AND_CAPITAL = expression(r"[”\"] [A-Z][a-z]+ [A-Z\w]")
_OPENED_LINE = expression(r"(?:^|[\s(])[“\"](?P<line>[^“”\"]*)$")
_FEWEST_GAPS = 4  # between the words of a line; fewer are a name in quotation marks
_SENTENCE_END = expression(
    rf"[\"'”’)\]]*(?:$|\s+[\"'“‘(]*(?:{one_of(_TABLES.words('openers'))})\b"
    # "In the U.S. "Luckily, it is dry," he said."
    r"|\s[\"“][A-Z][a-z]+(?:,| [a-z(\[])"
    # "It is by Ada B. Opinion: why it rained"
    rf"|\s+(?:{one_of(_TABLES.table('teasers', list[str]))}): [\"“'‘A-Z0-9])"
)


def _opens_another(match: re.Match[str]) -> bool:
    """Whether a word follows that no name begins with, before one in small letters."""
    word = _WORD_BEFORE_SMALL.match(match.string, match.end())
    return word is not None and (word["adverb"] is not None or is_no_name(word["word"]))


def _closes_line(match: re.Match[str]) -> bool:
    """Whether a mark behind it closes what somebody said: "“It came to the U.S.” Ada Boone"."""
    if not follows(match, _MARK_AND_CAPITAL):
        return False
    said = _OPENED_LINE.search(behind(match))
    return said is None or said["line"].count(" ") >= _FEWEST_GAPS


def full_stop(match: re.Match[str]) -> str:
    """Give the full stop of a sentence that a match ends; nothing where the sentence goes on."""
    ends = _SENTENCE_END.match(match.string, match.end()) or _opens_another(match)
    ends = ends or _closes_line(match)
    return "." if ends and not follows(match, _NICKNAME) else ""


def stop_before_name(match: re.Match[str]) -> str:
    """Give the full stop behind a state before any capital, but not before an office there."""
    return "." if match[0].endswith(".") and follows(match, _NO_OFFICE_AHEAD) else ""


def lost_stop(match: re.Match[str]) -> str:
    """Give the full stop that went with an abbreviation's own, where it ended the sentence."""
    return full_stop(match) if match[0].endswith(".") else ""
