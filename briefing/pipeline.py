"""The order of the stages: an article goes in, a briefing's folder comes out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from briefing import __version__, reading
from briefing.audition import audition
from briefing.contracts import Listener
from briefing.documents import Article, Failed, Length, Made, Narration, Outcome, Source, Summary
from briefing.errors import BriefingError, InternalError, UsageError
from briefing.languages import same
from briefing.publishing.briefing import Briefing
from briefing.publishing.folder import folder_of, publish
from briefing.publishing.mp3 import encoded
from briefing.publishing.record import is_current
from briefing.publishing.speech import publish_speech
from briefing.publishing.style import in_style, spelt
from briefing.settings import Settings
from briefing.speaking.narrator import Script, narration_of
from briefing.stages import (
    Edition,
    Engines,
    Say,
    Translators,
    Voices,
    check,
    heard,
    listen,
    read,
    read_once,
    reading_options,
    speak,
    spoken,
    style_of,
    summarise,
    translate,
)
from briefing.translating.stage import Translated, Wish, translate_lines

__all__ = [
    "Engines",
    "Studio",
    "make_all",
    "read",
    "read_once",
    "speak_text",
    "summarise_and_speak",
    "translate_text",
]

WORDS_PER_MINUTE = 150  # of a newsreader; the first guess, measured speech corrects it
MINUTES_TOLERANCE = 0.08  # stricter than the 10 % promised: the encoder adds a little
MOST_TRIES = 5
BOTH = 2  # languages of a bilingual briefing

Write = Callable[[Length], Summary]


@dataclass(frozen=True, slots=True)
class Studio:
    """What a text is spoken with: a language's voices, and who listens."""

    voices: Voices
    listener: Listener | None = None


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
    article = read_once(source, settings, engines.archive)
    folder = folder_of(settings.out, article)
    inputs = digest(article, settings, engines)
    if not settings.force and is_current(folder, inputs):
        return Made(source, folder, fresh=False)
    editions, failures = edit(article, settings, engines, say)
    summaries = tuple(edition.summary for edition in editions)
    narrations = narrations_of(editions, settings)
    briefing = Briefing(
        article, summaries, narrations, inputs, datetime.now(UTC), article.warnings, failures
    )
    noted = [article.warnings, *(s.warnings for s in summaries), *(n.warnings for n in narrations)]
    warnings = dict.fromkeys(warning for part in noted for warning in part)
    say(f"writing {folder}")
    folder = publish(settings.out, in_style(briefing, style_of(settings)))
    return Made(source, folder, fresh=True, warnings=tuple(warnings), failures=failures)


def edit(
    article: Article, settings: Settings, engines: Engines, say: Say
) -> tuple[tuple[Edition, ...], tuple[BriefingError, ...]]:
    """The briefing in each language that is wanted, and why there is none in some.

    Raises:
        BriefingError: There is none in the article's own language, or none at all.
    """
    written = cache(writer(article, settings, engines, say))

    def write_in(language: str) -> Write:
        return lambda length: translate(written(length), language, settings, engines, say)

    speaking = (settings, engines, say)

    def made_in(language: str) -> Edition:
        style_of(settings).check(language)
        if settings.bilingual and editions:
            # Both languages say the same sentences, whatever length the first was fitted to.
            first = editions[0].summary
            return speak(article, translate(first, language, settings, engines, say), *speaking)
        return fit_and_speak(article, write_in(language), *speaking)

    editions: list[Edition] = []
    failures: list[BriefingError] = []
    for language in languages(article, settings):
        try:
            editions.append(listen(article, made_in(language), *speaking))
        except BriefingError as error:
            if language == article.language:
                raise
            failures.append(error)
    if not editions:
        raise failures[0]
    return tuple(editions), tuple(failures)


def languages(article: Article, settings: Settings) -> tuple[str, ...]:
    """The languages that are wanted (BCP 47), the article's own first.

    Raises:
        UsageError: A bilingual briefing is wanted, and they are not the article's own and another.
    """
    own = article.language
    given = settings.only or (own, *settings.to)
    wanted = dict.fromkeys(own if same(own, language) else language for language in given)
    found = tuple(sorted(wanted, key=lambda language: language != own))
    if settings.bilingual and (own not in found or len(found) != BOTH):
        raise UsageError(
            f"--bilingual joins the article's language ({own}) and one more, not "
            f"{' and '.join(found)}: give one other language with --to"
        )
    return found


