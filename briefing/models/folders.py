"""Folders of models: their kind, their revision, and whether they are whole. Nothing is loaded."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from briefing.core.errors import ModelError
from briefing.models import manifest
from briefing.models.catalogue import ModelKind

# Any of these sets of files is a whole tokenizer; the last are M2M100's and Marian's.
_TOKENIZERS = (
    ("tokenizer.json",),
    ("vocab.txt",),
    ("spiece.model",),
    ("tokenizer.model",),
    ("vocab.json", "merges.txt"),
    ("sentencepiece.bpe.model",),
    ("vocab.json", "source.spm", "target.spm"),
)
_CHAT_TEMPLATES = ("chat_template.jinja", "tokenizer_config.json", "chat_template.json")
_CLASSIFIER = "ForSequenceClassification"
# T5's configurations leave `is_encoder_decoder` to its class.
_ENCODER_DECODERS = ("t5", "mt5", "bart", "mbart", "pegasus", "led", "longt5", "umt5", "prophetnet")
_SINGLE = "model.safetensors"
_ADAPTER = "adapter_config.json"
_PLAIN_NAME = re.compile(r"[^/\\\0]+\.safetensors")
_PLAIN_INDEX = re.compile(r"[^/\\\0]+\.safetensors\.index\.json")
_UNREADABLE = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)
_COMMIT = re.compile(r"[0-9a-f]{40}")


def is_whole_model(folder: Path) -> bool:
    """Whether a folder has a configuration, a tokenizer and all of its safetensors."""
    is_configured = (folder / "config.json").is_file()
    return is_configured and _has_tokenizer(folder) and not missing_weights(folder)


def is_whole_listener(folder: Path) -> bool:
    """Whether a folder holds a Whisper in CTranslate2's form."""
    return all((folder / name).is_file() for name in ("config.json", "model.bin", "tokenizer.json"))


def missing_weights(folder: Path) -> list[str]:
    """The files of weights that a model's folder lacks."""
    return sorted(name for name in _weights(folder) if not (folder / name).is_file())


def require_safetensors(spec: str, folder: Path) -> None:
    """Make sure that all weights which a model's folder names are safetensors inside of it.

    transformers opens whatever an index names, with `torch.load` where it is no safetensors file,
    and an adapter's configuration names a model elsewhere.

    Raises:
        ModelError: something else is named.
    """
    named = {name for name in _weights(folder) if not _PLAIN_NAME.fullmatch(name)}
    if (folder / _ADAPTER).exists():
        named.add(_ADAPTER)
    if named:
        raise ModelError(
            f"{spec} has weights that are no safetensors files of its folder "
            f"({', '.join(map(ascii, sorted(named)))}): choose a model with safetensors"
        )


def _weights(folder: Path) -> set[str]:
    """The names of the files of weights, as the configuration or the index has them."""
    told = _told_weights(folder)
    index = told or ("" if (folder / _SINGLE).is_file() else f"{_SINGLE}.index.json")
    if not _PLAIN_INDEX.fullmatch(index):
        return {told or _SINGLE}
    try:
        contents = json.loads((folder / index).read_text(encoding="utf-8"))
        return set(map(str, contents["weight_map"].values())) or {_SINGLE}
    except _UNREADABLE:
        return {_SINGLE}


def _told_weights(folder: Path) -> str | None:
    """The weights that a configuration names itself, which few do."""
    try:
        told = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        return (
            None if told.get("transformers_weights") is None else str(told["transformers_weights"])
        )
    except _UNREADABLE:
        return None


def require_files(spec: str, folder: Path) -> None:
    """Make sure that a model's folder has its weights and its tokenizer.

    Raises:
        ModelError: it lacks some, or has weights that are no safetensors.
    """
    missing = missing_weights(folder)
    if not missing and not _has_tokenizer(folder):
        # transformers would make an empty one, and the model would read nothing.
        missing = ["tokenizer.json"]
    if not missing:
        require_safetensors(spec, folder)
        return
    if any(folder.glob("*.bin")):
        raise ModelError(
            f"{spec} has its weights only as pickle (.bin), which can run code when loaded: "
            "choose a model with safetensors"
        )
    raise ModelError(
        f"the model {spec} is incomplete, {', '.join(missing)} is missing: fetch it again"
    )


def revision_of(folder: Path) -> str | None:
    """The commit of a snapshot in the hub cache; None for any other folder."""
    is_snapshot = folder.parent.name == "snapshots" and _COMMIT.fullmatch(folder.name)
    return folder.name if is_snapshot else None


def built_from(folder: Path) -> str | None:
    """The SHA-256, as "sha256:…", of the file that a folder of the store was built from."""
    made = manifest.read(folder)
    return f"sha256:{made.source}" if made else None


def fingerprint_of(folder: Path) -> str:
    """A text that changes when the model in a folder does, found without reading its weights.

    It is the commit of a folder in the hub cache; of another a digest of its files' names, sizes
    and times.
    """
    revision = revision_of(folder)
    if revision:
        return revision
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    seen = [(str(p.relative_to(folder)), p.stat().st_size, p.stat().st_mtime_ns) for p in files]
    return hashlib.sha256(json.dumps(seen).encode("utf-8", "surrogatepass")).hexdigest()


def is_classifier(spec: str, folder: Path) -> bool:
    """Whether a folder's model tells to which class a text belongs.

    Raises:
        ModelError: the folder has no configuration that can be read.
    """
    return _architecture(_config(spec, folder)).endswith(_CLASSIFIER)


def kind_in(spec: str, folder: Path) -> ModelKind:
    """The kind of a model that writes, `SEQUENCE` or `CHAT`, by its folder's configuration.

    Raises:
        ModelError: it is neither, or its configuration cannot be read.
    """
    config = _config(spec, folder)
    architecture = _architecture(config)
    is_conditional = config.get("model_type") in _ENCODER_DECODERS and architecture.endswith(
        "ForConditionalGeneration"
    )
    writes = not architecture.endswith(_CLASSIFIER)
    if writes and (config.get("is_encoder_decoder") or is_conditional):
        return ModelKind.SEQUENCE
    if architecture.endswith("ForCausalLM"):
        if _has_chat_template(folder):
            return ModelKind.CHAT
        raise ModelError(
            f"{spec} continues texts but was not taught to follow instructions (it has no chat "
            "template): choose a chat model, whose name often ends in Instruct"
        )
    raise ModelError(
        f"{spec} is no model that writes text: choose a summarising model such as "
        "facebook/bart-large-cnn, or a chat model"
    )


def _has_tokenizer(folder: Path) -> bool:
    return any(all((folder / name).is_file() for name in names) for names in _TOKENIZERS)


def _has_chat_template(folder: Path) -> bool:
    for name in _CHAT_TEMPLATES:
        path = folder / name
        # One that cannot be read is an error where the tokenizer is loaded.
        if path.is_file() and (path.suffix == ".jinja" or b'"chat_template"' in path.read_bytes()):
            return True
    return False


def _config(spec: str, folder: Path) -> dict[str, Any]:
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelError(
            f"the model folder {spec} has no config.json, so it is incomplete or no model: "
            "fetch it again, or name another"
        ) from error
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(
            f"the config.json of the model {spec} cannot be read: fetch the model again"
        ) from error
    if not isinstance(config, dict):
        raise ModelError(f"the config.json of {spec} describes no model: fetch the model again")
    return config


def _architecture(config: dict[str, Any]) -> str:
    told = config.get("architectures")
    return str(told[0]) if isinstance(told, list) and told else ""
