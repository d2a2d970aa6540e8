"""A real server on 127.0.0.1 that answers each address with bytes that a test wrote."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class ScriptedServer(socketserver.ThreadingTCPServer):
    """Answers with raw bytes, status line and all, and closes the connection."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.replies: dict[str, bytes] = {}
        self.robots: bytes = sized(b"no", status="404 Not Found")

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def serve(self, reply: bytes, path: str | None = None) -> str:
        """The address at which a reply is to be had."""
        path = path or f"/{len(self.replies)}"
        self.replies[path] = reply
        return self.base + path

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent: clients here break off by design."""


class _Handler(socketserver.StreamRequestHandler):
    server: ScriptedServer

    def handle(self) -> None:
        with suppress(OSError, IndexError):
            path = self.rfile.readline().split()[1].decode("latin-1")
            while self.rfile.readline().strip():
                pass
            default = self.server.robots if path == "/robots.txt" else b""
            self.wfile.write(self.server.replies.get(path, default))


def head(*headers: str, status: str = "200 OK") -> bytes:
    """The head of a reply, in Latin-1 as headers are."""
    lines = [f"HTTP/1.1 {status}", "Connection: close", *headers]
    if not any(line.lower().startswith("content-type:") for line in headers):
        lines.append("Content-Type: text/html; charset=utf-8")
    return "".join(f"{line}\r\n" for line in lines).encode("latin-1") + b"\r\n"


def sized(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """A reply that states its length."""
    return head(f"Content-Length: {len(body)}", *headers, status=status) + body


def chunked(body: bytes, *headers: str, size: int = 100) -> bytes:
    """A reply in chunks."""
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    framed = b"".join(f"{len(piece):x}\r\n".encode() + piece + b"\r\n" for piece in pieces)
    return head("Transfer-Encoding: chunked", *headers) + framed + b"0\r\n\r\n"


@contextmanager
def scripted_server() -> Iterator[ScriptedServer]:
    """Serve in a thread until the block ends."""
    with ScriptedServer() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
