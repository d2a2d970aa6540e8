"""Where there is no PyTorch, models that write say so before anything is fetched."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

import pytest

from briefing.core.errors import ModelError
from briefing.models import compute
from briefing.models.loader import load_classifier, load_sequence
from briefing.models.store import Store


@pytest.fixture(autouse=True)
def _no_torch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compute, "find_spec", lambda _name: None)


@pytest.mark.parametrize("load", [load_sequence, load_classifier])
def test_a_model_names_the_command_that_installs_it(load: object, tmp_path: Path) -> None:
    assert callable(load)
    with pytest.raises(ModelError, match=r"needs PyTorch.*install it with: .*pip install"):
        load("facebook/bart-large-cnn", Store(tmp_path))


def test_an_intel_mac_is_told_what_works_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")
    with pytest.raises(ModelError, match=r"none for Intel Macs: take --summariser salient"):
        load_sequence("facebook/bart-large-cnn", Store(tmp_path))
