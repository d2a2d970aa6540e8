"""One request for a page, and the messages of everything that may go wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from email.message import Message
from urllib.parse import quote, urlsplit

from requests import Request, codes

from briefing import __version__
from briefing.core.errors import SourceError
from briefing.reading.options import ReadingOptions
from briefing.runtime.http.client import HTTPClient, Reply
from briefing.runtime.http.errors import Cause, RequestFailedError, reply_errors
from briefing.runtime.http.retrying import RetryableError
from briefing.runtime.rate_limits import retry_after

AGENT = "briefing"
REDIRECTS = frozenset({301, 302, 303, 307, 308})
UNCHANGED = 304
_HEADERS = {
    "User-Agent": f"{AGENT}/{__version__}",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,text/*;q=0.8,"
    "application/pdf;q=0.7,application/epub+zip;q=0.7,*/*;q=0.1",
    # No other codings, so that a body can be measured while it is unpacked.
    "Accept-Encoding": "gzip, deflate",
}
_READABLE_TYPES = re.compile(
    r"text/|message/rfc822$|application/(?:(?:xhtml|rss|atom|rdf)\+xml|(?:feed\+)?json|xml|octet-stream"
    r"|pdf|x-pdf|epub\+zip|mbox|zip"
    r"|x-subrip|msword|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\..*)$|$"
)
_TRY_AGAIN = frozenset({429, 500, 502, 503, 504})
# A page may be the cause of this one all by itself.
_PAGES_OWN = 500
_STATUSES = {
    401: "wants a login: save the page in your browser and give the file",
    403: "refuses us (403): save the page in your browser and give the file",
    404: "does not exist (404): check the address",
    407: "is behind a proxy that wants a login (407): check http_proxy and https_proxy",
    410: "is gone (410): look for another copy",
    429: "has too many visitors just now (429)",
    451: "is withheld for legal reasons (451): look for another copy",
}
_ASCII = bytes(range(128)).decode("ascii")
_LATER = "try again later"
_FINAL = {
    Cause.UNTRUSTED_CERTIFICATE: "the certificate of {host} cannot be verified: check the"
    " address, or save the page and give the file",
    Cause.PROXY: "the proxy that the environment names for {host} cannot be used: check"
    " http_proxy, https_proxy and no_proxy",
    Cause.MALFORMED_URL: "{url} is not a well-formed address: check it",
    Cause.UNDECODABLE: "{url} sends what it cannot unpack: save the page and give the file",
    Cause.TOO_LARGE: "{url} is larger than {megabytes:g} MB: save the article's text and"
    " give the file",
    Cause.MALFORMED_REPLY: "{url} was answered with what is no proper reply: save the page and"
    " give the file",
}
_FINAL[Cause.TLS] = _FINAL[Cause.UNTRUSTED_CERTIFICATE]
# What failed, and the advice.
_PASSING = {
    Cause.CONNECT_TIMEOUT: ("{host} does not answer in time", _LATER),
    Cause.RESPONSE_TIMEOUT: ("{host} does not answer in time", _LATER),
    Cause.BODY_TIMEOUT: ("{host} does not answer in time", _LATER),
    Cause.BODY_CUT: ("{url} broke off before its end", _LATER),
    Cause.UNKNOWN_HOST: ("{host} cannot be found", "check the address and the network"),
    Cause.OUT_OF_TIME: (
        "{url} did not arrive within {seconds:g} seconds",
        "try again later, or save the page and give the file",
    ),
}
_NO_CONNECTION = ("the connection to {host} failed", "check the address and the network")


class PassingError(RetryableError):
    """A page could not be had this time; `advice` is a clause that says what to do about it."""

    def __init__(
        self, message: str, advice: str, wait: float | None = None, failures: int = 1
    ) -> None:
        super().__init__(message)
        self.advice = advice
        self.wait = wait
        self.failures = failures


class ClosedError(SourceError):
    """The host of an address is not to be asked now; `why` is a clause."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(f"{url} was not asked for: {why}, so try again then")
        self.why = why


