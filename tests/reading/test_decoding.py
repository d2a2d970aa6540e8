from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.errors import SourceError
from briefing.reading.decoding import decode

ENGLISH = "The café “Zürich” closed on Monday – for £3, he said. It is late.\n"
ARABIC = "أعلنت الحكومة يوم الثلاثاء إعادة فتح الميناء، وقال الوزير إن الأعمال انتهت.\n"


@pytest.mark.parametrize(
    ("text", "encoding", "expected", "guessed"),
    [
        (ENGLISH, "utf-8", "utf-8", False),
        (ENGLISH, "utf-8-sig", "utf-8", False),
        (ENGLISH, "utf-16", "utf-16", False),
        (ENGLISH, "utf-32", "utf-32", False),
        (ENGLISH, "utf-16-le", "utf-16-le", True),
        (ENGLISH, "utf-16-be", "utf-16-be", True),
        (ENGLISH, "cp1252", "cp1252", True),
        (ARABIC, "utf-8", "utf-8", False),
        (ARABIC, "utf-16-le", "utf-16-le", True),
        (ARABIC, "utf-16-be", "utf-16-be", True),
        (ARABIC, "cp1256", "cp1256", True),
        (ARABIC + "See www.example.com and Windows 11 for more. ", "cp1256", "cp1256", True),
        (ARABIC, "iso8859-6", "iso8859_6", True),
    ],
)
def test_encodings(text: str, encoding: str, expected: str, guessed: bool) -> None:
    decoded = decode(text.encode(encoding), "x")
    assert (decoded.text, decoded.encoding) == (text, expected)
    assert any("guessed" in warning for warning in decoded.warnings) is guessed


def test_a_declared_charset_is_believed() -> None:
    assert decode(ARABIC.encode("cp1256"), "x", "windows-1256").warnings == ()
    page = f"<meta charset='windows-1256'>{ARABIC}".encode("cp1256")
    assert decode(page, "x").encoding == "cp1256"
    assert decode(page, "x").warnings == ()


def test_a_charset_that_lies_or_is_unknown_is_not_believed() -> None:
    assert decode(ENGLISH.encode("cp1252"), "x", "utf-8").encoding == "cp1252"
    assert decode(ENGLISH.encode(), "x", "klingon").encoding == "utf-8"
    assert decode(ENGLISH.encode(), "x", "utf-16").text == ENGLISH


@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
@pytest.mark.parametrize("declared", ["windows-1256", "iso-8859-1", "windows-1252"])
def test_utf_8_beyond_ascii_is_utf_8_whatever_is_declared(text: str, declared: str) -> None:
    for decoded in (
        decode(text.encode(), "x", declared),
        decode(f"<meta charset={declared}>{text}".encode(), "x"),
    ):
        assert (decoded.text[-len(text) :], decoded.encoding) == (text, "utf-8")
        assert decoded.warnings == (f"it declares {declared}, but is in UTF-8",)
    assert decode(text.encode() * 30 + b"\xff", "x", declared).encoding == "utf-8"


def test_a_charset_that_is_no_text_encoding_is_not_believed() -> None:
    assert decode(ENGLISH.encode(), "x", "base64").encoding == "utf-8"


def test_a_few_invalid_bytes_cost_only_themselves() -> None:
    decoded = decode(ARABIC.encode() + b"\xff\xfe end.", "x")
    assert decoded.text == ARABIC + " end."
    assert decoded.encoding == "utf-8"
    assert "2 characters" in decoded.warnings[0]


def test_nul_bytes_in_a_text_are_left_out() -> None:
    decoded = decode(b"The har\0bour reopened on Tuesday, and nobody came to see it.", "x")
    assert decoded.text.startswith("The harbour")
    assert decoded.warnings == ("NUL bytes were left out",)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n...", "a PDF"),
        (b"PK\x03\x04....", "Office"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (bytes(range(256)) * 10, "not text"),
        (b"\0" * 5000, "not text"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(SourceError, match=what) as caught:
        decode(data, "thing.bin")
    assert str(caught.value).startswith("thing.bin is ")


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_refusal(data: bytes) -> None:
    try:
        decoded = decode(data, "x")
    except SourceError:
        return
    assert "\0" not in decoded.text or decoded.encoding.startswith("utf-")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_is_always_right(text: str) -> None:
    if text[0] != "\ufeff" and text[:1] not in "GIRO%P{":
        decoded = decode(text.encode(), "x")
        assert decoded.encoding.startswith("utf-")
