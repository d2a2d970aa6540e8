"""The briefings of an output folder, read for its page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from briefing.core.errors import SourceError
from briefing.publishing.page.stories import story_of
from briefing.publishing.page.view import Day, Library, Story
from briefing.publishing.record import read_record
from briefing.publishing.schema import NAME


def library_of(out: Path) -> Library:
    """All briefings of an output folder, those made last first.

    Raises:
        SourceError: It cannot be read, or no briefing is in it.
    """
    stories: list[Story] = []
    left_out: list[str] = []
    for folder in _folders(out):
        try:
            stories.append(story_of(folder, read_record(folder)))
        except FileNotFoundError:
            continue
        except OSError as error:
            left_out.append(f"{folder.name}: {NAME} cannot be read ({error.strerror})")
        except ValueError:
            left_out.append(f"{folder.name}: {NAME} is not whole: make the briefing again")
    if not stories:
        why = f" that can be read ({left_out[0]})" if left_out else ""
        raise SourceError(f"{os.fsdecode(out)} holds no briefing{why}: give a folder of make")
    stories.sort(key=lambda story: (story.made_at, story.key), reverse=True)
    days = groupby(stories, key=lambda story: story.made_at.date())
    return Library(tuple(Day(date, tuple(group)) for date, group in days), tuple(left_out))


def _folders(out: Path) -> Iterator[Path]:
    """The folders in an output folder, by name; one with a dot is at work, or not ours."""
    try:
        entries = sorted(os.scandir(out), key=lambda entry: entry.name)
    except OSError as error:
        raise SourceError(
            f"{os.fsdecode(out)} cannot be read ({error.strerror}): give a folder of make"
        ) from error
    for entry in entries:
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
            yield Path(entry.path)
