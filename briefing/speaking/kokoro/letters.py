"""The letters of Kokoro's model: phonemes of eSpeak NG as it was taught them, and their numbers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache

from briefing.core.documents import primary_language
from briefing.language import tables
from briefing.speaking.kokoro.styles import Accent, package_data
from briefing.speaking.pronunciation.grammar import DATA

# The language whose phonemes have a table of letters.
_WITH_TABLE = "en"


def in_letters(ipa: str, accent: Accent) -> str:
    """Phonemes of eSpeak NG in the model's letters."""
    if primary_language(accent.language) != _WITH_TABLE:
        return ipa
    letters = _letters(is_british=accent.is_british)
    return _pattern().sub(lambda found: letters[found[0]], ipa)


def numbers_of(letters: str) -> list[int]:
    """The numbers of letters; those that the model does not know are left out."""
    return [_alphabet()[one] for one in letters if one in _alphabet()]


@cache
def _alphabet() -> Mapping[str, int]:
    told: dict[str, dict[str, int]] = json.loads((package_data() / "vocab.json").read_text("utf-8"))
    return told["vocab"]


@cache
def _letters(*, is_british: bool) -> Mapping[str, str]:
    rows = tables.rows(f"{_WITH_TABLE}/kokoro", 3, DATA)
    return {ipa: british if is_british and british else usual for ipa, usual, british in rows}


@cache
def _pattern() -> re.Pattern[str]:
    known = sorted(_letters(is_british=False), key=lambda ipa: -len(ipa))
    return re.compile("|".join(map(re.escape, known)))
