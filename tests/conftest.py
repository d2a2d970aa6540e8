"""What every test needs: a cache of its own, and no settings from outside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings


@pytest.fixture(autouse=True)
def own_surroundings(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for name in list(os.environ):
        if name.startswith("BRIEFING_"):
            monkeypatch.delenv(name)
    cache: Path = tmp_path_factory.getbasetemp() / "cache"
    monkeypatch.setenv("BRIEFING_CACHE", str(cache))


@pytest.fixture
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="session")
def toy_translator(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a Marian that learned to translate a toy language from English to Arabic."""
    from support.tiny_translators import ENOUGH, save_marian

    return save_marian(tmp_path_factory.mktemp("toy") / "opus-toy-en-ar", steps=ENOUGH)


# An example's time says how busy the machine is, and the first one of a process loads the tables.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
