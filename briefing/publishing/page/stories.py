"""A briefing's record as the values of the page."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from markupsafe import Markup, escape

from briefing.core.documents import MadeBy, SourceKind
from briefing.language.languages import named, same
from briefing.publishing.markup import clock
from briefing.publishing.page.html import (
    direction_of,
    path_address,
    plain,
    shown,
    shown_remark,
    web_address,
)
from briefing.publishing.page.view import Line, Note, Origin, Recording, Shown, Story, Text
from briefing.publishing.phrases import has_phrases, phrase
from briefing.publishing.schema import (
    ArticleMetadata,
    AudioRecord,
    BriefingRecord,
    PartRecord,
    SentenceRecord,
    SummaryRecord,
)


def story_of(folder: Path, record: BriefingRecord) -> Story:
    """The briefing of a folder, whose address is relative to the folder above it."""
    origin = _origin(record.article)
    notes = _Notes(record.article.language)
    texts = tuple(
        _text(language, summary, record, notes) for language, summary in record.summaries.items()
    )
    lines = [*(one.title for one in texts), *(line for one in texts for line in one.lines)]
    return Story(
        key=f"b{hashlib.sha256(os.fsencode(folder.name)).hexdigest()[:8]}",
        address=path_address(folder.name),
        made_at=_moment(record.made_at),
        origin=origin,
        texts=texts,
        notes=notes.listed(),
        recordings=tuple(_recordings(folder, record, lines)),
        failures=tuple(map(plain, record.failures)),
    )


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone()
    except (ValueError, OverflowError):
        # Of the first and the last day of the calendar some are in no year here.
        return moment


def _origin(article: ArticleMetadata) -> Origin:
    location = article.source.location
    address = web_address(location) if article.source.kind is SourceKind.URL else None
    host = (urlsplit(address).hostname or "").removeprefix("www.") if address else ""
    # A page may be given away: it does not tell the folders of this machine.
    file = Path(location).name if article.source.kind is SourceKind.FILE else ""
    return Origin(
        name=plain(article.site or host or file),
        address=address,
        author=plain(article.author or "") or None,
        published=article.published,
    )


def _text(language: str, summary: SummaryRecord, record: BriefingRecord, notes: _Notes) -> Text:
    translation = summary.translation or None
    source = translation.source if translation else language
    is_draft = translation is not None and translation.is_draft
    title_marks = translation.title.marks if translation else ()
    return Text(
        language=language,
        direction=direction_of(language),
        title=Line(
            shown(summary.title, language),
            plain(summary.title),
            marks=tuple(shown_remark(mark, language) for mark in title_marks),
        ),
        notice=shown(phrase("draft", language), _phrased(language)) if is_draft else None,
        lines=tuple(
            Line(
                shown(one.text, language),
                plain(one.text),
                notes=notes.to(one.text, [support.text for support in one.supports]),
                marks=tuple(shown_remark(mark, language) for mark in one.marks),
                original=_original(one, source) if is_draft else None,
                is_withheld=one.withheld,
            )
            for one in summary.statements
        ),
        how_title=shown(phrase("how", language), _phrased(language)),
        how=tuple(_how(summary, language, record)),
    )


def _phrased(language: str) -> str:
    return language if has_phrases(language) else "en"


def _original(sentence: SentenceRecord, language: str) -> Shown | None:
    return shown(sentence.original, language) if sentence.original else None


class _Notes:
    """The footnotes of a briefing: the article's sentences behind its own, each once.

    Args:
        language: The article's (BCP 47).
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._numbers: dict[str, int] = {}

    def to(self, sentence: str, supports: Sequence[str]) -> tuple[int, ...]:
        """The numbers of a sentence's footnotes; one that it repeats word for word has none."""
        others = [one for one in supports if one != sentence]
        return tuple(
            dict.fromkeys(self._numbers.setdefault(s, len(self._numbers) + 1) for s in others)
        )

    def listed(self) -> tuple[Note, ...]:
        """All footnotes, in the order of their numbers."""
        return tuple(
            Note(number, shown(sentence, self._language))
            for sentence, number in self._numbers.items()
        )


def _how(summary: SummaryRecord, language: str, record: BriefingRecord) -> Iterator[Shown]:
    """Sentences on how a summary was made, in its language."""
    tongue = _phrased(language)

    def told(name: str, **values: object) -> Shown:
        escaped = {key: escape(value) for key, value in values.items()}
        return Shown(Markup(phrase(name, tongue, **escaped)), tongue, direction_of(tongue))  # noqa: S704 - escaped

    def maker(by: MadeBy) -> Markup:
        model = by.model if by.model and by.model != by.engine else None
        engine = _apart(by.engine)
        said = phrase("with_model", tongue, engine=engine, model=_apart(model)) if model else engine
        return Markup(said)  # noqa: S704 - escaped

    if not summary.translation or summary.translation.source not in record.summaries:
        share = _apart(f"{summary.read_share:.0%}")
        count = record.article.sentences
        yield told("summarised", maker=maker(summary.made_by), share=share, count=count)
    quoted = sum(any(s.text == one.text for s in one.supports) for one in summary.statements)
    if quoted:
        yield told("quoted", quoted=quoted, count=len(summary.statements))
    if summary.entailed_by:
        yield told("checked_by", maker=maker(summary.entailed_by))
    if summary.translation:
        texts = [summary.translation.title, *summary.statements]
        yield told(
            "translated",
            language=named(summary.translation.source, spoken_in=tongue),
            maker=maker(summary.translation.made_by),
            passed=sum(all(r.passed for r in one.translation_checks or ()) for one in texts),
            count=len(texts),
        )
    audio = record.audio.get(language)
    if audio:
        length = _apart(clock(audio.seconds))
        yield told("spoken", voice=_apart(audio.voice), licence=_apart(audio.licence), time=length)
    version = _apart(record.program.rpartition(" ")[2])
    yield told("made", version=version, date=_apart(record.made_at[:10]))
    warnings = [*record.warnings, *summary.warnings, *(audio.warnings if audio else ())]
    for warning in dict.fromkeys(warnings):
        yield shown_remark(warning, language)


def _apart(text: str) -> Markup:
    return Markup("<bdi>{}</bdi>").format(plain(text))


def _recordings(folder: Path, record: BriefingRecord, lines: Sequence[Line]) -> Iterator[Recording]:
    """The recordings whose files are there."""
    for tag, audio in record.audio.items():
        file = f"briefing.{tag}.mp3"
        languages = audio.languages or (tag,)
        if (folder / file).is_file():
            yield Recording(
                address=f"{path_address(folder.name)}/{file}",
                languages=languages,
                name=" + ".join(named(one, spoken_in=_phrased(one)) for one in languages),
                seconds=audio.seconds,
                length=clock(audio.seconds),
                cues=_cues(audio, lines, languages[0]),
            )


def _cues(audio: AudioRecord, lines: Sequence[Line], language: str) -> str:
    """What is spoken when, as `Recording.cues`."""
    cues: list[object] = []
    last = -1
    for part in audio.parts:
        index = _line_of(part, part.language or language, lines, last)
        cues += [round(part.start, 2), plain(part.text) if index is None else index]
        last = last if index is None else index
    return msgspec.json.encode(cues).decode()


def _line_of(part: PartRecord, language: str, lines: Sequence[Line], last: int) -> int | None:
    """The index of the line that a part speaks, the next after the last rather than an earlier."""
    text = plain(part.text)
    found = [
        index
        for index, line in enumerate(lines)
        if text and text in line.plain and same(line.said.language, language)
    ]
    return next((index for index in found if index >= last), found[0] if found else None)
