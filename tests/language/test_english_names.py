"""Names of English sentences are told apart by their kinds."""

from __future__ import annotations

import pytest

from briefing.language.english_names import Kind, known_names

FERRY = "The ferry to Norway, which Ingrid Aasen sails for Siemens, is late on Monday."


def test_names_are_people_places_and_organisations() -> None:
    pytest.importorskip("spacy", reason="needs the extra 'editing'")
    names, nothing = known_names([FERRY, ""])
    found = {FERRY[name.start : name.end]: name.kind for name in names}
    assert found == {
        "Norway": Kind.PLACE,
        "Ingrid Aasen": Kind.PERSON,
        "Siemens": Kind.ORGANISATION,
        "Monday": None,
    }
    assert nothing == ()


def test_half_a_character_is_read_like_any_other() -> None:
    pytest.importorskip("spacy", reason="needs the extra 'editing'")
    assert known_names(["\ud800 Norway"]) != ((),)
