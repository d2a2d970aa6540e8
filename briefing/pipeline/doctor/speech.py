"""Which translators and voices work here and now, language by language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.core.contracts import Task
from briefing.core.documents import primary_language
from briefing.core.errors import BriefingError, LanguageError
from briefing.core.settings import Settings
from briefing.language.languages import MEANING, Level, firsts, language_of, named, same
from briefing.models.catalogue import ModelKind, catalogue, translators_between
from briefing.pipeline import registry
from briefing.pipeline.doctor.finding import Finding, Standing, not_asked

_PULLED = "piper"  # the engine whose voices are in the catalogue


def findings(settings: Settings, languages: Sequence[str], *, every: bool) -> Iterator[Finding]:
    """Try what there is for some languages (BCP 47), and say what there is for the others."""
    for language in languages or firsts():
        standing = _standing(language, settings)
        yield _told(standing, f"{standing.level} level: {MEANING[standing.level]}")
        yield from _translators(language, settings)
        for engine in registry.VOICES:
            yield _voice(engine, language, settings)
    if not languages:
        others = _others(settings)
        yield from (_told(one, _in_short(one)) for one in others) if every else _counted(others)


def _standing(language: str, settings: Settings) -> Standing:
    store = registry.store_of(settings)
    models = translators_between(_source(language), language)
    here = [name for name in models if store.has(name)]
    missing = [name for name in (*models, *_pulled_voices(language)) if not store.has(name)]
    return Standing(
        tag=language,
        name=named(language),
        level=language_of(language).level,
        translators=tuple(here),
        drafts=tuple(name for name in registry.TRANSLATORS if store.has(name)),
        fetch=_pulls(missing),
        voices=registry.voices_here(settings, language),
    )


def _pulls(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"briefing models pull {name}" for name in names)


def _source(target: str) -> str:
    """The language of the first level that is translated into another."""
    return next(tag for tag in firsts() if not same(tag, target))


def _pulled_voices(language: str) -> list[str]:
    voices = [entry for entry in catalogue().values() if entry.kind is ModelKind.VOICE]
    return [entry.name for entry in voices if entry.knows(language)]


def _others(settings: Settings) -> list[Standing]:
    """The basic languages that a voice or a translator here can do and that have a name."""
    store = registry.store_of(settings)
    found = {voice.language for voice in registry.described_voices(settings)}
    for entry in catalogue().values():
        if entry.kind is ModelKind.TRANSLATOR and store.has(entry.name):
            found |= set(entry.languages)
    tags = {primary_language(tag) for tag in found}
    basic = (tag for tag in tags if language_of(tag).level is Level.BASIC and named(tag, ""))
    standings = [_standing(tag, settings) for tag in sorted(basic)]
    return [one for one in standings if one.voices or one.translators]


def _told(standing: Standing, text: str) -> Finding:
    return Finding(
        f"language {standing.tag}",
        well=bool(standing.voices),
        text=f"{standing.name}, {text}",
        language=standing,
    )


def _in_short(standing: Standing) -> str:
    drafts = [f"{name} (drafts)" for name in standing.drafts]
    translators = ", ".join([*standing.translators, *drafts]) or "none here"
    voices = ", ".join(standing.voices) or "none here"
    return f"{standing.level} level; translators: {translators}; voices: {voices}"


def _counted(others: Sequence[Standing]) -> Iterator[Finding]:
    speaking = sum(bool(one.voices) for one in others)
    translated = sum(bool(one.translators) for one in others)
    yield Finding(
        "other languages",
        well=True,
        text=f"{speaking} have a voice here and {translated} a translator, at the "
        f"{Level.BASIC} level: see them with --all, or try one with --language TAG",
    )


def _translators(target: str, settings: Settings) -> Iterator[Finding]:
    """Each translator into a language; those that are here translate a sentence."""
    store = registry.store_of(settings)
    source = _source(target)
    for name in translators_between(source, target):
        entry = catalogue()[name]
        label = f"translator {name} ({source}-{target})"
        if store.has(name):
            yield _tried(label, name, Task(source, target), settings)
        else:
            text = f"not here ({entry.size} MB, {entry.licence})"
            yield Finding(label, well=False, text=text, remedy=_pulls([name])[0])
    for name in registry.TRANSLATORS:
        if store.has(name):
            text = f"here, for drafts only: --translator {name}"
            yield Finding(f"translator {name} ({source}-{target})", well=True, text=text)


def _tried(label: str, name: str, task: Task, settings: Settings) -> Finding:
    sentence = language_of(task.source).sample
    try:
        (factory,) = registry.translators(
            replace(settings, translator=name), task.source, task.target
        )
        candidates = factory().translate([sentence], task)[0]
    except BriefingError as error:
        return Finding(label, well=False, text=str(error))
    return Finding(label, well=True, text=f"“{sentence}” became “{candidates[0].text}”")


def _voice(engine: str, language: str, settings: Settings) -> Finding:
    name = f"voice {engine} ({language})"
    if engine == "google" and settings.offline:
        return not_asked(name)
    try:
        (factory,) = registry.voices(replace(settings, voice=engine), language)
        voice = factory()
        seconds = voice.speak(language_of(language).sample).seconds
    except LanguageError as error:
        pull = _pulls(_pulled_voices(language) if engine == _PULLED else ())
        return Finding(name, well=False, text=str(error), remedy=pull[0] if pull else None)
    except BriefingError as error:
        return Finding(name, well=False, text=str(error))
    return Finding(name, well=True, text=f"{voice.name} spoke for {seconds:.1f} s")
