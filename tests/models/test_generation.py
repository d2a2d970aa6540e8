"""A summary made in a batch is the summary made alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.articles import FERRY_ARABIC, FLOOD, article_of
from support.tiny_models import save_sequence, sequence_model

from briefing.core.contracts import Batching
from briefing.core.documents import Article, Length, Statement
from briefing.core.errors import ModelError
from briefing.models import batching
from briefing.models.generation import Request, Search, write
from briefing.models.loader import load_sequence
from briefing.models.store import Store
from briefing.summarising.sequence import BEAMS, NO_REPEAT, SequenceSummariser

KINDS = ("bart", "pegasus", "t5", "led")
WINDOW = 128
# Of a paragraph, of several, of more than the window, in another language, and once more.
ARTICLES = (
    article_of(FLOOD[2:3], title="a"),
    article_of(FLOOD[2:4], title="b"),
    article_of(FLOOD[1:4], title="c"),
    article_of(FERRY_ARABIC[:1], "ar", title="d"),
    article_of(FLOOD[2:3], title="a"),
)
TWO, WORDS_40 = Length(sentences=2), Length(words=40)
WORDS = [word for paragraph in FLOOD for sentence in paragraph for word in sentence.split()]
SEARCH = Search(beams=BEAMS, no_repeat=NO_REPEAT)
REQUESTS = st.builds(
    lambda words, least, more: (" ".join(words), least, least + more),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=60),
    st.integers(0, 12),
    st.integers(1, 20),
)


def engine(folder: Path) -> SequenceSummariser:
    return SequenceSummariser(str(folder), Store(folder, offline=True))


Texts = list[tuple[Statement, ...]]


def texts(
    summariser: SequenceSummariser, length: Length, articles: Iterable[Article] = ARTICLES
) -> Texts:
    return [summariser.summarise(article, length).statements for article in articles]


@cache
def alone(folder: Path, length: Length) -> Texts:
    """What a model writes of each article by itself: the slowest part, done once a length."""
    return texts(engine(folder), length)


@contextmanager
def counted(summariser: SequenceSummariser) -> Iterator[list[int]]:
    """How many rows each call of its model has."""
    rows: list[int] = []
    model: Any = summariser._loaded.model
    own = model.generate

    def generate(**given: Any) -> Any:
        rows.append(len(given["input_ids"]))
        return own(**given)

    model.generate = generate
    try:
        yield rows
    finally:
        del model.generate


def lively(kind: str) -> Any:
    """A model of large weights: what it writes depends on what it reads."""
    model = sequence_model(kind, WINDOW)
    with torch.no_grad():
        for weight in model.parameters():
            if weight.dim() > 1:
                weight.mul_(8)
    return model


def folder_of(kind: str, where: Path) -> Path:
    model = lively(kind)
    if kind == "bart":
        # As bart-large-cnn has it: a text that is cut ends with the mark of an end.
        model.generation_config.forced_eos_token_id = 2
        model.generation_config.num_beams = 4
        model.generation_config.length_penalty = 2.0
        model.generation_config.early_stopping = True
    return save_sequence(where, model=model)


@pytest.fixture(scope="module", params=KINDS)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder_of(request.param, tmp_path_factory.mktemp(request.param))


@pytest.fixture(scope="module")
def bart(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of one kind, for what all kinds do by the same code."""
    return folder_of("bart", tmp_path_factory.mktemp("bart"))


def test_prepared_articles_have_the_summaries_that_they_have_alone(folder: Path) -> None:
    prepared, length = engine(folder), TWO
    assert isinstance(prepared, Batching)
    expected = alone(folder, length)
    with counted(prepared) as rows:
        prepared.prepare(ARTICLES, length)
        assert max(rows) > 1
        asked = len(rows)
        assert texts(prepared, length) == expected
        assert len(rows) == asked


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(requests=st.lists(REQUESTS, min_size=2, max_size=6))
def test_each_row_is_what_the_model_writes_of_it_by_itself(
    folder: Path, requests: list[tuple[str, int, int]]
) -> None:
    loaded = load_sequence(str(folder), Store(folder, offline=True))
    model: Any = loaded.model
    expected = []
    for text, least, most in requests:
        inputs = dict(loaded.tokenizer(text, return_tensors="pt"))
        if model.config.model_type == "led":
            inputs["global_attention_mask"] = torch.zeros_like(inputs["input_ids"])
            inputs["global_attention_mask"][:, 0] = 1
        output = model.generate(
            **inputs,
            num_beams=BEAMS,
            do_sample=False,
            no_repeat_ngram_size=NO_REPEAT,
            min_length=0,
            min_new_tokens=least,
            max_new_tokens=most,
        )
        expected.append(str(loaded.tokenizer.decode(output[0], skip_special_tokens=True)))
    asked = [Request(loaded.encode(text, special=True), most, low) for text, low, most in requests]
    assert [found.text for (found,) in write(loaded, asked, SEARCH)] == expected


def test_what_was_prepared_is_let_go_with_the_next_call(bart: Path) -> None:
    summariser, length = engine(bart), Length(sentences=1)
    summariser.prepare(ARTICLES[:2], length)
    summariser.prepare(ARTICLES[2:3], length)
    with counted(summariser) as rows:
        summariser.summarise(ARTICLES[2], length)
        assert not rows
        summariser.summarise(ARTICLES[0], length)
        assert rows


def test_another_length_than_the_prepared_one_is_written_for(bart: Path) -> None:
    prepared, some = engine(bart), ARTICLES[:3]
    prepared.prepare(some, Length(words=20))
    assert texts(prepared, WORDS_40, some) == alone(bart, WORDS_40)[:3]


def test_nothing_to_prepare_is_nothing(bart: Path) -> None:
    engine(bart).prepare([], Length(sentences=1))


def test_a_model_that_is_not_there_is_left_to_summarise(tmp_path: Path) -> None:
    summariser = engine(tmp_path / "nowhere")
    summariser.prepare(ARTICLES, Length(sentences=1))
    with pytest.raises(ModelError, match="there is no model folder"):
        summariser.summarise(ARTICLES[0], Length(sentences=1))


def test_little_memory_makes_small_batches_and_the_same_text(
    bart: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    length = TWO
    tight = engine(bart)
    with counted(tight) as rows:
        monkeypatch.setattr(batching, "free_bytes", lambda _: 0)
        tight.prepare(ARTICLES, length)
        assert set(rows) == {1}
    assert texts(tight, length) == alone(bart, length)


@pytest.mark.parametrize("kind", ["bigbird_pegasus"])
def test_a_family_that_padding_changes_writes_of_one_text_at_a_time(
    bart: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    summariser = engine(bart)
    monkeypatch.setattr(summariser._loaded.model.config, "model_type", kind)
    with counted(summariser) as rows:
        summariser.prepare(ARTICLES, Length(sentences=1))
        assert set(rows) == {1}


@given(st.lists(st.integers(1, 500), max_size=40), st.integers(1, 9), st.integers(0, 2000))
def test_batches_hold_each_text_once_and_keep_their_bounds(
    sizes: list[int], rows: int, tokens: int
) -> None:
    made = list(batching.batches(sizes, rows, tokens))
    assert sorted(index for batch in made for index in batch) == list(range(len(sizes)))
    for batch in made:
        longest = max(sizes[index] for index in batch)
        assert len(batch) <= rows
        assert len(batch) == 1 or len(batch) * longest <= tokens
        assert all(2 * sizes[index] >= longest for index in batch)
