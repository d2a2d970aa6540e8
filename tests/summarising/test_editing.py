"""The editor's pass: each edit by its cases, and undone by its record."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.articles import article_of

from briefing.core.documents import Length
from briefing.language import english_parse
from briefing.summarising.editing.editor import Edition, Editor

CASES = Path(__file__).parents[1] / "data/editing"


def _cases() -> Iterator[Any]:
    for path in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")


EVERY = list(_cases())


def editor_of(language: str, case: dict[str, Any]) -> Editor:
    sentences = case["article"]
    sizes = case.get("paragraphs", [1] * len(sentences))
    ends = list(accumulate(sizes))
    paragraphs = tuple(
        tuple(sentences[end - size : end]) for size, end in zip(sizes, ends, strict=True)
    )
    length = Length(words=100) if case.get("words") else Length(sentences=5)
    article = article_of(paragraphs, language)
    article = replace(article, title=case.get("title", article.title))
    return Editor(article, length, lambda _one, _other: 0.0)


def edition_of(language: str, case: dict[str, Any]) -> Edition:
    return editor_of(language, case).edition(case["picks"])


@pytest.mark.parametrize(("language", "case"), EVERY)
def test_a_case(language: str, case: dict[str, Any]) -> None:
    if case.get("grammar") and not english_parse.is_at_hand():
        pytest.skip("needs the extra 'editing'")
    edition = edition_of(language, case)
    assert [one.text for one in edition.statements] == case["texts"]
    if "no_news" in case:
        assert sorted(editor_of(language, case).no_news) == case["no_news"]
    else:
        assert sorted(edition.unfit) == case.get("unfit", [])
    supports = case.get("supports", [[index] for index in case["picks"]])
    assert [list(one.supports) for one in edition.statements] == supports


def test_every_edit_can_be_undone() -> None:
    assert EVERY
    for language, case in (one.values for one in EVERY):
        for statement in edition_of(language, case).statements:
            assert statement.unedited == case["article"][statement.supports[0]]
            assert (statement.text != statement.unedited) == bool(statement.edits)
            assert all(edit.name for edit in statement.edits)


PIECES = [
    *[
        "But",
        "However,",
        "also",
        "Mr",
        "Ada",
        "Moss-Berg",
        "Moss",
        "the",
        "council",
        ",",
        "who",
        ":",
    ],
    *[
        "which",
        "was",
        "closed",
        "said",
        "“",
        "”",
        "'",
        '"',
        "(",
        ")",
        "-",
        "–",
        "HSB",
        "(12 miles)",
    ],
    *["The", "4", ".", "!", "He", "it", "not", "smiles", "(CNN)", "وقال", "الوزير", "كما"],
]


@given(st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14), min_size=1, max_size=5))
def test_whatever_is_edited_can_be_undone(written: list[list[str]]) -> None:
    sentences = [" ".join(words) for words in written]
    for language in ("en", "ar", "fi"):
        case = {"article": sentences, "picks": list(range(0, len(sentences), 2)), "words": True}
        for statement in edition_of(language, case).statements:
            assert statement.unedited == sentences[statement.supports[0]]
