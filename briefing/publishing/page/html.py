"""Text and addresses for HTML: escaped once, in their own direction, and with nothing hidden."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup, escape

from briefing.language.direction import isolated
from briefing.language.languages import is_right_to_left
from briefing.publishing.one_line import one_line
from briefing.publishing.page.labels import labels, language_of_labels
from briefing.publishing.page.view import Shown
from briefing.publishing.remarks import remark_in


def direction_of(language: str) -> str:
    """The direction of a language (BCP 47): "ltr" or "rtl"."""
    return "rtl" if is_right_to_left(language) else "ltr"


def shown(text: str, language: str) -> Shown:
    """A text in a language (BCP 47), its stretches of the other direction isolated."""
    html = Markup(isolated(one_line(text), language, lambda stretch: str(escape(stretch))))  # noqa: S704 - escaped
    return Shown(html, language, direction_of(language))


def shown_remark(english: str, language: str) -> Shown:
    """A remark of a check or a stage in a language (BCP 47), or else in English."""
    told = remark_in(language, english)
    return shown(english, "en") if told is None else shown(told, language)


def shown_marks(marks: Iterable[str], language: str, *, is_withheld: bool) -> tuple[Shown, ...]:
    """The marks of a sentence in a language (BCP 47), and that it is not spoken where it is not."""
    unspoken = shown(labels(language)["withheld"], language_of_labels(language))
    told = (shown_remark(mark, language) for mark in marks)
    return (*told, unspoken) if is_withheld else tuple(told)


def path_address(name: str) -> str:
    """The relative address of a file's or folder's name, whatever bytes that has."""
    # Letters of other scripts stay, which halves an Arabic page: browsers encode them.
    return "".join(
        character
        if character.isalnum() and not "\udc80" <= character <= "\udcff"
        else quote(os.fsencode(character), safe="-._~")
        for character in name
    )


def key_of(folder: Path) -> str:
    """The identifier of a folder in its page, the same as long as the folder keeps its name."""
    return f"b{hashlib.sha256(os.fsencode(folder.name)).hexdigest()[:8]}"


def moment_of(text: str) -> datetime:
    """A moment (ISO 8601) in the time of this machine; in its own where there is none here."""
    moment = datetime.fromisoformat(text)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone()
    except (ValueError, OverflowError):
        # Of the first and the last day of the calendar some are in no year here.
        return moment
