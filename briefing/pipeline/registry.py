"""One table of engines a kind: what the user may name, and what each name stands for.

A factory imports its engine when it is called, so that `briefing --help` stays light. Voices and
translators are kept for the run: a model is loaded once, and a service that has refused is not
asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.core.contracts import Listener, SemanticModels, Summariser, Translator, Voice
from briefing.core.errors import LanguageError, ModelError, UsageError
from briefing.core.settings import Settings
from briefing.language.languages import named, same

if TYPE_CHECKING:
    from briefing.models.compute import Compute
    from briefing.models.store import Store
    from briefing.runtime.rate_limits import RateLimits
    from briefing.speaking.google.voice import GoogleConnection
    from briefing.speaking.voice_description import VoiceDescription

VoiceFactory = Callable[[], Voice]
TranslatorFactory = Callable[[], Translator]


def store_of(settings: Settings) -> Store:
    """Where this run's models are."""
    from briefing.models.store import Store

    return Store(settings.cache, offline=settings.offline)


def compute_of(settings: Settings) -> Compute:
    """What this run's models run on."""
    from briefing.models.compute import Compute

    return Compute(settings.device, settings.precision)


def check_device(settings: Settings) -> None:
    """Find out before the work, not after it, that there is no GPU.

    Raises:
        ModelError: The settings want one.
    """
    if settings.device == "cuda":
        _ = compute_of(settings).processor


def _lead(_: Settings) -> Summariser:
    from briefing.summarising.lead import Lead

    return Lead()


def _salient(settings: Settings) -> Summariser:
    from briefing.summarising.salient import at_hand

    return at_hand(store_of(settings))


def _qwen(settings: Settings) -> Summariser:
    from briefing.summarising.qwen import Qwen

    return Qwen(store_of(settings), compute_of(settings))


def _model(spec: str, settings: Settings) -> Summariser:
    from briefing.models.loader import kind_of
    from briefing.summarising.prompted import PromptedSummariser
    from briefing.summarising.sequence import SequenceSummariser

    store = store_of(settings)
    if kind_of(spec, store) == "sequence":
        return SequenceSummariser(spec, store, compute_of(settings))
    return PromptedSummariser(spec, store, compute=compute_of(settings), long=settings.long)


SUMMARISERS: Mapping[str, Callable[[Settings], Summariser]] = {
    "lead": _lead,
    "salient": _salient,
    "qwen": _qwen,
}


def summariser(settings: Settings) -> Summariser:
    """The summariser that the settings name; `auto` is the best that needs no download.

    Raises:
        UsageError: There is no summariser of that name.
        BriefingError: Its package or its model is missing or broken.
    """
    spec = check_summariser(settings)
    if spec == "auto":
        spec = _best_at_hand(settings)
    return SUMMARISERS[spec](settings) if spec in SUMMARISERS else _model(spec, settings)


def check_summariser(settings: Settings) -> str:
    """The summariser that the settings name, found out before the work and not after it.

    Raises:
        UsageError: There is no such summariser.
        ModelError: A GPU is wanted, and there is none.
    """
    check_device(settings)
    spec = settings.summariser
    names = ["auto", *SUMMARISERS]
    if spec in names or "/" in spec or (spec and Path(spec).is_dir()):
        return spec
    raise UsageError(
        f"there is no summariser {spec!r}: take one of {', '.join(names)}, "
        "a hub id such as facebook/bart-large-cnn, or a model's folder"
    )


def summarisers_at_hand(settings: Settings) -> tuple[str, ...]:
    """The summarisers of our own that are on this machine, the simplest first."""
    store = store_of(settings)
    models = {"salient": "minilm", "qwen": "qwen"}
    return ("lead", *(name for name, model in models.items() if store.has(model)))


def _best_at_hand(settings: Settings) -> str:
    from briefing.models.store import cached_sequence_model

    store = store_of(settings)
    if store.has("qwen"):
        return "qwen"
    return cached_sequence_model(store) or ("salient" if store.has("minilm") else "lead")


@cache
def _draft(settings: Settings) -> Translator:
    from briefing.translating.prompted import PromptedTranslator

    # It has nothing to prove: its digest is known, and nobody is to trust it.
    return PromptedTranslator("qwen", store_of(settings), True, compute_of(settings))


@cache
def _translation_model(spec: str, settings: Settings) -> Translator:
    from briefing.models.loader import kind_of
    from briefing.translating.prompted import PromptedTranslator
    from briefing.translating.sequence import SequenceTranslator
    from briefing.translating.smoke_test import SmokeTested

    store = store_of(settings)
    if kind_of(spec, store) == "sequence":
        return SmokeTested(SequenceTranslator(spec, store, compute_of(settings)))
    return SmokeTested(PromptedTranslator(spec, store, compute=compute_of(settings)))


