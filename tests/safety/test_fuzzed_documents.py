"""Random documents, mail, captions and feeds, whole, cut, changed and spliced; see `--fuzz`."""

from __future__ import annotations

import io
import json
import random
import resource
import zipfile
from email.message import EmailMessage

from support.documents import DOCUMENTS, zipped

from briefing.core.documents import Source, SourceKind
from briefing.core.errors import NoArticleError, SourceError
from briefing.reading import MemberOptions, ReadingOptions, article_of, load, members_of
from briefing.runtime.isolated_process import peak_memory

SEED = 14
LONGEST = 10.0  # seconds
MOST_MEMORY = 1_000.0  # megabytes
TEXT = "The harbour board voted on Tuesday to rebuild the pier. صوّت المجلس يوم الثلاثاء. "
W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
O = (  # noqa: E741  # its namespaces
    "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
    " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
    " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
)
TOKENS = [
    *(b"<", b">", b"&", b"&#0;", b"&amp;", b"]]>", b"<![CDATA[", b"<!--", b"-->", b"<?xml "),
    *(b"<!ENTITY", b"<table><tr><td>", b"<p>", b"<sup>", b"<a href='#'>", b"<div " * 50, b"\0"),
    *(b"\r\n\r\n", b"--", b"From ", b"Content-Type: multipart/mixed; boundary=", b"=?utf-8?b?"),
    *(b"Content-Transfer-Encoding: base64\n", b"charset=utf-7", b"00:00:01.000 --> 99:99:99.999"),
    *(
        b" obj",
        b"endobj",
        b"stream\n",
        b"endstream",
        b"xref",
        b"trailer",
        b"/Type /Page",
        b"/Kids [",
    ),
    *(b"4294967295", b"-1", b"1e999", b"NaN", b"null", b"{", b"[", b'"', b"\\ud800", b"9" * 50),
    *(b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"../../etc/passwd", b"w:p", b"text:p"),
    *(b"<outline xmlUrl='", b"\xff\xfe", b"\x1b", b"\xe2\x80\xae", "ﷺ".encode(), b"?="),
]


def documents() -> dict[str, bytes]:
    """A small sound one of each kind."""
    mail = EmailMessage()
    mail["From"], mail["To"] = "Ann Hill <ann@penley.example>", "tom@ward.example"
    mail["Subject"], mail["Date"] = "إعادة بناء الرصيف", "Tue, 4 May 2021 09:12:33 +0100"
    mail.set_content(TEXT * 3)
    mail.add_alternative(f"<p>{TEXT}</p><table><tr><td>{TEXT}</table>", subtype="html")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    paragraphs = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>" * 3
    word = f"<w:document {W}><w:body>{paragraphs}</w:body></w:document>"
    types = (
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default"
        " Extension='xml' ContentType='application/xml'/></Types>"
    )
    office = (
        f"<office:document-content {O}><office:body><office:text><text:h>Pier</text:h>"
        f"<text:p>{TEXT}</text:p><table:table><table:table-row><table:table-cell><text:p>1</text:p>"
        "</table:table-cell></table:table-row></table:table></office:text></office:body>"
        "</office:document-content>"
    )
    captions = "".join(f"00:0{at}.000 --> 00:0{at + 1}.500\n<v Ann>{TEXT}\n\n" for at in range(5))
    item = f"<item><title>a</title><link>https://a.example/1</link><guid>{TEXT}</guid></item>"
    rss = f"<?xml version='1.0'?><rss><channel><title>x</title>{item * 3}</channel></rss>"
    entry = f"<entry><id>1</id><link href='/1'/><content type='html'>{TEXT * 9}</content></entry>"
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "1", "url": "https://a.example/1", "content_html": TEXT * 9}],
    }
    return {
        "pdf": (DOCUMENTS / "pier.pdf").read_bytes(),
        "epub": (DOCUMENTS / "pier.epub").read_bytes(),
        "docx": zipped({"[Content_Types].xml": types, "word/document.xml": word}),
        "odt": zipped({"mimetype": "application/vnd.oasis.opendocument", "content.xml": office}),
        "mail": mail.as_bytes(),
        "mbox": b"From a@b Tue May  4 09:12:33 2021\n" + mail.as_bytes() * 2,
        "vtt": f"WEBVTT\n\n{captions}".encode(),
        "srt": f"1\n00:{captions.replace('.', ',')}".encode(),
        "rss": rss.encode(),
        "atom": f"<feed xmlns='http://www.w3.org/2005/Atom'>{entry * 2}</feed>".encode(),
        "json": json.dumps(feed).encode(),
        "opml": b"<opml><body><outline xmlUrl='https://a.example/rss'/></body></opml>",
        "page": f"<!doctype html><html><body><p>{TEXT * 3}</p></body></html>".encode(),
        "markdown": f"# Pier\n\n{TEXT * 3}\n\n- a\n- b\n\n> {TEXT}\n".encode(),
    }  # fmt: skip


