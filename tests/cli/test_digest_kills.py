"""A digest that is killed at any moment: the next goes on, and in the end it is the same."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import time
from pathlib import Path

from support.command import briefing, only_folder
from support.forked import forks
from support.news import entries

from briefing.publishing.episode_record import read_episode
from briefing.publishing.whole_folder import damage
from briefing.runtime.atomic_files import PARTIAL
from briefing.runtime.stage_cache import NAME

QUICK = ["--summariser", "lead", "--voice", "espeak", "--offline", "--workers", "1"]
KILLS = 6


def sounds(out: Path) -> dict[str, str]:
    """The digests of an episode's files, which are whole, but for its record's."""
    folder = only_folder(out)
    record = read_episode(folder)
    assert not damage(folder, record)
    assert {path.name for path in folder.iterdir()} == {*record.files, "episode.json"}
    return record.files


def test_a_digest_that_is_killed_is_made_whole_and_the_same(tmp_path: Path) -> None:
    paths = []
    for entry in entries()[:3]:
        paths.append(tmp_path / f"{entry.number}.txt")
        paths[-1].write_text(f"{entry.title}\n\n{entry.text.strip()}\n", encoding="utf-8")
    command: list[str | Path] = ["digest", *paths, *QUICK, "--sentences", "1"]
    chance = random.Random(7)  # not for secrets
    with forks(*command, "--out", tmp_path / "warm") as runs:
        before = time.monotonic()
        runs.start(*command, "--force", "--out", tmp_path / "whole")
        runs.wait()
        seconds = time.monotonic() - before
        for _ in range(KILLS):
            run = runs.start(*command, "--out", tmp_path / "broken")
            time.sleep(chance.uniform(0.0, 1.0) * seconds)
            os.kill(run, signal.SIGKILL)
            runs.wait()
    done = briefing(*command, "--out", tmp_path / "broken")
    assert done.exit_code == 0, done.stderr
    assert sounds(tmp_path / "broken") == sounds(tmp_path / "whole")
    assert not list((tmp_path / "broken").glob(f"{PARTIAL}*"))
    with sqlite3.connect(tmp_path / "broken" / NAME) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
