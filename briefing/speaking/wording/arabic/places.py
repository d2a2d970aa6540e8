"""Figures with an article or after a noun that is ranked: القرن الـ21, الدورة 15, الدول الـ27."""

from __future__ import annotations

import re

from briefing.speaking.wording.arabic.cardinals import Form, cardinal, definite
from briefing.speaking.wording.arabic.context import (
    LETTER,
    PREFIX,
    WORD_START,
    attach,
    noun_after,
    word_before,
)
from briefing.speaking.wording.arabic.nouns import BY_FORM, bare
from briefing.speaking.wording.arabic.numbers import DASH
from briefing.speaking.wording.arabic.ordinals import ordinal
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("ar/places")
_ORDINAL_NOUNS = {
    bare(noun): gender == "feminine"
    for gender in ("masculine", "feminine")
    for noun in _TABLES.words(gender)
}
_PLACED = re.compile(rf"{PREFIX}(?P<figures>[0-9]{{1,3}})(?![0-9]|[.,/:][0-9]|{DASH}[0-9]|\s?[%٪])")
_RULER = re.compile(
    rf"(?P<ruler>{WORD_START}(?:[ولب]?(?:ال|لل)?(?P<title>{one_of(_TABLES.words('rulers'))})\s{LETTER}{{3,}}|لويس)\s)"
    rf"(?P<article>الـ?)?(?P<figures>[1-9]|1[0-9]|2[0-4])(?![\w٪%]|[.,/:-][0-9])"
    rf"(?(article)|(?!\s{LETTER}+[اةن](?!\w)))"
)
_FEMININE_GROUPS = frozenset({"مجموعه", "مجموعة", "الدول", "دول"})


def ordinals(text: str) -> str:
    """القرن الـ21 → "القرن الحادي والعشرين", الدول الـ27 → "الدول السبع والعشرين"."""
    return _PLACED.sub(_placed, _RULER.sub(_ruler, text))


def _ruler(match: re.Match[str]) -> str:
    feminine = (match["title"] or "").endswith("ة")
    return f"{match['ruler']}{ordinal(int(match['figures']), feminine=feminine)}"


def _placed(match: re.Match[str]) -> str:
    before, count = word_before(match), int(match["figures"])
    article = "ال" in match["prefix"] or "لل" in match["prefix"]
    key = "ال" + re.sub("^(?:ال|وال|بال|لل|كال|فال)", "", before)
    described = re.match("(?:ال|وال|بال|لل|كال|فال)", before) is not None
    if described and key in _ORDINAL_NOUNS and count and (article or not match["prefix"]):
        return ordinal(count, feminine=_ORDINAL_NOUNS[key])
    if not article:
        return match[0]
    if before == "سن" and count:
        return ordinal(count, feminine=True)
    noun = noun_after(match.string, match.end()) or BY_FORM.get(re.sub("^[وبلكف]?ال", "", before))
    feminine = noun.feminine if noun else before in _FEMININE_GROUPS
    return attach(match["prefix"], definite(cardinal(count, Form(feminine))))
