"""Random settings, lists, terms and records are read, or refused in one sentence; see `--fuzz`."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.core.configuration import read_config
from briefing.core.errors import BriefingError
from briefing.publishing.record import read_record
from briefing.publishing.run_record import read_run_record
from briefing.publishing.whole_folder import damage
from briefing.reading.source_lists import read_list
from briefing.translating.terms import read_terms

SEED = 12
PARTS = (
    "sentences",
    "out",
    "voice",
    "profile",
    "profiles",
    "[profiles.a]\n",
    "[",
    "]",
    "{",
    "}",
    "[[",
    "]]",
    "=",
    ":",
    ",",
    ".",
    '"',
    "'",
    '"""',
    "'''",
    "#",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "|",
    "/",
    "~",
    "~x/",
    "-",
    "\\",
    "\\u0000",
    "\\ud800",
    "\x00",
    "\x85",
    "\u2028",
    "\ufeff",
    "😀",
    "ب",
    "ÿ",
    "http://example.invalid/",
    "https://[::1",
    "ftp://x",
    "javascript:",
    "a.txt",
    "<",
    ">",
    "(",
    ")",
    "*",
    "true",
    "null",
    "nan",
    "-inf",
    "0x",
    "9" * 5_000,
    "1e999",
    "-0",
    "2026-05-01",
    "9999-99-99T00:00:00",
    '"schema": 3',
    '"schema": "x"',
    '"made_at": "9999-99-99"',
    '"files": {"../x": "0"}',
    '"sources": [{}]',
    '"summaries": {"en": {}}',
    '"audio": {"en": 1}',
    '"article": {"title": "x"}',
    '"program": 1',
)
RECORD = '{"schema": 1, "program": "briefing", "made_at": "2026-05-01T00:00:00", "files": {}}'


def content(chance: random.Random) -> bytes:
    """Parts at random, often between braces, now and then repeated, damaged or cut."""
    made = "".join(
        chance.choice(PARTS) * (chance.randrange(1, 3_000) if chance.random() < 0.02 else 1)
        for _ in range(chance.randrange(1, 30))
    )
    if chance.random() < 0.3:
        made = "{" + ", ".join(chance.choice(PARTS) for _ in range(chance.randrange(5))) + "}"
    if chance.random() < 0.1:
        made = RECORD[: chance.randrange(len(RECORD))] + made
    data = bytearray(made.encode())
    for _ in range(chance.choice((0, 0, 0, 1, 5))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def settings(folder: Path) -> None:
    read_config(folder / "file", {"sentences": False, "out": False, "voice": True})


def lists(folder: Path) -> None:
    for failed in read_list(folder / "file").bad:
        assert "\n" not in str(failed.error)


def terms(folder: Path) -> None:
    read_terms(folder / "file")


def records(folder: Path) -> None:
    (folder / "file").rename(folder / "briefing.json")
    try:
        damage(folder, read_record(folder))
    except (OSError, ValueError):
        # As its callers expect.
        return


def run_records(folder: Path) -> None:
    (folder / "file").rename(folder / "report.json")
    read_run_record(folder)


@pytest.mark.parametrize("reads", [settings, lists, terms, records, run_records])
def test_a_random_file_is_read_or_one_sentence(
    reads: Callable[[Path], None], tmp_path: Path, fuzz_count: int
) -> None:
    chance = random.Random(SEED)
    for number in range(fuzz_count):
        (tmp_path / "file").write_bytes(content(chance))
        said, exit_code = "", 1
        try:
            reads(tmp_path)
        except BriefingError as error:
            said, exit_code = str(error), error.exit_code
        assert exit_code in (1, 2), number
        assert "\n" not in said, number
