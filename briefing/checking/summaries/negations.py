"""x"""
from briefing.checking.summaries.evidence import Claim
def negation(claim: Claim):
    yield from ()
