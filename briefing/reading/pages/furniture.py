"""The elements of a page that surround articles: menus, boxes, forms, comments, captions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAGS = frozenset(
    "aside nav footer form figure figcaption header menu dialog caption address fieldset".split()
)
_WHOLE = frozenset({"html", "body"})
_ROLES = frozenset(
    "banner complementary contentinfo navigation search dialog alertdialog menu toolbar".split()
)
# Words of `class` and `id`, whatever stands beside them: "article-related", "newsletter_box".
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|menu|foot|footer|shar(?:e|ing)|social|newsletter|subscri\w*|sign-?up|promo\w*"
    r"|related|recommend\w*|side-?bar|advert\w*|ads?|sponsor\w*|cookies?|consent|banner|comments?"
    r"|bread-?crumbs?|by-?line|authors?|bio|caption|credits?|tags?|tool-?bar|pop-?up|modal|pay-?wall"
    r"|teasers?|trending|most-\w+|outbrain|taboola|rating|meta|gallery|slide-?show|fact-?box"
    r"|info-?box|toc|disclaimer|copyright|pull-?quote|read-?more|see-?also|references?|footnotes?"
    r"|embed\w*)(?:$|[\s_-])|(?:Caption|Related|Newsletter|Promo|Sidebar|Comments?|Share)",
)


# Those that hold no article whatever the extraction says.
_SURE_TAGS = frozenset({"aside", "nav", "footer", "form"})
_SURE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:newsletter|promo\w*|related|recommend\w*|shar(?:e|ing)|social|outbrain|taboola)"
    r"(?:$|[\s_-])|(?:Newsletter|Promo|Related)",
)


class Furniture:
    """Answers whether elements are furniture; each is looked at once."""

    def __init__(self) -> None:
        self._known: dict[HtmlElement, bool] = {}
        self._surely: dict[HtmlElement, bool] = {}

    def holds(self, element: HtmlElement) -> bool:
        """Whether an element by its tag, role or name surrounds articles."""
        known = self._known.get(element)
        if known is None:
            known = self._known[element] = (
                element.tag in _TAGS
                or element.get("role") in _ROLES
                or (element.tag not in _WHOLE and _NAMES.search(_name(element)) is not None)
            )
        return known

    def surely_holds(self, element: HtmlElement) -> bool:
        """Whether an element can be nothing else, even where it was taken for the article's."""
        known = self._surely.get(element)
        if known is None:
            known = self._surely[element] = element.tag in _SURE_TAGS or (
                element.tag not in _WHOLE and _SURE_NAMES.search(_name(element)) is not None
            )
        return known


def _name(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"
