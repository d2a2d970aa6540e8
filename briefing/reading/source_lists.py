"""Lists of sources: a file or standard input with one a line, as people and browsers write them."""

from __future__ import annotations

import errno
import re
import string
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.core.addresses import without_secret
from briefing.core.documents import Failed, Source, SourceKind
from briefing.core.errors import BriefingError, SourceError
from briefing.core.small_files import read_bytes
from briefing.reading.sources import parse_source

STDIN = Path("-")
_MOST_BYTES = 50_000_000
_LONGEST_LINE = 10_000
# Spaces, and the marks of direction and width that come along with what is copied.
_BLANK = (
    string.whitespace + "\u00a0\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"
)
_LINE_END = re.compile(r"\r\n|\n|\r")
_ADDRESS = r"https?://[^\s<>\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]+"
_PAIRS = (('"', '"'), ("'", "'"), ("“", "”"), ("‘", "’"), ("«", "»"))
_QUOTED = "|".join(f"{opening}[^{closing}]+{closing}" for opening, closing in _PAIRS)
_BULLET = re.compile(rf"(?:[-*+•]|\d{{1,4}}[.)])\s+(?=\S*{_ADDRESS})", re.IGNORECASE)
_LINK = re.compile(rf"\[[^\]]*\]\(({_ADDRESS})\)$", re.IGNORECASE)
_TITLE_FIRST = re.compile(rf"(?:(?!https?:).)*\s[|\t]\s*({_ADDRESS})$", re.IGNORECASE)
# An address or something in quotation marks, and what follows it.
_FIRST = re.compile(rf"(<{_ADDRESS}>|{_QUOTED}|{_ADDRESS})(.*)", re.IGNORECASE)
_REMARK = re.compile(r"\s+(?:#|\|\s).*")
# A title after a bar or a tab, or a comment after a space.
_AFTER = re.compile(rf"[{_BLANK}]*(?:[|\t].*|\s#.*|)")


@dataclass(frozen=True, slots=True)
class SourceList:
    """The sources of a list, and its lines that name none, each with its number in the error."""

    sources: tuple[Source, ...]
    bad: tuple[Failed, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it has not a single line."""
        return not self.sources and not self.bad


def read_list(path: Path) -> SourceList:
    """Read a list of sources, "-" from standard input.

    There is one a line: a path, an address or -. Blank lines and those that begin with # are
    skipped. A title after a bar (`URL | title`, as browsers export tabs), quotation marks, `<URL>`,
    `[title](URL)`, a bullet before an address and a comment after a space are understood. Relative
    paths are relative to the current directory, as on the command line.

    Raises:
        SourceError: the list cannot be read, or names no source.
    """
    name = "standard input" if path == STDIN else str(path)
    sources: list[Source] = []
    bad: list[Failed] = []
    for number, line in enumerate(_LINE_END.split(_text(path, name)), start=1):
        text = line.strip(_BLANK)
        if not text.strip() or text.startswith("#"):
            continue
        try:
            sources.append(replace(parse_source(_named(text)), is_listed=True))
        except BriefingError as error:
            reason = SourceError(f"line {number} of {name}: {error}")
            bad.append(Failed(Source(without_secret(text), SourceKind.FILE), reason))
    if not sources and not bad:
        raise SourceError(f"the list {name} names no source: write one a line")
    return SourceList(tuple(sources), tuple(bad))


def _text(path: Path, name: str) -> str:
    try:
        data = _standard_input() if path == STDIN else read_bytes(path, _MOST_BYTES)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(f"the list {name} is not UTF-8 text: save it as UTF-8") from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SourceError(f"the list {name} cannot be read ({reason}): check its path") from error


def _standard_input() -> bytes:
    data = sys.stdin.buffer.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise OSError(errno.EFBIG, f"it is larger than {_MOST_BYTES // 1_000_000} MB")
    return data


def _named(line: str) -> str:
    """The part of a line that names its source."""
    if len(line) > _LONGEST_LINE:
        raise SourceError(f"it has more than {_LONGEST_LINE:,} characters: write one source a line")
    if _is_file(line):
        return line
    line = _BULLET.sub("", line, count=1) if _BULLET.match(line) else line
    whole = _LINK.fullmatch(line) or _TITLE_FIRST.fullmatch(line)
    if whole:
        return str(whole.group(1))
    first = _FIRST.fullmatch(line)
    if first is None:
        return _REMARK.sub("", line)
    named, rest = first.groups()
    if not _AFTER.fullmatch(rest):
        raise SourceError(
            f"{without_secret(line)!r} has more than one source: write one a line, and # before "
            "a comment"
        )
    return _unquoted(named)


def _unquoted(text: str) -> str:
    return text if re.match(_ADDRESS, text, re.IGNORECASE) else text[1:-1].strip()


def _is_file(line: str) -> bool:
    """Whether a file has the line as its name, quotation marks and # included."""
    try:
        return Path(line).expanduser().is_file()
    except (OSError, ValueError, RuntimeError):
        return False
