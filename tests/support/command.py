"""Running the command as a user does, in this process or in one of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from support.schemas import validated

from briefing.cli.group import main
from briefing.publishing import run_record
from briefing.runtime import stage_cache

ARTICLES = Path(__file__).parents[1] / "data" / "articles"
FERRY = ARTICLES / "night-ferry.txt"


def briefing(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    """Run `briefing` with these arguments in this process."""
    return CliRunner(mix_stderr=False).invoke(main, [str(a) for a in arguments], input=stdin)


def start(*arguments: str | Path, stdin: int | None = None) -> subprocess.Popen[str]:
    """Start `briefing` in a process of its own; `stdin` is as of `Popen`."""
    return subprocess.Popen(
        [sys.executable, "-m", "briefing", *(str(a) for a in arguments)],
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


# The first line says that Python itself has started: its own start is not the program's.
_AWAKE = """
import signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
print(flush=True)
from briefing.__main__ import run
run()
"""


def start_awake(*arguments: str | Path) -> subprocess.Popen[str]:
    """Start `briefing` in a process of its own, and wait until Python has started."""
    process = subprocess.Popen(
        [sys.executable, "-c", _AWAKE, *(str(a) for a in arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "\n"
    return process


def one_sentence(text: str) -> bool:
    """Whether stderr holds one line, and no traceback."""
    return len(text.strip().splitlines()) == 1 and "Traceback" not in text


def briefings_in(out: Path) -> list[Path]:
    """The briefings' folders in an output folder, which has nothing else that a run may not leave.

    The archive and the account of the last run are no part of a briefing.
    """
    if not out.exists():
        return []
    others = {path.name for path in out.iterdir() if not path.is_dir()}
    assert others <= {f"{stage_cache.NAME}{end}" for end in ("", "-wal", "-shm")} | {
        run_record.NAME
    }
    return sorted(path for path in out.iterdir() if path.is_dir())


def only_folder(out: Path) -> Path:
    """The one briefing's folder in an output folder."""
    (folder,) = [path for path in out.iterdir() if path.is_dir()]
    return folder


def names(folder: Path) -> list[str]:
    """The names of a briefing's files."""
    return sorted(path.name for path in folder.iterdir())


def record_of(folder: Path) -> Any:
    """What `briefing.json` says; it is valid by its published schema."""
    return validated(folder / "briefing.json")
