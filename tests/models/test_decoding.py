from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from support.tiny_models import chat_model, tokenizer

from briefing.models import batching, decoding
from briefing.models.attention import share_keys
from briefing.models.decoding import Row
from briefing.models.generation import Prefix, Request, Search, token_rows
from briefing.models.sampling import NoRepeat, Sampled
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


def written(model: Any, rows: Sequence[Row], *processors: decoding.Processor) -> list[list[int]]:
    with torch.inference_mode():
        decoding.write(model, read(model), rows, ENDS, processors)
    return [row.text for row in rows]


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
    rows = [Row(question, most) for question, most in asked]
    assert written(model, rows) == [generated(question, most) for question, most in asked]


def test_a_full_memory_makes_batches_small_and_answers_no_others(
    model: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = [[n, n + 1, n + 2][: n % 3 + 1] for n in range(20, 34)]
    loaded = TextModel(model, tokenizer(chat=True), 64, "tiny", None, None)
    requests, search = [Request(one, 9) for one in questions], Search(rows=48, leaves=True)
    monkeypatch.setattr(TextModel, "ends", ENDS)
    sizes: list[int] = []
    own = decoding.write

    def write(model: Any, prefix: Any, some: Sequence[Row], *rest: Any) -> None:
        sizes.append(len(some))
        own(model, prefix, some, *rest)

    monkeypatch.setattr(decoding, "write", write)
    roomy = token_rows(loaded, requests, search, Prefix(PREFIX, read(model)))
    monkeypatch.setattr(batching, "free_bytes", lambda _: 0)
    assert token_rows(loaded, requests, search, Prefix(PREFIX, read(model))) == roomy
    assert sizes == [len(questions)] + [1] * len(questions)
    assert roomy == [[generated(question, 9)] for question in questions]


def test_what_all_begin_with_is_left_as_it_was(model: Any) -> None:
    prefix = read(model)
    with torch.inference_mode():
        decoding.write(model, prefix, [Row([20], 5), Row([30, 31], 5)], ENDS)
    assert prefix.get_seq_length() == len(PREFIX)
    assert prefix.layers[0].keys.shape[0] == 1


@settings(max_examples=10, deadline=None)
@given(QUESTIONS)
def test_what_a_seed_draws_does_not_depend_on_the_rows_beside_it(
    model: Any, asked: list[tuple[list[int], int]]
) -> None:
    def rows(question: Sequence[int], most: int) -> list[Row]:
        return [Row(question, most, seed) for seed in (None, 1, 2)]

    together = [row for one in asked for row in rows(*one)]
    alone = [written(model, rows(*one), Sampled()) for one in asked]
    assert written(model, together, Sampled()) == [text for texts in alone for text in texts]
    assert [texts[0] for texts in alone] == [generated(*one) for one in asked]


def test_a_text_has_the_probability_that_the_model_gives_it(model: Any) -> None:
    rows = [Row([20, 21], 6), Row([30], 6, seed=3)]
    for row, text in zip(rows, written(model, rows, Sampled()), strict=True):
        tokens = torch.tensor([[*PREFIX, *row.question, *text]])
        with torch.inference_mode():
            chances = model(tokens).logits[0].log_softmax(-1)
        start = tokens.shape[1] - len(text)
        told = sum(float(chances[start + at - 1, token]) for at, token in enumerate(text))
        assert row.log_probability == pytest.approx(told, abs=1e-3)


def test_nothing_of_that_length_is_said_twice() -> None:
    forbid = NoRepeat(3)
    scores = forbid([Row([1, 2, 3, 4], 9, text=[1, 2]), Row([5], 9, text=[1])], torch.zeros(2, 6))
    assert scores.isinf().tolist() == [[at == 3 for at in range(6)], [False] * 6]
