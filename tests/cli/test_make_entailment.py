"""`briefing make` and `summarise` with a model of inference in the hub's cache, and without one."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from support.articles import FERRY_ARABIC, FLOOD
from support.command import briefing, one_sentence
from support.tiny_models import classifier, save_classifier, teach_pairs

from briefing.core.documents import Article, Length, Statement, Summary
from briefing.pipeline.registry.summarisers import SUMMARISERS
from briefing.pipeline.resources import Resources
from briefing.summarising.lead import Lead

# language → an article, and what says the contrary of a sentence of it in words that pass
CASES = {
    "en": (FLOOD, "The opposition voted for the loan and called the wall too high."),
    "ar": (FERRY_ARABIC, "صوتت المعارضة لصالح القرض وقالت إن الجدار أعلى مما ينبغي."),
}
WITHOUT = {
    "en": "- Checked against the article, without an entailment model.",
    "ar": "- فُحص بمقارنته بالمقال، من غير نموذج استنتاج.",
}
WITH_IT = {
    "en": "- Checked against the article, and with `nli` with "
    "MoritzLaurer/multilingual-MiniLMv2-L6-mnli-xnli (MIT).",
    "ar": "- فُحص بمقارنته بالمقال، ومع <bdi>`nli` بنموذج "
    "MoritzLaurer/multilingual-MiniLMv2-L6-mnli-xnli (MIT)</bdi>.",
}
QUICK = ["--summariser", "contrary", "--offline", "--sentences", "2"]


class Contrary(Lead):
    """The first sentences of an article, the second of which turns another into its contrary."""

    name = "contrary"

    def summarise(self, article: Article, length: Length) -> Summary:
        summary = super().summarise(article, length)
        first, _, *rest = summary.statements
        _, text = CASES[article.language]
        return replace(summary, statements=(first, Statement(text), *rest))


@pytest.fixture(autouse=True)
def contrary(monkeypatch: pytest.MonkeyPatch) -> None:
    def make(_: Resources) -> Contrary:
        return Contrary()

    monkeypatch.setitem(SUMMARISERS, "contrary", make)


@pytest.fixture(autouse=True)
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A hub cache of nobody's, whatever models this machine has."""
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    return tmp_path / "hub"


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that knows by heart which of our sentences are contraries."""
    pairs = [
        (sentence, hypothesis, label)
        for article, wrong in CASES.values()
        for paragraph in article
        for sentence in paragraph
        for hypothesis, label in ((wrong, "contradiction"), (sentence, "entailment"))
    ]
    model = teach_pairs(classifier(), pairs)
    return save_classifier(tmp_path_factory.mktemp("taught"), model)


def pull(hub: Path, model: Path) -> None:
    """Put a model where `briefing models pull nli` would."""
    snapshots = hub / "models--MoritzLaurer--multilingual-MiniLMv2-L6-mnli-xnli" / "snapshots"
    snapshots.mkdir(parents=True)
    (snapshots / ("0" * 40)).symlink_to(model, target_is_directory=True)


def written(folder: Path, language: str) -> Path:
    article, _ = CASES[language]
    path = folder / f"wall.{language}.txt"
    paragraphs = ["Marrowby gets its wall", *(" ".join(paragraph) for paragraph in article)]
    path.write_text("\n\n".join(paragraphs), encoding="utf-8")
    return path


def made(tmp_path: Path, language: str, *options: str) -> tuple[Any, str, str]:
    """The summary in briefing.json, the Markdown, and what stderr said."""
    path = written(tmp_path, language)
    told: list[str | Path] = ["--language", language, "--out", tmp_path / "out", "--no-audio"]
    done = briefing("make", path, *QUICK, *told, *options)
    assert done.exit_code == 0, done.stderr
    folder = Path(done.stdout.strip())
    record = json.loads((folder / "briefing.json").read_text(encoding="utf-8"))
    markdown = (folder / f"summary.{language}.md").read_text(encoding="utf-8")
    return record["summaries"][language], markdown, done.stderr


@pytest.mark.parametrize("language", CASES)
def test_without_the_model_the_output_says_so_once(tmp_path: Path, language: str) -> None:
    summary, markdown, stderr = made(tmp_path, language)
    assert summary["statements"][1]["text"] == CASES[language][1]
    assert summary["entailed_by"] is None
    assert markdown.count(WITHOUT[language]) == 1
    assert "entail" not in stderr
    assert "alone" not in stderr


@pytest.mark.parametrize("language", CASES)
def test_with_it_a_contrary_gives_way_and_the_output_names_the_model(
    tmp_path: Path, hub: Path, taught: Path, language: str
) -> None:
    pull(hub, taught)
    summary, markdown, _ = made(tmp_path, language)
    statement = summary["statements"][1]
    assert statement["text"] == statement["supports"][0]["text"]
    assert (
        "stands in for a sentence that failed: the article says the contrary"
        in (statement["marks"])
    )
    assert summary["entailed_by"]["model"] == "MoritzLaurer/multilingual-MiniLMv2-L6-mnli-xnli"
    assert summary["entailed_by"]["revision"] == "0" * 40
    assert markdown.count(WITH_IT[language]) == 1
    assert WITHOUT[language] not in markdown


def test_a_model_that_was_pulled_later_makes_another_briefing(
    tmp_path: Path, hub: Path, taught: Path
) -> None:
    before, _, _ = made(tmp_path, "en")
    pull(hub, taught)
    after, _, _ = made(tmp_path, "en")
    assert before["statements"][1]["text"] == CASES["en"][1]
    assert after["statements"][1]["text"] != CASES["en"][1]


@pytest.mark.parametrize("language", CASES)
def test_summarise_prints_the_verdict_and_who_gave_it(
    tmp_path: Path, hub: Path, taught: Path, language: str
) -> None:
    path = written(tmp_path, language)
    command: list[str | Path] = [
        "summarise",
        path,
        *QUICK,
        "--language",
        language,
        "--json",
        "--facts",
        "mark",
    ]
    assert json.loads(briefing(*command).stdout)["entailed_by"] is None
    pull(hub, taught)
    record = json.loads(briefing(*command).stdout)
    assert record["entailed_by"]["engine"] == "nli"
    assert record["statements"][1]["article_checks"][-1] == {
        "check": "entailment",
        "passed": False,
        "seen": "the article says the contrary",
    }


def test_a_damaged_model_is_told_in_one_sentence(tmp_path: Path, hub: Path) -> None:
    model = save_classifier(tmp_path / "damaged")
    (model / "model.safetensors").write_bytes(b"nothing")
    pull(hub, model)
    done = briefing("summarise", written(tmp_path, "en"), *QUICK)
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "briefing models pull nli" in done.stderr


def test_the_doctor_and_the_list_of_models_know_it(hub: Path, taught: Path) -> None:
    def looked_at() -> Any:
        found = json.loads(briefing("doctor", "--offline", "--json", "--language", "en").stdout)
        (model,) = [one for one in found if one["name"] == "model nli"]
        return model

    pytest.importorskip("espeakng_loader")
    missing = looked_at()
    assert (missing["well"], missing["remedy"]) == (False, "briefing models pull nli")
    listed = briefing("models", "list").stdout
    (line,) = [line for line in listed.splitlines() if line.startswith("nli ")]
    assert "MIT" in line
    assert "absent" in line
    pull(hub, taught)
    assert looked_at()["well"]
    assert "nli" in briefing("models", "verify").stdout
