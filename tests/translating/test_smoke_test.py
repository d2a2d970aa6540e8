from __future__ import annotations

from collections.abc import Sequence as Many
from pathlib import Path

import pytest
from support.tiny_translators import save_m2m
from support.toy_language import CANARIES, STORY

from briefing.core.contracts import Candidate, Task
from briefing.core.documents import MadeBy
from briefing.core.errors import ModelError
from briefing.models.store import Store
from briefing.translating.sequence import SequenceTranslator
from briefing.translating.smoke_test import SmokeTested

RIGHT = dict(CANARIES)


class Book:
    """A translator that has its translations from a table."""

    name = identity = "book"
    is_draft = False
    made_by = MadeBy("book", "a book")

    def __init__(self, table: dict[str, str]) -> None:
        self.table = table
        self.asked: list[Many[str]] = []

    def translate(self, sentences: Many[str], task: Task) -> Many[Many[Candidate]]:
        self.asked.append(sentences)
        return [(Candidate(self.table[sentence]),) for sentence in sentences]


def test_the_taught_model_proves_itself(toy_translator: Path, tmp_path: Path) -> None:
    proven = SmokeTested(SequenceTranslator(str(toy_translator), Store(tmp_path, offline=True)))
    ((best, *_),) = proven.translate([STORY[0][0]], Task("en", "ar"))
    assert best.text == STORY[0][1]


def test_random_weights_are_refused_with_the_reason(tmp_path: Path) -> None:
    folder = save_m2m(tmp_path / "model")
    proven = SmokeTested(SequenceTranslator(str(folder), Store(tmp_path, offline=True)))
    with pytest.raises(ModelError, match=r"cannot be trusted to translate into Arabic, .* became"):
        proven.translate([STORY[0][0]], Task("en", "ar"))


def test_a_pair_of_languages_is_tried_once() -> None:
    book = Book({**RIGHT, "Hello.": "مرحبا."})
    proven = SmokeTested(book)
    for _ in range(3):
        proven.translate(["Hello."], Task("en", "ar"))
    assert len(book.asked) == 4


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["؟؟؟"] * 4, "the same"),
        (["1.", "2.", "3.", "4."], "no words"),
        (list(RIGHT), "not in its letters"),
        (
            ["部长星期一抵达伦敦。", "学校里有学生吗", "伊拉克和伊朗", "今天水很冷"],
            "not in its letters",
        ),
        (["كتاب كتاب كتاب كتاب", "ب ب ب ب ب", "ت ت ت ت", "ث ث ث ث ث"], "repeats itself"),
        (["نعم", "لا", "ربما", "كلا"], "not of its length"),
        (
            ["قشطة بلوط تفاح رمان", "نجار حداد فلاح", "سماء أرض بحر نهر", "قلم ورق حبر"],
            "without لندن",
        ),
    ],
)
def test_noise_of_every_kind_is_refused(wrong: list[str], said: str) -> None:
    book = Book(dict(zip(RIGHT, wrong, strict=True)))
    with pytest.raises(ModelError, match=said):
        SmokeTested(book).translate([], Task("en", "ar"))


def test_one_poor_canary_is_forgiven() -> None:
    table = {**RIGHT, "The water is cold today.": "الجو جميل اليوم."}
    SmokeTested(Book(table)).translate([], Task("en", "ar"))


def test_a_language_without_canaries_is_let_through() -> None:
    SmokeTested(Book({"Bonjour.": "مرحبا."})).translate(["Bonjour."], Task("fr", "ar"))
