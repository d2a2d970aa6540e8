"""Golden cases: files of `given => expected` lines under tests/data."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).parents[1] / "data"


def cases(path: str) -> list[tuple[str, ...]]:
    """The lines of a file, each cut at its arrows; `#` begins a note."""
    lines = (DATA / path).read_text(encoding="utf-8").splitlines()
    return [
        tuple(part.strip() for part in line.split(" =>"))
        for line in lines
        if line and not line.startswith("#")
    ]
