"""Markdown in languages that are written from right to left."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefing.languages import is_right_to_left

_LATIN = "A-Za-zÀ-ɏ"
# A run of Latin words and figures, which begins and ends with one of them or with their signs.
_RUN = re.compile(
    rf"[{_LATIN}0-9$€£@#.+][{_LATIN}0-9 .,'’&+#/@:%$€£°_-]*[{_LATIN}0-9+#%°]|[{_LATIN}]"
)
_LETTER = re.compile(f"[{_LATIN}]")
# Words alone are shown in their order wherever they stand; signs and figures beside them are not.
_WORDS = re.compile(rf"[{_LATIN}]+(?:[ '’-][{_LATIN}]+)*")


def directed(lines: Sequence[str], language: str) -> list[str]:
    """Lines of Markdown, inside an element that gives their direction where it is not the usual."""
    if not is_right_to_left(language):
        return list(lines)
    return [f'<div dir="rtl" lang="{language}">', "", *lines, "", "</div>"]


def isolated(text: str, language: str, escape: Callable[[str], str]) -> str:
    """Text as Markdown shows it, its Latin runs kept from their surroundings where they need it.

    Args:
        text: As it is written, in logical order.
        language: BCP 47.
        escape: Escapes what Markdown would read as its own.
    """
    if not is_right_to_left(language):
        return escape(text)
    parts: list[str] = []
    end = 0
    for match in _RUN.finditer(text):
        run = match.group()
        if not _LETTER.search(run) or _WORDS.fullmatch(run):
            continue
        parts += [text[end : match.start()], f'<bdi dir="ltr">{escape(run)}</bdi>']
        end = match.end()
    parts.append(text[end:])
    # A piece that opens the line is escaped as such; the others only inside.
    return "".join(part if index % 2 else escape(part) for index, part in enumerate(parts))
