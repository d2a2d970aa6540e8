"""The folder of each article's briefing, which a file keeps when it is moved or renamed."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from briefing.core.documents import Article, Source, SourceKind
from briefing.publishing.folder import folder_of
from briefing.publishing.record import digest_of_text, read_record


class KnownFolders:
    """The folders of briefings in an output folder, for one run.

    A file that has no folder yet takes that of a file with the same text which is no longer where
    it was, or which its record, read from the current folder, says to be this one, as after a move
    of the whole project. Two files never get one folder.

    Args:
        out: The output folder, which need not be there.
    """

    def __init__(self, out: Path) -> None:
        self._out = out
        self._chosen: dict[Source, Path] = {}
        self._lock = threading.Lock()

    def of(self, article: Article) -> Path:
        """The folder of an article's briefing, the same for the whole run."""
        with self._lock:
            if article.source not in self._chosen:
                self._chosen[article.source] = self._choice(article)
            return self._chosen[article.source]

    def _choice(self, article: Article) -> Path:
        own = folder_of(self._out, article)
        if article.source.kind is not SourceKind.FILE or own.exists():
            return own
        here = _resolved(article.source.location)
        taken = set(self._chosen.values())
        for folder, path in self._same_text.get(digest_of_text(article), ()):
            if folder not in taken and (path is None or path == here):
                return folder
        return own

    @cached_property
    def _same_text(self) -> Mapping[str, list[tuple[Path, Path | None]]]:
        """The folders by the digest of the text, each with its file; None where that is gone."""
        found: dict[str, list[tuple[Path, Path | None]]] = {}
        for folder in sorted(self._out.iterdir()) if self._out.is_dir() else ():
            try:
                article = read_record(folder).article
            except (OSError, ValueError):
                # No briefing, or one that is made again.
                continue
            if article.source.kind is SourceKind.FILE:
                path = _resolved(article.source.location)
                is_there = path is not None and _is_there(path)
                found.setdefault(article.sha256, []).append((folder, path if is_there else None))
        return found


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _resolved(location: str) -> Path | None:
    try:
        return Path(location).expanduser().resolve()
    except (OSError, ValueError, RuntimeError):
        return None
