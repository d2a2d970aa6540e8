"""Pages that only lead on to another: by `meta refresh`, and the parts of one article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_META = re.compile(rb"<meta\b[^>]{0,400}?\bhttp-equiv\s*=\s*[\"']?refresh[^>]{0,2000}>", re.I)
_CONTENT = re.compile(r"content\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_REFRESH = re.compile(r"\s*(\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"']+)", re.IGNORECASE)
_UNSEEN = re.compile(
    rb"(?s)<(script|style|noscript|head|template)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.I
)
_NOSCRIPT = re.compile(rb"(?s)<noscript\b.*?</noscript\s*>", re.I)
# In seconds: later ones reload a page that people read.
_LONGEST_WAIT = 10
# In bytes and in words: a page that only leads on has little in it.
_LARGEST = 20_000
_MOST_WORDS = 60
# What makes another page of the same article: /2, /page/2, ?page=2, -2.html.
_PART = re.compile(
    r"(?:/page)?[/_-](?:p(?:age|art)?-?)?(?P<path>\d{1,2})(?=/?$|\.[a-z]{3,5}$)"
    r"|(?<=[?&])(?:p|page|pg|pagina|seite|part|pagenum|paged|start)=(?P<query>\d{1,3})&?",
    re.IGNORECASE,
)


def refresh_target(page: bytes) -> str | None:
    """The address that a page without a text of its own leads on to by `meta refresh`."""
    if len(page) > _LARGEST:
        return None
    meta = _META.search(_NOSCRIPT.sub(b"", page))
    content = _CONTENT.search(meta.group().decode("utf-8", errors="replace")) if meta else None
    found = _REFRESH.match(next(filter(None, content.groups()), "")) if content else None
    if not found or int(found[1]) > _LONGEST_WAIT:
        return None
    if len(_UNSEEN.sub(b" ", page).split()) > _MOST_WORDS:
        return None
    from html import unescape

    return unescape(found[2]).strip() or None


def next_part(tree: HtmlElement, url: str | None, part: int = 1) -> str | None:
    """The address of the next page of the same article, where a page links to it by `rel=next`.

    Sites link so to their next article too: only an address that differs from the page's in the
    number of the page alone is the same article's.

    Args:
        tree: The page.
        url: Its address.
        part: Its number among the pages of the article.
    """
    if url is None:
        return None
    here, number = _stem_and_number(url)
    if number not in {None, part}:
        return None
    for link in tree.xpath("//link[@rel and @href] | //a[@rel and @href]"):
        if "next" not in link.get("rel", "").lower().split():
            continue
        try:
            target = urljoin(url, link.get("href").strip())
        except ValueError:
            continue
        if _stem_and_number(target) == (here, part + 1):
            return str(target)
    return None


def _stem_and_number(url: str) -> tuple[str, int | None]:
    """An address without the number of its page, and that number."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url, None
    text = f"{parts.netloc}{parts.path}{'?' if parts.query else ''}{parts.query}"
    found = _PART.search(text)
    if found is None:
        return _bare(text), None
    number = int(found["path"] or found["query"])
    return _bare(text[: found.start()] + text[found.end() :]), number


def _bare(text: str) -> str:
    return re.sub(r"\.[a-z]{3,5}$", "", text.rstrip("?&/"))
