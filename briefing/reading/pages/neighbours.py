"""The text in an element of a line and on both sides of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_INLINE = frozenset({"a", "abbr", "b", "cite", "em", "font", "i", "small", "span", "strong", "u"})
_BREAKS = frozenset({"br", "hr"})
# In characters, and in elements.
_NEAR = 40
_MOST_STEPS = 8


def content_of(element: HtmlElement) -> str:
    """The text within an element, on one line."""
    return " ".join(str(element.text_content()).split())


def text_before(element: HtmlElement) -> str:
    """The text that stands right before an element in its line; little of it is enough."""
    here = element
    for _ in range(_MOST_STEPS):
        previous, parent = here.getprevious(), here.getparent()
        if previous is not None:
            if previous.tail:
                return str(previous.tail)[-_NEAR:]
            if previous.tag in _BREAKS:
                return ""
            if isinstance(previous.tag, str) and (text := previous.text_content()):
                return str(text)[-_NEAR:]
            here = previous
        elif parent is None or parent.text or parent.tag not in _INLINE:
            return str((parent.text if parent is not None else "") or "")[-_NEAR:]
        else:
            here = parent
    return ""


def text_after(element: HtmlElement) -> str:
    """The text that stands right behind an element; little of it is enough."""
    if element.tail:
        return str(element.tail)[:_NEAR]
    following = element.getnext()
    if following is None or not isinstance(following.tag, str):
        return ""
    return str(following.text_content())[:_NEAR]
