"""Signals: whatever the moment, nothing is torn and nothing temporary stays."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any

import pytest
from support.command import FERRY, briefing, briefings_in

from briefing import pipeline
from briefing.publishing import files, folder

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
    "step", [(pipeline, "read_once"), (pipeline, "summarise"), (folder, "flush")]
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
    monkeypatch.setattr(folder, "_keep", raising(number, folder._keep))
    done = briefing("make", FERRY, *TEXT, "--out", tmp_path, "--sentences", "2")
    assert done.exit_code == code
    assert briefings_in(tmp_path) == [made]
    monkeypatch.undo()
    again = briefing("make", FERRY, *TEXT, "--out", tmp_path, "--sentences", "2")
    assert "there already" in again.stderr


def test_an_ignored_signal_stays_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    monkeypatch.setattr(pipeline, "read_once", raising(signal.SIGHUP, pipeline.read_once))
    assert briefing("make", FERRY, *TEXT, "--out", tmp_path).exit_code == 0


def test_two_at_once_of_the_same_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = files.alone

    def overtaken(out: Path) -> Any:
        # While the first waits for the folder, the second makes the same briefing.
        monkeypatch.setattr(folder, "alone", real)
        assert briefing("make", FERRY, *TEXT, "--out", tmp_path).exit_code == 0
        return real(out)

    monkeypatch.setattr(folder, "alone", overtaken)
    done = briefing("make", FERRY, *TEXT, "--out", tmp_path)
    assert done.exit_code == 0, done.stderr
    assert [str(path) for path in briefings_in(tmp_path)] == [done.stdout.strip()]


def test_a_held_signal_comes_after_the_block() -> None:
    through = []

    def block() -> None:
        with files.signals_held():
            signal.raise_signal(signal.SIGINT)
            through.append(True)

    with pytest.raises(KeyboardInterrupt):
        block()
    assert through
