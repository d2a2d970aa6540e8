"""x"""
from briefing.checking.summaries.evidence import Claim
def roles(claim: Claim):
    yield from ()
