"""The speeds at which voices read, so that sound at half its speed is told from a slow voice.

Measured on 150 narrations of news-like sentences at paces 0.5 to 2.0, whole and cut to a few
words: letters a second of sound, silences of 0.15 s and more left out. No narration of a voice in
the table was under 0.82 or above 1.25 of its rate; half speed is under 0.64.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.core.documents import Transcript, primary_language


@dataclass(frozen=True, slots=True)
class ExpectedPace:
    """Letters a second of sound: the expected number, and the least and most that pass."""

    expected: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class _Rate:
    """Letters a second at pace 1; at another, this times `pace ** follows`."""

    letters: float
    follows: float


# A text read at pace 0.5 is not twice as long: margins and breaths stay as they are.
_VOICES: Mapping[tuple[str, str], _Rate] = {
    ("piper:en_US-joe-medium", "en"): _Rate(16.2, 0.72),
    ("espeak", "en"): _Rate(14.7, 0.86),
    # At half its pace it is no slower than at three quarters, the least that the library knows.
    ("espeak", "ar"): _Rate(5.5, 0.75),
    # Google has a slow pace and its own, whatever is asked for.
    ("google", "en"): _Rate(14.5, 0.0),
    ("google", "ar"): _Rate(8.5, 0.0),
}
_LANGUAGES: Mapping[str, _Rate] = {"en": _Rate(15.5, 0.8), "ar": _Rate(8.2, 0.9)}
_ANY_LANGUAGE = _Rate(10.0, 0.9)

_MEASURED = frozenset({"piper:en_US-joe-medium", "espeak"})
_OF_MEASURED = (0.7, 1.3)
_OF_OTHERS = (0.58, 1.65)
# A letter is a sound in Finnish, a syllable in Japanese and a word in Chinese.
_OF_ANY_LANGUAGE = (0.2, 3.0)


def expected_pace(transcript: Transcript) -> ExpectedPace:
    """The pace at which a transcript's voice, or its voices, should have read it."""
    counts: Counter[str] = Counter()
    for part in transcript.parts:
        counts[part.language or transcript.language] += letters(part.spoken)
    found = [(count, *_rate(language, transcript)) for language, count in counts.items() if count]
    if not found:
        found = [(1, *_rate(transcript.language, transcript))]
    seconds = sum(
        count / (rate.letters * transcript.pace**rate.follows) for count, rate, _ in found
    )
    expected = sum(count for count, _, _ in found) / seconds
    least, most = min(b[0] for _, _, b in found), max(b[1] for _, _, b in found)
    return ExpectedPace(expected, expected * least, expected * most)


def _rate(tag: str, transcript: Transcript) -> tuple[_Rate, tuple[float, float]]:
    """The rate of a language (BCP 47), and how far from it its voice may be."""
    language = primary_language(tag)
    names = [name for voice in transcript.voices for name in (voice, voice.partition(":")[0])]
    for name in names:
        rate = _VOICES.get((name, language))
        if rate is not None:
            return rate, _OF_MEASURED if name in _MEASURED else _OF_OTHERS
    if language in _LANGUAGES:
        return _LANGUAGES[language], _OF_OTHERS
    return _ANY_LANGUAGE, _OF_ANY_LANGUAGE


def letters(text: str) -> int:
    """The letters and digits of a text; vowel signs and punctuation take no time of their own."""
    return sum(character.isalnum() for character in text)
