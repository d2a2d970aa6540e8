"""Many short articles, some of them bad."""

from __future__ import annotations

from pathlib import Path

GOOD, BAD = 57, 3


def some_articles(folder: Path) -> list[Path]:
    """Short articles, and three of which nothing can be made."""
    folder.mkdir()
    paths = []
    for number in range(GOOD):
        path = folder / f"story{number}.txt"
        lines = [f"The council counted {number + n} boats in the harbour." for n in range(4)]
        path.write_text(f"Story {number}\n\n{' '.join(lines)}\n", encoding="utf-8")
        paths.append(path)
    for number, contents in enumerate([b"", b"menu\n", b"\xff\xfe\x00\x01" * 9]):
        path = folder / f"bad{number}.txt"
        path.write_bytes(contents)
        paths.insert(7 * number, path)
    return paths
