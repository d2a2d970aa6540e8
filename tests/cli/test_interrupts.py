"""Signals: whatever the moment, nothing is torn and nothing temporary stays."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from support.batches import some_articles
from support.command import ARTICLES, FERRY, briefing, briefings_in

from briefing.pipeline import length_fitting, reading_ahead, stages
from briefing.pipeline import make as pipeline
from briefing.publishing import whole_folder
from briefing.runtime import atomic_files
from briefing.runtime.signals import signals_held

TEXT = ["--summariser", "lead", "--offline", "--no-audio"]
STOPS = [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]


@pytest.fixture(autouse=True)
def default_signals() -> Any:
    """Pytest leaves them alone, but whoever started it may have had some ignored."""
    before = {number: signal.getsignal(number) for number, _ in STOPS}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def raising(number: signal.Signals, real: Any) -> Any:
    def interrupted(*arguments: Any, **named: Any) -> Any:
        result = real(*arguments, **named)
        signal.raise_signal(number)
        return result

    return interrupted


@pytest.mark.parametrize(("number", "code"), STOPS)
@pytest.mark.parametrize(
    "step", [(reading_ahead, "read_once"), (length_fitting, "summarise"), (whole_folder, "flush")]
)
def test_a_signal_leaves_the_earlier_briefing_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, code: int, step: Any
) -> None:
    made = Path(briefing("make", FERRY, *TEXT, "--out", tmp_path).stdout.strip())
    before = {path.name: path.read_bytes() for path in made.iterdir()}
    room, name = step
    monkeypatch.setattr(room, name, raising(number, getattr(room, name)))
    done = briefing("make", FERRY, *TEXT, "--out", tmp_path, "--sentences", "2")
    assert done.exit_code == code
    assert done.stderr == "briefing: stopped: what was not whole was not written\n"
    assert {path.name: path.read_bytes() for path in made.iterdir()} == before
    assert briefings_in(tmp_path) == [made]
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


@pytest.mark.parametrize(("number", "code"), STOPS)
def test_a_signal_waits_until_the_files_are_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, code: int
) -> None:
    made = Path(briefing("make", FERRY, *TEXT, "--out", tmp_path).stdout.strip())
    # Between the old files being kept and the first new one taking its place.
    monkeypatch.setattr(whole_folder, "_copy", raising(number, whole_folder._copy))
    done = briefing("make", FERRY, *TEXT, "--out", tmp_path, "--sentences", "2")
    assert done.exit_code == code
    assert briefings_in(tmp_path) == [made]
    monkeypatch.undo()
    again = briefing("make", FERRY, *TEXT, "--out", tmp_path, "--sentences", "2")
    assert "reused: " in again.stderr


def test_an_ignored_signal_stays_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    monkeypatch.setattr(reading_ahead, "read_once", raising(signal.SIGHUP, stages.read_once))
    assert briefing("make", FERRY, *TEXT, "--out", tmp_path).exit_code == 0


def test_two_at_once_of_the_same_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = atomic_files.alone

    def overtaken(out: Path) -> Any:
        # While the first waits for the folder, the second makes the same briefing.
        monkeypatch.setattr(whole_folder, "alone", real)
        assert briefing("make", FERRY, *TEXT, "--out", tmp_path).exit_code == 0
        return real(out)

    monkeypatch.setattr(whole_folder, "alone", overtaken)
    done = briefing("make", FERRY, *TEXT, "--out", tmp_path)
    assert done.exit_code == 0, done.stderr
    assert [str(path) for path in briefings_in(tmp_path)] == [done.stdout.strip()]


def test_a_held_signal_comes_after_the_block() -> None:
    through = []

    def block() -> None:
        with signals_held():
            signal.raise_signal(signal.SIGINT)
            through.append(True)

    with pytest.raises(KeyboardInterrupt):
        block()
    assert through


def test_a_batch_that_is_stopped_says_how_far_it_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log, real, calls = tmp_path / "log", pipeline.BriefingMaker.finish, []

    def finish(*arguments: Any, **named: Any) -> Any:
        calls.append(True)
        if len(calls) == 3:
            signal.raise_signal(signal.SIGTERM)
        return real(*arguments, **named)

    monkeypatch.setattr(pipeline.BriefingMaker, "finish", finish)
    sources = some_articles(tmp_path / "articles")[:12]
    command = ["make", *map(str, sources), *TEXT, "--out", str(tmp_path / "out"), "--log", str(log)]
    done = briefing(*command)
    assert done.exit_code == 143
    assert done.stderr.splitlines()[-1] == (
        "briefing: stopped: 2 of 12 made, and the same command goes on from there"
    )
    assert re.search(r"^  not reached +\d+$", done.stderr, re.MULTILINE)
    account = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    outcomes = [one["outcome"] for one in account["sources"]]
    assert outcomes.count("made") == len(briefings_in(tmp_path / "out")) == 2
    events = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert [(one["event"], one["exit_code"]) for one in events[-2:]] == [
        ("interrupted", 143),
        ("run ended", 143),
    ]
    monkeypatch.undo()
    again = briefing(*command)
    assert "10 made, 2 failed" in again.stderr
    assert re.search(r"^  reused +2$", again.stderr, re.MULTILINE)


def test_a_signal_that_a_library_swallows_stops_the_work_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def finish(*arguments: Any, **named: Any) -> Any:
        # As a C library does with what its callbacks raise.
        with contextlib.suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGTERM)
        return real(*arguments, **named)

    real = pipeline.BriefingMaker.finish
    monkeypatch.setattr(pipeline.BriefingMaker, "finish", finish)
    done = briefing("make", *ARTICLES.glob("*.txt"), *TEXT, "--out", tmp_path / "out")
    assert done.exit_code == 143
    assert len(briefings_in(tmp_path / "out")) == 1


def test_a_signal_in_a_finaliser_stops_the_work_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Finalised:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGTERM)

    def finish(*_: Any, **__: Any) -> Any:
        finalised = Finalised()
        del finalised
        # Far longer than it takes; it is cut short.
        time.sleep(60)
        through.append(True)

    through: list[bool] = []
    monkeypatch.setattr(pipeline.BriefingMaker, "finish", finish)
    done = briefing("make", FERRY, *TEXT, "--out", tmp_path / "out")
    assert done.exit_code == 143
    assert done.stderr == "briefing: stopped: what was not whole was not written\n"
    assert not through


# Two signals in the midst of what must not be torn, or of the cleaning up.
TWICE = """
import signal, sys
import briefing.runtime.stage_cache, briefing.pipeline.make
from briefing.cli.group import main
from briefing.publishing import whole_folder

