"""Names in an English text: which of its capitalised words can be nothing else.

A capitalised word that means something ("House", "Bank") may be translated, and is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.language import arabic, tables
from briefing.language.function_words import SPEAKING
from briefing.language.names.bilingual import english_words
from briefing.language.transliteration import is_transliterated
from briefing.language.transliteration.likeness import NEAR, distance
from briefing.language.words import folded, is_common

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ARTICLE = re.compile(r"^(?:[ae]l|a[nrst]|ash|ez|ad)[- ](?=\w)", re.IGNORECASE)
# Of words that mean something, and are translated as other words are.
_COMMON_ENDING = re.compile(
    "(?:[a-z]{5}ings?|[ts]ions?|isms?|ists?|graph(?:y|ies|ic)|log(?:y|ies|ical)|ity|ments?|ness|[^v]ic"
    "|ical|ous|ives?|ances?|ences?|ships?|hood|able|less|ful|ates?|ures?|ly)$"
)
_OWNED = re.compile(r"['’]s?$")
_ACRONYM = re.compile(r"\b[A-Z]{2,5}(?=s?\b|\d)")
# Codes ("HCoVs") have capitals inside, and short words are found by chance.
_WRITTEN = re.compile(r"(?:Mc|Mac|O['’]|De|Di|La|Le|Van)?[^\W\d_a-z][^\W\d_A-Z]{3,}")
# Between two sentences, also where the space after the stop is missing.
_STOP = re.compile(r"[.!?][\"”’')\]]*\s*$")
_ABBREVIATED = 4
# They follow a name, and no noun in the singular without its article.
_AFTER_NAMES = frozenset({"is", "was", "has", "had", "does", "did"})
_SHORTEST = 3
_LONGEST = 5  # words of a listed name
# Endings of English words, and what stands in their place in the dictionaries.
_ENDINGS = ("", "s", "es", "ed", "ing", "ly", "er", "ers", "al", "ally", "ity", "ness")
_INFLECTIONS = (
    *((end, "") for end in _ENDINGS),
    *(("ies", "y"), ("ed", "e"), ("ing", "e"), ("er", "e")),
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a text writes it.

    Attributes:
        text: One word, or all of a name that is listed, without the possessive.
        start, end: Where it stands in the text, in characters, the possessive included.
        forms: Its Arabic names, where it is listed, the usual one first.
    """

    text: str
    start: int
    end: int
    forms: tuple[str, ...] = ()


def names(english: str) -> Iterator[Name]:
    """The names of an English text: those of `data/en-ar/translated_names.tsv`, and all others."""
    matches = list(_TOKEN.finditer(english))
    found = [match.group() for match in matches]
    is_title = _is_title(found)
    opening = {at for at in range(len(found)) if _opens(english, matches, at)}
    at = 0
    while at < len(found):
        size, forms = _listed(found[at : at + _LONGEST])
        if size or _is_name(found, at, is_title or at in opening):
            first, last = matches[at], matches[at + max(size, 1) - 1]
            text = owner(" ".join(found[at : at + max(size, 1)]))
            yield Name(text, first.start(), last.end(), tuple(forms))
        at += size or 1


def tokens(english: str) -> list[str]:
    """The words of an English text as they stand, "U.S." and "Franco-Prussian" one each."""
    return _TOKEN.findall(english)


def owner(word: str) -> str:
    """A name without the possessive "'s"."""
    return _OWNED.sub("", word)


def without_article(name: str) -> str:
    """A name out of Arabic without the article before it: "al-Qaim" is "Qaim"."""
    return _ARTICLE.sub("", name)


def key(word: str) -> str:
    """A word as names are looked up: in small letters, without marks, stops or possessive."""
    return folded(owner(word)).replace(".", "")


def spelled_out(english: str) -> int:
    """How many acronyms of an English text are no name of a table."""
    known = _table()
    return sum(
        each not in known and each not in english_words()
        for each in map(key, _ACRONYM.findall(english))
    )


