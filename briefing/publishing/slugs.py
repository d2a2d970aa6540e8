"""The name of a briefing's folder."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

from briefing.core.documents import Article, Source, SourceKind

LONGEST = 60  # characters; at four bytes each, and with the digest, below the 255 of a file name
APOSTROPHES = frozenset("'’ʼ")


def slug(article: Article) -> str:
    """The name of an article's folder: readable in the title's script, safe and stable.

    The title is followed by eight hexadecimal digits of the source's identity, so that two
    sources never share a folder and the same source always has the same one.
    """
    return f"{readable(article.title) or 'untitled'}-{identity_digest(_identity(article))}"


def identity_digest(identity: str) -> str:
    """The eight digits that end a folder's name; the identity of an address is "url ADDRESS"."""
    return hashlib.sha256(identity.encode("utf-8", "surrogateescape")).hexdigest()[:8]


def readable(title: str) -> str:
    """The words of a title with hyphens between them, safe as a file's name; may be empty."""
    letters = "".join(_slug_character(c) for c in unicodedata.normalize("NFKC", title).lower())
    words = letters.split()
    while len("-".join(words)) > LONGEST and len(words) > 1:
        words.pop()
    return "-".join(words)[:LONGEST]


def _slug_character(character: str) -> str:
    category = unicodedata.category(character)
    # Marks are vowels in Arabic and Devanagari; joiners, like apostrophes, stand inside words.
    if character.isalnum() or category.startswith("M"):
        return character
    return "" if character in APOSTROPHES or category == "Cf" else " "


def _identity(article: Article) -> str:
    match article.source:
        case Source(location, SourceKind.FILE):
            return f"file {Path(location).resolve()}"
        case Source(location, SourceKind.URL):
            return f"url {location}"
        case _:
            return "\n".join(["stdin", *article.sentences])
