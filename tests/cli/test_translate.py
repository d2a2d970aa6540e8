"""A briefing in another language, by a Marian that was taught a toy one."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import webvtt
from mutagen import mp3
from support.command import (
    FERRY,
    briefing,
    briefings_in,
    names,
    one_sentence,
    only_folder,
    record_of,
)
from support.tiny_translators import save_m2m
from support.toy_language import ARTICLE, STORY, TITLE

from briefing.speaking.decoding import decode

pytest.importorskip("espeakng_loader")

FILES = [
    *("briefing.ar.mp3", "briefing.ar.vtt", "briefing.en.mp3", "briefing.en.vtt", "briefing.json"),
    *("summary.ar.md", "summary.ar.txt", "summary.en.md", "summary.en.txt"),
]
QUICK = ["--summariser", "lead", "--voice", "espeak", "--offline"]
SILENT = ["--summariser", "lead", "--no-audio", "--offline"]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def empty_hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A hub cache of nobody's, whatever models this machine has."""
    from huggingface_hub import constants

    hub = tmp_path / "hub"
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(hub))
    return hub


def test_an_article_is_briefed_in_arabic_and_every_word_is_right(
    tmp_path: Path, article: Path, toy_translator: Path
) -> None:
    out = tmp_path / "out"
    done = briefing(
        "make", article, "--to", "ar", "--translator", toy_translator, "--out", out, *QUICK
    )
    assert done.exit_code == 0, done.stderr
    folder = only_folder(out)
    assert names(folder) == FILES

    title, blank, *sentences = (folder / "summary.ar.txt").read_text("utf-8").splitlines()
    assert (title, blank) == (TITLE[1], "")
    assert sentences == [arabic for _, arabic in STORY]

    cues = webvtt.read(str(folder / "briefing.ar.vtt")).captions
    assert [cue.text for cue in cues][:6] == [title, *sentences]
    assert "آليًّا" in cues[-1].text
    heard = decode((folder / "briefing.ar.mp3").read_bytes())
    assert heard.seconds > 10
    typed: Any = mp3
    assert str(typed.MP3(folder / "briefing.ar.mp3").tags["TLAN"]) == "ara"

    record = record_of(folder)
    assert record["failures"] == []
    arabic, english = record["summaries"]["ar"], record["summaries"]["en"]
    assert arabic["made_by"] == english["made_by"]
    assert arabic["translation"]["made_by"]["model"] == str(toy_translator)
    assert not arabic["translation"]["draft"]
    for one, other in zip(arabic["statements"], english["statements"], strict=True):
        assert one["original"] == other["text"]
        assert one["supports"] == other["supports"]
        assert one["translation_checks"]
        assert all(check["passed"] for check in one["translation_checks"])
    assert all(check["passed"] for check in arabic["translation"]["title"]["translation_checks"])
    assert "translation_checks" not in english["statements"][0]


def test_markdown_says_its_direction_and_text_has_no_controls(
    tmp_path: Path, article: Path, toy_translator: Path
) -> None:
    out = tmp_path / "out"
    briefing("make", article, "--to", "ar", "--translator", toy_translator, "--out", out, *SILENT)
    markdown = (only_folder(out) / "summary.ar.md").read_text("utf-8")
    assert markdown.startswith(f'<div dir="rtl" lang="ar">\n\n# {TITLE[1]}\n\nالمصدر: ')
    assert markdown.count('<div dir="rtl" lang="ar">') == markdown.count("</div>") == 1
    for path in only_folder(out).iterdir():
        assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", path.read_text("utf-8"))
    assert "<div" not in (only_folder(out) / "summary.en.md").read_text("utf-8")


def test_a_briefing_says_which_level_its_languages_have(
    tmp_path: Path, article: Path, toy_translator: Path
) -> None:
    out = tmp_path / "out"
    briefing("make", article, "--to", "ar", "--translator", toy_translator, "--out", out, *SILENT)
    folder = only_folder(out)
    told = {
        "en": "- Language: English, first level: every check",
        "ar": "- اللغة: العربية، المستوى الأول: كل الفحوص",
    }
    for tag, level in told.items():
        assert record_of(folder)["summaries"][tag]["level"] == "first"
        markdown = (folder / f"summary.{tag}.md").read_text("utf-8")
        assert level in markdown
    text = "Le port\n\nLe nouveau port de la ville a ouvert ses portes lundi devant la foule.\n"
    briefing("make", "-", "--out", tmp_path / "fr", *SILENT, stdin=text)
    folder = only_folder(tmp_path / "fr")
    assert record_of(folder)["summaries"]["fr"]["level"] == "basic"
    assert "- Language: French, basic level" in (folder / "summary.fr.md").read_text("utf-8")


