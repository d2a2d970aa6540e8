"""The known name that a mistyped one is nearest to."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The name that a word is nearest to by its letters, of any case; None where none is near."""
    # A hundredth of a second to import, which only a mistake need pay.
    from difflib import get_close_matches

    by_key = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), by_key, n=1)
    return by_key[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The words that lead from a mistake to its advice: ": did you mean make? " or ": "."""
    near = nearest(word, known)
    return f": did you mean {near}? Else " if near else ": "
