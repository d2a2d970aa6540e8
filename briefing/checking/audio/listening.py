"""The words that a listener writes down, against the words that were spoken."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.checking.audio.comparing import compare_all
from briefing.checking.check_names import AudioCheck
from briefing.core.documents import CheckResult, Heard, Part, Speech, Transcript
from briefing.core.stored_speech import StoredSpeech
from briefing.speaking.pronunciation import lexicon
from briefing.speaking.wording.subjects import Subject, subjects_of

if TYPE_CHECKING:
    from briefing.core.contracts import Listener

_MOST_NAMED = 5  # words whose reading cannot be heard
_MOST_SECONDS = 28.0  # Whisper listens to thirty at once, and we put silence around them
LIMIT = 0.3
# Below the limit nothing is marked, but a sentence with more than this is worth another try.
_UNCLEAR = 0.05
# A short name that is spelt otherwise, and the word beside it, are half of a title.
LEAST_ERRORS = 3


def listen(
    heard: StoredSpeech,
    transcript: Transcript,
    listener: Listener,
    only: Collection[int] | None = None,
) -> tuple[Part, ...]:
    """The transcript's parts, each with the words that were heard in its stretch of the sound.

    Parts that follow one another are listened to together, up to 28 seconds, and the transcription
    is shared out by alignment: a sentence is better understood after the one before it, and
    Whisper takes as long for three seconds as for thirty. Where `only` is given, stretches with
    none of these parts, by index, are left out, and their parts come back as they are.

    Raises:
        MissingExtraError: the package that compares the words is not installed.
        BriefingError: the listener failed.
    """
    parts = list(transcript.parts)
    subjects = subjects_of_parts(parts, transcript.language)
    for indexes in _stretches(transcript.parts):
        if only is not None and not set(indexes) & set(only):
            continue
        together = [transcript.parts[index] for index in indexes]
        language = together[0].language or transcript.language
        stretch = _cut(heard, together[0].start, together[-1].end)
        text = listener.write_down(stretch, language) if len(stretch.samples) else ""
        spoken = [part.spoken for part in together]
        found = compare_all(spoken, text, language, subjects[indexes[0]])
        for index, one in zip(indexes, found, strict=True):
            parts[index] = replace(parts[index], heard=one)
    return tuple(parts)


def subjects_of_parts(parts: Sequence[Part], language: str) -> tuple[Subject | None, ...]:
    """What each part tells of, by the parts around it in its own language.

    `language` (BCP 47) is that of parts that have none.
    """
    languages = [part.language or language for part in parts]
    told = {
        one: iter(
            subjects_of([p.text for p, of in zip(parts, languages, strict=True) if of == one], one)
        )
        for one in set(languages)
    }
    return tuple(next(told[one]) for one in languages)


def _stretches(parts: Sequence[Part]) -> list[list[int]]:
    """The indexes of parts in a row, of one language, that are listened to together."""
    stretches: list[list[int]] = []
    for index, part in enumerate(parts):
        first = parts[stretches[-1][0]] if stretches else part
        is_near = part.end - first.start <= _MOST_SECONDS and part.language == first.language
        if stretches and is_near:
            stretches[-1].append(index)
        else:
            stretches.append([index])
    return stretches


def _cut(speech: StoredSpeech, start: float, end: float) -> Speech:
    stretch = speech.cut(round(start * speech.rate), round(end * speech.rate))
    return Speech(stretch.samples, speech.rate)


def not_as_spoken(parts: Sequence[Part]) -> tuple[int, ...]:
    """The indexes of the parts in which too many words were heard otherwise than spoken."""
    return tuple(index for index, part in enumerate(parts) if part.heard and is_wrong(part.heard))


def heard_unclearly(parts: Sequence[Part]) -> tuple[int, ...]:
    """The indexes of the parts that may be heard better when they are spoken again."""
    return tuple(
        index for index, part in enumerate(parts) if part.heard and part.heard.error_rate > _UNCLEAR
    )


def is_wrong(heard: Heard) -> bool:
    """Whether more is wrong than a listener mishears of a good recording."""
    return heard.errors >= LEAST_ERRORS and heard.error_rate > LIMIT


def words_check(parts: Sequence[Part], listener: str, language: str) -> CheckResult:
    """The check of words: the errors that a listener of that name heard, in all and by sentence.

    Of a word that is said in two ways and spelt in one no listener that writes can tell the
    reading, which the result says. `language` (BCP 47) is that of parts that have none.
    """
    listened = [part.heard for part in parts if part.heard]
    errors, words = sum(one.errors for one in listened), sum(one.words for one in listened)
    wrong = len(not_as_spoken(parts))
    rate = errors / max(1, words)
    seen = f"{listener} heard {errors} of {words} words otherwise ({rate:.1%})"
    if wrong:
        seen += f", {wrong} of {len(listened)} sentences over the limit of {LIMIT:.0%}"
    if unheard := _two_readings(parts, language):
        seen += f"; not to be heard from spelling: the reading of {', '.join(unheard)}"
    return CheckResult(AudioCheck.WORDS, not wrong, seen)


def _two_readings(parts: Sequence[Part], language: str) -> tuple[str, ...]:
    words = (
        word
        for part in parts
        if part.heard
        for word in lexicon(part.language or language).two_readings(part.spoken)
    )
    return tuple(dict.fromkeys(words))[:_MOST_NAMED]
