"""One exchange with Google: certificates checked, time and memory bounded, nothing followed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from http import HTTPStatus
from threading import Thread
from typing import TypeVar

import requests
from requests import PreparedRequest, Response
from urllib3.exceptions import HTTPError, MaxRetryError, NewConnectionError, ReadTimeoutError

from briefing.runtime.rate_limits import (
    MOST_FAILURES,
    HostClosedError,
    RateLimits,
    Turn,
    retry_after,
)
from briefing.speaking.google.connection import GoogleConnection
from briefing.speaking.google.failure import Failure, Kind
from briefing.speaking.google.reply import CAPTCHA_REASON, is_captcha

# A hundred characters spoken slowly are about 0.2 MB of base64.
LARGEST_REPLY = 4 * 2**20

_CHUNK = 2**16
_BUSY = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}

_PROXY_ERRORS = (
    requests.exceptions.ProxyError,
    requests.exceptions.InvalidProxyURL,
    requests.exceptions.InvalidSchema,  # SOCKS, without the package for it
)

# What a failure counts for among the host's: a reply without sound may be the sentence's own.
_FAILURES: Mapping[Kind, int] = {Kind.REPLY: 0, Kind.FINAL: MOST_FAILURES}

T = TypeVar("T")


class Exchange:
    """Sends requests one after the other over a connection that is kept open."""

    def __init__(self, connection: GoogleConnection) -> None:
        self._connection = connection
        self._session = self._new_session()

    def post(self, request: PreparedRequest, seconds: float) -> bytes:
        """Send a request and return the body of its reply, within so many seconds at most.

        Raises:
            Failure: no reply, not in time, not whole, too large, or not a success.
        """
        connection = self._connection
        seconds = min(seconds, connection.connect_timeout + connection.read_timeout)
        ends = time.monotonic() + seconds
        try:
            return within(seconds, lambda: self._post(request, ends))
        except Failure:
            # What is left of a broken reply must not be read as the next one's.
            self.close()
            self._session = self._new_session()
            raise

    def send(self, request: PreparedRequest, ends: float) -> Response:
        """Send a request and return its reply with the body unread; `ends` is a monotonic time.

        Raises:
            Failure: there is no reply.
        """
        left = max(ends - time.monotonic(), 0.001)
        connection = self._connection
        timeout = (min(connection.connect_timeout, left), min(connection.read_timeout, left))
        bundle = str(connection.ca_bundle) if connection.ca_bundle else None
        url = request.url or ""
        options = self._session.merge_environment_settings(url, {}, True, bundle, None)
        # Session.send reads the whole body of a redirect into memory even where none is
        # followed; the adapter below it does not.
        adapter = self._session.get_adapter(url)
        try:
            return adapter.send(
                request,
                stream=True,
                timeout=timeout,
                verify=options["verify"] or True,
                proxies=options["proxies"],
            )
        except requests.RequestException as error:
            raise _connection_failure(error) from error
        except OSError as error:
            reason = "the file of trusted certificates cannot be read"
            raise Failure(reason, Kind.FINAL) from error

    def close(self) -> None:
        """Close the connection that is kept open."""
        self._session.close()

    def _new_session(self) -> requests.Session:
        session = requests.Session()
        session.trust_env = not self._connection.is_loopback
        return session

    def _post(self, request: PreparedRequest, ends: float) -> bytes:
        try:
            with self.send(request, ends) as response:
                _check_status(response)
                return _body(response, ends)
        except ReadTimeoutError as error:
            raise Failure("its reply came too slowly", Kind.PASSING) from error
        except HTTPError as error:
            raise Failure("its reply broke off", Kind.PASSING) from error


def answers(connection: GoogleConnection, seconds: float, hosts: RateLimits) -> bool:
    """Whether the host answers at once, with a certificate to trust and without refusing."""
    exchange = Exchange(connection)

    def ask() -> bool:
        request = requests.Request("HEAD", connection.origin + "/").prepare()
        with exchange.send(request, time.monotonic() + seconds) as response:
            busy = response.status_code in {*_BUSY, HTTPStatus.SERVICE_UNAVAILABLE}
            return not busy and not is_captcha(response.headers.get("Location", ""))

    try:
        with turn_at(connection, hosts, seconds):
            return within(seconds, ask)
    except (Failure, HTTPError, requests.RequestException):
        return False
    finally:
        exchange.close()


@contextmanager
def turn_at(connection: GoogleConnection, hosts: RateLimits, patience: float) -> Iterator[Turn]:
    """Wait for a turn at the host, and tell the others where it went wrong.

    Raises:
        Failure: the host is not to be asked now.
    """
    spacing = 0.0 if connection.is_loopback else connection.spacing
    try:
        turn = hosts.turn(connection.authority, spacing=spacing, patience=patience)
    except HostClosedError as error:
        raise Failure(f"it {error}", Kind.CLOSED) from error
    try:
        yield turn
    except Failure as failure:
        turn.went_wrong(failure.wait or 0.0, failures=_FAILURES.get(failure.kind, 1))
        raise
    turn.went_well()


def within(seconds: float, call: Callable[[], T]) -> T:
    """Call something that waits on the network, and stop waiting for it after so many seconds.

    Neither requests nor the socket bounds a name server that is silent or a reply whose headers
    come a byte at a time. The call goes on in a thread that nobody waits for.

    Raises:
        Failure: it took too long.
    """
    future: Future[T] = Future()

    def work() -> None:
        try:
            future.set_result(call())
        except BaseException as error:  # noqa: BLE001  # handed to the thread that waits
            future.set_exception(error)

    Thread(target=work, name="google", daemon=True).start()
    try:
        return future.result(timeout=max(seconds, 0))
    except TimeoutError as error:
        raise Failure(f"it took more than {seconds:.3g} seconds", Kind.PASSING) from error


def _check_status(response: Response) -> None:
    status = response.status_code
    if status == HTTPStatus.OK:
        return
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        if is_captcha(response.headers.get("Location", "")):
            raise Failure(CAPTCHA_REASON, Kind.FINAL)
        raise Failure(f"it sends us elsewhere (status {status})", Kind.FINAL)
    wait = retry_after(response.headers.get("Retry-After"))
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        raise Failure("it had too many requests from this network (status 429)", Kind.PASSING, wait)
    if status in _BUSY or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise Failure(f"it is out of order (status {status})", Kind.PASSING, wait)
    if status < HTTPStatus.MULTIPLE_CHOICES:
        raise Failure(f"its reply holds no sound (status {status})")
    raise Failure(f"it refuses (status {status})", Kind.FINAL)


def _body(response: Response, ends: float) -> bytes:
    body = bytearray()
    while chunk := response.raw.read1(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > LARGEST_REPLY:
            raise Failure("its reply is far too large")
        if time.monotonic() > ends:
            raise Failure("its reply came too slowly", Kind.PASSING)
    return bytes(body)


def _connection_failure(error: requests.RequestException) -> Failure:
    if isinstance(error, requests.exceptions.SSLError):
        if "CERTIFICATE_VERIFY_FAILED" in str(error):
            return Failure("its certificate is not to be trusted", Kind.FINAL)
        return Failure("the secure connection broke off", Kind.PASSING)
    if isinstance(error, _PROXY_ERRORS):
        return Failure("the proxy that the environment names cannot be used", Kind.UNREACHABLE)
    cause = error.args[0] if error.args else None
    refused = isinstance(cause, MaxRetryError) and isinstance(cause.reason, NewConnectionError)
    if refused or isinstance(error, requests.exceptions.ConnectTimeout):
        return Failure("it cannot be reached", Kind.UNREACHABLE)
    if isinstance(error, requests.exceptions.Timeout):
        return Failure("it did not answer in time", Kind.PASSING)
    return Failure("the connection broke off", Kind.PASSING)
