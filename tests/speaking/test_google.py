"""Google's voice where all goes well, and the requests that it makes."""

from __future__ import annotations

import io
from pathlib import Path

import gtts  # type: ignore[import-untyped]  # the package carries no types
import pytest
from support.google_server import GOOD, PATH, GoogleServer
from support.google_sounds import EDGE, seconds_of
from support.google_voice import (
    LONG,
    LONG_PARTS,
    SENTENCE,
    assert_whole,
    connection,
    voice,
)

from briefing.core.contracts import Voice
from briefing.core.errors import LanguageError, SpeechError
from briefing.speaking.google.voice import Google, GoogleConnection, available, supports


def test_is_a_voice(tmp_path: Path) -> None:
    speaker: Voice = Google("en", cache=tmp_path)
    assert speaker.name == "google:com"
    assert speaker.language == "en"
    assert "undocumented" in speaker.licence
    accent = Google("en", cache=tmp_path, connection=GoogleConnection(tld="co.uk"))
    assert accent.name == "google:co.uk"


def test_speaks_a_sentence(server: GoogleServer, tmp_path: Path) -> None:
    speech = voice(server, tmp_path).speak(SENTENCE)
    assert_whole(speech, seconds_of(SENTENCE))
    [asked] = server.asked
    assert (asked.text, asked.language, asked.slow) == (SENTENCE, "en", False)


def test_arabic_is_sent_without_vowels(server: GoogleServer, tmp_path: Path) -> None:
    arabic = Google("ar", cache=tmp_path, connection=connection(server))
    arabic.speak("أُعدَّ هذا الملخّص آليًّا. " * 4)
    [asked] = server.asked  # with them it would be more than 100 characters
    assert (asked.text, asked.language) == (("أعد هذا الملخص آليا. " * 4).strip(), "ar")


@pytest.mark.parametrize(("pace", "slow"), [(0.5, True), (0.79, True), (0.8, False), (1.5, False)])
def test_knows_two_paces(pace: float, slow: bool, server: GoogleServer, tmp_path: Path) -> None:
    voice(server, tmp_path).speak(SENTENCE, pace)
    assert server.asked[0].slow is slow


@pytest.mark.parametrize("kind", GOOD)
def test_takes_every_good_reply(kind: str, server: GoogleServer, tmp_path: Path) -> None:
    server.play(GOOD[kind])
    assert_whole(voice(server, tmp_path).speak(SENTENCE), seconds_of(SENTENCE))
    assert len(server.asked) == 1


def test_joins_the_parts_of_a_long_sentence(server: GoogleServer, tmp_path: Path) -> None:
    speech = voice(server, tmp_path).speak(LONG)
    texts = [asked.text for asked in server.asked]
    assert " ".join(texts) == LONG
    assert len(texts) == LONG_PARTS
    # Of the silence at each part's two ends 0.06 s stay, and both seams, at commas, have a pause.
    spoken = sum(seconds_of(text) - 2 * EDGE + 0.06 for text in texts)
    assert_whole(speech, spoken + 2 * 0.2)
    assert server.connections == 1


@pytest.fixture
def voice_and_gtts(
    server: GoogleServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[GoogleServer, Path]:
    """The server, which the real gTTS asks too."""
    monkeypatch.setattr("gtts.tts._translate_url", lambda tld, path: f"{server.url}/{path}")
    return server, tmp_path


@pytest.mark.parametrize(
    ("language", "text", "slow"),
    [
        ("en", SENTENCE, False),
        ("en", SENTENCE, True),
        (
            "en",
            'Costs rose by 5 % & "fell" <again> at 10:30, it\'s said — 1,000\\2 = naïve 👍',
            False,
        ),
        ("ar", "وصلت السفينة إلى الميناء صباح اليوم، ولم يصب أحد بأذى.", False),
        ("pt-BR", "A cidade acordou cedo.", True),
    ],
)
@pytest.mark.usefixtures("no_proxies")
def test_real_gtts_sends_the_same(
    voice_and_gtts: tuple[GoogleServer, Path], language: str, text: str, slow: bool
) -> None:
    server, folder = voice_and_gtts
    file = io.BytesIO()
    gtts.gTTS(text, lang=language.removesuffix("-BR"), slow=slow).write_to_fp(file)
    ours = Google(language, cache=folder, connection=connection(server))
    ours.speak(text, 0.5 if slow else 1.0)
    theirs, mine = server.asked
    assert mine.body == theirs.body
    assert mine.path == theirs.path == PATH
    unlike = {"Connection"}
    assert {k: v for k, v in mine.headers.items() if k not in unlike} == {
        k: v for k, v in theirs.headers.items() if k not in unlike
    }


def test_each_part_is_sent_as_gtts_would(server: GoogleServer, tmp_path: Path) -> None:
    voice(server, tmp_path).speak(LONG)
    for asked in server.asked:
        assert [asked.body.decode()] == gtts.gTTS(asked.text, lang="en").get_bodies()


def test_the_body_is_golden(server: GoogleServer, tmp_path: Path) -> None:
    Google("ar", cache=tmp_path, connection=connection(server)).speak("أين؟ It's its best.")
    golden = Path(__file__).with_name("google_request.golden").read_bytes()
    assert server.asked[0].body == golden.strip()


@pytest.mark.parametrize("text", ["", "  ", "…", "؟", '"—" (.)', "\x00\n"])
def test_nothing_to_say(text: str, server: GoogleServer, tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match="nothing to say"):
        voice(server, tmp_path).speak(text)
    assert server.asked == []


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("en-GB", "en"),
        ("he", "iw"),
        ("pt-BR", "pt"),
        ("pt-PT", "pt-PT"),
        ("zh-Hant-TW", "zh-TW"),
        ("fil", "tl"),
        ("nb-NO", "no"),
    ],
)
def test_languages(language: str, code: str, server: GoogleServer, tmp_path: Path) -> None:
    assert supports(language)
    Google(language, cache=tmp_path, connection=connection(server)).speak("One, two.")
    assert server.asked[0].language == code


@pytest.mark.parametrize("language", ["xx", "tlh", "", "-", "english"])
def test_unknown_languages(language: str, tmp_path: Path) -> None:
    assert not supports(language)
    with pytest.raises(LanguageError, match="choose another"):
        Google(language, cache=tmp_path)


def test_every_language_listed_is_supported() -> None:
    listed = [description.language for description in available()]
    assert {"en", "ar", "he", "zh-CN"} <= set(listed)
    assert "iw" not in listed
    assert all(map(supports, listed))
    assert len(set(listed)) == len(listed)
