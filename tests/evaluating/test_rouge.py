"""ROUGE as others compute it, in English and in Arabic."""

from __future__ import annotations

import sys

import pytest

from briefing.core.errors import MissingExtraError
from briefing.evaluating import rouge as module
from briefing.evaluating.rouge import rouge

pytest.importorskip("rouge_score")


def test_a_summary_that_is_the_reference_has_all_of_it() -> None:
    text = ["The bridge closes on Monday.", "It is old."]
    assert rouge(text, ["\n".join(text)], "en") == (100, 100, 100)


def test_english_words_count_by_their_stem() -> None:
    one, two, lsum = rouge(["The bridges closed."], ["the bridge closes"], "en-GB")
    assert (one, two, lsum) == (100, 100, 100)


def test_figures_by_hand_are_the_mean_over_the_references() -> None:
    # Of "a b c d" two words are in the first reference (precision 1/2, recall 2/2) and none in
    # the second.
    one, two, lsum = rouge(["alpha beta gamma delta"], ["alpha beta", "omega"], "en")
    assert one == pytest.approx(100 * (2 / 3) / 2)
    assert two == pytest.approx(100 * (2 * (1 / 3) / (1 / 3 + 1)) / 2)
    assert lsum == pytest.approx(one)


def test_the_order_of_lines_counts_for_nothing_in_lsum() -> None:
    turned = rouge(["beta two", "alpha one"], ["alpha one\nbeta two"], "en")
    in_one_line = rouge(["beta two alpha one"], ["alpha one beta two"], "en")
    assert turned[2] == 100
    assert in_one_line[2] == 50


def test_arabic_letters_are_kept() -> None:
    one, two, _ = rouge(["يغلق الجسر يوم الاثنين"], ["يغلق الجسر يوم الجمعة"], "ar")
    assert one == 75
    assert two == pytest.approx(100 * 2 / 3)


@pytest.mark.parametrize(
    ("written", "also"),
    [
        ("أحمد إلى الآن", "احمد الى الان"),
        ("مُدَرِّسٌ", "مدرس"),
        ("الســـلام", "السلام"),
        ("مسؤول", "مسوول"),
    ],
)
def test_hamza_and_vowel_signs_make_no_other_word(written: str, also: str) -> None:
    assert rouge([written], [also], "ar") == pytest.approx((100, 100 if " " in written else 0, 100))


def test_without_rouge_score_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    module._scorer.cache_clear()
    monkeypatch.setitem(sys.modules, "rouge_score.rouge_scorer", None)
    with pytest.raises(MissingExtraError, match="briefing setup eval"):
        rouge(["a"], ["a"], "en")
