"""Whatever a text holds, a feed is well-formed, by the rules, and read as it was written."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import PurePath

import podcastparser  # type: ignore[import-untyped]  # the package carries no types
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.podcast_rules import violations

from briefing.publishing.addresses import as_uri, web_address
from briefing.publishing.feed.notes import bounded, paragraph
from briefing.publishing.feed.rss import as_rss
from briefing.publishing.feed.values import Channel, FeedItem, MediaFile
from briefing.publishing.one_line import one_line

TEXTS = st.text(max_size=60).filter(lambda text: bool(one_line(text)))
NAMES = st.text(min_size=1, max_size=20).filter(
    lambda name: not set(name) & {"/", "\0"} and name not in {".", ".."}
)


@given(title=TEXTS, notes=TEXTS, author=TEXTS, folder=NAMES)
def test_a_text_is_read_as_it_was_written(title: str, notes: str, author: str, folder: str) -> None:
    html = paragraph(notes, "ar")
    channel = Channel(
        base_url="https://example.org",
        title=author,
        description=notes,
        language="ar",
        author=author,
        category=("News",),
        image="cover.ar.jpg",
        guid="9b024349-ccf0-5f69-a609-6b82873eab3c",
    )
    sound = MediaFile(PurePath(folder, "briefing.ar.mp3"), "audio/mpeg", 1)
    item = FeedItem(
        guid="a",
        title=title,
        language="ar",
        published=datetime(2026, 11, 29, tzinfo=UTC),
        description=html,
        notes=html,
        sound=sound,
        seconds=0.2,
        authors=(author,),
    )
    feed = as_rss(channel, [item])
    assert violations(feed) == []
    read = podcastparser.parse("https://example.org/feed.xml", io.BytesIO(feed))
    (episode,) = read["episodes"]
    assert (read["title"], episode["title"]) == (one_line(author), one_line(title))
    assert episode["description_html"] == html
    assert read["itunes_author"] == one_line(author)


@given(st.lists(st.text(max_size=3000), max_size=8))
def test_a_description_has_room_for_whole_paragraphs_only(texts: list[str]) -> None:
    paragraphs = [paragraph(text, "en") for text in texts]
    kept = bounded(paragraphs)
    assert len(kept.encode()) <= 4000
    assert "\n".join(paragraphs).startswith(kept)
    assert kept.count("<p") == kept.count("</p>")


@pytest.mark.parametrize(
    ("location", "address"),
    [
        ("https://ar.example/مقال", "https://ar.example/%D9%85%D9%82%D8%A7%D9%84"),
        ("https://a.example/%20a?b=1&c='d'#e", "https://a.example/%20a?b=1&c='d'#e"),
        ('https://a.example/<script>"\u202e\x07', "https://a.example/%3Cscript%3E%22"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://me:secret@a.example/", None),
        ("http://[::1", None),
        ("article.txt", None),
        (None, None),
    ],
)
def test_an_address_is_one_of_the_web_and_plain(location: str | None, address: str | None) -> None:
    assert web_address(location) == address


@given(st.text(max_size=80))
def test_an_address_is_ascii_and_stays_as_it_is_when_encoded_again(text: str) -> None:
    encoded = as_uri(text)
    assert encoded.isascii()
    assert " " not in encoded
    assert as_uri(encoded) == encoded
