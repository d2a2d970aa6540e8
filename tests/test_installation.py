"""What is missing is told as a command that works and never names us as a package of an index."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from support.command import briefing, one_sentence

from briefing.core import installation
from briefing.core.errors import MissingExtraError
from briefing.core.installation import (
    DISTRIBUTION,
    extras,
    install_command,
    is_installed,
    reinstall_command,
    remedy_of_package,
)

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
OPTIONAL: dict[str, list[str]] = PROJECT["optional-dependencies"]

METADATA = [
    "requests>=2.32",
    "tzdata; sys_platform == 'nowhere'",
    "ray<3,>=2.60; extra == 'cluster'",
    "gguf>=0.17; extra == 'qwen'",
    "only-elsewhere; (sys_platform == 'nowhere') and extra == 'qwen'",
]


@pytest.fixture
def wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program as if it had been installed from a wheel with `METADATA`."""
    monkeypatch.setattr(installation, "clone", lambda: None)
    monkeypatch.setattr(metadata, "requires", lambda _name: METADATA)


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that would have been run."""
    commands: list[list[str]] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[bytes]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    return commands


# --- the words of a remedy


def test_a_clone_is_completed_from_its_folder() -> None:
    command = install_command("qwen", "eval")
    assert command[:4] == [sys.executable, "-m", "pip", "install"]
    assert command[4:] == ["-c", str(ROOT / "constraints.txt"), "-e", f"{ROOT}[qwen,eval]"]
    assert str(MissingExtraError("Ray", "cluster")).startswith(
        f"Ray is not installed: install it with `briefing setup cluster`, or with: {sys.executable}"
    )
    assert remedy_of_package("torch").endswith(f"-e {ROOT}")


@pytest.mark.usefixtures("wheel")
def test_a_wheel_is_completed_with_the_packages_of_its_metadata() -> None:
    assert install_command("cluster", "qwen")[3:] == ["install", "ray<3,>=2.60", "gguf>=0.17"]
    assert "pip install 'ray<3,>=2.60'" in str(MissingExtraError("Ray", "cluster"))
    assert remedy_of_package("requests").endswith("pip install 'requests>=2.32'")
    assert remedy_of_package("tzdata").endswith("pip install tzdata")


def test_without_clone_and_metadata_no_command_is_made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def not_found(name: str) -> list[str]:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(installation, "clone", lambda: None)
    monkeypatch.setattr(metadata, "requires", not_found)
    text = str(MissingExtraError("Ray", "cluster"))
    assert text == "Ray is not installed: install it with `briefing setup cluster`"
    done = briefing("setup", "cluster", "--yes")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "from a clone" in done.stderr


def test_without_pip_uv_installs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installation, "find_spec", lambda _name: None)
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/uv")
    assert install_command("eval")[:5] == ["uv", "pip", "install", "--python", sys.executable]
    assert reinstall_command("a==1").startswith(f"uv pip install --python {sys.executable} ")


def test_on_windows_a_command_is_quoted_for_its_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installation, "_IS_WINDOWS", True)
    shown = installation.shown(["py.exe", "-m", "pip", "install", "ray<3,>=2.60", "x"])
    assert shown == 'py.exe -m pip install "ray<3,>=2.60" x'


def test_the_table_of_extras_is_that_of_the_project() -> None:
    assert list(extras()) == list(OPTIONAL)
    assert all(extra.download > 0 < extra.disk for extra in extras().values())
    assert is_installed("dev")


def test_the_readme_gives_the_sizes_that_setup_gives() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for extra in extras().values():
        row = re.search(
            rf"^\| `{extra.name}` \|.*\| \+ ([\d.]+) GB \| \+ ([\d.]+) GB", readme, re.M
        )
        assert extra.name == "dev" or row, extra.name
        if row:
            sizes = [round(float(number) * 1000) for number in row.groups()]
            assert sizes == [extra.download, extra.disk], extra.name


# --- ranges and the releases that were tested

CONSTRAINTS: dict[str, Requirement] = {
    canonicalize_name(one.name): one
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
    for one in [Requirement(line)]
}
RANGES = [
    one
    for listed in (PROJECT["dependencies"], *OPTIONAL.values())
    for one in map(Requirement, listed)
    if not str(one.specifier).startswith("==")
]
INTEL_MAC = {"sys_platform": "darwin", "platform_machine": "x86_64"}


def test_every_range_has_a_tested_release() -> None:
    assert RANGES
    for wanted in RANGES:
        tested = CONSTRAINTS[canonicalize_name(wanted.name)]
        (pin,) = tested.specifier
        assert pin.operator == "==", wanted
        assert wanted.specifier.contains(pin.version), wanted
        assert wanted.extras == tested.extras == set(), wanted


@pytest.mark.parametrize("name", CONSTRAINTS)
def test_the_tested_releases_are_those_that_are_here(name: str) -> None:
    try:
        here = metadata.version(name)
    except metadata.PackageNotFoundError:
        pytest.skip("not installed")
    assert CONSTRAINTS[name].specifier.contains(here, prereleases=True), "constraints.txt"


def test_every_upper_bound_says_what_it_is_for() -> None:
    lines = (ROOT / "pyproject.toml").read_text("utf-8").splitlines()
    silent = [
        line.strip()
        for before, line in pairwise(lines)
        if re.match(r'  "[\w-]+[^"]*<', line) and "#" not in before + line
    ]
    assert silent == []


def test_torch_is_asked_for_where_there_is_one_and_in_any_new_release() -> None:
    (torch,) = (one for one in RANGES if one.name == "torch")
    assert all(torch.specifier.contains(release) for release in ("2.5.1", "2.14.1", "3.0"))
    assert torch.marker is not None
    assert not torch.marker.evaluate(INTEL_MAC)
    assert torch.marker.evaluate({**INTEL_MAC, "platform_machine": "arm64"})
    assert torch.marker.evaluate({**INTEL_MAC, "sys_platform": "win32"})


# --- briefing setup


def test_setup_shows_the_command_and_its_size_and_asks(ran: list[list[str]]) -> None:
    done = briefing("setup", "cluster", "eval", "cluster", stdin="n\n")
    assert done.exit_code == 0
    assert installation.shown(install_command("cluster", "eval")) in done.stderr
    assert "0.1 GB to download" in done.stderr
    assert ran == []
    done = briefing("setup", "cluster", stdin="y\n")
    assert done.exit_code == 0
    assert ran == [install_command("cluster")]
    assert done.stdout == ""


def test_setup_that_is_told_yes_asks_nothing(ran: list[list[str]]) -> None:
    done = briefing("setup", "listen", "--yes")
    assert done.exit_code == 0
    assert "[y/N]" not in done.stderr
    assert ran == [install_command("listen")]


@pytest.mark.parametrize(
    ("arguments", "environment", "says"),
    [
        (
            ["quen"],
            {},
            "choose among embedded, kokoro, qwen, editing, listen, multilingual, cluster, m4a, "
            "eval, dev",
        ),
        (["eval"], {}, "nobody is there to say yes: add --yes"),
        (["eval", "--yes"], {"BRIEFING_OFFLINE": "1"}, "without --offline"),
    ],
)
def test_setup_refuses_before_it_installs(
    arguments: list[str],
    environment: dict[str, str],
    says: str,
    ran: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    done = briefing("setup", *arguments)
    assert done.exit_code == 2
    assert says in done.stderr
    assert ran == []


def test_setup_without_an_installer_says_so(
    ran: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installation, "has_installer", lambda: False)
    done = briefing("setup", "eval", "--yes")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert f"{sys.executable} -m ensurepip" in done.stderr
    assert ran == []


def test_an_installer_that_fails_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "python"
    script.write_text("#!/bin/sh\necho from the installer\nexit 3\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    done = briefing("setup", "eval", "--yes")
    assert done.exit_code == 1
    assert "the installer failed" in done.stderr
    assert done.stdout == ""


def test_setup_alone_lists_the_extras() -> None:
    done = briefing("setup")
    assert done.exit_code == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(OPTIONAL)


# --- no text installs us from an index

INSTALLERS = r"(?:pip|pipx|uv|uvx|poetry|pdm|conda)\b[^\n|&;]*"
OUR_NAMES = r"(?:checked-)?briefings?(?:\[[\w,]+\])?(?:[=<>~]=?[\w.]+)?"
# Our name as a word of an installer's command: no part of a path, and not the program as a module.
FROM_AN_INDEX = re.compile(
    rf"{INSTALLERS}\s(?:install|add|run|with|uvx)\s[^\n|&;]*?(?<=[\s'\"]){OUR_NAMES}(?=['\"`\s]|$)"
)
EXTRA_OF_A_NAME = re.compile(r"(?<![\w/.}])(?:checked-)?briefings?\[[\w{.]")


def texts() -> Iterator[Path]:
    yield from (ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md"))
    yield from (path for path in sorted((ROOT / "docs").rglob("*")) if path.is_file())
    for folder in ("briefing", "prompts"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in {".py", ".toml", ".txt", ".md"}:
                yield path


def installs_us(text: str) -> list[str]:
    found = [*FROM_AN_INDEX.finditer(text), *EXTRA_OF_A_NAME.finditer(text)]
    return [one.group() for one in found]


def test_no_text_installs_us_from_an_index() -> None:
    assert {
        path: found for path in texts() if (found := installs_us(path.read_text("utf-8")))
    } == {}


@pytest.mark.parametrize(
    "text",
    [
        "pip install briefing",
        "pip install 'briefing[qwen]'",
        "`pip install -U checked-briefings`",
        "pipx install checked-briefings[embedded]",
        "uv pip install briefing==1.0",
        "uv tool install briefing",
        "f\"pip install 'briefing[{extra}]'\"",
    ],
)
def test_a_text_that_installs_us_is_found(text: str) -> None:
    assert installs_us(text)


@pytest.mark.parametrize(
    "text",
    [
        ".venv/bin/pip install -c constraints.txt -e '.[dev]' && .venv/bin/briefing make a.txt",
        "pip install -e /home/me/briefing",
        "python -m pip install 'ray>=2.60,<3'",
    ],
)
def test_another_installation_is_none_of_us(text: str) -> None:
    assert installs_us(text) == []


def test_the_project_has_the_name_that_the_program_looks_for() -> None:
    assert PROJECT["name"] == DISTRIBUTION
    assert {Requirement(one).name for one in PROJECT["dependencies"]} >= {"packaging"}
