"""The elements of a page that surround articles: menus, boxes, forms, comments, captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.reading.pages.elements import elements

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Their names speak of the whole page.
_WHOLE = frozenset({"html", "body"})


class PageBoilerplate:
    """Answers whether elements surround articles; each is looked at once."""

    def __init__(self) -> None:
        self._surrounding: dict[HtmlElement, bool] = {}
        self._around: dict[HtmlElement, bool] = {}
        self._foreign: dict[HtmlElement, bool] = {}

    def holds(self, element: HtmlElement) -> bool:
        """Whether an element by its tag, role or name surrounds articles."""
        known = self._surrounding.get(element)
        if known is None:
            table = elements()
            known = self._surrounding[element] = (
                element.tag in table.surrounding
                or element.get("role") in table.surrounding_roles
                or (
                    element.tag not in _WHOLE
                    and table.surrounding_names.search(_name(element)) is not None
                )
            )
        return known

    def surrounds(self, element: HtmlElement) -> bool:
        """Whether an element or any around it surrounds articles."""
        below: list[HtmlElement] = []
        here: HtmlElement | None = element
        found = False
        while here is not None:
            known = self._around.get(here)
            if known is not None or self.holds(here):
                found = known is None or known
                break
            below.append(here)
            here = here.getparent()
        self._around.update(dict.fromkeys(below, found))
        return found

    def surely_holds(self, element: HtmlElement) -> bool:
        """Whether an element holds no article, even where the extraction took it from there."""
        known = self._foreign.get(element)
        if known is None:
            table = elements()
            known = self._foreign[element] = element.tag in table.foreign or (
                element.tag not in _WHOLE and table.foreign_names.search(_name(element)) is not None
            )
        return known


def _name(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"
