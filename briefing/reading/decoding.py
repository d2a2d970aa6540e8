"""Decoding of bytes to text: their encoding, and whether they are text at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.core.errors import SourceError

_CHARSETS = Path(__file__).parent / "data" / "charsets.tsv"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "an Office document, e-book or ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"RIFF", "a sound or video file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_HTML_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.I
)
_XML_ENCODING = re.compile(
    rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.I
)
# Characters below the space that a text file may hold: tab, line ends, form feed, and escape.
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27} | {127})
_ASCII = bytes(range(128))
_LEGACY = ("cp1256", "cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "iso8859_6")
_SAMPLE = 65_536
# So many good characters of UTF-8 to each bad byte are no accident.
_SURELY_MORE = 20


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, its encoding, and a warning where that is a guess or bytes were lost."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, name: str, charset: str | None = None) -> Decoded:
    """Decode bytes of unknown encoding.

    The first of these that fits counts: a byte order mark, UTF-8 with characters beyond ASCII
    (which no other encoding looks like), the charset declared by the HTTP header or by the page
    itself (where the bytes agree with it), UTF-8, UTF-16 without a mark, and at last a guess among
    the Windows code pages.

    Args:
        data: The bytes.
        name: The name of the source in errors.
        charset: The charset that an HTTP header declared.

    Raises:
        SourceError: the bytes are no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _leniently(data, encoding)
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise SourceError(f"{name} is {kind}, not text: save it as text or HTML first")
    labels = [label.strip() for label in (charset, _declared(data)) if label]
    unmistakable = _unmistakable(data, labels)
    if unmistakable is not None:
        return unmistakable
    for label in labels:
        declared = _codecs().get(label.lower())
        text = _strictly(data, declared) if declared else None
        if declared and text is not None and "\0" not in text:
            return Decoded(text, declared)
    wide = _wide(data)
    if wide is not None:
        return wide
    if _is_binary(data):
        raise SourceError(f"{name} is not text: give a text or HTML file")
    return _narrow(data.replace(b"\0", b""), nul=b"\0" in data)


def _unmistakable(data: bytes, labels: list[str]) -> Decoded | None:
    """UTF-8 with characters beyond ASCII, whatever a page declares; a few bytes may be bad."""
    text = None if data.isascii() or b"\0" in data else _strictly(data, "utf-8")
    others = [one for one in labels if _codecs().get(one.lower(), "utf-8") != "utf-8"]
    if text is not None:
        declared = (f"it declares {' and '.join(others)}, but is in UTF-8",) if others else ()
        return Decoded(text, "utf-8", declared)
    if not others or data.isascii():
        return None
    lenient = data.decode("utf-8", errors="replace")
    lost = lenient.count("\ufffd")
    good = sum(1 for character in lenient if character > "\x7f") - lost
    if good <= _SURELY_MORE * lost:
        return None
    return _leniently(data, "utf-8")


@cache
def _codecs() -> dict[str, str]:
    """The codec of each label by which a page may declare its encoding."""
    lines = _CHARSETS.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {label: codec for codec, labels in rows for label in labels.split()}


def _declared(data: bytes) -> str | None:
    head = data[:4096]
    found = _XML_ENCODING.search(head) or _HTML_CHARSET.search(head)
    label = found.group(1).decode("ascii") if found else None
    # Whatever says so in bytes of ASCII is not in UTF-16 (HTML, 13.2.3.2).
    return "utf-8" if label and label.lower().startswith("utf-16") else label


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _leniently(data: bytes, encoding: str) -> Decoded:
    # An odd byte at the end, or one bad unit, must not cost the whole article.
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    warnings = (_left_out(lost, encoding),) if lost else ()
    return Decoded(text.replace("\ufffd", ""), encoding.removesuffix("-sig"), warnings)


def _left_out(lost: int, encoding: str) -> str:
    what = "one character was" if lost == 1 else f"{lost} characters were"
    return f"{what} not valid {encoding} and left out"


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: text in which almost every unit is a letter, a space or a sign."""
    sample = data[: _SAMPLE // 2 * 2]
    if not sample or len(data) % 2:
        return None
    zeros = [sample[start::2].count(0) for start in (0, 1)]
    order = ("utf-16-be", "utf-16-le") if zeros[0] > zeros[1] else ("utf-16-le", "utf-16-be")
    for encoding in order:
        text = _strictly(data, encoding)
        if text is not None and _reads_as_wide(text[:_SAMPLE]):
            warning = f"the encoding was guessed: {encoding} without a byte order mark"
            return Decoded(text, encoding, (warning,))
    return None


def _reads_as_wide(text: str) -> bool:
    # Two bytes of UTF-8 or ASCII read as one unit give Chinese or unassigned characters and
    # hardly ever a space (U+0020), which real text has every few letters.
    plain = sum(1 for c in text if c < "\u0700" or "\u2000" <= c < "\u2100")
    return "\0" not in text and " " in text and plain >= 0.9 * len(text)


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > 0.02 * len(sample) + 1


def _narrow(data: bytes, *, nul: bool) -> Decoded:
    """UTF-8 where it fits, also with a few bad bytes; else the likeliest code page."""
    warnings = ("NUL bytes were left out",) if nul else ()
    text = _strictly(data, "utf-8")
    if text is not None:
        return Decoded(text, "utf-8", warnings)
    lenient = data.decode("utf-8", errors="replace")
    lost = lenient.count("\ufffd")
    good = sum(1 for character in lenient if character > "\x7f") - lost
    if good > lost:
        warning = _left_out(lost, "utf-8")
        return Decoded(lenient.replace("\ufffd", ""), "utf-8", (*warnings, warning))
    encoding = _code_page(data)
    warning = f"the encoding was guessed: {encoding}"
    return Decoded(
        data.decode(encoding, errors="replace").replace("\ufffd", ""),
        encoding,
        (*warnings, warning),
    )


def _code_page(data: bytes) -> str:
    """The Windows code page that an 8-bit text is likeliest to be in."""
    high = data[:_SAMPLE].translate(None, _ASCII)
    letters = sum(1 for byte in data[:_SAMPLE] if chr(byte).isascii() and chr(byte).isalpha())
    if len(high) < 0.2 * letters:
        # A Latin text with an accent here and there: Western, whose curly quotes are the
        # commonest high bytes of all. Statistics are blind on so little.
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=list(_LEGACY)).best()
    return best.encoding if best is not None else "cp1252"
