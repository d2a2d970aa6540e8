"""Where models run: on a GPU where there is one, and never on one that nobody wants."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from support.articles import FLOOD, article_of
from support.command import FERRY, briefing
from support.taught_models import save_taught_chat
from support.tiny_models import save_chat, save_sequence

from briefing.core.documents import Length
from briefing.core.errors import ModelError
from briefing.models.chats import LocalChat
from briefing.models.compute import Compute
from briefing.models.loader import load_chat, load_sequence
from briefing.models.store import Store
from briefing.summarising.prompted import PromptedSummariser

needs_gpu = pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a GPU")
ANSWER = "Work on the flood wall will begin in March."


@pytest.fixture
def no_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)


@pytest.fixture
def gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)


@pytest.mark.usefixtures("no_gpu")
def test_without_a_gpu_the_processor_works() -> None:
    assert Compute().processor == "cpu"
    assert Compute("cpu").processor == "cpu"
    assert Compute(precision="int8").counts_in == "int8"
    with pytest.raises(ModelError, match="--device cpu"):
        _ = Compute("cuda").processor


@pytest.mark.usefixtures("gpu")
def test_a_gpu_is_taken_unless_it_is_not_wanted() -> None:
    assert Compute().processor == "cuda"
    assert Compute("cpu").processor == "cpu"
    assert Compute(precision="int8").counts_in == "float"
    assert Compute("cpu", "int8").counts_in == "int8"


@pytest.mark.usefixtures("gpu")
def test_a_model_is_kept_off_a_gpu_that_is_not_wanted(tmp_path: Path) -> None:
    store = Store(tmp_path)
    chat = load_chat(str(save_chat(tmp_path / "chat")), store, Compute("cpu"))
    sequence = load_sequence(str(save_sequence(tmp_path / "bart")), store, Compute("cpu"))
    assert {chat.model.device.type, sequence.model.device.type} == {"cpu"}


@pytest.mark.usefixtures("no_gpu")
@pytest.mark.parametrize(
    "command",
    [
        ["make", FERRY, "--no-audio"],
        ["summarise", FERRY],
        ["translate", FERRY, "--to", "ar", "--translator", "qwen"],
    ],
)
def test_a_gpu_that_is_not_there_is_missed_before_the_work(
    command: list[str | Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_OUT", str(tmp_path / "out"))
    done = briefing(*command, "--device", "cuda", "--offline")
    assert done.exit_code == 1
    assert done.stderr.count("PyTorch finds no GPU here") == 1
    assert done.stdout == ""
    assert not (tmp_path / "out").exists()


@needs_gpu
@pytest.mark.parametrize("device", ["cuda", "cpu"])
def test_what_a_model_has_learned_it_says_on_either(tmp_path: Path, device: str) -> None:
    article, length = article_of(FLOOD), Length(sentences=1)
    save_taught_chat(tmp_path, article, length, f"1. {ANSWER}")
    compute = Compute("cuda") if device == "cuda" else Compute("cpu")
    store = Store(tmp_path, offline=True)
    summariser = PromptedSummariser(LocalChat(str(tmp_path), store, compute), store)
    assert [s.text for s in summariser.summarise(article, length).statements] == [ANSWER]