TRANSLATORS: Mapping[str, Callable[[Settings], Translator]] = {
    "qwen": _draft,
}


def translators(settings: Settings, source: str, target: str) -> Sequence[TranslatorFactory]:
    """What may translate between two languages (BCP 47), the preferred one first.

    `auto` is every model of the catalogue that is here and that everybody may use; it is never
    one that gives drafts. A named translator stands alone.

    Raises:
        UsageError: There is no translator of that name.
        ModelError: `auto` finds none on this machine; the text says what brings one.
        LanguageError: `auto` knows none at all.
    """
    from briefing.models.catalogue import catalogue, translators_between

    spec = check_translator(settings)
    if spec in TRANSLATORS:
        return [partial(TRANSLATORS[spec], settings)]
    if spec != "auto":
        return [partial(_translation_model, spec, settings)]
    known = translators_between(source, target)
    store = store_of(settings)
    found = [partial(_translation_model, name, settings) for name in known if store.has(name)]
    if found:
        return found
    if not known:
        raise LanguageError(
            f"no model of the catalogue translates {named(source)} into {named(target)}: name "
            "another with --translator, or take --translator qwen for a draft"
        )
    smallest = min(known, key=lambda name: catalogue()[name].size)
    raise ModelError(
        f"no model that translates {named(source)} into {named(target)} is on this machine: fetch "
        f"one with: briefing models pull {smallest}, or take --translator qwen for a draft"
    )


def check_translator(settings: Settings) -> str:
    """The translator that the settings name, found out before the work and not after it.

    Raises:
        UsageError: There is no such translator.
        ModelError: A GPU is wanted, and there is none.
    """
    from briefing.models.catalogue import catalogue

    check_device(settings)
    spec = settings.translator
    is_named = spec == "auto" or spec in TRANSLATORS or spec in catalogue()
    if is_named or "/" in spec or Path(spec).is_dir():
        return spec
    raise UsageError(
        f"there is no translator {spec!r}: take one of {', '.join(['auto', *TRANSLATORS])}, "
        "a model of briefing models list, a hub id such as Helsinki-NLP/opus-mt-en-ar, or a "
        "model's folder"
    )


def terms(settings: Settings) -> Mapping[str, str]:
    """The terms of the user's file; none where there is no file.

    Raises:
        UsageError: The file cannot be read, or holds something else.
    """
    from briefing.translating.terms import read_terms

    return {} if settings.terms is None else read_terms(settings.terms)


@cache
def _google(name: str | None, language: str, settings: Settings) -> Voice:
    from briefing.speaking.google.voice import Google

    connection = google_connection(settings, name)
    return Google(
        language, cache=settings.cache, connection=connection, hosts=rate_limits_of(settings)
    )


@cache
def _piper(name: str | None, language: str, settings: Settings) -> Voice:
    from briefing.speaking.piper import Piper

    return Piper(language, name, voices_dir=voices_dir(settings))


@cache
def _espeak(name: str | None, language: str, _: Settings) -> Voice:
    from briefing.speaking.espeak.voice import Espeak

    return Espeak(language, name)


VOICES: Mapping[str, Callable[[str | None, str, Settings], Voice]] = {
    "google": _google,
    "piper": _piper,
    "espeak": _espeak,
}


def voices(settings: Settings, language: str) -> Sequence[VoiceFactory]:
    """The voices for a language (BCP 47) that the settings allow, the preferred one first.

    `auto` is google where it answers, then piper, then espeak; a named engine stands alone.

    Raises:
        UsageError: There is no such engine, or google was named with --offline.
    """
    check_voice(settings)
    engine, _, name = (settings.voice or "auto").partition(":")
    if engine == "auto":
        names = ["google"] if _google_speaks(language, settings) else []
        return [partial(VOICES[n], None, language, settings) for n in [*names, "piper", "espeak"]]
    return [partial(VOICES[engine], name or None, language, settings)]


def check_voice(settings: Settings) -> None:
    """Find out before the work, not after it, that no such voice can be had.

    Raises:
        UsageError: There is no such engine, google was named with --offline, or cannot be at the
            address given.
    """
    if settings.voice is None:
        return
    spec = settings.voice or "auto"
    engine, _, name = spec.partition(":")
    if spec != "auto" and engine not in VOICES:
        raise UsageError(f"there is no voice {spec!r}: take one of {', '.join(['auto', *VOICES])}")
    if engine == "google" and settings.offline:
        raise UsageError("google speaks online only: leave --offline away or take another --voice")
    if engine in {"auto", "google"} and not settings.offline:
        google_connection(settings, name)


