"""Tiny models that have learned one answer by heart and give it to whatever they are asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from support.tiny_models import chat_model, save_chat, sequence_model, teach, tokenizer

from briefing.core.documents import Article, Length
from briefing.models.chats import LocalChat
from briefing.models.store import Store
from briefing.summarising.prompted import PromptedSummariser

SEQUENCE_WINDOW = 1024
CHAT_WINDOW = 2048


def save_taught_sequence(folder: Path, kind: str, article: Article, answer: str) -> Path:
    """A folder with a sequence model that summarises an article by an answer."""
    made = tokenizer()
    made.model_max_length = SEQUENCE_WINDOW
    prefix = "summarize: " if kind == "t5" else ""
    model = teach(
        sequence_model(kind, SEQUENCE_WINDOW),
        made(prefix + " ".join(article.sentences))["input_ids"],
        made(answer)["input_ids"],
    )
    model.save_pretrained(folder)
    made.save_pretrained(folder)
    return folder


def save_taught_chat(folder: Path, article: Article, length: Length, answer: str) -> Path:
    """A folder with a chat model that gives an answer when asked to summarise an article."""
    save_chat(folder, window=CHAT_WINDOW)
    store = Store(folder)
    summariser = PromptedSummariser(LocalChat(str(folder), store), store)
    asked = prompts_of(summariser, article, length)[0]
    made = tokenizer(chat=True)
    told = made(answer + "<|im_end|>")["input_ids"]
    model = teach(chat_model(CHAT_WINDOW), [*asked, *told], [-100] * len(asked) + list(told), 90)
    return save_chat(folder, model, CHAT_WINDOW)


def prompts_of(summariser: PromptedSummariser, article: Article, length: Length) -> list[list[int]]:
    """The tokens of each prompt that an article makes; each is answered with nothing."""
    assert isinstance(summariser._chat, LocalChat)
    model: Any = summariser._chat.loaded.model
    prompts: list[list[int]] = []

    def generate(input_ids: torch.Tensor, **_: Any) -> torch.Tensor:
        prompts.append(input_ids[0].tolist())
        return torch.cat([input_ids, torch.tensor([[model.config.eos_token_id]])], dim=1)

    model.generate = generate
    try:
        summariser.summarise(article, length)
    finally:
        del model.generate
    return prompts
