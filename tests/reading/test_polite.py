"""robots.txt, kept pages and busy hosts, at a local server that says what each test has it say."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from support.asked_server import AskedServer, Reply, asked_server
from support.misbehaving_server import PAGE, PARAGRAPHS

from briefing.core.documents import Article, Source, SourceKind
from briefing.core.errors import SourceError
from briefing.reading import ReadingOptions, read
from briefing.reading.fetch import fetch
from briefing.reading.source_lists import read_list
from briefing.reading.sources import parse_source, parse_sources

ROBOTS = "/robots.txt"
HOUR = {"Cache-Control": "max-age=3600"}
OTHER = PAGE.replace("nine days", "ten days")

pytestmark = pytest.mark.usefixtures("no_proxies")


@pytest.fixture
def server() -> Iterator[AskedServer]:
    with asked_server() as running:
        yield running


@pytest.fixture
def options(tmp_path: Path) -> ReadingOptions:
    return ReadingOptions(
        allow_private=True,
        connect_timeout=5,
        read_timeout=5,
        total_timeout=20,
        retry_wait=0.01,
        max_retry_wait=2,
        cache=tmp_path / "cache",
        begun=time.time() - 1,
    )


def again(options: ReadingOptions) -> ReadingOptions:
    """The options of the next run."""
    return replace(options, begun=time.time())


def listed(url: str) -> Source:
    return Source(url, SourceKind.URL, is_listed=True)


def is_whole(article: Article) -> bool:
    return tuple(" ".join(paragraph) for paragraph in article.paragraphs) == PARAGRAPHS


# --- robots.txt


def test_lists_ask_robots_once_a_host(server: AskedServer, options: ReadingOptions) -> None:
    server.say(ROBOTS, Reply("User-agent: *\nDisallow: /private/\nAllow: /private/open*.html$"))
    pages = [server.say(f"/{name}", Reply()) for name in ("a", "b", "private/open-1.html")]
    for page in pages:
        assert is_whole(read(listed(page), options))
    hidden = server.say("/private/open-1.html?x", Reply())
    with pytest.raises(SourceError, match=r"its robots\.txt asks programs not to read it"):
        read(listed(hidden), options)
    assert server.paths() == [ROBOTS, "/a", "/b", "/private/open-1.html"]


def test_threads_ask_robots_once(server: AskedServer, options: ReadingOptions) -> None:
    server.say(ROBOTS, Reply("User-agent: *\nDisallow:"))
    pages = [server.say(f"/{number}", Reply()) for number in range(8)]
    threads = [threading.Thread(target=read, args=(listed(page), options)) for page in pages]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert server.paths().count(ROBOTS) == 1
    assert len(server.paths()) == 9


def test_a_page_named_by_itself_is_read_as_in_a_browser(
    server: AskedServer, options: ReadingOptions
) -> None:
    server.say(ROBOTS, Reply("User-agent: *\nDisallow: /"))
    page = server.say("/a", Reply())
    assert is_whole(read(parse_source(page), options))
    assert server.paths() == ["/a"]


def test_rules_for_us_alone(server: AskedServer, options: ReadingOptions) -> None:
    server.say(ROBOTS, Reply("User-agent: *\nAllow: /\n\nUser-agent: briefing\nDisallow: /a"))
    with pytest.raises(SourceError, match=r"robots\.txt"):
        read(listed(server.say("/a", Reply())), options)


@pytest.mark.parametrize(
    "robots",
    [
        Reply("no", 404),
        Reply("no", 403),
        Reply("", 200),
        Reply("<html>not found, but 200</html>", headers={"Content-Type": "text/html"}),
        Reply(b"\xff\xfe\x00 \x80 Disallow: /", headers={"Content-Type": "image/png"}),
        Reply("", 302, {"Location": "/robots.txt"}),
        Reply("User-agent: *\nCrawl-delay: nan\nDisallow: /b"),
        Reply("User-agent: *\nDisallow: /b\n" + "# more\n" * 200_000 + "Disallow: /a"),
    ],
    ids=["404", "403", "empty", "page", "bytes", "loop", "nan", "huge"],
)
def test_robots_that_allow(server: AskedServer, options: ReadingOptions, robots: Reply) -> None:
    server.say(ROBOTS, robots)
    assert is_whole(read(listed(server.say("/a", Reply())), options))


def test_robots_that_moved_are_followed(server: AskedServer, options: ReadingOptions) -> None:
    server.say(ROBOTS, Reply("", 301, {"Location": "/elsewhere.txt"}))
    server.say("/elsewhere.txt", Reply("User-agent: *\nDisallow: /a"))
    with pytest.raises(SourceError, match="asks programs not to"):
        read(listed(server.say("/a", Reply())), options)


@pytest.mark.parametrize("status", [500, 503, 429])
def test_robots_that_cannot_be_had_allow_nothing(
    server: AskedServer, options: ReadingOptions, status: int
) -> None:
    server.say(ROBOTS, Reply("no", status))
    page = server.say("/a", Reply())
    for _ in range(20):
        with pytest.raises(SourceError, match=rf"not asked for.*({status}|times in a row)"):
            read(listed(page), options)
    # Given up, not asked for every page of the list again.
    assert server.paths() == [ROBOTS] * 4


def test_a_redirect_is_asked_for_too(server: AskedServer, options: ReadingOptions) -> None:
    server.say(ROBOTS, Reply("User-agent: *\nDisallow: /b"))
    server.say("/b", Reply())
    with pytest.raises(SourceError, match="asks programs not to"):
        read(listed(server.say("/a", Reply("", 302, {"Location": "/b"}))), options)
    assert "/b" not in server.paths()


def test_a_crawl_delay_keeps_requests_apart(server: AskedServer, options: ReadingOptions) -> None:
    server.say(ROBOTS, Reply("User-agent: *\nCrawl-delay: 0.2"))
    pages = [server.say(f"/{number}", Reply()) for number in range(4)]
    threads = [threading.Thread(target=read, args=(listed(page), options)) for page in pages]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    came = [asked.came for asked in server.log if asked.path != ROBOTS]
    # What the fourth waited for; how soon a request follows its turn is the machine's affair.
    assert max(came) - next(a.answered for a in server.log if a.path == ROBOTS) >= 0.6


def test_which_addresses_are_listed(tmp_path: Path) -> None:
    list_of_one = tmp_path / "list.txt"
    list_of_one.write_text("https://a.example/1\n")
    (listed,) = read_list(list_of_one).sources
    assert listed.is_listed
    one, two = "https://a.example/1", "https://a.example/2"
    assert not parse_source(one).is_listed
    assert [s.is_listed for s in parse_sources([one, "a.txt", one])] == [False] * 3
    assert all(s.is_listed for s in parse_sources([one, two]))
    assert parse_source(one) == listed


# --- kept pages


@pytest.mark.parametrize(
    "headers",
    [
        HOUR,
        {"Expires": format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)},
        {"Cache-Control": "public, max-age=99999999999", "Expires": "0"},
        {"Last-Modified": "Mon, 01 Jan 2024 00:00:00 GMT"},
    ],
    ids=["max-age", "Expires", "both", "heuristic"],
)
def test_a_fresh_page_is_not_asked_for(
    server: AskedServer, options: ReadingOptions, headers: dict[str, str]
) -> None:
    page = server.say("/a", Reply(headers=headers))
    first = read(listed(page), options)
    assert read(listed(page), again(options)) == first
    assert server.paths() == [ROBOTS, "/a"]


@pytest.mark.parametrize(
    ("validator", "condition"),
    [
        ({"ETag": '"7"'}, ("If-None-Match", '"7"')),
        (
            {"Last-Modified": "Mon, 01 Jan 2024 00:00:00 GMT", "Cache-Control": "no-cache"},
            ("If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT"),
        ),
    ],
)
def test_another_page_is_asked_whether_it_changed(
    server: AskedServer,
    options: ReadingOptions,
    validator: dict[str, str],
    condition: tuple[str, str],
) -> None:
    replies = [Reply(headers=validator), Reply(status=304), Reply(status=304, headers=HOUR)]
    page = server.say("/a", *replies, Reply(OTHER))
    found = [read(parse_source(page), again(options)) for _ in range(4)]
    assert found == [found[0]] * 4
    name, value = condition
    assert [asked.headers.get(name) for asked in server.log] == [None, value, value]


def test_a_page_that_changed_is_taken(server: AskedServer, options: ReadingOptions) -> None:
    page = server.say("/a", Reply(headers={"ETag": "1"}), Reply(OTHER, headers={"ETag": "2"}))
    assert "nine days" in read(parse_source(page), options).sentences[0]
    assert "ten days" in read(parse_source(page), options).sentences[0]


@pytest.mark.parametrize("rule", ["no-store", "private, max-age=3600", "Max-Age=60, NO-STORE"])
def test_what_may_not_be_kept_is_not(
    server: AskedServer, options: ReadingOptions, rule: str, tmp_path: Path
) -> None:
    page = server.say("/a", Reply(headers={"ETag": "1", "Cache-Control": rule}))
    for _ in range(2):
        read(parse_source(page), options)
    assert [asked.headers.get("If-None-Match") for asked in server.log] == [None, None]
    assert not list(tmp_path.rglob("*.page"))
    with pytest.raises(SourceError, match="it is not in the cache"):
        read(parse_source(page), replace(options, offline=True, allow_private=False))


@pytest.mark.parametrize("status", [404, 500])
def test_failures_are_not_kept(server: AskedServer, options: ReadingOptions, status: int) -> None:
    page = server.say("/a", Reply("no", status, HOUR), Reply())
    hasty = replace(options, retries=0)
    with pytest.raises(SourceError):
        read(parse_source(page), hasty)
    assert is_whole(read(parse_source(page), hasty))


def test_force_fetches_anew(server: AskedServer, options: ReadingOptions) -> None:
    page = server.say("/a", Reply(headers=HOUR), Reply(OTHER, headers=HOUR))
    read(parse_source(page), options)
    anew = read(parse_source(page), replace(options, fresh=True))
    assert "ten days" in anew.sentences[0]
    assert "If-None-Match" not in server.log[1].headers
    assert read(parse_source(page), options) == anew


def test_offline_reads_what_was_kept(server: AskedServer, options: ReadingOptions) -> None:
    server.say("/b", Reply())
    page = server.say("/a", Reply("", 302, {"Location": "/b"}))
    online = read(parse_source(page), options)
    count = len(server.log)
    assert read(parse_source(page), replace(options, offline=True)) == online
    with pytest.raises(SourceError, match="--offline"):
        read(parse_source("http://192.0.2.1/c"), replace(options, offline=True))
    assert len(server.log) == count


def test_offline_a_page_of_this_machine_may_be_asked_for_where_those_are_allowed(
    server: AskedServer, options: ReadingOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = parse_source(server.say("/a", Reply()))
    away = parse_source(server.say("/b", Reply("", 302, {"Location": "http://192.0.2.1/c"})))
    offline = replace(options, offline=True)
    assert is_whole(read(page, offline))
    with pytest.raises(SourceError, match="on another machine, and --offline"):
        read(away, offline)
    with pytest.raises(SourceError, match="not fetched because of --offline"):
        read(parse_source(f"{server.base}/d"), replace(offline, allow_private=False))
    # A proxy is another machine.
    monkeypatch.setenv("http_proxy", "http://192.0.2.1:8080")
    with pytest.raises(SourceError, match="not fetched because of --offline"):
        read(parse_source(f"{server.base}/e"), offline)


def test_a_page_of_this_machine_stays_where_those_are_allowed(
    server: AskedServer, options: ReadingOptions
) -> None:
    page = server.say("/a", Reply(headers=HOUR))
    read(parse_source(page), options)
    strict = replace(options, allow_private=False)
    with pytest.raises(SourceError, match="--allow-private"):
        read(parse_source(page), strict)
    with pytest.raises(SourceError, match="it is not in the cache"):
        read(parse_source(page), replace(strict, offline=True))


def test_a_damaged_page_is_fetched_again(
    server: AskedServer, options: ReadingOptions, tmp_path: Path
) -> None:
    page = server.say("/a", Reply(headers=HOUR))
    read(parse_source(page), options)
    [file] = tmp_path.rglob("*.page")
    file.write_bytes(file.read_bytes()[:-1])
    assert is_whole(read(parse_source(page), options))
    assert server.paths() == ["/a"] * 2


# --- busy hosts


def test_retry_after_a_date_far_away_is_a_failure_that_says_when(
    server: AskedServer, options: ReadingOptions
) -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(days=2), usegmt=True)
    server.every = [Reply("no", 429, {"Retry-After": date})]
    with pytest.raises(SourceError, match=r"429\): try again after 20\d\d-\d\d-\d\d \d\d:\d\d$"):
        read(parse_source(server.base + "/a"), options)
    # Nobody asks the host again: not another page, nor another run.
    with pytest.raises(SourceError, match="left alone until"):
        read(parse_source(server.base + "/b"), again(options))
    assert server.paths() == ["/a"]


def test_a_dead_host_is_given_up_and_others_are_not(
    server: AskedServer, options: ReadingOptions
) -> None:
    hasty = replace(options, read_timeout=0.1, retries=1)
    for _ in range(50):
        with pytest.raises(SourceError, match=r"in time|failed 4 times in a row"):
            read(parse_source(server.base + "/hang"), hasty)
    assert server.paths() == ["/hang"] * 4
    with asked_server() as other:
        assert is_whole(read(parse_source(other.say("/a", Reply())), hasty))
    # The next run tries anew.
    assert is_whole(read(parse_source(server.say("/a", Reply())), again(hasty)))


@pytest.mark.parametrize("path", ["/drip", "/slow-headers"])
def test_a_host_that_drips_is_given_up(
    server: AskedServer, options: ReadingOptions, path: str
) -> None:
    # Long enough for every request to be sent, also on a busy machine.
    hasty = replace(options, total_timeout=0.5)
    for _ in range(20):
        with pytest.raises(SourceError, match=r"within 0\.5 seconds|failed 4 times"):
            read(parse_source(server.base + path), hasty)
    assert server.paths() == [path] * 4


WORKER = """
import sys, threading
from pathlib import Path
from briefing.core.errors import SourceError
from briefing.reading import ReadingOptions, read
from briefing.reading.sources import parse_source
base, cache, begun, name = sys.argv[1:]
options = ReadingOptions(allow_private=True, cache=Path(cache), begun=float(begun), retry_wait=0.01)
def work(number):
    try:
        read(parse_source(f"{base}/{name}-{number}"), options)
    except SourceError as error:
        sys.stdout.write(f"{error}\\n")
