"""Arabic names for the names of an English text, for models that know few of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from itertools import islice

from briefing.language import tables
from briefing.language.names.capitals import Name, names
from briefing.language.transliteration import in_arabic

# More would push what the sentence says out of a small model's mind.
_MOST = 8
_TABLES = ("translated_names", "transliterations")


def arabic_names(english: str) -> dict[str, str]:
    """The names of an English text as they stand, each with its Arabic, at most eight.

    Names that follow each other are one: "Emily Thornberry" is "إميلي ثورنبيري".
    """
    return dict(islice(((text, arab) for text, arab in _named(english) if arab), _MOST))


@cache
def names_digest() -> str:
    """SHA-256, in hexadecimal, of the tables of names."""
    tables_read = "".join(tables.read(f"en-ar/{table}.tsv") for table in _TABLES)
    return sha256(tables_read.encode()).hexdigest()


def _named(english: str) -> Iterator[tuple[str, str]]:
    run: list[Name] = []
    for name in names(english):
        if run and not (name.forms or run[-1].forms) and english[run[-1].end : name.start] == " ":
            run.append(name)
            continue
        if run:
            yield _hint(run)
        run = [name]
    if run:
        yield _hint(run)


def _hint(run: list[Name]) -> tuple[str, str]:
    text = " ".join(name.text for name in run)
    return text, run[0].forms[0] if run[0].forms else in_arabic(text)
