"""The golden cases of the wording: files of lines "written => spoken", grouped by rule."""

from __future__ import annotations

from pathlib import Path

_CASES = Path(__file__).parents[1] / "data" / "wording"


def golden(folder: str, name: str = "*") -> list[tuple[str, str]]:
    """Every case in a folder, or in one file of it, as (written, spoken)."""
    lines = [
        line
        for path in sorted((_CASES / folder).glob(f"{name}.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("# ")
    ]
    return [(written, spoken) for written, _, spoken in (line.partition(" => ") for line in lines)]
