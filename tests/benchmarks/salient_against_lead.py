"""`salient` against `lead` and sumy's LexRank on news with summaries by people.

    python tests/benchmarks/salient_against_lead.py [DATA]

DATA is a JSONL file with "article" and "references" a line; where none is given, it is
../shared/data/summarise/writers.en.jsonl. Articles, ROUGE and intervals are those of
`briefing eval summaries`; all three summarise in three sentences.

An article "does not open with its news" where the one sentence that is nearest to its references,
by the mean of the three ROUGE figures, is not among the first three. That looks at the article and
its references only, never at what a summariser chose.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sumy.models.dom import (  # type: ignore[import-untyped]  # has no types
    ObjectDocumentModel,
    Paragraph,
    Sentence,
)
from sumy.nlp.stemmers import Stemmer  # type: ignore[import-untyped]  # has no types
from sumy.summarizers.lex_rank import (  # type: ignore[import-untyped]  # has no types
    LexRankSummarizer,
)
from sumy.utils import get_stop_words  # type: ignore[import-untyped]  # has no types

from briefing.core.documents import Article, Length
from briefing.core.errors import MissingExtraError
from briefing.evaluating.articles import read_examples
from briefing.evaluating.intervals import mean
from briefing.evaluating.rouge import rouge
from briefing.models.sentence_encoder import embedded_encoder_folder
from briefing.summarising.lead import Lead
from briefing.summarising.salient import Salient

DATA = Path(__file__).parents[3] / "shared/data/summarise/writers.en.jsonl"
SENTENCES = 3

Summarise = Callable[[Article], Sequence[str]]
Scores = NDArray[np.float64]


class OwnWords:
    """A tokeniser for sumy that needs no download."""

    def to_words(self, sentence: str) -> list[str]:
        """The words of a sentence."""
        return [word for word in sentence.split() if any(map(str.isalpha, word))]


def lexrank(article: Article) -> Sequence[str]:
    """Summarise with sumy's LexRank, over our sentences."""
    words = OwnWords()
    summariser = LexRankSummarizer(Stemmer("english"))
    summariser.stop_words = get_stop_words("english")
    document = ObjectDocumentModel(
        Paragraph([Sentence(sentence, words) for sentence in paragraph])
        for paragraph in article.paragraphs
    )
    return [str(sentence) for sentence in summariser(document, SENTENCES)]


def ours(summariser: Lead | Salient) -> Summarise:
    """One of our summarisers as a function."""
    length = Length(sentences=SENTENCES)
    return lambda article: [
        statement.text for statement in summariser.summarise(article, length).statements
    ]


def opens_with_news(article: Article, references: Sequence[str]) -> bool:
    """Whether the sentence that is nearest to the references is among the first three."""
    nearness = [sum(rouge([one], references, article.language)) for one in article.sentences]
    return int(np.argmax(nearness)) < SENTENCES


def measure(
    summarise: Summarise, articles: Sequence[Article], references: Sequence[Sequence[str]]
) -> tuple[Scores, float]:
    """ROUGE of every article, shape (articles, 3), and milliseconds an article after warm-up."""
    summarise(articles[0])
    start = time.perf_counter()
    summaries = [summarise(article) for article in articles]
    milliseconds = 1000 * (time.perf_counter() - start) / len(articles)
    scores = [
        rouge(summary, several, article.language)
        for article, summary, several in zip(articles, summaries, references, strict=True)
    ]
    return np.array(scores), milliseconds


def show(name: str, scores: Scores, lead: Scores) -> None:
    """Print a summariser's figures, and how they differ from lead's."""
    figures = "/".join(f"{value:.1f}" for value in scores.mean(0))
    differences = [mean(column).estimate for column in (scores - lead).T]
    against = "  ".join(f"{d.value:+.2f} [{d.low:+.2f}, {d.high:+.2f}]" for d in differences)
    print(f"  {name:8} {figures:15} against lead {against}")


def main() -> int:
    """Run all three side by side and print the figures."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    if not path.is_file():
        print(f"skipped: there is no {path}")
        return 0
    try:
        salient = Salient(embedded_encoder_folder())
    except MissingExtraError as error:
        print(f"skipped: {error}")
        return 0
    examples = read_examples(path)
    articles = [example.article for example in examples]
    references = [example.references for example in examples]
    engines = {"lead": ours(Lead()), "salient": ours(salient), "lexrank": lexrank}
    found = {name: measure(engine, articles, references) for name, engine in engines.items()}
    buried = np.array(
        [not opens_with_news(*pair) for pair in zip(articles, references, strict=True)]
    )
    for title, which in (
        (f"all {len(articles)} articles, ROUGE-1/2/Lsum", np.ones(len(articles), dtype=bool)),
        (f"the {buried.sum()} that do not open with their news", buried),
        (f"the {(~buried).sum()} that do", ~buried),
    ):
        print(title)
        for name, (scores, _) in found.items():
            show(name, scores[which], found["lead"][0][which])
    speed = {name: milliseconds for name, (_, milliseconds) in found.items()}
    print("milliseconds an article:", ", ".join(f"{n} {ms:.1f}" for n, ms in speed.items()))
    ratio = (found["salient"][0].mean(0) / found["lexrank"][0].mean(0)).round(3)
    print(f"salient / lexrank: ROUGE {ratio}, time {speed['salient'] / speed['lexrank']:.2f}")
    ratio = (found["salient"][0].mean(0) / found["lead"][0].mean(0)).round(3)
    print(f"salient / lead: ROUGE {ratio}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
