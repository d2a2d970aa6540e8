"""The stages, each with the settings that concern it, and spared where its result is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from briefing import reading
from briefing.archive import Archive, content_of, key_of
from briefing.audition import audition, marked
from briefing.checking.summaries.stage import Mode, checked
from briefing.contracts import Entailer, Listener, Rewriter, Summariser, Translator, Voice
from briefing.documents import Article, Length, Narration, Source, SourceKind, Summary
from briefing.errors import BriefingError
from briefing.publishing.phrases import draft_notice, ending, omitted
from briefing.publishing.style import Style
from briefing.settings import Settings
from briefing.speaking.narrator import Reading, Script, narration_of, read_out
from briefing.translating.stage import Wish, translate_with_first

ANYWHERE = Source("-", SourceKind.STDIN)

Say = Callable[[str], None]
Voices = Callable[[str], Sequence[Callable[[], Voice]]]
Translators = Callable[[str, str], Sequence[Callable[[], Translator]]]


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
        cache=settings.cache,
        fresh=settings.force,
        begun=settings.begun,
    )


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


def style_of(settings: Settings) -> Style:
    """What of the settings concerns the spelling of texts."""
    return Style(settings.digits, settings.tashkeel)
