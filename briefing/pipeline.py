"""The order of the stages: an article goes in, a briefing's folder comes out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

from briefing import __version__, reading
from briefing.archive import Archive, content_of, key_of
from briefing.audition import audition, marked
from briefing.checking.summaries.stage import Mode, checked
from briefing.contracts import Entailer, Listener, Rewriter, Summariser, Translator, Voice
from briefing.documents import (
    Article,
    Failed,
    Length,
    Made,
    Narration,
    Outcome,
    Source,
    SourceKind,
    Summary,
)
from briefing.errors import BriefingError, InternalError, UsageError
from briefing.languages import same
from briefing.publishing.briefing import Briefing
from briefing.publishing.folder import folder_of, publish
from briefing.publishing.mp3 import encoded
from briefing.publishing.phrases import draft_notice, ending, omitted
from briefing.publishing.record import is_current
from briefing.publishing.speech import publish_speech
from briefing.publishing.style import Style, in_style, spelt
from briefing.settings import Settings
from briefing.speaking.narrator import Reading, Script, narration_of, read_out
from briefing.translating.stage import Translated, Wish, translate_lines, translate_with_first

WORDS_PER_MINUTE = 150  # of a newsreader; the first guess, measured speech corrects it
MINUTES_TOLERANCE = 0.08  # stricter than the 10 % promised: the encoder adds a little
MOST_TRIES = 5
ANYWHERE = Source("-", SourceKind.STDIN)
BOTH = 2  # languages of a bilingual briefing

Say = Callable[[str], None]
Voices = Callable[[str], Sequence[Callable[[], Voice]]]
Translators = Callable[[str, str], Sequence[Callable[[], Translator]]]
Write = Callable[[Length], Summary]


@dataclass(frozen=True, slots=True)
class Edition:
    """The briefing in one language: its summary and, where audio is wanted, how it was read."""

    summary: Summary
    reading: Reading | None = None
    narration: Narration | None = None


@dataclass(frozen=True, slots=True)
class Engines:
    """What the stages run on.

    `voices` gives a language's voices, `translators` what translates from one language into
    another, the preferred one first; `terms` is how the user wants names to be called. Where there
    is a `listener`, what was spoken is listened to. What stages made before is in the `archive`.
    Where there is an `entailer`, summaries are held against their articles by meaning too.
    """

    summariser: Summariser
    voices: Voices
    translators: Translators
    terms: Mapping[str, str] = field(default_factory=dict)
    listener: Listener | None = None
    archive: Archive = field(default_factory=lambda: Archive(None))
    entailer: Entailer | None = None

    @property
    def checks(self) -> str | None:
        """What decides the checks of a summary beside its texts; None where words alone do."""
        return self.entailer.identity if self.entailer else None


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


def read(source: Source, settings: Settings) -> Article:
    """The first stage, with the settings that concern it."""
    return reading.read(source, reading_options(settings))


def read_once(source: Source, settings: Settings, archive: Archive) -> Article:
    """The first stage, left out where the same bytes were read before, under whatever name."""
    options = reading_options(settings)
    loaded = reading.load(source, options)
    key = key_of(
        "reading",
        hashlib.sha256(loaded.data).hexdigest(),
        [loaded.charset, loaded.url, loaded.is_html, options.language],
    )

    def work() -> Article:
        # A path may hold bytes that are no Unicode, and is no part of what is kept.
        return replace(reading.article_of(source, loaded, options), source=ANYWHERE)

    return replace(archive.once("reading", key, Article, work), source=source)


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


def style_of(settings: Settings) -> Style:
    """What of the settings concerns the spelling of texts."""
    return Style(settings.digits, settings.tashkeel)


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


def summarise(article: Article, length: Length, engines: Engines, say: Say) -> Summary:
    """The second stage."""

    def work() -> Summary:
        say(f"summarising with {engines.summariser.name}")
        return engines.summariser.summarise(article, length)

    key = key_of("summarising", engines.summariser.identity, gist(article), content_of(length))
    return engines.archive.once("summarising", key, Summary, work)


def gist(article: Article) -> str:
    """SHA-256 of what a summary is made from: the same wherever the article was found."""
    return key_of(
        "article", article.title, article.language, article.paragraphs, str(article.published)
    )


def check(article: Article, summary: Summary, settings: Settings, engines: Engines) -> Summary:
    """The third stage: what the article does not bear out is mended or marked."""
    engine = engines.summariser
    rewrite = partial(engine.rewrite, article) if isinstance(engine, Rewriter) else None

    def work() -> Summary:
        return checked(summary, article, Mode(settings.check), rewrite, engines.entailer)

    how = [settings.check, engines.checks]
    key = key_of("checking", engine.identity, gist(article), content_of(summary), how)
    return engines.archive.once("checking", key, Summary, work)


def translate(
    summary: Summary, language: str, settings: Settings, engines: Engines, say: Say
) -> Summary:
    """The fourth stage, left out where the summary is in the language (BCP 47) already."""
    if language == summary.language:
        return summary
    translators = engines.translators(summary.language, language)
    wish = Wish(language, engines.terms, settings.strict)

    def work() -> Summary:
        say(f"translating into {language}")
        return translate_with_first(summary, translators, wish)

    who = [identity_of(make) for make in translators]
    key = key_of("translating", who, content_of(summary), content_of(wish))
    return engines.archive.once("translating", key, Summary, work)


def identity_of(make: Callable[[], Translator]) -> str:
    """A translator's identity; of one that cannot be had, why."""
    try:
        return make().identity
    except BriefingError as error:
        return str(error)


