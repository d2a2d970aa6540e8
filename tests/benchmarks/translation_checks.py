"""How often the checks of translations accuse true ones, and how many faults they catch.

    python tests/benchmarks/translation_checks.py [DATA]

DATA is a folder with {flores,tico19}.{en,ar}.txt, a sentence a line: FLORES-200 (devtest) and
TICO-19, translated by people; where none is given, it is ../shared/data/translate. It is read to
measure, never to build anything from. The checks were made on every other sentence of FLORES and
every other and every fifth of TICO-19, from the first; the rest was held out and is shown apart.

The first table is the share of true translations that each check accuses. For the second, one thing
is made wrong in each translation that has it: a number (in digits; in words), the name of a country
that both sides have (CLDR's, another of the forty most populous instead), a negation dropped (both
sides have one), added (neither has one) or added besides (whatever they have), the whole sentence
replaced by another sentence's translation. "Caught" is by any check that had accepted the true
translation; sentences that some check accuses without a fault are left out, so that no false alarm
counts as a catch.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from babel import Locale

from briefing.checking.translations import check

DATA = Path(__file__).parents[3] / "shared/data/translate"
DIRECTIONS = (("en", "ar"), ("ar", "en"))
POPULOUS = [
    "IN",
    "CN",
    "US",
    "ID",
    "PK",
    "NG",
    "BR",
    "BD",
    "RU",
    "MX",
    "ET",
    "JP",
    "PH",
    "EG",
    "VN",
    "IR",
    "TR",
    "DE",
    "TH",
    "GB",
    "FR",
    "TZ",
    "ZA",
    "IT",
    "KE",
    "KR",
    "CO",
    "ES",
    "UG",
    "AR",
    "DZ",
    "IQ",
    "SD",
    "UA",
    "CA",
    "PL",
    "MA",
    "SA",
    "AF",
    "MY",
]
NUMBER_WORDS = {
    "ar": (
        ["ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"],
        ["ثلاث", "أربع", "خمس", "سبع", "ثماني", "تسع"],
        ["عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"],
        ["الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"],
        ["الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة"],
    ),
    "en": (
        ["three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
    ),
}
DENIES = {
    "ar": re.compile(r"(?<!\S)[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|دون|بدون|عدم)(?!\S)"),
    "en": re.compile(
        r"\b(?:not|no|never|without|cannot|nothing|none|nor|neither)\b|n['’]t\b", re.I
    ),
}
# What is removed: the word, or what makes it a denial.
DROPPED = {
    "ar": re.compile(r"(?<!\S)[وفلب]?(?:لا|لم|لن|ليس|ليست|ليسوا|عدم|دون|بدون|(?:ال)?غير)(?!\S) ?"),
    "en": re.compile(
        r"\b(?:not|never|no)\b ?|\bwithout\b|(?<=\bcan)not\b|(?<!\bca)(?<!\bwo)n['’]t\b",
        re.IGNORECASE,
    ),
}
VERBS = {
    "ar": re.compile(r"(?<=\s)(?=[يت][\u0621-\u064a\u064b-\u0652]{3,})"),
    "en": re.compile(r"(?<=\bis )|(?<=\bare )|(?<=\bwas )|(?<=\bwere )|(?<=\bcan )|(?<=\bwill )"),
}
NO = {"ar": ("لا ", "لم "), "en": ("not ",)}


class Case:
    """A sentence and its translation, in one direction, among all the others."""

    def __init__(self, pairs: Sequence[tuple[str, str]], at: int, target: str) -> None:
        self.pairs, self.at, self.target = pairs, at, target
        self.original, self.translation = pairs[at]
        self.source = "en" if target == "ar" else "ar"
        self.random = random.Random(at)


Fault = Callable[[Case], str]


def digits_changed(case: Case) -> str:
    """One number in digits becomes another of the same length."""
    found = list(re.finditer(r"(?<![A-Za-z\d-])\d+", case.translation))
    if not found:
        return ""
    match = case.random.choice(found)
    old = match.group()
    low = 10 ** (len(old) - 1)
    new = old
    while int(new) == int(old):
        new = str(case.random.randrange(low, 10 * low))
    return case.translation[: match.start()] + new + case.translation[match.end() :]


def number_word_changed(case: Case) -> str:
    """One number written out becomes another."""
    found = [
        (match, words)
        for words in NUMBER_WORDS[case.target]
        for match in re.finditer(r"(?<!\w)و?(\w+)(?!\w)", case.translation)
        if match[1] in words
    ]
    if not found:
        return ""
    match, words = case.random.choice(found)
    new = case.random.choice([word for word in words if word != match[1]])
    return case.translation[: match.start(1)] + new + case.translation[match.end(1) :]


def country_replaced(case: Case) -> str:
    """The name of one country becomes another's."""
    here, there = Locale(case.target).territories, Locale(case.source).territories
    before = r"(?<!\w)[وبلف]?" if case.target == "ar" else r"(?<!\w)"
    found = [
        (match, code)
        for code in here
        if str(code).isalpha() and there.get(code, "?").removeprefix("ال") in case.original
        for match in re.finditer(rf"{before}({re.escape(here[code])})(?!\w)", case.translation)
    ]
    if not found:
        return ""
    match, code = case.random.choice(found)
    others = [
        str(here[other])
        for other in POPULOUS
        if there[other].removeprefix("ال") not in case.original and other != code
    ]
    new = case.random.choice(others)
    return case.translation[: match.start(1)] + new + case.translation[match.end(1) :]


