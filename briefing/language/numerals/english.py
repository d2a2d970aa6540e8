"""The numbers of an English text, in digits and written out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from briefing.language.mentions import Need, Reading, numbers_of
from briefing.language.numerals.digits import numerals, western
from briefing.language.numerals.hints import ENGLISH, hints

_UNDER_TWENTY = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_SMALL = {word: value for value, word in enumerate(_UNDER_TWENTY.split())}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_UNDER_TWENTIETH = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
"""
_ORDINALS = {
    word: value
    for value, word in enumerate(
        _UNDER_TWENTIETH.split(),
        start=1,
    )
}
_TENTHS = {word.removesuffix("y") + "ieth": value for word, value in _TENS.items()}
_SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "dozen": 12, "hundreds": 10**2, "thousands": 10**3, "millions": 10**6, "billions": 10**9,
    "trillions": 10**12, "dozens": 12, "decades": 10, "centuries": 100, "decade": 10,
    "century": 100, "millennia": 1000, "millennium": 1000, "score": 20, "weeks": 7,
}  # fmt: skip
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
_VALUES = _SMALL | _TENS | _ORDINALS | _TENTHS
# What an Arabic number may stand for, and what may be said without one.
_MAY_MEAN = hints(ENGLISH)
_TOKEN = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+")
_ROMAN = re.compile(r"\b(?=[IVX]{2,})(X{0,2})(IX|IV|V?I{0,3})\b")
_ROMANS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "": 0}
_DECADE = re.compile(r"(?<![\d.,])(?:(\d{2})(\d0)|['’]?(\d0))['’]?s\b")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_SHORT_SCALE = re.compile(rf"({'|'.join(sorted(_SHORT_SCALES, key=len, reverse=True))})\b", re.I)
_MERIDIEM = re.compile(r"(?:[:.]\d\d)?\s*[ap]\.?m\b", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:km|kg|cm|mm|nm|mg|ml|g|kb|mb|gb|mhz|ghz|hz|ft|mph|lb|lbs|oz|c|f|kph)\b", re.I
)
_HALF_DAY = 12
_CENTURY = 100
# "One", "first", "second" are pronouns and adverbs as often as numbers.
_LEAST_SURE = 3
_SURE_BELOW = frozenset({"two"})
_SCALE_WORD = 1000


def read_numbers(text: str) -> Reading:
    """The values of "25", "twenty-five", "4.5bn", "the 1850s", "8 p.m.", "half a million"."""
    text = western(text)
    needs = [*_digit_needs(text), *_word_needs(text)]
    pool = numbers_of(needs)
    pool |= set(_hints(text))
    return Reading(
        tuple(need for need in needs if need.shown), frozenset(pool | _scaled(text, pool))
    )


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
        word = match.group().casefold()
        gap = text[end : match.start()]
        end = match.end()
        joins = bool(run) and gap in {" ", "-", ""} and _continues(run, word)
        if joins and word == "and":
            run.append(word)
            continue
        if not joins:
            yield from _settled(run)
            run = []
        if word in _VALUES or word in _SCALES or word[0].isdecimal():
            run.append(word)
    yield from _settled(run)


def _continues(run: list[str], word: str) -> bool:
    last = run[-1]
    if word == "and":
        return last in {"hundred", "thousand", "million"}
    if word in _SCALES:
        return last != "and"
    if last in _TENS:
        return _SMALL.get(word, 0) in range(1, 10) or _ORDINALS.get(word, 0) in range(1, 10)
    if last == "and" or last in _SCALES:
        return word in _SMALL or word in _TENS or word in _ORDINALS or word in _TENTHS
    return False


def _settled(run: list[str]) -> Iterator[Need]:
    while run and run[-1] == "and":
        run = run[:-1]
    if not run or (len(run) == 1 and run[0][0].isdecimal()):
        return
    for word in run:
        value = _atom(word)
        if value is not None:
            yield Need("", frozenset({value}))
    if all(word in _SCALES for word in run):
        return
    value = _composed(run)
    weak = len(run) == 1 and value < _LEAST_SURE and run[0] not in _SURE_BELOW
    values = {value}
    if run[-1] in _ORDINALS and value >= _LEAST_SURE:
        values.add(1 / value)
    vague = any(word in {"score", "weeks", "decades", "centuries", "century"} for word in run)
    yield Need("" if weak or vague else " ".join(run), frozenset(values))


def _atom(word: str) -> Fraction | None:
    if word[0].isdecimal():
        return _digits(word)
    if word in _SCALES:
        return Fraction(_SCALES[word])
    return Fraction(_VALUES[word]) if word in _VALUES else None


def _digits(word: str) -> Fraction | None:
    written = word.replace(",", "")
    return Fraction(written) if re.fullmatch(r"\d+(\.\d+)?", written) else None


def _composed(run: list[str]) -> Fraction:
    total = part = Fraction(0)
    for word in run:
        if word in _SCALES:
            part = (part or Fraction(1)) * _SCALES[word]
            if _SCALES[word] >= _SCALE_WORD:
                total, part = total + part, Fraction(0)
        else:
            part += _atom(word) or Fraction(0)
    return total + part


def _hints(text: str) -> Iterator[Fraction]:
    for match in re.finditer(r"[^\W\d_]+", text):
        yield from _MAY_MEAN.get(match.group().casefold(), ())
    if re.search(r"\b(?:third|thirds)\b", text):
        yield from (Fraction(1, 3), Fraction(2, 3))
    for match in _ROMAN.finditer(text):
        yield Fraction(10 * len(match[1]) + _ROMANS[match[2]])


def _scaled(text: str, pool: set[Fraction]) -> set[Fraction]:
    """Numbers whose scale stands apart.

    "Five to six million" is five million to six million, half a million 500,000.
    """
    scales = {_SCALES[word] for word in re.findall(r"[a-z]+", text.casefold()) if word in _SCALES}
    return {value * scale for value in pool if value < _SCALE_WORD for scale in scales}
