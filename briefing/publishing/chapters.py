"""The chapters of an episode as a JSON file, by the format 1.2 of Podcasting 2.0.

https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from briefing.publishing.addresses import as_uri
from briefing.publishing.one_line import one_line
from briefing.publishing.tags import Chapter

MIME = "application/json+chapters"
_VERSION = "1.2.0"


def as_chapters(
    chapters: Sequence[Chapter], title: str, programme: str, file_name: str | None = None
) -> str:
    """The text of `chapters.json`.

    Args:
        chapters: In the order of their starts; their titles are text, never markup.
        title: The episode's.
        programme: The name of the podcast.
        file_name: The file of sound that they belong to.
    """
    record: dict[str, object] = {
        "version": _VERSION,
        "title": one_line(title),
        "podcastName": one_line(programme),
    }
    if file_name is not None:
        record["fileName"] = file_name
    record["chapters"] = [_chapter(one) for one in chapters]
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _chapter(chapter: Chapter) -> dict[str, object]:
    record: dict[str, object] = {
        "startTime": round(chapter.start, 3),
        "endTime": round(chapter.end, 3),
        "title": one_line(chapter.title),
    }
    if chapter.url is not None:
        record["url"] = as_uri(chapter.url)
    if chapter.image is not None:
        record["img"] = as_uri(chapter.image)
    return record
