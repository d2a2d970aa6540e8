"""A summary held against its article by the stage, whatever engine wrote it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.articles import FERRY_ARABIC, FLOOD, article_of

from briefing.checking.summaries.stage import Mode, checked
from briefing.core.documents import MadeBy, Statement, Summary

ARTICLE = article_of(FLOOD)
SENTENCES = ARTICLE.sentences
TRUE = "Work on the wall begins in March beside the railway bridge."
FALSE = "Work on the flood wall will begin in April with the stretch beside the railway bridge."
OWN = SENTENCES.index(FLOOD[7][1])


def summary_of(*texts: str, language: str = "en", at: int = OWN) -> Summary:
    statements = tuple(Statement(text, (at,)) for text in texts)
    return Summary("Flood wall", language, statements, MadeBy("made up"))


def test_what_the_article_bears_out_stands_with_its_results() -> None:
    (statement,) = checked(summary_of(TRUE), ARTICLE).statements
    assert (statement.text, statement.marks, statement.supports) == (TRUE, (), (OWN,))
    assert statement.article_checks
    assert all(result.passed for result in statement.article_checks)


@pytest.mark.parametrize(
    "invented",
    [
        FALSE,
        "Work on the flood wall will begin in March with 50 men beside the railway bridge.",
        "Work on the flood wall “will surely begin” in March beside the railway bridge.",
        "Work on the flood wall will not begin in March beside the railway bridge.",
        "Work on the flood wall will begin in March beside the railway bridge of Oslo.",
    ],
)
def test_an_invention_gives_way_to_the_articles_own(invented: str) -> None:
    summary = checked(summary_of(invented), ARTICLE)
    (statement,) = summary.statements
    assert statement.text == FLOOD[7][1]
    assert statement.supports == (OWN,)
    assert statement.quoted
    assert "stands in for a sentence that failed: the article" in statement.marks[1]
    assert summary.warnings == (
        "1 of 1 sentences failed a check against the article and were replaced",
    )


def test_a_rewriting_is_asked_for_once_with_what_is_wrong() -> None:
    asked = []

    def rewrite(statement: Statement, reason: str) -> str:
        asked.append((statement.text, reason))
        return TRUE

    (statement,) = checked(summary_of(FALSE), ARTICLE, rewrite=rewrite).statements
    assert asked == [(FALSE, "the article does not say April")]
    assert statement.text == TRUE
    assert statement.marks == (
        "rewritten, since the first version failed: the article does not say April",
    )


@pytest.mark.parametrize("again", [FALSE, "It will begin in June.", None, ""])
def test_a_rewriting_that_fails_too_gives_way(again: str | None) -> None:
    (statement,) = checked(summary_of(FALSE), ARTICLE, rewrite=lambda *_: again).statements
    assert statement.text == FLOOD[7][1]


def test_no_sentence_stands_in_twice() -> None:
    summary = checked(summary_of(FALSE, FALSE.replace("April", "May 2031"), FLOOD[7][1]), ARTICLE)
    texts = [statement.text for statement in summary.statements]
    assert len(set(texts)) == 3
    assert set(texts) <= set(SENTENCES)


def test_where_all_is_said_already_what_fails_is_marked() -> None:
    article = article_of((("The wall is low.",),))
    summary = checked(summary_of("The wall is low.", "The wall is 9 metres low.", at=0), article)
    assert summary.statements[1].text == "The wall is 9 metres low."
    assert "failed the check of numbers" in summary.statements[1].marks[0]
    assert "1 of 2 sentences fail a check" in summary.warnings[0]


@pytest.mark.parametrize(("mode", "withheld"), [(Mode.MARK, False), (Mode.STRICT, True)])
def test_marking_changes_no_word(mode: Mode, withheld: bool) -> None:
    summary = checked(summary_of(TRUE, FALSE), ARTICLE, mode, rewrite=lambda *_: TRUE)
    assert [statement.text for statement in summary.statements] == [TRUE, FALSE]
    assert [statement.withheld for statement in summary.statements] == [False, withheld]
    assert summary.statements[1].marks == (
        "failed the check of dates: the article does not say April",
    )


def test_a_rounded_number_is_marked_and_stands() -> None:
    article = article_of((("The fund has 5,213 members.",),))
    (statement,) = checked(
        summary_of("The fund has about 5,000 members.", at=0), article
    ).statements
    assert statement.marks == ("5,000 rounds 5,213",)
    assert all(result.passed for result in statement.article_checks)


def test_arabic_is_held_against_its_article_alike() -> None:
    article = article_of(FERRY_ARABIC, "ar")
    written = "ينفق المجلس ٩٩ مليون جنيه على الجدار."
    (statement,) = checked(summary_of(written, language="ar", at=0), article).statements
    assert statement.text in article.sentences
    assert statement.quoted


@example(["ـ"])
@given(st.lists(st.sampled_from([TRUE, FALSE, *SENTENCES]) | st.text(max_size=40), max_size=6))
def test_no_statement_is_lost_and_what_stands_is_passed_or_marked(texts: list[str]) -> None:
    for mode in Mode:
        before = summary_of(*texts)
        after = checked(before, ARTICLE, mode)
        assert len(after.statements) == len(texts)
        assert replace(after, statements=before.statements, warnings=()) == before
        for statement in after.statements:
            assert statement.marks or all(result.passed for result in statement.article_checks)