print("ready", flush=True)
sys.stdin.readline()
threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
"""


def workers(server: AskedServer, options: ReadingOptions) -> list[subprocess.Popen[str]]:
    """Three processes of four threads, which begin when they are told to."""
    arguments = [server.base, str(options.cache), str(options.begun)]
    started = [
        subprocess.Popen(
            [sys.executable, "-c", WORKER, *arguments, f"worker{number}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(3)
    ]
    for process in started:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    return started


def let_go(started: list[subprocess.Popen[str]]) -> str:
    for process in started:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    return "".join(process.communicate(timeout=120)[0] for process in started)


def test_processes_wait_together_where_one_was_asked_to(
    server: AskedServer, options: ReadingOptions
) -> None:
    server.every = [Reply("no", 429, {"Retry-After": "1"}), Reply()]
    started = workers(server, options)
    with pytest.raises(SourceError, match="429"):
        read(parse_source(server.base + "/first"), replace(options, retries=0))
    assert let_go(started) == ""
    first, *others = server.log
    assert len(others) == 12
    # To a tenth of a second: clients count from when they have the answer, on another clock.
    assert min(asked.came for asked in others) >= first.answered + 0.9


def test_a_storm_is_ridden_out_or_given_up_together(
    server: AskedServer, options: ReadingOptions
) -> None:
    server.every = [Reply("no", 429, {"Retry-After": "0"})]
    said = let_go(workers(server, options)).splitlines()
    assert len(said) == 12
    assert [line for line in said if "429" not in line and "in a row" not in line] == []
    # Twelve may be under way before the first failure is known, and at each of four attempts.
    assert len(server.log) <= 12 * 3
    count = len(server.log)
    for number in range(100):
        with pytest.raises(SourceError, match="in a row"):
            fetch(f"{server.base}/late-{number}", options)
    assert len(server.log) == count
