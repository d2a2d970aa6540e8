"""Names of an English text that its Arabic translation has lost.

A name is found by one of its Arabic names, where it has some in `data/en-ar/translated_names.tsv`,
or by its sound. A capitalised word that means something ("House", "Bank") may be translated, and
nothing is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from briefing.language import arabic, tables
from briefing.language.function_words import SPEAKING
from briefing.language.names.bilingual import english_words, stands_for
from briefing.language.transliteration import in_arabic, is_transliterated
from briefing.language.transliteration.likeness import distance
from briefing.language.words import folded, is_common

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ARTICLE = re.compile(r"^(?:[ae]l|a[nrst]|ash|ez|ad)[- ](?=\w)", re.IGNORECASE)
# Of words that mean something, and are translated as other words are.
_COMMON_ENDING = re.compile(
    "(?:[a-z]{5}ings?|tions?|isms?|ists?|graph(?:y|ies|ic)|log(?:y|ies|ical)|ity|ments?|ness|[^v]ic|ical|ous"
    "|ives?|ances?|ences?|ships?|hood|able|less|ful|ates?|ures?|ly)$"
)
# The article that English writes on to the word before it: "Abdel Fattah".
_JOINED = re.compile("(?<=bd)[eu]l$")
_OWNED = re.compile(r"['’]s?$")
# The cost a letter of the farthest name that is taken for the same: of 2,000 pairs of other names
# of its kind two in a thousand are nearer, of true ones nine in ten.
_NEAR = 0.17
# Of one whose Arabic names are listed.
_NEAR_LISTED = 0.05
# Of a word that no list has: a stem that is not quite any other is no accident.
_NEAR_BORROWED = 0.25
_ACRONYM = re.compile(r"\b[A-Z]{2,5}s?\b")
# Codes ("HCoVs") have capitals inside, and short words are found by chance.
_WRITTEN = re.compile(r"(?:Mc|Mac|O['’]|De|Di|La|Le|Van)?[^\W\d_a-z][^\W\d_A-Z]{3,}")
_SHORTEST = 3
_LONGEST = 5  # words of a listed name
# What makes a people or a plural of a name that is not short.
_INFLECTED = 6
_ENDINGS = ("s", "an", "ian", "n", "ese", "ish", "ist", "ists", "ns", "ans", "ians", "ic")


@dataclass(frozen=True, slots=True)
class _Heard:
    """An Arabic text as names are looked for in it: its words, and each of its stretches once."""

    text: str
    words: frozenset[str]


def lost_names(english: str, arab: str) -> Iterator[str]:
    """The names of an English text that an Arabic one does not have, as they are written."""
    heard, answered = _heard(arab), stands_for(english, arab)
    tokens = [found.group() for found in _TOKEN.finditer(english)]
    is_title = _is_title(tokens)
    at = 0
    while at < len(tokens):
        size, forms = _listed_name(tokens[at : at + _LONGEST])
        shown = " ".join(tokens[at : at + (size or 1)])
        if size:
            is_lost = not (_says(heard, forms) or _sounds(shown, heard, _NEAR_LISTED))
        else:
            is_lost = _is_name(tokens, at, is_title) and not _sounds(shown, heard)
        if (
            is_lost
            and _OWNED.sub("", shown) not in arab
            and answered.isdisjoint(_key(shown).split())
        ):
            yield shown
        at += size or 1


def is_heard(english: str, word: str) -> bool:
    """Whether an Arabic word writes a capitalised one of an English text: "ستون" is Emma Stone."""
    forms = [form for each in arabic.words(word) for form in arabic.bare(each)]
    capitals = (
        token
        for token in _TOKEN.findall(english)
        if _has_capital(token) and not is_common(_key(token))
    )
    return _is_any(capitals, forms, _NEAR_LISTED)


def is_borrowed(english: str, word: str) -> bool:
    """Whether a word of `arabic.words` is one of an English text: "بوليمراز" is polymerase."""
    forms = arabic.bare(word) | arabic.stems(word)
    long = (_OWNED.sub("", each) for each in _TOKEN.findall(english) if len(each) > _SHORTEST)
    return _is_any(long, forms, _NEAR_BORROWED)


def _is_any(names: Iterable[str], forms: Collection[str], near: float) -> bool:
    return any(distance(each, form) <= near for each in names for form in forms)


def spelled_out(english: str) -> int:
    """How many acronyms of an English text are no name of a table."""
    known = _names()
    return sum(
        key not in known and key not in english_words()
        for key in map(_key, _ACRONYM.findall(english))
    )


def _is_title(tokens: Sequence[str]) -> bool:
    """Whether all words have a capital but those that tell nothing: it makes no name of them."""
    return all(_has_capital(token) or is_common(_key(token)) for token in tokens)


def _listed_name(tokens: Sequence[str]) -> tuple[int, Sequence[str]]:
    """The longest name of the table that the tokens begin with: its words, its Arabic names."""
    for size in range(len(tokens), 0, -1):
        words = tokens[:size]
        key = " ".join(_key(word) for word in words)
        forms = _names().get(key)
        if forms and all(map(_has_capital, (words[0], words[-1]))):
            # "Is" is no "IS".
            if len(key) < _SHORTEST and not words[0].isupper():
                continue
            return size, forms
    return 0, ()


def _key(word: str) -> str:
    return folded(_OWNED.sub("", word)).replace(".", "")


def _has_capital(word: str) -> bool:
    return any(map(str.isupper, word))


def _is_name(tokens: Sequence[str], at: int, is_title: bool) -> bool:
    """Whether a token can be nothing but a name."""
    word = _OWNED.sub("", tokens[at])
    parts = _ARTICLE.sub("", word).split("-")
    if any(not _WRITTEN.fullmatch(part) or _means(_key(part)) for part in parts):
        return False
    return is_transliterated(word) or not (
        _COMMON_ENDING.search(word) or ((is_title or not at) and not _begins(tokens, at))
    )


def _begins(tokens: Sequence[str], at: int) -> bool:
    """Whether a name stands first in a sentence: it is owner, speaks, or is followed by another."""
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    return (
        bool(_OWNED.search(tokens[at]))
        or following in SPEAKING
        or (_has_capital(following) and not _means(_key(following)))
    )


def _means(word: str) -> bool:
    """Whether a word is one of the dictionaries in some form, and no name that they have too."""
    words, glossary = _dictionary()
    for end, put in _INFLECTIONS:
        form = word[: len(word) - len(end)] + put
        if word.endswith(end) and (form in words or form in glossary):
            return form in words or not _is_written_by_sound(form, glossary[form])
    return False


def _is_written_by_sound(word: str, meanings: str) -> bool:
    return any(
        distance(word, form) <= _NEAR
        for each in arabic.words(meanings)
        for form in arabic.bare(each)
    )


_INFLECTIONS = (
    ("", ""),
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("er", ""),
    ("er", "e"),
    ("ers", ""),
    ("al", ""),
    ("ally", ""),
    ("ity", ""),
    ("ness", ""),
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


def _sounds(name: str, heard: _Heard, near: float = _NEAR) -> bool:
    name = _OWNED.sub("", name)
    written = arabic.plain(in_arabic(name))
    if written and written in heard.text:
        return True
    forms = {_JOINED.sub("", _ARTICLE.sub("", name))}
    if len(name) >= _INFLECTED:
        forms |= {form.removesuffix(end) for form in forms for end in _ENDINGS}
    return any(distance(form, word) <= near for form in forms for word in heard.words)


def _says(heard: _Heard, forms: Sequence[str]) -> bool:
    return any(form in heard.text for form in forms)


@lru_cache(maxsize=64)
def _heard(arab: str) -> _Heard:
    """The words of a text, and neighbours as one word, with and without what is written on them."""
    words = arabic.words(arab)
    joined = (first + second for first, second in pairwise(words))
    return _Heard(
        " ".join(words),
        frozenset(form for word in (*words, *joined) for form in arabic.bare(word)),
    )


@cache
def _names() -> Mapping[str, Sequence[str]]:
    """The Arabic names of each English one, in the form in which they are compared."""
    found = {}
    for english, arab in tables.rows("en-ar/translated_names", 2):
        forms = [arabic.plain(form).removeprefix("ال") for form in arab.split(" / ")]
        for name in english.split(" / "):
            found[" ".join(_key(word) for word in _TOKEN.findall(name))] = forms
    return found
