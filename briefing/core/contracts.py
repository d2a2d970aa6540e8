"""The contracts of engines. Nothing here knows an implementation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from briefing.core.documents import Article, Length, MadeBy, Piece, Speech, Statement, Summary

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Summariser(Protocol):
    """Makes a summary in the article's own language.

    The same article, length and settings give the same text. Raises `ModelError` where the
    model cannot be used and `LanguageError` where it does not know the article's language.
    """

    name: str

    @property
    def identity(self) -> str:
        """A digest of all that its texts depend on beside article and length.

        Model and revision, prompts, search: of equal identities the texts are equal. It is known
        without loading the model.
        """
        ...

    def summarise(self, article: Article, length: Length) -> Summary:
        """Summarise an article.

        Every statement names the article's sentences that support it. An article shorter than
        the length asked for gives all that it has, and a warning.
        """
        ...


@runtime_checkable
class Rewriter(Protocol):
    """A summariser that can write one of its statements anew."""

    def rewrite(self, article: Article, statement: Statement, reason: str) -> str | None:
        """A statement in other words, or None where there are none to be had.

        `reason` says, in English and in a few words, what is wrong with it. The caller judges
        whether the new words are better.
        """
        ...


@runtime_checkable
class Batching(Protocol):
    """A summariser for which several articles at once cost less than one after another."""

    def prepare(self, articles: Sequence[Article], length: Length) -> None:
        """Do the work that several articles share; `summarise` then gives the same texts sooner.

        The next call drops what was prepared. An article for which it fails is left to
        `summarise`, whose error says why.
        """
        ...


@dataclass(frozen=True, slots=True)
class Task:
    """The task of a translator, beside the sentences.

    `source` and `target` are languages (BCP 47), `terms` the user's translations of names and
    words. `effort` 0 is the usual search; each more is a wider one, for sentences whose
    translations failed their checks.
    """

    source: str
    target: str
    terms: Mapping[str, str] = field(default_factory=dict)
    effort: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A translation of one sentence.

    Attributes:
        text: The translation.
        whole: Whether the model came to its end, and was not stopped before.
        is_sampled: Whether it was drawn at random, so that its place among others tells nothing.
        surety: The mean natural logarithm of the probability that the model gave to its tokens;
            None where that is not known.
    """

    text: str
    whole: bool = True
    is_sampled: bool = False
    surety: float | None = None


class Translator(Protocol):
    """Translates sentences, each by itself.

    The same sentences and task give the same candidates. The texts of an engine that is known to
    be poor are drafts.
    """

    name: str
    is_draft: bool

    @property
    def identity(self) -> str:
        """A digest of all that its texts depend on beside sentences and task; loads no model."""
        ...

    @property
    def made_by(self) -> MadeBy:
        """The engine, its model and revision, its licence, and its settings."""
        ...

    def translate(self, sentences: Sequence[str], task: Task) -> Sequence[Sequence[Candidate]]:
        """The translations of each sentence, at least one, the best first.

        Nothing of a sentence is cut off. Raises `LanguageError` where the engine does not know one
        of the languages and `ModelError` where the model cannot be used.
        """
        ...


@dataclass(frozen=True, slots=True)
class Inference:
    """The probabilities that a sentence follows from another, and that it contradicts it.

    The rest to 1 is the probability of neither.
    """

    entailment: float
    contradiction: float


class Entailer(Protocol):
    """Says whether a sentence follows from others.

    The same sentences give the same figures, up to rounding.
    """

    name: str

    @property
    def identity(self) -> str:
        """A digest of all that its figures depend on beside the sentences; loads no model."""
        ...

    @property
    def made_by(self) -> MadeBy:
        """The engine, its model and revision, and its licence; known without loading the model."""
        ...

    def knows(self, language: str) -> bool:
        """Whether it was made for a language (BCP 47)."""
        ...

    def infer(self, premises: Sequence[str], hypothesis: str) -> Sequence[Inference]:
        """The inference from each premise to the hypothesis, in the order of the premises.

        Raises `ModelError` where the model cannot be used.
        """
        ...


class SentenceEncoder(Protocol):
    """Encodes sentences as unit vectors, near to each other where the meanings are."""

    @property
    def identity(self) -> str:
        """A digest of all that the vectors depend on beside the sentences; loads no model."""
        ...

    def knows(self, language: str) -> bool:
        """Whether it was made for a language (BCP 47)."""
        ...

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """A row of length 1 for each sentence; the product of two is the cosine of their meanings.

        Raises `ModelError` where the model cannot be used.
        """
        ...


@dataclass(frozen=True, slots=True)
class SemanticModels:
    """The models that compare meanings in checks of summaries; with none, words are compared."""

    entailer: Entailer | None = None
    encoder: SentenceEncoder | None = None

    @property
    def identity(self) -> str | None:
        """The identities of those that there are; None where there is none."""
        return ", ".join(one.identity for one in (self.entailer, self.encoder) if one) or None


class Voice(Protocol):
    """Speaks one language.

    `name` is the engine and the voice ("piper:en_US-joe-medium"), `language` a BCP 47 tag,
    `licence` the voice's own.
    """

    name: str
    language: str
    licence: str

    def speak(self, sentence: str, pace: float = 1.0) -> Speech:
        """Speak one sentence, worded for the ear already.

        `pace` 1.0 is the voice's own; 1.5 is half as fast again. Raises `SpeechError` where the
        sound cannot be had whole: a voice never returns silence or a part of the sentence.
        """
        ...


@runtime_checkable
class Pronouncing(Protocol):
    """A voice that takes phonemes."""

    def pronounce(self, pieces: Sequence[Piece], pace: float = 1.0) -> Speech:
        """Speak one sentence in pieces, each with its phonemes where it has any.

        Pieces without them are spoken as `Voice.speak` does. Raises `SpeechError` as that does.
        """
        ...


@runtime_checkable
class Phonetic(Protocol):
    """A voice that speaks from phonemes, and can tell them."""

    def phonemes(self, pieces: Sequence[Piece]) -> str:
        """The phonemes of one sentence in pieces, as eSpeak NG writes IPA.

        Raises `SpeechError` where they cannot be had.
        """
        ...


class Listener(Protocol):
    """Writes down the words of a sound.

    The same sound gives the same text. `name` is the engine and its model.
    """

    name: str

    def write_down(self, speech: Speech, language: str) -> str:
        """The words of up to 30 seconds of speech in a language (BCP 47); empty where none are.

        Raises `LanguageError` where the listener does not know the language and `ModelError` where
        its model cannot be used.
        """
        ...
