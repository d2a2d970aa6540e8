"""The numbers of an Arabic text, in digits and written out, duals and centuries included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from briefing.language.arabic import bare, plain
from briefing.language.mentions import Need, Reading, numbers_of
from briefing.language.numerals.digits import Numeral, numerals, western
from briefing.language.numerals.hints import ARABIC, hints

_STEMS = {3: "ثلاث", 4: "اربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
_ORDINAL_STEMS = {
    3: "ثالث", 4: "رابع", 5: "خامس", 6: "سادس", 7: "سابع", 8: "ثامن", 9: "تاسع", 10: "عاشر",
}  # fmt: skip
_HUNDRED = ("مايه", "ميه", "ماءه")
_UNITS = {
    "واحد": 1, "واحده": 1, "احد": 1, "احدي": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2,
    "اثنتين": 2, "اثنا": 2, "اثني": 2, "اثنتا": 2, "اثنتي": 2, "ثماني": 8, "ثمانيه": 8, "صفر": 0,
    **{f"{stem}{end}": value for value, stem in _STEMS.items() for end in ("", "ه")},
}  # fmt: skip
_TEN = {"عشر": 10, "عشره": 10}
_TENS_STEMS = {20: "عشر", **{10 * value: stem for value, stem in _STEMS.items()}}
_TENS = {f"{stem}{end}": v for v, stem in _TENS_STEMS.items() for end in ("ون", "ين")}
_DECADES = {
    f"{stem}{end}": value
    for value, stem in _TENS_STEMS.items()
    for end in ("ينيات", "ينات", "ينييات")
}
_ORDINALS = {
    "اول": 1, "اولي": 1, "ثان": 2, "ثاني": 2, "ثانيه": 2, "حادي": 1, "حاديه": 1,
    **{f"{stem}{end}": value for value, stem in _ORDINAL_STEMS.items() for end in ("", "ه")},
}  # fmt: skip
_HUNDREDS = {
    **dict.fromkeys(_HUNDRED, 100),
    **dict.fromkeys(("ميتان", "ميتين", "مايتان", "مايتين"), 200),
    **{f"{stem}{end}": 100 * value for value, stem in _STEMS.items() for end in _HUNDRED},
    **{f"ثماني{end}": 800 for end in _HUNDRED},
}
_SCALES = {
    "الف": 10**3, "الفا": 10**3, "الاف": 10**3, "مليون": 10**6, "مليونا": 10**6, "ملايين": 10**6,
    "مليار": 10**9, "مليارا": 10**9, "مليارات": 10**9, "بليون": 10**9,
    "بليونا": 10**9, "بلايين": 10**9,
    "تريليون": 10**12, "تريليونا": 10**12, "تريليونات": 10**12, "ترليون": 10**12,
}  # fmt: skip
_DUAL_SCALES = {
    f"{stem}{end}": 2 * value
    for stem, value in {"الف": 10**3, "مليون": 10**6, "مليار": 10**9, "تريليون": 10**12}.items()
    for end in ("ان", "ين", "ا", "ي")
    if f"{stem}{end}" not in _SCALES
}
# Plurals say no number alone, and أَلْف is written like "he wrote".
_VAGUE = {"الاف", "ملايين", "مليارات", "بلايين", "تريليونات", "الف", "الفا"}
_THIRDS = ("ثلث", "ثلثي", "ثلثين", "ثلثا", "ثلثان", "اثلاث")
_MAY_MEAN = hints(ARABIC)
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
_HALF_DAY = 12


@dataclass(frozen=True, slots=True)
class _Part:
    """A word or numeral inside a number: its value, what it is, and whether "and" joins it on."""

    shown: str
    values: tuple[Fraction, ...]
    kind: str
    joined: bool

    @property
    def value(self) -> Fraction:
        return self.values[0]


def read_numbers(text: str) -> Reading:
    """The values of "٢٥", "خمسة وعشرين", "عامين", "مليونين", "القرن الثامن عشر"."""
    text = _PER_CENT.sub(" ", plain(_COMMA.sub(".", western(text))))
    needs = [need for run in _runs(text) for need in _settled(run)]
    pool = numbers_of(needs)
    pool |= set(_hints(text))
    pool |= set(_decades(text, pool))
    pool |= _scaled(text, pool)
    return Reading(tuple(need for need in needs if need.shown), frozenset(pool))


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
        return [_Part(n.written, n.values, "name" if n.named else "digits", joined) for n in inside]
    if word == "و" and text[match.end() : match.end() + 1].isdecimal():
        return []
    return [_word(word)]


_KINDS = (
    ("unit", _UNITS),
    ("ten", _TEN),
    ("tens", _TENS),
    ("hundred", _HUNDREDS),
    ("scale", _SCALES),
    ("whole", _DUAL_SCALES),
    ("ordinal", _ORDINALS),
)


def _word(word: str) -> _Part:
    if word in _NO_NUMBERS:
        return _Part(word, (), "", joined=False)
    # "ثالثا" is "third" in the accusative.
    forms = sorted(bare(word), key=len, reverse=True)
    for form in [*forms, *(form.removesuffix("ا") for form in forms)]:
        for kind, table in _KINDS:
            if form in table:
                joined = word.startswith("و") and form != word
                return _Part(word, (Fraction(table[form]),), kind, joined)
    return _Part(word, (), "", joined=False)


def _continues(run: list[_Part], part: _Part) -> bool:
    last = run[-1]
    if not part.kind or part.kind == "name" or last.kind == "name":
        return False
    if part.joined:
        return _joins(last, part)
    if part.kind == "ten":
        # "The first ten" is no eleventh.
        return (
            last.kind in {"unit", "ordinal"}
            and last.value < _TEN_VALUE
            and last.shown not in _FIRST
        )
    if part.kind == "hundred":
        return last.kind == "unit" and last.value in range(_LEAST_SURE, _TEN_VALUE)
    return part.kind == "scale" and last.kind not in {"scale", "whole", "ordinal"}


def _joins(last: _Part, part: _Part) -> bool:
    """Whether "and" makes one number of two: "خمسة وعشرون", "ألف ومائة", but not "2010 و2011"."""
    if part.kind == "tens" and last.kind in {"unit", "ordinal"}:
        return last.value < _TEN_VALUE
    if part.kind == "digits" and last.kind != "scale":
        return False
    return last.kind in {"hundred", "scale", "whole"} and part.kind != "scale"


def _settled(run: list[_Part]) -> Iterator[Need]:
    if not run:
        return
    yield from (Need("", frozenset(part.values)) for part in run)
    if len(run) == 1:
        part = run[0]
        sure = part.kind == "digits" or (
            part.kind in {"unit", "ten", "tens", "hundred", "whole", "ordinal"}
            and part.value >= _LEAST_SURE
        )
        values = set(part.values)
        if part.kind == "ordinal" and part.value <= _HALF_DAY:
            # The hour of a day; and "the third" is also what English calls "a third".
            values |= {part.value + _HALF_DAY, 1 / part.value}
        named = part.kind == "name"
        yield Need(part.shown if sure or named else "", frozenset(values), named)
        return
    shown = " ".join(part.shown for part in run)
    yield Need(shown, frozenset({_composed(run)}))


def _composed(run: list[_Part]) -> Fraction:
    total = part = Fraction(0)
    for step in run:
        if step.kind == "scale":
            total, part = total + (part or Fraction(1)) * step.value, Fraction(0)
        elif step.kind == "hundred" and step.value == _CENTURY and 0 < part < _TEN_VALUE:
            part *= step.value
        else:
            part += step.value
    return total + part


def _hints(text: str) -> Iterator[Fraction]:
    if _DUAL.search(text):
        yield Fraction(2)
    for word in _TOKEN.findall(text):
        for form in bare(word):
            yield from _MAY_MEAN.get(form, ())
            if form in _THIRDS:
                yield from (Fraction(1, 3), Fraction(2, 3), Fraction(20), Fraction(40), Fraction(3))


def _decades(text: str, pool: set[Fraction]) -> Iterator[Fraction]:
    """The years of decades and centuries.

    "ستينيات القرن العشرين" is the 1960s; the 19th century may be called the 1800s.
    """
    for word in _TOKEN.findall(text):
        for form in bare(word):
            if form in _DECADES:
                tens = _DECADES[form]
                yield from (Fraction(tens + century) for century in (0, *range(1500, 2100, 100)))
    if any(word in _CENTURY_WORDS for word in _TOKEN.findall(text)):
        for value in [v for v in pool if v.denominator == 1 and v < _LATEST_CENTURY]:
            yield from (value * _CENTURY, (value - 1) * _CENTURY)


def _scaled(text: str, pool: set[Fraction]) -> set[Fraction]:
    """Numbers whose scale stands apart.

    "خمسة إلى ستة ملايين" is five million to six million, "مليون ونصف" 1.5 million.
    """
    forms = {form for word in _TOKEN.findall(text) for form in bare(word)}
    found: set[Fraction] = set()
    scales = {_SCALES[form] for form in forms & _SCALES.keys()}
    scales |= {10 for form in forms if form in {"عقود", "عقد", "عقدا", "سنوات"}} & {10}
    scales |= {100 for form in forms if form in {"قرون", "قرن", "قرنا", "ميات"}}
    scales |= {12 for form in forms if form == "دزينه"}
    for scale in scales:
        small = [value for value in pool if value < _SCALE_WORD]
        found |= {value * scale for value in small}
        if "نصف" in forms:
            found |= {(value + Fraction(1, 2)) * scale for value in small}
    return found
