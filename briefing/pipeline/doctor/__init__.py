"""The state of packages, models, network, translators and voices."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version

from briefing.core.installation import remedy_of_package
from briefing.pipeline.doctor import speech
from briefing.pipeline.doctor.diagnosis import Diagnosis, not_asked
from briefing.pipeline.engines import Engines

__all__ = ["PACKAGES", "Diagnosis", "diagnoses", "is_fit"]

PACKAGES = ("torch", "transformers", "gTTS", "trafilatura", "soundfile")
# The command that brings each model.
REMEDIES = {
    "minilm": "briefing setup embedded",
    "qwen": "briefing setup qwen",
    "whisper-base": "briefing setup listen",
    "nli": "briefing models pull nli",
}
HUB = "https://huggingface.co"
SECONDS = 5


def diagnoses(
    engines: Engines, languages: Sequence[str] = (), *, every: bool = False
) -> Iterator[Diagnosis]:
    """Look at everything, one thing after another. No network call is made under `offline`.

    Args:
        engines: To try, under their settings.
        languages: Those (BCP 47) to look at in full and alone; none for those of the first level.
        every: Whether each of the others has a line of its own, or all have one.
    """
    yield Diagnosis("python", well=True, text=platform.python_version())
    for package in PACKAGES:
        yield _package(package)
    yield from _models(engines)
    yield from _network(engines)
    yield from speech.diagnoses(engines, languages, every=every)


def is_fit(found: Sequence[Diagnosis]) -> bool:
    """Whether a briefing can be made here: the packages are there and some voice speaks."""
    packages = all(one.well for one in found if one.name in PACKAGES)
    return packages and any(one.well and one.asked for one in found if one.name.startswith("voice"))


def _package(name: str) -> Diagnosis:
    try:
        return Diagnosis(name, well=True, text=version(name))
    except PackageNotFoundError:
        return Diagnosis(name, well=False, text="missing", remedy=remedy_of_package(name))


def _models(engines: Engines) -> Iterator[Diagnosis]:
    for model, remedy in REMEDIES.items():
        here = engines.store.has(model)
        text = "here" if here else "missing"
        yield Diagnosis(f"model {model}", here, text, None if here else remedy)


def _network(engines: Engines) -> Iterator[Diagnosis]:
    if engines.settings.offline:
        yield not_asked("network")
        return
    import requests

    try:
        requests.head(HUB, timeout=SECONDS).raise_for_status()
        yield Diagnosis("hub", well=True, text=f"{HUB} answers")
    except requests.RequestException:
        yield Diagnosis("hub", well=False, text=f"{HUB} does not answer; models here still work")
    answers = engines.google_answers
    host = engines.google_connection().host
    text = f"{host} {'answers' if answers else 'does not answer; use piper or espeak'}"
    yield Diagnosis("google", answers, text)
