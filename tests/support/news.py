"""Invented news as articles, pages and feeds (`tests/data/programme/news.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from html import escape
from pathlib import Path

from support.asked_server import AskedServer, Reply

from briefing.core.documents import Article, Source, SourceKind
from briefing.language.sentences import split

_DATA = Path(__file__).parents[1] / "data" / "programme"
HTML = {"Content-Type": "text/html; charset=utf-8"}
XML = {"Content-Type": "application/rss+xml"}


@dataclass(frozen=True)
class Entry:
    """One of the entries of the table; `number` is its place there."""

    number: int
    story: str
    topic: str
    site: str
    day: int
    title: str
    text: str

    @property
    def paragraphs(self) -> list[str]:
        return self.text.strip().split("\n\n")


def entries(table: str = "news") -> list[Entry]:
    """The entries of `TABLE.toml`, in its order."""
    found = tomllib.loads((_DATA / f"{table}.toml").read_text(encoding="utf-8"))["entry"]
    return [Entry(number, **one) for number, one in enumerate(found)]


def as_article(entry: Entry, language: str = "en") -> Article:
    """An entry as it is read of its page."""
    return Article(
        source=Source(f"https://news.example/{entry.number}", SourceKind.URL),
        title=entry.title,
        paragraphs=tuple(tuple(split(one, language)) for one in entry.paragraphs),
        language=language,
        published=date(2026, 3, entry.day),
        site=entry.site,
    )


def as_page(entry: Entry) -> str:
    """An entry as a page."""
    text = "".join(f"<p>{escape(one)}</p>" for one in entry.paragraphs)
    return (
        f"<!doctype html><html><head><title>{escape(entry.title)}</title></head><body><article>"
        f"<h1>{escape(entry.title)}</h1>{text}</article></body></html>"
    )


def serve_news(server: AskedServer, told: Sequence[Entry], now: datetime | None = None) -> str:
    """Serve a page an entry and a feed a site, all published today; the address of their list.

    One entry more leads to a page that is gone.
    """
    when = (now or datetime.now(UTC)) - timedelta(hours=1)
    for entry in told:
        server.say(f"/{entry.number}", Reply(as_page(entry), headers=HTML))
    server.say("/gone", Reply("", status=404))
    feeds = []
    for number, site in enumerate(dict.fromkeys(entry.site for entry in told)):
        links = [(one.title, str(one.number)) for one in told if one.site == site]
        if number == 0:
            links.append(("What nobody can read", "gone"))
        items = "".join(
            f"<item><title>{escape(title)}</title><link>{server.base}/{path}</link>"
            f"<pubDate>{format_datetime(when)}</pubDate></item>"
            for title, path in links
        )
        feed = f"<rss version='2.0'><channel><title>{site}</title>{items}</channel></rss>"
        server.say(f"/feed{number}", Reply(feed, headers=XML))
        feeds.append(f"<outline type='rss' xmlUrl='{server.base}/feed{number}'/>")
    outlines = f"<opml version='2.0'><body>{''.join(feeds)}</body></opml>"
    return server.say("/list.opml", Reply(outlines, headers={"Content-Type": "text/xml"}))
