"""Texts that belong together line by line: a source, its reference, translations of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.core import small_files
from briefing.core.errors import SourceError

_MOST_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class ParallelText:
    """Sentences, their translations by people, and finished translations by their file's name."""

    source: tuple[str, ...]
    reference: tuple[str, ...]
    hypotheses: tuple[tuple[str, tuple[str, ...]], ...] = ()


def read_parallel(
    source: Path, reference: Path, hypotheses: Sequence[Path] = (), limit: int | None = None
) -> ParallelText:
    """Read files that have a sentence a line, the same number each.

    A line of a hypothesis may be empty, where its translation is missing.

    Raises:
        SourceError: one of them cannot be read, has an empty line or another number of lines.
    """
    lines = {path: _lines(path) for path in (source, reference, *hypotheses)}
    for path, found in lines.items():
        if len(found) != len(lines[source]):
            raise SourceError(
                f"{source} has {_counted(lines[source])} and {path} {_counted(found)}: give files "
                "with a sentence a line, the same sentences"
            )
    for path in (source, reference):
        if "" in lines[path]:
            number = lines[path].index("") + 1
            raise SourceError(f"line {number} of {path} is empty: give it a sentence")
    names = _names(hypotheses)
    return ParallelText(
        lines[source][:limit],
        lines[reference][:limit],
        tuple((names[path], lines[path][:limit]) for path in dict.fromkeys(hypotheses)),
    )


def read_text(path: Path) -> str:
    """A file's text.

    Raises:
        SourceError: it cannot be read, or is not UTF-8.
    """
    try:
        return small_files.read_text(path, _MOST_BYTES)
    except UnicodeDecodeError as error:
        raise SourceError(f"{path} is not UTF-8 text: save it as UTF-8") from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SourceError(f"{path} cannot be read ({reason}): check its path") from error


def _lines(path: Path) -> tuple[str, ...]:
    text = read_text(path)
    if not text.strip():
        raise SourceError(f"{path} is empty: give a file with a sentence a line")
    # Not `splitlines`: a form feed or a U+2028 inside a sentence ends no line.
    return tuple(line.strip() for line in text.removesuffix("\n").split("\n"))


def _counted(lines: Sequence[str]) -> str:
    return "1 line" if len(lines) == 1 else f"{len(lines)} lines"


def _names(paths: Sequence[Path]) -> dict[Path, str]:
    """Files by their names, or by their paths where two have one name."""
    every = [path.name for path in dict.fromkeys(paths)]
    return {path: path.name if every.count(path.name) == 1 else str(path) for path in paths}
