"""The sources that a command line names: its arguments, and the lists that its options name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.options import option, options
from briefing.core.documents import Source, SourceKind
from briefing.core.errors import UsageError

if TYPE_CHECKING:
    from briefing.cli.console.run_report import Report
    from briefing.pipeline.plan import Selection
    from briefing.reading.source_lists import SourceList

list_options = options(
    option(
        "--from-file",
        type=click.Path(path_type=Path),
        metavar="LIST",
        help="Take sources from a file too (- for standard input), one a line; a line that begins "
        "with # is a comment.",
    ),
    option("--from-stdin", is_flag=True, help="Take sources from standard input, as from a file."),
)


@dataclass(frozen=True, slots=True)
class ListOptions:
    """The options that name lists of sources."""

    from_file: Path | None
    from_stdin: bool


def named_sources(named: tuple[str, ...], lists: ListOptions) -> SourceList:
    """The sources of the arguments, then those of the lists, each once.

    Raises:
        UsageError: One is none, or standard input would be read twice.
        SourceError: A list cannot be read.
    """
    from briefing.reading.source_lists import STDIN, SourceList, read_list
    from briefing.reading.sources import parse_sources

    sources = list(parse_sources(named))
    paths = [lists.from_file] if lists.from_file else []
    if lists.from_stdin and STDIN not in paths:
        paths.append(STDIN)
    read = [read_list(path) for path in paths]
    sources += [source for one in read for source in one.sources]
    bad = tuple(failed for one in read for failed in one.bad)
    articles = len([source for source in sources if source.kind is SourceKind.STDIN])
    if articles and STDIN in paths:
        raise UsageError("standard input holds the list, so that - in it or beside it is no source")
    if articles > 1:
        raise UsageError("standard input can be read once: give - once")
    # Named twice, made once.
    return SourceList(tuple(dict.fromkeys(sources)), bad)


def noted(selection: Selection, report: Report) -> Sequence[Source]:
    """The sources that a run takes; what is said of the others goes into its report."""
    for note in selection.notes:
        report.note(f"note: {note}")
    return selection.sources
