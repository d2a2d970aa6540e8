"""Tiny real translation models, each with the tokenizer that its family has on the hub.

Where sentencepiece is not installed, a tokenizer of the tokenizers package stands in for it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
from support.lessons import learned
from support.toy_language import lessons
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import (
    M2M100Config,
    M2M100ForConditionalGeneration,
    MarianConfig,
    MarianMTModel,
    MBartConfig,
    MBartForConditionalGeneration,
    PreTrainedTokenizerFast,
    T5Config,
    T5ForConditionalGeneration,
)

from briefing.models.text_model import quiet

HAS_SENTENCEPIECE = find_spec("sentencepiece") is not None
WINDOW = 64
_PIECES = 420
_RATE = 4e-3
_BATCH = 24
ENOUGH = 400  # batches, until it translates sentences that it has not seen
_END, _UNKNOWN, _PADDING = "</s>", "<unk>", "<pad>"
_LIKE_BART: dict[str, Any] = {
    "d_model": 64,
    "encoder_layers": 1,
    "decoder_layers": 1,
    "encoder_attention_heads": 4,
    "decoder_attention_heads": 4,
    "encoder_ffn_dim": 128,
    "decoder_ffn_dim": 128,
    "dropout": 0.0,
    "max_position_embeddings": WINDOW,
    "scale_embedding": True,
}


def save_marian(folder: Path, tokens: Sequence[str] = (">>ara<<",), steps: int = 0) -> Path:
    """A Marian model; with `steps`, one that learned the toy language for so many batches.

    `tokens` are those that tell it the language to write.
    """
    tokenizer = _tokenizer(folder, tokens)
    size = len(tokenizer.get_vocab())
    torch.manual_seed(0)
    padding, end = tokenizer.pad_token_id, tokenizer.eos_token_id
    model = MarianMTModel(
        MarianConfig(
            **_LIKE_BART,
            vocab_size=size,
            pad_token_id=padding,
            eos_token_id=end,
            bos_token_id=end,
            forced_eos_token_id=end,
            decoder_start_token_id=padding,
        )
    )
    if steps:
        _teach(model, tokenizer, [tokenizer.convert_tokens_to_ids(one) for one in tokens], steps)
    model.save_pretrained(folder)
    return folder


def save_m2m(folder: Path, tokens: Sequence[str] = ("__en__", "__ar__")) -> Path:
    """An M2M100 model with random weights; with NLLB's tokens, an NLLB."""
    tokenizer = _fast_tokenizer(tokens)
    torch.manual_seed(0)
    config = M2M100Config(**_LIKE_BART, vocab_size=len(tokenizer.get_vocab()), **_ids(tokenizer))
    M2M100ForConditionalGeneration(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def save_mbart(folder: Path) -> Path:
    """An mBART model with random weights."""
    tokenizer = _fast_tokenizer(("en_XX", "ar_AR"))
    torch.manual_seed(0)
    config = MBartConfig(**_LIKE_BART, vocab_size=len(tokenizer.get_vocab()), **_ids(tokenizer))
    MBartForConditionalGeneration(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def save_t5(folder: Path, tokens: Sequence[str] = ("<2ar>",)) -> Path:
    """A T5 model with random weights; with `<2ar>`, a MADLAD."""
    tokenizer = _fast_tokenizer(tokens)
    torch.manual_seed(0)
    config: dict[str, Any] = {
        "vocab_size": len(tokenizer.get_vocab()),
        "d_model": 32,
        "d_kv": 16,
        "d_ff": 64,
        "num_layers": 1,
        "num_heads": 2,
        "pad_token_id": tokenizer.pad_token_id,
        "eos_token_id": tokenizer.eos_token_id,
        "decoder_start_token_id": tokenizer.pad_token_id,
    }
    T5ForConditionalGeneration(T5Config(**config)).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def _ids(tokenizer: Any) -> dict[str, Any]:
    end = tokenizer.eos_token_id
    return {
        "pad_token_id": tokenizer.pad_token_id,
        "eos_token_id": end,
        "bos_token_id": end,
        "decoder_start_token_id": end,
    }


def _texts() -> list[str]:
    return [text for pair in lessons() for text in pair]


def _tokenizer(folder: Path, tokens: Sequence[str]) -> Any:
    """Marian's own tokenizer, as the hub has it, where sentencepiece is installed."""
    folder.mkdir(parents=True, exist_ok=True)
    if not HAS_SENTENCEPIECE:
        fast = _fast_tokenizer(tokens)
        fast.save_pretrained(folder)
        return fast
    import sentencepiece  # type: ignore[import-not-found,unused-ignore]  # may not be installed
    from transformers import AutoTokenizer

    trained = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(_texts()),
        model_writer=trained,
        vocab_size=_PIECES,
        model_type="bpe",
        character_coverage=1.0,
        minloglevel=2,
    )
    for name in ("source.spm", "target.spm"):
        (folder / name).write_bytes(trained.getvalue())
    read = sentencepiece.SentencePieceProcessor(model_proto=trained.getvalue())
    pieces = [read.id_to_piece(index) for index in range(len(read))]
    kept = [piece for piece in pieces if piece not in ("<unk>", "<s>", "</s>")]
    vocabulary = {piece: index for index, piece in enumerate([_END, _UNKNOWN, *kept, *tokens])}
    vocabulary[_PADDING] = len(vocabulary)
    (folder / "vocab.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    told = {"source_lang": "eng", "target_lang": "ara", "tokenizer_class": "MarianTokenizer"}
    (folder / "tokenizer_config.json").write_text(json.dumps(told), encoding="utf-8")
    (folder / "config.json").write_text('{"model_type": "marian"}', encoding="utf-8")
    with quiet():  # it recommends a package that it then does not use
        return AutoTokenizer.from_pretrained(folder, local_files_only=True)


def _fast_tokenizer(tokens: Sequence[str]) -> PreTrainedTokenizerFast:
    base = Tokenizer(models.BPE(unk_token=_UNKNOWN))
    base.pre_tokenizer = pre_tokenizers.Metaspace()
    base.decoder = decoders.Metaspace()
    special = [_END, _UNKNOWN, _PADDING, *tokens]
    trainer = trainers.BpeTrainer(vocab_size=_PIECES, special_tokens=special, show_progress=False)
    base.train_from_iterator(_texts(), trainer)
    return PreTrainedTokenizerFast(
        tokenizer_object=base,
        pad_token=_PADDING,
        eos_token=_END,
        unk_token=_UNKNOWN,
        additional_special_tokens=list(tokens),
        model_max_length=WINDOW,
    )


def _teach(model: Any, tokenizer: Any, before: Sequence[int], steps: int) -> None:
    """Have a model learn the toy language: four seconds on one core."""
    pairs = lessons()
    end, padding = tokenizer.eos_token_id, tokenizer.pad_token_id

    def encoded(text: str) -> list[int]:
        return [*tokenizer(text, add_special_tokens=False)["input_ids"], end]

    rows = [([*before, *encoded(english)], encoded(arabic)) for english, arabic in pairs]
    order = torch.Generator().manual_seed(0)
    optimiser = torch.optim.AdamW(model.parameters(), lr=_RATE, fused=True)
    model.train()

    def teach() -> None:
        for step in range(steps):
            for group in optimiser.param_groups:
                group["lr"] = _RATE * min(1, (step + 1) / 50) * (1 - step / steps)
            batch = [rows[i] for i in torch.randint(len(rows), (_BATCH,), generator=order)]
            given = _padded([source for source, _ in batch], padding)
            wanted = _padded([target for _, target in batch], -100)
            mask = (given != padding).long()
            loss = model(input_ids=given, attention_mask=mask, labels=wanted).loss
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()

    learned(model, (rows, steps), teach)
    model.eval()


def _padded(rows: Sequence[Sequence[int]], value: int) -> torch.Tensor:
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[value] * (longest - len(row))] for row in rows])
