"""Turns a Qwen2 GGUF file into the folder that transformers loads in seconds.

transformers reads GGUF itself, but unpacks every tensor to float32 at each load: for the embedded
model that is 45 s and 9 GB. Done once, a few rows at a time and to bfloat16, it stays under 2 GB.
The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.core.errors import ModelError
from briefing.models.gguf_file import GgufFile
from briefing.models.parts import Progress

if TYPE_CHECKING:
    import torch
    from tokenizers import AddedToken

# A shard is held in memory until it is written. The largest tensor has 467 MB in bfloat16.
_SHARD_BYTES = 200_000_000
_CONTROL_TOKEN, _USER_DEFINED_TOKEN, _UNUSED_TOKEN = 3, 4, 5

_VOCABULARY = "model.embed_tokens.weight"
_OUTER_NAMES = {
    "token_embd": "model.embed_tokens",
    "output_norm": "model.norm",
    "output": "lm_head",
}
_BLOCK_NAMES = {
    "attn_norm": "input_layernorm",
    "ffn_norm": "post_attention_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}


def convert(source: Path, folder: Path, progress: Progress) -> None:
    """Write `source`, a Qwen2 GGUF file, to `folder` as config, tokenizer and safetensors.

    Raises:
        ModelError: the file is no whole Qwen2 GGUF file.
        MissingExtraError: the `gguf` package is not installed.
        OSError: the folder cannot be written, the disk being full among the reasons.
    """
    packed = GgufFile(source)
    if packed.field("general.architecture") != "qwen2":
        raise ModelError(
            f"{source.name} does not hold a Qwen2 model, and no other can be converted: "
            "choose another model"
        )
    _write_config(packed, folder)
    _write_tokenizer(packed, folder)
    _write_weights(packed, folder, progress)


def _write_config(packed: GgufFile, folder: Path) -> None:
    from transformers import GenerationConfig, Qwen2Config

    pad = packed.field("tokenizer.ggml.padding_token_id")
    end = packed.field("tokenizer.ggml.eos_token_id")
    Qwen2Config(
        architectures=["Qwen2ForCausalLM"],
        vocab_size=packed.shapes["token_embd.weight"][0],
        hidden_size=packed.field("qwen2.embedding_length"),
        intermediate_size=packed.field("qwen2.feed_forward_length"),
        num_hidden_layers=packed.field("qwen2.block_count"),
        num_attention_heads=packed.field("qwen2.attention.head_count"),
        num_key_value_heads=packed.field("qwen2.attention.head_count_kv"),
        max_position_embeddings=packed.field("qwen2.context_length"),
        rms_norm_eps=packed.field("qwen2.attention.layer_norm_rms_epsilon"),
        rope_parameters={
            "rope_type": "default",
            "rope_theta": packed.field("qwen2.rope.freq_base", 10_000.0),
        },
        tie_word_embeddings=packed.tied,
        bos_token_id=packed.field("tokenizer.ggml.bos_token_id", pad),
        eos_token_id=end,
        pad_token_id=pad,
        dtype="bfloat16",
    ).save_pretrained(folder)
    ends = sorted({token for token in (end, pad) if token is not None})
    generation = GenerationConfig(do_sample=False, eos_token_id=ends, pad_token_id=pad)
    generation.save_pretrained(folder)


def _write_tokenizer(packed: GgufFile, folder: Path) -> None:
    from tokenizers import AddedToken
    from transformers import Qwen2Tokenizer

    tokens: list[str] = packed.field("tokenizer.ggml.tokens")
    kinds: list[int] = packed.field("tokenizer.ggml.token_type")
    added: list[AddedToken] = []
    vocabulary: dict[str, int] = {}
    for index, (token, kind) in enumerate(zip(tokens, kinds, strict=True)):
        # Unused entries only fill the matrix up to a round size.
        if kind == _UNUSED_TOKEN:
            continue
        vocabulary[token] = index
        if kind in (_CONTROL_TOKEN, _USER_DEFINED_TOKEN):
            added.append(AddedToken(token, special=kind == _CONTROL_TOKEN, normalized=False))
    merges: list[str] = packed.field("tokenizer.ggml.merges")
    end = tokens[packed.field("tokenizer.ggml.eos_token_id")]
    pad = tokens[packed.field("tokenizer.ggml.padding_token_id")]
    tokenizer = Qwen2Tokenizer(
        vocab=vocabulary,
        # transformers hands these to tokenizers' BPE, which wants pairs.
        merges=[tuple(merge.split(" ", 1)) for merge in merges],
        unk_token=pad,
        eos_token=end,
        pad_token=pad,
        chat_template=packed.field("tokenizer.chat_template"),
        model_max_length=packed.field("qwen2.context_length"),
    )
    tokenizer.add_tokens(added)
    tokenizer.save_pretrained(folder)


def _write_weights(packed: GgufFile, folder: Path, progress: Progress) -> None:
    from safetensors.torch import save_file

    names = {name: _torch_name(name) for name in packed.shapes}
    if packed.tied and "output.weight" in names:
        # Of the two copies the output layer is packed finer, so it serves as both.
        del names["token_embd.weight"]
        names["output.weight"] = _VOCABULARY
    where: dict[str, str] = {}
    shard: dict[str, torch.Tensor] = {}
    total = held = 0

    def write_shard() -> None:
        file = f"model-{len(set(where.values())) + 1:05}.safetensors"
        save_file(shard, folder / file, metadata={"format": "pt"})
        where.update(dict.fromkeys(shard, file))
        shard.clear()

    for done, (name, torch_name) in enumerate(names.items(), start=1):
        shard[torch_name] = packed.tensor(name)
        size = shard[torch_name].nbytes
        held, total = held + size, total + size
        if held >= _SHARD_BYTES:
            write_shard()
            held = 0
        progress("converting the model", done / len(names))
    if shard:
        write_shard()
    _write_index(folder, where, total)


def _write_index(folder: Path, where: dict[str, str], total: int) -> None:
    index = {"metadata": {"total_size": total}, "weight_map": where}
    path = folder / "model.safetensors.index.json"
    path.write_text(json.dumps(index, indent=1), encoding="utf-8")


def _torch_name(name: str) -> str:
    """The name that transformers gives the tensor that GGUF calls `name`."""
    stem, _, kind = name.rpartition(".")
    if stem in _OUTER_NAMES:
        return f"{_OUTER_NAMES[stem]}.{kind}"
    block, number, part = stem.split(".")
    if block != "blk" or part not in _BLOCK_NAMES:
        raise ModelError(f"the GGUF file holds an unknown tensor, {name}: choose another model")
    return f"model.layers.{number}.{_BLOCK_NAMES[part]}.{kind}"
