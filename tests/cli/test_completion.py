"""What shells complete, by Click's own protocol and by Bash itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from support.command import briefing

import briefing as package
from briefing.cli.group import main


def completed(*words: str) -> dict[str, str]:
    """The completions of the last word, each with its type."""
    found = ShellComplete(main, {}, "briefing", "_B").get_completions(list(words[:-1]), words[-1])
    return {str(one.value): one.type for one in found}


def test_a_source_is_a_file_with_or_without_make() -> None:
    assert completed("a")["a"] == "file"
    assert completed("s").keys() >= {"status", "summarise", "speak"}
    for command in (["make"], ["read"], ["summarise"], ["speak"], ["a.md"]):
        assert completed(*command, "b") == {"b": "file"}


def test_options_complete_behind_a_source_alone() -> None:
    assert "--voice" in completed("a.md", "--vo")


@pytest.mark.parametrize(
    ("words", "some"),
    [
        (["make", "--voice", ""], {"auto", "piper", "google", "espeak"}),
        (["a.md", "--to", "a"], {"ar"}),
        (["doctor", "--language", "pt"], {"pt", "pt-BR"}),
        (["make", "--only", "e"], {"en", "es"}),
        (["make", "--summariser", "s"], {"salient"}),
        (["summarise", "--summariser", "q"], {"qwen"}),
        (["translate", "--translator", "opus"], {"opus-en-ar"}),
        (["make", "--listener", ""], {"whisper-base"}),
        (["models", "pull", "en_GB"], {"en_GB-alba-medium"}),
        (["make", "--print", "s"], {"seconds", "slug"}),
        (["make", "-o", ""], {"flat"}),
        (["make", "--facts", ""], {"mark", "replace", "strict"}),
    ],
)
def test_names_complete(words: list[str], some: set[str]) -> None:
    found = completed(*words)
    assert some <= found.keys()
    assert all(name.startswith(words[-1]) for name in found)


@pytest.mark.parametrize(
    ("words", "kind"),
    [(["make", "--out", "o"], "dir"), (["speak", "--out", "o"], "file"), (["check", "o"], "file")],
)
def test_paths_are_left_to_the_shell(words: list[str], kind: str) -> None:
    assert completed(*words) == {words[-1]: kind}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_lets_the_shell_complete_files(shell: str) -> None:
    script = briefing("completion", shell).stdout
    own = {"bash": "-o default", "zsh": "_path_files", "fish": "__fish_complete_path"}
    assert own[shell] in script


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash_completes_files_and_commands(tmp_path: Path) -> None:
    (tmp_path / "story.md").touch()
    code = "from briefing.cli.group import main; main(prog_name='briefing')"
    (tmp_path / "briefing").write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{code}"\n')
    (tmp_path / "briefing").chmod(0o755)
    script = briefing("completion", "bash").stdout
    asked = """
compopt() { printf 'compopt %s %s\\n' "$1" "$2"; }
COMP_WORDS=(briefing "$1" "$2"); COMP_CWORD=$3
_briefing_completion briefing
printf '%s\\n' "${COMPREPLY[@]}"
"""
    house = Path(package.__file__).parents[1]
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "PYTHONPATH": str(house)}
    for word, expected in (("sto", "compopt -o default"), ("stat", "status")):
        done = subprocess.run(
            ["bash", "-c", script + asked, "bash", word, "", "1"],
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
            cwd=tmp_path,
            env=environment,
        )
        assert expected in done.stdout.splitlines(), done.stderr


def test_voices_are_a_table_that_fits_a_screen() -> None:
    lines = briefing("voices").stdout.splitlines()
    assert lines[0].split() == ["language", "voice", "licence"]
    assert max(map(len, lines)) <= 80
