"""The title, author and site that an HTML page names, and where it says that it is continued."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from briefing.reading.characters import clean_title
from briefing.reading.pages.linked_data import ARTICLE, PAGE, SITE, Thing, is_a, names_at, text_at
from briefing.reading.pages.sites import host_of, is_of_host, speakable_site
from briefing.reading.patterns import compiled, pattern

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Names of `meta`, in lower case, surest first.
_TITLES = ("og:title", "citation_title", "parsely-title", "sailthru.title", "dc.title",
           "dcterms.title", "headline", "title", "twitter:title")  # fmt: skip  # a list of names
_AUTHORS = ("author", "citation_author", "parsely-author", "sailthru.author", "dc.creator",
            "dcterms.creator", "article:author", "byl", "authors", "creator")  # fmt: skip
_SITES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher",
          "citation_journal_title")  # fmt: skip
_BETWEEN = re.compile(r"\s+([|–—·:»-])\s+")
_LONGEST_AUTHOR = 120
_MOST_AUTHORS = 4
_AUTHOR_PLACES = (
    "//*[@rel='author' or @itemprop='author' or @id='author' or contains(@class, 'author')"
    " or contains(@class, 'Author') or contains(@class, 'byline') or contains(@class, 'Byline')]"
)
_MOST_PLACES = 20
# What stands behind a name: a date, a place, another line.
_AFTER_AUTHOR = re.compile(r"\s+(?:[|•·]\s|\d).*")
_NAME = re.compile(r"[^\W\d_]\S*(?: \S+){1,7}")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself; `document_title` is that of its window, `address` its own."""

    title: str
    document_title: str
    author: str | None
    site: str | None
    address: str | None


def metadata_of(tree: HtmlElement, things: Sequence[Thing], url: str | None) -> Metadata:
    """Read what a page says of itself.

    Args:
        tree: The page.
        things: Those of its JSON-LD.
        url: Its address, where known; else the one that it declares.
    """
    metas = _metas(tree)
    articles = [thing for thing in things if is_a(thing, ARTICLE)] or [
        thing for thing in things if is_a(thing, PAGE)
    ]
    address = url or _canonical(tree, metas)
    host = host_of(address)
    names = [
        *(metas.get(name) for name in _SITES),
        *(name for thing in articles for name in names_at(thing, "publisher")),
        *(text_at(thing, "name") for thing in things if is_a(thing, SITE)),
    ]
    window = clean_title(_text(next(tree.iter("title"), None)))
    heads = [head for h1 in tree.iter("h1") if (head := clean_title(_text(h1)))]
    known = speakable_site(names, None)
    site = speakable_site([*names, _site_in(window, host)], host)
    author = _author(tree, metas, articles)
    title = _title(metas, articles, window, heads, known)
    return Metadata(
        _without_site(title, heads, known, host),
        window,
        author if author != site else None,
        site,
        address,
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    """The contents of a page's `meta`, by their names in lower case; the first of each."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for attribute in ("property", "name"):
            if content and (name := (element.get(attribute) or "").strip().lower()):
                found.setdefault(name, content)
    return found


def _canonical(tree: HtmlElement, metas: dict[str, str]) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical")
    return next(links, None) or metas.get("og:url")


def _title(
    metas: dict[str, str],
    articles: Sequence[Thing],
    window: str,
    heads: Sequence[str],
    site: str | None,
) -> str:
    declared = [metas.get(name) for name in _TITLES]
    described = [text_at(thing, "headline") for thing in articles]
    candidates = (
        [*declared[:1], *described, *declared[1:], *heads[:1]]
        if len(heads) == 1
        else [*declared[:1], *described, *declared[1:], window, *heads[:1]]
    )
    titles = (clean_title(title or "") for title in [*candidates, window])
    return next((title for title in titles if title and title != site), "")


def _without_site(title: str, heads: Sequence[str], site: str | None, host: str | None) -> str:
    """A title without the site's name that pages add to it."""
    parts = _BETWEEN.split(title)
    if len(parts) <= len(("title", "sign")):
        return title
    shorter = title[: title.rindex(f" {parts[-2]} ")].strip()
    is_site = _words(parts[-1]) == _words(site or "") or is_of_host(parts[-1], host)
    return shorter if shorter in heads or is_site else title


def _site_in(window: str, host: str | None) -> str | None:
    """The site's name at the end of a window's title, where its letters are the host's."""
    last = _BETWEEN.split(window)[-1].strip()
    return last if last != window and is_of_host(last, host) else None


def _author(tree: HtmlElement, metas: dict[str, str], articles: Sequence[Thing]) -> str | None:
    declared = [metas.get(name) for name in _AUTHORS]
    described = [", ".join(names_at(thing, "author")[:_MOST_AUTHORS]) for thing in articles]
    for name in chain(declared, described, _shown_authors(tree)):
        if author := _as_author(name):
            return author
    return None


def _shown_authors(tree: HtmlElement) -> Iterator[str]:
    for place in islice(tree.xpath(_AUTHOR_PLACES), _MOST_PLACES):
        shown = _text(place)
        name = _as_author(place.get("content") or shown)
        if name and (place.get("content") or _NAME.fullmatch(name)):
            yield name


def _as_author(name: str | None) -> str | None:
    line = clean_title(name or "")
    line = _AFTER_AUTHOR.sub("", compiled(r"^<by>\b:?\s+").sub("", line)).strip(" ,;:")
    is_name = " " in line and len(line) <= _LONGEST_AUTHOR and not pattern("no_author").search(line)
    return line if is_name else None


def _text(element: HtmlElement | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
