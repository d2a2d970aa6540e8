"""Two readings as one narration: order, pauses, one rate, one loudness."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from support.tones import ToneVoice

from briefing.core.documents import Narration, Speech
from briefing.core.stored_speech import stored
from briefing.speaking.bilingual import bilingual
from briefing.speaking.loudness import measure
from briefing.speaking.narrator import Script, SpokenScript, narration_of, read_out

ENGLISH = Script("en", "River rises", ("One bridge was closed.", "Nobody was hurt."), "The end.")
ARABIC = Script("ar", "ارتفع النهر", ("أغلق جسر.", "لم يصب أحد."), "النهاية.", "مسودة.")
RATE = 24_000


class Faint(ToneVoice):
    """One that speaks at a tenth of the level."""

    def speak(self, sentence: str, pace: float = 1.0) -> Speech:
        speech = super().speak(sentence, pace)
        return Speech(speech.samples * np.float32(0.1), speech.rate)


def english(script: Script = ENGLISH) -> SpokenScript:
    return read_out(script, [lambda: ToneVoice("en", name="tone:en", hertz=200, rate=22_050)])


def arabic(script: Script = ARABIC) -> SpokenScript:
    return read_out(script, [lambda: Faint("ar", name="tone:ar", hertz=300, rate=RATE)])


def heard(narration: Narration) -> list[tuple[str | None, str]]:
    return [(part.language, part.text) for part in narration.parts]


def test_in_sequence_one_language_follows_the_other() -> None:
    narration = bilingual(english(), arabic(), alternate=False)
    assert heard(narration) == [
        *(("en", line) for line in ("River rises", *ENGLISH.sentences, "The end.")),
        *(("ar", line) for line in ("مسودة.", "ارتفع النهر", *ARABIC.sentences, "النهاية.")),
    ]
    assert (narration.language, narration.languages) == ("mul", ("en", "ar"))
    assert (narration.voice, narration.licence) == ("tone:en and tone:ar", "CC0-1.0")


def test_alternating_each_sentence_is_followed_by_its_translation() -> None:
    assert heard(bilingual(english(), arabic(), alternate=True)) == [
        ("en", "River rises"), ("ar", "مسودة."), ("ar", "ارتفع النهر"),
        ("en", ENGLISH.sentences[0]), ("ar", ARABIC.sentences[0]),
        ("en", ENGLISH.sentences[1]), ("ar", ARABIC.sentences[1]),
        ("en", "The end."), ("ar", "النهاية."),
    ]  # fmt: skip  # pairs


def test_a_sentence_that_one_language_leaves_out_does_not_shift_the_pairs() -> None:
    script = Script("ar", "ارتفع النهر", ("🎉", "لم يصب أحد."), "النهاية.")
    narration = bilingual(english(), arabic(script), alternate=True)
    assert [text for _, text in heard(narration)][2:5] == [*ENGLISH.sentences, "لم يصب أحد."]
    assert len(narration.warnings) == 1


def test_pauses_tell_languages_and_pairs_apart() -> None:
    def pauses(narration: Narration) -> list[float]:
        # 0.06 s at each end of a part is the part's own.
        return [round(b.start - a.end + 0.12, 2) for a, b in pairwise(narration.parts)]

    sequence = bilingual(english(), arabic(), alternate=False)
    assert pauses(sequence) == [0.9, 0.45, 0.9, 1.5, 0.9, 0.9, 0.45, 0.9]
    alternate = bilingual(english(), arabic(), alternate=True)
    assert pauses(alternate) == [0.45, 0.9, 0.9, 0.45, 0.9, 0.45, 0.9, 0.45]


@pytest.mark.parametrize("alternate", [False, True])
def test_both_voices_are_as_loud_and_keep_their_pitch(*, alternate: bool) -> None:
    narration = bilingual(english(), arabic(), alternate=alternate)
    assert narration.speech.rate == RATE
    whole = measure(narration.speech)
    assert whole.integrated == pytest.approx(-16, abs=0.3)
    assert whole.true_peak <= -1
    levels = []
    for language, hertz in (("en", 200), ("ar", 300)):
        parts = [part for part in narration.parts if part.language == language]
        stretches = [
            narration.speech.samples[round(p.start * RATE) : round(p.end * RATE)] for p in parts
        ]
        sound = stored(stretches, RATE)
        levels.append(measure(sound).integrated)
        loudest = np.abs(np.fft.rfft(sound.samples)).argmax() * RATE / len(sound.samples)
        assert loudest == pytest.approx(hertz, abs=3)
    assert levels[0] == pytest.approx(levels[1], abs=0.3)


def test_a_language_alone_is_as_it_was() -> None:
    reading = english()
    alone = narration_of(reading)
    bilingual(reading, arabic(), alternate=True)
    np.testing.assert_array_equal(narration_of(reading).speech.samples, alone.speech.samples)
    assert alone.languages == ("en",)
    assert all(part.language is None for part in alone.parts)


def test_both_voices_and_the_indexes_of_statements_are_told() -> None:
    narration = bilingual(english(), arabic(), alternate=True)
    assert narration.voices == ("tone:en", "tone:ar")
    indexes = [part.statement for part in narration.parts]
    assert indexes == [None, None, None, 0, 0, 1, 1, None, None]
