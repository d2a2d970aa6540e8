"""One map from the errors of requests and urllib3 to the reasons why a request failed."""

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


class FailureReason(Enum):
    """Why a request brought no whole reply."""

    MALFORMED_URL = auto()
    UNKNOWN_HOST = auto()
    CONNECTION_REFUSED = auto()
    CONNECT_TIMEOUT = auto()
    PROXY = auto()
    UNTRUSTED_CERTIFICATE = auto()
    UNREADABLE_CERTIFICATES = auto()
    TLS = auto()
    CONNECTION_LOST = auto()
    """Before the reply's headers were whole."""
    RESPONSE_TIMEOUT = auto()
    """The read time-out passed before the reply's headers were whole."""
    BODY_TIMEOUT = auto()
    """The read time-out passed within the body."""
    BODY_CUT = auto()
    UNDECODABLE = auto()
    """The body is not in the coding that its headers state."""
    TOO_LARGE = auto()
    OUT_OF_TIME = auto()
    """The time for the whole request passed."""


class RequestFailedError(Exception):
    """A request brought no whole reply."""

    def __init__(self, reason: FailureReason) -> None:
        super().__init__(reason.name)
        self.reason = reason


@contextmanager
def head_errors() -> Iterator[None]:
    """Map the errors until a reply's headers are whole to `RequestFailedError`."""
    try:
        yield
    except (RequestException, HTTPError) as error:
        raise RequestFailedError(_head_reason(error)) from error
    except OSError as error:
        # requests looks for the file of certificates before it connects.
        raise RequestFailedError(FailureReason.UNREADABLE_CERTIFICATES) from error


@contextmanager
def body_errors() -> Iterator[None]:
    """Map the errors within a reply's body to `RequestFailedError`."""
    try:
        yield
    except DecodeError as error:
        raise RequestFailedError(FailureReason.UNDECODABLE) from error
    except Urllib3TimeoutError as error:
        raise RequestFailedError(FailureReason.BODY_TIMEOUT) from error
    except (HTTPError, OSError) as error:
        raise RequestFailedError(FailureReason.BODY_CUT) from error


# The first that fits the error, or the urllib3 error that it stands for, counts.
_HEAD_REASONS: tuple[tuple[tuple[type[Exception], ...], FailureReason], ...] = (
    # InvalidSchema: a SOCKS proxy, without the package for it.
    (
        (exceptions.ProxyError, exceptions.InvalidProxyURL, exceptions.InvalidSchema),
        FailureReason.PROXY,
    ),
    ((exceptions.InvalidURL, exceptions.MissingSchema), FailureReason.MALFORMED_URL),
    ((exceptions.ConnectTimeout,), FailureReason.CONNECT_TIMEOUT),
    ((exceptions.Timeout,), FailureReason.RESPONSE_TIMEOUT),
    ((NameResolutionError,), FailureReason.UNKNOWN_HOST),
    ((NewConnectionError,), FailureReason.CONNECTION_REFUSED),
)


def _head_reason(error: Exception) -> FailureReason:
    if isinstance(error, exceptions.SSLError):
        is_untrusted = "CERTIFICATE_VERIFY_FAILED" in str(error)
        return FailureReason.UNTRUSTED_CERTIFICATE if is_untrusted else FailureReason.TLS
    cause = error.args[0] if error.args else None
    errors = (error, cause.reason if isinstance(cause, MaxRetryError) else None)
    fitting = (
        reason for types, reason in _HEAD_REASONS if any(isinstance(one, types) for one in errors)
    )
    return next(fitting, FailureReason.CONNECTION_LOST)
