"""Remarks of checks and stages in the language of the text that they are about.

The rooms before this one remark in English. `data/remarks.TAG.toml` has what a language says in
place of each remark; whatever a remark names, such as a word or a number, stays as it is.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.core.documents import primary_language

_DATA = Path(__file__).parent / "data"
_NAMED = re.compile(r"\{(\d?)\}")
# Several things that one check saw.
_BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class _Remarks:
    """What a language says in place of each remark, and the sign between several."""

    said: Mapping[re.Pattern[str], str]
    between: str


def remark_in(language: str, remark: str) -> str | None:
    """A remark in a language (BCP 47); None where the language has no words for it."""
    known = _remarks(primary_language(language))
    return _said(remark, known) if known else None


def _said(remark: str, known: _Remarks) -> str | None:
    if _BETWEEN in remark:
        several = [_said(one, known) for one in remark.split(_BETWEEN)]
        if None not in several:
            return known.between.join(filter(None, several))
    for pattern, said in known.said.items():
        if found := pattern.fullmatch(remark):
            return _filled(said, [_said(name, known) or name for name in found.groups()])
    return None


def _filled(said: str, names: list[str]) -> str:
    inside = iter(names)
    return _NAMED.sub(lambda m: names[int(m[1])] if m[1] else next(inside, ""), said)


@cache
def _remarks(primary: str) -> _Remarks | None:
    path = _DATA / f"remarks.{primary}.toml"
    if not path.exists():
        return None
    table: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))
    between = table.pop(_BETWEEN)
    # A remark with more words of its own is tried first: it may hold another.
    ordered = sorted(table.items(), key=lambda entry: -len(entry[0].replace("{}", "")))
    return _Remarks({_pattern(remark): said for remark, said in ordered}, between)


def _pattern(remark: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, remark.split("{}"))))
