from __future__ import annotations

from collections.abc import Sequence as Many
from dataclasses import replace
from typing import Any

import pytest

from briefing.core.contracts import Candidate, Task
from briefing.core.documents import CheckResult, MadeBy, Statement, Summary
from briefing.translating.stage import TranslationRequest, translate

TITLE = ("The bridge", "الجسر")
GOOD = ("The bridge has 25 arches.", "للجسر 25 قوسا.")
BAD = ("It cost 300 pounds.", "كلف 200 جنيه.")
LATER = "كلف 300 جنيه."


class Clerk:
    """A translator with a table of candidates for each effort."""

    name = identity = "clerk"
    made_by = MadeBy("clerk", "a clerk", licence="MIT")

    def __init__(self, *efforts: dict[str, tuple[str, ...]], draft: bool = False) -> None:
        self.efforts = efforts
        self.is_draft = draft
        self.asked: list[tuple[tuple[str, ...], int]] = []

    def translate(self, sentences: Many[str], task: Task) -> Many[Many[Candidate]]:
        self.asked.append((tuple(sentences), task.effort))
        table = self.efforts[min(task.effort, len(self.efforts) - 1)]
        return [
            tuple(Candidate(text.removesuffix("~"), whole=not text.endswith("~")) for text in found)
            for found in (table[sentence] for sentence in sentences)
        ]


def a_summary(*texts: str) -> Summary:
    return Summary(
        title=TITLE[0],
        language="en",
        statements=tuple(Statement(text, (index, 7)) for index, text in enumerate(texts)),
        made_by=MadeBy("lead"),
        warnings=("it is short",),
    )


def table(*pairs: tuple[str, str]) -> dict[str, tuple[str, ...]]:
    return {original: (text,) for original, text in (TITLE, *pairs)}


def test_a_summary_becomes_one_in_another_language() -> None:
    summary = translate(a_summary(GOOD[0]), Clerk(table(GOOD)), TranslationRequest("ar"))
    assert (summary.title, summary.language) == (TITLE[1], "ar")
    (statement,) = summary.statements
    assert (statement.text, statement.original) == (GOOD[1], GOOD[0])
    assert statement.supports == (0, 7)
    assert statement.marks == ()
    assert statement.translation_checks
    assert all(verdict.passed for verdict in statement.translation_checks)
    assert summary.made_by.engine == "lead"
    assert summary.translation
    assert summary.translation.made_by.licence == "MIT"
    assert summary.translation.source == "en"
    assert summary.translation.title.translation_checks
    assert summary.warnings == ("it is short",)


def test_the_next_candidate_is_taken_where_the_best_fails() -> None:
    clerk = Clerk({TITLE[0]: (TITLE[1],), BAD[0]: (BAD[1], LATER)})
    summary = translate(a_summary(BAD[0]), clerk, TranslationRequest("ar"))
    assert summary.statements[0].text == LATER
    assert summary.statements[0].marks == ()
    assert len(clerk.asked) == 1


def test_only_what_fails_is_tried_again_with_more_effort() -> None:
    clerk = Clerk(table(GOOD, BAD), {BAD[0]: (LATER,)})
    summary = translate(a_summary(GOOD[0], BAD[0]), clerk, TranslationRequest("ar"))
    assert [statement.text for statement in summary.statements] == [GOOD[1], LATER]
    assert clerk.asked[1:] == [((BAD[0],), 1)]


def test_what_still_fails_is_marked_and_told_of() -> None:
    summary = translate(
        a_summary(GOOD[0], BAD[0]), Clerk(table(GOOD, BAD)), TranslationRequest("ar")
    )
    good, bad = summary.statements
    assert good.marks == ()
    assert any("number" in mark and "200" in mark for mark in bad.marks)
    assert not bad.withheld
    assert any("1 of 3 translated sentences" in warning for warning in summary.warnings)


def test_a_translation_that_was_stopped_is_marked() -> None:
    summary = translate(
        a_summary(GOOD[0]), Clerk(table((GOOD[0], GOOD[1] + "~"))), TranslationRequest("ar")
    )
    assert "stopped before its end" in summary.statements[0].marks[0]


def test_strict_withholds_what_fails_from_the_audio() -> None:
    summary = translate(
        a_summary(GOOD[0], BAD[0]), Clerk(table(GOOD, BAD)), TranslationRequest("ar", {}, True)
    )
    assert [statement.withheld for statement in summary.statements] == [False, True]
    assert summary.statements[1].text == BAD[1]


def test_a_draft_withholds_wrong_numbers_by_itself() -> None:
    clerk = Clerk(table(GOOD, BAD), draft=True)
    summary = translate(a_summary(GOOD[0], BAD[0]), clerk, TranslationRequest("ar"))
    assert [statement.withheld for statement in summary.statements] == [False, True]
    assert summary.translation
    assert summary.translation.is_draft


