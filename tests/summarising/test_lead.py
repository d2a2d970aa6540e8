from __future__ import annotations

from support.articles import FERRY_ARABIC, FLOOD, article_of

from briefing.core.documents import Length
from briefing.summarising.lead import Lead


def test_the_first_sentences_are_taken_as_they_stand() -> None:
    article = article_of(FLOOD)
    summary = Lead().summarise(article, Length(sentences=3))
    assert tuple(statement.text for statement in summary.statements) == article.sentences[:3]
    assert [statement.supports for statement in summary.statements] == [(0,), (1,), (2,)]


def test_an_unbroken_opening_is_taken_where_it_has_the_words() -> None:
    article = article_of(FLOOD)
    opening = sum(len(sentence.split()) for sentence in article.sentences[:3])
    for words in (opening, int(opening * 0.95), int(opening * 1.05)):
        summary = Lead().summarise(article, Length(words=words))
        assert [statement.supports for statement in summary.statements] == [(0,), (1,), (2,)]


def test_a_late_sentence_is_skipped_before_an_early_one() -> None:
    paragraph = ("one " * 10, "two " * 20, "three " * 90, "four " * 10, "five " * 10)
    summary = Lead().summarise(article_of((paragraph,)), Length(words=40))
    assert [statement.supports for statement in summary.statements] == [(0,), (1,), (3,)]


def test_any_language_will_do() -> None:
    article = article_of(FERRY_ARABIC, "ar")
    summary = Lead().summarise(article, Length(sentences=2))
    assert tuple(statement.text for statement in summary.statements) == article.sentences[:2]
