"""The description of a voice, as `briefing voices` lists it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VoiceDescription:
    """A voice that could speak on this machine.

    `name` is what follows the colon in `--voice ENGINE:NAME`, `language` a BCP 47 tag, and
    `licence` the voice's own.
    """

    name: str
    language: str
    licence: str
    engine: str
