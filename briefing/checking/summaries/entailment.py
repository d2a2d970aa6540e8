"""The check that no sentence of the article contradicts a statement by its meaning.

Sentence against sentence, the best of the article's counting, as SummaC-ZS does (Laban, Schnabel,
Bennett and Hearst 2022, "SummaC: Re-Visiting NLI-based Models for Inconsistency Detection in
Summarization", TACL 10). There every sentence of the article is a premise; here those that share
the statement's words are, at most a dozen, so that a long article costs no more than a short one.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.checking.summaries.evidence import Claim
from briefing.checking.summaries.observation import Observation
from briefing.core.contracts import Entailer

# Of three classes chance gives a third. Small models of inference in many languages are wrong of
# one pair in four (the card of multilingual-MiniLMv2-L12-mnli-xnli: 0.75 on XNLI, 0.73 in Arabic),
# mostly where they are unsure: only a judgement that is sure on both counts accuses a statement. A
# statement that joins two sentences of the article is neutral to each of them, and passes.
_LEAST_ENTAILED = 0.1
_MOST_CONTRADICTED = 0.9


def entailment(claim: Claim, entailer: Entailer) -> Iterator[Observation]:
    """A statement that no near sentence entails, and that one which carries it contradicts.

    Raises:
        ModelError: The entailer's model cannot be used.
    """
    if not claim.near:
        # A statement that shares no word with the article fails the check of support.
        return
    premises = [claim.evidence.sentences[index] for index in claim.near]
    found = dict(zip(claim.near, entailer.infer(premises, claim.text), strict=True))
    entailed = max(one.entailment for one in found.values())
    # A sentence on something else is easily taken for a contradiction.
    contradicted = max(found[index].contradiction for index in claim.supports)
    if entailed < _LEAST_ENTAILED and contradicted > _MOST_CONTRADICTED:
        yield Observation("the article says the contrary")
