"""The sound of a sentence, of those of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from briefing.core.documents import Piece, Speech
from briefing.core.errors import SpeechError

if TYPE_CHECKING:
    from numpy.typing import NDArray


def joined(
    sounds: Sequence[NDArray[np.float32]], rate: int, voice: str, pieces: Sequence[Piece]
) -> Speech:
    """Join the sounds that a voice gave, at its rate in hertz, for the pieces of a sentence.

    Raises:
        SpeechError: None of them is heard.
    """
    if not any(sound.any() for sound in sounds):
        sentence = "".join(piece.text for piece in pieces)
        raise SpeechError(f"{voice} found nothing to say in {sentence[:60]!r}")
    return Speech(np.concatenate(sounds), rate)
