"""Checks of a translated sentence against its original.

Each check is a small function that would rather miss a fault than accuse a true translation.
English and Arabic are checked in full, in both directions; for other languages the checks run that
need to know no language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from types import MappingProxyType
from typing import NamedTuple

from briefing.checking.check_names import TranslationCheck
from briefing.checking.results import result_of
from briefing.checking.translations import content, form
from briefing.checking.translations.pair import Pair
from briefing.core.documents import CheckResult
from briefing.language import word_list
from briefing.language.knowledge import language
from briefing.models import multilingual_encoder

_NO_TERMS: Mapping[str, str] = MappingProxyType({})


class _Check(NamedTuple):
    name: TranslationCheck
    run: Callable[[Pair], Iterator[str]]
    # Whether it must be able to read both languages.
    reads: bool


_CHECKS = (
    _Check(TranslationCheck.NUMBERS, content.numbers, reads=False),
    _Check(TranslationCheck.NAMES, content.names, reads=True),
    _Check(TranslationCheck.NEGATION, content.negation, reads=True),
    _Check(TranslationCheck.SUBJECT, content.subject, reads=True),
    _Check(TranslationCheck.SCRIPT, form.script, reads=False),
    _Check(TranslationCheck.UNTRANSLATED, form.untranslated, reads=True),
    _Check(TranslationCheck.REPETITION, form.repetition, reads=False),
    _Check(TranslationCheck.CHATTER, content.chatter, reads=True),
    _Check(TranslationCheck.LENGTH, form.length, reads=False),
    _Check(TranslationCheck.PUNCTUATION, form.punctuation, reads=True),
    _Check(TranslationCheck.CONTROLS, form.controls, reads=False),
    _Check(TranslationCheck.TERMS, content.terms, reads=False),
    _Check(TranslationCheck.WORDS, content.words, reads=True),
    _Check(TranslationCheck.QUALIFIERS, content.qualifiers, reads=True),
)


def checks_at_hand() -> str:
    """The checks that need a package which is here: with others, other translations are chosen."""
    packages = (word_list.PACKAGE, multilingual_encoder.PACKAGE)
    return " ".join(package for package in packages if find_spec(package))


def check(
    original: str,
    translation: str,
    source: str,
    target: str,
    terms: Mapping[str, str] = _NO_TERMS,
) -> tuple[CheckResult, ...]:
    """The results of all checks of one translated sentence.

    Args:
        original: The sentence.
        translation: Its translation.
        source: The BCP 47 tag of the sentence's language.
        target: That of the translation.
        terms: How the user wants some words translated: from the source language to the target.
    """
    pair = Pair(original, translation, language(source), language(target), terms)
    return tuple(
        result_of(each.name, each.run(pair)) for each in _CHECKS if pair.knowledge or not each.reads
    )
