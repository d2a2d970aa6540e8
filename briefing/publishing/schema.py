"""The schema of `briefing.json`: the structs that write, read and validate it.

Languages are BCP 47 tags, times are seconds and digests SHA-256 in hexadecimal. A field with a
default may be missing from records of earlier versions. `docs/schema/briefing.schema.json` is made
by `json_schema`; `SCHEMA` grows when a field is renamed, removed or takes another meaning.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from inspect import cleandoc
from typing import Annotated, Any

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType, field

from briefing.core.documents import CheckResult, Edit, Heard, MadeBy, SourceKind
from briefing.language.languages import Level

SCHEMA = 2
NAME = "briefing.json"
# The files of a briefing's folder that are ours.
OURS = re.compile(r"(summary\.[\w-]+\.(txt|md)|briefing\.[\w-]+\.(mp3|vtt)|briefing\.json)")

# A record may be anybody's: no name of a file in it may lead out of the folder.
_FileName = Annotated[str, Meta(pattern=f"^{OURS.pattern}$")]
_Languages = Annotated[str, Meta(pattern=r"^[\w-]+$")]
_Time = Annotated[float, Meta(ge=0)]
_Positive = Annotated[float, Meta(gt=0)]
_Moment = Annotated[str, Meta(extra_json_schema={"format": "date-time"})]


class ArticleSource(Struct, frozen=True):
    """The place that an article was read from, as the user wrote it."""

    kind: SourceKind
    location: str


class ArticleMetadata(Struct, frozen=True, kw_only=True):
    """An article without its text."""

    title: str
    source: ArticleSource
    published: date | None
    author: str | None
    site: str | None
    language: str
    encoding: str | None
    warnings: tuple[str, ...] = ()


class ArticleRecord(ArticleMetadata, frozen=True, kw_only=True):
    """An article: its metadata, its size, and the digest of its sentences, one a line."""

    sentences: int
    words: int
    sha256: str


class SupportRecord(Struct, frozen=True):
    """A sentence of the article that supports a statement, and its index among all of them."""

    index: int
    text: str


class SentenceRecord(Struct, frozen=True, kw_only=True):
    """A sentence and its marks; where it was translated, from what, and the checks of that."""

    text: str
    marks: tuple[str, ...] = ()
    original: str | UnsetType = UNSET
    translation_checks: tuple[CheckResult, ...] | UnsetType = UNSET
    withheld: bool | UnsetType = UNSET


class StatementRecord(SentenceRecord, frozen=True, kw_only=True):
    """A sentence of a summary, its support in the article, and the checks against the article.

    It is withheld where it may be read, marked, but is not spoken. `edits` are what was changed in
    a sentence of the article, in order; undone from the last to the first they give it back.
    """

    supports: tuple[SupportRecord, ...] = ()
    article_checks: tuple[CheckResult, ...] = ()
    withheld: bool = False
    edits: tuple[Edit, ...] | UnsetType = UNSET


class TranslationRecord(Struct, frozen=True, kw_only=True):
    """The language that a summary was translated from, the engine, and the title's translation."""

    source: str = field(name="from")
    made_by: MadeBy
    is_draft: bool = field(name="draft")
    title: SentenceRecord


class SummaryRecord(Struct, frozen=True, kw_only=True):
    """A summary in one language.

    `level` says how much the program has for the language, `read_share` which share of the
    article's sentences the engine read. `entailed_by` is the model that the statements were held
    against the article with, null where that was done by words alone.
    """

    title: str
    level: Level | UnsetType = UNSET
    made_by: MadeBy
    translation: TranslationRecord | UnsetType = UNSET
    entailed_by: MadeBy | None = None
    read_share: float
    words: int
    statements: tuple[StatementRecord, ...]
    warnings: tuple[str, ...] = ()


class PartRecord(Struct, frozen=True, kw_only=True):
    """A part of a recording: its text as written, as spoken, and as heard where it was listened to.

    `language` is there in recordings of several languages.
    """

    text: str
    spoken: str
    start: _Time
    end: _Time
    language: str | UnsetType = UNSET
    heard: Heard | UnsetType = UNSET


class AudioRecord(Struct, frozen=True, kw_only=True):
    """A recording, and the checks of its sound.

    `pace` multiplied the voice's own speed, `pause` the usual pauses.
    """

    languages: tuple[str, ...] = ()
    voice: str
    licence: str
    pace: _Positive = 1.0
    pause: _Time = 1.0
    seconds: _Positive
    sample_rate: int
    parts: tuple[PartRecord, ...]
    checks: tuple[CheckResult, ...] = ()
    warnings: tuple[str, ...] = ()


class BriefingRecord(Struct, frozen=True, kw_only=True):
    """A briefing: its article, its summaries by language, and its recordings.

    `inputs` is a digest of everything that it was made from, null where it lacks a language that
    was asked for. `audio` has a recording by its language, or languages ("en-ar"); `files` the
    digest of each other file of the folder; `failures` why a language is missing.
    """

    schema: int
    program: str
    made_at: _Moment
    inputs: str | None
    article: ArticleRecord
    summaries: dict[_Languages, SummaryRecord]
    audio: dict[_Languages, AudioRecord]
    files: dict[_FileName, str]
    warnings: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a moment that there cannot be."""
        datetime.fromisoformat(self.made_at)


def decode_record(content: bytes) -> BriefingRecord:
    """Read a record of this or an earlier version.

    Raises:
        ValueError: it is none.
    """
    try:
        record = msgspec.json.decode(content)
        if record["schema"] == 1:
            _upgrade(record)
        return msgspec.convert(record, BriefingRecord)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"this is no record of a briefing ({error})") from error


def _upgrade(record: dict[str, Any]) -> None:
    """Give the fields of schema 1 the names that they have in 2."""
    for summary in record["summaries"].values():
        title = summary.get("translation", {}).get("title", {})
        for sentence in (*summary["statements"], title):
            for old, new in (("verdicts", "article_checks"), ("checks", "translation_checks")):
                if old in sentence:
                    sentence[new] = sentence.pop(old)
    record["schema"] = SCHEMA


def as_json(value: object, *, indent: int | None = 2) -> str:
    """Records, alone or among other values, as JSON text."""
    return json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=indent)


def json_schema(record: type) -> Mapping[str, object]:
    """The JSON Schema (draft 2020-12) of a class of records."""
    schema = msgspec.json.schema(record)
    for one in schema["$defs"].values():
        one["description"] = cleandoc(one["description"])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