def test_a_language_alone(tmp_path: Path, article: Path, toy_translator: Path) -> None:
    out = tmp_path / "out"
    arguments: list[str | Path] = [
        "make",
        article,
        "--translator",
        toy_translator,
        "--out",
        out,
        *SILENT,
    ]
    assert briefing(*arguments, "--only", "ar").exit_code == 0
    assert names(only_folder(out)) == ["briefing.json", "summary.ar.md", "summary.ar.txt"]
    assert "reused: " in briefing(*arguments, "--only", "ar").stderr
    assert briefing(*arguments, "--to", "ar", "--to", "en").exit_code == 0
    assert names(only_folder(out)) == [n for n in FILES if not re.match(r"briefing\.\w\w\.", n)]


def test_without_a_model_english_is_whole_and_arabic_has_one_sentence(tmp_path: Path) -> None:
    out = tmp_path / "out"
    arguments: list[str | Path] = ["make", FERRY, "--to", "ar", "--out", out, *QUICK]
    done = briefing(*arguments)
    assert done.exit_code == 1
    assert done.stdout == f"{only_folder(out)}\n"
    assert names(only_folder(out)) == [name for name in FILES if ".ar." not in name]
    (told,) = [line for line in done.stderr.splitlines() if line.startswith("failed")]
    assert "briefing models pull opus-en-ar" in told
    assert "--translator qwen for a draft" in told
    assert "pull opus-en-ar" in record_of(only_folder(out))["failures"][0]
    again = briefing(*arguments)
    assert again.exit_code == 1
    assert "reused: " not in again.stderr
    alone = briefing("make", FERRY, "--only", "ar", "--out", tmp_path / "none", *QUICK)
    assert alone.exit_code == 1
    assert alone.stdout == ""
    assert briefings_in(tmp_path / "none") == []


def test_two_sources_and_one_account(tmp_path: Path, article: Path) -> None:
    done = briefing(
        "make", article, FERRY, "missing.txt", "--to", "ar", "--out", tmp_path / "out", *SILENT
    )
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 2
    assert "2 made (2 in part), 1 failed" in done.stderr


def test_a_model_that_writes_noise_is_refused_and_english_is_made(
    tmp_path: Path, article: Path
) -> None:
    model, out = save_m2m(tmp_path / "noise"), tmp_path / "out"
    done = briefing("make", article, "--to", "ar", "--translator", model, "--out", out, *SILENT)
    assert done.exit_code == 1
    assert "cannot be trusted to translate into Arabic" in done.stderr
    assert "summary.en.txt" in names(only_folder(out))


def test_auto_takes_what_the_hub_cache_has(
    tmp_path: Path, article: Path, toy_translator: Path, empty_hub: Path
) -> None:
    for name in ("opus-mt-en-ar", "m2m100_418M"):
        owner = "facebook" if name.startswith("m2m") else "Helsinki-NLP"
        snapshots = empty_hub / f"models--{owner}--{name}" / "snapshots"
        snapshots.mkdir(parents=True)
        (snapshots / ("0" * 40)).symlink_to(toy_translator, target_is_directory=True)
    out = tmp_path / "out"
    done = briefing("make", article, "--to", "ar", "--out", out, *SILENT)
    assert done.exit_code == 0, done.stderr
    made_by = record_of(only_folder(out))["summaries"]["ar"]["translation"]["made_by"]
    assert (made_by["model"], made_by["licence"]) == ("opus-en-ar", "Apache-2.0")


def test_an_arabic_article_needs_no_translator(tmp_path: Path) -> None:
    text = "العبارة الجديدة\n\nستعمل العبارة بين المدينة والجزيرة بالبطاريات وحدها في الشتاء.\n"
    done = briefing("make", "-", "--to", "ar", "--out", tmp_path, *SILENT, stdin=text.encode())
    assert done.exit_code == 0, done.stderr
    assert names(only_folder(tmp_path)) == ["briefing.json", "summary.ar.md", "summary.ar.txt"]


