"""`--log FILE`: the events of a run, in JSON lines.

Every line is whole: it is written with one call, at the end of the file, at once, even where
other programs write there. All events of a run have the same `run`.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from briefing.core.errors import OutputError

# Bytes of a path that are no Unicode, control characters, and what some readers take for line ends.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class EventLog:
    """A log that is added to.

    Args:
        path: A regular file, or none yet.

    Raises:
        OutputError: It cannot be written.
    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        self.path = path
        self._clock = clock
        self._run = secrets.token_hex(4)
        try:
            self._file: int | None = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o666)
            if os.lseek(self._file, 0, os.SEEK_END):
                os.lseek(self._file, -1, os.SEEK_END)
                if os.read(self._file, 1) != b"\n":
                    # The last writer was broken off.
                    os.write(self._file, b"\n")
        except OSError as error:
            raise OutputError(
                f"{path} cannot be written ({error.strerror}): give another --log"
            ) from error

    def write(self, event: str, **told: object) -> None:
        """Add an event.

        Raises:
            OutputError: It cannot be written. Nothing more is.
        """
        if self._file is None:
            return
        moment = datetime.fromtimestamp(self._clock()).astimezone()
        entry = {
            "time": moment.isoformat(timespec="milliseconds"),
            "run": self._run,
            "event": event,
            **told,
        }
        text = json.dumps(entry, ensure_ascii=False, default=str)
        line = _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text).encode() + b"\n"
        try:
            if os.write(self._file, line) == len(line):
                return
            why = "no space left"
        except OSError as error:
            why = str(error.strerror)
        self.close()
        raise OutputError(f"{self.path} cannot be written any more ({why}): the log ends here")

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
