"""An episode's record as a story of the page, with the stories that it tells as sections."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing.publishing.addresses import web_address
from briefing.publishing.episode_record import (
    NAME,
    EpisodeLanguage,
    EpisodeRecord,
    StoryRecord,
    StorySource,
    StoryStatement,
)
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
from briefing.publishing.page.making import Making
from briefing.publishing.page.recordings import lines_of, recording_of
from briefing.publishing.page.view import Line, Origin, Recording, Section, Story, Text
from briefing.publishing.phrases import own_or_english, phrase


def story_of_episode(folder: Path, record: EpisodeRecord) -> Story:
    """The episode of a folder, whose address is relative to the folder above it."""
    notes = Footnotes()
    texts = tuple(_text(one, record, notes) for one in record.languages)
    cover = folder / record.cover if record.cover else None
    return Story(
        key=key_of(folder),
        record=f"{path_address(folder.name)}/{NAME}",
        made_at=moment_of(record.made_at),
        origin=Origin(one_line(record.programme), None, None, record.date),
        texts=texts,
        notes=notes.listed(),
        recordings=tuple(_recordings(folder, record, texts)),
        failures=tuple(
            one_line(f"{Path(one.location).name}: {one.reason}") for one in record.failures
        ),
        is_episode=True,
        cover=f"{path_address(folder.name)}/{record.cover}" if cover and cover.is_file() else None,
    )


def _text(one: EpisodeLanguage, record: EpisodeRecord, notes: Footnotes) -> Text:
    language, audio, making = one.language, one.audio, Making(one.language)
    spoken = [making.spoken(audio.voice, audio.licence, audio.seconds)] if audio else []
    warnings = dict.fromkeys([*record.warnings, *one.warnings, *(audio.warnings if audio else ())])
    return Text(
        language=language,
        direction=direction_of(language),
        title=Line(shown(one.title, language), one_line(one.title)),
        title_alone=one_line(one.title),
        notice=shown(phrase("draft", language), own_or_english(language)) if one.is_draft else None,
        sections=tuple(_section(story, one, notes) for story in one.stories),
        how_title=making.title,
        how=(
            *spoken,
            making.made(record.program, record.made_at),
            *(shown_remark(warning, language) for warning in warnings),
        ),
    )


def _section(story: StoryRecord, made: EpisodeLanguage, notes: Footnotes) -> Section:
    return Section(
        heading=Line(shown(story.headline, made.language), one_line(story.headline)),
        origins=tuple(map(_origin, story.sources)),
        lines=tuple(_line(one, story, made, notes) for one in story.statements),
    )


def _origin(source: StorySource) -> Origin:
    # A page may be given away: it does not tell the folders of this machine.
    name = source.site or Path(source.location).name
    return Origin(
        name=one_line(name),
        address=web_address(source.url or ""),
        author=one_line(source.author or "") or None,
        published=source.published,
    )


def _line(one: StoryStatement, story: StoryRecord, made: EpisodeLanguage, notes: Footnotes) -> Line:
    language, original = made.language, one.original if made.is_draft else None
    supports = [
        (support.text, story.sources[support.source].language)
        for support in one.supports
        if support.source < len(story.sources)
    ]
    return Line(
        shown(one.text, language),
        one_line(one.text),
        notes=notes.to(one.text, supports),
        marks=shown_marks(one.marks, language, is_withheld=one.withheld),
        original=shown(original, story.sources[0].language) if original else None,
        is_withheld=one.withheld,
    )


def _recordings(
    folder: Path, record: EpisodeRecord, texts: tuple[Text, ...]
) -> Iterator[Recording]:
    lines = lines_of(texts)
    for one in record.languages:
        if one.audio is None:
            continue
        chapters = [(chapter.start, chapter.title) for chapter in one.chapters]
        audio = one.audio
        found = recording_of(folder / audio.file, (one.language,), audio, lines, chapters)
        if found:
            yield found
