"""Who does what: names that exchanged their roles fail, the same told in other words passes."""

from __future__ import annotations

import pytest

from briefing.checking.summaries import Evidence, check
from briefing.language import english_parse

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


def test_without_the_parser_the_check_works_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(english_parse, "is_at_hand", lambda: False)
    evidence = Evidence(("Ada Moss sued the Hallow Bank.",), "en")
    assert "roles" in failed("The Hallow Bank sued Ada Moss.", evidence)
    assert not failed("Ada Moss sued the Hallow Bank.", evidence)
