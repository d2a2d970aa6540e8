"""Two readings of one text, each in its language and its voice, as one narration."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from scipy import signal  # type: ignore[import-untyped]  # the package carries no types

from briefing.core.documents import Narration, Speech
from briefing.speaking.mastering import levelled
from briefing.speaking.narrator import TITLE, Line, Reading, narration_of

_LANGUAGES = "mul"  # ISO 639-2: multiple languages

# Seconds without speech: a listener is to hear where the other language begins, and, sentence by
# sentence, which two belong together.
_BETWEEN_LANGUAGES = 1.5
_BETWEEN_PAIRS = 0.9
_WITHIN_PAIR = 0.45

_Spoken = tuple[Line, Speech]


def bilingual(first: Reading, second: Reading, *, alternate: bool) -> Narration:
    """Join two readings, one after the other, or sentence by sentence where `alternate`.

    Both are brought to one rate, the higher of the two, and to one loudness, before the whole is
    mastered. What a listener must know of a language is said before its first words.
    """
    rate = max(first.rate, second.rate)
    one, other = (_prepared(reading, rate) for reading in (first, second))
    joined = _alternating(one, other) if alternate else _in_sequence(one, other)
    return narration_of(
        Reading(
            language=_LANGUAGES,
            voice=_both(first.voice, second.voice),
            licence=_both(first.licence, second.licence),
            lines=tuple(line for line, _ in joined),
            speeches=tuple(speech for _, speech in joined),
            warnings=tuple(dict.fromkeys((*first.warnings, *second.warnings))),
            pace=first.pace,
        )
    )


def _prepared(reading: Reading, rate: int) -> list[_Spoken]:
    """The lines of a reading at a rate in hertz, each with its language, as loud as any other's."""
    lines = [replace(line, language=reading.language) for line in reading.lines]
    speeches = levelled([_resampled(speech, rate) for speech in reading.speeches])
    return list(zip(lines, speeches, strict=True))


def _resampled(speech: Speech, rate: int) -> Speech:
    if speech.rate == rate:
        return speech
    common = math.gcd(rate, speech.rate)
    samples = signal.resample_poly(speech.samples, rate // common, speech.rate // common)
    return Speech(samples.astype(speech.samples.dtype), rate)


def _in_sequence(first: Sequence[_Spoken], second: Sequence[_Spoken]) -> list[_Spoken]:
    (line, speech), *rest = second
    return [*first, (replace(line, pause=_BETWEEN_LANGUAGES), speech), *rest]


def _alternating(first: Sequence[_Spoken], second: Sequence[_Spoken]) -> list[_Spoken]:
    """Line by line, a language's opening with its title; sentences that correspond are a pair."""
    numbered = [
        (max(spoken[0].place, TITLE), order, spoken)
        for order, reading in enumerate((first, second))
        for spoken in reading
    ]
    # Lines of one language at one place stay in their order: the sort is stable.
    numbered.sort(key=lambda item: item[:2])
    (_, _, opening), *_ = numbered
    joined = [opening]
    for (place_before, order_before, _), (place, order, (line, speech)) in pairwise(numbered):
        pause = line.pause
        if order != order_before:
            pause = _WITHIN_PAIR if place == place_before else _BETWEEN_PAIRS
        joined.append((replace(line, pause=pause), speech))
    return joined


def _both(one: str, other: str) -> str:
    return " and ".join(dict.fromkeys((one, other)))
