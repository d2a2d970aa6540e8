"""Mail: a message (.eml), or a mailbox of several (.mbox)."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import compat32
from email.utils import parseaddr, parsedate_to_datetime

from briefing.core.errors import NoArticleError, SourceError
from briefing.reading.characters import clean_title
from briefing.reading.cleaning import TEXT_STEPS
from briefing.reading.decoding import decode
from briefing.reading.documents.composing import declared_author
from briefing.reading.documents.document import Document, DocumentFile
from briefing.reading.documents.flow import blocks_of
from briefing.reading.documents.signatures import ENVELOPE
from briefing.reading.documents.xml_trees import parse_html
from briefing.reading.page_bounds import excess_of
from briefing.reading.pasted import ExtractedPage, read_pasted
from briefing.reading.prose import is_heading_in_form, word_count
from briefing.reading.quoting import without_quotes
from briefing.reading.web_page import read_html

_QUOTED_ENVELOPE = re.compile(rb"^>(>*From )", re.MULTILINE)
_MOST_MESSAGES = 100_000
# A separator of parts begins so; each part becomes an object of Python's.
_MOST_PARTS = 2_000
_DEEPEST = 30
_LONGEST_FIELD = 2_000
# Fields of what is sent to many.
_OF_LISTS = ("List-Unsubscribe", "List-Id", "Feedback-ID", "X-Campaign", "X-CampaignID")
_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|رد|إعادة توجيه)\s*:\s*)+", re.IGNORECASE)
_LINK = re.compile(r"<?https?://\S+>?")


@dataclass(frozen=True, slots=True)
class _Body:
    """The text of a part of a message, plain or HTML."""

    text: str
    is_html: bool = False


def messages_in(data: bytes) -> Sequence[bytes]:
    """The messages of a mailbox."""
    starts = [found for found in ENVELOPE.finditer(data) if _opens(data, found.start())]
    ends = [found.start() for found in starts[1:]] + [len(data)]
    return [
        _QUOTED_ENVELOPE.sub(rb"\1", data[start.end() : end])
        for start, end in zip(starts, ends, strict=True)
    ]


def read_mailbox(file: DocumentFile) -> Document:
    """Read one message of a mailbox.

    Raises:
        SourceError: There are several and none is chosen, or there is no such message.
        NoArticleError: There is no text in it.
    """
    messages = messages_in(file.data)
    if len(messages) > _MOST_MESSAGES:
        raise SourceError(f"{file.name} has more than {_MOST_MESSAGES:,} messages: cut it up")
    chosen = file.chosen(len(messages), "message")
    if len(chosen) != 1:
        raise SourceError(
            f"{file.name} is a mailbox of {len(messages)} messages: give one, as"
            f" {file.name.partition('#')[0]}#1, or all of them to briefing make"
        )
    return read_mail(DocumentFile(messages[chosen[0]], file.name))


def read_mail(file: DocumentFile) -> Document:
    """Read a message: its subject is the title, its sender the author.

    Quoted mail and signatures are left out. Newsletters are read from their HTML.

    Raises:
        SourceError: It has more parts than anybody writes.
        NoArticleError: There is no text in it.
    """
    if file.data.count(b"\n--") > _MOST_PARTS:
        raise SourceError(
            f"{file.name} has more than {_MOST_PARTS:,} parts: save the one with the text"
        )
    try:
        message = email.message_from_bytes(file.data, policy=compat32)
        attached: list[str] = []
        bodies = [body for body in _bodies(message, file.name, attached) if body.text.strip()]
    except (
        *(MessageError, RecursionError, ValueError, LookupError, TypeError, AttributeError),
    ) as error:
        # email promises to raise nothing over a message, and does.
        raise SourceError(
            f"{file.name} is a mail that cannot be understood: save its text and give that"
        ) from error
    is_newsletter = any(name in message for name in _OF_LISTS)
    pages = [_page(body, file.name, is_newsletter=is_newsletter) for body in bodies]
    paragraphs = [text for page in pages for text in page.paragraphs]
    subject = _PREFIX.sub("", clean_title(_field(message, "Subject")))
    if not paragraphs:
        raise NoArticleError(f"there is no text in the mail {file.name}: give one with text in it")
    name, address = parseaddr(_field(message, "From"))
    title = subject or next((page.title for page in pages if page.title), "")
    page = ExtractedPage(
        title,
        tuple(text for text in paragraphs if text != title),
        declared_author(name) or clean_title(address) or None,
        _date(message),
        None,
        next((page.language for page in pages if page.language), None),
        frozenset().union(*(page.asides for page in pages)),
    )
    return Document(page, _warnings(attached))


def _warnings(attached: Sequence[str]) -> tuple[str, ...]:
    if not attached:
        return ()
    named = ", ".join(attached[:3]) + (", …" if attached[3:] else "")
    what = "an attachment was" if len(attached) == 1 else f"{len(attached)} attachments were"
    return (f"{what} not read ({named})",)


def _opens(data: bytes, at: int) -> bool:
    """Whether a line stands at the beginning or after an empty one, as separators do."""
    return (
        at == 0 or not data[:at].strip() or data[max(0, at - 3) : at].endswith((b"\n\n", b"\n\r\n"))
    )


def _bodies(message: Message, name: str, attached: list[str], depth: int = 0) -> Iterator[_Body]:
    """The texts of a message in order; the names of what is no text go into `attached`."""
    if depth > _DEEPEST:
        return
    kind = message.get_content_type()
    if kind == "multipart/alternative" and message.is_multipart():
        yield from _alternative(message, name, attached, depth)
    elif message.is_multipart():
        for part in _parts(message):
            yield from _bodies(part, name, attached, depth + 1)
    elif kind in {"text/plain", "text/html"} and not _is_attachment(message):
        payload = message.get_payload(decode=True)
        if isinstance(payload, bytes) and payload.strip():
            text = _text(payload, message, name)
            yield _Body(text, is_html=kind == "text/html")
    else:
        attached.append(clean_title(_file_name(message)) or kind)


def _alternative(message: Message, name: str, attached: list[str], depth: int) -> Iterator[_Body]:
    """The best of several forms of one text: the plain one, unless it is but a part or links."""
    forms = [list(_bodies(part, name, attached, depth + 1)) for part in _parts(message)]
    plain = next((f for f in forms if f and not any(body.is_html for body in f)), None)
    rich = next((f for f in forms if any(body.is_html for body in f)), None)
    if plain is None or rich is None:
        yield from plain or rich or ()
        return
    words = sum(word_count(body.text) for body in plain)
    links = sum(len(_LINK.findall(body.text)) for body in plain)
    seen = sum(
        word_count(block.text)
        for body in rich
        if body.is_html
        for block in blocks_of(parse_html(body.text))
    )
    yield from rich if words < seen / 2 or links > words / 40 + 2 else plain


def _parts(message: Message) -> list[Message]:
    payload = message.get_payload()
    return (
        [part for part in payload if isinstance(part, Message)] if isinstance(payload, list) else []
    )


def _is_attachment(message: Message) -> bool:
    return str(message.get("Content-Disposition", "")).strip().lower().startswith("attachment")


def _file_name(message: Message) -> str:
    with suppress(ValueError, LookupError, TypeError, AttributeError):
        return _decoded(message.get_filename() or "")
    return ""


def _text(payload: bytes, message: Message, name: str) -> str:
    charset = message.get_content_charset()
    try:
        return decode(payload, name, charset).text
    except SourceError:
        # One part that is no text must not cost the others.
        return ""


def _page(body: _Body, name: str, *, is_newsletter: bool) -> ExtractedPage:
    """The text of a body: of a letter all, of a newsletter what is left of a page."""
    if not body.is_html:
        text = without_quotes(body.text)
        return read_pasted(text) if is_newsletter else _letter(text)
    if excess := excess_of(body.text):
        raise SourceError(f"{name} has a page of {excess}: save its text and give the file")
    blocks = blocks_of(parse_html(body.text))
    whole = ExtractedPage(
        "",
        tuple(block.text for block in blocks),
        asides=frozenset(block.text for block in blocks if block.is_aside),
    )
    if not is_newsletter:
        return whole
    page = read_html(body.text)
    # What is found in a newsletter is most of it; a letter that was sent to a list is not found.
    most = sum(map(word_count, whole.paragraphs)) / 2
    return page if sum(map(word_count, page.paragraphs)) >= most else whole


def _letter(text: str) -> ExtractedPage:
    """The paragraphs of a letter, whose headings are asides; nothing in it is a menu."""
    for step in TEXT_STEPS:
        text = step(text)
    lines = tuple(line.strip() for line in text.split("\n") if line.strip())
    asides = frozenset(line for line in lines if is_heading_in_form(line))
    prose = set(lines) - asides
    return ExtractedPage("", lines, asides=asides if prose else frozenset())


def _field(message: Message, name: str) -> str:
    with suppress(ValueError, LookupError, TypeError, AttributeError):
        return _decoded(str(message.get(name, "")))
    return ""


def _decoded(text: str) -> str:
    """A field in words: what is encoded in it (RFC 2047) is decoded, its lines are joined."""
    line = " ".join(text[:_LONGEST_FIELD].split())
    try:
        return str(make_header(decode_header(line)))
    except (MessageError, ValueError, LookupError):
        return line


def _date(message: Message) -> date | None:
    try:
        return parsedate_to_datetime(_field(message, "Date")).date()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
