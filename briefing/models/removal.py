"""Removal of models from the folders that this program made for them, and from nowhere else."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from briefing.core.errors import ModelError
from briefing.models.catalogue import Hub, Ollama, Package, catalogue
from briefing.models.store import Store

_LOCK_SECONDS = 10


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A model in our cache: the folder that it alone has, and its bytes."""

    name: str
    folder: Path
    size: int

    def remove(self) -> None:
        """Remove the folder; of a link to one elsewhere only the link.

        Raises:
            ModelError: it cannot be removed, or is being built.
        """
        from filelock import FileLock, Timeout

        folder = self.folder
        lock = folder.with_name(f".{folder.name}.lock")
        try:
            with FileLock(lock, timeout=_LOCK_SECONDS):
                if folder.is_symlink():
                    folder.unlink()
                    return
                # Gone at once: what is removed half must not be taken for a model.
                going = folder.with_name(f".{folder.name}.building-removed")
                folder.rename(going)
                shutil.rmtree(going)
        except Timeout as error:
            raise ModelError(f"{folder} is being built: wait for it, or end it") from error
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise ModelError(
                f"{folder} cannot be removed ({reason}): remove it yourself"
            ) from error


def stored_model(name: str, store: Store) -> StoredModel:
    """The model of a name in our cache.

    Raises:
        ModelError: there is none; the text says where the model is, or that there is no such.
    """
    folder = _folder(name, store.cache)
    if folder is None:
        raise ModelError(_why_not(name, store))
    size = sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())
    return StoredModel(name, folder, size)


def _folder(name: str, cache: Path) -> Path | None:
    # One part, so that it cannot lead out of the folders.
    if not name or Path(name).name != name or name.startswith(".") or "\0" in name:
        return None
    folders = (cache / kind / name for kind in ("models", "voices"))
    return next((folder for folder in folders if folder.is_dir()), None)


def _why_not(name: str, store: Store) -> str:
    entry = catalogue().get(name)
    if entry is None:
        return f"there is no model {name!r} in {store.cache}: see briefing models list"
    match entry.source:
        case Ollama(model):
            return f"{name} is run by Ollama: remove it there with: ollama rm {model}"
        case Package(extra=extra):
            return f"{name} came with the installed extra {extra}: uninstall its packages"
        case Hub(repository) if store.has(name):
            return (
                f"{name} is in the Hugging Face cache, which other programs share: remove it with: "
                f"hf cache rm model/{repository}"
            )
    return f"{name} is not on this machine: there is nothing to remove"
