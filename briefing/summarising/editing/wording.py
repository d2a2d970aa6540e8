"""The words and patterns of a language that the editor's pass goes by."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec

from briefing.core.documents import primary_language
from briefing.language import tables

_FOLDER = Path(__file__).with_name("data")
_NEVER = re.compile(r"(?!)")


class Wording(msgspec.Struct, frozen=True):
    """The tables of a language, as `data` has them; of any other language all are empty."""

    no_news: re.Pattern[str] = _NEVER
    caption_verbs: str = ""
    dateline: re.Pattern[str] = _NEVER
    connective: re.Pattern[str] = _NEVER
    connective_keeps: re.Pattern[str] = _NEVER
    inner_connectives: tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...] = ()
    goes_on: re.Pattern[str] = _NEVER
    said: dict[str, str] = {}
    speaking: str = ""
    speaker_unheard: re.Pattern[str] = _NEVER
    leaning: re.Pattern[str] = _NEVER
    epithet: re.Pattern[str] = _NEVER
    turn: re.Pattern[str] = _NEVER
    ahead: re.Pattern[str] = _NEVER
    hanging: re.Pattern[str] = _NEVER
    quoted_leaning: re.Pattern[str] = _NEVER
    pointing: str = ""
    acronyms: str = ""
    times: str = ""
    unique: str = ""
    done: re.Pattern[str] = _NEVER
    forward: str = ""
    aside_caption: re.Pattern[str] = _NEVER
    after_names: re.Pattern[str] = _NEVER
    institution: re.Pattern[str] = _NEVER
    indefinite: re.Pattern[str] = _NEVER
    person: re.Pattern[str] = _NEVER
    several: str = ""
    neuter: str = ""
    somebody: re.Pattern[str] = _NEVER
    persons: dict[str, str] = {}
    past: re.Pattern[str] = _NEVER
    lasting: str = ""
    being: str = ""
    titles: str = ""
    honours: str = ""
    no_given: re.Pattern[str] = _NEVER
    ranks: str = ""
    kin: str = ""


@cache
def wording(language: str) -> Wording:
    """The tables of a language (BCP 47)."""
    name = primary_language(language)
    if not (_FOLDER / f"{name}.toml").is_file():
        return Wording()
    return tables.typed(name, Wording, _FOLDER)
