"""Who does what, and what nobody does: exchanged names and lost negations fail, the rest passes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing.checking.summaries import Evidence, check
from briefing.language import english_parse

CASES = Path(__file__).parents[1] / "data/checking"
AROUND = ("The town of Halden lies on a bay in the north.", "Fishing has been its trade for long.")
ARTICLE = (
    "Ada Moss sued the Hallow Bank over a loan that Ben Oak had signed.",
    "Ben Oak was arrested by the police of Marrowby after Ada Moss found the letters.",
    "Carla Reyes, the mayor of Hallow, thanked Ada Moss and criticised Ben Oak.",
    "Oak's lawyer Ida Berg called the charge absurd.",
    "Berg has taken to the radio, and the Hallow Bank to the courts.",
    "Oak has fought fires in Skarvoy and Marrowby, and once shot a wolf.",
    "Berg spoke to reporters in Skarvoy, where Oak was born.",
)
EXCHANGED = [
    "Ben Oak criticised Carla Reyes.",
    "The Hallow Bank has sued Ada Moss.",
    "Hallow, the mayor of Carla Reyes, is content.",
    "Ben Oak found letters before Ada Moss was arrested.",
    "Ada Moss thanked the mayor Carla Reyes.",
    # Of another form of the verb.
    "The Hallow Bank took to the radio, and Ida Berg to the courts.",
    # Round a verb whose object the article does not name.
    "Ida Berg shot Ben Oak.",
    # A place that acts, in somebody.
    "Skarvoy gave an interview in Ida Berg.",
    # What people alone are, of what is no person.
    "Skarvoy is a witness, says Ida Berg.",
    "The Hallow Bank is a painter in the Ada Moss.",
    # What another did who is named elsewhere.
    "Ida Berg sued the Hallow Bank.",
]
TRUE = [
    *ARTICLE,
    "Ben Oak was criticised by Carla Reyes, the mayor.",
    "The Hallow Bank was sued by Ada Moss.",
    "Ada Moss found letters, and Ben Oak was arrested.",
    "Carla Reyes and Ada Moss are in dispute with Ben Oak.",
    "Ben Oak had signed the loan before Ada Moss sued.",
    "Ida Berg took to the radio, and the Hallow Bank took to the courts.",
    "Ben Oak shot a wolf, Ida Berg said.",
    "Ida Berg gave an interview in Skarvoy.",
    # She may be who is meant: she is named beside it.
    "Ida Berg thanked somebody.",
]


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    if not english_parse.is_at_hand():
        pytest.skip("needs the extra 'editing'")
    return Evidence(ARTICLE, "en")


def failed(statement: str, evidence: Evidence) -> set[str]:
    return {one.check for one in check(statement, evidence) if not one.passed}


@pytest.mark.parametrize("statement", EXCHANGED)
def test_names_that_exchanged_their_roles_fail(statement: str, evidence: Evidence) -> None:
    assert "roles" in failed(statement, evidence)


@pytest.mark.parametrize("statement", TRUE)
def test_the_same_in_another_voice_or_order_passes(statement: str, evidence: Evidence) -> None:
    assert "roles" not in failed(statement, evidence)


RACE = (
    "Ada Moss has lost an eye in a crash.",
    "It was the first time that the Spaniard had driven the car.",
    "The Spaniard, a driver of the team, was hurt in Hallow.",
)


@pytest.mark.parametrize(
    "statement",
    [
        "Ada Moss, a Spaniard driver, lost an eye.",
        "Moss, a 32-year-old Spaniard formula driver, had a crash.",
    ],
)
def test_who_is_said_to_be_whom_has_not_changed_places(statement: str) -> None:
    if not english_parse.is_at_hand():
        pytest.skip("needs the extra 'editing'")
    assert "roles" not in failed(statement, Evidence(RACE, "en"))


def test_without_the_parser_the_check_works_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(english_parse, "is_at_hand", lambda: False)
    evidence = Evidence(("Ada Moss sued the Hallow Bank.",), "en")
    assert "roles" in failed("The Hallow Bank sued Ada Moss.", evidence)
    assert not failed("Ada Moss sued the Hallow Bank.", evidence)


DENIED = (
    "The proposal to close the quay of Halden does not go far enough, the fishermen said.",
    "The guard failed to lock the gate of the lighthouse.",
    "The fishermen do not think that the ferry will harm the seals of the bay.",
    "Ida Berg will not sell the old mill until her daughter comes home.",
    "The mayor not only opened the new quay but paid for its lamps.",
    "The council has never paid the crew for the nights on the quay.",
    "No ferry carried fish to the islands in the winter.",
)
AFFIRMED = [
    "A proposal to close the quay of Halden does go far enough.",
    "The guard did lock the gate of the lighthouse.",
    "Fishermen fear that the ferry does harm the seals of the bay.",
    "The council paid the crew for its nights on the quay.",
    "A ferry carried fish to the islands in the winter.",
]
STILL_DENIED = [
    *DENIED,
    "The fishermen said that closing the quay of Halden would not go far enough.",
    "The gate of the lighthouse was not locked by the guard.",
    "The mayor opened the new quay and paid for its lamps.",
    "Ida Berg will sell the old mill when her daughter comes home.",
]


@pytest.fixture(scope="module")
def denying() -> Evidence:
    if not english_parse.is_at_hand():
        pytest.skip("needs the extra 'editing'")
    return Evidence(DENIED, "en")


@pytest.mark.parametrize("statement", AFFIRMED)
def test_what_the_article_denies_fails(statement: str, denying: Evidence) -> None:
    assert "negation" in failed(statement, denying)


@pytest.mark.parametrize("statement", STILL_DENIED)
def test_what_is_denied_in_other_words_passes(statement: str, denying: Evidence) -> None:
    assert "negation" not in failed(statement, denying)


def _pairs() -> Iterator[Any]:
    lines = (CASES / "denied.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("#"):
            continue
        kind, article, statement = line.split(" | ")
        limit = [pytest.mark.xfail(strict=True)] if kind.endswith("?") else []
        yield pytest.param(kind.rstrip("?"), article, statement, marks=limit, id=statement)


@pytest.mark.parametrize(("kind", "article", "statement"), list(_pairs()))
def test_denials_in_other_words(kind: str, article: str, statement: str) -> None:
    if not english_parse.is_at_hand():
        pytest.skip("needs the extra 'editing'")
    evidence = Evidence((*AROUND, article), "en")
    assert ("negation" in failed(statement, evidence)) == (kind == "denied")
