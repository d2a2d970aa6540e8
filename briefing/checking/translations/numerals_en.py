"""The numbers of an English text, in digits and written out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from briefing.checking.translations.digits import numerals, western
from briefing.checking.translations.reading import Need, Reading, numbers_of

_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
}
_TENTHS = {
    word.removesuffix("y") + "ieth": value for word, value in _TENS.items()
}
_SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "dozen": 12, "hundreds": 10**2, "thousands": 10**3, "millions": 10**6, "billions": 10**9,
    "trillions": 10**12, "dozens": 12, "decades": 10, "centuries": 100, "decade": 10,
    "century": 100, "millennia": 1000, "millennium": 1000, "score": 20, "weeks": 7,
}  # fmt: skip
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
_VALUES = _SMALL | _TENS | _ORDINALS | _TENTHS
# What an Arabic number may stand for, and what may be said without one.
_HINTS: dict[str, tuple[float, ...]] = {
    "half": (0.5, 30, 50), "halves": (0.5, 2), "quarter": (0.25, 15, 25, 45, 4),
    "quarters": (0.75, 0.25, 45, 75, 3, 4), "thirds": (3,), "double": (2,), "doubled": (2,), "twice": (2,),
    "both": (2,), "couple": (2,), "pair": (2,), "pairs": (2,), "twin": (2,), "twins": (2,), "dual": (2,), "either": (2,),
    "triple": (3,), "tripled": (3,), "thrice": (3,), "trio": (3,), "threefold": (3,),
    "quadruple": (4,), "quarterly": (4, 3), "fortnight": (14, 2), "dozen": (12,), "dozens": (12,),
    "decade": (10,), "century": (100,), "millennium": (1000,), "centennial": (100,), "midnight": (0, 12, 24), "noon": (12,),
    "week": (7,), "biweekly": (2,), "once": (1,), "none": (0,), "nil": (0,), "eve": (24, 31),
    "january": (1,), "february": (2,), "march": (3,), "april": (4,), "may": (5,), "june": (6,),
    "july": (7,), "august": (8,), "september": (9,), "october": (10,), "november": (11,), "december": (12,),
    "bilateral": (2,), "trilateral": (3,), "triangle": (3,), "triangular": (3,), "pentagon": (5,), "hexagon": (6,), "teens": (10, 13),
    "teenage": (10, 13), "teenagers": (10, 13), "twenties": (20,), "thirties": (30,), "forties": (40,), "fifties": (50,),
    "sixties": (60,), "seventies": (70,), "eighties": (80,), "nineties": (90,), "quartet": (4,), "quintet": (5,),
}  # fmt: skip
_TOKEN = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+")
_ROMAN = re.compile(r"\b(?=[IVX]{2,})(X{0,2})(IX|IV|V?I{0,3})\b")
_ROMANS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "": 0}
_DECADE = re.compile(r"(?<![\d.,])(?:(\d{2})(\d0)|['’]?(\d0))['’]?s\b")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_SHORT_SCALE = re.compile(rf"({'|'.join(sorted(_SHORT_SCALES, key=len, reverse=True))})\b", re.I)
_MERIDIEM = re.compile(r"(?:[:.]\d\d)?\s*[ap]\.?m\b", re.IGNORECASE)
_UNIT = re.compile(r"(?:km|kg|cm|mm|nm|mg|ml|g|kb|mb|gb|mhz|ghz|hz|ft|mph|lb|lbs|oz|c|f|kph)\b", re.I)
_HALF_DAY = 12
_CENTURY = 100
# "One", "two", "first", "second" are pronouns, pairs and adverbs as often as numbers.
_LEAST_SURE = 3
_SCALE_WORD = 1000


def read_numbers(text: str) -> Reading:
    """The values of "25", "twenty-five", "4.5bn", "the 1850s", "8 p.m.", "half a million"."""
    text = western(text)
    needs = [*_digit_needs(text), *_word_needs(text)]
    pool = numbers_of(needs)
    pool |= set(_hints(text))
    return Reading(tuple(need for need in needs if need.shown), frozenset(pool | _scaled(text, pool)))


def _digit_needs(text: str) -> Iterator[Need]:
    decades = {match.start(): match for match in _DECADE.finditer(text)}
    for numeral in numerals(text):
        rest = text[numeral.end :]
        values = set(numeral.values)
        named = numeral.named
        decade = decades.get(numeral.start) or decades.get(numeral.start - 1)
        if decade:
            tens = int(decade[2] or decade[3])
            values |= {Fraction(tens), Fraction(tens + _CENTURY * int(decade[1] or 19))}
            yield Need("", frozenset({Fraction(int(decade[1] or 19) + 1)}))
            named = False
        elif _ORDINAL.match(rest) or _UNIT.match(rest):
            named = False
        elif scale := _SHORT_SCALE.match(rest):
            values |= {value * _SHORT_SCALES[scale[1].casefold()] for value in numeral.values}
            named = False
        elif _MERIDIEM.match(rest):
            values |= {(value + _HALF_DAY) % 24 for value in numeral.values}
            named = False
        word = re.match(r"[\s-]?([a-z]+)", rest)
        if word and word[1] in _SCALES:
            # Composed below; the number alone is only a part.
            yield Need("", frozenset(values))
            continue
        yield Need(numeral.written, frozenset(values), named)


def _word_needs(text: str) -> Iterator[Need]:
    run: list[str] = []
    end = 0
    for match in _TOKEN.finditer(text):
        token = match.group().casefold()
        gap = text[end : match.start()]
        end = match.end()
        joins = bool(run) and gap in {" ", "-", ""} and _continues(run, token)
        if joins and token == "and":
            run.append(token)
            continue
        if not joins:
            yield from _settled(run)
            run = []
        if token in _VALUES or token in _SCALES or token[0].isdigit():
            run.append(token)
    yield from _settled(run)


def _continues(run: list[str], token: str) -> bool:
    last = run[-1]
    if token == "and":
        return last in {"hundred", "thousand", "million"}
    if token in _SCALES:
        return last != "and"
    if last in _TENS:
        return _SMALL.get(token, 0) in range(1, 10) or _ORDINALS.get(token, 0) in range(1, 10)
    if last == "and" or last in _SCALES:
        return token in _SMALL or token in _TENS or token in _ORDINALS or token in _TENTHS
    return False


def _settled(run: list[str]) -> Iterator[Need]:
    while run and run[-1] == "and":
        run = run[:-1]
    if not run or (len(run) == 1 and run[0][0].isdigit()):
        return
    for token in run:
        value = _atom(token)
        if value is not None:
            yield Need("", frozenset({value}))
    if all(token in _SCALES for token in run):
        return
    value = _composed(run)
    weak = len(run) == 1 and value < _LEAST_SURE
    values = {value}
    if run[-1] in _ORDINALS and value >= _LEAST_SURE:
        values.add(1 / value)
    vague = any(token in {"score", "weeks", "decades", "centuries", "century"} for token in run)
    yield Need("" if weak or vague else " ".join(run), frozenset(values))


def _atom(token: str) -> Fraction | None:
    if token[0].isdigit():
        return _digits(token)
    if token in _SCALES:
        return Fraction(_SCALES[token])
    return Fraction(_VALUES[token]) if token in _VALUES else None


def _digits(token: str) -> Fraction | None:
    written = token.replace(",", "")
    return Fraction(written) if re.fullmatch(r"\d+(\.\d+)?", written) else None


def _composed(run: list[str]) -> Fraction:
    total = part = Fraction(0)
    for token in run:
        if token in _SCALES:
            part = (part or Fraction(1)) * _SCALES[token]
            if _SCALES[token] >= _SCALE_WORD:
                total, part = total + part, Fraction(0)
        else:
            part += _atom(token) or Fraction(0)
    return total + part


def _hints(text: str) -> Iterator[Fraction]:
    for match in re.finditer(r"[^\W\d_]+", text):
        for value in _HINTS.get(match.group().casefold(), ()):
            yield Fraction(value)
    if re.search(r"\b(?:third|thirds)\b", text):
        yield from (Fraction(1, 3), Fraction(2, 3))
    for match in _ROMAN.finditer(text):
        yield Fraction(10 * len(match[1]) + _ROMANS[match[2]])


def _scaled(text: str, pool: set[Fraction]) -> set[Fraction]:
    """ "Five to six million" is five million to six million, half a million 500,000."""
    scales = {_SCALES[word] for word in re.findall(r"[a-z]+", text.casefold()) if word in _SCALES}
    return {value * scale for value in pool if value < _SCALE_WORD for scale in scales}
