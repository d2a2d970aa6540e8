"""A step of wording, and a step that replaces the matches of a pattern."""

from __future__ import annotations

import re
from collections.abc import Callable

Step = Callable[[str], str]


def substitution(pattern: re.Pattern[str]) -> Callable[[Callable[[re.Match[str]], str]], Step]:
    """Make a step of a function that gives the replacement of a match of the pattern."""
    return lambda replacement: lambda text: pattern.sub(replacement, text)
