"""Whether the article says at all what a statement says."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.checking.summaries.evidence import Claim
from briefing.checking.summaries.finding import Finding

# Of a statement's telling words, so many stand in the sentences that carry it; below, it says
# something that the article does not, in words that no check of single facts can see.
_LEAST_SHARED = 0.15
_LEAST_IF_UNLIKE = 0.5
# A cosine of sentence encoders; what paraphrases a sentence has more.
_LEAST_ALIKE = 0.35


def support(claim: Claim) -> Iterator[Finding]:
    """A statement that no sentence carries: by its words, or by meaning where that was measured."""
    if claim.similarity is not None and claim.similarity >= _LEAST_ALIKE:
        return
    telling = claim.terms
    near = frozenset[str]().union(*(claim.evidence.stems[index] for index in claim.near))
    least = _LEAST_SHARED if claim.similarity is None else _LEAST_IF_UNLIKE
    if telling and len(telling & near) < least * len(telling):
        yield Finding("no sentence of the article says this")
