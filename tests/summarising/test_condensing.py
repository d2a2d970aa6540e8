"""More sentences in the words of fewer: what can go, what points back, and what is chosen."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.articles import article_of

from briefing.core.documents import Length
from briefing.language import english_parse
from briefing.summarising.editing.choice import Candidate, Form, choose
from briefing.summarising.editing.cutting import without
from briefing.summarising.editing.draft import Draft
from briefing.summarising.editing.editor import Editor

CASES = Path(__file__).parents[1] / "data/condensing/en.toml"
NEEDS_PARSER = pytest.mark.skipif(
    not english_parse.is_at_hand(), reason="needs the extra 'editing'"
)


def _cases() -> Iterator[Any]:
    for case in tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]:
        yield pytest.param(case, id=case["name"])


def editor_of(*sentences: str) -> Editor:
    paragraphs = tuple((sentence,) for sentence in sentences)
    editor = Editor(article_of(paragraphs, "en"), Length(words=100), lambda _one, _other: 0.0)
    editor.parse(range(len(sentences)))
    return editor


@NEEDS_PARSER
@pytest.mark.parametrize("case", list(_cases()))
def test_what_can_go(case: dict[str, Any]) -> None:
    *_, text = sentences = case["article"]
    found = editor_of(*sentences).cuts(len(sentences) - 1)
    assert [text[cut.start : cut.end] for cut in found] == case["gone"]
    statement = without(Draft(0, text), found).statement
    assert statement.unedited == text


@NEEDS_PARSER
def test_a_sentence_needs_the_one_that_tells_of_whom_it_speaks() -> None:
    editor = editor_of(
        "The bridge at Hallow was closed on Monday.",
        "A charity in Leeds offered to pay.",
        "She has mended six bridges.",
        "The charity has mended six bridges.",
        "The ferry costs less, he added.",
        "It is used by farmers.",
        "It is not clear who will pay.",
    )
    found = [sorted(editor.needs(index)) for index in range(7)]
    assert found == [[], [], [1], [1], [3], [4], []]


@NEEDS_PARSER
def test_words_point_to_the_sentences_that_introduce_them() -> None:
    editor = editor_of(
        "Engineer Ada Moss found a crack in the pier of a bridge.",
        "Rain fell on the town all night.",
        "Farmers told Moss that the bridge was theirs.",
        "The largest lock was closed for the first time.",
    )
    assert {frozenset({0})} == set(editor.references(2))
    assert editor.references(3) == ()


def candidate(index: int, *forms: str, quality: float = 1.0, **more: Any) -> Candidate:
    made = tuple(Form(len(form.split()), frozenset(form.split())) for form in forms)
    return Candidate(index, made, quality, **more)


def unlike(_one: int, _other: int) -> float:
    return 0.0


WEIGHTS = dict.fromkeys("abcdefgh", 1.0)


def test_what_was_told_counts_once() -> None:
    candidates = [candidate(0, "a b c"), candidate(1, "a b d"), candidate(2, "e f g")]
    assert choose(candidates, WEIGHTS, 6, unlike) == {0: 0, 2: 0}


def test_a_shorter_form_makes_room() -> None:
    candidates = [candidate(0, "a b x x", "a b"), candidate(1, "c d")]
    assert choose(candidates, WEIGHTS, 4, unlike) == {0: 1, 1: 0}
    assert choose(candidates, WEIGHTS, 6, unlike) == {0: 1, 1: 0}


def test_a_sentence_comes_with_the_one_it_needs() -> None:
    hanging = candidate(3, "a b c d", needs=frozenset({2}))
    candidates = [candidate(0, "a b"), candidate(2, "x e"), hanging]
    assert choose(candidates, WEIGHTS, 6, unlike) == {2: 0, 3: 0}
    assert choose(candidates, WEIGHTS, 4, unlike) == {0: 0, 2: 0}


def test_two_that_are_alike_are_not_both_taken() -> None:
    candidates = [candidate(0, "a b"), candidate(1, "c d"), candidate(2, "e f")]
    chosen = choose(candidates, WEIGHTS, 4, lambda one, other: 0.95 * ({one, other} == {0, 1}))
    assert 2 in chosen


@given(
    st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=6), max_size=8),
    st.integers(0, 20),
)
def test_whatever_is_chosen_fits_and_hangs_in_no_air(told: list[list[str]], budget: int) -> None:
    candidates = [
        candidate(index, " ".join(words), needs=frozenset({index - 1} if index % 3 == 2 else ()))
        for index, words in enumerate(told)
    ]
    chosen = choose(candidates, WEIGHTS, budget, unlike)
    assert sum(len(told[index]) for index in chosen) <= budget
    assert all(index % 3 != 2 or index - 1 in chosen for index in chosen)
