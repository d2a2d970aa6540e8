"""A briefing's record as a story of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from briefing.core.documents import SourceKind
from briefing.publishing.addresses import web_address
from briefing.publishing.one_line import one_line
from briefing.publishing.page.footnotes import Footnotes
from briefing.publishing.page.html import (
    direction_of,
    key_of,
    moment_of,
    path_address,
    shown,
    shown_marks,
    shown_remark,
)
from briefing.publishing.page.labels import labels, language_of_labels
from briefing.publishing.page.making import Making
from briefing.publishing.page.recordings import lines_of, recording_of
from briefing.publishing.page.view import Line, Origin, Recording, Section, Shown, Story, Text
from briefing.publishing.phrases import own_or_english, phrase, title_alone
from briefing.publishing.recorded_article import recorded_summaries
from briefing.publishing.schema import (
    NAME,
    ArticleMetadata,
    BriefingRecord,
    SentenceRecord,
    StatementRecord,
    SummaryRecord,
)


def story_of(folder: Path, record: BriefingRecord) -> Story:
    """The briefing of a folder, whose address is relative to the folder above it."""
    notes = _footnotes(record)
    texts = tuple(
        _text(language, summary, record, notes) for language, summary in record.summaries.items()
    )
    return Story(
        key=key_of(folder),
        record=f"{path_address(folder.name)}/{NAME}",
        made_at=moment_of(record.made_at),
        origin=_origin(record.article),
        texts=texts,
        notes=notes.listed(),
        recordings=tuple(_recordings(folder, record, lines_of(texts))),
        failures=tuple(map(one_line, record.failures)),
    )


def _footnotes(record: BriefingRecord) -> Footnotes:
    """The footnotes of all texts, in the order of the article."""
    notes = Footnotes()
    pairs = [
        (support.index, one.text, support.text)
        for summary in record.summaries.values()
        for one in summary.statements
        for support in one.supports
    ]
    for _, sentence, support in sorted(pairs):
        notes.to(sentence, [(support, record.article.language)])
    return notes


def _origin(article: ArticleMetadata) -> Origin:
    location = article.source.location
    address = web_address(location) if article.source.kind is SourceKind.URL else None
    host = (urlsplit(address).hostname or "").removeprefix("www.") if address else ""
    # A page may be given away: it does not tell the folders of this machine.
    file = Path(location).name if article.source.kind is SourceKind.FILE else ""
    return Origin(
        name=one_line(article.site or host or file),
        address=address,
        author=one_line(article.author or "") or None,
        published=article.published,
    )


def _text(language: str, summary: SummaryRecord, record: BriefingRecord, notes: Footnotes) -> Text:
    translation = summary.translation or None
    title_marks = translation.title.marks if translation else ()
    original_language = translation.source if translation and translation.is_draft else None
    making = Making(language)
    notice = phrase("draft", language) if original_language else None
    draft = [shown(labels(language)["draft"], language_of_labels(language))] if notice else []
    alone = title_alone(recorded_summaries(record)[language])
    # Where the original has a text of its own, its title stands above.
    is_apart = original_language is not None and original_language not in record.summaries
    return Text(
        language=language,
        direction=direction_of(language),
        title=Line(
            shown(summary.title, language),
            one_line(summary.title),
            marks=(*draft, *(shown_remark(mark, language) for mark in title_marks)),
            original=_original(translation.title, original_language or "und")
            if translation and is_apart
            else None,
        ),
        title_alone=one_line(alone),
        notice=shown(notice, own_or_english(language)) if notice else None,
        sections=(
            Section(
                lines=tuple(
                    _line(one, language, record, original_language, notes)
                    for one in summary.statements
                )
            ),
        ),
        how_title=making.title,
        how=tuple(making.of_summary(summary, record)),
    )


def _line(
    one: StatementRecord,
    language: str,
    record: BriefingRecord,
    original_language: str | None,
    notes: Footnotes,
) -> Line:
    supports = [(support.text, record.article.language) for support in one.supports]
    # Where nothing is heard, it would say of the other lines that they are.
    is_withheld = one.withheld and _is_heard(language, record)
    return Line(
        shown(one.text, language),
        one_line(one.text),
        notes=notes.to(one.text, supports),
        marks=shown_marks(one.marks, language, is_withheld=is_withheld),
        original=_original(one, original_language) if original_language else None,
        is_withheld=is_withheld,
    )


def _is_heard(language: str, record: BriefingRecord) -> bool:
    return any(language in (one.languages or (tag,)) for tag, one in record.audio.items())


def _original(sentence: SentenceRecord, language: str) -> Shown | None:
    return shown(sentence.original, language) if sentence.original else None


def _recordings(folder: Path, record: BriefingRecord, lines: Sequence[Line]) -> Iterator[Recording]:
    for tag, audio in record.audio.items():
        file, languages = folder / f"briefing.{tag}.mp3", audio.languages or (tag,)
        found = recording_of(file, languages, audio, lines)
        if found:
            yield found
