"""Cache of fetched pages: the part of RFC 9111 that a reader of pages needs.

requests-cache, hishel and CacheControl read bodies by themselves, past our bounds of size and time,
and grow without a bound.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path

import msgspec
from requests.structures import CaseInsensitiveDict

from briefing.runtime.file_cache import FileCache

_LIMIT = 500_000_000  # bytes: some five thousand pages
# However long a server says that a page stays the same; for robots.txt RFC 9309, 2.4, wants it so.
_LONGEST_FRESH = 86_400.0
# Where it does not say, this part of the page's age (RFC 9111, 4.2.2).
_HEURISTIC = 0.1
_DECIDING = ("Cache-Control", "Expires", "ETag", "Last-Modified", "Vary")
_ALWAYS_ASK = "no-cache"
_END = b"\n"


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """Metadata of a page from its reply's headers; it is fresh until a time in seconds since 1970.

    `headers` are those that decide about caching it. With a `location` it is a redirect and no
    page.
    """

    fresh_until: float
    headers: Mapping[str, str]
    charset: str | None = None
    is_html: bool = False
    location: str | None = None

    @property
    def is_fresh(self) -> bool:
        """Whether the page need not be asked for."""
        # One that would be fresh for longer was cached before the clock was set back.
        return 0 < self.fresh_until - time.time() <= _LONGEST_FRESH

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that ask for the page only if it has changed."""
        pairs = {"If-None-Match": "ETag", "If-Modified-Since": "Last-Modified"}
        return {ask: self.headers[name] for ask, name in pairs.items() if name in self.headers}

    def renewed(self, headers: Mapping[str, str]) -> PageMetadata:
        """The metadata after a reply of 304, with its headers, which says nothing has changed."""
        # Headers that it does not repeat still hold (RFC 9111, 3.2).
        now = metadata_of({**self.headers, **dict(headers)})
        return replace(self, fresh_until=now.fresh_until, headers=now.headers)


@dataclass(frozen=True, slots=True)
class CachedPage:
    """A page or a redirect, and its metadata."""

    metadata: PageMetadata
    data: bytes = b""


class PageCache:
    """Pages by address, in a folder; the oldest go when they are too many.

    A page that was fetched with private addresses allowed is found only where they are allowed.
    """

    def __init__(self, folder: Path, *, allow_private: bool) -> None:
        self._files = _file_cache(folder / "pages")
        self._prefix = "private " if allow_private else ""

    def get(self, url: str) -> CachedPage | None:
        """The page of an address, fresh or not."""
        content = self._files.get(self._prefix + url)
        if content is None:
            return None
        head, _, data = content.partition(_END)
        try:
            return CachedPage(msgspec.json.decode(head, type=PageMetadata), data)
        except msgspec.DecodeError:
            # Written by another version of this program.
            return None

    def put(self, url: str, page: CachedPage) -> None:
        """Store the page of an address, or forget it where its headers forbid a cache."""
        if not _may_be_cached(page):
            self._files.forget(self._prefix + url)
            return
        content = msgspec.json.encode(page.metadata) + _END + page.data
        self._files.put(self._prefix + url, content)


def metadata_of(headers: Mapping[str, str]) -> PageMetadata:
    """The metadata of a page or a redirect that came with these headers."""
    found = CaseInsensitiveDict(headers)
    deciding = {name: found[name] for name in _DECIDING if name in found}
    return PageMetadata(_fresh_until(found), deciding)


def _may_be_cached(page: CachedPage) -> bool:
    headers = page.metadata.headers
    is_refused = _directives(headers).keys() & {"no-store", "private"} or headers.get("Vary") == "*"
    return not is_refused and bool(page.data.strip() or page.metadata.location)


def _fresh_until(headers: Mapping[str, str]) -> float:
    """The end of a reply's freshness in seconds since 1970 (RFC 9111, 4.2)."""
    now = time.time()
    directives = _directives(headers)
    if _ALWAYS_ASK in directives:
        return 0.0
    date = _seconds(headers.get("Date")) or now
    if (age := directives.get("max-age", "")).isdecimal():
        lifetime = float(age[:9])
    elif "Expires" in headers:
        # An Expires that is no date, as "0", is in the past.
        lifetime = (_seconds(headers["Expires"]) or 0.0) - date
    elif modified := _seconds(headers.get("Last-Modified")):
        lifetime = (date - modified) * _HEURISTIC
    else:
        return 0.0
    if (spent := headers.get("Age", "")).isdecimal():
        lifetime -= float(spent[:9])
    return now + min(lifetime, _LONGEST_FRESH)


def _directives(headers: Mapping[str, str]) -> dict[str, str]:
    parts = headers.get("Cache-Control", "").lower().split(",")
    pairs = (part.partition("=") for part in parts)
    return {name.strip(): value.strip(' "') for name, _, value in pairs}


def _seconds(date: str | None) -> float | None:
    try:
        return parsedate_to_datetime(date or "").timestamp()
    except (ValueError, OverflowError):
        return None


@cache
def _file_cache(folder: Path) -> FileCache:
    # One for the run, which need not measure the folder for each page.
    return FileCache(folder, ".page", _LIMIT)
