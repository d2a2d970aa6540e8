"""What a request may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one address may take, in bytes and seconds, and whether it may be a private one.

    Bytes are counted after unpacking. `total_timeout` runs from the first look-up of a host's name
    to the last byte, redirects and retries included; waiting for a turn at the host is not counted.
    """

    allow_private: bool = False
    max_bytes: int = 25_000_000
    connect_timeout: float = 10.0
    read_timeout: float = 20.0
    total_timeout: float = 60.0
