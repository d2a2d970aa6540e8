"""Summaries by a server: several articles at once, since it is not this machine that works."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.documents import Article, Length, Statement, Summary
from briefing.core.errors import BriefingError
from briefing.models.chat_client import AT_ONCE
from briefing.models.server_chat import ServerChat
from briefing.models.store import Store
from briefing.runtime.executors import ThreadExecutor, run_ahead
from briefing.summarising.prompted import Long, PromptedSummariser


class ServedSummariser:
    """A chat model on a server as a summariser, asked as one that is loaded here.

    Args:
        chat: The model.
        store: The models on this machine, for the one that chooses salient sentences.
        long: As of `PromptedSummariser`.
    """

    def __init__(self, chat: ServerChat, store: Store, long: Long = "parts") -> None:
        self.writer = PromptedSummariser(chat, store, long=long)
        self.name = self.writer.name
        self._ready: dict[tuple[Article, Length], Summary] = {}

    @property
    def identity(self) -> str:
        """The server, the model, the prompts, and the encoder that grounds its sentences."""
        return self.writer.identity

    def summarise(self, article: Article, length: Length) -> Summary:
        """Summarise in the article's language.

        Raises:
            ModelError: the server cannot be used; the text says why.
            PromptError: a prompt cannot be filled.
        """
        ready = self._ready.pop((article, length), None)
        return ready or self.writer.summarise(article, length)

    def prepare(self, articles: Sequence[Article], length: Length) -> None:
        """Summarise several articles at once; one that fails is left to `summarise`."""
        threads = ThreadExecutor()

        def attempt(article: Article) -> Summary | None:
            try:
                return self.writer.summarise(article, length)
            except BriefingError:
                return None

        found = run_ahead(lambda one: threads.submit(attempt, one), articles, AT_ONCE)
        self._ready = {
            (article, length): summary
            for article, summary in zip(articles, found, strict=True)
            if summary
        }

    def rewrite(self, article: Article, statement: Statement, reason: str) -> str | None:
        """A statement in other words, or None; errors as of `summarise`."""
        return self.writer.rewrite(article, statement, reason)
