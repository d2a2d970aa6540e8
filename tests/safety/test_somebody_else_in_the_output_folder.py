"""Links, pipes, locks and databases of others in the output folder: left alone, and no hang."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from support.command import FERRY, briefing, only_folder

from briefing.publishing import run_record, schema
from briefing.runtime import waiting
from briefing.runtime.atomic_files import PARTIAL, alone
from briefing.runtime.stage_cache import NAME

if sys.platform == "win32":
    pytest.skip("Windows has neither pipes nor locks of folders", allow_module_level=True)

OPTIONS = ("--summariser", "lead", "--no-audio", "--offline")
# A view that yields rows for ever.
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"


def made(out: Path) -> Path:
    result = briefing("make", FERRY, *OPTIONS, "--out", out)
    assert result.exit_code == 0, result.stderr
    return only_folder(out)


def test_a_briefings_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    name = made(out).name
    (out / name).rename(elsewhere)
    (elsewhere / "summary.en.txt").write_text("mine", encoding="utf-8")
    (out / name).symlink_to(elsewhere)
    result = briefing("make", FERRY, *OPTIONS, "--out", out)
    assert result.exit_code == 1
    assert "is a link to somewhere else and is not followed" in result.stderr
    assert (elsewhere / "summary.en.txt").read_text("utf-8") == "mine"
    assert briefing("status", out).exit_code in (0, 1)


@pytest.mark.parametrize("name", [schema.NAME, "summary.en.txt", "summary.en.md"])
def test_a_pipe_in_place_of_a_file_is_replaced(tmp_path: Path, name: str) -> None:
    folder = made(tmp_path)
    before = (folder / "summary.en.txt").read_bytes()
    (folder / name).unlink()
    os.mkfifo(folder / name)
    assert briefing("status", tmp_path).exit_code in (0, 1)
    assert made(tmp_path) == folder
    assert (folder / name).is_file()
    assert (folder / "summary.en.txt").read_bytes() == before


@pytest.mark.parametrize("name", [run_record.NAME, NAME, f"{PARTIAL}0123"])
def test_a_pipe_beside_the_briefings_is_not_waited_for(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    made(tmp_path)
    for command in ("status", "clean"):
        assert briefing(command, tmp_path).exit_code in (0, 1)


FOREIGN = {
    "a table of another": ["CREATE TABLE notes (text TEXT)", "INSERT INTO notes VALUES ('mine')"],
    "a table beside ours": [
        "CREATE TABLE made (key TEXT PRIMARY KEY, stage TEXT, value BLOB)",
        "CREATE TABLE notes (text TEXT)",
    ],
    "a table of our name": ["CREATE TABLE made (id INTEGER, text TEXT)"],
    "an endless view": [f"CREATE VIEW made AS {ENDLESS} SELECT x AS key FROM n"],
    "another application": ["PRAGMA application_id = 1234"],
    "an endless trigger": [
        "CREATE TABLE made (key TEXT PRIMARY KEY, stage TEXT, value BLOB, digest BLOB, "
        "used_at REAL)",
        "PRAGMA user_version = 4",
        "PRAGMA application_id = 1651664487",
        f"CREATE TRIGGER endless AFTER INSERT ON made BEGIN DELETE FROM made WHERE key IN "
        f"(SELECT x FROM ({ENDLESS} SELECT x FROM n)); END",
    ],
}  # fmt: skip  # a table


@pytest.mark.parametrize("name", FOREIGN)
def test_a_database_of_another_program_is_left_alone(tmp_path: Path, name: str) -> None:
    with closing(sqlite3.connect(tmp_path / NAME)) as database, database:
        for statement in FOREIGN[name]:
            database.execute(statement)
    before = (tmp_path / NAME).read_bytes()
    result = briefing("make", FERRY, *OPTIONS, "--out", tmp_path)
    assert result.exit_code == 0
    assert "is another program's database and is left alone" in result.stderr
    for command in ("status", "clean"):
        assert briefing(command, tmp_path).exit_code in (0, 1)
    assert (tmp_path / NAME).read_bytes() == before


def test_an_older_database_of_ours_is_adopted(tmp_path: Path) -> None:
    made(tmp_path)
    with closing(sqlite3.connect(tmp_path / NAME)) as database, database:
        assert database.execute("PRAGMA application_id").fetchone() == (0x62726667,)
        count = database.execute("SELECT count(*) FROM made").fetchone()
        database.execute("PRAGMA application_id = 0")
    made(tmp_path)
    with closing(sqlite3.connect(tmp_path / NAME)) as database:
        assert database.execute("PRAGMA application_id").fetchone() == (0x62726667,)
        assert database.execute("SELECT count(*) FROM made").fetchone() >= count > (0,)


def test_a_lock_that_somebody_holds_is_waited_for_and_not_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "MOST_SECONDS", 0.3)
    monkeypatch.setattr(waiting, "_SILENT_SECONDS", 0.1)
    holder = (
        "import fcntl, os, sys, time; h = os.open(sys.argv[1], os.O_RDONLY); "
        "fcntl.flock(h, fcntl.LOCK_EX); print('held', flush=True); time.sleep(600)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(tmp_path)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        try:
            result = briefing("make", FERRY, *OPTIONS, "--out", tmp_path)
        finally:
            process.kill()
    assert result.exit_code == 1
    assert f"waiting for {tmp_path}, which is locked" in result.stderr
    assert "another program has locked it" in result.stderr
    assert "Traceback" not in result.stderr
    with alone(tmp_path):
        pass
    assert made(tmp_path)
