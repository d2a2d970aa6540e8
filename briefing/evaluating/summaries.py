"""Summarisers side by side, on articles with summaries by people."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefing.core.contracts import Summariser
from briefing.core.documents import Article, Length, Source, SourceKind, Summary, primary_language
from briefing.evaluating.articles import Example
from briefing.evaluating.intervals import mean, rate
from briefing.evaluating.results import Measurement, Metric, Result, System
from briefing.evaluating.rouge import TYPES, rouge
from briefing.evaluating.statements import checked
from briefing.runtime.isolated_process import Say, peak_memory, run_isolated

METRICS = (
    Metric("rouge1", "ROUGE-1", more_is_better=True, compared=True),
    Metric("rouge2", "ROUGE-2", more_is_better=True, compared=True),
    Metric("rougeLsum", "ROUGE-Lsum", more_is_better=True, compared=True),
    Metric("supported", "supported, %", more_is_better=True),
    Metric("invented_numbers", "invented numbers", more_is_better=False),
    Metric("invented_names", "invented names", more_is_better=False),
    Metric("length_kept", "length met, %", more_is_better=True),
    Metric("words", "words"),
    Metric("milliseconds", "ms an article", decimals=0, more_is_better=False),
    Metric("megabytes", "peak MB", decimals=0, more_is_better=False),
)
NOTES = (
    "ROUGE: F-measure in per cent, the mean over an article's references, then over the articles",
    "invented: statements of a hundred in which a check finds one",
    "ms: without loading; peak MB: what an engine, its libraries and model add to a process",
)
# Summarised before the clock starts, so that the model is loaded.
_WARM_UP = {"ar": "غادر آخر قارب ميناء المدينة ظهر يوم الثلاثاء في طريقه الطويل إلى الشمال."}
_WARM_UP_ENGLISH = "The last boat left the harbour of Eastport at noon on Tuesday for the north."


@dataclass(frozen=True, slots=True)
class SummariserOutput:
    """Summaries of all articles, milliseconds that each took, and MB that the engine added."""

    summaries: tuple[Summary, ...]
    milliseconds: tuple[float, ...]
    megabytes: float | None


@dataclass(frozen=True, slots=True)
class SummariserRun:
    """Articles to summarise with an engine that is made in the process that runs it."""

    name: str
    make: Callable[[], Summariser]
    articles: tuple[Article, ...]
    length: Length

    def __call__(self, say: Say) -> SummariserOutput:
        """Summarise them all, one after the other."""
        before = peak_memory()
        say(f"{self.name}: loading")
        summariser = self.make()
        summariser.summarise(_warm_up(self.articles[0].language), self.length)
        summaries, milliseconds = [], []
        for number, article in enumerate(self.articles, start=1):
            say(f"{self.name}: article {number} of {len(self.articles)}")
            start = time.perf_counter()
            summaries.append(summariser.summarise(article, self.length))
            milliseconds.append(1000 * (time.perf_counter() - start))
        after = peak_memory()
        added = None if before is None or after is None else after - before
        return SummariserOutput(tuple(summaries), tuple(milliseconds), added)


def evaluate(
    examples: Sequence[Example],
    engines: Mapping[str, Callable[[], Summariser]],
    length: Length,
    facts: Mapping[str, object],
    say: Say,
) -> Result:
    """Summarise every article with every engine, each in a process of its own.

    Args:
        examples: The articles and their references.
        engines: A function that makes each summariser, by its name. Each can be pickled.
        length: The length of every summary.
        facts: More fields for the JSON.
        say: Is called with a line for every step.

    Raises:
        BriefingError: an engine cannot be had or cannot do it, or rouge-score is missing.
    """
    # A missing rouge-score is found out before the work, not after it.
    rouge(["a"], ["a"], examples[0].article.language)
    articles = tuple(example.article for example in examples)
    systems = tuple(
        System(
            name,
            figures(
                examples, run_isolated(SummariserRun(name, make, articles, length), say), length
            ),
        )
        for name, make in engines.items()
    )
    return Result(
        kind="summaries",
        items=len(examples),
        unit=("article", "articles"),
        metrics=METRICS,
        systems=systems,
        axis="F-measure, %",
        facts=facts,
        notes=NOTES,
    )


def figures(
    examples: Sequence[Example], output: SummariserOutput, length: Length
) -> dict[str, Measurement]:
    """Every metric of one engine's summaries."""
    pairs = list(zip(examples, output.summaries, strict=True))
    scores = [
        rouge([one.text for one in made.statements], example.references, made.language)
        for example, made in pairs
    ]
    counts = [checked(made.statements, example.article) for example, made in pairs]
    statements = [one.statements for one in counts]
    found: dict[str, Measurement] = {
        kind: mean(values) for kind, values in zip(TYPES, zip(*scores, strict=True), strict=True)
    }
    for key in ("supported", "invented_numbers", "invented_names"):
        found[key] = rate([getattr(one, key) for one in counts], statements, per=100)
    found["length_kept"] = mean([100.0 * _is_as_long(e.article, made, length) for e, made in pairs])
    found["words"] = mean([made.words for _, made in pairs])
    found["milliseconds"] = mean(output.milliseconds)
    if output.megabytes is not None:
        found["megabytes"] = output.megabytes
    return found


def _is_as_long(article: Article, summary: Summary, length: Length) -> bool:
    """Whether a summary has the sentences asked for, or all that a shorter article has."""
    return len(summary.statements) == min(length.sentences or 0, len(article.sentences))


def _warm_up(language: str) -> Article:
    text = _WARM_UP.get(primary_language(language), _WARM_UP_ENGLISH)
    return Article(Source("warm-up", SourceKind.STDIN), text, ((text,),), language)
