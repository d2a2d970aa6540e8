"""The engines of voices by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.core.contracts import Voice
from briefing.core.errors import UsageError
from briefing.language.languages import same
from briefing.pipeline.resources import Resources

if TYPE_CHECKING:
    from briefing.speaking.voice_description import VoiceDescription


@dataclass(frozen=True, slots=True)
class VoiceEngine:
    """An engine that speaks.

    `make` gives its voice of a name, None for the usual one, in a language (BCP 47); `speaks`
    tells whether it has one for a language here, and `available` lists its voices; both load
    nothing.
    """

    make: Callable[[Resources, str | None, str], Voice]
    speaks: Callable[[Resources, str], bool]
    available: Callable[[Resources], Sequence[VoiceDescription]]


def _google(resources: Resources, name: str | None, language: str) -> Voice:
    from briefing.speaking.google.voice import Google

    return Google(
        language,
        cache=resources.settings.cache,
        connection=resources.google_connection(name),
        hosts=resources.rate_limits,
    )


def _google_speaks(resources: Resources, language: str) -> bool:
    from briefing.speaking.google.voice import supports

    is_online = not resources.settings.offline
    return is_online and supports(language) and resources.google_answers


def _google_voices(_: Resources) -> Sequence[VoiceDescription]:
    from briefing.speaking.google import voice

    return voice.available()


def _piper(resources: Resources, name: str | None, language: str) -> Voice:
    from briefing.speaking.piper import Piper

    return Piper(language, name, voices_dir=resources.voices_dir)


def _piper_speaks(resources: Resources, language: str) -> bool:
    return any(same(voice.language, language) for voice in _piper_voices(resources))


def _piper_voices(resources: Resources) -> Sequence[VoiceDescription]:
    from briefing.speaking.piper import Piper

    return Piper.available(resources.voices_dir)


def _espeak(_: Resources, name: str | None, language: str) -> Voice:
    from briefing.speaking.espeak.voice import Espeak

    return Espeak(language, name)


def _espeak_speaks(_: Resources, language: str) -> bool:
    from briefing.speaking.espeak.voice import supports

    return supports(language)


def _espeak_voices(_: Resources) -> Sequence[VoiceDescription]:
    from briefing.speaking.espeak import voice

    return voice.available()


# From the preferred one on.
VOICES: Mapping[str, VoiceEngine] = {
    "google": VoiceEngine(_google, _google_speaks, _google_voices),
    "piper": VoiceEngine(_piper, _piper_speaks, _piper_voices),
    "espeak": VoiceEngine(_espeak, _espeak_speaks, _espeak_voices),
}


def preferred_voices(resources: Resources, language: str) -> Sequence[tuple[str, str | None]]:
    """The engines, each with a voice's name or None, that may speak a language (BCP 47).

    `auto` is google where it answers, then piper, then espeak; a named engine stands alone.

    Raises:
        UsageError: There is no such engine, or google was named with --offline.
    """
    check_voice(resources)
    engine, _, name = (resources.settings.voice or "auto").partition(":")
    if engine != "auto":
        return [(engine, name or None)]
    is_google_left_out = not VOICES["google"].speaks(resources, language)
    return [(name, None) for name in VOICES if not (name == "google" and is_google_left_out)]


def check_voice(resources: Resources) -> None:
    """Find out before the work that no such voice can be had.

    Raises:
        UsageError: There is no such engine, google was named with --offline, or cannot be at the
            address given.
    """
    settings = resources.settings
    if settings.voice is None:
        return
    spec = settings.voice or "auto"
    engine, _, name = spec.partition(":")
    if spec != "auto" and engine not in VOICES:
        raise UsageError(f"there is no voice {spec!r}: take one of {', '.join(['auto', *VOICES])}")
    if engine == "google" and settings.offline:
        raise UsageError("google speaks online only: leave --offline away or take another --voice")
    if engine in {"auto", "google"} and not settings.offline:
        resources.google_connection(name)


def engines_speaking(resources: Resources, language: str) -> tuple[str, ...]:
    """The engines that speak a language (BCP 47) here and now. Nothing is loaded."""
    return tuple(name for name, engine in VOICES.items() if engine.speaks(resources, language))


def available_voices(resources: Resources) -> tuple[VoiceDescription, ...]:
    """All voices that could speak on this machine."""
    return tuple(voice for engine in VOICES.values() for voice in engine.available(resources))
