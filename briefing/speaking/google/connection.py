"""Address, time-outs and retries of Google's voice."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from briefing.core.addresses import without_secret
from briefing.core.errors import UsageError
from briefing.runtime.http.retrying import RetryPolicy
from briefing.runtime.rate_limits import authority_of, is_loopback

_TLD = re.compile(r"[a-z]{2,3}(\.[a-z]{2})?")


@dataclass(frozen=True, slots=True)
class GoogleConnection:
    """Connection to Google Translate's speech. Times are seconds; certificates are always checked.

    Attributes:
        tld: the end of `translate.google.<tld>`; it also chooses the accent ("com", "co.uk").
        base_url: a mirror to ask instead of Google's own host, with a path before the endpoint's
            own where it has one. It must be https, but for a loopback address, which may be http
            and is asked without the environment's proxies.
        ca_bundle: a PEM file of the authorities to trust instead of the usual ones, for a mirror
            or a company's proxy with its own.
        connect_timeout: for reaching the host.
        read_timeout: for one reply, from the request to its last byte.
        deadline: for one request's worth of text (at most 100 characters; most sentences are one
            or two), all tries and waits together. Long sentences get one for each.
        retries: tries after the first. An unreachable host gets one at most, a refusal none.
        backoff: the wait before the first new try; it doubles with each.
        longest_wait: all waits for one request together. A host that asks for more
            (`Retry-After`) is given up at once.
        spacing: from one request to the next of anybody on this machine; none on loopback. Those
            who had gTTS speak whole data sets were refused without, and not with 0.5 to 1 second
            (github.com/thu-coai/LAUG, issue 3).
    """

    tld: str = "com"
    base_url: str | None = None
    ca_bundle: Path | None = None
    connect_timeout: float = 5.0
    read_timeout: float = 15.0
    deadline: float = 45.0
    retries: int = 3
    backoff: float = 1.0
    longest_wait: float = 20.0
    spacing: float = 0.5

    def __post_init__(self) -> None:
        """Check the values.

        Raises:
            UsageError: a value is out of range, or the base URL is not one to trust.
        """
        if not _TLD.fullmatch(self.tld):
            raise UsageError(f"{self.tld!r} is no end of a Google host: write it like com or co.uk")
        times = (self.connect_timeout, self.read_timeout, self.deadline)
        if not all(math.isfinite(time) and time > 0 for time in times):
            raise UsageError("Google's time-outs and deadline must be more than 0 seconds")
        waits = (self.retries, self.backoff, self.longest_wait, self.spacing)
        if not all(math.isfinite(wait) and wait >= 0 for wait in waits):
            raise UsageError("Google's retries and waits must be 0 or more")
        if self.base_url is not None:
            _check(self.base_url)

    @property
    def origin(self) -> str:
        """The address that the endpoint's path is added to, without a slash at its end."""
        if self.base_url is None:
            return f"https://translate.google.{self.tld}"
        return self.base_url.rstrip("/")

    @property
    def host(self) -> str:
        """The host, for messages."""
        return urlsplit(self.origin).hostname or self.origin

    @property
    def is_loopback(self) -> bool:
        """Whether the host is this machine."""
        return is_loopback(self.host)

    @property
    def authority(self) -> str:
        """The host's name for rate limits."""
        return authority_of(self.origin)

    def retry_policy(self, seconds_left: Callable[[float], float]) -> RetryPolicy:
        """The policy of further tries; see `RetryPolicy.seconds_left`."""
        spacing = 0.0 if self.is_loopback else self.spacing
        return RetryPolicy(
            self.retries, self.backoff, self.longest_wait, spacing, seconds_left, sums_waits=True
        )


def _check(base_url: str) -> None:
    advice = "Google's URL must be like https://mirror.example (http only for this machine)"
    try:
        url: SplitResult = urlsplit(base_url)
        host = url.hostname
        # Both raise where the address cannot be: a port of letters, a name with an empty part.
        _ = url.port, (host or "").encode("idna")
    except ValueError as error:
        raise UsageError(f"{advice}, but is {without_secret(base_url)!r}") from error
    # A password in the address would be shown in messages; nobody has needed one.
    if "@" in url.netloc:
        raise UsageError(f"{advice}, without a name and password")
    safe = url.scheme == "https" or (url.scheme == "http" and is_loopback(host or ""))
    plain = base_url.isprintable() and " " not in base_url and not (url.query or url.fragment)
    if not (host and safe and plain):
        raise UsageError(f"{advice}, but is {without_secret(base_url)!r}")
