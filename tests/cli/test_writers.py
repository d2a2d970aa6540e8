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
from support.command import FERRY, briefing

from briefing.language import english_parse
from briefing.models import chat_client

pytestmark = pytest.mark.usefixtures("no_proxies")
TABLE = Path(__file__).parents[1] / "data" / "chat" / "writers.toml"
WRITERS = tomllib.loads(TABLE.read_text(encoding="utf-8"))["writer"]
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
