"""Only the charsets that browsers know count as declared, whatever else Python can decode."""

from __future__ import annotations

import codecs
import encodings.aliases
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from briefing import reading
from briefing.reading.decoding import decode

_ENGLISH = (
    "The harbour's caf\u00e9 reopened on Monday, and the ferry +AGE- took \\u0041 passengers."
)
_ARABIC = "افتتح مجلس المدينة صباح الثلاثاء الجسر الجديد فوق النهر بعد عامين من البناء."
_TABLE = Path(reading.__file__).parent / "data" / "charsets.tsv"
_OURS = {
    label: line.split("\t")[0]
    for line in _TABLE.read_text("utf-8").splitlines()
    if not line.startswith("#")
    for label in line.split("\t")[1].split()
}
_ODD = [
    "punycode",
    "unicode_escape",
    "raw_unicode_escape",
    "utf_7",
    "utf-7",
    "cp875",
    "cp037",
    "idna",
    "undefined",
    "rot13",
    "zlib",
    "hex",
    "mbcs",
    "utf-32",
    "hz-gb-2312",
    "iso-2022-kr",
    "x-user-defined",
    "utf_8_sig",
    "9" * 5000,
    "\udcff",
    "utf-8\0",
    "",
]


@pytest.mark.parametrize("label", _ODD, ids=lambda label: ascii(label)[:20])
@pytest.mark.parametrize("text", [_ENGLISH, _ARABIC], ids=["en", "ar"])
def test_what_no_browser_knows_is_not_believed(label: str, text: str) -> None:
    assert decode(text.encode(), "x", label).text == text
    page = f"<meta charset='{label}'>{text}".encode("utf-8", "replace")
    assert decode(page, "x").text.endswith(text)


def test_no_other_codec_of_python_counts() -> None:
    others = {*encodings.aliases.aliases, *encodings.aliases.aliases.values()} - set(_OURS)
    for label in others:
        assert decode(_ARABIC.encode(), "x", label).text == _ARABIC, label


def _letters_of(codec: str) -> Iterator[str]:
    for letter in ("é", "д", "ب", "α", "ש", "漢", "한", "ก", "ł", "đ"):
        with suppress(UnicodeEncodeError):
            letter.encode(codec)
            yield letter


def test_those_of_browsers_are_read() -> None:
    assert _OURS
    for label, codec in _OURS.items():
        text = f"Harbour {' '.join(_letters_of(codec))} bridge"
        decoded = decode(text.encode(codec), "x", f" {label.upper()} ")
        assert (decoded.text, decoded.encoding) == (text, codec), label
        assert codecs.lookup(codec)


def test_a_page_that_was_read_as_ascii_is_not_utf_16() -> None:
    page = f"<meta charset='utf-16le'><p>{_ARABIC}  </p>".encode()
    assert decode(page, "x").encoding == "utf-8"


def test_the_page_is_asked_where_the_header_lies() -> None:
    page = f"<meta charset='windows-1256'>{_ARABIC}".encode("cp1256")
    for header in ("utf-8", "unicode_escape", "klingon"):
        assert decode(page, "x", header).text.endswith(_ARABIC)
