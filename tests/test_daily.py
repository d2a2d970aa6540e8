"""docs/daily.md: what it says to write and to run gives an episode that a phone plays."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import feedparser  # type: ignore[import-untyped]  # the package carries no types
import pytest
import requests
from support.asked_server import AskedServer, asked_server
from support.command import briefing
from support.news import entries, serve_news
from support.served import running

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "daily.md").read_text("utf-8")
# What the profile says is for a voice that is worth hearing, and for ten minutes.
QUICK = {
    "ALLOW_PRIVATE": "1", "SUMMARISER": "lead", "VOICE": "espeak", "MINUTES": "0.5",
    "WORKERS": "1", "PORT": "0", "HOST": "127.0.0.1",
}  # fmt: skip

pytestmark = pytest.mark.usefixtures("no_proxies")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def commands() -> list[str]:
    """The commands that are typed, in their order."""
    return re.findall(r"^\$ briefing (.+)$", "".join(blocks("console")), re.MULTILINE)


@pytest.fixture
def news() -> Iterator[AskedServer]:
    with asked_server() as server:
        serve_news(server, entries()[:4])
        yield server


@pytest.fixture
def folder(tmp_path: Path, news: AskedServer, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the page, `~/briefings`, with its list and its profile; the feeds are here."""
    pytest.importorskip("espeakng_loader")
    folder = tmp_path / "briefings"
    folder.mkdir()
    (listed,) = blocks("xml")
    feeds = iter([f"{news.base}/feed0", f"{news.base}/feed1"])
    here = re.sub(r'(?<=xmlUrl=")[^"]+', lambda _: next(feeds), listed)
    (folder / "feeds.opml").write_text(here, "utf-8")
    (folder / "briefing.toml").write_text(blocks("toml")[0], "utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name, value in QUICK.items():
        monkeypatch.setenv(f"BRIEFING_{name}", value)
    return folder


def run(command: str) -> None:
    done = briefing(*shlex.split(command))
    # One entry leads to a page that is gone, which costs nothing else.
    assert done.exit_code == (1 if "digest" in command else 0), done.stderr


def test_all_of_it_in_its_order_is_heard_by_a_podcast_client(folder: Path, tmp_path: Path) -> None:
    digest, page, serve, feed = commands()
    run(digest)
    run(page)
    with running(*shlex.split(serve)) as server:
        (line,) = re.findall(r'^base-url = ".+"$', blocks("toml")[1], re.MULTILINE)
        profile = folder / "briefing.toml"
        own = re.sub(r'".+"', f'"{server.address}"', line)
        profile.write_text(f"{profile.read_text('utf-8')}{own}\n", "utf-8")
        assert tomllib.loads(profile.read_text("utf-8"))["profiles"]["morning"]["base-url"]
        run(feed)
        subscribed(f"{server.address}feed.en.xml")
        every_morning(tmp_path)
        subscribed(f"{server.address}feed.en.xml")
        shown = requests.get(server.address, timeout=30).text
    assert "<h1>Morning post</h1>" in shown
    assert 'href="feed.en.xml"' in shown


def subscribed(address: str) -> None:
    """Read a feed as gPodder and others do, and play from the middle of its episode."""
    podcastparser = pytest.importorskip("podcastparser")
    got = requests.get(address, timeout=30)
    assert got.headers["Content-Type"] == "application/rss+xml; charset=utf-8"
    (episode,) = podcastparser.parse(address, BytesIO(got.content))["episodes"]
    (enclosure,) = episode["enclosures"]
    assert feedparser.parse(got.content).entries[0].enclosures[0].href == enclosure["url"]
    size = enclosure["file_size"]
    middle = requests.get(
        enclosure["url"], headers={"Range": f"bytes={size // 2}-{size // 2 + 99}"}, timeout=30
    )
    assert (middle.status_code, len(middle.content)) == (206, 100)
    assert middle.headers["Content-Type"] == enclosure["mime_type"] == "audio/mpeg"
    assert middle.headers["Content-Range"].endswith(f"/{size}")


def every_morning(home: Path) -> None:
    """Run what cron runs, with the program where it says."""
    program = home / "briefing" / ".venv" / "bin" / "briefing"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefing "$@"\n')
    program.chmod(0o755)
    (script,) = blocks("bash")
    (home / "briefings" / "morning.sh").write_text(script)
    (table,) = blocks("crontab")
    morning, reboot = table.splitlines()
    done = subprocess.run(
        ["sh", "-c", morning.split(maxsplit=5)[5]], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    # Of what failed cron sends a mail, and of nothing else.
    assert "404" in done.stderr
    assert len(done.stderr.splitlines()) <= 3
    assert re.fullmatch(r"[\d*]+ [\d*]+ \* \* \*", " ".join(morning.split()[:5]))
    assert reboot.endswith(f"/briefing {commands()[2]} >/dev/null")
