"""Loads text models through transformers: which processor, which precision, and nothing unsafe.

Weights come from safetensors only and a repository's own code never runs.
"""

from __future__ import annotations

import json
import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from briefing.core.errors import BriefingError, ModelError
from briefing.models import hub, manifest
from briefing.models.attention import share_keys
from briefing.models.catalogue import catalogue, entry_of
from briefing.models.compute import AS_IT_COMES, Compute
from briefing.models.fingerprint import of_folder
from briefing.models.parts import splits
from briefing.models.store import Store

if TYPE_CHECKING:
    import torch
    from transformers import PreTrainedModel, PreTrainedTokenizerBase

Kind = Literal["sequence", "chat"]
_Wanted = Literal[Kind, "classifier"]
_CHAT_TEMPLATES = ("chat_template.jinja", "tokenizer_config.json", "chat_template.json")
# What models that name no window are taken to have; T5 was trained with 512 tokens.
_UNTOLD_WINDOW = 512
_CLASSIFIER = "ForSequenceClassification"
# Tokenizers without a limit say so with a number of thirty digits.
_NO_LIMIT = 10**7
_SENTENCE_END = re.compile(r"\n|(?<=[.!?])\s")


@dataclass(frozen=True, slots=True)
class TextModel:
    """A loaded model.

    Attributes:
        model: On its device, ready to be run.
        tokenizer: Its own.
        window: The most tokens that it reads at once.
        name: As the user wrote it.
        revision: A commit of the hub, or the SHA-256 of what it was built from; None for a folder.
        licence: Where the catalogue knows it.
    """

    model: PreTrainedModel
    tokenizer: PreTrainedTokenizerBase
    window: int
    name: str
    revision: str | None
    licence: str | None


def kind_of(spec: str, store: Store) -> Kind:
    """Whether a model is an encoder with a decoder, or one that chats; told by its configuration.

    Args:
        spec: A name of the catalogue, a folder, or an id on the hub (then it is fetched).
        store: Where models are.

    Raises:
        ModelError: it cannot be had, or is neither.
    """
    return _kind(spec, folder_of(spec, store))


def load_sequence(spec: str, store: Store, compute: Compute = AS_IT_COMES) -> TextModel:
    """Load an encoder-decoder model (BART, Pegasus, T5, LED …).

    Raises:
        ModelError: it cannot be had, is incomplete, or is no such model.
    """
    return _load(spec, store, "sequence", compute)


def load_chat(spec: str, store: Store, compute: Compute = AS_IT_COMES) -> TextModel:
    """Load a decoder that has a chat template.

    Args:
        spec: A name of the catalogue, a folder, or an id on the hub (then it is fetched).
        store: Where models are.
        compute: What it is to run on.

    Raises:
        ModelError: it cannot be had, is incomplete, or is no such model.
    """
    return _load(spec, store, "chat", compute)


def load_classifier(spec: str, store: Store, compute: Compute = AS_IT_COMES) -> TextModel:
    """Load a model that says to which class a text, or a pair of them, belongs.

    Raises:
        ModelError: it cannot be had, is incomplete, or is no such model.
    """
    folder = folder_of(spec, store)
    if not _architecture(_config(spec, folder)).endswith(_CLASSIFIER):
        raise ModelError(f"{spec} is no model that tells classes apart: choose another")
    return _loaded(spec, folder, "classifier", of_folder(folder), compute)


