"""Figures that are neither money, measures nor dates: fractions, ranges, labels, counts."""

from __future__ import annotations

import re

from briefing.speaking.wording.english.grammar import word_before
from briefing.speaking.wording.english.numbers import (
    AMOUNT,
    NOT_INSIDE,
    VULGAR,
    cardinal,
    digits,
    fraction,
    number,
    ordinal,
    pairs,
    plural,
    span,
    vulgar,
)
from briefing.speaking.wording.english.scores import pairs_of_figures
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/figures")
_ORDINAL = re.compile(
    r"(?<![\w.])([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(st|nd|rd|th|ST|ND|RD|TH)\b"
)
# "The 1-244th Battalion": a part of a regiment
_OF_REGIMENT = re.compile(
    r"(?<![\w.,/-])(?P<part>[1-9])-(?P<hundreds>[1-9])(?P<rest>[0-9]{2})"
    r"(?:st|nd|rd|th)(?= [A-Z]|[,.])"
)
_ENDING_APART = re.compile(
    r"(?<=[0-9]) (?=(?:st|nd|rd|th) (?:of|century|anniversary)\b)"
    # "Its 30 th month": "12 st" is a weight, and so it stays
    r"|(?:(?<=[04-9])|(?<=1[1-3])) (?=th [a-z]{3,}\b)|(?<=2) (?=nd [a-z]{3,}\b)"
)
_ORDINALS_APART = re.compile(
    r"\b([0-9]{1,3}(?:st|nd|rd|th))\s?[-–]\s?(?=[0-9]{1,3}(?:st|nd|rd|th)\b)"
)
# "2. Bundesliga"
_LEAGUE = re.compile(r"(?<![\w.])([1-4])\.(?= ?(?:Bundesliga|Liga)\b)")
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_ABOVE_OR_BELOW = re.compile(rf"(?:(?<=^)|(?<=[\s(]))[-−](?={AMOUNT}(?![\w-]))")
_FRACTION = re.compile(
    r"(?<![\w.,/:-])(?:(?P<whole>[0-9]{1,3})[\s-])?(?P<top>[0-9]{1,2}(?:\.[0-9])?)[/⁄]"
    r"(?P<bottom>[0-9]{1,3})(?![\w/]|[.,-][0-9])"
)
# "About 1/8th Irish", "2/3rds of it", "1/1,000th of a second"
_FRACTION_NTH = re.compile(
    r"(?<![\w.,/:-])(?P<top>[0-9]{1,2})[/⁄](?P<bottom>[0-9]{1,3}(?:,000)*)(?:rd|th)s?(?!\w)"
)
# "22/7 is close to pi", where a sentence is about mathematics
_OVER = re.compile(
    r"(?<![\w.,/:-])(?P<top>[0-9]{1,3})[/⁄](?P<bottom>[0-9]{1,3})(?![\w/]|[.,-][0-9])"
)
# "They reached the 1/4 finals."
_ROUND = re.compile(r"(?<![\w.,/:-])1/(?P<of>[24])[- ](?=finals?\b)")
_ROUNDS = {"2": "semi-", "4": "quarter-"}
_MATHEMATICS = re.compile(rf"\b(?:{one_of(_TABLES.words('mathematics'))})\b")
# "With Poe kicking 4/5", "Goals: Lee 3/4"
_KICKED = re.compile(
    r"(?P<cue>\b(?:kick(?:ed|ing|s)|landed|landing|slotted|converted|converting|booted"
    r"|Goals: [A-Z][\w'’-]+) )(?P<good>[0-9]{1,2})/(?P<all>[0-9]{1,2})(?![\w/]|[.,][0-9])"
)
_MARKS = 10
_FULL_MARKS = frozenset({5, 10, 20, 50, 100})
_RATING = re.compile(r" stars?\b")
_SPOKEN_PARTS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100})
_HALF = re.compile(r"(?<![\w.,])½ (?=(?P<next>[a-z]+))")
# "A ½-inch screw"
_PART_JOINED = re.compile(r"(?:(?<![\w.,])([¼½¾])-|(?<=\b[Aa] )([¼½¾]) )(?=[a-z])")
_JOINED_PARTS = {"¼": "quarter-", "½": "half-", "¾": "three-quarter-"}
_MIXED = re.compile(rf"{NOT_INSIDE}(?P<amount>{AMOUNT})\s?(?<=[{VULGAR}])")
# "2¾ lengths"
_THREE_QUARTERS = re.compile(
    rf"{NOT_INSIDE}(?P<whole>[1-9][0-9]{{0,2}})\s?¾ "
    r"(?=(?:length|hour|mile|year|month|week|day|minute|inche|pint|pound|furlong|acre|ton|tonne|turn"
    r"|million|billion)s?\b)"
)
# "11½-4½", "3½-4 hours"
_PAIR_OF_PARTS = re.compile(
    rf"{NOT_INSIDE}(?<![-–/:])(?P<low>{AMOUNT})[-–](?P<high>{AMOUNT})(?<=[{VULGAR}0-9])"
    r"(?!\w|[-–/][0-9]|[.,][0-9])"
)
_CHAIN = re.compile(
    r"(?<![\w.,/:-])[0-9]{1,2}(?:[-–][0-9]{1,2}){2,4}(?P<many>s)?(?![\w/:-]|[.,][0-9])"
)
_RATIO = re.compile(rf"(?<![\w.,:/-])(?P<low>{AMOUNT}):(?P<high>{AMOUNT})(?![\w:/-]|[.,][0-9])")
_DEGREE_CLASS = re.compile(r"(?<![\w.,:/-])2:(?P<class>[12])(?= (?:degree|honours|in|from|at)\b)")
_BASEBALL = re.compile(rf"\b(?:{one_of(_TABLES.words('baseball'))})\b", re.IGNORECASE)
_BY = re.compile(
    rf"{NOT_INSIDE}(?P<low>{AMOUNT})\s?[x×]\s?(?P<high>{AMOUNT})(?![\w])"
    r"(?P<sum>(?= {1,2}(?:=|equals)))?"
)
_TIMES = re.compile(
    rf"{NOT_INSIDE}(?:(?P<low>{AMOUNT})\s?[-–]\s?)?(?P<amount>{AMOUNT})[x×](?![\w])"
)
_SQUARED = re.compile(r"(?<=[0-9a-z)])(?P<power>[²³])(?![\w²³])")
_SINGLE_LETTER = re.compile(r"(?<!\w)[a-z]$|(?<![\w.,])[0-9]{1,3}$")
_NUMERAL = re.compile(
    r"(?<![\w])(?<![0-9][.,])(?<![0-9][/:])(?P<figures>[0-9]++(?:[.,][0-9]++)*+)(?![A-Za-z_²³%]|[/:][0-9])"
)
_POINT = re.compile(r"(?:(?<=^)|(?<=[\s(-]))\.(?P<figures>[0-9]+)(?![\w]|[.,][0-9])")
_FIGURES_MANY = re.compile(r"(?<![\w.,$£€/-])(?P<figure>[0-9])s(?![\w'’])")
# "Twelve 180s"
_HUNDREDS_MANY = re.compile(r"(?<![\w.,$£€/-])(?P<figures>[1-9][0-9]{2})s(?![\w'’])")
_VULGAR_PLURAL = re.compile(r"(?<![\w.,])([¼⅓⅕⅛])s\b")
# "Including 100-year-old Ann": not one who is a hundred
# and "2,000-pound bombs": not two, of a thousand pounds
_OF_AGE = re.compile(
    r"(?<![\w.,$£€/-])(?:(?P<figures>[1-9]00)-(?=(?:year|month|day)-old)"
    r"|(?P<round>[1-9]00|[1-9],?000|[1-9]0,?000|[1-9]00,?000)-"
    r"(?=(?!fold\b)[a-z]{3,} (?:[a-z-]+ )?[a-z]{2,}s\b))"
)
# "Seventh (14.800)", "scored 15.300": the thousandths of a mark
_THOUSANDTHS = re.compile(
    r"(?<![\w.,$£€:-])(?P<whole>[0-9]{1,2})(?P<tenth>\.[0-9])00"
    r"(?![\w%]|[.,:-][0-9]|°| (?:[a-z]+s|people|percent|million|billion|euro|dollar)\b)"
)
_BORE = re.compile(
    r"(?<![\w.])\.(?P<figures>[2-4][0-9]{2})(?=[- ](?:Magnum|rifle|calib|round|Win))"
)
# "A .300 hitter", "batting .362", ".500 ball": three hundred, three sixty-two.
_BATTING = re.compile(
    r"(?:(?P<cue>\b(?:hits?|hitting|bats?|batted|batting|averag\w+(?: of)?|slugging"
    r"|above|below|at) )"
    r"|(?<![\w.]))\.(?P<figures>[1-9][0-9]{2})(?!\w|[.,][0-9])"
    r"(?P<ahead> (?:hitter|hitters|batter|batting|average|ball|baseball|season|record|winning)\b)?"
)
_CALIBRE = re.compile(r"(?<![\w.])\.(?P<figures>[1-9][0-9])(?=[- ]cal)")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")
_DAY_AND_MONTH = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}")
_DECIMAL = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_ADDRESS_PARTS = 4
# "A 100 like him"
_A_HUNDRED = re.compile(
    r"(?P<article>\b[Aa] (?:few |good )?)(?P<one>100|1,000)(?=[,.;]? [a-z]|[.,;!?]?$)"
)


