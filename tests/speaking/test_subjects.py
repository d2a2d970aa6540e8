"""What a text tells of, and how its figures are then said."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from support.command import briefing
from support.tones import ToneVoice
from support.wording_cases import folder_of, golden, worded_otherwise

from briefing.speaking.narrator import Script, narrate
from briefing.speaking.wording import subjects
from briefing.speaking.wording.english import told_of
from briefing.speaking.wording.subjects import Subject, subject_of, subjects_of

CUES = Path(subjects.__file__).parent / "data" / "en" / "subjects.toml"

ARTICLES = {
    "cricket": Subject.CRICKET,
    "golf": Subject.GOLF,
    "athletics": Subject.ATHLETICS,
    "gaelic": Subject.GAELIC,
    "helpline": Subject.HELPLINES,
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
def test_it_tells_of_one_subject_or_of_none(article: str) -> None:
    assert subject_of(written(article), "en-GB") == ARTICLES[article]


def test_without_cues_of_its_language_a_text_tells_of_nothing() -> None:
    assert subject_of(written("cricket"), "fr") is None
    assert subjects_of(["", "x"], "ar") == (None, None)


def test_each_of_several_articles_tells_of_its_own() -> None:
    lines = [*written("cricket"), *["Nobody was hurt."] * 20, *written("golf")]
    found = subjects_of(lines, "en")
    assert (found[0], found[18], found[-1]) == (Subject.CRICKET, None, Subject.GOLF)
    assert subjects_of(lines, "en", Subject.RUGBY) == (Subject.RUGBY,) * len(lines)


def test_lines_without_words_are_no_neighbours() -> None:
    article = written("cricket")
    spread = [line for one in article for line in (one, "", "🏏", "…")]
    assert subjects_of(spread, "en")[::4] == subjects_of(article, "en")


def test_a_text_of_few_sentences_has_a_subject_that_nothing_speaks_against() -> None:
    told = ["Jockey Ann Poe won the Hay-trained colt's first race by a length."]
    assert subject_of(told, "en") == Subject.RACING
    assert subject_of([*told, "The striker headed a goal for the League Two club."], "en") is None
    assert subject_of([*told, *["Nobody in the village knew of it then."] * 60], "en") is None


def test_every_cue_is_one_that_a_text_can_have() -> None:
    table = tomllib.loads(CUES.read_text(encoding="utf-8"))
    assert set(table) == set(Subject)
    for subject, cues in table.items():
        single = [*cues["sure"].split(), *cues["hints"].split()]
        phrases = [*cues["phrases"], *cues.get("hint_phrases", ())]
        assert [one for one in phrases if not 2 <= len(one.split()) <= 3] == [], subject
        words = " ".join((*single, *phrases)).replace("#", "1").split()
        whole = subjects._WORD.fullmatch
        assert [one for one in words if not whole(one.removeprefix("-"))] == [], subject
        assert [one for one in words if one.endswith("'s")] == [], subject
        assert sorted(set(single) & set(phrases)) == [], subject


SUBJECTS_WITH_STEPS = [one for one in Subject if told_of.signs(one) + told_of.figures(one)]


def test_each_subject_with_steps_has_its_sentences() -> None:
    files = sorted(path.stem for path in folder_of("told_of").iterdir())
    assert files == sorted(SUBJECTS_WITH_STEPS)


@pytest.mark.parametrize("subject", SUBJECTS_WITH_STEPS)
def test_sentences_of_a_subject(subject: Subject) -> None:
    cases = golden("told_of", subject)
    assert cases
    assert worded_otherwise("en", cases, subject=subject) == []
    again = [(spoken, spoken) for _, spoken in cases]
    assert worded_otherwise("en", again, subject=subject) == []
