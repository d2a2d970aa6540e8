"""The order of the stages: an article goes in, a briefing's folder comes out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from briefing import __version__, reading
from briefing.contracts import Summariser, Voice
from briefing.documents import Article, Failed, Length, Made, Narration, Outcome, Source, Summary
from briefing.errors import BriefingError, InternalError
from briefing.publishing.briefing import Briefing
from briefing.publishing.folder import folder_of, publish
from briefing.publishing.phrases import ending
from briefing.publishing.record import is_current
from briefing.publishing.speech import publish_speech
from briefing.settings import Settings
from briefing.speaking.narrator import Script, narrate

WORDS_PER_MINUTE = 150  # of a newsreader; the first guess, measured speech corrects it
MINUTES_TOLERANCE = 0.08  # stricter than the 10 % promised: the encoder adds a little
MOST_TRIES = 5

Say = Callable[[str], None]
Voices = Callable[[str], Sequence[Callable[[], Voice]]]


@dataclass(frozen=True, slots=True)
class Engines:
    """What the stages run on. `voices` gives a language's voices, the preferred one first."""

    summariser: Summariser
    voices: Voices


def make_all(
    sources: Iterable[Source], settings: Settings, engines: Engines, say: Say
) -> Iterator[Outcome]:
    """Make a briefing of each source. One that fails does not stop the others."""
    for source in sources:
        try:
            yield make(source, settings, engines, say)
        except BriefingError as error:
            yield Failed(source, error)
        except Exception as error:  # noqa: BLE001 - a bug in one article leaves the others theirs
            failure = InternalError(error)
            failure.__cause__ = error
            yield Failed(source, failure)


def make(source: Source, settings: Settings, engines: Engines, say: Say) -> Made:
    """Take one source through every room.

    Raises:
        BriefingError: A stage failed. Nothing was written.
    """
    say(f"reading {source.location}")
    article = read(source, settings)
    folder = folder_of(settings.out, article)
    inputs = digest(article, settings, engines)
    if not settings.force and is_current(folder, inputs):
        return Made(source, folder, fresh=False)
    summary, narration = summarise_and_speak(article, settings, engines, say)
    narrations = () if narration is None else (narration,)
    briefing = Briefing(
        article, (summary,), narrations, inputs, datetime.now(UTC), article.warnings
    )
    warnings = [*article.warnings, *summary.warnings, *(w for n in narrations for w in n.warnings)]
    say(f"writing {folder}")
    return Made(source, publish(settings.out, briefing), fresh=True, warnings=tuple(warnings))


def read(source: Source, settings: Settings) -> Article:
    """The first stage, with the settings that concern it."""
    return reading.read(source, reading_options(settings))


def reading_options(settings: Settings) -> reading.ReadingOptions:
    """What of the settings concerns reading."""
    return reading.ReadingOptions(
        language=settings.language,
        offline=settings.offline,
        allow_private=settings.allow_private,
    )


def summarise_and_speak(
    article: Article, settings: Settings, engines: Engines, say: Say
) -> tuple[Summary, Narration | None]:
    """Summarise to the length asked for, in sentences, words or minutes, and speak the summary."""
    if settings.minutes is None:
        summary = summarise(article, settings.length, engines, say)
        return summary, speak(article, summary, settings, engines, say)
    seconds = settings.minutes * 60
    words = settings.minutes * WORDS_PER_MINUTE * settings.pace
    for _ in range(MOST_TRIES):
        summary = summarise(article, Length(words=max(1, round(words))), engines, say)
        narration = speak(article, summary, settings, engines, say)
        if narration is None or abs(narration.speech.seconds / seconds - 1) <= MINUTES_TOLERANCE:
            break
        if narration.speech.seconds < seconds and summary.words < words * 0.85:
            break  # the article has no more to give; the summary's own warning says so
        words = next_words(words, narration, summary, seconds)
    return summary, narration


def next_words(words: float, narration: Narration, summary: Summary, seconds: float) -> float:
    """The number of words that should fill the seconds, by the pace of what was just spoken."""
    texts = {statement.text for statement in summary.statements}
    spoken = sum(part.end - part.start for part in narration.parts if part.text in texts)
    rest = narration.speech.seconds - spoken
    return max(10.0, (seconds - rest) * summary.words / spoken) if spoken else words


def summarise(article: Article, length: Length, engines: Engines, say: Say) -> Summary:
    """The second stage."""
    say(f"summarising with {engines.summariser.name}")
    return engines.summariser.summarise(article, length)


def speak(
    article: Article, summary: Summary, settings: Settings, engines: Engines, say: Say
) -> Narration | None:
    """The last stage before the files, left out where no audio is wanted."""
    if settings.voice is None:
        return None
    script = Script(
        language=summary.language,
        title=summary.title,
        sentences=tuple(statement.text for statement in summary.statements),
        ending=ending(summary.language, article),
    )

    def progress(done: int, lines: int) -> None:
        say(f"speaking, line {done} of {lines}")

    return narrate(script, engines.voices(summary.language), settings.pace, progress)


def digest(article: Article, settings: Settings, engines: Engines) -> str:
    """SHA-256 of everything that a briefing is made from."""
    length = settings.length
    inputs = [
        __version__,
        article.title,
        article.language,
        article.sentences,
        [engines.summariser.name, length.sentences, length.words, settings.minutes],
        [settings.voice, settings.pace],
    ]
    return hashlib.sha256(json.dumps(inputs).encode()).hexdigest()


def speak_text(
    source: Source, path: Path, settings: Settings, voices: Voices, say: Say
) -> Narration:
    """Speak a text into an MP3 at `path`, every line of it.

    Raises:
        BriefingError: A stage failed. What stood at `path` still stands.
    """
    text = reading.read_lines(source, reading_options(settings))
    script = Script(text.language, None, text.sentences)

    def progress(done: int, lines: int) -> None:
        say(f"speaking, line {done} of {lines}")

    narration = narrate(script, voices(text.language), settings.pace, progress)
    publish_speech(path, narration)
    return narration
