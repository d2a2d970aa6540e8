"""The stages of an article, each left out where the stage cache has its result."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from briefing import reading
from briefing.checking.summaries.stage import Mode, checked
from briefing.checking.translations import checks_at_hand
from briefing.checking.translations.meaning import meanings_at_hand
from briefing.core.contracts import Batching, Rewriter, Translator
from briefing.core.documents import Article, Length, Source, SourceKind, Stage, Summary
from briefing.core.errors import BriefingError
from briefing.core.settings import Settings
from briefing.pipeline.engines import Engines
from briefing.pipeline.registry.voices import VoiceName, notices_of
from briefing.pipeline.retakes import Recording, Say, record_clearly
from briefing.publishing.style import Style
from briefing.reading.options import silent
from briefing.runtime.stage_cache import StageCache, content_of, key_of
from briefing.speaking.delivery import Delivery
from briefing.speaking.narrator import Script, SpokenScript, read_out
from briefing.summarising.dating import dated
from briefing.translating.stage import TranslationRequest, translate_with_first

ANYWHERE = Source("-", SourceKind.STDIN)


def read(source: Source, settings: Settings, say: Say = silent) -> Article:
    """The first stage, uncached; `say` is told how it goes."""
    return reading.read(source, reading_options(settings, say))


def load(source: Source, settings: Settings) -> reading.Loaded:
    """The bytes of a source."""
    return reading.load(source, reading_options(settings))


def read_once(
    source: Source,
    loaded: reading.Loaded,
    settings: Settings,
    stage_cache: StageCache,
    say: Say = silent,
) -> Article:
    """The first stage. The same bytes are read once, under whatever name."""
    options = reading_options(settings, say)
    key = key_of(
        Stage.READING,
        hashlib.sha256(loaded.data).hexdigest(),
        [loaded.charset, loaded.url, loaded.is_html, loaded.part, options.language],
    )

    def work() -> Article:
        # A path may hold bytes that are no Unicode, and is no part of what is cached.
        return replace(reading.article_of(source, loaded, options), source=ANYWHERE)

    article = stage_cache.get_or_make(Stage.READING, key, Article, work)
    return reading.with_entry(replace(article, source=source))


def member_options(settings: Settings) -> reading.MemberOptions:
    """The settings that concern sources which hold several."""
    return reading.MemberOptions(
        max_items=settings.max_items,
        since=settings.since,
        chapters=settings.chapters,
        follows_feed=settings.feed,
    )


def reading_options(settings: Settings, say: Say = silent) -> reading.ReadingOptions:
    """The settings that concern reading; `say` is told how a long one goes."""
    return reading.ReadingOptions(
        language=settings.language,
        offline=settings.offline,
        allow_private=settings.allow_private,
        cache=settings.cache,
        fresh=settings.force,
        begun=settings.begun,
        say=say,
    )


def summarise(article: Article, length: Length, engines: Engines, say: Say) -> Summary:
    """The second stage."""

    def work() -> Summary:
        say(f"summarising with {engines.summariser.name}")
        sent = engines.announce_sending(engines.settings.summariser)
        summary = engines.do(_summarise, article, length)
        return replace(summary, warnings=(*sent, *summary.warnings))

    key = _summary_key(article, length, engines)
    return engines.stage_cache.get_or_make(Stage.SUMMARISING, key, Summary, work)


def _summarise(engines: Engines, article: Article, length: Length) -> Summary:
    return engines.summariser.summarise(article, length)


def _is_summarised(article: Article, length: Length, engines: Engines) -> bool:
    """Whether the second stage's result is cached."""
    key = _summary_key(article, length, engines)
    return engines.stage_cache.get(key, Summary) is not None


def prepare(articles: Sequence[Article], length: Length, engines: Engines, say: Say) -> None:
    """Have a summariser that can do so summarise several articles at once, ahead of their turn.

    Those whose summaries are cached are left out; one that fails is left to its own turn.
    """
    summariser = engines.summariser
    if engines.remote or not isinstance(summariser, Batching):
        return
    new = [one for one in articles if not _is_summarised(one, length, engines)]
    if len(new) <= 1:
        return
    say(f"summarising {len(new)} articles with {summariser.name}")
    engines.announce_sending(engines.settings.summariser)
    try:
        with engines.stage_cache.working(Stage.SUMMARISING):
            summariser.prepare(new, length)
    except Exception as error:  # noqa: BLE001 - one by one, the article at fault says why
        say(f"summarising them one by one, since together failed ({error})")


