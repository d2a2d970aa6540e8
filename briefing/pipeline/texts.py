"""A text by itself, spoken or translated line by line, without an article around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from briefing import reading
from briefing.core.documents import Narration, Source
from briefing.core.errors import UsageError
from briefing.core.settings import Settings
from briefing.language.languages import same
from briefing.pipeline.retakes import audition
from briefing.pipeline.stages import (
    Say,
    SpeechEngines,
    Translators,
    reading_options,
    spoken,
    style_of,
)
from briefing.publishing.speech import publish_speech
from briefing.publishing.style import spelt
from briefing.speaking.narrator import Script, narration_of
from briefing.translating.stage import Translated, TranslationRequest, translate_lines


def speak_text(
    source: Source, path: Path, settings: Settings, studio: SpeechEngines, say: Say
) -> Narration:
    """Speak a text into an MP3 at `path`, every line of it, and listen to it where wanted.

    Raises:
        BriefingError: A stage failed. What stood at `path` still stands.
    """
    text = reading.read_lines(source, reading_options(settings))
    script = Script(text.language, None, text.sentences, months=settings.months)

    voices = studio.speakers(text.language)

    def take(paces: Mapping[int, float]) -> Narration:
        return narration_of(spoken(script, settings, voices, say, paces))

    narration = audition(take({}), take, studio.listener, say)
    publish_speech(path, narration)
    return narration


def translate_text(
    source: Source, settings: Settings, translators: Translators, wish: TranslationRequest
) -> Translated:
    """Translate a text that has a sentence a line, every line of it.

    Raises:
        UsageError: It is in the language already.
        BriefingError: A stage failed.
    """
    text = reading.read_sentences(source, reading_options(settings))
    if same(text.language, wish.target):
        raise UsageError(
            f"the text is in {text.language} already: give --language, or another --to"
        )
    style_of(settings).check(wish.target)
    found = translators(text.language, wish.target)
    done = translate_lines(text.sentences, text.language, found, wish)
    return replace(done, statements=spelt(done.statements, wish.target, style_of(settings)))
