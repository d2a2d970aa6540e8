"""Word documents (DOCX), through mammoth, which knows styles, lists, notes and changes."""

from __future__ import annotations

import io
import re

from briefing.core.errors import SourceError
from briefing.reading.documents.composing import Metadata, declared_day, styled_page
from briefing.reading.documents.document import Document, DocumentFile
from briefing.reading.documents.flow import blocks_of
from briefing.reading.documents.xml_trees import local_name, parse_html, parse_xml
from briefing.reading.documents.zip_package import ZipPackage

_XML = re.compile(r"(?:.*/)?[^/]+\.(?:xml|rels)|\[Content_Types\]\.xml", re.IGNORECASE)
# In bytes of XML: mammoth takes a second and some 60 MB of memory for each two MB.
_LARGEST_BODY = 12_000_000
_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
p[style-name='Author'] => p.author:fresh
p[style-name='Date'] => p.date:fresh
"""


def read_docx(file: DocumentFile) -> Document:
    """Read a Word document.

    Raises:
        SourceError: It is broken or too large.
    """
    package = ZipPackage(file.data, file.name)
    # Without pictures and fonts, and every part checked before a library sees it.
    data = package.repacked(lambda part: _XML.fullmatch(part) is not None)
    parts = ZipPackage(data, file.name)
    if sum(len(parts.read(part)) for part in parts.names) > _LARGEST_BODY:
        raise SourceError(
            f"{file.name} has more than {_LARGEST_BODY // 1_000_000} MB of text: save a part of it"
            " as a file of its own"
        )
    for part in parts.names:
        parse_xml(parts.read(part), file.name)
    blocks = blocks_of(parse_html(_html(data, file.name)))
    return Document(styled_page(blocks, _metadata(parts, file.name)))


def _html(data: bytes, name: str) -> str:
    import mammoth  # type: ignore[import-untyped]  # it carries no types

    try:
        return str(mammoth.convert_to_html(io.BytesIO(data), style_map=_STYLES).value)
    except Exception as error:
        # It foresees no faults in documents: what is missing is a KeyError, or another.
        raise SourceError(
            f"{name} is no Word document that can be understood: save it anew as DOCX"
        ) from error


def _metadata(package: ZipPackage, name: str) -> Metadata:
    stated: dict[str, str] = {}
    if "docProps/core.xml" in package:
        for element in parse_xml(package.read("docProps/core.xml"), name).iter():
            stated.setdefault(local_name(element), (element.text or "").strip())
    return Metadata(
        stated.get("title", ""),
        stated.get("creator"),
        declared_day(stated.get("created")),
        language=stated.get("language") or None,
    )
