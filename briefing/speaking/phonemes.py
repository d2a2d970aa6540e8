"""The sound of English words, by Piper's copy of eSpeak NG (GPL-3.0, extra `embedded`)."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec

# Piper's eSpeak NG keeps the path of its data in 160 bytes, and ends the process if it finds
# nothing there.
_LONGEST_DATA_PATH = 150
_VOICE = "en-us"
# Of words in other letters it says which letters they are, and all Chinese ones sound alike.
_WORD = re.compile(r"[a-z]+|[0-9]", re.IGNORECASE)
_STRESS = re.compile(r"[ˈˌ\s]")


def too_long_a_path() -> str | None:
    """The path of Piper's data, if it is too long for Piper."""
    from piper.phonemize_espeak import ESPEAK_DATA_DIR

    path = os.fspath(ESPEAK_DATA_DIR)
    return path if len(os.fsencode(path)) > _LONGEST_DATA_PATH else None


@cache
def sound_of(word: str) -> str:
    """An English word in the International Phonetic Alphabet, without stress.

    A digit sounds as its word. Anything else but English letters comes back as it is, and so does
    every word where Piper is not installed. Stress is dropped because alone "for" has none and
    "four" has, but in a sentence that depends on their place.
    """
    phonemize = _phonemizer()
    if phonemize is None or not _WORD.fullmatch(word):
        return word
    return _STRESS.sub("", phonemize(word)) or word


@cache
def _phonemizer() -> Callable[[str], str] | None:
    if find_spec("piper") is None or too_long_a_path():
        return None
    from piper.phonemize_espeak import EspeakPhonemizer

    made = EspeakPhonemizer()
    return lambda word: "".join("".join(part) for part in made.phonemize(_VOICE, word))
