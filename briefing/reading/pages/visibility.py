"""Removal of what a reader of an HTML page does not see, or sees struck out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.reading.pages.elements import elements

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNSEEN_STYLE = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|text-decoration(?:-line)?\s*:[^;]*line-through)",
    re.IGNORECASE,
)
# Text for screen readers alone: names of buttons, "opens in a new tab".
_UNSEEN_CLASSES = frozenset({"visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text"})
_CANDIDATES = (
    "//*[@hidden or @style or @aria-hidden='true' or self::dialog[not(@open)]"
    " or contains(@class, 'hidden') or contains(@class, 'sr-only')"
    " or contains(@class, 'screen-reader-text')]"
)
_STRUCK_RULE = re.compile(
    r"\.([\w-]+)\s*\{[^{}]*text-decoration(?:-line)?\s*:[^;{}]*line-through", re.IGNORECASE
)
# Their styles are often changed by scripts as soon as the page is there.
_FRAMES = frozenset({"html", "body", "main", "article"})
_SHARE = 0.5
# The tag that they have until they go.
_UNSEEN = "unseen"


def remove_unseen(tree: HtmlElement) -> None:
    """Remove struck-out and hidden elements from a page, in place; the text after them stays.

    Where more than half of the text would go, a script shows it once the page is there, and only
    what is struck out goes.
    """
    from lxml.etree import strip_elements

    struck = _struck_by_class(tree)
    for script in tree.iter("script"):
        if "json" not in (script.get("type") or ""):
            script.tag = _UNSEEN
    strip_elements(tree, _UNSEEN, *elements().stripped, with_tail=False)
    unseen = [element for element in tree.xpath(_CANDIDATES) if _is_unseen(element)]
    unseen += struck
    if not unseen:
        return
    names = [(element, element.tag) for element in unseen]
    for element in unseen:
        element.tag = _UNSEEN
    # Found by the library, in pages of whatever depth.
    outermost = tree.xpath(f"//{_UNSEEN}[not(ancestor::{_UNSEEN})]")
    lost = sum(len(element.text_content()) for element in outermost)
    if lost <= _SHARE * len(_body_text(tree)):
        strip_elements(tree, _UNSEEN, with_tail=False)
        return
    for element, name in names:
        element.tag = name


def _is_unseen(element: HtmlElement) -> bool:
    if element.tag in _FRAMES:
        return False
    hidden = element.get("hidden")
    return (
        # A browser finds, and opens, what is "until-found".
        (hidden is not None and hidden.lower() != "until-found")
        or element.get("aria-hidden") == "true"
        or (element.tag == "dialog" and element.get("open") is None)
        or not _UNSEEN_CLASSES.isdisjoint((element.get("class") or "").split())
        or _UNSEEN_STYLE.search(element.get("style") or "") is not None
    )


def _struck_by_class(tree: HtmlElement) -> list[HtmlElement]:
    """Elements whose class the page's own style sheet strikes out."""
    sheets = [sheet.text for sheet in tree.iter("style") if "line-through" in (sheet.text or "")]
    rules = (_STRUCK_RULE.findall(sheet) for sheet in sheets)
    names = {name for found in rules for name in found}
    if not names:
        return []
    return [
        element
        for element in tree.xpath("//body//*[@class]")
        if not names.isdisjoint(element.get("class").split())
    ]


def _body_text(tree: HtmlElement) -> str:
    body = tree.find("body")
    return str((tree if body is None else body).text_content())
