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
    path = _HERE / f"labels.{primary_language(language)}.toml"
    path = path if path.exists() else _HERE / "labels.en.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def languages_of_labels() -> tuple[str, ...]:
    """The languages that the page has words of its own in."""
    return tuple(sorted(path.name.split(".")[1] for path in _HERE.glob("labels.*.toml")))
