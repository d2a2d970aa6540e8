"""The numbers of an Arabic text, in digits and written out, with duals and centuries."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from briefing.language.arabic import bare, plain
from briefing.language.mentions import Mentions, Need, numbers_of
from briefing.language.numerals.digits import Numeral, numerals, western
from briefing.language.numerals.words import NumeralKind, hints, number_words

# Kinds that are part of no composed number.
_APART = frozenset({NumeralKind.DECADE, NumeralKind.PERIOD, NumeralKind.THIRD})
# Kinds that surely say a number alone, where it is no small one.
_SURE = frozenset(
    {
        NumeralKind.UNIT,
        NumeralKind.TEN,
        NumeralKind.TENS,
        NumeralKind.HUNDRED,
        NumeralKind.DUAL_SCALE,
        NumeralKind.ORDINAL,
    }
)
_TOKEN = re.compile(r"[\u0621-\u064a]+|\d+(?:[.,٫٬:/⁄]\d+)*")
_CENTURY = 100
_CENTURY_WORDS = ("قرن", "القرن", "للقرن", "بالقرن", "والقرن")
_PER_CENT = re.compile(r"(?:في|ب)\s*ال(?:مايه|ميه)|ب(?:المايه|الميه)")
# Some writers put the comma of sentences between hours and minutes.
_COMMA = re.compile(r"(?<=\d)،(?=\d\d\b)")
_NO_NUMBERS = frozenset({"كميه", "والكميه", "وكميه"})
_DUAL = re.compile(r"[\u0621-\u064a]{3,}(?:ان|ين)")
_LEAST_SURE = 3
_FIRST = frozenset({"اول", "واول", "الاول", "اولي", "الاولي"})
# A space, and a hyphen at most.
_GAP = 2
_TEN_VALUE = 10
# Centuries that have a number of years before it.
_LATEST_CENTURY = 25
_SCALE_WORD = 1000
# "ثلثها" is a third of it.
_OWNERS = ("", "ها", "ه", "هم", "هما")
_HALF_DAY = 12


@dataclass(frozen=True, slots=True)
class _Part:
    """A word or numeral that may be part of a number.

    Attributes:
        shown: The word as the text writes it.
        values: What it may be worth; none for other words.
        kind: How it takes part in a number; None for other words.
        joined: Whether "and" is written on to it.
    """

    shown: str
    values: tuple[Fraction, ...] = ()
    kind: NumeralKind | None = None
    joined: bool = False

    @property
    def value(self) -> Fraction:
        return self.values[0]


def read_numbers(text: str) -> Mentions:
    """The values of "٢٥", "خمسة وعشرين", "عامين", "مليونين", "القرن الثامن عشر"."""
    text = _PER_CENT.sub(" ", plain(_COMMA.sub(".", western(text))))
    needs = [need for run in _runs(text) for need in _settled(run)]
    forms = frozenset(
        form.removesuffix(owner)
        for word in _TOKEN.findall(text)
        for form in bare(word)
        for owner in _OWNERS
    )
    pool = numbers_of(needs)
    pool |= set(_hints(text, forms))
    pool |= set(_decades(text, forms, pool))
    pool |= _scaled(forms, pool)
    return Mentions(tuple(need for need in needs if need.shown), frozenset(pool))


def _runs(text: str) -> Iterator[list[_Part]]:
    """The numbers of a text, each as its parts in a row."""
    digits: dict[int, Numeral] = {n.start: n for n in numerals(text, clitics="وبلفك")}
    run: list[_Part] = []
    end = 0
    for match in _TOKEN.finditer(text):
        for part in _read(match, text, digits):
            near = text[end : match.start()].strip() in {"", "-"} and match.start() - end <= _GAP
            if run and near and _continues(run, part):
                run.append(part)
            else:
                yield run
                run = [part] if part.kind else []
        end = match.end()
    yield run


def _read(match: re.Match[str], text: str, digits: dict[int, Numeral]) -> list[_Part]:
    word = match.group()
    if word[0].isdecimal():
        inside = [n for start, n in digits.items() if match.start() <= start < match.end()]
        joined = text[match.start() - 1 : match.start()] == "و"
        return [
            _Part(n.written, n.values, NumeralKind.NAME if n.named else NumeralKind.DIGITS, joined)
            for n in inside
        ]
    if word == "و" and text[match.end() : match.end() + 1].isdecimal():
        return []
    return [_word(word)]


def _word(word: str) -> _Part:
    if word in _NO_NUMBERS:
        return _Part(word)
    # "ثالثا" is "third" in the accusative.
    forms = sorted(bare(word), key=len, reverse=True)
    for form in [*forms, *(form.removesuffix("ا") for form in forms)]:
        found = number_words("ar").get(form)
        if found and found.kind not in _APART:
            joined = word.startswith("و") and form != word
            return _Part(word, (Fraction(found.value),), found.kind, joined)
    return _Part(word)


def _continues(run: list[_Part], part: _Part) -> bool:
    last = run[-1]
    if part.kind in {None, NumeralKind.NAME} or last.kind is NumeralKind.NAME:
        return False
    if part.joined:
        return _joins(last, part)
    if part.kind is NumeralKind.TEN:
        # "The first ten" is no eleventh.
        below_ten = last.kind in {NumeralKind.UNIT, NumeralKind.ORDINAL} and last.value < _TEN_VALUE
        return below_ten and last.shown not in _FIRST
    if part.kind is NumeralKind.HUNDRED:
        return last.kind is NumeralKind.UNIT and last.value in range(_LEAST_SURE, _TEN_VALUE)
    return part.kind is NumeralKind.SCALE and last.kind not in {
        NumeralKind.SCALE,
        NumeralKind.DUAL_SCALE,
        NumeralKind.ORDINAL,
    }


def _joins(last: _Part, part: _Part) -> bool:
    """Whether "and" makes one number of two: "خمسة وعشرون", "ألف ومائة", but not "2010 و2011"."""
    if part.kind is NumeralKind.TENS and last.kind in {NumeralKind.UNIT, NumeralKind.ORDINAL}:
        return last.value < _TEN_VALUE
    if part.kind is NumeralKind.DIGITS and last.kind is not NumeralKind.SCALE:
        return False
    return (
        last.kind in {NumeralKind.HUNDRED, NumeralKind.SCALE, NumeralKind.DUAL_SCALE}
        and part.kind is not NumeralKind.SCALE
    )


def _settled(run: list[_Part]) -> Iterator[Need]:
    if not run:
        return
    yield from (Need("", frozenset(part.values)) for part in run)
    if len(run) == 1:
        part = run[0]
        sure = part.kind is NumeralKind.DIGITS or (part.kind in _SURE and part.value >= _LEAST_SURE)
        values = set(part.values)
        if part.kind is NumeralKind.ORDINAL and part.value <= _HALF_DAY:
            # The hour of a day; and "the third" is also what English calls "a third".
            values |= {part.value + _HALF_DAY, 1 / part.value}
        named = part.kind is NumeralKind.NAME
        yield Need(part.shown if sure or named else "", frozenset(values), named)
        return
    shown = " ".join(part.shown for part in run)
    yield Need(shown, frozenset({_composed(run)}))


def _composed(run: list[_Part]) -> Fraction:
    total = part = Fraction(0)
    for step in run:
        if step.kind is NumeralKind.SCALE:
            total, part = total + (part or Fraction(1)) * step.value, Fraction(0)
        elif step.kind is NumeralKind.HUNDRED and step.value == _CENTURY and 0 < part < _TEN_VALUE:
            part *= step.value
        else:
            part += step.value
    return total + part


def _values(forms: Iterable[str], *kinds: NumeralKind) -> set[int]:
    """The values of the words that are of one of the kinds."""
    words = number_words("ar")
    found = (words[form] for form in forms if form in words)
    return {word.value for word in found if word.kind in kinds}


def _hints(text: str, forms: Iterable[str]) -> Iterator[Fraction]:
    if _DUAL.search(text):
        yield Fraction(2)
    for form in forms:
        yield from hints("ar").get(form, ())
    if _values(forms, NumeralKind.THIRD):
        yield from (Fraction(1, 3), Fraction(2, 3), Fraction(20), Fraction(40), Fraction(3))


def _decades(text: str, forms: Iterable[str], pool: set[Fraction]) -> Iterator[Fraction]:
    """The years of decades and centuries.

    "ستينيات القرن العشرين" is the 1960s; the 19th century may be called the 1800s.
    """
    for tens in _values(forms, NumeralKind.DECADE):
        yield from (Fraction(tens + century) for century in (0, *range(1500, 2100, 100)))
    if any(word in _CENTURY_WORDS for word in _TOKEN.findall(text)):
        for value in [v for v in pool if v.denominator == 1 and v < _LATEST_CENTURY]:
            yield from (value * _CENTURY, (value - 1) * _CENTURY)


def _scaled(forms: Collection[str], pool: set[Fraction]) -> set[Fraction]:
    """Numbers whose scale stands apart.

    "خمسة إلى ستة ملايين" is five million to six million, "مليون ونصف" 1.5 million.
    """
    found: set[Fraction] = set()
    small = [value for value in pool if value < _SCALE_WORD]
    for scale in _values(forms, NumeralKind.SCALE, NumeralKind.PERIOD):
        found |= {value * scale for value in small}
        if "نصف" in forms:
            found |= {(value + Fraction(1, 2)) * scale for value in small}
    return found
