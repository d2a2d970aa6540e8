"""Two languages in one recording, and how the Arabic text is spelt, by the toy translator."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import webvtt
from mutagen import mp3
from support.command import FERRY, briefing, briefings_in, one_sentence, only_folder
from support.toy_language import ARTICLE, STORY, TITLE

from briefing.core.stored_speech import stored
from briefing.language.diacritics import diacritiser
from briefing.speaking.decoding import decode
from briefing.speaking.loudness import measure

pytest.importorskip("espeakng_loader")

QUICK = ["--summariser", "lead", "--voice", "espeak", "--offline"]
SILENT = ["--summariser", "lead", "--no-audio", "--offline"]
OMITTED = "[جملة محذوفة: تعذّرت ترجمتها بدقة]"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def _fresh_diacritiser() -> Iterator[None]:
    diacritiser.cache_clear()
    yield
    diacritiser.cache_clear()


def record_of(out: Path) -> Any:
    return json.loads((only_folder(out) / "briefing.json").read_text("utf-8"))


def cues_of(out: Path) -> list[tuple[str, str]]:
    """The language and the text of each cue in both languages."""
    captions = webvtt.read(str(only_folder(out) / "briefing.en-ar.vtt")).captions or []
    found = [re.fullmatch(r"<lang (\w+)>(.*)</lang>", cue.raw_text) for cue in captions]
    return [(match[1], match[2]) for match in found if match]


def make(article: Path, out: Path, model: Path, *arguments: str | Path) -> str:
    wanted: list[str | Path] = ["--to", "ar", "--translator", model, "--out", out]
    done = briefing("make", article, *wanted, *arguments)
    assert done.exit_code == 0, done.stderr
    return done.stderr


def test_sentence_by_sentence_in_one_recording_with_one_transcript(
    tmp_path: Path, article: Path, toy_translator: Path
) -> None:
    out = tmp_path / "out"
    alternate = [*QUICK, "--bilingual", "alternate", "--sentences", "2"]
    make(article, out, toy_translator, *alternate)
    checked = briefing("check", only_folder(out))
    assert checked.exit_code == 0, checked.stdout
    assert ".en-ar.mp3: pauses" in checked.stdout
    folder = only_folder(out)
    both = {f"briefing.{name}" for name in ("en-ar.mp3", "en-ar.vtt", "en.mp3", "ar.mp3")}
    assert both <= {path.name for path in folder.iterdir()}

    cues = cues_of(out)
    pairs = [(("en", english), ("ar", arabic)) for english, arabic in (TITLE, *STORY[:2])]
    assert cues[: 2 * len(pairs)] == [cue for pair in pairs for cue in pair]
    assert [language for language, _ in cues[2 * len(pairs) :]] == ["en", "ar"]

    heard = decode((folder / "briefing.en-ar.mp3").read_bytes())
    assert measure(stored([heard.samples], heard.rate)).integrated == pytest.approx(-16, abs=0.5)
    audio = record_of(out)["audio"]
    assert list(audio) == ["en", "ar", "en-ar"]
    assert heard.seconds == pytest.approx(audio["en-ar"]["seconds"], abs=0.1)
    assert heard.seconds == pytest.approx(audio["en"]["seconds"] + audio["ar"]["seconds"], abs=5)
    assert audio["en-ar"]["voice"].split(" and ")[1] == audio["ar"]["voice"]

    typed: Any = mp3
    tags = typed.MP3(folder / "briefing.en-ar.mp3").tags
    assert tags["TLAN"].text == ["eng", "ara"]
    assert tags["USLT::eng"].text == (folder / "summary.en.txt").read_text("utf-8")
    assert tags["USLT::ara"].text == (folder / "summary.ar.txt").read_text("utf-8")
    again = make(article, out, toy_translator, *alternate)
    assert "reused: " in again


def test_one_after_the_other_and_the_sentences_are_the_same_whatever_the_minutes(
    tmp_path: Path, article: Path, toy_translator: Path
) -> None:
    out = tmp_path / "out"
    make(article, out, toy_translator, *QUICK, "--bilingual", "sequence", "--minutes", "0.25")
    cues = cues_of(out)
    languages = [language for language, _ in cues]
    assert languages == sorted(languages, reverse=True)
    record = record_of(out)
    english, arabic = (record["summaries"][language]["statements"] for language in ("en", "ar"))
    assert [one["original"] for one in arabic] == [one["text"] for one in english]
    # Five sentences take longer than the English recording may be; the one in both is not counted.
    assert 0 < len(english) < len(STORY)
    assert record["audio"]["en"]["seconds"] < 16.5 < record["audio"]["en-ar"]["seconds"]
    changed = make(article, out, toy_translator, *QUICK, "--minutes", "0.25")
    assert "reused: " not in changed
    assert not (only_folder(out) / "briefing.en-ar.mp3").exists()


def test_a_withheld_sentence_is_announced_where_it_would_stand(
    tmp_path: Path, article: Path, toy_translator: Path
) -> None:
    terms = tmp_path / "terms.tsv"
    terms.write_text("hospital\tالعيادة\nmuseum\tالمعرض\ncouncil\tمجلس المدينة\n", "utf-8")
    out = tmp_path / "out"
    strict = ["--translations", "strict", "--terms", str(terms), "--bilingual", "alternate"]
    make(article, out, toy_translator, *QUICK, *strict, "--sentences", "3")
    withheld = [
        one["original"]
        for one in record_of(out)["summaries"]["ar"]["statements"]
        if one["withheld"]
    ]
    assert withheld
    cues = cues_of(out)
    for english in withheld:
        assert cues[cues.index(("en", english)) + 1] == ("ar", OMITTED)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--bilingual", "both", "--to", "ar"], "'both'"),
        (["--bilingual", "alternate"], "needs a second language: add --to ar"),
        (["--bilingual", "alternate", "--to", "ar", "--no-audio"], "leave --no-audio away"),
        (["--bilingual", "sequence", "--to", "ar,fr"], "(en) and one more, not en and ar and fr"),
        (["--bilingual", "sequence", "--only", "ar"], "(en) and one more, not ar"),
        (["--bilingual", "sequence", "--to", "en"], "(en) and one more, not en"),
        (["--digits", "roman"], "'roman'"),
    ],
)
def test_wrong_usage_is_told_before_any_work(
    tmp_path: Path, arguments: list[str], said: str
) -> None:
    options = [argument for given in arguments for argument in given.split(",")]
    if "fr" in options:
        options.insert(options.index("fr"), "--to")
    out = tmp_path / "out"
    done = briefing("make", FERRY, "--out", out, *QUICK, *options)
    assert done.exit_code == 2
    assert said in done.stderr
    assert one_sentence(done.stderr)
    assert briefings_in(out) == []


def test_without_a_translator_there_is_english_and_no_recording_of_both(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = briefing(
        "make", FERRY, "--to", "ar", "--bilingual", "sequence", "--out", out, *QUICK,
        "--translator", tmp_path,
    )  # fmt: skip
    assert done.exit_code == 1
    assert list(record_of(out)["audio"]) == ["en"]


def test_arabic_digits_are_for_the_eye(
    tmp_path: Path, article: Path, toy_translator: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    western, arabic = tmp_path / "western", tmp_path / "arabic"
    make(article, western, toy_translator, *QUICK)
    monkeypatch.setenv("BRIEFING_DIGITS", "arabic")
    make(article, arabic, toy_translator, *QUICK)
    folder = only_folder(arabic)
    for name in ("summary.ar.txt", "summary.ar.md", "briefing.ar.vtt"):
        assert "اشترت الشركة ١٢ سفينة في يناير." in (folder / name).read_text("utf-8")
    typed: Any = mp3
    assert "في عام ٢٠٢٦." in typed.MP3(folder / "briefing.ar.mp3").tags["USLT::ara"].text
    before, after = record_of(western), record_of(arabic)
    assert before["summaries"]["en"] == after["summaries"]["en"]
    one, other = (
        record["summaries"]["ar"]["statements"][1]["translation_checks"]
        for record in (before, after)
    )
    assert one == other
    spoken = [
        [part["spoken"] for part in record["audio"]["ar"]["parts"]] for record in (before, after)
    ]
    assert spoken[0] == spoken[1]
    changed = make(article, arabic, toy_translator, *QUICK, "--digits", "western")
    assert "reused: " not in changed
    assert "12 سفينة" in (folder / "summary.ar.txt").read_text("utf-8")


def test_arabic_digits_of_an_arabic_article_become_western(tmp_path: Path) -> None:
    text = "العبارة الجديدة\n\nستعمل العبارة ٣٥ دقيقة بنسبة ١٢٫٥٪ من الوقت في الشتاء المقبل.\n"
    done = briefing("make", "-", "--out", tmp_path, *SILENT, stdin=text.encode())
    assert done.exit_code == 0, done.stderr
    assert "35 دقيقة بنسبة 12.5%" in (only_folder(tmp_path) / "summary.ar.txt").read_text("utf-8")


def test_vowels_are_written_where_they_are_asked_for(
    tmp_path: Path, article: Path, toy_translator: Path
) -> None:
    pytest.importorskip("text2tashkeel")
    out = tmp_path / "out"
    make(article, out, toy_translator, *SILENT, "--tashkeel")
    text = (only_folder(out) / "summary.ar.txt").read_text("utf-8")
    assert re.search("[\u064b-\u0652]", text)
    bare = [arabic for _, arabic in (TITLE, *STORY)]
    assert [line for line in re.sub("[\u064b-\u0652]", "", text).splitlines() if line] == bare
    done = briefing(
        "translate", "--to", "ar", "--translator", toy_translator, "--offline",
        "--tashkeel", "--digits", "arabic", stdin=f"{STORY[1][0]}\n***\n",
    )  # fmt: skip
    assert re.sub("[\u064b-\u0652]", "", done.stdout) == "اشترت الشركة ١٢ سفينة في يناير.\n***\n"
    assert re.search("[\u064b-\u0652]", done.stdout)


@pytest.mark.usefixtures("_fresh_diacritiser")
def test_without_the_diacritiser_english_is_whole_and_the_extra_is_named(
    tmp_path: Path, article: Path, toy_translator: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "text2tashkeel", None)
    out = tmp_path / "out"
    done = briefing(
        "make", article, "--to", "ar", "--translator", toy_translator, "--out", out, *SILENT,
        "--tashkeel",
    )  # fmt: skip
    assert done.exit_code == 1
    (told,) = [line for line in done.stderr.splitlines() if line.startswith("failed")]
    assert "briefing setup embedded" in told
    assert sorted(p.name for p in only_folder(out).glob("summary*")) == [
        "summary.en.md",
        "summary.en.txt",
    ]
