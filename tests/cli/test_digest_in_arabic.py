"""Episodes in two languages, by the toy translator, and of Arabic articles."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from support.command import briefing, only_folder
from support.news import entries
from support.schemas import validated
from support.toy_news import toy_article

from briefing.translating.sequence import SequenceTranslator

pytest.importorskip("espeakng_loader")

QUICK = ["--summariser", "lead", "--voice", "espeak", "--offline", "--workers", "1"]
ARABIC = re.compile(r"[\u0600-\u06ff]")


def record_of(out: Path) -> Any:
    return validated(only_folder(out) / "episode.json")


def test_one_episode_a_language_each_of_the_length(tmp_path: Path, toy_translator: Path) -> None:
    paths = []
    for number in range(4):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_text(toy_article(number), encoding="utf-8")
    done = briefing(
        "digest", *paths, *QUICK, "--to", "ar", "--translator", toy_translator,
        *("--minutes", "0.75", "--out", tmp_path / "out"),
    )  # fmt: skip
    assert done.exit_code == 0, done.stderr
    record = record_of(tmp_path / "out")
    english, arabic = record["languages"]
    assert (english["language"], arabic["language"]) == ("en", "ar")
    assert (arabic["direction"], arabic["chapters_file"]) == ("rtl", "chapters.ar.json")
    for one in (english, arabic):
        assert abs(one["audio"]["seconds"] - 45) <= 4.5
    assert arabic["title"].startswith("الموجز اليومي، ")
    first = arabic["stories"][0]["statements"][0]
    assert ARABIC.search(first["text"])
    assert first["original"] in {support["text"] for support in first["supports"]}
    heard = [part["text"] for part in arabic["audio"]["parts"]]
    assert heard[-1] == "أُعدّت هذه الحلقة آليًا."
    assert sorted(path.name for path in only_folder(tmp_path / "out").iterdir()) == sorted(
        [*record["files"], "episode.json"]
    )
    page = (only_folder(tmp_path / "out") / "episode.ar.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in page


def test_articles_of_two_languages_make_two_episodes(tmp_path: Path) -> None:
    paths = []
    for number, entry in enumerate([*entries("news.ar"), *entries()[6:8]]):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_text(f"{entry.title}\n\n{entry.text.strip()}\n", encoding="utf-8")
    done = briefing(
        "digest", *paths, *QUICK, "--no-audio", "--stories", "9", "--out", tmp_path / "out"
    )
    assert done.exit_code == 0, done.stderr
    arabic, english = record_of(tmp_path / "out")["languages"]
    assert (arabic["language"], len(arabic["stories"])) == ("ar", 3)
    assert (english["language"], len(english["stories"])) == ("en", 2)
    (apart,) = [
        one["text"]
        for story in arabic["stories"]
        for one in story["statements"]
        if one["is_difference"]
    ]
    assert apart == "وتختلف المصادر هنا: 12 بحسب أحد المصادر، و14 بحسب مصدر آخر."


def test_a_translation_that_cannot_be_had_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(toy_article(1), encoding="utf-8")
    done = briefing(
        "digest", tmp_path / "a.txt", *QUICK, "--no-audio", "--stories", "1", "--to", "ar",
        *("--translator", tmp_path, "--out", tmp_path / "out"),
    )  # fmt: skip
    assert done.exit_code != 0
    assert "Traceback" not in done.stderr


def test_a_draft_is_text_beside_its_original_and_no_sound(
    tmp_path: Path, toy_translator: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SequenceTranslator, "is_draft", True)
    (tmp_path / "a.txt").write_text(toy_article(3), encoding="utf-8")
    done = briefing(
        "digest", tmp_path / "a.txt", *QUICK, "--only", "ar", "--translator", toy_translator,
        *("--sentences", "2", "--out", tmp_path / "out"),
    )  # fmt: skip
    assert done.exit_code == 0, done.stderr
    assert "--speak-drafts" in done.stderr
    (arabic,) = record_of(tmp_path / "out")["languages"]
    assert (arabic["is_draft"], arabic["audio"]) == (True, None)
    (story,) = arabic["stories"]
    assert story["headline"].startswith("[مسوّدة] ")
    assert f"({story['sources'][0]['title']})" in story["headline"]
    assert briefing("page", tmp_path / "out").exit_code == 0
    folder = only_folder(tmp_path / "out")
    for file in (folder / "episode.ar.md", folder / "episode.ar.html", tmp_path / "out/index.html"):
        text = file.read_text(encoding="utf-8")
        assert "مسوّدة: ترجمة آلية" in text
        # On the page it is a footnote too.
        least = 2 if file.name == "index.html" else 1
        assert all(text.count(one["original"]) >= least for one in story["statements"])
