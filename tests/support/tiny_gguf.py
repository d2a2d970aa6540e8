"""A tiny Qwen2 model as a GGUF file in packages, as the embedded one travels."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import invalidate_caches
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from gguf import GGMLQuantizationType, GGUFWriter
from gguf.quants import quantize

from briefing.models.parts import Split, splits

HIDDEN, INNER, VOCABULARY, BLOCKS = 64, 96, 320, 2
CHAT_TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n"
    "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def byte_alphabet() -> list[str]:
    """The 256 letters that byte-level BPE writes bytes as."""
    from tokenizers import pre_tokenizers

    return sorted(pre_tokenizers.ByteLevel.alphabet())


def write_gguf(path: Path, tied_twice: bool = True, window: int = 256) -> dict[str, Any]:
    """Write the model and return its tensors before packing, by GGUF name.

    It reads `window` tokens at once.
    """
    rng = np.random.default_rng(0)
    writer = GGUFWriter(path, "qwen2")
    writer.add_block_count(BLOCKS)
    writer.add_context_length(window)
    writer.add_embedding_length(HIDDEN)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(4)
    writer.add_head_count_kv(2)
    writer.add_rope_freq_base(10_000.0)
    writer.add_layer_norm_rms_eps(1e-6)
    tokens = [*byte_alphabet(), "th", "the", "<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    kinds = [1] * (len(tokens) - 3) + [3] * 3
    unused = VOCABULARY - len(tokens)
    writer.add_tokenizer_model("gpt2")
    writer.add_token_list([*tokens, *(f"[PAD{number}]" for number in range(unused))])
    writer.add_token_types([*kinds, *[5] * unused])
    writer.add_token_merges(["t h", "th e"])
    writer.add_eos_token_id(tokens.index("<|im_end|>"))
    writer.add_pad_token_id(tokens.index("<|endoftext|>"))
    writer.add_chat_template(CHAT_TEMPLATE)
    tensors = _tensors(rng)
    packed = dict(tensors)
    if tied_twice:
        packed["output.weight"] = tensors["token_embd.weight"]
    for name, values in packed.items():
        if values.ndim == 1:
            writer.add_tensor(name, values)
        else:
            kind = GGMLQuantizationType.Q8_0
            writer.add_tensor(name, quantize(values, kind), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return tensors


@contextmanager
def in_place_of_qwen(
    site: Path, monkeypatch: pytest.MonkeyPatch, window: int = 256
) -> Iterator[Split]:
    """Have packages under `site` hold the tiny model, and `qwen` mean it."""
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))
    whole = site / "whole.gguf"
    write_gguf(whole, window=window)
    made = install(site, whole)
    invalidate_caches()
    monkeypatch.setitem(splits(), "qwen", made)
    yield made
    for name in [name for name in sys.modules if name.startswith("tiny_model_part")]:
        del sys.modules[name]


def install(site: Path, whole: Path, count: int = 3) -> Split:
    """Cut a file into packages under `site` and describe them."""
    contents = whole.read_bytes()
    size = -(-len(contents) // count)
    pieces = [contents[start : start + size] for start in range(0, len(contents), size)]
    modules = tuple(f"tiny_model_part{number}" for number in range(1, count + 1))
    for number, (module, piece) in enumerate(zip(modules, pieces, strict=True), start=1):
        data = site / module / "data"
        data.mkdir(parents=True)
        (site / module / "__init__.py").touch()
        (data / f"part{number:02}.bin").write_bytes(piece)
    return Split(
        model="qwen",
        extra="qwen",
        joined="joined.gguf",
        whole=hashlib.sha256(contents).hexdigest(),
        pieces=tuple(hashlib.sha256(piece).hexdigest() for piece in pieces),
        modules=modules,
        distributions=tuple(f"{module.replace('_', '-')}==0.2.0" for module in modules),
    )


def _tensors(rng: np.random.Generator) -> dict[str, Any]:
    def matrix(rows: int, columns: int) -> Any:
        return rng.normal(0, 0.05, (rows, columns)).astype(np.float32)

    tensors = {
        "token_embd.weight": matrix(VOCABULARY, HIDDEN),
        "output_norm.weight": np.ones(HIDDEN, np.float32),
    }
    for block in range(BLOCKS):
        name = f"blk.{block}"
        tensors |= {
            f"{name}.attn_norm.weight": np.ones(HIDDEN, np.float32),
            f"{name}.ffn_norm.weight": np.ones(HIDDEN, np.float32),
            f"{name}.attn_q.weight": matrix(HIDDEN, HIDDEN),
            f"{name}.attn_q.bias": np.zeros(HIDDEN, np.float32),
            f"{name}.attn_k.weight": matrix(HIDDEN // 2, HIDDEN),
            f"{name}.attn_k.bias": np.zeros(HIDDEN // 2, np.float32),
            f"{name}.attn_v.weight": matrix(HIDDEN // 2, HIDDEN),
            f"{name}.attn_v.bias": np.zeros(HIDDEN // 2, np.float32),
            f"{name}.attn_output.weight": matrix(HIDDEN, HIDDEN),
            f"{name}.ffn_gate.weight": matrix(INNER, HIDDEN),
            f"{name}.ffn_up.weight": matrix(INNER, HIDDEN),
            f"{name}.ffn_down.weight": matrix(HIDDEN, INNER),
        }
    return tensors
