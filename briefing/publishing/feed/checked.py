"""What a user says of a feed, checked before the work."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from urllib.parse import quote, urlsplit

from briefing.core.errors import UsageError
from briefing.core.nearest import did_you_mean

_CATEGORIES = Path(__file__).with_name("categories.toml")


def base_url(text: str) -> str:
    """The address of an output folder without the slash at its end.

    Raises:
        UsageError: It is none of the web, or files cannot stand below it.
    """
    advice = "give the address at which the folder is published, such as https://example.org/news"
    try:
        parts = urlsplit(text.strip())
        _ = parts.port
    except ValueError as error:
        raise UsageError(f"--base-url {text!r} is no web address ({error}): {advice}") from error
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        raise UsageError(f"--base-url {text!r} is no web address: {advice}")
    if parts.query or parts.fragment:
        raise UsageError(f"--base-url {text!r} has a ? or a #, which no folder has: {advice}")
    if parts.username is not None:
        raise UsageError(
            f"--base-url has a user name in it, which everybody would read in the feed: {advice}"
        )
    path = quote(parts.path.rstrip("/"), safe="/%:@!$&'()*+,;=~-._")
    host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    return f"{parts.scheme.lower()}://{host}{path}"


def is_encrypted(url: str) -> bool:
    """Whether directories of podcasts, which want https, take an address."""
    return url.startswith("https:")


@cache
def _categories() -> Mapping[str, Sequence[str]]:
    return tomllib.loads(_CATEGORIES.read_text(encoding="utf-8"))


def category(text: str) -> tuple[str, ...]:
    """One of Apple's categories, and the one below it where that is named: "News/Daily News".

    Raises:
        UsageError: There is none of this name.
    """
    known = {
        name: (*above, one)
        for top, below in _categories().items()
        for above, ones in (((), [top]), ((top,), below))
        for one in ones
        for name in ("/".join((*above, one)).casefold(),)
    }
    found = known.get("/".join(part.strip() for part in text.split("/")).casefold())
    if found is None:
        names = ["/".join(one) for one in known.values()]
        raise UsageError(
            f"Apple has no category {text!r}{did_you_mean(text, names)}give one of its categories, "
            "such as News or News/Daily News"
        )
    return found
