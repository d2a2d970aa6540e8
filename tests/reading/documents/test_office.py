"""DOCX, ODT and EPUB as pandoc writes them, and broken ones."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from support.documents import converted, read_bytes, zipped

from briefing.core.documents import SourceKind
from briefing.core.errors import NoArticleError, SourceError
from briefing.reading import ReadingOptions, read
from briefing.reading.sources import parse_source

KINDS = ["docx", "odt", "epub"]
PARAGRAPHS = [
    "The harbour board of Penley voted on Tuesday to rebuild the old stone pier before next winter."
    " The work will take eleven months and cost 4.2 million pounds, of which the county pays two"
    " thirds.",
    "It was damaged in 2019. About 10⁹ litres of water pass it each day, and the CO₂ of the works"
    " is counted.",
    "The old timber is taken away in April.",
    "Divers look at the foundations in May.",
    "The first stones are laid in June.",
    "“We have waited for twenty-two years,” said Mayor Ruth Cole. She thanked the volunteers for"
    " their patience.",
    "The county lends the rest at four per cent. Nobody in the council voted against the loan.",
]
NOTES = {"The vote was nine to two.", "A storm broke the western wall."}
OPF = """<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>
<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="a"/></spine></package>"""
CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="b.opf"/></rootfiles></container>"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_is_read_whole(kind: str) -> None:
    article = read_bytes(converted("pier.en", kind))
    assert article.title == "The pier of Penley"
    assert article.author == "Ann Hill"
    assert article.published == date(2026, 3, 4)
    assert article.language == "en"
    paragraphs = [" ".join(sentences) for sentences in article.paragraphs]
    assert [text for text in paragraphs if text not in NOTES] == PARAGRAPHS
    assert set(paragraphs) >= NOTES
    asides = [text for _, text in article.asides]
    assert asides == [
        *("Background", "What happens next"),
        *("Year | Cost", "2026 | 1.2", "2027 | 3.0", "Money"),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_in_arabic(kind: str) -> None:
    article = read_bytes(converted("pier.ar", kind))
    assert (article.title, article.author, article.language) == (
        "رصيف بنلي القديم",
        "آن هيل",
        "ar",
    )
    assert "وقالت رئيسة البلدية روث كول (Ruth Cole) إن المدينة انتظرت طويلا." in article.sentences
    assert "كان التصويت تسعة مقابل اثنين." in article.sentences


def test_a_chapter_of_a_book(tmp_path: Path) -> None:
    # By its content, whatever its name.
    book = tmp_path / "book.dat"
    book.write_bytes(converted("pier.en", "epub"))
    second = read(parse_source(f"{book}#2"), ReadingOptions())
    assert (second.title, second.site) == ("Money", "The pier of Penley")
    assert second.sentences[0] == "The county lends the rest at four per cent."
    assert second.source.kind is SourceKind.FILE
    both = read(parse_source(f"{book}#1-2"), ReadingOptions())
    assert len(both.sentences) > len(second.sentences)
    with pytest.raises(SourceError, match=re.escape(f"no chapter 3 in {book}#3, which has only 2")):
        read(parse_source(f"{book}#3"), ReadingOptions())


def test_a_file_whose_own_name_looks_like_a_part(tmp_path: Path) -> None:
    file = tmp_path / "note#1"
    file.write_text("The harbour board voted on Tuesday to rebuild the old pier.")
    assert read(parse_source(str(file)), ReadingOptions()).sentences
    (tmp_path / "text.txt").write_text("The harbour board voted on Tuesday to rebuild the pier.")
    with pytest.raises(SourceError, match=r"no parts to choose from.*: leave #2 out"):
        read(parse_source(f"{tmp_path / 'text.txt'}#2"), ReadingOptions())


def test_a_book_without_text() -> None:
    page = "<html xmlns='http://www.w3.org/1999/xhtml'><body><img src='a.png'/></body></html>"
    book = zipped({"META-INF/container.xml": CONTAINER, "b.opf": OPF, "a.xhtml": page})
    with pytest.raises(NoArticleError, match="no text in standard input, whose pages are pictures"):
        read_bytes(book)


def test_a_protected_book() -> None:
    encryption = (
        "<encryption xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><EncryptedData>"
        "<CipherData><CipherReference URI='a.xhtml'/></CipherData></EncryptedData></encryption>"
    )
    book = zipped({"META-INF/container.xml": CONTAINER, "META-INF/encryption.xml": encryption})
    with pytest.raises(SourceError, match="protected against reading by other programs"):
        read_bytes(book)


def test_entities_are_not_expanded() -> None:
    bomb = "<!DOCTYPE a [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {two} '{f'&{one};' * 10}'>"
        for one, two in zip("abcdefgh", "bcdefghi", strict=True)
    )
    for parts in (
        {"word/document.xml": bomb + "]><a>&i;</a>"},
        {"content.xml": bomb + "]><a>&i;</a>"},
        {"META-INF/container.xml": bomb + "]><a>&i;</a>"},
    ):
        with pytest.raises(SourceError, match="defines XML entities"):
            read_bytes(zipped(parts))


@pytest.mark.parametrize("part", ["word/document.xml", "content.xml", "META-INF/container.xml"])
def test_a_zip_bomb(part: str) -> None:
    with pytest.raises(SourceError, match="unpacks to more than 30 MB of text"):
        read_bytes(zipped({part: b"<a>" + b" " * 31_000_000}))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_document_cut_short(kind: str, share: float) -> None:
    data = converted("pier.en", kind)
    with pytest.raises(SourceError, match="broken or incomplete archive"):
        read_bytes(data[: int(share * len(data))])


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_with_a_byte_changed(kind: str) -> None:
    data = bytearray(converted("pier.en", kind))
    for at in range(40, len(data), len(data) // 30):
        changed = bytes([*data[:at], data[at] ^ 0x55, *data[at + 1 :]])
        with suppress(SourceError, NoArticleError):
            assert read_bytes(changed).sentences


def test_an_office_document_with_a_password() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") * 3
    with pytest.raises(SourceError, match="locked with a password: open it, save a copy without"):
        read_bytes(data)


def test_a_table_that_only_lays_out_is_prose() -> None:
    page = (
        "<html xmlns='http://www.w3.org/1999/xhtml'><body><table><tr><td><p>The harbour board of"
        " Penley voted on Tuesday.</p></td><td>It cost 4 million pounds in all.</td></tr></table>"
        "</body></html>"
    )
    book = zipped({"META-INF/container.xml": CONTAINER, "b.opf": OPF, "a.xhtml": page})
    assert read_bytes(book).sentences == (
        "The harbour board of Penley voted on Tuesday.",
        "It cost 4 million pounds in all.",
    )
