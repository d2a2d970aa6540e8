"""What an engine must be able to do. Nothing here knows an implementation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from briefing.core.documents import Article, Length, MadeBy, Speech, Statement, Summary

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
        """What decides its texts beside article and length, known without loading the model.

        Model and revision, prompts, search: where two are alike, so are their texts.
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

        `reason` says, in English and in a few words, what is wrong with it. Whether the new words
        are better is not for the engine to judge.
        """
        ...


@runtime_checkable
class Batching(Protocol):
    """A summariser to which several articles at once cost less than one after another."""

    def prepare(self, articles: Sequence[Article], length: Length) -> None:
        """Do for all of them what is cheaper so. What `summarise` then gives is the same.

        What is kept for them is let go with the next call. An article for which it fails is left
        to `summarise`, which says why.
        """
        ...


@dataclass(frozen=True, slots=True)
class Task:
    """What a translator is to do, beside the sentences.

    `source` and `target` are languages (BCP 47), `terms` how the user wants names and words of the
    source to be called. `effort` 0 is the usual search; each more is a wider one, for sentences
    whose translations failed their checks.
    """

    source: str
    target: str
    terms: Mapping[str, str] = field(default_factory=dict)
    effort: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A translation of one sentence; not `whole` where the model was stopped before its end."""

    text: str
    whole: bool = True


class Translator(Protocol):
    """Translates sentences, each by itself.

    The same sentences and task give the same candidates. `made_by` says what translates, with its
    licence. What an engine gives is a draft where it is known to be poor.
    """

    name: str
    is_draft: bool

    @property
    def identity(self) -> str:
        """What decides its texts beside sentences and task, known without loading the model."""
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
    """How likely, 0 to 1, a sentence follows from another, and how likely it is its contrary.

    What is left of 1 is neither.
    """

    entailment: float
    contradiction: float


class Entailer(Protocol):
    """Says whether a sentence follows from others.

    The same sentences give the same figures, up to rounding. `made_by` says what judges, with its
    licence.
    """

    name: str

    @property
    def identity(self) -> str:
        """What decides its figures beside the sentences, known without loading the model."""
        ...

    @property
    def made_by(self) -> MadeBy:
        """The engine, its model and revision, and its licence; known without loading the model."""
        ...

    def knows(self, language: str) -> bool:
        """Whether it was made for a language (BCP 47)."""
        ...

    def infer(self, premises: Sequence[str], hypothesis: str) -> Sequence[Inference]:
        """What each premise says of the hypothesis, in the order of the premises.

        Raises `ModelError` where the model cannot be used.
        """
        ...


class SentenceEncoder(Protocol):
    """Gives the meanings of sentences as directions."""

    @property
    def identity(self) -> str:
        """What decides the directions beside the sentences, known without loading the model."""
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
    """Who compares meanings where summaries are checked; without them words alone are compared."""

    entailer: Entailer | None = None
    encoder: SentenceEncoder | None = None

    @property
    def identity(self) -> str | None:
        """What decides their judgement; None where there is nobody."""
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


class Listener(Protocol):
    """Writes down what is said in a sound.

    The same sound gives the same text. `name` says what listens, its model with it.
    """

    name: str

    def write_down(self, speech: Speech, language: str) -> str:
        """The words of up to 30 seconds of speech in a language (BCP 47); empty where none are.

        Raises `LanguageError` where the listener does not know the language and `ModelError` where
        its model cannot be used.
        """
        ...