def capitalised(english: str) -> list[str]:
    """The words of an English text that begin with a capital and tell something."""
    return [token for token in tokens(english) if has_capital(token) and not is_common(key(token))]


def _is_title(words: Sequence[str]) -> bool:
    """Whether all words have a capital but those that tell nothing: it makes no name of them."""
    return all(has_capital(token) or is_common(key(token)) for token in words)


def _listed(words: Sequence[str]) -> tuple[int, Sequence[str]]:
    """The longest name of the table that some words begin with: its words, its Arabic names."""
    for size in range(len(words), 0, -1):
        first, last = words[0], words[size - 1]
        name = " ".join(map(key, words[:size]))
        forms = _table().get(name)
        # "Is" is no "IS".
        is_exact = len(name) >= _SHORTEST or first.isupper()
        if forms and is_exact and has_capital(first) and has_capital(last):
            return size, forms
    return 0, ()


def has_capital(word: str) -> bool:
    """Whether a word has a capital."""
    return any(map(str.isupper, word))


def _opens(english: str, matches: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a token has its capital as the first of a sentence; "St. Paul" is none."""
    if not at:
        return True
    before = matches[at - 1]
    is_short = len(before.group()) <= _ABBREVIATED and has_capital(before.group())
    return not is_short and bool(_STOP.search(english[before.end() : matches[at].start()]))


def _is_name(tokens: Sequence[str], at: int, is_capital_usual: bool) -> bool:
    """Whether a token can be nothing but a name; in titles and first words capitals are usual."""
    word = owner(tokens[at])
    parts = without_article(word).split("-")
    known = len(word) >= _SHORTEST and is_transliterated(word) and word.istitle()
    # Sanders is no sand.
    endings = _INFLECTIONS[:1] if known else _INFLECTIONS
    written = all(known or _WRITTEN.fullmatch(part) for part in parts)
    if not written or any(_means(key(part), endings) for part in parts):
        return False
    return is_transliterated(word) or not (
        _COMMON_ENDING.search(word) or (is_capital_usual and not _begins(tokens, at))
    )


def _begins(tokens: Sequence[str], at: int) -> bool:
    """Whether a name stands first in a sentence: it is owner, speaks, or is followed by another."""
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    return (
        bool(_OWNED.search(tokens[at]))
        or following in SPEAKING
        or following in _AFTER_NAMES
        or (has_capital(following) and not _means(key(following)))
    )


def _means(word: str, endings: Sequence[tuple[str, str]] = _INFLECTIONS) -> bool:
    """Whether a word is one of the dictionaries in some form, and no name that they have too."""
    words, glossary = _dictionary()
    for end, put in endings:
        form = word[: len(word) - len(end)] + put
        if word.endswith(end) and (form in words or form in glossary):
            return form in words or not _is_written_by_sound(form, glossary[form])
    return False


def _is_written_by_sound(word: str, meanings: str) -> bool:
    return any(
        distance(word, form) <= NEAR
        for each in arabic.words(meanings)
        for form in arabic.bare(each)
    )


@cache
def _dictionary() -> tuple[frozenset[str], Mapping[str, str]]:
    """Words that are translated wherever they stand, and those of the glossary with meanings."""
    listed = [english for english, _ in tables.rows("en-ar/lexicon", 2)]
    listed += [row[-1] for row in tables.rows("en/numerals", 3)]
    listed += tables.typed("function_words", dict[str, str]).values()
    listed.append(tables.read("en/words_in_names.txt"))
    words = frozenset(folded(word) for text in listed for word in text.split())
    return words | english_words(), tables.mapping("en-ar/glossary")


@cache
def _table() -> Mapping[str, Sequence[str]]:
    """The Arabic names of each English one, as newspapers write them."""
    found = {}
    for english, arab in tables.rows("en-ar/translated_names", 2):
        forms = arab.split(" / ")
        for name in english.split(" / "):
            found[" ".join(key(word) for word in _TOKEN.findall(name))] = forms
    return found