def test_terms_are_used_and_strict_leaves_out_what_fails(
    tmp_path: Path, article: Path, toy_translator: Path
) -> None:
    terms = tmp_path / "terms.tsv"
    terms.write_text("council\tمجلس المدينة\nmuseum\tالمعرض\nhospital\tالعيادة\n", "utf-8")
    out = tmp_path / "out"
    wanted: list[str | Path] = ["--to", "ar", "--translator", toy_translator, "--terms", terms]
    done = briefing("make", article, *wanted, "--strict", "--out", out, *QUICK)
    assert done.exit_code == 0, done.stderr
    arabic = record_of(only_folder(out))["summaries"]["ar"]
    failing = [
        s for s in arabic["statements"] if not all(c["passed"] for c in s["translation_checks"])
    ]
    assert failing
    assert all(s["withheld"] and s["marks"] for s in failing)
    assert "translated sentences failed a check" in done.stderr
    markdown = (only_folder(out) / "summary.ar.md").read_text("utf-8")
    assert failing[0]["marks"][0].startswith("translation failed the check of terms: ")
    assert "لم تجتز الترجمة فحص المصطلحات: لم يُترجم “" in markdown
    spoken = [part["text"] for part in record_of(only_folder(out))["audio"]["ar"]["parts"]]
    assert spoken.count("[جملة محذوفة: تعذّرت ترجمتها بدقة]") == len(failing)
    assert all(s["text"] not in spoken for s in failing)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "xq"], "there is no language 'xq'"),
        (["--to", "../ar"], "there is no language '../ar'"),
        (["--only", "nonsense!"], "there is no language"),
        (["--to", "ar", "--translator", "nobody"], "there is no translator 'nobody'"),
        (["--to", "ar", "--terms", "none.tsv"], "none.tsv cannot be read"),
    ],
)
def test_wrong_usage_is_told_before_any_work(
    tmp_path: Path, arguments: list[str], said: str
) -> None:
    done = briefing("make", FERRY, "--out", tmp_path / "out", *SILENT, *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (tmp_path / "out").exists()


def test_the_environment_and_the_file_name_languages_too(
    tmp_path: Path, article: Path, toy_translator: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "briefing.toml"
    config.write_text(f'to = "ar"\ntranslator = "{toy_translator}"\n')
    out = tmp_path / "out"
    done = briefing("--config", config, "make", article, "--out", out, *SILENT)
    assert done.exit_code == 0, done.stderr
    assert "summary.ar.txt" in names(only_folder(out))
    monkeypatch.setenv("BRIEFING_TO", "ar,en")
    done = briefing(
        "make", article, "--translator", toy_translator, "--out", tmp_path / "b", *SILENT
    )
    assert done.exit_code == 0, done.stderr
    assert "summary.ar.txt" in names(only_folder(tmp_path / "b"))


def test_translate_is_a_line_in_and_a_line_out(toy_translator: Path) -> None:
    text = f"{STORY[0][0]}\n\n{STORY[1][0]}\n***\n{STORY[2][0]}\n"
    done = briefing(
        "translate", "--to", "ar", "--translator", toy_translator, "--offline", stdin=text
    )
    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines() == [STORY[0][1], "", STORY[1][1], "***", STORY[2][1]]
    assert done.stderr == ""


def test_translate_json_has_every_verdict(toy_translator: Path) -> None:
    done = briefing(
        "translate",
        "--to",
        "ar",
        "--translator",
        toy_translator,
        "--offline",
        "--json",
        stdin=f"{STORY[0][0]}\nThe ferry has 7314 seats.\n",
    )
    record = json.loads(done.stdout)
    assert (record["from"], record["to"], record["draft"]) == ("en", "ar", False)
    good, bad = record["sentences"]
    assert (good["original"], good["text"]) == STORY[0]
    assert all(check["passed"] for check in good["translation_checks"])
    assert not all(check["passed"] for check in bad["translation_checks"])
    assert "note: line 2: translation failed the check of" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--to", "ar", "--to", "fr"], 2, "the one language"),
        ([], 2, "the one language"),
        (["--to", "en"], 2, "in en already"),
        (["--to", "ar"], 1, "briefing models pull opus-en-ar"),
        (["--to", "fr"], 1, "briefing models pull m2m100"),
        (["--to", "eo"], 1, "no model of the catalogue translates English into Esperanto"),
    ],
)
def test_translate_says_what_is_wrong(arguments: list[str], code: int, said: str) -> None:
    text = "The council opened the new library beside the river on Monday.\n"
    done = briefing("translate", "--offline", *arguments, stdin=text)
    assert done.exit_code == code
    assert said in done.stderr
    assert one_sentence(done.stderr)
    assert done.stdout == ""
