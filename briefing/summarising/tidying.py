"""Makes sentences of what a model wrote: chatter, lists, markdown and half sentences go."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import msgspec

_TABLE = Path(__file__).with_name("data") / "tidying.toml"
_FENCE = re.compile(r"^```\w*\s*|\s*```$", re.MULTILINE)
_MARKUP = re.compile(r"\*\*|__|^#{1,6} +|^> +", re.MULTILINE)
_LIST_SIGN = re.compile(r"^\s*(?:[-*•–·]|\(?\d{1,2}[.)])\s+", re.MULTILINE)
_ENDS = re.compile(r"[.!?…؟][\"'”’»)\]]*$")
_PAIRS = (('"', '"'), ("“", "”"), ("'", "'"), ("«", "»"), ("‘", "’"))
_WORD = re.compile(r"\w+")


@cache
def _table(name: str) -> str:
    """One pattern of all languages' words in a table, "labels" or "chatter"."""
    tables = msgspec.toml.decode(_TABLE.read_bytes(), type=dict[str, dict[str, list[str]]])
    return "|".join(pattern for patterns in tables[name].values() for pattern in patterns)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"^\s*(?:{_table('labels')})\s*[:：]\s*", re.IGNORECASE)


@cache
def _chatter() -> re.Pattern[str]:
    return re.compile(rf"^\s*(?:{_table('chatter')})", re.IGNORECASE)


def tidy(text: str) -> tuple[str, ...]:
    """The lines that a model meant as its answer, each without list signs, labels and quotes."""
    for rule in TEXT_RULES:
        text = rule(text)
    lines = []
    for line in text.splitlines():
        clean = line.strip()
        for line_rule in LINE_RULES:
            clean = line_rule(clean)
        if clean:
            lines.append(clean)
    return tuple(lines)


def is_finished(sentence: str) -> bool:
    """Whether a sentence ends as sentences do, and was not cut."""
    return _ENDS.search(sentence) is not None


def without_repeats(sentences: Sequence[str]) -> list[str]:
    """Leave out sentences that an earlier one says word for word, whatever its punctuation."""
    first: dict[str, str] = {}
    for sentence in sentences:
        first.setdefault(wording(sentence), sentence)
    return list(first.values())


def wording(sentence: str) -> str:
    """A sentence's words alone: the same for two that differ in case and punctuation only."""
    return " ".join(_WORD.findall(sentence.casefold())) or sentence


def drop_fences(text: str) -> str:
    """Leave out the marks around a block of code."""
    return _FENCE.sub("", text)


def drop_markup(text: str) -> str:
    """Leave out markdown's bold, headings and quotation signs."""
    return _MARKUP.sub("", text)


def drop_list_signs(text: str) -> str:
    """Leave out bullets and numbers at the beginnings of lines."""
    return _LIST_SIGN.sub("", text)


def drop_label(line: str) -> str:
    """Leave out "Summary:" before the words."""
    return _label().sub("", line)


def drop_chatter(line: str) -> str:
    """Leave out a line that is addressed to the user: "Sure! Here is a summary:"."""
    is_heading = line.endswith((":", "："))
    return "" if is_heading or _chatter().match(line) else line


def unquote(line: str) -> str:
    """Take off quotation marks that stand around a whole line."""
    for opening, closing in _PAIRS:
        inner = line[1:-1]
        stands_around = inner and line.startswith(opening) and line.endswith(closing)
        if stands_around and opening not in inner and closing not in inner:
            return inner.strip()
    return line


TEXT_RULES: tuple[Callable[[str], str], ...] = (drop_fences, drop_markup, drop_list_signs)
LINE_RULES: tuple[Callable[[str], str], ...] = (drop_label, unquote, drop_chatter)
