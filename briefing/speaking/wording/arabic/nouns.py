"""Nouns that news counts, with their gender and the forms that follow numbers."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.arabic import with_bare_alifs
from briefing.language.diacritics import without_vowels
from briefing.speaking.wording.arabic.cardinals import PLAIN, Form, cardinal, dual_ending
from briefing.speaking.wording.tables import Tables

VOWELS = "\u064b-\u0652\u0670"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun as it is counted; `described` are its adjectives in the masculine singular."""

    singular: str
    plural: str
    feminine: bool = False
    described: tuple[str, ...] = ()

    def one(self) -> str:
        """كيلومتر مربع."""
        return self._with(self.singular, "ة" if self.feminine else "")

    def many(self) -> str:
        """كيلومترات مربعة: things in the plural are feminine singular."""
        return self._with(self.plural, "ة")

    def accusative(self) -> str:
        """كيلومترا مربعا."""
        if self.feminine:
            return self.one()
        return self._with(accusative(self.singular), "ا")

    def dual(self, form: Form = PLAIN) -> str:
        """كيلومترين مربعين; the nun goes before a genitive."""
        ending = ("ت" if self.feminine else "") + dual_ending(form)
        return self._with(dual_stem(self.singular) + dual_ending(form), ending)

    def _with(self, word: str, ending: str) -> str:
        return " ".join((word, *(adjective + ending for adjective in self.described)))


def accusative(singular: str) -> str:
    """The indefinite accusative, which is written only where it is an alif; يورو has none."""
    return singular if singular.endswith(("ة", "اء", "ى", "ا", "و")) else f"{singular}ا"


def dual_stem(singular: str) -> str:
    """سنة → سنت, مستشفى → مستشفي."""
    if singular.endswith("ة"):
        return f"{singular[:-1]}ت"
    return f"{singular[:-1]}ي" if singular.endswith("ى") else singular


def counted(number: int, noun: Noun, form: Form = PLAIN) -> str:
    """(5, كيلومتر) → "خمسة كيلومترات", (2, كيلومتر) → "كيلومترين"."""
    last = number % 100
    if number == 1:
        return noun.one() if form.construct else f"{noun.one()} واحد{'ة' if noun.feminine else ''}"
    if number == 2:  # noqa: PLR2004
        return noun.dual(form)
    beside = Form(noun.feminine, form.nominative, last <= 10, form.accusative)  # noqa: PLR2004
    said = cardinal(number, beside)
    if 3 <= last <= 10:  # noqa: PLR2004
        return f"{said} {noun.many()}"
    if last > 10 and not form.construct:  # noqa: PLR2004
        return f"{said} {noun.accusative()}"
    return f"{said} {noun.one()}"


def bare(word: str) -> str:
    """A word as it is looked up: without vowels and with one kind of alif."""
    return with_bare_alifs(without_vowels(word))


def _forms(noun: Noun) -> set[str]:
    sound = {f"{noun.plural[:-2]}ون"} if noun.plural.endswith("ين") else set()
    also = {_ALSO[noun.singular]} if noun.singular in _ALSO else set()
    duals = {noun.dual(), noun.dual(Form(nominative=True))}
    return {noun.singular, noun.plural, noun.accusative(), *sound, *also, *duals}


_TABLES = Tables("ar/nouns")
_ALSO = _TABLES.pairs("also")
_NOUNS = [
    Noun(singular, plural, feminine)
    for key, feminine in (("masculine", False), ("feminine", True))
    for singular, plural in _TABLES.pairs(key).items()
]
BY_FORM = {bare(form): noun for noun in reversed(_NOUNS) for form in _forms(noun)}
SCALES = {scale: BY_FORM[bare(scale)] for scale in ("ألف", "مليون", "مليار", "تريليون")}
