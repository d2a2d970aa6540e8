"""Tiny real models: the architectures that we load, a few thousand weights, made in seconds."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from support.articles import FERRY_ARABIC, FLOOD
from support.lessons import learned
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers
from tokenizers.processors import TemplateProcessing
from transformers import (
    BartConfig,
    BartForConditionalGeneration,
    BertConfig,
    BertForSequenceClassification,
    BertModel,
    LEDConfig,
    LEDForConditionalGeneration,
    PegasusConfig,
    PegasusForConditionalGeneration,
    PreTrainedTokenizerFast,
    Qwen2Config,
    Qwen2ForCausalLM,
    T5Config,
    T5ForConditionalGeneration,
    XLMRobertaConfig,
    XLMRobertaForSequenceClassification,
)

WINDOW = 128
LABELS = ("entailment", "neutral", "contradiction")
CHAT_TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n"
    "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
_SMALL: dict[str, Any] = {"d_model": 32, "vocab_size": 600}
_BART_LIKE: dict[str, Any] = {
    **_SMALL,
    "encoder_layers": 1,
    "decoder_layers": 1,
    "encoder_attention_heads": 2,
    "decoder_attention_heads": 2,
    "encoder_ffn_dim": 64,
    "decoder_ffn_dim": 64,
    "dropout": 0.0,
    "pad_token_id": 0,
    "bos_token_id": 1,
    "eos_token_id": 2,
    "decoder_start_token_id": 2,
}


def tokenizer(chat: bool = False) -> PreTrainedTokenizerFast:
    """A byte-level BPE tokenizer taught on our own articles; it loses no character."""
    texts = [sentence for article in (FLOOD, FERRY_ARABIC) for p in article for sentence in p]
    special = ["<pad>", "<s>", "</s>", "<|im_start|>", "<|im_end|>"]
    base = Tokenizer(models.BPE())
    base.normalizer = normalizers.NFC()
    base.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    base.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=600,
        special_tokens=special,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    base.train_from_iterator(texts, trainer)
    if not chat:
        base.post_processor = TemplateProcessing(
            single="$A </s>", pair="$A </s> </s>:0 $B:0 </s>:0", special_tokens=[("</s>", 2)]
        )
    made = PreTrainedTokenizerFast(
        tokenizer_object=base,
        pad_token="<pad>",
        bos_token="<s>",
        eos_token="<|im_end|>" if chat else "</s>",
        additional_special_tokens=["<|im_start|>", "<|im_end|>"],
        model_max_length=WINDOW,
    )
    if chat:
        made.chat_template = CHAT_TEMPLATE
    return made


def sequence_model(kind: str, window: int = WINDOW) -> Any:
    """A model of the architecture `kind`: bart, pegasus, t5 or led."""
    torch.manual_seed(0)
    if kind == "bart":
        return BartForConditionalGeneration(
            BartConfig(**_BART_LIKE, max_position_embeddings=window)
        )
    if kind == "pegasus":
        return PegasusForConditionalGeneration(
            PegasusConfig(**_BART_LIKE, max_position_embeddings=window)
        )
    if kind == "led":
        config = LEDConfig(
            **_BART_LIKE,
            max_encoder_position_embeddings=window,
            max_decoder_position_embeddings=window,
            attention_window=[16],
        )
        return LEDForConditionalGeneration(config)
    t5: dict[str, Any] = dict(
        **_SMALL,
        d_kv=16,
        d_ff=64,
        num_layers=1,
        num_heads=2,
        dropout_rate=0.0,
        pad_token_id=0,
        eos_token_id=2,
        decoder_start_token_id=0,
        task_specific_params={"summarization": {"prefix": "summarize: "}},
    )
    return T5ForConditionalGeneration(T5Config(**t5))


def save_sequence(folder: Path, kind: str = "bart", model: Any = None) -> Path:
    """A folder that holds a sequence model, as the hub would have it."""
    made = model or sequence_model(kind)
    made.save_pretrained(folder)
    tokenizer().save_pretrained(folder)
    return folder


def chat_model(window: int = 2048) -> Qwen2ForCausalLM:
    """A small decoder."""
    torch.manual_seed(0)
    return Qwen2ForCausalLM(
        Qwen2Config(
            vocab_size=600,
            hidden_size=32,
            intermediate_size=64,
            num_hidden_layers=2,
            num_attention_heads=2,
            num_key_value_heads=1,
            max_position_embeddings=window,
            tie_word_embeddings=True,
            bos_token_id=1,
            eos_token_id=4,
            pad_token_id=0,
        )
    )


def save_chat(folder: Path, model: Any = None, window: int = 2048) -> Path:
    """A folder that holds a chat model."""
    (model or chat_model(window)).save_pretrained(folder)
    made = tokenizer(chat=True)
    made.model_max_length = window
    made.save_pretrained(folder)
    return folder


def save_encoder(folder: Path) -> Path:
    """A folder that holds a sentence encoder, which knows the letters of any language."""
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=600,
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=WINDOW,
        pad_token_id=0,
    )
    BertModel(config).save_pretrained(folder)
    tokenizer().save_pretrained(folder)
    settings = {"max_seq_length": WINDOW, "do_lower_case": False}
    (folder / "sentence_bert_config.json").write_text(json.dumps(settings), encoding="utf-8")
    return folder


def classifier(kind: str = "xlm-roberta", labels: Sequence[str] = LABELS) -> Any:
    """A classifier of pairs of sentences: xlm-roberta, or bert."""
    torch.manual_seed(0)
    small: dict[str, Any] = {
        "vocab_size": 600,
        "hidden_size": 32,
        "num_hidden_layers": 1,
        "num_attention_heads": 2,
        "intermediate_size": 64,
        "pad_token_id": 0,
        "id2label": dict(enumerate(labels)),
        "label2id": {label: place for place, label in enumerate(labels)},
    }
    if kind == "bert":
        config = BertConfig(**small, max_position_embeddings=WINDOW)
        return BertForSequenceClassification(config)
    return XLMRobertaForSequenceClassification(
        XLMRobertaConfig(**small, max_position_embeddings=WINDOW + 2, type_vocab_size=1)
    )


def save_classifier(folder: Path, model: Any = None) -> Path:
    """A folder that holds a classifier of pairs, as the hub would have it."""
    (model or classifier()).save_pretrained(folder)
    tokenizer().save_pretrained(folder)
    return folder


def teach_pairs(model: Any, pairs: Sequence[tuple[str, str, str]], steps: int = 40) -> Any:
    """Have a classifier learn by heart what each premise says of a hypothesis."""
    tokens = tokenizer()(
        [premise for premise, _, _ in pairs],
        [hypothesis for _, hypothesis, _ in pairs],
        padding=True,
        truncation=True,
        return_tensors="pt",
    )
    labels = torch.tensor([model.config.label2id[label] for _, _, label in pairs])
    model.eval()  # what drops out at random takes longer to learn
    _learn_by_heart(model, {**tokens, "labels": labels}, steps)
    return model


def teach(model: Any, inputs: Sequence[int], labels: Sequence[int], steps: int = 60) -> Any:
    """Have a model learn one answer by heart."""
    model.train()
    given = {"input_ids": torch.tensor([inputs]), "labels": torch.tensor([labels])}
    _learn_by_heart(model, given, steps)
    return model.eval()


def _learn_by_heart(model: Any, given: Mapping[str, torch.Tensor], steps: int) -> None:
    def lessons() -> None:
        optimiser = torch.optim.Adam(model.parameters(), lr=0.01, fused=True)
        for _ in range(steps):
            loss = model(**given).loss
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()

    lesson = {name: tensor.tolist() for name, tensor in given.items()}
    learned(model, (lesson, steps, model.training), lessons)
