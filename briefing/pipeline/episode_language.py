"""The record of an episode in one language, of its stories and its recording."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec import UNSET

from briefing.core.documents import EncodedNarration, Part
from briefing.language.languages import is_right_to_left
from briefing.pipeline.retakes import misheard
from briefing.pipeline.scripts import is_made_up
from briefing.programme import wording
from briefing.programme.script import OPENING, Programme, ScriptLine, StorySentence, StoryText
from briefing.programme.stories import Coverage
from briefing.publishing.episode_record import (
    ChapterRecord,
    EpisodeAudio,
    EpisodeLanguage,
    StoryRecord,
    StorySource,
    StoryStatement,
    StorySupport,
)
from briefing.publishing.record import part_record

_ADDRESS = re.compile(r"https?://[^\s<>]+")
_MOST_DESCRIBED = 10  # headlines


@dataclass(frozen=True, slots=True)
class RecordedLines:
    """The lines of an episode, its narration, and the index of the line that each part is."""

    lines: Sequence[ScriptLine]
    narration: EncodedNarration
    line_of_part: Sequence[int]

    def parts_of(self, chapter: int) -> list[Part]:
        """The parts of a chapter, in their order; none of one that is not heard."""
        parts = zip(self.narration.parts, self.line_of_part, strict=True)
        return [part for part, line in parts if self.lines[line].chapter == chapter]

    def part_of(self, chapter: int, sentence: int) -> Part | None:
        """The part in which a sentence of a story is heard."""
        parts = zip(self.narration.parts, self.line_of_part, strict=True)
        wanted = (chapter, sentence)
        found = (
            part
            for part, line in parts
            if (self.lines[line].chapter, self.lines[line].sentence) == wanted
        )
        return next(found, None)


def chapters_of(
    told: Sequence[StoryText], language: str, recorded: RecordedLines
) -> tuple[ChapterRecord, ...]:
    """The chapters of a recording: what comes first, each story that is heard, and the end."""
    last = len(told) + 1
    found: list[ChapterRecord] = []
    ends = [*range(OPENING, last + 1)]
    heard = [(chapter, parts) for chapter in ends if (parts := recorded.parts_of(chapter))]
    starts = [0.0, *(round(parts[0].start, 3) for _, parts in heard[1:])]
    ends_at = [*starts[1:], round(recorded.narration.seconds, 3)]
    for (chapter, _), start, end in zip(heard, starts, ends_at, strict=True):
        url = None
        if chapter == OPENING:
            title = wording.worded("chapter_opening", language)
        elif chapter == last:
            title = wording.worded("chapter_sources", language)
        else:
            story = told[chapter - 1]
            title, url = story.headline, _address(story.story.main)
        found.append(ChapterRecord(start=start, end=end, title=title, url=url))
    return tuple(found)


def episode_language(
    programme: Programme, told: Sequence[StoryText], language: str, recorded: RecordedLines | None
) -> EpisodeLanguage:
    """An episode in a language (BCP 47); its audio has no file yet, and no bytes."""
    headlines = [one.headline.rstrip(". ") for one in told[:_MOST_DESCRIBED]]
    return EpisodeLanguage(
        language=language,
        direction="rtl" if is_right_to_left(language) else "ltr",
        programme=programme.name_in(language),
        is_draft=any(one.is_draft for one in told),
        title=programme.title_in(language),
        description=" · ".join(headlines),
        text=f"episode.{language}.md",
        transcript=f"episode.{language}.html",
        captions=f"episode.{language}.vtt" if recorded else None,
        chapters=chapters_of(told, language, recorded) if recorded else (),
        stories=tuple(_story(one, chapter, recorded) for chapter, one in enumerate(told, start=1)),
    )


def episode_audio(file: str, mime: str, size: int, narration: EncodedNarration) -> EpisodeAudio:
    """The record of a recording in a file of so many bytes."""
    return EpisodeAudio(
        file=file,
        mime=mime,
        bytes=size,
        seconds=round(narration.seconds, 3),
        sample_rate=narration.rate,
        voice=narration.voice,
        licence=narration.licence,
        pace=narration.pace,
        parts=tuple(map(part_record, narration.parts)),
        checks=narration.audio_checks,
        warnings=narration.warnings,
    )


def _story(text: StoryText, chapter: int, recorded: RecordedLines | None) -> StoryRecord:
    parts = recorded.parts_of(chapter) if recorded else []
    return StoryRecord(
        headline=text.headline,
        is_headline_made_up=is_made_up(text.story.main.article),
        topic=text.story.topic,
        importance=text.story.importance,
        sources=tuple(map(_source, text.story.coverage)),
        statements=tuple(
            _statement(text, one, recorded.part_of(chapter, index) if recorded else None)
            for index, one in enumerate(text.sentences)
        ),
        start=round(parts[0].start, 3) if parts else None,
        end=round(parts[-1].end, 3) if parts else None,
    )


def _source(coverage: Coverage) -> StorySource:
    article = coverage.article
    return StorySource(
        title=article.title,
        location=article.source.name,
        url=_address(coverage),
        site=coverage.name,
        author=article.author,
        published=article.published,
        language=article.language,
        folder=coverage.folder,
    )


def _statement(text: StoryText, one: StorySentence, part: Part | None) -> StoryStatement:
    statement = one.statement
    coverage = text.story.coverage
    return StoryStatement(
        text=statement.text,
        supports=tuple(
            StorySupport(source=at, index=index, text=coverage[at].article.sentences[index])
            for at, index in one.supports
        ),
        marks=(*statement.marks, *(misheard(part) if part else ())),
        original=UNSET if statement.original is None else statement.original,
        withheld=statement.withheld,
        is_difference=one.is_difference,
        start=round(part.start, 3) if part else None,
        end=round(part.end, 3) if part else None,
        article_checks=statement.article_checks,
        translation_checks=(UNSET if statement.original is None else statement.translation_checks),
    )


def _address(coverage: Coverage) -> str | None:
    url = coverage.url
    return url if url is not None and _ADDRESS.fullmatch(url) else None