class StatusError(SourceError):
    """The server answered that there is no page; `status` is that of its reply."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


def request_page(
    url: str,
    options: ReadingOptions,
    seconds: float,
    conditions: Mapping[str, str] | None = None,
    *,
    of_robots: bool = False,
) -> Reply:
    """Ask for a page once; the reply may also be a redirect, or say that nothing has changed.

    Args:
        url: Its address.
        options: Limits of time and size.
        seconds: The time that is left for it.
        conditions: Headers that ask for it only if it has changed.
        of_robots: It is a robots.txt: take the first bytes of one that is too large, of whatever
            type. Any failure is the host's, whose other pages cannot be had without it.

    Raises:
        SourceError: it cannot be had whole, is too large, is no text, or may not be fetched.
        PassingError: it could not be had this time.
    """

    def check(status: int, headers: Mapping[str, str]) -> bool:
        is_unchanged = status == UNCHANGED and conditions
        if is_unchanged or (status in REDIRECTS and "Location" in headers):
            return False
        _check_status(url, status, headers, of_robots=of_robots)
        media, _ = content_type(headers)
        if not of_robots and not _READABLE_TYPES.match(media):
            raise SourceError(
                f"{url} is {media}, not a page: save its text and give that as a file"
            )
        return True

    request = Request("GET", url, headers={**_HEADERS, **(conditions or {})})
    with page_errors(url, options), closing(HTTPClient(options.limits)) as client:
        return client.send(request, seconds, check, truncate=of_robots)


@contextmanager
def page_errors(url: str, options: ReadingOptions) -> Iterator[None]:
    """Map all that goes wrong with a reply, or with what it says, to our sentences.

    Raises:
        SourceError: the page cannot be had whole, is too large, or its reply makes no sense.
        PassingError: it could not be had this time.
    """
    try:
        with reply_errors():
            yield
    except RequestFailedError as error:
        raise _failure(url, options, error.cause) from error


def content_type(headers: Mapping[str, str]) -> tuple[str, str | None]:
    """The media type that is stated, or "", and the charset."""
    message = Message()
    message["Content-Type"] = headers.get("Content-Type", "")
    media = message.get_content_type() if message["Content-Type"] else ""
    try:
        charset = message.get_param("charset")
    except ValueError:
        # The header's parameters are no such; the page itself may still declare its charset.
        charset = None
    return media, charset if isinstance(charset, str) else None


def location_of(headers: Mapping[str, str]) -> str:
    """The address that a redirect names.

    Headers arrive as Latin-1, one character a byte, but servers write paths in UTF-8; bytes of any
    other encoding are escaped as they are, as in browsers.
    """
    location = headers["Location"]
    try:
        data = location.encode("latin-1")
    except UnicodeEncodeError:
        return location
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return quote(data, safe=_ASCII)


def _check_status(url: str, status: int, headers: Mapping[str, str], *, of_robots: bool) -> None:
    if status in _TRY_AGAIN:
        reason = _STATUSES.get(status, f"has trouble at its server ({status})")
        wait = retry_after(headers.get("Retry-After"))
        is_hosts = of_robots or status != _PAGES_OWN
        raise PassingError(f"{url} {reason}", _LATER, wait, failures=int(is_hosts))
    if status != codes["ok"]:
        reason = _STATUSES.get(status, f"was answered with status {status}: check the address")
        raise StatusError(f"{url} {reason}", status)


def _failure(url: str, options: ReadingOptions, cause: Cause) -> Exception:
    facts = {
        "url": url,
        "host": urlsplit(url).hostname,
        "seconds": options.total_timeout,
        "megabytes": options.max_bytes / 1_000_000,
    }
    if message := _FINAL.get(cause):
        return SourceError(message.format_map(facts))
    message, advice = _PASSING.get(cause, _NO_CONNECTION)
    return PassingError(message.format_map(facts), advice)
