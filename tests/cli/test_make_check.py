"""What a summariser makes up, from `briefing make` and `briefing summarise`: no model needed."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import webvtt
from support.command import FERRY, briefing, one_sentence

from briefing.core.documents import Article, Length, Statement, Summary
from briefing.pipeline.registry.summarisers import SUMMARISERS
from briefing.pipeline.resources import Resources
from briefing.summarising.lead import Lead

FALSE = "The ferry sank off Oslo in 1973."
QUICK = ["--summariser", "inventing", "--offline", "--sentences", "3"]


class Inventing(Lead):
    """The first sentences of an article, the second of which is made up."""

    name = "inventing"

    def summarise(self, article: Article, length: Length) -> Summary:
        summary = super().summarise(article, length)
        first, second, *rest = summary.statements
        wrong = Statement(FALSE, second.supports)
        return replace(summary, statements=(first, wrong, *rest))


@pytest.fixture(autouse=True)
def inventing(monkeypatch: pytest.MonkeyPatch) -> None:
    def make(_: Resources) -> Inventing:
        return Inventing()

    monkeypatch.setitem(SUMMARISERS, "inventing", make)


def made(out: Path, *options: str) -> tuple[Path, Any]:
    done = briefing("make", FERRY, "--out", out, *QUICK, *options)
    assert done.exit_code == 0, done.stderr
    assert "against the article" in done.stderr
    folder = Path(done.stdout.strip())
    return folder, json.loads((folder / "briefing.json").read_text(encoding="utf-8"))


def test_what_is_made_up_is_replaced_by_default_and_the_place_is_marked(tmp_path: Path) -> None:
    folder, record = made(tmp_path, "--no-audio")
    statements = record["summaries"]["en"]["statements"]
    assert len(statements) == 3
    assert FALSE not in (folder / "summary.en.txt").read_text(encoding="utf-8")
    assert statements[1]["text"] == statements[1]["supports"][0]["text"]
    assert "stands in for a sentence that failed" in statements[1]["marks"][1]
    assert all(verdict["passed"] for one in statements for verdict in one["article_checks"])


def test_what_is_made_up_is_only_marked_where_that_is_asked_for(tmp_path: Path) -> None:
    folder, record = made(tmp_path, "--no-audio", "--facts", "mark")
    statement = record["summaries"]["en"]["statements"][1]
    assert statement["text"] == FALSE
    failed = {v["check"]: v["seen"] for v in statement["article_checks"] if not v["passed"]}
    assert failed["names"] == "the article does not name Oslo"
    assert failed["dates"] == "the article does not say 1973"
    assert not statement["withheld"]
    markdown = (folder / "summary.en.md").read_text(encoding="utf-8")
    assert "the article does not name Oslo" in markdown


def test_strictly_it_is_read_but_not_heard(tmp_path: Path) -> None:
    pytest.importorskip("espeakng_loader")
    folder, record = made(tmp_path, "--voice", "espeak", "--facts", "strict")
    assert record["summaries"]["en"]["statements"][1]["withheld"]
    assert FALSE in (folder / "summary.en.txt").read_text(encoding="utf-8")
    cues = [cue.text for cue in webvtt.read(str(folder / "briefing.en.vtt")).captions]
    assert FALSE not in cues
    assert "[A sentence is left out: the article does not bear it out.]" in cues


@pytest.mark.parametrize("mode", ["replace", "mark"])
def test_a_sentence_has_a_footnote_unless_it_is_the_articles_own(tmp_path: Path, mode: str) -> None:
    folder, record = made(tmp_path, "--no-audio", "--facts", mode)
    markdown = (folder / "summary.en.md").read_text(encoding="utf-8")
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.*)$", markdown, re.MULTILINE))
    statements = record["summaries"]["en"]["statements"]
    others = [s for s in statements if s["text"] not in {one["text"] for one in s["supports"]}]
    assert list(notes) == [str(n) for n in range(1, len(notes) + 1)]
    assert len(notes) == len({one["text"] for s in others for one in s["supports"]})
    assert all(markdown.count(f"[^{number}]") >= 2 for number in notes)
    assert not {s["text"] for s in statements} & set(notes.values())
    quoted = len(statements) - len(others)
    assert bool(quoted) == ("are the article's own" in markdown)


def test_another_check_makes_another_briefing(tmp_path: Path) -> None:
    made(tmp_path, "--no-audio")
    _, record = made(tmp_path, "--no-audio", "--facts", "mark")
    assert record["summaries"]["en"]["statements"][1]["text"] == FALSE


@pytest.mark.parametrize("mode", ["mark", "replace"])
def test_summarise_prints_verdicts_and_supports(mode: str) -> None:
    done = briefing("summarise", FERRY, *QUICK, "--json", "--facts", mode)
    statement = json.loads(done.stdout)["statements"][1]
    assert (statement["text"] == FALSE) == (mode == "mark")
    assert statement["supports"]
    assert {verdict["check"] for verdict in statement["article_checks"]} >= {"numbers", "names"}
    assert "note: 1 of 3 sentences" in done.stderr


def test_a_check_that_is_none_is_told_in_one_sentence() -> None:
    done = briefing("summarise", FERRY, *QUICK, "--facts", "none")
    assert done.exit_code == 2
    assert one_sentence(done.stderr)
