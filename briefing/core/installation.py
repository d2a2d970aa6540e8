"""The commands that install what is missing, for the Python and the copy of the program that run.

No command names the program itself as a package of an index: under its names an index may have
somebody else's program. A clone is installed from its folder; elsewhere the packages of an extra
are named one by one, as the installed program's own metadata lists them.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from packaging.requirements import Requirement

DISTRIBUTION = "checked-briefings"
PIP = (sys.executable, "-m", "ensurepip")  # brings pip from Python itself
_IS_WINDOWS = os.name == "nt"
_TABLE = Path(__file__).with_name("data") / "extras.toml"
_CONSTRAINTS = "constraints.txt"
_PROJECT = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Extra:
    """A group of packages that the program can do without.

    Attributes:
        name: As in `pyproject.toml`.
        brings: The parts of the program that need it, in words.
        download: Megabytes to download, beside the program's own.
        disk: Megabytes on the disk, beside the program's own.
        cache: Megabytes that its first use adds to the cache folder.
    """

    name: str
    brings: str
    download: int
    disk: int
    cache: int = 0


@cache
def extras() -> dict[str, Extra]:
    """Every extra of the program by its name."""
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
    return {name: Extra(name, **row) for name, row in table.items()}


def remedy(extra: str) -> str:
    """The instruction to a user who lacks an extra, to stand after a colon."""
    short = f"install it with `briefing setup {extra}`"
    command = install_command(extra)
    return f"{short}, or with: {shown(command)}" if command else short


def remedy_of_package(name: str) -> str:
    """The command that installs one package (its name on an index) that the program needs."""
    if folder := clone():
        return shown(_from_clone(folder, ()))
    wanted = [_bare(one) for one in _requirements() if one.name == name]
    return shown([*_installer(), *(wanted or [name])])


def reinstall_command(*distributions: str) -> str:
    """The command that mends damaged packages (`name` or `name==version`)."""
    return shown([*_installer(), "--force-reinstall", "--no-deps", *distributions])


def install_command(*names: str) -> list[str]:
    """The command that installs extras of the program, for this Python.

    Args:
        names: Of extras.

    Returns:
        Its words; none where the program has neither a clone nor metadata to tell its packages.
    """
    if folder := clone():
        return _from_clone(folder, names)
    wanted = dict.fromkeys(_bare(one) for name in names for one in _requirements(name))
    return [*_installer(), *wanted] if wanted else []


def is_installed(extra: str) -> bool:
    """Whether every package of an extra is here, in a release that the program can use."""
    wanted = _requirements(extra)
    return bool(wanted) and all(_is_met(one) for one in wanted)


def install(command: Sequence[str]) -> int:
    """Run an installer's command, with all that it says on stderr, and return its exit code."""
    return subprocess.run(command, stdout=2, check=False).returncode  # noqa: S603 - words, no shell


def has_installer() -> bool:
    """Whether this Python has pip, or uv is there to do its work."""
    return find_spec("pip") is not None or shutil.which("uv") is not None


def shown(command: Sequence[str]) -> str:
    """A command as a user types it into the system's shell."""
    if not _IS_WINDOWS:
        return shlex.join(command)
    return " ".join(f'"{word}"' if re.search(r"[\s<>&|^,;=]", word) else word for word in command)


@cache
def clone() -> Path | None:
    """The folder of the clone that the program runs from; None for an installed wheel."""
    folder = Path(__file__).resolve().parents[2]
    try:
        project = tomllib.loads((folder / _PROJECT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return folder if project.get("project", {}).get("name") == DISTRIBUTION else None


def _installer() -> list[str]:
    """The words that begin an installation into this Python."""
    if find_spec("pip") is None and shutil.which("uv"):
        return ["uv", "pip", "install", "--python", sys.executable]
    return [sys.executable, "-m", "pip", "install"]


def _from_clone(folder: Path, names: Sequence[str]) -> list[str]:
    constraints = folder / _CONSTRAINTS
    tested = ["-c", str(constraints)] if constraints.is_file() else []
    wanted = f"[{','.join(names)}]" if names else ""
    return [*_installer(), *tested, "-e", f"{folder}{wanted}"]


def _requirements(extra: str = "") -> list[Requirement]:
    """The packages of an extra, or of the program itself, that this system needs."""
    from packaging.requirements import Requirement

    listed = map(Requirement, _listed(extra))
    return [one for one in listed if one.marker is None or one.marker.evaluate({"extra": extra})]


def _listed(extra: str) -> list[str]:
    """Requirements as the metadata has them; of a clone, whose metadata may be older, its own."""
    if folder := clone():
        project = tomllib.loads((folder / _PROJECT).read_text(encoding="utf-8"))["project"]
        listed: list[str] = (
            project["optional-dependencies"].get(extra, []) if extra else project["dependencies"]
        )
        return listed
    from importlib import metadata

    try:
        told = metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        return []
    return [one for one in told if ("extra ==" in one) == bool(extra)]


def _bare(requirement: Requirement) -> str:
    """A requirement without its marker, which held when it was chosen."""
    inner = f"[{','.join(sorted(requirement.extras))}]" if requirement.extras else ""
    return f"{requirement.name}{inner}{requirement.specifier}"


def _is_met(requirement: Requirement) -> bool:
    from importlib import metadata

    try:
        here = metadata.version(requirement.name)
    except metadata.PackageNotFoundError:
        return False
    return requirement.specifier.contains(here, prereleases=True)
