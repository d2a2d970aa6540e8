"""A narration as one MP3: encoded once, decoded again and checked, and tagged."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

import soundfile  # type: ignore[import-untyped]  # the package carries no types

from briefing.checking.audio.examining import examine
from briefing.core.documents import EncodedNarration
from briefing.core.errors import OutputError
from briefing.core.stored_bytes import StoredBytes
from briefing.publishing.id3 import id3_tag
from briefing.publishing.tags import Tags
from briefing.runtime.signals import signals_held

if TYPE_CHECKING:
    from briefing.core.documents import Narration
    from briefing.core.stored_speech import StoredSpeech

# 64 kbit/s for the 16 to 24 kHz of speaking voices, 96 above. Constant, because every player
# then knows the duration, and because LAME's variable rate overshoots peaks by up to 2.5 dB.
_LEVEL, _LEVEL_OF_HIGH_RATES = 0.6, 0.75
_HIGH_RATE = 32_000
# LAME turns its input down to this at a constant rate, lest the decoder clip; our limiter has
# prevented that already.
_LAME_SCALE = 0.95
# Ctrl-C waits for one block: a tenth of a second.
_BLOCK_SECONDS = 10


def as_mp3(narration: EncodedNarration, tags: Tags) -> StoredBytes:
    """A mono MP3 with ID3v2.4 tags."""
    tagged = StoredBytes(id3_tag(tags))
    for block in narration.mp3.blocks():
        tagged.append(block)
    return tagged


def encoded(narration: Narration) -> tuple[EncodedNarration, StoredSpeech]:
    """The narration as an MP3 with the results of its checks, and the MP3 as it is decoded.

    It is as long as the narration, by header and by samples, to 0.1 s; what other checks find
    amiss is among the warnings.

    Raises:
        OutputError: the sound could not be encoded whole.
    """
    sound = _encoded(narration.speech)
    examined = examine(sound, narration.transcript)
    if examined.heard is None or examined.unusable:
        result = examined.unusable or examined.results[0]
        raise OutputError(
            f"the MP3 is not what was spoken ({result.seen}): make the briefing again"
        )
    failed = tuple(
        f"the audio failed the check of its {result.check}: {result.seen}"
        for result in examined.results
        if not result.passed
    )
    whole = EncodedNarration(
        language=narration.language,
        voices=narration.voices,
        parts=narration.parts,
        seconds=narration.seconds,
        pace=narration.pace,
        pause=narration.pause,
        licence=narration.licence,
        rate=narration.speech.rate,
        mp3=sound,
        audio_checks=examined.results,
        warnings=(*narration.warnings, *failed),
    )
    return whole, examined.heard


def _encoded(speech: StoredSpeech) -> StoredBytes:
    sound = StoredBytes()
    try:
        with sound.file() as file:
            _encode(speech, file)
    except soundfile.LibsndfileError as error:
        raise OutputError(
            f"sound at {speech.rate} Hz could not be made an MP3 "
            f"({error.error_string.rstrip('. ')}): choose another voice"
        ) from error
    return sound


def _encode(speech: StoredSpeech, sound: IO[bytes]) -> None:
    # libsndfile calls back to write, and what Ctrl-C raises in a callback is printed and
    # dropped: the file would lose a piece, and the work go on.
    with signals_held():
        file = soundfile.SoundFile(
            sound,
            "w",
            speech.rate,
            channels=1,
            format="MP3",
            subtype="MPEG_LAYER_III",
            bitrate_mode="CONSTANT",
            compression_level=_LEVEL if speech.rate < _HIGH_RATE else _LEVEL_OF_HIGH_RATES,
        )
    try:
        for samples in speech.blocks(_BLOCK_SECONDS * speech.rate):
            with signals_held():
                file.write(samples / _LAME_SCALE)
    finally:
        with signals_held():
            file.close()
