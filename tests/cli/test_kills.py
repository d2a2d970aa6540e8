"""Runs killed at any moment: the next goes on, and in the end all is as if none had been."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import time
from pathlib import Path
from typing import Any

from support.batches import BAD, GOOD, some_articles
from support.command import briefing, briefings_in
from support.forked import forks

from briefing.runtime.atomic_files import PARTIAL, claimed, sweep
from briefing.runtime.stage_cache import NAME

QUICK = ["--summariser", "lead", "--no-audio", "--offline", "--sentences", "2"]
KILLS = 40


def told(folder: Path) -> dict[str, Any]:
    """What a briefing says, but for when it was made."""
    record = json.loads((folder / "briefing.json").read_text(encoding="utf-8"))
    assert {path.name for path in folder.iterdir()} == {*record["files"], "briefing.json"}
    texts = {
        path.name: path.read_text("utf-8") for path in folder.iterdir() if path.suffix == ".txt"
    }
    return {"inputs": record["inputs"], "summaries": record["summaries"], **texts}


def test_a_batch_that_is_killed_forty_times_is_made_whole(tmp_path: Path) -> None:
    sources = some_articles(tmp_path / "articles")
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    chance = random.Random(5)  # not for secrets
    with forks("make", sources[1], *QUICK, "--out", tmp_path / "warm") as runs:
        before = time.monotonic()
        runs.start("make", *sources, *QUICK, "--out", whole)
        runs.wait()
        seconds = time.monotonic() - before
        for _ in range(KILLS):
            run = runs.start("make", *sources, *QUICK, "--out", broken)
            time.sleep(chance.uniform(0.0, 1.0) * seconds)
            os.kill(run, signal.SIGKILL)
            runs.wait()
    done = briefing("make", *sources, *QUICK, "--out", broken)
    assert done.exit_code == 1
    assert done.stderr.count("\n  not made: ") == BAD
    assert f"{GOOD} made, {BAD} failed" in done.stderr
    names = [folder.name for folder in briefings_in(whole)]
    assert len(names) == GOOD
    assert [folder.name for folder in briefings_in(broken)] == names
    for name in names:
        assert told(broken / name) == told(whole / name)
    assert not list(broken.glob(f"{PARTIAL}*"))
    with sqlite3.connect(broken / NAME) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    account = json.loads((broken / "report.json").read_text(encoding="utf-8"))
    assert len(account["sources"]) == GOOD + BAD


def test_what_another_run_is_at_work_on_is_not_swept_away(tmp_path: Path) -> None:
    mine, left = tmp_path / f"{PARTIAL}mine", tmp_path / f"{PARTIAL}left"
    for path in (mine, left):
        path.mkdir()
        (path / "summary.en.txt").write_text("half", encoding="utf-8")
    (tmp_path / f"{PARTIAL}left.json").write_text("{", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not ours", encoding="utf-8")
    with claimed(mine):
        sweep(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [mine.name, "notes.txt"]
