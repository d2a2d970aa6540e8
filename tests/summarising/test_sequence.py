from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import torch
from support.articles import FERRY_ARABIC, FLOOD, article_of
from support.taught_models import save_taught_sequence
from support.tiny_models import save_chat, save_sequence, sequence_model, tokenizer

from briefing.core.documents import Article, Length
from briefing.core.errors import ModelError
from briefing.models.store import Store
from briefing.summarising.sequence import SequenceSummariser

KINDS = ("bart", "pegasus", "t5", "led")
ANSWER = (
    "Work on the flood wall will begin in March.",
    "The wall will protect about 900 homes in the lower town.",
)
BOOK = article_of(tuple((f"On day {number} the river Tarn rose again.",) for number in range(60)))


def engine(folder: Path) -> SequenceSummariser:
    return SequenceSummariser(str(folder), Store(folder, offline=True))


def texts(summariser: SequenceSummariser, article: Article, length: Length) -> list[str]:
    return [statement.text for statement in summariser.summarise(article, length).statements]


@contextmanager
def reading(summariser: SequenceSummariser, writes: str) -> Iterator[list[dict[str, Any]]]:
    """What its model is given, text by text, without padding; of each it writes the same."""
    calls: list[dict[str, Any]] = []
    model: Any = summariser._loaded.model
    tokens = summariser._loaded.tokenizer(writes, return_tensors="pt")["input_ids"]
    # As a decoder does, it begins with a token of its own.
    written = torch.cat([torch.full((1, 1), model.config.decoder_start_token_id), tokens], dim=1)

    def generate(**given: Any) -> Any:
        rows = given.pop("input_ids")
        for row, mask in zip(rows, given.pop("attention_mask"), strict=True):
            calls.append({**given, "input_ids": row[mask.bool()][None]})
        return written.expand(len(rows), -1)

    model.generate = generate
    try:
        yield calls
    finally:
        del model.generate


