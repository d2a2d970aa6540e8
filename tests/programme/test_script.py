"""Every line of an episode, against the golden scripts in `tests/data/programme/`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from support.news import as_article, entries

from briefing.core.documents import CheckResult, Source, SourceKind
from briefing.core.settings import Settings
from briefing.pipeline.engines import Engines
from briefing.pipeline.story_texts import StoryWriter
from briefing.programme.merging import stories_of
from briefing.programme.script import Programme, StoryText, lines_of, provenance
from briefing.programme.stories import Coverage
from briefing.programme.wording import is_worded, worded
from briefing.speaking.wording.subjects import Subject

DATA = Path(__file__).parents[1] / "data" / "programme"
TUESDAY = date(2026, 3, 3)


def texts(table: str, language: str, *, named: bool = True) -> list[StoryText]:
    """The stories of a table, two sentences each."""
    articles = [as_article(one, language) for one in entries(table)]
    if not named:
        file = Source("news.txt", SourceKind.FILE)
        articles = [replace(one, site=None, source=file) for one in articles]
    stories = stories_of([Coverage(one, at) for at, one in enumerate(articles)], None)
    writer = StoryWriter(Engines(Settings(summariser="lead")), lambda _: None)
    found = writer.texts(stories, [2] * len(stories), language)
    return [one for one in found if isinstance(one, StoryText)]


@pytest.mark.parametrize(("table", "language"), [("news", "en"), ("news.ar", "ar")])
def test_the_golden_script(table: str, language: str) -> None:
    lines = lines_of(Programme(None, TUESDAY), texts(table, language)[:4], language)
    found = "\n".join(f"{line.chapter} {line.text}" for line in lines) + "\n"
    # Read it before you write it anew: every line is heard.
    assert found == (DATA / f"script.{language}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("table", "language"), [("news", "en"), ("news.ar", "ar")])
def test_pauses_are_longest_between_stories(table: str, language: str) -> None:
    lines = lines_of(Programme("Post", TUESDAY, sting=True), texts(table, language), language)
    first = [line for n, line in enumerate(lines) if n and line.chapter != lines[n - 1].chapter]
    within = [line for line in lines[1:] if line not in first]
    assert min(line.pause for line in first) > max(line.pause for line in within)
    assert [line.chapter for line in lines if line.has_sting] == [*range(1, lines[-1].chapter)]


def test_a_language_without_wording_has_its_stories_alone() -> None:
    lines = lines_of(Programme("Post", TUESDAY), texts("news", "fi"), "fi")
    assert lines[0].text == "Post, tiistai 3. maaliskuuta 2026"
    assert not any(
        worded(name, "en") == line.text for name in ("notice", "headlines") for line in lines
    )


def test_sources_without_a_name_are_not_named() -> None:
    stories = texts("news", "en", named=False)
    lines = [line.text for line in lines_of(Programme("Post", TUESDAY), stories, "en")]
    assert not any(line.startswith(("From", "Also", "The sources of")) for line in lines)
    assert "The sources differ here: one source says 12, another says 14." in lines


def test_the_lines_of_a_story_know_what_it_tells_of() -> None:
    first, second = texts("news", "en")[:2]
    stories = [replace(first, subject=Subject.GOLF), second]
    lines = lines_of(Programme("Post", TUESDAY), stories, "en")
    told = {line.text: line.subject for line in lines}
    assert told[first.spoken_headline or ""] == Subject.GOLF
    assert {told[one.spoken] for one in first.sentences} == {Subject.GOLF}
    assert {told[one.spoken] for one in second.sentences} == {None}


def test_braces_of_a_title_are_braces() -> None:
    title = "{name} of {0} and %s"
    lines = lines_of(Programme(title, TUESDAY), texts("news", "en"), "en")
    assert lines[0].text == f"{title}, Tuesday 3 March 2026."


def test_an_episode_of_drafts_says_at_its_head_how_much_is_left_out() -> None:
    bad = CheckResult("names", passed=False, seen="Halden is missing")
    first, *others = (replace(one, is_draft=True) for one in texts("news.ar", "ar")[:2])
    faulty, *rest = first.sentences
    statement = replace(faulty.statement, translation_checks=(bad,))
    told = [replace(first, sentences=(replace(faulty, statement=statement), *rest)), *others]
    lines = [line.text for line in lines_of(Programme(None, TUESDAY), told, "ar")]
    count = sum(len(one.sentences) for one in told)
    assert lines[1].startswith("مسوّدة: ")
    assert f"وعددها 1 من {count}،" in lines[1]
    assert not any(line.startswith("مسوّدة") for line in lines[2:])


def test_every_language_words_the_same() -> None:
    names = {
        path.stem.split(".")[1]: {
            line.split(" = ")[0] for line in path.read_text("utf-8").splitlines() if " = " in line
        }
        for path in Path(worded.__code__.co_filename).parent.glob("data/script.*.toml")
    }
    assert set(names) == {"en", "ar"}
    assert names["en"] == names["ar"]
    assert all(map(is_worded, names))


def test_an_article_without_a_place_is_its_authors() -> None:
    article = replace(
        as_article(entries()[6]),
        site=None,
        author="Ada Perrin",
        source=Source("a", SourceKind.FILE),
    )
    assert provenance([Coverage(article, 0)], "en") == "By Ada Perrin, on Tuesday 3 March 2026."
    assert provenance([Coverage(article, 0)], "ar") == "بقلم Ada Perrin، الثلاثاء 3 مارس 2026."
