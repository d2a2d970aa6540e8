"""The names of a text that both languages have a word for: countries, months, faiths."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from babel import Locale

from briefing.language import arabic
from briefing.language.mentions import Need, Reading, entries
from briefing.language.names.hints import HINTS
from briefing.language.names.table import MONTHS, PLACES, RELATED

# A sentence may begin right after a full stop: "in Canada.The Netherlands".
_ENGLISH = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-’'][^\W\d_]+)*")
# "إيران" with these is a nationality, a language or a people.
_PEOPLES = """
ا ه ي يه يا يون يين ين ون ات يات ان يان يتين يتان ييين اوي اويه ه
"""
_ENDINGS = tuple(_PEOPLES.split())
_SHORTEST = 3
_LONGEST = 5
_COUNTRY = re.compile(r"[A-Z]{2}")
# Not countries: CLDR's pseudo-locales and leftovers.
_NO_COUNTRIES = {"XA", "XB", "ZZ", "QO", "UN", "EU", "EZ", "UM", "AC", "CQ"}
# CLDR's names that are common words or parts of other names in one of the two languages.
_AMBIGUOUS = {
    "AW",
    "JE",
    "PW",
    "GY",
    "BJ",
    "TO",
    "TG",
    "RE",
    "GU",
    "GM",
    "WS",
    "NU",
    "AI",
    "MT",
    "DM",
    "LA",
    "LC",
    "MQ",
    "BS",
}


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write a name: its words, and how sure it is."""

    key: str
    words: tuple[str, ...]
    sure: bool
    exact: bool = False


_Matches = Callable[[_Form, int], bool]


def read_english(text: str) -> Reading:
    """The names in an English text; only capitalised words are."""
    tokens = [_english(found) for found in _ENGLISH.findall(text)]
    # "post-September" too.
    words = [token if any(map(str.isupper, token)) else "" for token in tokens]
    folded = [word.casefold() for word in tokens]

    def matches(form: _Form, at: int) -> bool:
        there = folded[at : at + len(form.words)]
        return (
            bool(words[at])
            and (tokens[at].isupper() or not form.exact)
            and all(
                word in _singulars(other) for word, other in zip(form.words, there, strict=False)
            )
            and len(there) == len(form.words)
        )

    heads = [_singulars(word) for word in folded]
    return _reading(_index("en"), heads, tokens, matches)


def read_arabic(text: str) -> Reading:
    """The names in an Arabic text, with and without article, prepositions and endings."""
    tokens = arabic.words(text)
    heads = [_forms(token) for token in tokens]

    def matches(form: _Form, at: int) -> bool:
        there = heads[at : at + len(form.words)]
        if len(there) < len(form.words):
            return False
        if form.exact:
            return form.words[0] in arabic.bare(tokens[at])
        return all(word in forms for word, forms in zip(form.words, there, strict=True))

    return _reading(_index("ar"), heads, tokens, matches)


def _reading(
    index: Mapping[str, list[_Form]],
    heads: list[frozenset[str]],
    shown: list[str],
    matches: _Matches,
) -> Reading:
    needs: dict[str, Need] = {}
    pool: set[str] = set()
    at = 0
    while at < len(heads):
        found = [form for head in heads[at] for form in index.get(head, ()) if matches(form, at)]
        size = max((len(form.words) for form in found), default=1)
        # "South Korea" is not also Korea; but what may be meant besides is kept.
        for form in found:
            if form.sure and len(form.words) == size:
                written = " ".join(shown[at : at + size])
                needs.setdefault(form.key, Need(written, frozenset({form.key})))
            if len(form.words) == size or not form.sure:
                pool.add(form.key)
        at += size
    return Reading(tuple(needs.values()), frozenset(pool | _related(pool)))


@cache
def _related_names() -> Mapping[str, tuple[str, ...]]:
    lines = (line.split("|") for line in entries(RELATED))
    return {key.strip(): tuple(others.split()) for key, others in lines}


def _related(pool: set[str]) -> set[str]:
    """Names that the other language may give to the same thing."""
    return {other for key in pool for other in _related_names().get(key, ())}


def _english(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.rstrip(".")).replace(".", "")


@lru_cache(maxsize=1 << 13)
def _singulars(word: str) -> frozenset[str]:
    parts = word.split("-")
    if len(parts) > 1:
        return frozenset({word, *parts})
    return frozenset({word, word.removesuffix("s")} if len(word) > _SHORTEST else {word})


@lru_cache(maxsize=1 << 15)
def _forms(word: str) -> frozenset[str]:
    found = set(arabic.bare(word))
    for form in tuple(found):
        for ending in _ENDINGS:
            if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST:
                found.add(form[: -len(ending)])
    return frozenset(found)


@cache
def _index(language: str) -> Mapping[str, list[_Form]]:
    found: dict[str, list[_Form]] = defaultdict(list)
    known: set[str] = set()
    for form in _listed(language):
        found[form.words[0]].append(form)
        known.add(form.key)
    for form in (*_from_cldr(language, known), *_hints(language)):
        found[form.words[0]].append(form)
    return found


def _hints(language: str) -> Iterator[_Form]:
    return (replace(form, sure=False) for form in _listed(language, HINTS))


def _listed(language: str, table: str = PLACES.rstrip() + MONTHS) -> Iterator[_Form]:
    for line in entries(table):
        key, english, arab = (part.strip() for part in line.split("|"))
        for written in {"en": english, "ar": arab}[language].split():
            name = written.lstrip("?=")
            yield _Form(key, _WORDS[language](name.split("_")), "?" not in written, "=" in written)


def _from_cldr(language: str, known: set[str]) -> Iterator[_Form]:
    for key, name in Locale(language).territories.items():
        if key in known or key in _NO_COUNTRIES or not _COUNTRY.fullmatch(key):
            continue
        written = re.sub(r"\(.*?\)|&", " ", name).replace(" - ", " ").split()
        words = _WORDS[language](written)
        # CLDR's long names ("منطقة ماكاو الإدارية الخاصة") are nobody's; a missing one is no fault.
        yield _Form(key, words, key not in _AMBIGUOUS and len(words) == 1)


def _english_words(written: list[str]) -> tuple[str, ...]:
    return tuple(_english(word).casefold() for word in written)


def _arabic_words(written: list[str]) -> tuple[str, ...]:
    # Before the hamza is dropped: "ألمانيا" has no article.
    return tuple(arabic.listed(word.removeprefix("ال")) for word in written)


_WORDS = {"en": _english_words, "ar": _arabic_words}
