"""Work in a process of its own: its result, its words and its failures come back."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from briefing.core.errors import BriefingError, MissingExtraError, ModelError, UsageError
from briefing.runtime.isolated_process import Bounds, ExceededError, Say, peak_memory, run_isolated


def other_process(say: Say) -> int:
    say("at work")
    return os.getpid()


@dataclass(frozen=True)
class Failing:
    error: type[Exception]

    def __call__(self, say: Say) -> None:
        if self.error is MissingExtraError:
            raise MissingExtraError("the model", "embedded")
        raise self.error("it is gone")


def killed(say: Say) -> None:
    os._exit(9)


@dataclass(frozen=True)
class Large:
    """More than a pipe holds, and a process that ends while it is read."""

    ballast: bytes

    def __call__(self, say: Say) -> int:
        return len(self.ballast)

    def __setstate__(self, state: object) -> None:
        os._exit(9)


def hungry(say: Say) -> tuple[float, float]:
    before = peak_memory()
    field = np.ones(16_000_000)
    after = peak_memory()
    assert before is not None
    assert after is not None
    return float(field.nbytes) / 1e6, after - before


def test_it_is_another_process_and_its_words_come_back() -> None:
    said: list[str] = []
    assert run_isolated(other_process, said.append) != os.getpid()
    assert said == ["at work"]


@pytest.mark.parametrize(
    ("error", "raised", "code"),
    [
        (UsageError, UsageError, 2),
        (ModelError, BriefingError, 1),
        (MissingExtraError, BriefingError, 1),
    ],
)
def test_a_known_failure_keeps_its_sentence_and_its_code(
    error: type[Exception], raised: type[BriefingError], code: int
) -> None:
    with pytest.raises(raised) as caught:
        run_isolated(Failing(error), lambda _: None)
    assert caught.value.exit_code == code
    assert "it is gone" in str(caught.value) or "briefing setup embedded" in str(caught.value)


def test_a_bug_comes_back_with_its_traceback() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        run_isolated(Failing(ZeroDivisionError), lambda _: None)


def test_a_process_that_was_killed_is_a_sentence() -> None:
    with pytest.raises(ModelError, match=r"ended \(code 9\).*memory"):
        run_isolated(killed, lambda _: None)


def test_a_process_that_dies_while_it_gets_its_work_is_not_waited_for() -> None:
    with pytest.raises(ModelError, match=r"ended \(code 9\)"):
        run_isolated(Large(b"x" * 10_000_000), lambda _: None)


def test_its_memory_is_its_own() -> None:
    if peak_memory() is None:
        pytest.skip("no system says what memory a process has had")
    ballast = np.ones(40_000_000)  # of this process: not to be counted there
    taken, counted = run_isolated(hungry, lambda _: None)
    assert counted == pytest.approx(taken, rel=0.2)
    assert len(ballast)


def endless(say: Say) -> None:
    while True:
        pass


def greedy(say: Say) -> int:
    return len(bytearray(400_000_000))


def test_time_and_memory_are_bounded() -> None:
    with pytest.raises(ExceededError, match="more than 1 seconds"):
        run_isolated(endless, print, Bounds(seconds=1, megabytes=1_000))
    with pytest.raises(ExceededError, match="more than 200 MB of memory"):
        run_isolated(greedy, print, Bounds(seconds=5, megabytes=200))
    assert run_isolated(greedy, print, Bounds(seconds=5, megabytes=1_000)) == 400_000_000


def test_a_script_without_a_guard_of_its_main_part_may_call_it(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from briefing.runtime.isolated_process import run_isolated\n"
        "print(run_isolated(callable, print))\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("True\n", "")
