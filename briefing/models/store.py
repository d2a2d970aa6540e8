"""The models on this machine: inside packages, in our cache, or in the user's hub cache."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from briefing.core.errors import MissingExtraError, ModelError
from briefing.core.installation import reinstall_command
from briefing.core.nearest import did_you_mean
from briefing.models import hub, integrity, manifest, parts
from briefing.models.building import build, rebuild
from briefing.models.catalogue import Entry, Hub, ModelKind, Ollama, Package, catalogue
from briefing.models.parts import Progress, Split


class State(StrEnum):
    """The state of a model: loadable at once, here in pieces, not here, or up to a server."""

    READY = "ready"
    INSTALLED = "installed"
    ABSENT = "absent"
    SERVED = "by Ollama"


@dataclass(frozen=True, slots=True)
class Listed:
    """A model of the catalogue and its state; `INSTALLED` is put together when it is first used."""

    entry: Entry
    state: State


@dataclass(frozen=True, slots=True)
class IntegrityCheck:
    """A check of a model's files. `problem` is one sentence, or None where all is well."""

    name: str
    problem: str | None


def _silent(_what: str, _share: float) -> None:
    """Progress that is not shown."""


class Store:
    """The models on this machine.

    Args:
        cache: The program's cache folder, with models and voices in a folder each.
        offline: Whether the hub is left alone.
    """

    def __init__(self, cache: Path, offline: bool = False) -> None:
        self.cache = cache
        self.offline = offline

    def entries(self) -> tuple[Listed, ...]:
        """Every model of the catalogue, and whether it is here. Nothing is loaded."""
        return tuple(Listed(entry, self._state(entry)) for entry in catalogue().values())

    def has(self, name: str) -> bool:
        """Whether a model of the catalogue can be used without a download."""
        here = {State.READY, State.INSTALLED}
        return name in catalogue() and self._state(catalogue()[name]) in here

    def path(self, name: str, progress: Progress = _silent) -> Path:
        """The folder of a model, or the file of a voice. Nothing is downloaded.

        A model in pieces is put together the first time: the chat model `qwen` takes about a
        minute and 3.1 GB of the cache, `whisper-base` and `kokoro` a second and 0.15 GB.

        Raises:
            MissingExtraError: its package is not installed.
            ModelError: it is unknown, not here, or damaged.
        """
        entry = _entry(name)
        if isinstance(entry.source, Ollama):
            raise _not_ours(entry.source)
        if isinstance(entry.source, Package):
            return self._package_path(entry, entry.source, progress)
        found = self._cached(entry, entry.source)
        if found is None:
            raise ModelError(
                f"the model {name} is not on this machine: fetch it with: "
                f"briefing models pull {name}"
            )
        return found

    def pull(self, name: str, progress: Progress = _silent) -> Path:
        """Bring a model here, by its name or as any text model's id on the hub.

        Raises:
            MissingExtraError: it travels as a package that is not installed.
            ModelError: it is unknown, or cannot be fetched or stored.
        """
        if name not in catalogue() and "/" in name:
            return hub.fetch_model(name, self.offline)
        entry = _entry(name)
        if isinstance(entry.source, Package | Ollama):
            return self.path(name, progress)
        if entry.kind is ModelKind.LISTENER:
            return hub.fetch_listener(entry.source.repository, self.offline)
        if entry.kind is ModelKind.VOICE:
            return self._cached(entry, entry.source) or self._pull_voice(entry, entry.source)
        return hub.fetch_model(entry.source.repository, self.offline)

    def verify(self, progress: Progress = _silent) -> tuple[IntegrityCheck, ...]:
        """Read every file of every model that is here and compare it with its SHA-256."""
        here = [listed.entry for listed in self.entries() if self.has(listed.entry.name)]
        checks = []
        for number, entry in enumerate(here, start=1):
            checks.append(IntegrityCheck(entry.name, self._problem(entry)))
            progress(f"checking {entry.name}", number / len(here))
        return tuple(checks)

    def _state(self, entry: Entry) -> State:
        if isinstance(entry.source, Ollama):
            return State.SERVED
        if isinstance(entry.source, Hub):
            return State.READY if self._cached(entry, entry.source) else State.ABSENT
        split = parts.splits().get(entry.name)
        if split:
            if manifest.is_whole(self._built(split), split.whole):
                return State.READY
            return State.INSTALLED if parts.installed(split) else State.ABSENT
        is_here = all(find_spec(module) is not None for module in entry.source.modules)
        return State.READY if is_here else State.ABSENT

    def _built(self, split: Split) -> Path:
        return self.cache / "models" / split.model

    def _voice(self, entry: Entry) -> Path:
        return self.cache / "voices" / entry.name

    def _cached(self, entry: Entry, source: Hub) -> Path | None:
        if entry.kind is ModelKind.LISTENER:
            return hub.cached_listener(source.repository)
        if entry.kind is not ModelKind.VOICE:
            return hub.cached_model(source.repository)
        folder = self._voice(entry)
        whole = manifest.is_whole(folder, source.repository)
        return folder / Path(source.files[0]).name if whole else None

    def _package_path(self, entry: Entry, source: Package, progress: Progress) -> Path:
        split = parts.splits().get(entry.name)
        if split:
            return rebuild(split, self._built(split), progress)
        package = parts.package_folder(source.modules[0])
        if package is None:
            raise MissingExtraError(f"the model {entry.name}", source.extra)
        folder = package / source.folder
        return folder / f"{entry.name}.onnx" if entry.kind is ModelKind.VOICE else folder

    def _pull_voice(self, entry: Entry, source: Hub) -> Path:
        files = hub.fetch_files(source.repository, source.files, self.offline)

        def copy(folder: Path) -> None:
            for file in files:
                shutil.copyfile(file, folder / file.name)

        folder = self._voice(entry)
        build(folder, source.repository, copy)
        return folder / files[0].name

    def _problem(self, entry: Entry) -> str | None:
        split = parts.splits().get(entry.name)
        if split:
            return self._split_problem(split)
        if isinstance(entry.source, Package):
            module = entry.source.modules[0]
            bad = integrity.damaged_in_package(module)
            mend = reinstall_command(integrity.distribution(module))
        elif entry.kind is ModelKind.VOICE:
            bad = manifest.damaged(self._voice(entry))
            mend = f"rm -r {self._voice(entry)} && briefing models pull {entry.name}"
        else:
            folder = self.path(entry.name)
            bad = integrity.damaged_in_snapshot(folder)
            mend = f"rm -r {folder.parent.parent} && briefing models pull {entry.name}"
        return _damage(entry.name, bad, mend)

    def _split_problem(self, split: Split) -> str | None:
        folder = self._built(split)
        if folder.is_dir():
            bad = manifest.damaged(folder)
            mend = f"rm -r {folder} && briefing models pull {split.model}"
            if bad:
                return _damage(split.model, bad, mend)
        if not parts.installed(split):
            return None
        try:
            parts.check(split)
        except ModelError as error:
            return str(error)
        return None


def cached_sequence_model(store: Store) -> str | None:
    """The first sequence model of the catalogue that is whole in the user's hub cache."""
    for entry in catalogue().values():
        if entry.kind is ModelKind.SEQUENCE and store.has(entry.name):
            return entry.name
    return None


def _entry(name: str) -> Entry:
    if name not in catalogue():
        raise ModelError(
            f"there is no model {name} in the catalogue{did_you_mean(name, catalogue())}see them "
            "with: briefing models list"
        )
    return catalogue()[name]


def _not_ours(source: Ollama) -> ModelError:
    return ModelError(
        f"{source.model} is run by Ollama, which has its own folder of models: fetch it with: "
        f"ollama pull {source.model}"
    )


def _damage(name: str, files: list[str], mend: str) -> str | None:
    if not files:
        return None
    return f"{name} is damaged in {', '.join(files)}: mend it with: {mend}"
