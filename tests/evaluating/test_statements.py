"""What the checks find in summaries, counted."""

from __future__ import annotations

import pytest
from support.articles import FERRY_ARABIC, FLOOD, article_of

from briefing.core.documents import Article, Length, MadeBy, Statement, Summary
from briefing.evaluating.articles import Example
from briefing.evaluating.intervals import Figure
from briefing.evaluating.statements import checked, checks_of
from briefing.evaluating.summaries import SummariserOutput, figures

FLOODED = article_of(FLOOD)
WALLED = article_of(FERRY_ARABIC, language="ar")


def failed(text: str, article: Article = FLOODED) -> set[str]:
    return {one.check for one in checks_of(Statement(text), article) if not one.passed}


def test_the_articles_own_sentences_pass_every_check() -> None:
    for article in (FLOODED, WALLED):
        for index, sentence in enumerate(article.sentences):
            found = checks_of(Statement(sentence, (index,)), article)
            assert all(verdict.passed for verdict in found), sentence


@pytest.mark.parametrize(
    ("text", "checks"),
    [
        ("The council will spend £41m on a flood wall along the river Tarn.", {"numbers"}),
        ("The council and Gregory Vantor will build a flood wall.", {"names"}),
        ("Hanna Okafor said, “We all love the river so much.”", {"quotations"}),
    ],
)
def test_what_is_invented_fails_its_check(text: str, checks: set[str]) -> None:
    assert failed(text) == checks


def test_an_arabic_number_that_is_invented_fails_its_check() -> None:
    assert failed("وصلت مياه النهر إلى 950 منزلا في البلدة القديمة.", WALLED) == {"numbers"}


def test_a_summary_is_counted_by_its_statements() -> None:
    good = Statement(FLOODED.sentences[1], (1,))
    wrong = Statement("The council will spend £41m, says Gregory Vantor of the river Tarn.")
    found = checked([good, wrong, good, good], FLOODED)
    assert (found.statements, found.supported) == (4, 3)
    assert (found.invented_numbers, found.invented_names) == (1, 1)


def test_rates_are_of_a_hundred_statements_and_not_of_articles() -> None:
    pytest.importorskip("rouge_score")
    wrong = Statement("The council will spend £41m on a flood wall along the river Tarn.")
    good = Statement(FLOODED.sentences[1], (1,))
    summaries = tuple(
        Summary("t", "en", statements, MadeBy("x"))
        for statements in ((wrong,), (good, good, good), (good, good, good, good))
    )
    examples = [Example(FLOODED, ("A wall.",))] * 3
    found = figures(
        examples, SummariserOutput(summaries, (1.0, 1.0, 1.0), None), Length(sentences=3)
    )
    shares = {key: one.value for key, one in found.items() if isinstance(one, Figure)}
    assert shares["invented_numbers"] == pytest.approx(100 / 8)
    assert shares["supported"] == pytest.approx(100 * 7 / 8)
    assert shares["length_kept"] == pytest.approx(100 / 3)
    assert "megabytes" not in found
