"""Fetching a page from an address, from servers that may be slow, broken or hostile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from requests.utils import get_environ_proxies, select_proxy

from briefing.core.errors import SourceError
from briefing.reading.loaded import Loaded
from briefing.reading.options import ReadingOptions
from briefing.reading.page_cache import Page, PageCache, kind_of, may_be_kept
from briefing.reading.robots import Robots, TooManyRedirectsError, robots_of
from briefing.runtime.http.client import (
    REDIRECTS,
    UNCHANGED,
    Budget,
    ClosedError,
    PassingError,
    Reply,
    ask,
    content_type,
)
from briefing.runtime.http.guard import Guard
from briefing.runtime.rate_limits import (
    HostClosedError,
    RateLimits,
    authority_of,
    is_loopback,
    rate_limits_at,
)

_PERMANENT = frozenset({301, 308})


@dataclass(frozen=True, slots=True)
class _Visit:
    """One fetch under way."""

    options: ReadingOptions
    hosts: RateLimits
    pages: PageCache | None
    budget: Budget
    is_listed: bool = False
    of_robots: bool = False


def fetch(url: str, options: ReadingOptions, *, is_listed: bool = False) -> Loaded:
    """Fetch a page.

    Each request takes its turn at its host. Failures that may pass (no connection, 429, 5xx) are
    tried again a few times, with growing waits or those that the server asks for; so long everybody
    leaves the host alone. A page that was kept is not asked for while it is fresh, and then only
    whether it has changed. Proxies are taken from the environment; behind one, only addresses that
    can be resolved here can be checked.

    Args:
        url: The page's address.
        options: Limits, and where pages are kept.
        is_listed: It is one of many, so that robots.txt has its say; a page that a reader names by
            itself is his own reading, as in a browser.

    Raises:
        SourceError: the page cannot be had whole, is too large, is no text, or may not be fetched.
    """
    return _follow(url, _visit(options, is_listed=is_listed))


def kept(url: str, options: ReadingOptions) -> Loaded | None:
    """A page that was fetched before, however long ago; no network is asked."""
    pages = _pages(options)
    here = url
    for _ in range(options.max_redirects + 1):
        page = pages.get(here) if pages else None
        if page is None:
            return None
        answer = _answer(here, page)
        if isinstance(answer, Loaded):
            return answer
        here = urljoin(here, answer)
    return None


def _visit(options: ReadingOptions, *, is_listed: bool = False, of_robots: bool = False) -> _Visit:
    # Without a place to share, this fetch keeps its courtesies to itself.
    hosts = rate_limits_at(options.cache, options.begun) if options.cache else RateLimits()
    budget = Budget(options.total_timeout)
    return _Visit(options, hosts, _pages(options), budget, is_listed, of_robots)


def _pages(options: ReadingOptions) -> PageCache | None:
    if options.cache is None:
        return None
    return PageCache(options.cache, allow_private=options.allow_private)


def _follow(url: str, visit: _Visit) -> Loaded:
    here = url
    for _ in range(visit.options.max_redirects + 1):
        _check(here, visit.options)
        answer = _answer(here, _page(here, visit))
        if isinstance(answer, Loaded):
            return answer
        here = urljoin(here, answer)
    raise TooManyRedirectsError(
        f"{url} redirects more than {visit.options.max_redirects} times:"
        " give the address at which it ends"
    )


def _check(url: str, options: ReadingOptions) -> None:
    """Refuse what must not be asked for, at the first address and at every redirect."""
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
    if select_proxy(url, get_environ_proxies(url)) is None:
        return
    try:
        Guard(allow_private=options.allow_private).resolve(host, port or 443)
    except (OSError, UnicodeError):
        # Behind a proxy, only the proxy may be able to resolve names.
        return


def _page(url: str, visit: _Visit) -> Page:
    """What an address gives, asked for only where what was kept of it does not do."""
    old = visit.pages.get(url) if visit.pages and not visit.options.fresh else None
    if old and old.kind.is_fresh:
        return old
    robots = _robots(url, visit.options) if visit.is_listed else None
    if robots:
        robots.check(url)
    spacing = 0.0 if is_loopback(urlsplit(url).hostname or "") else visit.options.spacing
    spacing = max(spacing, robots.delay if robots else 0.0)
    reply = _patiently(url, visit, spacing, old)
    if reply.status == UNCHANGED and old:
        page = replace(old, kind=old.kind.renewed(reply.headers))
    else:
        page = _new_page(reply)
    if visit.pages:
        if may_be_kept(page):
            visit.pages.put(url, page)
        else:
            visit.pages.forget(url)
    return page


def _new_page(reply: Reply) -> Page:
    if reply.status in REDIRECTS:
        kind = replace(kind_of(reply.headers), location=reply.headers["Location"])
        # Others are for this once, whatever a page's age would say (RFC 9110, 15.4).
        stays = reply.status in _PERMANENT or "Cache-Control" in reply.headers
        return Page(kind if stays else replace(kind, fresh_until=0.0))
    media, charset = content_type(reply.headers)
    is_html = media in {"text/html", "application/xhtml+xml"}
    kind = replace(kind_of(reply.headers), charset=charset, is_html=is_html)
    return Page(kind, reply.data)


def _answer(url: str, page: Page) -> Loaded | str:
    if page.kind.location is not None:
        return page.kind.location
    return Loaded(page.data, page.kind.charset, url, is_html=page.kind.is_html)


def _patiently(url: str, visit: _Visit, spacing: float, old: Page | None) -> Reply:
    """Ask when it is our turn, and ask again after a failure that may pass."""
    options, host = visit.options, authority_of(url)
    conditions = old.kind.conditions if old else None
    tries = 0
    while True:
        try:
            turn = visit.hosts.turn(host, spacing=spacing, patience=options.max_retry_wait)
        except HostClosedError as error:
            raise ClosedError(url, f"{host} {error}") from error
        try:
            reply = ask(url, options.limits, visit.budget, conditions, truncate=visit.of_robots)
        except PassingError as error:
            wait = max(options.retry_wait * 2**tries, error.wait or 0.0)
            # Without its robots.txt a host's other pages cannot be had either.
            turn.went_wrong(wait, failures=int(error.of_host or visit.of_robots))
            until = visit.hosts.closed_until(host, patience=options.max_retry_wait)
            if until or tries >= options.retries or visit.budget.left <= 0:
                advice = f"try again after {until}" if until else error.advice
                raise SourceError(f"{error}: {advice}") from error
            tries += 1
        except SourceError:
            # An answer all the same.
            turn.went_well()
            raise
        else:
            turn.went_well()
            return reply


def _robots(url: str, options: ReadingOptions) -> Robots:
    def load(address: str, limits: ReadingOptions) -> bytes:
        return _follow(address, _visit(limits, of_robots=True)).data

    return robots_of(url, options, load)
