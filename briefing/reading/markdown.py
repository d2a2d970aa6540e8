"""Removal of Markdown's marks from a text."""

from __future__ import annotations

import re

from briefing.reading.boilerplate import ends_a_sentence

_SIGNS = re.compile(
    r"^#{1,6} \S|^ {0,3}```|\*\*[^*\n]+\*\*|!?\[[^\[\]\n]*\]\([^()\s]+|^> |^(?:={3,}|-{3,})$",
    re.MULTILINE,
)
_FRONT_MATTER = re.compile(r"\A---\n((?:[^\n]*\n){1,60}?)---(?:\n|\Z)")
_FRONT_TITLE = re.compile(r"^title:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE | re.IGNORECASE)
_LONGEST_HEADING = 200
_FENCE = re.compile(r"^(?:```|~~~)")
_HEADING = re.compile(r"^#{1,6} +(.*?)[ #]*$")
_UNDERLINE = re.compile(r"^(?:={3,}|-{3,})$")
_IMAGE = re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*\)")
_LINK = re.compile(r"\[([^\[\]\n]*)\](?:\([^()\s]*(?: [^()\n]*)?\)|\[[^\[\]\n]*\])")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])\1(?![\w*])")
_UNDERSCORED = re.compile(r"(?<![\w_])(_{1,3})(?=[^\s_])([^_\n]*[^\s_])\1(?![\w_])")
_STRUCK = re.compile(r"~~([^~\n]+)~~")
_CODE = re.compile(r"`([^`\n]+)`")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")
_TABLE_ROW = re.compile(r"^\|.*\|$")
_QUOTE = re.compile(r"^(?:> ?)+")
_REFERENCE = re.compile(r"^\[[^\[\]^\n][^\[\]\n]*\]: +\S+.*$")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\n]{1,20}\]:?")


def strip_markdown(text: str) -> str:
    """Strip Markdown's marks where a text has them; keep its first heading, drop the others.

    Code blocks, tables, images and rules are no prose, and go.
    """
    if not _SIGNS.search(text):
        return text
    text = _FRONT_MATTER.sub(_front_title, text, count=1)
    lines = _without_blocks(text.split("\n"))
    return "\n".join(_without_marks(line) for line in lines)


def _front_title(match: re.Match[str]) -> str:
    title = _FRONT_TITLE.search(match.group(1))
    return f"# {title.group(1)}\n\n" if title else ""


def _without_blocks(lines: list[str]) -> list[str]:
    left: list[str] = []
    in_code = False
    headed = False
    closed = sum(1 for line in lines if _FENCE.match(line)) % 2 == 0
    for index, line in enumerate(lines):
        if _FENCE.match(line):
            # A fence that never closes must not swallow the article.
            in_code = closed and not in_code
            continue
        following = lines[index + 1] if index + 1 < len(lines) else ""
        heading = _HEADING.match(line)
        if in_code or _UNDERLINE.match(line) or _TABLE_ROW.match(line) or _REFERENCE.match(line):
            continue
        if heading or _is_underlined(line, following, index == 0 or not lines[index - 1]):
            first = line.startswith("# ") or not any(left)
            if first and not headed:
                left += [heading.group(1) if heading else line, ""]
                headed = True
            continue
        left.append(line)
    return left


def _is_underlined(line: str, following: str, opens: bool) -> bool:
    # A sentence over a rule is a sentence, whatever CommonMark calls it.
    return (
        opens
        and 0 < len(line) <= _LONGEST_HEADING
        and not ends_a_sentence(line)
        and _UNDERLINE.match(following) is not None
    )


def _without_marks(line: str) -> str:
    line = _FOOTNOTE.sub("", _IMAGE.sub("", _QUOTE.sub("", line)))
    line = _CODE.sub(r"\1", _LINK.sub(r"\1", line))
    for mark in (_EMPHASIS, _UNDERSCORED):
        # Twice: emphasis within emphasis.
        line = mark.sub(r"\2", mark.sub(r"\2", line))
    return _ESCAPE.sub(r"\1", _STRUCK.sub(r"\1", line)).strip()
