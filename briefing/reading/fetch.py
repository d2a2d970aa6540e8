"""Fetching of pages, from servers that may be slow, broken or hostile."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, replace
from urllib.parse import quote, urljoin, urlsplit

from requests.utils import get_environ_proxies, select_proxy

from briefing.core.addresses import without_secret
from briefing.core.errors import SourceError
from briefing.reading.loaded import Loaded
from briefing.reading.options import ReadingOptions
from briefing.reading.page_cache import CachedPage, PageCache, metadata_of
from briefing.reading.page_request import (
    REDIRECTS,
    UNCHANGED,
    ClosedError,
    PassingError,
    content_type,
    location_of,
    page_errors,
    request_page,
)
from briefing.reading.pages.redirects import refresh_target
from briefing.reading.robots import Robots, TooManyRedirectsError, robots_of
from briefing.runtime.http.client import Reply
from briefing.runtime.http.guard import Guard
from briefing.runtime.http.retrying import RetryPolicy, with_retries
from briefing.runtime.rate_limits import (
    HostClosedError,
    RateLimits,
    authority_of,
    is_loopback,
    rate_limits_at,
)

_CONTROLS = re.compile(r"[\x00-\x20\x7f]")
_PERMANENT = frozenset({301, 308})


@dataclass(slots=True)
class _Fetch:
    """One fetch under way; waiting for permits does not take of its seconds."""

    options: ReadingOptions
    rate_limits: RateLimits
    cache: PageCache | None
    seconds_left: float
    is_listed: bool = False
    of_robots: bool = False


def fetch(url: str, options: ReadingOptions, *, is_listed: bool = False) -> Loaded:
    """Fetch a page.

    Each request waits for its host's permit. Failures that may pass (no connection, 429, 5xx) are
    tried again a few times, with growing waits or those that the server asks for; so long everybody
    leaves the host alone. A cached page is not asked for while it is fresh, and then only whether
    it has changed. Proxies are taken from the environment; behind one, only addresses that can be
    resolved here can be checked.

    Args:
        url: The page's address.
        options: Limits, and where pages are cached.
        is_listed: It is one of many, so that robots.txt is obeyed; a page that the user names by
            itself is read as in a browser.

    Raises:
        SourceError: the page cannot be had whole, is too large, is no text, or may not be fetched.
    """
    return _follow(url, _begin(options, is_listed=is_listed))


def cached_page(url: str, options: ReadingOptions) -> Loaded | None:
    """A page that was fetched before, however long ago, without the network."""
    cache = _cache(options)
    here = url
    for _ in range(options.max_redirects + 1):
        page = cache.get(here) if cache else None
        if page is None:
            return None
        if (location := _location(page)) is None:
            return _loaded(here, page)
        here = _target(here, location)
    return None


def is_of_this_machine(url: str, options: ReadingOptions) -> bool:
    """Whether a page may be fetched even offline: a server of this machine has it, and no proxy.

    Such addresses are allowed with `allow_private` alone.
    """
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    is_direct = select_proxy(url, get_environ_proxies(url)) is None
    return options.allow_private and is_loopback(host) and is_direct


def _begin(options: ReadingOptions, *, is_listed: bool = False, of_robots: bool = False) -> _Fetch:
    # Without a folder to share, the rate limits are this fetch's own.
    limits = rate_limits_at(options.cache, options.begun) if options.cache else RateLimits()
    return _Fetch(options, limits, _cache(options), options.total_timeout, is_listed, of_robots)


def _cache(options: ReadingOptions) -> PageCache | None:
    if options.cache is None:
        return None
    return PageCache(options.cache, allow_private=options.allow_private)


def _follow(url: str, fetch: _Fetch) -> Loaded:
    here = url
    for _ in range(fetch.options.max_redirects + 1):
        _check(here, fetch.options)
        page = _page(here, fetch)
        if (location := _location(page)) is None:
            return _loaded(here, page)
        here = _target(here, location)
    raise TooManyRedirectsError(
        f"{url} redirects more than {fetch.options.max_redirects} times:"
        " give the address at which it ends"
    )


def _location(page: CachedPage) -> str | None:
    """Where a page leads on to: by its status, or by `meta refresh` where it has no text."""
    if page.metadata.location is None and page.metadata.is_html:
        return refresh_target(page.data)
    return page.metadata.location


def _target(url: str, location: str) -> str:
    try:
        # It stands in messages, which a terminal shows.
        return urljoin(url, _CONTROLS.sub(lambda found: quote(found[0]), location.strip()))
    except ValueError as error:
        raise SourceError(
            f"{url} redirects to {location!r:.200}, which is not a well-formed address: check it"
        ) from error


def _loaded(url: str, page: CachedPage) -> Loaded:
    return Loaded(page.data, page.metadata.charset, url, is_html=page.metadata.is_html)


def _check(url: str, options: ReadingOptions) -> None:
    """Refuse an address that may not be asked for: the first one, and that of every redirect."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise SourceError(f"{url} is not a well-formed address: check it") from error
    if parts.scheme.lower() not in {"http", "https"} or not host:
        raise SourceError(f"{url} cannot be fetched: only http and https addresses can")
    if parts.username is not None or parts.password is not None:
        raise SourceError(
            f"the address at {host} has a user name or password in it: take it out, or save the"
            " page and give the file"
        )
    if options.offline and not is_of_this_machine(url, options):
        raise SourceError(f"{url} is on another machine, and --offline keeps away from it")
    if select_proxy(url, get_environ_proxies(url)) is None:
        return
    try:
        Guard(allow_private=options.allow_private).resolve(host, port or 443)
    except (OSError, UnicodeError):
        # Behind a proxy, only the proxy may be able to resolve names.
        return


