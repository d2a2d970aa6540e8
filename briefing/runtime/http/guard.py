"""Which addresses may be fetched, and a connection that goes only there.

A name is resolved once, every address that it has is checked, and the socket is opened to a checked
address: the name cannot mean one thing to the check and another to the connection (DNS rebinding).
"""

from __future__ import annotations

import ipaddress
import socket
import threading
from typing import TYPE_CHECKING, Any

import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from briefing.core.errors import SourceError

if TYPE_CHECKING:
    from urllib3.poolmanager import ProxyManager

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# RFC 6052: an IPv4 address within this network is reached through a translator.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_public(text: str) -> bool:
    """Whether an IP address is one of the open Internet.

    Not so are loopback, private, link-local, shared, reserved, multicast and unspecified ones,
    and IPv6 addresses that carry such an IPv4 address within them.
    """
    address: Address = ipaddress.ip_address(text)
    return all(
        inner.is_global and not inner.is_multicast and not inner.is_reserved
        for inner in (address, *_carried(address))
        # A mapped or translated address is judged by what it carries.
        if not (isinstance(inner, ipaddress.IPv6Address) and _wraps(inner))
    )


def _wraps(address: ipaddress.IPv6Address) -> bool:
    return address.ipv4_mapped is not None or address in _NAT64


def _carried(address: Address) -> list[ipaddress.IPv4Address]:
    if isinstance(address, ipaddress.IPv4Address):
        return []
    carried = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64 or int(address) >> 32 == 0:
        carried.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return [inner for inner in carried if inner is not None]


class Guard:
    """Opens checked connections, and can cut them all when the time is over."""

    def __init__(self, *, allow_private: bool) -> None:
        self._allow_private = allow_private
        self._handles: list[socket.socket] = []
        self._lock = threading.Lock()
        self.cut = False

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
            self._keep(opened)
            return opened
        if isinstance(failure, TimeoutError):
            raise ConnectTimeoutError(connection, "no answer") from failure
        raise NewConnectionError(connection, str(failure)) from failure

    def cut_all(self) -> None:
        """Shut every connection down: whoever waits for a byte of them stops waiting."""
        with self._lock:
            self.cut = True
            for handle in self._handles:
                _shut(handle)

    def close(self) -> None:
        """Let go of the connections."""
        with self._lock:
            for handle in self._handles:
                handle.close()
            self._handles.clear()

    def _keep(self, opened: socket.socket) -> None:
        # TLS takes the socket object over; a duplicate still reaches the connection beneath.
        handle = opened.dup()
        with self._lock:
            self._handles.append(handle)
            if self.cut:
                _shut(handle)


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
        """Make the pools for connections through a proxy, which the user chose."""
        # A proxy may well be on a private network.
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


def _shut(handle: socket.socket) -> None:
    try:
        handle.shutdown(socket.SHUT_RDWR)
    except OSError:
        # It is closed already.
        return
