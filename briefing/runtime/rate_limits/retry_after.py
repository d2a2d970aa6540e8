"""The `Retry-After` header."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def retry_after(value: str | None) -> float | None:
    """Seconds to wait, of a `Retry-After` header: a number or a date (RFC 9110, 10.2.3).

    None where there is no header, or one that says neither.
    """
    text = (value or "").strip()
    if text.isdecimal():
        # More digits would be no number that a clock knows.
        return float(text[:9])
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        # OverflowError: a date of numbers that no clock knows.
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max((when - datetime.now(UTC)).total_seconds(), 0.0)
