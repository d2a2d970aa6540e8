"""Summaries and translations by a chat server on this machine, checked and marked as any others.

The server speaks OpenAI's protocol and replays answers that were written beforehand.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from support.chat_server import Asked, ChatServer, Handler, chat_server, refusing, reply_of
from support.command import ARTICLES, FERRY, briefing, briefings_in, one_sentence, record_of
from support.connections import watched

from briefing.models import chat_client, served_model

pytestmark = pytest.mark.usefixtures("no_proxies")
EXCHANGES = Path(__file__).parents[1] / "data" / "chat" / "night-ferry.toml"
KEY = "sk-aVerySecretKey123"
SENT = "model tiny: the text is sent to 127.0.0.1"


def answers() -> Mapping[str, str]:
    table = tomllib.loads(EXCHANGES.read_text(encoding="utf-8"))
    return {one["asks"]: one["says"] for one in table["exchange"]}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ChatServer]:
    monkeypatch.setattr(chat_client, "_FIRST_WAIT", 0.01)
    with chat_server(answers()) as server:
        yield server


@pytest.fixture
def elsewhere(server: ChatServer, monkeypatch: pytest.MonkeyPatch) -> ChatServer:
    """The same server, as if it were on another machine."""
    monkeypatch.setattr(served_model, "is_loopback", lambda _: False)
    return server


def options(server: ChatServer, *more: str) -> list[str]:
    return ["--summariser", f"openai:tiny@{server.url}", "--sentences", "3", "--no-audio", *more]


def test_a_briefing_in_two_languages_is_checked_and_marked(
    server: ChatServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_API_KEY", KEY)
    out, log = tmp_path / "out", tmp_path / "log.jsonl"
    spec = f"openai:tiny@{server.url}"
    more = ["--to", "ar", "--translator", spec, "--out", str(out), "--log", str(log), "--offline"]
    done = briefing("make", FERRY, *options(server, *more))
    assert done.exit_code == 0, done.stderr
    assert "is sent to" not in done.stderr
    (folder,) = briefings_in(out)
    english, arabic = (record_of(folder)["summaries"][language] for language in ("en", "ar"))

    assert english["made_by"]["engine"] == "prompted"
    assert english["made_by"]["model"] == spec
    assert english["made_by"]["settings"]["server"] == server.url
    first, second, third = english["statements"]
    assert (first["text"], second["text"]) == tuple(
        line[3:] for line in answers()["Write the 3 most important facts of the whole article"]
        .splitlines() if line.startswith(("1.", "2."))
    )  # fmt: skip
    assert not first["marks"]
    assert "£6.8m" in third["text"]
    assert any("quoted" in mark for mark in third["marks"])

    assert arabic["translation"]["made_by"]["model"] == spec
    assert not arabic["translation"].get("is_draft")
    fine, wrong, _ = arabic["statements"]
    assert not any("translation failed" in mark for mark in fine["marks"])
    assert any("translation failed the check of numbers" in mark for mark in wrong["marks"])

    assert all(asked.headers["Authorization"] == f"Bearer {KEY}" for asked in server.asked)
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(b"aVerySecret" in path.read_bytes() for path in written)

    asked = len(server.asked)
    assert briefing("make", FERRY, *options(server, *more)).exit_code == 0
    assert len(server.asked) == asked


def test_the_stages_by_themselves(server: ChatServer) -> None:
    spec = f"openai:tiny@{server.url}"
    done = briefing("summarise", FERRY, "--summariser", spec, "--sentences", "3", "--offline")
    assert done.exit_code == 0, done.stderr
    assert done.stdout.startswith("The ferry between Halden and Skarvoy will run on batteries")
    text = "Fares will rise by 5% in January to pay for a second charger."
    done = briefing("translate", "-", "--to", "ar", "--translator", spec, "--offline", stdin=text)
    assert done.exit_code == 0, done.stderr
    assert done.stdout.startswith("سترتفع الأجرة")
    assert "failed the check of numbers" in done.stderr


def test_a_translator_that_writes_noise_is_not_trusted(server: ChatServer) -> None:
    server.default = lambda handler, _: handler.answer(reply_of("Bla."))
    spec = f"openai:tiny@{server.url}"
    done = briefing("translate", "-", "--to", "ar", "--translator", spec, stdin="It rained today.")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "cannot be trusted to translate into Arabic" in done.stderr


@pytest.mark.parametrize("quiet", [[], ["--quiet"]])
def test_another_machine_is_announced_before_it_is_asked(
    elsewhere: ChatServer, tmp_path: Path, quiet: list[str]
) -> None:
    more = [*quiet, "--allow-private", "--out", str(tmp_path / "out")]
    with watched() as connections:
        done = briefing("make", FERRY, *options(elsewhere, *more))
    assert done.exit_code == 0, done.stderr
    assert done.stderr.count(SENT) == 1
    assert connections.opened
    assert all(SENT in said for _, said in connections.opened)
    (folder,) = briefings_in(tmp_path / "out")
    warnings = record_of(folder)["summaries"]["en"]["warnings"]
    assert any(warning.startswith(SENT) for warning in warnings)


@pytest.mark.parametrize("command", ["summarise", "translate"])
def test_the_stages_announce_it_too(elsewhere: ChatServer, command: str) -> None:
    spec = f"openai:tiny@{elsewhere.url}"
    if command == "summarise":
        more = ["--summariser", spec, "--sentences", "3"]
    else:
        more = ["--translator", spec, "--to", "ar"]
    text = FERRY.read_text("utf-8") if command == "summarise" else "The school has 25 students."
    with watched() as connections:
        done = briefing(command, "-", *more, "--allow-private", stdin=text)
    assert done.exit_code == 0, done.stderr
    assert all(SENT in said for _, said in connections.opened)
    assert done.stderr.count(SENT) == 1


@pytest.mark.parametrize("option", ["--summariser", "--translator"])
def test_another_machine_is_refused_offline_before_anything_is_read(
    tmp_path: Path, option: str
) -> None:
    more = [option, "openai:m@https://chat.example/v1", "--to", "ar", "--no-audio", "--offline"]
    done = briefing("make", FERRY, *more, "--out", tmp_path / "out")
    assert done.exit_code == 2
    assert one_sentence(done.stderr)
    assert "openai:m@https://chat.example/v1 is on another machine" in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["summarise", "translate"])
def test_what_is_refused_is_not_announced(command: str) -> None:
    option = "--summariser" if command == "summarise" else "--translator"
    more = [option, "openai:m@https://chat.example/v1", "--offline"]
    done = briefing(command, FERRY, *more, *([] if command == "summarise" else ["--to", "ar"]))
    assert done.exit_code == 2
    assert one_sentence(done.stderr)
    assert "is on another machine" in done.stderr


@pytest.mark.parametrize(
    ("spec", "says"),
    [
        ("openai:", "names no model"),
        ("openai:m@http://chat.example/v1", "travel unencrypted"),
        ("openai:m@https://chat.example:x/v1", "must be like http://127.0.0.1:8080/v1"),
    ],
)
def test_an_address_that_cannot_be_is_wrong_usage(spec: str, says: str) -> None:
    done = briefing("make", FERRY, "--summariser", spec, "--no-audio")
    assert done.exit_code == 2
    assert one_sentence(done.stderr)
    assert says in done.stderr


def test_a_server_that_is_lost_midway_costs_what_it_did_not_make(
    server: ChatServer, tmp_path: Path
) -> None:
    out = str(tmp_path / "out")
    first = briefing("make", FERRY, *options(server, "--out", out, "--offline"))
    assert first.exit_code == 0, first.stderr
    server.default = refusing(404, 'model "tiny" not found')
    again = briefing(
        "make", FERRY, ARTICLES / "harbour-bus.ar.txt", *options(server, "--out", out, "--offline")
    )
    assert again.exit_code == 1
    assert again.stderr.count("has no model tiny") >= 1
    assert "Traceback" not in again.stderr
    assert len(briefings_in(tmp_path / "out")) == 1


def test_articles_are_summarised_together(server: ChatServer, tmp_path: Path) -> None:
    most = answers()["Write the 3 most important facts of the whole article"]

    def slowly(handler: Handler, _: Asked) -> None:
        handler.server.over.wait(0.05)
        handler.answer(reply_of(most))

    server.default = slowly
    texts = []
    for number in range(4):
        text = tmp_path / f"{number}.txt"
        text.write_text(FERRY.read_text("utf-8").replace("Halden", f"Halden {number}"))
        texts.append(text)
    more = ["--out", str(tmp_path / "out"), "--offline", "--facts", "mark"]
    done = briefing("make", *texts, *options(server, *more))
    assert done.exit_code == 0, done.stderr
    assert len(server.asked) == 4
    assert 1 < server.most_at_once <= chat_client.AT_ONCE


def test_a_dry_run_asks_nobody(elsewhere: ChatServer, tmp_path: Path) -> None:
    more = ["--allow-private", "--dry-run", "--out", str(tmp_path / "out")]
    with watched() as connections:
        done = briefing("make", FERRY, *options(elsewhere, *more))
    assert done.exit_code == 0, done.stderr
    assert not connections.opened
    assert done.stdout.startswith("make")