@contextmanager
def quiet() -> Iterator[None]:
    """Keep transformers' bars, logs and warnings off the terminal: they are not for our users."""
    from transformers.utils import logging as their_logging

    bars = their_logging.is_progress_bar_enabled()
    level = their_logging.get_verbosity()
    their_logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # theirs is untyped
    their_logging.set_verbosity(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        their_logging.set_verbosity(level)
        if bars:
            their_logging.enable_progress_bar()  # type: ignore[no-untyped-call]  # as above


def folder_of(spec: str, store: Store) -> Path:
    """Where a model is: one of the catalogue, a folder, or an id on the hub, which is fetched.

    Raises:
        ModelError: it cannot be had.
    """
    if Path(spec).is_dir():
        return Path(spec)
    if spec in catalogue() and "/" not in spec:
        return store.path(spec)
    if "/" not in spec or spec.startswith(("/", ".", "~")):
        raise ModelError(
            f"there is no model folder {spec}: name a folder, or a hub id such as "
            "facebook/bart-large-cnn"
        )
    return hub.fetch_model(spec, store.offline)


def fingerprint(spec: str, store: Store) -> str:
    """What changes when the model does: a digest or a commit, found without loading it.

    Raises:
        ModelError: it cannot be had.
    """
    split = splits().get(spec)
    return split.whole if split else of_folder(folder_of(spec, store))


def _load(spec: str, store: Store, wanted: Kind, compute: Compute) -> TextModel:
    folder = folder_of(spec, store)
    kind = _kind(spec, folder)
    if kind != wanted:
        raise ModelError(
            f"{spec} is a {kind} model where a {wanted} model is needed: choose another"
        )
    return _loaded(spec, folder, kind, of_folder(folder), compute)


# One that summarises and translates is in memory once.
@lru_cache(maxsize=2)
def _loaded(
    spec: str, folder: Path, kind: _Wanted, _fingerprint: str, compute: Compute
) -> TextModel:
    _require_files(spec, folder)
    model, tokenizer = _from_pretrained(spec, folder, kind, compute.processor)
    if kind == "chat" and compute.counts_in == "int8":
        from briefing.models import int8

        int8.pack(model)
    known = entry_of(spec)
    return TextModel(
        model=model,
        tokenizer=tokenizer,
        window=_window(model, tokenizer),
        name=spec,
        revision=hub.revision_of(folder) or _built_from(folder),
        licence=known.licence if known else None,
    )


def _config(spec: str, folder: Path) -> dict[str, Any]:
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelError(
            f"the model folder {spec} has no config.json, so it is incomplete or no model: "
            "fetch it again, or name another"
        ) from error
    except (OSError, ValueError) as error:
        raise ModelError(
            f"the config.json of the model {spec} cannot be read: fetch the model again"
        ) from error
    if not isinstance(config, dict):
        raise ModelError(f"the config.json of {spec} describes no model: fetch the model again")
    return config


def _architecture(config: dict[str, Any]) -> str:
    told = config.get("architectures")
    return str(told[0]) if isinstance(told, list) and told else ""


def _kind(spec: str, folder: Path) -> Kind:
    config = _config(spec, folder)
    architecture = _architecture(config)
    writes = not architecture.endswith(_CLASSIFIER)
    if writes and (config.get("is_encoder_decoder") or _is_conditional(config, architecture)):
        return "sequence"
    if architecture.endswith("ForCausalLM"):
        if _has_chat_template(folder):
            return "chat"
        raise ModelError(
            f"{spec} continues texts but was not taught to follow instructions (it has no chat "
            "template): choose a chat model, whose name often ends in Instruct"
        )
    raise ModelError(
        f"{spec} is no model that writes text: choose a summarising model such as "
        "facebook/bart-large-cnn, or a chat model"
    )


def _is_conditional(config: dict[str, Any], architecture: str) -> bool:
    """T5's configurations leave `is_encoder_decoder` to its class."""
    texts = ("t5", "mt5", "bart", "mbart", "pegasus", "led", "longt5", "umt5", "prophetnet")
    return config.get("model_type") in texts and architecture.endswith("ForConditionalGeneration")


def _has_chat_template(folder: Path) -> bool:
    for name in _CHAT_TEMPLATES:
        path = folder / name
        if not path.is_file():
            continue
        # What cannot be read is named by whoever loads the tokenizer.
        if path.suffix == ".jinja" or b'"chat_template"' in path.read_bytes():
            return True
    return False


def _require_files(spec: str, folder: Path) -> None:
    missing = hub.missing_weights(folder)
    if not missing and not hub.has_tokenizer(folder):
        # transformers would make an empty one, and the model would read nothing.
        missing = ["tokenizer.json"]
    if not missing:
        return
    if any(folder.glob("*.bin")):
        raise ModelError(
            f"{spec} has its weights only as pickle (.bin), which can run code when loaded: "
            "choose a model with safetensors"
        )
    raise ModelError(
        f"the model {spec} is incomplete, {', '.join(missing)} is missing: fetch it again"
    )


def _from_pretrained(
    spec: str, folder: Path, kind: _Wanted, device: str
) -> tuple[PreTrainedModel, PreTrainedTokenizerBase]:
    from safetensors import SafetensorError
    from transformers import (
        AutoModelForCausalLM,
        AutoModelForSeq2SeqLM,
        AutoModelForSequenceClassification,
        AutoTokenizer,
    )

    factories: dict[_Wanted, Any] = {
        "sequence": AutoModelForSeq2SeqLM,
        "chat": AutoModelForCausalLM,
        "classifier": AutoModelForSequenceClassification,
    }
    try:
        with quiet():
            tokenizer = AutoTokenizer.from_pretrained(
                folder, local_files_only=True, trust_remote_code=False
            )
            # With output_loading_info it returns a pair, which its types do not say.
            loaded: Any = factories[kind].from_pretrained(
                folder,
                dtype=_dtype(device, kind),
                local_files_only=True,
                trust_remote_code=False,
                use_safetensors=True,
                output_loading_info=True,
            )
            model, notes = loaded
            model.to(device).eval()
            if kind == "chat":
                share_keys(model)
    except BriefingError:
        raise
    except (OSError, ValueError, KeyError, ImportError, RuntimeError, SafetensorError) as error:
        reason = _SENTENCE_END.split(str(error).strip())[0].rstrip(".!")[:200]
        raise ModelError(
            f"the model {spec} cannot be loaded, {reason}: fetch it again, or choose another"
        ) from error
    if notes["missing_keys"]:
        # transformers would fill the gaps with noise, and the model would write it.
        raise ModelError(
            f"the model {spec} lacks weights ({len(notes['missing_keys'])} of its tensors): "
            "fetch it again, or choose another"
        )
    return model, tokenizer


def _dtype(device: str, kind: _Wanted) -> torch.dtype:
    """Half the memory where the processor multiplies bfloat16 itself, else float32.

    T5 overflows at 16 bits in places, and all but the chat models are small: they keep float32.
    """
    import torch

    if kind != "chat":
        return torch.float32
    if device == "cuda":
        return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16
    # Elsewhere torch emulates bfloat16, several times slower than float32.
    fast = torch.ops.mkldnn._is_mkldnn_bf16_supported()  # noqa: SLF001  # no public way to ask
    return torch.bfloat16 if fast else torch.float32


def _window(model: PreTrainedModel, tokenizer: PreTrainedTokenizerBase) -> int:
    config = model.config
    told = [
        getattr(config, name, None)
        for name in ("max_encoder_position_embeddings", "max_position_embeddings", "n_positions")
    ]
    limits = [limit for limit in told if isinstance(limit, int) and limit > 0][:1]
    if tokenizer.model_max_length < _NO_LIMIT:
        limits.append(int(tokenizer.model_max_length))
    return min(limits, default=_UNTOLD_WINDOW)


def _built_from(folder: Path) -> str | None:
    made = manifest.read(folder)
    return f"sha256:{made.source}" if made else None
