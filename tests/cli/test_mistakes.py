"""Plausible mistakes: one sentence each, before any work begins and any model is loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from support.command import FERRY, one_sentence

import briefing

MISTAKES = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "cli" / "mistakes.toml").read_text(encoding="utf-8")
)["mistake"]
MOST_SECONDS = 2.0  # of processor time
# All in one process, which starts once; what one of them imports counts for it and all after it.
CHILD = """
import json, resource, shlex, sys, time
from click.testing import CliRunner
from briefing.cli.console import live_display
from briefing.cli.group import main
live_display._FIRST_STEP = 600  # on a busy machine a line of progress would come first
for args in json.load(sys.stdin):
    begun = time.process_time()
    done = CliRunner(mix_stderr=False).invoke(main, shlex.split(args), prog_name="briefing")
    heavy = [name for name in ("torch", "transformers", "onnxruntime") if name in sys.modules]
    seconds = time.process_time() - begun
    print(json.dumps([args, done.exit_code, done.stdout, done.stderr, seconds, heavy]))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mistakes")
    (folder / "a.md").write_bytes(FERRY.read_bytes())
    (folder / "list.txt").write_text("# nothing yet\n", encoding="utf-8")
    (folder / "terms.tsv").write_text("ferry عبّارة\n", encoding="utf-8")
    (folder / "empty").mkdir()
    return folder


@pytest.fixture(scope="module")
def outcomes(folder: Path) -> dict[str, list[Any]]:
    """What became of each mistake: exit code, stdout, stderr, seconds, what it imported."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("BRIEFING_")},
        "BRIEFING_CACHE": str(folder / "cache"),
        "HF_HUB_CACHE": str(folder / "hub"),
        "PYTHONPATH": str(Path(briefing.__file__).parents[1]),
    }
    done = subprocess.run(
        [sys.executable, "-c", CHILD],
        input=json.dumps([one["args"] for one in MISTAKES]),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        cwd=folder,
        env=environment,
    )
    return {args: rest for args, *rest in map(json.loads, done.stdout.splitlines())}


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one["args"])
def test_a_mistake_is_one_sentence_before_the_work(
    mistake: dict[str, Any], outcomes: dict[str, list[Any]]
) -> None:
    if find_spec(mistake.get("needs", "briefing")) is None:
        pytest.skip(f"needs {mistake['needs']}")
    code, stdout, stderr, seconds, heavy = outcomes[mistake["args"]]
    assert code == mistake["code"], stderr
    assert [words for words in mistake["says"] if words not in stderr] == []
    assert one_sentence(stderr)
    assert stdout == ""
    assert heavy == []
    assert seconds < MOST_SECONDS


def test_mistakes_leave_nothing_behind(folder: Path, outcomes: dict[str, list[Any]]) -> None:
    assert outcomes
    out = folder / "outputs"
    made = [path for path in out.iterdir() if path.is_dir()] if out.exists() else []
    assert made == []


def test_there_are_enough() -> None:
    assert len(MISTAKES) >= 25
