"""`briefing serve`: whole files and their ranges, and nothing but what was published."""

from __future__ import annotations

import os
import socket
import stat
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st
from support.command import briefing, one_sentence
from support.library import ferry
from support.served import Served, served

from briefing.publishing.folder import publish
from briefing.publishing.serving.published import published_file
from briefing.runtime import stage_cache

pytestmark = pytest.mark.usefixtures("no_proxies")

SECRET = b"nobody's business"
AT_ONCE = 200


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a page, a briefing, and much that nobody published."""
    out = tmp_path_factory.mktemp("serving") / "out"
    folder = publish(out, ferry())
    folder.rename(out / "ferry")
    folder = out / "ferry"
    assert briefing("page", out).exit_code == 0
    (folder / "chapters.ar.json").write_text("{}", encoding="utf-8")
    (out.parent / "secret.txt").write_bytes(SECRET)
    for name in (stage_cache.NAME, "report.json", ".hidden", "notes.txt", "feed.exe"):
        (out / name).write_bytes(SECRET)
    # More than the system keeps for a client that does not read.
    (folder / "briefing.fr.mp3").write_bytes(bytes(8_000_000))
    for name in (".hidden", "notes.txt", "summary.en.py"):
        (folder / name).write_bytes(SECRET)
    (out / ".briefing-1").mkdir()
    (out / ".briefing-1" / "summary.en.txt").write_bytes(SECRET)
    (folder / "summary.fr.txt").symlink_to(out.parent / "secret.txt")
    (folder / "summary.de.txt").symlink_to(folder / "summary.en.txt")
    (folder / "summary.es.txt").mkdir()
    os.mkfifo(folder / "summary.it.txt")
    (out / "linked").symlink_to(folder)
    (out / "outside").symlink_to(out.parent)
    return out


@pytest.fixture(scope="module")
def server(out: Path) -> Iterator[Served]:
    with served(out) as running:
        yield running


@pytest.fixture(scope="module")
def remote(out: Path) -> Iterator[Served]:
    """A server with a token in its address."""
    with served(out, "--allow-remote") as running:
        yield running


@pytest.fixture
def mp3(out: Path) -> bytes:
    return (out / "ferry" / "briefing.en.mp3").read_bytes()


# --- what it answers with


TYPES = {
    "": "text/html; charset=utf-8",
    "index.html": "text/html; charset=utf-8",
    "ferry/briefing.en.mp3": "audio/mpeg",
    "ferry/briefing.en-ar.mp3": "audio/mpeg",
    "ferry/briefing.ar.vtt": "text/vtt; charset=utf-8",
    "ferry/summary.ar.txt": "text/plain; charset=utf-8",
    "ferry/summary.ar.md": "text/markdown; charset=utf-8",
    "ferry/briefing.json": "application/json",
    "ferry/chapters.ar.json": "application/json+chapters",
}


@pytest.mark.parametrize("path", TYPES)
def test_a_published_file_comes_whole_with_its_type(server: Served, out: Path, path: str) -> None:
    got = requests.get(server.address + path, timeout=30)
    assert got.status_code == 200
    assert got.content == (out / (path or "index.html")).read_bytes()
    assert got.headers["Content-Type"] == TYPES[path]
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    assert got.headers["Accept-Ranges"] == "bytes"
    assert "Server" not in got.headers
    head = requests.head(server.address + path, timeout=30)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["Content-Length"] == str(len(got.content))


def ranged(server: Served, wanted: str, **headers: str) -> requests.Response:
    address = f"{server.address}ferry/briefing.en.mp3"
    return requests.get(address, headers={"Range": f"bytes={wanted}", **headers}, timeout=30)


@pytest.mark.parametrize(
    ("wanted", "start", "end"),
    [("0-0", 0, 1), ("10-99", 10, 100), ("100-", 100, None), ("-50", -50, None),
     ("5-999999999", 5, None)],
)  # fmt: skip
def test_a_range_is_that_part(
    server: Served, mp3: bytes, wanted: str, start: int, end: int | None
) -> None:
    got = ranged(server, wanted)
    assert got.status_code == 206
    assert got.content == mp3[start:end]
    first = start % len(mp3)
    last = first + len(got.content) - 1
    assert got.headers["Content-Range"] == f"bytes {first}-{last}/{len(mp3)}"


def test_several_ranges_come_as_parts(server: Served, mp3: bytes) -> None:
    got = ranged(server, "0-9,100-109")
    assert got.status_code == 206
    kind, _, boundary = got.headers["Content-Type"].partition("; boundary=")
    assert kind == "multipart/byteranges"
    _, one, two, _ = got.content.split(f"--{boundary}".encode())
    for part, start in ((one, 0), (two, 100)):
        head, _, body = part.strip(b"\r\n").partition(b"\r\n\r\n")
        assert f"bytes {start}-{start + 9}/{len(mp3)}".encode() in head
        assert body == mp3[start : start + 10]


def test_a_range_behind_the_end_is_told_the_length(server: Served, mp3: bytes) -> None:
    got = ranged(server, "999999999-")
    assert got.status_code == 416
    assert got.headers["Content-Range"] == f"bytes */{len(mp3)}"


def test_a_range_of_a_file_that_changed_is_the_whole_new_one(server: Served, mp3: bytes) -> None:
    etag = ranged(server, "0-0").headers["ETag"]
    assert ranged(server, "0-9", **{"If-Range": etag}).content == mp3[:10]
    assert ranged(server, "0-9", **{"If-Range": '"older"'}).content == mp3


def test_what_a_client_has_is_not_sent_again(server: Served) -> None:
    address = f"{server.address}ferry/briefing.json"
    first = requests.get(address, timeout=30)
    for header, value in (
        ("If-None-Match", first.headers["ETag"]),
        ("If-None-Match", f'"x", W/{first.headers["ETag"]}'),
        ("If-Modified-Since", first.headers["Last-Modified"]),
    ):
        again = requests.get(address, headers={header: value}, timeout=30)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["ETag"] == first.headers["ETag"]
    other = requests.get(address, headers={"If-None-Match": '"x"'}, timeout=30)
    assert other.status_code == 200


# --- what it does not answer with

OUTSIDE = [
    b"/../secret.txt", b"/%2e%2e/secret.txt", b"/%252e%252e/secret.txt", b"/..%2fsecret.txt",
    b"/..%5csecret.txt", b"/ferry/../../secret.txt", b"/ferry/%2e%2e%2f%2e%2e%2fsecret.txt",
    b"/ferry/..%252f..%252fsecret.txt", b"//secret.txt", b"/%00/secret.txt", b"/./index.html",
    b"/outside/secret.txt", b"/..;/secret.txt", b"/%c0%ae%c0%ae/secret.txt", b"secret.txt",
    b"http://127.0.0.1/../secret.txt", b"/ferry//summary.en.txt", b"/../out/index.html",
]  # fmt: skip
INSIDE = [
    f"/{stage_cache.NAME}".encode(), b"/report.json", b"/.hidden", b"/notes.txt", b"/feed.exe",
    b"/ferry", b"/ferry/", b"/ferry/.hidden", b"/ferry/notes.txt", b"/ferry/summary.en.py",
    b"/.briefing-1/summary.en.txt", b"/ferry/summary.fr.txt", b"/ferry/summary.de.txt",
    b"/ferry/summary.es.txt", b"/ferry/summary.it.txt", b"/linked/summary.en.txt",
    b"/ferry/briefing.json/", b"/ferry/briefing.json%00", b"/index.html%00.mp3", b"/INDEX.HTML",
    b"/ferry/summary.\xd9\xa1.txt", b"/.serve-token",
]  # fmt: skip


@pytest.mark.parametrize("path", OUTSIDE + INSIDE, ids=repr)
def test_nothing_else_is_found(server: Served, path: bytes) -> None:
    answer = server.raw(b"GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n" % path)
    assert answer.split()[1] in {b"404", b"400"}
    assert SECRET not in answer
    assert b"Index of" not in answer


@given(st.binary(max_size=40), st.booleans())
def test_no_path_leads_to_what_was_not_published(path: bytes, below: bool) -> None:
    found = published_file(Path(__file__).parent, (b"/page/" if below else b"/") + path)
    assert found is None


@pytest.mark.parametrize("method", [b"POST", b"PUT", b"DELETE", b"PATCH", b"OPTIONS", b"PROPFIND"])
def test_nothing_is_written(server: Served, method: bytes) -> None:
    assert server.status(b"/index.html", method=method) == 405


STRANGERS = [
    *("evil.example", "evil.example:80", "localhost.evil.example", "127.0.0.1.evil.example"),
    *("x@localhost", "[::1", "", "10.0.0.1"),
]


@pytest.mark.parametrize("host", STRANGERS)
def test_a_name_that_is_not_this_machines_is_refused(server: Served, host: str) -> None:
    assert server.status(b"/index.html", host=host) in {400, 421}


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1:9", "[::1]:8765"])
def test_a_name_of_this_machine_is_answered(server: Served, host: str) -> None:
    assert server.status(b"/index.html", host=host) == 200


SMUGGLED = b"GET /ferry/briefing.json HTTP/1.1\r\nHost: localhost\r\n\r\n"
ODD_REQUESTS = {
    "two lengths": b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
    b"Content-Length: %d\r\n\r\n%s" % (len(SMUGGLED), SMUGGLED),
    "length and chunks": b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED,
    "a body": b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n%s"
    % (len(SMUGGLED), SMUGGLED),
    "a folded header": b"GET / HTTP/1.1\r\nHost: localhost\r\nA: b\r\n c: d\r\nX\r\n\r\n",
    "two hosts": b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "no request": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "a header without end": b"GET / HTTP/1.1\r\nHost: localhost\r\nA: " + b"b" * 100_000,
    "a path with a line": b"GET /\r\nX: y HTTP/1.1\r\nHost: localhost\r\n\r\n",
}


@pytest.mark.parametrize("kind", ODD_REQUESTS)
def test_a_request_that_two_may_read_differently_gets_one_refusal(
    server: Served, kind: str
) -> None:
    answer = server.raw(ODD_REQUESTS[kind])
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert answer.count(b"HTTP/1.1 ") == 1
    assert server.status(b"/index.html") == 200


# --- many and slow clients


def test_two_hundred_requests_at_once_are_answered(server: Served, mp3: bytes) -> None:
    def ask(number: int) -> bool:
        got = ranged(server, f"{number}-{number + 99}")
        return got.status_code == 206 and got.content == mp3[number : number + 100]

    with ThreadPoolExecutor(AT_ONCE) as clients:
        assert all(clients.map(ask, range(AT_ONCE)))


def test_slow_clients_hold_nobody_up(server: Served) -> None:
    half = b"GET /ferry/briefing.fr.mp3 HTTP/1.1\r\nHost: localhost\r\nRange: byt"
    connections = [socket.create_connection(server.place, timeout=30) for _ in range(50)]
    try:
        for number, connection in enumerate(connections):
            # Some never end their request, others never read the answer to theirs.
            connection.sendall(half if number % 2 else half + b"es=0-\r\n\r\n")
        assert server.status(b"/index.html") == 200
    finally:
        for connection in connections:
            connection.close()
    assert server.status(b"/index.html") == 200


# --- other machines


def test_with_a_token_the_address_has_it_and_nothing_is_found_without(
    remote: Served, out: Path
) -> None:
    token = (out / ".serve-token").read_text().strip()
    assert stat.S_IMODE((out / ".serve-token").stat().st_mode) == 0o600
    assert remote.path == f"/{token}/"
    got = requests.get(f"{remote.address}ferry/briefing.json", timeout=30)
    assert got.status_code == 200
    for path in ("/", "/index.html", f"/{token}", f"/{token[:-1]}/", f"/{token}x/", "//", "/%00/"):
        assert remote.status(path.encode()) == 404, path
    # Whoever knows the token may call this machine by any name.
    assert remote.status(remote.path.encode(), host="desk.home:8765") == 200
    assert remote.status(f"{remote.path}../index.html".encode()) == 404


def test_a_token_stays_the_same(remote: Served, out: Path) -> None:
    with served(out, "--allow-remote") as again:
        assert again.path == remote.path
    with served(out, "--allow-remote", "--token", "Qm4xK9_sT2-vW7zB1") as other:
        assert other.path == "/Qm4xK9_sT2-vW7zB1/"


# --- what cannot be served


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (["--host", "0.0.0.0"], 2, "--allow-remote"),
        (["--host", "198.51.100.7"], 2, "--host"),
        (["--host", "no.such.host.invalid"], 2, "--host"),
        (["--host", "\udcff"], 2, "--host"),
        (["--allow-remote", "--token", "short"], 2, "16"),
        (["--allow-remote", "--token", "../../../../../../etc"], 2, "16"),
        (["--port", "70000"], 2, "65535"),
    ],
)  # fmt: skip
def test_a_wrong_option_is_one_sentence(
    out: Path, options: list[str], code: int, told: str
) -> None:
    done = briefing("serve", out, *options)
    assert done.exit_code == code
    assert one_sentence(done.stderr)
    assert told in done.stderr.replace(",", "")


def test_a_port_that_is_taken_is_told(server: Served, out: Path) -> None:
    done = briefing("serve", out, "--port", str(server.place[1]))
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "--port" in done.stderr


def test_a_folder_without_a_page_is_told(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        done = briefing("serve", folder)
        assert done.exit_code == 1
        assert one_sentence(done.stderr)
    assert "briefing page" in briefing("serve", tmp_path).stderr


def test_what_is_made_anew_is_served_at_once(out: Path, server: Served) -> None:
    address = f"{server.address}ferry/summary.en.md"
    before = requests.get(address, timeout=30)
    path = out / "ferry" / "summary.en.md"
    os.utime(path, (time.time() + 5, time.time() + 5))
    tag = {"If-None-Match": before.headers["ETag"]}
    assert requests.get(address, headers=tag, timeout=30).status_code == 200
