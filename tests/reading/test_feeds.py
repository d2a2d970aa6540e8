"""Feeds of every kind, what is taken of them, and broken ones."""

from __future__ import annotations

import io
import json
import sys
from datetime import UTC, datetime

import pytest

from briefing.core.documents import Source, SourceKind
from briefing.core.errors import SourceError
from briefing.reading import Loaded, MemberOptions, ReadingOptions, members_of, read
from briefing.reading.feeds import kind_of

FEED = Source("https://news.example/feed", SourceKind.URL)
TEXT = "The harbour board of Penley voted on Tuesday to rebuild the old stone pier before winter. "
WHOLE = f"<p>{TEXT * 5}</p><p>{TEXT * 4}</p>"
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Penley &amp; Ward News</title>
<item><title>The &lt;b&gt;pier&lt;/b&gt; &amp;amp; the board</title><link>/pier</link><guid>1</guid>
<pubDate>Tue, 04 May 2021 09:12:33 +0100</pubDate><dc:creator>Ann Hill</dc:creator>
<description>Short.</description><content:encoded><![CDATA[{WHOLE}]]></content:encoded></item>
<item><title>رصيف بنلي</title><link>https://news.example/ar</link><guid>2</guid>
<pubDate>Wed, 05 May 2021 09:12:33 +0100</pubDate>
<content:encoded><![CDATA[<p>{TEXT * 9}</p><p>Read more…</p>]]></content:encoded></item>
<item><title>Old</title><link>javascript:alert(1)</link><guid>3</guid></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Ward</title><entry><id>urn:1</id>
<title>The pier</title><link href="https://ward.example/1"/><updated>2021-05-04T08:00:00Z</updated>
<author><name>Ann Hill</name></author><content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content>
</entry></feed>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Ward",
        "authors": [{"name": "Ann Hill"}],
        "items": [
            {"id": 7, "url": "https://ward.example/1", "title": "The pier", "content_html": WHOLE,
             "date_published": "2021-05-04T08:00:00Z"},
            {"id": "8", "content_text": TEXT},
            "rubbish",
            {"id": [], "url": 5},
        ],
    }
)  # fmt: skip


def taken(
    content: str | bytes, source: Source = FEED, **options: object
) -> tuple[Source, ...] | None:
    data = content if isinstance(content, bytes) else content.encode()
    loaded = Loaded(data, url="https://news.example/feed")
    return members_of(source, loaded, MemberOptions(**options))  # type: ignore[arg-type]


def test_rss() -> None:
    newest, whole = taken(RSS) or ()
    assert newest.entry is not None
    assert whole.entry is not None
    assert (newest.location, newest.entry.title) == ("https://news.example/ar", "رصيف بنلي")
    assert newest.entry.content is None  # it goes on elsewhere
    assert (whole.location, whole.entry.title) == (
        "https://news.example/pier",
        "The pier & the board",
    )
    assert (whole.entry.author, whole.entry.site) == ("Ann Hill", "Penley & Ward News")
    assert whole.entry.published == datetime(2021, 5, 4, 8, 12, 33, tzinfo=UTC)
    assert whole.is_listed
    article = read(whole, ReadingOptions())
    assert (article.title, article.author) == ("The pier & the board", "Ann Hill")
    assert str(article.published) == "2021-05-04"
    assert article.site == "Penley & Ward News"
    assert article.sentences[0] == TEXT.strip()


def test_atom() -> None:
    (entry,) = taken(ATOM) or ()
    assert entry.location == "https://ward.example/1"
    assert entry.entry is not None
    assert (entry.entry.title, entry.entry.author) == ("The pier", "Ann Hill")
    assert entry.entry.content is None  # too short to be the whole


def test_json() -> None:
    whole, alone = taken(JSON) or ()
    assert whole.entry is not None
    assert whole.entry.content == WHOLE
    assert whole.entry.published == datetime(2021, 5, 4, 8, tzinfo=UTC)
    assert alone.location == f"{FEED.location}#8"
    assert read(alone, ReadingOptions()).sentences == (TEXT.strip(),)


def test_so_many_and_since() -> None:
    assert len(taken(RSS, max_items=1) or ()) == 1
    assert len(taken(RSS, since=datetime(2021, 5, 5, tzinfo=UTC)) or ()) == 1


def test_a_list_of_feeds() -> None:
    opml = """<opml version="2.0"><body><outline text="News"><outline text="deep">
    <outline type="rss" xmlUrl="https://a.example/rss"/></outline>
    <outline type="rss" XMLURL="https://a.example/rss"/></outline>
    <outline type="include" url="https://b.example/more.opml"/>
    <outline type="rss" xmlUrl="file:///etc/passwd"/></body></opml>"""
    feeds = taken(opml) or ()
    assert [one.location for one in feeds] == [
        "https://a.example/rss",
        "https://b.example/more.opml",
    ]
    assert all(one.is_feed and one.is_listed for one in feeds)


def test_the_feed_of_a_page() -> None:
    page = (
        '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss">'
        f"</head><body><p>{TEXT}</p></body></html>"
    )
    assert taken(page) is None
    (feed,) = taken(page, follows_feed=True) or ()
    assert (feed.location, feed.is_feed) == ("https://news.example/rss", True)
    with pytest.raises(SourceError, match="names no feed: give the feed's address, or no --feed"):
        taken(f"<!doctype html><p>{TEXT}", follows_feed=True)


@pytest.mark.parametrize("content", [RSS, ATOM, JSON, "<opml><body/></opml>"])
def test_a_feed_is_no_article(content: str) -> None:
    with pytest.raises(SourceError, match=r"is an? .*(feed|feeds), not an article: give it to"):
        read(Source("-", SourceKind.STDIN), ReadingOptions(), io.BytesIO(content.encode()))


@pytest.mark.parametrize(
    "content",
    [
        "<rss><chan",
        "<rss><channel><item>" + "<a>" * 5_000,
        '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel>&b;</channel></rss>',
        '{"version": "https://jsonfeed.org/version/1", "items": [',
        '{"version": "https://jsonfeed.org/version/1", "items": ' + "[" * 100_000,
        "<opml><body><outline",
        "<opml></opml>",
    ],
    ids=["cut", "deep", "entities", "cut JSON", "deep JSON", "cut list", "empty list"],
)
def test_broken_ones_are_one_sentence(content: str) -> None:
    with pytest.raises(
        SourceError, match=r"^https://news.example/feed (is|lists|defines)"
    ) as caught:
        taken(content)
    assert "\n" not in str(caught.value)


def test_other_xml_and_json_are_no_feeds() -> None:
    for content in (b"<html><body><rss>", b"<svg/>", b"{}", b"<rdf:RDF xmlns='x'>", b"", b"rss"):
        assert kind_of(content) is None
    with pytest.raises(SourceError, match="is JSON data, not an article"):
        read(Source("-", SourceKind.STDIN), ReadingOptions(), io.BytesIO(b'{"a": "b c d e f."}'))


def test_a_feed_of_very_many_entries_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.reading.feeds.reading.MOST_ENTRIES", 20)
    item = "<item><title>a</title><link>https://a.example/%d</link></item>"
    many = "<rss><channel>" + "".join(item % at for at in range(30)) + "</channel></rss>"
    assert len(taken(many, max_items=sys.maxsize) or ()) == 20
