"""BLEU and chrF by sacrebleu: how close translations are to those by people.

BLEU: Papineni et al., ACL 2002; chrF: Popović, WMT 2015; sacrebleu and its signatures: Post, WMT
2018. A signature names every setting of the computation, so that figures can be compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from briefing.core.errors import MissingExtraError
from briefing.evaluating.intervals import Figure, from_sums

if TYPE_CHECKING:
    from numpy.typing import NDArray


def check_installed() -> None:
    """Find out before the work, not after it, that sacrebleu is missing.

    Raises:
        MissingExtraError: it is.
    """
    _metrics()


def closeness(
    hypotheses: Sequence[str], references: Sequence[str]
) -> dict[str, tuple[Figure, str]]:
    """Find chrF and BLEU of a whole text, in per cent, each with sacrebleu's signature.

    Raises:
        MissingExtraError: sacrebleu is not installed.
    """
    return {key: _scored(metric, hypotheses, references) for key, metric in _metrics().items()}


def _metrics() -> dict[str, Any]:
    try:
        from sacrebleu.metrics.bleu import BLEU
        from sacrebleu.metrics.chrf import CHRF
    except ImportError as error:
        raise MissingExtraError("sacrebleu, which compares translations,", "eval") from error
    return {"chrf": CHRF(), "bleu": BLEU()}


def _scored(
    metric: Any, hypotheses: Sequence[str], references: Sequence[str]
) -> tuple[Figure, str]:
    # sacrebleu's own paired test gives no interval of the difference; these two methods of all its
    # metrics are what that test is made of.
    rows = np.array(
        metric._extract_corpus_statistics(hypotheses, [references]),  # noqa: SLF001 - see above
        dtype=np.float64,
    )
    score = metric._compute_score_from_stats  # noqa: SLF001 - see above

    def scores(sums: NDArray[np.float64]) -> NDArray[np.float64]:
        counts = np.rint(sums).astype(int).tolist()
        return np.array([score(one).score for one in counts])

    return from_sums(rows, scores), str(metric.get_signature())
