"""A few sentences that a translator must get right before its work is used.

Some conversions of good checkpoints write noise with some releases of transformers, and say
nothing; a folder may hold a model of other languages than its name says.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec

from briefing.core.contracts import Candidate, Task, Translator
from briefing.core.documents import MadeBy, primary_language
from briefing.core.errors import ModelError
from briefing.language.languages import letters, named

_TABLE = Path(__file__).with_name("data") / "smoke_test.toml"
_LEAST_RIGHT = 0.5
_LEAST_IN_SCRIPT = 0.7
_LONGEST, _SHORTEST = 4.0, 0.2  # times the characters of the source
_LEAST_DISTINCT = 0.4  # of the words; loops have few


class _Case(msgspec.Struct, frozen=True):
    """A sentence, and words of which a right translation holds one, by target language."""

    sentence: str
    words: dict[str, tuple[str, ...]]


@cache
def _cases() -> dict[str, list[_Case]]:
    return msgspec.toml.decode(_TABLE.read_bytes(), type=dict[str, list[_Case]])


class SmokeTested:
    """A translator that is tested before its first work in each pair of languages."""

    def __init__(self, translator: Translator) -> None:
        self._translator = translator
        self._passed: set[tuple[str, str]] = set()
        self.name = translator.name
        self.is_draft = translator.is_draft

    @property
    def identity(self) -> str:
        """The translator's own."""
        return self._translator.identity

    @property
    def made_by(self) -> MadeBy:
        """The translator's own."""
        return self._translator.made_by

    def translate(self, sentences: Sequence[str], task: Task) -> Sequence[Sequence[Candidate]]:
        """As the translator does.

        Raises:
            LanguageError: the engine does not know one of the languages (BCP 47).
            ModelError: the model cannot be used, or writes noise; the text says why.
        """
        source, target = primary_language(task.source), primary_language(task.target)
        if (source, target) not in self._passed:
            smoke_test(self._translator, source, target)
            self._passed.add((source, target))
        return self._translator.translate(sentences, task)


def smoke_test(translator: Translator, source: str, target: str) -> None:
    """Have a translator do the sentences of a source language, where there are any.

    Raises:
        ModelError: what it wrote is noise; the text says why.
    """
    cases = _cases().get(source)
    if not cases:
        return
    sentences = [case.sentence for case in cases]
    found = translator.translate(sentences, Task(source, target))
    written = [candidates[0].text for candidates in found]
    reason = noise(sentences, written, target) or _wrong(cases, written, target)
    if reason:
        raise ModelError(
            f"{translator.made_by.model} cannot be trusted to translate into {named(target)}, "
            f"{reason}: choose another --translator"
        )


def noise(originals: Sequence[str], written: Sequence[str], target: str) -> str | None:
    """The reason that these are no translations, by their form alone; None where they may be."""
    if len(set(written)) < len(written):
        return f"different sentences became the same {_quoted(written[0])}"
    for original, text in zip(originals, written, strict=True):
        words = text.split()
        fault = None
        if not any(sign.isalpha() for sign in text):
            fault = "which has no words"
        elif _in_script(text, target) < _LEAST_IN_SCRIPT:
            fault = "which is not in its letters"
        elif len(set(words)) < _LEAST_DISTINCT * len(words):
            fault = "which repeats itself"
        elif not _SHORTEST <= len(text) / len(original) <= _LONGEST:
            fault = "which is not of its length"
        if fault:
            return f"{_quoted(original)} became {_quoted(text)}, {fault}"
    return None


def _wrong(cases: Sequence[_Case], written: Sequence[str], target: str) -> str | None:
    asked = [
        (case.sentence, text, case.words[target])
        for case, text in zip(cases, written, strict=True)
        if target in case.words
    ]
    wrong = [one for one in asked if not any(word in one[1] for word in one[2])]
    if len(wrong) <= (1 - _LEAST_RIGHT) * len(asked):
        return None
    original, text, words = wrong[0]
    return f"{_quoted(original)} became {_quoted(text)}, without {words[0]}"


def _in_script(text: str, language: str) -> float:
    """The share of a text's letters that are of the language's script."""
    own = letters(language)
    found = [sign for sign in text if sign.isalpha()]
    return sum(unicodedata.name(sign, "").startswith(own) for sign in found) / len(found)


def _quoted(text: str) -> str:
    return f'"{text[:60]}"'
