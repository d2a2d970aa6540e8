from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from support.articles import FLOOD, article_of
from support.taught_models import save_taught_chat
from support.tiny_models import save_chat
from torch import nn

from briefing.core.documents import Length
from briefing.models.chats import LocalChat
from briefing.models.compute import Compute, Precision
from briefing.models.int8 import Int8Linear
from briefing.models.loader import load_chat
from briefing.models.store import Store
from briefing.models.text_model import TextModel
from briefing.summarising.prompted import PromptedSummariser

ANSWER = "Work on the flood wall will begin in March."
SIZES = st.integers(1, 40)


def rows(number: int, width: int, seed: int) -> torch.Tensor:
    return torch.randn(number, width, generator=torch.Generator().manual_seed(seed))


def layer(width: int, height: int, bias: bool = True) -> nn.Linear:
    torch.manual_seed(0)
    return nn.Linear(width, height, bias=bias)


@given(SIZES, SIZES, st.integers(16, 80), st.booleans(), st.integers(0, 99))
def test_it_counts_nearly_as_the_layer_it_was_made_of(
    number: int, height: int, width: int, bias: bool, seed: int
) -> None:
    own = layer(width, height, bias)
    given_rows = rows(number, width, seed)
    with torch.inference_mode():
        expected, found = own(given_rows), Int8Linear(own)(given_rows)
    assert found.shape == expected.shape
    assert found.dtype == torch.float32
    # A product of two numbers, each rounded to 1/127 of the largest of its row.
    assert (found - expected).norm() <= 0.05 * (1 + expected.norm())


@given(st.integers(2, 40), SIZES, st.integers(2, 80), st.integers(0, 99))
def test_a_row_does_not_depend_on_the_rows_beside_it(
    number: int, height: int, width: int, seed: int
) -> None:
    packed, given_rows = Int8Linear(layer(width, height)), rows(number, width, seed)
    with torch.inference_mode():
        together = packed(given_rows)
        alone = torch.cat([packed(row[None]) for row in given_rows])
    assert torch.equal(together, alone)


def test_a_row_of_zeros_gives_the_bias() -> None:
    own = layer(8, 4)
    with torch.inference_mode():
        assert torch.equal(Int8Linear(own)(torch.zeros(1, 8))[0], own.bias)


def test_batches_and_sequences_keep_their_shape() -> None:
    with torch.inference_mode():
        assert Int8Linear(layer(8, 4))(torch.zeros(2, 3, 8)).shape == (2, 3, 4)


def loaded(folder: Path, precision: Precision) -> TextModel:
    return load_chat(str(folder), Store(folder, offline=True), Compute(precision=precision))


def test_every_linear_layer_is_packed_and_takes_less_memory(tmp_path: Path) -> None:
    folder = save_chat(tmp_path)
    packed, full = loaded(folder, "int8").model, loaded(folder, "float").model
    linear = [name for name, module in full.named_modules() if isinstance(module, nn.Linear)]
    assert linear
    assert not any(isinstance(module, nn.Linear) for module in packed.modules())
    for name in linear:
        before, after = full.get_submodule(name), packed.get_submodule(name)
        assert before.weight.nbytes >= 2 * after.weight.nbytes


@pytest.mark.parametrize("precision", ["int8", "float"])
def test_what_a_model_has_learned_it_says_in_either_precision(
    tmp_path: Path, precision: Precision
) -> None:
    article, length = article_of(FLOOD), Length(sentences=1)
    save_taught_chat(tmp_path, article, length, f"1. {ANSWER}")
    store = Store(tmp_path, offline=True)
    chat = LocalChat(str(tmp_path), store, Compute(precision=precision))
    summariser = PromptedSummariser(chat, store)
    assert [s.text for s in summariser.summarise(article, length).statements] == [ANSWER]


def test_precision_is_part_of_what_decides_the_texts(tmp_path: Path) -> None:
    folder, store = save_chat(tmp_path), Store(tmp_path, offline=True)
    packed = LocalChat(str(folder), store, Compute(precision="int8"))
    assert packed.identity != LocalChat(str(folder), store).identity


def test_what_floats_are_called_needs_no_torch() -> None:
    code = (
        "import sys\nfrom briefing.models.compute import Compute\n"
        "print(Compute().counts_in, 'torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["float", "False"]
