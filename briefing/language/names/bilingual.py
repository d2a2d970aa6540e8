"""Names that English and Arabic both have a word for: countries and peoples, faiths, months.

The tables are those of `data/en-ar/`, and CLDR's names of countries.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from briefing.language import arabic, tables
from briefing.language.mentions import Mentions, Need

# A sentence may begin right after a full stop: "in Canada.The Netherlands".
_ENGLISH = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SHORTEST = 3
_COUNTRY = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class _Spelling:
    """One way to write a name.

    Attributes:
        key: The name's.
        words: As they are compared.
        sure: Whether these words mean the name and nothing else.
        exact: Whether the word stands alone, without endings, or in English in capitals.
    """

    key: str
    words: tuple[str, ...]
    sure: bool
    exact: bool = False


_Matches = Callable[[_Spelling, int], bool]


def read_english(text: str) -> Mentions:
    """The names in an English text; only words with a capital count."""
    tokens = [_english(found) for found in _ENGLISH.findall(text)]
    # "post-September" too.
    words = [token if any(map(str.isupper, token)) else "" for token in tokens]
    folded = [word.casefold() for word in tokens]

    def matches(form: _Spelling, at: int) -> bool:
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
    return _mentions(_index("en"), heads, tokens, matches)


def read_arabic(text: str) -> Mentions:
    """The names in an Arabic text, with and without article, prepositions and endings."""
    tokens = arabic.words(text)
    heads = [_forms(token) for token in tokens]

    def matches(form: _Spelling, at: int) -> bool:
        there = heads[at : at + len(form.words)]
        if len(there) < len(form.words):
            return False
        if form.exact:
            return form.words[0] in arabic.bare(tokens[at])
        return all(word in forms for word, forms in zip(form.words, there, strict=True))

    return _mentions(_index("ar"), heads, tokens, matches)


def _mentions(
    index: Mapping[str, list[_Spelling]],
    heads: list[frozenset[str]],
    shown: list[str],
    matches: _Matches,
) -> Mentions:
    needs: dict[str, Need] = {}
    pool: set[str] = set()
    at = 0
    while at < len(heads):
        # Sets have no order of their own, and messages need one.
        forms = (form for head in sorted(heads[at]) for form in index.get(head, ()))
        found = [form for form in forms if matches(form, at)]
        size = max((len(form.words) for form in found), default=1)
        # "South Korea" is not also Korea; but less certain meanings stay possible.
        for form in found:
            if form.sure and len(form.words) == size:
                written = " ".join(shown[at : at + size])
                needs.setdefault(form.key, Need(written, frozenset({form.key})))
            if len(form.words) == size or not form.sure:
                pool.add(form.key)
        at += size
    return Mentions(tuple(needs.values()), frozenset(pool | _related(pool)))


@cache
def _related_names() -> Mapping[str, Sequence[str]]:
    return {key: others.split() for key, others in tables.rows("en-ar/related_names", 2)}


def _related(pool: set[str]) -> set[str]:
    """The keys that the other language may name in place of those of a pool."""
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
        for ending in arabic.affixes("people_endings"):
            if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST:
                found.add(form[: -len(ending)])
    return frozenset(found)


@cache
def _index(language: str) -> Mapping[str, list[_Spelling]]:
    """The spellings of all names in English ("en") or Arabic ("ar"), by their first words."""
    listed = [*_listed(language, "names"), *_listed(language, "calendar")]
    hints = (replace(hint, sure=False) for hint in _listed(language, "name_hints"))
    found: dict[str, list[_Spelling]] = defaultdict(list)
    for spelling in (*listed, *_from_cldr(language, {each.key for each in listed}), *hints):
        found[spelling.words[0]].append(spelling)
    return found


def _listed(language: str, table: str) -> Iterator[_Spelling]:
    for key, written in tables.words(table, language):
        words = _WORDS[language](written.lstrip("?=").split("_"))
        yield _Spelling(key, words, "?" not in written, "=" in written)


def _from_cldr(language: str, known: set[str]) -> Iterator[_Spelling]:
    from babel import Locale

    codes = tables.typed("en-ar/countries", dict[str, str])
    excluded, ambiguous = known.union(codes["excluded"].split()), codes["ambiguous"].split()
    for key, name in Locale(language).territories.items():
        if key in excluded or not _COUNTRY.fullmatch(key):
            continue
        words = _WORDS[language](re.sub(r"\(.*?\)|&", " ", name).replace(" - ", " ").split())
        # Nobody writes CLDR's long names ("منطقة ماكاو الإدارية الخاصة"), so none is missed.
        yield _Spelling(key, words, key not in ambiguous and len(words) == 1)


def _english_words(written: list[str]) -> tuple[str, ...]:
    return tuple(_english(word).casefold() for word in written)


def _arabic_words(written: list[str]) -> tuple[str, ...]:
    # Before the hamza is dropped: "ألمانيا" has no article.
    return tuple(arabic.listed(word.removeprefix("ال")) for word in written)


_WORDS: Mapping[str, Callable[[list[str]], tuple[str, ...]]] = {
    "en": _english_words,
    "ar": _arabic_words,
}
