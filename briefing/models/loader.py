"""Loads text models through transformers: onto a device, in a precision, and nothing unsafe.

Weights come from safetensors only and a repository's own code never runs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.core.errors import BriefingError, ModelError
from briefing.models import folders, hub
from briefing.models.attention import share_keys
from briefing.models.catalogue import ModelKind, catalogue, entry_of
from briefing.models.compute import AS_IT_COMES, Compute, require_torch
from briefing.models.parts import splits
from briefing.models.store import Store
from briefing.models.text_model import TextModel, quiet

if TYPE_CHECKING:
    import torch
    from transformers import PreTrainedModel, PreTrainedTokenizerBase

# The window of models that name none; T5 was trained with 512 tokens.
_UNTOLD_WINDOW = 512
# Tokenizers without a limit say so with a number of thirty digits.
_NO_LIMIT = 10**7
_SENTENCE_END = re.compile(r"\n|(?<=[.!?])\s")


def kind_of(spec: str, store: Store) -> ModelKind:
    """The kind of a model that writes, `SEQUENCE` or `CHAT`.

    Args:
        spec: A name of the catalogue, a folder, or an id on the hub (then it is fetched).
        store: The models on this machine.

    Raises:
        ModelError: it cannot be had, or is neither.
    """
    return folders.kind_in(spec, folder_of(spec, store))


def load_sequence(spec: str, store: Store, compute: Compute = AS_IT_COMES) -> TextModel:
    """Load an encoder-decoder model (BART, Pegasus, T5, LED …).

    Raises:
        ModelError: it cannot be had, is incomplete, or is no such model.
    """
    return _load(spec, store, ModelKind.SEQUENCE, compute)


def load_chat(spec: str, store: Store, compute: Compute = AS_IT_COMES) -> TextModel:
    """Load a decoder that has a chat template.

    Raises:
        ModelError: it cannot be had, is incomplete, or is no such model.
    """
    return _load(spec, store, ModelKind.CHAT, compute)


def load_classifier(spec: str, store: Store, compute: Compute = AS_IT_COMES) -> TextModel:
    """Load a model that tells to which class a text, or a pair of them, belongs.

    Raises:
        ModelError: it cannot be had, is incomplete, or is no such model.
    """
    require_torch()
    folder = folder_of(spec, store)
    if not folders.is_classifier(spec, folder):
        raise ModelError(f"{spec} is no model that tells classes apart: choose another")
    return _loaded(spec, folder, ModelKind.ENTAILER, folders.fingerprint_of(folder), compute)


def folder_of(spec: str, store: Store) -> Path:
    """The folder of a model of the catalogue, of a folder, or of an id on the hub, then fetched.

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
    """A text that changes when a model does: a digest or a commit, found without loading it.

    Raises:
        ModelError: it cannot be had.
    """
    split = splits().get(spec)
    return split.whole if split else folders.fingerprint_of(folder_of(spec, store))


def _load(spec: str, store: Store, wanted: ModelKind, compute: Compute) -> TextModel:
    require_torch()
    folder = folder_of(spec, store)
    kind = folders.kind_in(spec, folder)
    if kind is not wanted:
        raise ModelError(
            f"{spec} is a {kind} model where a {wanted} model is needed: choose another"
        )
    return _loaded(spec, folder, kind, folders.fingerprint_of(folder), compute)


# One that summarises and translates is in memory once.
@lru_cache(maxsize=2)
def _loaded(
    spec: str, folder: Path, kind: ModelKind, _fingerprint: str, compute: Compute
) -> TextModel:
    folders.require_files(spec, folder)
    model, tokenizer = _from_pretrained(spec, folder, kind, compute.processor)
    if kind is ModelKind.CHAT and compute.counts_in == "int8":
        from briefing.models import int8

        int8.pack(model)
    known = entry_of(spec)
    return TextModel(
        model=model,
        tokenizer=tokenizer,
        window=_window(model, tokenizer),
        name=spec,
        revision=folders.revision_of(folder) or folders.built_from(folder),
        licence=known.licence if known else None,
    )


def _from_pretrained(
    spec: str, folder: Path, kind: ModelKind, device: str
) -> tuple[PreTrainedModel, PreTrainedTokenizerBase]:
    from safetensors import SafetensorError
    from transformers import (
        AutoModelForCausalLM,
        AutoModelForSeq2SeqLM,
        AutoModelForSequenceClassification,
        AutoTokenizer,
    )

    factories: dict[ModelKind, Any] = {
        ModelKind.SEQUENCE: AutoModelForSeq2SeqLM,
        ModelKind.CHAT: AutoModelForCausalLM,
        ModelKind.ENTAILER: AutoModelForSequenceClassification,
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
            if kind is ModelKind.CHAT:
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


def _dtype(device: str, kind: ModelKind) -> torch.dtype:
    """Half the memory where the processor multiplies bfloat16 itself, else float32.

    T5 overflows at 16 bits in places, and all but the chat models are small: they keep float32.
    """
    import torch

    if kind is not ModelKind.CHAT:
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
