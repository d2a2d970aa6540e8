"""How many sentences each story gets: within the length, by importance, in every case."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.programme.shares import Candidate, shares

SECONDS = st.floats(1.0, 30.0)
STORY = st.builds(
    Candidate,
    importance=st.floats(0.01, 1.0),
    frame=st.floats(0.0, 20.0),
    sentences=st.lists(SECONDS, min_size=1, max_size=8).map(tuple),
)


def spent(stories: list[Candidate], given_: tuple[int, ...]) -> float:
    return sum(
        one.frame + sum(one.sentences[:count])
        for one, count in zip(stories, given_, strict=True)
        if count
    )


@given(st.lists(STORY, min_size=1, max_size=12), st.floats(1.0, 600.0))
def test_it_is_as_near_to_the_length_as_sentences_allow(
    stories: list[Candidate], seconds: float
) -> None:
    found = shares(stories, seconds)
    assert all(0 <= n <= len(one.sentences) for n, one in zip(found, stories, strict=True))
    assert any(found)
    longest = max(max(one.sentences) for one in stories)
    told = [one for one, count in zip(stories, found, strict=True) if count]
    if len(told) > 1:
        assert spent(stories, found) <= seconds + longest / 2 + 1e-6
    # Nothing that would have fitted whole was left out of a story that is told.
    left = seconds - spent(stories, found)
    assert not any(
        count < len(one.sentences) and one.sentences[count] < left
        for one, count in zip(stories, found, strict=True)
        if count
    )


def test_the_more_important_story_is_longer() -> None:
    sentences = (5.0,) * 10
    stories = [Candidate(0.2, 5.0, sentences), Candidate(0.8, 5.0, sentences)]
    few, many = shares(stories, 70.0)
    assert 2 <= few < many
    assert few + many == 12


def test_the_least_important_are_left_out_where_there_is_no_room() -> None:
    sentences = (5.0,) * 4
    stories = [Candidate(weight / 10, 5.0, sentences) for weight in (3, 9, 5, 7)]
    assert [bool(count) for count in shares(stories, 46.0)] == [False, True, True, True]
    assert [bool(count) for count in shares(stories, 600.0, most_stories=2)] == [
        *(False, True, False, True)
    ]
