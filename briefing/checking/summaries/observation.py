"""A remark of a check."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Observation:
    """A remark on a statement, in a few words. A note, as on a rounded number, is no failure."""

    seen: str
    is_note: bool = False
