"""What a reader may decide about reading."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How sources are read.

    `language` (BCP 47) overrides detection. Sizes are bytes, and count what comes out of any
    compression; times are seconds. `total_timeout` bounds one URL from the first look-up of its
    name to its last byte, redirects, retries and waiting included.
    """

    language: str | None = None
    offline: bool = False
    allow_private: bool = False
    max_bytes: int = 25_000_000
    connect_timeout: float = 10.0
    read_timeout: float = 20.0
    total_timeout: float = 60.0
    max_redirects: int = 5
    retries: int = 2
    retry_wait: float = 0.5
    max_retry_wait: float = 15.0
