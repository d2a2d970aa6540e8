"""Chat models on a server as translators: a question a sentence, several at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial

from briefing.core.contracts import Candidate, Task
from briefing.core.documents import MadeBy
from briefing.core.errors import ModelError
from briefing.models.chats import Question
from briefing.models.prompts import load
from briefing.models.server_chat import ServerChat
from briefing.translating.questions import (
    candidate,
    most_tokens,
    prompts_digest,
    question,
    system_prompt,
    translated,
)


class ServedTranslator:
    """Asks a server for the translation of each sentence, with the prompts of local chat models.

    A server follows one text at a time and writes in whatever letters it likes: in place of a wider
    search, names stand in the sentence itself when it is asked again.

    Args:
        chat: The model.
    """

    name = "prompted"
    is_draft = False

    def __init__(self, chat: ServerChat) -> None:
        self._chat = chat
        self._user = load("translate.user")

    @cached_property
    def identity(self) -> str:
        """The model and the prompts."""
        return f"{self.name} {self._chat.identity} {prompts_digest()}"

    @property
    def made_by(self) -> MadeBy:
        """The model, its server and the prompts."""
        return MadeBy(
            engine=self.name,
            model=self._chat.name,
            prompt_digest=prompts_digest(),
            settings=self._chat.settings,
        )

    def translate(self, sentences: Sequence[str], task: Task) -> Sequence[Sequence[Candidate]]:
        """The one translation of each sentence.

        Raises:
            LanguageError: there is no such language (BCP 47).
            ModelError: the server cannot be used, or a sentence is longer than the model reads.
            PromptError: a prompt is missing or cannot be filled.
        """
        return translated(sentences, partial(self._translated, task))

    def _translated(self, task: Task, sentences: Sequence[str]) -> Sequence[Sequence[Candidate]]:
        system = system_prompt(task)
        questions = [self._question(system, sentence, task) for sentence in sentences]
        return [(candidate(answer),) for answer in self._chat.answers(system, questions)]

    def _question(self, system: str, sentence: str, task: Task) -> Question:
        chat = self._chat
        text = question(chat.without_control_marks(sentence), task, self._user)
        most = most_tokens(chat.count(sentence))
        if chat.size(system, text) + most > chat.window:
            raise ModelError(
                f"a sentence of {len(sentence)} characters is longer than {chat.name} reads: "
                "choose another --translator, or give it a larger --server-window"
            )
        return Question(text, most)
