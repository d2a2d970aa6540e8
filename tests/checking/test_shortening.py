"""Golden cases in tests/data/checking: shortened.txt passes, departs.txt does not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.articles import FERRY_ARABIC, FLOOD
from support.cases import cases

from briefing.checking.shortening.comparison import departures

SENTENCES = tuple(
    sentence for article in (FLOOD, FERRY_ARABIC) for paragraph in article for sentence in paragraph
)


def test_leaving_out_a_whole_clause_or_its_end_passes() -> None:
    pairs = cases("checking/shortened.txt")
    departing = [(*pair, said) for pair in pairs if (said := departures(pair[1], pair[0]))]
    assert departing == []


def test_what_says_more_or_something_else_departs() -> None:
    pairs = cases("checking/departs.txt")
    assert [pair for pair in pairs if not departures(pair[1], pair[0])] == []


def test_a_departure_is_named() -> None:
    longer = "The minister said that the talks had not failed."
    assert departures("The minister lied.", longer) == ("adds lied",)
    assert departures("", longer) == ("says nothing",)
    assert departures("The talks said the minister.", longer) == (
        "turns words round or joins what is apart",
    )


def test_a_word_of_nothing_but_a_sign_is_compared() -> None:
    assert departures("Halden flooded \u0640.", "Halden streets flooded \u0640.") == ()
    assert departures("Halden \u0640.", "Halden flooded \u0640.") == ()


@given(st.sampled_from(SENTENCES))
def test_no_sentence_departs_from_itself(sentence: str) -> None:
    assert departures(sentence, sentence) == ()


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_no_text_that_says_something_departs_from_itself(text: str) -> None:
    assert departures(text, text) in ((), ("says nothing",))


@given(st.sampled_from(SENTENCES), st.integers(0, 20), st.sampled_from(["walrus", "77", "ليمونة"]))
def test_a_foreign_word_departs_wherever_it_stands(sentence: str, place: int, foreign: str) -> None:
    words = sentence.split()
    longer = " ".join([*words[:place], foreign, *words[place:]])
    assert departures(longer, sentence) == (f"adds {foreign}",)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_are_compared(shorter: str, longer: str) -> None:
    assert all(departures(shorter, longer))
