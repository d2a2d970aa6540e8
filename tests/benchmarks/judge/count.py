"""Unblinds a judgement that `prepare.py` laid out, and prints its table with intervals.

    python tests/benchmarks/judge/count.py OUT [KEY]

KEY is the folder of `key.json`, where it is another.
In `scores.csv`, `listed` is the number of the article's key facts and `facts` how many of them the
summary tells (half for half); the others are counts, grades from 1 to 5, and 1 in `preferred` of
the summary that is liked better, of none where they are equal. Intervals are of 95 %, by the
bootstrap over the articles.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from pathlib import Path

from briefing.evaluating.intervals import mean

Row = dict[str, str]
SHOWN = (
    "told", "per_hundred", "words", "loose", "repeats", "captions", "quotes", "chopped",
    "unfaithful", "coverage", "coherence", "concision",
)  # fmt: skip


def figure(row: Row, name: str) -> float:
    """One figure of a summary."""
    if name == "told":
        return 100 * float(row["facts"]) / float(row["listed"])
    if name == "per_hundred":
        return 100 * float(row["facts"]) / float(row["words"])
    return float(row[name] or 0)


def main() -> None:
    """Print a line a figure, and who was preferred."""
    out = Path(sys.argv[1])
    key_folder = Path(sys.argv[2]) if sys.argv[2:] else out
    key = json.loads((key_folder / "key.json").read_text(encoding="utf-8"))
    found: dict[str, list[Row]] = defaultdict(list)
    with (out / "scores.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found[key[row["article"]][row["label"]]].append(row)
    names = sorted(found)
    print("| | " + " | ".join(names) + " |\n| --- |" + " --- |" * len(names))
    for name in SHOWN:
        cells = []
        for one in names:
            value = mean([figure(row, name) for row in found[one]]).estimate
            cells.append(f"{value.value:.2f} [{value.low:.2f}, {value.high:.2f}]")
        print(f"| {name} | " + " | ".join(cells) + " |")
    wins = {one: sum(row["preferred"] == "1" for row in found[one]) for one in names}
    ties = len(key) - sum(wins.values())
    print(
        "preferred:", ", ".join(f"{one} {number}" for one, number in wins.items()), f"none {ties}"
    )


if __name__ == "__main__":
    main()
