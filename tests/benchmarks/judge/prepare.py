"""Prepares the sheets of a blind judgement of summaries: see docs/judging.md.

    python tests/benchmarks/judge/prepare.py OUT ENGINE ENGINE... [--data FILE] [--number N]
        [--only even|odd] [--sentences N] [--key FOLDER]

ENGINE is "lead", "salient" or "edited" (salient with the editor's pass). OUT, which must not be
inside the repository where the articles are other people's, gets for each article its text with
room for its key facts (`NN-facts.md`, to be filled in first) and its summaries under letters in an
order drawn by lot (`NN-summaries.md`), and `scores.csv` to write the judgement into. `key.json`,
which nobody opens before `count.py` does, is written beside them, or into FOLDER. NN is the
article's place in the file, from 0. With --only the articles are drawn from every other place, so
that a summariser can be worked on by the one half and judged by the other. Without --sentences the
length is the usual one.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections.abc import Sequence
from pathlib import Path

from briefing.core.contracts import Summariser
from briefing.core.documents import Article, Length, Summary
from briefing.core.settings import DEFAULT_LENGTH
from briefing.evaluating.articles import read_examples
from briefing.models.sentence_encoder import embedded_encoder_folder
from briefing.summarising.lead import Lead
from briefing.summarising.salient import Salient

DATA = Path(__file__).parents[4] / "shared/data/summarise/writers.en.jsonl"
KINDS = ("what happened", "who", "why or how", "consequence", "reply", "what next", "background")
PLACES = {None: slice(None), "even": slice(0, None, 2), "odd": slice(1, None, 2)}
COUNTED = ("facts", "loose", "repeats", "captions", "quotes", "chopped", "unfaithful")
GRADED = ("coverage", "coherence", "concision")
COLUMNS = ("article", "label", "words", "listed", *COUNTED, *GRADED, "preferred")


def engine(name: str) -> Summariser:
    """The summariser of a name."""
    if name == "lead":
        return Lead()
    return Salient(embedded_encoder_folder(), edits=name == "edited")


def facts_sheet(article: Article) -> str:
    """The article, and a line for each key fact."""
    text = "\n\n".join(" ".join(paragraph) for paragraph in article.paragraphs)
    facts = "\n".join(f"- {kind}:" for kind in KINDS)
    return (
        f"# {article.title}\n\n{text}\n\n## Key facts, five to seven, each of one kind\n\n{facts}\n"
    )


def summaries_sheet(labelled: Sequence[tuple[str, Summary]]) -> str:
    """The summaries under their letters."""
    parts = [
        f"## {label}\n\n" + "\n".join(f"- {one.text}" for one in summary.statements)
        for label, summary in labelled
    ]
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Write the sheets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("engines", nargs="+", choices=["lead", "salient", "edited"])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--number", type=int, default=10)
    parser.add_argument("--only", choices=["even", "odd"])
    parser.add_argument("--sentences", type=int)
    parser.add_argument("--key", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    draw = random.Random(given.seed)
    places = PLACES[given.only]
    drawn = draw.sample(list(enumerate(read_examples(given.data)))[places], given.number)
    engines = {name: engine(name) for name in given.engines}
    length = Length(sentences=given.sentences) if given.sentences else DEFAULT_LENGTH
    key_folder = given.key or given.out
    given.out.mkdir(parents=True, exist_ok=True)
    key_folder.mkdir(parents=True, exist_ok=True)
    key: dict[str, dict[str, str]] = {}
    rows: list[dict[str, str | int]] = []
    for number, example in sorted(drawn, key=lambda one: one[0]):
        order = draw.sample(sorted(engines), len(engines))
        labels = [chr(ord("A") + place) for place in range(len(order))]
        made = [engines[name].summarise(example.article, length) for name in order]
        key[str(number)] = dict(zip(labels, order, strict=True))
        sheet = given.out / f"{number:02}"
        Path(f"{sheet}-facts.md").write_text(facts_sheet(example.article), encoding="utf-8")
        labelled = list(zip(labels, made, strict=True))
        Path(f"{sheet}-summaries.md").write_text(summaries_sheet(labelled), encoding="utf-8")
        rows += [{"article": number, "label": label, "words": one.words} for label, one in labelled]
    (key_folder / "key.json").write_text(json.dumps(key), encoding="utf-8")
    with (given.out / "scores.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
