"""What a text tells of, and how its figures are then said."""

from __future__ import annotations

import pytest
from support.command import briefing
from support.tones import ToneVoice
from support.wording_cases import golden, worded_otherwise

from briefing.speaking.narrator import Script, narrate
from briefing.speaking.wording.subjects import Subject, subject_of, subjects_of

ARTICLES = {
    "cricket": Subject.CRICKET,
    "golf": Subject.GOLF,
    "athletics": Subject.ATHLETICS,
    "gaelic": Subject.GAELIC,
    "vote": None,
}


def written(article: str) -> list[str]:
    return [one for one, _ in golden("articles", article)]


@pytest.mark.parametrize("article", ARTICLES)
def test_a_text_is_worded_by_what_it_tells_of(article: str) -> None:
    done = briefing("speak", "--as-spoken", stdin="\n".join(written(article)))
    said = [spoken for _, spoken in golden("articles", article)]
    assert (done.exit_code, done.stdout.splitlines()) == (0, said), done.stderr


def test_the_narrated_text_is_the_one_that_is_printed() -> None:
    script = Script("en", None, tuple(written("cricket")))
    narration = narrate(script, [ToneVoice])
    assert [part.spoken for part in narration.parts] == [
        one for _, one in golden("articles", "cricket")
    ]


def test_a_script_is_worded_by_the_article_that_it_sums_up() -> None:
    script = Script("en", None, ("They were 14-3.",), subject=Subject.CRICKET)
    assert narrate(script, [ToneVoice]).parts[0].spoken == "They were fourteen for three."


@pytest.mark.parametrize("article", ARTICLES)
def test_it_tells_of_one_sport_or_of_none(article: str) -> None:
    assert subject_of(written(article), "en-GB") == ARTICLES[article]


def test_without_cues_of_its_language_a_text_tells_of_nothing() -> None:
    assert subject_of(written("cricket"), "fr") is None
    assert subjects_of(["", "x"], "ar") == (None, None)


def test_each_of_several_articles_tells_of_its_own() -> None:
    lines = [*written("cricket"), *["Nobody was hurt."] * 20, *written("golf")]
    subjects = subjects_of(lines, "en")
    assert subjects[0] == Subject.CRICKET
    assert subjects[-1] == Subject.GOLF
    assert subjects[18] is None
    assert subjects_of(lines, "en", Subject.RUGBY) == (Subject.RUGBY,) * len(lines)


def test_lines_without_words_are_no_neighbours() -> None:
    article = written("cricket")
    spread = [line for one in article for line in (one, "", "🏏", "…")]
    assert subjects_of(spread, "en")[::4] == subjects_of(article, "en")


@pytest.mark.parametrize("subject", [one for one in Subject if golden("told_of", one)])
def test_sentences_of_a_subject(subject: Subject) -> None:
    cases = golden("told_of", subject)
    assert worded_otherwise("en", cases, subject=subject) == []
    again = [(spoken, spoken) for _, spoken in cases]
    assert worded_otherwise("en", again, subject=subject) == []
