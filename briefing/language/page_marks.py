"""What pages and agencies put into a text for other eyes: labels, notes on corrections, credits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing.language import tables

_STOPS = frozenset(".,;:!?")
_LABEL = " caption"


@dataclass(frozen=True, slots=True)
class _Marks:
    """What to look for; of the slower patterns only where one of their cues stands."""

    label: re.Pattern[str]
    note: re.Pattern[str]
    furniture_cues: tuple[str, ...]
    furniture: re.Pattern[str]
    lead: re.Pattern[str]
    silent: re.Pattern[str]
    credit_cues: tuple[str, ...]
    credit: re.Pattern[str]


def without_page_marks(text: str) -> str:
    """Drop ", external" behind what was a link, "(This story corrects paragraph 3)", credits."""
    marks = _marks()
    if "external" in text:
        text = marks.label.sub(_label, text)
    if any(cue in text for cue in marks.furniture_cues):
        text = marks.furniture.sub(_furniture, text).lstrip()
    if "(" not in text:
        return text
    if any(cue in text for cue in marks.credit_cues):
        text = marks.credit.sub(_credit, text)
    return marks.note.sub("", text)


def line_without_page_marks(text: str) -> str:
    """Drop page marks from a line that is read out, unless nothing would be left of it.

    Nothing is left of a line that only leads on: "Follow @adapoe", "(Read the full letter here.)".
    """
    marks = _marks()
    if marks.silent.fullmatch(text.strip(" ()[].•-–—")):
        return ""
    rest = without_page_marks(marks.lead.sub("", text, count=1) if _LABEL in text else text)
    return rest if any(map(str.isalnum, rest)) else text


def _label(found: re.Match[str]) -> str:
    # "Last year,, external she said": the first comma is the sentence's own.
    return "," if found[0].startswith((",,", ", ,")) else ""


def _furniture(found: re.Match[str]) -> str:
    """Part the two lines between which it stood: "a long day Video Ad Feedback The town"."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    if not before or not after.strip():
        return ""
    if after.lstrip()[0] in _STOPS:
        return ""
    gap = "" if after[:1].isspace() else " "
    stops = before.rstrip()[-1:] in {".", "!", "?", "”", '"', ":", ","}
    return gap if stops else f".{gap}"


def _credit(found: re.Match[str]) -> str:
    """End a caption whose credit stands between it and the next line."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    parts = before[-1:].isalnum() and re.match(r"\s*[A-Z][a-z]", after)
    return f".{'' if after[:1].isspace() else ' '}" if parts else ""


@cache
def _marks() -> _Marks:
    return tables.typed("en/page_marks", _Marks)
