"""Sources as the user names them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from briefing.core.addresses import without_secret
from briefing.core.documents import Source, SourceKind
from briefing.core.errors import UsageError

# Two letters at least, so that a drive (C:\news.txt) is a path.
# Bytes of a command line that are no text.
_UNDECODED = re.compile("[\ud800-\udfff]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")

# What no command's name has: of paths, of addresses, and of the endings of files.
_SIGNS = ("/", os.sep, ".")


def parse_source(text: str) -> Source:
    """The `Source` that a text names.

    "-" is standard input, http:// and https:// are addresses, and all else is a path.

    Raises:
        UsageError: nothing was named, or an address that is neither http nor https.
    """
    location = text.strip()
    if not location:
        raise UsageError("a source is empty: give a file, an http(s) address, or - for stdin")
    if location == "-":
        return Source(location, SourceKind.STDIN)
    scheme = _SCHEME.match(location)
    if scheme is None:
        return Source(text, SourceKind.FILE)
    if _UNDECODED.search(location):
        shown = without_secret(location).encode(errors="replace").decode()
        raise UsageError(f"{shown} has bytes that are no UTF-8: write them as %xx")
    if scheme.group(1).lower() not in {"http", "https"}:
        raise UsageError(
            f"{without_secret(location)} cannot be read: only http:// and https:// addresses,"
            " files and - are; save the page and give the file"
        )
    if not _has_host(location):
        raise UsageError(f"{without_secret(location)} names no host: write the address in full")
    return Source(location, SourceKind.URL)


def looks_like_source(text: str) -> bool:
    """Whether a word on the command line can only be meant as a source.

    It is a hyphen, has the form of a path, of a file's name or of an address, or a file has it.
    """
    if text == "-" or text.startswith("~") or any(sign in text for sign in _SIGNS):
        return True
    try:
        return Path(text).exists()
    except (OSError, ValueError):
        return False


def parse_sources(texts: Iterable[str]) -> tuple[Source, ...]:
    """The sources that several texts name; of several addresses each is one of a list.

    Raises:
        UsageError: as `parse_source`.
    """
    sources = tuple(parse_source(text) for text in texts)
    several = len({source for source in sources if source.kind is SourceKind.URL}) > 1
    return tuple(replace(source, is_listed=several) for source in sources)


def _has_host(location: str) -> bool:
    try:
        return bool(urlsplit(location).hostname)
    except ValueError:
        return False
