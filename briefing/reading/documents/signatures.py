"""The first bytes of documents, by which each kind is known."""

from __future__ import annotations

import re

# A time in captions.
TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_SRT = re.compile(rf"\s*\d+[ \t]*\r?\n[ \t]*{TIME}[ \t]*-+>")
ZIP_MAGIC = b"PK\x03\x04"
_PDF = b"%PDF-"
_PDF_WITHIN = 1024  # bytes; some programs write a line of their own before it
# A compound file, which holds an Office document where that has a password.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n")
_NAMES = frozenset(
    {
        *(b"from", b"to", b"cc", b"subject", b"date", b"received", b"return-path", b"message-id"),
        *(b"mime-version", b"content-type", b"reply-to", b"sender", b"delivered-to", b"list-id"),
        *(b"dkim-signature", b"x-mailer", b"in-reply-to", b"references", b"bcc"),
        *(b"content-transfer-encoding", b"list-unsubscribe", b"authentication-results"),
    }
)
_FEWEST_FIELDS = 3
ENVELOPE = re.compile(
    rb"^From [^\r\n]{0,200}\d\d:\d\d[^\r\n]{0,60}\r?\n(?=[A-Za-z][A-Za-z0-9-]{1,60}:|>From )",
    re.MULTILINE,
)


def is_pdf(data: bytes) -> bool:
    """Whether bytes begin as PDF does."""
    return _PDF in data[:_PDF_WITHIN] and not data[:64].lstrip().startswith(b"<")


def is_locked_office(data: bytes) -> bool:
    """Whether bytes are an Office document that is encrypted."""
    return data.startswith(_COMPOUND) and _ENCRYPTED in data


def is_mail(data: bytes) -> bool:
    """Whether bytes begin with the header of a message: three of its fields, one of them From."""
    at, names = len(data) - len(data.lstrip()), set()
    while found := _FIELD.match(data, at, at + 100_000):
        names.add(found[1].lower())
        at = found.end()
    ends = data[at : at + 2].strip() == b"" or data[at : at + 1] == b"\n"
    return ends and b"from" in names and len(names & _NAMES) >= _FEWEST_FIELDS


def is_mailbox(data: bytes) -> bool:
    """Whether bytes begin with the line that separates the messages of a mailbox."""
    return ENVELOPE.match(data.lstrip()[:1_000]) is not None


def is_captions(data: bytes) -> bool:
    """Whether bytes begin as WebVTT does, or as the first caption of SRT."""
    head = data[:400].removeprefix(b"\xef\xbb\xbf")
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", errors="ignore").encode()
    if head.startswith(b"WEBVTT") and head[6:7] in (b"", b" ", b"\t", b"\n", b"\r"):
        return True
    return _SRT.match(head.decode("utf-8", errors="replace")) is not None
