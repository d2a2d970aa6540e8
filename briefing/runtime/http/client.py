"""One request for a page and its reply, bounded in time and size."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urlsplit

import requests
from requests.structures import CaseInsensitiveDict
from urllib3.exceptions import DecodeError, HTTPError, ProtocolError
from urllib3.exceptions import TimeoutError as HTTPTimeout

from briefing import __version__
from briefing.core.errors import SourceError
from briefing.runtime.http.guard import Guard, GuardedAdapter
from briefing.runtime.http.limits import Limits
from briefing.runtime.rate_limits import retry_after

AGENT = "briefing"
_HEADERS = {
    "User-Agent": f"{AGENT}/{__version__}",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,text/*;q=0.8",
    # No other codings, so that what comes can be measured while it is unpacked.
    "Accept-Encoding": "gzip, deflate",
}
_CHUNK = 16_384
_LATER = "try again later"
REDIRECTS = frozenset({301, 302, 303, 307, 308})
UNCHANGED = 304
_TRY_AGAIN = frozenset({429, 500, 502, 503, 504})
# A page may be the cause of this one all by itself.
_PAGES_OWN = 500
_TEXT_TYPES = re.compile(r"text/|application/(?:xhtml\+xml|xml|octet-stream)$|$")
_REASONS = {
    401: "wants a login: save the page in your browser and give the file",
    403: "refuses us (403): save the page in your browser and give the file",
    404: "does not exist (404): check the address",
    410: "is gone (410): look for another copy",
    429: "has too many visitors just now (429)",
    451: "is withheld for legal reasons (451): look for another copy",
}


class PassingError(Exception):
    """A failure that may pass.

    `advice` is what to do about it, `wait` how many seconds the server asks for, and `of_host`
    whether it is the host that failed rather than the page.
    """

    def __init__(
        self, what: str, advice: str, wait: float | None = None, *, of_host: bool = True
    ) -> None:
        super().__init__(what)
        self.advice = advice
        self.wait = wait
        self.of_host = of_host


class ClosedError(SourceError):
    """The host of an address is not to be asked now; `why` is a clause."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(f"{url} was not asked for: {why}, so try again then")
        self.why = why


class StatusError(SourceError):
    """The server answered that there is no page; `status` is its own word for it."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Reply:
    """What came: a page, a redirect, or that nothing has changed."""

    status: int
    headers: Mapping[str, str]
    data: bytes = b""


@dataclass(slots=True)
class Budget:
    """The seconds that are left for a URL, waiting for its host's turn not counted."""

    left: float

    @contextmanager
    def spent(self) -> Iterator[float]:
        """Count the block's time; its value is the end on the monotonic clock."""
        began = time.monotonic()
        try:
            yield began + self.left
        finally:
            self.left -= time.monotonic() - began


@dataclass(frozen=True, slots=True)
class _Visit:
    """One request under way; `deadline` is on the monotonic clock."""

    url: str
    guard: Guard
    limits: Limits
    deadline: float

    @property
    def is_late(self) -> bool:
        return self.guard.cut or time.monotonic() >= self.deadline

    @property
    def too_slow(self) -> PassingError:
        return PassingError(
            f"{self.url} did not arrive within {self.limits.total_timeout:g} seconds",
            "try again later, or save the page and give the file",
        )


def ask(
    url: str,
    limits: Limits,
    budget: Budget,
    conditions: Mapping[str, str] | None = None,
    *,
    truncate: bool = False,
) -> Reply:
    """Ask for a page once.

    Args:
        url: Its address.
        limits: Of time and size, and where it may go.
        budget: What is left of the time for it.
        conditions: Headers that ask for it only if it has changed.
        truncate: Take the first bytes of what is too large, of whatever type.

    Raises:
        SourceError: it cannot be had whole, is too large, is no text, or may not be fetched.
        PassingError: it could not be had this time.
    """
    guard = Guard(allow_private=limits.allow_private)
    watchdog = threading.Timer(max(budget.left, 0.0), guard.cut_all)
    watchdog.daemon = True
    watchdog.start()
    try:
        with budget.spent() as deadline, requests.Session() as session:
            session.headers.update(_HEADERS)
            # Keeps requests from sending the passwords in ~/.netrc.
            session.auth = _no_login
            for scheme in ("http://", "https://"):
                session.mount(scheme, GuardedAdapter(guard))
            visit = _Visit(url, guard, limits, deadline)
            return _asked(session, visit, conditions or {}, truncate=truncate)
    finally:
        watchdog.cancel()
        guard.close()


