"""Text and addresses for HTML: escaped once, in their own direction, and with nothing hidden."""

from __future__ import annotations

import os
import re
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from briefing.language.direction import isolated
from briefing.language.languages import is_right_to_left
from briefing.publishing.page.view import Shown
from briefing.publishing.remarks import remark_in

# Controls, and the overrides and embeddings by which a text shows its letters in another order than
# they have: elements with a direction of their own do what they are good for.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def plain(text: str) -> str:
    """Text on one line, without control characters and halves of surrogate pairs."""
    visible = _HIDDEN.sub("", text.replace("\0", " "))
    return " ".join(visible.encode(errors="replace").decode().split())


def direction_of(language: str) -> str:
    """The direction of a language (BCP 47): "ltr" or "rtl"."""
    return "rtl" if is_right_to_left(language) else "ltr"


def shown(text: str, language: str) -> Shown:
    """A text in a language (BCP 47), its stretches of the other direction isolated."""
    html = Markup(isolated(plain(text), language, lambda stretch: str(escape(stretch))))  # noqa: S704 - escaped
    return Shown(html, language, direction_of(language))


def shown_remark(english: str, language: str) -> Shown:
    """A remark of a check or a stage in a language (BCP 47), or else in English."""
    told = remark_in(language, english)
    return shown(english, "en") if told is None else shown(told, language)


def path_address(name: str) -> str:
    """The relative address of a file's or folder's name, whatever bytes that has."""
    # Letters of other scripts stay, which halves an Arabic page: browsers encode them.
    return "".join(
        character
        if character.isalnum() and not "\udc80" <= character <= "\udcff"
        else quote(os.fsencode(character), safe="-._~")
        for character in name
    )


def web_address(location: str) -> str | None:
    """A location as the address of a link; None where it is none of the web."""
    try:
        parts = urlsplit(location)
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
        return None
    return quote(plain(location), safe=":/?#[]@!$&()*+,;=%~'-._")
