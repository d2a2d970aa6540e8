"""`briefing clean`: what nobody uses goes, once somebody said yes; briefings stay."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from support.command import ARTICLES, FERRY, briefing, briefings_in, one_sentence

from briefing.runtime.atomic_files import PARTIAL, claimed
from briefing.runtime.stage_cache import NAME

QUICK = ["--summariser", "lead", "--no-audio", "--offline"]
ARABIC = ARTICLES / "harbour-bus.ar.txt"
DAY = 86_400


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "cache"))
    assert briefing("make", FERRY, ARABIC, *QUICK, "--out", tmp_path / "out").exit_code == 0
    return tmp_path / "out"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def briefings_of(out: Path) -> dict[str, bytes]:
    return {name: text for folder in briefings_in(out) for name, text in contents(folder).items()}


def used(out: Path, days: float, where: str = "1") -> None:
    """Have the entries of an archive been used so many days ago."""
    with closing(sqlite3.connect(out / NAME)) as database, database:
        then = time.time() - days * DAY
        database.execute(f"UPDATE made SET used_at = ? WHERE {where}", (then,))


def entries(out: Path) -> int:
    with closing(sqlite3.connect(out / NAME)) as database:
        (count,) = database.execute("SELECT count(*) FROM made").fetchone()
        return int(count)


def test_there_is_nothing_to_remove(out: Path) -> None:
    before = contents(out)
    done = briefing("clean", out)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "there is nothing to remove" in done.stderr
    assert contents(out) == before


def test_what_no_run_has_used_for_long_goes(out: Path) -> None:
    used(out, 91, "stage = 'summarising'")
    briefings = briefings_of(out)
    refused = briefing("clean", out)
    assert refused.exit_code == 2
    assert one_sentence(refused.stderr)
    assert "add --yes" in refused.stderr
    assert "2 entries of the stage cache, not used for 90 days" in refused.stdout
    assert entries(out) == 6
    done = briefing("clean", out, "--yes")
    assert done.exit_code == 0, done.stderr
    assert entries(out) == 4
    assert briefings_of(out) == briefings
    again = briefing("make", FERRY, ARABIC, *QUICK, "--out", out)
    assert again.stderr.count("reused: ") == 2


def test_an_entry_that_was_used_today_is_young_again(out: Path) -> None:
    used(out, 91)
    assert briefing("make", FERRY, *QUICK, "--sentences", "1", "--out", out).exit_code == 0
    briefing("clean", out, "--yes")
    # The reading of one article was used, and two results are new.
    assert entries(out) == 3


def test_an_entry_of_the_future_stays(out: Path) -> None:
    used(out, -400)
    assert "nothing to remove" in briefing("clean", out, "--days", "0").stderr
    assert briefing("make", FERRY, ARABIC, *QUICK, "--out", out).exit_code == 0
    assert "nothing to remove" in briefing("clean", out).stderr


def test_what_dead_runs_left_goes_and_what_is_at_work_stays(out: Path) -> None:
    dead, alive = out / f"{PARTIAL}dead", out / f"{PARTIAL}alive"
    for folder in (dead, alive):
        folder.mkdir()
        (folder / "summary.ar.txt").write_text("نصف", encoding="utf-8")
    theirs = out / "notes"
    theirs.mkdir()
    (theirs / "todo.txt").write_text("mine", encoding="utf-8")
    (out / "list.txt").write_text("mine", encoding="utf-8")
    with claimed(alive):
        done = briefing("clean", out, "--yes")
    assert "1 partial file of runs that died" in done.stdout
    assert (dead.exists(), alive.exists()) == (False, True)
    assert (theirs / "todo.txt").exists()
    assert (out / "list.txt").exists()


@pytest.mark.parametrize(
    ("damage", "says"), [(b"", "which is empty"), (b"no archive", "which is damaged")]
)
def test_a_damaged_archive_goes(out: Path, damage: bytes, says: str) -> None:
    briefings = briefings_of(out)
    (out / NAME).write_bytes(damage)
    done = briefing("clean", out, "--yes")
    assert done.exit_code == 0, done.stderr
    assert says in done.stdout
    assert not (out / NAME).exists()
    assert briefings_of(out) == briefings


def test_a_newer_archive_stays(out: Path) -> None:
    used(out, 91)
    with closing(sqlite3.connect(out / NAME)) as database:
        database.execute("PRAGMA user_version = 99")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = (out / NAME).read_bytes()
    assert "nothing to remove" in briefing("clean", out, "--yes").stderr
    assert (out / NAME).read_bytes() == before
    assert "newer version of briefing: left alone" in briefing("status", out).stdout


def test_old_speech_goes_and_nothing_else_of_the_cache(out: Path, tmp_path: Path) -> None:
    google = tmp_path / "cache" / "google"
    google.mkdir(parents=True)
    old, new, other = google / "a.sound", google / "b.sound", google / "notes.txt"
    for path in (old, new, other):
        path.write_bytes(b"x" * 1000)
    for path in (old, other):
        os.utime(path, (time.time() - 100 * DAY,) * 2)
    done = briefing("clean", out, "--yes")
    assert f"1 file of finished speech in {google}, older than 90 days" in done.stdout
    assert sorted(google.iterdir()) == [new, other]


@pytest.mark.parametrize(("answer", "gone"), [("y\n", True), ("n\n", False), ("\n", False)])
def test_at_a_terminal_it_asks(out: Path, answer: str, gone: bool) -> None:
    pty = pytest.importorskip("pty", reason="needs Unix")
    used(out, 91)
    mine, theirs = pty.openpty()
    os.write(mine, answer.encode())
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "clean", str(out)],
        stdin=theirs, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    os.close(mine)
    os.close(theirs)
    assert done.returncode == 0, done.stderr
    assert "Remove this? [y/N]" in done.stderr
    assert (entries(out) == 0) == gone
    assert ("nothing was removed" in done.stderr) != gone


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = briefing("clean", tmp_path / "none", "--yes")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