def ordinals(text: str) -> str:
    """21st → "twenty-first", 10th - 11th → "tenth to eleventh"."""
    text = _FRACTION_NTH.sub(_fraction_nth, _OF_REGIMENT.sub(_of_regiment, text))
    text = _LEAGUE.sub(lambda match: ordinal(int(match[1])), _ENDING_APART.sub("", text))
    return _ORDINAL.sub(_ordinal, _ORDINALS_APART.sub(r"\1 to ", text))


def _fraction_nth(match: re.Match[str]) -> str:
    top, bottom = int(match["top"]), int(match["bottom"].replace(",", ""))
    if not 0 < top < bottom or bottom == 2:  # noqa: PLR2004
        return match[0]
    said = fraction(top, bottom)
    if word_before(match) in {"a", "an", "the", "one"} or top > 1:
        return said.removeprefix("a ").removeprefix("an ")
    return f"one {said.removeprefix('a ').removeprefix('an ')}"


def _of_regiment(match: re.Match[str]) -> str:
    rest = int(match["rest"])
    if not rest:
        return match[0]
    oh = "oh " if match["rest"][0] == "0" else ""
    return f"{cardinal(int(match['part']))} {cardinal(int(match['hundreds']))} {oh}{ordinal(rest)}"


def _ordinal(match: re.Match[str]) -> str:
    count = int(match[1].replace(",", ""))
    suffix = match[2].lower()
    teen = count % 100 in {11, 12, 13}
    if suffix == ("th" if teen else _SUFFIXES.get(count % 10, "th")):
        return ordinal(count)
    return f"{cardinal(count)} stone" if suffix == "st" else match[0]


