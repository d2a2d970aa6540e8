"""Ordinals, definite and in the accusative-genitive if not asked else: the 21st → الحادي والعشرين.

After Ryding, ch. 15 §2. Above a hundred the cardinal with its article serves, as in speech:
"الذكرى المئة والخمسين".
"""

from __future__ import annotations

from briefing.speaking.wording.arabic.cardinals import Form, cardinal, definite

_FIRST = ("", "حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر")
_LARGEST = 99


def ordinal(number: int, *, feminine: bool = False, nominative: bool = False) -> str:
    """3 → "الثالث", feminine "الثالثة"; 11 → "الحادي عشر", "الحادية عشرة"."""
    tens, units = divmod(number, 10)
    if number > _LARGEST or (units == 0 and tens != 1):
        return definite(cardinal(number, Form(feminine, nominative)))
    if number == 1:
        return "الأولى" if feminine else "الأول"
    ending = "ة" if feminine else ""
    if number <= 10:  # noqa: PLR2004
        return f"ال{_FIRST[number]}{ending}"
    if tens == 1:
        return f"ال{_FIRST[units]}{ending} عشر{ending}"
    return (
        f"ال{_FIRST[units]}{ending} و{definite(cardinal(tens * 10, Form(nominative=nominative)))}"
    )
