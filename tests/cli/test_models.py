"""The catalogue as `briefing models` shows it, and what this machine can hold of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command import briefing, one_sentence

from briefing.models import memory
from briefing.models.catalogue import ModelKind, Ollama, catalogue
from briefing.models.chat_client import ServerOptions
from briefing.models.served_model import ServedModel, is_served, served_model
from briefing.models.server_chat import ServerChat


def listed(*options: str) -> dict[str, dict[str, object]]:
    done = briefing("models", "list", "--json", *options)
    assert done.exit_code == 0, done.stderr
    return {one["name"]: one for one in json.loads(done.stdout)}


@pytest.mark.parametrize("gigabytes", [1, 4, 16])
def test_only_what_fits_is_listed(monkeypatch: pytest.MonkeyPatch, gigabytes: int) -> None:
    monkeypatch.setattr(memory, "all_bytes", lambda: gigabytes * 10**9)
    every, fitting = listed(), listed("--fits")
    assert 0 < len(fitting) < len(every)
    left_out = every.keys() - fitting.keys()
    most = max(int(str(every[name]["memory"])) for name in fitting)
    assert most <= gigabytes * 750 < min(int(str(every[name]["memory"])) for name in left_out)
    done = briefing("models", "list", "--fits")
    assert f"{len(left_out)} left out: of {gigabytes}.0 GB of memory" in done.stderr
    assert len(done.stdout.splitlines()) == len(fitting)


def test_memory_is_that_of_the_container(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_GROUP", tmp_path)
    whole = memory.all_bytes()
    (tmp_path / "memory.max").write_text("max\n")
    assert memory.all_bytes() == whole
    (tmp_path / "memory.max").write_text("1000\n")
    assert memory.all_bytes() == 1000
    (tmp_path / "memory.current").write_text("400\n")
    assert memory.free_bytes("cpu") == 600


def test_a_model_takes_no_less_memory_than_its_weights() -> None:
    for entry in catalogue().values():
        assert entry.memory >= entry.size
        assert entry.licence


def test_what_ollama_runs_is_named_as_a_summariser_takes_it() -> None:
    served = [one for one in catalogue().values() if isinstance(one.source, Ollama)]
    assert served
    for entry in served:
        assert entry.kind is ModelKind.CHAT
        assert is_served(entry.name)
        named: ServedModel = served_model(entry.name)
        assert entry.source == Ollama(named.model)
        assert ServerChat(named, ServerOptions()).licence == entry.licence


@pytest.mark.parametrize("command", ["pull", "path"])
def test_what_ollama_runs_is_fetched_there(command: str) -> None:
    done = briefing("models", command, "ollama:qwen3.5:4b")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert done.stderr.strip().endswith("fetch it with: ollama pull qwen3.5:4b")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache with a voice, a model, and a file beside them that is nobody's to remove."""
    folder = tmp_path / "cache"
    for name in ("voices/ar_JO-kareem-medium", "models/old-model"):
        (folder / name).mkdir(parents=True)
        (folder / name / "weights").write_bytes(bytes(1_000_000))
    (folder / "kept.txt").write_text("mine")
    monkeypatch.setenv("BRIEFING_CACHE", str(folder))
    return folder


def test_models_are_removed_after_asking_and_nothing_else_is(cache: Path) -> None:
    refused = briefing("models", "rm", "ar_JO-kareem-medium")
    assert refused.exit_code == 2
    assert "add --yes" in refused.stderr
    assert (cache / "voices" / "ar_JO-kareem-medium").is_dir()
    done = briefing("models", "rm", "ar_JO-kareem-medium", "old-model", "--yes")
    assert done.exit_code == 0, done.stderr
    assert "removed 2.00 MB" in done.stderr
    assert list((cache / "voices").glob("[!.]*")) == list((cache / "models").glob("[!.]*")) == []
    assert (cache / "kept.txt").read_text() == "mine"


@pytest.mark.parametrize(
    "name",
    [
        "..",
        ".",
        "",
        "../kept.txt",
        "voices/ar_JO-kareem-medium",
        "old-model/..",
        "a\0b",
        "kept.txt",
    ],
)
def test_no_name_leads_out_of_the_models_folder(cache: Path, name: str) -> None:
    before = sorted(cache.rglob("*"))
    done = briefing("models", "rm", name, "--yes")
    assert done.exit_code == 1, done.stderr
    assert one_sentence(done.stderr)
    assert sorted(cache.rglob("*")) == before


def test_of_a_link_only_the_link_is_removed(cache: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "weights").write_text("mine")
    (cache / "models" / "linked").symlink_to(elsewhere)
    assert briefing("models", "rm", "linked", "--yes").exit_code == 0
    assert (elsewhere / "weights").read_text() == "mine"
    assert not (cache / "models" / "linked").is_symlink()


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("ollama:qwen3.5:4b", "remove it there with: ollama rm qwen3.5:4b"),
        ("en_US-joe-medium", "came with the installed extra embedded"),
        ("opus-en-ar", "is not on this machine"),
        ("nobody", "there is no model 'nobody'"),
    ],
)
def test_what_is_not_in_the_models_folder_is_said_to_be_elsewhere(
    cache: Path, monkeypatch: pytest.MonkeyPatch, name: str, says: str
) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(cache / "hub"))
    done = briefing("models", "rm", name, "--yes")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert says in done.stderr
