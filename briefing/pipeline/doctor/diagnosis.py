"""The results of `briefing doctor`."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.languages import Level


@dataclass(frozen=True, slots=True)
class LanguageSupport:
    """The support for a language (BCP 47) on this machine.

    `translators` are the models here that translate into it, `drafts` those that only draft, and
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
class Diagnosis:
    """The state of one thing; `remedy` is the command that brings it where it is missing.

    `asked` is false where --offline forbade the look: then nothing is known to be wrong.
    `language` is there where a language was looked at.
    """

    name: str
    well: bool
    text: str
    remedy: str | None = None
    asked: bool = True
    language: LanguageSupport | None = None


def not_asked(name: str) -> Diagnosis:
    """The state of something that --offline forbids to look at."""
    return Diagnosis(name, well=True, text="not asked, because of --offline", asked=False)
