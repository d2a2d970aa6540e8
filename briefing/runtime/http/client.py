"""HTTP client whose every request is bounded in time and size, for pages and for voices."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from requests import PreparedRequest, Request, Response, Session
from requests.structures import CaseInsensitiveDict

from briefing.runtime.executors import ThreadExecutor
from briefing.runtime.http.codings import Unpacker
from briefing.runtime.http.errors import (
    Cause,
    RequestFailedError,
    body_errors,
    head_errors,
    reply_errors,
)
from briefing.runtime.http.guard import Guard, GuardedAdapter
from briefing.runtime.http.limits import Limits
from briefing.runtime.http.proxies import proxy_errors

_CHUNK = 16_384
_MOST_DIGITS = 20

HeadCheck = Callable[[int, Mapping[str, str]], bool]


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply to a request; `headers` are found in any case, `data` is unpacked."""

    status: int
    headers: Mapping[str, str]
    data: bytes = b""


class HTTPClient:
    """Sends requests one after the other, over a connection that stays open.

    It follows no redirect, keeps no cookies and reads no ~/.netrc. Certificates are always checked.
    Not for use by several threads at a time.

    Args:
        limits: Of each request.
        trust_env: Take proxies and certificates from the environment.
        ca_bundle: A PEM file of the authorities to trust instead of the usual ones.
    """

    def __init__(
        self, limits: Limits, *, trust_env: bool = True, ca_bundle: Path | None = None
    ) -> None:
        self._limits = limits
        self._trust_env = trust_env
        self._ca_bundle = str(ca_bundle) if ca_bundle else None
        self._session: Session | None = None
        self._guard = Guard(allow_private=limits.allow_private)

    def send(
        self,
        request: Request | PreparedRequest,
        seconds: float,
        check: HeadCheck,
        *,
        truncate: bool = False,
    ) -> Reply:
        """Send a request and return its reply, within so many seconds at most.

        Args:
            request: The request.
            seconds: For all of it, from the look-up of the host's name to the last byte.
            check: Given the status and the headers before the body is read: whether to read it.
                What it raises is raised here.
            truncate: Take the first bytes of a body that is too large.

        Raises:
            RequestFailedError: no whole reply.
            SourceError: the address is a private one, and those are not allowed.
        """
        if seconds <= 0:
            raise RequestFailedError(Cause.OUT_OF_TIME)
        ends = time.monotonic() + seconds
        # Neither requests nor a socket's time-out bounds a name server that is silent or a reply
        # whose headers come a byte at a time.
        work = partial(self._exchange, self._opened(), request, ends, check, truncate=truncate)
        try:
            return ThreadExecutor().submit(work).result(timeout=seconds)
        except BaseException as error:
            # The rest of a broken reply must not be read as the next one's.
            self._guard.cut()
            self.close()
            if isinstance(error, TimeoutError):
                raise RequestFailedError(Cause.OUT_OF_TIME) from error
            raise

    def close(self) -> None:
        """Close the connection; the next request opens another."""
        if self._session is not None:
            self._session.close()
            self._guard.close()
            self._session = None
            self._guard = Guard(allow_private=self._limits.allow_private)

    def _opened(self) -> Session:
        if self._session is None:
            self._session = Session()
            self._session.trust_env = self._trust_env
            for scheme in ("http://", "https://"):
                self._session.mount(scheme, GuardedAdapter(self._guard))
        return self._session

    def _exchange(
        self,
        session: Session,
        request: Request | PreparedRequest,
        ends: float,
        check: HeadCheck,
        *,
        truncate: bool,
    ) -> Reply:
        try:
            with reply_errors(), self._sent(session, request) as response:
                status, headers = response.status_code, CaseInsensitiveDict(response.headers)
                read = check(status, headers)
                data = self._body(response, ends, truncate=truncate) if read else b""
                return Reply(status, headers, data)
        except RequestFailedError as error:
            if time.monotonic() >= ends:
                raise RequestFailedError(Cause.OUT_OF_TIME) from error
            raise

    def _sent(self, session: Session, request: Request | PreparedRequest) -> Response:
        with head_errors():
            if isinstance(request, Request):
                request = request.prepare()
            url = request.url or ""
            options = session.merge_environment_settings(url, {}, True, self._ca_bundle, None)
            with proxy_errors(url, options["proxies"]):
                # Session.send reads the whole body of a redirect into memory even where none is
                # followed; the adapter below it does not.
                return session.get_adapter(url).send(
                    request,
                    stream=True,
                    timeout=(self._limits.connect_timeout, self._limits.read_timeout),
                    verify=options["verify"] or True,
                    proxies=options["proxies"],
                )

    def _body(self, response: Response, ends: float, *, truncate: bool) -> bytes:
        """Read the body as it comes, counting the bytes that it unpacks to."""
        limit = self._limits.max_bytes
        if not truncate and _stated_length(response.headers) > limit:
            raise RequestFailedError(Cause.TOO_LARGE)
        data, packed = bytearray(), 0
        with body_errors():
            unpacker = Unpacker(_codings(response.headers))
            while chunk := response.raw.read1(_CHUNK, decode_content=False):
                packed += len(chunk)
                for piece in unpacker.unpack(chunk):
                    data += piece
                    if max(len(data), packed) > limit and not truncate:
                        raise RequestFailedError(Cause.TOO_LARGE)
                    if max(len(data), packed) > limit:
                        return bytes(data[:limit])
                    if time.monotonic() >= ends:
                        raise RequestFailedError(Cause.OUT_OF_TIME)
            unpacker.check_whole()
        return bytes(data)


def _stated_length(headers: Mapping[str, str]) -> int:
    """The length of a body where one is stated, or 0."""
    stated = headers.get("Content-Length", "").strip()
    # Python reads no number of more than 4,300 digits; nobody sends a body of more than these.
    return int(stated.lstrip("0")[:_MOST_DIGITS] or 0) if stated.isdecimal() else 0


def _codings(headers: Mapping[str, str]) -> str:
    """The codings that a body comes in, but for the chunks, which http.client takes off."""
    transfer = headers.get("Transfer-Encoding", "chunked").strip().lower()
    if transfer not in {"chunked", "identity"}:
        # http.client would take the sizes of the chunks for a part of the text.
        raise RequestFailedError(Cause.UNDECODABLE)
    return headers.get("Content-Encoding", "")
