"""The tables of words: their reader, and the form of every table."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from briefing.language import tables

DATA = Path(tables.__file__).parent / "data"
TSV = sorted(str(path.relative_to(DATA).with_suffix("")) for path in DATA.rglob("*.tsv"))
TOML = sorted(str(path.relative_to(DATA)) for path in DATA.rglob("*.toml"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tables, "_FOLDER", tmp_path)
    return tmp_path


def test_comments_and_blank_lines_are_no_rows_and_cells_may_lack(folder: Path) -> None:
    (folder / "some.tsv").write_text("# a comment\none\tun\n\n#\ntwo\n", encoding="utf-8")
    assert tables.rows("some", 2) == [["one", "un"], ["two", ""]]


def test_a_pattern_is_compiled_from_a_string_or_its_alternatives(folder: Path) -> None:
    (folder / "some.toml").write_text("one = '\\d+'\nany = ['a', 'b']\n", encoding="utf-8")
    found = tables.typed("some", dict[str, re.Pattern[str]])
    assert [pattern.pattern for pattern in found.values()] == [r"\d+", "a|b"]


@pytest.mark.parametrize("table", TSV)
def test_every_table_says_how_it_is_read_and_has_no_stray_space(table: str) -> None:
    text = tables.read(f"{table}.tsv")
    assert text.startswith("# ")
    assert text.endswith("\n")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert lines
    for line in lines:
        cells = line.split("\t")
        assert cells[0]
        assert all(cell == " ".join(cell.split()) for cell in cells), line
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("table", TOML)
def test_every_file_of_lists_says_what_it_holds(table: str) -> None:
    text = tables.read(table)
    assert text.startswith("# ")
    assert tomllib.loads(text)
