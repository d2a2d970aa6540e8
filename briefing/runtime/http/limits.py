"""Limits of a request."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one request in bytes and seconds, and whether its address may be a private one.

    Bytes are counted after unpacking. `read_timeout` bounds the wait for each next byte.
    """

    allow_private: bool = False
    max_bytes: int = 25_000_000
    connect_timeout: float = 10.0
    read_timeout: float = 20.0
