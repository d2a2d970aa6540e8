"""`briefing digest`: feeds of a local server become one episode."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from mutagen import mp3
from support.asked_server import AskedServer, asked_server
from support.command import briefing, one_sentence, only_folder
from support.news import Entry, entries, serve_news
from support.schemas import validated

from briefing.publishing.episode_record import read_episode

pytestmark = pytest.mark.usefixtures("no_proxies")
QUICK = ["--summariser", "lead", "--allow-private"]
SPOKEN = [*QUICK, "--voice", "espeak", "--workers", "1"]


@pytest.fixture(scope="module")
def server() -> Iterator[AskedServer]:
    with asked_server() as server:
        yield server


@pytest.fixture(scope="module")
def told(server: AskedServer, tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, Path]:
    """An episode of some two minutes, of three feeds with twelve entries, and its folder."""
    out = tmp_path_factory.mktemp("episode") / "out"
    done = briefing(
        "digest", serve_news(server, entries()), *SPOKEN,
        *("--since", "24h", "--minutes", "2.2", "--name", "Morning post", "--out", out),
        "--offline",
    )  # fmt: skip
    return done, only_folder(out)


def record_of(folder: Path) -> Any:
    return validated(folder / "episode.json")


def test_one_episode_has_its_length_and_tells_each_story_once(told: tuple[Result, Path]) -> None:
    done, folder = told
    assert done.exit_code == 1  # a page is gone
    assert "/gone does not exist (404)" in done.stderr
    assert done.stdout == f"{folder}\n"
    record = record_of(folder)
    (episode,) = record["languages"]
    assert abs(episode["audio"]["seconds"] - 132) <= 13
    sound: Any = mp3  # mutagen is typed in part only
    assert abs(sound.MP3(folder / episode["audio"]["file"]).info.length - 132) <= 13
    headlines = [story["headline"] for story in episode["stories"]]
    assert 2 <= len(headlines) <= 8
    named = {tuple(source["site"] for source in story["sources"]) for story in episode["stories"]}
    assert {"The Halden Echo", "Skerry Post"} in [set(one) for one in named]
    assert "/gone does not exist" in record["failures"][0]["reason"]


def test_every_sentence_rests_on_its_article(told: tuple[Result, Path]) -> None:
    texts = {text for entry in entries() for text in entry.paragraphs}
    for story in record_of(told[1])["languages"][0]["stories"]:
        for statement in story["statements"]:
            assert statement["supports"]
            for support in statement["supports"]:
                assert any(support["text"] in text for text in texts)
            assert statement["start"] < statement["end"]


def test_what_two_sources_tell_differently_is_told_as_such(told: tuple[Result, Path]) -> None:
    stories = record_of(told[1])["languages"][0]["stories"]
    apart = [one for story in stories for one in story["statements"] if one["is_difference"]]
    (text,) = [one["text"] for one in apart]
    assert text == ("The sources differ here: the Halden Echo says 12, Skerry Post says 14.")
    assert {support["source"] for support in apart[0]["supports"]} == {0, 1}


def test_the_order_of_what_is_heard(told: tuple[Result, Path]) -> None:
    (episode,) = record_of(told[1])["languages"]
    heard = [part["text"] for part in episode["audio"]["parts"]]
    headlines = [story["headline"] for story in episode["stories"]]
    assert heard[0].startswith("Morning post, ")
    assert heard[1] == "The headlines."
    announced = heard[2 : 2 + len(headlines)]
    assert announced == headlines
    assert heard[-2].startswith("The sources of this episode: ")
    assert heard[-1] == "This episode was made by machine."
    first = episode["stories"][0]
    at = heard.index(first["headline"], 2 + len(headlines))
    site = first["sources"][0]["site"].replace("The ", "the ")
    assert heard[at + 1].startswith(f"From {site}, on ")
    assert heard[at + 2] == first["statements"][0]["text"]


def test_chapters_begin_with_their_sound(told: tuple[Result, Path]) -> None:
    (episode,) = record_of(told[1])["languages"]
    starts = {part["start"] for part in episode["audio"]["parts"]}
    titles = [chapter["title"] for chapter in episode["chapters"]]
    assert titles == ["Headlines", *(one["headline"] for one in episode["stories"]), "Sources"]
    assert all(chapter["start"] in starts for chapter in episode["chapters"][1:])
    ends = [chapter["end"] for chapter in episode["chapters"]]
    assert ends == [*(one["start"] for one in episode["chapters"][1:]), episode["audio"]["seconds"]]


def test_the_same_again_is_reused_and_another_day_has_nothing_new(
    server: AskedServer, told: tuple[Result, Path]
) -> None:
    folder = told[1]
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    arguments = [*SPOKEN, "--since", "24h", "--minutes", "2.2", "--name", "Morning post"]
    again = briefing("digest", f"{server.base}/list.opml", *arguments, "--out", folder.parent)
    assert "reused: " in again.stderr
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    # Of another programme nothing was told yet.
    other = briefing(
        "digest", f"{server.base}/list.opml", *QUICK, "--no-audio", "--out", folder.parent
    )
    assert "made: " in other.stderr


def write(folder: Path, told: list[Entry]) -> list[Path]:
    paths = []
    for entry in told:
        path = folder / f"{entry.number}.txt"
        path.write_text(f"{entry.title}\n\n{entry.text.strip()}\n", encoding="utf-8")
        paths.append(path)
    return paths


def test_the_given_order_is_kept(tmp_path: Path) -> None:
    paths = write(tmp_path, entries()[:1:-1])
    done = briefing(
        "digest", *paths, *QUICK, "--no-audio", "--order", "given", "--sentences", "2", "--out",
        tmp_path / "out",
    )  # fmt: skip
    assert done.exit_code == 0, done.stderr
    (episode,) = record_of(only_folder(tmp_path / "out"))["languages"]
    places = [story["sources"][0]["location"] for story in episode["stories"]]
    order = [str(path) for path in paths]
    assert [order.index(place) for place in places] == sorted(order.index(p) for p in places)
    assert all(len(story["statements"]) == 2 for story in episode["stories"])


def test_a_number_of_stories_takes_the_most_important(tmp_path: Path) -> None:
    paths = write(tmp_path, entries())
    done = briefing(
        "digest", *paths, *QUICK, "--no-audio", "--stories", "3", "--out", tmp_path / "out"
    )
    assert done.exit_code == 0, done.stderr
    (episode,) = record_of(only_folder(tmp_path / "out"))["languages"]
    assert [len(story["sources"]) for story in episode["stories"]] == [2, 2, 2]
    assert {len(story["statements"]) for story in episode["stories"]} <= {5, 6}


def test_folders_of_briefings_are_taken_as_they_are(tmp_path: Path) -> None:
    paths = write(tmp_path, entries()[4:8])
    made = briefing("make", *paths, *QUICK, "--no-audio", "--out", tmp_path / "made")
    assert made.exit_code == 0, made.stderr
    for path in paths:
        path.unlink()
    done = briefing(
        "digest", tmp_path / "made", *QUICK, "--no-audio", "--stories", "4", "--out",
        tmp_path / "out",
    )  # fmt: skip
    assert done.exit_code == 0, done.stderr
    record = read_episode(only_folder(tmp_path / "out"))
    folders = {source.folder for one in record.languages[0].stories for source in one.sources}
    assert folders == {path.name for path in (tmp_path / "made").iterdir() if path.is_dir()}
    assert len(record.languages[0].stories) == 3


def test_briefings_made_before_the_window_and_damaged_ones(tmp_path: Path) -> None:
    paths = write(tmp_path, entries()[6:8])
    briefing("make", *paths, *QUICK, "--no-audio", "--out", tmp_path / "made")
    command: list[str | Path] = ["digest", tmp_path / "made", *QUICK, "--no-audio"]
    command += ["--out", tmp_path / "out"]
    for record in (tmp_path / "made").glob("*/briefing.json"):
        made = re.sub(r'"made_at": "\d{4}', '"made_at": "2020', record.read_text("utf-8"))
        record.write_text(made, encoding="utf-8")
    done = briefing(*command, "--since", "24h")
    assert done.exit_code == 1
    assert "nothing is new since then" in done.stderr
    record.write_text("{", encoding="utf-8")
    done = briefing(*command)
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "is damaged" in done.stderr
    assert not list((tmp_path / "out").glob("*/*"))


def test_briefings_of_an_older_version_in_two_languages(tmp_path: Path) -> None:
    (tmp_path / "made" / "one").mkdir(parents=True)
    old = Path(__file__).parents[1] / "data" / "publishing" / "schema-1.json"
    shutil.copy(old, tmp_path / "made" / "one" / "briefing.json")
    done = briefing("digest", tmp_path / "made", "--no-audio", "--out", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    episodes = record_of(only_folder(tmp_path / "out"))["languages"]
    assert [one["language"] for one in episodes] == ["en", "ar"]


def test_odd_signs_of_a_title_are_text(tmp_path: Path) -> None:
    title = "<script>alert(1)</script> & “{0}” \u202e[x](javascript:y) * Halden"
    (path,) = write(tmp_path, [replace(entries()[6], title=title)])
    done = briefing(
        "digest", path, *SPOKEN, "--sentences", "1", "--name", title, "--out", tmp_path / "out"
    )
    assert done.exit_code == 0, done.stderr
    folder = only_folder(tmp_path / "out")
    record_of(folder)
    page = (folder / "episode.en.html").read_text(encoding="utf-8")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "&amp;lt;" not in page
    text = (folder / "episode.en.md").read_text(encoding="utf-8")
    assert "<script>" not in text
    assert "[x](javascript" not in text


def test_a_language_without_a_voice_is_text_alone(tmp_path: Path) -> None:
    (path,) = write(tmp_path, entries()[6:7])
    arabic = tmp_path / "arabic.txt"
    arabic.write_text(entries("news.ar")[0].text.strip() + "\n", encoding="utf-8")
    done = briefing(
        "digest", path, arabic, *QUICK, "--voice", "espeak:en-gb", "--sentences", "1",
        *("--workers", "1", "--out", tmp_path / "out"),
    )  # fmt: skip
    assert done.exit_code == 0, done.stderr
    assert "no voice here speaks Arabic (ar)" in done.stderr
    record = record_of(only_folder(tmp_path / "out"))
    with_sound = {one["language"]: one["audio"] is not None for one in record["languages"]}
    assert with_sound == {"en": True, "ar": False}


def test_a_made_up_title_is_shown_and_never_spoken(tmp_path: Path) -> None:
    text = tmp_path / "untitled.txt"
    text.write_text(entries()[7].text.strip() + "\n", encoding="utf-8")
    (titled,) = write(tmp_path, entries()[8:9])
    done = briefing("digest", text, titled, *SPOKEN, "--sentences", "1", "--out", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    (episode,) = record_of(only_folder(tmp_path / "out"))["languages"]
    (untitled,) = [one for one in episode["stories"] if one["is_headline_made_up"]]
    heard = [part["text"] for part in episode["audio"]["parts"]]
    assert untitled["headline"] not in heard
    assert untitled["statements"][0]["text"] in heard


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "there is no source"),
        (["empty"], "is no folder of a briefing, and has none in it"),
        (["a.txt", "--minutes", "3", "--sentences", "2"], "cannot be had together"),
        (["gone.txt"], "not one of the sources could be read"),
    ],
)
def test_what_cannot_be_an_episode_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    done = briefing("digest", *arguments, "--no-audio", "--out", tmp_path / "out")
    assert done.exit_code != 0
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_no_story_in_the_window_is_said(server: AskedServer, tmp_path: Path) -> None:
    address = serve_news(server, entries())
    done = briefing(
        "digest", address, *QUICK, "--no-audio", "--quiet", "--since", "1m", "--out", tmp_path / "o"
    )
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "nothing is new since then" in done.stderr
    assert not list(tmp_path.glob("o/*/episode.json"))


@pytest.mark.parametrize("pace", [["--pause", "0"], ["--rate", "2", "--pause", "0.1", "--sting"]])
def test_pauses_as_short_as_they_come(tmp_path: Path, pace: list[str]) -> None:
    paths = write(tmp_path, entries()[6:8])
    done = briefing("digest", *paths, *SPOKEN, "--sentences", "1", *pace, "--out", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    (episode,) = record_of(only_folder(tmp_path / "out"))["languages"]
    starts = [part["start"] for part in episode["audio"]["parts"]]
    assert starts == sorted(starts)


def test_only_what_changed_is_done_again(tmp_path: Path) -> None:
    paths = write(tmp_path, entries()[6:9])
    # With what fails there are two outcomes, and so a table.
    sources = [*map(str, paths), str(tmp_path / "gone.txt")]
    command = ["digest", *sources, *SPOKEN, "--sentences", "1", "--out", f"{tmp_path}/out"]
    briefing(*command)
    paths[0].write_text(paths[0].read_text("utf-8").replace("under a car park", "near a church"))
    done = briefing(*command)
    assert re.search(r"made: ", done.stderr)
    for stage in ("reading", "summarising", "checking"):
        assert re.search(rf"{stage} +1 made +2 reused", done.stderr), done.stderr
    made, reused = map(int, re.findall(r"speaking +(\d+) made +(\d+) reused", done.stderr)[0])
    # Its headline, which is heard twice at one pace, and its sentence.
    assert made == 2
    assert reused >= 9
