"""Failures of a request to Google, and whether asking again may help."""

from __future__ import annotations

from enum import Enum, auto

from briefing.runtime.http.retrying import RetryableError
from briefing.runtime.rate_limits import MOST_FAILURES


class FailureKind(Enum):
    """Kind of a failure, by the prospects of the next try."""

    PASSING = auto()
    """The service is busy, slow or broke off: the next try may succeed."""

    REPLY = auto()
    """The reply held no whole sound. It may be this sentence's fault alone."""

    UNREACHABLE = auto()
    """The host cannot be reached: a second quick try and no more."""

    CLOSED = auto()
    """The host is not asked: it wants to be left alone, or others on this machine gave it up."""

    FINAL = auto()
    """The service refuses, and will refuse again."""


_MOST_RETRIES = {FailureKind.UNREACHABLE: 1, FailureKind.CLOSED: 0, FailureKind.FINAL: 0}
_HOST_FAILURES = {FailureKind.REPLY: 0, FailureKind.FINAL: MOST_FAILURES}


class NoSoundError(RetryableError):
    """One try that gave no whole sound.

    It never leaves this package: the user meets a `SpeechError`. `reason` is a clause that follows
    a colon; `wait` is how many seconds the server asks for before the next try, where it does.
    """

    def __init__(
        self, reason: str, kind: FailureKind = FailureKind.REPLY, wait: float | None = None
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.kind = kind
        self.wait = wait
        self.failures = _HOST_FAILURES.get(kind, 1)
        self.most_retries = _MOST_RETRIES.get(kind)
