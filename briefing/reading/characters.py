"""Clean-up of characters, safe on any text: from HTML, pasted, or a title."""

from __future__ import annotations

import re
import unicodedata

# Soft hyphen, zero-width space and word joiner, byte order mark, and the bidirectional controls
# (UAX #9), which can make a title read backwards. The zero-width joiner and non-joiner stay
# within words: Persian and Urdu spell with them.
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u2060-\u2064\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]"
)
_JOINERS_AT_EDGE = re.compile("(?<!\\w)[\u200c\u200d]+|[\u200c\u200d]+(?!\\w)")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffd\ufff9-\ufffc]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028]")
_SPACES = re.compile("[^\\S\n]+")
_TITLE_LIMIT = 200


def normalise_line_ends(text: str) -> str:
    """Make every kind of line end a line feed, and a paragraph separator two."""
    return _LINE_ENDS.sub("\n", text.replace("\u2029", "\n\n"))


def remove_invisible(text: str) -> str:
    """Remove characters that are not seen: controls, zero-width ones, soft hyphens, bidi marks."""
    # A soft hyphen before a line end is where a word was broken.
    text = re.sub("\u00ad[ \t]*\n[ \t]*", "", text)
    return _JOINERS_AT_EDGE.sub("", _CONTROLS.sub("", _INVISIBLE.sub("", text)))


def fold_spaces(text: str) -> str:
    """Fold runs of spaces and tabs, no-break ones too, into one space; keep line feeds."""
    return re.sub(" ?\n ?", "\n", _SPACES.sub(" ", text)).strip(" ")


def compose(text: str) -> str:
    """Compose letters and their accents (Unicode NFC), and unfold Latin and Arabic ligatures."""
    text = unicodedata.normalize("NFC", text)
    return re.sub("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]", _unfold, text)


def clean_characters(text: str) -> str:
    """Apply all of the above, in order."""
    for step in (normalise_line_ends, remove_invisible, fold_spaces, compose):
        text = step(text)
    return text


def clean_title(title: str) -> str:
    """Make one clean line of a title: at most 200 characters, cut between words."""
    line = " ".join(clean_characters(title).split())
    if len(line) <= _TITLE_LIMIT:
        return line
    cut = line[:_TITLE_LIMIT].rsplit(" ", 1)[0]
    return cut.rstrip(" ,;:،؛-–—") + "…"


def _unfold(match: re.Match[str]) -> str:
    # ﷺ and its kind are words of their own that a reader expects as they are.
    character = match.group()
    unfolded = unicodedata.normalize("NFKC", character)
    return character if " " in unfolded else unfolded
