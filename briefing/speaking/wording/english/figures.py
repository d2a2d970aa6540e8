"""Figures that are neither money, measures nor dates: ranges, ratios, powers, counts."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import (
    AMOUNT,
    NOT_INSIDE,
    VULGAR,
    cardinal,
    digits,
    number,
    pairs,
    plural,
    span,
    vulgar,
)
from briefing.speaking.wording.english.scores import pairs_of_figures
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/figures")
_ABOVE_OR_BELOW = expression(rf"(?:(?<=^)|(?<=[\s(]))[-−](?={AMOUNT}(?![\w-]))")
_CHAIN = expression(
    r"(?<![\w.,/:-])[0-9]{1,2}(?:[-–][0-9]{1,2}){2,4}(?P<many>s)?(?![\w/:-]|[.,][0-9])"
)
_RATIO = expression(
    rf"(?<![\w.,:/-])(?P<low>{AMOUNT}):(?P<high>{AMOUNT})(?![\w:/-]|[.,][0-9])", sign=":"
)
_DEGREE_CLASS = expression(r"(?<![\w.,:/-])2:(?P<class>[12])(?= (?:degree|honours|in|from|at)\b)")
_BASEBALL = expression(rf"\b(?:{one_of(_TABLES.words('baseball'))})\b", re.IGNORECASE)
_BY = expression(
    rf"{NOT_INSIDE}(?P<low>{AMOUNT})\s?[x×]\s?(?P<high>{AMOUNT})(?![\w])"
    r"(?P<sum>(?= {1,2}(?:=|equals)))?",
    sign=("x", "×"),
)
_TIMES = expression(
    rf"{NOT_INSIDE}(?:(?P<low>{AMOUNT})\s?[-–]\s?)?(?P<amount>{AMOUNT})[x×](?![\w])",
    sign=("x", "×"),
)
_SQUARED = expression(r"(?<=[0-9a-z)])(?P<power>[²³])(?![\w²³])")
_SINGLE_LETTER = expression(r"(?<!\w)[a-z]$|(?<![\w.,])[0-9]{1,3}$")
_NUMERAL = expression(
    r"(?<![\w])(?<![0-9][.,])(?<![0-9][/:])(?P<figures>[0-9]++(?:[.,][0-9]++)*+)(?![A-Za-z_²³%]|[/:][0-9])"
)
# "Schalke 04"
_NOUGHT_OF_NAME = expression(r"(?<=[a-z] )(?<!\b[Nn]o )0([1-9])(?![\w/:%-]|[.,][0-9])", sign=" 0")
_POINT = expression(r"(?:(?<=^)|(?<=[\s(-]))\.(?P<figures>[0-9]+)(?![\w]|[.,][0-9])")
_FIGURES_MANY = expression(r"(?<![\w.,$£€/-])(?P<figure>[0-9])s(?![\w'’])")
# "Twelve 180s", "both hit 63s", "filed two 1099s", "two MiG-31s"
_NUMBERS_MANY = expression(
    r"(?:(?<![\w.,$£€/-])|(?<=[A-Za-z]{2}-))(?P<figures>[1-9][0-9]{1,3})s(?![\w'’])"
)
_VULGAR_PLURAL = expression(r"(?<![\w.,])([¼⅓⅕⅛])s\b")
# "Including 100-year-old Ann": not one who is a hundred
# and "2,000-pound bombs": not two, of a thousand pounds
_OF_AGE = expression(
    r"(?<![\w.,$£€/-])(?:(?P<figures>[1-9]00)-(?=(?:year|month|day)-old)"
    r"|(?P<round>[1-9]00|[1-9],?[0-9]00|[1-9]0,?000|[1-9]00,?000)-"
    r"(?=(?!(?:fold|plus|odd|strong)\b)[a-z]{3,} (?:[a-z-]+ )?[a-z]{2,}s\b))"
)
# "Seventh (14.800)", "scored 15.300": the thousandths of a mark
_THOUSANDTHS = expression(
    r"(?<![\w.,$£€:-])(?P<whole>[0-9]{1,2})(?P<tenth>\.[0-9])00"
    r"(?![\w%]|[.,:-][0-9]|°| (?:[a-z]+s|people|percent|million|billion|euro|dollar)\b)"
)
# "A .300 hitter", "batting .362", ".500 ball": three hundred, three sixty-two.
_BATTING = expression(
    r"(?:(?P<cue>\b(?:hits?|hitting|bats?|batted|[Bb]atting|averag\w+(?: of)?|slugging"
    r"|[Aa]bove|[Bb]elow|[Oo]ver|[Uu]nder|[Aa]t|to) )"
    r"|(?<![\w.]))\.(?P<figures>[1-9][0-9]{2})(?!\w|[.,][0-9])"
    r"(?P<ahead> (?:OPS|OBP|on-base|slugging|hitters?|batter|batting|average|ball|baseball|season"
    r"|record|winning|team|club|mark|clip|pace)\b)?"
)
_UNSURE = expression(r"(?:at|above|below|over|under|to)\b", re.IGNORECASE)
_GROUPED = expression(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_INDIAN = expression(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")
_DAY_AND_MONTH = expression(r"[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}")
_DECIMAL = expression(r"[0-9]+(?:\.[0-9]+)?")
_ADDRESS_PARTS = 4
_OF_COMPUTERS = expression(
    r"\bIPs?\b|\b(?i:addresses|address|servers?|DNS|ping(?:s|ed)?|router|network)\b"
)
# "A 100 like him"
_A_HUNDRED = expression(
    r"(?P<article>\b[Aa] (?:few |good )?)(?P<one>100|1,000)(?=[,.;]? [a-z]|[.,;!?]?$)"
)


@substitution(_SQUARED)
def squares(match: re.Match[str]) -> str:
    """Say x² and 5³; square metres are units, and said before."""
    if not _SINGLE_LETTER.search(match.string[max(0, match.start() - 5) : match.start()]):
        return match[0]
    return " squared" if match["power"] == "²" else " cubed"


def ranges(text: str) -> str:
    """Say ranges, 10-15 → "ten to fifteen", and scores, 3-1 → "three-one"."""
    text = _BY.sub(
        lambda m: f"{number(m['low'])} {'by' if m['sum'] is None else 'times'} {number(m['high'])}",
        text,
    )
    text = _TIMES.sub(_times, text)
    text = _CHAIN.sub(_chain, text)
    text = pairs_of_figures(text)
    text = _DEGREE_CLASS.sub(lambda match: f"two-{cardinal(int(match['class']))}", text)
    return _RATIO.sub(lambda match: span(match["low"], match["high"]), text)


def _chain(match: re.Match[str]) -> str:
    parts = re.findall("[0-9]+", match[0])
    # "Rounds of 68-70-71-69": none of them is a single figure
    join = ", " if len(parts) > 3 and min(map(int, parts)) > 60 else "-"  # noqa: PLR2004
    said = join.join(cardinal(int(part)) for part in parts)
    return plural(said) if match["many"] else said


def _times(match: re.Match[str]) -> str:
    low = f"{number(match['low'])} to " if match["low"] else ""
    return f"{low}{number(match['amount'])} times"


def minus_signs(text: str) -> str:
    """Say "minus" for a hyphen or a minus before a number that stands alone."""
    return _ABOVE_OR_BELOW.sub("minus ", text)


def numerals(text: str) -> str:
    """Say all figures that are left as counts."""
    text = _OF_AGE.sub(_joined, text)
    text = _THOUSANDTHS.sub(lambda m: m["whole"] + (m["tenth"] if m["tenth"] != ".0" else ""), text)
    text = _BATTING.sub(_batting, text)
    text = _A_HUNDRED.sub(
        lambda m: f"{m['article']}{'hundred' if m['one'] == '100' else 'thousand'}", text
    )
    text = _POINT.sub(lambda match: f"point {digits(match['figures'])}", text)
    text = _NOUGHT_OF_NAME.sub(lambda match: f"oh {cardinal(int(match[1]))}", text)
    text = _NUMERAL.sub(_any_numeral, text)
    one_by_one = "area code" in text
    text = _NUMBERS_MANY.sub(
        lambda m: plural(digits(m["figures"]) if one_by_one else pairs(int(m["figures"]))), text
    )
    text = _FIGURES_MANY.sub(lambda match: plural(cardinal(int(match["figure"]))), text)
    text = _VULGAR_PLURAL.sub(lambda match: plural(vulgar(match[1]).removeprefix("a ")), text)
    return re.sub(rf"[{VULGAR}]", lambda match: f" {vulgar(match[0])} ", text)


def _joined(match: re.Match[str]) -> str:
    figures = match["figures"] or match["round"].replace(",", "")
    return f"{cardinal(int(figures))}-".replace(" ", "-")


def _batting(match: re.Match[str]) -> str:
    cue = match["cue"] or ""
    # "Above .500"
    sure = bool(cue) and (match["figures"] == "500" or not _UNSURE.match(cue))
    if not (sure or match["ahead"] or (cue and _BASEBALL.search(match.string))):
        return match[0]
    return f"{cue}{pairs(int(match['figures']))}{match['ahead'] or ''}"


def _any_numeral(match: re.Match[str]) -> str:
    figures = match["figures"]
    parts = figures.split(".")
    if len(parts) == _ADDRESS_PARTS and "," not in figures and _is_address(parts, match.string):
        return " dot ".join(map(digits, parts))
    return _numeral(figures)


def _is_address(parts: list[str], sentence: str) -> bool:
    """Whether four figures are a computer's address, and no number of a clause: "13.4.1.1"."""
    if max(map(len, parts)) > len("255"):
        return False
    return any(len(part) > 2 for part in parts) or _OF_COMPUTERS.search(sentence) is not None  # noqa: PLR2004


def _numeral(figures: str) -> str:
    if _GROUPED.fullmatch(figures) or _DECIMAL.fullmatch(figures):
        # "Rose to 5,333.00"
        return number(figures.removesuffix(".00") if "," in figures else figures)
    if _INDIAN.fullmatch(figures):
        return cardinal(int(figures.replace(",", "")))
    if "." not in figures:
        return ", ".join(map(number, figures.split(",")))
    if "," in figures or _DAY_AND_MONTH.fullmatch(figures):
        return figures
    return " point ".join(map(number, figures.split(".")))