def listener(settings: Settings) -> Listener | None:
    """Who listens to what was spoken; None where nobody is asked to.

    Raises:
        UsageError: There is no listener of that name.
        BriefingError: Its package or its model is missing or broken.
    """
    return _whisper(settings.listener, settings) if settings.listen else None


@cache
def _whisper(spec: str, settings: Settings) -> Listener:
    from briefing.models.catalogue import ModelKind, catalogue
    from briefing.models.hub import fetch_listener
    from briefing.models.whisper import Whisper

    if spec in catalogue() and catalogue()[spec].kind is ModelKind.LISTENER and "/" not in spec:
        return Whisper(spec, store_of(settings).path(spec))
    if Path(spec).is_dir():
        return Whisper(spec, Path(spec))
    if "/" in spec:
        return Whisper(spec, fetch_listener(spec, settings.offline))
    raise UsageError(
        f"there is no listener {spec!r}: take whisper-base, a hub id such as "
        "Systran/faster-whisper-small, or a model's folder"
    )


def semantic_models(settings: Settings) -> SemanticModels:
    """Who says by meaning whether an article bears a sentence out: those whose models are here."""
    from briefing.models.inference import NAME, Nli
    from briefing.models.sentence_encoder import encoder_at_hand

    store = store_of(settings)
    return SemanticModels(
        entailer=Nli(store, compute_of(settings)) if store.has(NAME) else None,
        # What counts as alike was measured with this one.
        encoder=encoder_at_hand(),
    )


def rate_limits_of(settings: Settings) -> RateLimits:
    """Where turns at other people's hosts are taken, for every process of this machine."""
    from briefing.runtime.rate_limits import rate_limits_at

    return rate_limits_at(settings.cache, settings.begun)


def google_connection(settings: Settings, name: str | None = None) -> GoogleConnection:
    """How Google is reached. A voice's name is the end of the host's: google:co.uk."""
    from briefing.speaking.google.voice import GoogleConnection

    return GoogleConnection(tld=name or "com", base_url=settings.google_url)


def voices_dir(settings: Settings) -> Path:
    """Where pulled Piper voices are."""
    return settings.cache / "voices"


@cache
def google_answers(settings: Settings) -> bool:
    """Whether Google's service may be asked and answers."""
    if settings.offline:
        return False
    from briefing.speaking.google.voice import Google

    return Google.reachable(google_connection(settings), rate_limits_of(settings))


def _google_speaks(language: str, settings: Settings) -> bool:
    from briefing.speaking.google.voice import supports

    return not settings.offline and supports(language) and google_answers(settings)


def _piper_speaks(language: str, settings: Settings) -> bool:
    from briefing.speaking.piper import Piper

    voices = Piper.available(voices_dir(settings))
    return any(same(voice.language, language) for voice in voices)


def _espeak_speaks(language: str, _: Settings) -> bool:
    from briefing.speaking.espeak.voice import supports

    return supports(language)


_SPEAKS: Mapping[str, Callable[[str, Settings], bool]] = {
    "google": _google_speaks,
    "piper": _piper_speaks,
    "espeak": _espeak_speaks,
}


def voices_here(settings: Settings, language: str) -> tuple[str, ...]:
    """The engines that speak a language (BCP 47) here and now. Nothing is loaded."""
    return tuple(engine for engine, speaks in _SPEAKS.items() if speaks(language, settings))


def check_languages(settings: Settings) -> None:
    """Find out before the work, not after it, that a language asked for has no voice here.

    Raises:
        BriefingError: It has none, of those that the settings allow; the text says which and why.
    """
    if settings.voice is None:
        return
    engine, _, name = settings.voice.partition(":")
    own = (settings.language,) if settings.language else ()
    for language in settings.only or (*own, *settings.to):
        if engine in VOICES:
            # What has no voice for the language says so in its own words.
            if name or not _SPEAKS[engine](language, settings):
                VOICES[engine](name or None, language, settings)
        elif not voices_here(settings, language):
            raise LanguageError(
                f"no voice here speaks {named(language)} ({language}): see briefing doctor "
                f"--language {language}, or give --no-audio"
            )


def described_voices(settings: Settings) -> tuple[VoiceDescription, ...]:
    """All voices that could speak on this machine."""
    from briefing.speaking import piper
    from briefing.speaking.espeak import voice as espeak
    from briefing.speaking.google import voice as google

    return (
        *google.available(),
        *piper.Piper.available(voices_dir(settings)),
        *espeak.available(),
    )
