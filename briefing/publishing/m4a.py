"""Sound as AAC in an MPEG-4 file: encoded by FFmpeg through PyAV, tagged by mutagen."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.core.errors import MissingExtraError, OutputError
from briefing.publishing.addresses import as_uri
from briefing.publishing.id3 import alpha3
from briefing.publishing.one_line import one_line
from briefing.publishing.resampled import at_rate
from briefing.publishing.tags import Tags
from briefing.runtime.signals import signals_held

if TYPE_CHECKING:
    from briefing.core.stored_speech import StoredSpeech

_EXTRA = "m4a"
_BIT_RATE = 64_000
# The sample rates that AAC knows, in hertz, up to that of the best voices; else the usual one.
_RATES = frozenset({8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000})
_USUAL_RATE = 48_000
_OPTIONS = {"movflags": "+faststart"}  # what a player needs first lies first
_MILLISECOND = Fraction(1, 1000)
_PODCAST = 21  # the media kind of players


def check_encoder() -> None:
    """Find out before the work whether there is an encoder.

    Raises:
        MissingExtraError: There is none.
    """
    try:
        import av  # noqa: F401 - whether it is there
    except ImportError as error:
        raise MissingExtraError("the encoder of .m4a", _EXTRA) from error


def write_m4a(path: Path, speech: StoredSpeech, tags: Tags) -> None:
    """Write a mono AAC file with its tags, its cover and its chapters.

    Raises:
        OutputError: The sound could not be encoded.
    """
    import av

    try:
        # A file that is left half written is of no use, and so Ctrl-C waits for the whole.
        with signals_held():
            _encode(path, speech, tags)
    except av.FFmpegError as error:
        raise OutputError(
            f"sound at {speech.rate} Hz could not be made an .m4a ({error.strerror}): choose "
            "another kind of file"
        ) from error
    _tag(path, tags)


def _encode(path: Path, speech: StoredSpeech, tags: Tags) -> None:
    import av

    rate = speech.rate if speech.rate in _RATES else _USUAL_RATE
    with av.open(str(path), "w", "ipod", options=_OPTIONS) as container:
        _set_chapters(container, tags)
        stream: Any = container.add_stream("aac", rate=rate, layout="mono")
        stream.bit_rate = _BIT_RATE
        stream.metadata["language"] = alpha3(tags.language)
        for samples in at_rate(speech, rate):
            frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), "fltp", layout="mono")
            frame.sample_rate = rate
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def _set_chapters(container: Any, tags: Tags) -> None:
    container.set_chapters(
        [
            {
                "id": number,
                "start": round(chapter.start * 1000),
                "end": round(chapter.end * 1000),
                "time_base": _MILLISECOND,
                "metadata": {"title": one_line(chapter.title)},
            }
            for number, chapter in enumerate(tags.chapters, start=1)
        ]
    )


def _tag(path: Path, tags: Tags) -> None:
    from mutagen import mp4

    # mutagen has no types here.
    typed: Any = mp4
    file = typed.MP4(path)
    file["\xa9nam"] = one_line(tags.title)
    file["\xa9ART"] = one_line(tags.artist)
    file["\xa9alb"] = one_line(tags.album)
    file["\xa9cmt"] = one_line(tags.comment)
    file["\xa9lyr"] = tags.lyrics.encode(errors="replace").decode()
    if tags.date is not None:
        file["\xa9day"] = tags.date.isoformat()
    if tags.genre is not None:
        file["\xa9gen"] = one_line(tags.genre)
    if tags.track is not None:
        file["trkn"] = [(tags.track, 0)]
    if tags.url is not None:
        file["purl"] = as_uri(tags.url)
    if tags.cover is not None:
        file["covr"] = [typed.MP4Cover(tags.cover, typed.MP4Cover.FORMAT_JPEG)]
    file["stik"] = [_PODCAST]
    file.save()
