"""What is read out of a summary: no title twice, none that was made up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.articles import FLOOD, article_of
from support.wording_cases import golden

from briefing import reading
from briefing.core.documents import Article, MadeBy, Source, SourceKind, Statement, Summary
from briefing.core.settings import Settings
from briefing.pipeline.scripts import script_of
from briefing.speaking.narrator import as_spoken
from briefing.speaking.wording.subjects import Subject

ARTICLE = replace(article_of(FLOOD), title="River bursts its banks in Halden")
ARABIC = ["فاض النهر", "فاض النهر في وسط المدينة يوم الثلاثاء بعد أمطار غزيرة."]


def summary_of(article: Article, *sentences: str) -> Summary:
    statements = tuple(map(Statement, sentences))
    return Summary(article.title, article.language, statements, MadeBy("lead"))


def title_spoken(article: Article, *sentences: str) -> str | None:
    script = script_of(article, summary_of(article, *sentences), Settings())
    assert script is not None
    return script.title


def test_a_title_is_spoken_that_tells_something_of_its_own() -> None:
    assert title_spoken(ARTICLE, "Two bridges were closed on Tuesday.") == ARTICLE.title


@pytest.mark.parametrize(
    "first",
    [
        "The river burst its banks in Halden and bursts pipes, too.",
        "In Halden the river bursts its banks.",
    ],
)
def test_a_title_that_the_first_sentence_repeats_is_not_spoken(first: str) -> None:
    assert title_spoken(ARTICLE, first, "Two bridges were closed.") is None


def test_a_title_that_was_made_of_the_first_words_is_never_spoken() -> None:
    made = replace(ARTICLE, title=ARTICLE.sentences[0][:30] + "…")
    assert title_spoken(made, "Two bridges were closed on Tuesday.") is None


def test_an_arabic_title_that_is_repeated_is_not_spoken() -> None:
    title, repeated = ARABIC
    article = replace(ARTICLE, title=title, language="ar")
    assert title_spoken(article, repeated) is None
    assert title_spoken(article, "أغلق جسران في المساء.") == title


def test_source_and_date_come_first_and_the_notice_last() -> None:
    article = replace(ARTICLE, site="Halden Echo")
    script = script_of(article, summary_of(article, "Two bridges were closed."), Settings())
    assert script is not None
    assert script.opening == "From Halden Echo."
    assert script.ending == "This summary was made by machine."


def test_a_summary_is_worded_by_its_article() -> None:
    told = tuple(one for one, _ in golden("articles", "cricket"))
    article = replace(ARTICLE, title="Ashby lose the toss", paragraphs=(told,))
    script = script_of(article, summary_of(article, "Ashby were 14-3 by noon."), Settings())
    assert script is not None
    assert script.subject == Subject.CRICKET
    other = script_of(ARTICLE, summary_of(ARTICLE, "Members were 14-3 in favour."), Settings())
    assert other is not None
    assert other.subject is None


def test_a_statement_of_another_paragraph_begins_one() -> None:
    article = replace(ARTICLE, paragraphs=(("One.", "Two."), ("Three.",), ("Four.", "Five.")))
    statements = tuple(Statement("Said.", supports) for supports in [(0,), (1,), (4, 2), (3,), ()])
    summary = Summary("Title", "en", statements, MadeBy("lead"))
    script = script_of(article, summary, Settings())
    assert script is not None
    assert script.paragraphs == (2,)


@pytest.mark.parametrize(
    ("declared", "said"),
    [
        ("en-GB", "the twelfth of March, twenty twenty-four"),
        # Which builders of pages declare unasked.
        ("en-US", "12/03/2024"),
        ("fr-FR", "12/03/2024"),
    ],
)
def test_a_page_says_whose_dates_it_has(declared: str, said: str) -> None:
    text = "The bridge over the river opened on 12/03/2024 after nine years of work by the county."
    more = " ".join(ARTICLE.sentences)
    page = f'<html lang="{declared}"><body><article><h1>Bridge</h1><p>{text}</p><p>{more}</p>'
    source = Source("page.html", SourceKind.FILE)
    article = reading.article_of(
        source, reading.Loaded(page.encode(), is_html=True), reading.ReadingOptions()
    )
    script = script_of(article, summary_of(article, text), Settings())
    assert script is not None
    assert said in as_spoken(text, script.variety)
