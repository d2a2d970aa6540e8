"""What a process and its children open: sockets, and files that stay, by strace."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_CODE = "__pycache__"
_CALLS = "socket,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2"
_SOCKET = re.compile(r"\bsocket\((AF_\w+)")
_CREATED = re.compile(r'\b(?:open|openat|creat)\([^"]*"([^"]+)"[^)\n]*O_CREAT[^)\n]*\)\s+= \d')
_MOVED = re.compile(r'\b(?:mkdir|mkdirat|rename|renameat2?)\([^)\n]*"([^"]+)"[^"\n]*\)\s+= 0')


@dataclass(frozen=True)
class Traced:
    """What was seen of a process and its children."""

    done: subprocess.CompletedProcess[str]
    families: frozenset[str]
    written: frozenset[Path]


def traced(command: Sequence[str], log: Path, home: Path) -> Traced:
    """Run a Python command with a home folder of its own, and see what it opens.

    `families` are the address families of its sockets, `written` the files and folders that it
    made and that are still there.
    """
    home.mkdir(parents=True)
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
        "HOME": str(home),
    }
    strace = ["strace", "-ff", "--seccomp-bpf", "-qq", "-e", f"trace={_CALLS}", "-o", str(log)]
    done = subprocess.run(
        [*strace, sys.executable, *command],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        env=environment,
    )
    # A file a process, so that no call is cut in two by another's.
    logs = log.parent.glob(f"{log.name}.*")
    seen = "\n".join(one.read_text(encoding="utf-8", errors="replace") for one in logs)
    paths = (Path(path) for path in (*_CREATED.findall(seen), *_MOVED.findall(seen)))
    # Python's own caches of code are not the program's files.
    kept = (path for path in paths if path.exists() and _CODE not in path.parts)
    return Traced(
        done,
        frozenset(_SOCKET.findall(seen)),
        frozenset(path.absolute() for path in kept),
    )
