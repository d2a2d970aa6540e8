"""A running `briefing serve`, and raw requests to it."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from support.command import start_awake


@dataclass(frozen=True)
class Served:
    """A server, by the address that it printed."""

    address: str
    process_id: int

    @property
    def place(self) -> tuple[str, int]:
        """Its host and port."""
        parts = urlsplit(self.address)
        return str(parts.hostname), int(parts.port or 80)

    @property
    def path(self) -> str:
        """The path of its address: "/", or the token between slashes."""
        return urlsplit(self.address).path

    def raw(self, request: bytes) -> bytes:
        """All that it answers to these bytes, until it closes the connection."""
        with socket.create_connection(self.place, timeout=30) as connection:
            connection.sendall(request)
            return b"".join(iter(lambda: connection.recv(65_536), b""))

    def status(self, path: bytes, *, host: str | None = None, method: bytes = b"GET") -> int:
        """The status of the answer to a path, sent as it is."""
        name = self.place[0] if host is None else host
        head = b"%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
        return int(self.raw(head % (method, path, name.encode())).split()[1])


def served(out: Path, *options: str) -> AbstractContextManager[Served]:
    """`briefing serve` of a folder, on a free port."""
    return running("serve", out, "--port", "0", *options)


@contextmanager
def running(*arguments: str | Path) -> Iterator[Served]:
    """A command line that serves, in a process of its own."""
    process = start_awake(*arguments)
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address, process.communicate()[1]
        yield Served(address, process.pid)
    finally:
        if process.poll() is None:
            os.kill(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=60)
        assert told == "briefing: stopped: nothing is served any more\n"
        assert process.returncode == 130
