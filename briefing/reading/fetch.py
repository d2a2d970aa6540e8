"""Fetching a page from an address, from servers that may be slow, broken or hostile."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

import requests
from requests.utils import get_environ_proxies, select_proxy
from urllib3.exceptions import DecodeError, HTTPError, ProtocolError
from urllib3.exceptions import TimeoutError as HTTPTimeout

from briefing import __version__
from briefing.errors import SourceError
from briefing.reading.addresses import Guard, GuardedAdapter
from briefing.reading.loading import Loaded
from briefing.reading.options import ReadingOptions

_HEADERS = {
    "User-Agent": f"briefing/{__version__}",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,text/*;q=0.8",
    # No other codings, so that what comes can be measured while it is unpacked.
    "Accept-Encoding": "gzip, deflate",
}
_CHUNK = 16_384
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TRY_AGAIN = frozenset({429, 500, 502, 503, 504})
_TEXT_TYPES = re.compile(r"text/|application/(?:xhtml\+xml|xml|octet-stream)$|$")
_REASONS = {
    401: "wants a login: save the page in your browser and give the file",
    403: "refuses us (403): save the page in your browser and give the file",
    404: "does not exist (404): check the address",
    410: "is gone (410): look for another copy",
    429: "has too many visitors just now (429): try again later",
    451: "is withheld for legal reasons (451): look for another copy",
}


@dataclass(frozen=True, slots=True)
class _Visit:
    """One fetch under way: `deadline` is on the monotonic clock, in seconds."""

    session: requests.Session
    guard: Guard
    options: ReadingOptions
    deadline: float

    @property
    def left(self) -> float:
        return self.deadline - time.monotonic()


class _PassingError(Exception):
    """A failure that may pass; `wait` is how many seconds the server asks for."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


def fetch(url: str, options: ReadingOptions) -> Loaded:
    """Fetch a page.

    Failures that may pass (no connection, 429, 5xx) are tried again a few times, with growing waits
    or those that the server asks for. Proxies are taken from the environment; behind one, only
    addresses that can be resolved here can be checked.

    Raises:
        SourceError: the page cannot be had whole, is too large, is no text, or may not be fetched.
    """
    guard = Guard(allow_private=options.allow_private)
    watchdog = threading.Timer(options.total_timeout, guard.cut_all)
    watchdog.daemon = True
    watchdog.start()
    try:
        with requests.Session() as session:
            session.headers.update(_HEADERS)
            # Keeps requests from sending the passwords in ~/.netrc.
            session.auth = _no_login
            for scheme in ("http://", "https://"):
                session.mount(scheme, GuardedAdapter(guard))
            deadline = time.monotonic() + options.total_timeout
            return _follow(url, _Visit(session, guard, options, deadline))
    finally:
        watchdog.cancel()
        guard.close()


def _follow(url: str, visit: _Visit) -> Loaded:
    here = url
    for _ in range(visit.options.max_redirects + 1):
        _check(here, visit)
        answer = _patiently(here, visit)
        if isinstance(answer, Loaded):
            return answer
        here = urljoin(here, answer)
    raise SourceError(
        f"{url} redirects more than {visit.options.max_redirects} times:"
        " give the address at which it ends"
    )


