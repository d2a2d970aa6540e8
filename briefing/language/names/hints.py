"""Arabic names for the names of an English text, for models that know few of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from itertools import islice

from briefing.language import tables
from briefing.language.names.capitals import Name, names, without_article
from briefing.language.transliteration import in_arabic, is_transliterated
from briefing.language.transliteration.rules import by_sound as sound_of

# More would push what the sentence says out of a small model's mind.
_MOST = 8
_TABLES = ("translated_names", "transliterations")


def arabic_names(english: str, by_sound: bool = True) -> dict[str, str]:
    """The names of an English text as they stand, each with its Arabic, at most eight.

    Names that follow each other are one: "Emily Thornberry" is "إميلي ثورنبيري".

    Args:
        english: The text.
        by_sound: Whether names that no table has are written as they sound, which helps a model
            that would guess worse; otherwise they are left out.
    """
    found = ((text, arab) for text, arab in _named(english, by_sound) if arab)
    return dict(islice(found, _MOST))


@cache
def names_digest() -> str:
    """SHA-256, in hexadecimal, of the tables of names."""
    tables_read = "".join(tables.read(f"en-ar/{table}.tsv") for table in _TABLES)
    return sha256(tables_read.encode()).hexdigest()


def _named(english: str, by_sound: bool) -> Iterator[tuple[str, str]]:
    for run in _runs(english):
        text = " ".join(name.text for name in run)
        words = re.split("[ -]", without_article(text))
        if len(run) == 1 and run[0].forms:
            yield text, run[0].forms[0]
        elif any(name.forms for name in run):
            yield text, " ".join(_of_person(name) for name in run)
        elif by_sound or all(map(is_transliterated, words)):
            yield text, in_arabic(text)


def _runs(english: str) -> Iterator[list[Name]]:
    """The names that follow each other; one that is listed, and no person's, stands alone."""
    run: list[Name] = []
    for name in names(english):
        is_run = run and all(not one.forms or _is_person(one) for one in (name, run[-1]))
        if is_run and english[run[-1].end : name.start] == " ":
            run.append(name)
            continue
        if run:
            yield run
        run = [name]
    if run:
        yield run


def _is_person(name: Name) -> bool:
    """Whether one of the Arabic names is its sound, as a person's is: Michael Jordan."""
    return sound_of(name.text) in name.forms


def _of_person(name: Name) -> str:
    sound = sound_of(name.text)
    return sound if sound in name.forms else in_arabic(name.text)
