"""What an entailer makes of a statement: when it fails, and what becomes of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.articles import FERRY_ARABIC, FLOOD, article_of
from support.entailers import Told

from briefing.checking.summaries import Evidence, check
from briefing.checking.summaries.stage import Mode, checked
from briefing.core.contracts import Inference, SemanticModels
from briefing.core.documents import Article, CheckResult, MadeBy, Statement, Summary

CONTRARY = Inference(entailment=0.01, contradiction=0.98)
SAID = "the article says the contrary"
# language → the article, a sentence of it, its contrary, and the same in other words; the checks of
# words accuse none of them
CASES = {
    "en": (
        article_of(FLOOD),
        "The opposition voted against the loan and called the wall too low.",
        "The opposition voted for the loan and called the wall too high.",
        "The opposition voted against the loan because the wall is too low.",
    ),
    "ar": (
        article_of(FERRY_ARABIC, "ar"),
        "صوتت المعارضة ضد القرض وقالت إن الجدار أقل ارتفاعا مما ينبغي.",
        "صوتت المعارضة لصالح القرض وقالت إن الجدار أعلى مما ينبغي.",
        "صوتت المعارضة ضد القرض لأن الجدار أقل ارتفاعا مما ينبغي.",
    ),
}
each_language = pytest.mark.parametrize("language", CASES)


def summary_of(article: Article, *texts: str) -> Summary:
    statements = tuple(Statement(text) for text in texts)
    return Summary(article.title, article.language, statements, MadeBy("made up"))


def result_on(statement: str, article: Article, entailer: Told) -> CheckResult:
    evidence = Evidence(article.sentences, article.language)
    *others, last = check(statement, evidence, entailer=entailer)
    assert all(result.passed for result in others)
    assert last.check == "entailment"
    return last


@each_language
def test_a_contrary_in_words_that_pass_fails(language: str) -> None:
    article, sentence, contrary, same = CASES[language]
    entailer = Told({(sentence, contrary): CONTRARY})
    result = result_on(contrary, article, entailer)
    assert (result.passed, result.seen) == (False, SAID)
    assert result_on(same, article, entailer).passed


@each_language
@pytest.mark.parametrize(
    "figures",
    [
        Inference(entailment=0.0, contradiction=0.0),  # neither: two sentences joined
        Inference(entailment=0.05, contradiction=0.85),  # not sure enough
        Inference(entailment=0.15, contradiction=0.85),
        Inference(entailment=0.95, contradiction=0.01),
    ],
)
def test_what_is_not_surely_the_contrary_passes(language: str, figures: Inference) -> None:
    article, _, contrary, _ = CASES[language]
    assert result_on(contrary, article, Told(otherwise=figures)).passed


@each_language
def test_one_sentence_that_entails_it_outweighs_all_that_contradict(language: str) -> None:
    article, sentence, _, same = CASES[language]
    borne_out = {(sentence, same): Inference(entailment=0.9, contradiction=0.05)}
    assert result_on(same, article, Told(borne_out, CONTRARY)).passed
    assert not result_on(same, article, Told(otherwise=CONTRARY)).passed


@pytest.mark.parametrize(
    ("language", "carrying", "near", "statement"),
    [
        (
            "en",
            "The council will build a low wall along the river in March.",
            "The council saw a wall along the river fall down in March.",
            "The council will build a high wall along the river in March.",
        ),
        (
            "ar",
            "يبني المجلس جدارا منخفضا على ضفة النهر في مارس.",
            "سقط جدار على ضفة النهر في مارس.",
            "يبني المجلس جدارا مرتفعا على ضفة النهر في مارس.",
        ),
    ],
)
def test_a_sentence_that_is_near_but_does_not_carry_it_accuses_nothing(
    language: str, carrying: str, near: str, statement: str
) -> None:
    article = article_of(((carrying, near),), language)
    neither = Inference(entailment=0.0, contradiction=0.5)
    entailer = Told({(near, statement): CONTRARY}, neither)
    assert result_on(statement, article, entailer).passed
    assert entailer.asked == [((carrying, near), statement)]
    accusing = Told({(carrying, statement): CONTRARY}, neither)
    assert not result_on(statement, article, accusing).passed


def test_a_long_article_costs_no_more_than_a_short_one() -> None:
    sentences = [f"The wall of house {number} is {number} metres high." for number in range(500)]
    entailer = Told()
    check("The wall of house 7 is low.", Evidence(sentences, "en"), (499,), entailer=entailer)
    ((premises, _),) = entailer.asked
    assert len(premises) <= 12
    assert sentences[499] in premises


@each_language
def test_a_quotation_is_not_asked_about(language: str) -> None:
    article, sentence, _, _ = CASES[language]
    entailer = Told(otherwise=CONTRARY)
    assert result_on(sentence, article, entailer).passed
    assert entailer.asked == []


def test_a_statement_that_shares_no_word_fails_the_check_of_support_alone() -> None:
    entailer = Told(otherwise=CONTRARY)
    found = check("Penguins yodel.", Evidence(["The wall is low."], "en"), entailer=entailer)
    assert [result.check for result in found if not result.passed] == ["support"]


@each_language
def test_without_an_entailer_there_is_no_result_on_entailment(language: str) -> None:
    article, _, contrary, _ = CASES[language]
    summary = checked(summary_of(article, contrary), article)
    assert summary.entailed_by is None
    (statement,) = summary.statements
    assert statement.text == contrary
    assert "entailment" not in {result.check for result in statement.article_checks}


@each_language
def test_the_articles_sentence_takes_the_place_of_its_contrary(language: str) -> None:
    article, sentence, contrary, _ = CASES[language]
    entailer = Told({(sentence, contrary): CONTRARY})
    summary = checked(
        summary_of(article, contrary), article, semantic_models=SemanticModels(entailer)
    )
    assert summary.entailed_by == entailer.made_by
    (statement,) = summary.statements
    assert statement.text in article.sentences
    assert statement.marks == (
        "quoted whole from the article",
        f"stands in for a sentence that failed: {SAID}",
    )
    assert statement.article_checks[-1] == CheckResult("entailment", passed=True, seen="")


@each_language
@pytest.mark.parametrize(("mode", "withheld"), [(Mode.MARK, False), (Mode.STRICT, True)])
def test_marked_it_stays_and_strictly_it_is_not_heard(
    language: str, mode: Mode, withheld: bool
) -> None:
    article, sentence, contrary, _ = CASES[language]
    entailer = Told({(sentence, contrary): CONTRARY})
    (statement,) = checked(
        summary_of(article, contrary), article, mode, semantic_models=SemanticModels(entailer)
    ).statements
    assert (statement.text, statement.withheld) == (contrary, withheld)
    assert statement.marks == (f"failed the check of entailment: {SAID}",)


@each_language
def test_a_rewriting_is_told_and_held_against_the_article_again(language: str) -> None:
    article, sentence, contrary, same = CASES[language]
    entailer = Told({(sentence, contrary): CONTRARY})
    reasons = []

    def rewrite(_: Statement, reason: str) -> str:
        reasons.append(reason)
        return same

    before = summary_of(article, contrary)
    (statement,) = checked(
        before, article, rewrite=rewrite, semantic_models=SemanticModels(entailer)
    ).statements
    assert reasons == [SAID]
    assert statement.text == same
    stubborn = Told({(sentence, contrary): CONTRARY, (sentence, same): CONTRARY})
    (statement,) = checked(
        before, article, rewrite=rewrite, semantic_models=SemanticModels(stubborn)
    ).statements
    assert statement.quoted


def test_a_language_that_it_was_not_taught_is_left_to_words() -> None:
    article, _, contrary, _ = CASES["ar"]
    entailer = Told(otherwise=CONTRARY, languages=["en"])
    summary = checked(
        summary_of(article, contrary), article, semantic_models=SemanticModels(entailer)
    )
    assert summary.entailed_by is None
    assert summary.statements[0].text == contrary
    assert entailer.asked == []


@given(st.floats(0, 1), st.floats(0, 1), st.sampled_from(sorted(CASES)))
def test_it_fails_only_where_contradiction_is_sure_and_entailment_is_not(
    entailment: float, share: float, language: str
) -> None:
    article, _, contrary, _ = CASES[language]
    figures = Inference(entailment, (1 - entailment) * share)
    if not result_on(contrary, article, Told(otherwise=figures)).passed:
        assert figures.contradiction > 0.9
        assert figures.entailment < 0.1