class Unsure(Clerk):
    """A clerk who hesitates over each word."""

    def translate(self, sentences: Many[str], task: Task) -> Many[Many[Candidate]]:
        found = super().translate(sentences, task)
        return [[replace(one, surety=-2.0) for one in candidates] for candidates in found]


def test_a_draft_that_its_model_is_unsure_of_is_marked_and_not_tried_again() -> None:
    clerk = Unsure(table(GOOD), draft=True)
    summary = translate(a_summary(GOOD[0]), clerk, TranslationRequest("ar"))
    (statement,) = summary.statements
    assert statement.is_faulty
    assert statement.marks == (
        "translation failed the check of confidence: the model was not sure of it",
    )
    assert len(clerk.asked) == 1


def test_who_translates_well_may_be_unsure() -> None:
    summary = translate(a_summary(GOOD[0]), Unsure(table(GOOD)), TranslationRequest("ar"))
    assert summary.statements[0].marks == ()


def test_terms_are_applied_and_checked() -> None:
    original, said, wanted = "Halden has 25 boats.", "في هولدن 25 قاربا.", "في هالدن 25 قاربا."
    clerk = Clerk({**table((original, said)), "Halden": ("هولدن",)})
    summary = translate(a_summary(original), clerk, TranslationRequest("ar", {"Halden": "هالدن"}))
    assert summary.statements[0].text == wanted
    assert summary.statements[0].marks == ()
    lost = Clerk({**table((original, "هنا 25 قاربا.")), "Halden": ("هولدن",)})
    summary = translate(a_summary(original), lost, TranslationRequest("ar", {"Halden": "هالدن"}))
    assert any("term" in mark for mark in summary.statements[0].marks)


@pytest.mark.parametrize(
    ("original", "written", "kept"),
    [
        ("The bridge", "الجسر.", "الجسر"),
        ("They left.", "رحلوا.", "رحلوا."),
        ("He said: “They left.”", "قال: رحلوا.", "قال: رحلوا."),
        ("Did they leave?", "هل رحلوا؟", "هل رحلوا؟"),
    ],
)
def test_a_title_gets_no_full_stop(original: str, written: str, kept: str) -> None:
    clerk = Clerk({TITLE[0]: (TITLE[1],), original: (written,)})
    assert (
        translate(a_summary(original), clerk, TranslationRequest("ar")).statements[0].text == kept
    )


class Sampler(Clerk):
    """A clerk whose candidates have no order."""

    def translate(self, sentences: Many[str], task: Task) -> Many[Many[Candidate]]:
        found = super().translate(sentences, task)
        return [[replace(one, is_sampled=True) for one in candidates] for candidates in found]


THREE = (GOOD[1], "للجسر القديم 25 عقدا.", "للجسر القديم 25 قوسا.")


def test_of_sampled_candidates_that_pass_alike_the_one_most_like_the_others_is_taken() -> None:
    clerk = Sampler({TITLE[0]: (TITLE[1],), GOOD[0]: THREE})
    summary = translate(a_summary(GOOD[0]), clerk, TranslationRequest("ar"))
    assert summary.statements[0].text == THREE[2]


def test_of_a_beam_s_candidates_the_likeliest_is_taken_whatever_is_more_like_the_others() -> None:
    clerk = Clerk({TITLE[0]: (TITLE[1],), GOOD[0]: THREE})
    summary = translate(a_summary(GOOD[0]), clerk, TranslationRequest("ar"))
    assert summary.statements[0].text == GOOD[1]


def test_one_that_fails_fewer_checks_is_taken_before_one_that_is_more_like_the_others() -> None:
    wrong = tuple(text.replace("25", "26") for text in THREE[1:])
    clerk = Sampler({TITLE[0]: (TITLE[1],), GOOD[0]: (*wrong, GOOD[1])})
    summary = translate(a_summary(GOOD[0]), clerk, TranslationRequest("ar"))
    assert summary.statements[0].text == GOOD[1]


class OneMeaning:
    """A comparison that finds one text like the original, and no other."""

    def __init__(self, text: str) -> None:
        self._text = text

    def knows(self, *_: str) -> bool:
        return True

    def likeness(self, _original: str, translation: str, *_: str) -> float:
        return float(translation == self._text)

    def check(self, *_: str) -> tuple[CheckResult, ...]:
        return ()


def test_of_sampled_candidates_the_meaning_counts_as_much_as_the_others() -> None:
    clerk = Sampler({TITLE[0]: (TITLE[1],), GOOD[0]: THREE})
    meanings: Any = OneMeaning(THREE[0])
    summary = translate(a_summary(GOOD[0]), clerk, TranslationRequest("ar", meanings=meanings))
    assert summary.statements[0].text == THREE[0]
