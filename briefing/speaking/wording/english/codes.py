"""Letters and figures together: roads, aircraft, variants, postcodes, ratings, generations."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.known_words import is_english
from briefing.speaking.wording.english.lexicon import SPECIAL, WORDS
from briefing.speaking.wording.english.numbers import cardinal, digits, pairs, plural
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/letters")
_CODE_RANGE = expression(
    r"(?<![\w.@/-])(?P<letter>[A-Z])(?P<low>[0-9]{1,3})\s?[-–]\s?(?=(?P=letter)[0-9])"
)
# "Vitamins B1-3", "levels N4-5"
_SHORT_RANGE = expression(
    r"(?<![\w.@/-])(?P<letters>[A-Z]{1,2})(?P<low>[1-9])[-–](?P<high>[1-9])(?![\w/-]|[.,:][0-9])"
)
_CODE = expression(
    r"(?:(?<![\w.@/-])|(?<=[a-z]-)|(?<=[A-Z]{2}-))(?P<letters>[A-Z]{1,4}"
    r"|[A-Z][a-z][A-Z]?)(?P<hyphen>-?)(?P<figures>[0-9]{1,4}(?:\.[0-9])?)"
    r"(?P<tail>[A-Z][0-9]?|neo|ceo|XLR)?(?P<plural>s?)(?![\w]|\.\w|-[0-9]|,[0-9]{3})"
)
# "Herbert v Kitchen (13A687)": a number of a court
_FILED = expression(
    r"(?<![\w.-])(?P<year>[0-9]{2})(?P<letter>[A-Z])(?P<figures>[1-9][0-9]{2,3})(?![\w-])"
)
# "The BMW 116i": a car and the letter of its engine
_CAR = expression(r"(?<![\w.,$£€/-])(?P<figures>[1-8][0-9]{2})(?P<letter>[ide])(?!\w)")
_LINES = expression(r"(?<![\w.,])(?P<figures>480|720|1080|1440|2160)(?P<letter>[pi])(?!\w)")
_MIXED_CODE = expression(
    r"(?<![\w.-])(?:(?:[A-Z][0-9]{1,2}){2,3}|[0-9]{1,2}[A-Z][0-9]{1,2})(?P<many>s?)(?![\w-])"
    r"|(?<![\w.-])[A-Z][0-9][A-Z](?![\w-])"
)
# "Omicron BA.5", "XBB.1.5"
_VARIANT = expression(
    r"(?<![\w.])(?P<letters>[A-Z]{2,3}|[A-Z](?=\.[0-9]{1,2}\.[0-9]))\."
    r"(?P<figures>[0-9]{1,2}(?:\.[0-9]{1,3})*)(?![\w])"
)
# "NP25 3DL"
_POSTCODE = expression(
    r"\b(?P<area>[A-Z]{1,2})(?P<district>[0-9]{1,2})(?P<letter>[A-Z]?) "
    r"(?P<sector>[0-9])(?P<unit>[A-Z]{2})\b"
)
# "Routes 1A and 1B": letters that are no unit.
_NUMBER_AND_LETTER = expression(
    r"(?<![\w.,$£€/-])(?P<figures>[0-9]{1,3})(?P<letter>[ABDEHKNPRSTXYZ])(?![\w%-]|\.\w)"
)
# "A 34DD bust"
_CUP = expression(r"(?<![\w.,])(?P<size>2[68]|3[0-9]|4[0-8])(?P<cup>D|F|G|H)(?P=cup)(?!\w)")
# "Has a 30G bust", "a size 34J": in a sentence about them
_OTHER_CUP = expression(
    r"(?<![\w.,$£€-])(?P<size>2[68]|3[02468]"
    r"|4[02468])(?P<cup>[A-L])(?P<again>(?P=cup)?)(?![\w-]|[.,][0-9])"
)
_OF_CUPS = expression(
    r"\b(?:bras?|busts?|cups?|breasts?|boobs?|bosoms?|curves|cleavage|chest|implants?)\b"
    r"|\bdouble-[DFGH]\b"
)
# "AAA-rated", "cut from AA- to A+"
_RATING = expression(
    r"(?<![\w.+-])(?P<letters>AAA(?![A-Za-rt-z])|"
    r"AA(?=[+-](?![\w])|-rated| (?:plus|minus|rating|credit|status|batter)\b)|"
    r"BBB(?![A-Za-rt-z])|BB(?=[+-](?!\w)|-rated| (?:plus|minus|rating)\b)"
    r"|CCC(?=[+-](?!\w)|-rated| (?:plus|minus|rating)\b))"
    r"(?P<sign>[+-](?![\w]))?(?P<many>['’]?s(?!\w))?",
    sign=("AA", "BB", "CCC"),
)
_ATHLETES = expression(
    r"\b(?:[Cc]hampion(?:s|ships?)?|sprinter|hurdler|[Ii]ndoors?|athletics?|[0-9]+m)\b"
)
_TIMES_OVER = {2: "double", 3: "triple"}
# "The A1(M)", and "J23a" where a road is named.
_MOTORWAY = expression(r"\b(?P<road>A[0-9]{1,4})\(M\)")
_JUNCTION = expression(r"\b[Jj](?=[0-9]{1,2}[A-Da-d]?(?!\w))")
# "From J2A Fullarton": the pause keeps its letter from being an initial
_LETTER_OF_JUNCTION = expression(
    r"(?P<cue>\b[Jj]unction )(?P<figures>[0-9]{1,2})(?P<letter>[A-Da-d])(?= [A-Z][a-z])"
)
# "Between junctions 30 and 29a"
_MORE_JUNCTIONS = expression(
    r"(?P<cue>\bjunctions? (?:[0-9]{1,2}[A-Da-d]?|[a-z-]+(?:-[A-D])?)(?:,| and| to| or) )"
    r"(?P<figures>[0-9]{1,2})(?P<letter>[a-d])(?!\w)"
)
# "M25 J10-J11"
_JUNCTIONS = expression(r"\bJ(?P<low>[0-9]{1,2}[A-Da-d]?) ?[-–/] ?J?(?=[0-9]{1,2}[A-Da-d]?(?!\w))")
_ROAD = expression(r"\b[MA][0-9]{1,4}M?\b")
# "The A55/A483 scheme"
_ROADS = expression(r"(?<![\w/-])(?P<road>[ABM][0-9]{1,4})/(?=[ABM][0-9]{1,4}(?![\w/]))", sign="/")
# "The 902 3G": a telephone and its network.
_BEFORE_GENERATION = expression(r"(?<![\w.,$£€/-])[1-9]0[1-9](?= [2-5]G\b)")
_GENERATION = expression(
    r"(?:(?<![\w.,-])|(?<=[a-z]{3}-))(?P<figure>[2-6]G|2\.[57]5?G|3\.[59]G|[2-4]D"
    r"|[48]K(?=\s(?:TV|video|screen|res|cam|mon|res)))(?P<plural>s?)(?!\w)"
)
_SECTION = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('sections'))})\s)"
    r"(?P<figures>[0-9]{1,3})(?P<letter>[A-Za-h])(?!\w)"
)
# "Kepler-452b", "GJ 3512 b": a planet, by the letter behind its star's number.
_PLANET = expression(
    rf"(?P<star>\b(?:{one_of(_TABLES.words('stars'))})(?: [A-C](?= )|[- ]))"
    r"(?:(?P<figures>[0-9]{1,6}) ?)?(?P<letter>[b-h])(?!\w)",
    sign=tuple(sorted(_TABLES.words("stars"))),
)
# "E. coli O157:H7"
_STRAIN = expression(r"(?<=\bO[0-9]{3}):(?=[HK][0-9])", sign=":")
# A road or an aircraft of three figures is said in two: "A three-eighty", "B seven forty-seven".
PAIRED_FIGURES = expression(r"[1-9][0-9][1-9]|[1-9][1-9]0|[1-9][0-9]{3}")
_NOUGHTS_INSIDE = expression(r"[1-9]00[1-9]")
_ROADS_OF = frozenset("ABL")
_THREE = 3
_LONGEST_IN_PAIRS = 4


def codes(text: str) -> str:
    """Say letters and figures together: F-16, A380, G20, H1N1, COVID-19, 5G."""
    text = _MOTORWAY.sub(r"\g<road>M", _VARIANT.sub(_variant, _RATING.sub(_rating, text)))
    text = planets(_STRAIN.sub(" ", text))
    text = _CUP.sub(lambda m: f"{cardinal(int(m['size']))} double-{m['cup']}", text)
    if _OTHER_CUP.search(text) and _OF_CUPS.search(text):
        text = _OTHER_CUP.sub(_other_cup, text)
    text = _ROADS.sub(r"\g<road>, ", text)
    if _ROAD.search(text):
        text = _JUNCTIONS.sub(r"junctions \g<low> to ", text)
        text = _LETTER_OF_JUNCTION.sub(
            lambda match: f"{_lettered(match)},", _JUNCTION.sub("junction ", text)
        )
    if "unction" in text:
        text = _MORE_JUNCTIONS.sub(_lettered, text)
    text = _CODE_RANGE.sub(lambda match: f"{match['letter']}{match['low']} to ", text)
    text = _SHORT_RANGE.sub(_short_range, text)
    text = _FILED.sub(
        lambda m: f"{cardinal(int(m['year']))} {m['letter']} {pairs(int(m['figures']))}", text
    )
    text = _CAR.sub(lambda m: f"{pairs(int(m['figures']))}-{m['letter'].upper()}", text)
    text = _LINES.sub(lambda m: f"{pairs(int(m['figures']))} {m['letter'].upper()}", text)
    text = _MIXED_CODE.sub(_mixed_code, text)
    text = _BEFORE_GENERATION.sub(lambda match: pairs(int(match[0])), text)
    text = _GENERATION.sub(_generation, text)
    text = _SECTION.sub(_lettered, text)
    text = _NUMBER_AND_LETTER.sub(
        lambda m: f"{_code_figures(m['figures'])}-{m['letter']}", _POSTCODE.sub(_postcode, text)
    )
    return _CODE.sub(_code, text)


def planets(text: str) -> str:
    """Kepler-452b → "Kepler four fifty-two B": before its letter is taken for grams."""
    return _PLANET.sub(_planet, text)


def _lettered(match: re.Match[str]) -> str:
    return f"{match['cue']}{cardinal(int(match['figures']))}-{match['letter'].upper()}"


def _other_cup(match: re.Match[str]) -> str:
    return f"{cardinal(int(match['size']))}{' double' if match['again'] else ''}-{match['cup']}"


def _short_range(match: re.Match[str]) -> str:
    rises = int(match["low"]) < int(match["high"])
    return (
        f"{match['letters']}{match['low']} to {cardinal(int(match['high']))}" if rises else match[0]
    )


def _planet(match: re.Match[str]) -> str:
    star, figures = match["star"].replace("-", " "), match["figures"]
    if not figures:
        return f"{match['star']}{match['letter'].upper()}"
    long = len(figures) > _LONGEST_IN_PAIRS
    said = digits(figures) if long else _code_figures(figures)
    return f"{star}{said} {match['letter'].upper()}"


def _postcode(match: re.Match[str]) -> str:
    area, district = ".".join(match["area"]), cardinal(int(match["district"]))
    letter = f"-{match['letter']}" if match["letter"] else ""
    sector = cardinal(int(match["sector"]))
    return f"{area} {district}{letter}, {sector} {'.'.join(match['unit'])}"


def _variant(match: re.Match[str]) -> str:
    parts = [
        digits(part) if len(part) == _THREE else cardinal(int(part))
        for part in match["figures"].split(".")
    ]
    return f"{'.'.join(match['letters'])} {' point '.join(parts)}"


def _rating(match: re.Match[str]) -> str:
    letters = match["letters"]
    sign = {"+": " plus", "-": " minus", None: ""}[match["sign"]]
    many = "'s" if match["many"] else ""
    # The championships of an Amateur Athletic Association.
    if many and len(letters) == _THREE and _ATHLETES.search(match.string):
        return "three A's"
    return f"{_TIMES_OVER[len(letters)]}-{letters[0]}{sign}{many}"


def _mixed_code(match: re.Match[str]) -> str:
    special = SPECIAL.get(match[0])
    if special:
        return special
    parts = re.findall(r"[A-Z]|[0-9]+", match[0])
    said = "-".join(part if part.isalpha() else cardinal(int(part)) for part in parts)
    return plural(said) if match["many"] else said


def _generation(match: re.Match[str]) -> str:
    figure = match["figure"]
    if "." in figure:
        return f"{_code_figures(figure[:-1])} {figure[-1]}"
    said = f"{cardinal(int(figure[0]))}-{figure[1]}"
    return f"{said}'s" if match["plural"] else said


def _code(match: re.Match[str]) -> str:
    letters, figures = match["letters"], match["figures"]
    if letters + figures in SPECIAL and not match["hyphen"]:
        return SPECIAL[letters + figures] + match["plural"]
    if letters == "A" and not match["hyphen"] and match["plural"] and len(figures) < _THREE:
        return match[0]
    said = _road_figures(letters, figures) or _code_figures(figures)
    if match["tail"]:
        letter, last = match["tail"][:1], match["tail"][1:]
        tail = f"{letter}-{cardinal(int(last))}" if last.isdigit() else match["tail"]
        said = f"{said} {tail}{chr(39) + 's' if match['plural'] else ''}"
    elif match["plural"]:
        said = plural(said)
    # "GOES-19", "STAR-2": a word
    is_word = len(letters) > _THREE and is_english(letters.lower())
    if letters in WORDS or is_word or not letters.isupper():
        return f"{SPECIAL.get(letters, letters)}-{said}"
    gap = "-" if len(letters) == 1 or match["hyphen"] else " "
    return ".".join(letters) + gap + said


def _road_figures(letters: str, figures: str) -> str | None:
    """The figures of "the L3004"; those of a year are said as one: "a Ferrari F2004"."""
    if not _NOUGHTS_INSIDE.fullmatch(figures):
        return None
    return digits(figures) if figures[0] != "2" or letters in _ROADS_OF else None


def _code_figures(figures: str) -> str:
    if figures[0] == "0" and len(figures) > 1:
        return digits(figures)
    whole, point, decimals = figures.partition(".")
    if point:
        return f"{cardinal(int(whole))} point {digits(decimals)}"
    if PAIRED_FIGURES.fullmatch(figures):
        return pairs(int(figures))
    return cardinal(int(figures))
