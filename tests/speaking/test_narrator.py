from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.tones import ToneVoice

from briefing.core.contracts import Voice
from briefing.core.documents import Narration, Speech
from briefing.core.errors import LanguageError, MissingExtraError, SpeechError
from briefing.speaking.delivery import Delivery
from briefing.speaking.loudness import measure
from briefing.speaking.narrator import Script, narrate
from briefing.speaking.silence import trim_silence

SCRIPT = Script(
    language="en",
    title="River rises",
    sentences=("Two bridges were closed.", "Nobody was hurt.", "More rain is expected."),
    ending="This briefing was made by machine.",
)


def hum() -> Voice:
    return ToneVoice()


def gaps(narration: Narration) -> list[float]:
    """The seconds without sound: before the first, between each two, and after the last."""
    rate = narration.speech.rate
    loud = np.abs(narration.speech.samples) > 10 ** (-50 / 20)
    sounds = np.flatnonzero(loud)
    edges = np.flatnonzero(np.diff(sounds) > rate // 10)
    between = [(sounds[edge + 1] - sounds[edge]) / rate for edge in edges]
    last = (len(loud) - sounds[-1]) / rate
    return [float(gap) for gap in (sounds[0] / rate, *between, last)]


def test_reads_title_sentences_and_ending_in_order() -> None:
    voice = ToneVoice()
    narration = narrate(SCRIPT, [lambda: voice])
    texts = ["River rises", *SCRIPT.sentences, "This briefing was made by machine."]
    assert [part.text for part in narration.parts] == texts
    assert voice.heard == [part.spoken for part in narration.parts]
    assert (narration.voice, narration.licence, narration.language) == ("tone:hum", "CC0-1.0", "en")
    assert narration.warnings == ()


def test_pauses_are_those_of_a_newsreader() -> None:
    expected = [0.5, 0.9, 0.45, 0.45, 0.9, 0.3]
    assert gaps(narrate(SCRIPT, [hum])) == pytest.approx(expected, abs=0.03)


def test_a_paragraph_begins_after_a_longer_pause() -> None:
    script = replace(SCRIPT, paragraphs=(0, 2))
    expected = [0.5, 0.9, 0.45, 0.65, 0.9, 0.3]
    assert gaps(narrate(script, [hum])) == pytest.approx(expected, abs=0.03)
    unspoken = replace(script, sentences=("One.", "🎉", "Three."), paragraphs=(1,))
    assert gaps(narrate(unspoken, [hum]))[2] == pytest.approx(0.65, abs=0.03)


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "It rained for hours. Nobody was hurt."), ("ar", "هل هطل المطر؟ لم يصب أحد بأذى.")],
)
def test_a_full_stop_within_a_line_takes_longer_than_a_comma(language: str, line: str) -> None:
    voice = ToneVoice(language)
    narration = narrate(Script(language, None, (line,)), [lambda: voice])
    assert voice.heard == re.split(r"(?<=[.؟]) ", line)
    assert gaps(narration) == pytest.approx([0.5, 0.42, 0.3], abs=0.03)
    (part,) = narration.parts
    assert (part.text, part.end) == (line, narration.speech.seconds)


def test_a_title_is_read_a_twentieth_slower() -> None:
    narration = narrate(Script("en", "Three word title", ("Three words more.",)), [hum])
    title, sentence = narration.parts
    assert title.end - title.start - 0.12 == pytest.approx(0.6 / 0.95, abs=0.03)
    # The tail belongs to the last part.
    assert sentence.end - sentence.start - 0.06 - 0.3 == pytest.approx(0.6, abs=0.03)


def test_parts_lie_one_after_the_other_to_the_very_end() -> None:
    narration = narrate(SCRIPT, [hum])
    for part, following in itertools.pairwise(narration.parts):
        assert part.start < part.end < following.start
    assert narration.parts[-1].end == pytest.approx(narration.speech.seconds, abs=1e-6)


