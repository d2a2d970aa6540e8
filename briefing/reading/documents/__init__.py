"""Documents that are no pages: PDF, DOCX, ODT, EPUB, mail and captions, known by their content."""

from briefing.reading.documents.document import Document, DocumentFile
from briefing.reading.documents.recognition import read_document

__all__ = ["Document", "DocumentFile", "read_document"]
