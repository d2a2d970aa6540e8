"""Google's voice against every fault: the sound is whole, or an error says why not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.clock import Clock
from support.google_faults import FAULTS, PASSING, REFUSALS, SOUNDLESS
from support.google_server import GOOD, Behaviour, GoogleServer, good
from support.google_sounds import seconds_of
from support.google_voice import (
    LONG,
    LONG_PARTS,
    QUICK,
    RETRIES,
    SENTENCE,
    assert_one_sentence,
    assert_whole,
    connection,
    seconds_spoken,
    voice,
)

from briefing.core.errors import SpeechError
from briefing.runtime.rate_limits import RateLimits
from briefing.speaking.google.voice import Google


@pytest.mark.parametrize("fault", [*PASSING, *SOUNDLESS])
def test_a_fault_that_passes_is_overcome(fault: str, server: GoogleServer, tmp_path: Path) -> None:
    server.play(FAULTS[fault])
    assert_whole(voice(server, tmp_path, fault).speak(SENTENCE), seconds_of(SENTENCE))
    assert len(server.asked) == 2


@pytest.mark.parametrize("fault", [*PASSING, *SOUNDLESS])
def test_a_fault_that_stays_is_said(fault: str, server: GoogleServer, tmp_path: Path) -> None:
    server.default = FAULTS[fault]
    with pytest.raises(SpeechError) as error:
        voice(server, tmp_path, fault, patience=0.1).speak(SENTENCE)
    assert_one_sentence(str(error.value))
    assert len(server.asked) == 1 + RETRIES
    assert not list(tmp_path.rglob("*.sound"))


@pytest.mark.parametrize("fault", REFUSALS)
def test_a_refusal_is_said_at_once(fault: str, server: GoogleServer, tmp_path: Path) -> None:
    server.play(FAULTS[fault])
    with pytest.raises(SpeechError) as error:
        voice(server, tmp_path).speak(SENTENCE)
    assert_one_sentence(str(error.value))
    assert len(server.asked) == 1


@pytest.mark.parametrize("fault", [*QUICK, "hangs in the body"])
def test_a_fault_midway_leaves_no_half_sentence(
    fault: str, server: GoogleServer, tmp_path: Path
) -> None:
    server.play(good, *[FAULTS[fault]] * (1 + RETRIES))
    with pytest.raises(SpeechError):
        voice(server, tmp_path, fault).speak(LONG)
    # The next run goes on where this one stopped.
    server.forget()
    speech = voice(server, tmp_path).speak(LONG)
    assert len(server.asked) == LONG_PARTS - 1
    assert_whole(speech, seconds_spoken(server, [LONG], tmp_path))


@settings(max_examples=25, deadline=None)
@given(script=st.lists(st.sampled_from([*QUICK, *GOOD, *GOOD]), max_size=8))
def test_any_sequence_ends_whole_or_said(script: list[str], running_server: GoogleServer) -> None:
    server = running_server
    with TemporaryDirectory() as name:
        folder = Path(name)
        seconds = seconds_spoken(server, [LONG], folder)
        server.forget()
        behaviours: list[Behaviour] = [{**FAULTS, **GOOD}[entry] for entry in script]
        server.play(*behaviours)
        try:
            assert_whole(voice(server, folder).speak(LONG), seconds)
        except SpeechError as error:
            assert_one_sentence(str(error))
        assert len(server.asked) <= LONG_PARTS * (1 + RETRIES)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("captcha page", "captcha"),
        ("redirect to a captcha", "captcha"),
        ("hotel's log-in page", "log in"),
        ("too many requests", "429"),
        ("forbidden", "403"),
        ("hangs before the headers", "in time"),
        ("no sound", "holds no sound"),
        ("MP3 cut in a frame", "last frame is cut"),
        ("MP3 of silence", "silence"),
        ("endless", "too large"),
        ("gzip bomb", "too large"),
    ],
)
def test_says_what_happened(fault: str, words: str, server: GoogleServer, tmp_path: Path) -> None:
    server.default = FAULTS[fault]
    with pytest.raises(SpeechError, match=words):
        voice(server, tmp_path, fault, patience=0.1).speak(SENTENCE)


def test_waits_as_long_as_it_is_asked_to(server: GoogleServer, tmp_path: Path) -> None:
    clock = Clock()
    hosts = RateLimits(clock=clock.now, sleep=clock.sleep)
    asked_to_wait = lambda handler, asked: handler.answer(b"", 429, Retry_After="7")  # noqa: E731
    server.play(FAULTS["unavailable"], asked_to_wait)
    patient = replace(connection(server), longest_wait=10.0, backoff=0.5)
    Google("en", cache=tmp_path, connection=patient, hosts=hosts).speak(SENTENCE)
    assert clock.waits == [0.5, 7.0]


def test_all_waits_together_are_bounded(server: GoogleServer, tmp_path: Path) -> None:
    server.default = FAULTS["unavailable"]
    hasty = replace(connection(server), retries=50, backoff=0.01, longest_wait=0.05)
    with pytest.raises(SpeechError):
        Google("en", cache=tmp_path, connection=hasty).speak(SENTENCE)
    assert len(server.asked) == 3  # after waits of 0.01 and 0.02 s, 0.04 s more would be too long


def test_the_deadline_ends_all_tries(server: GoogleServer, tmp_path: Path) -> None:
    server.default = FAULTS["drips its headers"]
    hasty = replace(connection(server), deadline=0.3, retries=50, backoff=0.0)
    with pytest.raises(SpeechError, match="took more than"):
        Google("en", cache=tmp_path, connection=hasty).speak(SENTENCE)
    assert len(server.asked) == 1


@pytest.mark.parametrize("fault", ["too many requests", "forbidden", "captcha page"])
def test_gives_up_for_the_rest_of_the_run(fault: str, server: GoogleServer, tmp_path: Path) -> None:
    speaker = voice(server, tmp_path)
    speaker.speak("This one is kept.")
    server.forget()
    server.default = FAULTS[fault]
    with pytest.raises(SpeechError):
        speaker.speak(SENTENCE)
    count = len(server.asked)
    server.default = good
    with pytest.raises(SpeechError, match="not asked again"):
        speaker.speak("Another sentence.")
    assert len(server.asked) == count
    assert speaker.speak("This one is kept.").seconds > 0


def test_one_hard_sentence_does_not_end_the_voice(server: GoogleServer, tmp_path: Path) -> None:
    speaker = voice(server, tmp_path)
    server.play(*[FAULTS["no sound"]] * (1 + RETRIES))
    with pytest.raises(SpeechError, match="“The harbour was quiet"):
        speaker.speak(SENTENCE)
    assert_whole(speaker.speak("Another sentence."), seconds_of("Another sentence."))
