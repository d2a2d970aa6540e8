"""`briefing.json` of a folder: written of a briefing, and read again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import UNSET
from msgspec.structs import asdict, replace

from briefing import __version__
from briefing.core.documents import Article, EncodedNarration, Part, Statement, Summary, Translation
from briefing.core.small_files import read_bytes
from briefing.core.stored_bytes import StoredBytes
from briefing.language.languages import language_of
from briefing.publishing.briefing import Briefing
from briefing.publishing.schema import (
    NAME,
    SCHEMA,
    ArticleMetadata,
    ArticleRecord,
    ArticleSource,
    AudioRecord,
    BriefingRecord,
    PartRecord,
    SentenceRecord,
    StatementRecord,
    SummaryRecord,
    SupportRecord,
    TranslationRecord,
    decode_record,
)

_MOST_BYTES = 100_000_000


def briefing_record(briefing: Briefing, files: Mapping[str, StoredBytes]) -> BriefingRecord:
    """The record of a briefing, whose other files have these contents."""
    return BriefingRecord(
        schema=SCHEMA,
        program=f"briefing {__version__}",
        made_at=briefing.made_at.isoformat(timespec="seconds"),
        # A briefing that lacks a language is made again when that is next asked for.
        inputs=None if briefing.failures else briefing.inputs,
        article=_article(briefing.article),
        summaries={s.language: _summary(s, briefing.article) for s in briefing.summaries},
        audio={"-".join(n.languages): _narration(n) for n in briefing.narrations},
        files={name: content.sha256() for name, content in files.items()},
        warnings=briefing.warnings,
        failures=tuple(map(str, briefing.failures)),
    )


def read_record(folder: Path) -> BriefingRecord:
    """The record in the folder of a briefing.

    Raises:
        OSError: it cannot be read.
        ValueError: it is damaged, or no record.
    """
    return decode_record(read_bytes(folder / NAME, _MOST_BYTES))


def article_metadata(article: Article) -> ArticleMetadata:
    """An article's metadata."""
    # A path may hold bytes that are no Unicode.
    location = article.source.location.encode(errors="replace").decode()
    metadata = msgspec.convert(article, ArticleMetadata, from_attributes=True)
    return replace(metadata, source=ArticleSource(article.source.kind, location))


def sentence_record(statement: Statement) -> SentenceRecord:
    """A sentence, with what is known of its translation where it is one."""
    if statement.original is None:
        return SentenceRecord(text=statement.text, marks=statement.marks)
    return SentenceRecord(
        text=statement.text,
        marks=statement.marks,
        original=statement.original,
        translation_checks=statement.translation_checks,
        withheld=statement.withheld,
    )


def statement_record(statement: Statement, article: Article) -> StatementRecord:
    """A statement of a summary of this article."""
    return StatementRecord(
        **{**asdict(sentence_record(statement)), "withheld": statement.withheld},
        supports=tuple(SupportRecord(i, article.sentences[i]) for i in statement.supports),
        article_checks=statement.article_checks,
        edits=statement.edits or UNSET,
    )


def part_record(part: Part) -> PartRecord:
    """A part of a recording."""
    return PartRecord(
        text=part.text,
        spoken=part.spoken,
        start=round(part.start, 3),
        end=round(part.end, 3),
        language=part.language or UNSET,
        heard=part.heard or UNSET,
    )


def _article(article: Article) -> ArticleRecord:
    sentences = article.sentences
    return ArticleRecord(
        **asdict(article_metadata(article)),
        sentences=len(sentences),
        words=sum(len(sentence.split()) for sentence in sentences),
        sha256=digest_of_text(article),
    )


def digest_of_text(article: Article) -> str:
    """The SHA-256 of an article's sentences, one a line: the same wherever it was found."""
    return hashlib.sha256("\n".join(article.sentences).encode()).hexdigest()


def _summary(summary: Summary, article: Article) -> SummaryRecord:
    return SummaryRecord(
        title=summary.title,
        level=language_of(summary.language).level,
        made_by=summary.made_by,
        translation=_translation(summary.translation) if summary.translation else UNSET,
        entailed_by=summary.entailed_by,
        read_share=round(summary.read_share, 4),
        words=summary.words,
        statements=tuple(statement_record(one, article) for one in summary.statements),
        warnings=summary.warnings,
    )


def _translation(translation: Translation) -> TranslationRecord:
    return TranslationRecord(
        source=translation.source,
        made_by=translation.made_by,
        is_draft=translation.is_draft,
        title=sentence_record(translation.title),
    )


def _narration(narration: EncodedNarration) -> AudioRecord:
    return AudioRecord(
        languages=narration.languages,
        voice=narration.voice,
        licence=narration.licence,
        pace=narration.pace,
        pause=narration.pause,
        seconds=round(narration.seconds, 3),
        sample_rate=narration.rate,
        parts=tuple(map(part_record, narration.parts)),
        checks=narration.audio_checks,
        warnings=narration.warnings,
    )
