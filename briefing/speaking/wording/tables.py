"""Word lists and tables of wording, in `data/` as TOML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")


class Tables:
    """The tables of one file: words in a row, or written forms and how they are said."""

    def __init__(self, name: str) -> None:
        """Read `data/NAME.toml`, unless another module did."""
        self._tables = _read(name)

    def table(self, key: str, kind: type[T]) -> T:
        """A table as a type that msgspec can convert it to."""
        return msgspec.convert(self._tables[key], kind)

    def pairs(self, key: str) -> dict[str, str]:
        """A table of written forms and how they are said, in its order."""
        return self.table(key, dict[str, str])

    def row(self, key: str) -> tuple[str, ...]:
        """The words of a list, in its order."""
        return tuple(self.table(key, str).split())

    def words(self, key: str) -> frozenset[str]:
        """The words of a list."""
        return frozenset(self.row(key))


@cache
def _read(name: str) -> Mapping[str, object]:
    path = Path(__file__).parent / "data" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def one_of(texts: Iterable[str]) -> str:
    """A pattern for any of the texts, the longest tried first, to stand in a group."""
    return "|".join(sorted(map(re.escape, texts), key=lambda text: (-len(text), text)))