def signal_before(room, name, *numbers):
    real = getattr(room, name)
    def signalled(*arguments, **named):
        for number in numbers:
            signal.raise_signal(getattr(signal, number))
        return real(*arguments, **named)
    setattr(room, name, signalled)

where, first, second, *arguments = sys.argv[1:]
if where == "while files are moved":
    signal_before(whole_folder, "_copy", first, second)
else:
    signal_before(briefing.pipeline.make.BriefingMaker, "finish", first)
    signal_before(briefing.runtime.stage_cache.StageCache, "close", second)
main(arguments)
"""


def twice(out: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", TWICE, *arguments, "make", str(FERRY), *TEXT]
    return subprocess.run(
        [*command, "--out", str(out), "--sentences", "2"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_two_signals_wait_until_the_files_are_in_place(tmp_path: Path) -> None:
    made = Path(briefing("make", FERRY, *TEXT, "--out", tmp_path).stdout.strip())
    done = twice(tmp_path, "while files are moved", "SIGINT", "SIGINT")
    assert done.returncode == 130
    assert "Traceback" not in done.stderr
    assert briefings_in(tmp_path) == [made]
    again = briefing("make", FERRY, *TEXT, "--out", tmp_path, "--sentences", "2")
    assert "reused: " in again.stderr


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [("SIGINT", "SIGINT", 130), ("SIGTERM", "SIGINT", 130), ("SIGINT", "SIGTERM", 143)],
)
def test_a_second_signal_stops_the_cleaning_up(
    tmp_path: Path, first: str, second: str, code: int
) -> None:
    done = twice(tmp_path, "while it is stopped", first, second)
    assert done.returncode == code
    assert done.stderr == "\nbriefing: stopped at once\n"
    assert briefing("make", FERRY, *TEXT, "--out", tmp_path).exit_code == 0
    assert len(briefings_in(tmp_path)) == 1


def test_a_terminal_may_hang_up_twice(tmp_path: Path) -> None:
    done = twice(tmp_path, "while it is stopped", "SIGHUP", "SIGHUP")
    assert done.returncode == 129
    assert done.stderr == "briefing: stopped: what was not whole was not written\n"
    assert (tmp_path / "report.json").is_file()


# Ctrl-C while a module is being imported, whichever it is.
EARLY = """
import builtins, signal, sys
real, awaited = builtins.__import__, sys.argv[1]
def imported(name, *arguments, **named):
    if name == awaited:
        builtins.__import__ = real
        signal.raise_signal(signal.SIGINT)
    return real(name, *arguments, **named)
signal.signal(signal.SIGINT, signal.default_int_handler)
builtins.__import__ = imported
from briefing.__main__ import run
sys.argv = ["briefing", "--help"]
run()
"""


@pytest.mark.parametrize("module", ["briefing.cli.group", "click", "briefing.cli.commands.make"])
def test_ctrl_c_while_the_program_is_loaded(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", EARLY, module],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == -signal.SIGINT
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("numbers", "code"),
    [
        ([signal.SIGTERM], 143),
        ([signal.SIGINT, signal.SIGINT], 130),
    ],
)
def test_workers_end_with_the_program_and_without_a_word(
    tmp_path: Path, numbers: list[signal.Signals], code: int
) -> None:
    pytest.importorskip("espeakng_loader")
    sources, out = some_articles(tmp_path / "articles")[:12], tmp_path / "out"
    good, bad = 10, 2
    command = ["make", *map(str, sources), "--summariser", "lead", "--offline", "--voice", "espeak"]
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing", *command, "--workers", "2", "--out", str(out)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    for number in numbers:
        # As a terminal does: to every process.
        os.killpg(process.pid, number)
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == code
    assert "Traceback" not in stderr
    assert "Warning" not in stderr
    again = briefing(*command, "--out", out, "--no-audio", "--force")
    assert f"{good} made, {bad} failed" in again.stderr
    assert len(briefings_in(out)) == good
