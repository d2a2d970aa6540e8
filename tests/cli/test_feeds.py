"""`briefing make` and `briefing feeds` on feeds that a real server has."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.asked_server import AskedServer, Reply, asked_server
from support.command import briefing, briefings_in, record_of
from support.documents import converted
from support.newsroom import article

from briefing.reading import ReadingOptions

pytestmark = pytest.mark.usefixtures("no_proxies")
QUICK = ["--summariser", "lead", "--no-audio", "--allow-private"]
XML = {"Content-Type": "application/rss+xml", "ETag": '"1"'}


@pytest.fixture
def server() -> Iterator[AskedServer]:
    with asked_server() as server:
        yield server


def page(number: int) -> str:
    title, *paragraphs = article(number).strip().split("\n\n")
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<!doctype html><html><body><article><h1>{title}</h1>{text}</article></body></html>"


def rss(server: AskedServer, *numbers: int) -> str:
    items = "".join(
        f"<item><title>Entry {at}</title><link>{server.base}/page{at}</link></item>"
        for at in numbers
    )
    return f"<rss version='2.0'><channel><title>Penley News</title>{items}</channel></rss>"


def serve(server: AskedServer) -> str:
    """Three feeds, of which one has not changed when asked again, two bad ones, and their list."""
    for at in range(1, 6):
        server.say(f"/page{at}", Reply(page(at), headers={"Content-Type": "text/html"}))
    server.say(
        "/rss",
        Reply(rss(server, 1, 2), headers=XML),
        Reply("", status=304, headers={"ETag": '"1"'}),
        Reply("", status=304, headers={"ETag": '"1"'}),
        Reply(rss(server, 4, 1, 2), headers={**XML, "ETag": '"2"'}),
    )
    atom = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Ward</title><entry><id>3</id>"
        f"<title>Entry 3</title><link href='{server.base}/page3'/></entry></feed>"
    )
    server.say("/atom", Reply(atom, headers={"Content-Type": "application/atom+xml"}))
    # The same entry as in another feed.
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Ward",
        "items": [{"id": "1", "url": f"{server.base}/page1", "title": "Entry 1"}],
    }
    server.say("/json", Reply(json.dumps(feed), headers={"Content-Type": "application/feed+json"}))
    server.say("/gone", Reply("", status=404))
    server.say("/broken", Reply("<rss><channel><item><title>", headers=XML))
    opml = "".join(
        f"<outline text='{name}'><outline type='rss' xmlUrl='{server.base}/{name}'/></outline>"
        for name in ("rss", "atom", "json", "broken", "gone")
    )
    include = f"<outline type='include' url='{server.base}/list.opml'/>"
    return server.say(
        "/list.opml",
        Reply(
            f"<opml version='2.0'><body>{opml}{include}</body></opml>",
            headers={"Content-Type": "text/xml"},
        ),
    )


def test_new_entries_are_made_once(server: AskedServer, tmp_path: Path) -> None:
    address = serve(server)
    out = tmp_path / "out"
    listed = briefing("feeds", address, "--out", out, "--allow-private")
    entries = [line.split(maxsplit=1) for line in listed.stdout.splitlines()]
    assert entries == [[f"{server.base}/page{at}", f"Entry {at}"] for at in (1, 2, 3)]
    assert listed.exit_code == 1
    assert listed.stderr == (
        f"failed: {server.base}/broken is a broken feed: ask its publisher, or take it off your"
        f" list\nfailed: {server.base}/gone does not exist (404): check the address\n"
    )
    assert not out.exists()
    first = briefing("make", address, "--out", out, *QUICK)
    assert first.exit_code == 1
    assert len(briefings_in(out)) == 3
    assert first.stderr.count("failed: ") == 2
    record = record_of(sorted(briefings_in(out))[0])
    assert record["article"]["title"] == "Entry 1"
    assert record["article"]["site"] == "Penley News"
    asked = server.paths().count("/page1")
    second = briefing("make", address, "--out", out, *QUICK)
    assert second.stdout == ""
    assert server.paths().count("/page1") == asked
    conditions = [one.headers.get("If-None-Match") for one in server.log if one.path == "/rss"]
    assert '"1"' in conditions
    third = briefing("make", address, "--out", out, *QUICK)
    assert third.stdout.strip() == str(
        next(one for one in briefings_in(out) if one.name.startswith("entry-4-"))
    )
    assert len(briefings_in(out)) == 4


def test_a_feed_that_never_ends_costs_itself(
    server: AskedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = ReadingOptions.__init__

    def impatient(self: ReadingOptions, **options: Any) -> None:
        patient(self, **{**options, "total_timeout": 0.5})

    monkeypatch.setattr(ReadingOptions, "__init__", impatient)
    server.say("/rss", Reply(rss(server, 1), headers=XML))
    feeds = "".join(
        f"<outline type='rss' xmlUrl='{server.base}/{name}'/>" for name in ("drip", "hang", "rss")
    )
    opml = tmp_path / "feeds.opml"
    opml.write_text(f"<opml version='2.0'><body>{feeds}</body></opml>")
    listed = briefing("feeds", opml, "--out", tmp_path / "out", "--allow-private")
    assert [line.split(maxsplit=1)[1] for line in listed.stdout.splitlines()] == ["Entry 1"]
    slow = [line for line in listed.stderr.splitlines() if line.startswith("failed: ")]
    assert len(slow) == 2
    assert all("did not arrive within 0.5 seconds" in line for line in slow)


def test_entries_that_lead_inside_are_refused(server: AskedServer, tmp_path: Path) -> None:
    feed = tmp_path / "feed"
    feed.write_text(
        "<rss><channel><item><title>a</title><link>http://127.0.0.1:9/a</link></item></channel></rss>"
    )
    done = briefing("make", feed, "--out", tmp_path / "out", "--summariser", "lead", "--no-audio")
    assert done.exit_code == 1
    assert "127.0.0.1 is an address of this machine or a private network" in done.stderr


def test_what_a_dry_run_says_of_a_feed(server: AskedServer, tmp_path: Path) -> None:
    feed = tmp_path / "feed"
    feed.write_text(rss(server, 1, 2))
    done = briefing("make", feed, "--out", tmp_path / "out", *QUICK, "--dry-run", "--since", "1h")
    assert done.exit_code == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["fetch", "fetch"]
    assert server.paths() == []


def test_chapters_of_a_book(tmp_path: Path) -> None:
    book = tmp_path / "book"
    book.write_bytes(converted("pier.en", "epub"))
    out = tmp_path / "out"
    done = briefing("make", book, "--chapters", "--out", out, *QUICK, "--json")
    assert done.exit_code == 0, done.stderr
    titles = [json.loads(line)["article"]["title"] for line in done.stdout.splitlines()]
    assert titles == ["Background", "Money"]
    assert briefing("make", book, "--out", out, *QUICK).exit_code == 0
    assert len(briefings_in(out)) == 3


def test_the_messages_of_a_mailbox(tmp_path: Path) -> None:
    box = tmp_path / "inbox"
    envelope = "From a@b Tue May  4 09:12:33 2021\n"
    letter = envelope + "From: Ann <a@b.example>\nTo: c\nSubject: Gate {}\n\n{}\n"
    box.write_text("\n".join(letter.format(at, article(at)) for at in (1, 2)))
    done = briefing("make", box, "--out", tmp_path / "out", *QUICK, "--json")
    titles = [json.loads(line)["article"]["title"] for line in done.stdout.splitlines()]
    assert titles == ["Gate 1", "Gate 2"]
    stdin = briefing("make", "-", "--out", tmp_path / "out", *QUICK, stdin=box.read_bytes())
    assert "a mailbox of 2 parts, and can be read once: save it, and give the file" in stdin.stderr
