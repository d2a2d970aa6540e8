"""The embedded chat model is put together from its packages, whole or not at all."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from importlib import invalidate_caches
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from briefing.core.errors import MissingExtraError, ModelError
from briefing.models import conversion, gguf_file, manifest, parts
from briefing.models.building import rebuild
from briefing.models.loader import load_chat
from briefing.models.parts import Split
from briefing.models.store import State, Store

pytest.importorskip("gguf", reason="needs the extra 'qwen'")
from support.tiny_gguf import CHAT_TEMPLATE, in_place_of_qwen, write_gguf  # after the skip


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def split(site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Split]:
    with in_place_of_qwen(site, monkeypatch) as made:
        yield made


def piece(site: Path, number: int) -> Path:
    return site / f"tiny_model_part{number}" / "data" / f"part{number:02}.bin"


def flip_a_bit(path: Path, at: int = 100) -> None:
    contents = bytearray(path.read_bytes())
    contents[at] ^= 1
    path.write_bytes(contents)


def silent(_what: str, _share: float) -> None:
    pass


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if "building" in path.name]


def test_the_parts_become_a_model_that_loads(split: Split, tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    assert store.has("qwen")
    loaded = load_chat("qwen", store)
    assert loaded.revision == f"sha256:{split.whole}"
    assert loaded.licence == "Apache-2.0"
    assert loaded.window == 256
    assert loaded.model.dtype in (torch.bfloat16, torch.float32)
    ids = torch.tensor([[1, 2, 3]])
    assert loaded.model(ids).logits.shape == (1, 3, 320)


def test_the_weights_are_those_of_the_file(split: Split, site: Path, tmp_path: Path) -> None:
    tensors = write_gguf(tmp_path / "again.gguf")
    model = load_chat("qwen", Store(tmp_path / "cache")).model
    state: dict[str, Any] = dict(model.state_dict())
    pairs = {
        "token_embd.weight": "model.embed_tokens.weight",
        "blk.1.attn_k.weight": "model.layers.1.self_attn.k_proj.weight",
        "blk.0.ffn_down.weight": "model.layers.0.mlp.down_proj.weight",
        "blk.1.ffn_norm.weight": "model.layers.1.post_attention_layernorm.weight",
    }
    for packed, name in pairs.items():
        # Q8_0 and bfloat16 round each value to about one part in 128.
        np.testing.assert_allclose(state[name].float().numpy(), tensors[packed], atol=2e-3)


def test_one_matrix_that_the_file_holds_twice_is_stored_once(split: Split, tmp_path: Path) -> None:
    folder = rebuild(split, tmp_path / "built", silent)
    index = json.loads((folder / "model.safetensors.index.json").read_text(encoding="utf-8"))
    assert "model.embed_tokens.weight" in index["weight_map"]
    assert "lm_head.weight" not in index["weight_map"]
    assert load_chat(str(folder), Store(tmp_path)).model.config.tie_word_embeddings


def test_the_tokenizer_knows_its_control_marks(split: Split, tmp_path: Path) -> None:
    tokenizer: Any = load_chat("qwen", Store(tmp_path / "cache")).tokenizer
    assert tokenizer.eos_token == "<|im_end|>"
    assert tokenizer.pad_token == "<|endoftext|>"
    text = "the café, ٢٥ the"
    ids = tokenizer(text)["input_ids"]
    assert tokenizer.decode(ids) == text
    assert tokenizer.convert_tokens_to_ids("the") in ids
    assert len(tokenizer("<|im_start|>")["input_ids"]) == 1
    assert tokenizer.chat_template == CHAT_TEMPLATE


def test_several_shards_are_written_for_a_large_model(
    split: Split, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversion, "_SHARD_BYTES", 10_000)
    monkeypatch.setattr(gguf_file, "_VALUES_AT_ONCE", 500)
    folder = rebuild(split, tmp_path / "built", silent)
    assert len(list(folder.glob("*.safetensors"))) > 3
    load_chat(str(folder), Store(tmp_path))


def test_a_built_model_needs_its_parts_no_more(split: Split, site: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    store.path("qwen")
    shutil.rmtree(site)
    invalidate_caches()
    assert store.path("qwen").is_dir()
    assert store.has("qwen")


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_flipped_bit_names_its_part(
    split: Split, site: Path, tmp_path: Path, number: int
) -> None:
    flip_a_bit(piece(site, number))
    with pytest.raises(ModelError, match=f"tiny-model-part{number}==0.2.0 is damaged.*pip install"):
        rebuild(split, tmp_path / "cache" / "qwen", silent)
    assert not (tmp_path / "cache" / "qwen").exists()
    assert leftovers(tmp_path / "cache") == []


def test_a_part_that_was_cut_short_is_named(split: Split, site: Path, tmp_path: Path) -> None:
    shortened = piece(site, 2)
    shortened.write_bytes(shortened.read_bytes()[:-1])
    with pytest.raises(ModelError, match=r"tiny-model-part2==0\.2\.0 is damaged"):
        rebuild(split, tmp_path / "qwen", silent)


def test_a_missing_package_names_the_extra(split: Split, site: Path, tmp_path: Path) -> None:
    shutil.rmtree(site / "tiny_model_part2")
    invalidate_caches()
    assert not Store(tmp_path).has("qwen")
    with pytest.raises(MissingExtraError, match="briefing setup qwen"):
        rebuild(split, tmp_path / "qwen", silent)


def test_a_package_without_its_part_is_incomplete(split: Split, site: Path, tmp_path: Path) -> None:
    piece(site, 3).unlink()
    with pytest.raises(ModelError, match=r"tiny-model-part3==0\.2\.0 is incomplete"):
        rebuild(split, tmp_path / "qwen", silent)


@pytest.mark.parametrize("harm", ["no manifest", "a file gone", "a file cut", "other source"])
def test_a_half_built_folder_is_built_again(split: Split, tmp_path: Path, harm: str) -> None:
    folder = rebuild(split, tmp_path / "models" / "qwen", silent)
    weights = next(folder.glob("*.safetensors"))
    if harm == "no manifest":
        (folder / manifest.FILE).unlink()
    elif harm == "a file gone":
        weights.unlink()
    elif harm == "a file cut":
        weights.write_bytes(weights.read_bytes()[:-10])
    else:
        contents = (folder / manifest.FILE).read_text(encoding="utf-8")
        (folder / manifest.FILE).write_text(contents.replace(split.whole, "0" * 64), "utf-8")
    assert not manifest.is_whole(folder, split.whole)
    rebuild(split, folder, silent)
    assert manifest.is_whole(folder, split.whole)
    assert manifest.damaged(folder) == []


def test_what_an_interrupted_build_left_is_cleared(split: Split, tmp_path: Path) -> None:
    models = tmp_path / "models"
    (models / ".qwen.building-abc" / "qwen").mkdir(parents=True)
    rebuild(split, models / "qwen", silent)
    assert leftovers(models) == []


def test_an_interruption_leaves_nothing(split: Split, tmp_path: Path) -> None:
    def interrupt(_what: str, share: float) -> None:
        if share >= 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild(split, tmp_path / "models" / "qwen", interrupt)
    assert leftovers(tmp_path / "models") == []
    assert not (tmp_path / "models" / "qwen").exists()


def test_two_builds_at_once_end_with_one_whole_model(split: Split, tmp_path: Path) -> None:
    folder = tmp_path / "models" / "qwen"
    failures: list[BaseException] = []

    def build() -> None:
        try:
            rebuild(split, folder, silent)
        except BaseException as error:  # noqa: BLE001  # a thread's failure must reach the test
            failures.append(error)

    threads = [threading.Thread(target=build) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert manifest.damaged(folder) == []


def test_a_cache_that_cannot_be_written_is_one_sentence(split: Split, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    with pytest.raises(ModelError, match="set BRIEFING_CACHE"):
        rebuild(split, blocked / "models" / "qwen", silent)


def test_a_full_disk_is_one_sentence(split: Split, tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("needs /dev/full")
    with pytest.raises(OSError, match="No space left"):
        parts.join(split, full, silent)


def test_verify_finds_a_flipped_bit_and_says_how_to_mend_it(split: Split, tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    folder = store.path("qwen")
    assert {v.problem for v in store.verify() if v.name == "qwen"} == {None}
    weights = sorted(folder.glob("*.safetensors"))[0]
    flip_a_bit(weights, 5_000)
    problems = [verdict.problem for verdict in store.verify() if verdict.name == "qwen"]
    assert problems[0] is not None
    assert weights.name in problems[0]
    assert "briefing models pull qwen" in problems[0]


def test_verify_reads_parts_that_are_not_put_together_yet(
    split: Split, site: Path, tmp_path: Path
) -> None:
    flip_a_bit(piece(site, 2))
    verdicts = {verdict.name: verdict.problem for verdict in Store(tmp_path).verify()}
    assert "tiny-model-part2" in (verdicts["qwen"] or "")


def test_states_are_listed(split: Split, tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert {item.state for item in store.entries() if item.entry.name == "qwen"} == {
        State.INSTALLED
    }
    store.path("qwen")
    assert {item.state for item in store.entries() if item.entry.name == "qwen"} == {State.READY}


def test_another_architecture_is_refused(tmp_path: Path) -> None:
    from gguf import GGUFWriter

    path = tmp_path / "llama.gguf"
    writer = GGUFWriter(path, "llama")
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    with pytest.raises(ModelError, match="does not hold a Qwen2 model"):
        conversion.convert(path, tmp_path, silent)


def test_what_is_no_gguf_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "noise.gguf"
    path.write_bytes(b"no model at all" * 100)
    with pytest.raises(ModelError, match="no whole GGUF file"):
        conversion.convert(path, tmp_path, silent)
