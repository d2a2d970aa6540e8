"""The briefings in an output folder, as their records have them, and whether they are whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.publishing.phrases import title_alone
from briefing.publishing.record import read_record
from briefing.publishing.recorded_article import recorded_summaries
from briefing.publishing.schema import NAME, OURS, AudioRecord, BriefingRecord, SummaryRecord
from briefing.publishing.whole_folder import damage


@dataclass(frozen=True, slots=True)
class FolderStatus:
    """A briefing's folder.

    `language` is the title's (BCP 47), `made_at` ISO 8601, `minutes` the length of all recordings
    together, `engines` the names of those that summarised, translated and spoke. `marks` counts
    the statements that a check marked, `warnings` the other notes. `missing` says why a language
    that was asked for is not there, `damage` which file is not as it was written; both are empty
    where all is well.
    """

    folder: Path
    title: str = ""
    language: str = "und"
    languages: tuple[str, ...] = ()
    made_at: str = ""
    engines: tuple[str, ...] = ()
    minutes: float = 0.0
    marks: int = 0
    warnings: int = 0
    missing: tuple[str, ...] = ()
    damage: str = ""


def folder_statuses(out: Path, *, thorough: bool = False) -> Iterator[FolderStatus]:
    """Every briefing in an output folder, by its folder's name; other folders are passed over.

    Recordings are compared with their digests only where `thorough`; texts always.
    """
    # A name that begins with a dot is a folder at work, or not ours.
    folders = (one for one in os.scandir(out) if one.is_dir(follow_symlinks=False))
    names = sorted(one.name for one in folders if not one.name.startswith("."))
    for name in names:
        status = _status(out / name, thorough=thorough)
        if status is not None:
            yield status


def _status(folder: Path, *, thorough: bool) -> FolderStatus | None:
    try:
        record = read_record(folder)
    except FileNotFoundError:
        is_ours = any(OURS.fullmatch(path.name) for path in folder.iterdir())
        return FolderStatus(folder, damage=f"{NAME} is missing") if is_ours else None
    except OSError as error:
        return FolderStatus(folder, damage=f"{NAME} cannot be read ({error.strerror})")
    except ValueError:
        return FolderStatus(folder, damage=f"{NAME} is not whole")
    summaries = recorded_summaries(record)
    language = next(iter(summaries), "und")
    return FolderStatus(
        folder,
        title=title_alone(summaries[language]) if summaries else "",
        language=language,
        languages=tuple(summaries),
        made_at=record.made_at,
        engines=_engines(record),
        minutes=round(sum(one.seconds for one in record.audio.values()) / 60, 2),
        marks=sum(bool(s.marks) for one in summaries.values() for s in one.statements),
        warnings=_number_of_warnings(record),
        missing=record.failures,
        damage=damage(folder, record, thorough=thorough),
    )


def _engines(record: BriefingRecord) -> tuple[str, ...]:
    summaries = record.summaries.values()
    names = [
        *(one.made_by.engine for one in summaries),
        *(one.translation.made_by.engine for one in summaries if one.translation),
        *(one.voice for one in record.audio.values()),
    ]
    return tuple(dict.fromkeys(names))


def _number_of_warnings(record: BriefingRecord) -> int:
    parts: list[SummaryRecord | AudioRecord] = [*record.summaries.values(), *record.audio.values()]
    return len({*record.warnings, *(warning for part in parts for warning in part.warnings)})