def test_every_part_sounds_where_it_says() -> None:
    narration = narrate(SCRIPT, [hum])
    rate = narration.speech.rate
    inside = np.zeros(len(narration.speech.samples), bool)
    for part in narration.parts:
        inside[round(part.start * rate) : round(part.end * rate)] = True
        stretch = narration.speech.samples[round(part.start * rate) : round(part.end * rate)]
        sound = np.flatnonzero(np.abs(stretch) > 0.01)
        assert sound[0] / rate == pytest.approx(0.06, abs=0.02)
    assert not narration.speech.samples[~inside].any() or (
        np.abs(narration.speech.samples[~inside]).max() < 1e-3
    )


def test_joins_make_no_clicks() -> None:
    class Abrupt(ToneVoice):
        def speak(self, sentence: str, pace: float = 1.0) -> Speech:
            speech = super().speak(sentence, pace)
            return Speech(speech.samples[speech.rate // 8 + 40 : -speech.rate // 4], speech.rate)

    narration = narrate(SCRIPT, [Abrupt])
    rate = narration.speech.rate
    for part in narration.parts:
        for edge in (round(part.start * rate), round(part.end * rate) - 1):
            around = narration.speech.samples[max(0, edge - 30) : edge + 30]
            assert np.abs(np.diff(around)).max() < 0.01


def test_the_whole_is_mastered() -> None:
    loudness = measure(narrate(SCRIPT, [hum]).speech)
    assert loudness.integrated == pytest.approx(-16, abs=0.1)
    assert loudness.true_peak <= -1


def test_the_same_script_gives_the_same_samples() -> None:
    np.testing.assert_array_equal(
        narrate(SCRIPT, [hum]).speech.samples, narrate(SCRIPT, [hum]).speech.samples
    )


def test_a_voice_that_fails_midway_is_heard_nowhere() -> None:
    first = ToneVoice(name="google:com", hertz=900, fails_at=4)
    narration = narrate(SCRIPT, [lambda: first, hum])
    assert narration.voice == "tone:hum"
    assert narration.warnings == (
        "google:com failed at sentence 4 of 5 (the line is cut): made with tone:hum",
    )
    alone = narrate(SCRIPT, [hum])
    np.testing.assert_array_equal(narration.speech.samples, alone.speech.samples)
    assert narration.parts == alone.parts


def absent() -> Voice:
    raise MissingExtraError("Piper", "embedded")


def foreign() -> Voice:
    raise LanguageError("there is no voice for ar here: pull one.")


def test_voices_that_cannot_be_made_are_passed_over() -> None:
    narration = narrate(SCRIPT, [absent, foreign, hum])
    assert len(narration.warnings) == 2
    assert all(warning.endswith("made with tone:hum") for warning in narration.warnings)


def test_when_every_voice_fails_each_cause_is_named() -> None:
    with pytest.raises(SpeechError) as caught:
        narrate(SCRIPT, [absent, foreign, lambda: ToneVoice(fails_at=1)])
    message = str(caught.value)
    assert "Piper is not installed" in message
    assert "no voice for ar" in message
    assert "tone:hum failed at sentence 1 of 5 (the line is cut)" in message
    assert "\n" not in message


def test_no_voices_at_all_is_said() -> None:
    with pytest.raises(SpeechError):
        narrate(SCRIPT, [])


def test_a_bug_in_a_voice_is_no_failure_of_it() -> None:
    def broken() -> Voice:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        narrate(SCRIPT, [broken, hum])


def faulty(fault: Callable[[Speech], Speech]) -> Callable[[], Voice]:
    class Faulty(ToneVoice):
        def speak(self, sentence: str, pace: float = 1.0) -> Speech:
            speech = super().speak(sentence, pace)
            return fault(speech) if len(self.heard) == 2 else speech

    return lambda: Faulty(name="bad:voice")


@pytest.mark.parametrize(
    "fault",
    [
        lambda speech: Speech(np.zeros_like(speech.samples), speech.rate),
        lambda speech: Speech(speech.samples[:0], speech.rate),
        lambda speech: Speech(speech.samples * np.float32("nan"), speech.rate),
        lambda speech: Speech(speech.samples, 24_000),
    ],
    ids=["silent", "empty", "not a number", "another rate"],
)
def test_sound_that_cannot_be_joined_is_a_failure(fault: Callable[[Speech], Speech]) -> None:
    narration = narrate(SCRIPT, [faulty(fault), hum])
    assert narration.voice == "tone:hum"
    assert "bad:voice failed at sentence 2 of 5" in narration.warnings[0]


def test_a_line_without_words_is_left_out_and_said() -> None:
    script = Script("en", "River rises", ("🎉 🎊", "Nobody was hurt.", "..."))
    narration = narrate(script, [hum])
    assert [part.text for part in narration.parts] == ["River rises", "Nobody was hurt."]
    assert len(narration.warnings) == 2
    assert gaps(narration) == pytest.approx([0.5, 0.9, 0.3], abs=0.03)


@pytest.mark.parametrize(
    "script", [Script("en", None, ()), Script("en", "", ("",), ""), Script("en", "…", ("🎉",))]
)
def test_nothing_to_read_is_an_error(script: Script) -> None:
    with pytest.raises(SpeechError, match="nothing to speak"):
        narrate(script, [hum])


def test_title_and_ending_may_be_missing() -> None:
    narration = narrate(Script("en", None, SCRIPT.sentences), [hum])
    assert gaps(narration) == pytest.approx([0.5, 0.45, 0.45, 0.3], abs=0.03)
    alone = narrate(Script("en", "River rises", ()), [hum])
    assert len(alone.parts) == 1


def test_progress_counts_the_lines() -> None:
    seen: list[tuple[int, int]] = []
    narrate(SCRIPT, [hum], progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]


@pytest.mark.parametrize(
    ("delivery", "lead_in", "scale"),
    [
        (Delivery(pace=2.0), 0.5, 0.5),
        (Delivery(pause=2.0), 1.0, 2.0),
        (Delivery(pace=0.5, pause=0.5), 0.5, 1.0),
    ],
)
def test_pace_and_pause_scale_the_pauses(delivery: Delivery, lead_in: float, scale: float) -> None:
    fast = narrate(SCRIPT, [hum], delivery)
    expected = [lead_in, *(scale * pause for pause in (0.9, 0.45, 0.45, 0.9)), 0.3]
    assert gaps(fast) == pytest.approx(expected, abs=0.03)
    assert (fast.pace, fast.pause) == (delivery.pace, delivery.pause)


def test_no_pauses_at_all_are_the_margins_of_the_sounds() -> None:
    narration = narrate(SCRIPT, [hum], Delivery(pause=0.0))
    assert gaps(narration) == pytest.approx([0.5, *[0.12] * 4, 0.3], abs=0.03)


def test_pace_reaches_the_voice() -> None:
    own, fast = narrate(SCRIPT, [hum]), narrate(SCRIPT, [hum], Delivery(pace=2.0))
    assert fast.speech.seconds < 0.6 * own.speech.seconds


@settings(max_examples=60, deadline=None)
@given(
    before=st.floats(0, 0.5),
    after=st.floats(0, 0.5),
    level=st.floats(-40, 0),
    hiss=st.floats(-90, -75),
)
def test_trimming_keeps_all_the_speech_and_the_margin(
    before: float, after: float, level: float, hiss: float
) -> None:
    rate, margin = 22_050, 0.06
    time = np.arange(rate // 2) / rate
    spoken = 0.5 * np.sin(2 * np.pi * 200 * time) * 10 ** (level / 20)
    whole = np.concatenate([np.zeros(int(before * rate)), spoken, np.zeros(int(after * rate))])
    whole += 10 ** ((hiss + level) / 20) * np.random.default_rng(0).standard_normal(len(whole))
    kept = trim_silence(Speech(whole.astype(np.float32), rate), margin)
    assert kept.seconds == pytest.approx(0.5 + 2 * margin, abs=0.021)
    assert np.sum(kept.samples**2) == pytest.approx(np.sum(spoken**2), rel=0.02)


def test_what_a_listener_must_know_comes_first() -> None:
    script = Script("en", "Title", ("One.",), ending="End.", opening="A draft.")
    parts = narrate(script, [hum]).parts
    assert [part.text for part in parts] == ["A draft.", "Title", "One.", "End."]


def test_a_part_has_the_index_of_its_statement() -> None:
    script = Script("en", "Title", ("One.", "🎉", "Two."), ending="End.", opening="A draft.")
    parts = narrate(script, [hum]).parts
    assert [part.statement for part in parts] == [None, None, 0, 2, None]
