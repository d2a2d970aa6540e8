from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.summarising.chunks import Chunk, cut, summarise

SENTENCES = st.lists(st.text(alphabet="ab ج.", min_size=1, max_size=40), max_size=12)


def words(text: str) -> int:
    return len(text.split())


def bytes_of(text: str) -> int:
    return len(text.encode())


def letters(sentences: Sequence[str]) -> str:
    return "".join("".join(sentences).split())


Pass = Callable[[Sequence[str]], Sequence[str]]


def write_through(
    sentences: Sequence[str], budget: int, count: Callable[[str], int], passes: tuple[Pass, Pass]
) -> Sequence[str]:
    """The summary of one text: passes are what writes of a whole text, and what notes a part."""
    write, note = passes

    def answer(chunks: Sequence[tuple[int, Chunk]]) -> list[Sequence[str]]:
        return [(write if one.is_whole else note)(one.sentences) for _, one in chunks]

    (written,) = summarise([sentences], budget, count, answer)
    return written


@given(SENTENCES, st.integers(4, 60))
def test_nothing_is_lost_and_no_chunk_is_too_long(sentences: list[str], budget: int) -> None:
    chunks = cut(sentences, budget, bytes_of)
    assert letters([piece for chunk in chunks for piece in chunk]) == letters(sentences)
    assert all(bytes_of(" ".join(chunk)) <= budget for chunk in chunks)
    assert all(chunks)


@given(SENTENCES, st.integers(1, 60))
def test_sentences_that_fit_stay_whole(sentences: list[str], budget: int) -> None:
    short = [sentence for sentence in sentences if words(sentence) < budget]
    assert [piece for chunk in cut(short, budget, words) for piece in chunk] == short


def test_chunks_are_of_about_the_same_size() -> None:
    sentences = [f"This is the sentence {number}." for number in range(22)]
    sizes = [len(chunk) for chunk in cut(sentences, 60, words)]
    assert sizes == [8, 8, 6]


def test_a_sentence_that_is_too_long_is_cut_between_words() -> None:
    chunks = cut(["one two three four five six"], 4, words)
    assert chunks == [["one two three"], ["four five six"]]


def test_a_text_without_spaces_is_cut_between_letters() -> None:
    assert cut(["ab" * 8], 9, len) == [["abababab"], ["abababab"]]


def test_a_letter_that_is_too_long_stays_whole() -> None:
    assert cut(["ﷺ"], 4, lambda text: 18 * len(text)) == [["ﷺ"]]


def test_a_text_that_fits_is_written_at_once() -> None:
    def note(_: Sequence[str]) -> Sequence[str]:
        pytest.fail("nothing to note")

    written = write_through(["It rained.", "They left."], 20, words, (list, note))
    assert written == ["It rained.", "They left."]


def test_parts_are_noted_and_the_notes_are_written_of() -> None:
    read: list[str] = []

    def note(part: Sequence[str]) -> Sequence[str]:
        read.extend(part)
        return [part[0]]

    def write(notes: Sequence[str]) -> Sequence[str]:
        return [f"In short: {' '.join(notes)}"]

    sentences = [f"Day {number} was wet." for number in range(8)]
    written = write_through(sentences, 20, words, (write, note))
    assert read == sentences
    assert written == ["In short: Day 0 was wet. Day 4 was wet."]


def test_notes_that_are_too_long_are_noted_again() -> None:
    passes: list[int] = []

    def note(part: Sequence[str]) -> Sequence[str]:
        passes.append(len(part))
        return part[: len(part) // 2]

    sentences = [f"Day {number} was wet." for number in range(32)]
    write_through(sentences, 20, words, (list, note))
    assert sum(passes) == 32 + 16 + 8
    assert max(passes) <= 4


def test_a_model_that_makes_texts_longer_comes_to_an_end() -> None:
    def note(part: Sequence[str]) -> Sequence[str]:
        return [*part, "And so on."]

    sentences = ["It was wet."] * 20
    written = write_through(sentences, 20, words, (list, note))
    assert set(written) == {"It was wet.", "And so on."}


def test_a_model_that_writes_nothing_and_an_empty_text_give_nothing() -> None:
    assert list(write_through(["It was wet."] * 20, 20, words, (list, lambda _: ()))) == []
    assert list(write_through([], 20, words, (list, list))) == []


def test_several_texts_are_asked_for_together_and_answered_apart() -> None:
    asked: list[list[int]] = []

    def answer(chunks: Sequence[tuple[int, Chunk]]) -> list[Sequence[str]]:
        asked.append([index for index, _ in chunks])
        return [one.sentences[:1] for _, one in chunks]

    texts = [["It rained."], [f"Day {number} was wet." for number in range(8)], []]
    written = summarise(texts, 20, words, answer)
    assert [list(one) for one in written] == [["It rained."], ["Day 0 was wet."], []]
    assert asked == [[0, 1, 1], [1]]
