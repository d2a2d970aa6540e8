"""Runs of `briefing` that begin with their work, to be killed in its midst.

This file is also the program that they are forked from. It has everything loaded, which takes most
of the time of a short run in a process of its own; and a kill while Python loads tells nothing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path


class Forks:
    """Starts runs of `briefing`, one at a time."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def start(self, *arguments: str | Path) -> int:
        """Begin a run, and return the id of its process, which stays its own until `wait`."""
        return int(self._answer(json.dumps([str(one) for one in arguments])))

    def wait(self) -> None:
        """Wait until the run has ended, or was killed."""
        assert self._answer("wait") == "ended\n"

    def _answer(self, line: str) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()


@contextmanager
def forks(*warming: str | Path) -> Iterator[Forks]:
    """A process to fork runs from, which first runs `briefing` itself with these arguments."""
    process = subprocess.Popen(
        [sys.executable, __file__, *map(str, warming)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    try:
        yield Forks(process)
    finally:
        process.communicate(timeout=60)


def _briefing(arguments: Sequence[str]) -> None:
    from briefing.cli.group import main

    # What a run prints is not looked at.
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    try:
        main(list(arguments))
    except SystemExit:
        os._exit(0)


def _serve(warming: Sequence[str]) -> None:
    from briefing.cli.group import main

    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    with suppress(SystemExit):
        main(list(warming))
    print("ready", file=out, flush=True)
    for line in sys.stdin:
        run = os.fork()
        if not run:
            _briefing(json.loads(line))
        print(run, file=out, flush=True)
        sys.stdin.readline()
        os.waitpid(run, 0)
        print("ended", file=out, flush=True)


if __name__ == "__main__":
    _serve(sys.argv[1:])
