"""Has a chat model answer a prompt: greedily, so that the same prompt has the same answer."""

from __future__ import annotations

from typing import Any

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


def tokens_of(model: TextModel, text: str) -> int:
    """How many tokens a text has, without those that begin or end it."""
    with quiet():
        return len(model.tokenizer(text, add_special_tokens=False)["input_ids"])


def without_control_marks(model: TextModel, text: str) -> str:
    """Break marks such as `<|im_start|>` apart, so that they are read as what they look like."""
    marks = [mark for mark in model.tokenizer.get_added_vocab() if len(mark) > 1]
    changed = True
    while changed:
        before = text
        for mark in marks:
            text = text.replace(mark, f"{mark[0]} {mark[1:]}")
        changed = text != before
    return text
