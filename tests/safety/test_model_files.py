"""Files of models: torch opens nothing but safetensors, and a changed bit is noticed before use."""

from __future__ import annotations

import json
import pickle
import shutil
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from support.tiny_models import save_chat, save_encoder, save_sequence

from briefing.core.errors import ModelError
from briefing.models import integrity, manifest
from briefing.models.loader import load_chat, load_sequence
from briefing.models.sentence_encoder import Encoder
from briefing.models.store import Store
from briefing.models.whisper import Whisper

ONE = "model.safetensors"
INDEX = f"{ONE}.index.json"


class Touch:
    """A pickle that leaves a file behind when it is opened."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self._path,)


@pytest.fixture(autouse=True)
def nothing_is_unpickled(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(*_: object, **__: object) -> None:
        pytest.fail("torch.load is called")

    monkeypatch.setattr(torch, "load", load)


@pytest.fixture(scope="module")
def chat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_chat(tmp_path_factory.mktemp("chat") / "model")


@pytest.fixture
def folder(chat: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(chat, tmp_path / "model"))


def split_in_two(folder: Path, other: str) -> None:
    """An index instead of one file: half of the tensors in a file of another name."""
    names = sorted(load_file(folder / ONE))
    (folder / ONE).rename(folder / "model-00001.safetensors")
    places = {name: ("model-00001.safetensors", other)[at % 2] for at, name in enumerate(names)}
    index = {"metadata": {}, "weight_map": places}
    (folder / INDEX).write_text(json.dumps(index), encoding="utf-8")


def refusal(folder: Path) -> str:
    with pytest.raises(ModelError) as caught:
        load_chat(str(folder), Store(folder, offline=True))
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    "name",
    [
        "pytorch_model.bin",
        "model.pt",
        "model.safetensors.bin",
        "../outside.safetensors",
        "sub/inside.safetensors",
        "..\\outside.safetensors",
        "MODEL.BIN",
        "model",
    ],
)
def test_an_index_that_names_other_files_is_refused(folder: Path, name: str) -> None:
    split_in_two(folder, name)
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(pickle.dumps(Touch(folder / "opened")))
    assert "no safetensors" in refusal(folder)
    assert not (folder / "opened").exists()


def test_an_index_that_names_a_path_elsewhere_is_refused(folder: Path, tmp_path: Path) -> None:
    shutil.copy(folder / ONE, tmp_path / "elsewhere.safetensors")
    split_in_two(folder, str(tmp_path / "elsewhere.safetensors"))
    assert "elsewhere.safetensors" in refusal(folder)


@pytest.mark.parametrize("name", ["adapter_model.bin", "../x.safetensors", "x.bin", "evil"])
def test_a_configuration_that_names_other_weights_is_refused(folder: Path, name: str) -> None:
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    config["transformers_weights"] = name
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    (folder / name).write_bytes(pickle.dumps(Touch(folder / "opened")))
    assert "no safetensors" in refusal(folder)


def test_an_index_that_a_configuration_names_is_looked_at_too(folder: Path) -> None:
    split_in_two(folder, "pytorch_model.bin")
    (folder / "pytorch_model.bin").write_bytes(b"")
    (folder / INDEX).rename(folder / "other.safetensors.index.json")
    shutil.copy(folder / "model-00001.safetensors", folder / ONE)
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    config["transformers_weights"] = "other.safetensors.index.json"
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    assert "'pytorch_model.bin'" in refusal(folder)


def test_an_adapter_is_refused(folder: Path) -> None:
    told = {"base_model_name_or_path": "somebody/else", "peft_type": "LORA"}
    (folder / "adapter_config.json").write_text(json.dumps(told), encoding="utf-8")
    assert "adapter_config.json" in refusal(folder)


def test_a_pickle_under_the_name_of_safetensors_is_not_opened(folder: Path) -> None:
    (folder / ONE).write_bytes(pickle.dumps(Touch(folder / "opened")))
    assert "cannot be loaded" in refusal(folder)
    assert not (folder / "opened").exists()


@pytest.mark.parametrize("index", ["[" * 100_000, "{}", "null", '{"weight_map": 3}', "\0"])
def test_a_broken_index_is_one_sentence(folder: Path, index: str) -> None:
    (folder / ONE).unlink()
    (folder / INDEX).write_text(index, encoding="utf-8")
    assert "is missing" in refusal(folder)


def test_safetensors_in_several_files_are_loaded(tmp_path: Path) -> None:
    folder = save_sequence(tmp_path / "bart")
    tensors = load_sequence(str(folder), Store(tmp_path, offline=True)).model.state_dict()
    split_in_two(folder, "model-00002.safetensors")
    shutil.copy(folder / "model-00001.safetensors", folder / "model-00002.safetensors")
    again = load_sequence(str(folder), Store(tmp_path, offline=True)).model.state_dict()
    assert all(torch.equal(tensors[name], again[name]) for name in tensors)


def test_the_sentence_encoder_is_held_to_the_same(tmp_path: Path) -> None:
    folder = save_encoder(tmp_path / "encoder")
    (folder / "adapter_config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match="no safetensors"):
        Encoder(folder).encode(["one"])


@pytest.fixture
def listener(tmp_path: Path) -> Path:
    """A folder of the store as the pieces of Whisper become; its contents are nobody's model."""
    folder = tmp_path / "whisper-tiny"
    folder.mkdir()
    for name in ("config.json", "model.bin", "tokenizer.json"):
        (folder / name).write_bytes(name.encode() * 1000)
    manifest.write(folder, "0" * 64)
    return folder


@pytest.mark.parametrize("name", ["config.json", "model.bin", "tokenizer.json"])
def test_a_changed_bit_of_the_listener_is_noticed_before_it_is_loaded(
    listener: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    faster_whisper = pytest.importorskip("faster_whisper", reason="needs the extra 'listen'")
    monkeypatch.setattr(
        faster_whisper, "WhisperModel", lambda *_, **__: pytest.fail("it is loaded")
    )
    contents = bytearray((listener / name).read_bytes())
    contents[500] ^= 1
    (listener / name).write_bytes(contents)
    with pytest.raises(ModelError, match=f"damaged in {name}.*rm -r {listener}"):
        Whisper("whisper-tiny", listener)


def test_a_changed_bit_of_a_listener_from_the_hub_is_noticed(tmp_path: Path) -> None:
    pytest.importorskip("faster_whisper", reason="needs the extra 'listen'")
    blobs, snapshot = tmp_path / "blobs", tmp_path / "snapshots" / ("a" * 40)
    snapshot.mkdir(parents=True)
    blobs.mkdir()
    (blobs / ("b" * 64)).write_bytes(b"changed")
    (snapshot / "model.bin").symlink_to(blobs / ("b" * 64))
    with pytest.raises(ModelError, match=r"damaged in model\.bin"):
        Whisper("somebody/whisper", snapshot)


def test_a_folder_is_read_once_a_process(listener: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []

    def damaged(folder: Path) -> list[str]:
        read.append(folder)
        return []

    monkeypatch.setattr(manifest, "damaged", damaged)
    for _ in range(3):
        integrity.require_sound(listener, "fetch it again")
    assert read == [listener]
