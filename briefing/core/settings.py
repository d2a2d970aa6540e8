"""The settings of a run.

A value comes from the first place that has it: a flag, an environment variable
(`BRIEFING_` and the option's name), a configuration file, the default.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from platformdirs import user_cache_path

from briefing.core.documents import Length, OwnPronunciation

DEFAULT_OUT = Path("outputs")
DEFAULT_SENTENCES = 5
DEFAULT_LENGTH = Length(sentences=DEFAULT_SENTENCES)


def cache_folder() -> Path:
    """The folder of models and finished speech: BRIEFING_CACHE, else the system's cache."""
    named = os.environ.get("BRIEFING_CACHE")
    return Path(named) if named else user_cache_path("briefing")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run.

    `minutes` replaces `length` where it is given. `voice` is None for a run without audio; `pace`
    multiplies the voice's own speed, `pause` the pauses; `months` chooses among a language's names
    of the months (None: the usual ones), `pronunciations` are the user's own. `language` is the
    article's (BCP 47), None to detect it; `to` are languages to translate into, `only` those to
    make and no other. `facts` is the treatment of a statement that fails against its article,
    `translations` of one that fails against its original; with `edit` the editor's pass follows
    where sentences are quoted; `draft` is the best of several drafts of `qwen` or its fast first
    one; `speak_drafts` has what passed of a draft read out. `digits` and `tashkeel` concern the
    spelling on disk. `bilingual` is the order of a recording in two languages, None for no such
    recording; `cover` a picture that goes into each recording. With `listen`, `listener` writes
    down what is heard. `workers` is the number of processes that speak, None for as many as pay;
    `ray` a cluster that works in their place: its address, "local" or None. `max_items` is the most
    that are taken of a feed, `since` leaves out older entries and files, with `chapters` each
    chapter of an e-book is a source, and with `feed` the feed that a page names takes its place.
    `server_timeout` is in seconds, for one answer of a chat server, and `server_window` the most
    tokens that it reads at once. `long` is how chat models read an article that is too long for
    them, `device` the processor of models, `precision` the numbers of chat models' linear layers.
    `begun` is the start of the run in seconds since 1970, the same in all of its processes.
    """

    out: Path = DEFAULT_OUT
    summariser: str = "auto"
    length: Length = DEFAULT_LENGTH
    minutes: float | None = None
    voice: str | None = "auto"
    pace: float = 1.0
    pause: float = 1.0
    months: str | None = None
    pronunciations: tuple[OwnPronunciation, ...] = ()
    language: str | None = None
    to: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    translator: str = "auto"
    terms: Path | None = None
    translations: str = "mark"
    draft: Literal["best", "fast"] = "best"
    speak_drafts: bool = False
    digits: str = "western"
    tashkeel: bool = False
    bilingual: str | None = None
    cover: Path | None = None
    listen: bool = False
    listener: str = "whisper-base"
    facts: str = "replace"
    edit: bool = True
    offline: bool = False
    allow_private: bool = False
    force: bool = False
    workers: int | None = None
    ray: str | None = None
    google_url: str | None = None
    max_items: int = 20
    since: datetime | None = None
    chapters: bool = False
    feed: bool = False
    server_timeout: float = 300.0
    server_window: int = 4096
    long: Literal["parts", "salient"] = "parts"
    device: Literal["auto", "cpu", "cuda"] = "auto"
    precision: Literal["int8", "float"] = "float"
    cache: Path = field(default_factory=cache_folder)
    begun: float = field(default_factory=time.time, compare=False)
