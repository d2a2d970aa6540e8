"""A bound of the time and memory that reading one source takes, whatever is in it.

Finding an article goes over its text many times, some of them in time that grows with the square of
what is there. What is small is surely quick; all else is read in a process of its own, which the
system ends when its time is up: nothing in this one could stop a regular expression.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from briefing.core.errors import SourceError
from briefing.runtime.isolated_process import Bounds, ExceededError, run_isolated

T = TypeVar("T")

# Of all that was made to stall a reader, nothing this small took more than four seconds; one in a
# hundred pages that people read is larger, and takes a second more for its process.
_QUICK_BYTES = 1_000_000
_QUICK_TAGS = 10_000
_QUICK_LINES = 10_000
_BOUNDS = Bounds(seconds=10, megabytes=1_000)


def within_bounds(work: Callable[[], T], data: bytes, name: str) -> T:
    """The result of `work`, which reads the bytes of a source.

    Args:
        work: It and its result can be pickled.
        data: The bytes.
        name: The source's, for the message.

    Raises:
        SourceError: it takes more than ten seconds of a processor, or more than 1 GB of memory.
        BriefingError: as the work raises.
    """
    if _is_quick(data):
        return work()
    try:
        return run_isolated(partial(_called, work), _silent, _BOUNDS)
    except ExceededError as error:
        raise SourceError(
            f"{name} takes {error.what} to read: give the article's text alone, or cut "
            "it into parts"
        ) from error


def _is_quick(data: bytes) -> bool:
    return (
        len(data) <= _QUICK_BYTES
        and data.count(b"<") <= _QUICK_TAGS
        and data.count(b"\n") + data.count(b"\r") <= _QUICK_LINES
    )


def _called(work: Callable[[], T], _say: Callable[[str], None]) -> T:
    return work()


def _silent(_text: str) -> None:
    """Messages that nobody sees."""
