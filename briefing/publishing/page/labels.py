"""The page's own words: `labels.TAG.toml`, a file a language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefing.core.documents import primary_language

_HERE = Path(__file__).parent


@cache
def labels(language: str) -> Mapping[str, str]:
    """The page's own words in a language (BCP 47), else in English."""
    path = _HERE / f"labels.{language_of_labels(language)}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def language_of_labels(language: str) -> str:
    """A language (BCP 47) that the page has words of its own in, or else English."""
    primary = primary_language(language)
    return primary if primary in languages_of_labels() else "en"


@cache
def languages_of_labels() -> tuple[str, ...]:
    """The languages that the page has words of its own in."""
    return tuple(sorted(path.name.split(".")[1] for path in _HERE.glob("labels.*.toml")))
