"""Nouns of what is not counted, behind a sum: "£5m National Lottery funding"."""

from __future__ import annotations

from briefing.language.expressions import expression
from briefing.speaking.wording.english.noun_phrases import NO_NOUN
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/grammar")
_NO_NOUN = one_of(NO_NOUN)
_WORDS = rf"(?: (?!(?:{_NO_NOUN})\b)[\w'’&-]+){{0,4}}? "
# No noun stands behind it: "a £5m funding boost" is a boost.
_ENDS = (
    rf"(?=[^\w\s'’-]|$|\s[-–—(\"“‘]| (?:{_NO_NOUN})\b| [a-z]+(?:ed|ly)\b"
    r"|(?<=s) [a-z]{3,}\b)"
)
_MASS = expression(rf"{_WORDS}(?:{one_of(_TABLES.table('mass_nouns', list[str]))})\b{_ENDS}")
_MADE_OF = expression(rf"{_WORDS}(?:{one_of(_TABLES.words('made_of_sums'))})\b{_ENDS}")


def is_mass(after: str) -> bool:
    """Whether a mass noun ends the phrase that begins here: " Lottery funding to mend it"."""
    return _MASS.match(after) is not None


def is_made_of(after: str) -> bool:
    """Whether the phrase that begins here is so much of what its noun names: " state aid."."""
    return _MADE_OF.match(after) is not None
