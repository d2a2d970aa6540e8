"""The Hugging Face hub and its users' own cache: all use of the network for models.

Only safetensors are fetched. Pickled weights (`.bin`) can run code when they are loaded; where a
repository has nothing else, the copy that the hub's own converter proposed is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.core.errors import ModelError
from briefing.models.folders import is_whole_listener, is_whole_model, missing_weights

_TEXT_MODEL_FILES = (
    "*.safetensors",
    "*.safetensors.index.json",
    "*.json",
    "*.jinja",
    "*.model",
    "*.spm",
    "merges.txt",
    "vocab.txt",
)
# A Whisper in CTranslate2's form; its .bin is that form's own, and holds no code.
_LISTENER_FILES = (
    "config.json",
    "model.bin",
    "preprocessor_config.json",
    "tokenizer.json",
    "vocabulary.*",
)
_NEVER = ("onnx/*", "openvino/*", "original/*", "flax_model*", "tf_model*", "*/*")
_CONVERTER = "SFconvertbot"


def cached_model(repository: str) -> Path | None:
    """The newest whole copy of a text model in the user's hub cache, or None."""
    return _cached(repository, is_whole_model)


def cached_listener(repository: str) -> Path | None:
    """The newest whole copy of a CTranslate2 Whisper in the user's hub cache, or None."""
    return _cached(repository, is_whole_listener)


def fetch_model(repository: str, offline: bool) -> Path:
    """The folder of a text model, fetched where it is not cached.

    Raises:
        ModelError: there is no such repository, it may not be had, it holds no safetensors, or the
            network or the disk failed.
    """
    with _our_errors(repository):
        cached = cached_model(repository)
    if cached is not None:
        return cached
    folder = _fetch(repository, _TEXT_MODEL_FILES, offline)
    if missing_weights(folder):
        revision = _converted_revision(repository)
        if revision is None:
            raise ModelError(
                f"{repository} has its weights only as pickle (.bin), which can run code when "
                "loaded: choose a model with safetensors"
            )
        folder = _fetch(repository, _TEXT_MODEL_FILES, offline, revision)
    if not is_whole_model(folder):
        raise ModelError(f"{repository} is no whole text model on the hub: choose another model")
    return folder


def fetch_listener(repository: str, offline: bool) -> Path:
    """The folder of a Whisper in CTranslate2's form, fetched where it is not cached.

    Raises:
        ModelError: as `fetch_model`; or the repository holds no such model.
    """
    with _our_errors(repository):
        cached = cached_listener(repository)
    if cached is not None:
        return cached
    # Not "models pull", which is for text models and asks for safetensors.
    command = f"briefing check FOLDER --listen --listener {repository}"
    folder = _fetch(repository, _LISTENER_FILES, offline, command=command)
    if not is_whole_listener(folder):
        raise ModelError(
            f"{repository} is no Whisper in CTranslate2's form: choose another, such as "
            "Systran/faster-whisper-small"
        )
    return folder


def fetch_files(repository: str, names: tuple[str, ...], offline: bool) -> tuple[Path, ...]:
    """Single files of a repository, fetched where they are not cached.

    Raises:
        ModelError: as `fetch_model`.
    """
    folder = _fetch(repository, names, offline)
    missing = [name for name in names if not (folder / name).is_file()]
    if missing:
        raise ModelError(f"{repository} on the hub has no {missing[0]}: choose another model")
    return tuple(folder / name for name in names)


def _cached(repository: str, is_whole: Callable[[Path], bool]) -> Path | None:
    folders = [folder for folder in _snapshots(repository) if is_whole(folder)]
    return max(folders, key=lambda folder: (folder / "config.json").lstat().st_mtime, default=None)


def _snapshots(repository: str) -> list[Path]:
    from huggingface_hub import constants

    # The naming of folders takes a third of a second to import, mostly to find none.
    if not Path(constants.HF_HUB_CACHE).is_dir():
        return []
    from huggingface_hub.file_download import repo_folder_name

    try:
        folder = repo_folder_name(repo_id=repository, repo_type="model")
        snapshots = Path(constants.HF_HUB_CACHE) / folder / "snapshots"
        return sorted(path for path in snapshots.iterdir() if path.is_dir())
    except OSError:
        return []


def _fetch(
    repository: str,
    names: tuple[str, ...],
    offline: bool,
    revision: str | None = None,
    command: str | None = None,
) -> Path:
    from huggingface_hub import snapshot_download

    whole_model = names is _TEXT_MODEL_FILES
    with _our_errors(repository, command), _without_bars():
        return Path(
            snapshot_download(
                repository,
                revision=revision,
                allow_patterns=list(names),
                ignore_patterns=list(_NEVER) if whole_model else None,
                local_files_only=offline,
            )
        )


def _converted_revision(repository: str) -> str | None:
    from huggingface_hub import HfApi

    with _our_errors(repository):
        for proposal in HfApi().get_repo_discussions(repository, author=_CONVERTER):
            if proposal.is_pull_request and "safetensors" in proposal.title.lower():
                return proposal.git_reference
    return None


@contextmanager
def _without_bars() -> Iterator[None]:
    from huggingface_hub.utils import (  # type: ignore[attr-defined]  # exported without saying so
        are_progress_bars_disabled,
        disable_progress_bars,
        enable_progress_bars,
    )

    were_off = are_progress_bars_disabled()
    disable_progress_bars()
    try:
        yield
    finally:
        if not were_off:
            enable_progress_bars()


@contextmanager
def _our_errors(repository: str, command: str | None = None) -> Iterator[None]:
    """Turn the hub's errors into ours; `command` would fetch the model."""
    import httpx
    from huggingface_hub import errors

    try:
        yield
    except errors.GatedRepoError as error:
        raise ModelError(
            f"{repository} asks for a licence to be accepted on the hub: accept it there and log "
            "in with: hf auth login"
        ) from error
    except (errors.RepositoryNotFoundError, errors.RevisionNotFoundError) as error:
        raise ModelError(
            f"there is no model {repository} on the hub, or it is private: check its name"
        ) from error
    except errors.HFValidationError as error:
        raise ModelError(f"{repository} is no name of a hub model: check its name") from error
    except (errors.LocalEntryNotFoundError, errors.OfflineModeIsEnabled) as error:
        raise ModelError(
            f"{repository} is not on this machine and the hub cannot be reached: fetch it once, "
            f"online, with: {command or f'briefing models pull {repository}'}"
        ) from error
    except (errors.HfHubHTTPError, httpx.HTTPError) as error:
        raise ModelError(
            f"{repository} could not be fetched from the hub, which failed: try again later"
        ) from error
    except OSError as error:
        reason = error.strerror or "the connection broke"
        raise ModelError(
            f"{repository} could not be stored, {reason}: see that disk and network are well, "
            "and try again"
        ) from error
