"""Files of the user that are read whole are regular and of a bounded size; all else is refused."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.command import briefing, one_sentence

from briefing.core.errors import SourceError, UsageError
from briefing.core.small_files import expanded, opened, read_bytes, read_text
from briefing.publishing.record import read_record
from briefing.publishing.run_record import read_run_record
from briefing.reading.source_lists import read_list
from briefing.translating.terms import read_terms

ARTICLE = "The bridge\n\nThe council of Harbour opened the new bridge on Tuesday morning.\n"
MAKE = ("--summariser", "lead", "--no-audio", "--sentences", "1")


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def a_folder(path: Path) -> None:
    path.mkdir()


def too_large(path: Path) -> None:
    with path.open("wb") as file:
        # Of holes alone, so that it takes no disk.
        file.truncate(300_000_000)


REFUSED = pytest.mark.parametrize("refused", [a_pipe, a_device, a_folder, too_large])
Making = Callable[[Path], None]


@REFUSED
def test_small_files_are_regular_and_small(refused: Making, tmp_path: Path) -> None:
    path = tmp_path / "file"
    refused(path)
    with pytest.raises(OSError, match=r"no regular file|larger than 1 MB"):
        read_bytes(path, 1_000_000)


def test_what_is_small_is_read(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes("\ufeffone\r\ntwo\r".encode())
    assert read_text(path, 14) == "one\ntwo\n"
    assert read_bytes(path, 12) == path.read_bytes()
    with pytest.raises(OSError, match="larger"):
        read_bytes(path, 11)
    with pytest.raises(OSError, match="no path"), opened(Path("a\0b")):
        pass
    with pytest.raises(FileNotFoundError):
        read_bytes(tmp_path / "nothing", 1)


@REFUSED
def test_terms(refused: Making, tmp_path: Path) -> None:
    refused(tmp_path / "terms.tsv")
    with pytest.raises(UsageError, match=r"terms.tsv cannot be read \(it is .*\): check --terms"):
        read_terms(tmp_path / "terms.tsv")


@REFUSED
def test_lists(refused: Making, tmp_path: Path) -> None:
    refused(tmp_path / "list.txt")
    with pytest.raises(SourceError, match=r"list.txt cannot be read \(it is .*\): check its path"):
        read_list(tmp_path / "list.txt")


def test_a_long_line_of_a_list_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("| " * 1_000_000 + "\na.txt\n", encoding="utf-8")
    found = read_list(path)
    assert [source.location for source in found.sources] == ["a.txt"]
    assert "more than 10,000 characters" in str(found.bad[0].error)


@REFUSED
def test_settings(refused: Making, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    refused(tmp_path / "other.toml")
    done = briefing("--config", tmp_path / "other.toml", "read", tmp_path / "a.txt")
    assert done.exit_code == 2
    assert one_sentence(done.stderr)


@REFUSED
def test_records(refused: Making, tmp_path: Path) -> None:
    refused(tmp_path / "briefing.json")
    with pytest.raises(OSError, match="it is"):
        read_record(tmp_path)
    refused(tmp_path / "report.json")
    with pytest.raises(SourceError, match="cannot be read"):
        read_run_record(tmp_path)


@REFUSED
def test_a_record_that_cannot_be_read_is_told_and_made_again(
    refused: Making, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    out = tmp_path / "out"
    made = briefing("make", tmp_path / "a.txt", "--out", out, *MAKE)
    folder = Path(made.stdout.strip())
    (folder / "summary.en.txt").unlink()
    refused(folder / "summary.en.txt")
    told = briefing("status", out)
    assert told.exit_code == 1
    assert "summary.en.txt" in told.stderr
    (folder / "briefing.json").unlink()
    refused(folder / "briefing.json")
    for command in (("status", out), ("check", folder)):
        told = briefing(*command)
        assert told.exit_code == 1
        assert "briefing.json" in told.stderr


def test_a_user_that_is_not_there_is_part_of_a_name() -> None:
    assert expanded("~nosuchuser/x") == Path("~nosuchuser/x")
    assert expanded("~/x") == Path.home() / "x"
