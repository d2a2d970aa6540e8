"""A few sentences that a translator must get right before its work is used.

Some conversions of good checkpoints write noise with some releases of transformers, and say
nothing; a folder may hold a model of other languages than its name says.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.core.contracts import Candidate, Task, Translator
from briefing.core.documents import MadeBy, primary_language
from briefing.core.errors import ModelError
from briefing.language.languages import letters, named

# source → sentence → target → what one of the words of a right translation holds.
_CANARIES: Mapping[str, Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "en": {
        "The minister arrived in London on Monday.": {"ar": ("لندن",), "de": ("London",)},
        "The school has 25 students.": {"ar": ("طالب", "طلاب", "تلميذ", "تلاميذ")},
        "Iraq and Iran are neighbours.": {"ar": ("العراق",)},
        "The water is cold today.": {"ar": ("الماء", "المياه", "ماء", "مياه")},
    },
    "ar": {
        "وصل الوزير إلى لندن يوم الاثنين.": {"en": ("London",)},
        "في المدرسة 25 طالبا.": {"en": ("students", "pupils")},
        "العراق وإيران بلدان متجاوران.": {"en": ("Iraq",)},
        "الماء بارد اليوم.": {"en": ("water",)},
    },
}
_LEAST_RIGHT = 0.5
_LEAST_IN_SCRIPT = 0.7
_LONGEST, _SHORTEST = 4.0, 0.2  # times the characters of the source
_LEAST_DISTINCT = 0.4  # of the words; loops have few


@dataclass(frozen=True, slots=True)
class _Tried:
    """A pair of languages that the model has shown to translate between."""

    source: str
    target: str


class SmokeTested:
    """A translator that shows what it can do before its first work in each pair of languages."""

    def __init__(self, translator: Translator) -> None:
        self._translator = translator
        self._tried: set[_Tried] = set()
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
            ModelError: the model cannot be used, or what it writes is noise; the text says why.
        """
        pair = _Tried(primary_language(task.source), primary_language(task.target))
        if pair not in self._tried:
            prove(self._translator, pair.source, pair.target)
            self._tried.add(pair)
        return self._translator.translate(sentences, task)


def prove(translator: Translator, source: str, target: str) -> None:
    """Have a translator do the canary sentences of a language, where there are any.

    Raises:
        ModelError: what it wrote is noise; the text says why.
    """
    canaries = _CANARIES.get(source)
    if not canaries:
        return
    written = [
        found[0].text for found in translator.translate(list(canaries), Task(source, target))
    ]
    reason = noise(list(canaries), written, target) or _wrong(canaries, written, target)
    if reason:
        raise ModelError(
            f"{translator.made_by.model} cannot be trusted to translate into {named(target)}, "
            f"{reason}: choose another --translator"
        )


def noise(originals: Sequence[str], written: Sequence[str], target: str) -> str | None:
    """Why these translations are none, seen from their form alone; None where they may be some."""
    if len(set(written)) < len(written):
        return f"different sentences became the same {_quoted(written[0])}"
    for original, text in zip(originals, written, strict=True):
        words = text.split()
        if not any(sign.isalpha() for sign in text):
            return f"{_quoted(original)} became {_quoted(text)}, which has no words"
        if _in_script(text, target) < _LEAST_IN_SCRIPT:
            return f"{_quoted(original)} became {_quoted(text)}, which is not in its letters"
        if len(set(words)) < _LEAST_DISTINCT * len(words):
            return f"{_quoted(original)} became {_quoted(text)}, which repeats itself"
        if not _SHORTEST <= len(text) / len(original) <= _LONGEST:
            return f"{_quoted(original)} became {_quoted(text)}, which is not of its length"
    return None


def _wrong(
    canaries: Mapping[str, Mapping[str, tuple[str, ...]]], written: Sequence[str], target: str
) -> str | None:
    asked = [
        (original, wanted[target], text)
        for (original, wanted), text in zip(canaries.items(), written, strict=True)
        if target in wanted
    ]
    wrong = [one for one in asked if not any(word in one[2] for word in one[1])]
    if len(wrong) <= (1 - _LEAST_RIGHT) * len(asked):
        return None
    original, words, text = wrong[0]
    return f"{_quoted(original)} became {_quoted(text)}, without {words[0]}"


def _in_script(text: str, language: str) -> float:
    """The share of a text's letters that are of the language's script."""
    own = letters(language)
    found = [sign for sign in text if sign.isalpha()]
    return sum(unicodedata.name(sign, "").startswith(own) for sign in found) / len(found)


def _quoted(text: str) -> str:
    return f'"{text[:60]}"'
