"""Which translators and voices work here and now, language by language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.core.contracts import Task
from briefing.core.documents import primary_language
from briefing.core.errors import BriefingError, LanguageError
from briefing.language.languages import MEANING, Level, firsts, language_of, named, same
from briefing.models.catalogue import ModelKind, catalogue, translators_between
from briefing.pipeline.doctor.diagnosis import Diagnosis, LanguageSupport, not_asked
from briefing.pipeline.engines import Engines
from briefing.pipeline.registry.translators import TRANSLATORS
from briefing.pipeline.registry.voices import VOICES, available_voices, engines_speaking

_PULLED = "piper"  # the engine whose voices are in the catalogue


def diagnoses(engines: Engines, languages: Sequence[str], *, every: bool) -> Iterator[Diagnosis]:
    """Try what there is for some languages (BCP 47), and say what there is for the others."""
    for language in languages or firsts():
        support = _support(language, engines)
        yield _told(support, f"{support.level} level: {MEANING[support.level]}")
        yield from _translators(language, engines)
        for name, engine in VOICES.items():
            if not engine.is_named_only or engine.speaks(engines, language):
                yield _voice(name, language, engines)
    if not languages:
        others = _others(engines)
        yield from (_told(one, _in_short(one)) for one in others) if every else _counted(others)


def _support(language: str, engines: Engines) -> LanguageSupport:
    models = translators_between(_source(language), language)
    here = [name for name in models if engines.store.has(name)]
    missing = [name for name in (*models, *_pulled_voices(language)) if not engines.store.has(name)]
    return LanguageSupport(
        tag=language,
        name=named(language),
        level=language_of(language).level,
        translators=tuple(here),
        drafts=tuple(name for name in TRANSLATORS if engines.store.has(name)),
        fetch=_pulls(missing),
        voices=engines_speaking(engines, language),
    )


def _pulls(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"briefing models pull {name}" for name in names)


def _source(target: str) -> str:
    """The language of the first level that is translated into another."""
    return next(tag for tag in firsts() if not same(tag, target))


def _pulled_voices(language: str) -> list[str]:
    voices = [entry for entry in catalogue().values() if entry.engine == _PULLED]
    return [entry.name for entry in voices if entry.knows(language)]


def _others(engines: Engines) -> list[LanguageSupport]:
    """The basic languages that a voice or a translator here can do and that have a name."""
    found = {voice.language for voice in available_voices(engines)}
    for entry in catalogue().values():
        if entry.kind is ModelKind.TRANSLATOR and engines.store.has(entry.name):
            found |= set(entry.languages)
    tags = {primary_language(tag) for tag in found}
    basic = (tag for tag in tags if language_of(tag).level is Level.BASIC and named(tag, ""))
    supports = [_support(tag, engines) for tag in sorted(basic)]
    return [one for one in supports if one.voices or one.translators]


def _told(support: LanguageSupport, text: str) -> Diagnosis:
    return Diagnosis(
        f"language {support.tag}",
        well=bool(support.voices),
        text=f"{support.name}, {text}",
        language=support,
    )


def _in_short(support: LanguageSupport) -> str:
    drafts = [f"{name} (drafts)" for name in support.drafts]
    translators = ", ".join([*support.translators, *drafts]) or "none here"
    voices = ", ".join(support.voices) or "none here"
    return f"{support.level} level; translators: {translators}; voices: {voices}"


def _counted(others: Sequence[LanguageSupport]) -> Iterator[Diagnosis]:
    speaking = sum(bool(one.voices) for one in others)
    translated = sum(bool(one.translators) for one in others)
    yield Diagnosis(
        "other languages",
        well=True,
        text=f"{speaking} have a voice here and {translated} a translator, at the "
        f"{Level.BASIC} level: see them with --all, or try one with --language TAG",
    )


def _translators(target: str, engines: Engines) -> Iterator[Diagnosis]:
    """Each translator into a language; those that are here translate a sentence."""
    source = _source(target)
    for name in translators_between(source, target):
        entry = catalogue()[name]
        label = f"translator {name} ({source}-{target})"
        if engines.store.has(name):
            yield _tried(label, name, Task(source, target), engines)
        else:
            text = f"not here ({entry.size} MB, {entry.licence})"
            yield Diagnosis(label, well=False, text=text, remedy=_pulls([name])[0])
    for name in TRANSLATORS:
        if engines.store.has(name):
            text = f"here, for drafts only: --translator {name}"
            yield Diagnosis(f"translator {name} ({source}-{target})", well=True, text=text)


def _tried(label: str, name: str, task: Task, engines: Engines) -> Diagnosis:
    sentence = language_of(task.source).sample
    try:
        translator = engines.translator(name)
        candidates = translator.translate([sentence], task)[0]
    except BriefingError as error:
        return Diagnosis(label, well=False, text=str(error))
    return Diagnosis(label, well=True, text=f"“{sentence}” became “{candidates[0].text}”")


def _voice(engine: str, language: str, engines: Engines) -> Diagnosis:
    name = f"voice {engine} ({language})"
    if engine == "google" and engines.settings.offline:
        return not_asked(name)
    try:
        voice = engines.voice(engine, None, language)
        seconds = voice.speak(language_of(language).sample).seconds
    except LanguageError as error:
        pull = _pulls(_pulled_voices(language) if engine == _PULLED else ())
        return Diagnosis(name, well=False, text=str(error), remedy=pull[0] if pull else None)
    except BriefingError as error:
        return Diagnosis(name, well=False, text=str(error))
    return Diagnosis(name, well=True, text=f"{voice.name} spoke for {seconds:.1f} s")
