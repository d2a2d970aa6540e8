"""Pronunciation: the sound of names, and of words that are spelt alike and said in two ways.

A sentence that is worded for the ear already becomes pieces, of which those that the lexicon knows
carry their phonemes or a respelling. An engine takes what it can; see `contracts.Pronouncing`.
"""

from briefing.speaking.pronunciation.lexicon import Lexicon, Pronunciation, lexicon
from briefing.speaking.pronunciation.saying import respelt, say

__all__ = ["Lexicon", "Pronunciation", "lexicon", "respelt", "say"]
