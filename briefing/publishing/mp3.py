"""A narration as one MP3: encoded once, decoded again and checked, and tagged."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import IO, TYPE_CHECKING, Any

import langcodes
import soundfile  # type: ignore[import-untyped]  # the package carries no types
from mutagen import id3

from briefing.checking.audio.examining import examine
from briefing.core.documents import EncodedNarration
from briefing.core.errors import OutputError
from briefing.core.stored_bytes import StoredBytes
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

# mutagen is typed in part only: its frames have no types.
_id3: Any = id3


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags of an MP3. `language` is a BCP 47 tag, `lyrics` the whole text.

    `more_lyrics` has the other languages of the recording, each with its text.
    """

    title: str
    artist: str
    album: str
    date: date | None
    language: str
    comment: str
    lyrics: str
    more_lyrics: tuple[tuple[str, str], ...] = ()


def as_mp3(narration: EncodedNarration, tags: Tags) -> StoredBytes:
    """A mono MP3 with ID3v2.4 tags."""
    tagged = StoredBytes(_tag(tags))
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


def _tag(tags: Tags) -> bytes:
    """The ID3v2.4 tag, without padding."""
    lyrics = {_alpha3(language): text for language, text in tags.more_lyrics}
    language = _alpha3(tags.language)
    utf8 = id3.Encoding.UTF8
    frames = _id3.ID3()
    frames.add(_id3.TIT2(encoding=utf8, text=_line(tags.title)))
    frames.add(_id3.TPE1(encoding=utf8, text=_line(tags.artist)))
    frames.add(_id3.TALB(encoding=utf8, text=_line(tags.album)))
    frames.add(_id3.TLAN(encoding=utf8, text=[language, *lyrics]))
    if tags.date is not None:
        frames.add(_id3.TDRC(encoding=utf8, text=tags.date.isoformat()))
    frames.add(_id3.COMM(encoding=utf8, lang=language, desc="", text=_line(tags.comment)))
    for lang, text in {language: tags.lyrics, **lyrics}.items():
        frames.add(_id3.USLT(encoding=utf8, lang=lang, desc="", text=_encodable(text)))
    data = io.BytesIO()
    # mutagen pads by default, for edits to come.
    frames.save(data, v2_version=4, padding=lambda _: 0)
    return data.getvalue()


def _alpha3(language: str) -> str:
    """The ISO 639-2 code of a BCP 47 tag, as ID3 wants it: "ara" for "ar"; "und" if unknown."""
    try:
        return langcodes.Language.get(language).to_alpha3()
    except (LookupError, ValueError):
        return "und"


def _encodable(text: str) -> str:
    """The text without what ID3v2.4 cannot hold: NULs, and halves of surrogate pairs."""
    return text.replace("\0", "").encode(errors="replace").decode()


def _line(text: str) -> str:
    """One line without control characters: in ID3v2.4 a NUL would begin a second value."""
    return " ".join(
        "".join(
            " " if unicodedata.category(character) in {"Cc", "Cs"} else character
            for character in text
        ).split()
    )
