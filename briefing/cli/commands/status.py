"""`briefing status`: what is in an output folder."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.console.run_report import printable
from briefing.cli.options import option, options, out_argument
from briefing.core.errors import SourceError
from briefing.language.languages import is_right_to_left

if TYPE_CHECKING:
    from briefing.publishing.folder_status import FolderStatus
    from briefing.publishing.run_record import RunRecord
    from briefing.runtime.cleanup import StageCacheContents

# What keeps a title of the other direction from drawing the rest of its line along (UAX #9).
_ISOLATE, _END = "\u2068", "\u2069"
_HEADS = ("state", "languages", "made", "audio", "marks", "notes", "engines", "title")
_RIGHT = frozenset({"audio", "marks", "notes"})


@click.command(short_help="Say which briefings are there, and how the last run went.")
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

    if not out.is_dir():
        raise SourceError(f"there is no folder {os.fsdecode(out)}: give one that make wrote to")
    shown = tuple(folder_statuses(out, thorough=given["verify"]))
    kept = stage_cache_contents(out)
    account, problem = None, None
    try:
        account = read_run_record(out)
    except SourceError as error:
        problem = str(error)
    if not shown and kept is None and not (out / NAME).exists():
        raise SourceError(
            f"{os.fsdecode(out)} holds nothing that briefing made: give another folder"
        )
    if given["json"]:
        click.echo(json.dumps(_record(out, shown, account, kept), ensure_ascii=False, indent=2))
    else:
        lines = [*_table(shown), *_of_account(account), *_of_archive(kept)]
        for line in lines:
            click.echo(line)
    ahead = [one for one in shown if _is_ahead(one.made_at)]
    if ahead:
        _say(f"{len(ahead)} dated in the future: the clock of this machine was set back")
    if problem:
        _say(problem)
    damaged = [one for one in shown if one.damage]
    for one in damaged:
        _say(f"{one.folder} is damaged: {one.damage}")
    if damaged:
        ctx.exit(1)


def _table(shown: Sequence[FolderStatus]) -> list[str]:
    if not shown:
        return ["no briefing yet"]
    rows = [dict(zip(_HEADS, _row(one), strict=True)) for one in shown]
    widths = {head: max(len(head), *(len(row[head]) for row in rows)) for head in _HEADS[:-1]}

    def line(row: dict[str, str]) -> str:
        cells = [
            row[head].rjust(widths[head]) if head in _RIGHT else row[head].ljust(widths[head])
            for head in _HEADS[:-1]
        ]
        # The title stands last, so that nothing has to be aligned after it.
        return "  ".join([*cells, row["title"]]).rstrip()

    state = Counter(_state(one) for one in shown)
    minutes = sum(one.minutes for one in shown)
    total = f"{len(shown)} in all ({', '.join(f'{n} {name}' for name, n in state.items())})"
    return [
        line({head: head for head in _HEADS}),
        *(line(row) for row in rows),
        "",
        f"{total}, {minutes:.1f} minutes of audio",
    ]


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


def _of_account(account: RunRecord | None) -> list[str]:
    if account is None:
        return ["", "last run: none has left its account"]
    counts = Counter(one.outcome for one in account.sources)
    parts = [f"{count} {outcome}" for outcome, count in counts.items()] or ["nothing"]
    if not account.complete:
        parts.append(f"stopped before {account.not_reached} more")
    when = _when(account.ended_at)
    ended = when.strftime("%Y-%m-%d %H:%M") if when else "?"
    lines = ["", f"last run: ended {ended} after {account.seconds:.1f} s: {', '.join(parts)}"]
    failed = list(account.failed())
    lines += [f"  {one.outcome}: {printable(one.why)}" for one in failed]
    if failed:
        lines.append("  again with: briefing make --retry-failed")
    lines += [
        f"  {printable(name)}: {tally.made} made, {tally.reused} spared, {tally.seconds:.1f} s"
        for name, tally in account.stages.items()
    ]
    return lines


def _of_archive(kept: StageCacheContents | None) -> list[str]:
    if kept is None:
        return ["", "archive: none"]
    lines = ["", f"archive: {kept.size / 1e6:.1f} MB{_archive_state(kept)}"]
    return lines + [
        f"  {printable(str(stage))}: {count} kept, {size / 1e6:.1f} MB"
        for stage, (count, size) in kept.stages.items()
    ]


def _archive_state(kept: StageCacheContents) -> str:
    match kept.state:
        case "":
            return ""
        case "newer":
            return ", of a newer version of briefing: left alone"
        case state:
            return f", {state}: the next make mends it"


def _record(
    out: Path,
    shown: Sequence[FolderStatus],
    account: RunRecord | None,
    kept: StageCacheContents | None,
) -> dict[str, object]:
    name = os.fsencode(out).decode(errors="replace")
    return {
        "folder": name,
        "briefings": [
            {**asdict(one), "folder": one.folder.name, "state": _state(one)} for one in shown
        ],
        "last_run": asdict(account) if account else None,
        "archive": asdict(kept) if kept else None,
    }


def _say(text: str) -> None:
    click.echo(f"briefing: {printable(text)}", err=True)
