"""An article and its summaries as the record of a briefing has them."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.core.documents import Article, Source, Statement, Summary, Translation
from briefing.publishing.schema import (
    BriefingRecord,
    SentenceRecord,
    StatementRecord,
    SummaryRecord,
)

_MOST_SENTENCES = 1_000_000


def recorded_article(record: BriefingRecord) -> Article:
    """The article of a briefing; sentences that no statement rests on are blank.

    Raises:
        ValueError: The record names sentences that its article cannot have.
    """
    known: dict[int, str] = {}
    for summary in record.summaries.values():
        for statement in summary.statements:
            known |= {support.index: support.text for support in statement.supports}
    if any(not 0 <= index < _MOST_SENTENCES for index in known):
        raise ValueError("a statement rests on a sentence that there cannot be")
    size = max(known, default=-1) + 1
    article = record.article
    return Article(
        source=Source(article.source.location, article.source.kind),
        title=article.title,
        paragraphs=(tuple(known.get(index, "") for index in range(size)),),
        language=article.language,
        published=article.published,
        author=article.author,
        site=article.site,
        encoding=article.encoding,
        warnings=article.warnings,
    )


def recorded_summaries(record: BriefingRecord) -> Mapping[str, Summary]:
    """The summaries of a briefing, by their language (BCP 47)."""
    return {language: _summary(language, one) for language, one in record.summaries.items()}


def _summary(language: str, record: SummaryRecord) -> Summary:
    translation = record.translation or None
    return Summary(
        title=record.title,
        language=language,
        statements=tuple(map(_statement, record.statements)),
        made_by=record.made_by,
        read_share=record.read_share,
        warnings=record.warnings,
        translation=Translation(
            translation.source,
            translation.made_by,
            _sentence(translation.title),
            translation.is_draft,
        )
        if translation
        else None,
        entailed_by=record.entailed_by,
    )


def _statement(record: StatementRecord) -> Statement:
    sentence = _sentence(record)
    return Statement(
        text=sentence.text,
        supports=tuple(one.index for one in record.supports),
        notes=sentence.notes,
        original=sentence.original,
        translation_checks=sentence.translation_checks,
        withheld=record.withheld,
        article_checks=record.article_checks,
    )


def _sentence(record: SentenceRecord) -> Statement:
    """A sentence; its remark that it is quoted is one of its notes here."""
    return Statement(
        text=record.text,
        notes=record.marks,
        original=record.original or None,
        translation_checks=record.translation_checks or (),
    )
