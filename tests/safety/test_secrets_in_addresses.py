"""A user name and password in an address stand in no message, record, log or file's name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.command import briefing, one_sentence
from support.misbehaving_server import PAGE
from support.scripted_server import ScriptedServer, scripted_server, sized

from briefing.core.addresses import without_secret
from briefing.core.documents import Source, SourceKind
from briefing.core.errors import UsageError
from briefing.speaking.google.connection import GoogleConnection

SECRET = "s3cr3t"
USER = "ann0nym"
ADDRESSES = (
    f"http://{USER}:{SECRET}@127.0.0.1:9/page",
    f"https://{USER}:{SECRET}@127.0.0.1:9/page?x=1",
    f"HTTP://{USER}:{SECRET}@127.0.0.1:9",
    f"http://:{SECRET}@127.0.0.1:9/",
    f"http://{SECRET}@127.0.0.1:9/",
    f"http://{USER}:a@{SECRET}@127.0.0.1:9/",
    f"http://{USER}:a/{SECRET}@127.0.0.1:9/",
    f"http://{USER}:a#{SECRET}@127.0.0.1:9/",
    f"http://{USER}:{SECRET}@127.0.0.1:port/",
    f"http://{USER}:{SECRET}@[/",
    f"http://{USER}:{SECRET}@/",
    f"ftp://{USER}:{SECRET}@127.0.0.1/page",
)

pytestmark = pytest.mark.usefixtures("no_proxies")


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as running:
        yield running


def _is_kept_in(folder: Path) -> bool:
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    kept = b"".join(str(path).encode() + path.read_bytes() for path in files)
    return SECRET.encode() in kept or USER.encode() in kept


def _assert_unsaid(text: str) -> None:
    assert text
    assert SECRET not in text
    assert USER not in text


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("option", [(), ("--offline",), ("--verbose",)])
def test_an_address_of_the_user(address: str, option: tuple[str, ...], tmp_path: Path) -> None:
    good = tmp_path / "page.html"
    good.write_text(PAGE)
    out = tmp_path / "out"
    common = ("--out", out, "--log", tmp_path / "log", "--no-audio", "--summariser", "lead")
    result = briefing("make", address, good, *common, *option)
    _assert_unsaid(result.stderr)
    assert result.exit_code in {1, 2}, result.stderr
    if result.exit_code == 1:
        assert not _is_kept_in(tmp_path)
    read = briefing("read", address)
    _assert_unsaid(read.stderr)
    assert one_sentence(read.stderr)


@pytest.mark.parametrize("code", ["301 Moved", "302 Found"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_of_a_redirect(
    server: ScriptedServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    address: str,
    code: str,
) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path))
    url = server.serve(
        sized(b"", f"Location: {address}", "Cache-Control: max-age=600", status=code)
    )
    result = briefing("read", url, "--allow-private")
    assert result.exit_code == 1
    assert one_sentence(result.stderr)
    _assert_unsaid(result.stderr)
    assert not _is_kept_in(tmp_path)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_of_a_mirror(address: str) -> None:
    with pytest.raises(UsageError) as error:
        GoogleConnection(base_url=address)
    _assert_unsaid(str(error.value))


@pytest.mark.parametrize("address", ADDRESSES[:8])
def test_no_source_holds_it(address: str) -> None:
    _assert_unsaid(repr(Source(address, SourceKind.URL)))


@pytest.mark.parametrize(
    "address",
    [
        "https://medium.com/@ann/story",
        "https://example.org:8080/@ann",
        "https://[2606:4700::1]:80/?mail=ann@example.org",
        "https://example.org?to=ann@example.org",
        "https://example.org/#@",
    ],
)
def test_other_addresses_stay(address: str) -> None:
    assert without_secret(address) == address


def test_a_redirect_writes_nothing_to_the_terminal(server: ScriptedServer) -> None:
    url = server.serve(sized(b"", "Location: /a\x1b[31m\x00\x07b", status="302 Found"))
    server.serve(sized(b"no", status="404 Not Found"), "/a%1B%5B31m%00%07b")
    result = briefing("read", url, "--allow-private")
    assert "/a%1B[31m%00%07b does not exist" in result.stderr
