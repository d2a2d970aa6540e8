"""The page of an output folder: what is in it, and that what came from outside is only text."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from lxml import html
from support.command import briefing, one_sentence
from support.library import BUSES, MADE_AT, NASTY, OPENING, buses, episode, library, many

from briefing.publishing.folder import publish
from briefing.publishing.one_line import one_line

MOST_BYTES = 3_000_000


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library(tmp_path_factory.mktemp("page") / "out")


@pytest.fixture(scope="module")
def tree(out: Path) -> html.HtmlElement:
    done = briefing("page", out)
    assert done.exit_code == 0, done.stderr
    assert done.stdout == f"{out / 'index.html'}\n"
    return html.document_fromstring((out / "index.html").read_text("utf-8"))


def texts(tree: html.HtmlElement, selector: str) -> list[str]:
    return [" ".join(one.text_content().split()) for one in tree.cssselect(selector)]


def test_every_briefing_is_there_the_newest_first(tree: html.HtmlElement) -> None:
    assert texts(tree, "h2") == [
        "Sunday 29 November 2026", "Saturday 28 November 2026", "Friday 27 November 2026",
    ]  # fmt: skip
    assert len(tree.cssselect(".story")) == 4
    assert texts(tree, "h3")[0] == "Island ferry goes electric after a winter of trials"
    assert texts(tree, ".meta")[0] == "Halden Echo · By Marta Lindqvist · 14 October 2026"


def test_both_languages_stand_in_their_direction(tree: html.HtmlElement) -> None:
    pairs = [(one.get("lang"), one.get("dir")) for one in tree.cssselect(".story")[0]
             .cssselect(".text")]  # fmt: skip
    assert pairs == [("en", "ltr"), ("ar", "rtl")]
    (isolated,) = {one.text for one in tree.cssselect(".text[lang=ar] .line bdi")} & {"£6.8m"}
    assert isolated == "£6.8m"


def test_marks_notes_and_originals_are_shown(tree: html.HtmlElement) -> None:
    ferry, _, draft, _ = tree.cssselect(".story")
    assert texts(ferry, ".text[lang=en] .mark") == [
        "failed the check of numbers: £6.8m", "not spoken",
    ]  # fmt: skip
    button, *_ = ferry.cssselect(".text[lang=en] .ref")
    (note,) = ferry.cssselect(f"#{button.get('popovertarget')}")
    assert "lost its diesel engines last year" in note.text_content()
    assert texts(draft, ".notice")[0].startswith("مسوّدة")
    assert (
        texts(draft, ".original[lang=en]")[0] == "The ferry will run on batteries from 2 November."
    )
    assert "لم تجتز الترجمة فحص الأعداد" in texts(draft, ".mark")


def test_the_cues_name_the_lines_in_order(tree: html.HtmlElement) -> None:
    ferry = tree.cssselect(".story")[0]
    english, arabic, both = (json.loads(one.get("data-cues")) for one in ferry.cssselect(".listen"))
    assert english == [0.0, OPENING["en"], 1.0, 0, 2.0, 2, 3.0, 3]
    assert arabic[3::2] == [1, 5, 6]
    assert both[3::2] == [0, 1, 2, 5, 3, 6]
    lines = texts(ferry, ".line")
    assert lines[0].startswith("Island ferry")
    assert lines[5].startswith("ستعمل العبّارة")


def test_what_comes_from_outside_is_text(out: Path, tree: html.HtmlElement) -> None:
    last = tree.cssselect(".story")[3]
    assert texts(last, "h3") == [one_line(NASTY)]
    assert len(tree.cssselect("script")) == 1
    assert [one.get("src") for one in tree.cssselect("img")] == [None]
    for link in tree.cssselect("a[href]"):
        assert re.match(r"https://|#|[^/:]+/", link.get("href"))
    assert "\u202e" not in (out / "index.html").read_text("utf-8")
    # A page may be given away: folders of this machine are not in it.
    assert "/home/me" not in (out / "index.html").read_text("utf-8")


def test_the_page_asks_nothing_of_anybody(out: Path, tree: html.HtmlElement) -> None:
    (policy,) = (one.get("content") for one in tree.cssselect("meta[http-equiv]"))
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert tree.cssselect("[style]") == []
    page = (out / "index.html").read_text("utf-8")
    assert not re.search(r"url\(|@import|\bsrc=|\bon\w+=\"", page.partition("<main")[0])
    (icon,) = tree.cssselect("link")
    assert icon.get("href").startswith("data:")


def test_every_file_that_the_page_names_is_there(out: Path, tree: html.HtmlElement) -> None:
    hrefs = [one.get("href") for one in tree.cssselect("a[href]")]
    relative = [one for one in hrefs if not re.match(r"#|https:", one)]
    assert len(relative) == 3 + 4
    assert all((out / one).is_file() for one in relative)


def test_the_same_folder_gives_the_same_page(out: Path, tree: html.HtmlElement) -> None:
    before = (out / "index.html").read_bytes()
    assert briefing("page", out).exit_code == 0
    assert (out / "index.html").read_bytes() == before


def test_its_own_words_are_in_the_only_language_or_the_one_asked_for(tmp_path: Path) -> None:
    publish(tmp_path, buses())
    for options, direction in (((), "rtl"), (("--labels", "en"), "ltr")):
        done = briefing("page", tmp_path, "--title", "موجزات", *options)
        assert done.exit_code == 0, done.stderr
        tree = html.document_fromstring((tmp_path / "index.html").read_text("utf-8"))
        assert tree.get("dir") == direction
        assert texts(tree, "h1") == ["موجزات"]
        assert texts(tree, ".line")[1] == BUSES[0]


def test_a_folder_under_any_name_is_found_from_the_page(tmp_path: Path) -> None:
    folder = publish(tmp_path, buses())
    name = os.fsdecode(b'a %20#?"<\xff x')
    folder.rename(tmp_path / name)
    assert briefing("page", tmp_path).exit_code == 0
    tree = html.document_fromstring((tmp_path / "index.html").read_text("utf-8"))
    link = tree.cssselect(".links a")[-1].get("href")
    assert link == "a%20%2520%23%3F%22%3C%FF%20x/briefing.json"


def test_five_hundred_briefings_weigh_less_than_three_megabytes(tmp_path: Path) -> None:
    # Each after the first weighs the same.
    sizes = []
    for count in (1, 21):
        out = many(tmp_path / str(count), count)
        assert briefing("page", out).exit_code == 0
        page = (out / "index.html").read_bytes()
        assert page.count(b"<article ") == count
        sizes.append(len(page))
    one, twenty_one = sizes
    assert one + (twenty_one - one) / 20 * 499 < MOST_BYTES


def test_an_episode_stands_before_the_briefings_of_its_day(tmp_path: Path) -> None:
    publish(tmp_path, buses())
    episode(tmp_path)
    assert briefing("page", tmp_path).exit_code == 0
    tree = html.document_fromstring((tmp_path / "index.html").read_text("utf-8"))
    one, _ = tree.cssselect(".story")
    assert texts(tree, "h1") == ["Morning post"]
    assert texts(one, ".title") == ["Morning post, 2026-11-29"] * 2
    assert texts(one, "h4") == ["Ferry goes electric", "العبّارة تصبح كهربائية"]
    assert texts(one, ".sources")[0] == "The Halden Echo · 3 March 2026; Skerry Post · 2 March 2026"
    assert texts(one, ".notice") == ["page: the page is not there (404)"]
    english, arabic = (json.loads(str(each.get("data-cues"))) for each in one.cssselect(".listen"))
    assert (english, arabic) == ([0.2, 2, 3.0, 3], [0.2, 4, 3.0, 5])
    assert json.loads(str(one.cssselect(".listen")[0].get("data-chapters")))[1] == [
        2.5, "Ferry goes electric",
    ]  # fmt: skip


def test_headlines_that_are_told_first_and_sentences_in_parts_are_found(tmp_path: Path) -> None:
    folder = episode(tmp_path)
    record = json.loads((folder / "episode.json").read_bytes())
    audio = record["languages"][0]["audio"]
    headline, sentence = audio["parts"]
    half = len(sentence["text"]) // 2
    audio["parts"] = [
        {**headline, "start": 0.0, "end": 0.1},
        {**headline, "text": record["languages"][0]["title"], "start": 0.1},
        headline,
        {**sentence, "text": sentence["text"][:half], "end": 4.0},
        {**sentence, "text": sentence["text"][half:], "start": 4.0},
    ]
    (folder / "episode.json").write_text(json.dumps(record), "utf-8")
    assert briefing("page", tmp_path).exit_code == 0
    tree = html.document_fromstring((tmp_path / "index.html").read_text("utf-8"))
    cues = json.loads(str(tree.cssselect(".listen")[0].get("data-cues")))
    assert cues == [0.0, "Ferry goes electric", 0.1, 0, 0.2, 2, 3.0, 3, 4.0, 3]


def test_the_feeds_beside_the_page_are_offered(tmp_path: Path) -> None:
    publish(tmp_path, buses())
    for name in ("feed.ar.xml", "feed.en.xml", "feed.txt"):
        (tmp_path / name).write_text("<rss/>")
    assert briefing("page", tmp_path).exit_code == 0
    tree = html.document_fromstring((tmp_path / "index.html").read_text("utf-8"))
    links = [(one.get("href"), one.text) for one in tree.cssselect("#feeds a")]
    assert links == [("feed.ar.xml", "العربية"), ("feed.en.xml", "English")]
    assert len(tree.cssselect("link[rel=alternate]")) == 2
    assert texts(tree, "h1") == ["الموجزات"]


# --- what cannot be shown


def test_a_damaged_briefing_is_left_out_and_told(tmp_path: Path) -> None:
    whole = publish(tmp_path, buses())
    torn = tmp_path / "torn"
    torn.mkdir()
    (torn / "briefing.json").write_bytes((whole / "briefing.json").read_bytes()[:-99])
    (tmp_path / "other").mkdir()
    (tmp_path / "link").symlink_to(whole)
    done = briefing("page", tmp_path)
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "torn" in done.stderr
    assert (tmp_path / "index.html").read_text("utf-8").count("<article ") == 1


def test_a_recording_that_is_gone_is_not_offered(tmp_path: Path, out: Path) -> None:
    many(tmp_path / "out", 1)
    for path in (tmp_path / "out").rglob("briefing.ar.mp3"):
        path.unlink()
    assert briefing("page", tmp_path / "out").exit_code == 0
    tree = html.document_fromstring((tmp_path / "out" / "index.html").read_text("utf-8"))
    assert texts(tree, ".listen bdi") == ["English", "English + العربية"]


@pytest.mark.parametrize("kind", ["missing", "empty", "only torn", "a file"])
def test_where_there_is_nothing_to_show_it_says_so(tmp_path: Path, kind: str) -> None:
    out = tmp_path / "out"
    match kind:
        case "empty":
            out.mkdir()
        case "only torn":
            (out / "x").mkdir(parents=True)
            (out / "x" / "briefing.json").write_text("{")
        case "a file":
            out.write_text("x")
    done = briefing("page", out)
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert not out.is_dir() or not (out / "index.html").exists()


def test_a_page_of_somebody_elses_is_left_as_it_is(tmp_path: Path) -> None:
    publish(tmp_path, buses())
    (tmp_path / "index.html").write_text("<h1>Mine</h1>")
    done = briefing("page", tmp_path)
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "move it" in done.stderr
    assert (tmp_path / "index.html").read_text() == "<h1>Mine</h1>"


def test_records_of_earlier_versions_are_shown(tmp_path: Path) -> None:
    folder = publish(tmp_path, buses())
    record = json.loads((folder / "briefing.json").read_bytes())
    for summary in record["summaries"].values():
        for one in summary["statements"]:
            one["verdicts"] = one.pop("article_checks")
    (folder / "briefing.json").write_text(json.dumps({**record, "schema": 1}), "utf-8")
    assert briefing("page", tmp_path).exit_code == 0
    assert f"{MADE_AT:%Y}" in (tmp_path / "index.html").read_text("utf-8")
