"""Ctrl-C and its kind: the first stops the work in order, a second ends the program at once."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

SIGNALLED = 128  # and the signal's number, as shells have it
SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
_OURS = (signal.SIG_DFL, signal.default_int_handler)


class StoppedError(Exception):
    """The work was stopped. Its text, where it has one, says how far it had come."""


@contextmanager
def signals_held() -> Iterator[None]:
    """Keep Ctrl-C and its kind waiting until the block is through, so that none can tear it."""
    if threading.current_thread() is not threading.main_thread():
        # Python's handlers run in the main thread only.
        yield
        return
    came: list[int] = []

    def hold(number: int, _frame: FrameType | None) -> None:
        came.append(number)

    before = {number: signal.getsignal(number) for number in SIGNALS}
    # An ignored signal stays ignored; one whose handler is not Python's cannot be put back.
    held = [number for number, handler in before.items() if handler not in (None, signal.SIG_IGN)]
    for number in held:
        signal.signal(number, hold)
    try:
        yield
    finally:
        for number in held:
            signal.signal(number, before[number])
        if came:
            signal.raise_signal(came[0])


class Stop:
    """Whether this process is to stop, and why."""

    def __init__(self) -> None:
        self._came: int | None = None

    @property
    def exit_code(self) -> int:
        """128 and the signal's number."""
        return SIGNALLED + (self._came or signal.SIGINT)

    def check(self) -> None:
        """Stop here, where a library swallowed what the signal raised.

        Raises:
            KeyboardInterrupt: A signal has come.
        """
        if self._came is not None:
            raise KeyboardInterrupt

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Raise `KeyboardInterrupt` in the block at the first signal, and end at a second.

        What must not be torn is guarded by `signals_held`, also from the second.
        A signal that is ignored, as a hang-up is under nohup, stays ignored.
        """
        self._came = None
        before = {number: signal.getsignal(number) for number in SIGNALS}
        ours = [number for number, handler in before.items() if handler in _OURS]
        for number in ours:
            signal.signal(number, self._interrupt)
        try:
            yield
        finally:
            for number in ours:
                signal.signal(number, before[number])

    def _interrupt(self, number: int, _frame: FrameType | None) -> None:
        if self._came is None:
            self._came = number
            raise KeyboardInterrupt
        # A terminal that is closed may hang up twice, once by its shell, and nobody is in a hurry.
        if number != getattr(signal, "SIGHUP", None):
            _leave(SIGNALLED + number)


def _leave(code: int) -> None:
    """End without any cleaning up, which is what would take the time."""
    with suppress(OSError, RuntimeError):
        # Not through sys.stderr, in whose midst the signal may have come.
        if sys.__stderr__ is not None:
            os.write(sys.__stderr__.fileno(), b"\nbriefing: stopped at once\n")
    os._exit(code)


STOP = Stop()
