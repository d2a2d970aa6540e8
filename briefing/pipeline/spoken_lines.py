"""The lines that a voice has spoken so far: their sounds, however many, and their pace."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.checking.audio.paces import letters
from briefing.core.stored_bytes import StoredBytes
from briefing.speaking.line_sounds import LineSounds, SpokenLine, samples_of, seconds_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class SpokenLines:
    """The sounds of lines, all in one voice, whose name and licence these are."""

    def __init__(self) -> None:
        self.voice = ""
        self.licence = ""
        self._content = StoredBytes()
        self._places: dict[SpokenLine, tuple[int, int]] = {}
        self._seconds: dict[SpokenLine, float] = {}
        self._letters = 0

    def __contains__(self, line: SpokenLine) -> bool:
        return line in self._seconds

    def __len__(self) -> int:
        return len(self._seconds)

    @property
    def lines(self) -> tuple[SpokenLine, ...]:
        """The lines, in the order in which they were spoken."""
        return tuple(self._seconds)

    @property
    def rate(self) -> float | None:
        """The letters a second; None before the first line."""
        seconds = sum(self._seconds.values())
        return self._letters / seconds if self._letters and seconds else None

    def add(self, lines: Sequence[SpokenLine], sounds: LineSounds) -> None:
        """Take in lines with their sounds.

        Raises:
            OutputError: There is no room for temporary files.
        """
        self.voice, self.licence = sounds.voice, sounds.licence
        for line, sound in zip(lines, sounds.sounds, strict=True):
            self._places[line] = len(self._content), len(sound)
            self._content.append(sound)
            self._seconds[line] = seconds_of(sound)
            self._letters += letters(line.text)

    def seconds(self, line: SpokenLine) -> float | None:
        """The duration of a line; None of one that was not spoken."""
        return self._seconds.get(line)

    def samples(self, line: SpokenLine) -> tuple[NDArray[np.float32], int]:
        """The samples of a line that was spoken, and their rate in hertz."""
        return samples_of(self._content.read(*self._places[line]))
