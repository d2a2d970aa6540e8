"""Sound of any length: in memory while it is short, else in a file, and read block by block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.core.stored_bytes import StoredBytes

# Samples. A minute and a half of speech at 22,050 Hz is worked on whole, 16 MB in double precision;
# of longer ones a few seconds at once.
WHOLE = 1 << 21
BLOCK = 1 << 17

_SAMPLE = np.dtype(np.float32)


@dataclass(frozen=True, slots=True)
class StoredSpeech:
    """Sound of any length: mono float32 samples and their rate in hertz.

    It is the samples from `start` to `end` of `content`, which others may share.
    """

    content: StoredBytes
    start: int
    end: int
    rate: int

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def seconds(self) -> float:
        """The duration in seconds."""
        return len(self) / self.rate

    @property
    def samples(self) -> NDArray[np.float32]:
        """All samples at once, for what is known to be short."""
        return np.frombuffer(
            self.content.read(self.start * _SAMPLE.itemsize, len(self) * _SAMPLE.itemsize), _SAMPLE
        )

    def blocks(self, size: int | None = None) -> Iterator[NDArray[np.float32]]:
        """The samples in turn, `size` at once but for the last.

        Without a size a sound of up to `WHOLE` comes as one block, and a longer one in `BLOCK`s.
        """
        size = size or (BLOCK if len(self) > WHOLE else WHOLE)
        for start in range(0, len(self), size):
            yield self.cut(start, start + size).samples

    def cut(self, start: int, end: int) -> StoredSpeech:
        """The stretch between two samples, of which none is copied."""
        first, last = min(self.start + start, self.end), min(self.start + end, self.end)
        return StoredSpeech(self.content, first, last, self.rate)

    def with_end(self, end: int) -> StoredSpeech:
        """The sound up to another sample of its content."""
        return StoredSpeech(self.content, self.start, end, self.rate)


class SpeechStore:
    """Stores one sound after the other, all at one rate in hertz."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self._content = StoredBytes()

    def add(self, samples: NDArray[np.floating]) -> StoredSpeech:
        """The samples, stored.

        Raises:
            OutputError: There is no room for them.
        """
        start = len(self._content) // _SAMPLE.itemsize
        self._content.append(np.ascontiguousarray(samples, _SAMPLE).tobytes())
        return StoredSpeech(self._content, start, start + len(samples), self.rate)

    def add_all(self, pieces: Iterable[NDArray[np.floating]]) -> StoredSpeech:
        """The pieces as one sound, stored.

        Raises:
            OutputError: There is no room for them.
        """
        start = self.whole.end
        for piece in pieces:
            self.add(piece)
        return self.whole.cut(start, self.whole.end)

    @property
    def whole(self) -> StoredSpeech:
        """All sounds, in the order in which they came."""
        return StoredSpeech(self._content, 0, len(self._content) // _SAMPLE.itemsize, self.rate)


def stored(pieces: Iterable[NDArray[np.floating]], rate: int) -> StoredSpeech:
    """The pieces as one sound at a rate in hertz.

    Raises:
        OutputError: There is no room for them.
    """
    return SpeechStore(rate).add_all(pieces)
