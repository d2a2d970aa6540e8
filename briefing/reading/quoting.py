"""Removal of quoted mail and signatures from the text of a message."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from briefing.reading.patterns import pattern

_QUOTE = re.compile(r"^\s?(?:>|\|\s)")
_SIGNATURE = re.compile(r"^--\s?$")
# Two lines: the program may have broken it.
_MOST_INTRODUCTION = 2
_LONGEST_CLOSING = 6
_GREETING = re.compile(r"[,،!]\s*$")
_LONGEST_GREETING = 4  # words
_FEWEST_FIELDS = 2


def without_quotes(text: str) -> str:
    """A message without its greeting, what it answers and its signature.

    What stands between the lines of a quotation is the message's own, and stays. Where nothing
    else is left, the message is the quotation, and stays as it is.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    left = _without_closing(_without_signature(_without_answered(_without_forwarding(lines))))
    own = _without_greeting(_without_introductions(left))
    if not any(line.strip() for line in own):
        return text
    return "\n".join(own)


def without_pasted_mail(text: str) -> str:
    """A text that was copied out of a mail program, as `without_quotes`; any other as it is.

    Two fields of a header at its beginning tell it, or somebody's words that it answers. The
    subject stays as its first line.
    """
    lines = text.lstrip("\n").split("\n")
    fields = list(takewhile(pattern("mail_field").match, lines))
    if len(fields) < _FEWEST_FIELDS:
        return without_quotes(text) if _answers(lines) else text
    found = (pattern("mail_subject").match(field) for field in fields)
    subjects = (next(filter(None, match.groups()), "") for match in found if match)
    subject = next(subjects, "").strip()
    return f"{subject}\n\n{without_quotes(chr(10).join(lines[len(fields) :])).lstrip()}"


def _answers(lines: list[str]) -> bool:
    return any(
        pattern("original_message").match(line)
        or (_QUOTE.match(following) and pattern("quote_introduction").fullmatch(line.strip()))
        for line, following in pairwise([line for line in lines if line.strip()])
    )


def _without_greeting(lines: list[str]) -> list[str]:
    """Drop "Dear Tom," over the text."""
    for index, line in enumerate(lines):
        if line.strip():
            is_greeting = _GREETING.search(line) and len(line.split()) <= _LONGEST_GREETING
            return lines[index + 1 :] if is_greeting and lines[index + 1 :] else lines
    return lines


def _without_signature(lines: list[str]) -> list[str]:
    for index, line in enumerate(lines):
        if _SIGNATURE.match(line) and any(one.strip() for one in lines[:index]):
            return lines[:index]
    return lines


def _without_answered(lines: list[str]) -> list[str]:
    """Cut at "-----Original Message-----", where something of the message's own is above it."""
    for index, line in enumerate(lines):
        if pattern("original_message").match(line) and any(one.strip() for one in lines[:index]):
            return lines[:index]
    return lines


def _without_forwarding(lines: list[str]) -> list[str]:
    """Drop "---- Forwarded message ----" and the fields under it; what was passed on stays."""
    left: list[str] = []
    is_field = False
    for line in lines:
        is_mark = pattern("forwarded").match(line) is not None
        is_field = is_mark or (
            is_field and (pattern("mail_field").match(line) is not None or not line)
        )
        if not is_field:
            left.append(line)
    return left


def _without_introductions(lines: list[str]) -> list[str]:
    """Drop quoted lines, and the line or two over them that say who wrote them."""
    own: list[str] = []
    for index, line in enumerate(lines):
        if not _QUOTE.match(line):
            own.append(line)
            continue
        if index and not _QUOTE.match(lines[index - 1]):
            own = _without_last_introduction(own)
    return own


def _without_last_introduction(own: list[str]) -> list[str]:
    end = len(own)
    while end and not own[end - 1].strip():
        end -= 1
    for count in range(1, _MOST_INTRODUCTION + 1):
        line = " ".join(one.strip() for one in own[max(0, end - count) : end])
        if pattern("quote_introduction").fullmatch(line):
            return [*own[: max(0, end - count)], ""]
    return own


def _without_closing(lines: list[str]) -> list[str]:
    """Cut at "Best," and the names under it, where they are the last lines."""
    last = [index for index, line in enumerate(lines) if line.strip() and not _QUOTE.match(line)]
    for index in last[-_LONGEST_CLOSING:]:
        if pattern("mail_closing").fullmatch(lines[index].strip()) and index != last[0]:
            return lines[:index]
    return lines
