"""Why a request to Google gave no whole sound, and whether asking again may help."""

from __future__ import annotations

from enum import Enum, auto


class Kind(Enum):
    """What a failure says of the next try."""

    PASSING = auto()
    """The service is busy, slow or broke off: the next try may go well."""

    REPLY = auto()
    """The reply held no whole sound. It may be this sentence's fault alone."""

    UNREACHABLE = auto()
    """The host cannot be reached: a second quick try and no more."""

    CLOSED = auto()
    """The host is not asked: it wants to be left alone, or others on this machine gave it up."""

    FINAL = auto()
    """The service refuses, and will refuse again."""


class Failure(Exception):  # noqa: N818  # it never leaves the room; the user meets a SpeechError
    """One try that gave no whole sound.

    `reason` is a clause that follows a colon; `wait` is how many seconds the server asked for
    before the next try, where it did.
    """

    def __init__(self, reason: str, kind: Kind = Kind.REPLY, wait: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.kind = kind
        self.wait = wait
