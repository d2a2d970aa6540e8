"""Sound in files of every kind that there is an encoder for, with the tags that each has.

MP3 is encoded once and for all in `mp3`; libsndfile writes WAV, FLAC, Ogg Vorbis and Opus. It has
no AAC: that of .m4a is FFmpeg's, through PyAV, an extra.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.core.errors import UsageError
from briefing.core.stored_bytes import StoredBytes
from briefing.publishing.mp3 import as_mp3
from briefing.publishing.resampled import at_rate
from briefing.publishing.tags import Tags
from briefing.runtime.signals import signals_held

if TYPE_CHECKING:
    from briefing.core.documents import EncodedNarration
    from briefing.core.stored_speech import StoredSpeech

# The kinds of an episode, each with its media type as feeds and servers name it.
EPISODE_KINDS: Mapping[str, str] = {
    "mp3": "audio/mpeg",
    "m4a": "audio/x-m4a",
    "opus": "audio/ogg",
}
_MP3, _M4A = ".mp3", ".m4a"


@dataclass(frozen=True, slots=True)
class _Container:
    """A kind of file of libsndfile; `rate` in hertz where it knows no others near a voice's."""

    format: str
    subtype: str
    rate: int | None = None
    tags: str | None = None


# By the end of a file's name. Opus knows 24 kHz, and not the 22.05 kHz of most voices.
_CONTAINERS: Mapping[str, _Container] = {
    ".wav": _Container("WAV", "PCM_16"),
    ".flac": _Container("FLAC", "PCM_16", tags="flac.FLAC"),
    ".ogg": _Container("OGG", "VORBIS", tags="oggvorbis.OggVorbis"),
    ".opus": _Container("OGG", "OPUS", 24_000, tags="oggopus.OggOpus"),
}


def check_kind(path: Path) -> None:
    """Find out before the work whether a file's name says a kind that can be written.

    Raises:
        UsageError: It does not.
        MissingExtraError: Its encoder is not installed.
    """
    kinds = [_MP3, _M4A, *_CONTAINERS]
    suffix = path.suffix.lower()
    if suffix not in kinds:
        raise UsageError(
            f"{path} names no kind of sound that can be written: give a name that ends in "
            f"{', '.join(kinds[:-1])} or {kinds[-1]}"
        )
    if suffix == _M4A:
        from briefing.publishing.m4a import check_encoder

        check_encoder()


def as_sound(
    kind: str, narration: EncodedNarration, speech: Callable[[], StoredSpeech], tags: Tags
) -> StoredBytes:
    """A narration as the bytes of a file with its tags, its cover and its chapters.

    Args:
        kind: One of `EPISODE_KINDS`; see `check_kind`.
        narration: The sound as an MP3, and what is known of it.
        speech: Gives the same sound as samples, for the other kinds.
        tags: Those of the file.

    Raises:
        OutputError: It could not be encoded, or there is no room for it.
    """
    if kind == "mp3":
        return as_mp3(narration, tags)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"sound.{kind}"
        write_sound(path, narration, speech, tags)
        with path.open("rb") as file:
            return StoredBytes.of(file)


def write_sound(
    path: Path, narration: EncodedNarration, speech: Callable[[], StoredSpeech], tags: Tags
) -> None:
    """Write a narration to a path whose ending says the kind, as `as_sound` gives it."""
    suffix = path.suffix.lower()
    if suffix == _MP3:
        with path.open("wb") as file:
            file.writelines(as_mp3(narration, tags).blocks())
    elif suffix == _M4A:
        from briefing.publishing.m4a import write_m4a

        write_m4a(path, speech(), tags)
    else:
        _write(path, _CONTAINERS[suffix], speech(), tags)


def _write(path: Path, container: _Container, speech: StoredSpeech, tags: Tags) -> None:
    import soundfile  # type: ignore[import-untyped]  # the package carries no types

    rate = container.rate or speech.rate
    # What Ctrl-C raises inside libsndfile is printed and dropped.
    with signals_held(), path.open("wb") as stream:
        kind = {"format": container.format, "subtype": container.subtype}
        with soundfile.SoundFile(stream, "w", rate, channels=1, **kind) as file:
            for samples in at_rate(speech, rate):
                file.write(samples)
    if container.tags is not None:
        from briefing.publishing.vorbis_comments import tag

        tag(path, container.tags, tags)
