"""`briefing check` on folders that `briefing make` wrote, whole and damaged."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from support import damage
from support.command import FERRY, briefing, one_sentence

pytest.importorskip("espeakng_loader", reason="needs the extra 'embedded'")

MAKE = ["--summariser", "lead", "--voice", "espeak", "--offline", "--sentences", "2"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    done = briefing("make", FERRY, "--out", tmp_path_factory.mktemp("made"), *MAKE)
    assert done.exit_code == 0, done.stderr
    return Path(done.stdout.strip())


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "briefing"))


def failing(stdout: str) -> set[str]:
    return {line.split(": ")[1] for line in stdout.splitlines() if line.startswith("no ")}


def test_a_whole_briefing_passes_every_check(folder: Path) -> None:
    done = briefing("check", folder)
    assert done.exit_code == 0, done.stdout
    assert [line.split(": ")[1] for line in done.stdout.splitlines()] == [
        *["decodes", "length", "pace", "pauses", "ending", "clipping", "loudness", "captions"]
    ]


@pytest.mark.parametrize(
    ("harm", "check"),
    [
        (damage.last_third_cut_off, "length"),
        (damage.file_cut_off, "length"),
        (damage.five_silent_seconds_inside, "pauses"),
        (damage.half_speed, "pace"),
        (lambda _: b"no sound", "decodes"),
    ],
)
def test_a_damaged_mp3_fails_its_check(
    folder: Path, harm: Callable[[bytes], bytes], check: str
) -> None:
    mp3 = folder / "briefing.en.mp3"
    mp3.write_bytes(harm(mp3.read_bytes()))
    done = briefing("check", folder)
    assert done.exit_code == 1
    assert check in failing(done.stdout)


def test_captions_that_were_changed_fail(folder: Path) -> None:
    captions = folder / "briefing.en.vtt"
    captions.write_text(captions.read_text(encoding="utf-8").replace("ferry", "train"), "utf-8")
    done = briefing("check", folder)
    assert failing(done.stdout) == {"captions"}


def test_json_tells_the_same(folder: Path) -> None:
    mp3 = folder / "briefing.en.mp3"
    mp3.write_bytes(damage.half_speed(mp3.read_bytes()))
    done = briefing("check", folder, "--json")
    assert done.exit_code == 1
    (record,) = json.loads(done.stdout)
    assert (record["language"], record["passed"]) == ("en", False)
    assert {"length", "pace"} <= {c["check"] for c in record["checks"] if not c["passed"]}


def test_the_record_keeps_what_the_checks_saw(folder: Path) -> None:
    record = json.loads((folder / "briefing.json").read_text(encoding="utf-8"))["audio"]["en"]
    assert record["pace"] == 1.0
    assert [check["check"] for check in record["checks"] if check["passed"]] == [
        *["decodes", "length", "pace", "pauses", "ending", "clipping", "loudness"]
    ]


def test_several_folders_are_checked_at_once(folder: Path, made: Path) -> None:
    (folder / "briefing.en.mp3").write_bytes(b"")
    done = briefing("check", made, folder)
    assert done.exit_code == 1
    assert failing(done.stdout) == {"decodes"}
    assert len(done.stdout.splitlines()) == 8 + 2


@pytest.mark.parametrize("record", [None, "", "[]", "{}", '{"audio": {"en": {}}}'])
def test_what_is_no_briefing_is_one_sentence(tmp_path: Path, record: str | None) -> None:
    if record is not None:
        (tmp_path / "briefing.json").write_text(record, encoding="utf-8")
    done = briefing("check", tmp_path)
    assert done.exit_code == 1
    assert done.stdout == ""
    assert one_sentence(done.stderr)
    assert "briefing.json" in done.stderr


def test_a_missing_mp3_is_one_sentence(folder: Path) -> None:
    (folder / "briefing.en.mp3").unlink()
    done = briefing("check", folder)
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "briefing.en.mp3" in done.stderr


def test_a_briefing_without_audio_has_nothing_to_check(tmp_path: Path) -> None:
    made = briefing("make", FERRY, "--out", tmp_path, "--summariser", "lead", "--no-audio")
    done = briefing("check", made.stdout.strip())
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "there is no audio to check\n"


def test_a_listener_that_there_is_not_is_one_sentence(folder: Path) -> None:
    done = briefing("check", folder, "--listen", "--listener", "nobody")
    assert done.exit_code == 2
    assert one_sentence(done.stderr)
    assert "whisper-base" in done.stderr


def test_a_listener_that_is_not_here_is_one_sentence(folder: Path) -> None:
    listener = ["--listen", "--listener", "nobody/no-such-whisper", "--offline"]
    done = briefing("check", folder, *listener)
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "--listen --listener nobody/no-such-whisper" in done.stderr


ARABIC = "الجسر\n\nأُغلق الجسر يوم الثلاثاء. ولم يصب أحد بأذى في الفيضان.\n"


@pytest.mark.parametrize("rate", ["0.5", "2.0"])
def test_an_arabic_briefing_passes_at_any_rate(tmp_path: Path, rate: str) -> None:
    text = tmp_path / "bridge.txt"
    text.write_text(ARABIC, encoding="utf-8")
    made = briefing("make", text, "--out", tmp_path / "out", *MAKE, "--rate", rate)
    done = briefing("check", made.stdout.strip())
    assert done.exit_code == 0, done.stdout
    mp3 = Path(made.stdout.strip()) / "briefing.ar.mp3"
    mp3.write_bytes(damage.half_speed(mp3.read_bytes()))
    assert {"length", "pace"} <= failing(briefing("check", mp3.parent).stdout)
