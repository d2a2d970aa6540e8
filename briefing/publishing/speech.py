"""A narration without a briefing, as one file of sound of the kind that its name says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from math import gcd
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.core.errors import UsageError
from briefing.publishing.mp3 import as_mp3
from briefing.runtime.atomic_files import whole_file
from briefing.runtime.signals import signals_held

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from briefing.core.documents import EncodedNarration
    from briefing.core.stored_speech import StoredSpeech

_MP3 = ".mp3"
# Of a block of resampled sound, and of what its neighbours share with it, in periods of both rates.
_BLOCK, _MARGIN = 2_000, 20


@dataclass(frozen=True, slots=True)
class _Container:
    """A kind of file of libsndfile; `rate` in hertz where it knows no others near a voice's."""

    format: str
    subtype: str
    rate: int | None = None
    tags: str | None = None


# By the end of a file's name. libsndfile has no AAC, and so no .m4a; Opus knows 24 kHz, and not the
# 22.05 kHz of most voices.
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
    """
    kinds = [_MP3, *_CONTAINERS]
    if path.suffix.lower() not in kinds:
        raise UsageError(
            f"{path} names no kind of sound that can be written: give a name that ends in "
            f"{', '.join(kinds[:-1])} or {kinds[-1]}"
        )


def publish_speech(
    path: Path, narration: EncodedNarration, speech: Callable[[], StoredSpeech]
) -> None:
    """Write a narration to `path`, making its folder where it is not there.

    Args:
        path: As `check_kind` wants it.
        narration: The sound as an MP3, and what is known of it.
        speech: Gives the same sound as samples, for the other kinds.

    Raises:
        OutputError: The file cannot be written. An earlier file is left as it was.
    """
    tags = Tags(
        title=path.stem,
        artist="briefing",
        album="Briefings",
        date=datetime.now(UTC).date(),
        language=narration.language,
        comment=f"Spoken by machine ({narration.voice}).",
        lyrics="\n".join(part.text for part in narration.parts) + "\n",
    )
    with whole_file(path) as partial:
        if path.suffix.lower() == _MP3:
            with partial.open("wb") as file:
                file.writelines(as_mp3(narration, tags).blocks())
        else:
            _write(partial, _CONTAINERS[path.suffix.lower()], speech(), tags)


def _write(path: Path, container: _Container, speech: StoredSpeech, tags: Tags) -> None:
    import soundfile  # type: ignore[import-untyped]  # the package carries no types

    rate = container.rate or speech.rate
    # What Ctrl-C raises inside libsndfile is printed and dropped.
    with signals_held(), path.open("wb") as stream:
        kind = {"format": container.format, "subtype": container.subtype}
        with soundfile.SoundFile(stream, "w", rate, channels=1, **kind) as file:
            for samples in _at_rate(speech, rate):
                file.write(samples)
    if container.tags is not None:
        _tag(path, container.tags, tags)


def _at_rate(speech: StoredSpeech, rate: int) -> Iterator[NDArray[np.float32]]:
    """The samples at a rate in hertz, in blocks whose edges leave no trace."""
    if rate == speech.rate:
        yield from speech.blocks()
        return
    # scipy takes a second to import.
    from scipy import signal  # type: ignore[import-untyped]  # the package carries no types

    common = gcd(rate, speech.rate)
    up, down = rate // common, speech.rate // common
    block, margin = _BLOCK * down, _MARGIN * down
    for start in range(0, len(speech), block):
        first = max(0, start - margin)
        samples = signal.resample_poly(speech.cut(first, start + block + margin).samples, up, down)
        before = (start - first) // down * up
        count = -(-min(block, len(speech) - start) * up // down)
        yield samples[before : before + count].astype("float32")


def _tag(path: Path, kind: str, tags: Tags) -> None:
    """Write Vorbis comments, the tags of FLAC and of Ogg."""
    import importlib

    module, name = kind.split(".")
    # mutagen has no types here.
    file: Any = getattr(importlib.import_module(f"mutagen.{module}"), name)(path)
    file.update(
        {
            "title": tags.title,
            "artist": tags.artist,
            "album": tags.album,
            "date": tags.date.isoformat() if tags.date else "",
            "language": tags.language,
            "comment": tags.comment,
            "lyrics": tags.lyrics,
        }
    )
    file.save()
