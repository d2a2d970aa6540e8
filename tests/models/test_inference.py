"""The model of inference as the hub would have it, and what every entailer must do."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from safetensors.torch import load_file, save_file
from support.articles import FERRY_ARABIC, FLOOD
from support.entailers import Told
from support.tiny_models import LABELS, classifier, save_classifier

from briefing.core.contracts import Entailer
from briefing.core.errors import ModelError
from briefing.core.settings import Settings
from briefing.models.catalogue import Hub, catalogue
from briefing.models.inference import Nli
from briefing.models.loader import kind_of, load_classifier
from briefing.models.store import State, Store
from briefing.pipeline.engines import Engines

ENGLISH = [sentence for paragraph in FLOOD for sentence in paragraph]
ARABIC = [sentence for paragraph in FERRY_ARABIC for sentence in paragraph]
CLAIMS = {"en": (ENGLISH, "The wall is too low."), "ar": (ARABIC, "الجدار أقل ارتفاعا مما ينبغي.")}
REVISION = "0" * 40


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A hub cache of nobody's."""
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    return tmp_path / "hub"


@pytest.fixture
def store(hub: Path, tmp_path: Path) -> Store:
    return Store(tmp_path / "cache", offline=True)


def snapshot(hub: Path) -> Path:
    return hub / "models--MoritzLaurer--multilingual-MiniLMv2-L6-mnli-xnli/snapshots" / REVISION


def nli(store: Store, hub: Path, model: Any = None) -> Nli:
    save_classifier(snapshot(hub), model)
    return Nli(store)


def told(_store: Store, _hub: Path) -> Entailer:
    return Told()


def roberta(store: Store, hub: Path) -> Entailer:
    return nli(store, hub, classifier("xlm-roberta"))


def bert(store: Store, hub: Path) -> Entailer:
    return nli(store, hub, classifier("bert"))


# A new entailer joins by a line here.
ENTAILERS = [told, roberta, bert]


@pytest.fixture(params=ENTAILERS, ids=lambda make: make.__name__)
def entailer(request: pytest.FixtureRequest, store: Store, hub: Path) -> Entailer:
    make: Callable[[Store, Path], Entailer] = request.param
    return make(store, hub)


def close(found: Any, expected: Any) -> bool:
    pairs = list(zip(found, expected, strict=True))
    return all(
        abs(a.entailment - b.entailment) < 1e-5 and abs(a.contradiction - b.contradiction) < 1e-5
        for a, b in pairs
    )


def test_it_says_who_it_is(entailer: Entailer) -> None:
    assert entailer.name
    assert entailer.identity == entailer.identity
    assert entailer.made_by.engine == entailer.name
    assert entailer.made_by.licence


def test_it_knows_english_and_arabic_of_any_region(entailer: Entailer) -> None:
    assert all(entailer.knows(tag) for tag in ("en", "en-GB", "ar", "ar-EG"))
    assert not entailer.knows("is")


@pytest.mark.parametrize("language", CLAIMS)
def test_each_premise_has_two_probabilities(entailer: Entailer, language: str) -> None:
    premises, hypothesis = CLAIMS[language]
    found = entailer.infer(premises, hypothesis)
    assert len(found) == len(premises)
    for one in found:
        assert min(one.entailment, one.contradiction) >= 0
        assert one.entailment + one.contradiction <= 1 + 1e-6
    assert list(entailer.infer(premises, hypothesis)) == list(found)


@pytest.mark.parametrize("language", CLAIMS)
def test_a_premise_stands_for_itself_in_whatever_company(entailer: Entailer, language: str) -> None:
    premises, hypothesis = CLAIMS[language]
    together = entailer.infer(premises * 3, hypothesis)
    alone = [entailer.infer([premise], hypothesis)[0] for premise in premises]
    assert close(together, alone * 3)


def test_no_premise_gives_nothing(entailer: Entailer) -> None:
    assert list(entailer.infer([], "The wall is low.")) == []


def test_any_text_can_be_asked_about(entailer: Entailer) -> None:
    for text in ("", " ", "\N{BLACK CHESS KNIGHT}", "wall " * 5_000, "جدار" * 5_000):
        assert len(entailer.infer([text, "The wall is low."], text)) == 2


