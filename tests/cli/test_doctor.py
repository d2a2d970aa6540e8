"""What the doctor says of each language, and that a language without a voice is found out early."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.command import FERRY, briefing, one_sentence

pytest.importorskip("espeakng_loader")


@pytest.fixture(autouse=True)
def empty_hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A hub cache of nobody's, whatever models this machine has."""
    from huggingface_hub import constants

    hub = tmp_path / "hub"
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(hub))
    return hub


def looked_at(*arguments: str) -> dict[str, Any]:
    done = briefing("doctor", "--offline", "--json", *arguments)
    assert done.exit_code == 0, done.stderr
    return {one["name"]: one for one in json.loads(done.stdout)}


def test_english_and_arabic_are_told_in_full_and_the_others_in_a_line() -> None:
    done = briefing("doctor", "--offline")
    lines = done.stdout.splitlines()
    assert len(lines) < 40
    (arabic,) = [line for line in lines if "language ar" in line]
    assert "Arabic, first level" in arabic
    (opus,) = [line for line in lines if "translator opus-en-ar (en-ar)" in line]
    assert opus.startswith("no ")
    assert opus.endswith("not here (308 MB, Apache-2.0) -> briefing models pull opus-en-ar")
    assert any("voice espeak (ar)" in line and "spoke for" in line for line in lines)
    (others,) = [line for line in lines if "other languages" in line]
    assert "have a voice here and 0 a translator, at the basic level" in others
    assert not any("language fr" in line for line in lines)


def test_every_language_that_something_here_can_do_is_named_on_request() -> None:
    found = looked_at()
    every = briefing("doctor", "--offline", "--all").stdout
    others = [one["language"] for one in found.values() if one["language"]]
    assert len(others) > 80
    for one in others:
        assert f"language {one['tag']}" in every
        assert one["voices"] or one["translators"]
    french = found["language fr"]["language"]
    assert (french["name"], french["level"], french["voices"][0]) == ("French", "basic", "espeak")
    pulls = ["briefing models pull m2m100", "briefing models pull fr_FR-siwis-medium"]
    assert french["fetch"] == pulls
    assert found["language en"]["language"]["level"] == "first"


def test_a_language_that_is_named_is_tried_alone() -> None:
    found = looked_at("--language", "fr", "--language", "de")
    assert [name for name in found if name.startswith("language")] == ["language fr", "language de"]
    assert "spoke for" in found["voice espeak (fr)"]["text"]
    assert found["translator m2m100 (en-fr)"]["remedy"] == "briefing models pull m2m100"
    assert "voice espeak (en)" not in found


def test_an_arabic_voice_that_is_not_here_comes_with_its_command() -> None:
    pytest.importorskip("piper")
    voice = looked_at("--language", "ar")["voice piper (ar)"]
    assert not voice["well"]
    assert voice["remedy"] == "briefing models pull ar_JO-kareem-medium"


def test_a_translator_that_is_here_translates_a_sentence(
    empty_hub: Path, toy_translator: Path
) -> None:
    snapshots = empty_hub / "models--Helsinki-NLP--opus-mt-en-ar" / "snapshots"
    snapshots.mkdir(parents=True)
    (snapshots / ("0" * 40)).symlink_to(toy_translator, target_is_directory=True)
    found = looked_at("--language", "ar")
    tried = found["translator opus-en-ar (en-ar)"]
    assert tried["well"]
    assert "became “" in tried["text"]
    assert found["language ar"]["language"]["translators"] == ["opus-en-ar"]


def test_a_translator_that_writes_noise_is_found_out(empty_hub: Path, tmp_path: Path) -> None:
    from support.tiny_translators import save_m2m

    snapshots = empty_hub / "models--facebook--m2m100_418M" / "snapshots"
    snapshots.mkdir(parents=True)
    (snapshots / ("0" * 40)).symlink_to(save_m2m(tmp_path / "noise"), target_is_directory=True)
    tried = looked_at("--language", "ar")["translator m2m100 (en-ar)"]
    assert not tried["well"]
    assert "cannot be trusted to translate into Arabic" in tried["text"]


def test_a_language_that_there_is_not() -> None:
    done = briefing("doctor", "--offline", "--language", "xq")
    assert done.exit_code == 2
    assert one_sentence(done.stderr)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--voice", "piper", "--to", "fr"], "no Piper voice for fr"),
        (["--voice", "espeak", "--only", "gl"], "does not speak gl"),
        (["--to", "gl"], "no voice here speaks Galician (gl)"),
    ],
)
def test_a_language_without_a_voice_is_found_out_before_the_work(
    tmp_path: Path, arguments: list[str], said: str
) -> None:
    pytest.importorskip("piper")
    done = briefing(
        "make", FERRY, "--summariser", "lead", "--offline", "-v", "--out", tmp_path / "out",
        *arguments,
    )  # fmt: skip
    assert done.exit_code == 1
    assert said in done.stderr
    assert one_sentence(done.stderr)
    assert "summarising" not in done.stderr
    assert not (tmp_path / "out").exists()
    silent = briefing(
        "make", FERRY, "--summariser", "lead", "--offline", "--out", tmp_path / "out",
        *arguments, "--no-audio",
    )  # fmt: skip
    assert "briefing models pull" in silent.stderr
