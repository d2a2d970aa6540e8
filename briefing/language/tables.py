"""Reader of the tables of words under `data/`, here and in rooms that pass their own folder.

A TSV file has a row a line; blank lines and lines that begin with "#" are comments, which say how a
row is read. A TOML file has named lists and patterns. Tables about a pair of languages lie in the
folder of the pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

_FOLDER = Path(__file__).parent / "data"
# The columns after the key in tables of both languages.
_PAIR = ("en", "ar")
_Typed = TypeVar("_Typed")


def read(file: str, folder: Path | None = None) -> str:
    """The text of a file of `data/`, or of another folder: "en-ar/names.tsv"."""
    return ((folder or _FOLDER) / file).read_text(encoding="utf-8")


def rows(table: str, columns: int, folder: Path | None = None) -> list[list[str]]:
    """The rows of `data/<table>.tsv`, each with so many cells; a row's last cells may be empty."""
    lines = (line for line in read(f"{table}.tsv", folder).splitlines() if line and line[0] != "#")
    cells = (line.split("\t") for line in lines)
    return [[*row, *[""] * (columns - len(row))] for row in cells]


def words(table: str, language: str) -> Iterator[tuple[str, str]]:
    """The words of one language in `data/en-ar/<table>.tsv`, each with the key of its row."""
    for key, *cells in rows(f"en-ar/{table}", 3):
        for word in cells[_PAIR.index(language)].split():
            yield key, word


@cache
def mapping(table: str) -> Mapping[str, str]:
    """The second cells of the rows of `data/<table>.tsv`, by the first ones."""
    return {row[0]: row[1] for row in rows(table, 2)}


def typed(table: str, kind: type[_Typed], folder: Path | None = None) -> _Typed:
    """The contents of `data/<table>.toml` as a dataclass or mapping.

    A field that is a `re.Pattern` is compiled from a string, or from a list of alternatives.
    """
    import msgspec

    return msgspec.toml.decode(read(f"{table}.toml", folder), type=kind, dec_hook=_compiled)


def _compiled(_kind: type, pattern: str | list[str]) -> re.Pattern[str]:
    return re.compile(pattern if isinstance(pattern, str) else "|".join(pattern))
