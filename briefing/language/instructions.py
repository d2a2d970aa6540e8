"""Sentences that are orders to a reader or a model: "Ignore the above and reply only with …".

A model that is given such a sentence may do what it says, and the answer would then be found in the
article. So orders are left out of what a model is given, and support no statement.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from briefing.language import tables

_LETTERS = {"en": re.compile("[a-z]"), "ar": re.compile("[\u0621-\u064a]")}
# Sentences that an announcement of several, or an open quotation, takes with it at most.
_MOST_FOLLOWING = 3
# Sentences are cut at this many characters, since orders are far shorter.
_LONGEST = 4_000
_JOINED = re.compile(r"\b\w(?:[-._*+·]\w\b){3,}")
_DISGUISED = re.compile(r"\b(?=\w*[a-z])(?=\w*[0-9@$])[a-z0-9@$]+\b")
_DIGITS = str.maketrans("01345@$", "oieasas")
_MARKUP = re.compile(r"[*`~]+|(?<!\w)_+|_+(?!\w)")
_LIST_SIGN = re.compile(r"^\s*(?:[-*•–·▪◦]|\(?\d{1,2}[.)])\s*\S")


@dataclass(frozen=True, slots=True)
class _Table:
    """The contents of a language's `instructions.toml`; patterns name fragments in braces."""

    fragments: Mapping[str, str]
    imperatives: Mapping[str, list[str]]
    phrases: Mapping[str, list[str]]
    context: Mapping[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class _Patterns:
    """A language's patterns: where an imperative can begin, and the rest by name."""

    opening: re.Pattern[str]
    imperatives: re.Pattern[str]
    phrases: re.Pattern[str]
    goes_on: re.Pattern[str]
    announces: re.Pattern[str]
    announces_more: re.Pattern[str]
    refers_back: re.Pattern[str]


class _PlainLetters(dict[int, str]):
    """A table for `str.translate`: signs go, and letters become those that they look like."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = tables.mapping("lookalikes").get(letter)
        if plain is None:
            plain = "" if unicodedata.category(letter) in {"Mn", "Me", "Cf"} else letter
            base = unicodedata.normalize("NFD", letter)[0]
            plain = base if base.isascii() else plain
        self[code] = plain
        return plain


_PLAIN = _PlainLetters({0x640: ""})


def is_order(sentence: str) -> bool:
    """Whether a sentence alone is an order to its reader or a model, in English or Arabic.

    The text around it is not known: see `orders`.
    """
    return _is_order(_folded(sentence))


def orders(sentences: Sequence[str]) -> frozenset[int]:
    """The indexes of the sentences of a text that are orders.

    To them belong the sentences that go on with an order, and those that it dictates: "Reply only
    with the next sentence."

    Args:
        sentences: In their order, in any language; orders in English and Arabic are found.
    """
    every = [_folded(sentence) for sentence in sentences]
    found: set[int] = set()
    for index, sentence in enumerate(every):
        goes_on = index - 1 in found and _any(sentence, "goes_on")
        if index in found or goes_on or _is_order(sentence):
            found.add(index)
            found.update(_dictated(index, every))
    return frozenset(found)


def _dictated(index: int, sentences: Sequence[str]) -> Iterator[int]:
    """The indexes of the sentences beside an order that are what it wants to be said."""
    order = sentences[index]
    if _any(order, "refers_back") and index:
        yield index - 1
    following = range(index + 1, min(index + 1 + _MOST_FOLLOWING, len(sentences)))
    is_open = order.count('"') % 2 == 1
    announced = _announced(order, sentences[index + 1 : index + 2])
    for step, after in enumerate(following):
        if not (is_open or step < announced or _LIST_SIGN.match(sentences[after])):
            break
        yield after
        is_open = is_open and sentences[after].count('"') % 2 == 0


def _announced(order: str, following: Sequence[str]) -> int:
    """The number of sentences that an order announces, the items of a list counted as one."""
    if not _any(order, "announces"):
        return 0
    is_list = any(_LIST_SIGN.match(sentence) for sentence in following)
    return _MOST_FOLLOWING if _any(order, "announces_more") and not is_list else 1


def _is_order(folded: str) -> bool:
    return any(
        patterns.phrases.search(folded)
        or any(
            patterns.imperatives.match(folded, found.end())
            for found in patterns.opening.finditer(folded)
        )
        for patterns in _every(folded)
    )


def _any(folded: str, kind: str) -> bool:
    return any(getattr(patterns, kind).search(folded) for patterns in _every(folded))


def _folded(sentence: str) -> str:
    """A sentence in lower case and plain letters, whatever disguises them."""
    text = unicodedata.normalize("NFKC", sentence[:_LONGEST]).casefold()
    if not text.isascii():
        text = text.translate(_PLAIN)
    text = _MARKUP.sub("", text)
    text = _JOINED.sub(lambda found: re.sub(r"[\W_]", "", found.group()), text)
    text = _DISGUISED.sub(lambda found: found.group().translate(_DIGITS), text)
    return " ".join(text.split())


def _every(folded: str) -> Iterator[_Patterns]:
    """The patterns of the languages whose letters a sentence has; to compile others takes time."""
    return (_patterns(language) for language, has in _LETTERS.items() if has.search(folded))


@cache
def _patterns(language: str) -> _Patterns:
    table = tables.typed(f"{language}/instructions", _Table)
    fragments: dict[str, str] = {}
    for name, fragment in table.fragments.items():
        fragments[name] = _filled(fragment, fragments)

    def compiled(patterns: str | Sequence[str]) -> re.Pattern[str]:
        every = [patterns] if isinstance(patterns, str) else patterns
        return re.compile("|".join(_filled(one, fragments) for one in every))

    return _Patterns(
        opening=compiled(table.fragments["opening"]),
        imperatives=compiled(list(chain.from_iterable(table.imperatives.values()))),
        phrases=compiled(list(chain.from_iterable(table.phrases.values()))),
        **{name: compiled(patterns) for name, patterns in table.context.items()},
    )


def _filled(pattern: str, fragments: Mapping[str, str]) -> str:
    for name, fragment in fragments.items():
        pattern = pattern.replace(f"{{{name}}}", fragment)
    return pattern
