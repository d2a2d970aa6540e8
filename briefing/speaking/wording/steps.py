"""A step of wording, and steps that are made of patterns."""

from __future__ import annotations

import re
from collections.abc import Callable

Step = Callable[[str], str]


def substitution(pattern: re.Pattern[str]) -> Callable[[Callable[[re.Match[str]], str]], Step]:
    """Make a step of a function that gives the replacement of a match of the pattern."""
    return lambda replacement: lambda text: pattern.sub(replacement, text)


def where(pattern: re.Pattern[str], *steps: Step) -> Step:
    """Make one step of several that change nothing in a text without a match of the pattern."""

    def step(text: str) -> str:
        if pattern.search(text):
            for one in steps:
                text = one(text)
        return text

    return step
