"""The stages, each with the settings that concern it, and spared where its result is kept."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from briefing import reading
from briefing.checking.summaries.stage import Mode, checked
from briefing.core.contracts import (
    Listener,
    Rewriter,
    SemanticModels,
    Summariser,
    Translator,
    Voice,
)
from briefing.core.documents import Article, Length, Narration, Source, SourceKind, Summary
from briefing.core.errors import BriefingError
from briefing.core.settings import Settings
from briefing.pipeline.retakes import audition
from briefing.publishing.phrases import draft_notice, ending, omitted
from briefing.publishing.style import Style
from briefing.runtime.stage_cache import StageCache, content_of, key_of
from briefing.speaking.line_cache import with_line_cache
from briefing.speaking.narrator import Script, SpokenScript, narration_of, read_out
from briefing.translating.stage import TranslationRequest, translate_with_first

ANYWHERE = Source("-", SourceKind.STDIN)

Say = Callable[[str], None]
Voices = Callable[[str], Sequence[Callable[[], Voice]]]
Translators = Callable[[str, str], Sequence[Callable[[], Translator]]]


@dataclass(frozen=True, slots=True)
class SpeechEngines:
    """What a text is spoken with: a language's voices, and who listens."""

    voices: Voices
    listener: Listener | None = None

    def speakers(self, language: str) -> Sequence[Callable[[], Voice]]:
        """The voices of a language, for one script; where somebody listens, lines are repeated."""
        voices = self.voices(language)
        return [with_line_cache(make) for make in voices] if self.listener else voices


@dataclass(frozen=True, slots=True)
class Recording:
    """A script as it was recorded: its narration, how it was read, and the seconds it took."""

    narration: Narration
    reading: SpokenScript | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class RemoteEngines:
    """Another place that has the same engines, and does their work for this one.

    `do` gives what a function gives there, called with that place's `Engines` and what follows it;
    its errors are the function's own. `abreast` is how many it does at once.
    """

    do: Callable[..., Summary]
    abreast: int


@dataclass(frozen=True, slots=True)
class Engines:
    """What the stages run on.

    `translators` gives what translates from one language into another, the preferred one first;
    `terms` is how the user wants names to be called. What stages made before is in the `archive`.
    Where there are `judges`, summaries are held against their articles by meaning too.
    Where the work is done `elsewhere`, these say what the engines are, and are not used.
    """

    summariser: Summariser
    translators: Translators
    terms: Mapping[str, str] = field(default_factory=dict)
    archive: StageCache = field(default_factory=lambda: StageCache(None))
    semantic_models: SemanticModels = field(default_factory=SemanticModels)
    remote: RemoteEngines | None = None

    @property
    def checks(self) -> str | None:
        """What decides the checks of a summary beside its texts; None where words alone do."""
        return self.semantic_models.identity

    def do(self, work: Callable[..., Summary], *given: object) -> Summary:
        """What a function gives that takes engines and what is given, wherever it is done."""
        if self.remote is None:
            return work(self, *given)
        return self.remote.do(work, *given)


def read(source: Source, settings: Settings) -> Article:
    """The first stage, with the settings that concern it."""
    return reading.read(source, reading_options(settings))


def read_once(source: Source, settings: Settings, archive: StageCache) -> Article:
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

    return replace(archive.get_or_make("reading", key, Article, work), source=source)


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
        return engines.do(_summarise, article, length)

    key = _summary_key(article, length, engines)
    return engines.archive.get_or_make("summarising", key, Summary, work)


def _summarise(engines: Engines, article: Article, length: Length) -> Summary:
    return engines.summariser.summarise(article, length)


def is_summarised(article: Article, length: Length, engines: Engines) -> bool:
    """Whether the second stage's result is kept."""
    return engines.archive.get(_summary_key(article, length, engines), Summary) is not None


def _summary_key(article: Article, length: Length, engines: Engines) -> str:
    return key_of("summarising", engines.summariser.identity, gist(article), content_of(length))


def gist(article: Article) -> str:
    """SHA-256 of what a summary is made from: the same wherever the article was found."""
    return key_of(
        "article", article.title, article.language, article.paragraphs, str(article.published)
    )


def check(article: Article, summary: Summary, settings: Settings, engines: Engines) -> Summary:
    """The third stage: what the article does not bear out is mended or marked."""

    def work() -> Summary:
        return engines.do(_check, article, summary, Mode(settings.check))

    how = [settings.check, engines.checks]
    who = engines.summariser.identity
    key = key_of("checking", who, gist(article), content_of(summary), how)
    return engines.archive.get_or_make("checking", key, Summary, work)


def _check(engines: Engines, article: Article, summary: Summary, mode: Mode) -> Summary:
    engine = engines.summariser
    rewrite = partial(engine.rewrite, article) if isinstance(engine, Rewriter) else None
    return checked(summary, article, mode, rewrite, engines.semantic_models)


def translate(
    summary: Summary, language: str, settings: Settings, engines: Engines, say: Say
) -> Summary:
    """The fourth stage, left out where the summary is in the language (BCP 47) already."""
    if language == summary.language:
        return summary
    translators = engines.translators(summary.language, language)
    wish = TranslationRequest(language, engines.terms, settings.strict)

    def work() -> Summary:
        say(f"translating into {language}")
        return engines.do(_translate, summary, wish)

    who = [identity_of(make) for make in translators]
    key = key_of("translating", who, content_of(summary), content_of(wish))
    return engines.archive.get_or_make("translating", key, Summary, work)


def _translate(engines: Engines, summary: Summary, wish: TranslationRequest) -> Summary:
    return translate_with_first(summary, engines.translators(summary.language, wish.target), wish)


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
    paces: Mapping[int, float] | None = None,
) -> SpokenScript:
    """Read a script out; `paces` as in `read_out`."""

    def progress(done: int, lines: int) -> None:
        say(f"speaking, line {done} of {lines}")

    return read_out(script, voices, settings.pace, progress, paces)


def record(
    script: Script, settings: Settings, studio: SpeechEngines, say: Say = lambda _: None
) -> Recording:
    """The last stage before the files: speak a script, encode it, check it and listen to it.

    Raises:
        BriefingError: No voice could speak it, or it could not be encoded whole.
    """
    begun = time.monotonic()
    voices = studio.speakers(script.language)
    readings: list[tuple[Narration, SpokenScript]] = []

    def take(paces: Mapping[int, float]) -> Narration:
        reading = spoken(script, settings, voices, say, paces)
        readings.append((narration_of(reading), reading))
        return readings[-1][0]

    chosen = audition(take({}), take, studio.listener, say)
    reading = next(one for narration, one in readings if narration.speech is chosen.speech)
    return Recording(chosen, reading, time.monotonic() - begun)


def style_of(settings: Settings) -> Style:
    """What of the settings concerns the spelling of texts."""
    return Style(settings.digits, settings.tashkeel)
