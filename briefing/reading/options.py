"""Options of reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from briefing.runtime.http.limits import Limits


def silent(_: str) -> None:
    """Report to nobody."""


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """Options of reading sources.

    `language` (BCP 47) overrides detection. Sizes are bytes, counted after unpacking; times are
    seconds. `total_timeout` bounds one URL from the first look-up of its name to its last byte,
    redirects and retries included; waiting for its host's permit is not counted. `max_retry_wait`
    is the longest wait, before each try, that a host may ask for or call for by failing; `spacing`
    is from one request to a host to the next of anybody on this machine, none on loopback: one
    second as in Scrapy's template of a new project.

    `max_document_bytes` is for files that are PDFs or ZIP archives, most of which are pictures.

    Pages and the hosts' states are stored in `cache`, or nowhere where it is None; `fresh` has
    pages fetched anew. `begun` is when the run began, in seconds since 1970. `say` is told
    how the reading of a long document goes.
    """

    language: str | None = None
    offline: bool = False
    allow_private: bool = False
    max_bytes: int = 25_000_000
    max_document_bytes: int = 200_000_000
    connect_timeout: float = 10.0
    read_timeout: float = 20.0
    total_timeout: float = 60.0
    max_redirects: int = 5
    retries: int = 2
    retry_wait: float = 0.5
    max_retry_wait: float = 120.0
    spacing: float = 1.0
    cache: Path | None = None
    fresh: bool = False
    begun: float = 0.0
    say: Callable[[str], None] = field(default=silent, compare=False)

    @property
    def limits(self) -> Limits:
        """Limits of one request for a page."""
        return Limits(self.allow_private, self.max_bytes, self.connect_timeout, self.read_timeout)
