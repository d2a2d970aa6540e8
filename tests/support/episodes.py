"""The record of an episode in two languages, for tests of what is made of one."""

from __future__ import annotations

from datetime import date

from briefing.publishing.episode_record import (
    SCHEMA,
    ChapterRecord,
    EpisodeAudio,
    EpisodeLanguage,
    EpisodeRecord,
    FailedSource,
    StoryRecord,
    StorySource,
    StoryStatement,
    StorySupport,
)
from briefing.publishing.schema import PartRecord

_SENTENCE = "The Halden ferry sails on batteries from Monday."
_SOURCES = (
    StorySource(
        title="Ferry goes electric",
        location="https://halden.example/ferry",
        url="https://halden.example/ferry",
        site="The Halden Echo",
        published=date(2026, 3, 3),
        language="en",
    ),
    StorySource(
        title="Batteries for the ferry",
        location="ferry.txt",
        site="Skerry Post",
        published=date(2026, 3, 2),
        language="en",
    ),
)


def an_episode(
    day: date = date(2026, 3, 3),
    programme: str = "Morning post",
    sounds: tuple[int, ...] = (64_000, 80_000),
) -> EpisodeRecord:
    """A record in English and Arabic, whose recordings have so many bytes; none for ()."""
    title = f"{programme}, {day.isoformat()}"
    return EpisodeRecord(
        schema=SCHEMA,
        program="briefing 0",
        guid=f"{programme} {day.isoformat()}",
        programme=programme,
        date=day,
        made_at=f"{day.isoformat()}T06:30:00+00:00",
        inputs="0" * 64,
        cover="cover.jpg",
        languages=(
            _in_language("en", title, _SENTENCE, *sounds[:1]),
            _in_language("ar", title, "تبحر عبّارة هالدن بالبطاريات.", *sounds[1:]),
        ),
        failures=(FailedSource("https://gone.example/page", "the page is not there (404)"),),
    )


def _in_language(language: str, title: str, sentence: str, *sounds: int) -> EpisodeLanguage:
    is_first = language == "en"
    statement = StoryStatement(
        text=sentence,
        supports=(StorySupport(source=0, index=0, text=_SENTENCE),),
        start=3.0,
        end=7.5,
    )
    headline = "Ferry goes electric" if is_first else "العبّارة تصبح كهربائية"
    return EpisodeLanguage(
        language=language,
        direction="ltr" if is_first else "rtl",
        programme=title.rpartition(", ")[0],
        title=title,
        description=headline,
        text=f"episode.{language}.md",
        transcript=f"episode.{language}.html",
        captions=f"episode.{language}.vtt" if sounds else None,
        chapters_file=_chapters_file(language, is_first=is_first) if sounds else None,
        audio=_audio(language, sounds[0], headline, sentence) if sounds else None,
        chapters=(
            ChapterRecord(start=0.0, end=2.5, title=title),
            ChapterRecord(start=2.5, end=8.0, title=headline, url=_SOURCES[0].url),
        )
        if sounds
        else (),
        stories=(
            StoryRecord(
                headline=headline,
                importance=1.0,
                sources=_SOURCES,
                statements=(statement,),
                start=2.5,
                end=8.0,
            ),
        ),
    )


def _chapters_file(language: str, *, is_first: bool) -> str:
    return "chapters.json" if is_first else f"chapters.{language}.json"


def _audio(language: str, size: int, headline: str, sentence: str) -> EpisodeAudio:
    return EpisodeAudio(
        file=f"episode.{language}.mp3",
        mime="audio/mpeg",
        bytes=size,
        seconds=8.0,
        sample_rate=22_050,
        voice=f"espeak:{language}",
        licence="GPL-3.0-or-later",
        parts=(
            PartRecord(text=headline, spoken=headline, start=0.2, end=2.5),
            PartRecord(text=sentence, spoken=sentence, start=3.0, end=7.5),
        ),
    )
