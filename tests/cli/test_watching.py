"""A run as it is seen: on a terminal, in a pipe, in the log, and at its end."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support.command import FERRY, briefing, briefings_in, one_sentence
from support.screens import on_terminal, screen

TEXT = ["--summariser", "lead", "--offline", "--no-audio", "--sentences", "2"]
GOOD = 12


@pytest.fixture(name="sources")
def some_sources(tmp_path: Path) -> list[Path]:
    """Articles in both languages, and one of which nothing can be made."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(GOOD):
        title, line = (
            (f"قصة الميناء {number}", "أحصى المجلس القوارب في الميناء صباح اليوم.")
            if number % 2
            else (f"Story {number}", "The council counted the boats in the harbour.")
        )
        lines = [line, *(f"{line[:-1]} {n}." for n in range(number, number + 3))]
        path = folder / f"{title.replace(' ', '-')}.txt"
        path.write_text(f"{title}\n\n{' '.join(lines)}\n", encoding="utf-8")
    (folder / "menu.txt").write_text("menu\n", encoding="utf-8")
    return sorted(folder.iterdir())


def events(log: Path) -> list[Any]:
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("columns", [100, 34])
def test_on_a_terminal_lines_stand_above_a_picture(
    tmp_path: Path, sources: list[Path], columns: int
) -> None:
    out, pictures = tmp_path / "out", set[str]()

    def seen(_process: int, sent: str) -> None:
        pictures.update(screen(sent)[-8:])

    code, sent = on_terminal("make", *sources, *TEXT, "--out", out, columns=columns, seen=seen)
    assert code == 1
    folders = [str(folder) for folder in briefings_in(out)]
    lines = screen(sent)
    assert [line for line in lines if line in folders] == []  # each is shown once
    assert sorted(line[6:] for line in lines if line.startswith("made: ")) == folders
    end = lines.index(f"{GOOD} made, 1 failed")
    assert lines[end + 1] == f"  made now  {GOOD}"
    assert lines[-2].startswith("  not made: there is no article in ")
    # Nothing of the picture is left.
    assert not [line for line in lines[:end] if " of " in line or "━" in line or " reused" in line]
    assert all(re.match(r"made: |note: |failed: ", line) for line in lines[:end] if line)
    assert "\x1b[?25h" in sent[sent.rindex("\x1b[?25l") :]
    drawn = [line for line in pictures if f" of {GOOD + 1} made" in line]
    assert drawn
    assert all(len(line) <= columns for line in drawn)


def test_a_terminal_without_colours_is_given_none(tmp_path: Path, sources: list[Path]) -> None:
    _, sent = on_terminal(
        "make", *sources, *TEXT, "--out", tmp_path / "out", environment={"NO_COLOR": "1"}
    )
    assert not re.search(r"\x1b\[(?:\d+;)*(?:3|9|4)\d", sent)
    assert f"{GOOD} made, 1 failed" in screen(sent)


def test_a_terminal_that_cannot_go_back_is_sent_lines_only(
    tmp_path: Path, sources: list[Path]
) -> None:
    _, sent = on_terminal(
        "make", *sources, *TEXT, "--out", tmp_path / "out", environment={"TERM": "dumb"}
    )
    assert "\x1b" not in sent
    assert f"{GOOD} made, 1 failed" in sent


def test_quiet_shows_what_failed(tmp_path: Path, sources: list[Path]) -> None:
    _, sent = on_terminal("make", *sources, *TEXT, "--out", tmp_path / "out", "--quiet")
    assert "\x1b" not in sent
    # Nothing else tells of them.
    assert len([line for line in screen(sent) if line.startswith("/")]) == GOOD
    lines = [line for line in screen(sent) if line and not line.startswith("/")]
    assert [line[:8] for line in lines] == ["failed: ", "12 made,", "  not ma"]


def test_a_terminal_that_was_closed_does_not_end_the_work(
    tmp_path: Path, sources: list[Path]
) -> None:
    terminal, stderr = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing", "make", *sources, *TEXT, "--out", tmp_path / "out"],
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
    )
    os.close(stderr)
    assert process.stdout is not None
    process.stdout.readline()
    os.close(terminal)
    process.communicate(timeout=120)
    assert process.returncode == 1
    assert len(briefings_in(tmp_path / "out")) == GOOD


