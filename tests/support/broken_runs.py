"""Runs of `briefing` that benchmarks break at any moment, and what they leave."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from briefing.cli.group import main as briefing
from briefing.runtime.atomic_files import PARTIAL
from briefing.runtime.stage_cache import NAME as STAGE_CACHE


def forked(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """Fork a run, with everything loaded; its process's id."""
    run = os.fork()
    if run:
        return run
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    os.environ.update(environment or {})
    try:
        briefing(list(arguments))
    except SystemExit as ended:
        os._exit(ended.code if isinstance(ended.code, int) else 1)
    os._exit(3)


def end_of(run: int) -> int:
    """The exit code of a run; minus the signal's number where one killed it."""
    return os.waitstatus_to_exitcode(os.waitpid(run, 0)[1])


def left_over(out: Path) -> Iterator[str]:
    """What is amiss in an output folder beside the folders in it."""
    if list(out.glob(f"{PARTIAL}*")):
        yield "partial files"
    with closing(sqlite3.connect(out / STAGE_CACHE)) as database:
        if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            yield "a damaged stage cache"
