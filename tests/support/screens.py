"""A command run on a terminal, and what is on its screen in the end."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import sys
import termios
from collections.abc import Callable, Mapping
from pathlib import Path

_TOKEN = re.compile(r"\x1b\[([0-9;?]*)([A-Za-z])|(\r)|(\n)|([^\x1b\r\n]+)")


def on_terminal(
    *arguments: str | Path,
    columns: int = 100,
    rows: int = 40,
    environment: Mapping[str, str] | None = None,
    seen: Callable[[int, str], None] | None = None,
) -> tuple[int, str]:
    """Run `briefing` on a terminal: its exit code, and all that it sent there.

    `seen` is called with the process's number and what was sent so far, whenever more is.
    """
    process, terminal = pty.fork()
    if process == 0:
        # The terminal's size counts, not that of the one that the tests run on.
        kept = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES")}
        os.execve(
            sys.executable,
            [sys.executable, "-m", "briefing", *(str(a) for a in arguments)],
            {**kept, "TERM": "xterm-256color", **(environment or {})},
        )
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    sent = b""
    while True:
        try:
            more = os.read(terminal, 65_536)
        except OSError:  # how Linux says that nobody has the terminal any more
            more = b""
        if not more:
            break
        sent += more
        if seen is not None:
            seen(process, sent.decode(errors="replace"))
    os.close(terminal)
    _, status = os.waitpid(process, 0)
    return os.waitstatus_to_exitcode(status), sent.decode()


def screen(sent: str) -> list[str]:
    """The lines that a terminal without end shows after it was sent all this."""
    lines, row, column = [""], 0, 0
    for found in _TOKEN.finditer(sent):
        numbers, command, returns, feeds, text = found.groups()
        if returns:
            column = 0
        elif feeds:
            row += 1
            lines += [""] * (row + 1 - len(lines))
        elif text:
            line = lines[row].ljust(column)
            lines[row] = line[:column] + text + line[column + len(text) :]
            column += len(text)
        elif command == "A":
            row = max(0, row - int(numbers or 1))
        elif command == "K":
            assert numbers == "2"
            lines[row] = ""
        else:
            assert command in "mhl", f"what does {command} do?"
    return [line.rstrip() for line in lines]
