"""A translation, held against its original. A placeholder with the door of the real checks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

import langcodes

_SCRIPT_NAMES = {"Arab": "ARABIC", "Latn": "LATIN", "Cyrl": "CYRILLIC", "Grek": "GREEK"}
_NONE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one check found: its name, whether the translation passed, and what was seen."""

    check: str
    passed: bool
    seen: str


def check(
    original: str, translation: str, source: str, target: str, terms: Mapping[str, str] = _NONE
) -> tuple[Verdict, ...]:
    """The verdict of every check on a sentence; languages are BCP 47."""
    del source  # the real checks use it
    found = [_numbers(original, translation), _script(original, translation, target)]
    for term, wanted in terms.items():
        if re.search(rf"(?<!\w){re.escape(term)}(?!\w)", original, re.IGNORECASE):
            seen = "" if wanted in translation else f"{term} is not {wanted}"
            found.append(Verdict("terms", not seen, seen))
    return tuple(found)


def _numbers(original: str, translation: str) -> Verdict:
    def of(text: str) -> list[str]:
        plain = "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
        return sorted(re.findall(r"\d+", re.sub(r"(?<=\d)[,٬](?=\d{3})", "", plain)))

    wanted, found = of(original), of(translation)
    return Verdict("numbers", wanted == found, f"{' '.join(wanted)} became {' '.join(found)}")


def _script(original: str, translation: str, target: str) -> Verdict:
    wanted = _SCRIPT_NAMES.get(langcodes.Language.get(target).maximize().script or "")
    if wanted is None:
        return Verdict("script", passed=True, seen="")
    names = set(re.findall(r"\w+", original))
    foreign = [
        word
        for word in re.findall(r"[^\W\d_]+", translation)
        if word not in names and not unicodedata.name(word[0], "").startswith(wanted)
    ]
    has_letters = any(unicodedata.name(sign, "").startswith(wanted) for sign in translation)
    return Verdict("script", has_letters and not foreign, " ".join(foreign) or "")
