"""A text by itself, spoken or translated line by line, without an article around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from briefing import reading
from briefing.checking.translations.meaning import meanings_at_hand
from briefing.core.documents import EncodedNarration, Source
from briefing.core.errors import UsageError
from briefing.language.languages import same
from briefing.language.sentences import split
from briefing.pipeline.engines import Engines
from briefing.pipeline.retakes import Say
from briefing.pipeline.stages import reading_options, record_script, style_of
from briefing.publishing.speech import publish_speech
from briefing.publishing.style import spelt
from briefing.reading.lines import TextLines
from briefing.speaking.narrator import Script, lines_as_spoken, narration_of
from briefing.speaking.pronunciation.own import of_language
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
    return _spoken(_script(text, engines), path, engines, say)


def speak_sentences(
    sentences: Sequence[str], language: str, path: Path, engines: Engines, say: Say
) -> EncodedNarration:
    """Speak sentences of a language (BCP 47) into a file at `path`.

    Raises:
        BriefingError: A stage failed. What stood at `path` still stands.
    """
    return _spoken(_script(TextLines(language, tuple(sentences)), engines), path, engines, say)


def _script(text: TextLines, engines: Engines) -> Script:
    settings = engines.settings
    return Script(
        text.language,
        None,
        text.sentences,
        months=settings.months,
        paragraphs=text.paragraphs,
        pronunciations=of_language(settings.pronunciations, text.language),
    )


def _spoken(script: Script, path: Path, engines: Engines, say: Say) -> EncodedNarration:
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
    # Sentence by sentence, as it is spoken.
    parts = [split(line, text.language) for line in text.sentences]
    sentences = [one for part in parts for one in part]
    worded = iter(lines_as_spoken(sentences, text.language, months))
    lines = (" ".join(islice(worded, len(part))) for part in parts)
    return WordedText(text.language, tuple(lines))


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
    request = replace(request, meanings=meanings_at_hand())
    done = translate_lines(text.sentences, text.language, translators, request)
    statements = spelt(done.statements, request.target, style)
    return replace(done, statements=statements, warnings=(*sent, *done.warnings))