@substitution(_SQUARED)
def squares(match: re.Match[str]) -> str:
    """Say x² and 5³; square metres are units, and said before."""
    if not _SINGLE_LETTER.search(match.string[max(0, match.start() - 5) : match.start()]):
        return match[0]
    return " squared" if match["power"] == "²" else " cubed"


def fractions(text: str) -> str:
    """Say fractions: 3/4, 5½, 1 1/2, "½ a mile"."""
    text = _KICKED.sub(lambda m: f"{m['cue']}{m['good']} out of {m['all']}", text)
    text = _ROUND.sub(lambda m: _ROUNDS[m["of"]], text)
    text = _PAIR_OF_PARTS.sub(_pair_of_parts, _FRACTION.sub(_fraction, text))
    if "/" in text and _MATHEMATICS.search(text):
        text = _OVER.sub(lambda m: f"{number(m['top'])} over {number(m['bottom'])}", text)
    text = _PART_JOINED.sub(lambda match: _JOINED_PARTS[match[1] or match[2]], text)
    text = _HALF.sub(
        lambda m: "half " if m["next"] in {"a", "an", "the", "of"} else "half a ", text
    )
    text = _THREE_QUARTERS.sub(r"\g<whole> and three-quarter ", text)
    return _MIXED.sub(lambda match: number(match["amount"]), text)


