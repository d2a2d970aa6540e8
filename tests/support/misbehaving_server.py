"""A real HTTP server on 127.0.0.1 that misbehaves, each path in its own way."""

from __future__ import annotations

import gzip
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeVar
from urllib.parse import urlsplit

PARAGRAPHS = (
    "The harbour of Eastport reopened on Tuesday after a storm had closed it for nine days.",
    "Three ferries left before noon, and the fishing boats followed them out to sea.",
    "“We lost a week of work, but nobody was hurt,” the harbour master said.",
    "The council will pay for the repairs to the northern pier, which lost forty metres of wall.",
)
PAGE = (
    "<!doctype html><html lang='en'><head><title>Harbour reopens after storm</title></head><body>"
    "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><article>"
    "<h1>Harbour reopens after storm</h1>"
    + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    + "</article><footer>All rights reserved</footer></body></html>"
)

# Packed once: a busy machine takes longer over it than the clients wait.
BOMB = gzip.compress(b"<p>boom</p>" * 2_000_000, 1)
DOUBLE_BOMB = gzip.compress(gzip.compress(b"\0" * 50_000_000, 1), 1)


class Server(ThreadingHTTPServer):
    """Counts what it is asked for; `over` is set when the test is."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: Counter[str] = Counter()
        self.agents: set[str] = set()
        self.over = threading.Event()

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent: clients here break off by design."""

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it
        """Stay silent."""

    def do_GET(self) -> None:
        self.server.asked[self.path] += 1
        self.server.agents.add(self.headers.get("User-Agent", ""))
        # A proxy is asked for a whole address.
        name = urlsplit(self.path).path.strip("/").replace("-", "_")
        getattr(self, f"serve_{name}", self.serve_404)()

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        headers.setdefault("Content_Type", "text/html; charset=utf-8")
        headers.setdefault("Content_Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def serve_page(self) -> None:
        self.answer(PAGE.encode())

    def serve_gzipped(self) -> None:
        self.answer(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def serve_404(self) -> None:
        self.answer(b"no", 404)

    def serve_403(self) -> None:
        self.answer(b"no", 403)

    def serve_500(self) -> None:
        self.answer(b"no", 500)

    def serve_recovers(self) -> None:
        self.answer(b"no", 503) if self.server.asked[self.path] == 1 else self.serve_page()

    def serve_busy(self) -> None:
        self.answer(b"no", 429, Retry_After="86400")

    def serve_busy_once(self) -> None:
        if self.server.asked[self.path] == 1:
            self.answer(b"no", 429, Retry_After="0")
        else:
            self.serve_page()

    def serve_loop(self) -> None:
        self.answer(b"", 302, Location="/loop")

    def serve_moved(self) -> None:
        self.answer(b"", 301, Location="/page")

    def serve_moved_endlessly(self) -> None:
        self.send_response(301)
        self.send_header("Location", "/page")
        self.end_headers()
        while not self.server.over.is_set():
            self.wfile.write(b"<p>more and more</p>" * 1000)

    def serve_to_rubbish(self) -> None:
        self.answer(b"", 302, Location="http://[")

    def serve_to_file(self) -> None:
        self.answer(b"", 302, Location="file:///etc/passwd")

    def serve_to_login(self) -> None:
        self.answer(b"", 302, Location=self.server.base.replace("://", "://name:secret@") + "/page")

    def serve_hang(self) -> None:
        self.server.over.wait(30)

    def serve_drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.drip(b"<p>a</p>")

    def serve_slow_headers(self) -> None:
        self.drip(b"X")

    def drip(self, drop: bytes) -> None:
        while not self.server.over.wait(0.02):
            self.wfile.write(drop)
            self.wfile.flush()

    def serve_lies(self) -> None:
        self.answer(PAGE.encode(), Content_Length=str(len(PAGE.encode()) + 500))
        self.close_connection = True

    def serve_huge_length(self) -> None:
        self.answer(b"<p>small</p>", Content_Length=str(10**12))

    def serve_bomb(self) -> None:
        self.answer(BOMB, Content_Encoding="gzip")

    def serve_double_bomb(self) -> None:
        self.answer(DOUBLE_BOMB, Content_Encoding="gzip, gzip")

    def serve_endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        while not self.server.over.is_set():
            self.wfile.write(b"<p>more and more</p>" * 1000)

    def serve_bad_gzip(self) -> None:
        self.answer(b"this is not gzip at all", Content_Encoding="gzip")

    def serve_pdf(self) -> None:
        self.answer(b"%PDF-1.7", Content_Type="application/pdf")

    def serve_hidden_pdf(self) -> None:
        self.answer(b"%PDF-1.7 and more", Content_Type="text/html")

    def serve_image(self) -> None:
        self.answer(b"\x89PNG", Content_Type="image/png")

    def serve_empty(self) -> None:
        self.answer(b"")

    def serve_wrong_charset(self) -> None:
        # Declared UTF-8, sent as Windows-1252.
        self.answer(PAGE.encode("cp1252"), Content_Type="text/html; charset=utf-8")

    def serve_arabic(self) -> None:
        text = "أعلنت الحكومة يوم الثلاثاء إعادة فتح الميناء بعد العاصفة التي ضربت المدينة."
        body = f"<html><body><h1>فتح الميناء</h1><p>{text}</p><p>{text[:40]} غدا.</p></body></html>"
        self.answer(body.encode("cp1256"), Content_Type="text/html; charset=windows-1256")

    def serve_plain(self) -> None:
        self.answer("\n\n".join(PARAGRAPHS).encode(), Content_Type="text/plain")

    def serve_garbage(self) -> None:
        self.wfile.write(b"\x00\x01\x02 this is no HTTP\r\n\r\n")
        self.close_connection = True

    def serve_silence(self) -> None:
        self.close_connection = True


S = TypeVar("S", bound=Server)


def misbehaving_server() -> AbstractContextManager[Server]:
    return running(Server())


@contextmanager
def running(server: S) -> Iterator[S]:
    """Serve in a thread until the block ends."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        thread.join()
        server.server_close()
