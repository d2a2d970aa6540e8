"""ROUGE by Google's rouge-score: the words that a summary shares with those by people.

Lin, ROUGE: A Package for Automatic Evaluation of Summaries, 2004. Lsum is the union of longest
common subsequences, a sentence a line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from briefing.core.documents import primary_language
from briefing.core.errors import MissingExtraError
from briefing.language.words import words

TYPES = ("rouge1", "rouge2", "rougeLsum")


class _AnyScript:
    """Words of any script, without accents, vowel signs or hamza.

    rouge-score's own tokenizer drops everything but the letters a to z.
    """

    def tokenize(self, text: str) -> list[str]:
        return words(text)


def _english() -> Any:
    from rouge_score.tokenizers import (  # type: ignore[import-untyped]  # has no types
        DefaultTokenizer,
    )

    return DefaultTokenizer(use_stemmer=True)


_TOKENIZERS: dict[str, Callable[[], Any]] = {"en": _english}


def rouge(
    sentences: Sequence[str], references: Sequence[str], language: str
) -> tuple[float, float, float]:
    """ROUGE-1, ROUGE-2 and ROUGE-Lsum of a summary, in per cent.

    Each is an F-measure, the mean over the references. English words count by their stem (Porter).

    Args:
        sentences: The summary.
        references: Summaries by people, each a text.
        language: Their language (BCP 47).

    Raises:
        MissingExtraError: rouge-score is not installed.
    """
    scorer = _scorer(primary_language(language))
    text = "\n".join(sentences)
    scores = [scorer.score(reference, text) for reference in references]
    one, two, lsum = (
        100 * sum(score[kind].fmeasure for score in scores) / len(scores) for kind in TYPES
    )
    return one, two, lsum


@cache
def _scorer(language: str) -> Any:
    try:
        from rouge_score.rouge_scorer import (  # type: ignore[import-untyped]  # has no types
            RougeScorer,
        )
    except ImportError as error:
        raise MissingExtraError("rouge-score, which compares summaries,", "eval") from error
    return RougeScorer(TYPES, tokenizer=_TOKENIZERS.get(language, _AnyScript)())
