"""Output that is not UTF-8, or is not there, ends no run and spoils no file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.command import ARTICLES, FERRY, one_sentence

ARABIC = ARTICLES / "harbour-bus.ar.txt"
TEXT = ("--summariser", "lead", "--no-audio", "--offline")
ENCODINGS: dict[str, dict[str, str]] = {
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "latin-1, strictly": {"PYTHONIOENCODING": "latin-1:strict"},
    "utf-16": {"PYTHONIOENCODING": "utf-16-le"},
    "the C locale": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
}


def run(
    command: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which $B is the program."""
    whole = {**os.environ, "B": f"{sys.executable} -m briefing", **(environment or {})}
    return subprocess.run(
        ["sh", "-c", command], env=whole, capture_output=True, timeout=120, check=False
    )


@pytest.mark.parametrize("name", ENCODINGS)
def test_an_arabic_article_is_read_and_made(name: str, tmp_path: Path) -> None:
    out = tmp_path / "موجز"
    make = f"$B make '{ARABIC}' --verbose {' '.join(TEXT)} --out '{out}' && $B read '{ARABIC}'"
    done = run(make, ENCODINGS[name])
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    assert done.stdout
    (text,) = out.glob("*/summary.ar.txt")
    assert "الميناء" in text.read_text(encoding="utf-8")


def test_characters_that_the_output_lacks_become_question_marks() -> None:
    done = run(f"$B read '{ARABIC}'", ENCODINGS["cp1252"])
    assert done.stdout.split()[0] == b"??????"


def test_a_path_that_is_no_utf8_is_printed_byte_for_byte(tmp_path: Path) -> None:
    out = os.fsencode(tmp_path) + b"/caf\xe9"
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "make", FERRY, *TEXT, "--out", out],
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(out)


@pytest.mark.parametrize("command", ["read", "summarise --summariser lead --offline"])
def test_a_command_that_prints_wants_an_output(command: str) -> None:
    done = run(f"$B {command} '{FERRY}' >&-")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"briefing: standard output is closed")
    assert one_sentence(done.stderr.decode())


def test_a_command_that_writes_files_does_without(tmp_path: Path) -> None:
    done = run(f"$B make '{FERRY}' {' '.join(TEXT)} --out '{tmp_path}' >&-")
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("*/summary.en.txt"))) == 1
