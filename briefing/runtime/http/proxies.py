"""Proxies that the environment names: what goes wrong with one is not the page's fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urlsplit

from requests import exceptions
from requests.utils import select_proxy

from briefing.runtime.http.errors import Cause, RequestFailedError

_SCHEMES = {"http", "https", "socks4", "socks4a", "socks5", "socks5h"}


@contextmanager
def proxy_errors(url: str, proxies: Mapping[str, str] | None) -> Iterator[None]:
    """Map the errors of the proxy through which an address is asked, if there is one.

    Args:
        url: The address.
        proxies: Proxies by scheme and host, as `requests` has them.

    Raises:
        RequestFailedError: the proxy's own address is none, which libraries blame on the page's,
            or it hung up on a request that it alone was to answer.
    """
    proxy = select_proxy(url, proxies)
    if proxy and not _is_well_formed(proxy):
        raise RequestFailedError(Cause.PROXY)
    try:
        yield
    except exceptions.ConnectionError as error:
        # Within a tunnel it may be the page's server that hung up.
        if proxy and not url.startswith("https:") and type(error) is exceptions.ConnectionError:
            raise RequestFailedError(Cause.PROXY) from error
        raise


def _is_well_formed(proxy: str) -> bool:
    try:
        parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        host = parts.hostname or ""
        # Both raise where the address cannot be: a port of letters, a name with a long part.
        _ = parts.port, host.encode("idna")
    except ValueError:
        return False
    return parts.scheme.lower() in _SCHEMES and bool(host) and " " not in proxy
