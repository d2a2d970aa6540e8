"""Terms: the user's own translations of names and words, put into a translation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from briefing.core.errors import UsageError
from briefing.core.small_files import read_text

# Particles that Arabic writes together with the word that follows.
_ARABIC_PREFIXES = r"(?:[وف]?[بكل]?(?=ال)|[وفبكل]{0,2})"
_FIELDS = 2
_MOST_BYTES = 10_000_000


def read_terms(path: Path) -> dict[str, str]:
    """Read a terms file: a term a line, the source and the target with a tab between them.

    Empty lines and lines that begin with # are left out.

    Args:
        path: UTF-8, with or without a byte order mark.

    Raises:
        UsageError: the file cannot be read, or a line of it is no term.
    """
    try:
        lines = read_text(path, _MOST_BYTES).splitlines()
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}): check --terms") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8: save it as UTF-8, or check --terms") from error
    terms: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("\t")]
        if len(fields) != _FIELDS or not all(fields):
            raise UsageError(
                f"line {number} of {path} is no term: write the source, a tab, and the target"
            )
        terms[fields[0]] = fields[1]
    return terms


def found_in(sentence: str, terms: Mapping[str, str]) -> dict[str, str]:
    """The terms that a sentence has, as whole words, the longest first.

    Any case will do, but not for acronyms: "US" is not "us".
    """
    longest = sorted(terms, key=len, reverse=True)
    return {term: terms[term] for term in longest if _whole(term).search(sentence)}


def replaced(sentence: str, terms: Mapping[str, str]) -> str:
    """A sentence in its own language, but for its terms, which are in the target's."""
    for term, wanted in terms.items():
        sentence = _whole(term).sub(lambda _, put=wanted: put, sentence)  # type: ignore[misc]  # mypy cannot infer a lambda with a default
    return sentence


def applied(translation: str, terms: Mapping[str, str], renderings: Mapping[str, str]) -> str:
    """A translation in which the terms are called as they should be.

    Args:
        translation: Of a sentence that has all the terms.
        terms: Source → target.
        renderings: Source → what the engine itself calls the term when it stands alone.

    Returns:
        The translation; a term that stands in it in neither its own nor the engine's words is left
        to the checks.
    """
    for term, wanted in terms.items():
        if wanted in translation:
            continue
        for other in (renderings.get(term, ""), term):
            bare = other.strip(" .،؛,;:!؟?")
            if not bare:
                continue
            pattern = re.compile(
                rf"(?<!\w)({_ARABIC_PREFIXES}){re.escape(bare)}(?!\w)", re.IGNORECASE
            )
            changed = pattern.sub(lambda match, put=wanted: f"{match.group(1)}{put}", translation)  # type: ignore[misc]  # mypy cannot infer a lambda with a default
            if changed != translation:
                translation = changed
                break
    return translation


def _whole(term: str) -> re.Pattern[str]:
    flags = re.NOFLAG if term.isupper() else re.IGNORECASE
    return re.compile(rf"(?<!\w){re.escape(term)}(?!\w)", flags)
