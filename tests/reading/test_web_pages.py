"""What a page is, where it goes on, and what it says of itself; pages are in `tests/data/html`."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date

import pytest
from support.scripted_server import ScriptedServer, scripted_server, sized

from briefing.core.documents import Article, Source, SourceKind
from briefing.core.errors import NoArticleError, SourceError
from briefing.reading import ReadingOptions, read
from briefing.reading.pages.sites import speakable_site
from briefing.reading.sources import parse_source
from briefing.reading.web_page import read_html

OPTIONS = ReadingOptions(allow_private=True, total_timeout=20, retries=0)
ENGLISH = (
    "The old orchard of Lower Wick was sold on Monday to a family of cider makers.",
    "The last owner is ninety-one and will stay in the cottage at the gate.",
)
ARABIC = (
    "بيع بستان الوادي القديم يوم الاثنين إلى عائلة تصنع عصير التفاح.",
    "وستبقى صاحبته السابقة في البيت الصغير عند البوابة.",
)

pytestmark = pytest.mark.usefixtures("no_proxies")


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as running:
        yield running


def _page(*paragraphs: str, head: str = "", title: str = "Orchard changes hands") -> str:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title>{head}</head>"
        f"<body><article>{body}</article></body></html>"
    )


def _read(page: str) -> Article:
    return read(Source("-", SourceKind.STDIN), ReadingOptions(), io.BytesIO(page.encode()))


def _fetch(url: str) -> Article:
    return read(parse_source(url), OPTIONS)


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (_page("Checking your browser before accessing the Echo."), "check of browsers"),
        (_page("Enable JavaScript and cookies to continue.", title="Just a moment..."), "browsers"),
        (_page("يرجى الانتظار.", "جارٍ التحقق من متصفحك قبل الدخول إلى الموقع."), "browsers"),
        (_page("Try the search, or go back home.", title="Page not found"), "no such page"),
        (_page("Sorry, the page you are looking for could not be found."), "no such page"),
        (_page("عذرا، الصفحة التي تبحث عنها غير موجودة.", title="خطأ 404"), "no such page"),
        (_page("We and our 200 partners store cookies on your device."), "consent"),
        (_page("Read how we use your data.", title="We value your privacy"), "consent"),
        (_page("نستخدم ملفات تعريف الارتباط لتحسين تجربتك."), "consent"),
        (_page(ENGLISH[0], "This article is for subscribers only."), "subscribers"),
        (_page(ENGLISH[0], "Subscribe to continue reading."), "subscribers"),
        (_page(ARABIC[0], "هذا المقال للمشتركين فقط."), "subscribers"),
        (
            _page(
                *ENGLISH,
                head='<script type="application/ld+json">{"@type": "NewsArticle",'
                ' "isAccessibleForFree": false}</script>',
            ),
            "subscribers",
        ),
        (
            _page(
                *ARABIC,
                head='<script type="application/ld+json">{"@graph": [{"@type": "Article",'
                ' "hasPart": {"isAccessibleForFree": "False", "cssSelector": ".p"}}]}</script>',
            ),
            "subscribers",
        ),
        (
            _page(*ENGLISH, head='<meta itemprop="isAccessibleForFree" content="False">'),
            "subscribers",
        ),
        (
            _page(*ARABIC, head='<meta property="article:content_tier" content="locked">'),
            "subscribers",
        ),
    ],
)
def test_what_is_not_the_article_is_told_as_such(page: str, message: str) -> None:
    with pytest.raises(NoArticleError, match=f"^standard input .*{message}.*: ") as caught:
        _read(page)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("notice", "message"),
    [
        ("Please stand by while we are verifying your browser...", "browsers"),
        ("Please verify you are a human", "browsers"),
        ("You have been blocked", "browsers"),
        ("تم رفض الوصول", "browsers"),
        ("404 - Not found", "no such page"),
        ("We can't seem to find the page you're looking for.", "no such page"),
        ("This content is no longer available.", "no such page"),
        ("لم يتم العثور على الصفحة", "no such page"),
        ("Before you continue to the Echo", "consent"),
        ("We need your consent", "consent"),
        ("إعدادات الخصوصية", "consent"),
    ],
)
def test_a_notice_is_told_as_heading_and_as_text(notice: str, message: str) -> None:
    for body in (
        f"<h1>{notice}</h1><p>Go back to the first page of the Echo.</p>",
        f"<p>{notice}</p>",
    ):
        with pytest.raises(NoArticleError, match=message):
            _read(f"<!doctype html><html><title>The Echo</title><body>{body}</body></html>")


@pytest.mark.parametrize(
    "notice",
    [
        "Subscribe to read the full article.",
        "Already a subscriber? Sign in to continue.",
        "To continue reading, create an account.",
        "Exclusive to our subscribers",
        "You've reached your limit of free articles.",
        "سجّل الدخول لإكمال القراءة",
    ],
)
def test_the_call_under_a_teaser_is_told(notice: str) -> None:
    with pytest.raises(NoArticleError, match="beginning of an article for subscribers"):
        _read(_page(ENGLISH[0], notice))
    # In the menu above, sites call for subscriptions everywhere.
    page = _page(*ENGLISH).replace("<article>", f"<div>{notice}</div><article>")
    assert _read(page).sentences == ENGLISH


@pytest.mark.parametrize(
    "page",
    [
        _page(*ENGLISH, title="Page not found, and other signs of the web"),
        _page(*(f"The court said in ruling {n} that cookies need consent." for n in range(30))),
        _page(
            *(f"Sentence {n} of a whole article that its site sells to some." for n in range(40)),
            head='<script type="application/ld+json">{"@type": "Article",'
            ' "isAccessibleForFree": false}</script>',
        ),
        _page(*ENGLISH, head='<meta itemprop="isAccessibleForFree" content="True">'),
        _page(*ENGLISH, head='<meta property="article:content_tier" content="metered">'),
        _page(*ENGLISH, title="400 years of tea"),
        _page("Members", *ENGLISH, "Members"),
        _page("Subscribers to the theatre rose by a tenth last year.", *ENGLISH),
        _page("لن يرتفع سعر الاشتراك للمشتركين في المسرح هذا العام.", *ARABIC),
    ],
)
def test_an_article_that_speaks_of_such_things_is_read(page: str) -> None:
    assert len(_read(page).sentences) > 1


MORE: dict[tuple[str, ...], tuple[str, ...]] = {
    ENGLISH: (
        "A café will open in the barn, the buyers said on the steps of the town hall.",
        "Picking begins in the second week of September, and pressing goes on until the frost.",
    ),
    ARABIC: (
        "وسيفتح مقهى صغير في المخزن، بحسب ما قال المشترون أمام البلدية.",
        "ويبدأ القطاف في الأسبوع الثاني من سبتمبر ويستمر حتى أول الصقيع.",
    ),
}
STRUCTURES = {
    "lines": "{0}<br><br>{1}<br>{2}<p>{3}</p>",
    "divisions": "<p>{0}</p><div>{1}</div><div><div><span>{2}</span></div></div><div>{3}</div>",
    "items": "<p>{0}</p><ul><li>{1}</li><li><p>{2}</p></li></ul><p>{3}</p>",
    "items at the end": "<p>{0}</p><p>{1}</p><ol><li>{2}</li><li>{3}</li></ol>",
    "definitions": "<dl><dt>A</dt><dd>{0}</dd><dt>B</dt><dd>{1}</dd></dl><p>{2}</p><p>{3}</p>",
    "cells": "<table><tr><td>{0}</td><td><ul><li>{1}</li><li>{2}</li></ul></td></table><p>{3}</p>",
    "sections": "<section>{0}</section><section>{1}</section><section><p>{2}</p>{3}</section>",
    "parts": "<div class='b'><p>{0}</p></div><hr><div class='b'><p>{1}</p><p>{2}</p></div>{3}",
    "quotes": "<blockquote>{0}</blockquote><p>{1}</p><blockquote><p>{2}</p></blockquote><p>{3}</p>",
    "preformatted": "<pre>{0}\n\n{1}</pre><p>{2}</p><p>{3}</p>",
    "unknown": "<x-a><x-b>{0}</x-b><x-b>{1}</x-b></x-a><x-c>{2}</x-c><p>{3}</p>",
    "folded": "<p>{0}</p><details><summary>More</summary><p>{1}</p>{2}</details><p>{3}</p>",
    "form": "<form action='x'><div><p>{0}</p>{1}</div><p>{2}</p><p>{3}</p></form>",
    "headings that are links": "".join(
        f"<h2><a href='/{n}'>Part {n}</a></h2><p>{{{n}}}</p>" for n in range(4)
    ),
}


@pytest.mark.parametrize("sentences", [ENGLISH, ARABIC], ids=["en", "ar"])
@pytest.mark.parametrize("structure", STRUCTURES.values(), ids=STRUCTURES)
def test_the_whole_article_is_read_however_it_is_set(
    structure: str, sentences: tuple[str, ...]
) -> None:
    texts = [*sentences, *MORE[sentences]]
    body = structure.format(*texts)
    page = read_html(f"<!doctype html><html><title>T</title><body>{body}</body></html>")
    assert [text for text in page.paragraphs if text in texts] == texts


@pytest.mark.parametrize(
    "box",
    [
        "<aside>{}</aside>",
        "<div class='newsletter-box'><p>{}</p></div>",
        "<figure><img><figcaption>{}</figcaption></figure>",
        "<div class='related'><h3>More</h3><p>{}</p></div>",
        "<div class='comment-list'><p>{}</p></div>",
        "<div class='author-bio'><p>{}</p></div>",
        "<nav><p>{}</p></nav>",
    ],
)
def test_what_surrounds_the_article_is_not_put_back(box: str) -> None:
    foreign = "A whale came ashore in June, and the whole of the coast went to see it."
    page = _page(*ENGLISH * 3).replace(
        "</article>", f"{box.format(foreign)}<p>{ENGLISH[0][:-1]}, too.</p></article>"
    )
    sentences = _read(page).sentences
    assert foreign not in sentences
    assert f"{ENGLISH[0][:-1]}, too." in sentences


def test_quotations_have_their_marks() -> None:
    page = _page(*ENGLISH, "She said <q>we will stay</q> and closed the gate behind her.")
    assert "She said “we will stay” and closed the gate behind her." in _read(page).sentences


def test_prose_that_was_left_out_is_told() -> None:
    elsewhere = "".join(
        f"<p>Tale {n} of the valley is told here at some length.</p>" for n in range(9)
    )
    page = _page(*ENGLISH * 6).replace("</article>", f"</article><article>{elsewhere}</article>")
    assert any("words of the page were left out" in warning for warning in _read(page).warnings)
    assert _read(_page(*ENGLISH)).warnings == ()


def test_a_page_that_only_leads_on_is_followed(server: ScriptedServer) -> None:
    server.serve(sized(_page(*ENGLISH).encode()), "/orchard")
    for target in ("/orchard", f"{server.base}/orchard", "'/orchard'"):
        page = (
            f'<html><head><meta http-equiv="refresh" content="0; url={target}"></head>Moved</html>'
        )
        article = _fetch(server.serve(sized(page.encode())))
        assert article.sentences == ENGLISH


def test_a_page_that_leads_to_itself_is_given_up(server: ScriptedServer) -> None:
    page = b'<html><meta http-equiv=refresh content="1;url=/round"></html>'
    with pytest.raises(SourceError, match="redirects more than"):
        _fetch(server.serve(sized(page), "/round"))


def test_a_private_address_is_not_followed(server: ScriptedServer) -> None:
    page = b'<html><meta http-equiv=refresh content="0;url=file:///etc/passwd"></html>'
    with pytest.raises(SourceError, match="only http and https"):
        _fetch(server.serve(sized(page)))


def test_an_article_that_reloads_itself_is_read(server: ScriptedServer) -> None:
    head = '<meta http-equiv="refresh" content="5;url=/elsewhere">'
    page = _page(*ENGLISH * 6, head=head)
    assert ENGLISH[0] in _fetch(server.serve(sized(page.encode()))).sentences


@pytest.mark.parametrize(
    ("first", "second"),
    [("/a", "/a/2"), ("/b", "/b?page=2"), ("/c.html", "/c-2.html"), ("/d-1", "/d-2")],
)
def test_the_pages_of_an_article_are_read_as_one(
    server: ScriptedServer, first: str, second: str
) -> None:
    link = f'<link rel="next" href="{second}">'
    server.serve(sized(_page(ENGLISH[1], ENGLISH[0]).encode()), second)
    article = _fetch(server.serve(sized(_page(ENGLISH[0], head=link).encode()), first))
    assert article.sentences == ENGLISH
    assert article.warnings == ()


def test_the_next_article_is_no_page_of_this_one(server: ScriptedServer) -> None:
    for path, following in (("/e", "/f"), ("/n/13", "/n/14"), ("/2024/x", "/2024/y-2")):
        server.serve(sized(_page(ENGLISH[1]).encode()), following)
        page = _page(ENGLISH[0], ENGLISH[0], head=f'<link rel="next" href="{following}">')
        assert ENGLISH[1] not in _fetch(server.serve(sized(page.encode()), path)).sentences


def test_a_page_that_cannot_be_had_costs_itself(server: ScriptedServer) -> None:
    page = _page(*ENGLISH, head='<link rel="next" href="/g/2">')
    server.serve(sized(b"", status="404 Not Found"), "/g/2")
    article = _fetch(server.serve(sized(page.encode()), "/g"))
    assert article.sentences == ENGLISH
    assert "page 2 of the article was not read" in article.warnings[0]


def test_an_article_without_end_is_bounded(server: ScriptedServer) -> None:
    for number in range(1, 13):
        page = _page(
            f"Part {number} of the tale is told on a page of its own.",
            head=f'<link rel="next" href="/h?page={number + 1}">',
        )
        server.serve(sized(page.encode()), f"/h?page={number}")
    article = _fetch(f"{server.base}/h?page=1")
    assert len(article.sentences) == 10
    assert "only 10 pages of the article were read" in article.warnings[0]


def test_a_saved_page_says_where_it_goes_on() -> None:
    head = '<link rel="canonical" href="https://echo.example/x"><link rel="next" href="/x?page=2">'
    article = _read(_page(*ENGLISH, head=head))
    assert article.warnings == (
        "the article goes on at https://echo.example/x?page=2, which was not read",
    )


@pytest.mark.parametrize(
    ("head", "url", "site"),
    [
        ('<meta property="og:site_name" content="Coastal Courier">', None, "Coastal Courier"),
        ('<meta property="og:site_name" content="bbc.co.uk">', None, "BBC News"),
        ("", "https://www.bbc.co.uk/news/1", "BBC News"),
        ("", "https://www.aljazeera.net/news/1", "الجزيرة"),
        ("", "https://ar.wikipedia.org/wiki/1", "ويكيبيديا"),
        ("", "https://www.lower-wick-echo.co.uk/1", "Lower Wick Echo"),
        ("", "https://lwe.org/1", "LWE"),
        ("", "http://127.0.0.1/1", None),
        ("", "https://xn--mgbh0fb.example/1", "مثال"),
        (
            '<script type="application/ld+json">{"@type": "WebSite", "name": "Echo"}</script>',
            None,
            "Echo",
        ),
        ('<link rel="canonical" href="https://apnews.com/x">', None, "AP News"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle",'
            ' "publisher": {"name": "The Valley Post"}}</script>',
            "https://vp.example/1",
            "The Valley Post",
        ),
    ],
)
def test_a_site_has_a_name_that_can_be_said(head: str, url: str | None, site: str | None) -> None:
    assert read_html(_page(*ENGLISH, head=head), url).site == site


def test_the_window_names_the_site_by_the_letters_of_its_host() -> None:
    page = read_html(
        _page(*ENGLISH, title="Orchard sold - The Lower Wick Echo"), "https://lowerwick.org/1"
    )
    assert (page.title, page.site) == ("Orchard sold", "The Lower Wick Echo")
    assert speakable_site(["@LowerWick"], None) == "LowerWick"


def test_the_date_travels_with_the_article() -> None:
    head = '<meta property="article:published_time" content="2024-03-12T10:00:00Z">'
    assert _read(_page(*ENGLISH, head=head)).published == date(2024, 3, 12)