def heard(summary: Summary) -> tuple[str, ...]:
    """The sentences as they are read out; in place of one that is withheld, that it is."""
    language = summary.language
    return tuple(omitted(one, language) if one.withheld else one.text for one in summary.statements)


def speak(
    article: Article, summary: Summary, settings: Settings, engines: Engines, say: Say
) -> Edition:
    """The last stage but one before the files, left out where no audio is wanted."""
    if settings.voice is None:
        return Edition(summary)
    script = script_of(article, summary, settings)
    with engines.archive.timed("speaking"):
        reading = spoken(script, settings, engines.voices(summary.language), say)
    return Edition(summary, reading, narration_of(reading))


def script_of(article: Article, summary: Summary, settings: Settings) -> Script:
    """What is read out of a summary."""
    return Script(
        language=summary.language,
        title=summary.title,
        sentences=heard(summary),
        ending=ending(summary.language, article),
        opening=draft_notice(summary),
        months=settings.months,
    )


def spoken(
    script: Script,
    settings: Settings,
    voices: Sequence[Callable[[], Voice]],
    say: Say,
    again: Collection[int] = (),
) -> Reading:
    """Read a script out; the lines in `again` more clearly than the others."""

    def progress(done: int, lines: int) -> None:
        say(f"speaking, line {done} of {lines}")

    return read_out(script, voices, settings.pace, progress, again)


def listen(
    article: Article, edition: Edition, settings: Settings, engines: Engines, say: Say
) -> Edition:
    """The last stage before the files: encode what is spoken, check it and listen to it."""
    summary, reading, narration = edition.summary, edition.reading, edition.narration
    if reading is None or narration is None:
        return edition
    script, voices = script_of(article, summary, settings), engines.voices(summary.language)
    takes = [(reading, narration)]

    def again(lines: Collection[int]) -> Narration:
        another = spoken(script, settings, voices, say, lines)
        takes.append((another, narration_of(another)))
        return takes[-1][1]

    chosen = audition(narration, again, engines.listener, say)
    reading = next(one for one, take in takes if take.speech is chosen.speech)
    return Edition(marked(summary, heard(summary), chosen), reading, chosen)


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