def _summary_key(article: Article, length: Length, engines: Engines) -> str:
    identity = engines.summariser.identity
    return key_of(Stage.SUMMARISING, identity, digest_of(article), content_of(length))


def digest_of(article: Article) -> str:
    """SHA-256 of what a summary is made from: the same wherever the article was found."""
    return key_of(
        "article", article.title, article.language, article.paragraphs, str(article.published)
    )


def check(article: Article, summary: Summary, engines: Engines) -> Summary:
    """The third stage: statements that the article does not bear out are replaced or marked.

    What is left is tied to the article's date.
    """
    mode = engines.settings.facts

    def work() -> Summary:
        # What fails is rewritten by the model that wrote it.
        engines.announce_sending(engines.settings.summariser)
        return dated(engines.do(_check, article, summary, Mode(mode)), article)

    key = key_of(
        Stage.CHECKING,
        engines.summariser.identity,
        digest_of(article),
        content_of(summary),
        [mode, engines.semantic_models.identity],
    )
    return engines.stage_cache.get_or_make(Stage.CHECKING, key, Summary, work)


def _check(engines: Engines, article: Article, summary: Summary, mode: Mode) -> Summary:
    engine = engines.summariser
    rewrite = partial(engine.rewrite, article) if isinstance(engine, Rewriter) else None
    return checked(summary, article, mode, rewrite, engines.semantic_models)


def translate(summary: Summary, language: str, engines: Engines, say: Say) -> Summary:
    """The fourth stage, left out where the summary is in the language (BCP 47) already."""
    if language == summary.language:
        return summary
    translators = engines.translators(summary.language, language)
    is_strict = engines.settings.translations == "strict"
    request = TranslationRequest(language, engines.terms, is_strict)

    def work() -> Summary:
        say(f"translating into {language}")
        sent = engines.announce_sending(engines.settings.translator)
        done = engines.do(_translate, summary, request)
        return replace(done, warnings=tuple(dict.fromkeys((*sent, *done.warnings))))

    identities = [identity_of(make) for make in translators]
    known = (content_of(summary), content_of(request), checks_at_hand())
    key = key_of(Stage.TRANSLATING, identities, *known)
    return engines.stage_cache.get_or_make(Stage.TRANSLATING, key, Summary, work)


def _translate(engines: Engines, summary: Summary, request: TranslationRequest) -> Summary:
    translators = engines.translators(summary.language, request.target)
    request = replace(request, meanings=meanings_at_hand())
    return translate_with_first(summary, translators, request)


def identity_of(make: Callable[[], Translator]) -> str:
    """A translator's identity; the error of one that cannot be had."""
    try:
        return make().identity
    except BriefingError as error:
        return str(error)


def _unheard(_text: str) -> None:
    """Progress that nobody here can show."""


def record(
    engines: Engines, script: Script, names: Sequence[VoiceName], say: Say = _unheard
) -> Recording:
    """The last stage before the files: speak a script, encode it, check it and listen to it.

    Raises:
        BriefingError: No voice of these names could speak it, or it could not be encoded whole.
    """
    begun = time.monotonic()
    recording = record_script(engines, script, names, say)
    # Whoever waits in another process is sent no samples but those it needs.
    spoken = recording.spoken if engines.settings.bilingual else None
    return replace(recording, spoken=spoken, seconds=time.monotonic() - begun)


def record_script(
    engines: Engines, script: Script, names: Sequence[VoiceName], say: Say
) -> Recording:
    """Record a script with the first voice of these names that can; `say` is told of each line.

    Raises:
        BriefingError: As of `record`.
    """
    voices = engines.script_voices(names, script.language)
    notices = notices_of(names)

    def progress(done: int, lines: int) -> None:
        say(f"speaking, line {done} of {lines}")

    def speak(paces: Mapping[int, float]) -> SpokenScript:
        spoken = read_out(script, voices, delivery_of(engines.settings), progress, paces)
        return replace(spoken, warnings=(*notices, *spoken.warnings))

    return record_clearly(speak, engines.listener, say)


def delivery_of(settings: Settings) -> Delivery:
    """The settings that concern the speed of a reading and its pauses."""
    return Delivery(settings.pace, settings.pause)


def style_of(settings: Settings) -> Style:
    """The settings that concern the spelling of texts."""
    return Style(settings.digits, settings.tashkeel)
