"""The engines of voices by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.core.contracts import Voice
from briefing.core.errors import ModelError, UsageError
from briefing.core.nearest import did_you_mean
from briefing.language.languages import firsts, same
from briefing.models.catalogue import ModelKind, catalogue
from briefing.pipeline.resources import Resources

if TYPE_CHECKING:
    from briefing.speaking.voice_description import VoiceDescription

# An engine, and a voice of it or None for the usual one.
VoiceName = tuple[str, str | None]
Announce = Callable[[str], None]

_AUTO = "auto"
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
    here; `auto` takes no engine that `is_named_only`.
    """

    make: Callable[[Resources, str | None, str], Voice]
    speaks: Callable[[Resources, str], bool]
    available: Callable[[Resources], Sequence[VoiceDescription]]
    notice: str | None = None
    is_named_only: bool = False


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


def _kokoro(resources: Resources, name: str | None, language: str) -> Voice:
    from briefing.speaking.kokoro.voice import Kokoro

    model = resources.store.path("kokoro")
    return Kokoro(language, name, model=model, voices_dir=resources.voices_dir)


def _kokoro_speaks(_: Resources, language: str) -> bool:
    from briefing.speaking.kokoro.voice import supports

    return supports(language)


def _kokoro_voices(resources: Resources) -> Sequence[VoiceDescription]:
    from briefing.speaking.kokoro import voice

    return voice.available(resources.voices_dir)


VOICES: Mapping[str, VoiceEngine] = {
    "piper": VoiceEngine(_piper, _piper_speaks, _piper_voices),
    "google": VoiceEngine(_google, _google_speaks, _google_voices, SENT_TO_GOOGLE),
    "espeak": VoiceEngine(_espeak, _espeak_speaks, _espeak_voices),
    "kokoro": VoiceEngine(_kokoro, _kokoro_speaks, _kokoro_voices, is_named_only=True),
}


def preferred_voices(
    resources: Resources, language: str, announce: Announce
) -> Sequence[VoiceName]:
    """The voices that may speak a language (BCP 47), the preferred one first.

    `auto` is piper where it has a voice for the language, else google where it answers, else
    espeak; what piper speaks is never sent away, also where piper fails. A named engine stands
    alone. `announce` is told where the text goes before anything is requested.

    Raises:
        UsageError: There is no such voice, or google was named with --offline.
    """
    engine, name = named_voice(resources)
    if engine != _AUTO:
        if notice := VOICES[engine].notice:
            announce(notice)
        return [(engine, name)]
    here = _here()
    if VOICES["piper"].speaks(resources, language):
        return here
    return [("google", None), *here] if _google_takes(resources, language, announce) else here


def voices_here(resources: Resources, language: str) -> Sequence[VoiceName]:
    """The voices of this machine that may speak a language (BCP 47), the preferred one first.

    Raises:
        UsageError: There is no such voice, or the one named speaks elsewhere.
    """
    engine, name = named_voice(resources)
    if engine == _AUTO:
        return [one for one in _here() if VOICES[one[0]].speaks(resources, language)]
    if VOICES[engine].notice:
        raise UsageError(
            f"{engine} is given words and no phonemes: leave --phonemes away, or take --voice piper"
            " or --voice espeak"
        )
    return [(engine, name)]


def _here() -> list[VoiceName]:
    """The engines of this machine that `auto` takes, in the order in which it does."""
    found = (name for name, one in VOICES.items() if one.notice is None and not one.is_named_only)
    return [(name, None) for name in found]


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


def named_voice(resources: Resources) -> VoiceName:
    """The engine, or `auto`, and the voice that the settings name; nothing is loaded.

    A voice that can be pulled may be named without its engine, as `models list` prints it.

    Raises:
        UsageError: There is no such engine or voice, or google was named with --offline.
    """
    spec = resources.settings.voice or _AUTO
    engine, _, name = spec.partition(":")
    if spec == _AUTO or engine in VOICES:
        if engine == "google" and resources.settings.offline:
            raise UsageError(
                "google speaks online only: leave --offline away or take another --voice"
            )
        return engine, name or None
    names = [voice.name for voice in _piper_voices(resources)]
    if spec in _fetchable() or spec in names:
        return _engine_of(spec), spec
    engines = [_AUTO, *VOICES]
    advice = did_you_mean(spec, (*engines, *_fetchable(), *names))
    raise UsageError(f"there is no voice {spec!r}{advice}take one of {', '.join(engines)}")


def check_voice(resources: Resources) -> None:
    """Find out before the work that no such voice can be had.

    Raises:
        UsageError: There is no such engine, google was named with --offline, or cannot be at the
            address given.
        ModelError: There is no such voice of the engine here; the text says what brings it.
        MissingExtraError: The engine is not installed.
    """
    settings = resources.settings
    if settings.voice is None:
        return
    engine, name = named_voice(resources)
    if engine in {_AUTO, "google"}:
        if not settings.offline:
            resources.google_connection(name)
        return
    voices = VOICES[engine].available(resources)
    if not voices:
        # The engine itself says what is missing.
        VOICES[engine].make(resources, name, settings.language or firsts()[0])
    names = {one.lower() for voice in voices for one in (voice.name, voice.language)}
    if name is None or name.lower() in names:
        return
    if name in _fetchable():
        raise ModelError(
            f"the voice {name} is not on this machine: fetch it with: briefing models pull {name}"
        )
    advice = did_you_mean(name, [voice.name for voice in voices])
    raise ModelError(f"there is no {engine} voice {name} here{advice}see: briefing voices")


def _engine_of(voice: str) -> str:
    """The engine that speaks with a voice to be pulled, or with one of Piper's."""
    entry = catalogue().get(voice)
    return entry.engine if entry else "piper"


def _fetchable() -> tuple[str, ...]:
    """The names of the voices that can be pulled."""
    entries = catalogue().values()
    return tuple(entry.name for entry in entries if entry.kind is ModelKind.VOICE)


def engines_speaking(resources: Resources, language: str) -> tuple[str, ...]:
    """The engines that speak a language (BCP 47) here and now. Nothing is loaded or sent."""
    names = [name for name, engine in VOICES.items() if engine.speaks(resources, language)]
    return tuple(name for name in names if name != "google" or resources.google_answers)


def speaks(resources: Resources, engine: str, name: str | None, language: str) -> bool:
    """Whether an engine, or its voice of a name, speaks a language (BCP 47). Nothing is loaded."""
    if name is None:
        return VOICES[engine].speaks(resources, language)
    return any(
        name.lower() in {voice.name.lower(), voice.language.lower()}
        and same(voice.language, language)
        for voice in VOICES[engine].available(resources)
    )


def has_voice(resources: Resources, language: str) -> bool:
    """Whether an engine may speak a language (BCP 47). Nothing is loaded, no network asked."""
    return any(engine.speaks(resources, language) for engine in VOICES.values())


def available_voices(resources: Resources) -> tuple[VoiceDescription, ...]:
    """All voices that could speak on this machine."""
    return tuple(voice for engine in VOICES.values() for voice in engine.available(resources))
