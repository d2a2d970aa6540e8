"""A line spoken by each of several voices, to choose among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.language.languages import language_of
from briefing.pipeline.engines import Engines
from briefing.pipeline.registry.voices import VOICES
from briefing.pipeline.stages import record_script
from briefing.publishing.speech import publish_speech
from briefing.reading.options import silent
from briefing.runtime.atomic_files import check_writable
from briefing.speaking.narrator import Script, narration_of
from briefing.speaking.voice_description import VoiceDescription


def speak_samples(
    voices: Iterable[VoiceDescription], folder: Path, engines: Engines
) -> Iterator[Path]:
    """Speak a line of its language with each voice that runs here, into an MP3 of its own.

    Yields:
        The path of each, once it is there: "samples/piper-en_US-joe-medium.mp3".

    Raises:
        BriefingError: A voice cannot speak, or the folder cannot be written.
    """
    check_writable(folder, "--sample")
    for voice in voices:
        if VOICES[voice.engine].notice is None:
            yield _spoken(voice, folder / f"{voice.engine}-{voice.name}.mp3", engines)


def _spoken(voice: VoiceDescription, path: Path, engines: Engines) -> Path:
    script = Script(voice.language, None, (language_of(voice.language).sample,))
    recording = record_script(engines, script, [(voice.engine, voice.name)], silent)
    publish_speech(path, recording.narration, lambda: narration_of(recording.lines).speech)
    return path
