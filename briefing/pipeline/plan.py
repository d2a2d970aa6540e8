"""The sources that a run takes, and the action on each."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from briefing.core.documents import Source, SourceKind
from briefing.core.errors import BriefingError, UsageError
from briefing.core.settings import Settings
from briefing.core.small_files import expanded
from briefing.pipeline.engines import Engines
from briefing.pipeline.expansion import Expansion, SeenEntries
from briefing.pipeline.make import digest
from briefing.pipeline.stages import load, read_once
from briefing.publishing.known_folders import KnownFolders
from briefing.publishing.record import read_record
from briefing.publishing.run_record import NAME, RunSource, as_source, read_run_record
from briefing.publishing.slugs import identity_digest
from briefing.publishing.whole_folder import is_current
from briefing.reading import feeds
from briefing.runtime.stage_cache import StageCache

_HEAD = 4096  # bytes that tell a feed


@dataclass(frozen=True, slots=True)
class Selection:
    """The sources that a run takes, and notes on the others."""

    sources: tuple[Source, ...]
    notes: tuple[str, ...] = ()


class Action(StrEnum):
    """An action of a run on a source."""

    MAKE = "make"
    REUSE = "reuse"
    FETCH = "fetch"
    UNREADABLE = "cannot be read"


@dataclass(frozen=True, slots=True)
class PlannedSource:
    """The action that a run would take on a source; `folder` is its briefing's, where known.

    `note` is why the source cannot be read, or what is to be known of it.
    """

    source: Source
    action: Action
    folder: Path | None = None
    note: str = ""


def failed_before(named: Sequence[Source], out: Path) -> Selection:
    """The sources that failed in the last run into a folder; of those named, where some are.

    Raises:
        UsageError: There is no account of a run.
        SourceError: It cannot be read.
    """
    account = read_run_record(out)
    if account is None:
        raise UsageError(
            f"--retry-failed takes what {out / NAME} says to have failed, and there is no such "
            "file: give sources, or another --out"
        )
    here = os.fsdecode(Path.cwd())
    failed = {(one.kind, one.where(account.run_in)): one for one in account.failed()}
    notes = []
    if named:
        places = [(source.kind, _place(source, here)) for source in named]
        sources = [source for source, place in zip(named, places, strict=True) if place in failed]
        if len(sources) < len(named):
            notes.append(f"{len(named) - len(sources)} left out: they did not fail in the last run")
    else:
        again = [one for one in failed.values() if one.kind is not SourceKind.STDIN]
        sources = [as_source(one, account.run_in, here) for one in again]
        if len(again) < len(failed):
            notes.append("standard input failed too, and is gone: give - to read it once more")
    if not failed:
        notes.append(f"nothing failed in the last run, which ended at {account.ended_at}")
    return Selection(tuple(sources), tuple(notes))


def modified_since(sources: Sequence[Source], since: datetime) -> Selection:
    """Of files those that were modified since; of all else, which has no date, everything.

    A file that is missing is taken, so that its failure is reported; so is a feed or a list of
    feeds, whose entries have dates of their own.
    """
    now = datetime.now().astimezone()
    taken, ahead = [], []
    for source in sources:
        changed = _modified(source)
        if changed is not None and changed < since.timestamp() and not _is_feed(source):
            continue
        taken.append(source)
        if changed is not None and changed > now.timestamp():
            ahead.append(source)
    when = since.isoformat(sep=" ", timespec="seconds")
    notes = [f"{len(sources) - len(taken)} left out: not modified since {when}"]
    undated = len([source for source in taken if source.kind is not SourceKind.FILE])
    if undated:
        notes.append(f"{undated} taken whatever --since says: only files have a date")
    notes += [f"{source.name} is dated in the future, and is taken" for source in ahead]
    return Selection(tuple(taken), tuple(notes if len(taken) < len(sources) else notes[1:]))


def planned(
    sources: Sequence[Source], settings: Settings, engines: Engines | None
) -> Iterator[PlannedSource]:
    """The action on each source, as far as it can be known without a model.

    Files are read; nothing is fetched or written.

    Args:
        sources: What a run would take.
        settings: Of the run.
        engines: Of the run; None where a model is not here yet: then nothing is known to be
            reusable.
    """
    cache = engines.stage_cache if engines else StageCache(settings.out, reads_only=True)
    plan = _Plan(
        settings, engines, Expansion(settings, SeenEntries(cache)), KnownFolders(settings.out)
    )
    for source in sources:
        try:
            yield from plan.of(source)
        except BriefingError as error:
            yield PlannedSource(source, Action.UNREADABLE, note=str(error))


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the actions of a run depend on."""

    settings: Settings
    engines: Engines | None
    expansion: Expansion
    folders: KnownFolders

    def of(self, source: Source) -> Iterator[PlannedSource]:
        """The action on a source, or on each of those that it holds."""
        settings, engines = self.settings, self.engines
        if source.kind is SourceKind.URL:
            yield _fetched(source, settings.out)
            return
        offline = replace(settings, offline=True)
        loaded = load(source, offline)
        members = self.expansion.members(source, loaded)
        if members is not None:
            for member in self.expansion.new(members):
                yield from self.of(member)
            return
        cache = engines.stage_cache if engines else StageCache(None)
        article = read_once(source, loaded, offline, cache)
        folder = self.folders.of(article)
        is_there = (
            engines
            and not settings.force
            and is_current(folder, digest(article, engines), read_record)
        )
        yield PlannedSource(source, Action.REUSE if is_there else Action.MAKE, folder)


def _fetched(source: Source, out: Path) -> PlannedSource:
    ending = f"*-{identity_digest(f'url {source.location}')}"
    folder = next(out.glob(ending), None) if out.is_dir() else None
    there = "a briefing of it is there, and is reused if the page is unchanged" if folder else ""
    return PlannedSource(source, Action.FETCH, folder, there)


def _place(source: Source, here: str) -> str:
    return RunSource(source.name, source.kind, source.location).where(here)


def _is_feed(source: Source) -> bool:
    try:
        with Path(source.location).expanduser().open("rb") as stream:
            return feeds.kind_of(stream.read(_HEAD)) is not None
    except (OSError, ValueError):
        return False


def _modified(source: Source) -> float | None:
    if source.kind is not SourceKind.FILE:
        return None
    try:
        return expanded(source.location).stat().st_mtime
    except (OSError, ValueError):
        return None
