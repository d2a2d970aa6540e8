"""Which sources a run takes, and what it would do with each."""

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
from briefing.pipeline.make import digest
from briefing.pipeline.stages import Engines, read_once
from briefing.publishing.folder import folder_of
from briefing.publishing.record import is_current
from briefing.publishing.run_record import NAME, RunSource, as_source, read_run_record
from briefing.publishing.slugs import identity_digest
from briefing.runtime.stage_cache import StageCache


@dataclass(frozen=True, slots=True)
class Choice:
    """The sources that are to be taken, and what to know of the others."""

    sources: tuple[Source, ...]
    notes: tuple[str, ...] = ()


class Deed(StrEnum):
    """What would be done with a source."""

    MAKE = "make"
    THERE = "there already"
    FETCH = "fetch"
    UNREADABLE = "cannot be read"


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a run would do with a source; `folder` is where its briefing is or would be."""

    source: Source
    deed: Deed
    folder: Path | None = None
    seen: str = ""


def failed_before(named: Sequence[Source], out: Path) -> Choice:
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
    return Choice(tuple(sources), tuple(notes))


def modified_since(sources: Sequence[Source], since: datetime) -> Choice:
    """Of files those that were modified since; of all else, which has no date, everything.

    A file that is not there is taken, so that it is told of.
    """
    now = datetime.now().astimezone()
    kept, ahead = [], []
    for source in sources:
        changed = _modified(source)
        if changed is not None and changed < since.timestamp():
            continue
        kept.append(source)
        if changed is not None and changed > now.timestamp():
            ahead.append(source)
    when = since.isoformat(sep=" ", timespec="seconds")
    notes = [f"{len(sources) - len(kept)} left out: not modified since {when}"]
    undated = len([source for source in kept if source.kind is not SourceKind.FILE])
    if undated:
        notes.append(f"{undated} taken whatever --since says: only files have a date")
    notes += [f"{source.name} is dated in the future, and is taken" for source in ahead]
    return Choice(tuple(kept), tuple(notes if len(kept) < len(sources) else notes[1:]))


def foresee(
    sources: Sequence[Source], settings: Settings, engines: Engines | None
) -> Iterator[Foreseen]:
    """What would be done with each source, as far as it can be known without a model.

    Files are read; nothing is fetched or written.

    Args:
        sources: What a run would take.
        settings: What it would be asked to do.
        engines: What it would run on; None where that is not here yet, and so nothing is known of
            what is there already.
    """
    for source in sources:
        try:
            yield _foreseen(source, settings, engines)
        except BriefingError as error:
            yield Foreseen(source, Deed.UNREADABLE, seen=str(error))


def _foreseen(source: Source, settings: Settings, engines: Engines | None) -> Foreseen:
    if source.kind is SourceKind.URL:
        ending = f"*-{identity_digest(f'url {source.location}')}"
        folder = next(settings.out.glob(ending), None) if settings.out.is_dir() else None
        there = "a briefing of it is there, and is kept if the page is unchanged" if folder else ""
        return Foreseen(source, Deed.FETCH, folder, there)
    offline = replace(settings, offline=True)
    article = read_once(source, offline, engines.archive if engines else StageCache(None))
    folder = folder_of(settings.out, article)
    if engines is None or settings.force:
        return Foreseen(source, Deed.MAKE, folder)
    is_there = is_current(folder, digest(article, settings, engines))
    return Foreseen(source, Deed.THERE if is_there else Deed.MAKE, folder)


def _place(source: Source, here: str) -> str:
    return RunSource(source.name, source.kind, source.location).where(here)


def _modified(source: Source) -> float | None:
    if source.kind is not SourceKind.FILE:
        return None
    try:
        return Path(source.location).expanduser().stat().st_mtime
    except (OSError, ValueError):
        return None
