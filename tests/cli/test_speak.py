"""`speak` writes the kind of file that the name says."""

from __future__ import annotations

import sys
from pathlib import Path

import mutagen
import pytest
import soundfile  # type: ignore[import-untyped]  # the package carries no types
from support.command import briefing, one_sentence

from briefing.checking.audio.silences import silences
from briefing.core.stored_speech import stored

TEXTS = {
    "en": "The ferry left at nine. Nobody was hurt.\n",
    "ar": "عاد الميناء إلى العمل يوم الثلاثاء.\n",
}
KINDS = {
    ".mp3": "MP3",
    ".WAV": "WAV",
    ".flac": "FLAC",
    ".ogg": "OGG",
    ".opus": "OGG",
}


def test_an_m4a_is_one(tmp_path: Path) -> None:
    pytest.importorskip("espeakng_loader")
    av = pytest.importorskip("av", reason="needs the extra 'm4a'")
    path = tmp_path / "speech.m4a"
    more = ["--voice", "espeak", "--language", "ar", "--offline"]
    done = briefing("speak", "-", "--out", path, *more, stdin=TEXTS["ar"])
    assert done.exit_code == 0, done.stderr
    with av.open(str(path)) as container:
        (stream,) = container.streams
        assert (stream.codec_context.name, stream.language) == ("aac", "ara")


def test_without_its_encoder_an_m4a_is_refused_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    done = briefing("speak", "-", "--out", tmp_path / "a.m4a", stdin="Words.")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "the encoder of .m4a is not installed: install it with `briefing setup m4a`" in (
        done.stderr
    )


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("ending", KINDS)
def test_a_file_is_of_the_kind_that_its_name_says(
    tmp_path: Path, ending: str, language: str
) -> None:
    pytest.importorskip("espeakng_loader")
    path = tmp_path / f"speech{ending}"
    more = ["--voice", "espeak", "--language", language, "--offline"]
    done = briefing("speak", "-", "--out", path, *more, stdin=TEXTS[language])
    assert done.exit_code == 0, done.stderr
    assert done.stdout.strip() == str(path)
    info = soundfile.info(path)
    assert info.format == KINDS[ending]
    assert info.channels == 1
    said = float(done.stderr.split(", ")[-1].split()[0])
    assert info.duration == pytest.approx(said, abs=0.1)
    if ending != ".WAV":
        tags = mutagen.File(path).tags
        assert TEXTS[language].split()[0] in str(tags)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


PARAGRAPHS = {
    "en": "The ferry left. It rained.\n\nNobody was hurt.\n",
    "ar": "غادرت العبارة الميناء. هطل المطر.\n\nلم يصب أحد.\n",
}


@pytest.mark.parametrize("language", PARAGRAPHS)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_paragraph_begins_after_a_longer_pause_and_pause_scales_both(
    tmp_path: Path, language: str, scale: float
) -> None:
    pytest.importorskip("espeakng_loader")
    path = tmp_path / "speech.wav"
    more = ["--voice", "espeak", "--language", language, "--pause", str(scale)]
    done = briefing("speak", "-", "--out", path, *more, stdin=PARAGRAPHS[language])
    assert done.exit_code == 0, done.stderr
    samples, rate = soundfile.read(path, dtype="float32")
    quiet = silences(stored([samples], rate))
    lead_in, *between, tail = [one.seconds for one in quiet if one.seconds > 0.2]
    assert [lead_in, *between] == pytest.approx(
        [scale * pause for pause in (0.5, 0.45, 0.65)], abs=0.1
    )
    assert tail == pytest.approx(0.3, abs=0.1)


WORDED = {
    "en": (
        "Fares rise 5% on 3 May. He paid £2.\n\nNobody was hurt.\n",
        "Fares rise five percent on the third of May. He paid two pounds.\n\nNobody was hurt.\n",
    ),
    "ar": ("دفع 3 ركاب 5%.\n\nلم يصب أحد.\n", "دفع ثلاثة ركاب خمسة بالمئة.\n\nلم يصب أحد.\n"),
}


@pytest.mark.parametrize("language", WORDED)
def test_what_will_be_said_can_be_read_line_by_line(language: str) -> None:
    written, said = WORDED[language]
    done = briefing("speak", "--as-spoken", "--language", language, stdin=written)
    assert (done.exit_code, done.stdout) == (0, said), done.stderr


@pytest.mark.parametrize(
    ("voice", "language", "text", "phonemes"),
    [
        ("piper", "en", "It cost £2.\n\nYes.\n", "ɪt kˈɔst tˈuː pˈaʊndz.\n\njˈɛs.\n"),
        ("espeak", "en", "It cost £2.\n\nYes.\n", "ɪt kˈɔst tˈuː pˈaʊndz\n\njˈɛs\n"),
        ("espeak", "ar", "3\n", "θalˈaːθatˌu\n"),
    ],
)
def test_the_phonemes_of_a_voice_can_be_read(
    voice: str, language: str, text: str, phonemes: str
) -> None:
    pytest.importorskip("piper")
    more = ["--voice", voice, "--language", language]
    done = briefing("speak", "--phonemes", *more, stdin=text)
    assert (done.exit_code, done.stdout) == (0, phonemes), done.stderr


def test_google_is_given_no_phonemes() -> None:
    done = briefing("speak", "--phonemes", "--voice", "google", stdin="Yes.\n")
    assert done.exit_code == 2
    assert "google is given words" in done.stderr
    assert one_sentence(done.stderr)


def test_a_line_of_each_voice_of_this_machine_is_spoken(tmp_path: Path) -> None:
    pytest.importorskip("espeakng_loader")
    done = briefing("voices", "--language", "ar", "--sample", tmp_path / "samples")
    assert done.exit_code == 0, done.stderr
    paths = [Path(line) for line in done.stdout.splitlines()]
    assert tmp_path / "samples" / "espeak-ar.mp3" in paths
    assert all(soundfile.info(path).duration > 1 for path in paths)
    assert not [path for path in paths if path.name.startswith("google")]
