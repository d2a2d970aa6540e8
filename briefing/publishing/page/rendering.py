"""The page as HTML: one file that asks nothing of anybody.

Its script and its style stand in it, and its Content-Security-Policy lets no other run.
"""

from __future__ import annotations

import base64
import hashlib
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from briefing.core.documents import primary_language
from briefing.core.errors import OutputError
from briefing.core.small_files import opened
from briefing.publishing.one_line import one_line
from briefing.publishing.page.html import direction_of
from briefing.publishing.page.labels import labels, language_of_labels
from briefing.publishing.page.recordings import own_name
from briefing.publishing.page.view import Library
from briefing.publishing.phrases import own_or_english
from briefing.runtime.atomic_files import whole_file

NAME = "index.html"
_HERE = Path(__file__).parent
_GENERATOR = "briefing page"
_HEAD_BYTES = 2000  # of a page, in which its maker stands
_STYLE = ("page.css", "player.css", "print.css")
_SCRIPT = ("page.js", "player.js")


def write_page(
    out: Path, library: Library, title: str | None = None, language: str | None = None
) -> None:
    """Write the page of an output folder; the arguments are those of `page`.

    Raises:
        OutputError: It cannot be written, or somebody else's page is there. That stays as it is.
    """
    if (out / NAME).exists() and not _is_ours(out / NAME):
        raise OutputError(
            f"{out / NAME} is a page that briefing did not make: move it, or give another DIR"
        )
    content = page(library, title, language).encode(errors="replace")
    with whole_file(out / NAME, "DIR") as partial:
        partial.write_bytes(content)


def _is_ours(path: Path) -> bool:
    try:
        with opened(path) as file:
            return f'content="{_GENERATOR}"'.encode() in file.read(_HEAD_BYTES)
    except OSError:
        return False


def page(library: Library, title: str | None = None, language: str | None = None) -> str:
    """The page of a library.

    Args:
        library: What it shows.
        title: Its heading; where none is given, the name of the programme if there is one.
        language: Of its own words (BCP 47); where none is given that of its texts, and English
            where those have several.
    """
    tongue = language or _language_of(library)
    words = labels(tongue)
    style, script = (_own(*names) for names in (_STYLE, _SCRIPT))
    return (
        _environment()
        .get_template("page.html")
        .render(
            library=library,
            title=one_line(title or library.programme or words["briefings"]),
            language=tongue,
            direction=direction_of(tongue),
            words=words,
            style=Markup(style),  # noqa: S704 - ours
            script=Markup(script),  # noqa: S704 - ours
            generator=_GENERATOR,
            policy=_policy(style, script),
            names={tag: own_name(tag) for tag in library.languages},
            day=lambda day: _date(day, tongue, "EEEE d MMMM y"),
            short_day=lambda day, spoken_in=tongue: _date(day, spoken_in, "d MMMM y"),
        )
    )


def _language_of(library: Library) -> str:
    primaries = {primary_language(tag) for tag in library.languages}
    return language_of_labels(primaries.pop()) if len(primaries) == 1 else "en"


def _date(day: date, language: str, pattern: str) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=own_or_english(primary_language(language)))


def _own(*names: str) -> str:
    return "".join((_HERE / "templates" / name).read_text(encoding="utf-8") for name in names)


def _policy(style: str, script: str) -> str:
    """The Content-Security-Policy: of what runs and what shows, only our own."""

    def digest(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    return (
        f"default-src 'none'; script-src {digest(script)}; style-src {digest(style)}; "
        "media-src 'self' file:; img-src 'self' file: data:; base-uri 'none'; form-action 'none'"
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
