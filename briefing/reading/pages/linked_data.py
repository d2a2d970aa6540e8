"""The objects that a page describes in JSON-LD (schema.org), and what else says that it is sold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Thing = dict[str, object]

ARTICLE = re.compile(r"(?:Article|Posting|Report)$")
PAGE = re.compile(r"(?:WebPage|ItemPage)$")
SITE = re.compile(r"^WebSite$")
_TYPE = "application/ld+json"
# Whether everybody may read it, as microdata and as Facebook's protocol for articles say it.
FREE = "isAccessibleForFree"
_TIER = "article:content_tier"
_SOLD = ("false", "locked")
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*$")
_LONGEST_SCRIPT = 1_000_000
_MOST_OBJECTS = 1_000


def things_of(tree: HtmlElement) -> tuple[Thing, ...]:
    """The objects that a page's JSON-LD is about, without those that it merely mentions."""
    scripts = (
        script.text_content()
        for script in tree.iter("script")
        if (script.get("type") or "").split(";")[0].strip().lower() == _TYPE
    )
    described = [thing for script in scripts for thing in _things(script)]
    return (*described, *_sold(tree))


def _sold(tree: HtmlElement) -> Iterator[Thing]:
    """An object that only some may read, where the page's own attributes say so."""
    for element in tree.xpath(f"//*[@itemprop='{FREE}'] | //meta[@property='{_TIER}']"):
        said = element.get("content") or element.get("href") or element.text_content()
        if said.strip().rpartition("/")[2].lower() in _SOLD:
            yield {FREE: False}


def is_a(thing: Thing, kind: re.Pattern[str]) -> bool:
    """Whether a thing is of a kind; its types may be several."""
    types = thing.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and kind.search(name) for name in names)


def text_at(thing: Thing, key: str) -> str | None:
    """The text of a property; the first of several."""
    value = _first(thing.get(key))
    if isinstance(value, dict):
        value = value.get("@value")
    return value if isinstance(value, str) else None


def names_at(thing: Thing, key: str) -> list[str]:
    """The names of the people or organisations that a property names."""
    value = thing.get(key)
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        name = _first(one.get("name")) if isinstance(one, dict) else one
        if isinstance(name, str) and name.strip():
            found.append(name.strip())
    return found


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _things(script: str) -> Iterator[Thing]:
    if len(script) > _LONGEST_SCRIPT:
        return
    try:
        left = [json.loads(_WRAPPING.sub("", script), strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_OBJECTS):
        if not left:
            return
        thing = left.pop()
        if isinstance(thing, list):
            left += thing[:_MOST_OBJECTS]
        elif isinstance(thing, dict):
            yield thing
            left += [thing[key] for key in ("@graph", "mainEntity") if key in thing]
