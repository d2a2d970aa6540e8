"""Checks of a sound that need no understanding of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from mutagen import MutagenError, mp3

from briefing.checking.audio.paces import expected_pace, letters
from briefing.checking.audio.silences import Silence, silences
from briefing.checking.check_names import AudioCheck
from briefing.core.documents import CheckResult, Part, Transcript
from briefing.core.errors import SourceError, SpeechError
from briefing.core.small_files import opened
from briefing.core.stored_bytes import StoredBytes
from briefing.core.stored_speech import StoredSpeech
from briefing.speaking.decoding import decode_stored
from briefing.speaking.loudness import measure
from briefing.speaking.mastering import LIMIT_DBTP, TARGET_LUFS

# The transcript's times must be true of the sound.
_MOST_SECONDS_OFF = 0.1
# Voices pause at commas for up to half a second at pace 1.0, and longer when they read slower; the
# narrator does between the sentences of a line, and before the first.
_MOST_PAUSE = 1.0
# The narrator's own longest pause between two lines, with the margins that the voice's silence may
# add to it.
_MOST_GAP = 1.2
# From here on a silence is a pause; below it may be the closure of a consonant.
_LEAST_PAUSE = 0.15
_LEAST_TAIL = 0.1
# "UN" is two letters, and takes the time of six.
_SLACK = 0.5
_FRAME = 0.01  # to which silences are found
# Short of -16 LUFS where the peaks of an unusual voice allow no more.
_MOST_LU_OFF = 1.5
_MOST_DB_OVER = 0.5

# A sound that fails one of these is not the reading at all, or not the whole of it.
_VITAL = frozenset({AudioCheck.DECODES, AudioCheck.LENGTH})

_mp3: Any = mp3  # mutagen is typed in part only


@dataclass(frozen=True, slots=True)
class Examined:
    """The results of the checks of a sound, and the sound decoded; None where it cannot be."""

    results: tuple[CheckResult, ...]
    heard: StoredSpeech | None

    @property
    def unusable(self) -> CheckResult | None:
        """The result by which the sound is no reading of the transcript; None where it may be."""
        return next((r for r in self.results if r.check in _VITAL and not r.passed), None)


def examine(sound: StoredBytes, transcript: Transcript) -> Examined:
    """Decode an MP3 and hold it against its transcript.

    A result each: it decodes; it is as long as its transcript, by header and by samples; the
    words take the time that the voice needs for them; no silence is longer than the pauses put
    in; it ends in silence; nothing clips; it is at -16 LUFS.
    """
    try:
        with sound.file() as file:
            said = float(_mp3.MP3(file).info.length)
        heard = decode_stored(sound)
    except (MutagenError, SpeechError):
        return Examined(
            (CheckResult(AudioCheck.DECODES, False, "it is no sound that can be decoded"),), None
        )
    quiet = silences(heard)
    return Examined(
        (
            CheckResult(AudioCheck.DECODES, True, f"{heard.seconds:.1f} s at {heard.rate} Hz"),
            _length(said, heard, transcript),
            _pace(heard, quiet, transcript),
            _pauses(quiet, heard, transcript),
            _ending(quiet, heard),
            *_levels(heard),
        ),
        heard,
    )


def examine_file(path: Path, transcript: Transcript) -> Examined:
    """`examine` the MP3 in a file.

    Raises:
        SourceError: The file cannot be read.
    """
    try:
        with opened(path) as file:
            sound = StoredBytes.of(file)
    except OSError as error:
        raise SourceError(f"{path} cannot be read ({error.strerror}): check the folder") from error
    return examine(sound, transcript)


def _length(said: float, heard: StoredSpeech, transcript: Transcript) -> CheckResult:
    is_whole = all(
        abs(seconds - transcript.seconds) <= _MOST_SECONDS_OFF for seconds in (said, heard.seconds)
    )
    seen = f"{heard.seconds:.1f} s long where {transcript.seconds:.1f} s were spoken"
    if abs(said - heard.seconds) > _MOST_SECONDS_OFF:
        seen += f", and {said:.1f} s by its header"
    return CheckResult(AudioCheck.LENGTH, is_whole, seen)


def _pace(heard: StoredSpeech, quiet: Sequence[Silence], transcript: Transcript) -> CheckResult:
    pauses = sum(one.seconds for one in quiet if one.seconds >= _LEAST_PAUSE)
    count = sum(letters(part.spoken) for part in transcript.parts)
    sounding = max(heard.seconds - pauses, 0.01)
    rate = count / sounding
    paces = expected_pace(transcript)
    slack = _SLACK / min(1.0, transcript.pace)
    longest, shortest = count / paces.least + slack, count / paces.most - slack
    return CheckResult(
        AudioCheck.PACE,
        shortest <= sounding <= longest,
        f"{rate:.1f} letters a second, {paces.least:.1f} to {paces.most:.1f} expected",
    )


def _pauses(quiet: Sequence[Silence], heard: StoredSpeech, transcript: Transcript) -> CheckResult:
    scale = max(1.0, transcript.pause) / min(1.0, transcript.pace)
    allowed = scale * _MOST_PAUSE + min(scale * _MOST_GAP, _gap(transcript.parts))
    longest = max(quiet, key=lambda one: one.seconds, default=Silence(0.0, 0.0))
    if longest.seconds >= heard.seconds:
        return CheckResult(AudioCheck.PAUSES, False, "all of it is silent")
    seen = f"the longest is {longest.seconds:.1f} s, {allowed:.1f} s are the most expected"
    if longest.seconds > allowed:
        seen = f"{longest.seconds:.1f} s of silence from {longest.start:.1f} s on"
    return CheckResult(AudioCheck.PAUSES, longest.seconds <= allowed, seen)


def _gap(parts: Sequence[Part]) -> float:
    """The longest pause between two parts."""
    gaps = (after.start - before.end for before, after in pairwise(parts))
    return max(gaps, default=0.0)


def _ending(quiet: Sequence[Silence], heard: StoredSpeech) -> CheckResult:
    last = quiet[-1] if quiet else Silence(0.0, 0.0)
    tail = last.seconds if last.end >= heard.seconds - _FRAME else 0.0
    seen = f"it ends in {tail:.1f} s of silence" if tail else "it stops while there is sound"
    return CheckResult(AudioCheck.ENDING, tail >= _LEAST_TAIL, seen)


def _levels(heard: StoredSpeech) -> tuple[CheckResult, CheckResult]:
    loudness = measure(heard)
    return (
        CheckResult(
            AudioCheck.CLIPPING,
            loudness.true_peak <= LIMIT_DBTP + _MOST_DB_OVER,
            f"true peak at {loudness.true_peak:.1f} dBTP",
        ),
        CheckResult(
            AudioCheck.LOUDNESS,
            abs(loudness.integrated - TARGET_LUFS) <= _MOST_LU_OFF,
            f"{loudness.integrated:.1f} LUFS",
        ),
    )
