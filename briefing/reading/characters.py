"""Clean-up of characters, safe on any text: from HTML, pasted, or a title."""

from __future__ import annotations

import re
import sys
import unicodedata

from briefing.language.misread import as_written

# Soft hyphen, zero-width space and word joiner, byte order mark, and the bidirectional controls
# (UAX #9), which can make a title read backwards. The zero-width joiner and non-joiner stay
# within words: Persian and Urdu spell with them. Tag characters spell whole sentences that a model
# reads and nobody sees; flags of regions lose theirs.
_INVISIBLE_SIGNS = "\u00ad\u200b\u2060-\u2064\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
_INVISIBLE = re.compile(f"[{_INVISIBLE_SIGNS}\U000e0000-\U000e007f]")
_JOINERS_AT_EDGE = re.compile("(?<!\\w)[\u200c\u200d]+|[\u200c\u200d]+(?!\\w)")
# Controls, and what is no character: halves of pairs, and the last two places of each plane.
_CONTROL_SIGNS = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff"
_PLANE_ENDS = "".join(
    chr((plane << 16) + place) for plane in range(1, 17) for place in (0xFFFE, 0xFFFF)
)
_CONTROLS = re.compile(f"[{_CONTROL_SIGNS}{_PLANE_ENDS}]")
# All texts with any of them match, and few others. A pattern is slow at single places above the
# first plane, so that everything behind its last pictures is one range here.
_UNWANTED = re.compile(f"[\u200c\u200d{_INVISIBLE_SIGNS}{_CONTROL_SIGNS}\U0001fffe-\U0010ffff]")
# What XML has no place for, so that the tree of a page refuses it (XML 1.0, 2.2).
_XML_CONTROLS = bytes({*range(32)} - {*b"\t\n\r"})
_NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REFERENCE = re.compile(
    "&#(?:[xX]0*+([0-9a-fA-F]{1,6}+)(?![0-9a-fA-F])|0*+([0-9]{1,7}+)(?![0-9]));?"
)
# Composing takes time as the square of the marks on one letter. No language has thirty (UAX #15,
# stream-safe text). Marks are no word characters, so that few runs have to be looked at.
_LONG_RUN = re.compile(r"[^\w\x00-\x7f]{31,}")
_MOST_MARKS = 30
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028]")
_SPACES = re.compile("[^\\S\n]+")
_TITLE_LIMIT = 200


def normalise_line_ends(text: str) -> str:
    """Make every kind of line end a line feed, and a paragraph separator two."""
    return _LINE_ENDS.sub("\n", text.replace("\u2029", "\n\n"))


def remove_invisible(text: str) -> str:
    """Remove characters that are not seen: controls, zero-width ones, soft hyphens, bidi marks."""
    if not _UNWANTED.search(text):
        return text
    # A soft hyphen before a line end is where a word was broken.
    text = re.sub("\u00ad[ \t]*\n[ \t]*", "", text)
    return _JOINERS_AT_EDGE.sub("", _CONTROLS.sub("", _INVISIBLE.sub("", text)))


def admit_to_tree(page: str) -> str:
    """Replace the characters, and numeric references to them, that the tree of a page refuses.

    Controls that are white space become a space, the others U+FFFD, which `remove_invisible`
    removes; nothing in their place would let what is left on both sides make another reference.
    """
    fit = page if _is_fit_for_xml(page) else _NOT_IN_XML.sub(_substitute, page)
    return _REFERENCE.sub(_referred, fit)


def fold_spaces(text: str) -> str:
    """Fold runs of spaces and tabs, no-break ones too, into one space; keep line feeds."""
    return re.sub(" ?\n ?", "\n", _SPACES.sub(" ", text)).strip(" ")


def compose(text: str) -> str:
    """Compose letters and their accents (Unicode NFC), and unfold Latin and Arabic ligatures."""
    text = _LONG_RUN.sub(_with_few_marks, text)
    text = unicodedata.normalize("NFC", text)
    return re.sub("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]", _unfold, text)


def clean_characters(text: str) -> str:
    """Read misread characters again, then apply all of the above, in order."""
    for step in (as_written, normalise_line_ends, remove_invisible, fold_spaces, compose):
        text = step(text)
    return text


def clean_title(title: str) -> str:
    """Make one clean line of a title: at most 200 characters, cut between words."""
    line = " ".join(clean_characters(title).split())
    if len(line) <= _TITLE_LIMIT:
        return line
    cut = line[:_TITLE_LIMIT].rsplit(" ", 1)[0]
    return cut.rstrip(" ,;:،؛-–—") + "…"


def _is_fit_for_xml(page: str) -> bool:
    """Whether nothing in a page is refused by a tree: a pattern takes ten times as long to tell."""
    try:
        data = page.encode()
    except UnicodeEncodeError:
        # It has halves of surrogate pairs.
        return False
    has_controls = len(data.translate(None, _XML_CONTROLS)) < len(data)
    return not has_controls and "\ufffe" not in page and "\uffff" not in page


def _with_few_marks(match: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for sign in match.group():
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= _MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


def _unfold(match: re.Match[str]) -> str:
    # ﷺ and its kind are words of their own that a reader expects as they are.
    character = match.group()
    unfolded = unicodedata.normalize("NFKC", character)
    return character if " " in unfolded else unfolded


def _referred(match: re.Match[str]) -> str:
    number = int(match[1], 16) if match[1] else int(match[2])
    if number > sys.maxunicode:
        return match.group()
    character = chr(number)
    return _substitute(character) if _NOT_IN_XML.match(character) else match.group()


def _substitute(found: re.Match[str] | str) -> str:
    character = found if isinstance(found, str) else found.group()
    return " " if character in "\x0b\x0c\x1c\x1d\x1e\x1f" else "\ufffd"
