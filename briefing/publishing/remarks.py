"""Remarks of checks and stages in the language of the text that they are about.

The rooms before this one remark in English. `data/remarks.TAG.toml` has what a language says in
place of each remark; whatever a remark names, such as a word or a number, stays as it is.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefing.core.documents import primary_language

_DATA = Path(__file__).parent / "data"
_NAMED = re.compile(r"\{(\d?)\}")
# Several things that one check saw.
_BETWEEN, _BETWEEN_IN_ARABIC = "; ", "؛ "


def remark_in(language: str, remark: str) -> str | None:
    """A remark in a language (BCP 47); None where the language has no words for it."""
    known = _remarks(primary_language(language))
    return _said(remark, known) if known else None


def _said(remark: str, known: Mapping[re.Pattern[str], str]) -> str | None:
    if _BETWEEN in remark:
        several = [_said(one, known) for one in remark.split(_BETWEEN)]
        if None not in several:
            return _BETWEEN_IN_ARABIC.join(filter(None, several))
    for pattern, said in known.items():
        if found := pattern.fullmatch(remark):
            return _filled(said, [_named(name, known) for name in found.groups()])
    return None


def _named(name: str, known: Mapping[re.Pattern[str], str]) -> str:
    return _said(name, known) or name


def _filled(said: str, names: list[str]) -> str:
    inside = iter(names)
    return _NAMED.sub(lambda m: names[int(m[1])] if m[1] else next(inside, ""), said)


@cache
def _remarks(primary: str) -> Mapping[re.Pattern[str], str]:
    path = _DATA / f"remarks.{primary}.toml"
    if not path.exists():
        return {}
    table: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))
    # A remark with more words of its own is tried first: it may hold another.
    ordered = sorted(table.items(), key=lambda entry: -len(entry[0].replace("{}", "")))
    return {_pattern(remark): said for remark, said in ordered}


def _pattern(remark: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, remark.split("{}"))))
