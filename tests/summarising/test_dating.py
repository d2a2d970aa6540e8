"""A time of a summary is tied to its article's date once, where the day is certain."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from support.articles import article_of
from support.command import briefing, only_folder, record_of

from briefing.core.documents import Article, MadeBy, Setting, Statement, Summary
from briefing.core.settings import Settings
from briefing.pipeline.scripts import script_of
from briefing.publishing.text import as_text
from briefing.summarising.dating import dated

PUBLISHED = date(2026, 10, 14)
SAID = "The ferry will sail again, the council said on Tuesday."
SAID_ARABIC = "قال الوزير يوم الثلاثاء إن المحادثات فشلت."


def article(language: str = "en", published: date | None = PUBLISHED) -> Article:
    return replace(article_of(((SAID,),), language), published=published)


def summary(*texts: str, language: str = "en", **settings: Setting) -> Summary:
    statements = tuple(Statement(text, (0,), quoted=True) for text in texts)
    return Summary("Title", language, statements, MadeBy("lead", settings=settings))


def tied(*texts: str, **given: Article) -> list[str]:
    done = dated(summary(*texts), given.get("article", article()))
    assert [one.unedited for one in done.statements] == list(texts)
    return [one.text for one in done.statements]


def test_the_first_certain_day_has_its_date_once() -> None:
    again = "Fares rise, he said on Monday."
    assert tied("It rained last month.", SAID, again) == [
        "It rained last month.",
        "The ferry will sail again, the council said on Tuesday (13 October).",
        again,
    ]


def test_the_edit_is_recorded_and_the_sentence_is_no_quotation() -> None:
    (one,) = dated(summary(SAID), article()).statements
    (edit,) = one.edits
    assert (edit.name, edit.removed, edit.inserted) == ("date", "", " (13 October)")
    assert not one.quoted


def test_without_a_day_a_month_or_a_year_is_tied() -> None:
    assert tied("It rained last month.") == ["It rained last month (September)."]
    assert tied("It rained last year.") == ["It rained last year (2025)."]


@pytest.mark.parametrize(
    ("published", "territory", "says"),
    [
        (date(2027, 1, 1), None, "on Tuesday (29 December 2026)."),
        (date(2027, 1, 1), "US", "on Tuesday (December 29, 2026)."),
        (PUBLISHED, "US", "on Tuesday (October 13)."),
    ],
)
def test_a_date_is_written_as_the_article_writes_dates(
    published: date, territory: str | None, says: str
) -> None:
    (text,) = tied(SAID, article=replace(article(published=published), territory=territory))
    assert text.endswith(says)


def test_arabic_is_tied_too() -> None:
    done = dated(summary(SAID_ARABIC, language="ar"), article("ar"))
    assert done.statements[0].text == "قال الوزير يوم الثلاثاء (13 أكتوبر) إن المحادثات فشلت."


@pytest.mark.parametrize(
    "texts",
    [
        ["The catch fell last week."],
        ["The crew hoped to sail on Friday."],
        [SAID, "Until 13 October nobody knew."],
    ],
)
def test_nothing_is_put_in_that_is_not_certain_or_is_said_already(texts: list[str]) -> None:
    assert tied(*texts) == texts


def test_an_article_without_a_date_ties_nothing() -> None:
    assert tied(SAID, article=article(published=None)) == [SAID]


def test_a_number_of_words_is_kept() -> None:
    assert dated(summary(SAID, words=11), article()) != summary(SAID, words=11)
    assert dated(summary(SAID, words=10), article()) == summary(SAID, words=10)


def test_what_no_date_ties_has_the_articles_at_the_head_of_the_text() -> None:
    vague = as_text(summary("The catch fell last week."), PUBLISHED)
    assert vague == "Title\n14 October 2026\n\nThe catch fell last week.\n"
    for one in (dated(summary(SAID), article()), summary("It rained.")):
        assert as_text(one, PUBLISHED).startswith("Title\n\n")


def test_a_recording_that_begins_with_the_date_does_not_say_it_again() -> None:
    of_the_day = replace(article(), site="Halden Echo")
    told = "The wall must go, the court said on Wednesday."
    done = dated(summary(told, SAID), of_the_day)
    assert done.statements[0].text.endswith("on Wednesday (14 October).")
    script = script_of(of_the_day, done, Settings())
    assert script is not None
    assert script.opening == "From Halden Echo, 14 October 2026."
    assert script.sentences[0] == told


def test_the_date_is_in_text_and_record_and_footnote(tmp_path: Path) -> None:
    page = tmp_path / "ferry.html"
    page.write_text(
        f"<html lang=en><head><title>Ferry</title>"
        f'<meta property="article:published_time" content="2026-10-14T08:00:00Z"></head>'
        f"<body><article><h1>Ferry</h1><p>{SAID}</p><p>Nine crews have been trained.</p>"
        f"</article></body></html>",
        encoding="utf-8",
    )
    more = ["--summariser", "lead", "--sentences", "1", "--no-audio"]
    done = briefing("make", page, *more, "--out", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    folder = only_folder(tmp_path / "out")
    assert "on Tuesday (13 October)." in (folder / "summary.en.txt").read_text(encoding="utf-8")
    assert f"[^1]: {SAID}" in (folder / "summary.en.md").read_text(encoding="utf-8")
    (statement,) = record_of(folder)["summaries"]["en"]["statements"]
    assert statement["edits"][0]["name"] == "date"
    assert all(one["passed"] for one in statement["article_checks"])
    printed = briefing("summarise", page, "--summariser", "lead", "--sentences", "1", "--json")
    assert json.loads(printed.stdout)["statements"][0]["text"] == statement["text"]
