"""Running the command as a user does, in this process or in one of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from briefing.cli import main

ARTICLES = Path(__file__).parents[1] / "data" / "articles"
FERRY = ARTICLES / "night-ferry.txt"


def briefing(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    """Run `briefing` with these arguments in this process."""
    return CliRunner(mix_stderr=False).invoke(main, [str(a) for a in arguments], input=stdin)


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    """Start `briefing` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "briefing", *(str(a) for a in arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def one_sentence(text: str) -> bool:
    """Whether stderr holds one line, and no traceback."""
    return len(text.strip().splitlines()) == 1 and "Traceback" not in text
