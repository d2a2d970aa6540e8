"""PDFs that typst makes, and broken ones."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from support.documents import DOCUMENTS, drawn, read_bytes, recall, typeset
from support.scripted_server import scripted_server, sized

from briefing.core.errors import NoArticleError, SourceError
from briefing.reading import ReadingOptions, read, text_of
from briefing.reading.documents import DocumentFile, pdf_process
from briefing.reading.hyphens import Hyphens
from briefing.reading.sources import parse_source

SENTENCES = (
    "The harbour board of Penley voted on Tuesday to rebuild the old stone pier before winter.",
    "Engineers commissioned extraordinarily comprehensive investigations of the foundations.",
    "Twenty-two underwater constructions had deteriorated significantly during those decades.",
    "The county lends the administration the rest at four per cent for twelve years.",
    "Nobody in the town council voted against the loan, and the representatives applauded.",
)
BODY = "\n\n".join(" ".join(SENTENCES[at:] + SENTENCES[:at]) for at in range(5))
PAPER = f"""
#set page(paper: "a5", columns: COLUMNS, header: [Penley Journal #h(1fr) Volume 3],
  footer: context [#h(1fr) #counter(page).display("1 of 1", both: true)])
#set par(justify: true, first-line-indent: 1em)
#set text(size: 10pt, lang: "en", hyphenate: true)
#set document(title: "The pier of Penley", author: "Ann Hill")
#place(top + center, scope: "parent", float: true)[#text(size: 20pt)[The pier of Penley]]
= Background
It was damaged in 2019#footnote[A storm broke the western wall.] and about $10^9$ litres pass.
{BODY}
== Divers
- The old timber is taken away.
- Divers look at the foundations.

{BODY}

= Money
{BODY}
"""
NOTE = "A storm broke the western wall."
FIRST = "It was damaged in 2019 and about 10⁹ litres pass."
ARABIC = (
    "صوّت مجلس ميناء بنلي يوم الثلاثاء على إعادة بناء الرصيف الحجري القديم قبل الشتاء المقبل.",
    "وسيستغرق العمل أحد عشر شهرا ويكلف 4.2 مليون جنيه، كما قالت روث كول (Ruth Cole) عام 2019.",
    "ولم يصوّت أحد في المجلس ضد القرض الذي يمتد اثني عشر عاما، وانتظرت المدينة طويلا.",
)
ARABIC_PAPER = """
#set page(paper: "a5", columns: 2, header: [مجلة بنلي], numbering: "1")
#set text(size: 11pt, lang: "ar", font: "DejaVu Sans")
#place(top + center, scope: "parent", float: true)[#text(size: 20pt)[رصيف بنلي القديم]]
""" + "\n\n".join(" ".join(ARABIC[at % 3 :] + ARABIC[: at % 3]) for at in range(9))


@pytest.mark.parametrize("columns", ["1", "2"])
def test_a_paper_is_read_in_order_and_without_running_lines(columns: str) -> None:
    article = read_bytes(typeset(PAPER.replace("COLUMNS", columns)))
    assert (article.title, article.author) == ("The pier of Penley", "Ann Hill")
    sentences = [one for one in article.sentences if one != NOTE]
    listed = ["The old timber is taken away.", "Divers look at the foundations."]
    paragraphs = [[*SENTENCES[at:], *SENTENCES[:at]] for at in range(5)]
    body = [sentence for paragraph in paragraphs for sentence in paragraph]
    assert sentences == [FIRST, *body, *listed, *body, *body]
    assert article.sentences[-1] == NOTE
    assert [text for _, text in article.asides] == ["Background", "Divers", "Money"]
    assert not re.search("Journal|Volume| of 5", text_of(article))


def test_a_paper_in_arabic() -> None:
    article = read_bytes(typeset(ARABIC_PAPER))
    assert (article.title, article.language) == ("رصيف بنلي القديم", "ar")
    assert set(article.sentences) == set(ARABIC)
    assert recall(article, " ".join(ARABIC * 9)) == 1
    assert "مجلة" not in text_of(article)


def test_columns_that_were_written_row_by_row() -> None:
    first = """The harbour board of Penley voted on
Tuesday to rebuild the old stone pier,
which a storm had broken in the spring
of 2019, before the next winter comes."""
    second = """Nobody in the council of the town voted
against the loan, which the county gives
at four per cent for twelve years, and
the mayor thanked all the volunteers."""
    rows = zip(first.split("\n"), second.split("\n"), strict=True)
    operators = ["BT /F1 10 Tf"]
    for row, lines in enumerate(rows):
        for left, line in zip((72, 290), lines, strict=True):
            operators.append(f"1 0 0 1 {left} {700 - 13 * row} Tm ({line}) Tj")
    article = read_bytes(drawn("\n".join([*operators, "ET"])))
    assert article.sentences == (first.replace("\n", " "), second.replace("\n", " "))


def test_one_from_the_web(no_proxies: None) -> None:
    with scripted_server() as server:
        pdf = (DOCUMENTS / "pier.pdf").read_bytes()
        for kind in ("application/pdf", "application/octet-stream", "text/html"):
            url = server.serve(sized(pdf, f"Content-Type: {kind}"))
            article = read(parse_source(f"{url}#1"), ReadingOptions(allow_private=True))
            assert article.title == "The pier of Penley"


def test_some_pages_of_one(tmp_path: Path) -> None:
    paper = tmp_path / "paper"
    paper.write_bytes(typeset(PAPER.replace("COLUMNS", "1")))
    first = read(parse_source(f"{paper}#1"), ReadingOptions())
    assert first.sentences[0] == FIRST
    assert "Money" not in text_of(first)
    with pytest.raises(SourceError, match=r"no page 99 in .*, which has only \d pages"):
        read(parse_source(f"{paper}#99"), ReadingOptions())


def test_how_a_long_one_goes_is_said() -> None:
    said: list[str] = []
    document = typeset(
        "#set page(width: 6cm, height: 3cm)\n" + "The board voted. #pagebreak()\n" * 120
    )
    pages = pdf_process.pdf_pages(DocumentFile(document, "long.pdf", None, said.append))
    assert len(pages.pages) in {120, 121}
    assert said == [f"reading long.pdf: page 100 of {len(pages.pages)}"]


def test_a_scan_is_said_to_be_one() -> None:
    matplotlib = pytest.importorskip("matplotlib.image")
    picture = io.BytesIO()
    matplotlib.imsave(picture, [[0.0, 1.0]], format="png")
    scan = typeset(f"#image(bytes({tuple(picture.getvalue())}))")
    with pytest.raises(NoArticleError, match=r"is a scan, .* recognise its text .OCR."):
        read_bytes(scan)


def test_an_empty_one() -> None:
    with pytest.raises(NoArticleError, match="whose pages are empty"):
        read_bytes(typeset("#pagebreak()"))


def test_broken_ones() -> None:
    paper = typeset(PAPER.replace("COLUMNS", "1"))
    for data in (b"%PDF-1.7", paper[:200], b"%PDF-1.7\n" + b"\xff" * 3000):
        with pytest.raises(SourceError, match="is a broken or incomplete PDF: fetch or save it"):
            read_bytes(data)


def test_one_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_process, "_LONGEST_WAIT", 0.0)
    with pytest.raises(SourceError, match="takes too long to read: give some of its pages"):
        read_bytes(typeset(PAPER.replace("COLUMNS", "1")))


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["the founda\x02", "tions are deep"], "the foundations are deep"),
        (["the adminis-", "tration paid"], "the administration paid"),
        (["for twenty-", "two years"], "for twenty-two years"),
        (["a long-", "term plan"], "a long-term plan"),
        (
            ["the stone-", "built pier of stone was built"],
            "the stone-built pier of stone was built",
        ),
        (["a re-", "build of it"], "a rebuild of it"),
        (["from 1990-", "1995 it stood"], "from 1990-1995 it stood"),
        (["the board -", "nine people"], "the board - nine people"),
    ],
)
def test_words_broken_at_a_line_end(lines: list[str], joined: str) -> None:
    assert Hyphens(lines).joined(lines) == joined
