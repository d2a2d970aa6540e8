"""The log: whole lines, whatever else happens to the file."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest
from support.clock import Clock

from briefing.cli.console.event_log import EventLog
from briefing.core.errors import OutputError


def test_lines_are_added_with_the_time_and_its_zone(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    for _ in range(2):
        journal = EventLog(path, Clock().now)
        journal.write("note", text="قالت \u2028 «نعم»")
        journal.close()
    first, second = path.read_text(encoding="utf-8").splitlines()
    told = json.loads(first)
    assert told["time"][:10] == "2027-01-15"
    assert told["time"][-6] in "+-"
    assert told["text"] == "قالت \u2028 «نعم»"
    assert "قالت" in first
    assert told["run"] != json.loads(second)["run"]


def test_bytes_that_are_no_unicode_are_escaped(tmp_path: Path) -> None:
    journal = EventLog(tmp_path / "log")
    journal.write("source begun", source=os.fsdecode(b"caf\xe9.txt"))
    told = json.loads((tmp_path / "log").read_bytes().decode("utf-8"))
    assert os.fsencode(told["source"]) == b"caf\xe9.txt"


def test_a_line_that_was_broken_off_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_text('{"event": "no', encoding="utf-8")
    EventLog(path).write("note")
    broken, whole = path.read_text(encoding="utf-8").splitlines()
    assert broken == '{"event": "no'
    assert json.loads(whole)["event"] == "note"


def test_runs_that_write_at_once_tear_no_line(tmp_path: Path) -> None:
    path = tmp_path / "log"

    def write(name: str) -> None:
        journal = EventLog(path)
        for number in range(200):
            journal.write(name, number=number, text="ع" * number)

    threads = [threading.Thread(target=write, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    events = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for name in ("one", "two"):
        assert [e["number"] for e in events if e["event"] == name] == list(range(200))


def test_a_log_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"cannot be written .*: give another --log"):
        EventLog(tmp_path / "none" / "log")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_a_log_without_space_says_so_once(tmp_path: Path) -> None:
    journal = EventLog(Path("/dev/full"))
    with pytest.raises(OutputError, match="cannot be written any more"):
        journal.write("note")
    journal.write("note")
