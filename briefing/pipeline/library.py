"""The stages as functions for other programs: `read`, `summarise`, `speak`, `make`.

They do what the commands of those names do, with the same defaults, but look neither into
`briefing.toml` nor into the environment (`BRIEFING_CACHE` apart), and raise what the commands
report. docs/library.md has examples.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Unpack

from briefing.core.documents import (
    Article,
    EncodedNarration,
    Failed,
    Made,
    Source,
    SourceKind,
    Summary,
)
from briefing.pipeline.library_options import (
    MakeOptions,
    Place,
    ReadOptions,
    SpeechOptions,
    SummaryOptions,
    settings_of,
)
from briefing.publishing.phrases import spoken_draft_notice


def read(source: Place, **options: Unpack[ReadOptions]) -> Article:
    """Read an article and clean it.

    Args:
        source: A file, or the http(s) address of a page; "-" is standard input.
        options: See `ReadOptions`.

    Returns:
        Its title, language, and paragraphs of sentences. `warnings` say what was guessed.

    Raises:
        UsageError: The source or the language is none.
        SourceError: The source cannot be had, or is no text.
        NoArticleError: There is no article in it.
    """
    from briefing.pipeline import stages

    return stages.read(_source(source), settings_of(options, ReadOptions))


def summarise(article: Article | Place, **options: Unpack[SummaryOptions]) -> Summary:
    """Summarise an article in its own language, and check every sentence against it.

    Args:
        article: What `read` returned, or a source as `read` takes it.
        options: See `SummaryOptions`.

    Returns:
        Its statements, each with the indexes of the sentences in `article.sentences` that support
        it, the results of its checks, and marks for readers.

    Raises:
        BriefingError: As of `read`; or the summariser is not there, or failed.
    """
    from briefing.pipeline import stages
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.length_fitting import SummaryWriter

    engines = Engines(settings_of(options, SummaryOptions, voice=None), announce=_announce(options))
    # A model that is missing is to be known before a page is fetched.
    _ = engines.summariser
    if not isinstance(article, Article):
        article = stages.read(_source(article), engines.settings)
    return SummaryWriter(article, engines, record=None, say=_unheard).in_language(article.language)


def speak(text: str | Summary, out: Place, **options: Unpack[SpeechOptions]) -> EncodedNarration:
    """Speak a text into a file of sound.

    Args:
        text: The words themselves (no path), or a summary, whose title is spoken first.
        out: The file to write, .mp3, .m4a, .wav, .flac, .ogg or .opus as its name says: mono at the
            voice's own rate (22,050 Hz of most), -16 LUFS.
        options: See `SpeechOptions`.

    Returns:
        The voice, the duration in seconds, when each part is heard, and the checks of the sound.

    Raises:
        UsageError: The file's name says no kind of sound, or there is no such voice.
        BriefingError: No voice could speak it, or the file cannot be written. What stood at `out`
            still stands.
    """
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.registry.voices import check_voice
    from briefing.pipeline.texts import speak_text
    from briefing.publishing.sound_files import check_kind
    from briefing.runtime.atomic_files import check_writable

    if isinstance(text, Summary):
        options.setdefault("language", text.language)
        text = "\n".join(_heard(text))
    path = Path(out)
    engines = Engines(settings_of(options, SpeechOptions), announce=_announce(options))
    check_voice(engines)
    check_kind(path)
    check_writable(path.parent)
    stream = io.BytesIO(text.encode("utf-8", "replace"))
    return speak_text(Source("-", SourceKind.STDIN), path, engines, _unheard, stream)


def make(source: Place, **options: Unpack[MakeOptions]) -> Made:
    """Make a briefing of an article: a folder with a summary to read and an MP3 to listen to.

    Args:
        source: As of `read`.
        options: See `MakeOptions`.

    Returns:
        The folder, whether it is `fresh` or reused, warnings, and `failures`: why a language of
        `to` is not in it.

    Raises:
        BriefingError: No briefing was made, and nothing was written; its class says why.
    """
    from briefing.pipeline.assembly import executor_for, recorder_of
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.make import make_all
    from briefing.runtime.atomic_files import check_writable
    from briefing.runtime.stage_cache import StageCache

    settings = settings_of(options, MakeOptions)
    place = _source(source)
    engines = Engines(settings, announce=_announce(options))
    engines.check()
    check_writable(settings.out)
    engines.stage_cache = StageCache(settings.out, fresh=settings.force)
    executor = executor_for(engines, 1)
    try:
        recorder = recorder_of(engines, executor, _unheard)
        (outcome,) = make_all([place], engines, recorder, _unheard)
    finally:
        executor.shutdown()
        engines.stage_cache.close()
    if isinstance(outcome, Failed):
        raise outcome.error
    return outcome


def _source(place: Place) -> Source:
    from briefing.reading.sources import parse_source

    # A path of pathlib's is one, whatever it looks like.
    if isinstance(place, str):
        return parse_source(place)
    return Source(str(Path(place)), SourceKind.FILE)


def _announce(options: Mapping[str, Any]) -> Callable[[str], None]:
    return options.get("announce") or _told_on_stderr


def _told_on_stderr(text: str) -> None:
    # A text never leaves this machine without a word.
    if sys.stderr is not None:
        sys.stderr.write(f"{text}\n")


def _heard(summary: Summary) -> list[str]:
    """What is said of a summary: of a draft that it is one, and only what passed every check."""
    title = summary.translation.title if summary.is_draft and summary.translation else None
    return [
        *([spoken_draft_notice(summary)] if title else []),
        *([] if title and title.is_faulty else [summary.title]),
        *(one.text for one in summary.statements if not one.withheld),
    ]


def _unheard(_text: str) -> None:
    """Progress that is told to nobody."""
