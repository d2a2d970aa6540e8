"""Folders as the hub has them, whole and broken: the right kind is loaded, or one sentence says."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from support.tiny_models import WINDOW, save_chat, save_sequence
from transformers import BertConfig, BertModel

from briefing.core.errors import ModelError
from briefing.models.loader import kind_of, load_chat, load_sequence
from briefing.models.store import Store
from briefing.models.text_model import TextModel, quiet

Load = Callable[[str, Store], TextModel]
REVISION = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "hub"))
    return Store(tmp_path / "cache", offline=True)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("whole")
    kinds = ("bart", "pegasus", "t5", "led")
    return {kind: save_sequence(folder / kind, kind) for kind in kinds} | {
        "qwen2": save_chat(folder / "qwen2")
    }


@pytest.fixture(params=["bart", "qwen2"])
def copied(
    request: pytest.FixtureRequest, whole: dict[str, Path], tmp_path: Path
) -> tuple[Path, Load]:
    folder = tmp_path / "model"
    shutil.copytree(whole[request.param], folder)
    return folder, load_chat if request.param == "qwen2" else load_sequence


def refusal(load: Callable[[str, Store], object], spec: str, store: Store) -> str:
    with pytest.raises(ModelError) as caught:
        load(spec, store)
    message = str(caught.value)
    assert "\n" not in message
    assert not re.search(r"[.!?] ", message)
    return message


def change_config(folder: Path, **values: Any) -> None:
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | values))


@pytest.mark.parametrize("kind", ["bart", "pegasus", "t5", "led"])
def test_an_encoder_with_a_decoder_is_a_sequence_model(
    whole: dict[str, Path], kind: str, store: Store
) -> None:
    spec = str(whole[kind])
    assert kind_of(spec, store) == "sequence"
    loaded = load_sequence(spec, store)
    assert loaded.model.config.model_type == kind
    assert (loaded.name, loaded.window, loaded.revision, loaded.licence) == (
        spec, WINDOW, None, None,
    )  # fmt: skip  # a table
    assert loaded.model.dtype == torch.float32
    assert not loaded.model.training


def test_a_decoder_with_a_chat_template_is_a_chat_model(
    whole: dict[str, Path], store: Store
) -> None:
    spec = str(whole["qwen2"])
    assert kind_of(spec, store) == "chat"
    loaded = load_chat(spec, store)
    assert loaded.model.config.model_type == "qwen2"
    assert loaded.window == 2048
    assert loaded.model.dtype in (torch.bfloat16, torch.float32)


def test_t5_is_known_without_being_told(copied: tuple[Path, Load], store: Store) -> None:
    folder, _ = copied
    change_config(
        folder,
        model_type="t5",
        is_encoder_decoder=None,
        architectures=["T5ForConditionalGeneration"],
    )
    assert kind_of(str(folder), store) == "sequence"


def test_the_smaller_of_positions_and_what_the_tokenizer_takes_is_the_window(
    whole: dict[str, Path], tmp_path: Path, store: Store
) -> None:
    folder = save_chat(tmp_path / "small", window=512)
    change = json.loads((folder / "tokenizer_config.json").read_text(encoding="utf-8"))
    for limit, window in ((100, 100), (10**30, 512)):
        change["model_max_length"] = limit
        (folder / "tokenizer_config.json").write_text(json.dumps(change))
        assert load_chat(str(folder), store).window == window


def test_a_snapshot_of_the_hub_cache_is_found_and_its_commit_is_named(
    whole: dict[str, Path], tmp_path: Path, store: Store
) -> None:
    snapshot = tmp_path / "hub" / "models--somebody--tiny" / "snapshots" / REVISION
    shutil.copytree(whole["bart"], snapshot)
    assert kind_of("somebody/tiny", store) == "sequence"
    loaded = load_sequence("somebody/tiny", store)
    assert (loaded.name, loaded.revision) == ("somebody/tiny", REVISION)


def test_a_model_of_the_other_kind_is_refused(whole: dict[str, Path], store: Store) -> None:
    assert "is a chat model where a sequence model" in refusal(
        load_sequence, str(whole["qwen2"]), store
    )
    assert "is a sequence model where a chat model" in refusal(load_chat, str(whole["t5"]), store)


def test_a_decoder_without_a_chat_template_is_refused(tmp_path: Path, store: Store) -> None:
    folder = save_chat(tmp_path)
    (folder / "chat_template.jinja").unlink()
    assert "no chat template" in refusal(kind_of, str(folder), store)


def test_a_model_that_writes_no_text_is_refused(tmp_path: Path, store: Store) -> None:
    config = BertConfig(
        vocab_size=30,
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=1,
        intermediate_size=8,
    )
    BertModel(config).save_pretrained(tmp_path)
    assert "is no model that writes text" in refusal(kind_of, str(tmp_path), store)


@pytest.mark.parametrize("spec", ["nowhere", "./nowhere/model", "/nowhere/model", "~/model"])
def test_a_folder_that_is_not_there_is_refused(spec: str, store: Store) -> None:
    assert f"there is no model folder {spec}" in refusal(kind_of, spec, store)


def test_a_hub_model_that_is_not_here_is_fetched_online_only(store: Store) -> None:
    message = refusal(kind_of, "somebody/absent", store)
    assert "briefing models pull somebody/absent" in message


@pytest.mark.parametrize(
    ("config", "said"),
    [
        (None, "has no config.json"),
        ("{", "cannot be read"),
        ("[]", "describes no model"),
        ("{}", "is no model that writes text"),
        ('{"architectures": "BartForCausalLM"}', "is no model that writes text"),
        ('{"architectures": [null]}', "is no model that writes text"),
        ('{"architectures": {"a": 1}}', "is no model that writes text"),
        (b"\xff\xfe\x00", "cannot be read"),
    ],
)
def test_a_folder_without_a_sound_configuration_is_refused(
    copied: tuple[Path, Load], config: str | bytes | None, said: str, store: Store
) -> None:
    folder, load = copied
    (folder / "config.json").unlink()
    if config is not None:
        written = config.encode() if isinstance(config, str) else config
        (folder / "config.json").write_bytes(written)
    assert said in refusal(load, str(folder), store)
    assert said in refusal(kind_of, str(folder), store)


def test_an_unreadable_tokenizer_configuration_is_refused(tmp_path: Path, store: Store) -> None:
    folder = save_chat(tmp_path)
    (folder / "chat_template.jinja").unlink()
    (folder / "tokenizer_config.json").write_bytes(b"\xff\xfe\x00")
    refusal(load_chat, str(folder), store)


def test_absent_weights_are_named(copied: tuple[Path, Load], store: Store) -> None:
    folder, load = copied
    (folder / "model.safetensors").unlink()
    message = refusal(load, str(folder), store)
    assert "is incomplete, model.safetensors is missing: fetch it again" in message


def test_absent_shards_are_named(copied: tuple[Path, Load], store: Store) -> None:
    folder, load = copied
    (folder / "model.safetensors").rename(folder / "model-00001-of-00002.safetensors")
    shards = {f"weight{number}": f"model-0000{number}-of-00002.safetensors" for number in (1, 2)}
    index = json.dumps({"weight_map": shards})
    (folder / "model.safetensors.index.json").write_text(index)
    assert "model-00002-of-00002.safetensors is missing" in refusal(load, str(folder), store)


def test_pickled_weights_are_never_loaded(copied: tuple[Path, Load], store: Store) -> None:
    folder, load = copied
    torch.save(load_file(folder / "model.safetensors"), folder / "pytorch_model.bin")
    (folder / "model.safetensors").unlink()
    assert "only as pickle" in refusal(load, str(folder), store)


def test_lacking_tensors_are_not_made_up(copied: tuple[Path, Load], store: Store) -> None:
    folder, load = copied
    tensors = load_file(folder / "model.safetensors")
    lacking = [name for name in tensors if "layers.0.self_attn.q_proj.weight" in name]
    kept = {name: tensor for name, tensor in tensors.items() if name not in lacking}
    save_file(kept, folder / "model.safetensors", {"format": "pt"})
    assert f"lacks weights ({len(lacking)} of its tensors)" in refusal(load, str(folder), store)


def test_cut_weights_are_refused(copied: tuple[Path, Load], store: Store) -> None:
    folder, load = copied
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1000])
    assert "cannot be loaded" in refusal(load, str(folder), store)


def test_weights_of_another_shape_are_refused(copied: tuple[Path, Load], store: Store) -> None:
    folder, load = copied
    change_config(folder, vocab_size=777)
    assert "cannot be loaded" in refusal(load, str(folder), store)


def test_an_absent_tokenizer_is_refused(copied: tuple[Path, Load], store: Store) -> None:
    folder, load = copied
    for file in ("tokenizer.json", "tokenizer_config.json"):
        (folder / file).unlink()
    assert "is incomplete, tokenizer.json is missing" in refusal(load, str(folder), store)


def test_a_models_own_code_never_runs(copied: tuple[Path, Load], store: Store) -> None:
    folder, load = copied
    (folder / "evil.py").write_text("raise SystemExit('ran')")
    change_config(
        folder,
        model_type="evil",
        auto_map={
            "AutoConfig": "evil.Config",
            "AutoModelForSeq2SeqLM": "evil.Model",
            "AutoModelForCausalLM": "evil.Model",
        },
    )
    assert "cannot be loaded" in refusal(load, str(folder), store)


def test_loading_writes_nothing_on_the_terminal(
    whole: dict[str, Path], store: Store, capfd: pytest.CaptureFixture[str]
) -> None:
    load_sequence(str(whole["bart"]), store)
    load_chat(str(whole["qwen2"]), store)
    assert capfd.readouterr() == ("", "")


def test_quiet_leaves_transformers_as_it_was() -> None:
    from transformers.utils import logging

    before = logging.get_verbosity(), logging.is_progress_bar_enabled()
    with pytest.raises(ValueError, match="inside"), quiet():
        raise ValueError("inside")
    assert (logging.get_verbosity(), logging.is_progress_bar_enabled()) == before
