"""The small words that a shorter sentence must not lose, gain or swap, in English and Arabic.

`data/function_words.toml` says what each list is for.
"""

from __future__ import annotations

from briefing.language.words import function_words

_LISTS = function_words()

CONJUNCTIONS = _LISTS["conjunctions"]
JOINING = _LISTS["joining"]
COORDINATING = JOINING | _LISTS["coordinating"]
LINKS = _LISTS["links"]
CUES = _LISTS["cues"]
CONDITIONS = _LISTS["conditions"]
SPEAKING = _LISTS["speaking"]
DENYING = _LISTS["denying"]
GOVERNED = _LISTS["governed"]
BEING = _LISTS["being"]
AUXILIARIES = BEING | _LISTS["auxiliaries"]
SINGULAR = _LISTS["singular"]
DETERMINERS = _LISTS["determiners"]
PREPOSITIONS = _LISTS["prepositions"]
EVERY = _LISTS["every"]
FINDING = _LISTS["finding"]
UPCOMING = _LISTS["upcoming"]
EXCEPTING = _LISTS["excepting"]
COMPARED = _LISTS["compared"]
RANGES = _LISTS["ranges"]
SUPERLATIVES = _LISTS["superlatives"]
NO_SUPERLATIVES = _LISTS["no_superlatives"]
