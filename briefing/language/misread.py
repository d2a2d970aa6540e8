"""Characters of UTF-8 that were read as Windows-1252 or Latin-1: "Itâ€™s", "cafÃ©", "Â£5"."""

from __future__ import annotations

import re

# What a byte behind the first of a character looks like: Latin-1 from 0x80 to 0xBF, and what
# Windows-1252 has in the place of its controls.
_BEHIND = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
# "AMANHÔ" ends in a capital, and "café…”" is none of these; in "RTÃ‰" no quotation ends.
_MISREAD = re.compile(
    f"(?<![A-ZÀ-Þ])[ÂÃ]{_BEHIND}|(?<=[a-zß-ÿ])[ÄÅ]{_BEHIND}"
    "|(?<=[A-ZÀ-Þ])Ã[‰‡€Šˆœ]"
    f"|â[\x80\x82\x84€‚„]{_BEHIND}|ï»¿|ðŸ{_BEHIND}{{2}}"
)


def as_written(text: str) -> str:
    """Read the characters that were misread: "Itâ€™s" → "It’s". Others stay as they are."""
    return text if text.isascii() else _MISREAD.sub(_read_again, text)


def _read_again(match: re.Match[str]) -> str:
    data = b"".join(map(_byte, match[0]))
    try:
        return data.decode()
    except UnicodeDecodeError:
        return match[0]


def _byte(sign: str) -> bytes:
    try:
        return sign.encode("latin-1")
    except UnicodeEncodeError:
        return sign.encode("cp1252")
