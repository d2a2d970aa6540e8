"""The lexicon of a language: names, words of two readings, and what the user says of either."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property

from briefing.core.documents import Piece, primary_language
from briefing.language import tables
from briefing.speaking.pronunciation.grammar import DATA
from briefing.speaking.pronunciation.letter_a import LETTER_A, is_letter
from briefing.speaking.pronunciation.phonology import plural
from briefing.speaking.pronunciation.readings import has_two_readings, reading_of

# "Reading's" is one word, and so is "Ocasio-Cortez".
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
# Characters on each side that tell a reading: of a line without an end not all are looked at.
_NEIGHBOURHOOD = 200
# "Xis" and "Akes" are likelier other names.
_SEVERAL = re.compile(r"[^\W\d_]{3,}[^\W\d_s]s")
# The languages that have tables of their own.
_WITH_TABLES = ("en",)

# A word as written, and either its phonemes between slashes or a respelling.
Pronunciation = tuple[str, str]


class Lexicon:
    """Finds the words of a sentence whose sound is known.

    Args:
        language: Of the sentences (BCP 47).
        own: The user's pronunciations; they come before the built-in ones, the last first.

    Attributes:
        identity: Tells it from others of the same release.
    """

    def __init__(self, language: str, own: Iterable[Pronunciation] = ()) -> None:
        self._own = {_key(written): said for written, said in own}
        self.identity = f"{language} {self._own}" if self._own else language
        self._has_tables = primary_language(language) in _WITH_TABLES
        self._names = _names(primary_language(language)) if self._has_tables else {}
        self._most_words = _most_words((*self._names, *self._own))

    def pieces(self, sentence: str) -> tuple[Piece, ...]:
        """The sentence, cut so that each word whose sound is known is a piece of its own.

        Together their texts are the sentence.
        """
        pieces: list[Piece] = []
        end = 0
        for piece, start in self._known(sentence):
            if start > end:
                pieces.append(Piece(sentence[end:start]))
            pieces.append(piece)
            end = start + len(piece.text)
        if end < len(sentence) or not pieces:
            pieces.append(Piece(sentence[end:]))
        return tuple(pieces)

    def two_readings(self, text: str) -> tuple[str, ...]:
        """The words of a text that are said in two ways and spelt in one, each once, in order."""
        if not self._has_tables:
            return ()
        words = (word.casefold() for word in _WORD.findall(text))
        return tuple(dict.fromkeys(filter(has_two_readings, words)))

    def name(self, word: str) -> str | None:
        """The phonemes of a name in the built-in table, by its letters in whatever case."""
        return self._folded.get(word.casefold())

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        return {written.casefold(): said for written, said in self._names.items()}

    def _known(self, sentence: str) -> Iterator[tuple[Piece, int]]:
        words = list(_WORD.finditer(sentence))
        end = 0
        for index, first in enumerate(words):
            if first.start() < end:
                continue
            most = self._most_words.get(_key(first[0]), 1)
            spans = (words[index : index + count] for count in range(most, 0, -1))
            for span in spans:
                text = sentence[first.start() : span[-1].end()]
                if piece := self._piece(text, sentence, first.start()):
                    yield piece, first.start()
                    end = span[-1].end()
                    break
            else:
                yield from self._parts(first)

    def _parts(self, word: re.Match[str]) -> Iterator[tuple[Piece, int]]:
        """The names in a word with hyphens that is none itself: "Houthi-led", "al-Hussein"."""
        start = word.start()
        for part in word[0].split("-") if "-" in word[0] else ():
            if piece := self._named(part):
                yield piece, start
            start += len(part) + 1

    def _piece(self, text: str, sentence: str, start: int) -> Piece | None:
        named = self._named(text)
        if named or " " in text or not self._has_tables:
            return named
        end = start + len(text)
        before = sentence[max(0, start - _NEIGHBOURHOOD) : start]
        after = sentence[end : end + _NEIGHBOURHOOD]
        if text == "A":
            return Piece(text, LETTER_A) if is_letter(before, after) else None
        written, is_possessive = _owner(text)
        said = reading_of(written, before, after, owns=is_possessive)
        if not said:
            return None
        return Piece(text, plural(said) if is_possessive else said)

    def _named(self, text: str) -> Piece | None:
        written, is_possessive = _owner(text)
        own = self._own.get(_key(written))
        if own is not None:
            return _own_piece(text, own, is_possessive=is_possessive)
        written = written.replace("’", "'")
        name = self._names.get(written) or self._of_several(written)
        if not name:
            return None
        return Piece(text, plural(name) if is_possessive else name)

    def _of_several(self, written: str) -> str | None:
        """The phonemes of a name's plural: "Omanis", "the Husseins"."""
        name = self._names.get(written[:-1]) if _SEVERAL.fullmatch(written) else None
        return plural(name) if name else None


def _owner(text: str) -> tuple[str, bool]:
    """The text without the ending of a possessive, and whether that ending is heard."""
    written = _POSSESSIVE.sub("", text)
    return written, text.endswith("s") and len(text) - len(written) > 1


def _most_words(names: Iterable[str]) -> dict[str, int]:
    """How many words a name has at most that begins with a word."""
    most: dict[str, int] = {}
    for name in names:
        first, *others = _WORD.findall(name) or [name]
        most[_key(first)] = max(most.get(_key(first), 1), 1 + len(others))
    return most


def _key(written: str) -> str:
    return " ".join(written.replace("’", "'").casefold().split())


def _own_piece(text: str, said: str, *, is_possessive: bool) -> Piece:
    if said.startswith("/"):
        phonemes = said.strip("/").strip()
        return Piece(text, plural(phonemes) if is_possessive else phonemes)
    return Piece(text, None, f"{said}'s" if is_possessive else said)


@cache
def _names(language: str) -> Mapping[str, str]:
    rows = tables.rows(f"{language}/names", 2, DATA)
    return {row[0]: row[1] for row in rows}


@cache
def lexicon(language: str, own: tuple[Pronunciation, ...] = ()) -> Lexicon:
    """The lexicon of a language (BCP 47) with the user's pronunciations."""
    return Lexicon(language, own)
