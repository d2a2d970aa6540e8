"""The published files of an output folder, by the path of their address.

What is not on the list is not served: nothing is found by looking for what is wrong with a path.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes

from briefing.publishing import chapters, episode_record, schema

_INDEX = "index.html"
# In the output folder itself, and in the folder of a briefing or an episode.
_ABOVE = re.compile(r"index\.html|feed(\.[\w-]+)?\.xml|cover(\.[\w-]+)?\.jpg", re.ASCII)
_BELOW = re.compile(f"{schema.OURS.pattern}|{episode_record.OURS.pattern}", re.ASCII)
_TYPES: Mapping[str, str] = {
    ".html": "text/html; charset=utf-8",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".m4a": "audio/mp4",
    ".md": "text/markdown; charset=utf-8",
    ".mp3": "audio/mpeg",
    ".opus": "audio/ogg",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".xml": "application/rss+xml; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file that may be served, its media type, and what the system knows of it."""

    path: Path
    media_type: str
    status: os.stat_result


def published_file(out: Path, raw_path: bytes) -> PublishedFile | None:
    """The file that the path of an address names; None where it names none that is published.

    Args:
        out: The output folder.
        raw_path: As it was asked for ("/ferry-b8799288/briefing.en.mp3"), with its %-escapes.
    """
    parts = _parts(raw_path)
    if parts is None:
        return None
    path = out.joinpath(*parts)
    try:
        # A link leads elsewhere, and a pipe has no end.
        if len(parts) > 1 and not stat.S_ISDIR(path.parent.lstat().st_mode):
            return None
        status = path.lstat()
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(status.st_mode) or not os.access(path, os.R_OK):
        return None
    return PublishedFile(path, _type_of(path), status)


def _type_of(path: Path) -> str:
    # The format of chapters asks for a media type of its own.
    return chapters.MIME if path.name.startswith("chapters") else _TYPES[path.suffix]


def has_front(out: Path) -> bool:
    """Whether an output folder has a page or a feed."""
    return any(_ABOVE.fullmatch(path.name) and path.suffix != ".jpg" for path in out.iterdir())


def _parts(raw_path: bytes) -> tuple[str, ...] | None:
    """The names in a path that has the form of a published file's."""
    # Split before it is decoded: an escaped slash is a part of a name, and so of none of ours.
    names = [os.fsdecode(unquote_to_bytes(part)) for part in raw_path.split(b"/")]
    match names:
        case ["", ""]:
            return (_INDEX,)
        case ["", name] if _ABOVE.fullmatch(name):
            return (name,)
        case ["", folder, name] if _is_folder(folder) and _BELOW.fullmatch(name):
            return folder, name
        case _:
            return None


def _is_folder(name: str) -> bool:
    """Whether a folder may have this name; one with a dot is at work, or not ours."""
    return bool(name) and not name.startswith(".") and not set(name) & {"/", "\\", "\0", ":"}
