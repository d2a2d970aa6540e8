"""The kinds of documents, each known by its first bytes or by one of its parts, and its reader."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from briefing.core.errors import NoArticleError
from briefing.reading.documents import signatures
from briefing.reading.documents.document import Document, DocumentFile
from briefing.reading.documents.zip_package import ZipPackage, locked


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: its name, and the module beside this one and function that read it."""

    name: str
    module: str
    function: str

    def read(self, file: DocumentFile) -> Document:
        """Read a document of this kind."""
        # Imported where such a document comes: most sources are none.
        module = import_module(f"briefing.reading.documents.{self.module}")
        document: Document = getattr(module, self.function)(file)
        return document


MAILBOX = Kind("mailbox", "mail", "read_mailbox")
EBOOK = Kind("e-book", "epub", "read_epub")

_BY_BYTES = (
    (signatures.is_pdf, Kind("PDF", "pdf", "read_pdf")),
    (signatures.is_captions, Kind("captions", "captions", "read_captions")),
    (signatures.is_mailbox, MAILBOX),
    (signatures.is_mail, Kind("mail", "mail", "read_mail")),
)
# Parts that no other kind of ZIP archive has.
_BY_PART = {
    "META-INF/container.xml": EBOOK,
    "word/document.xml": Kind("Word document", "docx", "read_docx"),
    "content.xml": Kind("open document", "odt", "read_odt"),
}


def kind_of(data: bytes, name: str) -> Kind | None:
    """The kind of a document; None of a page or a text.

    Raises:
        SourceError: It is a ZIP archive that is broken, or an Office document with a password.
    """
    if data.startswith(signatures.ZIP_MAGIC):
        package = ZipPackage(data, name)
        return next((kind for part, kind in _BY_PART.items() if part in package), None)
    if signatures.is_locked_office(data):
        raise locked(name)
    return next((kind for is_one, kind in _BY_BYTES if is_one(data)), None)


def read_document(file: DocumentFile) -> Document | None:
    """Read a document; None where the bytes are a page or a text.

    Raises:
        SourceError: It is broken, encrypted or too large.
        NoArticleError: There is no text in it.
    """
    kind = kind_of(file.data, file.name)
    if kind is None:
        return None
    document = kind.read(file)
    if not document.page.paragraphs:
        raise NoArticleError(f"there is no text in {file.name}, a {kind.name}: give one with text")
    return document
