"""Whether a model was sure of a translation: the probability that it gave to its own words.

A weak model writes fluently what it makes up, and no other check sees that; but it hesitates.
"""

from __future__ import annotations

from briefing.checking.check_names import TranslationCheck
from briefing.core.documents import CheckResult

# The least mean natural logarithm of the probability of a token.
_LEAST = -0.3
_SEEN = "the model was not sure of it"


def confidence(surety: float | None) -> tuple[CheckResult, ...]:
    """The result of the check; none where it is not known how sure the model was.

    Args:
        surety: The mean natural logarithm of the probability of a token of the translation.
    """
    if surety is None:
        return ()
    is_sure = surety >= _LEAST
    return (CheckResult(TranslationCheck.CONFIDENCE, is_sure, "" if is_sure else _SEEN),)
