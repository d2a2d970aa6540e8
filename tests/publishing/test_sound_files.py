"""Files of sound of every kind: their tags, cover and chapters, as players read them."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mutagen import File
from support.samples import a_narration, a_summary, an_article

from briefing.core.stored_speech import StoredSpeech, stored
from briefing.publishing import cover
from briefing.publishing.chapters import as_chapters
from briefing.publishing.m4a import write_m4a
from briefing.publishing.sound_files import EPISODE_KINDS, as_sound
from briefing.publishing.tags import Chapter, Tags
from briefing.speaking.decoding import decode_stored

CHAPTERS = (
    Chapter("Headlines", 0.0, 1.0),
    Chapter("عبّارة الجزيرة <b>& \u202eabc\x07", 1.0, 2.5, "https://example.org/مقال?b=1&c=2"),
    Chapter("Sources", 2.5, 4.0, None, "https://example.org/صورة.png"),
)
PAGE = "https://example.org/%D9%85%D9%82%D8%A7%D9%84?b=1&c=2"
PICTURE = "https://example.org/%D8%B5%D9%88%D8%B1%D8%A9.png"
TITLES = ["Headlines", "عبّارة الجزيرة <b>& abc", "Sources"]


@cache
def picture() -> bytes:
    return cover.embedded(cover.draw("The Morning", "en", side=800))


def tags() -> Tags:
    return Tags(
        title="Sunday's briefing",
        artist="briefing",
        album="The Morning",
        date=date(2026, 11, 29),
        language="ar",
        comment="Made by machine.",
        lyrics="السطر الأول\nالسطر الثاني\n",
        genre="News",
        url="https://example.org/اليوم",
        track=7,
        cover=picture(),
        chapters=CHAPTERS,
    )


@pytest.fixture(scope="module", params=list(EPISODE_KINDS))
def sound(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if request.param == "m4a":
        pytest.importorskip("av", reason="needs the extra 'm4a'")
    narration = a_narration(a_summary(an_article()))

    def speech() -> StoredSpeech:
        return decode_stored(narration.mp3)

    path = tmp_path_factory.mktemp("sound") / f"episode.{request.param}"
    path.write_bytes(bytes(as_sound(request.param, narration, speech, tags())))
    return path


def test_ffmpeg_finds_the_chapters_at_their_times(sound: Path) -> None:
    av = pytest.importorskip("av")
    with av.open(str(sound)) as container:
        found = container.chapters()
        titles = [one["metadata"]["title"] for one in found]
        times = [
            (float(one["start"] * one["time_base"]), float(one["end"] * one["time_base"]))
            for one in found
        ]
    assert titles == TITLES
    for heard, chapter in zip(times, CHAPTERS, strict=True):
        assert heard == pytest.approx((chapter.start, chapter.end), abs=0.1)


def test_the_sound_is_as_long_as_it_was(sound: Path) -> None:
    read: Any = File(sound)
    assert read.info.length == pytest.approx(4.0, abs=0.1)


def test_an_m4a_is_made_of_sound_at_any_rate(tmp_path: Path) -> None:
    av = pytest.importorskip("av", reason="needs the extra 'm4a'")
    path = tmp_path / "a.m4a"
    write_m4a(path, stored([np.zeros(20_000, np.float32)], 20_000), tags())
    with av.open(str(path)) as container:
        assert container.streams[0].rate == 48_000
        assert container.duration / 1_000_000 == pytest.approx(1.0, abs=0.1)


def test_an_m4a_plays_while_it_is_fetched(sound: Path) -> None:
    content = sound.read_bytes()
    assert content.find(b"moov") <= content.find(b"mdat")


KEYS = {
    "mp3": ("TIT2", "TPE1", "TALB", "TDRC", "TCON", "TRCK"),
    "m4a": ("\xa9nam", "\xa9ART", "\xa9alb", "\xa9day", "\xa9gen", "trkn"),
    "opus": ("title", "artist", "album", "date", "genre", "tracknumber"),
}


def test_players_find_the_tags(sound: Path) -> None:
    kind = sound.suffix[1:]
    read: Any = File(sound)
    told = [str(read[key][0]) for key in KEYS[kind]]
    track = "(7, 0)" if kind == "m4a" else "7"
    expected = ["Sunday's briefing", "briefing", "The Morning", "2026-11-29", "News", track]
    assert told == expected


def test_the_cover_and_the_lyrics_are_inside(sound: Path) -> None:
    read: Any = File(sound)
    match sound.suffix:
        case ".mp3":
            assert read["APIC:"].data == picture()
            assert read["USLT::ara"].text == tags().lyrics
        case ".m4a":
            assert bytes(read["covr"][0]) == picture()
            assert read["\xa9lyr"][0] == tags().lyrics
        case _:
            assert len(read["metadata_block_picture"]) == 1
            assert read["lyrics"][0] == tags().lyrics


def test_the_mp3_has_a_table_of_contents_links_and_linked_pictures(tmp_path: Path) -> None:
    narration = a_narration(a_summary(an_article()))
    path = tmp_path / "a.mp3"
    path.write_bytes(
        bytes(as_sound("mp3", narration, lambda: decode_stored(narration.mp3), tags()))
    )
    read: Any = File(path)
    contents = read["CTOC:contents"]
    assert contents.flags == 3  # the only one, and in order
    chapters = [read[f"CHAP:{name}"] for name in contents.child_element_ids]
    assert [str(one.sub_frames["TIT2"]) for one in chapters] == TITLES
    assert chapters[1].sub_frames["WXXX:"].url == PAGE
    linked = chapters[2].sub_frames["APIC:"]
    assert (linked.mime, linked.data.decode()) == ("-->", PICTURE)
    assert (
        read["WOAS"].url
        == read["WXXX:"].url
        == "https://example.org/%D8%A7%D9%84%D9%8A%D9%88%D9%85"
    )


def test_more_chapters_than_a_table_of_contents_holds_are_no_error() -> None:
    from briefing.publishing.id3 import id3_tag

    many = tuple(Chapter(str(n), n, n + 1.0) for n in range(300))
    assert id3_tag(Tags("a", "b", "c", None, "en", "d", "e", chapters=many))


def test_the_chapters_of_podcasting_2() -> None:
    record = json.loads(as_chapters(CHAPTERS, "A\nday", "The <i>Morning", "episode.en.mp3"))
    assert record["version"] == "1.2.0"
    assert record["title"] == "A day"
    assert record["podcastName"] == "The <i>Morning"
    assert record["fileName"] == "episode.en.mp3"
    assert [one["title"] for one in record["chapters"]] == TITLES
    assert [one["startTime"] for one in record["chapters"]] == [0, 1, 2.5]
    assert record["chapters"][1]["url"] == PAGE
    assert record["chapters"][2]["img"] == PICTURE
    assert record["chapters"][0].keys() == {"startTime", "endTime", "title"}
