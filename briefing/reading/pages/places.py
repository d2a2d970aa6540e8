"""Where the elements of a page stand: in the article, in a part of it, in what surrounds it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class Place(Enum):
    """Where an element stands: in the frame, in another part of its kind, or elsewhere."""

    INSIDE = auto()
    PART = auto()
    SURROUNDING = auto()
    OUTSIDE = auto()


class Places:
    """Answers where elements stand; each is looked at once, however deep the page is.

    Args:
        frame: The element that holds most of the article.
        surrounds: Whether an element, by itself, is what surrounds articles.
        is_part: Whether an element, by itself, is another part of the article.
    """

    def __init__(
        self,
        frame: HtmlElement,
        surrounds: Callable[[HtmlElement], bool],
        is_part: Callable[[HtmlElement], bool],
    ) -> None:
        self._frame = frame
        self._surrounds = surrounds
        self._is_part = is_part
        self._places: dict[HtmlElement, Place] = {}

    def of(self, element: HtmlElement) -> Place:
        """Where an element stands, by the nearest around it that is of one kind or another."""
        below: list[HtmlElement] = []
        here: HtmlElement | None = element
        place = Place.OUTSIDE
        while here is not None:
            known = self._places.get(here) or self._own(here)
            if known is not None:
                place = known
                break
            below.append(here)
            here = here.getparent()
        self._places.update(dict.fromkeys(below, place))
        return place

    def _own(self, element: HtmlElement) -> Place | None:
        if element is self._frame:
            return Place.INSIDE
        if self._surrounds(element):
            return Place.SURROUNDING
        return Place.PART if self._is_part(element) else None
