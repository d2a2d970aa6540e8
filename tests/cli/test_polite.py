"""Batches against hosts that are busy, dead or do not want to be read: the rest is made."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.asked_server import AskedServer, Reply, asked_server
from support.command import ARTICLES, FERRY, briefing, briefings_in, record_of, start
from support.google_faults import FAULTS, status
from support.google_server import GoogleServer
from support.misbehaving_server import PAGE

from briefing.pipeline.reading_ahead import READ_AHEAD

ARABIC = ARTICLES / "harbour-bus.ar.txt"
LEAD = ["--summariser", "lead", "--allow-private"]
TEXT = [*LEAD, "--no-audio"]


@pytest.fixture
def server() -> Iterator[AskedServer]:
    with asked_server() as running:
        yield running


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "cache"))
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def page(number: int, **headers: str) -> Reply:
    """A page with a title of its own."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(PAGE.replace("Harbour reopens", f"Harbour {number} reopens"), headers=named)


def list_of(folder: Path, *sources: str | Path) -> Path:
    path = folder / "list.txt"
    path.write_text("\n".join(map(str, sources)))
    return path


def test_a_list_obeys_robots_and_a_single_address_is_the_readers(
    server: AskedServer, tmp_path: Path
) -> None:
    server.say("/robots.txt", Reply("User-agent: *\nDisallow: /private"))
    urls = [server.say(f"/{name}", page(n)) for n, name in enumerate(["open", "private"])]
    out = tmp_path / "out"
    done = briefing("make", *urls, *TEXT, "--out", out)
    assert done.exit_code == 1
    assert "its robots.txt asks programs not to read it" in done.stderr
    assert len(briefings_in(out)) == 1
    assert server.paths() == ["/robots.txt", "/open"]
    assert briefing("make", urls[1], *TEXT, "--out", out).exit_code == 0
    assert briefing("make", "--from-file", list_of(tmp_path, urls[1]), *TEXT).exit_code == 1


def test_a_second_run_fetches_nothing_that_is_fresh_and_asks_after_the_rest(
    server: AskedServer, tmp_path: Path
) -> None:
    server.say(
        "/robots.txt", Reply("User-agent: *\nDisallow:", headers={"Cache-Control": "max-age=60"})
    )
    fresh = [server.say(f"/{n}", page(n, Cache_Control="max-age=60")) for n in range(3)]
    stale = server.say("/3", page(3, ETag="1"), Reply(status=304), page(3))
    out, listed = tmp_path / "out", list_of(tmp_path, *fresh, stale)
    assert briefing("make", "--from-file", listed, *TEXT, "--out", out).exit_code == 0
    assert len(server.log) == 5
    again = briefing("make", "--from-file", listed, *TEXT, "--out", out)
    assert again.exit_code == 0
    assert server.paths()[5:] == ["/3"]
    assert server.log[-1].status == 304
    anew = briefing("make", "--from-file", listed, *TEXT, "--out", out, "--force")
    assert anew.exit_code == 0
    assert sorted(server.paths()[6:]) == ["/0", "/1", "/2", "/3", "/robots.txt"]


def test_offline_makes_what_was_kept(server: AskedServer, tmp_path: Path) -> None:
    url = server.say("/a", page(1))
    assert briefing("read", url, "--allow-private").exit_code == 0
    done = briefing("make", url, *TEXT, "--offline", "--out", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    assert len(server.log) == 1


def test_nothing_is_written_beside_the_output_and_the_cache(
    server: AskedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home)
    urls = [server.say(f"/{n}", page(n)) for n in range(2)]
    assert briefing("make", *urls, *TEXT, "--out", tmp_path / "out").exit_code == 0
    assert list(home.rglob("*")) == []
    assert {path.name for path in (tmp_path / "cache").iterdir()} == {"pages", "hosts.sqlite"}


def test_a_busy_host_costs_the_others_nothing(server: AskedServer, tmp_path: Path) -> None:
    server.every = [Reply("no", 429, {"Retry-After": "86400"})]
    busy = [f"{server.base}/{number}" for number in range(30)]
    out = tmp_path / "out"
    with asked_server() as other:
        well = [other.say(f"/{n}", page(n)) for n in range(2)]
        listed = list_of(tmp_path, *busy, FERRY, *well)
        done = briefing("make", "--from-file", listed, *TEXT, "--out", out)
    assert done.exit_code == 1
    assert len(briefings_in(out)) == 3
    failures = [line for line in done.stderr.splitlines() if server.base in line]
    assert len(failures) >= 30
    assert all("(429): try again after" in one or "left alone until" in one for one in failures)
    # As many as are fetched at once, and those that had begun when the first answer came.
    assert len(server.log) <= 2 * READ_AHEAD


DOWN = {
    "busy for an hour": status(429, Retry_After=3600),
    "captcha page": FAULTS["captcha page"],
}


@pytest.mark.parametrize("fault", DOWN)
def test_google_down_costs_a_batch_only_its_voice(fault: str, tmp_path: Path) -> None:
    pytest.importorskip("espeakng_loader")
    out = tmp_path / "out"
    texts: list[Path] = []
    for number in range(3):
        text = tmp_path / f"{number}.txt"
        text.write_text(ARABIC.read_text(encoding="utf-8").replace("260", f"26{number}"))
        texts.append(text)
    with GoogleServer() as google:
        google.default = DOWN[fault]
        how = [*LEAD, "--sentences", "1", "--google-url", google.url, "--voice", "auto"]
        done = briefing("make", *texts, *how, "--out", out)
        asked = len(google.asked)
    assert done.exit_code == 0, done.stderr
    records = [record_of(folder) for folder in briefings_in(out)]
    assert len(records) == 3
    assert all((folder / "briefing.ar.mp3").exists() for folder in briefings_in(out))
    assert not any(record["audio"]["ar"]["voice"].startswith("google") for record in records)
    assert asked == 1


def test_processes_that_speak_give_google_up_together(tmp_path: Path) -> None:
    out = [tmp_path / f"{number}.mp3" for number in range(2)]
    with GoogleServer() as google:
        google.default = FAULTS["forbidden"]
        command = ["--google-url", google.url, "--voice", "google"]
        first = briefing("speak", FERRY, *command, "--out", out[0])
        assert first.exit_code == 1
        assert len(google.asked) == 1
        said = speak_together(google, out)
        count = len(google.asked)
    assert all("google" in text.lower() for text in said)
    # Each run tries for itself once at most, and not even that once another found out.
    assert count <= 1 + len(out)


def speak_together(google: GoogleServer, outs: list[Path]) -> list[str]:
    command = ["--google-url", google.url, "--voice", "google"]
    started: list[subprocess.Popen[str]] = [
        start("speak", ARTICLES / "night-ferry.txt", *command, "--out", out) for out in outs
    ]
    said = []
    for process in started:
        said.append(process.communicate(timeout=120)[1])
        assert process.returncode == 1
    return said


def test_a_page_of_an_own_network_may_be_spoken(server: AskedServer, tmp_path: Path) -> None:
    url, mp3 = server.say("/a", page(1)), tmp_path / "page.mp3"
    spoken = ["speak", url, "--voice", "espeak", "--out", str(mp3)]
    refused = briefing(*spoken)
    assert refused.exit_code == 1
    assert "--allow-private" in refused.stderr
    assert not mp3.exists()
    assert briefing(*spoken, "--allow-private").exit_code == 0
    assert mp3.stat().st_size > 10_000
