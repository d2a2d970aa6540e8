"""Check that an MP3 file is whole, by its frame headers (ISO/IEC 11172-3 and 13818-3).

A decoder makes the best of a file that was cut, without an error.
"""

from __future__ import annotations

from dataclasses import dataclass

_MPEG_1, _MPEG_2, _MPEG_25 = 3, 2, 0
_LAYER_III = 1
_SYNC = 0x7FF
_MONO = 3
_RATES = {
    _MPEG_1: (44100, 48000, 32000),
    _MPEG_2: (22050, 24000, 16000),
    _MPEG_25: (11025, 12000, 8000),
}
_KILOBITS_1 = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KILOBITS_2 = (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_HEADER = 4
_ID3V1 = 128
_ID3V2 = 10


class DamagedMP3Error(ValueError):
    """The bytes are no MP3, or not the whole of one."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame: its length in bytes, the samples it decodes to, and its rate in hertz.

    `tag` is where an encoder's "Xing" or "Info" tag would begin, counted from the frame's start.
    """

    length: int
    samples: int
    rate: int
    tag: int


@dataclass(frozen=True, slots=True)
class Stream:
    """A whole MP3 by its headers: the count of frames, and the samples of each at `rate` hertz."""

    frames: int
    frame_samples: int
    rate: int

    @property
    def seconds(self) -> float:
        """The duration in seconds, an encoder's padding included."""
        return self.frames * self.frame_samples / self.rate


def walk(data: bytes) -> Stream:
    """Walk an MP3 from header to header.

    Raises:
        DamagedMP3Error: there is something between two frames, the last one is cut, the rate
            changes midway, or the encoder's tag promises more than there is.
    """
    start, end = _bounds(data)
    first = frame_at(data, start)
    frames, at = 0, start
    while at < end:
        frame = frame_at(data, at)
        if (frame.rate, frame.samples) != (first.rate, first.samples):
            raise DamagedMP3Error("its sampling rate changes midway")
        at += frame.length
        frames += 1
    if at != end:
        raise DamagedMP3Error("its last frame is cut")
    _check_tag(data[start:end], first, frames)
    return Stream(frames, first.samples, first.rate)


def frame_at(data: bytes, at: int) -> Frame:
    """Read the frame header at an offset.

    Raises:
        DamagedMP3Error: there is none, or one that no encoder writes.
    """
    if len(data) < at + _HEADER:
        raise DamagedMP3Error("a frame's header is cut")
    bits = int.from_bytes(data[at : at + _HEADER], "big")
    version, layer = bits >> 19 & 3, bits >> 17 & 3
    bitrate, rate = bits >> 12 & 15, bits >> 10 & 3
    if bits >> 21 != _SYNC or version not in _RATES or layer != _LAYER_III:
        raise DamagedMP3Error("there is something else between its frames")
    if bitrate in {0, 15} or rate == 3:  # noqa: PLR2004  # free format and reserved values
        raise DamagedMP3Error("a frame's header is damaged")
    first = version == _MPEG_1
    hertz = _RATES[version][rate]
    kilobits = (_KILOBITS_1 if first else _KILOBITS_2)[bitrate - 1]
    length = (144 if first else 72) * kilobits * 1000 // hertz + (bits >> 9 & 1)
    side = _side_information(first=first, mono=bits >> 6 & 3 == _MONO)
    checksum = 0 if bits >> 16 & 1 else 2
    return Frame(length, 1152 if first else 576, hertz, _HEADER + checksum + side)


def _side_information(*, first: bool, mono: bool) -> int:
    if first:
        return 17 if mono else 32
    return 9 if mono else 17


def _bounds(data: bytes) -> tuple[int, int]:
    """The offsets at which the frames begin and end, ID3 tags left out."""
    start, end = 0, len(data)
    if data[:3] == b"ID3" and len(data) >= _ID3V2:
        size = 0
        for byte in data[6:_ID3V2]:
            size = size << 7 | byte & 0x7F
        start = _ID3V2 + size
    if data[-_ID3V1:][:3] == b"TAG":
        end -= _ID3V1
    if start >= end:
        raise DamagedMP3Error("it is empty")
    return start, end


def _check_tag(stream: bytes, first: Frame, frames: int) -> None:
    """Compare with the count of frames and bytes in the first frame's tag, where it has one."""
    tag = stream[first.tag : first.length]
    if tag[:4] not in {b"Xing", b"Info"}:
        return
    flags, at = int.from_bytes(tag[4:8], "big"), 8
    for flag, there in ((1, frames), (2, len(stream))):
        if flags & flag:
            if int.from_bytes(tag[at : at + 4], "big") > there:
                raise DamagedMP3Error("it ends before its encoder's count")
            at += 4
