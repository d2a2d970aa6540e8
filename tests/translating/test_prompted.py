from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest
from support.tiny_models import save_chat

from briefing.core.contracts import Candidate, Task
from briefing.core.errors import ModelError
from briefing.models.prompts import load
from briefing.models.store import Store
from briefing.translating.glossary import Glossary
from briefing.translating.prompted import PromptedTranslator
from briefing.translating.questions import question

TO_ARABIC = Task("en", "ar")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_chat(tmp_path_factory.mktemp("chat") / "model", window=4096)


@pytest.fixture
def prompted(folder: Path, tmp_path: Path) -> PromptedTranslator:
    return PromptedTranslator(str(folder), Store(tmp_path, offline=True))


def test_it_can_write_in_the_targets_letters_alone(prompted: PromptedTranslator) -> None:
    # Random weights would write anything.
    sentences = ["The wall cost £14m.", "The wall fell &lt;end&gt; and it was rebuilt in English."]
    for effort in (0, 1):
        for found in prompted.translate(sentences, Task("en", "ar", effort=effort)):
            assert len(found) == (4 if effort else 1)
            for candidate in found:
                for sign in filter(str.isalpha, candidate.text):
                    assert unicodedata.name(sign).startswith("ARABIC")


def test_the_same_sentence_gives_the_same_translation(prompted: PromptedTranslator) -> None:
    once = prompted.translate(["The wall cost £14m."], TO_ARABIC)
    assert prompted.translate(["The wall cost £14m."], TO_ARABIC) == once


def asked(sentence: str, task: Task) -> str:
    return question(sentence, task, load("translate.user"))


def test_the_question_has_the_names_the_terms_and_the_sentence() -> None:
    task = Task("en", "ar", {"Halden": "هالدن", "Oslo": "أوسلو"})
    found = asked("Halden is not in Iraq.", task)
    assert found.endswith("Translate: Halden is not in Iraq.")
    assert "Iraq = العراق; Halden = هالدن" in found
    assert "Oslo" not in found
    assert "Words: council = مجلس" in asked("The council met in Halden.", task)
    assert asked("It is 25.", task) == "Translate: It is 25."


def test_the_second_time_names_stand_in_the_sentence_itself() -> None:
    found = asked("Iran is not Iraq.", Task("en", "ar", effort=1))
    assert found.endswith("Translate: إيران is not العراق.")


def test_another_glossary_is_another_identity(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fresh() -> PromptedTranslator:
        return PromptedTranslator(str(folder), Store(tmp_path, offline=True))

    before, made_by = fresh().identity, fresh().made_by
    assert fresh().identity == before
    other = Glossary((("council", "مجلس"),), "0" * 64)
    monkeypatch.setattr("briefing.translating.questions.load_glossary", lambda _: other)
    assert fresh().identity != before
    assert fresh().made_by.prompt_digest != made_by.prompt_digest


def texts(found: Sequence[Sequence[Candidate]]) -> list[list[tuple[str, bool]]]:
    return [[(one.text, one.whole) for one in candidates] for candidates in found]


def test_sentences_are_translated_together_as_each_alone(prompted: PromptedTranslator) -> None:
    sentences = ["The wall cost £14m.", "They left.", "Halden is not in Iraq, the council said."]
    together = prompted.translate(sentences, TO_ARABIC)
    alone = [prompted.translate([one], TO_ARABIC)[0] for one in sentences]
    assert texts(together) == texts(alone)
    for (one,), (other,) in zip(together, alone, strict=True):
        assert one.surety == pytest.approx(other.surety)


def test_a_pair_without_a_prompt_of_its_own_has_the_common_one(
    prompted: PromptedTranslator,
) -> None:
    ((candidate,),) = prompted.translate(["Ils sont partis."], Task("fr", "en"))
    assert all(
        unicodedata.name(sign).startswith("LATIN") for sign in candidate.text if sign.isalpha()
    )


def test_it_says_what_made_it_and_whether_that_is_a_draft(folder: Path, tmp_path: Path) -> None:
    store = Store(tmp_path, offline=True)
    assert not PromptedTranslator(str(folder), store).is_draft
    draft = PromptedTranslator(str(folder), store, is_draft=True)
    assert draft.is_draft
    assert len(draft.made_by.prompt_digest or "") == 64


def test_a_sentence_longer_than_the_window_is_an_error(prompted: PromptedTranslator) -> None:
    with pytest.raises(ModelError, match="longer than"):
        prompted.translate(["The wall is long. " * 400], TO_ARABIC)


def test_four_sampled_translations_stand_beside_the_likeliest(
    folder: Path, tmp_path: Path, prompted: PromptedTranslator
) -> None:
    sampled = PromptedTranslator(str(folder), Store(tmp_path, offline=True), samples=True)
    sentences = ["The wall cost £14m.", "They left."]
    found = sampled.translate(sentences, TO_ARABIC)
    assert [len(candidates) for candidates in found] == [5, 5]
    (likeliest, *_), _ = found
    assert likeliest.text == prompted.translate(sentences, TO_ARABIC)[0][0].text
    assert len({candidate.text for candidate in found[0]}) > 1
    # Each draws from a seed of its own, whatever stands beside it.
    assert texts(sampled.translate(sentences[1:], TO_ARABIC)) == texts(found[1:])
    assert sampled.identity != prompted.identity
