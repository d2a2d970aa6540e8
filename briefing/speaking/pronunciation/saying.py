"""A voice given pieces of a sentence, as far as it understands them."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.contracts import Pronouncing, Voice
from briefing.core.documents import Piece, Speech


def say(voice: Voice, pieces: Sequence[Piece], pace: float) -> Speech:
    """Speak a sentence in pieces; a voice that takes no phonemes gets the respellings.

    Raises:
        SpeechError: as of `Voice.speak`.
    """
    if isinstance(voice, Pronouncing):
        return voice.pronounce(pieces, pace)
    return voice.speak(respelt(pieces), pace)


def respelt(pieces: Sequence[Piece]) -> str:
    """The sentence with the respellings that there are, and else as it is written."""
    return "".join(piece.respelling or piece.text for piece in pieces)
