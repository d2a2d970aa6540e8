from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.models.cutting import CLAUSE_END, pieces


def words_of(text: str) -> int:
    return len(text.split())


def test_a_sentence_that_fits_stays_whole() -> None:
    assert pieces("One, two; three.", 3, words_of, CLAUSE_END) == ["One, two; three."]


def test_cuts_are_where_clauses_end() -> None:
    text = "He came on Monday, saw the bridge; and left: nobody knew why."
    assert pieces(text, 5, words_of, CLAUSE_END) == [
        "He came on Monday,",
        "saw the bridge; and left:",
        "nobody knew why.",
    ]


def test_arabic_clauses_end_with_arabic_signs() -> None:
    assert pieces("جاء يوم الاثنين، رأى الجسر؛ ثم غادر.", 3, words_of, CLAUSE_END) == [
        "جاء يوم الاثنين،",
        "رأى الجسر؛",
        "ثم غادر.",
    ]


def test_what_has_no_clauses_is_cut_between_words_and_a_long_word_inside() -> None:
    assert pieces("a b c d e", 2, words_of, CLAUSE_END) == ["a b", "c", "d e"]
    assert pieces("x" * 10, 4, len, CLAUSE_END) == ["xx", "xxx", "xx", "xxx"]


@given(
    st.lists(st.text("abc,;:،.", min_size=1, max_size=6), min_size=1, max_size=60),
    st.integers(1, 20),
)
def test_no_word_is_lost(words: list[str], most: int) -> None:
    found = pieces(" ".join(words), most, words_of, CLAUSE_END)
    assert " ".join(found).split() == words
    assert all(words_of(piece) <= most for piece in found)


def test_a_character_that_is_too_long_stays_whole() -> None:
    assert pieces("ﷺ", 4, lambda text: 18 * len(text), CLAUSE_END) == ["ﷺ"]
