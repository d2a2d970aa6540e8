"""Articles that tell one story are merged, and all others are not; importance decides the order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.news import Entry, as_article, entries
from support.newsroom import article as generated

from briefing.core.contracts import SentenceEncoder
from briefing.core.documents import Article
from briefing.language.sentences import split
from briefing.models.sentence_encoder import encoder_at_hand
from briefing.programme.differences import differences
from briefing.programme.merging import stories_of
from briefing.programme.stories import Coverage, Story


@pytest.fixture(scope="module", params=["meaning", "words"])
def encoder(request: pytest.FixtureRequest) -> SentenceEncoder | None:
    if request.param == "words":
        return None
    return encoder_at_hand() or pytest.skip("the sentence encoder is not installed")


def coverage(articles: Sequence[Article]) -> list[Coverage]:
    return [Coverage(one, place) for place, one in enumerate(articles)]


def told(stories: Sequence[Story], table: Sequence[Entry]) -> list[set[str]]:
    """The stories of the table that each found story has articles of."""
    return [{table[one.place].story for one in story.coverage} for story in stories]


@pytest.mark.parametrize(("table", "language"), [("news", "en"), ("news.ar", "ar")])
def test_one_event_is_one_story_and_two_events_are_two(
    encoder: SentenceEncoder | None, table: str, language: str
) -> None:
    known = entries(table)
    stories = stories_of(coverage([as_article(one, language) for one in known]), encoder)
    found = told(stories, known)
    assert all(len(one) == 1 for one in found)
    assert sorted(name for one in found for name in one) == sorted({e.story for e in known})


def test_the_same_text_under_two_names_is_one_story(encoder: SentenceEncoder | None) -> None:
    first, *others = (as_article(one) for one in entries()[6:])
    again = replace(first, site="Another", title=first.title)
    stories = stories_of(coverage([first, *others, again]), encoder)
    assert len(stories) == len(others) + 1
    assert max(len(one.coverage) for one in stories) == 2


def test_generated_articles_that_share_names_are_no_duplicates(
    encoder: SentenceEncoder | None,
) -> None:
    articles = []
    for number in range(30):
        title, *paragraphs = generated(number).strip().split("\n\n")
        like = as_article(entries()[0])
        texts = tuple(split(one, "en") for one in paragraphs)
        articles.append(replace(like, title=title, paragraphs=texts))
    assert len(stories_of(coverage(articles), encoder)) >= 24


def test_languages_are_not_mixed() -> None:
    both = [as_article(one) for one in entries()[:2]]
    both += [as_article(one, "ar") for one in entries("news.ar")[:2]]
    stories = stories_of(coverage(both), None)
    assert [story.language for story in stories] == ["en", "ar"] or [
        story.language for story in stories
    ] == ["ar", "en"]
    assert len({story.topic for story in stories}) == 2


def test_more_sources_and_newer_ones_come_first() -> None:
    table = entries()
    stories = stories_of(coverage([as_article(one) for one in table]), None)
    sizes = [len(story.coverage) for story in stories]
    assert sizes == sorted(sizes, reverse=True)
    owls = next(one for one in stories if one.main.article.title.startswith("Owls"))
    comb = next(one for one in stories if one.main.article.title.startswith("Viking"))
    assert comb.importance > owls.importance
    old = replace(comb.main.article, published=date(2026, 2, 20))
    older = stories_of(coverage([old, *(as_article(one) for one in table[7:])]), None)
    assert older[-1].main.article.title.startswith("Viking")


def test_the_given_order_is_that_of_the_first_article_of_each() -> None:
    articles = [as_article(one) for one in entries()][::-1]
    places = [one.place for one in stories_of(coverage(articles), None, as_given=True)]
    assert places == sorted(places)


@given(st.permutations(range(7)))
def test_the_order_of_the_sources_does_not_change_what_is_merged(order: list[int]) -> None:
    articles = [as_article(one) for one in entries()[:7]]
    stories = stories_of(coverage([articles[at] for at in order]), None)
    merged = {frozenset(one.article.title for one in story.coverage) for story in stories}
    usual = stories_of(coverage(articles), None)
    assert merged == {frozenset(one.article.title for one in story.coverage) for story in usual}


@pytest.mark.parametrize(("table", "language"), [("news", "en"), ("news.ar", "ar")])
def test_numbers_that_differ_are_found_and_others_are_not(table: str, language: str) -> None:
    stories = stories_of(coverage([as_article(one, language) for one in entries(table)]), None)
    found = [one for story in stories for one in differences(story)]
    assert [(int(one.number.value), int(one.other_number.value)) for one in found] == [(12, 14)]


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        (
            "The fire in Ashby killed 12 people.",
            "At least 14 people died in the fire in Ashby.",
            True,
        ),
        ("The fire in Ashby killed 12 people.", "Twelve people died in the fire in Ashby.", False),
        ("The fire in Ashby killed about 300 people.", "The Ashby fire killed 312 people.", False),
        ("The fire in Ashby killed 12 people.", "The fire in Ashby burned 14 houses.", False),
        (
            "The fire in Ashby killed 12 people.",
            "The mayor of Hollin has 14 people on his staff.",
            False,
        ),
        ("Perrin hired 60 bakers in Ashby.", "Perrin in Ashby has hired 80 bakers.", True),
        ("It was the third fire in Ashby.", "Ashby had 4 fires.", False),
    ],
)
def test_what_counts_as_a_difference(first: str, second: str, *, differ: bool) -> None:
    like = as_article(entries()[0])
    story = Story(
        tuple(
            Coverage(replace(like, paragraphs=((text,),)), place)
            for place, text in enumerate((first, second))
        )
    )
    assert bool(differences(story)) is differ
