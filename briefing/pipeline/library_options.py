"""Options of the library's functions (`pipeline/library.py`), and the settings that they make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, TypedDict

from briefing.core.documents import Length
from briefing.core.errors import UsageError
from briefing.core.settings import Settings
from briefing.language.tags import tag_of

Place = str | PathLike[str]
_FACTS = ("mark", "replace", "strict")
_SLOWEST, _FASTEST = 0.5, 2.0
_LONGEST_PAUSE = 4.0


class ReadOptions(TypedDict, total=False):
    """Options of reading.

    Attributes:
        language: The article's (BCP 47), detected where it is not given.
        offline: Make no network call; pages that were fetched before are read as they were stored.
        allow_private: Fetch from private and loopback addresses too.
    """

    language: str
    offline: bool
    allow_private: bool


class SummaryOptions(ReadOptions, total=False):
    """Options of summarising, and those of reading.

    Attributes:
        sentences: The number of sentences, exactly; 5 where no length is given.
        words: The number of words instead, within 15 %.
        summariser: As of the command line: "auto", "salient", "qwen", a hub id, a folder.
        edit: Whether the sentences that "salient" quotes are edited.
        facts: What becomes of a sentence that the article does not bear out: "mark", "replace" (the
            default) or "strict".
        announce: Told before a text is sent to another machine; without it, stderr is.
    """

    sentences: int
    words: int
    summariser: str
    edit: bool
    facts: str
    announce: Callable[[str], None]


class SpeechOptions(TypedDict, total=False):
    """Options of speaking.

    Attributes:
        voice: "auto", an engine ("google", "piper", "kokoro", "espeak"), or "ENGINE:NAME".
        rate: The speed of speech, 0.5 to 2; 1 is the voice's own.
        pause: The length of the pauses, 0 to 4; 1 is the usual.
        language: The text's (BCP 47); detected where it is not given, a summary's own.
        offline: Make no network call.
        announce: Told before a text is sent to another machine; without it, stderr is.
    """

    voice: str
    rate: float
    pause: float
    language: str
    offline: bool
    announce: Callable[[str], None]


class MakeOptions(SummaryOptions, total=False):
    """Options of making a briefing, and those of summarising.

    Attributes:
        out: The folder that the briefing's folder goes into; "outputs" where it is not given.
        to: Languages (BCP 47) to translate into too.
        minutes: The length of the audio, within 10 %, instead of the summary's.
        translator: As of the command line: "auto", a model's name or hub id, a folder.
        voice: As of `SpeechOptions`; None for a briefing without audio.
        rate, pause: As of `SpeechOptions`.
        force: Make again what would be reused.
    """

    out: Place
    to: Iterable[str]
    minutes: float
    translator: str
    voice: str | None
    rate: float
    pause: float
    force: bool


def settings_of(options: Mapping[str, Any], kind: type, **fixed: Any) -> Settings:
    """The settings that options of a kind make; the others keep their defaults.

    Raises:
        TypeError: There is no such option.
        UsageError: An option has a value that it cannot have.
    """
    unknown = options.keys() - kind.__annotations__.keys()
    if unknown:
        raise TypeError(f"there is no option {sorted(unknown)[0]!r}: see {kind.__name__}")
    given = {**options, **fixed}
    given.pop("announce", None)
    given |= _length(given.pop("sentences", None), given.pop("words", None), given.get("minutes"))
    if given.get("language") is not None:
        given["language"] = tag_of(given["language"])
    to = given.pop("to", ())
    tags = map(tag_of, [to] if isinstance(to, str) else to)
    if "out" in given:
        given["out"] = Path(given["out"])
    rate = given.pop("rate", 1.0)
    if not _SLOWEST <= rate <= _FASTEST:
        raise UsageError(f"there is no rate {rate}: give one from {_SLOWEST} to {_FASTEST}")
    if not 0 <= given.get("pause", 1.0) <= _LONGEST_PAUSE:
        raise UsageError(f"there is no pause {given['pause']}: give one from 0 to {_LONGEST_PAUSE}")
    if given.get("facts", _FACTS[0]) not in _FACTS:
        raise UsageError(f"there is no {given['facts']!r} for facts: give one of {_FACTS}")
    return Settings(pace=rate, to=tuple(dict.fromkeys(tags)), **given)


def _length(sentences: int | None, words: int | None, minutes: float | None) -> dict[str, Length]:
    told = [number for number in (sentences, words, minutes) if number is not None]
    if not told:
        return {}
    if len(told) > 1 or told[0] <= 0:
        raise UsageError("give one of sentences, words and minutes, and more than none")
    return {} if minutes is not None else {"length": Length(sentences=sentences, words=words)}
