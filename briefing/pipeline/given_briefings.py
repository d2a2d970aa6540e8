"""Briefings that are made already, as articles of an episode."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from briefing.core.documents import Source, SourceKind
from briefing.core.errors import SourceError
from briefing.core.small_files import expanded
from briefing.programme.stories import Coverage
from briefing.publishing.record import read_record
from briefing.publishing.recorded_article import recorded_article, recorded_summaries
from briefing.publishing.schema import NAME, BriefingRecord


def without_folders(sources: Sequence[Source]) -> tuple[list[Source], list[Path]]:
    """The sources that are no folders, and the paths of those that are."""
    folders = [one for one in sources if one.kind is SourceKind.FILE and _is_folder(one)]
    others = [one for one in sources if one not in folders]
    return others, [expanded(one.location) for one in folders]


def given_briefings(folders: Sequence[Path], since: datetime | None = None) -> tuple[Coverage, ...]:
    """The articles of briefings' folders, or of all in an output folder.

    Args:
        folders: Of briefings, or such as hold some.
        since: Briefings that were made before are left out.

    Raises:
        SourceError: A folder is no briefing and has none, or a record is damaged.
    """
    found = [(one, _record(one)) for folder in folders for one in _briefings(folder)]
    taken = [
        (folder, record) for folder, record in found if since is None or _made_at(record) >= since
    ]
    return tuple(_coverage(*one, place) for place, one in enumerate(taken))


def _briefings(folder: Path) -> Iterator[Path]:
    if (folder / NAME).is_file():
        yield folder
        return
    inside = [path for path in sorted(folder.iterdir()) if (path / NAME).is_file()]
    if not inside:
        raise SourceError(
            f"{folder} is no folder of a briefing, and has none in it: give the files in it, or a "
            "folder that briefing make wrote into"
        )
    yield from inside


def _record(folder: Path) -> BriefingRecord:
    try:
        return read_record(folder)
    except (OSError, ValueError) as error:
        raise _damaged(folder, error) from error


def _made_at(record: BriefingRecord) -> datetime:
    made = datetime.fromisoformat(record.made_at)
    return made if made.tzinfo else made.replace(tzinfo=UTC)


def _damaged(folder: Path, error: Exception) -> SourceError:
    return SourceError(f"{folder / NAME} is damaged ({error}): make the briefing again")


def _coverage(folder: Path, record: BriefingRecord, place: int) -> Coverage:
    try:
        article = recorded_article(record)
    except ValueError as error:
        raise _damaged(folder, error) from error
    return Coverage(article, place, recorded_summaries(record), folder.name)


def _is_folder(source: Source) -> bool:
    try:
        return expanded(source.location).is_dir()
    except (OSError, ValueError):
        return False
