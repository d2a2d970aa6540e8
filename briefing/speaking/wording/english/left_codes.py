"""Codes that no other step has said: letters and figures apart, so that none is half worded."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.codes import PAIRED_FIGURES
from briefing.speaking.wording.english.known_words import is_english
from briefing.speaking.wording.english.lexicon import MIXED_CASE, SPECIAL
from briefing.speaking.wording.english.numbers import cardinal, digits, pairs
from briefing.speaking.wording.tables import Tables

_TABLES = Tables("en/letters")
_NO_CODE = r"(?![0-9A-Za-z.-]{0,40}[0-9](?:s|x)(?![\w-])|[0-9]+(?:x[0-9]+|er|st|nd|rd|th)(?![\w-]))"
_TOUCHES = r"(?=[A-Za-z0-9.-]{0,39}(?:[A-Za-z][0-9]|[0-9][A-Za-z]))"
_BEGINS, _ENDS = r"(?<![\w.@/#'’$£€%:-])", r"(?![\w@/%:]|[.-]\w)"
# "Mi-8MTV-5", "Soyuz 2-1A": what a hyphen or a point joins would be taken for a range
_JOINED = expression(
    rf"{_BEGINS}{_TOUCHES}(?=[A-Za-z0-9]{{1,20}}[-.][A-Za-z0-9.-]{{0,30}}[0-9])"
    rf"(?=[A-Za-z0-9.-]{{0,40}}[0-9][-.][0-9]|[A-Za-z0-9.-]{{0,40}}[A-Za-z]-[0-9])"
    rf"{_NO_CODE}[A-Za-z0-9]{{1,20}}(?:[-.][A-Za-z0-9]{{1,20}}){{1,4}}{_ENDS}"
)
# "Bora-Argon18", "x86": a letter touches a figure; "60s", "4x" and "19th" are told otherwise
_LEFT = expression(
    rf"{_BEGINS}{_TOUCHES}{_NO_CODE}[A-Za-z0-9]{{1,20}}(?:[-.][A-Za-z0-9]{{1,20}}){{0,4}}{_ENDS}"
)
_PART = expression(r"[A-Za-z]*[a-z][A-Za-z]+|[A-Za-z]{1,2}(?![A-Za-z])|[A-Z]+|[a-z]|[0-9]+|[.-]")
_VOWEL = expression(r"[aeiouy]")
_SHORTEST_WORD = 3
_SHORT_WORDS = _TABLES.words("short_in_codes")


def joined_codes(text: str) -> str:
    """Say codes whose hyphen is none of a range: Mi-8MTV-5 → "Mi-eight M.T.V-five"."""
    return _JOINED.sub(_code, text)


def left_codes(text: str) -> str:
    """Say what is left of codes, letters and figures apart: Argon18 → "Argon eighteen"."""
    return _LEFT.sub(_code, text)


def _code(match: re.Match[str]) -> str:
    if match[0] in SPECIAL | MIXED_CASE:
        return match[0]
    said, parts = "", _PART.findall(match[0])
    for place, part in enumerate(parts):
        before, after = parts[place - 1] if place else "", "".join(parts[place + 1 : place + 2])
        if part == ".":
            said += " point " if before.isdigit() and after.isdigit() else " "
        elif part == "-":
            said += " " if before.isdigit() and after.isdigit() else "-"
        else:
            # A voice reads a lone A as the article.
            joined = len(part) == 1 and part.isalpha()
            joined |= len(before) == 1 and before.isalpha()
            gap = "" if not before or before in ".-" else "-" if joined else " "
            said += gap + _said(part, opens=not place and len(parts) == 2)  # noqa: PLR2004
    return said


def _said(part: str, *, opens: bool) -> str:
    if part.isdigit():
        if part[0] == "0" or len(part) > len("9999"):
            return digits(part)
        # "950mb": figures that open a code count
        in_pairs = PAIRED_FIGURES.fullmatch(part) and (len(part) > _SHORTEST_WORD or not opens)
        return pairs(int(part)) if in_pairs else cardinal(int(part))
    if part in SPECIAL or (part[0].isupper() and not part[1:].isupper() and len(part) > 1):
        return SPECIAL.get(part, part)
    if part in _SHORT_WORDS or (len(part) >= _SHORTEST_WORD and part.islower() and _is_said(part)):
        return part
    return ".".join(part.upper())


def _is_said(letters: str) -> bool:
    return _VOWEL.search(letters) is not None or is_english(letters)
