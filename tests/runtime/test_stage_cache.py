"""The stage cache: results are stored, found again, and never in the way."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.documents import MadeBy, Statement, Summary
from briefing.runtime.atomic_files import PARTIAL
from briefing.runtime.sqlite_store import SCHEMA
from briefing.runtime.stage_cache import NAME, StageCache, content_of, key_of

SUMMARY = Summary("Title", "en", (Statement("Text.", (0, 2), ("mark",)),), MadeBy("lead"))
KEY = key_of("summarising", "an article", 5)


def never() -> Summary:
    raise AssertionError("it was made before")


def test_what_was_made_is_found_again_by_the_next_run(tmp_path: Path) -> None:
    first = StageCache(tmp_path / "out")
    assert first.get_or_make("summarising", KEY, Summary, lambda: SUMMARY) == SUMMARY
    first.close()
    second = StageCache(tmp_path / "out")
    assert second.get_or_make("summarising", KEY, Summary, never) == SUMMARY
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


def test_a_failure_is_not_stored(tmp_path: Path) -> None:
    stage_cache = StageCache(tmp_path)
    with pytest.raises(AssertionError):
        stage_cache.get_or_make("summarising", KEY, Summary, never)
    assert stage_cache.get_or_make("summarising", KEY, Summary, lambda: SUMMARY) == SUMMARY


def test_a_fresh_run_makes_everything_again(tmp_path: Path) -> None:
    StageCache(tmp_path).get_or_make("summarising", KEY, Summary, lambda: SUMMARY)
    other = Summary("Other", "en", (), MadeBy("lead"))
    assert (
        StageCache(tmp_path, fresh=True).get_or_make("summarising", KEY, Summary, lambda: other)
        == other
    )
    assert StageCache(tmp_path).get_or_make("summarising", KEY, Summary, never) == other


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_stage_cache_is_mended_and_said_to_be(tmp_path: Path, damage: bytes) -> None:
    stage_cache = StageCache(tmp_path)
    stage_cache.get_or_make("summarising", KEY, Summary, lambda: SUMMARY)
    stage_cache.close()
    (tmp_path / NAME).write_bytes(damage)
    again = StageCache(tmp_path)
    assert again.get_or_make("summarising", KEY, Summary, lambda: SUMMARY) == SUMMARY
    (said,) = again.warnings
    assert str(tmp_path / NAME) in said
    assert "finished briefings are known by their folders" in said
    again.close()
    assert (
        StageCache(tmp_path).get_or_make("summarising", key_of("x"), Summary, lambda: SUMMARY)
        == SUMMARY
    )


def test_a_truncated_stage_cache_loses_no_more_than_itself(tmp_path: Path) -> None:
    stage_cache = StageCache(tmp_path)
    for number in range(200):
        stage_cache.get_or_make("summarising", key_of("s", number), Summary, lambda: SUMMARY)
    stage_cache.close()
    size = (tmp_path / NAME).stat().st_size
    os.truncate(tmp_path / NAME, size // 2)
    again = StageCache(tmp_path)
    for number in range(200):
        again.get_or_make("summarising", key_of("s", number), Summary, lambda: SUMMARY)
    again.close()
    tally = again.tallies["summarising"]
    assert tally.reused > 0
    assert tally.made > 0
    assert f"{tally.reused} of its entries could be saved" in again.warnings[0]
    assert not list(tmp_path.glob(f"{PARTIAL}*"))
    last = StageCache(tmp_path)
    assert last.get_or_make("summarising", key_of("s", 199), Summary, never) == SUMMARY


def filled(out: Path, entries: int = 200) -> Path:
    stage_cache = StageCache(out)
    for number in range(entries):
        title = f"Title {number}"
        stage_cache.get_or_make(
            "summarising", key_of("s", number), Summary, partial(entitled, title)
        )
    stage_cache.close()
    return out / NAME


def entitled(title: str) -> Summary:
    return Summary(title, "en", SUMMARY.statements, SUMMARY.made_by)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_bytes_change_what_is_found_is_as_it_was_written(
    tmp_path: Path, seed: int
) -> None:
    path = filled(tmp_path)
    chance = random.Random(seed)  # not for secrets
    content = bytearray(path.read_bytes())
    for _ in range(chance.randrange(1, 40)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(content)
    stage_cache = StageCache(tmp_path)
    for number in range(200):
        made = partial(entitled, f"Title {number}")
        assert stage_cache.get_or_make("summarising", key_of("s", number), Summary, made) == made()
    stage_cache.close()
    last = StageCache(tmp_path)
    for number in range(200):
        made = partial(entitled, f"Title {number}")
        assert last.get_or_make("summarising", key_of("s", number), Summary, made) == made()


def test_a_byte_that_changed_inside_a_value_is_noticed(tmp_path: Path) -> None:
    path = filled(tmp_path, 20)
    content = path.read_bytes()
    assert content.count(b"Title 13") == 1
    path.write_bytes(content.replace(b"Title 13", b"Title 31"))
    stage_cache = StageCache(tmp_path)
    for number in range(20):
        made = partial(entitled, f"Title {number}")
        assert stage_cache.get_or_make("summarising", key_of("s", number), Summary, made) == made()
    assert stage_cache.tallies["summarising"].made == 1
    (said,) = stage_cache.warnings
    assert "19 of its entries could be saved" in said


def test_the_journal_of_another_stage_cache_brings_in_nothing_wrong(tmp_path: Path) -> None:
    path = filled(tmp_path / "one")
    other = StageCache(tmp_path / "two")
    for number in range(50):
        other.get_or_make("summarising", key_of("s", number), Summary, lambda: entitled("Other"))
    journal = (tmp_path / "two" / f"{NAME}-wal").read_bytes()
    other.close()
    path.with_name(f"{NAME}-wal").write_bytes(journal)
    stage_cache = StageCache(tmp_path / "one")
    for number in range(50, 200):
        made = partial(entitled, f"Title {number}")
        assert stage_cache.get_or_make("summarising", key_of("s", number), Summary, made) == made()


def test_the_stage_cache_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = filled(tmp_path, 3)
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = path.read_bytes()
    stage_cache = StageCache(tmp_path)
    assert (
        stage_cache.get_or_make("summarising", key_of("s", 1), Summary, lambda: SUMMARY) == SUMMARY
    )
    stage_cache.close()
    (said,) = stage_cache.warnings
    assert "newer version of briefing" in said
    assert path.read_bytes() == before


def test_the_stage_cache_of_an_older_version_is_replaced(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / NAME)) as database, database:
        database.execute("CREATE TABLE made (key TEXT PRIMARY KEY, stage TEXT, value BLOB)")
        database.execute("INSERT INTO made VALUES (?, 's', '{}')", (KEY,))
    stage_cache = StageCache(tmp_path)
    assert stage_cache.get_or_make("summarising", KEY, Summary, lambda: SUMMARY) == SUMMARY
    stage_cache.close()
    assert StageCache(tmp_path).get_or_make("summarising", KEY, Summary, never) == SUMMARY


def test_a_full_stage_cache_is_said_to_be_and_costs_no_work(tmp_path: Path) -> None:
    filled(tmp_path, 3)
    stage_cache = StageCache(tmp_path)
    stage_cache.get_or_make("summarising", key_of("s", 1), Summary, never)
    assert stage_cache._store is not None
    stage_cache._store.use(lambda database: database.execute("PRAGMA max_page_count = 1"))
    for number in range(100, 200):
        made = partial(entitled, f"Title {number}")
        assert stage_cache.get_or_make("summarising", key_of("s", number), Summary, made) == made()
    stage_cache.close()
    (said,) = stage_cache.warnings
    assert "full" in said


def test_who_only_looks_changes_nothing(tmp_path: Path) -> None:
    path = filled(tmp_path, 3)
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    stage_cache = StageCache(tmp_path, reads_only=True)
    stage_cache.get_or_make("summarising", key_of("s", 1), Summary, never)
    assert stage_cache.get_or_make("summarising", KEY, Summary, lambda: SUMMARY) == SUMMARY
    stage_cache.close()
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before
    path.write_bytes(b"no stage_cache")
    ruin = StageCache(tmp_path, reads_only=True)
    assert ruin.get_or_make("summarising", KEY, Summary, lambda: SUMMARY) == SUMMARY
    assert "damaged" in ruin.warnings[0]
    assert path.read_bytes() == b"no stage_cache"


def test_threads_share_an_stage_cache(tmp_path: Path) -> None:
    stage_cache = StageCache(tmp_path)

    def work(number: int) -> Summary:
        made = partial(entitled, f"Title {number % 40}")
        return stage_cache.get_or_make("summarising", key_of("s", number % 40), Summary, made)

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(work, range(200)))
    stage_cache.close()
    assert [one.title for one in found] == [f"Title {n % 40}" for n in range(200)]
    tally = stage_cache.tallies["summarising"]
    assert tally.made + tally.reused == 200
    assert stage_cache.warnings == ()


def test_a_second_run_that_mends_finds_it_mended(tmp_path: Path) -> None:
    path = filled(tmp_path, 3)
    first, second = StageCache(tmp_path), StageCache(tmp_path)
    for stage_cache in (first, second):
        stage_cache.get_or_make("summarising", key_of("s", 1), Summary, never)
    first.close()
    path.write_bytes(b"no stage_cache")
    third = StageCache(tmp_path)
    third.get_or_make("summarising", KEY, Summary, lambda: SUMMARY)
    for number in range(5):
        second.get_or_make("summarising", key_of("t", number), Summary, lambda: SUMMARY)
    third.close()
    second.close()
    assert StageCache(tmp_path).get_or_make("summarising", KEY, Summary, never) == SUMMARY


def test_an_entry_of_another_shape_is_made_again(tmp_path: Path) -> None:
    stage_cache = StageCache(tmp_path)
    stage_cache.get_or_make("summarising", KEY, MadeBy, lambda: MadeBy("lead"))
    assert stage_cache.get_or_make("summarising", KEY, Summary, lambda: SUMMARY) == SUMMARY


def test_where_nothing_can_be_written_the_work_is_done_all_the_same(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    stage_cache = StageCache(tmp_path)
    assert stage_cache.get_or_make("summarising", KEY, Summary, lambda: SUMMARY) == SUMMARY


def test_a_killed_run_leaves_what_it_had_made(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from briefing.runtime.stage_cache import StageCache, key_of\n"
        "from briefing.core.documents import MadeBy\n"
        "stage_cache = StageCache(Path(sys.argv[1]))\n"
        "stage_cache.get_or_make('s', key_of('s', 1), MadeBy, lambda: MadeBy('lead'))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False)
    stored = StageCache(tmp_path).get_or_make("s", key_of("s", 1), MadeBy, lambda: MadeBy("again"))
    assert stored == MadeBy("lead")


def test_two_runs_may_write_at_once(tmp_path: Path) -> None:
    one, two = StageCache(tmp_path), StageCache(tmp_path)
    for number in range(20):
        one.get_or_make("s", key_of("one", number), MadeBy, lambda: MadeBy("one"))
        two.get_or_make("s", key_of("two", number), MadeBy, lambda: MadeBy("two"))
    one.close()
    two.close()
    with sqlite3.connect(tmp_path / NAME) as database:
        assert database.execute("SELECT count(*) FROM made").fetchone() == (40,)
