"""robots.txt: the rules of a host for programs that read many of its pages (RFC 9309)."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urljoin

from protego import Protego

from briefing.core.errors import SourceError
from briefing.reading.options import ReadingOptions
from briefing.reading.page_request import AGENT, ClosedError, StatusError
from briefing.runtime.http.errors import RequestFailedError, reply_errors

# RFC 9309, 2.5: at least so much is to be read.
_LIMIT = 500 * 1024
# Seconds; with the delays that some hosts ask for a list would never end.
_LONGEST_DELAY = 30.0
_CLIENT_ERRORS = range(400, 500)

Load = Callable[[str, ReadingOptions], bytes]


class TooManyRedirectsError(SourceError):
    """An address redirects more often than is allowed."""


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host; `delay` is the seconds that it asks for between two requests."""

    rules: Protego
    delay: float = 0.0

    def check(self, url: str) -> None:
        """Check that the host lets an address be read.

        Raises:
            SourceError: it does not, or its rules make no sense.
        """
        with _rules_errors(url):
            may_be_read = self.rules.can_fetch(url, AGENT)
        if not may_be_read:
            raise SourceError(
                f"{url} was not read: its robots.txt asks programs not to read it: give this"
                " address by itself, or save the page and give the file"
            )


def robots_of(url: str, options: ReadingOptions, load: Load) -> Robots:
    """The rules of the host of an address, fetched once a run.

    Args:
        url: An http or https address.
        options: Of the page.
        load: Fetches an address within limits, the first bytes of a larger one.

    Raises:
        SourceError: they cannot be had, and so the page may not be read (RFC 9309, 2.3.1.4).
    """
    with _ENTRY:
        entry = _entry(urljoin(url, "/robots.txt"), options)
    with entry.lock:
        if entry.robots is None:
            entry.robots = _fetched(url, entry.address, options, load)
    return entry.robots


def _fetched(url: str, address: str, options: ReadingOptions, load: Load) -> Robots:
    try:
        data = load(address, replace(options, max_bytes=_LIMIT))
    except TooManyRedirectsError:
        return _parsed(b"")  # RFC 9309, 2.3.1.2
    except ClosedError as error:
        raise ClosedError(url, error.why) from error
    except SourceError as error:
        if isinstance(error, StatusError) and error.status in _CLIENT_ERRORS:
            return _parsed(b"")  # RFC 9309, 2.3.1.3: there is none
        raise SourceError(
            f"{url} was not asked for, since {_clause(error)}: try again later, or give this"
            " address by itself"
        ) from error
    with _rules_errors(url):
        return _parsed(data)


@contextmanager
def _rules_errors(url: str) -> Iterator[None]:
    try:
        with reply_errors():
            yield
    except RequestFailedError as error:
        raise SourceError(
            f"{url} was not asked for, since the rules in its robots.txt cannot be understood: give"
            " this address by itself, or save the page and give the file"
        ) from error


def _parsed(data: bytes) -> Robots:
    rules = Protego.parse(data.decode("utf-8-sig", errors="replace"))
    delay = rules.crawl_delay(AGENT) or 0.0
    is_sensible = math.isfinite(delay) and delay > 0
    return Robots(rules, delay=min(delay, _LONGEST_DELAY) if is_sensible else 0.0)


def _clause(error: SourceError) -> str:
    """An error's message without its advice."""
    return str(error).rpartition(": ")[0] or str(error)


class _Entry:
    """The rules of one host, once they are fetched; `lock` is held meanwhile."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.lock = threading.Lock()
        self.robots: Robots | None = None


_ENTRY = threading.Lock()


@lru_cache(maxsize=4096)
def _entry(address: str, options: ReadingOptions) -> _Entry:  # noqa: ARG001  # of one run
    return _Entry(address)