def _check(url: str, visit: _Visit) -> None:
    """Refuse what must not be asked for, at the first address and at every redirect."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise SourceError(f"{url} is not a well-formed address: check it") from error
    if parts.scheme.lower() not in {"http", "https"} or not host:
        raise SourceError(f"{url} cannot be fetched: only http and https addresses can")
    if parts.username is not None or parts.password is not None:
        raise SourceError(
            f"the address at {host} has a user name or password in it: take it out, or save the"
            " page and give the file"
        )
    if select_proxy(url, get_environ_proxies(url)) is None:
        return
    try:
        visit.guard.resolve(host, port or 443)
    except (OSError, UnicodeError):
        # Behind a proxy, only the proxy may be able to resolve names.
        return


def _patiently(url: str, visit: _Visit) -> Loaded | str:
    """Ask, and ask again after a failure that may pass."""
    options = visit.options
    attempt = 0
    while True:
        try:
            return _ask(url, visit)
        except _PassingError as error:
            wait = options.retry_wait * 2**attempt if error.wait is None else error.wait
            if attempt >= options.retries or wait > min(options.max_retry_wait, visit.left):
                raise SourceError(str(error)) from error
            attempt += 1
            time.sleep(wait)


def _ask(url: str, visit: _Visit) -> Loaded | str:
    """Ask once: the page, or the address that it redirects to."""
    timeouts = (visit.options.connect_timeout, visit.options.read_timeout)
    with (
        _our_errors(url, visit),
        visit.session.get(url, stream=True, allow_redirects=False, timeout=timeouts) as response,
    ):
        if response.status_code in _REDIRECTS and "Location" in response.headers:
            return response.headers["Location"]
        _check_status(url, response)
        kind, charset = _content_type(response)
        if not _TEXT_TYPES.match(kind):
            raise SourceError(f"{url} is {kind}, not a page: save its text and give that as a file")
        data = _body(url, response, visit)
    return Loaded(data, charset, url, is_html=kind in {"text/html", "application/xhtml+xml"})


def _check_status(url: str, response: requests.Response) -> None:
    status = response.status_code
    if status in _TRY_AGAIN:
        reason = _REASONS.get(status, f"has trouble at its server ({status}): try again later")
        raise _PassingError(f"{url} {reason}", _retry_after(response))
    if status != requests.codes["ok"]:
        reason = _REASONS.get(status, f"was answered with status {status}: check the address")
        raise SourceError(f"{url} {reason}")


def _body(url: str, response: requests.Response, visit: _Visit) -> bytes:
    """Read the body as it comes, counting what it unpacks to."""
    limit = visit.options.max_bytes
    stated = response.headers.get("Content-Length", "")
    too_large = SourceError(
        f"{url} is larger than {limit / 1_000_000:g} MB: save the article's text and give the file"
    )
    if stated.isdecimal() and int(stated) > limit:
        raise too_large
    data = bytearray()
    while chunk := response.raw.read1(_CHUNK, decode_content=True):
        data += chunk
        if len(data) > limit:
            raise too_large
        if visit.left <= 0:
            raise _too_slow(url, visit)
    if visit.guard.cut:
        # A connection that was cut looks like one that ended.
        raise _too_slow(url, visit)
    return bytes(data)


@contextmanager
def _our_errors(url: str, visit: _Visit) -> Iterator[None]:
    """The boundary at which the errors of requests and urllib3 become ours."""
    try:
        yield
    except (requests.RequestException, HTTPError, OSError) as error:
        if visit.guard.cut or visit.left <= 0:
            raise _too_slow(url, visit) from error
        raise _ours(url, error) from error


def _ours(url: str, error: Exception) -> Exception:
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
            reason = f"{host} does not answer in time: try again later"
        case ProtocolError():
            reason = f"{url} broke off before its end: try again later"
        case _ if "NameResolution" in repr(error):
            reason = f"{host} cannot be found: check the address and the network"
        case _:
            reason = f"the connection to {host} failed: check the address and the network"
    return _PassingError(reason)


def _too_slow(url: str, visit: _Visit) -> SourceError:
    return SourceError(
        f"{url} did not arrive within {visit.options.total_timeout:g} seconds:"
        " try again later, or save the page and give the file"
    )


def _content_type(response: requests.Response) -> tuple[str, str | None]:
    message = Message()
    message["Content-Type"] = response.headers.get("Content-Type", "")
    stated = bool(message["Content-Type"])
    charset = message.get_param("charset")
    kind = message.get_content_type() if stated else ""
    return kind, charset if isinstance(charset, str) else None


def _retry_after(response: requests.Response) -> float | None:
    """RFC 9110, 10.2.3: seconds, or a date."""
    text = response.headers.get("Retry-After", "").strip()
    if text.isdecimal():
        return float(text[:9])
    try:
        when = parsedate_to_datetime(text)
    except ValueError:
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())


def _no_login(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request
