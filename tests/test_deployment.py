"""The Dockerfile, and the recipes for cron and systemd, are what their tools accept."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from test_readme import every_command

ROOT = Path(__file__).parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
PAGE = (ROOT / "docs" / "scheduled.md").read_text("utf-8")
FIELD = r"(?:\*|[\d,-]+)(?:/\d+)?"


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def instructions() -> list[list[str]]:
    """The Dockerfile's lines, each as its words."""
    joined = re.sub(r"\\\n", " ", re.sub(r"^#.*\n", "", DOCKERFILE, flags=re.MULTILINE))
    return [line.split() for line in joined.splitlines() if line.strip()]


def test_the_dockerfile_passes_its_linter() -> None:
    linter = Path(sys.executable).with_name("hadolint")
    if not linter.exists():
        pytest.skip("hadolint is not installed")
    done = subprocess.run(
        [linter, ROOT / "Dockerfile"], capture_output=True, text=True, check=False
    )
    assert done.stdout + done.stderr == ""
    assert done.returncode == 0


def test_the_image_runs_as_nobody_special_and_offline() -> None:
    found = instructions()
    final = found[max(n for n, words in enumerate(found) if words[0] == "FROM") :]
    assert ["USER", "1000"] in final
    assert "BRIEFING_OFFLINE=1" in {word for words in final for word in words}
    assert not any(words[0] == "RUN" and "pip" in words for words in final)
    assert [words for words in final if words[0] == "ENTRYPOINT"] == [
        ["ENTRYPOINT", '["briefing"]']
    ]


def test_the_image_is_built_from_files_that_are_there_and_not_ignored() -> None:
    ignore = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    let_in = {line[1:] for line in ignore if line.startswith("!")}
    copied = {
        file for words in instructions() if words[0] == "COPY" and not words[1].startswith("--")
        for file in words[1:-1]
    }  # fmt: skip
    assert "*" in ignore
    assert copied == let_in
    assert all((ROOT / file).exists() for file in copied)
    # What the wheel is built from.
    build = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert {"prompts", "briefing", build["project"]["readme"]} <= copied


@pytest.mark.parametrize("line", [line for text in blocks("crontab") for line in text.splitlines()])
def test_a_line_of_the_crontab_is_one(line: str) -> None:
    if "=" in line.split(maxsplit=1)[0]:
        return
    found = re.fullmatch(rf"((?:{FIELD} ){{5}})cd \S+ && (\S+/briefing) (.+) >/dev/null", line)
    assert found, line
    assert "%" not in line
    known(shlex.split(found[3]))


def known(words: list[str]) -> None:
    """The words name a command and its options."""
    commands = dict(every_command())
    assert {word for word in words if word.startswith("--")} <= commands[words[0]]


def test_systemd_takes_the_units(tmp_path: Path) -> None:
    units = {text.split()[1]: text for text in blocks("ini")}
    assert set(units) == {"briefing.service", "briefing.timer"}
    (command,) = re.findall(r"^ExecStart=(.+)$", units["briefing.service"], re.MULTILINE)
    known(shlex.split(command)[1:])
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd is not installed")
    for name, text in units.items():
        # The verifier asks that the program is there.
        there = re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", text, flags=re.MULTILINE)
        (tmp_path / name).write_text(there, encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", tmp_path / "briefing.timer"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    assert done.returncode == 0
