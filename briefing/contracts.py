"""What an engine must be able to do. Nothing here knows an implementation."""

from __future__ import annotations

from typing import Protocol

from briefing.documents import Article, Length, Speech, Summary


class Summariser(Protocol):
    """Makes a summary in the article's own language.

    The same article, length and settings give the same text. Raises `ModelError` where the
    model cannot be used and `LanguageError` where it does not know the article's language.
    """

    name: str

    def summarise(self, article: Article, length: Length) -> Summary:
        """Summarise an article.

        Every statement names the article's sentences that support it. An article shorter than
        the length asked for gives all that it has, and a warning.
        """
        ...


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
