"""Words and patterns of pages, of every language that has a file in `data/`.

Adding a rule is adding a line to `data/LANGUAGE.toml` and a case to `tests/data/pasted`.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("data")
_WORDS = re.compile(r"<([a-z_]+)>")


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of a name, in every language; each is a pattern."""
    return _lists("words")[name]


@cache
def pattern(name: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """One pattern for all those of a name, in every language."""
    return compiled("|".join(f"(?:{one})" for one in _lists("patterns")[name]), flags)


@cache
def compiled(text: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """A pattern in which `<name>` stands for any of the words of that name."""
    return re.compile(_WORDS.sub(_any_of, text), flags)


def _any_of(match: re.Match[str]) -> str:
    # What else stands in such brackets is the name of a group.
    known = _lists("words")
    return f"(?:{'|'.join(known[match[1]])})" if match[1] in known else match[0]


@cache
def _lists(kind: str) -> dict[str, tuple[str, ...]]:
    lists: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for path in sorted(_FOLDER.glob("*.toml")):
        for name, entries in tomllib.loads(path.read_text(encoding="utf-8"))[kind].items():
            lists[name] += tuple(entries)
    return dict(lists)
