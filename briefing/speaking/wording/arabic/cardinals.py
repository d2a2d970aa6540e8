"""Numbers as Arabic words, with the grammar of counting.

num2words 0.5.14 says 3.5 as "ثلاثة  , خمسون", 200 as the headless "مئتا" and the twenty-first as a
cardinal, so it is not used. The rules are those of W. Wright, A Grammar of the Arabic Language
(vol. I §318-328, vol. II §96-109) and of K. Ryding, A Reference Grammar of Modern Standard Arabic
(ch. 15): three to ten take the other gender than the thing counted and its plural; eleven to
ninety-nine its singular accusative; hundreds, thousands and millions its singular genitive, before
which a dual loses its nun (مئتا شخص) and ألفا its tanwin (عشرون ألف شخص).

The hundred is spelled مئة, as it is said: a voice reads مائة with a long a. Case endings that are
only vowels are not written; where case is a letter (ون/ين, ان/ين) the default is the
accusative-genitive that newsreaders and everyday speech have, and the nominative is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefing.language.expressions import expression

# No size beyond this is heard as one: such figures are read out one by one.
LARGEST = 10**15 - 1

_EIGHT = expression(r"الثمان\b")
# Units without their ending. Those from two on are the stems of twenty, thirty and so on too.
_STEMS = ("", "واحد", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر")
TENS = ("", "", "عشر", *_STEMS[3:10])
_SCALES = (
    (10**12, "تريليون", "تريليونات"),
    (10**9, "مليار", "مليارات"),
    (10**6, "مليون", "ملايين"),
    (10**3, "ألف", "آلاف"),
)


@dataclass(frozen=True, slots=True)
class Form:
    """The form that its sentence gives a number.

    `feminine` is the gender of what is counted, `nominative` the case of the number, and
    `construct` says that the thing counted follows in the genitive. The `accusative` differs from
    the genitive in one letter of a sum: سبعا وعشرين.
    """

    feminine: bool = False
    nominative: bool = False
    construct: bool = False
    accusative: bool = False


PLAIN = Form()


@cache
def cardinal(number: int, form: Form = PLAIN) -> str:
    """5200 → "خمسة آلاف ومئتين"; nothing below zero, and nothing above `LARGEST`."""
    if number == 0:
        return "صفر"
    parts = []
    rest = number
    for scale, one, many in _SCALES:
        count, rest = divmod(rest, scale)
        if count:
            # Only the last part stands beside the thing counted.
            ends = Form(False, form.nominative, form.construct and not rest, form.accusative)
            parts.append(scaled(count, (one, many), ends))
    if rest:
        parts.append(_below_thousand(rest, form))
    return " و".join(parts)


def scaled(count: int, scale: tuple[str, str], form: Form) -> str:
    """(5, (ألف, آلاف)) → "خمسة آلاف"."""
    one, many = scale
    last = count % 100
    if count == 1:
        return one
    if count == 2:  # noqa: PLR2004  # the dual
        return one + dual_ending(form)
    if 3 <= last <= 10:  # noqa: PLR2004
        return f"{_below_thousand(count, Form(nominative=form.nominative, construct=True))} {many}"
    if last > 10:  # noqa: PLR2004
        said = _below_thousand(count, Form(False, form.nominative, False, form.accusative))
        return f"{said} {one if form.construct else one + 'ا'}"
    return f"{_below_thousand(count, Form(nominative=form.nominative, construct=True))} {one}"


def dual_ending(form: Form) -> str:
    """ان, ين, and without the nun before a genitive."""
    return ("ا" if form.nominative else "ي") + ("" if form.construct else "ن")


def _below_thousand(number: int, form: Form) -> str:
    hundreds, rest = divmod(number, 100)
    if hundreds == 2:  # noqa: PLR2004  # the dual
        ends = Form(nominative=form.nominative, construct=form.construct and not rest)
        said = "مئت" + dual_ending(ends)
    else:
        said = f"{TENS[hundreds]}مئة" if hundreds else ""
    return " و".join(part for part in (said, _below_hundred(rest, form)) if part)


def _below_hundred(number: int, form: Form) -> str:
    tens, units = divmod(number, 10)
    if number <= 10:  # noqa: PLR2004
        return _unit(number, form) + ("ا" if number == 1 and form.accusative else "")
    if tens == 1:
        return _teen(units, form)
    ten = TENS[tens] + ("ون" if form.nominative else "ين")
    if units == 0:
        return ten
    unit = "إحدى" if units == 1 and form.feminine else _unit(units, _absolute(form))
    if form.accusative and units not in (2, 8) and not unit.endswith(("ة", "ى")):
        unit += "ا"
    elif form.accusative and unit == "ثمان":
        unit = "ثمانيا"
    return f"{unit} و{ten}"


def _absolute(form: Form) -> Form:
    return Form(feminine=form.feminine, nominative=form.nominative)


def _unit(number: int, form: Form) -> str:
    if number == 2:  # noqa: PLR2004  # the dual
        return ("اثنت" if form.feminine else "اثن") + dual_ending(_absolute(form))
    # From three on, the ending is that of the other gender.
    ending = "ة" if number and form.feminine == (number == 1) else ""
    if number == 8 and (ending or form.construct):  # noqa: PLR2004
        return f"ثماني{ending}"
    return _STEMS[number] + ending


def _teen(units: int, form: Form) -> str:
    ten = "عشرة" if form.feminine else "عشر"
    if units == 1:
        return f"{'إحدى' if form.feminine else 'أحد'} {ten}"
    if units == 2:  # noqa: PLR2004  # the dual, which loses its nun before its ten
        joined = Form(nominative=form.nominative, construct=True)
        return f"{'اثنت' if form.feminine else 'اثن'}{dual_ending(joined)} {ten}"
    return f"{_unit(units, Form(feminine=form.feminine, construct=True))} {ten}"


def digits(figures: str) -> str:
    """911 → "تسعة واحد واحد"; anything but digits is dropped."""
    return " ".join(cardinal(int(figure)) for figure in figures if figure in "0123456789")


def definite(words: str) -> str:
    """سبعة وعشرين → "السبعة والعشرين": the article stands before every part of a sum."""
    said = "ال" + words.replace(" و", " وال")
    # ثمان keeps its last letter after the article.
    return _EIGHT.sub("الثماني", said)
