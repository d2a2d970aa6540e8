"""A page's day of publication is what it declares, never what its words let one guess."""

from __future__ import annotations

import io
from datetime import date

import pytest

from briefing.core.documents import Source, SourceKind
from briefing.reading import ReadingOptions, read

_PROSE = (
    "<p>The town council of Harbour opened the new bridge over the river on Tuesday morning.</p>"
    "<p>It cost twelve million crowns, and three hundred people a day are expected to use it.</p>"
)
_ARABIC = (
    "<p>افتتح مجلس المدينة صباح الثلاثاء الجسر الجديد فوق النهر بعد عامين من أعمال البناء.</p>"
    "<p>وبلغت كلفة الجسر اثني عشر مليون دينار، ومن المتوقع أن يعبره مئات السكان كل يوم.</p>"
)
_DAY = date(2024, 3, 12)


def _published(head: str = "", body: str = "", prose: str = _PROSE) -> date | None:
    page = (
        f"<!doctype html><html><head><title>The bridge is open</title>{head}</head>"
        f"<body>{body}{'' if '</article>' in body else f'<article>{prose}</article>'}</body></html>"
    )
    return read(
        Source("-", SourceKind.STDIN), ReadingOptions(), io.BytesIO(page.encode())
    ).published


def _article(header: str, prose: str = _PROSE) -> str:
    return f"<article>{header}{prose}</article>"


@pytest.mark.parametrize(
    "body",
    [
        _article("<h1>Bridge</h1><p>The old bridge was built in 1998 and repaired in 2011.</p>"),
        _article("<h1>Bridge</h1>") + "<footer>© 2026 The Harbour Courier</footer>",
        _article("<h1>Bridge</h1>") + "<footer>Copyright 2019-2026, last built 2026-01-05</footer>",
        _article("<h1>Bridge</h1>") + "<p>Telephone 2024-05-06, or 0123 20240506.</p>",
        _article("<h1>Bridge</h1><p>The king opened the old one on 12 March 1954, it says.</p>"),
        _article('<img src="/2023/04/05/bridge.jpg"><a href="/2023/04/05/more">Read more</a>'),
        _article("<h1>الجسر</h1><p>بُني الجسر القديم في ١٢ مارس ١٩٩٨ ثم رُمِّم بعد ذلك.</p>", _ARABIC),
        _article("<h1>الجسر</h1>", _ARABIC) + "<footer>© ٢٠٢٦ جميع الحقوق محفوظة</footer>",
        "<header>Today: <time>2026-11-28</time></header>" + _article("<h1>Bridge</h1>"),
        _article("<h1>Bridge</h1>")
        + '<aside><article><header><time datetime="2020-01-01">x</time></header></article></aside>',
        _article(
            '<header><h1>Bridge</h1><p>The bridge of <time datetime="1998-05-01">1998</time>,'
            " has been replaced by another.</p></header>"
        ),
        "<header><h1>The Courier</h1><time>2026-11-28</time></header>"
        f"<article><header><h2>Bridge</h2></header>{_PROSE}</article>",
    ],
)
def test_no_date_is_guessed(body: str) -> None:
    assert _published(body=body) is None


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="copyright" content="2024-03-12">',
        '<meta property="article:modified_time" content="2024-03-12">',
        '<meta name="date" content="soon">',
        '<meta name="date" content="0001-01-01T00:00:00">',
        '<meta name="date" content="1970-01-01T00:00:00Z">',
        '<meta name="date" content="2024-13-45">',
        '<link rel="canonical" href="https://example.org/2024/03/12/bridge">',
        '<script type="application/ld+json">{"datePublished": </script>',
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        '<script type="application/ld+json">{"n": ' + "9" * 5000 + "}</script>",
        '<script type="application/ld+json">{"@type": "VideoObject", "datePublished":'
        ' "2024-03-12"}</script>',
        '<script type="application/ld+json">{"@type": "NewsArticle", "comment": {"@type":'
        ' "Comment", "datePublished": "2024-03-12"}}</script>',
    ],
)
def test_what_declares_nothing(head: str) -> None:
    assert _published(head, _article("<h1>Bridge</h1>")) is None


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:published_time" content="2024-03-12T23:30:00-05:00">', ""),
        ('<meta name="DC.date.issued" content="2024-03-12">', ""),
        ('<meta name="citation_publication_date" content="2024/03/12">', ""),
        ('<meta name="pubdate" content="20240312">', ""),
        ('<meta name="date" content="Tue, 12 Mar 2024 08:00:00 GMT">', ""),
        ('<meta name="date" content="١٢ مارس ٢٠٢٤">', ""),
        ('<meta itemprop="datePublished" content="2024-03-12">', ""),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle",'
            ' "datePublished": "2024-03-12T08:00"}</script>',
            "",
        ),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": ["WebPage"],'
            ' "datePublished": "2024-03-11"}, {"@type": ["Article", "BlogPosting"],'
            ' "datePublished": "2024-03-12"}]}</script>',
            "",
        ),
        ("", _article('<header><h1>Bridge</h1><time datetime="2024-03-12">today</time></header>')),
        ("", _article("<header><h1>Bridge</h1><time>12 March 2024</time></header>")),
        ("", _article("<header><h1>الجسر</h1><time>١٢ آذار ٢٠٢٤</time></header>", _ARABIC)),
        (
            "",
            _article(
                '<header><h1>Bridge</h1><time class="updated" datetime="2024-04-01"></time>'
                '<time class="entry-date" datetime="2024-03-12"></time></header>'
            ),
        ),
        ("", '<header><h1>Bridge</h1><time datetime="2024-03-12"></time></header>'),
        (
            "",
            '<article itemscope itemtype="https://schema.org/NewsArticle"><h1>Bridge</h1>'
            f'<span itemprop="datePublished" content="2024-03-12">x</span>{_PROSE}</article>',
        ),
    ],
)
def test_declared_dates_count(head: str, body: str) -> None:
    assert _published(head, f"{body}<footer>© 2026, built in 1998</footer>") == _DAY
