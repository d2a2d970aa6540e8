"""A text by itself, spoken or translated line by line, without an article around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from briefing import reading
from briefing.core.contracts import Phonetic
from briefing.core.documents import EncodedNarration, Source
from briefing.core.errors import ModelError, UsageError
from briefing.language.languages import same
from briefing.language.sentences import split
from briefing.pipeline.engines import Engines
from briefing.pipeline.registry.voices import voices_here
from briefing.pipeline.retakes import Say
from briefing.pipeline.stages import reading_options, record_script, style_of
from briefing.publishing.speech import publish_speech
from briefing.publishing.style import spelt
from briefing.speaking.narrator import Script, as_spoken, narration_of
from briefing.speaking.pronunciation import lexicon
from briefing.speaking.text import has_words
from briefing.translating.stage import Translated, TranslationRequest, translate_lines


@dataclass(frozen=True, slots=True)
class WordedText:
    """The lines of a text in the words that are spoken, and its language (BCP 47)."""

    language: str
    lines: tuple[str, ...]


def speak_text(
    source: Source, path: Path, engines: Engines, say: Say, stdin: BinaryIO | None = None
) -> EncodedNarration:
    """Speak a text into a file at `path`, every line of it, and listen to it where wanted.

    `stdin` is the stream of a source of kind STDIN; the process's own where None.

    Raises:
        BriefingError: A stage failed. What stood at `path` still stands.
    """
    text = reading.read_lines(source, reading_options(engines.settings), stdin)
    script = Script(
        text.language,
        None,
        text.sentences,
        months=engines.settings.months,
        paragraphs=text.paragraphs,
    )
    names = engines.voice_names(script.language)
    recording = record_script(engines, script, names, say)
    publish_speech(path, recording.narration, lambda: narration_of(recording.lines).speech)
    return recording.narration


def worded_text(source: Source, engines: Engines, stdin: BinaryIO | None = None) -> WordedText:
    """The lines of a text as they would be spoken, empty ones included; nothing is spoken.

    Raises:
        BriefingError: The text cannot be had.
    """
    text = reading.read_sentences(source, reading_options(engines.settings), stdin)
    months = engines.settings.months

    def worded(line: str) -> str:
        return " ".join(as_spoken(one, text.language, months) for one in split(line, text.language))

    return WordedText(text.language, tuple(map(worded, text.sentences)))


def phonemes_of(text: WordedText, engines: Engines) -> tuple[str, ...]:
    """The phonemes of each line, by the first voice of this machine that speaks from phonemes.

    Raises:
        UsageError: The voice that the settings name does not.
        BriefingError: There is none, or it cannot say them.
    """
    for name in voices_here(engines, text.language):
        voice = engines.voice(*name, text.language)
        if isinstance(voice, Phonetic):
            words = lexicon(text.language)
            return tuple(
                " ".join(
                    voice.phonemes(words.pieces(sentence))
                    for sentence in split(line, text.language)
                    if has_words(sentence)
                )
                for line in text.lines
            )
    raise ModelError(
        f"no voice of this machine speaks {text.language} from phonemes: see briefing voices"
    )


def translate_text(source: Source, engines: Engines, request: TranslationRequest) -> Translated:
    """Translate a text that has a sentence a line, every line of it.

    Raises:
        UsageError: It is in the language already.
        BriefingError: A stage failed.
    """
    text = reading.read_sentences(source, reading_options(engines.settings))
    if same(text.language, request.target):
        raise UsageError(
            f"the text is in {text.language} already: give --language, or another --to"
        )
    style = style_of(engines.settings)
    style.check(request.target)
    translators = engines.translators(text.language, request.target)
    sent = engines.announce_sending(engines.settings.translator)
    done = translate_lines(text.sentences, text.language, translators, request)
    statements = spelt(done.statements, request.target, style)
    return replace(done, statements=statements, warnings=(*sent, *done.warnings))
