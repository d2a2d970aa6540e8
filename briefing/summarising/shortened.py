"""A chat model that cannot be trusted to write: it shortens the sentences that say most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from briefing.core.contracts import Summariser
from briefing.core.documents import Article, Length, MadeBy, Statement, Summary, primary_language
from briefing.models.chats import Chat, Question
from briefing.models.prompts import PromptSet, load_set
from briefing.summarising.length import fitted, summary_of
from briefing.summarising.orders import left_out, told
from briefing.summarising.shortening import more_than, shorter_forms

# The prompts are about English.
_LANGUAGE = "en"


class ShortenedSummariser:
    """Shortens what another summariser quotes. English only: other languages are quoted whole.

    Args:
        chat: The model, loaded here or on a server.
        chooser: Quotes the sentences.
    """

    name = "shortened"

    def __init__(self, chat: Chat, chooser: Summariser) -> None:
        self._chat = chat
        self._chooser = chooser

    @cached_property
    def _prompts(self) -> PromptSet:
        return load_set("shorten", "system", "user", "again", "mend")

    @cached_property
    def identity(self) -> str:
        """The model, the prompts, and what chooses the sentences."""
        made = f"{self.name} {self._chat.identity} {self._prompts.digest}"
        return f"{made}, {self._chooser.identity}"

    def summarise(self, article: Article, length: Length) -> Summary:
        """Shorten as many of the article's best sentences as fill the length.

        Raises:
            ModelError: A model cannot be used; the text says why.
            PromptError: A prompt cannot be filled.
        """
        # A model may do what an article of orders alone says.
        shortens = primary_language(article.language) == _LANGUAGE and bool(told(article))
        wanted = more_than(length) if shortens else length
        chosen = self._chooser.summarise(article, wanted)
        statements = chosen.statements
        if shortens:
            statements = self._shortened(statements)
        statements = fitted(statements, length)
        summary = summary_of(article, statements, length, self._made_by(length, chosen, statements))
        warnings = (*summary.warnings, *left_out(article))
        return replace(summary, read_share=chosen.read_share, warnings=warnings)

    def _shortened(self, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
        texts = [self._chat.without_control_marks(statement.text) for statement in statements]
        shorter = shorter_forms(texts, self._prompts, self._ask)
        pairs = zip(statements, texts, strict=True)
        return tuple(
            replace(one, quoted=True)
            if shorter[text] == text
            else Statement(shorter[text], one.supports)
            for one, text in pairs
        )

    def _ask(self, questions: Sequence[str], sentences: Sequence[str]) -> Sequence[str]:
        asked = [
            Question(question, self._chat.count(sentence))
            for question, sentence in zip(questions, sentences, strict=True)
        ]
        return [answer.text for answer in self._chat.answers(self._prompts["system"].fill(), asked)]

    def _made_by(
        self, length: Length, chosen: Summary, statements: tuple[Statement, ...]
    ) -> MadeBy:
        return MadeBy(
            engine=self.name,
            model=self._chat.name,
            revision=self._chat.revision,
            licence=self._chat.licence,
            prompt_digest=self._prompts.digest,
            settings={
                "sentences": length.sentences,
                "words": length.words,
                **self._chat.settings,
                "chosen_by": f"{chosen.made_by.engine} {chosen.made_by.revision or ''}".strip(),
                "quoted": sum(statement.quoted for statement in statements),
            },
        )
