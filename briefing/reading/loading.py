"""Loading of a source's bytes, never more than the limit."""

from __future__ import annotations

import os
import re
import stat
import sys
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from briefing.core.documents import FeedEntry, Source, SourceKind
from briefing.core.errors import SourceError
from briefing.core.small_files import expanded
from briefing.reading.documents.document import PART
from briefing.reading.documents.signatures import ZIP_MAGIC, is_pdf
from briefing.reading.loaded import Loaded
from briefing.reading.options import ReadingOptions

_HEAD = 1024  # bytes
# A web address as people say it: www.example.org, example.org/news.
_HOST = re.compile(r"(?:https?:|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/)", re.IGNORECASE)


def load(source: Source, options: ReadingOptions, stdin: BinaryIO | None = None) -> Loaded:
    """Read the bytes of a file, of standard input or of an address.

    Raises:
        SourceError: the source is missing, unreadable, empty or too large, or was refused.
    """
    if source.entry is not None and source.entry.content is not None:
        return _entry_as_page(source.entry)
    match source.kind:
        case SourceKind.FILE:
            loaded = _load_file(source.location, options)
        case SourceKind.STDIN:
            loaded = _load_stream(stdin or _standard_input(), options.max_bytes)
        case SourceKind.URL:
            loaded = _load_page(source, options)
    if not loaded.data.strip():
        raise SourceError(f"{source.name} is empty: give one with an article in it")
    return loaded


def _entry_as_page(entry: FeedEntry) -> Loaded:
    """The text of a feed's entry as the page that it would be."""
    page = f"<!doctype html><html><body><article>{entry.content}</article></body></html>"
    return Loaded(page.encode(errors="replace"), "utf-8", entry.link or None, is_html=True)


def _load_page(source: Source, options: ReadingOptions) -> Loaded:
    from briefing.reading.fetch import cached_page, fetch, is_of_this_machine

    fragment = urlsplit(source.location).fragment
    part = fragment if PART.fullmatch(fragment) else None
    if not options.offline:
        return replace(fetch(source.location, options, is_listed=source.is_listed), part=part)
    loaded = cached_page(source.location, options)
    if loaded is None and is_of_this_machine(source.location, options):
        loaded = fetch(source.location, options, is_listed=source.is_listed)
    if loaded is None:
        raise SourceError(
            f"{source.location} was not fetched because of --offline, and it is not in the cache:"
            " leave the option out, or save the page and give the file"
        )
    return replace(loaded, part=part)


def _load_file(location: str, options: ReadingOptions) -> Loaded:
    path, part = _path_and_part(location)
    try:
        # A pipe or <(command) has no size: only reading tells it.
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise SourceError(f"{location} is a folder: give the files in it")
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
            is_document = is_pdf(head) or head.startswith(ZIP_MAGIC)
            limit = options.max_document_bytes if is_document else options.max_bytes
            if stat.S_ISREG(found.st_mode) and found.st_size > limit:
                raise _too_large(location, limit)
            data = head + stream.read(max(0, limit + 1 - len(head)))
    except FileNotFoundError as error:
        raise SourceError(f"there is no file {location}: {_hint(location)}") from error
    except PermissionError as error:
        raise SourceError(f"{location} may not be read: change its permissions") from error
    except (OSError, ValueError) as error:
        # ValueError: a NUL in the path.
        reason = getattr(error, "strerror", None) or "not a path"
        raise SourceError(f"{location!r} cannot be read ({reason}): check its path") from error
    if len(data) > limit:
        raise _too_large(location, limit)
    return Loaded(data, is_html=path.suffix.lower() in {".html", ".htm", ".xhtml"}, part=part)


def _path_and_part(location: str) -> tuple[Path, str | None]:
    """The path of a file, and the part of it that is named after a "#", where no file is so."""
    path = expanded(location)
    name, mark, part = location.rpartition("#")
    if mark and PART.fullmatch(part) and not os.path.lexists(path):
        return expanded(name), part
    return path, None


def _hint(location: str) -> str:
    if _HOST.match(location):
        return "check its path, or begin a web address with https://"
    return "check its path"


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise SourceError("standard input is closed: give a file")
    return sys.stdin.buffer


def _load_stream(stream: BinaryIO, limit: int) -> Loaded:
    try:
        data = stream.read(limit + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SourceError(f"standard input cannot be read ({reason}): give a file") from error
    if len(data) > limit:
        raise _too_large("standard input", limit)
    return Loaded(data)


def _too_large(name: str, limit: int) -> SourceError:
    return SourceError(
        f"{name} is larger than {limit / 1_000_000:g} MB: give one article, or cut it into parts"
    )