def _asked(
    session: requests.Session, visit: _Visit, conditions: Mapping[str, str], *, truncate: bool
) -> Reply:
    timeouts = (visit.limits.connect_timeout, visit.limits.read_timeout)
    with (
        _our_errors(visit),
        session.get(
            visit.url, headers=conditions, stream=True, allow_redirects=False, timeout=timeouts
        ) as response,
    ):
        status, headers = response.status_code, CaseInsensitiveDict(response.headers)
        is_unchanged = status == UNCHANGED and conditions
        if is_unchanged or (status in REDIRECTS and "Location" in headers):
            return Reply(status, headers)
        _check_status(visit.url, status, headers)
        kind, _ = content_type(headers)
        if not truncate and not _TEXT_TYPES.match(kind):
            raise SourceError(
                f"{visit.url} is {kind}, not a page: save its text and give that as a file"
            )
        return Reply(status, headers, _body(response, visit, truncate=truncate))


def content_type(headers: Mapping[str, str]) -> tuple[str, str | None]:
    """The media type that is stated, or "", and the charset."""
    message = Message()
    message["Content-Type"] = headers.get("Content-Type", "")
    kind = message.get_content_type() if message["Content-Type"] else ""
    charset = message.get_param("charset")
    return kind, charset if isinstance(charset, str) else None


def _check_status(url: str, status: int, headers: Mapping[str, str]) -> None:
    if status in _TRY_AGAIN:
        reason = _REASONS.get(status, f"has trouble at its server ({status})")
        wait = retry_after(headers.get("Retry-After"))
        raise PassingError(f"{url} {reason}", _LATER, wait, of_host=status != _PAGES_OWN)
    if status != requests.codes["ok"]:
        reason = _REASONS.get(status, f"was answered with status {status}: check the address")
        raise StatusError(f"{url} {reason}", status)


def _body(response: requests.Response, visit: _Visit, *, truncate: bool) -> bytes:
    """Read the body as it comes, counting what it unpacks to."""
    limit = visit.limits.max_bytes
    stated = response.headers.get("Content-Length", "")
    too_large = SourceError(
        f"{visit.url} is larger than {limit / 1_000_000:g} MB: save the article's text and give"
        " the file"
    )
    if stated.isdecimal() and int(stated) > limit and not truncate:
        raise too_large
    data = bytearray()
    while chunk := response.raw.read1(_CHUNK, decode_content=True):
        data += chunk
        if len(data) > limit:
            if truncate:
                return bytes(data[:limit])
            raise too_large
        if visit.is_late:
            raise visit.too_slow
    if visit.guard.cut:
        # A connection that was cut looks like one that ended.
        raise visit.too_slow
    return bytes(data)


@contextmanager
def _our_errors(visit: _Visit) -> Iterator[None]:
    """The boundary at which the errors of requests and urllib3 become ours."""
    try:
        yield
    except (requests.RequestException, HTTPError, OSError) as error:
        if visit.is_late:
            raise visit.too_slow from error
        raise _ours(visit.url, error) from error


def _ours(url: str, error: Exception) -> Exception:  # noqa: PLR0911  # a table
    host = urlsplit(url).hostname
    match error:
        case requests.exceptions.SSLError():
            return SourceError(
                f"the certificate of {host} cannot be verified: check the address, or save the"
                " page and give the file"
            )
        case requests.exceptions.ProxyError():
            return SourceError(f"the proxy for {host} fails: check the proxy settings")
        case requests.exceptions.InvalidURL() | requests.exceptions.InvalidSchema():
            return SourceError(f"{url} is not a well-formed address: check it")
        case DecodeError() | requests.exceptions.ContentDecodingError():
            return SourceError(
                f"{url} sends what it cannot unpack: save the page and give the file"
            )
        case requests.exceptions.Timeout() | HTTPTimeout():
            return PassingError(f"{host} does not answer in time", _LATER)
        case ProtocolError():
            return PassingError(f"{url} broke off before its end", _LATER)
    is_unknown = "NameResolution" in repr(error)
    what = f"{host} cannot be found" if is_unknown else f"the connection to {host} failed"
    return PassingError(what, "check the address and the network")


def _no_login(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request
