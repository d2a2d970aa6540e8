"""Written shapes of spans that other steps then say: "20--24 years", "between 10-15 people"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import DAY_NAME, MONTHS, SUFFIX
from briefing.speaking.wording.english.numbers import AMOUNT, value
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/figures")
_TWO_HYPHENS = expression(
    rf"(?<![\w.,-])(?P<low>[$£€]?{AMOUNT}%?)--(?P<high>[$£€]?{AMOUNT})(?![\w.-][0-9-]|-)"
)
_MONTH = rf"(?:{one_of(MONTHS)}|(?:{one_of(name[:3] for name in MONTHS)}|Sept)\.?)"
_SCALE = r"(?:\s?(?:bn|tn|trn|m|k)\b|\s(?:million|billion|trillion|thousand|crore|lakh)\b)"
_BETWEEN = expression(
    rf"(?P<cue>\b[Bb]etween (?:(?:{one_of(_TABLES.words('after_between'))}) )*(?:{_MONTH} )?)"
    rf"(?P<sign>[$£€]?)(?P<low>[0-9]{{1,2}}[:.][0-9]{{2}}(?![0-9])|{AMOUNT})"
    rf"(?P<low_unit>%|{_SCALE}|\s?[ap]\.?m\.?|st|nd|rd|th)?\s?[-–—]\s?"
    rf"(?:(?P<month>{_MONTH}) )?(?P<high_sign>[$£€]?)(?P<high>{AMOUNT})(?P<scale>{_SCALE})?"
    r"(?![-–][0-9]|%? and [$£€]?[0-9])"
)
_BETWEEN_NAMES = expression(
    rf"(?P<cue>\b[Bb]etween )(?P<low>{_MONTH}|{DAY_NAME})\s?[-–—]\s?(?=(?:{_MONTH}|{DAY_NAME})\b)"
)
# "Between €2.5 and €3 billion": the scale belongs to both
_SCALE_OF_BOTH = expression(
    rf"(?<![\w.,-])(?P<sign>[$£€])(?P<low>{AMOUNT})(?P<join> (?:and|or) )(?P=sign)"
    rf"(?P<high>{AMOUNT})"
    r"(?P<scale> (?:million|billion|trillion)|(?:bn|tn|trn|m)\b)",
    sign=("$", "£", "€"),
)
_MOST_TIMES = 10  # that the higher of two such sums is the lower
# "Between £100 ($131) - £275"
_BETWEEN_CONVERTED = expression(
    r"(?P<low>\b[Bb]etween [$£€]?[0-9][\w.,]*(?: [a-z]+)? \([^()]{1,24}\)) ?[-–] ?(?=[$£€]?[0-9])"
)
# "5 months–20 years", "1,500 B.C. - A.D. 300"
_UNITS = "(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|miles?|inches|feet|cents|pence)"
_UNITS_TO_UNITS = expression(
    rf"(?<![\w.,])(?P<low>{AMOUNT})(?P<unit> {_UNITS}) ?[–-] ?"
    rf"(?=(?P<high>{AMOUNT})(?P<other> {_UNITS})\b)"
)
_OF_ERAS = expression(
    r"(?<=[0-9] B\.C\.) ?[-–] ?(?=A\.D\. [0-9]|[0-9])"
    r"|(?<=[0-9] BC) ?[-–] ?(?=AD [0-9]|[0-9]+ AD)"
)
_HALF = expression(r"\s?[ap]\.?m\b|:[0-9]")
_DEGREES = expression(r"\s?°\s?[CF]?(?![A-Za-z])|[CF]\b")
# "The weekend of 8/9 January", "on May 8/9": two days that meet
_TWO_DAYS = expression(
    rf"(?<![\w.,/-])(?P<low>[12]?[0-9]|30)/(?P<high>[1-3]?[0-9])(?= (?:of )?{_MONTH}(?!\w))"
    rf"|(?P<month>\b{_MONTH} )(?P<first>[12]?[0-9]|30)/(?P<second>[1-3]?[0-9])(?![\w/-]|[.,][0-9])"
)
# "On 22/23/24 April"
_THREE_DAYS = expression(
    rf"(?<![\w.,/-])(?P<one>[12]?[0-9])/(?P<two>[1-3]?[0-9])/(?P<three>[1-3]?[0-9])"
    rf"(?= (?:of )?{_MONTH}(?!\w))"
)
# "On 4-12 June": from one day to another, and no two days
_ON_DAYS = expression(
    rf"\b(?P<on>[Oo])n (?=(?P<low>[12]?[0-9]){SUFFIX}[-–](?P<high>[1-3]?[0-9]){SUFFIX}"
    rf" (?:of )?{_MONTH}(?!\w))"
)
# "Pre-11 September 2001"
_BEFORE_DAY = expression(
    rf"(?P<pre>\b(?:[Pp]re|[Pp]ost)-)(?P<day>[12]?[0-9]|3[01]) (?P<month>{_MONTH})"
    r"(?P<year> (?:1[0-9]|20)[0-9]{2})?(?![\w-])"
)
_YEAR, _SHORT_YEAR = expression("(?:1[5-9]|20)[0-9]{2}"), expression("[0-9]{2}")


# "225.86 -12.99 -5.44%": changes side by side, and no range
_SIGNED_BESIDE = expression(
    r"(?P<first>(?<![\w.)])[-−+][0-9][0-9.,]*%?|[0-9](?= [-−+][0-9.]{1,9}%? [-−+][0-9]))"
    r" (?=[-−+][0-9])"
)


def spans(text: str) -> str:
    """20--24 → "20-24", "between June 24-28" → "between June 24 and 28", 8/9 May."""
    text = _SIGNED_BESIDE.sub(r"\g<first>, ", text)
    if "-" in text or "–" in text:
        text = _OF_ERAS.sub(" to ", _UNITS_TO_UNITS.sub(_units_to_units, text))
        text = _ON_DAYS.sub(_from_day, text)
    if "/" in text:
        text = _THREE_DAYS.sub(_three_days, text)
        text = _TWO_DAYS.sub(_two_days, text)
    if "--" in text:
        text = _TWO_HYPHENS.sub(_two_hyphens, text)
    text = _BEFORE_DAY.sub(_before_day, text)
    text = _SCALE_OF_BOTH.sub(_scale_of_both, text)
    if "etween " not in text:
        return text
    text = _BETWEEN_CONVERTED.sub(r"\g<low> and ", text)
    return _BETWEEN.sub(_between, _BETWEEN_NAMES.sub(r"\g<cue>\g<low> and ", text))


def _scale_of_both(match: re.Match[str]) -> str:
    low, high = value(match["low"]), value(match["high"])
    if not low < high <= _MOST_TIMES * low:
        return match[0]
    sign, scale = match["sign"], match["scale"]
    return f"{sign}{match['low']}{scale}{match['join']}{sign}{match['high']}{scale}"


def _before_day(match: re.Match[str]) -> str:
    year = f",{match['year']}" if match["year"] else ""
    return f"{match['pre']}{match['month']} {match['day']}{year}"


def _two_days(match: re.Match[str]) -> str:
    low, high = match["low"] or match["first"], match["high"] or match["second"]
    return f"{match['month'] or ''}{low} and {high}" if int(high) == int(low) + 1 else match[0]


def _three_days(match: re.Match[str]) -> str:
    one, two, three = int(match["one"]), int(match["two"]), int(match["three"])
    return f"{one}, {two} and {three}" if (two, three) == (one + 1, one + 2) else match[0]


def _units_to_units(match: re.Match[str]) -> str:
    # "Some 900 miles–40 miles of fence": a dash
    is_same = match["unit"].rstrip("s") == match["other"].rstrip("s")
    if is_same and value(match["low"]) >= value(match["high"]):
        return match[0]
    return f"{match['low']}{match['unit']} to "


def _from_day(match: re.Match[str]) -> str:
    if int(match["high"]) <= int(match["low"]) + 1:
        return match[0]
    return "From " if match["on"] == "O" else "from "


def _two_hyphens(match: re.Match[str]) -> str:
    # "It rose by 5--3 more": a dash, since no span falls.
    rises = value(match["low"].strip("$£€%")) < value(match["high"].strip("$£€"))
    return f"{match['low']}-{match['high']}" if rises else match[0]


def _whole_year(low: str, high: str) -> str:
    """The year that two figures stand for: "1998-02" ends in 2002."""
    century = int(low[:2])
    return f"{century if high > low[2:] else century + 1}{high}"


def _between(match: re.Match[str]) -> str:
    low, high = match["low"], match["high"]
    low_unit, scale = match["low_unit"] or "", match["scale"] or ""
    if _YEAR.fullmatch(low) and _SHORT_YEAR.fullmatch(high) and not match["sign"]:
        high = _whole_year(low, high)
    # "Between 3-1 wins"; "between 9-5pm" begins on another half of the day.
    rises = value(low.replace(":", ".")) < value(high)
    if not (rises or low_unit or match["month"] or _HALF.match(match.string, match.end())):
        return match[0]
    if degrees := _DEGREES.match(match.string, match.end()):
        low_unit = low_unit or degrees[0]
    # "Between $5-10 million": each sum has its sign and its scale.
    if match["sign"] and scale and not low_unit:
        low_unit = scale
    high_sign = match["high_sign"] or match["sign"]
    month = f"{match['month']} " if match["month"] else ""
    return f"{match['cue']}{match['sign']}{low}{low_unit} and {month}{high_sign}{high}{scale}"
