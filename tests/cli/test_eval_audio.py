"""`briefing eval audio` on briefings made here: what it hears, and what it does not know."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command import FERRY, briefing, one_sentence

from briefing.checking.audio.listening import _stretches
from briefing.core.documents import Part, Speech, Transcript
from briefing.core.errors import MissingExtraError
from briefing.core.stored_bytes import StoredBytes
from briefing.evaluating.audio import Sound, figures, measure_sound, why_not_heard
from briefing.evaluating.intervals import Figure
from briefing.pipeline.engines import Engines

pytest.importorskip("espeakng_loader")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    done = briefing(
        "make", FERRY, "--summariser", "lead", "--sentences", "2", "--voice", "espeak",
        "--offline", "--out", out,
    )  # fmt: skip
    assert done.exit_code == 0, done.stderr
    return Path(done.stdout.strip())


class Echo:
    """A listener that writes down what it is told to, a text a sentence."""

    name = "echo"

    def __init__(self, *texts: str) -> None:
        self._texts = list(texts)

    def write_down(self, speech: Speech, language: str) -> str:
        return self._texts.pop(0)


def a_sound(folder: Path) -> Sound:
    record = json.loads((folder / "briefing.json").read_text("utf-8"))["audio"]["en"]
    parts = tuple(
        Part(one["text"], one["spoken"], one["start"], one["end"]) for one in record["parts"]
    )
    transcript = Transcript("en", (record["voice"],), parts, record["seconds"])
    return Sound(StoredBytes((folder / "briefing.en.mp3").read_bytes()), transcript)


@pytest.fixture
def nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: Engines) -> None:
        raise MissingExtraError("faster-whisper", "listen")

    monkeypatch.setattr(Engines, "listener", property(missing))


@pytest.mark.usefixtures("nobody_listens")
def test_without_a_listener_no_error_is_counted_as_none(folder: Path) -> None:
    done = briefing("eval", "audio", folder, "--voice", "espeak", "--offline", "--json")
    assert done.exit_code == 0, done.stderr
    found = json.loads(done.stdout)
    assert [one["name"] for one in found["systems"]] == ["as recorded", "espeak"]
    for one in found["systems"]:
        for key in ("wer", "cer", "misheard"):
            assert one["figures"][key] == {
                "value": None,
                "why": "not heard: briefing setup listen",
            }
        assert one["figures"]["loudness"]["value"] == pytest.approx(-16, abs=0.5)
        assert one["figures"]["duration"]["value"] == pytest.approx(0, abs=0.5)
        assert one["figures"]["failing"]["value"] == 0
    assert found["systems"][0]["figures"]["real_time"]["value"] is None
    assert found["systems"][1]["figures"]["real_time"]["value"] > 0
    assert found["comparisons"] == []


@pytest.mark.usefixtures("nobody_listens")
def test_a_recording_that_was_cut_is_shorter_than_its_transcript(
    folder: Path, tmp_path: Path
) -> None:
    cut = tmp_path / "cut"
    cut.mkdir()
    for file in folder.iterdir():
        whole = file.read_bytes()
        (cut / file.name).write_bytes(whole[: len(whole) * 2 // 3] if "mp3" in file.name else whole)
    done = briefing("eval", "audio", cut, "--json", "--offline")
    found = json.loads(done.stdout)
    (one,) = found["systems"]
    assert any("failed the check of its length (en)" in note for note in found["notes"])
    assert one["figures"]["duration"]["value"] == pytest.approx(33, abs=5)
    assert one["figures"]["failing"]["value"] >= 1


@pytest.mark.usefixtures("nobody_listens")
def test_no_chart_is_drawn_of_nothing(folder: Path, tmp_path: Path) -> None:
    done = briefing("eval", "audio", folder, "--offline", "--plot", tmp_path / "out.svg")
    assert done.exit_code == 0, done.stderr
    assert "not heard: briefing setup listen" in done.stdout
    assert "no chart was drawn" in done.stderr
    assert not (tmp_path / "out.svg").exists()


def test_errors_are_of_all_the_words_and_letters(folder: Path) -> None:
    pytest.importorskip("jiwer")
    sound = a_sound(folder)
    parts = sound.transcript.parts
    spoken = [" ".join(parts[index].spoken for index in row) for row in _stretches(parts)]
    heard = figures([measure_sound(sound, Echo(*spoken))], Echo())
    for key in ("wer", "cer", "misheard"):
        assert isinstance(one := heard[key], Figure)
        assert one.value == 0
    heard = figures([measure_sound(sound, Echo(*[""] * len(spoken)))], Echo())
    for key in ("wer", "cer"):
        assert isinstance(one := heard[key], Figure)
        assert one.value == 100


def test_sound_that_cannot_be_decoded_has_no_figures_but_failed_checks(folder: Path) -> None:
    whole = a_sound(folder)
    found = figures(
        [measure_sound(Sound(StoredBytes(b"no sound"), whole.transcript), Echo())], Echo()
    )
    assert "wer" not in found
    assert "loudness" not in found
    assert found["failing"] == 1
    assert found["duration"] == 100


def test_what_is_missing_is_said() -> None:
    assert why_not_heard(MissingExtraError("x", "listen")).startswith("not heard: briefing setup")
    assert why_not_heard(ValueError("so")) == "not heard: so"


def test_a_folder_without_a_briefing_is_one_sentence(tmp_path: Path) -> None:
    done = briefing("eval", "audio", tmp_path, "--offline")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "give the folder of a briefing" in done.stderr
