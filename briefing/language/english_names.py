"""The kinds of names in English sentences, as spaCy's small model tells them apart.

It is the model of `english_parse`, of which another part is loaded when names are first asked for.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING

from briefing.language.english_parse import MOST_CHARACTERS, UNUSED_ANYWHERE, load, readable

if TYPE_CHECKING:
    from spacy.language import Language

_UNUSED = ("parser", "tagger", *UNUSED_ANYWHERE)
_LOCK = threading.Lock()


class Kind(Enum):
    """What a name is the name of."""

    PERSON = auto()
    PLACE = auto()
    ORGANISATION = auto()
    PEOPLE = auto()


_KINDS = {
    "PERSON": Kind.PERSON,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "ORG": Kind.ORGANISATION,
    "NORP": Kind.PEOPLE,
}


@dataclass(frozen=True, slots=True)
class KnownName:
    """A stretch of a sentence that is a name, and its kind; None of any other, as a work's."""

    start: int
    end: int
    kind: Kind | None


def known_names(sentences: Sequence[str]) -> tuple[tuple[KnownName, ...], ...]:
    """The names of English sentences: about 3 ms a sentence.

    Args:
        sentences: Of each the first `MOST_CHARACTERS` are read.

    Raises:
        MissingExtraError: The model is not installed.
    """
    texts = [readable(sentence[:MOST_CHARACTERS]) for sentence in sentences]
    with _LOCK, _model().memory_zone():
        return tuple(
            tuple(
                KnownName(one.start_char, one.end_char, _KINDS.get(one.label_)) for one in doc.ents
            )
            for doc in _model().pipe(texts)
        )


@cache
def _model() -> Language:
    return load(_UNUSED)
