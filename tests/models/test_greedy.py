from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from support.tiny_models import chat_model, tokenizer

from briefing.models import generation, greedy
from briefing.models.attention import share_keys
from briefing.models.generation import Prefix, Request, Search, token_rows
from briefing.models.text_model import TextModel

PREFIX = [7, 8, 9, 10, 11]
ENDS = tuple(range(0, 600, 9))  # so many that answers end at different lengths
QUESTIONS = st.lists(
    st.tuples(st.lists(st.integers(5, 599), min_size=1, max_size=12), st.integers(1, 20)),
    min_size=1,
    max_size=20,
)


@pytest.fixture(scope="module")
def model() -> Any:
    made: Any = chat_model()
    share_keys(made)
    return made


def read(model: Any) -> Any:
    with torch.inference_mode():
        return model(torch.tensor([PREFIX]), use_cache=True).past_key_values


def generated(question: Sequence[int], most: int) -> list[int]:
    """What transformers itself writes of one question alone."""
    tokens = torch.tensor([[*PREFIX, *question]])
    own: Any = chat_model()
    with torch.inference_mode():
        output = own.generate(
            tokens,
            attention_mask=torch.ones_like(tokens),
            max_new_tokens=most,
            do_sample=False,
            eos_token_id=list(ENDS),
        )
    return list(output[0, tokens.shape[1] :].tolist())


@settings(max_examples=10, deadline=None)
@given(QUESTIONS)
def test_each_answer_is_what_generate_writes_of_its_question_alone(
    model: Any, asked: list[tuple[list[int], int]]
) -> None:
    questions, most = [q for q, _ in asked], [m for _, m in asked]
    with torch.inference_mode():
        answers = greedy.write(model, read(model), questions, most, ENDS)
    assert answers == [generated(question, m) for question, m in asked]


def test_a_full_memory_makes_batches_small_and_answers_no_others(
    model: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = [[n, n + 1, n + 2][: n % 3 + 1] for n in range(20, 34)]
    loaded = TextModel(model, tokenizer(chat=True), 64, "tiny", None, None)
    requests, search = [Request(one, 9) for one in questions], Search(rows=48, leaves=True)
    monkeypatch.setattr(TextModel, "ends", ENDS)
    sizes: list[int] = []
    own = greedy.write

    def write(model: Any, prefix: Any, some: Sequence[Sequence[int]], *rest: Any) -> Any:
        sizes.append(len(some))
        return own(model, prefix, some, *rest)

    monkeypatch.setattr(greedy, "write", write)
    roomy = token_rows(loaded, requests, search, Prefix(PREFIX, read(model)))
    monkeypatch.setattr(generation, "free_bytes", lambda _: 0)
    assert token_rows(loaded, requests, search, Prefix(PREFIX, read(model))) == roomy
    assert sizes == [len(questions)] + [1] * len(questions)
    assert roomy == [[generated(question, 9)] for question in questions]


def test_what_all_begin_with_is_left_as_it_was(model: Any) -> None:
    prefix = read(model)
    with torch.inference_mode():
        greedy.write(model, prefix, [[20], [30, 31]], [5, 5], ENDS)
    assert prefix.get_seq_length() == len(PREFIX)
    assert prefix.layers[0].keys.shape[0] == 1
