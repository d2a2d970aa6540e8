"""The order of the stages: an article goes in, a briefing's folder comes out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

from briefing import __version__, reading
from briefing.checking.summaries.stage import Mode, checked
from briefing.contracts import Rewriter, Summariser, Translator, Voice
from briefing.documents import Article, Failed, Length, Made, Narration, Outcome, Source, Summary
from briefing.errors import BriefingError, InternalError, UsageError
from briefing.publishing.briefing import Briefing
from briefing.publishing.folder import folder_of, publish
from briefing.publishing.phrases import draft_notice, ending, omitted
from briefing.publishing.record import is_current
from briefing.publishing.speech import publish_speech
from briefing.settings import Settings
from briefing.speaking.narrator import Script, narrate
from briefing.translating.languages import same
from briefing.translating.stage import Translated, Wish, translate_lines, translate_with_first

WORDS_PER_MINUTE = 150  # of a newsreader; the first guess, measured speech corrects it
MINUTES_TOLERANCE = 0.08  # stricter than the 10 % promised: the encoder adds a little
MOST_TRIES = 5

Say = Callable[[str], None]
Voices = Callable[[str], Sequence[Callable[[], Voice]]]
Translators = Callable[[str, str], Sequence[Callable[[], Translator]]]
Write = Callable[[Length], Summary]
Edition = tuple[Summary, Narration | None]


@dataclass(frozen=True, slots=True)
class Engines:
    """What the stages run on.

    `voices` gives a language's voices, `translators` what translates from one language into
    another, the preferred one first; `terms` is how the user wants names to be called.
    """

    summariser: Summariser
    voices: Voices
    translators: Translators
    terms: Mapping[str, str] = field(default_factory=dict)


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
    editions, failures = edit(article, settings, engines, say)
    summaries = tuple(summary for summary, _ in editions)
    narrations = tuple(narration for _, narration in editions if narration is not None)
    briefing = Briefing(
        article, summaries, narrations, inputs, datetime.now(UTC), article.warnings, failures
    )
    noted = [article.warnings, *(s.warnings for s in summaries), *(n.warnings for n in narrations)]
    warnings = dict.fromkeys(warning for part in noted for warning in part)
    say(f"writing {folder}")
    folder = publish(settings.out, briefing)
    return Made(source, folder, fresh=True, warnings=tuple(warnings), failures=failures)


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


def edit(
    article: Article, settings: Settings, engines: Engines, say: Say
) -> tuple[tuple[Edition, ...], tuple[BriefingError, ...]]:
    """The briefing in each language that is wanted, and why there is none in some.

    Raises:
        BriefingError: There is none in the article's own language, or none at all.
    """

    @cache
    def written(length: Length) -> Summary:
        return check(article, summarise(article, length, engines, say), settings, engines)

    def write_in(language: str) -> Write:
        return lambda length: translate(written(length), language, settings, engines, say)

    editions: list[Edition] = []
    failures: list[BriefingError] = []
    for language in languages(article, settings):
        try:
            editions.append(fit_and_speak(article, write_in(language), settings, engines, say))
        except BriefingError as error:
            if language == article.language:
                raise
            failures.append(error)
    if not editions:
        raise failures[0]
    return tuple(editions), tuple(failures)


def languages(article: Article, settings: Settings) -> tuple[str, ...]:
    """The languages that are wanted (BCP 47), the article's own first."""
    wanted = settings.only or (article.language, *settings.to)
    own = article.language
    return tuple(dict.fromkeys(own if same(own, language) else language for language in wanted))


def summarise_and_speak(
    article: Article, settings: Settings, engines: Engines, say: Say
) -> Edition:
    """Summarise in the article's own language, and speak the summary."""

    def write(length: Length) -> Summary:
        return check(article, summarise(article, length, engines, say), settings, engines)

    return fit_and_speak(article, write, settings, engines, say)


def fit_and_speak(
    article: Article, write: Write, settings: Settings, engines: Engines, say: Say
) -> Edition:
    """Write to the length asked for, in sentences, words or minutes, and speak what is written."""
    if settings.minutes is None:
        summary = write(settings.length)
        return summary, speak(article, summary, settings, engines, say)
    seconds = settings.minutes * 60
    words = settings.minutes * WORDS_PER_MINUTE * settings.pace
    for _ in range(MOST_TRIES):
        summary = write(Length(words=max(1, round(words))))
        narration = speak(article, summary, settings, engines, say)
        if narration is None or abs(narration.speech.seconds / seconds - 1) <= MINUTES_TOLERANCE:
            break
        if narration.speech.seconds < seconds and summarised_words(summary) < words * 0.85:
            break  # the article has no more to give; the summary's own warning says so
        words = next_words(words, narration, summary, seconds)
    return summary, narration


def next_words(words: float, narration: Narration, summary: Summary, seconds: float) -> float:
    """The number of words that should fill the seconds, by the pace of what was just spoken."""
    texts = set(heard(summary))
    spoken = sum(part.end - part.start for part in narration.parts if part.text in texts)
    rest = narration.speech.seconds - spoken
    return max(10.0, (seconds - rest) * summarised_words(summary) / spoken) if spoken else words


def summarised_words(summary: Summary) -> int:
    """The words of a summary as it was before it was translated: those are what is asked for."""
    return sum(len((one.original or one.text).split()) for one in summary.statements)


def summarise(article: Article, length: Length, engines: Engines, say: Say) -> Summary:
    """The second stage."""
    say(f"summarising with {engines.summariser.name}")
    return engines.summariser.summarise(article, length)


def check(article: Article, summary: Summary, settings: Settings, engines: Engines) -> Summary:
    """The third stage: what the article does not bear out is mended or marked."""
    engine = engines.summariser
    rewrite = partial(engine.rewrite, article) if isinstance(engine, Rewriter) else None
    return checked(summary, article, Mode(settings.check), rewrite)


def translate(
    summary: Summary, language: str, settings: Settings, engines: Engines, say: Say
) -> Summary:
    """The fourth stage, left out where the summary is in the language (BCP 47) already."""
    if language == summary.language:
        return summary
    say(f"translating into {language}")
    translators = engines.translators(summary.language, language)
    return translate_with_first(
        summary, translators, Wish(language, engines.terms, settings.strict)
    )


def heard(summary: Summary) -> tuple[str, ...]:
    """The sentences as they are read out; in place of one that is withheld, that it is."""
    language = summary.language
    return tuple(omitted(one, language) if one.withheld else one.text for one in summary.statements)


def speak(
    article: Article, summary: Summary, settings: Settings, engines: Engines, say: Say
) -> Narration | None:
    """The last stage before the files, left out where no audio is wanted."""
    if settings.voice is None:
        return None
    script = Script(
        language=summary.language,
        title=summary.title,
        sentences=heard(summary),
        ending=ending(summary.language, article),
        opening=draft_notice(summary),
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
        # Of every model by hub id or folder the engine has one name.
        [engines.summariser.name, settings.summariser],
        [length.sentences, length.words, settings.minutes],
        [settings.voice, settings.pace, settings.check],
        [languages(article, settings), settings.translator, dict(engines.terms), settings.strict],
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
    found = translators(text.language, wish.target)
    return translate_lines(text.sentences, text.language, found, wish)
