from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mutagen import mp3
from support.samples import a_briefing, an_article

from briefing.core.documents import CheckResult, MadeBy, Statement, Translation
from briefing.core.errors import OutputError
from briefing.publishing import whole_folder
from briefing.publishing.folder import folder_of, publish
from briefing.publishing.record import read_record
from briefing.publishing.whole_folder import is_current
from briefing.runtime.atomic_files import check_writable

FILES = {
    "briefing.en.mp3",
    "briefing.en.vtt",
    "briefing.json",
    "summary.en.md",
    "summary.en.txt",
}


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_briefing_is_five_files_and_nothing_beside_them(tmp_path: Path) -> None:
    folder = publish(tmp_path, a_briefing(an_article()))
    assert names(folder) == FILES
    assert list(tmp_path.iterdir()) == [folder]
    assert (folder / "summary.en.txt").read_text(encoding="utf-8") == (
        "Island ferry goes electric\n"
        "\n"
        "The ferry will run on batteries from 2 November.\n"
        "It missed four of its 612 crossings.\n"
        "Fares will rise by 5% in January.\n"
    )


def test_the_lyrics_are_the_text(tmp_path: Path) -> None:
    folder = publish(tmp_path, a_briefing(an_article()))
    typed: Any = mp3
    lyrics = typed.MP3(folder / "briefing.en.mp3").tags["USLT::eng"].text
    assert lyrics == (folder / "summary.en.txt").read_text(encoding="utf-8")


def test_the_record_ties_every_statement_to_the_article(tmp_path: Path) -> None:
    article = an_article()
    record = json.loads((publish(tmp_path, a_briefing(article)) / "briefing.json").read_text())
    assert record["schema"] == 2
    assert record["article"]["published"] == "2026-10-14"
    statements = record["summaries"]["en"]["statements"]
    assert [s["supports"][0]["text"] for s in statements] == list(article.sentences)
    assert record["audio"]["en"]["parts"][-1]["end"] == record["audio"]["en"]["seconds"]


def test_a_briefing_without_audio_takes_an_old_recording_away(tmp_path: Path) -> None:
    article = an_article()
    folder = publish(tmp_path, a_briefing(article))
    (folder / "my notes.txt").write_text("kept")
    publish(tmp_path, a_briefing(article, audio=False))
    assert names(folder) == {"briefing.json", "summary.en.md", "summary.en.txt", "my notes.txt"}


def test_a_briefing_is_current_until_its_inputs_or_its_files_change(tmp_path: Path) -> None:
    folder = publish(tmp_path, a_briefing(an_article(), inputs="one"))
    assert is_current(folder, "one", read_record)
    assert not is_current(folder, "two", read_record)
    (folder / "briefing.en.mp3").write_bytes(b"cut")
    assert not is_current(folder, "one", read_record)


@pytest.mark.parametrize("record", ["", "[]", "{}", '{"inputs": "one", "files": 3}'])
def test_a_damaged_record_is_not_current(tmp_path: Path, record: str) -> None:
    folder = publish(tmp_path, a_briefing(an_article(), inputs="one"))
    (folder / "briefing.json").write_text(record)
    assert not is_current(folder, "one", read_record)


def test_an_output_that_cannot_be_replaced_stands_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = an_article()
    folder = publish(tmp_path, a_briefing(article))
    before = contents(folder)

    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(whole_folder, "flush", full)
    with pytest.raises(OutputError, match="no space left"):
        publish(tmp_path, a_briefing(article, audio=False))
    assert contents(folder) == before
    assert list(tmp_path.iterdir()) == [folder]


FULL_DISK = """
import resource, sys
sys.path.insert(0, {tests!r})
from pathlib import Path
from support.samples import a_briefing, an_article
from briefing.core.errors import OutputError
from briefing.publishing.folder import publish
resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, resource.RLIM_INFINITY))
try:
    publish(Path({out!r}), a_briefing(an_article()))
except OutputError as error:
    print(error)
"""


def test_a_file_that_the_system_cuts_off_is_never_published(tmp_path: Path) -> None:
    code = FULL_DISK.format(tests=str(Path(__file__).parents[1]), out=str(tmp_path / "out"))
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert "no space left" in done.stdout
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("inside", [False, True])
def test_an_output_folder_that_is_a_file_is_refused_before_the_work(
    tmp_path: Path, *, inside: bool
) -> None:
    file = tmp_path / "file"
    file.write_text("here before")
    with pytest.raises(OutputError, match="--out"):
        check_writable(file / "deeper" if inside else file)
    assert file.read_text() == "here before"


def test_markdown_shows_an_article_as_text_not_as_markup(tmp_path: Path) -> None:
    article = an_article(
        "<script>alert(1)</script> *bold*",
        sentences=("1. [Click](javascript:x) <b>now</b>.", "- a_b & `c`.", "# No heading."),
    )
    markdown = (publish(tmp_path, a_briefing(article, audio=False)) / "summary.en.md").read_text()
    assert r"# \<script\>alert(1)\</script\> \*bold\*" in markdown
    assert r"- 1\. \[Click\](javascript:x) \<b\>now\</b\>." in markdown
    assert r"- \- a\_b \& \`c\`." in markdown
    assert r"- \# No heading." in markdown


def test_files_are_as_readable_as_the_user_wants_them(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        folder = publish(tmp_path, a_briefing(an_article()))
    finally:
        os.umask(old)
    assert folder.stat().st_mode & 0o777 == 0o755
    assert (folder / "summary.en.txt").stat().st_mode & 0o777 == 0o644
    assert folder == folder_of(tmp_path, an_article())


def test_a_draft_says_that_it_is_one_before_all_else(tmp_path: Path) -> None:
    briefing = a_briefing(an_article(), audio=False)
    (summary,) = briefing.summaries
    title = Statement(
        "عبّارة", original=summary.title, translation_checks=(CheckResult("n", False, "x"),)
    )
    draft = replace(
        summary,
        title="عبّارة الجزيرة",
        language="ar",
        statements=(Statement("وصلت 5 GHz و C++ إلى Halden.", notes=("failed *a* check",)),),
        translation=Translation("en", MadeBy("qwen"), title, is_draft=True),
    )
    folder = publish(tmp_path, replace(briefing, summaries=(draft,)))
    text = (folder / "summary.ar.txt").read_text(encoding="utf-8")
    assert text.startswith("مسوّدة: ")
    markdown = (folder / "summary.ar.md").read_text(encoding="utf-8")
    assert "> **مسوّدة: " in markdown
    assert '<bdi dir="ltr">5 GHz</bdi> و <bdi dir="ltr">C++</bdi> إلى Halden.' in markdown
    assert '<bdi dir="ltr" lang="en">[failed \\*a\\* check]</bdi>' in markdown
    assert "ترجمه من الإنجليزية <bdi>`qwen`</bdi>. جمل اجتازت كل الفحوص: 1 من 2." in markdown


def test_a_briefing_that_lacks_a_language_is_not_current(tmp_path: Path) -> None:
    briefing = a_briefing(an_article(), audio=False)
    folder = publish(tmp_path, replace(briefing, failures=(OutputError("no Arabic"),)))
    assert not is_current(folder, briefing.inputs, read_record)
    assert json.loads((folder / "briefing.json").read_text())["failures"] == ["no Arabic"]
