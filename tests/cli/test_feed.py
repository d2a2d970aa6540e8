"""`briefing feed`: by the rules of podcasts, and as real clients' parsers read it."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]  # the package carries no types
import podcastparser  # type: ignore[import-untyped]  # the package carries no types
import pytest
from lxml import etree
from mutagen import File
from PIL import Image
from support.command import ARTICLES, FERRY, briefing, one_sentence, only_folder
from support.episodes import an_episode
from support.podcast_rules import NAMESPACES, violations
from support.samples import a_briefing, a_narration, an_article

from briefing.core.documents import SourceKind, Statement
from briefing.core.stored_bytes import StoredBytes
from briefing.publishing import cover
from briefing.publishing.episode_folder import publish_episode
from briefing.publishing.folder import publish

BASE = "https://example.org/my news"
AT = "https://example.org/my%20news"
ODD = 'Fish & <script>alert("1")</script> \u202egnp.exe\u2066 &amp; <b>cheap</b>\x07'
SHOWN = 'Fish & <script>alert("1")</script> gnp.exe &amp; <b>cheap</b>'
ARABIC = "عبّارة الجزيرة «تعمل» بالكهرباء & 5G"


def bilingual(day: int, title: str, arabic: str, location: str) -> Any:
    """A briefing in English, and in Arabic where a title is given."""
    article = an_article(title, location, SourceKind.URL)
    made = a_briefing(article)
    (summary,) = made.summaries
    text = Statement("تبحر العبّارة بالبطاريات.", supports=(0,))
    other = replace(summary, language="ar", title=arabic, statements=(text,))
    more = (replace(a_narration(other), language="ar"),)
    return replace(
        made,
        summaries=(summary, other),
        narrations=(*made.narrations, *more),
        made_at=datetime(2026, 11, day, 7, 0, tzinfo=UTC),
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two briefings in English and Arabic, and one without sound."""
    out = tmp_path_factory.mktemp("out")
    publish(out, bilingual(20, ODD, ARABIC, "https://news.example/a?x=1&y=<2>"))
    publish(out, bilingual(21, "Quiet day", "يوم هادئ", "https://news.example/b"))
    publish(out, a_briefing(an_article("To read", "c.txt"), audio=False))
    with_covers(out)
    return out


def with_covers(out: Path) -> None:
    """Pictures of the user's, which stay: drawing some takes a second each time."""
    for language in ("en", "ar"):
        Image.new("RGB", (10, 10)).save(out / f"cover.{language}.jpg")


@pytest.fixture
def out(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "out"))


