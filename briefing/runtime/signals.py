"""Signals to stop, such as Ctrl-C: the first stops the work in order, a second at once."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from types import FrameType

SIGNALLED = 128  # and the signal's number, as shells have it
SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
_OURS = (signal.SIG_DFL, signal.default_int_handler)
# Long enough for Python to leave the finaliser that a signal came in.
_MOMENT_SECONDS = 0.02
# `timeout` signals its child and then the child's whole group, which is one request; and whoever
# ends a service with the same signal twice is in no hurry, as somebody at Ctrl-C is.
_ONE_REQUEST_SECONDS = 2.0


class StoppedError(Exception):
    """The work was stopped. Its text, where it has one, says how far it was."""


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """Take no note of a signal."""


@contextmanager
def signals_held(
    receive: Callable[[int, FrameType | None], None] = _nothing,
) -> Iterator[None]:
    """Hold signals to stop until the end of the block, so that none interrupts it.

    `receive` is called with each when it comes, as a signal's handler is, so that work which does
    not end by itself may end in order.
    """
    if threading.current_thread() is not threading.main_thread():
        # Python's handlers run in the main thread only.
        yield
        return
    came: list[int] = []

    def hold(number: int, frame: FrameType | None) -> None:
        came.append(number)
        receive(number, frame)

    try:
        # An ignored signal stays ignored; one whose handler is not Python's cannot be put back.
        with _handled(hold, lambda before: before not in (None, signal.SIG_IGN)):
            yield
    finally:
        if came:
            signal.raise_signal(came[0])


@contextmanager
def _handled(
    handler: Callable[[int, FrameType | None], None], replaces: Callable[[object], bool]
) -> Iterator[None]:
    """Replace the handlers that `replaces` is true of, for the block."""
    before = {number: signal.getsignal(number) for number in SIGNALS}
    ours = [number for number, earlier in before.items() if replaces(earlier)]
    for number in ours:
        signal.signal(number, handler)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, before[number])


class Stop:
    """The request to stop this process, and the signal that made it."""

    def __init__(self) -> None:
        self._came: int | None = None
        self._came_at = 0.0
        self._again: threading.Timer | None = None

    @property
    def exit_code(self) -> int:
        """128 and the signal's number."""
        return SIGNALLED + (self._came or signal.SIGINT)

    def check(self) -> None:
        """Raise again a signal's exception, which a library may have swallowed.

        Raises:
            KeyboardInterrupt: A signal has come.
        """
        if self._came is not None:
            raise KeyboardInterrupt

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Raise `KeyboardInterrupt` in the block at the first signal, and end at a second.

        Blocks that must not be interrupted are guarded by `signals_held`, also from the second.
        A signal that is ignored, as a hang-up is under nohup, stays ignored. One that comes in a
        finaliser, where Python drops what is raised, is sent again.
        """
        self._came = None
        hook = sys.unraisablehook
        with _handled(self._interrupt, lambda before: before in _OURS):
            sys.unraisablehook = partial(self._dropped, hook)
            try:
                yield
            finally:
                if self._again:
                    self._again.cancel()
                sys.unraisablehook = hook

    def _interrupt(self, number: int, _frame: FrameType | None) -> None:
        if self._came is None:
            self._came, self._came_at = number, time.monotonic()
            raise KeyboardInterrupt
        is_same = number == self._came == signal.SIGTERM
        if is_same and time.monotonic() - self._came_at < _ONE_REQUEST_SECONDS:
            return
        # A terminal that is closed may hang up twice, once by its shell, and nobody is in a hurry.
        if number != getattr(signal, "SIGHUP", None):
            _leave(SIGNALLED + number)

    def _dropped(
        self,
        hook: Callable[[sys.UnraisableHookArgs], object],
        unraisable: sys.UnraisableHookArgs,
    ) -> None:
        """Take an exception that Python could not raise; a dropped interrupt is sent again."""
        number = self._came
        if number is None or not isinstance(unraisable.exc_value, KeyboardInterrupt):
            hook(unraisable)
            return
        self._came = None
        self._again = threading.Timer(_MOMENT_SECONDS, _send, (number,))
        self._again.daemon = True
        self._again.start()


def _send(number: int) -> None:
    if sys.platform == "win32":
        signal.raise_signal(number)
    else:
        # To the thread that may be waiting, which only a signal of its own wakes.
        signal.pthread_kill(threading.main_thread().ident or 0, number)


def _leave(code: int) -> None:
    """End without clean-up, which would take time."""
    with suppress(OSError, RuntimeError):
        # Not through sys.stderr, in whose midst the signal may have come.
        if sys.__stderr__ is not None:
            os.write(sys.__stderr__.fileno(), b"\nbriefing: stopped at once\n")
    os._exit(code)


STOP = Stop()
