"""Text of two directions: isolation of its left-to-right stretches for Markdown and WebVTT.

Text is stored in logical order and without marks; a viewer reorders it by the Unicode Bidirectional
Algorithm (UAX #9). That shows Latin words and plain numbers right, but in a right-to-left sentence
it takes apart what signs hold together: "5%", "-5", "10-15", "$5.2m", "C++". Such stretches are
isolated here where their digits are Western, as CLDR does with its marks; Arabic digits run with
the text, as Arabic readers expect.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from html import unescape

from briefing.language.languages import is_right_to_left

_L = "A-Za-zÀ-ɏ"
_WORD = rf"(?:[@#.]|(?<![\w-])--?)?[{_L}][{_L}0-9]*(?:['’&.@/:_+#=?~%-]+[{_L}0-9]+)*[+#%/]*"
_FIGURES = r"[0-9]+(?:[.,:/−–-][0-9]+)*"
_NAME = rf"{_WORD}(?:(?:[,:]? )(?=[@#{_L}]){_WORD}|[ ]{_FIGURES})*"
_GROUPS = r"[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?"
_UNIT = rf"(?:[{_L}0-9]+|[ \u00a0][{_L}µ°][{_L}/²³°]{{0,4}}(?![{_L}]))"
_SIGN = r"(?:(?<!\w)|(?<=ـ)|(?<=\b[وفبلك]))[+\-−±]"
_SUM = rf"[$€£¥]?(?:{_GROUPS}|{_FIGURES})(?:[ \u00a0]?[%‰]|°[CF]?|[€£$]|{_UNIT})?"
_AMOUNT = rf"(?:{_SIGN})?{_SUM}(?:[–-]{_SUM})*"
TELEPHONE = r"(?<!\w)(?:\+|00)\d{1,3}(?:[ -]?\(?\d{2,5}\)?){2,5}(?!\w)"
# A run that is shown from left to right as a whole.
_RUN = re.compile(rf"{TELEPHONE}|(?<![0-9]){_AMOUNT}|{_NAME}")
# Runs that need no isolation, wherever they stand.
_WORDS = re.compile(rf"[{_L}]+(?:[,:]?[ '’-][{_L}]+)*")
_NUMBER = re.compile(r"[0-9]+(?:[.,:/][0-9]+)*")
# But a number that follows a Latin word would go to its right, away from what it counts.
_NUMBER_FOLLOWS = re.compile(r"[^\w]*\d")


def directed(lines: Sequence[str], language: str) -> list[str]:
    """Lines of Markdown, for a right-to-left language (BCP 47) inside an element that says so."""
    if not is_right_to_left(language):
        return list(lines)
    return [f'<div dir="rtl" lang="{language}">', "", *lines, "", "</div>"]


def apart(html: str) -> str:
    """Markup of a direction of its own: that of its letters, or from left to right without any.

    A browser would give figures that stand alone, as in "2026-11-29", the direction around them.
    """
    return f"<bdi>{html}</bdi>" if any(map(str.isalpha, html)) else f'<bdi dir="ltr">{html}</bdi>'


def isolated(text: str, language: str, escape: Callable[[str], str]) -> str:
    """Text for Markdown, with stretches of the other direction in `<bdi>`.

    Args:
        text: In logical order.
        language: BCP 47.
        escape: Escapes Markdown's own characters.
    """
    if not is_right_to_left(language):
        return escape(text)
    return "".join(
        f'<bdi dir="ltr">{escape(stretch)}</bdi>' if is_run else escape(stretch)
        for stretch, is_run, _ in _stretches(text)
    )


def marked(text: str, language: str, escape: Callable[[str], str]) -> str:
    """Text for WebVTT, with stretches of the other direction between marks.

    A cue has no element for this, and takes its direction from its first strong character. The
    standard has the references `&lrm;` and `&rlm;` for both (https://www.w3.org/TR/webvtt1/):
    they are markup, which players resolve, so that the text itself holds no invisible character.

    Args:
        text: In logical order.
        language: BCP 47.
        escape: Escapes WebVTT's own characters.
    """
    if not is_right_to_left(language):
        return escape(text)
    said = "".join(
        f"&lrm;{escape(stretch)}&lrm;{'&rlm;' if number_follows else ''}"
        if is_run
        else escape(stretch)
        for stretch, is_run, number_follows in _stretches(text)
    )
    return f"&rlm;{said}" if _first_strong(unescape(said)) == "L" else said


def _stretches(text: str) -> Iterator[tuple[str, bool, bool]]:
    """The text in pieces: each, whether it needs isolation, and whether a number follows it."""
    end = 0
    for match in _RUN.finditer(text):
        run = match.group()
        follows = bool(_NUMBER_FOLLOWS.match(text, match.end()))
        if _NUMBER.fullmatch(run) or (_WORDS.fullmatch(run) and not follows):
            continue
        if match.start() > end:
            yield text[end : match.start()], False, False
        yield run, True, follows
        end = match.end()
    if end < len(text):
        yield text[end:], False, False


def _first_strong(text: str) -> str | None:
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((kind for kind in strong if kind in {"L", "R", "AL"}), None)
