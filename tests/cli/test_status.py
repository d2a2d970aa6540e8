"""`briefing status`: what is there, whether it is whole, and how the last run went."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.command import ARTICLES, FERRY, briefing, briefings_in, one_sentence, record_of

from briefing.runtime.stage_cache import NAME

QUICK = ["--summariser", "lead", "--no-audio", "--offline"]
ARABIC = ARTICLES / "harbour-bus.ar.txt"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Two briefings and a failure."""
    out = tmp_path / "out"
    done = briefing("make", FERRY, ARABIC, tmp_path / "missing.txt", *QUICK, "--out", out)
    assert done.exit_code == 1
    return out


def of(out: Path, title: str) -> Path:
    (folder,) = [one for one in briefings_in(out) if title in one.name]
    return folder


def contents(out: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}


def test_what_is_there_is_shown_and_nothing_is_changed(out: Path) -> None:
    before = contents(out)
    done = briefing("status", out)
    assert done.exit_code == 0, done.stderr
    assert done.stderr == ""
    head, *rows = done.stdout.splitlines()
    assert head.split() == [
        "state", "languages", "made", "audio", "marks", "notes", "engines", "title",
    ]  # fmt: skip
    assert [row.split()[:2] for row in rows[:2]] == [["whole", "en"], ["whole", "ar"]]
    # Isolated, so that a title from right to left leaves the columns where they are.
    assert rows[1].endswith("lead     \u2068حافلات كهربائية في الميناء القديم\u2069")
    assert "2 in all (2 whole), 0.0 minutes of audio" in done.stdout
    assert "2 made, 1 failed" in done.stdout
    assert "missing.txt" in done.stdout
    assert "summarising: 2 made, 0 reused" in done.stdout
    assert "stage cache: " in done.stdout
    assert "reading: 2 stored" in done.stdout
    assert contents(out) == before


def test_the_same_for_a_program(out: Path) -> None:
    shown = json.loads(briefing("status", out, "--json").stdout)
    titles = [one["title"] for one in shown["briefings"]]
    records = [record_of(folder) for folder in briefings_in(out)]
    assert titles == [one["summaries"][one["article"]["language"]]["title"] for one in records]
    assert {one["state"] for one in shown["briefings"]} == {"whole"}
    assert [one["outcome"] for one in shown["last_run"]["sources"]] == ["made", "made", "failed"]
    assert shown["archive"]["stages"]["reading"][0] == 2


def test_the_folder_is_that_of_out_where_none_is_named(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_OUT", str(out))
    assert "2 in all" in briefing("status").stdout


@pytest.mark.parametrize("damage", ["changed", "gone", "record gone", "record torn", "strange"])
@pytest.mark.parametrize("title", ["ferry", "حافلات"])
def test_a_damaged_briefing_is_named(out: Path, damage: str, title: str) -> None:
    folder = of(out, title)
    text = next(folder.glob("summary.*.txt"))
    record = folder / "briefing.json"
    match damage:
        case "changed":
            text.write_text("Something else.\n", encoding="utf-8")
        case "gone":
            text.unlink()
        case "record gone":
            record.unlink()
        case "record torn":
            record.write_bytes(record.read_bytes()[:200])
        case "strange":
            changed = {**record_of(folder), "files": {"../../etc/passwd": "0"}}
            record.write_text(json.dumps(changed), encoding="utf-8")
    done = briefing("status", out)
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert done.stderr.startswith(f"briefing: {folder} is damaged: ")
    assert "1 damaged" in done.stdout
    again = briefing("make", FERRY, ARABIC, *QUICK, "--out", out)
    assert again.exit_code == 0
    assert briefing("status", out).exit_code == 0


def test_a_recording_is_compared_where_asked(tmp_path: Path) -> None:
    pytest.importorskip("espeakng_loader", reason="needs the extra 'embedded'")
    voiced = ["--summariser", "lead", "--sentences", "1", "--voice", "espeak", "--offline"]
    assert briefing("make", ARABIC, *voiced, "--out", tmp_path).exit_code == 0
    (folder,) = briefings_in(tmp_path)
    (mp3,) = folder.glob("*.mp3")
    content = bytearray(mp3.read_bytes())
    content[len(content) // 2] ^= 1
    mp3.write_bytes(content)
    assert briefing("status", tmp_path).exit_code == 0
    done = briefing("status", tmp_path, "--verify")
    assert done.exit_code == 1
    assert f"{mp3.name} is not as it was written" in done.stderr
    mp3.write_bytes(b"")
    assert briefing("status", tmp_path).exit_code == 1


@pytest.mark.parametrize("inside", [None, "empty", "theirs"])
def test_where_there_is_nothing_of_ours(tmp_path: Path, inside: str | None) -> None:
    folder = tmp_path / "some"
    if inside:
        (folder / "photos").mkdir(parents=True)
    if inside == "theirs":
        (folder / "photos" / "sea.txt").write_text("mine", encoding="utf-8")
    done = briefing("status", folder)
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert str(folder) in done.stderr
    assert done.stdout == ""


def test_folders_of_others_are_passed_over(out: Path) -> None:
    (out / "notes").mkdir()
    (out / "notes" / "todo.md").write_text("mine", encoding="utf-8")
    done = briefing("status", out)
    assert done.exit_code == 0
    assert "2 in all" in done.stdout


def test_an_account_and_an_archive_that_are_damaged_are_said_to_be(out: Path) -> None:
    (out / "report.json").write_text('{"sources": [', encoding="utf-8")
    (out / NAME).write_bytes(b"no archive")
    done = briefing("status", out)
    assert done.exit_code == 0
    assert one_sentence(done.stderr)
    assert "report.json is damaged" in done.stderr
    assert "damaged: file is not a database: the next make mends it" in done.stdout
    assert (out / NAME).read_bytes() == b"no archive"


def test_a_briefing_of_the_future_is_told_of(out: Path) -> None:
    folder = of(out, "ferry")
    record = {**record_of(folder), "made_at": "2999-01-01T00:00:00+00:00"}
    (folder / "briefing.json").write_text(json.dumps(record), encoding="utf-8")
    done = briefing("status", out)
    assert done.exit_code == 0
    assert "1 dated in the future: the clock of this machine was set back" in done.stderr


def test_it_is_quick_to_start(out: Path) -> None:
    code = (
        "import sys\nfrom briefing.cli.group import main\n"
        f"try:\n    main(['status', {str(out)!r}])\nexcept SystemExit:\n    pass\n"
        "print([m for m in ('torch', 'scipy', 'numpy', 'soundfile') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_control_characters_of_a_title_do_not_reach_the_terminal(tmp_path: Path) -> None:
    source = tmp_path / "page.txt"
    shutil.copy(FERRY, source)
    out = tmp_path / "out"
    assert briefing("make", source, *QUICK, "--out", out).exit_code == 0
    (folder,) = briefings_in(out)
    record = record_of(folder)
    record["summaries"]["en"]["title"] = "Red \x1b[31m title\nhere"
    (folder / "briefing.json").write_text(json.dumps(record), encoding="utf-8")
    shown = briefing("status", out).stdout
    assert "\x1b" not in shown
    assert "Red [31m title here" in shown
