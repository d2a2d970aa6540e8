"""Covers: drawn in every language that there is, or given, and as podcast apps want them."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from briefing.core.errors import SourceError
from briefing.publishing import cover

DAY = date(2026, 11, 29)
SIDE = 300  # quick to draw, and the same picture
ODD = [
    "",
    "#let x = 1 *bold* <script>alert(1)</script> \\ $x$ @ref",
    "\u202egnp.exe\u0007 \x00 a",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "خبر " * 300,
]


def small(title: str, language: str = "en", day: date | None = None) -> bytes:
    return cover.draw(title, language, day, side=SIDE)


def pixels(content: bytes) -> NDArray[np.int16]:
    with Image.open(io.BytesIO(content)) as image:
        return np.asarray(image.convert("L"), dtype=np.int16)


def light(content: bytes) -> NDArray[np.intp]:
    """Where the title's letters are, of the upper two thirds."""
    return np.argwhere(pixels(content)[45:200] > 200)


@pytest.mark.parametrize(("title", "language"), [("The Morning", "en"), ("موجز الصباح", "ar")])
def test_a_cover_is_what_podcast_apps_want(title: str, language: str) -> None:
    content = cover.draw(title, language, DAY)
    assert len(content) < 500_000
    with Image.open(io.BytesIO(content)) as image:
        assert image.size == (3000, 3000)
        assert (image.format, image.mode, image.info["dpi"]) == ("JPEG", "RGB", (72, 72))
    with Image.open(io.BytesIO(cover.embedded(content))) as image:
        assert image.size == (800, 800)


def test_arabic_begins_at_the_right_and_is_shaped() -> None:
    arabic, english = light(small("موجز", "ar")), light(small("News"))
    assert english[:, 1].min() < 35
    assert english[:, 1].max() < 200
    assert arabic[:, 1].min() > 100
    assert arabic[:, 1].max() > 270
    # Joined letters take far less room than the same letters apart, and look otherwise.
    apart = light(small("م\u200cو\u200cج\u200cز", "ar"))
    assert len(apart) != len(arabic)


def test_colours_come_of_the_title() -> None:
    one, same, other = (small(title) for title in ("One", "One ", "Another"))
    assert one == same
    with Image.open(io.BytesIO(one)) as first, Image.open(io.BytesIO(other)) as second:
        assert first.getpixel((299, 5)) != second.getpixel((299, 5))


@pytest.mark.parametrize("title", ODD)
def test_a_title_is_text_whatever_stands_in_it(title: str) -> None:
    content = small(title)
    # Nothing runs over the edge.
    assert pixels(content)[45:200, 282:].max() < 120


def test_a_language_without_a_calendar_of_ours_has_its_day_in_figures() -> None:
    assert small("Titel", "tlh", DAY) != small("Titel", "tlh")


def saved(path: Path, size: tuple[int, int], **options: str) -> Path:
    Image.new("RGBA", size, (200, 30, 30, 128)).convert(options.get("mode", "RGB")).save(path)
    return path


@pytest.mark.parametrize("side", [1400, 3100])
def test_a_picture_of_the_users_is_taken(tmp_path: Path, side: int) -> None:
    content = cover.from_file(saved(tmp_path / "a.png", (side, side), mode="RGBA"))
    with Image.open(io.BytesIO(content)) as image:
        assert image.size == (min(side, 3000),) * 2
        assert (image.format, image.mode) == ("JPEG", "RGB")


def test_a_picture_full_of_noise_is_still_small(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (1500, 1500, 3), dtype=np.uint8)
    Image.fromarray(noise).save(tmp_path / "a.jpg", quality=95)
    assert len(cover.from_file(tmp_path / "a.jpg")) < 500_000


@pytest.mark.parametrize("what", ["missing", "text", "small", "oblong", "cut", "folder"])
def test_what_is_no_cover_is_one_sentence(tmp_path: Path, what: str) -> None:
    path = tmp_path / "a.png"
    match what:
        case "text":
            path.write_text("no picture")
        case "small":
            saved(path, (600, 600))
        case "oblong":
            saved(path, (1600, 1400))
        case "cut":
            whole = saved(path, (1400, 1400)).read_bytes()
            path.write_bytes(whole[: len(whole) // 2])
        case "folder":
            path.mkdir()
    with pytest.raises(SourceError, match=": give ") as raised:
        cover.from_file(path)
    assert str(path) in str(raised.value)
