"""Regular expressions that are compiled when they are first used.

Wording has about two thousand of them, of which most texts need a quarter: to compile them all
takes longer than to word a hundred sentences.

The ranges A-Z and a-z have the letters with accents too, as far as Latin Extended-A: Éamonn and
Modrić are names as Eamonn and Modric are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import cast

_LATIN = [letter for letter in map(chr, range(0x00C0, 0x0180)) if letter.isalpha()]
_CAPITALS = "A-Z" + "".join(letter for letter in _LATIN if letter.isupper())
_SMALL_LETTERS = "a-z" + "".join(letter for letter in _LATIN if letter.islower())


class Expression:
    """A pattern as it is written, which does what the compiled one does."""

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        """Take the pattern without a look at it."""
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        written = self.pattern.replace("A-Z", _CAPITALS).replace("a-z", _SMALL_LETTERS)
        return re.compile(written, self.flags)

    def __getattr__(self, name: str) -> object:
        """What the compiled pattern has by that name; asked for once, since it is stored."""
        if name.startswith("__"):  # as a copy is asked before it has a pattern
            raise AttributeError(name)
        self.__dict__[name] = found = getattr(self.compiled, name)
        return found


class SignedExpression(Expression):
    """A pattern that is tried only on texts that have one of the signs which each match has."""

    def __init__(self, pattern: str, flags: re.RegexFlag, signs: tuple[str, ...]) -> None:
        """Take the pattern and the signs without a look at them."""
        super().__init__(pattern, flags)
        self.signs = signs

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        """The first match."""
        for sign in self.signs:
            if sign in text:
                return self.compiled.search(text, *bounds)
        return None

    def sub(
        self, replacement: str | Callable[[re.Match[str]], str], text: str, count: int = 0
    ) -> str:
        """The text with a replacement of each match, or of the first so many."""
        for sign in self.signs:
            if sign in text:
                return self.compiled.sub(replacement, text, count=count)
        return text


def expression(
    pattern: str, flags: re.RegexFlag = re.NOFLAG, *, sign: str | tuple[str, ...] = ()
) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used; a mistake in it is seen only then.

    Each match, with what is looked for around it, must have the sign, or one of several: a text
    without any is not searched.
    """
    signs = (sign,) if isinstance(sign, str) else sign
    made = SignedExpression(pattern, flags, signs) if signs else Expression(pattern, flags)
    return cast("re.Pattern[str]", made)
