"""The folder of each article's briefing, which a file keeps when it is moved or renamed."""

from __future__ import annotations

import os
import threading
from functools import cached_property
from pathlib import Path

from briefing.core.documents import Article, Source, SourceKind
from briefing.publishing.folder import folder_of
from briefing.publishing.record import digest_of_text, read_record


class KnownFolders:
    """The folders of briefings in an output folder, for one run.

    A file that has no folder yet takes that of a file with the same text which is no longer where
    it was: it is the same article. Two files never get one folder.

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
        left = self._left_behind.get(digest_of_text(article), [])
        return left.pop(0) if left else own

    @cached_property
    def _left_behind(self) -> dict[str, list[Path]]:
        """The folders of files that are no longer where they were, by the digest of the text."""
        found: dict[str, list[Path]] = {}
        if not self._out.is_dir():
            return found
        for folder in sorted(entry.path for entry in os.scandir(self._out) if entry.is_dir()):
            try:
                article = read_record(Path(folder)).article
            except (OSError, ValueError):
                # No briefing, or one that is made again.
                continue
            source = article.source
            if source.kind is SourceKind.FILE and not _is_there(source.location):
                found.setdefault(article.sha256, []).append(Path(folder))
        return found


def _is_there(location: str) -> bool:
    try:
        return Path(location).expanduser().exists()
    except (OSError, ValueError, RuntimeError):
        return False
