"""Days, months, eras. The names of months stay as they are written: يناير, كانون الثاني, جانفي."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from briefing.speaking.wording.arabic.cardinals import Form, cardinal
from briefing.speaking.wording.arabic.context import PREFIX, WORD_END, attach, ends_text
from briefing.speaking.wording.arabic.ordinals import ordinal
from briefing.speaking.wording.lexicon import words
from briefing.speaking.wording.neutral import Step

# Of the Gulf and Egypt, of the Levant and Iraq, of the Maghreb, of the Hijra. صفر is zero first.
_MONTHS = words("""
يناير فبراير مارس أبريل إبريل ابريل مايو يونيو يونيه يوليو يوليه أغسطس اغسطس سبتمبر أكتوبر اكتوبر
نوفمبر ديسمبر شباط آذار اذار نيسان أيار ايار حزيران تموز آب أيلول ايلول
جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر نونبر دجنبر
محرم رجب شعبان رمضان شوال
""")
_LONG_MONTHS = (
    "كانون (?:ال)?(?:ثاني|أول|اول)", "تشرين (?:ال)?(?:ثاني|أول|اول)", "ربيع ال(?:أول|آخر|ثاني)",
    "جمادى ال(?:أولى|آخرة|ثانية)", "ذ[يو] (?:القعدة|الحجة)",
)  # fmt: skip  # a table
_MONTH = rf"(?:{'|'.join([*_LONG_MONTHS, *sorted(_MONTHS, key=len, reverse=True)])}){WORD_END}"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
_TWO_NAMES = re.compile(rf"(?P<first>{_MONTH})\s?/\s?(?P<second>{_MONTH})")
_MONTHS_APART = re.compile(rf"(?P<first>{_MONTH})\s?[-–—]\s?(?P<second>{_MONTH})")
_DAY_MONTH = re.compile(
    rf"{PREFIX}(?<![0-9][.,/:-])(?P<low>{_DAY})"
    rf"(?:(?P<join>\s?[-–—]\s?|\s(?:إلى|و)\s?)(?P<high>{_DAY}))?"
    rf"\s(?:من\s(?:شهر\s)?)?(?P<month>{_MONTH})(?P<year>(?:،?\s(?:من\s)?(?:عام\s|سنة\s)?[0-9]{{4}}(?![\w]|[.,][0-9]))?)"
)
_ISO = re.compile(
    r"(?<![\w./-])(?P<year>(?:1[0-9]|20)[0-9]{2})(?P<mark>[-/‑])(?P<month>0[1-9]|1[0-2])(?P=mark)"
    r"(?P<day>0[1-9]|[12][0-9]|3[01])(?![\w/-]|\.[0-9])"
)
_NUMERIC = re.compile(
    r"(?<![\w./-])(?P<first>[0-3]?[0-9])(?P<mark>[/.-])(?P<second>[0-3]?[0-9])(?P=mark)"
    r"(?P<year>(?:19|20)[0-9]{2})(?![\w/-]|\.[0-9])"
)
_SEASON = re.compile(
    r"(?<![\w./-])(?P<low>(?:19|20)[0-9]{2})"
    r"(?:/(?P<high>(?:19|20)[0-9]{2})|[-–/](?P<short>[0-9]{2}))(?![\w/-]|[.,][0-9])"
)
_ERA = re.compile(
    r"(?P<year>(?<![\w.,])[0-9]{1,4})\s?(?:(?P<bc>ق\.\s?م)|(?P<hijri>هـ|ه)|(?P<ad>م))(?![\w\u064b-\u0652])(?P<stop>\.?)"
)
_MONTH_BEFORE = re.compile(rf"(?:{_MONTH}|(?:ال)?عام|(?:ال)?سنة|هـ[\s/،(-]*|الموافق.*)\s?$")
_LATEST_YEAR, _LAST_MONTH = 2100, 12


def written_dates(text: str) -> str:
    """3 كانون الثاني/يناير 2020 → "الثالث من كانون الثاني يناير ألفين وعشرين"."""
    text = _TWO_NAMES.sub(r"\g<first> \g<second>", text)
    text = _MONTHS_APART.sub(r"\g<first> إلى \g<second>", text)
    return _DAY_MONTH.sub(_day_month, text)


def _day_month(match: re.Match[str]) -> str:
    said = ordinal(int(match["low"]))
    if match["high"]:
        join = " و" if "و" in match["join"] else " إلى "
        said += join + ordinal(int(match["high"]))
    year = re.sub("[0-9]{4}", lambda found: _year(found[0]), match["year"])
    return attach(match["prefix"], f"{said} من {match['month']}{year}")


def _year(figures: str) -> str:
    return cardinal(int(figures))


def eras(text: str) -> str:
    """500 ق.م. → "خمسمئة قبل الميلاد", 1441 هـ → "للهجرة", 2020 م → "للميلاد"; 20 م is a length."""
    return _ERA.sub(_era, text)


def _era(match: re.Match[str]) -> str:
    stop = match["stop"] if ends_text(match) else ""
    if match["bc"]:
        return f"{match['year']} قبل الميلاد{stop}"
    if match["hijri"]:
        return f"{match['year']} للهجرة{match['stop']}"
    dated = _MONTH_BEFORE.search(match.string[max(0, match.start() - 30) : match.start()])
    if dated is None or int(match["year"]) > _LATEST_YEAR:
        return match[0]
    return f"{match['year']} للميلاد{match['stop']}"


def seasons(text: str) -> str:
    """2019/2020 and 2019-20 → "ألفين وتسعة عشر إلى ألفين وعشرين"."""
    return _SEASON.sub(_season, text)


def _season(match: re.Match[str]) -> str:
    high = match["high"] or match["low"][:2] + match["short"]
    if high <= match["low"]:
        return match[0]
    return f"{_year(match['low'])} إلى {_year(high)}"


@cache
def _months(territory: str | None) -> tuple[str, ...]:
    locale = Locale("ar", territory)
    return tuple(locale.months["format"]["wide"][month] for month in range(1, 13))


def numeric_dates(territory: str | None) -> Step:
    """2020-01-03 and 13/01/2020, with the months of a country (CLDR, by way of Babel).

    3/1/2020 may be either day, and stays, unless the country is known: all Arab countries put the
    day first.
    """

    def step(text: str) -> str:
        text = _ISO.sub(lambda m: _said(m["day"], m["month"], m["year"], territory), text)
        return _NUMERIC.sub(numeric, text)

    def numeric(match: re.Match[str]) -> str:
        first, second = int(match["first"]), int(match["second"])
        day_first = territory is not None or first > _LAST_MONTH or first == second
        if not (1 <= first <= 31 and 1 <= second <= 31):  # noqa: PLR2004
            return match[0]
        if second <= _LAST_MONTH and day_first:
            return _said(match["first"], match["second"], match["year"], territory)
        if second > _LAST_MONTH >= first:
            return _said(match["second"], match["first"], match["year"], territory)
        return match[0]

    return step


def _said(day: str, month: str, year: str, territory: str | None) -> str:
    name = _months(territory)[int(month) - 1]
    return f"{ordinal(int(day))} من {name} {cardinal(int(year), Form())}"
