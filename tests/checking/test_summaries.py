"""Statements held against their articles: golden cases, and what holds of any text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words  # type: ignore[import-untyped]  # has no types
from numpy.typing import NDArray
from support.articles import FERRY_ARABIC, FLOOD

from briefing.checking.summaries import Evidence, check, supporting
from briefing.core.documents import CheckResult

CASES = Path(__file__).parents[1] / "data/checking/summaries.txt"
FLOODED = Evidence([s for paragraph in FLOOD for s in paragraph], "en")
FERRY = Evidence([s for paragraph in FERRY_ARABIC for s in paragraph], "ar")
UNQUOTED = [s for evidence in (FLOODED, FERRY) for s in evidence.sentences if "“" not in s]
WORDS = " ".join(UNQUOTED).split()
CHECKS = ["numbers", "units", "dates", "names", "quotations", "negation", "roles", "support"]


def cases() -> Iterator[list[str]]:
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield [part.strip() for part in line.split(" | ")]


def failed(results: tuple[CheckResult, ...]) -> dict[str, str]:
    return {result.check: result.seen for result in results if not result.passed}


def test_golden_cases() -> None:
    wrong = []
    for language, article, statement, expected in cases():
        results = check(statement, Evidence([article], language))
        noted = [result.check for result in results if result.passed and result.seen]
        found = list(failed(results))
        if expected == "ok":
            passed = not found and not noted
        elif expected.startswith("note"):
            passed = not found and noted == expected.split()[1:]
        else:
            passed = found == expected.split()
        if not passed:
            wrong.append((article, statement, expected, found, noted))
    assert wrong == []


def test_every_check_has_its_result() -> None:
    results = check("The wall will cost £99m.", FLOODED)
    assert [result.check for result in results] == CHECKS
    assert failed(results) == {"numbers": "the article does not say 99"}


def test_a_number_of_another_sentence_is_of_something_else() -> None:
    article = Evidence(["The flood reached 12 houses.", "The wall is 4 metres high."], "en")
    assert failed(check("The wall is 12 metres high.", article)) == {
        "numbers": "the article says 12 of something else"
    }


def test_a_weekday_of_another_event_is_of_something_else() -> None:
    article = Evidence(
        ["The mayor opened the new bridge on Monday.", "A storm sank two boats on Friday."], "en"
    )
    assert failed(check("The mayor opened the bridge on Friday.", article)) == {
        "dates": "the article says Friday of something else"
    }


def test_the_year_of_the_article_may_be_said() -> None:
    sentences = ["The bridge opened in March."]
    statement = "The bridge opened in March 2021."
    assert "dates" in failed(check(statement, Evidence(sentences, "en")))
    dated = Evidence(sentences, "en", published=date(2021, 3, 9))
    assert not failed(check(statement, dated))


def test_a_name_may_stand_in_the_headline_alone() -> None:
    sentences = ["The bridge is closed."]
    assert "names" in failed(check("Halden closed the bridge.", Evidence(sentences, "en")))
    titled = Evidence(sentences, "en", title="Halden closes its bridge")
    assert not failed(check("Halden closed the bridge.", titled))


def test_meaning_speaks_for_a_statement_in_other_words() -> None:
    statement = "Residents are shielded from rising water."
    unlike = Evidence(FLOODED.sentences, "en", encoder=Pointing({statement: 0.1}))
    assert "support" in failed(check(statement, unlike))
    told = Evidence(FLOODED.sentences, "en", encoder=Pointing({statement: 0.7}))
    assert not failed(check(statement, told))
    assert supporting(statement, told, (2,)) == (0, 2)


def test_meaning_speaks_against_a_statement_in_the_same_words() -> None:
    statement = "The council along the river paints the roof of a school in the summer holidays."
    assert not failed(check(statement, FLOODED))
    told = Evidence(FLOODED.sentences, "en", encoder=Pointing({statement: 0.2}))
    assert set(failed(check(statement, told))) == {"support"}
    assert supporting(statement, told, (2,)) == (2,)


def test_meaning_is_not_asked_where_words_tell() -> None:
    encoder = Pointing({})
    told = Evidence(FLOODED.sentences, "en", encoder=encoder)
    for sentence in FLOODED.sentences:
        check(f"{sentence} ", told)
        supporting(f"{sentence} ", told, (0,))
    assert not encoder.asked


class Pointing:
    """An encoder that gives statements a cosine with the first sentence of an article."""

    identity = "pointing"

    def __init__(self, cosines: Mapping[str, float]) -> None:
        self._cosines = cosines
        self.asked = 0

    def knows(self, language: str) -> bool:
        return language == "en"

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        self.asked += 1
        rows = np.zeros((len(sentences), len(FLOODED.sentences) + 1), dtype=np.float32)
        for row, sentence in zip(rows, sentences, strict=True):
            if sentence in self._cosines:
                cosine = self._cosines[sentence]
                row[0], row[-1] = cosine, (1 - cosine**2) ** 0.5
            else:
                row[FLOODED.sentences.index(sentence)] = 1.0
        return rows


@pytest.mark.parametrize("evidence", [FLOODED, FERRY])
def test_no_sentence_of_an_article_is_accused(evidence: Evidence) -> None:
    for sentence in evidence.sentences:
        # Not word for word the sentence, so that it is really read.
        assert not failed(check(f"{sentence} ", evidence)), sentence


@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=4))
def test_any_text_can_be_checked(sentences: list[str]) -> None:
    for language in ("en", "ar", "ja"):
        evidence = Evidence(sentences, language)
        for sentence in sentences:
            assert not failed(check(sentence, evidence))
        check(" ".join(reversed(sentences)), evidence)


@given(st.integers(101, 999_999))
def test_a_number_is_kept_however_it_is_written(number: int) -> None:
    evidence = Evidence([f"They counted {number:,} birds on the coast."], "en")
    written = num2words(number).replace(",", "")
    assert not failed(check(f"They counted {written} birds.", evidence))


@given(st.integers(3, 9_999), st.integers(3, 9_999))
def test_another_number_is_seen(number: int, other: int) -> None:
    arabic = Evidence([f"أحصوا {number} طائرا على الساحل."], "ar")
    is_round = other >= 100 and abs(number - other) < 10 ** (len(str(other)) - 1)
    years = range(1100, 2100)
    if not is_round and number not in years and other not in years:
        assert ("numbers" in failed(check(f"أحصوا {other} طائرا.", arabic))) == (number != other)


def test_a_quotation_may_go_on_into_the_next_sentence() -> None:
    article = Evidence(["“Nobody slept.", "It rained.”"], "en")
    assert not failed(check("They say: “Nobody slept. It rained.”", article))


@given(
    st.integers(0, len(WORDS) - 1),
    st.integers(1, 30),
    st.sampled_from(["“”", '""', "«»", "„“"]),
    st.sampled_from(("NFC", "NFD")),
)
def test_words_cut_from_an_article_are_quoted_rightly(
    start: int, number: int, marks: str, form: Literal["NFC", "NFD"]
) -> None:
    quote = normalize(form, " ".join(WORDS[start : start + number]))
    results = check(f"so they wrote: {marks[0]}{quote}{marks[1]}", Evidence(UNQUOTED, "en"))
    assert "quotations" not in failed(results)


@given(st.integers(0, len(WORDS) - 4), st.sampled_from(["walrus", "ليمونة"]))
def test_a_word_put_into_a_quotation_is_seen(start: int, foreign: str) -> None:
    quote = " ".join([*WORDS[start : start + 2], foreign, *WORDS[start + 2 : start + 4]])
    results = check(f"so they wrote: “{quote}”", Evidence(UNQUOTED, "en"))
    assert "quotations" in failed(results)