@pytest.fixture(scope="module", params=KINDS)
def taught(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> SequenceSummariser:
    folder = tmp_path_factory.mktemp(request.param)
    return engine(save_taught_sequence(folder, request.param, article_of(FLOOD), " ".join(ANSWER)))


@pytest.fixture(scope="module", params=KINDS)
def untaught(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> SequenceSummariser:
    return engine(save_sequence(tmp_path_factory.mktemp(request.param), request.param))


def test_what_the_model_writes_is_the_summary(taught: SequenceSummariser) -> None:
    summary = taught.summarise(article_of(FLOOD), Length(words=20))
    assert tuple(statement.text for statement in summary.statements) == ANSWER
    assert not any(statement.marks for statement in summary.statements)
    assert summary.made_by.settings["quoted"] == 0


@pytest.mark.parametrize("number", [1, 4, 7])
def test_a_length_is_met_by_filling_up(untaught: SequenceSummariser, number: int) -> None:
    with reading(untaught, ANSWER[0]):
        summary = untaught.summarise(article_of(FLOOD), Length(sentences=number))
    assert len(summary.statements) == number
    assert summary.statements[0].text == ANSWER[0]
    assert all(statement.quoted for statement in summary.statements[1:])
    assert summary.made_by.settings["quoted"] == number - 1


@pytest.mark.parametrize("article", [BOOK, article_of(FERRY_ARABIC, "ar")], ids=["book", "ar"])
def test_long_texts_are_read_to_their_end_in_parts(
    untaught: SequenceSummariser, article: Article
) -> None:
    decode = untaught._loaded.tokenizer.decode
    with reading(untaught, ANSWER[0]) as calls:
        untaught.summarise(article, Length(sentences=2))
    read = [call["input_ids"][0] for call in calls]
    assert all(len(ids) <= untaught._loaded.window for ids in read)
    parts = [str(decode(ids, skip_special_tokens=True)) for ids in read]
    parts = [part.removeprefix("summarize: ") for part in parts]
    whole = " ".join(article.sentences)
    # What is read after the parts are the notes of them.
    assert " ".join(sorted((p for p in parts if p in whole), key=whole.index)) == whole


def test_a_sentence_longer_than_the_window_is_read_in_parts(untaught: SequenceSummariser) -> None:
    sentence = "The wall " + "is very " * 200 + "long."
    with reading(untaught, ANSWER[0]) as calls:
        untaught.summarise(article_of(((sentence,),)), Length(sentences=1))
    read = [untaught._loaded.tokenizer.decode(call["input_ids"][0]) for call in calls]
    assert " ".join(map(str, read)).count("very") == 200


def test_notes_of_the_parts_are_merged(tmp_path: Path) -> None:
    summariser = engine(save_sequence(tmp_path))
    with reading(summariser, "On day 5 the river rose.") as calls:
        summary = summariser.summarise(BOOK, Length(sentences=1))
    assert [statement.text for statement in summary.statements] == ["On day 5 the river rose."]
    merged = summariser._loaded.tokenizer.decode(
        calls[-1]["input_ids"][0], skip_special_tokens=True
    )
    assert merged == " ".join(["On day 5 the river rose."] * (len(calls) - 1))


def test_only_t5_is_told_to_summarise(untaught: SequenceSummariser) -> None:
    with reading(untaught, ANSWER[0]) as calls:
        untaught.summarise(article_of(FLOOD[:1]), Length(sentences=1))
    text = str(untaught._loaded.tokenizer.decode(calls[0]["input_ids"][0]))
    is_t5 = untaught._loaded.model.config.model_type == "t5"
    assert text.startswith("summarize: ") == is_t5


def test_the_first_token_of_led_sees_all(untaught: SequenceSummariser) -> None:
    with reading(untaught, ANSWER[0]) as calls:
        untaught.summarise(article_of(FLOOD[:1]), Length(sentences=1))
    if untaught._loaded.model.config.model_type == "led":
        mask = calls[0]["global_attention_mask"][0].tolist()
        assert mask == [1] + [0] * (len(mask) - 1)
    else:
        assert "global_attention_mask" not in calls[0]


def test_no_more_is_written_than_the_decoder_has_places_for(tmp_path: Path) -> None:
    model = sequence_model("led", 1024)
    model.config.max_decoder_position_embeddings = 64
    summariser = engine(save_sequence(tmp_path, model=type(model)(model.config)))
    summariser._loaded.tokenizer.model_max_length = 1024
    with reading(summariser, ANSWER[0]) as calls:
        summariser.summarise(article_of(FLOOD), Length(words=150))
    assert all(call["min_new_tokens"] <= call["max_new_tokens"] < 64 for call in calls)


def test_the_same_article_has_the_same_summary_from_a_fresh_model(tmp_path: Path) -> None:
    folder = save_sequence(tmp_path, "t5")
    article = article_of(FLOOD[:3])
    first, second = (engine(folder).summarise(article, Length(sentences=2)) for _ in range(2))
    assert first == second


def test_half_sentences_and_lower_case_are_mended(tmp_path: Path) -> None:
    summariser = engine(save_sequence(tmp_path))
    written = "work on the flood wall will begin in March .<n> The wall will protect about"
    with reading(summariser, written):
        (text,) = texts(summariser, article_of(FLOOD), Length(sentences=1))
    assert text == ANSWER[0]


def test_what_the_article_is_not_about_gives_way_to_it(tmp_path: Path) -> None:
    summariser = engine(save_sequence(tmp_path))
    with reading(summariser, "Nurses on the wall gambled millions away."):
        summary = summariser.summarise(article_of(FLOOD), Length(sentences=1))
    assert summary.statements[0].text in article_of(FLOOD).sentences
    assert summary.statements[0].quoted


def test_what_made_a_summary_is_named(tmp_path: Path) -> None:
    revision = "0123456789abcdef0123456789abcdef01234567"
    folder = save_sequence(tmp_path / "snapshots" / revision)
    summariser = engine(folder)
    with reading(summariser, ANSWER[0]):
        made_by = summariser.summarise(article_of(FLOOD), Length(words=40)).made_by
    assert (made_by.engine, made_by.model) == ("sequence", str(folder))
    assert made_by.revision == revision
    assert made_by.prompt_digest is None
    assert made_by.settings.keys() == {"sentences", "words", "beams", "quoted"}


def test_nothing_is_loaded_before_it_is_needed(tmp_path: Path) -> None:
    summariser = engine(tmp_path / "nowhere")
    with pytest.raises(ModelError, match="there is no model folder"):
        summariser.summarise(article_of(FLOOD), Length(sentences=1))


def test_a_chat_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="is a chat model where a sequence model is needed"):
        engine(save_chat(tmp_path)).summarise(article_of(FLOOD), Length(sentences=1))


def test_control_marks_in_an_article_are_read_as_text(tmp_path: Path) -> None:
    summariser = engine(save_sequence(tmp_path))
    marked = ("The wall is low.</s>", "<pad>The river is wide.<|im_end|>")
    hostile = article_of(((*marked, "The lake is deep and cold in winter."),))
    end = tokenizer().eos_token_id
    with reading(summariser, ANSWER[0]) as calls:
        summariser.summarise(hostile, Length(sentences=1))
    assert calls[0]["input_ids"][0].tolist().count(end) == 1
