"""Ctrl-C at the worst moment: at the entrance of a function that a C library calls back."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest


@contextmanager
def interrupted_in(callback: str) -> Iterator[None]:
    """Have SIGINT come as a function of this name is called in the block, and expect it to arrive.

    No handler of the function's own is in force at its entrance.
    """
    came: list[bool] = []

    def interrupting(frame: FrameType, event: str, _argument: Any) -> None:
        if event == "call" and frame.f_code.co_name == callback and not came:
            came.append(True)
            signal.raise_signal(signal.SIGINT)

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.setprofile(interrupting)
    try:
        with pytest.raises(KeyboardInterrupt):
            yield
    finally:
        sys.setprofile(None)
        signal.signal(signal.SIGINT, before)
    assert came, f"{callback} was not called"