def _pair_of_parts(match: re.Match[str]) -> str:
    if match["low"][-1:] not in VULGAR and match["high"][-1:] not in VULGAR:
        return match[0]
    return span(match["low"], match["high"])


def _fraction(match: re.Match[str]) -> str:
    whole, top, bottom = match["whole"], match["top"], int(match["bottom"])
    if whole is None and (bottom == _MARKS or _is_rating(match)):
        return f"{number(top)} out of {cardinal(bottom)}"
    if top == "0" and whole is None and bottom in _FULL_MARKS:
        return f"zero out of {cardinal(bottom)}"
    if "." in top or not 0 < int(top) < bottom or bottom not in _SPOKEN_PARTS:
        return match[0]
    said = fraction(int(top), bottom)
    if whole:
        return f"{cardinal(int(whole))} and {said}"
    before_part = re.match(r"-[a-z]", match.string[match.end() :]) is not None
    if before_part or word_before(match) in {"a", "an", "the", "one"}:
        joined = said.removeprefix("a ").removeprefix("an ").replace(" ", "-")
        return joined.removesuffix("s") if match.string.startswith("-", match.end()) else joined
    return said


def _is_rating(match: re.Match[str]) -> bool:
    alone = not match.string.replace(match[0], "").strip(" .!()")
    tenths = match["bottom"] == "5" and "." in match["top"]
    return alone or tenths or _RATING.match(match.string, match.end()) is not None


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
    text = _BORE.sub(lambda match: pairs(int(match["figures"])), text)
    text = _CALIBRE.sub(lambda match: cardinal(int(match["figures"])), text)
    text = _BATTING.sub(_batting, text)
    text = _A_HUNDRED.sub(
        lambda m: f"{m['article']}{'hundred' if m['one'] == '100' else 'thousand'}", text
    )
    text = _POINT.sub(lambda match: f"point {digits(match['figures'])}", text)
    text = _NUMERAL.sub(lambda match: _numeral(match["figures"]), text)
    one_by_one = "area code" in text
    text = _HUNDREDS_MANY.sub(
        lambda m: plural(digits(m["figures"]) if one_by_one else pairs(int(m["figures"]))), text
    )
    text = _FIGURES_MANY.sub(lambda match: plural(cardinal(int(match["figure"]))), text)
    text = _VULGAR_PLURAL.sub(lambda match: plural(vulgar(match[1]).removeprefix("a ")), text)
    return re.sub(rf"[{VULGAR}]", lambda match: f" {vulgar(match[0])} ", text)


def _joined(match: re.Match[str]) -> str:
    figures = match["figures"] or match["round"].replace(",", "")
    return f"{cardinal(int(figures))}-".replace(" ", "-")


def _batting(match: re.Match[str]) -> str:
    sure = match["cue"] and not match["cue"].startswith(("at", "above", "below"))
    if not (sure or match["ahead"] or (match["cue"] and _BASEBALL.search(match.string))):
        return match[0]
    return f"{match['cue'] or ''}{pairs(int(match['figures']))}{match['ahead'] or ''}"


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
    parts = figures.split(".")
    if len(parts) == _ADDRESS_PARTS:
        return " dot ".join(map(digits, parts))
    return " point ".join(map(number, parts))