def negation_dropped(case: Case) -> str:
    """One "not" goes, where both sides have one."""
    found = list(DROPPED[case.target].finditer(case.translation))
    if not found or not DENIES[case.source].search(case.original):
        return ""
    match = case.random.choice(found)
    kept = "with" if match.group().casefold() == "without" else ""
    return case.translation[: match.start()] + kept + case.translation[match.end() :]


def negation_added(case: Case) -> str:
    """A verb is denied, where neither side denies anything."""
    if any(
        DENIES[language].search(text)
        for language, text in ((case.source, case.original), (case.target, case.translation))
    ):
        return ""
    return negation_added_besides(case)


def negation_added_besides(case: Case) -> str:
    """A verb is denied, whatever else the sides deny."""
    places = list(VERBS[case.target].finditer(case.translation))
    if not places:
        return ""
    at = case.random.choice(places).start()
    return case.translation[:at] + case.random.choice(NO[case.target]) + case.translation[at:]


def sentence_replaced(case: Case) -> str:
    """The translation of another sentence."""
    other = case.random.randrange(len(case.pairs) - 1)
    return case.pairs[other + (other >= case.at)][1]


FAULTS: tuple[Fault, ...] = (
    digits_changed,
    number_word_changed,
    country_replaced,
    negation_dropped,
    negation_added,
    negation_added_besides,
    sentence_replaced,
)


def accused(case: Case, translation: str) -> set[str]:
    """The checks that a translation fails."""
    results = check(case.original, translation, case.source, case.target)
    return {result.check for result in results if not result.passed}


def load(folder: Path, name: str) -> list[tuple[str, str]]:
    """The sentences of a set in both languages."""
    sides = [
        Path(folder, f"{name}.{language}.txt").read_text(encoding="utf-8").splitlines()
        for language in ("en", "ar")
    ]
    return list(zip(*sides, strict=True))


def parts(folder: Path) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """What the checks were made on, and what was held out."""
    flores = load(folder, "flores")
    yield "flores, seen", flores[::2]
    yield "flores, held out", flores[1::2]
    tico = load(folder, "tico19")
    seen = [at % 2 == 0 or at % 5 == 0 for at in range(len(tico))]
    yield "tico19, seen", [pair for pair, known in zip(tico, seen, strict=True) if known]
    yield "tico19, held out", [pair for pair, known in zip(tico, seen, strict=True) if not known]


def measure(pairs: Sequence[tuple[str, str]], target: str, name: str) -> None:
    """Print both tables for one set in one direction."""
    alarms: Counter[str] = Counter()
    eligible: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    cases = [Case(pairs, at, target) for at in range(len(pairs))]
    begun = time.perf_counter()
    found = [accused(case, case.translation) for case in cases]
    milliseconds = 1000 * (time.perf_counter() - begun) / len(cases)
    for case, before in zip(cases, found, strict=True):
        alarms.update(before or {"none"})
        if before:
            continue
        for fault in FAULTS:
            wrong = fault(case)
            if wrong and wrong != case.translation:
                eligible[fault.__name__] += 1
                caught[fault.__name__] += bool(accused(case, wrong))
    print(f"\n{name}, into {target}: {len(pairs)} sentences, {milliseconds:.2f} ms each")
    checks = [result.check for result in check("", "", "en", "ar")]
    shares = ", ".join(f"{each} {100 * alarms[each] / len(pairs):.2f}" for each in checks)
    print(f"  false alarms in %: {shares}; any {100 - 100 * alarms['none'] / len(pairs):.2f}")
    for fault in FAULTS:
        key = fault.__name__
        share = 100 * caught[key] / max(1, eligible[key])
        print(f"  {key.replace('_', ' '):22} caught {share:5.1f} % of {eligible[key]}")


def main() -> int:
    """Measure every set in both directions."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    if not folder.is_dir():
        print(f"skipped: there is no {folder}")
        return 0
    only = sys.argv[2] if len(sys.argv) > 2 else ""
    for name, pairs in parts(folder):
        if only in name:
            for source, target in DIRECTIONS:
                measure([(e, a) if source == "en" else (a, e) for e, a in pairs], target, name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
