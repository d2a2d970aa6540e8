"""Failures of a request to a chat server: the reason, the advice, and whether to try again."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from briefing.models.served_model import ServedModel
from briefing.runtime.http.client import Reply
from briefing.runtime.http.errors import Cause
from briefing.runtime.http.retrying import RetryableError
from briefing.runtime.rate_limits import MOST_FAILURES, retry_after

KEY_VARIABLE = "BRIEFING_API_KEY"
# Failures that an answer counts for which took too long: after two nobody waits for a third.
_OF_A_SLOW_ANSWER = MOST_FAILURES // 2

_NO_KEY = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}
_BUSY = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}

_START = "start it, or check its address"
_CERTIFICATE = "check the address and this machine's certificates"
# A reason, and advice; then whether another try may help.
_FAILURES: Mapping[Cause, tuple[str, str, bool]] = {
    Cause.UNKNOWN_HOST: ("cannot be found", "check its address", False),
    Cause.CONNECTION_REFUSED: ("is not running", _START, False),
    Cause.CONNECT_TIMEOUT: ("cannot be reached", _START, False),
    Cause.PROXY: (
        "is behind a proxy that cannot be used",
        "check the proxy settings (https_proxy, no_proxy)",
        False,
    ),
    Cause.UNTRUSTED_CERTIFICATE: ("has a certificate that is not trusted", _CERTIFICATE, False),
    Cause.UNREADABLE_CERTIFICATES: (
        "cannot be asked, since the file of trusted certificates cannot be read",
        "check REQUESTS_CA_BUNDLE",
        False,
    ),
    Cause.TLS: ("does not speak TLS here", "check whether its address is http or https", False),
    Cause.TOO_LARGE: ("sent far more than an answer", "check its address", False),
    Cause.MALFORMED_REPLY: ("sent what is no HTTP reply", "check its address", False),
    Cause.UNDECODABLE: ("sent a reply that cannot be unpacked", "check its address", False),
    Cause.BODY_CUT: ("broke off its answer", "see its own log, and try again", True),
}
_LOST = ("closed the connection without an answer", "see its own log, and try again", True)
_SLOW_CAUSES = {Cause.RESPONSE_TIMEOUT, Cause.BODY_TIMEOUT, Cause.OUT_OF_TIME}
_OF_SERVER = {
    *(Cause.UNKNOWN_HOST, Cause.CONNECTION_REFUSED, Cause.CONNECT_TIMEOUT, Cause.PROXY),
    *(Cause.UNTRUSTED_CERTIFICATE, Cause.UNREADABLE_CERTIFICATES, Cause.TLS),
}


class NoAnswerError(RetryableError):
    """One try that brought no answer.

    It never leaves the client: the user meets a `ModelError`. `reason` is a clause that follows
    the server's name, `advice` says what to do. `final` says that another try would not help, and
    `failures` how many failures of the server it counts for, which is given up after some.
    """

    def __init__(
        self,
        reason: str,
        advice: str,
        *,
        wait: float | None = None,
        final: bool = True,
        failures: int = 0,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.advice = advice
        self.wait = wait
        self.failures = failures
        self.most_retries = 0 if final else None


def lost(cause: Cause, seconds: float) -> NoAnswerError:
    """The failure of a request that brought no whole reply within so many seconds."""
    if cause in _SLOW_CAUSES:
        return NoAnswerError(
            f"took more than {seconds:g} seconds over an answer",
            "take a smaller model, or give it more with --server-timeout",
            failures=_OF_A_SLOW_ANSWER,
        )
    reason, advice, may_pass = _FAILURES.get(cause, _LOST)
    failures = MOST_FAILURES if cause in _OF_SERVER else 1
    return NoAnswerError(reason, advice, final=not may_pass, failures=failures)


def refused(reply: Reply, said: str, served: ServedModel, *, has_key: bool) -> NoAnswerError:
    """The failure that a status other than 200 means; `said` is what the server says of it."""
    status = reply.status
    seen = f"(status {status}: {said})" if said else f"(status {status})"
    if status in _NO_KEY:
        advice = f"put its key into the environment variable {KEY_VARIABLE}"
        if has_key:
            advice = f"check the key in {KEY_VARIABLE}"
        reason = f"lets nobody in without its key {seen}"
        return NoAnswerError(reason, advice, failures=MOST_FAILURES)
    if status == HTTPStatus.NOT_FOUND:
        advice = "check the model's name and the address"
        if served.kind == "ollama":
            advice = f"fetch it with: ollama pull {served.model}"
        reason = f"has no model {served.model} {seen}"
        return NoAnswerError(reason, advice, failures=MOST_FAILURES)
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        reason = f"redirects to another address {seen}"
        advice = "give the address that it redirects to, if you trust it"
        return NoAnswerError(reason, advice, failures=MOST_FAILURES)
    if status in _BUSY or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        wait = retry_after(reply.headers.get("Retry-After"))
        reason = f"is busy or out of order {seen}"
        advice = "see its own log, and try again later"
        return NoAnswerError(reason, advice, wait=wait, final=False, failures=1)
    return NoAnswerError(f"does not take the prompt {seen}", "see its own log")
