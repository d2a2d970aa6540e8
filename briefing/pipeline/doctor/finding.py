"""What the doctor found."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.languages import Level


@dataclass(frozen=True, slots=True)
class Standing:
    """What can be done in a language (BCP 47) here and now.

    `translators` are the models here that translate into it, `drafts` what may only draft, and
    `fetch` the commands that bring more; `voices` are the engines that have a voice for it.
    """

    tag: str
    name: str
    level: Level
    translators: tuple[str, ...]
    drafts: tuple[str, ...]
    fetch: tuple[str, ...]
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `remedy` is what brings it where it is missing.

    `asked` is false where --offline kept us from looking: then nothing is known to be wrong.
    `language` is there where what was looked at is a language.
    """

    name: str
    well: bool
    text: str
    remedy: str | None = None
    asked: bool = True
    language: Standing | None = None


def not_asked(name: str) -> Finding:
    """What --offline kept us from looking at."""
    return Finding(name, well=True, text="not asked, because of --offline", asked=False)