def test_the_end_of_a_list(tmp_path: Path, sources: list[Path]) -> None:
    briefing("make", *sources[:4], *TEXT, "--out", tmp_path / "out")
    done = briefing("make", *sources, *TEXT, "--out", tmp_path / "out")
    end = done.stderr.splitlines()
    end = end[end.index(f"{GOOD} made, 1 failed") + 1 :]
    before = len([path for path in sources[:4] if path.name != "menu.txt"])
    assert [line.rsplit(maxsplit=1) for line in end[:3]] == [
        ["  made now", str(GOOD - before)],
        ["  reused", str(before)],
        ["  failed", "1"],
    ]
    assert len({len(line) for line in end[:3]}) == 1
    (reading,) = [line for line in end if "reading" in line]
    assert re.fullmatch(rf"  reading +{GOOD - before} made  +{before} reused  +[\d.]+ .*", reading)
    assert " a minute" in end[-2]
    assert end[-1].startswith("  not made: there is no article in ")


def test_one_source_has_no_tables(tmp_path: Path) -> None:
    done = briefing("make", FERRY, *TEXT, "--out", tmp_path / "out")
    assert [line[:5] for line in done.stderr.splitlines()] == ["made:"]


def test_the_log_of_a_run(tmp_path: Path, sources: list[Path]) -> None:
    log, out = tmp_path / "log.jsonl", tmp_path / "out"
    done = briefing("make", *sources, *TEXT, "--out", out, "--log", log, "--quiet")
    told = events(log)
    assert len({one["run"] for one in told}) == 1
    assert all(re.fullmatch(r"\S+T\S+\.\d{3}[+-]\d\d:\d\d", one["time"]) for one in told)
    begun, work, *between, ended = told
    assert (begun["event"], work["event"]) == ("run begun", "work begun")
    assert begun["program"].startswith("briefing ")
    assert begun["settings"]["summariser"] == "lead"
    assert begun["settings"]["length"] == {"sentences": 2}
    assert begun["settings"]["out"] == str(out)
    assert work["sources"] == GOOD + 1
    taken = [one["source"] for one in between if one["event"] == "source begun"]
    assert taken == [str(path) for path in sources]
    outcomes = [one for one in between if one["event"] == "source ended"]
    assert [one["source"] for one in outcomes] == taken
    assert {one["folder"] for one in outcomes if one["outcome"] == "made"} == {
        str(folder) for folder in briefings_in(out)
    }
    (failed,) = [one for one in outcomes if one["outcome"] == "failed"]
    assert "there is no article" in failed["error"]
    assert all(one["seconds"] >= 0 for one in outcomes)
    assert ended["event"] == "run ended"
    assert ended["exit_code"] == done.exit_code == 1
    assert (ended["made"], ended["failed"], ended["reused"]) == (GOOD, 1, 0)
    briefing("make", *sources, *TEXT, "--out", out, "--log", log)
    again = events(log)
    assert again[: len(told)] == told
    assert again[-1]["reused"] == GOOD


def test_the_log_says_what_ended_a_run(tmp_path: Path) -> None:
    log = tmp_path / "log"
    done = briefing("make", FERRY, "--out", tmp_path / "out", "--voice", "nobody", "--log", log)
    assert done.exit_code == 2
    ended = events(log)[-1]
    assert (ended["event"], ended["exit_code"]) == ("run ended", 2)
    assert f"briefing: {ended['error']}\n" == done.stderr


@pytest.mark.parametrize("place", ["none/log", ".", "-", "/dev/null"])
def test_a_log_that_cannot_be_written_is_found_before_the_work(tmp_path: Path, place: str) -> None:
    log = place if place == "-" else str(tmp_path / place)
    done = briefing("make", FERRY, *TEXT, "--out", tmp_path / "out", "--log", log)
    assert done.exit_code in (1, 2)
    assert one_sentence(done.stderr), done.stderr
    assert not (tmp_path / "out").exists()


def test_ctrl_c_on_a_terminal(tmp_path: Path, sources: list[Path]) -> None:
    pressed: list[bool] = []

    def seen(process: int, sent: str) -> None:
        if "made: " in sent and not pressed:
            pressed.append(True)
            os.kill(process, signal.SIGINT)

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        code, sent = on_terminal("make", *sources, *TEXT, "--out", tmp_path / "out", seen=seen)
    finally:
        signal.signal(signal.SIGINT, before)
    lines = [line for line in screen(sent) if line]
    if code == 130:  # else all was made before the signal came
        made = len(briefings_in(tmp_path / "out"))
        found = re.fullmatch(
            rf"briefing: stopped: (\d+) of {GOOD + 1} made, and the same command goes on from "
            "there",
            lines[-1],
        )
        assert found
        # The signal may have come when a folder was whole and not yet told of.
        assert made - 1 <= int(found[1]) <= made
    assert not [line for line in lines if "━" in line]
    again = briefing("make", *sources, *TEXT, "--out", tmp_path / "out")
    assert f"{GOOD} made, 1 failed" in again.stderr
