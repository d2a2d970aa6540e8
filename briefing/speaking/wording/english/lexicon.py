"""Word lists that several steps of English wording share."""

from __future__ import annotations

from briefing.speaking.wording.tables import Tables

_TABLES = Tables("en/lexicon")

LETTERS = _TABLES.words("letters")
WORDS = _TABLES.words("words")
AGENCIES = _TABLES.words("agencies")
SHORT_WORDS = _TABLES.words("short_words")
COUNTED = _TABLES.words("counted")
SPECIAL = _TABLES.pairs("special")
SMALL_LETTERS = _TABLES.pairs("small")
MIXED_CASE = _TABLES.pairs("mixed_case") | {
    engine: said
    for engine, said in Tables("en/labels").pairs("engines").items()
    if not engine.isupper()
}
GIVEN_NAMES = Tables("en/names").words("given")
