"""Bounds of the HTML pages that are read: what is larger was made to stall its readers.

Each is decided on the text, before anything is built of it, in time that grows with its size.
"""

from __future__ import annotations

import re

# Finding the article takes some hundred microseconds a tag and two kilobytes an attribute. The
# longest pages that people read have less than half of these.
_MOST_TAGS = 100_000
_MOST_ATTRIBUTES = 300_000
# The parser compares each attribute of a tag with all before it. Pages have some dozens.
_MOST_IN_A_TAG = 1_000
# How often the text may be gone over, by tags that begin inside the values of others.
_MOST_PASSES = 20

_START = re.compile(r"<[a-zA-Z][^\s/>]*+")
# An attribute, with its value, as browsers find them (HTML, 13.2.5.32 and on).
_ATTRIBUTE = re.compile(
    r"[\s/]*+(?=[^>\s/])=?+[^\s/>=]*+"
    r"(?:\s*+=\s*+(?:\"[^\"]*+\"?+|'[^']*+'?+|[^\s>]*+))?+"
)
_ATTRIBUTES = re.compile(f"((?:{_ATTRIBUTE.pattern}){{0,{_MOST_IN_A_TAG + 1}}}+)[\\s/]*+")
# A tag that every parser reads alike: quotes stand around values alone, and no bracket inside.
_ORDINARY = re.compile(
    r"<[a-zA-Z][^\s<>\"'=/]*+"
    r"(?:[\s/]++(?:[^\s<>\"'=/]++(?:\s*+=\s*+(?:\"[^\"<>]*+\"|'[^'<>]*+'|[^\s<>\"'=`]++))?+)?+){0,200}+>"
)


def excess_of(page: str) -> str | None:
    """Say what a page has too much of: "more than 100,000 tags"; None where it is within bounds."""
    if page.count("<") > _MOST_TAGS:
        return f"more than {_MOST_TAGS:,} tags"
    if len(page) < _MOST_ATTRIBUTES * len(" a"):
        # It cannot hold too many attributes but in one tag, and these have few.
        page = _ORDINARY.sub("", page)
    left = _MOST_PASSES * len(page)
    attributes = 0
    # Whatever begins like a tag may be one: only the parser knows where comments and scripts end.
    for start in _START.finditer(page):
        tag = _ATTRIBUTES.match(page, start.end())
        if tag is None:
            continue
        left -= tag.end() - tag.start()
        if left < 0:
            return "tags inside tags without end"
        found = len(_ATTRIBUTE.findall(page, *tag.span(1)))
        attributes += found
        if found > _MOST_IN_A_TAG:
            return f"more than {_MOST_IN_A_TAG:,} attributes in one tag"
        if attributes > _MOST_ATTRIBUTES:
            return f"more than {_MOST_ATTRIBUTES:,} attributes"
    return None