def _page(url: str, fetch: _Fetch) -> CachedPage:
    """The page or redirect at an address, from the cache while it is fresh."""
    old = fetch.cache.get(url) if fetch.cache and not fetch.options.fresh else None
    if old and old.metadata.is_fresh:
        return old
    robots = _robots(url, fetch.options) if fetch.is_listed else None
    if robots:
        robots.check(url)
    spacing = 0.0 if is_loopback(urlsplit(url).hostname or "") else fetch.options.spacing
    reply = _reply(url, fetch, max(spacing, robots.delay if robots else 0.0), old)
    with page_errors(url, fetch.options):
        if reply.status == UNCHANGED and old:
            page = replace(old, metadata=old.metadata.renewed(reply.headers))
        else:
            page = _new_page(reply)
    if fetch.cache:
        fetch.cache.put(url, page)
    return page


def _new_page(reply: Reply) -> CachedPage:
    metadata = metadata_of(reply.headers)
    if reply.status in REDIRECTS:
        metadata = replace(metadata, location=without_secret(location_of(reply.headers)))
        # Others are for this once, whatever a page's age would say (RFC 9110, 15.4).
        lasts = reply.status in _PERMANENT or "Cache-Control" in reply.headers
        return CachedPage(metadata if lasts else replace(metadata, fresh_until=0.0))
    media, charset = content_type(reply.headers)
    is_html = media in {"text/html", "application/xhtml+xml"}
    return CachedPage(replace(metadata, charset=charset, is_html=is_html), reply.data)


def _reply(url: str, fetch: _Fetch, spacing: float, old: CachedPage | None) -> Reply:
    """Ask for a page, and ask again after a failure that may pass."""
    options, host = fetch.options, authority_of(url)
    conditions = old.metadata.conditions if old else None

    def attempt() -> Reply:
        began = time.monotonic()
        try:
            return request_page(
                url, options, fetch.seconds_left, conditions, of_robots=fetch.of_robots
            )
        finally:
            fetch.seconds_left -= time.monotonic() - began

    policy = RetryPolicy(
        options.retries,
        options.retry_wait,
        options.max_retry_wait,
        spacing,
        seconds_left=lambda _: fetch.seconds_left,
        rests_after_last=True,
    )
    try:
        return with_retries(attempt, host, fetch.rate_limits, policy)
    except HostClosedError as error:
        raise ClosedError(url, f"{host} {error}") from error
    except PassingError as error:
        until = fetch.rate_limits.closed_until(host, patience=options.max_retry_wait)
        advice = f"try again after {until}" if until else error.advice
        raise SourceError(f"{error}: {advice}") from error


def _robots(url: str, options: ReadingOptions) -> Robots:
    def load(address: str, limits: ReadingOptions) -> bytes:
        return _follow(address, _begin(limits, of_robots=True)).data

    return robots_of(url, options, load)
