"""The answer to a request, as an ASGI application.

Starlette answers with a file: ranges, ETag, Last-Modified and HEAD.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import Receive, Scope, Send

from briefing.publishing.serving.published import published_file
from briefing.runtime.rate_limits import is_loopback

_ALWAYS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
}
# The page brings a stricter policy of its own. Other HTML, and any file that a browser takes for
# HTML, runs nothing.
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_PAGE_POLICY = "frame-ancestors 'none'"
_METHODS = "GET, HEAD"


class Application:
    """The ASGI application that serves the published files of an output folder.

    Args:
        out: The output folder.
        token: What every path begins with; without one, only names of this machine are answered,
            so that no page of the web reaches it through a name that leads here.
    """

    def __init__(self, out: Path, token: str | None = None) -> None:
        self._out = out
        self._token = token
        self._not_modified = StaticFiles().is_not_modified

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            return
        try:
            await self._answer(scope)(scope, receive, send)
        except (OSError, RuntimeError):
            # The file was replaced meanwhile: the connection ends, and the client asks again.
            return

    def _answer(self, scope: Scope) -> Response:
        headers = Headers(scope=scope)
        if headers.get("transfer-encoding") or headers.get("content-length", "0") != "0":
            # Whoever sends a body means something else by it than we do.
            return _refusal(400, "send no body", {"Connection": "close"})
        if self._token is None and not _is_here(headers.get("host", "")):
            return _refusal(421, "ask for this machine by its own name, such as localhost")
        if scope["method"] not in _METHODS:
            return _refusal(405, f"ask with {_METHODS}", {"Allow": _METHODS})
        path = self._path(scope["raw_path"])
        found = published_file(self._out, path) if path is not None else None
        if found is None:
            return _refusal(404, "there is nothing here")
        policy = _PAGE_POLICY if found.path.parent == self._out else _POLICY
        response = FileResponse(
            found.path,
            media_type=found.media_type,
            stat_result=found.status,
            headers={**_ALWAYS, "Content-Security-Policy": policy},
        )
        if self._not_modified(response.headers, headers):
            return NotModifiedResponse(response.headers)
        return response

    def _path(self, raw: bytes) -> bytes | None:
        """The path below the token; None where another stands in its place."""
        if self._token is None:
            return raw
        _, _, rest = raw.partition(b"/")
        given, slash, below = rest.partition(b"/")
        is_right = secrets.compare_digest(given, self._token.encode())
        return slash + below if is_right and slash else None


def _is_here(host: str) -> bool:
    """Whether a Host header names this machine."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return "@" not in host and is_loopback(name)


def _refusal(status: int, text: str, headers: Mapping[str, str] | None = None) -> Response:
    return PlainTextResponse(f"{text}\n", status, {**_ALWAYS, **(headers or {})})
