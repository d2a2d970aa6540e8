"""Has a chat model answer prompts; what is sampled has a seed, so that answers stay the same.

A text's own control marks are broken first, so that an article cannot end its part of the prompt
and speak for somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import takewhile
from typing import Any

from briefing.models.generation import Answer, Prefix, Request, Search, write
from briefing.models.text_model import TextModel, quiet

# Answers repeat their article: guessing the next tokens from the prompt nearly halves the time and
# leaves the text as it is.
_GUESSED_TOKENS = 10
# More rows than this take as long again for each.
_MOST_ROWS = 48


def answer(
    chat: TextModel, system: str, user: str, most_tokens: int, stop: str | None = None
) -> tuple[str, bool]:
    """A chat model's answer, and whether it came to its end within `most_tokens`.

    It also ends where it would write `stop`, which is left out.
    """
    settings: dict[str, object] = {"prompt_lookup_num_tokens": _GUESSED_TOKENS}
    if stop is not None:
        settings |= {"stop_strings": [stop], "tokenizer": chat.tokenizer}
    prompt = chat.prompt(*map(chat.without_control_marks, (system, user)))
    ((found,),) = write(chat, [Request(prompt, most_tokens)], Search(settings=settings))
    if stop is None or stop not in found.text:
        return found.text.strip(), found.whole
    return found.text.split(stop, 1)[0].strip(), True


class SharedPrompt:
    """Many short questions under one system prompt, answered together.

    The system prompt, examples included, is read once, and a batch costs a processor hardly more
    than one question: it waits for the weights, which all rows share.
    """

    def __init__(self, chat: TextModel, system: str) -> None:
        self._chat = chat
        self._system = chat.without_control_marks(system)

    def size(self, user: str) -> int:
        """The number of tokens of the system prompt and a question together."""
        return len(self._tokens(self._chat.without_control_marks(user)))

    def answers(self, users: Sequence[str], most_tokens: Sequence[int]) -> list[str]:
        """The likeliest answer to each question, cut at its number of tokens.

        Penalties in a model's own generation settings are not applied.
        """
        search = Search(rows=_MOST_ROWS, leaves=True)
        return [found.text.strip() for (found,) in self.search(users, most_tokens, search)]

    def search(
        self,
        users: Sequence[str],
        most_tokens: Sequence[int],
        search: Search,
        seeds: Sequence[int | None] = (None,),
    ) -> list[list[Answer]]:
        """As many answers to each question as a search returns, the likeliest first.

        Where its rows leave, one for each of the seeds: sampled with it, the likeliest for None.
        """
        shared = len(self._prefix.tokens)
        tokens = [self._tokens(self._chat.without_control_marks(user))[shared:] for user in users]
        requests = [
            Request(own, most, seeds=seeds) for own, most in zip(tokens, most_tokens, strict=True)
        ]
        return write(self._chat, requests, search, self._prefix)

    def _tokens(self, user: str) -> list[int]:
        return self._chat.prompt(self._system, user)

    @cached_property
    def _prefix(self) -> Prefix:
        """The tokens that every question begins with, and the model's cache of them."""
        import torch

        pair = zip(self._tokens("a"), self._tokens("b"), strict=False)
        shared = [left for left, _ in takewhile(lambda both: both[0] == both[1], pair)]
        model: Any = self._chat.model
        with quiet(), torch.inference_mode():
            read = model(torch.tensor([shared], device=model.device), use_cache=True)
        return Prefix(shared, read.past_key_values)
