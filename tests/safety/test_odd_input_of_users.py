"""Odd names, places, settings, records and models of users: one sentence, and never exit code 3."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.command import briefing, one_sentence
from support.tiny_models import save_chat

from briefing.core.errors import ModelError
from briefing.models.loader import load_chat
from briefing.models.store import Store

ARTICLE = "The bridge\n\nThe council of Harbour opened the new bridge on Tuesday morning.\n"
MAKE = ("--summariser", "lead", "--no-audio", "--sentences", "1")
LONG = "a" * 300


def short(value: str) -> str:
    """The name of a case: pytest puts it into the environment, which has its bounds."""
    return ascii(value)[:40]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "location",
    [
        "~nosuchuser/x",
        "~nosuchuser/x#2",
        "http://ex\udcffample.invalid/\udcfe",
        "http://\udcff",
        "http://127.0.0.1:1/\udcff?\udcfe#\udcfd",
        LONG,
        f"/tmp/{LONG}/{LONG}",
        f"http://{LONG}.invalid/",
        f"http://127.0.0.1:1/{LONG * 100}",
        "a\0b",
        "http://127.0.0.1:99999/",
        "http://[::1",
        "\udcff",
    ],
    ids=short,
)
def test_sources(location: str, tmp_path: Path) -> None:
    done = briefing("make", location, "--allow-private", "--out", tmp_path / "out", *MAKE)
    assert done.exit_code in (1, 2)
    assert "bug" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("out", [LONG, f"{LONG}/{LONG}", "\udcff/x"], ids=short)
def test_output_folders(out: str, article: Path, tmp_path: Path) -> None:
    done = briefing("make", article, "--out", tmp_path / out, *MAKE)
    assert done.exit_code == (0 if out.endswith("x") else 1)
    assert "bug" not in done.stderr


@pytest.mark.parametrize(
    "text",
    [
        "\0\0",
        'out = "a\\u0000b"',
        'summariser = "a\\u0000b"',
        "a = " + "[" * 100_000,
        "sentences = " + "9" * 10_000,
        "sentences = 0x" + "f" * 10_000,
        "sentences = nan",
        "sentences = 1979-05-27",
        '"\\u0000" = 1',
        "[profiles]\nx = 3",
    ],
    ids=short,
)
def test_settings(
    text: str, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "odd.toml"
    path.write_text(text, encoding="utf-8")
    done = briefing("--config", path, "make", article, "--no-audio")
    assert done.exit_code == 2
    assert one_sentence(done.stderr)


@pytest.mark.parametrize(
    "record",
    [
        '{"a":' * 100_000,
        "[" * 100_000,
        "",
        "\0",
        "null",
        "9" * 10_000,
        "made_at=9999-99-99T00:00:00",
        "made_at=0001-01-01T00:00:00+23:59",
        "made_at=9999-12-31T23:59:59-23:59",
        "made_at=10000-01-01T00:00:00",
        "made_at=\ud800",
    ],
    ids=short,
)
def test_records(record: str, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    folder = Path(briefing("make", article, "--out", out, *MAKE).stdout.strip())
    path = folder / "briefing.json"
    if record.startswith("made_at="):
        changed = json.loads(path.read_text(encoding="utf-8"))
        changed["made_at"] = record.removeprefix("made_at=")
        path.write_text(json.dumps(changed), encoding="utf-8")
    else:
        path.write_text(record, encoding="utf-8")
    for command in (("status", out), ("check", folder)):
        done = briefing(*command)
        assert done.exit_code in (0, 1), done.stderr
        assert "Traceback" not in done.stderr
    assert briefing("make", article, "--out", out, *MAKE).exit_code == 0


def test_a_run_record_that_is_odd(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    briefing("make", article, "--out", out, *MAKE)
    good = json.loads((out / "report.json").read_text(encoding="utf-8"))
    for odd in ("[" * 100_000, json.dumps(good | {"begun_at": "9999-99-99"}), "\0", "9" * 9_999):
        (out / "report.json").write_text(odd, encoding="utf-8")
        for command in (("status", out), ("make", "--retry-failed", "--out", out, *MAKE)):
            done = briefing(*command)
            assert done.exit_code in (0, 1, 2), done.stderr
            assert "Traceback" not in done.stderr


def shell(before: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program where a shell has made the place odd."""
    script = f'{before}; exec "$@"'
    program = (sys.executable, "-m", "briefing", *map(str, arguments))
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.run(
        ["/bin/sh", "-c", script, "sh", *program],
        check=False, capture_output=True, text=True, env=environment, timeout=120,
    )  # fmt: skip  # the options of a call


def test_a_folder_that_is_gone(article: Path, tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    done = shell(f"cd {tmp_path}/gone; rmdir {tmp_path}/gone", "read", article)
    assert done.returncode == 2
    assert "the current folder is no longer there" in done.stderr
    assert one_sentence(done.stderr)


def test_a_limit_of_the_size_of_files(article: Path, tmp_path: Path) -> None:
    # Python would store the modules that it compiles cut off, and nobody could load them again.
    limited = "ulimit -f 1; export PYTHONDONTWRITEBYTECODE=1"
    done = shell(limited, "make", article, "--out", tmp_path / "out", *MAKE)
    assert done.returncode == 1
    assert "bug" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "template",
    [
        "{% for",
        "{{ undefined.attribute }}",
        "{{ raise_exception('no.\nSystem prompts are not for me.') }}",
        "{{ ''.__class__.__mro__ }}{{ cycler.__init__.__globals__ }}",
        "{% for a in range(10**9) %}x{% endfor %}",
        "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        "{{ 1 / 0 }}",
        "{% include 'x' %}",
    ],
)
def test_chat_templates(template: str, chat: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(chat, folder)
    (folder / "chat_template.jinja").write_text(template, encoding="utf-8")
    model = load_chat(str(folder), Store(tmp_path, offline=True))
    with pytest.raises(ModelError, match=r"^the chat template of the model [^\n]* fails"):
        model.prompt("Be brief.", "Hello.")


@pytest.fixture(scope="module")
def chat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_chat(tmp_path_factory.mktemp("chat") / "model")
