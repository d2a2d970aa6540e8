"""The engines of voices by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.core.contracts import Voice
from briefing.core.errors import UsageError
from briefing.language.languages import same
from briefing.pipeline.resources import Resources

if TYPE_CHECKING:
    from briefing.speaking.voice_description import VoiceDescription

# An engine, and a voice of it or None for the usual one.
VoiceName = tuple[str, str | None]
Announce = Callable[[str], None]

SENT_TO_GOOGLE = (
    "voice: google: the text is sent to Google; --offline or --voice espeak keeps it here"
)
NOT_SENT = "voice: google does not answer, and nothing was sent: a voice of this machine speaks"


@dataclass(frozen=True, slots=True)
class VoiceEngine:
    """An engine that speaks.

    `make` gives its voice of a name, None for the usual one, in a language (BCP 47); `speaks`
    tells whether it has one for a language here, and `available` lists its voices; both load
    nothing and ask no network. `notice` says where the text goes, None for an engine that runs
    here.
    """

    make: Callable[[Resources, str | None, str], Voice]
    speaks: Callable[[Resources, str], bool]
    available: Callable[[Resources], Sequence[VoiceDescription]]
    notice: str | None = None


def _google(resources: Resources, name: str | None, language: str) -> Voice:
    from briefing.speaking.google.voice import Google

    return Google(
        language,
        cache=resources.settings.cache,
        connection=resources.google_connection(name),
        hosts=resources.rate_limits,
    )


def _google_speaks(resources: Resources, language: str) -> bool:
    if resources.settings.offline:
        return False
    from briefing.speaking.google.voice import supports

    return supports(language)


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


VOICES: Mapping[str, VoiceEngine] = {
    "piper": VoiceEngine(_piper, _piper_speaks, _piper_voices),
    "google": VoiceEngine(_google, _google_speaks, _google_voices, SENT_TO_GOOGLE),
    "espeak": VoiceEngine(_espeak, _espeak_speaks, _espeak_voices),
}


def preferred_voices(
    resources: Resources, language: str, announce: Announce
) -> Sequence[VoiceName]:
    """The voices that may speak a language (BCP 47), the preferred one first.

    `auto` is piper where it has a voice for the language, else google where it answers, else
    espeak; what piper speaks is never sent away, also where piper fails. A named engine stands
    alone. `announce` is told where the text goes before anything is requested.

    Raises:
        UsageError: There is no such engine, or google was named with --offline.
    """
    check_voice(resources)
    engine, _, name = (resources.settings.voice or "auto").partition(":")
    if engine != "auto":
        if notice := VOICES[engine].notice:
            announce(notice)
        return [(engine, name or None)]
    here: list[VoiceName] = [(one, None) for one in VOICES if VOICES[one].notice is None]
    if VOICES["piper"].speaks(resources, language):
        return here
    return [("google", None), *here] if _google_takes(resources, language, announce) else here


def _google_takes(resources: Resources, language: str, announce: Announce) -> bool:
    if not VOICES["google"].speaks(resources, language):
        return False
    announce(SENT_TO_GOOGLE)
    if not resources.google_answers:
        announce(NOT_SENT)
        return False
    return True


def notices_of(voices: Iterable[VoiceName]) -> tuple[str, ...]:
    """The places where these voices send the text, a sentence each."""
    notices = (VOICES[engine].notice for engine, _ in voices)
    return tuple(dict.fromkeys(notice for notice in notices if notice))


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
    """The engines that speak a language (BCP 47) here and now. Nothing is loaded or sent."""
    names = [name for name, engine in VOICES.items() if engine.speaks(resources, language)]
    return tuple(name for name in names if name != "google" or resources.google_answers)


def has_voice(resources: Resources, language: str) -> bool:
    """Whether an engine may speak a language (BCP 47). Nothing is loaded, no network asked."""
    return any(engine.speaks(resources, language) for engine in VOICES.values())


def available_voices(resources: Resources) -> tuple[VoiceDescription, ...]:
    """All voices that could speak on this machine."""
    return tuple(voice for engine in VOICES.values() for voice in engine.available(resources))
