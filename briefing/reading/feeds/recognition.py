"""The first bytes of feeds, by which each kind is known."""

from __future__ import annotations

import re
from enum import StrEnum

import msgspec

_HEAD = 4096  # bytes
# Before the first element: the declaration, comments, instructions, a document type.
_ROOT = re.compile(
    rb"\s*(?:<\?[^>]{0,500}\?>\s*|<!--.{0,2000}?-->\s*|<!doctype[^>\[]{0,300}(?:\[[^\]]{0,2000}\])?>\s*)*"
    rb"<(?:[\w.-]{1,20}:)?(rss|feed|rdf|opml)(?=[\s>/])([^>]{0,2000})",
    re.IGNORECASE | re.DOTALL,
)
_JSON = re.compile(
    rb"\s*\{.{0,4000}?\"https?://jsonfeed\.org/version/|\s*\{\s*\"version\"\s*:\s*\"https?:\\?/\\?/jsonfeed",
    re.DOTALL,
)
_RSS_IN_RDF = (b"purl.org/rss", b"my.netscape.com/rdf")


def is_json(data: bytes) -> bool:
    """Whether bytes are JSON, of whatever kind."""
    if data[:64].lstrip()[:1] not in (b"{", b"["):
        return False
    try:
        msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError, ValueError):
        return False
    return True


class Kind(StrEnum):
    """The kinds of feeds, and of lists of them."""

    XML = "a feed"
    JSON = "a JSON feed"
    OUTLINE = "an OPML list of feeds"


def kind_of(data: bytes) -> Kind | None:
    """The kind of feed that bytes are; None of a page or a text."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", errors="ignore").encode()
    if _JSON.match(head):
        return Kind.JSON
    found = _ROOT.match(head)
    if found is None:
        return None
    name = found[1].lower()
    if name == b"opml":
        return Kind.OUTLINE
    is_other = name == b"rdf" and not any(one in head for one in _RSS_IN_RDF)
    return None if is_other else Kind.XML