def changed(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Some bytes with up to six changes."""
    mutable = bytearray(data)
    for _ in range(chance.choice((0, 1, 1, 2, 3, 6))):
        at = chance.randrange(len(mutable) + 1)
        match chance.randrange(6):
            case 0:
                for _ in range(chance.choice((1, 5, 50))):
                    mutable[chance.randrange(len(mutable))] = chance.randrange(256)
            case 1:
                token = chance.choice(TOKENS) * chance.choice((1, 1, 2, 200))
                mutable[at:at] = token
            case 2:
                del mutable[at : at + chance.randrange(1, 400)]
            case 3:
                begin = chance.randrange(len(mutable) + 1)
                piece = mutable[begin : begin + chance.randrange(1, 600)]
                mutable[at:at] = piece * chance.choice((1, 2, 30))
            case 4:
                other = chance.choice(others)
                begin = chance.randrange(len(other))
                mutable[at:at] = other[begin : begin + chance.randrange(1, 2000)]
            case _:
                del mutable[at:]
        mutable = mutable[:500_000] or bytearray(b"x")
    return bytes(mutable)


def changed_inside(archive: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """A ZIP archive with one of its parts changed."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    name = chance.choice([name for name in parts if name.endswith(("ml", "opf", "ncx"))])
    return zipped({**parts, name: changed(parts[name], others, chance)})


def cpu_seconds() -> float:
    """The processor's seconds of this process and of those that it started and that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def outcome(data: bytes, *, has_chapters: bool) -> str:
    """The title of what is found in some bytes, or the sentence that says why nothing is."""
    source, options = Source("-", SourceKind.STDIN), ReadingOptions()
    try:
        loaded = load(source, options, io.BytesIO(data))
        members = members_of(source, loaded, MemberOptions(chapters=has_chapters))
        if members is None:
            return article_of(source, loaded, options).title
        for member in members[:2]:
            if member.entry and member.entry.content:
                article_of(member, load(member, options), options)
    except (SourceError, NoArticleError) as error:
        return str(error)
    return ""


def test_a_random_document_makes_an_article_or_one_sentence(fuzz_count: int) -> None:
    chance = random.Random(SEED)
    sound = documents()
    every, kinds = list(sound.values()), list(sound)
    before = peak_memory() or 0.0
    for number in range(fuzz_count):
        kind = kinds[number % len(kinds)]
        is_inside = sound[kind].startswith(b"PK") and chance.random() < 0.7
        change = changed_inside if is_inside else changed
        data = change(sound[kind], every, chance)
        began = cpu_seconds()
        said = outcome(data, has_chapters=number % 2 == 1)
        assert "\n" not in said.encode("utf-8").decode(), (number, kind)
        assert cpu_seconds() - began < LONGEST, (number, kind)
    assert (peak_memory() or 0.0) - before < MOST_MEMORY
