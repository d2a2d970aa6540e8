"""What a check finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Observation:
    """What was seen, in a few words. A note is worth telling, but no failure: a rounded number."""

    seen: str
    is_note: bool = False