def narrations_of(editions: Sequence[Edition], settings: Settings) -> tuple[Narration, ...]:
    """Each language's narration, and that of both where it is wanted and both are there."""
    narrations = [edition.narration for edition in editions if edition.narration]
    readings = [edition.reading for edition in editions if edition.reading]
    if settings.bilingual and len(readings) == BOTH:
        # scipy takes a second to import.
        from briefing.speaking.bilingual import bilingual

        # Each language was listened to by itself, and here is the same sound.
        both = bilingual(*readings, alternate=settings.bilingual == "alternate")
        narrations.append(encoded(both)[0])
    return tuple(narrations)


def summarise_and_speak(
    article: Article, settings: Settings, engines: Engines, say: Say
) -> Edition:
    """Summarise in the article's own language, and speak the summary."""
    write = writer(article, settings, engines, say)
    return fit_and_speak(article, write, settings, engines, say)


def writer(article: Article, settings: Settings, engines: Engines, say: Say) -> Write:
    """What writes the article's summary, checked, to a length."""
    return lambda length: check(
        article, summarise(article, length, engines, say), settings, engines
    )


def fit_and_speak(
    article: Article, write: Write, settings: Settings, engines: Engines, say: Say
) -> Edition:
    """Write to the length asked for, in sentences, words or minutes, and speak what is written."""
    if settings.minutes is None:
        return speak(article, write(settings.length), settings, engines, say)
    seconds = settings.minutes * 60
    words = settings.minutes * WORDS_PER_MINUTE * settings.pace
    for _ in range(MOST_TRIES):
        edition = speak(article, write(Length(words=max(1, round(words)))), settings, engines, say)
        summary, narration = edition.summary, edition.narration
        if narration is None or abs(narration.speech.seconds / seconds - 1) <= MINUTES_TOLERANCE:
            break
        if narration.speech.seconds < seconds and summarised_words(summary) < words * 0.85:
            break  # the article has no more to give; the summary's own warning says so
        words = next_words(words, narration, summary, seconds)
    return edition


def next_words(words: float, narration: Narration, summary: Summary, seconds: float) -> float:
    """The number of words that should fill the seconds, by the pace of what was just spoken."""
    texts = set(heard(summary))
    spoken = sum(part.end - part.start for part in narration.parts if part.text in texts)
    rest = narration.speech.seconds - spoken
    return max(10.0, (seconds - rest) * summarised_words(summary) / spoken) if spoken else words


def summarised_words(summary: Summary) -> int:
    """The words of a summary as it was before it was translated: those are what is asked for."""
    return sum(len((one.original or one.text).split()) for one in summary.statements)


def digest(article: Article, settings: Settings, engines: Engines) -> str:
    """SHA-256 of everything that a briefing is made from."""
    length = settings.length
    inputs = [
        __version__,
        article.title,
        article.language,
        article.sentences,
        engines.summariser.identity,
        [length.sentences, length.words, settings.minutes],
        [settings.voice, settings.pace, settings.months, settings.check, engines.checks],
        [settings.listener if settings.listen else None],
        [languages(article, settings), settings.translator, dict(engines.terms), settings.strict],
        [settings.digits, settings.tashkeel, settings.bilingual],
    ]
    return hashlib.sha256(json.dumps(inputs).encode()).hexdigest()


def speak_text(
    source: Source, path: Path, settings: Settings, studio: Studio, say: Say
) -> Narration:
    """Speak a text into an MP3 at `path`, every line of it, and listen to it where wanted.

    Raises:
        BriefingError: A stage failed. What stood at `path` still stands.
    """
    text = reading.read_lines(source, reading_options(settings))
    script = Script(text.language, None, text.sentences, months=settings.months)

    voices = studio.voices(text.language)

    def again(lines: Collection[int]) -> Narration:
        return narration_of(spoken(script, settings, voices, say, lines))

    narration = audition(again(()), again, studio.listener, say)
    publish_speech(path, narration)
    return narration


def translate_text(
    source: Source, settings: Settings, translators: Translators, wish: Wish
) -> Translated:
    """Translate a text that has a sentence a line, every line of it.

    Raises:
        UsageError: It is in the language already.
        BriefingError: A stage failed.
    """
    text = reading.read_sentences(source, reading_options(settings))
    if same(text.language, wish.target):
        raise UsageError(
            f"the text is in {text.language} already: give --language, or another --to"
        )
    style_of(settings).check(wish.target)
    found = translators(text.language, wish.target)
    done = translate_lines(text.sentences, text.language, found, wish)
    return replace(done, statements=spelt(done.statements, wish.target, style_of(settings)))
