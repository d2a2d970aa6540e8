"""Documents that real programs make: typst (PDF), pandoc (DOCX, ODT, EPUB), Python's email."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from briefing.core.documents import Article, Source, SourceKind
from briefing.reading import ReadingOptions, read, text_of

DOCUMENTS = Path(__file__).parents[1] / "data" / "documents"


def read_bytes(data: bytes) -> Article:
    """The article in some bytes that come by standard input."""
    return read(Source("-", SourceKind.STDIN), ReadingOptions(), io.BytesIO(data))


@cache
def typeset(source: str) -> bytes:
    """The PDF that typst makes."""
    typst = pytest.importorskip("typst")
    matplotlib = pytest.importorskip("matplotlib")
    fonts = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    pdf: bytes = typst.compile(source.encode(), font_paths=[str(fonts)])
    return pdf


@cache
def converted(name: str, kind: str) -> bytes:
    """A Markdown file of `tests/data/documents` as pandoc converts it."""
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        pytest.skip("pandoc is not installed")
    source = str(DOCUMENTS / f"{name}.md")
    done = subprocess.run(
        [pandoc, source, "--standalone", "--to", kind, "--output", "-"],
        capture_output=True,
        check=True,
        timeout=120,
    )
    return done.stdout


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def recall(article: Article, expected: str) -> float:
    """The share of the expected words that the article has."""
    wanted = Counter(words(expected))
    return (wanted & Counter(words(text_of(article)))).total() / wanted.total()


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def drawn(operators: str) -> bytes:
    """A PDF of one page with these operators, in the order in which a program wrote them."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(operators)} >>\nstream\n{operators}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    pdf, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(f"{len(pdf):010} 00000 n \n")
        pdf += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{''.join(places)}"
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(pdf)}\n%%EOF"
    return pdf + f"{table}{trailer}".encode()
