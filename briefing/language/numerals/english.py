"""The numbers of an English text, in digits and written out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache

from briefing.language.mentions import Mentions, Need, numbers_of
from briefing.language.numerals.digits import Numeral, numerals, western
from briefing.language.numerals.words import NumberWord, NumeralKind, hints, number_words

_TOKEN = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+")
_ROMAN = re.compile(r"\b(?=[IVX]{2,})(X{0,2})(IX|IV|V?I{0,3})\b")
_ROMANS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "": 0}
_DECADE = re.compile(r"(?<![\d.,])(?:(\d{2})(\d0)|['’]?(\d0))['’]?s\b")
_ORDINAL_OR_UNIT = re.compile(
    r"(?:st|nd|rd|th|km|kg|cm|mm|nm|mg|ml|g|kb|mb|gb|mhz|ghz|hz|ft|mph|lb|lbs|oz|c|f|kph)\b", re.I
)
_MERIDIEM = re.compile(r"(?:[:.]\d\d)?\s*[ap]\.?m\b", re.IGNORECASE)
# "1200 GMT" is an hour.
_CLOCK = re.compile(r"\b([01]\d|2[0-3])([0-5]\d)(?= ?(?:GMT|UTC|BST|CET|EST|hours|local time)\b)")
_WORD_AFTER = re.compile(r"[\s-]?([a-z]+)")
_DECIMAL = re.compile(r"\d+(\.\d+)?")
_HALF_DAY = 12
_TEN = 10
_CENTURY = 100
_THIS_CENTURY = 19
# "One", "first", "second" are pronouns and adverbs as often as numbers.
_LEAST_SURE = 3
_SURE_BELOW = "two"
_LARGE_SCALE = 1000
_BEFORE_AND = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_VAGUE = frozenset({"score", "weeks", "decades", "centuries", "century"})

_Interpreter = Callable[[Fraction, re.Match[str]], Fraction]


def read_numbers(text: str) -> Mentions:
    """The values of "25", "twenty-five", "4.5bn", "the 1850s", "8 p.m.", "half a million"."""
    text = _CLOCK.sub(r"\1:\2", western(text))
    needs = [*_digit_needs(text), *_word_needs(text)]
    pool = numbers_of(needs)
    pool |= set(_hints(text))
    pool |= _scaled(text, pool)
    return Mentions(tuple(need for need in needs if need.shown), frozenset(pool))


def _digit_needs(text: str) -> Iterator[Need]:
    for numeral in numerals(text):
        values = frozenset(numeral.values)
        decade = _DECADE.match(text, numeral.start)
        others = _decade_values(decade) if decade else _values_with_suffix(numeral, text)
        if decade:
            century = int(decade[1] or _THIS_CENTURY)
            yield Need("", frozenset({Fraction(century + 1)}))
        word = _WORD_AFTER.match(text, numeral.end)
        if word and _is_scale(word[1]):
            # Composed with its scale elsewhere; the number alone is only a part.
            yield Need("", values | (others or frozenset()))
        elif others is None:
            yield Need(numeral.written, values, numeral.named)
        else:
            yield Need(numeral.written, values | others)


def _decade_values(decade: re.Match[str]) -> frozenset[Fraction]:
    tens, century = int(decade[2] or decade[3]), int(decade[1] or _THIS_CENTURY)
    return frozenset({Fraction(tens), Fraction(tens + _CENTURY * century)})


def _values_with_suffix(numeral: Numeral, text: str) -> frozenset[Fraction] | None:
    """The values that a numeral has with the suffix behind it; None where there is no suffix."""
    for pattern, interpret in _suffixes():
        if match := pattern.match(text, numeral.end):
            return frozenset(interpret(value, match) for value in numeral.values)
    return None


@cache
def _suffixes() -> Sequence[tuple[re.Pattern[str], _Interpreter]]:
    """Suffixes of numerals, each with what it makes of a value; the first that matches counts."""
    scales = _scales(NumeralKind.SHORT_SCALE)
    short_scale = re.compile(rf"({'|'.join(sorted(scales, key=len, reverse=True))})\b", re.I)
    return (
        (_ORDINAL_OR_UNIT, lambda value, _: value),
        (short_scale, lambda value, match: value * scales[match[1].casefold()]),
        (_MERIDIEM, lambda value, _: (value + _HALF_DAY) % 24),
    )


def _number(word: str) -> NumberWord | None:
    found = number_words("en").get(word)
    return found if found and found.kind is not NumeralKind.SHORT_SCALE else None


@cache
def _scales(kind: NumeralKind = NumeralKind.SCALE) -> Mapping[str, int]:
    """The words that multiply, or the letters that do so behind digits, and their values."""
    return {word: found.value for word, found in number_words("en").items() if found.kind is kind}


def _is_scale(word: str) -> bool:
    return word in _scales()


def _word_needs(text: str) -> Iterator[Need]:
    run: list[str] = []
    end = 0
    for match in _TOKEN.finditer(text):
        word = match.group().casefold()
        gap = text[end : match.start()]
        end = match.end()
        joins = bool(run) and gap in {" ", "-", ""} and _continues(run[-1], word)
        if joins and word == "and":
            run.append(word)
            continue
        if not joins:
            yield from _settled(run)
            run = []
        if _number(word) or word[0].isdecimal():
            run.append(word)
    yield from _settled(run)


def _continues(last: str, word: str) -> bool:
    """Whether a word goes on with the number whose last word, digits or "and" stand before it."""
    if word == "and":
        return last in _BEFORE_AND
    found = _number(word)
    if found is None:
        return False
    if found.kind is NumeralKind.SCALE:
        return last != "and"
    before = _number(last)
    if before and before.kind is NumeralKind.TENS:
        return found.kind in {NumeralKind.SMALL, NumeralKind.ORDINAL} and 0 < found.value < _TEN
    return last == "and" or _is_scale(last)


def _settled(run: list[str]) -> Iterator[Need]:
    while run and run[-1] == "and":
        run = run[:-1]
    if not run or (len(run) == 1 and run[0][0].isdecimal()):
        return
    for word in run:
        value = _value(word)
        if value is not None:
            yield Need("", frozenset({value}))
    if all(map(_is_scale, run)):
        return
    value = _composed(run)
    weak = len(run) == 1 and value < _LEAST_SURE and run[0] != _SURE_BELOW
    values = {value}
    last = _number(run[-1])
    if last and last.kind is NumeralKind.ORDINAL and value >= _LEAST_SURE:
        values.add(1 / value)
    shown = "" if weak or _VAGUE.intersection(run) else " ".join(run)
    yield Need(shown, frozenset(values))


def _value(word: str) -> Fraction | None:
    if word[0].isdecimal():
        written = word.replace(",", "")
        return Fraction(written) if _DECIMAL.fullmatch(written) else None
    found = _number(word)
    return Fraction(found.value) if found else None


def _composed(run: list[str]) -> Fraction:
    total = part = Fraction(0)
    for word in run:
        value = _value(word) or Fraction(0)
        if not _is_scale(word):
            part += value
            continue
        part = (part or Fraction(1)) * value
        if value >= _LARGE_SCALE:
            total, part = total + part, Fraction(0)
    return total + part


def _hints(text: str) -> Iterator[Fraction]:
    for match in re.finditer(r"[^\W\d_]+", text):
        yield from hints("en").get(match.group().casefold(), ())
    if re.search(r"\b(?:third|thirds)\b", text):
        yield from (Fraction(1, 3), Fraction(2, 3))
    for match in _ROMAN.finditer(text):
        yield Fraction(10 * len(match[1]) + _ROMANS[match[2]])


def _scaled(text: str, pool: set[Fraction]) -> set[Fraction]:
    """Numbers whose scale stands apart.

    "Five to six million" is five million to six million, half a million 500,000.
    """
    words = re.findall(r"[a-z]+", text.casefold())
    scales = {_scales()[word] for word in words if _is_scale(word)}
    return {value * scale for value in pool if value < _LARGE_SCALE for scale in scales}
