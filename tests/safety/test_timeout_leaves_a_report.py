"""`timeout` signals its child and then the child's group: the report is written all the same."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.command import FERRY

# Signals in the midst of the work, and again while it is stopped.
SIGNALLED = """
import signal, sys
import briefing.pipeline.make, briefing.runtime.stage_cache
from briefing.cli.group import main

def signalled(cls, name, number):
    real = getattr(cls, name)
    def before(*arguments, **named):
        signal.raise_signal(number)
        return real(*arguments, **named)
    setattr(cls, name, before)

signalled(briefing.pipeline.make.BriefingMaker, "finish", signal.SIGTERM)
signalled(briefing.runtime.stage_cache.StageCache, "close", signal.SIGTERM)
main(sys.argv[1:])
"""
OPTIONS = ("--summariser", "lead", "--no-audio", "--offline")


def test_the_same_signal_twice_is_one_request(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SIGNALLED, "make", str(FERRY), *OPTIONS]
    done = subprocess.run(
        [*command, "--out", str(tmp_path)], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 128 + signal.SIGTERM, done.stderr
    assert "stopped: what was not whole was not written" in done.stderr
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert not report["complete"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no `timeout` of this kind")
def test_a_run_under_timeout_leaves_its_report(tmp_path: Path) -> None:
    listed = tmp_path / "list.txt"
    names = [tmp_path / f"{number}.txt" for number in range(2_000)]
    for number, name in enumerate(names):
        name.write_text(f"Notice {number}\n\n{FERRY.read_text('utf-8')}", encoding="utf-8")
    listed.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "briefing", "make", "--from-file", str(listed), *OPTIONS]
    seconds = 2
    while True:
        done = subprocess.run(
            ["timeout", str(seconds), *command, "--out", str(out)],
            capture_output=True,
            text=True,
            check=False,
        )
        # On a busy machine it may not have begun by then.
        if done.returncode != 124 or any(out.glob("*/summary.en.txt")):
            break
        seconds *= 2
    assert done.returncode == 124, done.stderr
    report = json.loads((out / "report.json").read_text("utf-8"))
    assert not report["complete"]
    assert len(list(out.glob("*/briefing.json"))) >= len(report["sources"]) > 0
