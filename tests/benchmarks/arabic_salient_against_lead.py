"""`salient` against `lead` on Arabic articles with summaries by people.

    python tests/benchmarks/arabic_salient_against_lead.py [DATA]

DATA is a JSONL file with "article" and "references" a line; where none is given, it is
../shared/data/summarise/easc.ar.jsonl. Both summarise to the mean number of words of an article's
references. ROUGE is Google's rouge-score, F-measure in per cent, over Arabic words without
stemming, whose vowel signs, tatweel and forms of hamza, of final ya and of ta marbuta are made
alike; the mean over an article's references and then over the articles. The intervals are of
10,000 paired bootstrap samples of the articles. `salient` compares by letters, and by the
multilingual encoder too where that is on the machine.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rouge_score import rouge_scorer  # type: ignore[import-untyped]  # has no types

from briefing.core.contracts import Summariser
from briefing.core.documents import Article, Length, Source, SourceKind
from briefing.models.store import Store
from briefing.reading.options import ReadingOptions
from briefing.reading.reader import read
from briefing.summarising.lead import Lead
from briefing.summarising.salient import Salient

DATA = Path(__file__).parents[3] / "shared/data/summarise/easc.ar.jsonl"
METRICS = ("rouge1", "rouge2", "rougeLsum")
SAMPLES = 10_000
ENCODER = "multilingual-minilm"
ALIKE = str.maketrans({"ى": "ي", "ة": "ه", "ٱ": "ا", "ـ": None})
Scores = NDArray[np.float64]


class ArabicWords:
    """A tokeniser for rouge-score, whose own keeps Latin letters alone."""

    def tokenize(self, text: str) -> list[str]:
        """The words of a text; NFKD takes hamza and vowel signs off their letters."""
        letters = unicodedata.normalize("NFKD", text.translate(ALIKE))
        plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
        return re.findall(r"\w+", plain)


SCORER = rouge_scorer.RougeScorer(METRICS, tokenizer=ArabicWords())


def rouge(references: Sequence[str], summary: Sequence[str]) -> Scores:
    """ROUGE-1, -2 and -Lsum of one summary: mean F-measures over the references, in per cent."""
    found = [SCORER.score(reference, "\n".join(summary)) for reference in references]
    figures = np.array([[100 * score[name].fmeasure for name in METRICS] for score in found])
    mean: Scores = figures.mean(axis=0)
    return mean


def load(path: Path) -> tuple[list[Article], list[list[str]]]:
    """Read the articles as files are read, and their references, a sentence a line."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    articles = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "article.txt")
        for row in rows:
            file.write_text(row["article"], encoding="utf-8")
            articles.append(read(Source(str(file), SourceKind.FILE), ReadingOptions(language="ar")))
    lines = [[re.sub(r"(?<=[.؟!])\s+", "\n", text) for text in row["references"]] for row in rows]
    return articles, lines


def scores(
    summariser: Summariser, articles: Sequence[Article], references: Sequence[Sequence[str]]
) -> Scores:
    """ROUGE of every article, shape (articles, 3)."""
    found = []
    for article, texts in zip(articles, references, strict=True):
        words = round(np.mean([len(text.split()) for text in texts]))
        summary = summariser.summarise(article, Length(words=words))
        found.append(rouge(texts, [statement.text for statement in summary.statements]))
    return np.array(found)


def main() -> int:
    """Run them side by side and print the figures."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    if not path.is_file():
        print(f"skipped: there is no {path}")
        return 0
    articles, references = load(path)
    store = Store(Path("none"), offline=True)
    # The English encoder is not asked in Arabic, so that none need be installed.
    engines: dict[str, Summariser] = {"lead": Lead(), "letters": Salient(Path("none"))}
    if store.has(ENCODER):
        engines["encoder"] = Salient(Path("none"), store.path(ENCODER))
    lead = scores(engines["lead"], articles, references)
    random = np.random.default_rng(0)
    picks = random.integers(0, len(articles), (SAMPLES, len(articles)))
    print(f"{len(articles)} articles, ROUGE-1/2/Lsum")
    for name, engine in engines.items():
        found = scores(engine, articles, references)
        low, high = np.percentile((found - lead)[picks].mean(1), [2.5, 97.5], axis=0)
        against = "  ".join(
            f"{mean:+.2f} [{a:+.2f}, {b:+.2f}]"
            for mean, a, b in zip((found - lead).mean(0), low, high, strict=True)
        )
        print(f"  {name:8} {'/'.join(f'{v:.1f}' for v in found.mean(0)):15} against lead {against}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
