"""Finds by their form alone the sentences that can stand in a briefing by themselves."""

from __future__ import annotations

import math
import re
from collections.abc import Container, Sequence
from functools import cache
from pathlib import Path

import msgspec

from briefing.core.documents import primary_language
from briefing.summarising.editing.quotations import inside

_TABLE = Path(__file__).with_name("data") / "fitness.toml"
_ANY_OTHER = "mul"
UNFIT = 0.5
SIZE = 0.1
# An article of which so many sentences, and such a share, say "I" is its author's story.
_FEWEST_PERSONAL = 4
_PERSONAL_SHARE = 0.25
_QUESTION = re.compile(r"[?؟][\"'”’»)\]]*$")
_OPENS_QUOTING = re.compile(r"[\"'“‘«„]")
_QUOTED = re.compile(r"(?<!\w)[\"'“‘].*?[\"'”’](?!\w)")


class _Form(msgspec.Struct, frozen=True):
    """The form of a language's sentences, as the table has it."""

    fewest_words: int
    best_size: int | None = None
    unfit: tuple[re.Pattern[str], ...] = ()
    personal: re.Pattern[str] | None = None
    addressing: re.Pattern[str] | None = None
    refers_back: re.Pattern[str] | None = None


@cache
def _forms() -> dict[str, _Form]:
    return msgspec.toml.decode(
        _TABLE.read_bytes(),
        type=dict[str, _Form],
        dec_hook=lambda _, pattern: re.compile(pattern),
    )


def penalties(paragraphs: Sequence[Sequence[str]], language: str) -> list[float]:
    """The penalty of each sentence of an article for its form, in the unit of a cosine.

    Penalised are sentences that a briefing should rather not quote: fragments, questions, speech
    without its speaker; in English also headings and captions without a full stop, asides of the
    author in the first person, words about the page ("pictured"), and any length far from the usual
    one.

    Args:
        paragraphs: An article's, each a sequence of sentences.
        language: BCP 47; wording is known for English only, so far.
    """
    form = _form(language)
    quoted = inside(paragraphs)
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph]
    asides = _asides(sentences, quoted, form)
    return [
        UNFIT * (index in quoted or index in asides or _is_unfit(sentence, form))
        + SIZE * _oddity(sentence, form)
        for index, sentence in enumerate(sentences)
    ]


def _asides(sentences: Sequence[str], quoted: Container[int], form: _Form) -> frozenset[int]:
    """The sentences in the author's own person or to the reader; none where all the text is so."""
    own = {index: _QUOTED.sub("", sentence) for index, sentence in enumerate(sentences)
           if index not in quoted}  # fmt: skip
    personal = {index for index, text in own.items() if _has(form.personal, text)}
    if len(personal) >= max(_FEWEST_PERSONAL, _PERSONAL_SHARE * len(own)):
        return frozenset()
    addressing = {index for index, text in own.items() if index and _has(form.addressing, text)}
    return frozenset(personal | addressing)


def _has(pattern: re.Pattern[str] | None, text: str) -> bool:
    return pattern is not None and pattern.search(text) is not None


def refers_back(sentences: Sequence[str], language: str) -> list[bool]:
    """Mark the sentences that open with a word whose meaning stands before them ("He", "This").

    The first sentence of an article is never marked, nor any of a language (BCP 47) whose wording
    is not known.
    """
    opening = _form(language).refers_back
    return [
        opening is not None and index > 0 and opening.match(sentence) is not None
        for index, sentence in enumerate(sentences)
    ]


def _form(language: str) -> _Form:
    return _forms().get(primary_language(language), _forms()[_ANY_OTHER])


def _oddity(sentence: str, form: _Form) -> float:
    if form.best_size is None:
        return 0.0
    return abs(math.log(max(len(sentence.split()), 1) / form.best_size))


def _is_unfit(sentence: str, form: _Form) -> bool:
    return bool(
        _QUESTION.search(sentence)
        or _OPENS_QUOTING.match(sentence)
        or len(sentence.split()) < form.fewest_words
        or any(pattern.search(sentence) for pattern in form.unfit)
    )
