from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import HTTPServer
from pathlib import Path

import pytest
from support.misbehaving_server import PARAGRAPHS, Handler, Server, misbehaving_server

from briefing import __version__
from briefing.core.documents import Article
from briefing.core.errors import SourceError
from briefing.reading import ReadingOptions, read
from briefing.reading.sources import parse_source
from briefing.runtime.http.addresses import is_public
from briefing.runtime.http.guard import Guard

OPTIONS = ReadingOptions(
    allow_private=True,
    connect_timeout=2,
    read_timeout=0.2,
    total_timeout=20,
    retry_wait=0.01,
    max_bytes=1_000_000,
)
IMPATIENT = replace(OPTIONS, read_timeout=10, total_timeout=0.3, retries=0)

pytestmark = pytest.mark.usefixtures("no_proxies")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with misbehaving_server() as running:
        yield running


def _read(url: str, options: ReadingOptions = OPTIONS) -> Article:
    return read(parse_source(url), options)


@pytest.mark.parametrize(
    "path", ["page", "gzipped", "moved", "moved-endlessly", "recovers", "busy-once", "plain"]
)
def test_pages_that_arrive(server: Server, path: str) -> None:
    article = _read(f"{server.base}/{path}")
    assert tuple(" ".join(paragraph) for paragraph in article.paragraphs) == PARAGRAPHS
    assert server.agents == {f"briefing/{__version__}"}


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("404", "does not exist .404."),
        ("403", "refuses us .403."),
        ("500", "trouble at its server .500."),
        ("busy", "too many visitors"),
        ("loop", "redirects more than 5 times"),
        ("to-rubbish", "well-formed"),
        ("to-file", "only http and https"),
        ("to-login", "user name or password"),
        ("hang", "does not answer in time"),
        ("lies", "broke off before its end"),
        ("huge-length", "larger than 1 MB"),
        ("bomb", "larger than 1 MB"),
        ("double-bomb", "larger than 1 MB"),
        ("endless", "larger than 1 MB"),
        ("bad-gzip", "cannot unpack"),
        ("pdf", "incomplete PDF"),
        ("hidden-pdf", "incomplete PDF"),
        ("image", "image/png"),
        ("empty", "is empty"),
        ("garbage", "failed"),
        ("silence", "failed"),
    ],
)
def test_pages_that_do_not(server: Server, path: str, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        _read(f"{server.base}/{path}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["drip", "slow-headers", "hang"])
def test_a_server_that_never_ends_is_stopped(server: Server, path: str) -> None:
    with pytest.raises(SourceError, match=r"did not arrive within 0\.3 seconds"):
        _read(f"{server.base}/{path}", IMPATIENT)


def test_retries_are_bounded(server: Server) -> None:
    before = server.asked["/500"]
    with pytest.raises(SourceError):
        _read(f"{server.base}/500", replace(OPTIONS, retries=3))
    assert server.asked["/500"] - before == 4


@pytest.mark.parametrize("path", ["404", "busy", "bomb"])
def test_what_will_not_pass_is_asked_for_once(server: Server, path: str) -> None:
    before = server.asked[f"/{path}"]
    with pytest.raises(SourceError):
        _read(f"{server.base}/{path}")
    assert server.asked[f"/{path}"] - before == 1


def test_a_charset_that_lies_is_found_out(server: Server) -> None:
    article = _read(f"{server.base}/wrong-charset")
    assert article.encoding == "cp1252"
    assert "“We lost a week of work, but nobody was hurt,” the harbour master said." in (
        article.sentences
    )


def test_a_charset_in_the_header_is_believed(server: Server) -> None:
    article = _read(f"{server.base}/arabic")
    assert (article.title, article.encoding, article.language) == ("فتح الميناء", "cp1256", "ar")


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "[::ffff:127.0.0.1]"]
)
def test_this_machine_is_refused_however_it_is_written(server: Server, host: str) -> None:
    url = f"http://{host}:{server.server_address[1]}/page"
    asked = server.asked.total()
    with pytest.raises(SourceError, match="--allow-private"):
        _read(url, replace(OPTIONS, allow_private=False))
    assert server.asked.total() == asked


def test_a_name_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*args: object, **kwargs: object) -> list[tuple[object, ...]]:
        kind = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
        return [(*kind, ("93.184.216.34", 80)), (*kind, ("10.0.0.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(SourceError, match="private network"):
        Guard(allow_private=False).resolve("rebinding.example", 80)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.1.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::1",
        "::7f00:1",
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://name:secret@example.org/", "user name or password"),
        ("http://127.0.0.1:99999/", "well-formed"),
        ("http://exa mple.org/", "well-formed"),
        ("http://no-such-host.invalid/", "cannot be found"),
        (f"http://{'a' * 70}.example/", "cannot be found|well-formed"),
    ],
)
def test_addresses_that_cannot_be_fetched(url: str, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        _read(url)
    assert "secret" not in str(caught.value)


def test_a_silent_name_server_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()
    waited: list[bool] = []

    def silent(*arguments: object, **options: object) -> object:
        waited.append(ended.wait(30))
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure")

    monkeypatch.setattr(socket, "getaddrinfo", silent)
    with pytest.raises(SourceError, match=r"did not arrive within 0\.3 seconds"):
        _read("http://no-such-host.invalid/", IMPATIENT)
    assert waited == []
    ended.set()


def test_nobody_listens() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        with pytest.raises(SourceError, match=r"the connection to 127\.0\.0\.1 failed"):
            _read(f"http://127.0.0.1:{held.getsockname()[1]}/")


def test_a_proxy_is_used_and_may_be_private(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", server.base)
    article = _read("http://no-such-host.invalid/page", replace(OPTIONS, allow_private=False))
    assert article.title == "Harbour reopens after storm"


def test_behind_a_proxy_this_machine_is_still_refused(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", server.base)
    # Python's own default leaves loopback out of the proxy only where no_proxy says so.
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(SourceError, match="--allow-private"):
        _read("http://127.0.0.1:9/page", replace(OPTIONS, allow_private=False))


def test_a_certificate_that_nobody_signed_is_refused(tmp_path: Path) -> None:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl, which makes the certificate, is not installed")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = f"{openssl} req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost"
    subprocess.run(
        [*command.split(), "-keyout", str(key), "-out", str(certificate)],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)

    class Quiet(HTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """Stay silent: the client breaks off by design."""

    with Quiet(("127.0.0.1", 0), Handler) as running:
        running.socket = context.wrap_socket(running.socket, server_side=True)
        thread = threading.Thread(target=running.handle_request)
        thread.start()
        with pytest.raises(SourceError, match="certificate of localhost"):
            _read(f"https://localhost:{running.server_address[1]}/page")
        thread.join()
