"""The sockets that a server listens on, and uvicorn on them."""

from __future__ import annotations

import errno
import logging
import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from briefing.core.errors import OutputError, UsageError
from briefing.publishing.serving.application import Application
from briefing.runtime.atomic_files import whole_file
from briefing.runtime.signals import signals_held

# A request's head may take so long, and a server that stops waits so long for answers under way.
_PATIENCE_SECONDS = 20
_FAREWELL_SECONDS = 1
# Each may have a file open too, and most systems give a process 1024 of both together.
_MOST_CONNECTIONS = 400
_KEPT = ".serve-token"
SHORTEST_TOKEN = 16


class _PatientProtocol(H11Protocol):
    """HTTP/1.1 that closes a connection whose first request does not come in time.

    uvicorn itself waits for it without end, and the system has only so many connections.
    """

    def connection_made(self, transport: object) -> None:
        """Begin to wait for a request."""
        super().connection_made(transport)  # type: ignore[arg-type]  # a wider type than theirs
        self.loop.call_later(_PATIENCE_SECONDS, self._close_if_silent)

    def _close_if_silent(self) -> None:
        if self.cycle is None and not self.transport.is_closing():
            self.transport.close()


@contextmanager
def bound(host: str, port: int) -> Iterator[socket.socket]:
    """A socket that is bound to a name or an address and a port, 0 being any free one.

    Raises:
        UsageError: The host is none of this machine.
        OutputError: The port is taken, or may not be used.
    """
    try:
        family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (OSError, UnicodeError) as error:
        raise UsageError(f"{host} is no address of this machine: give another --host") from error
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(place)
        except OSError as error:
            if error.errno == errno.EADDRNOTAVAIL:
                raise UsageError(
                    f"{host} is no address of this machine: give another --host"
                ) from error
            raise OutputError(
                f"port {port} of {host} cannot be had ({error.strerror}): give another --port"
            ) from error
        listener.listen(1024)
        yield listener


def serve(listener: socket.socket, out: Path, token: str | None = None) -> None:
    """Serve an output folder until a signal to stop comes."""
    # What it says of requests that are none, and of readers that go away, is of no use to the user.
    logging.getLogger("uvicorn").addHandler(logging.NullHandler())
    config = uvicorn.Config(
        Application(out, token),
        http=_PatientProtocol,
        ws="none",
        loop="asyncio",
        lifespan="off",
        interface="asgi3",
        log_config=None,
        access_log=False,
        # Nobody stands before this server, whose word on the client could be taken.
        proxy_headers=False,
        server_header=False,
        limit_concurrency=_MOST_CONNECTIONS,
        timeout_graceful_shutdown=_FAREWELL_SECONDS,
    )
    server = uvicorn.Server(config)
    # Before its loop runs, a signal would interrupt the server half made, with a warning.
    with signals_held(server.handle_exit):
        server.run(sockets=[listener])


def token_of(out: Path) -> str:
    """The token of an output folder, made at the first time and kept in it.

    It stays the same, so that a podcast client finds its feed again.

    Raises:
        OutputError: It cannot be written.
    """
    path = out / _KEPT
    try:
        token = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        token = ""
    if len(token) < SHORTEST_TOKEN:
        token = secrets.token_urlsafe(SHORTEST_TOKEN)
        with whole_file(path, "DIR") as partial:
            partial.chmod(0o600)
            partial.write_text(f"{token}\n", encoding="ascii")
    return token


def address(listener: socket.socket, token: str | None = None) -> str:
    """The web address of what a socket serves."""
    host, port = listener.getsockname()[:2]
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - a comparison
        host = _address_in_the_network()
    place = f"[{host}]" if ":" in host else host
    return f"http://{place}:{port}/{f'{token}/' if token else ''}"


def _address_in_the_network() -> str:
    """The address by which other machines reach this one, or else its name."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Asks the routing table: nothing is sent. The address is one of documentation.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return socket.gethostname()
        return str(probe.getsockname()[0])
