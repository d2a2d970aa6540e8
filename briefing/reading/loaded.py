"""The bytes of a source, as they arrived."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of a source, and what its carrier said of them.

    `charset` is the one an HTTP header declared, `url` the address after redirects, and
    `is_html` what the header or the file's name claims; the content has the last word.
    """

    data: bytes
    charset: str | None = None
    url: str | None = None
    is_html: bool = False
