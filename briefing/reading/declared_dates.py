"""The day of publication that an HTML page declares; none where it declares none.

Years in the text, in addresses or after a copyright sign are never taken for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from briefing.reading.dates import find_date
from briefing.reading.pages.linked_data import ARTICLE, PAGE, Thing, is_a, text_at
from briefing.reading.prose import is_prose

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Names of `meta`, in lower case: Open Graph, Dublin Core, schema.org, Highwire, Parsely, Sailthru.
# Surest first: a plain "date" is the day of a last change on some sites.
_META = (
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "citation_publication_date",
    "citation_online_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "publication_date",
    "publication-date",
    "publicationdate",
    "publish_date",
    "publish-date",
    "publishdate",
    "published_date",
    "published_time",
    "pubdate",
    "pub_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "dc.date.created",
    "citation_date",
    "date",
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?!\d)")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_LONGEST_VALUE = 100
# A page that says it a hundred times over was made to stall its readers.
_MOST_PLACES = 100
_MOST_HEADERS = 20
# Elements inside which a `time` is another's, or a part of a sentence.
_ELSEWHERE = ("aside", "nav", "footer", "blockquote", "figure", "form")
_BLOCKS = ("p", "li", "div", "dd", "td", "h1", "h2", "h3")
# What systems write where they know no date: .NET's first day, and the zero of Unix.
_EARLIEST_YEAR = 1500
_UNSET = date(1970, 1, 1)


def declared_date(tree: HtmlElement, things: Sequence[Thing]) -> date | None:
    """Find the day of publication that a page declares.

    The first of these counts: a `meta` element; an article's `datePublished` in JSON-LD or in
    microdata; a `time` in the header of the article. A page whose articles in JSON-LD disagree
    declares none by them. `things` are those of its JSON-LD.
    """
    return _of_meta(tree) or _of_json(things) or _of_microdata(tree) or _of_header(tree)


def _day(text: str | None) -> date | None:
    """The day of one declared value: ISO 8601, RFC 5322, or as it is printed."""
    value = (text or "")[:_LONGEST_VALUE].strip()
    day: date | None
    if found := _ISO.match(value) or _COMPACT.match(value):
        try:
            day = date(*(int(part) for part in found.groups()))
        except ValueError:
            return None
    else:
        day = find_date(value)
    return day if day and day.year >= _EARLIEST_YEAR and day != _UNSET else None


def _of_meta(tree: HtmlElement) -> date | None:
    values: dict[str, date] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").strip().lower()
            # Microdata inside the body belongs to whatever it stands in.
            if name not in _META or (attribute == "itemprop" and not _is_in(element, "head")):
                continue
            if day := _day(element.get("content")):
                values.setdefault(name, day)
    return next((values[name] for name in _META if name in values), None)


def _of_json(things: Sequence[Thing]) -> date | None:
    for kind in (ARTICLE, PAGE):
        days = {_day(text_at(thing, "datePublished")) for thing in things if is_a(thing, kind)}
        days.discard(None)
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _of_microdata(tree: HtmlElement) -> date | None:
    places = (
        element
        for element in tree.iter("meta", "time", "span", "div", "abbr", "p")
        if "datePublished" in (element.get("itemprop") or "").split()
    )
    for element in islice(places, _MOST_PLACES):
        if _is_in(element, *_ELSEWHERE):
            continue
        item = next((up for up in element.iterancestors() if up.get("itemscope") is not None), None)
        kind = (item.get("itemtype") or "") if item is not None else ""
        if kind and not (ARTICLE.search(kind) or PAGE.search(kind)):
            continue
        if day := _written(element):
            return day
    return None


def _of_header(tree: HtmlElement) -> date | None:
    """The day of a `time` in the article's header; of publication rather than of a change."""
    times = [
        element
        for header in _headers(tree)
        for element in islice(header.iter("time"), _MOST_PLACES)
        if not _is_in(element, *_ELSEWHERE) and not _is_in_prose(element)
    ]
    return next(
        (day for element in sorted(times, key=_is_change) if (day := _written(element))), None
    )


def _headers(tree: HtmlElement) -> list[HtmlElement]:
    """The headers of the article: those of the element `article`, else those with the title.

    The page's own header often shows the name of the site and today's date, and teasers of other
    articles have headers too.
    """
    titled = next((up for h1 in tree.iter("h1") for up in h1.iterancestors("article")), None)
    articles = list(tree.iter("article"))
    own = titled if titled is not None else articles[0] if len(articles) == 1 else None
    if own is not None:
        inside = islice(own.iter("header"), _MOST_HEADERS)
        if headers := [h for h in inside if next(h.iterancestors("article")) is own]:
            return headers
    headers = list(islice(tree.iter("header"), _MOST_HEADERS))
    return [h for h in headers if next(h.iter("h1"), None) is not None]


def _written(element: HtmlElement) -> date | None:
    return next(
        (
            day
            for value in (*map(element.get, ("datetime", "content")), element.text_content())
            if (day := _day(value))
        ),
        None,
    )


def _is_change(element: HtmlElement) -> bool:
    words = set(f"{element.get('class', '')} {element.get('itemprop', '')}".lower().split())
    return bool(words & {"updated", "modified", "datemodified"}) and "published" not in words


def _is_in(element: HtmlElement, *tags: str) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def _is_in_prose(element: HtmlElement) -> bool:
    block = next(element.iterancestors(*_BLOCKS), None)
    return block is not None and is_prose(" ".join(block.text_content().split()))
