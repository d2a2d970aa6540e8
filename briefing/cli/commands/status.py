"""`briefing status`: list the briefings of an output folder."""

from __future__ import annotations

import json
import os
import shlex
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.console.run_report import printable, say
from briefing.cli.console.summary_tables import table
from briefing.cli.help_pages import HelpPage
from briefing.cli.options import check_folder, option, options, out_argument
from briefing.core.errors import SourceError
from briefing.language.languages import is_right_to_left

if TYPE_CHECKING:
    from briefing.publishing.folder_status import FolderStatus
    from briefing.publishing.run_record import RunRecord
    from briefing.runtime.cleanup import StageCacheContents

# Isolates keep a title of the other direction from drawing the rest of its line along (UAX #9).
_ISOLATE, _END = "\u2068", "\u2069"
_HEADS = ("state", "languages", "made", "audio", "marks", "notes", "engines", "title")
_RIGHT = frozenset(_HEADS.index(head) for head in ("audio", "marks", "notes"))


@click.command(cls=HelpPage, short_help="Say which briefings are there, and how the last run went.")
@options(
    out_argument,
    option("--verify", is_flag=True, help="Compare the recordings with their SHA-256 too."),
    option("--json", is_flag=True, help="Print JSON."),
)
@click.pass_context
def status(ctx: click.Context, /, out: Path, **given: Any) -> None:
    """Say which briefings are in DIR, whether they are whole, and how the last run went.

    DIR is that of --out if not given. Texts are compared with their SHA-256; recordings, which
    take longer, with --verify. The exit code is 1 where a briefing is damaged; `briefing make`
    makes it again.
    """
    from briefing.publishing.folder_status import folder_statuses
    from briefing.publishing.run_record import NAME, read_run_record
    from briefing.runtime.cleanup import stage_cache_contents

    check_folder(out)
    shown = tuple(folder_statuses(out, thorough=given["verify"]))
    cached = stage_cache_contents(out)
    account, problem = None, None
    try:
        account = read_run_record(out)
    except SourceError as error:
        problem = str(error)
    if not shown and cached is None and not (out / NAME).exists():
        raise SourceError(
            f"{os.fsdecode(out)} holds nothing that briefing made: give another folder"
        )
    if given["json"]:
        click.echo(json.dumps(_record(out, shown, account, cached), ensure_ascii=False, indent=2))
    else:
        lines = [*_table(shown), *_last_run(account, out), *_stage_cache(cached)]
        for line in lines:
            click.echo(line)
    ahead = [one for one in shown if _is_ahead(one.made_at)]
    if ahead:
        say(f"{len(ahead)} dated in the future: the clock of this machine was set back")
    if problem:
        say(problem)
    damaged = [one for one in shown if one.damage]
    for one in damaged:
        say(f"{one.folder} is damaged: {one.damage}")
    if damaged:
        ctx.exit(1)


def _table(shown: Sequence[FolderStatus]) -> Iterator[str]:
    if not shown:
        yield "no briefing yet"
        return
    # The title stands last, so that nothing has to be aligned after it.
    yield from table([_HEADS, *map(_row, shown)], right=_RIGHT)
    states = Counter(map(_state, shown))
    minutes = sum(one.minutes for one in shown)
    yield ""
    yield f"{len(shown)} in all ({_counts(states)}), {minutes:.1f} minutes of audio"


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items())


def _row(one: FolderStatus) -> tuple[str, ...]:
    title = printable(one.title) or one.folder.name
    if is_right_to_left(one.language):
        title = f"{_ISOLATE}{title}{_END}"
    when = _when(one.made_at)
    return (
        _state(one),
        " ".join(one.languages) or "?",
        when.strftime("%Y-%m-%d %H:%M") if when else "?",
        f"{one.minutes:.1f} min" if one.minutes else "-",
        str(one.marks),
        str(one.warnings),
        printable(", ".join(one.engines)) or "?",
        title,
    )


def _state(one: FolderStatus) -> str:
    return "damaged" if one.damage else "in part" if one.missing else "whole"


def _when(text: str) -> datetime | None:
    try:
        when = datetime.fromisoformat(text)
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone()
    except (ValueError, OverflowError):
        # Of the first and the last day of the calendar some are in no year here.
        return None


def _is_ahead(text: str) -> bool:
    when = _when(text)
    # A minute: clocks of machines that share a folder differ.
    return when is not None and when > datetime.now(UTC) + timedelta(minutes=1)


def _last_run(account: RunRecord | None, out: Path) -> Iterator[str]:
    yield ""
    if account is None:
        yield "last run: none has left its record"
        return
    parts = [_counts(Counter(one.outcome for one in account.sources)) or "nothing"]
    if not account.complete:
        parts.append(f"stopped before {account.not_reached} more")
    when = _when(account.ended_at)
    ended = when.astimezone().strftime("%Y-%m-%d %H:%M") if when else "?"
    yield f"last run: ended {ended} after {account.seconds:.1f} s: {', '.join(parts)}"
    failed = list(account.failed())
    yield from (f"  {one.outcome}: {printable(one.why)}" for one in failed)
    if failed:
        command = ["briefing", "make", "--retry-failed", "--out", str(out)]
        yield f"  again with: {printable(shlex.join(command))}"
    for name, tally in account.stages.items():
        counts = f"{tally.made} made, {tally.reused} reused, {tally.seconds:.1f} s"
        yield f"  {printable(name)}: {counts}"


def _stage_cache(cached: StageCacheContents | None) -> Iterator[str]:
    yield ""
    if cached is None:
        yield "stage cache: none"
        return
    yield f"stage cache: {cached.size / 1e6:.1f} MB{_cache_state(cached)}"
    for stage, (count, size) in cached.stages.items():
        yield f"  {printable(str(stage))}: {count} stored, {size / 1e6:.1f} MB"


def _cache_state(cached: StageCacheContents) -> str:
    match cached.state:
        case "":
            return ""
        case "newer":
            return ", of a newer version of briefing: left alone"
        case "foreign":
            return ", of another program: left alone"
        case state:
            return f", {state}: the next make mends it"


def _record(
    out: Path,
    shown: Sequence[FolderStatus],
    account: RunRecord | None,
    cached: StageCacheContents | None,
) -> dict[str, object]:
    name = os.fsencode(out).decode(errors="replace")
    return {
        "folder": name,
        "briefings": [
            {**asdict(one), "folder": one.folder.name, "state": _state(one)} for one in shown
        ],
        "last_run": asdict(account) if account else None,
        "archive": asdict(cached) if cached else None,
    }
