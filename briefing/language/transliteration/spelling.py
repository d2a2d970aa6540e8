"""Latin letters by their English names, as Arabic newsreaders say them."""

from __future__ import annotations

_NAMES = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (
            "إيه", "بي", "سي", "دي", "إي", "إف", "جي", "إتش", "آي", "جيه", "كيه", "إل", "إم",
            "إن", "أو", "بي", "كيو", "آر", "إس", "تي", "يو", "في", "دبليو", "إكس", "واي", "زد",
        ),
        strict=True,
    )
)  # fmt: skip  # a table


def spelled(letters: str) -> str:
    """BBC → "بي بي سي"; anything but the letters A to Z is dropped."""
    return " ".join(_NAMES[letter] for letter in letters.upper() if letter in _NAMES)
