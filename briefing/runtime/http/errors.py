"""One map from the errors of requests and urllib3 to the causes of a failed request."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto

from requests import RequestException, exceptions
from urllib3.exceptions import (
    DecodeError,
    HTTPError,
    MaxRetryError,
    NameResolutionError,
    NewConnectionError,
)
from urllib3.exceptions import TimeoutError as Urllib3TimeoutError

from briefing.core.errors import BriefingError
from briefing.runtime.http.retrying import RetryableError


class Cause(Enum):
    """The reason that a request brought no whole reply."""

    MALFORMED_URL = auto()
    PROXY = auto()
    UNKNOWN_HOST = auto()
    CONNECTION_REFUSED = auto()
    CONNECT_TIMEOUT = auto()
    UNTRUSTED_CERTIFICATE = auto()
    UNREADABLE_CERTIFICATES = auto()
    TLS = auto()
    CONNECTION_LOST = auto()  # before the reply's headers were whole
    RESPONSE_TIMEOUT = auto()  # before the reply's headers were whole
    BODY_TIMEOUT = auto()
    BODY_CUT = auto()
    UNDECODABLE = auto()  # the body is not in the coding that its headers state
    TOO_LARGE = auto()
    MALFORMED_REPLY = auto()  # a library could make nothing of it
    OUT_OF_TIME = auto()  # for the request as a whole


# The first that fits the error, or the urllib3 error in it, counts.
_HEAD_CAUSES = (
    (exceptions.ProxyError, Cause.PROXY),
    (exceptions.InvalidProxyURL, Cause.PROXY),
    (exceptions.InvalidSchema, Cause.PROXY),  # SOCKS, without the package for it
    (exceptions.InvalidURL, Cause.MALFORMED_URL),
    (exceptions.ConnectTimeout, Cause.CONNECT_TIMEOUT),
    (exceptions.Timeout, Cause.RESPONSE_TIMEOUT),
    (NameResolutionError, Cause.UNKNOWN_HOST),
    (NewConnectionError, Cause.CONNECTION_REFUSED),
)


class RequestFailedError(Exception):
    """A request brought no whole reply."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause.name)
        self.cause = cause


@contextmanager
def reply_errors() -> Iterator[None]:
    """Map whatever a library raises over somebody else's reply to `RequestFailedError`.

    Libraries foresee the replies of servers that keep to the rules; which errors of Python they let
    through for others (of numbers, dates, codecs, addresses) is written nowhere.
    """
    try:
        yield
    except (BriefingError, RequestFailedError, RetryableError, MemoryError):
        raise
    except Exception as error:
        raise RequestFailedError(Cause.MALFORMED_REPLY) from error


@contextmanager
def head_errors() -> Iterator[None]:
    """Map the errors until a reply's headers are whole to `RequestFailedError`."""
    try:
        yield
    except (RequestException, HTTPError) as error:
        raise RequestFailedError(_head_cause(error)) from error
    except OSError as error:
        # requests looks for the file of certificates before it connects.
        raise RequestFailedError(Cause.UNREADABLE_CERTIFICATES) from error


@contextmanager
def body_errors() -> Iterator[None]:
    """Map the errors within a reply's body to `RequestFailedError`."""
    try:
        yield
    except DecodeError as error:
        raise RequestFailedError(Cause.UNDECODABLE) from error
    except Urllib3TimeoutError as error:
        raise RequestFailedError(Cause.BODY_TIMEOUT) from error
    except (HTTPError, OSError) as error:
        raise RequestFailedError(Cause.BODY_CUT) from error


def _head_cause(error: Exception) -> Cause:
    if isinstance(error, exceptions.SSLError):
        is_untrusted = "CERTIFICATE_VERIFY_FAILED" in str(error)
        return Cause.UNTRUSTED_CERTIFICATE if is_untrusted else Cause.TLS
    inner = error.args[0] if error.args else None
    errors = (error, inner.reason if isinstance(inner, MaxRetryError) else None)
    fitting = (cause for kind, cause in _HEAD_CAUSES if any(isinstance(e, kind) for e in errors))
    return next(fitting, Cause.CONNECTION_LOST)
