"""The briefings and episodes of an output folder, read for its page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from itertools import groupby
from pathlib import Path

from briefing.core.errors import SourceError
from briefing.publishing.episode_record import read_episode
from briefing.publishing.folders_made import folders_made
from briefing.publishing.page.episodes import story_of_episode
from briefing.publishing.page.html import path_address
from briefing.publishing.page.recordings import own_name
from briefing.publishing.page.stories import story_of
from briefing.publishing.page.view import Day, Feed, Library, Story
from briefing.publishing.record import read_record


def library_of(out: Path) -> Library:
    """All briefings and episodes of an output folder: by day, the newest and the episodes first.

    Raises:
        SourceError: It cannot be read, or nothing of the kind is in it.
    """
    stories: list[Story] = []
    left_out: list[str] = []
    for folder in folders_made(out, "give a folder of make"):
        try:
            stories += _stories_of(folder)
        except OSError as error:
            left_out.append(f"{folder.name}: its record cannot be read ({error.strerror})")
        except ValueError:
            left_out.append(f"{folder.name}: its record is not whole: make it again")
    if not stories:
        why = f" that can be read ({left_out[0]})" if left_out else ""
        raise SourceError(f"{os.fsdecode(out)} holds no briefing{why}: give a folder of make")
    stories.sort(key=_place, reverse=True)
    days = groupby(stories, key=lambda story: story.made_at.date())
    return Library(
        tuple(Day(date, tuple(group)) for date, group in days),
        tuple(_feeds_of(out)),
        tuple(left_out),
    )


def _feeds_of(out: Path) -> Iterator[Feed]:
    for path in sorted(out.glob("feed.*.xml")):
        language = path.name.split(".")[1]
        if path.is_file():
            yield Feed(path_address(path.name), language, own_name(language))


def _place(story: Story) -> tuple[date, bool, datetime, str]:
    return story.made_at.date(), story.is_episode, story.made_at, story.key


def _stories_of(folder: Path) -> Iterator[Story]:
    """The briefing or the episode of a folder, if it is one of either."""
    with suppress(FileNotFoundError):
        yield story_of(folder, read_record(folder))
    with suppress(FileNotFoundError):
        yield story_of_episode(folder, read_episode(folder))
