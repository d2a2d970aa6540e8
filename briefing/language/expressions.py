"""Regular expressions that are compiled when they are first used.

Wording has about two thousand of them, of which most texts need a quarter: to compile them all
takes longer than to word a hundred sentences.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import cast


class Expression:
    """A pattern as it is written, which does what the compiled one does."""

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        """Take the pattern without a look at it."""
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    def __getattr__(self, name: str) -> object:
        """What the compiled pattern has by that name; asked for once, since it is stored."""
        self.__dict__[name] = found = getattr(self._compiled, name)
        return found


def expression(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used; a mistake in it is seen only then."""
    return cast("re.Pattern[str]", Expression(pattern, flags))
