"""Names that English and Arabic both have a word for: countries and peoples, faiths, months.

The tables are those of `data/en-ar/`, and CLDR's names of countries.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from operator import contains

from briefing.language import arabic, tables
from briefing.language.mentions import Mentions, Need
from briefing.language.numerals import units

# A sentence may begin right after a full stop: "in Canada.The Netherlands".
_ENGLISH = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SHORTEST = 3
_COUNTRY = re.compile(r"[A-Z]{2}")
_MONTH = re.compile(r"m\d\d")
# After these words "May" is the month.
_BEFORE_MONTHS = frozenset(
    ["in", "since", "until", "till", "last", "next", "early", "late", "mid", "during"]
)


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


# Whether a spelling may be meant, or surely is, by the word at an index.
_Fits = Callable[[_Spelling, int], bool]


def read_english(text: str) -> Mentions:
    """The names in an English text; only words with a capital count."""
    tokens = [_english(found) for found in _ENGLISH.findall(text)]

    def fits(spelling: _Spelling, at: int) -> bool:
        # "post-September" too.
        has_capital = any(map(str.isupper, tokens[at]))
        return has_capital and (tokens[at].isupper() or not spelling.exact)

    def is_sure(spelling: _Spelling, at: int) -> bool:
        is_month = _MONTH.fullmatch(spelling.key) and at and tokens[at].istitle()
        # "in June Carter's house"
        is_alone = not any(map(str.istitle, tokens[at + 1 : at + 2]))
        return spelling.sure or bool(
            is_month and is_alone and tokens[at - 1].casefold() in _BEFORE_MONTHS
        )

    forms = [_singulars(token.casefold()) for token in tokens]
    found = _mentions("en", tokens, forms, fits, is_sure)
    return _with_issuers(found, units.read_english(text))


def read_arabic(text: str) -> Mentions:
    """The names in an Arabic text, with and without article, prepositions and endings."""
    tokens = arabic.words(text)

    def fits(spelling: _Spelling, at: int) -> bool:
        return not spelling.exact or spelling.words[0] in arabic.bare(tokens[at])

    found = _mentions("ar", tokens, list(map(_forms, tokens)), fits, lambda one, _: one.sure)
    return _with_issuers(found, units.read_arabic(text))


def _with_issuers(found: Mentions, coins: Mentions) -> Mentions:
    """Names with those that may stand beside the coins of the text."""
    issuers = tables.mapping("en-ar/coins")
    keys = (key for coin in coins.pool for key in issuers.get(str(coin), "").split())
    return replace(found, pool=found.pool.union(keys))


@cache
def english_words() -> frozenset[str]:
    """The words of the English names that `read_english` knows, in small letters."""
    listed = [*_listed("en", "names"), *_listed("en", "calendar")]
    known = (*listed, *_from_cldr("en", {each.key for each in listed}))
    return frozenset(word for spelling in known for word in spelling.words)


def stands_for(english: str, arab: str) -> frozenset[str]:
    """The words of `name_hints` for what an Arabic text names and its English does not: Kremlin."""
    here = {key for need in read_english(english).needs for key in need.values}
    there = {key for need in read_arabic(arab).needs for key in need.values}
    hints = _listed("en", "name_hints") if there - here else ()
    return frozenset(word for hint in hints if hint.key in there - here for word in hint.words)


def _mentions(
    language: str, tokens: list[str], forms: list[frozenset[str]], fits: _Fits, is_sure: _Fits
) -> Mentions:
    """The names that the forms of a text's words spell; the longest of those at one place."""
    index = _index(language)
    needs: dict[str, Need] = {}
    pool: set[str] = set()
    at = 0
    while at < len(tokens):
        # Sets have no order of their own, and messages need one.
        known = (spelling for form in sorted(forms[at]) for spelling in index.get(form, ()))
        found = [each for each in known if _stands(each.words, forms, at) and fits(each, at)]
        size = max((len(spelling.words) for spelling in found), default=1)
        # "South Korea" is not also Korea; but less certain meanings stay possible.
        for spelling in found:
            key, is_longest = spelling.key, len(spelling.words) == size
            if is_longest and is_sure(spelling, at):
                needs.setdefault(key, Need(" ".join(tokens[at : at + size]), frozenset({key})))
            if is_longest or not spelling.sure:
                pool.add(key)
        at += size
    related = {other for key in pool for other in _related_names().get(key, ())}
    return Mentions(tuple(needs.values()), frozenset(pool | related))


def _stands(words: Sequence[str], forms: Sequence[frozenset[str]], at: int) -> bool:
    there = forms[at : at + len(words)]
    return len(there) == len(words) and all(map(contains, there, words))


@cache
def _related_names() -> Mapping[str, Sequence[str]]:
    """For each key those that the other language may name in its place."""
    return {key: others.split() for key, others in tables.rows("en-ar/related_names", 2)}


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