@pytest.fixture(scope="module")
def episodes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three episodes, each in English and Arabic, of real MP3s."""
    out = tmp_path_factory.mktemp("episodes")
    sound = a_narration(a_briefing(an_article(sentences=())).summaries[0]).mp3
    for day in (1, 2, 3):
        record = an_episode(date(2026, 3, day), "Morning <post> & more", (len(sound),) * 2)
        files = {"cover.jpg": StoredBytes(b"\xff\xd8picture")}
        for one in record.languages:
            assert one.audio is not None
            assert one.chapters_file is not None
            files[one.audio.file] = sound
            files[one.chapters_file] = StoredBytes(b"{}")
        publish_episode(out / f"morning-2026-03-0{day}", record, files)
    with_covers(out)
    return out


def written(out: Path, *more: str, language: str = "en") -> bytes:
    done = briefing("feed", out, "--base-url", BASE, *more)
    assert done.exit_code == 0, done.stderr
    assert done.stderr == ""
    assert done.stdout.splitlines() == [str(out / f"feed.{one}.xml") for one in ("ar", "en")]
    return (out / f"feed.{language}.xml").read_bytes()


# The namespace's other name, the only one by which gPodder knows it.
NAMED_OTHERWISE = b"https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"


def parsed(feed: bytes) -> tuple[Any, Any]:
    """A feed as gPodder reads it, and as feedparser does."""
    known = feed.replace(NAMESPACES["podcast"].encode(), NAMED_OTHERWISE)
    return podcastparser.parse(f"{AT}/feed.xml", io.BytesIO(known)), feedparser.parse(feed)


# --- the rules


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_feed_of_briefings_is_by_the_rules(out: Path, language: str) -> None:
    feed = written(out, "--email", "a@b.example", language=language)
    assert violations(feed) == []
    assert b'<podcast:locked owner="a@b.example">yes<' in feed
    assert b"<itunes:email>a@b.example<" in feed


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_feed_of_episodes_is_by_the_rules(
    episodes: Path, tmp_path: Path, language: str
) -> None:
    out = shutil.copytree(episodes, tmp_path / "out")
    assert violations(written(Path(out), language=language)) == []


@pytest.mark.parametrize(
    ("pattern", "instead", "found"),
    [
        (rb"<atom:link[^>]*>", b"", "channel has 0 atom:link"),
        (rb">false<", b">no<", "itunes:explicit is neither true nor false"),
        (rb"07:00:00 GMT", b"07:00:00 +0000", "pubDate is no date in GMT"),
        (rb"Sat, 21", b"Mon, 21", "pubDate is on another weekday"),
        (rb'length="\d+"', b'length="0"', "the enclosure has no length in bytes"),
        (rb'type="audio/mpeg"', b'type="audio/mp3"', ".mp3 has another media type"),
        (rb"<guid.*?</guid>", b'<guid isPermaLink="false">x</guid>', "two items have the guid x"),
        (rb'text="Daily News"', b'text="Dailies"', "Apple has no category 'Dailies'"),
        (rb"<title>Quiet", b"<title> Quiet", "title has spaces around its value"),
        (rb"https://example.org", b"ftp://example.org", "an item's address is none"),
        (rb"<p>", b"<p>" + b"x" * 4000, "description is too long"),
    ],
)
def test_a_rule_that_is_broken_is_found(
    out: Path, pattern: bytes, instead: bytes, found: str
) -> None:
    assert found in violations(re.sub(pattern, instead, written(out)))


# --- what clients read


@pytest.mark.parametrize("language", ["en", "ar"])
def test_clients_read_the_briefings(out: Path, language: str) -> None:
    gpodder, other = parsed(written(out, "--author", "Me & <others>", language=language))
    assert gpodder["title"] == {"en": "Briefings", "ar": "موجزات"}[language]
    assert gpodder["itunes_author"] == "Me & <others>"
    assert gpodder["cover_url"] == f"{AT}/cover.{language}.jpg"
    titles = {"en": ["Quiet day", SHOWN], "ar": ["يوم هادئ", ARABIC]}[language]
    assert [one["title"] for one in gpodder["episodes"]] == titles
    assert not other.bozo
    assert other.feed.language == language
    assert [one.id for one in other.entries] == [one["guid"] for one in gpodder["episodes"]]
    folders = {path.name: path for path in out.iterdir() if path.is_dir()}
    for seen, entry in zip(gpodder["episodes"], other.entries, strict=True):
        (sound,) = seen["enclosures"]
        place = [one for one in folders.values() if f"/{quoted(one.name)}/" in sound["url"]]
        path = place[0] / f"briefing.{language}.mp3"
        assert sound["url"] == f"{AT}/{quoted(place[0].name)}/briefing.{language}.mp3"
        assert sound["file_size"] == path.stat().st_size == int(entry.enclosures[0].length)
        assert sound["mime_type"] == entry.enclosures[0].type == "audio/mpeg"
        assert seen["total_time"] == pytest.approx(seconds_of(path), abs=0.5)
        assert seen["transcript_url"] == sound["url"].replace(".mp3", ".vtt")
        record = json.loads((place[0] / "briefing.json").read_text("utf-8"))
        moment = datetime.fromisoformat(record["made_at"])
        assert seen["published"] == moment.timestamp()
        assert entry.published_parsed[:6] == moment.timetuple()[:6]


def seconds_of(path: Path) -> float:
    typed: Any = File(path)
    return float(typed.info.length)


def quoted(name: str) -> str:
    return "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode()) for c in name)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_clients_agree_with_the_records_of_episodes(
    episodes: Path, tmp_path: Path, language: str
) -> None:
    out = Path(shutil.copytree(episodes, tmp_path / "out"))
    gpodder, other = parsed(written(out, language=language))
    assert gpodder["title"] == "Morning <post> & more"
    folders = sorted((path for path in out.iterdir() if path.is_dir()), reverse=True)
    for folder, seen, entry in zip(folders, gpodder["episodes"], other.entries, strict=True):
        record = json.loads((folder / "episode.json").read_text("utf-8"))
        (told,) = [one for one in record["languages"] if one["language"] == language]
        place = f"{AT}/{folder.name}"
        assert seen["title"] == told["title"]
        assert seen["guid"] == entry.id == f"{record['guid']}:{language}"
        opened = {"en": "<p>", "ar": '<p dir="rtl">'}[language]
        assert entry.summary == f"{opened}{told['description']}</p>"
        (sound,) = seen["enclosures"]
        audio = told["audio"]
        assert sound["url"] == entry.enclosures[0].href == f"{place}/{audio['file']}"
        assert (sound["file_size"], sound["mime_type"]) == (audio["bytes"], audio["mime"])
        assert seen["total_time"] == audio["seconds"]
        assert seen["published"] == datetime.fromisoformat(record["made_at"]).timestamp()
        assert seen["chapters_json_url"] == f"{place}/{told['chapters_file']}"
        assert [(one["start"], one["title"], one.get("href")) for one in seen["chapters"]] == [
            # In whole seconds, as this client has them.
            (int(one["start"]), one["title"], one["url"])
            for one in told["chapters"]
        ]
        assert seen["episode_art_url"] == entry.image.href == f"{place}/cover.jpg"
        assert told["stories"][0]["headline"] in seen["description_html"]
        assert 'href="https://halden.example/ferry"' in seen["description_html"]


def test_clients_agree_with_an_episode_that_digest_made(tmp_path: Path) -> None:
    pytest.importorskip("espeakng_loader", reason="needs the extra 'embedded'")
    out = tmp_path / "out"
    quick = ["--summariser", "lead", "--voice", "espeak", "--offline", "--workers", "1"]
    size = ["--stories", "2", "--sentences", "1", "--name", "Post & <more>"]
    out.mkdir()
    with_covers(out)
    done = briefing("digest", FERRY, ARTICLES / "harbour-bus.ar.txt", *quick, *size, "--out", out)
    assert done.exit_code == 0, done.stderr
    folder = only_folder(out)
    record = json.loads((folder / "episode.json").read_text("utf-8"))
    assert [one["language"] for one in record["languages"]] == ["en", "ar"]
    for told in record["languages"]:
        feed = written(out, language=told["language"])
        assert violations(feed) == []
        (episode,) = parsed(feed)[0]["episodes"]
        (sound,) = episode["enclosures"]
        file = folder / told["audio"]["file"]
        assert sound["url"] == f"{AT}/{folder.name}/{file.name}"
        assert sound["file_size"] == told["audio"]["bytes"] == file.stat().st_size
        assert episode["total_time"] == round(told["audio"]["seconds"]) == round(seconds_of(file))
        assert (episode["title"], len(episode["chapters"])) == (told["title"], 3)
        assert written(out, language=told["language"]) == feed


def test_captions_and_the_transcript_of_an_episode_are_told(episodes: Path, tmp_path: Path) -> None:
    out = Path(shutil.copytree(episodes, tmp_path / "out"))
    root = etree.fromstring(written(out, language="ar"))
    item = root.find("channel/item")
    assert item is not None
    told = [dict(one.attrib) for one in item.findall("podcast:transcript", NAMESPACES)]
    place = f"{AT}/morning-2026-03-03/episode.ar"
    assert told == [
        {"url": f"{place}.vtt", "type": "text/vtt", "language": "ar", "rel": "captions"},
        {"url": f"{place}.html", "type": "text/html", "language": "ar"},
    ]
    assert item.findtext("link") == f"{place}.html"


# --- odd texts


def test_odd_texts_are_escaped_once_and_do_nothing(out: Path) -> None:
    feed = written(out)
    assert b"<script" not in feed
    assert b"&amp;amp;amp;" not in feed
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", feed.decode())
    gpodder, _ = parsed(feed)
    odd = gpodder["episodes"][1]
    assert odd["title"] == SHOWN
    assert "<script" not in odd["description_html"]
    assert odd["link"] == "https://news.example/a?x=1&y=%3C2%3E"
    assert "5%" in unescape(odd["description_html"])


# --- the same again


def test_a_second_run_changes_no_byte_and_touches_no_file(out: Path) -> None:
    written(out)
    files = [path for path in out.iterdir() if path.is_file()]
    assert sorted(path.name for path in files) == [
        "cover.ar.jpg",
        "cover.en.jpg",
        "feed.ar.xml",
        "feed.en.xml",
    ]
    before = [(path.read_bytes(), path.stat().st_mtime_ns) for path in files]
    written(out)
    assert [(path.read_bytes(), path.stat().st_mtime_ns) for path in files] == before


def test_a_new_briefing_comes_first_and_the_others_stay_as_they_are(out: Path) -> None:
    before = parsed(written(out))[0]["episodes"]
    publish(out, bilingual(22, "Third", "ثالث", "https://news.example/third"))
    after = parsed(written(out))[0]["episodes"]
    assert after[0]["title"] == "Third"
    assert after[1:] == before
    assert b"<lastBuildDate>Sun, 22 Nov 2026 07:00:00 GMT<" in (out / "feed.en.xml").read_bytes()


def test_the_newest_are_kept_and_the_podcast_stays_the_same_elsewhere(out: Path) -> None:
    guid = re.compile(rb"<podcast:guid>.*</podcast:guid>")
    first = written(out)
    moved = briefing("feed", out, "--base-url", "https://new.example", "--keep", "1")
    assert moved.exit_code == 0
    feed = (out / "feed.en.xml").read_bytes()
    assert [one["title"] for one in parsed(feed)[0]["episodes"]] == ["Quiet day"]
    assert guid.findall(feed) == guid.findall(first)
    assert b"https://new.example/feed.en.xml" in feed


def test_the_guid_is_that_of_the_podcast_namespace(tmp_path: Path) -> None:
    from briefing.publishing.feed.writing import _guid

    # The example of its documentation.
    assert _guid("https://podnews.net/rss/") == "9b024349-ccf0-5f69-a609-6b82873eab3c"


def test_the_title_is_that_of_the_programme_where_there_is_one(
    episodes: Path, tmp_path: Path
) -> None:
    out = Path(shutil.copytree(episodes, tmp_path / "out"))
    assert parsed(written(out))[0]["title"] == "Morning <post> & more"
    record = out / "morning-2026-03-01" / "episode.json"
    other = record.read_text("utf-8").replace("Morning <post> & more", "Sport")
    record.write_text(other, encoding="utf-8")
    assert parsed(written(out))[0]["title"] == "Briefings"


def test_a_name_of_any_bytes_is_an_address(out: Path) -> None:
    (folder,) = [path for path in out.iterdir() if path.name.startswith("quiet")]
    folder.rename(out / os.fsdecode(b"caf\xe9 #1 & %41 <a>"))
    feed = written(out)
    assert violations(feed) == []
    assert f'url="{AT}/caf%E9%20%231%20%26%20%2541%20%3Ca%3E/briefing.en.mp3"' in feed.decode()


# --- covers


def test_a_cover_of_ones_own(out: Path, tmp_path: Path) -> None:
    Image.new("RGB", (1500, 1500), "#204060").save(tmp_path / "mine.png")
    written(out, "--cover", str(tmp_path / "mine.png"))
    with Image.open(out / "cover.ar.jpg") as image:
        assert (image.format, image.size) == ("JPEG", (1500, 1500))
    mine = (out / "cover.ar.jpg").read_bytes()
    written(out, "--title", "Another")
    assert (out / "cover.ar.jpg").read_bytes() == mine


def test_the_cover_is_drawn_in_each_language_and_anew_for_another_title(out: Path) -> None:
    (out / "cover.ar.jpg").write_bytes(b"no picture")
    (out / "cover.en.jpg").write_bytes(cover.draw("Another title", "en"))
    before = (out / "cover.en.jpg").read_bytes()
    written(out)
    assert (out / "cover.en.jpg").read_bytes() != before
    drawn = [(out / f"cover.{language}.jpg").read_bytes() for language in ("en", "ar")]
    written(out)
    assert [(out / f"cover.{language}.jpg").read_bytes() for language in ("en", "ar")] == drawn
    with Image.open(out / "cover.ar.jpg") as one, Image.open(out / "cover.en.jpg") as other:
        assert one.size == other.size == (3000, 3000)
        assert one.tobytes() != other.tobytes()


# --- what is refused, told and left out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--base-url", "example.org"], "is no web address: give"),
        (["--base-url", "ftp://example.org"], "is no web address: give"),
        (["--base-url", "https://example.org/?a=b"], "has a ? or a #"),
        (["--base-url", "https://me:secret@example.org"], "has a user name in it"),
        (["--base-url", "https://[::1"], "is no web address"),
        (["--base-url", BASE, "--category", "Newz"], "did you mean News? Else give"),
        (["--base-url", BASE, "--cover", "missing.png"], "missing.png cannot be read"),
        (["--base-url", BASE, "--keep", "0"], "'0' is no whole number"),
        ([], "missing option '--base-url'"),
    ],
)
def test_what_is_refused_is_one_sentence(out: Path, arguments: list[str], says: str) -> None:
    done = briefing("feed", out, *arguments)
    assert done.exit_code in {1, 2}
    assert one_sentence(done.stderr)
    assert says in done.stderr
    assert "secret" not in done.stderr
    assert not list(out.glob("feed.*"))


def test_an_address_without_https_is_warned_of(out: Path) -> None:
    done = briefing("feed", out, "--base-url", "http://192.168.1.5:8000/")
    assert done.exit_code == 0
    assert one_sentence(done.stderr)
    assert "is no https address" in done.stderr
    assert b'url="http://192.168.1.5:8000/' in (out / "feed.en.xml").read_bytes()


@pytest.mark.parametrize("inside", ["missing", "empty", "theirs", "silent"])
def test_where_there_is_nothing_to_hear(tmp_path: Path, inside: str) -> None:
    out = tmp_path / "out"
    if inside != "missing":
        (out / "photos").mkdir(parents=True)
    if inside == "theirs":
        (out / "photos" / "sea.txt").write_text("mine", encoding="utf-8")
    if inside == "silent":
        publish(out, a_briefing(an_article(), audio=False))
    done = briefing("feed", out, "--base-url", BASE)
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert done.stdout == ""


@pytest.mark.parametrize("damage", ["sound gone", "record torn", "another moment"])
def test_what_is_damaged_is_left_out_and_told(out: Path, damage: str) -> None:
    (folder,) = [path for path in out.iterdir() if path.name.startswith("quiet")]
    record = folder / "briefing.json"
    match damage:
        case "sound gone":
            (folder / "briefing.en.mp3").unlink()
        case "record torn":
            record.write_bytes(record.read_bytes()[:300])
        case "another moment":
            known = json.loads(record.read_text("utf-8"))
            known["made_at"] = "0001-01-01T00:00:00+14:00"
            record.write_text(json.dumps(known), encoding="utf-8")
    done = briefing("feed", out, "--base-url", BASE)
    assert done.exit_code == 1
    assert f"left out: {folder.name}: " in done.stderr
    feed = (out / "feed.en.xml").read_bytes()
    assert violations(feed) == []
    assert [one["title"] for one in parsed(feed)[0]["episodes"]] == [SHOWN]


def test_a_feed_that_cannot_be_written_leaves_the_old_one(out: Path) -> None:
    before = written(out)
    (out / "feed.ar.xml").unlink()
    (out / "feed.ar.xml").mkdir()
    done = briefing("feed", out, "--base-url", "https://elsewhere.example")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert (out / "feed.en.xml").read_bytes() == before
