"""Numbers of laws, which have a point and are no decimals: "القانون رقم 30.11", "103-13"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.arabic.context import WORD_START
from briefing.speaking.wording.arabic.numbers import number
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("ar/references")
_JOINS = {".": " نقطة ", "٫": " نقطة ", "-": "، "}
_REFERENCE = expression(
    rf"(?P<cue>(?:{WORD_START}[وفبلك]*(?:ال|لل)?(?:{one_of(_TABLES.words('laws'))})"
    rf"(?:\s(?:{one_of(_TABLES.words('kinds'))})){{0,2}}(?:\sرقم)?|{WORD_START}[بل]?(?:ال)?رقم):?\s)"
    r"(?P<figures>[0-9]{1,4}(?:[.٫][0-9]{1,4}){1,3}|[0-9]{1,4}-[0-9]{2})"
    rf"(?!\w|[.,/:-][0-9]|\s?[%٪]|\s(?:{one_of(_TABLES.words('amounts'))}|في الم[ئا]))"
)


# "13-103 قانون يحميني"
_BEFORE_LAW = expression(r"(?<![\w.,:/-])(?P<figures>[0-9]{1,3}-[0-9]{2,3})(?=\sقانون\s)")


def references(text: str) -> str:
    """القانون رقم 30.11 → "القانون رقم ثلاثين نقطة أحد عشر", 09.08 → "صفر تسعة نقطة صفر ثمانية"."""
    return _BEFORE_LAW.sub(_said, _REFERENCE.sub(lambda m: m["cue"] + _said(m), text))


def _said(match: re.Match[str]) -> str:
    parts = re.split("([.٫-])", match["figures"])
    return "".join(_JOINS.get(part) or number(part) for part in parts)
