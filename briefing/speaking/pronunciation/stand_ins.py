"""Words that stand in for those whose phonemes are known, while eSpeak NG reads the sentence.

The sound of small words depends on their neighbours ("the" before a vowel, "to" at an end), and so
a sentence must be read whole: a word that the rules of any language say letter by letter is put in
place of each that is known, and its phonemes give way to the known ones afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.core.documents import Piece
from briefing.speaking.pronunciation.phonology import accented

# Before a consonant, and before a vowel, English says "the" and "a" differently.
_BEFORE_CONSONANT, _BEFORE_VOWEL = "Blorp", "Oblorp"
_VOWEL = re.compile("[ˈˌ]?[aeiouæɐɑɒɔəɚɛɜɪʊʌᵻ]")
_STRESS = re.compile("[ˈˌ]")
_SAID = re.compile(r"[^\W\d_]|ː")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with stand-ins, and the phonemes that each of them stands for, in order."""

    text: str
    said: tuple[str, ...] = ()


def marked(pieces: Sequence[Piece], language: str) -> Marked:
    """Put a stand-in for each piece whose phonemes are known, and respell the others.

    The phonemes are in the accent of the language (BCP 47). A sentence that has a stand-in among
    its own words has none put in.
    """
    known = [accented(piece.phonemes, language) for piece in pieces if piece.phonemes]
    plain = "".join(piece.respelling or piece.text for piece in pieces)
    if not known or _BEFORE_CONSONANT.casefold() in plain.casefold():
        return Marked(plain)
    words = (_word(piece, language) for piece in pieces)
    return Marked("".join(words), tuple(known))


def _word(piece: Piece, language: str) -> str:
    if not piece.phonemes:
        return piece.respelling or piece.text
    begins_with_vowel = _VOWEL.match(accented(piece.phonemes, language))
    return _BEFORE_VOWEL if begins_with_vowel else _BEFORE_CONSONANT


class StandIns:
    """The phonemes of the stand-ins by one voice; `phonemise` gives those of a text."""

    def __init__(self, phonemise: Callable[[str], str]) -> None:
        found = [phonemise(word) for word in (_BEFORE_VOWEL, _BEFORE_CONSONANT)]
        self._pattern = re.compile("|".join(map(_loosely, found)))

    def count(self, phonemes: str) -> int:
        """The number of stand-ins in phonemes."""
        return len(self._pattern.findall(phonemes))

    def restored(self, phonemes: str, said: Sequence[str]) -> str:
        """The phonemes with each stand-in replaced by what it stands for."""
        left = iter(said)
        return self._pattern.sub(lambda _: next(left), phonemes)


def _loosely(phonemes: str) -> str:
    """A pattern of phonemes with any stress: their place in a sentence decides that."""
    plain = "".join(_SAID.findall(_STRESS.sub("", phonemes)))
    return "[ˈˌ]?" + "[ˈˌ]?".join(map(re.escape, plain))
