"""Names of sites as people say them: "BBC News" rather than "bbc.co.uk"."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from briefing.reading.characters import clean_title

_TABLE = Path(__file__).parents[1] / "data" / "sites.tsv"
_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?", re.IGNORECASE)
# What stands behind the name in a host's: ".co.uk".
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "edu", "ac"})
_LONGEST = 60
# What stands behind the name: "Echo | News | Sport".
_SLOGAN = re.compile(r"\s+[|·•]\s.*")
_MOST_WORDS = 4
# In letters: the label of a short one is an abbreviation, "npr.org".
_ABBREVIATION = 3


def speakable_site(names: Iterable[str | None], host: str | None) -> str | None:
    """The name of a site.

    Args:
        names: What the page calls its site, surest first; an address is no name.
        host: The host of the page's address.

    Returns:
        The first that is a name; else the name by which the host is known, or one made of it; None
        for a host without a name and for none at all.
    """
    for name in names:
        line = _SLOGAN.sub("", clean_title(name or "").removeprefix("@"))
        if line and len(line) <= _LONGEST:
            if not _DOMAIN.fullmatch(line):
                return line
            host = host or host_of(line if "://" in line else f"https://{line}")
    return _named(host) if host else None


def host_of(address: str | None) -> str | None:
    """The host of an address, without `www.`; None where it is not well formed."""
    try:
        host = urlsplit(address or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def is_of_host(text: str, host: str | None) -> bool:
    """Whether a few words are the name of a host's site, by their letters."""
    words = re.findall(r"\w+", text.casefold())
    letters = "".join(words).removeprefix("the")
    label = _label(host or "").replace("-", "").removeprefix("the")
    return bool(label) and len(words) <= _MOST_WORDS and letters.startswith(label)


def _named(host: str) -> str | None:
    parts = host.lower().split(".")
    for start in range(len(parts)):
        if name := _table().get(".".join(parts[start:])):
            return name
    label = _spelled(_label(host))
    if len(label) <= _ABBREVIATION:
        return label.upper() or None
    return " ".join(word.capitalize() for word in label.split("-") if word)


def _spelled(label: str) -> str:
    """A label in its own script: "xn--…" is one in the letters of the network alone."""
    try:
        return label.encode("ascii").decode("idna")
    except UnicodeError:
        return label


def _label(host: str) -> str:
    """The part of a host's name that is its own: "penley-echo" of "www.penley-echo.co.uk"."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        pass
    else:
        return ""
    parts = host.lower().split(".")
    if len(parts) < 2:  # noqa: PLR2004  # "localhost"
        return ""
    parts = parts[:-1]
    if len(parts) > 1 and parts[-1] in _SECOND_LEVEL:
        parts = parts[:-1]
    return parts[-1]


@cache
def _table() -> dict[str, str]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}
