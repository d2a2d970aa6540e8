"""Bytes of a source, as they arrived."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of a source, and what its HTTP header or its file's name declares of them.

    `charset` is the header's, `url` the address after redirects, and `is_html` the claim of the
    header or the name, which the content may belie. `part` is what was asked for of a document:
    "3" of `book.epub#3`.
    """

    data: bytes
    charset: str | None = None
    url: str | None = None
    is_html: bool = False
    part: str | None = None
