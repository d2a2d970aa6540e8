"""Whether a model was sure of a translation: how likely it held its words, and if it repeats them.

A weak model writes fluently what it makes up, and no other check sees that; but it hesitates, and
says something else when it is asked again. That says nothing of a good model, which may be unsure
between two good translations: only drafts are held to it.
"""

from __future__ import annotations

from briefing.checking.check_names import TranslationCheck
from briefing.core.documents import CheckResult

# Set on 36 drafts of sentences of FLORES that were judged. Of 60 others 41 were wrong or misled, of
# which 38 failed another check or were below one of these limits; so were 14 of the other 19.
_LEAST_SURETY = -0.5
_LEAST_AGREEMENT = 0.65
_SEEN = "the model was not sure of it"


def confidence(surety: float | None, agreement: float | None = None) -> tuple[CheckResult, ...]:
    """The result of the check; none where nothing is known.

    Args:
        surety: The mean natural logarithm of the probability of a token of the translation.
        agreement: The mean chrF against others that were drawn for the sentence, 0 to 1.
    """
    if surety is None and agreement is None:
        return ()
    is_likely = surety is None or surety >= _LEAST_SURETY
    is_repeated = agreement is None or agreement >= _LEAST_AGREEMENT
    is_sure = is_likely and is_repeated
    return (CheckResult(TranslationCheck.CONFIDENCE, is_sure, "" if is_sure else _SEEN),)
