"""A chat model as a summariser: it writes where it passed the smoke test, and else shortens."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

from briefing.core.contracts import Summariser
from briefing.core.documents import Article, Length, Statement, Summary
from briefing.summarising.prompted import PromptedSummariser
from briefing.summarising.served import ServedSummariser
from briefing.summarising.smoke_test import SmokeTest, Verdict, digest_of_test


class Writer:
    """A chat model that is tested before its first work in a language.

    Args:
        writer: Has it write.
        shortener: Makes what has it shorten, when that is needed.
        test: Tells which of the two.
    """

    def __init__(
        self,
        writer: PromptedSummariser,
        shortener: Callable[[], Summariser],
        test: SmokeTest,
    ) -> None:
        self.name = writer.name
        self._writer = writer
        self._make_shortener = shortener
        self._test = test
        self._lock = threading.Lock()

    @cached_property
    def identity(self) -> str:
        """The writer's own, and the test's, whose verdict follows from the two."""
        return f"{self._writer.identity}, tested {digest_of_test()}"

    def summarise(self, article: Article, length: Length) -> Summary:
        """Summarise in the article's language.

        Raises:
            MissingExtraError: It shortens, and what chooses the sentences is not installed.
            ModelError: The model cannot be used; the text says why.
            PromptError: A prompt cannot be filled.
        """
        verdict = self._verdict(article.language)
        if verdict.writes:
            return self._writing.summarise(article, length)
        summary = self._shortener.summarise(article, length)
        remark = verdict.of(self._writer.model, article.language)
        return replace(summary, warnings=(*summary.warnings, remark))

    def rewrite(self, article: Article, statement: Statement, reason: str) -> str | None:
        """A statement in other words, or None; errors as of `summarise`."""
        if not self._verdict(article.language).writes:
            return None
        return self._writer.rewrite(article, statement, reason)

    @cached_property
    def _shortener(self) -> Summariser:
        return self._make_shortener()

    @property
    def _writing(self) -> Summariser:
        return self._writer

    def _verdict(self, language: str) -> Verdict:
        # Articles that are summarised at once wait for one test.
        with self._lock:
            return self._test.verdict(self._writer, language)


class ServedWriter(Writer):
    """A chat model on a server, as `Writer`; it writes of several articles at once."""

    def __init__(
        self,
        served: ServedSummariser,
        shortener: Callable[[], Summariser],
        test: SmokeTest,
    ) -> None:
        super().__init__(served.writer, shortener, test)
        self._served = served

    @property
    def _writing(self) -> Summariser:
        return self._served

    def prepare(self, articles: Sequence[Article], length: Length) -> None:
        """Summarise several articles at once, those that it writes of."""
        self._served.prepare(
            [one for one in articles if self._verdict(one.language).writes], length
        )
