"""Exchanges with Google: what its replies and the failures of requests mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from http import HTTPStatus

from requests import PreparedRequest, Request

from briefing.runtime.http.client import HTTPClient
from briefing.runtime.http.errors import Cause, RequestFailedError, reply_errors
from briefing.runtime.http.limits import Limits
from briefing.runtime.http.retrying import with_retries
from briefing.runtime.rate_limits import HostClosedError, RateLimits, retry_after
from briefing.speaking.google.connection import GoogleConnection
from briefing.speaking.google.no_sound import FailureKind, NoSoundError
from briefing.speaking.google.reply import CAPTCHA_REASON, is_captcha

# A hundred characters spoken slowly are about 0.2 MB of base64.
LARGEST_REPLY = 4 * 2**20

_BUSY = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}

_FAILURES = {
    Cause.UNKNOWN_HOST: ("it cannot be reached", FailureKind.UNREACHABLE),
    Cause.CONNECTION_REFUSED: ("it cannot be reached", FailureKind.UNREACHABLE),
    Cause.CONNECT_TIMEOUT: ("it cannot be reached", FailureKind.UNREACHABLE),
    Cause.PROXY: ("the proxy that the environment names cannot be used", FailureKind.UNREACHABLE),
    Cause.UNTRUSTED_CERTIFICATE: ("its certificate is not to be trusted", FailureKind.FINAL),
    Cause.UNREADABLE_CERTIFICATES: (
        "the file of trusted certificates cannot be read",
        FailureKind.FINAL,
    ),
    Cause.TLS: ("the secure connection broke off", FailureKind.PASSING),
    Cause.RESPONSE_TIMEOUT: ("it did not answer in time", FailureKind.PASSING),
    Cause.BODY_TIMEOUT: ("its reply came too slowly", FailureKind.PASSING),
    Cause.BODY_CUT: ("its reply broke off", FailureKind.PASSING),
    Cause.UNDECODABLE: ("its reply broke off", FailureKind.PASSING),
    Cause.TOO_LARGE: ("its reply is far too large", FailureKind.REPLY),
    Cause.MALFORMED_REPLY: ("its reply is garbled", FailureKind.REPLY),
    Cause.OUT_OF_TIME: ("it took more than {seconds:.3g} seconds", FailureKind.PASSING),
}
_CONNECTION_LOST = ("the connection broke off", FailureKind.PASSING)


class Exchange:
    """Sends requests one after the other over a connection that stays open."""

    def __init__(self, connection: GoogleConnection) -> None:
        self._connection = connection
        limits = Limits(
            allow_private=True,
            max_bytes=LARGEST_REPLY,
            connect_timeout=connection.connect_timeout,
            read_timeout=connection.read_timeout,
        )
        self._client = HTTPClient(
            limits, trust_env=not connection.is_loopback, ca_bundle=connection.ca_bundle
        )

    def post(self, request: PreparedRequest, seconds: float) -> bytes:
        """Send a request and return the body of its reply, within so many seconds at most.

        Raises:
            NoSoundError: no reply, not in time, not whole, too large, or not a success.
        """
        connection = self._connection
        seconds = min(max(seconds, 0.0), connection.connect_timeout + connection.read_timeout)
        with failures(seconds):
            return self._client.send(request, seconds, _check_status).data

    def answers(self, seconds: float) -> bool:
        """Whether the host answers within so many seconds, and without refusing.

        Raises:
            NoSoundError: there is no reply.
        """
        request = Request("HEAD", self._connection.origin + "/")
        with failures(seconds):
            reply = self._client.send(request, seconds, lambda _status, _headers: False)
        is_busy = reply.status in {*_BUSY, HTTPStatus.SERVICE_UNAVAILABLE}
        return not is_busy and not is_captcha(reply.headers.get("Location", ""))

    def close(self) -> None:
        """Close the connection."""
        self._client.close()


def answers(connection: GoogleConnection, seconds: float, hosts: RateLimits) -> bool:
    """Whether the host answers at once, with a certificate to trust and without refusing."""
    exchange = Exchange(connection)
    policy = replace(connection.retry_policy(lambda _: seconds), retries=0, longest_wait=seconds)
    try:
        return with_retries(lambda: exchange.answers(seconds), connection.authority, hosts, policy)
    except (NoSoundError, HostClosedError):
        return False
    finally:
        exchange.close()


@contextmanager
def failures(seconds: float) -> Iterator[None]:
    """Map all that goes wrong with a reply, or with what is in it, to `NoSoundError`."""
    try:
        with reply_errors():
            yield
    except RequestFailedError as error:
        reason, kind = _FAILURES.get(error.cause, _CONNECTION_LOST)
        raise NoSoundError(reason.format(seconds=seconds), kind) from error


def _check_status(status: int, headers: Mapping[str, str]) -> bool:
    if status == HTTPStatus.OK:
        return True
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        if is_captcha(headers.get("Location", "")):
            raise NoSoundError(CAPTCHA_REASON, FailureKind.FINAL)
        raise NoSoundError(f"it sends us elsewhere (status {status})", FailureKind.FINAL)
    wait = retry_after(headers.get("Retry-After"))
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        raise NoSoundError(
            "it had too many requests from this network (status 429)", FailureKind.PASSING, wait
        )
    if status in _BUSY or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise NoSoundError(f"it is out of order (status {status})", FailureKind.PASSING, wait)
    if status < HTTPStatus.MULTIPLE_CHOICES:
        raise NoSoundError(f"its reply holds no sound (status {status})")
    raise NoSoundError(f"it refuses (status {status})", FailureKind.FINAL)
