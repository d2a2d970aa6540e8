"""Text as Markdown: signs escaped, stretches of the other direction isolated."""

from __future__ import annotations

import re

from briefing.language import direction
from briefing.language.direction import isolated
from briefing.language.languages import is_right_to_left
from briefing.publishing.remarks import remark_in

MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&])")
LIST_OPENING = re.compile(r"^(\d+(?=[.)])|(?=[-+=]))")


def clock(seconds: float) -> str:
    """Seconds as minutes and seconds: 75.2 gives "1:15"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def escaped(text: str) -> str:
    """Text with Markdown's signs escaped."""
    return LIST_OPENING.sub(r"\1\\", inside(text))


def inside(text: str) -> str:
    """Text with Markdown's signs escaped, for the inside of a line."""
    return MARKDOWN_SIGNS.sub(r"\\\1", text)


def sentence(text: str, language: str) -> str:
    """A sentence in a language (BCP 47) as Markdown; its start makes no list."""
    return LIST_OPENING.sub(r"\1\\", isolated(text, language, inside))


def quotation(text: str, language: str) -> str:
    """A sentence in a language (BCP 47) as a quotation with a direction of its own."""
    direction_of = "rtl" if is_right_to_left(language) else "ltr"
    return f'> <bdi dir="{direction_of}" lang="{language}">{sentence(text, language)}</bdi>'


def apart(markdown: str, language: str) -> str:
    """What has a direction of its own, isolated in a right-to-left line."""
    return direction.apart(markdown) if is_right_to_left(language) else markdown


def remark(english: str, language: str, frame: str = "{}") -> str:
    """A remark of a check or a stage as Markdown, in a language (BCP 47) or else in English.

    `frame` stands around it, with {} in its place.
    """
    told = remark_in(language, english)
    if told is not None:
        return frame.format(isolated(told, language, inside))
    shown = frame.format(escaped(english))
    return f'<bdi dir="ltr" lang="en">{shown}</bdi>' if is_right_to_left(language) else shown
