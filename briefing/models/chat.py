"""Has a chat model answer prompts: greedily, so that the same prompt has the same answer."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Any

from briefing.models import greedy
from briefing.models.limits import Ends
from briefing.models.loader import TextModel, quiet

# Answers repeat their article: guessing the next tokens from the prompt nearly halves the time and
# leaves the text as it is.
_GUESSED_TOKENS = 10


def answer(
    chat: TextModel, system: str, user: str, most_tokens: int, stop: str | None = None
) -> tuple[str, bool]:
    """A chat model's answer, and whether it came to its end within `most_tokens`.

    It also ends where it would write `stop`, which is left out.

    What a text has of the model's own control marks is broken first, so that an article cannot
    end its part of the prompt and speak for somebody else.
    """
    import torch

    tokenizer = chat.tokenizer
    # Neither its generate nor the template's return is typed for how they are called here.
    model: Any = chat.model
    messages = [
        {"role": "system", "content": without_control_marks(chat, system)},
        {"role": "user", "content": without_control_marks(chat, user)},
    ]
    with quiet(), torch.inference_mode():
        prompt: Any = tokenizer.apply_chat_template(
            messages, add_generation_prompt=True, return_tensors="pt", return_dict=True
        )
        prompt = prompt.to(model.device)
        size = prompt["input_ids"].shape[1]
        output = model.generate(
            **prompt,
            max_new_tokens=most_tokens,
            do_sample=False,
            prompt_lookup_num_tokens=_GUESSED_TOKENS,
            stop_strings=[stop] if stop else None,
            tokenizer=tokenizer if stop else None,
        )[0, size:]
    text = str(tokenizer.decode(output, skip_special_tokens=True))
    stopped = stop is not None and stop in text
    if stop is not None:
        text = text.split(stop, 1)[0]
    return text.strip(), stopped or len(output) < most_tokens


@dataclass(frozen=True, slots=True)
class Search:
    """How answers are looked for.

    Attributes:
        most_tokens: The most tokens of each answer, one number a question.
        beams: How many answers are followed at once, and given back.
        no_repeat: The longest run of tokens that may stand twice; 0 for any.
        processors: What else changes the scores of the next token, as transformers has it.
    """

    most_tokens: Sequence[int]
    beams: int = 1
    no_repeat: int = 0
    processors: Sequence[Any] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model wrote; not `whole` where it was stopped before its end."""

    text: str
    whole: bool


class SharedPrompt:
    """Many short questions under one system prompt, answered together.

    The system prompt, examples included, is read once and kept, and a batch costs a processor
    hardly more than one question: it waits for the weights, which all rows share.
    """

    def __init__(self, chat: TextModel, system: str) -> None:
        self._chat = chat
        self._system = without_control_marks(chat, system)

    def size(self, user: str) -> int:
        """How many tokens the system prompt and a question have together."""
        return len(self._tokens(without_control_marks(self._chat, user)))

    def answers(self, users: Sequence[str], most_tokens: Sequence[int]) -> list[str]:
        """The likeliest answer to each question, cut at its number of tokens.

        What a model's generation settings say of penalties is not heeded.
        """
        import torch

        shared, cache = self._prefix
        questions = [self._tokens(without_control_marks(self._chat, user)) for user in users]
        with quiet(), torch.inference_mode():
            rows = greedy.write(
                self._chat.model,
                cache,
                [question[shared:] for question in questions],
                most_tokens,
                ends_of(self._chat),
            )
        return [self._answer(row).text for row in rows]

    def candidates(self, users: Sequence[str], search: Search) -> list[list[Answer]]:
        """As many answers to each question as the search has beams, the likeliest first."""
        import torch
        from transformers import LogitsProcessorList, StoppingCriteriaList

        questions = [self._tokens(without_control_marks(self._chat, user)) for user in users]
        shared, cache = self._prefix
        width = max(map(len, questions))
        pad = int(self._chat.tokenizer.pad_token_id or 0)
        # Padding stands between the prompt that is read already and the question.
        rows = [q[:shared] + [pad] * (width - len(q)) + q[shared:] for q in questions]
        mask = [[1] * shared + [0] * (width - len(q)) + [1] * (len(q) - shared) for q in questions]
        model: Any = self._chat.model  # its generate is not typed for how it is called here
        cache = deepcopy(cache)
        cache.batch_repeat_interleave(len(rows) * search.beams)
        ends = [width + most for most in search.most_tokens]
        with quiet(), torch.inference_mode():
            output = model.generate(
                torch.tensor(rows, device=model.device),
                attention_mask=torch.tensor(mask, device=model.device),
                past_key_values=cache,
                max_new_tokens=max(search.most_tokens),
                do_sample=False,
                num_beams=search.beams,
                num_return_sequences=search.beams,
                no_repeat_ngram_size=search.no_repeat,
                logits_processor=LogitsProcessorList(search.processors),
                stopping_criteria=StoppingCriteriaList([Ends(ends)]),
            )[:, width:]
        found = [self._answer(row) for row in output]
        return [found[i : i + search.beams] for i in range(0, len(found), search.beams)]

    def _answer(self, row: Any) -> Answer:
        ends = set(ends_of(self._chat))
        text = str(self._chat.tokenizer.decode(row, skip_special_tokens=True)).strip()
        return Answer(text, any(int(token) in ends for token in row))

    def _tokens(self, user: str) -> list[int]:
        messages = [
            {"role": "system", "content": self._system},
            {"role": "user", "content": user},
        ]
        # The return is typed as text, which it is not where tokens are asked for.
        prompt: Any = self._chat.tokenizer.apply_chat_template(
            messages, add_generation_prompt=True, return_dict=True
        )
        return list(prompt["input_ids"])

    @cached_property
    def _prefix(self) -> tuple[int, Any]:
        """How many tokens every question begins with, and what the model made of them."""
        import torch

        pair = zip(self._tokens("a"), self._tokens("b"), strict=False)
        shared = [left for left, _ in takewhile(lambda both: both[0] == both[1], pair)]
        model: Any = self._chat.model
        with quiet(), torch.inference_mode():
            read = model(torch.tensor([shared], device=model.device), use_cache=True)
        return len(shared), read.past_key_values


def ends_of(model: TextModel) -> list[int]:
    """The tokens with which a model ends an answer."""
    config: Any = model.model.generation_config
    ends = config.eos_token_id
    if ends is None:
        ends = model.tokenizer.eos_token_id
    return list(ends) if isinstance(ends, list | tuple) else [int(ends)]


def tokens_of(model: TextModel, text: str) -> int:
    """How many tokens a text has, without those that begin or end it."""
    with quiet():
        return len(model.tokenizer(text, add_special_tokens=False)["input_ids"])


def without_control_marks(model: TextModel, text: str) -> str:
    """Break marks such as `<|im_start|>` apart, so that they are read as what they look like."""
    marks = [
        mark for mark in model.tokenizer.get_added_vocab() if len(mark) > 1 and not mark.isspace()
    ]
    changed = True
    while changed:
        before = text
        for mark in marks:
            text = text.replace(mark, f"{mark[0]} {mark[1:]}")
        changed = text != before
    return text
