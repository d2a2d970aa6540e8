"""Names in Arabic, which has no capitals to tell them by.

Countries, peoples and faiths are known by a table; the names of people, towns and firms by the word
before them: "الرئيس", "مدينة", "شركة". A word there that the article has nowhere is a new name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from briefing.checking.data import FOLDER
from briefing.checking.summaries.evidence import Claim
from briefing.checking.summaries.observation import Observation
from briefing.language import arabic, tables
from briefing.language.knowledge import language
from briefing.language.meanings import read_arabic
from briefing.language.words import is_common, plain

_ARABIC = re.compile(r"[\u0621-\u064a]{3,}")
# Keys of months and weekdays, which are dates.
_DATE = re.compile(r"[md]\d+")
# Of a name of several words the second may stand behind the first.
_MOST_WORDS = 2


@cache
def _before_names() -> frozenset[str]:
    titles = tables.typed("names", dict[str, str], FOLDER)["titles"]
    return frozenset(arabic.plain(word) for word in titles.split())


def names(claim: Claim) -> Iterator[Observation]:
    """Names in Arabic letters that the article has in no form."""
    knowledge = language(claim.evidence.language).knowledge
    text = claim.evidence.text
    if knowledge is None or not _ARABIC.search(claim.text):
        return
    known = knowledge.names(text).pool
    for need in knowledge.names(claim.text).needs:
        is_date = all(_DATE.fullmatch(str(value)) for value in need.values)
        if not is_date and _ARABIC.search(need.shown) and not need.values & known:
            yield Observation(f"the article does not name {need.shown}")
    stems = _stems(text)
    for name in _called(claim.text):
        if not arabic.stems(name) & stems:
            yield Observation(f"the article does not name {name}")


def _called(text: str) -> Iterator[str]:
    """The words that stand where a name does, and that no dictionary of ours knows."""
    words = arabic.words(text)
    for index, word in enumerate(words):
        if not arabic.bare(word) & _before_names():
            continue
        for name in words[index + 1 : index + 1 + _MOST_WORDS]:
            if is_common(plain(name)) or read_arabic(name).meanings or name in _before_names():
                break
            if len(name) > _MOST_WORDS and not arabic.bare(name) & _before_names():
                yield name


@lru_cache(maxsize=64)
def _stems(text: str) -> frozenset[str]:
    return frozenset[str]().union(*(arabic.stems(word) for word in arabic.words(text)))
