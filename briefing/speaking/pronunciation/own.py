"""The user's own pronunciations, in a TOML file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefing.core.documents import OwnPronunciation, primary_language
from briefing.core.errors import UsageError
from briefing.core.small_files import read_text
from briefing.speaking.pronunciation.lexicon import Pronunciation

_MOST_BYTES = 1_000_000
_EXAMPLE = '[en] and below it lines as Spieth = "/spˈiːθ/" or Siobhan = "Shivawn"'
_PHONEMES = re.compile(r"/[^/]+/")


def read_pronunciations(path: Path) -> tuple[OwnPronunciation, ...]:
    """Read a file that has a table a language: words, and how each is said.

    Raises:
        UsageError: it cannot be read, or is no such file; the text says what is wrong.
    """
    try:
        tables = tomllib.loads(read_text(path, _MOST_BYTES))
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}): check --pronounce") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8: save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path} is no TOML ({error}): write {_EXAMPLE}") from error
    return tuple(_entries(path, tables))


def _entries(path: Path, tables: Mapping[str, object]) -> Iterator[OwnPronunciation]:
    for language, table in tables.items():
        if not isinstance(table, dict):
            raise UsageError(f"{path} says no language of {language!r}: write {_EXAMPLE}")
        for written, said in table.items():
            if not isinstance(said, str) or not any(map(str.isalpha, said)):
                raise UsageError(f"{path} does not say how {written!r} is said: write {_EXAMPLE}")
            if said.startswith("/") and not _PHONEMES.fullmatch(said):
                raise UsageError(f"{path}: the phonemes of {written!r} stand between two slashes")
            yield OwnPronunciation(language, written, said)


def of_language(own: Sequence[OwnPronunciation], language: str) -> tuple[Pronunciation, ...]:
    """Those of a language (BCP 47) and its relatives; the exact tag's come last, and count."""
    wanted = primary_language(language)
    found = [one for one in own if primary_language(one.language) == wanted]
    found.sort(key=lambda one: one.language.casefold() == language.casefold())
    return tuple((one.written, one.said) for one in found)
