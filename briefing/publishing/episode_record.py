"""The record of an episode, `episode.json`: the structs that write, read and validate it.

The folder of an episode is `PROGRAMME-DATE/` in the output folder. Beside `episode.json` it has,
for each language (BCP 47), the sound `episode.LANG.mp3` (or .opus, .m4a; none where no voice speaks
the language), the text `episode.LANG.md`, captions `episode.LANG.vtt`, the transcript
`episode.LANG.html`, and the chapters, `chapters.json` of the first language and
`chapters.LANG.json` of each further one; and one `cover.jpg`. Readers take a file's name from the
record, and not from this list.

Times are seconds from the beginning of the sound, and digests SHA-256 in hexadecimal. Everything in
a record is text, never markup: whoever puts it into a feed or a page escapes it once. Only
addresses of http and https stand where one is to be followed.
`docs/schema/episode.schema.json` is made of these classes; `SCHEMA` grows when a field is renamed,
removed or takes another meaning.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from briefing.core.documents import CheckResult
from briefing.core.small_files import read_bytes
from briefing.publishing.schema import PartRecord

SCHEMA = 1
NAME = "episode.json"
# The files of an episode's folder that are ours.
OURS = re.compile(
    r"episode\.[\w-]+\.(mp3|opus|m4a|md|vtt|html)|chapters(\.[\w-]+)?\.json|cover\.jpg|episode\.json"
)

_MOST_BYTES = 100_000_000
# A record may be anybody's: no name of a file in it may lead out of the folder.
_FileName = Annotated[str, Meta(pattern=f"^({OURS.pattern})$")]
_Language = Annotated[str, Meta(pattern=r"^[A-Za-z0-9-]+$")]
_Address = Annotated[str, Meta(pattern=r"^https?://[^\s<>]+$")]
_Time = Annotated[float, Meta(ge=0)]
_Positive = Annotated[float, Meta(gt=0)]
_Index = Annotated[int, Meta(ge=0)]
_Moment = Annotated[str, Meta(extra_json_schema={"format": "date-time"})]


class ChapterRecord(Struct, frozen=True, kw_only=True):
    """A chapter: the stretch of a story, or of what is said before and after the stories."""

    start: _Time
    end: _Time
    title: str
    url: _Address | None = None
    image: _Address | None = None


class StorySource(Struct, frozen=True, kw_only=True):
    """An article that told a story, the first of a story's being the one that is summed up.

    `location` is the file or address as it was given, `url` the address to follow. `site` is the
    name that is spoken, such as a newspaper's. `folder` is the folder of its briefing beside this
    one, where it came from one.
    """

    title: str
    location: str
    url: _Address | None = None
    site: str | None = None
    author: str | None = None
    published: date | None = None
    language: _Language
    folder: str | None = None


class StorySupport(Struct, frozen=True, kw_only=True):
    """A sentence that supports a statement: of which source of the story, and where in it.

    `source` is an index into the story's sources, `index` into the sentences of that article.
    """

    source: _Index
    index: _Index
    text: str


class StoryStatement(Struct, frozen=True, kw_only=True):
    """A sentence of a story, its support in the articles, and when it is heard.

    `original` is the sentence that it was translated from. `marks` are the remarks that a reader
    sees beside it. It is withheld where it may be read, marked, but is not spoken; `start` and
    `end` are null of what is not heard. One that tells on what the sources differ has
    `is_difference`.
    """

    text: str
    supports: tuple[StorySupport, ...] = ()
    marks: tuple[str, ...] = ()
    original: str | UnsetType = UNSET
    withheld: bool = False
    is_difference: bool = False
    start: _Time | None = None
    end: _Time | None = None
    article_checks: tuple[CheckResult, ...] = ()
    translation_checks: tuple[CheckResult, ...] | UnsetType = UNSET


class StoryRecord(Struct, frozen=True, kw_only=True):
    """A story: its headline, who told it, its sentences, and when it is heard.

    Stories of one topic stand together and have its number. `is_headline_made_up` says that the
    headline is the first words of a text without a title: it is shown, and never spoken.
    """

    headline: str
    is_headline_made_up: bool = False
    topic: _Index = 0
    importance: _Time = 0.0
    sources: Annotated[tuple[StorySource, ...], Meta(min_length=1)]
    statements: tuple[StoryStatement, ...]
    start: _Time | None = None
    end: _Time | None = None


class EpisodeAudio(Struct, frozen=True, kw_only=True):
    """A recording: its file, of so many bytes, and all that is heard in it, line by line.

    `parts` has the headlines, links and notices too. `pace` multiplied the voice's own speed.
    """

    file: _FileName
    mime: str
    bytes: Annotated[int, Meta(gt=0)]
    seconds: _Positive
    sample_rate: Annotated[int, Meta(gt=0)]
    voice: str
    licence: str
    pace: _Positive = 1.0
    parts: tuple[PartRecord, ...]
    checks: tuple[CheckResult, ...] = ()
    warnings: tuple[str, ...] = ()


class EpisodeLanguage(Struct, frozen=True, kw_only=True):
    """An episode in one language; `audio`, `captions` and `chapters_file` are null without sound.

    `programme` is its name in this language, `title` that of the episode, and `description` one
    paragraph of plain text: the headlines. A draft is a translation that is not to be trusted.
    """

    language: _Language
    direction: Literal["ltr", "rtl"]
    is_draft: bool = False
    programme: str
    title: str
    description: str
    text: _FileName
    transcript: _FileName
    captions: _FileName | None = None
    chapters_file: _FileName | None = None
    audio: EpisodeAudio | None = None
    chapters: tuple[ChapterRecord, ...] = ()
    stories: tuple[StoryRecord, ...]
    warnings: tuple[str, ...] = ()


class FailedSource(Struct, frozen=True):
    """A source that could not be had, and why, in one sentence."""

    location: str
    reason: str


class EpisodeRecord(Struct, frozen=True, kw_only=True):
    """An episode of a programme, in each language.

    `guid` is the same whenever the episode of that programme and day is made. `made_at` changes
    only when something of it does. `inputs` is a digest of everything that it was made from, null
    where a language that was asked for is missing. `files` has the digest of each other file.
    """

    schema: int
    program: str
    guid: str
    programme: str
    date: date
    made_at: _Moment
    inputs: str | None
    languages: Annotated[tuple[EpisodeLanguage, ...], Meta(min_length=1)]
    cover: _FileName | None = None
    failures: tuple[FailedSource, ...] = ()
    warnings: tuple[str, ...] = ()
    files: dict[_FileName, str] = {}

    def __post_init__(self) -> None:
        """Refuse a moment that there cannot be."""
        datetime.fromisoformat(self.made_at)


def decode_episode(content: bytes) -> EpisodeRecord:
    """Read the record of an episode.

    Raises:
        ValueError: It is none, or of a later version.
    """
    try:
        record = msgspec.json.decode(content, type=EpisodeRecord)
    except (TypeError, RecursionError) as error:
        raise ValueError(f"this is no record of an episode ({error})") from error
    if record.schema > SCHEMA:
        raise ValueError(f"this record of an episode has version {record.schema}, not {SCHEMA}")
    return record


def read_episode(folder: Path) -> EpisodeRecord:
    """The record in the folder of an episode.

    Raises:
        OSError: It cannot be read.
        ValueError: It is damaged, or no record.
    """
    return decode_episode(read_bytes(folder / NAME, _MOST_BYTES))
