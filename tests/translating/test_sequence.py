from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.tiny_translators import (
    HAS_SENTENCEPIECE,
    save_m2m,
    save_marian,
    save_mbart,
    save_t5,
)
from support.toy_language import STORY, TITLE

from briefing.core.contracts import Task
from briefing.core.errors import LanguageError, ModelError
from briefing.models.hub import is_whole_model
from briefing.models.loader import load_sequence
from briefing.models.store import Store
from briefing.translating.families import frame
from briefing.translating.sequence import SequenceTranslator

TO_ARABIC = Task("en", "ar")


def store(folder: Path) -> Store:
    return Store(folder / "cache", offline=True)


def made(folder: Path) -> SequenceTranslator:
    return SequenceTranslator(str(folder), store(folder))


def frame_of(folder: Path, source: str, target: str) -> Any:
    return frame(load_sequence(str(folder), store(folder)), source, target)


def ids(folder: Path, *tokens: str) -> tuple[int, ...]:
    tokenizer: Any = load_sequence(str(folder), store(folder)).tokenizer
    return tuple(tokenizer.convert_tokens_to_ids(token) for token in tokens)


def test_a_taught_marian_translates_what_it_has_not_seen(toy_translator: Path) -> None:
    pairs = (TITLE, *STORY)
    found = made(toy_translator).translate([english for english, _ in pairs], TO_ARABIC)
    assert [candidates[0].text for candidates in found] == [arabic for _, arabic in pairs]
    assert all(candidates[0].whole for candidates in found)


def test_the_same_sentences_give_the_same_candidates(toy_translator: Path) -> None:
    texts = [english for english, _ in STORY]
    once = made(toy_translator).translate(texts, TO_ARABIC)
    assert made(toy_translator).translate(texts, TO_ARABIC) == once


def test_more_effort_gives_more_candidates(toy_translator: Path) -> None:
    (usual,) = made(toy_translator).translate([STORY[0][0]], TO_ARABIC)
    (harder,) = made(toy_translator).translate([STORY[0][0]], Task("en", "ar", effort=1))
    assert len(harder) > len(usual) > 1
    assert harder[0] == usual[0]


def test_a_folder_as_the_hub_has_it_is_whole(toy_translator: Path, tmp_path: Path) -> None:
    assert is_whole_model(toy_translator)
    if not HAS_SENTENCEPIECE:
        pytest.skip("Marian's own tokenizer needs sentencepiece")
    names = {path.name for path in toy_translator.iterdir()}
    assert {"source.spm", "target.spm", "vocab.json"} <= names
    for name in names - {"target.spm"}:
        (tmp_path / name).symlink_to(toy_translator / name)
    assert not is_whole_model(tmp_path)


@pytest.mark.parametrize(
    ("tokens", "language", "expected"),
    [
        ((">>ara<<", ">>fra<<"), "ar", ">>ara<<"),
        ((">>ara<<", ">>fra<<"), "ar-JO", ">>ara<<"),
        ((">>ara<<", ">>fra<<"), "fr", ">>fra<<"),
        ((">>ar<<", ">>fr<<"), "ar", ">>ar<<"),
        ((">>srp_Cyrl<<", ">>srp_Latn<<"), "sr", ">>srp_Cyrl<<"),
    ],
)
def test_marian_is_told_its_target(
    tmp_path: Path, tokens: tuple[str, ...], language: str, expected: str
) -> None:
    folder = save_marian(tmp_path / "model", tokens)
    around = frame_of(folder, "en", language)
    assert around.before == ids(folder, expected)
    assert around.after == ids(folder, "</s>")
    assert around.first is None
    with pytest.raises(LanguageError, match="Japanese"):
        frame_of(folder, "en", "ja")


def test_a_marian_of_one_pair_is_told_nothing(tmp_path: Path) -> None:
    folder = save_marian(tmp_path / "model", ())
    assert frame_of(folder, "en", "ar").before == ()
    if HAS_SENTENCEPIECE:
        with pytest.raises(LanguageError, match="German"):
            frame_of(folder, "en", "de")
        with pytest.raises(LanguageError, match="French"):
            frame_of(folder, "fr", "ar")


@pytest.mark.parametrize(
    ("tokens", "first", "last"),
    [
        (("__en__", "__ar__"), "__en__", "__ar__"),
        (("eng_Latn", "arb_Arab"), "eng_Latn", "arb_Arab"),
    ],
    ids=["m2m100", "nllb"],
)
def test_m2m100_and_nllb_begin_with_languages(
    tmp_path: Path, tokens: tuple[str, ...], first: str, last: str
) -> None:
    folder = save_m2m(tmp_path / "model", tokens)
    around = frame_of(folder, "en", "ar")
    assert (around.before, (around.first,)) == (ids(folder, first), ids(folder, last))
    with pytest.raises(LanguageError, match="French"):
        frame_of(folder, "fr", "ar")
    with pytest.raises(LanguageError, match="French"):
        frame_of(folder, "en", "fr")


def test_mbart_begins_with_languages(tmp_path: Path) -> None:
    folder = save_mbart(tmp_path / "model")
    around = frame_of(folder, "en", "ar")
    assert (around.before, (around.first,)) == (ids(folder, "en_XX"), ids(folder, "ar_AR"))
    with pytest.raises(LanguageError, match="tlh"):
        frame_of(folder, "en", "tlh")


def test_t5_is_told_in_words_and_madlad_by_a_token(tmp_path: Path) -> None:
    madlad = save_t5(tmp_path / "madlad")
    assert frame_of(madlad, "en", "ar").before == ids(madlad, "<2ar>")
    plain = save_t5(tmp_path / "t5", ())
    loaded = load_sequence(str(plain), store(plain))
    told = str(loaded.tokenizer.decode(list(frame(loaded, "en", "ar").before)))
    assert "English" not in told or told.startswith("translate English to Arabic:")
    assert len(frame(loaded, "en", "ar").before) > 5


@pytest.mark.parametrize("save", [save_m2m, save_mbart, save_t5, save_marian])
def test_every_family_writes_candidates(tmp_path: Path, save: Any) -> None:
    texts = [english for english, _ in STORY] + [STORY[0][0] + " " + STORY[1][0]]
    found = made(save(tmp_path / "model")).translate(texts, TO_ARABIC)
    assert len(found) == len(texts)
    assert all(candidates for candidates in found)


def test_a_long_sentence_is_cut_and_nothing_is_said(
    toy_translator: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clauses = [english.rstrip(".") for english, _ in STORY * 4]
    (found,) = made(toy_translator).translate(["; ".join(clauses) + "."], TO_ARABIC)
    assert len(found[0].text.split()) > 10
    assert "المتحف" in found[0].text
    assert capsys.readouterr().err == ""


def test_a_translation_that_is_stopped_says_so(tmp_path: Path) -> None:
    # Random weights hardly ever come to an end by themselves.
    found = made(save_m2m(tmp_path / "model")).translate(["The council sold 12 ships."], TO_ARABIC)
    assert not all(candidate.whole for candidate in found[0])


def test_what_does_not_translate_is_refused(tmp_path: Path) -> None:
    from support.tiny_models import save_sequence

    with pytest.raises(ModelError, match="none that translates"):
        made(save_sequence(tmp_path / "bart")).translate(["Hello."], TO_ARABIC)


def test_nothing_to_translate(toy_translator: Path) -> None:
    assert list(made(toy_translator).translate([], TO_ARABIC)) == []
