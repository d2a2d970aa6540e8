"""Chat models that write, well and badly: each sentence gets what it deserves.

A local server replays answers that were written beforehand.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from support.chat_server import chat_server
from support.command import ARTICLES, FERRY, briefing

from briefing.language import english_parse
from briefing.models import chat_client

pytestmark = pytest.mark.usefixtures("no_proxies")
TABLE = Path(__file__).parents[1] / "data" / "chat" / "writers.toml"
WRITERS = tomllib.loads(TABLE.read_text(encoding="utf-8"))["writer"]
TESTED = tomllib.loads(TABLE.read_text(encoding="utf-8"))["tested"]
ASKED = {
    "says": "Write the 3 most important facts of the whole article",
    "mends": "A summary of this text has the sentence",
}


def summary_by(writer: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.setattr(chat_client, "_FIRST_WAIT", 0.01)
    answers = {asks: writer[key] for key, asks in ASKED.items() if key in writer}
    with chat_server(answers) as server:
        spec = f"openai:tiny@{server.url}"
        more = ["--summariser", spec, "--sentences", "3", "--offline", "--json"]
        done = briefing("summarise", FERRY, *more)
    assert done.exit_code == 0, done.stderr
    summary: dict[str, Any] = json.loads(done.stdout)
    return summary


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer["name"])
def test_what_a_writer_deserves(writer: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    if writer.get("grammar") and not english_parse.is_at_hand():
        pytest.skip("needs the extra 'editing'")
    summary = summary_by(writer, monkeypatch)
    statements = summary["statements"]
    assert len(statements) == 3
    for statement, begins in zip(statements, writer.get("texts", ["", "", ""]), strict=True):
        assert statement["text"].startswith(begins)
        assert all(check["passed"] for check in statement["article_checks"])
    marks = [mark for statement in statements for mark in statement["marks"]]
    assert sum("stands in for" in mark for mark in marks) == writer.get("quoted", 0)
    assert sum("rewritten" in mark for mark in marks) == writer.get("rewritten", 0)
    warned = " ".join(summary["warnings"])
    assert writer.get("warns", "") in warned
    assert ("rather than writes" in warned) == ("warns" in writer)


@pytest.mark.parametrize("writer", TESTED, ids=lambda writer: writer["name"])
def test_a_model_writes_only_if_it_passes_a_test_which_is_remembered(
    writer: dict[str, Any],
) -> None:
    if writer.get("grammar") and not english_parse.is_at_hand():
        pytest.skip("needs the extra 'editing'")
    # What is no shorter form of a sentence is not used.
    answers = {ASKED["says"]: WRITERS[0]["says"], "Rewrite": "The ferry is painted green."}
    with chat_server(answers) as server:
        server.smoke = writer["says"]
        spec = f"openai:tiny@{server.url}"
        asked = ["--summariser", spec, "--sentences", "3", "--offline", "--json"]
        first, again = briefing("summarise", FERRY, *asked), briefing("summarise", FERRY, *asked)
        assert len(server.tested) == 1
    assert first.exit_code == again.exit_code == 0, first.stderr
    assert first.stdout == again.stdout
    summary = json.loads(first.stdout)
    does = "writes summaries" if writer.get("writes") else "only shortens sentences"
    (told,) = [line for line in first.stderr.splitlines() if f"{spec} {does} in English" in line]
    assert writer["seen"] in told
    assert summary["made_by"]["engine"] == ("prompted" if writer.get("writes") else "shortened")
    assert any(spec in warning for warning in summary["warnings"]) != writer.get("writes", False)
    assert len(summary["statements"]) == 3


def test_it_is_tested_in_the_language_of_the_article() -> None:
    answer = {"Write the 1 most": "1. افتتحت البلدية خط حافلات جديدا على الميناء."}
    with chat_server(answer) as server:
        more = ["--sentences", "1", "--offline"]
        spec = f"openai:tiny@{server.url}"
        done = briefing("summarise", ARTICLES / "harbour-bus.ar.txt", "--summariser", spec, *more)
        (tested,) = server.tested
    assert done.exit_code == 0, done.stderr
    assert "قرية الرمال" in tested.prompt
    assert "writes summaries in Arabic" in done.stderr
