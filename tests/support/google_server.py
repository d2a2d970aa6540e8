"""A local HTTP server that plays Google's speech endpoint, and misbehaves on demand.

::

    with GoogleServer() as server:
        server.play(good, FAULTS["unavailable"])      # then good for ever
        ... GoogleConnection(base_url=server.url) ...
        assert [asked.text for asked in server.asked] == [...]

A behaviour is a function that is given the handler and what was asked; `GOOD` holds the good
ones by name, `google_faults.FAULTS` the others.
"""

from __future__ import annotations

import base64
import gzip
import io
import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs

from support.google_sounds import PREFIX, reply_of, seconds_of, speech_of, tone

PATH = "/_/TranslateWebserverUi/data/batchexecute"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came, and what its body asks for."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    text: str
    language: str
    slow: bool


Behaviour = Callable[["Handler", Asked], None]


class Handler(BaseHTTPRequestHandler):
    """One connection. Behaviours use `answer`, `head`, `write`, `wait` and `drop`."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or each reply waits 40 ms for an acknowledgement
    server: _Server

    def setup(self) -> None:
        """Count the connection."""
        super().setup()
        self.server.owner.connections += 1

    def do_POST(self) -> None:
        """Record the request and let the next behaviour answer."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        asked = _asked(self, body)
        behaviour = self.server.owner.next_for(asked)
        # The client may hang up first: that is what several behaviours are for.
        with suppress(OSError):
            behaviour(self, asked)

    def do_HEAD(self) -> None:
        """Answer a question whether anybody is there."""
        self.answer(b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base's name
        """Say nothing."""

    def head(self, status: int = 200, **headers: str | int) -> None:
        """Send the status line and headers; underscores become hyphens."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()

    def answer(self, body: bytes | str, status: int = 200, /, **headers: str | int) -> None:
        """Send a whole reply."""
        data = body.encode() if isinstance(body, str) else body
        usual: dict[str, str | int] = {"Content_Type": "application/json; charset=utf-8"}
        self.head(status, **{**usual, "Content_Length": len(data), **headers})
        if self.command != "HEAD":
            self.wfile.write(data)

    def write(self, data: bytes) -> None:
        """Send bytes now."""
        self.wfile.write(data)
        self.wfile.flush()

    def wait(self, seconds: float) -> bool:
        """Wait; true where the server has ended meanwhile."""
        return self.server.owner.ended.wait(seconds)

    def drop(self, *, reset: bool = False) -> None:
        """Close the connection, with a reset where asked."""
        self.close_connection = True
        if reset:
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.rfile.close()
            self.connection.close()
            self.wfile = io.BytesIO()  # the base flushes it once more
        else:
            with suppress(OSError):
                self.connection.shutdown(socket.SHUT_RDWR)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    owner: GoogleServer
    tls: ssl.SSLContext | None = None

    def finish_request(self, request: object, client_address: object) -> None:
        assert isinstance(request, socket.socket)
        # A client that does not trust the certificate ends the handshake, and then the connection.
        with suppress(OSError):
            if self.tls is not None:
                request = self.tls.wrap_socket(request, server_side=True)
            self.RequestHandlerClass(request, client_address, self)  # type: ignore[arg-type]  # an address is any here
            request.close()


class GoogleServer:
    """The server, as a context manager: `url` is its address, `asked` what came to it."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.default: Behaviour = good
        self.asked: list[Asked] = []
        self.connections = 0
        self.ended = threading.Event()
        self._script: list[Behaviour] = []
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), Handler)
        self._server.owner = self
        self._server.tls = tls
        scheme = "https" if tls else "http"
        self.url = f"{scheme}://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}
        )

    def play(self, *behaviours: Behaviour) -> None:
        """Answer the next requests so, in this order; then by the default."""
        with self._lock:
            self._script.extend(behaviours)

    def forget(self) -> None:
        """Start afresh: nothing asked, nothing scripted, good by default."""
        with self._lock:
            self.asked.clear()
            self._script.clear()
            self.connections = 0
            self.default = good

    def next_for(self, asked: Asked) -> Behaviour:
        """Record a request and choose its behaviour."""
        with self._lock:
            self.asked.append(asked)
            return self._script.pop(0) if self._script else self.default

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.ended.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def _asked(handler: Handler, body: bytes) -> Asked:
    [[[_, parameters, *_]]] = json.loads(parse_qs(body.decode("ascii"))["f.req"][0])
    text, language, slow, _ = json.loads(parameters)
    headers = dict(handler.headers.items())
    return Asked(handler.command, handler.path, headers, body, text, language, slow is True)


def good(handler: Handler, asked: Asked) -> None:
    """The whole sound of what was asked."""
    handler.answer(reply_of(speech_of(asked.text, slow=asked.slow)))


def good_chunked(handler: Handler, asked: Asked) -> None:
    body = reply_of(speech_of(asked.text)).encode()
    handler.head(Transfer_Encoding="chunked")
    for at in range(0, len(body), 1000):
        piece = body[at : at + 1000]
        handler.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
    handler.write(b"0\r\n\r\n")


def good_gzipped(handler: Handler, asked: Asked) -> None:
    body = gzip.compress(reply_of(speech_of(asked.text)).encode())
    handler.answer(body, Content_Encoding="gzip")


def good_in_pieces(handler: Handler, asked: Asked) -> None:
    """The frame that Google uses for browsers: each piece of JSON after its length, on lines."""
    payload = json.dumps([base64.b64encode(speech_of(asked.text)).decode("ascii")])
    piece = f'[["wrb.fr","jQ1olc",{json.dumps(payload)},null,null,null,"generic"]\n]\n'
    handler.answer(f'{PREFIX}{len(piece)}\n{piece}27\n[["e",4,null,null,5662]\n]\n')


def good_with_escapes(handler: Handler, asked: Asked) -> None:
    """Padding escaped as in JSON that is safe within HTML, and an ID3 tag before the sound."""
    tag = b"ID3\x04\x00\x00\x00\x00\x00\x04tags" + speech_of(asked.text)
    reply = reply_of(tag)
    assert "=" in reply
    handler.answer(reply.replace("=", "\\\\u003d"))


def good_until_closed(handler: Handler, asked: Asked) -> None:
    """Neither length nor chunks: the end of the connection is the end of the reply."""
    handler.head(Connection="close")
    handler.write(reply_of(speech_of(asked.text)).encode())
    handler.drop()


def good_with_tag(handler: Handler, asked: Asked) -> None:
    """An MP3 at a variable bit rate, with its encoder's tag."""
    handler.answer(reply_of(tone(round(seconds_of(asked.text), 2), tagged=True)))


def good_but_slow(handler: Handler, asked: Asked) -> None:
    handler.wait(0.15)
    good(handler, asked)


GOOD: dict[str, Behaviour] = {
    "plain": good,
    "chunked": good_chunked,
    "gzipped": good_gzipped,
    "in pieces": good_in_pieces,
    "with escapes and ID3": good_with_escapes,
    "until closed": good_until_closed,
    "with an encoder's tag": good_with_tag,
    "slow": good_but_slow,
}
