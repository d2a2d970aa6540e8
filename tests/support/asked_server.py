"""The misbehaving server, told what to say by each test, with a record of what it was asked."""

from __future__ import annotations

import threading
import time
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from support.misbehaving_server import PAGE, Handler, Server, running


@dataclass(frozen=True)
class Reply:
    body: str | bytes = PAGE
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """When a request came and when it was answered, on the server's monotonic clock."""

    path: str
    headers: dict[str, str]
    came: float
    status: int
    answered: float


class AskedServer(Server):
    """`replies` are what a path answers, one after the other, the last for ever.

    `every`, where it is set, answers all paths but robots.txt. Paths that nobody spoke of
    misbehave as they always do.
    """

    def __init__(self) -> None:
        super().__init__()
        self.RequestHandlerClass = AskedHandler
        self.replies: dict[str, list[Reply]] = {}
        self.every: list[Reply] = []
        self.log: list[Asked] = []
        self.lock = threading.Lock()

    def say(self, path: str, *replies: Reply) -> str:
        """Have a path answer so; its address."""
        self.replies[path] = list(replies)
        return self.base + path

    def paths(self) -> list[str]:
        return [asked.path for asked in self.log]

    def next_for(self, path: str) -> Reply | None:
        with self.lock:
            left = self.replies.get(path) or ([] if path == "/robots.txt" else self.every)
            return None if not left else left.pop(0) if len(left) > 1 else left[0]


class AskedHandler(Handler):
    server: AskedServer

    def do_GET(self) -> None:  # noqa: N802  # the base's name
        came = time.monotonic()
        reply = self.server.next_for(self.path)
        status = reply.status if reply else 0
        if reply is None:
            self.note(came, status)
            super().do_GET()
            return
        body = reply.body.encode() if isinstance(reply.body, str) else reply.body
        if status == 304:
            body = b""
        headers = {name.replace("-", "_"): value for name, value in reply.headers.items()}
        # Noted before it is sent: whoever has the answer finds it in the log.
        self.note(came, status)
        self.answer(body, status, **headers)

    def note(self, came: float, status: int) -> None:
        with self.server.lock:
            asked = Asked(self.path, dict(self.headers.items()), came, status, time.monotonic())
            self.server.log.append(asked)


def asked_server() -> AbstractContextManager[AskedServer]:
    return running(AskedServer())
