"""A run's engines are made once, and what workers send of a recording is small."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from support.command import ARTICLES, FERRY, briefing
from support.tones import ToneVoice

from briefing.core.documents import Article, Length, Summary
from briefing.core.errors import LanguageError
from briefing.core.settings import Settings
from briefing.pipeline.engines import Engines
from briefing.pipeline.registry.summarisers import SUMMARISERS
from briefing.pipeline.registry.voices import VOICES
from briefing.pipeline.stages import record
from briefing.speaking.narrator import Script
from briefing.summarising.lead import Lead

SENTENCES = ("Two bridges were closed on Tuesday.", "Nobody was hurt in the flood.") * 10
ESPEAK = [("espeak", None)]
ARABIC = ARTICLES / "harbour-bus.ar.txt"


@pytest.fixture
def engines(monkeypatch: pytest.MonkeyPatch) -> Engines:
    tone = replace(VOICES["espeak"], make=lambda *_: ToneVoice())
    monkeypatch.setitem(VOICES, "espeak", tone)
    return Engines(Settings(voice="espeak", summariser="lead", offline=True))


def test_a_worker_sends_the_mp3_and_no_samples(engines: Engines) -> None:
    recording = record(engines, Script("en", "River rises", SENTENCES), ESPEAK)
    assert len(pickle.dumps(recording)) < 1.5 * len(recording.narration.mp3)
    assert recording.narration.seconds == pytest.approx(recording.narration.parts[-1].end)


def test_what_is_to_be_joined_to_another_language_is_sent_with_its_lines(engines: Engines) -> None:
    engines.settings = replace(engines.settings, bilingual="sequence", to=("ar",))
    recording = record(engines, Script("en", "River rises", SENTENCES), ESPEAK)
    assert recording.spoken is not None


def test_a_voice_is_made_once_a_run_and_anew_in_another_process(engines: Engines) -> None:
    (make,), (again,) = engines.voices("en"), engines.voices("en")
    assert make() is again()
    there = pickle.loads(pickle.dumps(engines))
    assert there.settings == engines.settings
    assert there is pickle.loads(pickle.dumps(engines))
    assert there.voices("en")[0]() is not make()


class Together(Lead):
    """Lead, but articles cannot be prepared together, and one of them not summarised."""

    name = "together"

    def prepare(self, articles: Sequence[Article], length: Length) -> None:
        raise RuntimeError(f"no room for {len(articles)} of {length}")

    def summarise(self, article: Article, length: Length) -> Summary:
        if article.language == "ar":
            raise LanguageError("no Arabic here: take another summariser")
        return super().summarise(article, length)


def test_what_fails_together_is_summarised_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SUMMARISERS, "together", lambda _: Together())
    options: list[str | Path] = [
        "--summariser",
        "together",
        "--no-audio",
        "--offline",
        "--out",
        tmp_path,
    ]
    done = briefing("make", ARABIC, FERRY, *options)
    assert done.exit_code == 1, done.stderr
    assert "1 made, 1 failed" in done.stderr
    assert "no Arabic here" in done.stderr
    assert "no room" not in done.stderr
    said = briefing("make", ARABIC, FERRY, *options, "--force", "-v").stderr
    assert "one by one, since together failed (no room for 2" in said


def test_status_suggests_a_command_for_its_folder(tmp_path: Path) -> None:
    out = tmp_path / "my briefings"
    options: list[str | Path] = ["--summariser", "lead", "--no-audio", "--offline", "--out", out]
    briefing("make", FERRY, tmp_path / "missing.txt", *options)
    told = briefing("status", out).stdout
    assert f"again with: briefing make --retry-failed --out '{out}'" in told
    assert "summarising: 1 made, 0 reused" in told
    again = briefing("make", FERRY, tmp_path / "missing.txt", *options)
    assert f"reused: {out}" in again.stderr
    assert "1 reused, 1 failed" in briefing("status", out).stdout
