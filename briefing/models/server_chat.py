"""A chat model on a server that speaks OpenAI's protocol, as Ollama, llama.cpp and vLLM do."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.core.documents import Setting
from briefing.models.catalogue import entry_of
from briefing.models.chat_client import AT_ONCE, ChatClient, ServerOptions
from briefing.models.chats import Question
from briefing.models.generation import Answer
from briefing.models.served_model import ServedModel
from briefing.runtime.executors import ThreadExecutor, run_ahead

# A server's tokenizer is not known: texts have four bytes a token in English, and more in Arabic,
# so that three counts too many rather than too few.
_BYTES_A_TOKEN = 3
_TEMPLATE_TOKENS = 64
# Marks of chat templates, which some servers take for their own wherever they stand.
_MARKS = re.compile(
    r"<(?=[|｜])|(?<=[|｜])>|<(?=/?(?:s|bos|eos|pad|unk|start_of_turn|end_of_turn|think)>)"
    r"|<(?=<\s*/?SYS)|\[(?=/?(?:INST|AVAILABLE_TOOLS|TOOL_CALLS|SYSTEM_PROMPT)\])",
    re.IGNORECASE,
)


class ServerChat:
    """A chat model on a server. Several questions are asked at once.

    Args:
        served: The model and its server.
        options: How it is asked.
    """

    revision = None

    def __init__(self, served: ServedModel, options: ServerOptions) -> None:
        self.name = served.spec
        self.window = options.window
        known = entry_of(served.spec)
        self.licence = known.licence if known else None
        self._served = served
        self._client = ChatClient(served, options)

    @property
    def identity(self) -> str:
        """The server's address, the model's name there, and how much it reads at once.

        Another model under the same name is not seen.
        """
        return f"{self._served.base} {self._served.model} {self.window}"

    @property
    def settings(self) -> Mapping[str, Setting]:
        """The server's address."""
        return {"server": self._served.base}

    def count(self, text: str) -> int:
        """About the number of tokens of a text, rather too many than too few."""
        return -(-len(text.encode(errors="replace")) // _BYTES_A_TOKEN)

    def size(self, system: str, user: str) -> int:
        """About the number of tokens of a prompt."""
        return self.count(system) + self.count(user) + _TEMPLATE_TOKENS

    def without_control_marks(self, text: str) -> str:
        """A text with the marks of chat templates broken apart."""
        return _MARKS.sub(lambda mark: f"{mark[0]} " if mark[0] != ">" else " >", text)

    def answers(self, system: str, questions: Sequence[Question]) -> Sequence[Answer]:
        """The answer to each question.

        Raises:
            ModelError: one has none; the text says why.
            UsageError: the server is another machine, and none may be asked.
        """

        def ask(one: Question) -> Answer:
            return self._client.ask(system, one.text, one.most, one.stop)

        if len(questions) == 1:
            return [ask(questions[0])]
        threads = ThreadExecutor()
        return list(run_ahead(lambda one: threads.submit(ask, one), questions, AT_ONCE))
