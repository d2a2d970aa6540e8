"""The show notes of an item, as the HTML that podcast apps show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import PurePath

from briefing.core.documents import Article, Summary
from briefing.language.languages import is_right_to_left
from briefing.programme.wording import worded
from briefing.publishing.addresses import web_address
from briefing.publishing.episode_record import EpisodeLanguage, StoryRecord
from briefing.publishing.markup import clock
from briefing.publishing.one_line import one_line
from briefing.publishing.phrases import draft_notice, ending, opening, phrase

_MOST_BYTES = 4000  # that Apple and PSP-1 let a description have


def paragraph(text: str, language: str, link: str | None = None) -> str:
    """A paragraph of one line of text, escaped once; all of it a link where there is an address.

    It has the direction of its language (BCP 47), where apps would take the other.
    """
    shown = escape(one_line(text), quote=False)
    direction = ' dir="rtl"' if is_right_to_left(language) else ""
    linked = f'<a href="{escape(link)}">{shown}</a>' if link else shown
    return f"<p{direction}>{linked}</p>"


def bounded(paragraphs: Iterable[str]) -> str:
    """The first paragraphs that have room in a description."""
    kept: list[str] = []
    size = 0
    for one in paragraphs:
        size += len(one.encode()) + 1
        if size > _MOST_BYTES:
            break
        kept.append(one)
    return "\n".join(kept)


def notes_of_briefing(article: Article, summary: Summary) -> list[str]:
    """What is heard of a summary, between where it comes from and what made it."""
    language = summary.language
    said = [one.text for one in summary.statements if not one.withheld]
    lines = [draft_notice(summary), opening(language, article), *said, ending(language, article)]
    link = web_address(article.source.location)
    source = phrase("source", language, link=article.source.location)
    told = [paragraph(line, language) for line in lines if line]
    return [*told, paragraph(source, language, link)] if link else told


def notes_of_episode(made: EpisodeLanguage) -> list[str]:
    """The stories of an episode, each with its time and its sources, and what made it."""
    told = [line for story in made.stories for line in _story(story, made.language)]
    return [*told, paragraph(worded("notice", made.language), made.language)]


def _story(story: StoryRecord, language: str) -> Sequence[str]:
    time = f"{clock(story.start)} " if story.start is not None else ""
    sources = (
        # A feed may be given away: it does not tell the folders of this machine.
        (one.site or one.author or one.title or PurePath(one.location).name, web_address(one.url))
        for one in story.sources
    )
    return [
        paragraph(f"{time}{story.headline}", language),
        *(paragraph(name, language, address) for name, address in sources),
    ]
