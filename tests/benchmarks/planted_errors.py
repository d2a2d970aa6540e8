"""How many planted errors the checks of summaries catch, and how many true statements they accuse.

    python tests/benchmarks/planted_errors.py [DATA [PART [SEED ...]]]

DATA is a JSONL file with "article" and "references" a line, the references written by people; by
default ../shared/data/summarise/writers.en.jsonl. PART is "shown" (every other article from the
first, on which the checks were made; what is missed and what is accused wrongly is printed),
"held-out" (the others, counts only) or "all" (both, the default). A SEED decides what stands for
what is changed; several show which gains are luck.

In each sentence of a reference one thing is made wrong, in every way that it allows: a number, a
date, a quotation or a name is changed, a negation added or dropped, two names exchanged. The
sentences themselves, and the same in another true writing (figures for words, curly quotation marks
for straight ones, another order of a date), are the untouched. People do not write only what the
article says: some of what is accused among the untouched is really not there.

In the sentences of the articles themselves the negations are dropped too, since models copy; of the
sentences of people few deny anything.

"Caught" is a statement that fails some check. Errors are planted only in statements that fail none,
so that no false alarm counts as a catch, and only those are written otherwise.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, product
from pathlib import Path

from num2words import num2words  # type: ignore[import-untyped]  # has no types

from briefing.checking.summaries import Evidence, check
from briefing.language.sentences import split

DATA = Path(__file__).parents[3] / "shared/data/summarise/writers.en.jsonl"
SEED = 2024

_MONTHS = """
January February March April May June July August September October November December
"""
MONTHS = _MONTHS.split()
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SMALL = {num2words(value): value for value in range(2, 21)} | {
    num2words(value): value for value in range(30, 100, 10)
}
RANKS = {num2words(value, to="ordinal"): value for value in range(2, 13)}
PEOPLE = """
Angela Merkel|Tariq Haddad|Yuki Tanaka|Priya Raman|Olaf Lindqvist|Carmen Ortega|Dmitri Volkov
Fatima Zahra|Kwame Boateng|Sven Eriksson|Marta Kowalska|Jonas Petrov|Leila Farouk|Brigitte Moreau
"""
PLACES = "Nairobi|Lisbon|Jakarta|Winnipeg|Oslo|Montevideo|Kraków|Peru|Vietnam|Tasmania|Ghana|Quebec"
ORGANISATIONS = (
    "Siemens|Greenpeace|UNICEF|Toyota|Interpol|Heineken|the World Bank|OPEC|Nestlé|Unilever"
)
OUTSIDE = [
    name
    for names in (PEOPLE.strip().replace("\n", "|"), PLACES, ORGANISATIONS)
    for name in names.split("|")
]
NAME = re.compile(r"\b[A-Z][\w’'-]*[\w](?:\s(?:of\s|de\s)?[A-Z][\w’'-]*[\w])*")
NUMERAL = re.compile(r"(?<![\w.,/-])\d{1,3}(?:,\d{3})+|(?<![\w.,/])\d+(?:\.\d+)?(?![\d/])")
QUOTE = re.compile(r"([“\"‘])([^“”\"‘’]{8,})([”\"’])")
NEGATION = re.compile(r"\b(?:not|never|no longer)\s|n['’]t\b", re.IGNORECASE)
AUXILIARY = re.compile(
    r"\b(is|are|was|were|will|has|have|had|can|could|would|should|may|might)\b(?! not|n['’]t)"
)
PAST = re.compile(
    r"\b((?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|who|that|[A-Z][a-z]+) )([a-z]{3,}?)(ed)\b(?! by)"
)
_NOT_NAMES = """
The A An In On At He She It They We His Her Its Their This That These Those But And Although
After Before While When If For From With Despite Now To As Mr Mrs Many Some Two Three Four
However Later Since During Reports Police Among There One All Instead Fans I
"""
NOT_NAMES = frozenset(_NOT_NAMES.split())

Corrupt = Callable[[str, str, random.Random], Iterator[str]]


def another_number(statement: str, _: str, chance: random.Random) -> Iterator[str]:
    for match in NUMERAL.finditer(statement):
        if re.fullmatch(r"(?:19|20)\d\d", match.group()):
            continue
        yield _put(statement, match, _other_figure(match.group(), chance))
    for words in (SMALL, RANKS):
        for match in re.finditer(rf"\b(?:{'|'.join(words)})\b", statement):
            others = [word for word in words if word != match.group()]
            yield _put(statement, match, chance.choice(others))


def another_date(statement: str, _: str, chance: random.Random) -> Iterator[str]:
    for names in (MONTHS, DAYS):
        for match in re.finditer(rf"\b(?:{'|'.join(names)})\b", statement):
            if match.group() == "May" and not re.search(r"\d|in $", statement[: match.start()]):
                continue
            yield _put(statement, match, chance.choice([n for n in names if n != match.group()]))
    for match in re.finditer(r"\b(?:19|20)\d\d\b", statement):
        years = [int(match.group()) + step for step in (-11, -4, -2, -1, 1, 2, 3, 7)]
        yield _put(statement, match, str(chance.choice(years)))


def outside_name(statement: str, _: str, chance: random.Random) -> Iterator[str]:
    for match in _names(statement):
        yield _put(statement, match, chance.choice(OUTSIDE))


def swapped_name(statement: str, article: str, chance: random.Random) -> Iterator[str]:
    known = sorted({match.group() for match in _names(article)})
    for match in _names(statement):
        first = set(match.group().split())
        others = [name for name in known if not set(name.split()) & first and name not in statement]
        if match.group() in article and others:
            yield _put(statement, match, chance.choice(others))


def exchanged_names(statement: str, article: str, _: random.Random) -> Iterator[str]:
    found = [match for match in _names(statement) if match.group() in article]
    for left, right in pairwise(found):
        one, other = left.group(), right.group()
        if set(one.split()) & set(other.split()):
            continue
        between = statement[left.end() : right.start()]
        # A list has no order: "Iraq, Syria and Libya".
        if len(re.findall(r"\b[a-z]{3,}\b", between)) > 1:
            start, end = statement[: left.start()], statement[right.end() :]
            yield f"{start}{other}{between}{one}{end}"


def added_negation(statement: str, _: str, chance: random.Random) -> Iterator[str]:
    if NEGATION.search(statement):
        return
    match = AUXILIARY.search(statement)
    if match:
        word = chance.choice(["not", "not", "never"])
        yield _put(statement, match, f"{match[1]} {word}")
    match = PAST.search(statement)
    if match:
        yield _put(statement, match, f"{match[1]}did not {match[2]}e")


def dropped_negation(statement: str, _: str, __: random.Random) -> Iterator[str]:
    for match in NEGATION.finditer(statement):
        yield _put(statement, match, "")


def copied_without_negation(evidence: Evidence) -> Iterator[str]:
    """The sentences of an article that deny something, each without one of its negations."""
    for sentence in evidence.sentences:
        yield from dropped_negation(sentence, "", random.Random(SEED))


def altered_quote(statement: str, _: str, chance: random.Random) -> Iterator[str]:
    for match in QUOTE.finditer(statement):
        words = match[2].split(" ")
        inner = [at for at, word in enumerate(words) if len(word) > 2 and at]
        if not inner:
            continue
        at = chance.choice(inner)
        changed = [*words[:at], "barely", *words[at + 1 :]]
        longer = [*words[:at], "really", *words[at:]]
        shorter = [*words[:at], *words[at + 1 :]]
        for new in [changed, longer, *([shorter] if 0 < at < len(words) - 1 else [])]:
            yield _put(statement, match, f"{match[1]}{' '.join(new)}{match[3]}")


KINDS: dict[str, tuple[Corrupt, float | None]] = {
    "number changed": (another_number, 0.95),
    "date shifted": (another_date, 0.95),
    "outside name": (outside_name, 0.95),
    "quote altered": (altered_quote, 0.95),
    "negation added": (added_negation, 0.8),
    "negation dropped": (dropped_negation, 0.8),
    "name swapped": (swapped_name, None),
    "names exchanged": (exchanged_names, None),
}

COPIED = "negation dropped, copied"


def true_writings(statement: str) -> Iterator[str]:
    """The statement in other words that say exactly the same."""
    for words, to in ((SMALL, "cardinal"), (RANKS, "ordinal_num")):
        for match in re.finditer(rf"\b(?:{'|'.join(words)})\b(?!-)", statement):
            yield _put(statement, match, num2words(words[match.group()], to=to))
    for match in NUMERAL.finditer(statement):
        figure = match.group().replace(",", "")
        before, after = statement[match.start() - 1 :][:1], statement[match.end() :][:1]
        if re.fullmatch(r"(?:19|20)\d\d|.*\..*", figure) or before in "£$€#" or after in "%-/:’'":
            continue
        if re.match(r"[a-zA-Z]", after) or re.search(
            r"Formula $|\d\D?$", statement[: match.start()]
        ):
            continue
        yield _put(statement, match, num2words(int(figure)).replace(",", ""))
    if '"' in statement:
        yield re.sub(r'"([^"]*)"', r"“\1”", statement)
    if "US" in statement.split():
        yield re.sub(r"\bUS\b", "United States", statement)
    if "%" in statement:
        yield statement.replace("%", " per cent")


def _put(text: str, match: re.Match[str], new: str) -> str:
    return f"{text[: match.start()]}{new}{text[match.end() :]}"


def _names(text: str) -> Iterator[re.Match[str]]:
    for match in NAME.finditer(text):
        words = match.group().split()
        opens = not text[: match.start()].strip() or text[: match.start()].rstrip()[-1] in ".!?"
        # A word that opens a sentence is a name where it stands as one elsewhere.
        again = re.search(rf"[a-z,] {re.escape(match.group())}\b", text) is not None
        if words[0] in NOT_NAMES | set(MONTHS) | set(DAYS) or (
            opens and len(words) < 2 and not again
        ):
            continue
        yield match


def _other_figure(written: str, chance: random.Random) -> str:
    value = float(written.replace(",", ""))
    if "." in written:
        return f"{value + chance.choice([0.3, 1.1, 2.4, -0.2]):.{len(written.split('.')[1])}f}"
    most = max(9, int(value))
    other = chance.choice(
        [n for n in (chance.randint(2, 3 * most) for _ in range(9)) if n != value]
    )
    return f"{other:,}" if "," in written else str(other)


def articles(data: Path, part: str) -> Iterator[tuple[Evidence, str, Sequence[str]]]:
    rows = [json.loads(line) for line in data.read_text("utf-8").splitlines()]
    chosen = {"all": rows, "shown": rows[::2], "held-out": rows[1::2]}[part]
    for row in chosen:
        text = row["article"]
        sentences = [s for line in text.splitlines() for s in split(line, "en")]
        statements = [s for reference in row["references"] for s in split(reference, "en")]
        yield Evidence(sentences, "en"), text, statements


def fails(statement: str, evidence: Evidence) -> list[str]:
    return [f"{v.check}: {v.seen}" for v in check(statement, evidence) if not v.passed]


class Count:
    """How many statements of one kind there are, and how many of them failed."""

    def __init__(self) -> None:
        self.all = 0
        self.failed = 0

    def add(self, failed: bool) -> None:
        """Count one more."""
        self.all += 1
        self.failed += failed

    def __str__(self) -> str:
        return f"{self.failed:4} of {self.all:4}  {self.failed / self.all if self.all else 0:6.1%}"


def measure(data: Path, part: str, seed: int, show: bool) -> tuple[dict[str, Count], float]:
    """The counts of every kind, and the seconds that an article took."""
    counts: dict[str, Count] = defaultdict(Count)
    spent, number = 0.0, 0
    for evidence, text, statements in articles(data, part):
        number += 1
        for statement in statements:
            start = time.perf_counter()
            alarms = fails(statement, evidence)
            spent += time.perf_counter() - start
            counts["untouched"].add(bool(alarms))
            for alarm in alarms:
                counts[f"  accused by {alarm.split(':')[0]}"].add(failed=True)
            if show and alarms:
                print(f"accused  {'; '.join(alarms)} | {statement}")
            for other in true_writings(statement) if not alarms else ():
                again = fails(other, evidence)
                counts["untouched, written otherwise"].add(bool(again))
                if show and again:
                    print(f"accused* {'; '.join(again)} | {other}")
            for kind, (corrupt, _) in KINDS.items() if not alarms else ():
                # Of its own, so that what becomes of one statement changes no other.
                chance = random.Random(f"{seed} {kind} {statement}")
                for wrong in corrupt(statement, text, chance):
                    found = bool(fails(wrong, evidence))
                    counts[kind].add(found)
                    if show and not found:
                        print(f"missed   {kind} | {wrong}")
        counts[COPIED].failed += sum(
            bool(fails(wrong, evidence)) for wrong in copied_without_negation(evidence)
        )
        counts[COPIED].all += len(list(copied_without_negation(evidence)))
    return counts, spent / max(1, number)


def main() -> int:
    """Print the table of each part; 1 where a target of its kind is missed."""
    data = Path(sys.argv[1]) if sys.argv[1:] else DATA
    if not data.is_file():
        print(f"skipped: it needs {data}")
        return 0
    part = sys.argv[2] if sys.argv[2:] else "all"
    worst = 0
    seeds = [int(seed) for seed in sys.argv[3:]] or [SEED]
    parts = ("shown", "held-out") if part == "all" else (part,)
    for each, seed in product(parts, seeds):
        counts, seconds = measure(data, each, seed, show=part == "shown")
        print(
            f"\n{each}, seed {seed}: {1000 * seconds:.0f} ms an article for the untouched sentences"
        )
        for kind, count in counts.items():
            target = KINDS[kind][1] if kind in KINDS else None
            print(f"  {kind:28} {count}" + (f"  (target {target:.0%})" if target else ""))
            worst |= target is not None and count.failed < target * count.all
        untouched = sum(count.all for kind, count in counts.items() if kind[:9] == "untouched")
        planted = sum(count.all for kind, count in counts.items() if kind in {*KINDS, COPIED})
        print(f"  planted {planted}, untouched {untouched}")
    return int(worst)


if __name__ == "__main__":
    sys.exit(main())
