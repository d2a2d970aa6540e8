"""Waiting for what another process holds: with a word to the user, and not for ever."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

# Another run's turn takes milliseconds, and on a slow disk some seconds.
MOST_SECONDS = 30.0
_SILENT_SECONDS = 2.0
_POLL_SECONDS = 0.05


def tell_waiting(what: str) -> None:
    """Say on stderr what is waited for, however quiet the run is: it would seem to hang."""
    if sys.stderr is not None:
        sys.stderr.write(f"briefing: waiting for {what}\n")
        sys.stderr.flush()


def waited_for(attempt: Callable[[], bool], what: str) -> bool:
    """Whether `attempt` came true within half a minute; after two seconds the user is told."""
    begun = time.monotonic()
    is_told = False
    while not attempt():
        waited = time.monotonic() - begun
        if waited > MOST_SECONDS:
            return False
        if waited > _SILENT_SECONDS and not is_told:
            tell_waiting(what)
            is_told = True
        time.sleep(_POLL_SECONDS)
    return True
