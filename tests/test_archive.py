"""The archive of what stages made: kept, found again, and never in the way."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.archive import NAME, Archive, content_of, key_of
from briefing.documents import MadeBy, Statement, Summary

SUMMARY = Summary("Title", "en", (Statement("Text.", (0, 2), ("mark",)),), MadeBy("lead"))
KEY = key_of("summarising", "an article", 5)


def never() -> Summary:
    raise AssertionError("it was made before")


def test_what_was_made_is_found_again_by_the_next_run(tmp_path: Path) -> None:
    first = Archive(tmp_path / "out")
    assert first.once("summarising", KEY, Summary, lambda: SUMMARY) == SUMMARY
    first.close()
    second = Archive(tmp_path / "out")
    assert second.once("summarising", KEY, Summary, never) == SUMMARY
    assert (second.tallies["summarising"].made, second.tallies["summarising"].reused) == (0, 1)


@given(st.lists(st.one_of(st.text(), st.integers(), st.none(), st.booleans()), max_size=4))
def test_other_inputs_have_another_key(inputs: list[object]) -> None:
    assert key_of("a", *inputs) == key_of("a", *inputs)
    assert key_of("a", *inputs) != key_of("b", *inputs)
    assert key_of("a", *inputs) != key_of("a", *inputs, "more")


def test_a_value_is_known_by_its_content() -> None:
    same = Summary("Title", "en", (Statement("Text.", (0, 2), ("mark",)),), MadeBy("lead"))
    other = Summary("Title", "en", (Statement("Text.", (0, 2)),), MadeBy("lead"))
    assert content_of(same) == content_of(SUMMARY) != content_of(other)


def test_what_fails_is_not_kept(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    with pytest.raises(AssertionError):
        archive.once("summarising", KEY, Summary, never)
    assert archive.once("summarising", KEY, Summary, lambda: SUMMARY) == SUMMARY


def test_a_fresh_run_makes_everything_again(tmp_path: Path) -> None:
    Archive(tmp_path).once("summarising", KEY, Summary, lambda: SUMMARY)
    other = Summary("Other", "en", (), MadeBy("lead"))
    assert Archive(tmp_path, fresh=True).once("summarising", KEY, Summary, lambda: other) == other
    assert Archive(tmp_path).once("summarising", KEY, Summary, never) == other


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_archive_is_begun_anew_and_said_to_be(tmp_path: Path, damage: bytes) -> None:
    archive = Archive(tmp_path)
    archive.once("summarising", KEY, Summary, lambda: SUMMARY)
    archive.close()
    (tmp_path / NAME).write_bytes(damage)
    again = Archive(tmp_path)
    assert again.once("summarising", KEY, Summary, lambda: SUMMARY) == SUMMARY
    assert bool(again.warnings) == bool(damage)
    again.close()
    assert Archive(tmp_path).once("summarising", key_of("x"), Summary, lambda: SUMMARY) == SUMMARY


def test_a_truncated_archive_loses_no_more_than_itself(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for number in range(200):
        archive.once("summarising", key_of("s", number), Summary, lambda: SUMMARY)
    archive.close()
    size = (tmp_path / NAME).stat().st_size
    os.truncate(tmp_path / NAME, size // 2)
    again = Archive(tmp_path)
    for number in range(200):
        again.once("summarising", key_of("s", number), Summary, lambda: SUMMARY)
    again.close()
    last = Archive(tmp_path)
    assert last.once("summarising", key_of("s", 199), Summary, never) == SUMMARY


def test_an_entry_of_another_shape_is_made_again(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.once("summarising", KEY, MadeBy, lambda: MadeBy("lead"))
    assert archive.once("summarising", KEY, Summary, lambda: SUMMARY) == SUMMARY


def test_where_nothing_can_be_written_the_work_is_done_all_the_same(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    archive = Archive(tmp_path)
    assert archive.once("summarising", KEY, Summary, lambda: SUMMARY) == SUMMARY


def test_a_killed_run_leaves_what_it_had_made(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from briefing.archive import Archive, key_of\n"
        "from briefing.documents import MadeBy\n"
        "archive = Archive(Path(sys.argv[1]))\n"
        "archive.once('s', key_of('s', 1), MadeBy, lambda: MadeBy('lead'))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False)
    kept = Archive(tmp_path).once("s", key_of("s", 1), MadeBy, lambda: MadeBy("again"))
    assert kept == MadeBy("lead")


def test_two_runs_may_write_at_once(tmp_path: Path) -> None:
    one, two = Archive(tmp_path), Archive(tmp_path)
    for number in range(20):
        one.once("s", key_of("one", number), MadeBy, lambda: MadeBy("one"))
        two.once("s", key_of("two", number), MadeBy, lambda: MadeBy("two"))
    one.close()
    two.close()
    with sqlite3.connect(tmp_path / NAME) as database:
        assert database.execute("SELECT count(*) FROM made").fetchone() == (40,)
