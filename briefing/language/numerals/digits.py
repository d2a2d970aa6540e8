"""Numbers written in digits of any script: amounts, clock times, fractions, parts of names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from briefing.language.digits import western_digits
from briefing.language.mentions import Mentions, Need

NUMERAL = re.compile(r"\d+(?:[.,٫٬]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:[,٬]\d{2,3})*[,٬]\d{3}(?:[.٫]\d+)?")
_FOREIGN_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_DECIMAL = re.compile(r"\d+[.,٫]\d+")
_CLOCK = re.compile(r"(?<![\d:.])([01]?\d|2[0-4])[:.]([0-5]\d)(?![\d:%]|\.\d)")
_FRACTION = re.compile(r"(?<![\d/⁄])(\d{1,2})[/⁄](\d{1,2})(?![\d/⁄])")
# A name's number may be left out or said otherwise: COVID-19, H1N1, B-52, 802.11n.
_IN_NAME_BEFORE = re.compile(r"[^\W\d_][-–‑]?$")
_IN_NAME_AFTER = re.compile(r"[^\W\d_]")
_MINUTES = {
    30: [Fraction(1, 2)],
    15: [Fraction(1, 4)],
    45: [Fraction(1, 4)],
    20: [Fraction(1, 3)],
    40: [Fraction(1, 3)],
}
_HALF_DAY = 12


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in digits.

    Attributes:
        written: Its digits and signs.
        values: Each value that it may have.
        start: Where it begins in the text.
        end: Where it ends.
        named: Whether it is part of a name: the 19 of "COVID-19".
    """

    written: str
    values: tuple[Fraction, ...]
    start: int
    end: int
    named: bool


def western(text: str) -> str:
    """A text with the digits 0 to 9; ½ becomes 1⁄2 and ² becomes 2."""
    spaced = "".join(
        f" {sign}"
        if unicodedata.category(sign) == "No" and "FRACTION" in unicodedata.name(sign, "")
        else sign
        for sign in text
    )
    return western_digits(unicodedata.normalize("NFKC", spaced))


def numerals(text: str, clitics: str = "") -> Iterator[Numeral]:
    """The numbers in digits of a text of `western`; clock times and fractions are two each.

    Args:
        text: The text.
        clitics: Letters that may be written on to a number and are no part of a name.
    """
    clock = {match.start(): match for match in _CLOCK.finditer(text)}
    fractions = {match.start(): match for match in _FRACTION.finditer(text)}
    after = 0
    for match in NUMERAL.finditer(text):
        if match.start() < after:
            continue
        if match.start() in clock and (":" in clock[match.start()].group()):
            time = clock[match.start()]
            after = time.end()
            yield from _time(time)
        elif match.start() in fractions:
            part = fractions[match.start()]
            after = part.end()
            yield from _fraction(part)
        else:
            yield from _plain(text, match, clitics)


def _time(match: re.Match[str]) -> Iterator[Numeral]:
    hour, minute = int(match[1]), int(match[2])
    hours = (Fraction(hour), Fraction((hour + _HALF_DAY) % 24), Fraction(hour % _HALF_DAY or 12))
    yield Numeral(match[1], hours, match.start(1), match.end(1), named=False)
    if minute:
        minutes = (Fraction(minute), *_MINUTES.get(minute, []))
        yield Numeral(match[2], minutes, match.start(2), match.end(), named=False)


def _fraction(match: re.Match[str]) -> Iterator[Numeral]:
    over, under = int(match[1]), int(match[2])
    whole = [Fraction(over, under)] if under else []
    for group, value in ((1, over), (2, under)):
        values = (Fraction(value), *whole)
        yield Numeral(match[group], values, match.start(group), match.end(group), named=False)


def _plain(text: str, match: re.Match[str], clitics: str) -> Iterator[Numeral]:
    before, follows = text[: match.start()], text[match.end() : match.end() + 1]
    named = bool(_IN_NAME_BEFORE.search(before[-2:]) or _IN_NAME_AFTER.match(follows))
    if before[-1:] and before[-1] in clitics:
        named = False
    written = match.group()
    for part, start in _parts(written):
        begin = match.start() + start
        yield Numeral(part, tuple(_values(part)), begin, begin + len(part), named=named)


def _parts(written: str) -> list[tuple[str, int]]:
    """A whole number, or the parts of what only looks like one: 12.03.2020, 192.168.0.1."""
    if any(form.fullmatch(written) for form in (_THOUSANDS, _FOREIGN_THOUSANDS, _DECIMAL)):
        return [(written, 0)]
    return [(match.group(), match.start()) for match in re.finditer(r"\d+", written)]


def _values(written: str) -> Iterator[Fraction]:
    if _THOUSANDS.fullmatch(written):
        yield Fraction(re.sub("[,٬]", "", written).replace("٫", "."))
        return
    if _DECIMAL.fullmatch(written) or written.isdecimal():
        yield Fraction(re.sub("[,٫]", ".", written))
    if _FOREIGN_THOUSANDS.fullmatch(written):
        yield Fraction(written.replace(".", "").replace(",", "."))


def read_digits(text: str) -> Mentions:
    """The numbers in digits of a text in any language."""
    found = list(numerals(western(text)))
    needs = tuple(
        Need(numeral.written, frozenset(numeral.values), numeral.named) for numeral in found
    )
    return Mentions(needs, frozenset(value for each in found for value in each.values))
