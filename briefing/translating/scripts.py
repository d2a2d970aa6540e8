"""Decoding limited to one script: the tokens of a chat model that a translation may be made of."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

# General categories of signs that any script has.
_FREE = frozenset("NPZS")
# ISO 15924 → the first word of its characters' Unicode names, and the first bytes that the
# characters have in UTF-8: tokens may be parts of characters.
_SCRIPTS = {
    "Arab": ("ARABIC", range(0xD8, 0xDC)),
    "Latn": ("LATIN", range(0xC3, 0xCA)),
    "Cyrl": ("CYRILLIC", range(0xD0, 0xD4)),
    "Grek": ("GREEK", range(0xCE, 0xD0)),
    "Hebr": ("HEBREW", range(0xD6, 0xD8)),
}
_FOLLOWING = range(0x80, 0xC0)
_ASCII_END = 0x80


def is_limited(script: str) -> bool:
    """Whether we know how to keep decoding to a script (ISO 15924)."""
    return script in _SCRIPTS


def allowed(tokens: Iterable[bytes], script: str) -> list[bool]:
    """For each token whether a text in the script may hold it: its letters, signs and figures.

    Args:
        tokens: Each as the bytes of UTF-8 that it stands for; a character may be cut in two.
        script: ISO 15924, one that `is_limited`.
    """
    name, leading = _SCRIPTS[script]
    return [_fits(token, name, leading) for token in tokens]


def _fits(token: bytes, name: str, leading: range) -> bool:
    if not token:
        return False
    try:
        return all(_suits(sign, name) for sign in token.decode())
    except UnicodeDecodeError:
        return all(byte in leading or byte in _FOLLOWING for byte in token)


def _suits(sign: str, name: str) -> bool:
    if unicodedata.name(sign, "").startswith(name):
        return True
    is_free = unicodedata.category(sign)[0] in _FREE or sign in " \n"
    # Signs and figures of East Asian writing would let half of another script in.
    return is_free and (ord(sign) < _ASCII_END or unicodedata.east_asian_width(sign) not in "WF")


def token_bytes(tokenizer: Any) -> list[bytes]:
    """The bytes of each token of a byte-level tokenizer; none for its control marks."""
    letters = _byte_letters()
    marks = set(tokenizer.get_added_vocab().values())
    found = [b""] * len(tokenizer)
    for token, index in tokenizer.get_vocab().items():
        if index not in marks and all(letter in letters for letter in token):
            found[index] = bytes(letters[letter] for letter in token)
    return found


def _byte_letters() -> dict[str, int]:
    """The letters by which byte-level tokenizers write bytes, as GPT-2 set them down."""
    printed = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(0x100) if byte not in printed]
    return {
        **{chr(byte): byte for byte in printed},
        **{chr(0x100 + place): byte for place, byte in enumerate(others)},
    }