@pytest.mark.parametrize("order", [(2, 1, 0), (1, 0, 2), (2, 0, 1)])
def test_classes_are_known_by_their_names_in_whatever_order(
    store: Store, hub: Path, tmp_path: Path, order: tuple[int, ...]
) -> None:
    usual = nli(store, hub).infer(ENGLISH, "The wall is too low.")
    assert len({round(one.entailment, 4) for one in usual}) > 1
    folder = snapshot(hub)
    weights = load_file(folder / "model.safetensors")
    for name in ("classifier.out_proj.weight", "classifier.out_proj.bias"):
        weights[name] = weights[name][list(order)].contiguous()
    save_file(weights, folder / "model.safetensors", {"format": "pt"})
    named = {str(place): LABELS[old].upper() for place, old in enumerate(order)}
    change_config(folder, id2label=named, label2id={v: int(k) for k, v in named.items()})
    assert close(Nli(store).infer(ENGLISH, "The wall is too low."), usual)


def change_config(folder: Path, **values: Any) -> None:
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | values))


def cut(folder: Path) -> None:
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1000])


def without_its_head(folder: Path) -> None:
    weights = load_file(folder / "model.safetensors")
    kept = {name: tensor for name, tensor in weights.items() if "out_proj" not in name}
    save_file(kept, folder / "model.safetensors", {"format": "pt"})


def nameless(folder: Path) -> None:
    change_config(folder, id2label={"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"})


def of_two_classes(folder: Path) -> None:
    change_config(folder, id2label={"0": "entailment", "1": "not_entailment", "2": "neutral"})


def illegible(folder: Path) -> None:
    (folder / "config.json").write_text("{")


def no_classifier(folder: Path) -> None:
    change_config(folder, architectures=["XLMRobertaModel"])


@pytest.mark.parametrize(
    "damage", [cut, without_its_head, nameless, of_two_classes, illegible, no_classifier]
)
def test_a_damaged_model_is_told_in_one_sentence_with_what_to_do(
    store: Store, hub: Path, damage: Callable[[Path], None]
) -> None:
    broken = nli(store, hub)
    damage(snapshot(hub))
    with pytest.raises(ModelError) as caught:
        broken.infer(ENGLISH, "The wall is low.")
    message = str(caught.value)
    assert not re.search(r"[.!?] |\n", message)
    assert "nli" in message
    assert message.endswith(
        f"fetch it again with: rm -r {snapshot(hub).parent.parent} && briefing models pull nli"
    )


def test_pickled_weights_are_never_loaded(store: Store, hub: Path) -> None:
    import torch

    save_classifier(snapshot(hub))
    weights = snapshot(hub) / "model.safetensors"
    torch.save(load_file(weights), snapshot(hub) / "pytorch_model.bin")
    weights.unlink()
    with pytest.raises(ModelError, match="only as pickle"):
        load_classifier(str(snapshot(hub)), store)


def test_a_classifier_writes_no_summaries(store: Store, hub: Path) -> None:
    save_classifier(snapshot(hub))
    change_config(
        snapshot(hub), is_encoder_decoder=True, architectures=["BartForSequenceClassification"]
    )
    with pytest.raises(ModelError, match="no model that writes text"):
        kind_of(str(snapshot(hub)), store)


def test_nobody_has_it_before_it_is_pulled(hub: Path, tmp_path: Path) -> None:
    settings = Settings(cache=tmp_path / "cache")
    assert Engines(settings).semantic_models.entailer is None
    assert not hub.exists()
    save_classifier(snapshot(hub))
    found = Engines(settings).semantic_models.entailer
    assert found is not None
    assert found.made_by.revision == REVISION
    assert REVISION in found.identity


def test_the_catalogue_knows_it(store: Store, hub: Path) -> None:
    entry = catalogue()["nli"]
    assert isinstance(entry.source, Hub)
    assert entry.licence == "MIT"
    state = {listed.entry.name: listed.state for listed in store.entries()}
    assert state["nli"] is State.ABSENT
    with pytest.raises(ModelError, match="briefing models pull"):
        store.pull("nli")
    save_classifier(snapshot(hub))
    assert store.pull("nli") == snapshot(hub)
    assert {one.name: one.problem for one in store.verify()}["nli"] is None
