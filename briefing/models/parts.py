"""Models that travel as one file in pieces, each in a package of its own."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import msgspec

from briefing.core.errors import MissingExtraError, ModelError
from briefing.core.installation import reinstall_command

_TABLE = Path(__file__).with_name("data") / "parts.toml"
_CHUNK = 1 << 20

Progress = Callable[[str, float], None]
"""Called with what is being done and the share of it that is done, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Split:
    """A file in pieces, one a package.

    Attributes:
        model: The model's name in the catalogue.
        extra: The extra of this program that brings the packages.
        joined: The joined file's name.
        whole: SHA-256 of the joined file.
        pieces: SHA-256 of each piece, in order.
        modules: The packages as they are imported, in the same order.
        distributions: The packages as pip installs them, in the same order.
        pattern: Finds a piece in the folder of its package.
        beside: The model's other files, which lie beside the first piece, and their SHA-256.
    """

    model: str
    extra: str
    joined: str
    whole: str
    pieces: tuple[str, ...]
    modules: tuple[str, ...]
    distributions: tuple[str, ...]
    pattern: str = "data/*.bin"
    beside: Mapping[str, str] = field(default_factory=dict)


class _Row(msgspec.Struct, forbid_unknown_fields=True):
    """A model as the table has it."""

    package: str
    version: str
    extra: str
    joined: str
    whole: str
    pieces: tuple[str, ...]
    pattern: str
    beside: dict[str, str] = {}

    def split(self, model: str) -> Split:
        modules = tuple(f"{self.package}{n}" for n in range(1, len(self.pieces) + 1))
        return Split(
            model=model,
            extra=self.extra,
            joined=self.joined,
            whole=self.whole,
            pieces=self.pieces,
            modules=modules,
            distributions=tuple(f"{name.replace('_', '-')}=={self.version}" for name in modules),
            pattern=self.pattern,
            beside=self.beside,
        )


@cache
def splits() -> dict[str, Split]:
    """Every model of the table `data/parts.toml`, by its name in the catalogue."""
    rows = msgspec.toml.decode(_TABLE.read_bytes(), type=dict[str, _Row])
    return {model: row.split(model) for model, row in rows.items()}


def installed(split: Split) -> bool:
    """Whether every package is there; its contents are not looked at."""
    return all(find_spec(module) is not None for module in split.modules)


def package_folder(module: str) -> Path | None:
    """The folder of an installed package, without importing it; None where it is not installed."""
    spec = find_spec(module)
    folders = spec.submodule_search_locations if spec else None
    return Path(folders[0]) if folders else None


def piece_files(split: Split) -> list[Path]:
    """The files of the pieces, in order.

    Raises:
        MissingExtraError: a package is not installed.
        ModelError: a package is installed without its piece.
    """
    files = []
    for module, distribution in zip(split.modules, split.distributions, strict=True):
        folder = package_folder(module)
        if folder is None:
            raise MissingExtraError(f"the {split.model} model ({distribution})", split.extra)
        found = sorted(folder.glob(split.pattern))
        if len(found) != 1:
            raise ModelError(_mend(split, distribution, "is incomplete"))
        files.append(found[0])
    return files


def join(split: Split, target: Path, progress: Progress) -> None:
    """Write the pieces to `target` in order, and check each as it passes.

    Raises:
        MissingExtraError: a package is not installed.
        ModelError: a piece is missing or not what it was when it was published.
        OSError: `target` cannot be written.
    """
    whole = hashlib.sha256()
    with target.open("wb") as joined:
        for chunk in _checked(split, progress):
            whole.update(chunk)
            joined.write(chunk)
    if whole.hexdigest() != split.whole:
        raise ModelError(_mend(split, " ".join(split.distributions), "do not fit together"))


def copy_beside(split: Split, folder: Path) -> None:
    """Copy the model's other files into `folder`.

    Raises:
        MissingExtraError: a package is not installed.
        ModelError: a file is missing or not what it was when it was published.
        OSError: `folder` cannot be written.
    """
    for file in _checked_beside(split):
        shutil.copyfile(file, folder / file.name)


def check(split: Split) -> None:
    """Read all pieces and the files beside them, and compare them with their SHA-256.

    Raises:
        MissingExtraError: a package is not installed.
        ModelError: a piece is missing or not what it was when it was published.
    """
    for _ in _checked(split, lambda _what, _share: None):
        pass
    for _ in _checked_beside(split):
        pass


def _checked_beside(split: Split) -> Iterator[Path]:
    folder = piece_files(split)[0].parent
    for name, sha in split.beside.items():
        contents = b"".join(_chunks(split, folder / name, split.distributions[0]))
        if hashlib.sha256(contents).hexdigest() != sha:
            raise ModelError(_mend(split, split.distributions[0], f"is damaged in {name}"))
        yield folder / name


def _checked(split: Split, progress: Progress) -> Iterator[bytes]:
    files = piece_files(split)
    for number, file in enumerate(files):
        distribution = split.distributions[number]
        piece = hashlib.sha256()
        for chunk in _chunks(split, file, distribution):
            piece.update(chunk)
            yield chunk
        if piece.hexdigest() != split.pieces[number]:
            raise ModelError(_mend(split, distribution, "is damaged"))
        progress("joining the parts of the model", (number + 1) / len(files))


def _chunks(split: Split, file: Path, distribution: str) -> Iterator[bytes]:
    try:
        with file.open("rb") as source:
            while chunk := source.read(_CHUNK):
                yield chunk
    except OSError as error:
        raise ModelError(_mend(split, distribution, "cannot be read")) from error


def _mend(split: Split, distributions: str, what: str) -> str:
    return (
        f"the {split.model} model's package {distributions} {what}: "
        f"install it again with: {reinstall_command(*distributions.split())}"
    )
