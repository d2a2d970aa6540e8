"""Days, dates in words and in figures, eras."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.arabic.cardinals import TENS, cardinal
from briefing.speaking.wording.arabic.context import (
    PREFIX,
    attach,
    ends_text,
    until,
    word_before,
)
from briefing.speaking.wording.arabic.months import MONTH, month_names
from briefing.speaking.wording.arabic.ordinals import ordinal
from briefing.speaking.wording.steps import Step, substitution
from briefing.speaking.wording.tables import Tables

_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
_TWO_NAMES = expression(rf"(?P<first>{MONTH})\s?/\s?(?P<second>{MONTH})")
_OF_THIS_MONTH = expression(
    r"(?:(?<!\w)(?P<prefix>[وف]?[بلك]?)الـ?\s?|(?<![\w.,:/-])(?=[0-9]+\sمن\s(?:هذا\s)?الشهر))"
    r"(?P<day>3[01]|[12][0-9]|[1-9])(?=\sمن\s(?:هذا\s)?(?:ال)?شهر)"
)
_MONTHS_APART = expression(rf"(?P<first>{MONTH})\s?[-–—]\s?(?P<second>{MONTH})")
_DAY_MONTH = expression(
    rf"{PREFIX}(?<![0-9][.,/:-])(?P<low>{_DAY})"
    rf"(?:(?P<join>\s?[-–—]\s?|\s(?:إلى|الى|حتى|و)\s?)(?P<high>{_DAY}))?"
    rf"\s(?:من\s(?:شهر\s)?)?(?P<month>{MONTH})(?P<year>(?:،?\s(?:من\s)?(?:عام\s|سنة\s)?[0-9]{{4}}(?![\w]|[.,][0-9]))?)"
)
# "(5-8 أكتوبر)" is from the one to the other, but for a word before it that says so.
_GOVERNING = Tables("ar/months").words("governing")
_DAYS = expression(
    rf"(?<=[أا]يام )(?P<days>"
    rf"{_DAY}(?:(?:\s?[،,]\s?و?|\s?و\s?|-){_DAY}){{2,}}|{_DAY}\s?[،,]\s?{_DAY})"
    rf"(?=\s(?:من\s)?{MONTH})"
)
_ISO = expression(
    r"(?<![\w./-])(?P<year>(?:1[0-9]|20)[0-9]{2})(?P<mark>[-/‑])(?P<month>0[1-9]|1[0-2])(?P=mark)"
    r"(?P<day>0[1-9]|[12][0-9]|3[01])(?![\w/-]|\.[0-9])"
)
_NUMERIC = expression(
    r"(?<![\w./-])(?P<first>[0-3]?[0-9])(?P<mark>[/.-])(?P<second>[0-3]?[0-9])(?P=mark)"
    r"(?P<year>(?:19|20)[0-9]{2})(?![\w/-]|\.[0-9])"
)
_SEASON = expression(
    r"(?:(?<![\w./-])|(?<=\s[ولب]))(?P<low>(?:19|20)[0-9]{2})"
    r"(?:[-–/](?P<high>(?:19|20)[0-9]{2})|[-–/](?P<short>[0-9]{2}))(?![\w/-]|[.,][0-9])"
)
_ERA = expression(
    r"(?P<year>(?:(?<![\w.,])|(?<=\sو))[0-9]{1,4})\s?(?:(?P<bc>ق\.\s?م)|(?P<hijri>هـ|ه)|(?P<ad>م))(?![\w\u064b-\u0652])(?P<stop>\.?)"
)
_DECADE = expression(
    r"(?<![\w./-])(?P<prefix>[وف]?[بلك]?(?:ال)?ـ?)(?P<century>1[5-9]|20)?(?P<tens>[0-9])0"
    r"(?:['’]?s|ات|ينيات|ينات)(?!\w)"
)
_LIVING_CENTURY = 19
_MONTH_BEFORE = expression(
    rf"(?:{MONTH}|(?:ال)?عام|(?:ال)?سنة|هـ[\s/،(-]*|الموافق.*"
    # "1126 و1198م", "(1332-1406م)", "نحو 1050 م": years, and no metres
    r"|هـ?\s?/|للهجرة\s?/"
    r"|\([0-9]{3}\s?م\s?(?:إلى|[-–])|(?<![0-9])(?:[0-9]{3,4}|1[0-9]{3}\s?م)\s?(?:و|[-–]|إلى|حتى|أو)|(?:[0-9]{1,2}[/-]){2})\s?$"
)
# "(1770 م - 1827 م)", "في 1789 م": four figures that may be a year.
_LIFE = expression(r"(?<=[0-9])(\s?م)\s?[-–]\s?(?=[0-9]{3,4}\s?م(?![\w\u064b-\u0652]))")
_TO_ANOTHER = expression(r"\s?(?:[-–]|و|إلى|حتى)\s?[0-9]{3,4}\s?م(?![\w\u064b-\u0652])")
_IN = expression(r"(?<!\w)في\s$")
_MAY_BE_YEAR = expression("1[0-9]{3}|20[0-9]{2}")
_ABOUT = expression(r"(?:ولد|توفي|توفيت|ولدت|مات|عاش|سقطت|أسس|بني)\s(?:في\s|نحو\s|حوالي\s)?$")
_HIJRI_OR_LATER = 600
_LATEST_YEAR, _LAST_MONTH = 2100, 12


def written_dates(text: str) -> str:
    """3 كانون الثاني/يناير 2020 → "الثالث من كانون الثاني يناير ألفين وعشرين"."""
    text = _TWO_NAMES.sub(r"\g<first> \g<second>", text)
    text = _DAYS.sub(_days, text)
    text = _MONTHS_APART.sub(lambda m: f"{m['first']}{until(m)}{m['second']}", text)
    text = _OF_THIS_MONTH.sub(lambda m: attach(m["prefix"] or "", ordinal(int(m["day"]))), text)
    return _DAY_MONTH.sub(_day_month, text)


def _days(match: re.Match[str]) -> str:
    """Days before the last one of a list: "أيام 16 و17 و18 دجنبر"."""
    *days, last = re.findall("[0-9]+", match["days"])
    return " و".join([*(ordinal(int(day)) for day in days), last])


def _day_month(match: re.Match[str]) -> str:
    said = ordinal(int(match["low"]))
    if match["high"]:
        words = match["join"].strip(" -–—")
        if not words and not match["prefix"] and word_before(match) not in _GOVERNING:
            said = f"من {said}"
        elif not words and word_before(match) == "يومي":
            words = "و"
        said += (" و" if words == "و" else f" {words or 'إلى'} ") + ordinal(int(match["high"]))
    year = re.sub("[0-9]{4}", lambda found: _year(found[0]), match["year"])
    return attach(match["prefix"], f"{said} من {match['month']}{year}")


def _year(figures: str) -> str:
    return cardinal(int(figures))


def eras(text: str) -> str:
    """500 ق.م. → "خمسمئة قبل الميلاد", 1441 هـ → "للهجرة", 2020 م → "للميلاد"; 20 م is a length."""
    return _ERA.sub(_era, _LIFE.sub(r"\1 إلى ", text))


def _era(match: re.Match[str]) -> str:
    stop = match["stop"] if ends_text(match) else ""
    if match["bc"]:
        return f"{match['year']} قبل الميلاد{stop}"
    if match["hijri"]:
        return f"{match['year']} للهجرة{match['stop']}"
    before = match.string[max(0, match.start() - 30) : match.start()]
    dated = _MONTH_BEFORE.search(before)
    if int(match["year"]) >= _HIJRI_OR_LATER:
        dated = dated or _ABOUT.search(before)
    if _MAY_BE_YEAR.fullmatch(match["year"]):
        dated = dated or _IN.search(before) or _TO_ANOTHER.match(match.string, match.end())
    if before.endswith("("):
        dated = dated or _TO_ANOTHER.match(match.string, match.end())
    if dated is None or int(match["year"]) > _LATEST_YEAR:
        return match[0]
    return f"{match['year']} للميلاد{match['stop']}"


@substitution(_DECADE)
def decades(match: re.Match[str]) -> str:
    """الـ1990s, as English drafts leave it → "التسعينيات", 1880s → "ثمانينيات القرن التاسع عشر"."""
    tens, century = int(match["tens"]), int(match["century"] or _LIVING_CENTURY)
    prefix = match["prefix"].replace("ـ", "").removesuffix("ال")
    of_century = f"القرن {ordinal(century + 1)}"
    name = f"{TENS[tens]}ينيات" if TENS[tens] else f"العقد {ordinal(tens + 1)} من"
    if TENS[tens] and century == _LIVING_CENTURY:
        return attach(prefix, f"ال{name}")
    return attach(prefix, f"{name} {of_century}")


@substitution(_SEASON)
def seasons(match: re.Match[str]) -> str:
    """2019/2020 and 2019-20 → "ألفين وتسعة عشر إلى ألفين وعشرين"."""
    high = match["high"] or match["low"][:2] + match["short"]
    low = match["low"]
    if int(low) - int(high) == 1:
        # "موسم 2022/2021", as it is written from the right
        low, high = high, low
    if low >= high:
        return match[0]
    return f"{_year(low)}{until(match)}{_year(high)}"


def numeric_dates(territory: str | None, months: str | None) -> Step:
    """Give the step that reads 2020-01-03 and 13/01/2020; arguments are as of `arabic`.

    All Arab countries put the day first; 7/30/2020 can only be American.
    """
    names = month_names(months, territory)

    def said(day: str, month: str, year: str) -> str:
        return f"{ordinal(int(day))} من {names[int(month) - 1]} {_year(year)}"

    def step(text: str) -> str:
        text = _ISO.sub(lambda m: said(m["day"], m["month"], m["year"]), text)
        return _NUMERIC.sub(numeric, text)

    def numeric(match: re.Match[str]) -> str:
        first, second = int(match["first"]), int(match["second"])
        if not (1 <= first <= 31 and 1 <= second <= 31):  # noqa: PLR2004
            return match[0]
        if second <= _LAST_MONTH:
            return said(match["first"], match["second"], match["year"])
        if first <= _LAST_MONTH:
            return said(match["second"], match["first"], match["year"])
        return match[0]

    return step
