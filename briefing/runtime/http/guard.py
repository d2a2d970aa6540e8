"""Connections that go only to addresses that may be fetched.

A name is resolved once, every address that it has is checked, and the socket is opened to a checked
address: the name cannot mean one thing to the check and another to the connection (DNS rebinding).
"""

from __future__ import annotations

import socket
import threading
import weakref
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from briefing.core.errors import SourceError
from briefing.runtime.http.addresses import is_public

if TYPE_CHECKING:
    from urllib3.poolmanager import ProxyManager


class Guard:
    """Opens checked connections one after the other, and can cut the present one."""

    def __init__(self, *, allow_private: bool) -> None:
        self._allow_private = allow_private
        # One at most.
        self._handles: list[socket.socket] = []
        self._lock = threading.Lock()
        self._is_cut = False
        weakref.finalize(self, _close, self._handles)

    def resolve(self, host: str, port: int) -> list[str]:
        """Resolve a host name and check every address that it has.

        Raises:
            SourceError: one of the addresses is not public.
            OSError: the name cannot be resolved.
        """
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = [str(entry[4][0]) for entry in found]
        if not self._allow_private and not all(is_public(address) for address in addresses):
            raise SourceError(
                f"{host} is an address of this machine or a private network and was not fetched:"
                " --allow-private permits it"
            )
        return addresses

    def connect(self, connection: HTTPConnection, *, checked: bool = True) -> socket.socket:
        """Open the socket of a connection, to a checked address (to a proxy: to any)."""
        host = connection.host.strip("[]")
        timeout = connection.timeout
        try:
            addresses = self.resolve(host, connection.port) if checked else [host]
        except (OSError, UnicodeError) as error:
            # UnicodeError: a label that is too long for the DNS.
            reason = error if isinstance(error, socket.gaierror) else socket.gaierror(str(error))
            raise NameResolutionError(host, connection, reason) from error
        failure: OSError | None = None
        for address in addresses:
            try:
                opened = socket.create_connection((address, connection.port), timeout)
            except OSError as error:
                failure = error
                continue
            self._hold(opened)
            return opened
        if isinstance(failure, TimeoutError):
            raise ConnectTimeoutError(connection, "no answer") from failure
        raise NewConnectionError(connection, str(failure)) from failure

    def cut(self) -> None:
        """Shut the connection down, now and whenever one is opened: no thread waits for it."""
        with self._lock:
            self._is_cut = True
            self._shut()

    def close(self) -> None:
        """Close this guard's handle of the connection."""
        with self._lock:
            _close(self._handles)

    def _hold(self, opened: socket.socket) -> None:
        with self._lock:
            _close(self._handles)
            # TLS takes the socket object over; a duplicate still reaches the connection beneath.
            self._handles.append(opened.dup())
            if self._is_cut:
                self._shut()

    def _shut(self) -> None:
        for handle in self._handles:
            # An OSError: it is closed already.
            with suppress(OSError):
                handle.shutdown(socket.SHUT_RDWR)


class GuardedAdapter(HTTPAdapter):
    """A requests adapter whose connections are opened by a guard."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Make the pools for direct connections."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = _pools(self._guard, checked=True)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> ProxyManager:
        """Make the pools for connections through a proxy, which may be on a private network."""
        manager: ProxyManager = super().proxy_manager_for(proxy, **kwargs)
        if type(manager) is urllib3.ProxyManager:
            manager.pool_classes_by_scheme = _pools(self._guard, checked=False)
        return manager


def _pools(guard: Guard, *, checked: bool) -> dict[str, type]:
    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return guard.connect(self, checked=checked)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return guard.connect(self, checked=checked)

    class PlainPool(urllib3.HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(urllib3.HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def _close(handles: list[socket.socket]) -> None:
    while handles:
        handles.pop().close()
