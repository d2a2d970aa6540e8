"""`make --cover` puts a picture into each MP3."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import mutagen
import pytest
from PIL import Image
from support.command import FERRY, briefing, one_sentence, only_folder

SPOKEN = ["--summariser", "lead", "--sentences", "1", "--voice", "espeak", "--offline"]


def picture_in(folder: Path) -> bytes:
    typed: Any = mutagen.File(folder / "briefing.en.mp3")
    return bytes(typed["APIC:"].data)


def test_a_picture_goes_into_the_mp3_and_another_makes_it_anew(tmp_path: Path) -> None:
    pytest.importorskip("espeakng_loader", reason="needs the extra 'embedded'")
    cover, out = tmp_path / "cover.png", tmp_path / "out"
    Image.new("RGB", (1400, 1400), "#203040").save(cover)
    arguments: list[str | Path] = ["make", FERRY, *SPOKEN, "--cover", cover, "--out", out]
    assert briefing(*arguments).exit_code == 0
    folder = only_folder(out)
    first = picture_in(folder)
    assert first.startswith(b"\xff\xd8")
    assert "reused" in briefing(*arguments).stderr
    Image.new("RGB", (1400, 1400), "#f0c040").save(cover)
    assert briefing(*arguments).exit_code == 0
    assert picture_in(folder) != first


def test_a_picture_that_is_none_is_refused_before_the_work(tmp_path: Path) -> None:
    done = briefing("make", FERRY, *SPOKEN, "--cover", FERRY, "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "cannot be read" in done.stderr
    assert not (tmp_path / "out").exists()
