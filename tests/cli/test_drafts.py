"""A draft is text beside its original; it is spoken only when asked, and only what passed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import webvtt
from mutagen import File
from support.command import briefing, names, only_folder, record_of
from support.toy_language import ARTICLE, STORY, TITLE

from briefing.core.documents import CheckResult
from briefing.translating import attempts
from briefing.translating.sequence import SequenceTranslator

pytest.importorskip("espeakng_loader")

LACKS_A_NAME = CheckResult("names", passed=False, seen="Halden is missing")
MARK = "[لم تجتز الترجمة فحص الأسماء: Halden ناقص]"
MakeDraft = Callable[..., Path]


@pytest.fixture
def make_draft(tmp_path: Path, toy_translator: Path, monkeypatch: pytest.MonkeyPatch) -> MakeDraft:
    """A briefing by a translator that drafts; the translations of some lines fail a check."""
    article = tmp_path / "article.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setattr(SequenceTranslator, "is_draft", True)

    def make(*options: str, failing: tuple[str, ...] = ()) -> Path:
        def check(original: str, *_: object) -> tuple[CheckResult, ...]:
            return (LACKS_A_NAME,) if original in failing else ()

        monkeypatch.setattr(attempts, "check", check)
        quick = ["--summariser", "lead", "--voice", "espeak", "--offline"]
        done = briefing(
            "make", article, "--to", "ar", "--translator", toy_translator, *quick,
            "--out", tmp_path / "out", *options,
        )  # fmt: skip  # a command
        assert done.exit_code == 0, done.stderr
        return only_folder(tmp_path / "out")

    return make


def test_a_draft_is_text_beside_its_original_and_no_sound(make_draft: MakeDraft) -> None:
    arabic = [sentence for _, sentence in STORY]
    folder = make_draft(failing=(STORY[1][0], TITLE[0]))
    assert [name for name in names(folder) if ".ar." in name] == ["summary.ar.md", "summary.ar.txt"]

    notice, _, title, original, _, *lines = (
        (folder / "summary.ar.txt").read_text("utf-8").splitlines()
    )
    assert notice.startswith("مسوّدة: ")
    assert lines[::2] == [f"{one} {MARK}" if one == arabic[1] else one for one in arabic]
    assert [one.strip() for one in lines[1::2]] == [english for english, _ in STORY]
    assert (title, original.strip()) == (f"{TITLE[1]} {MARK}", TITLE[0])

    markdown = (folder / "summary.ar.md").read_text("utf-8")
    for english, _ in (TITLE, *STORY):
        assert f'> <bdi dir="ltr" lang="en">{english}</bdi>' in markdown
    assert "## كيف أُعدّ هذا" in markdown
    assert "المصدر: " in markdown
    assert "الترجمة مسوّدة تُقرأ بجانب أصلها" in markdown
    english_words = ("How", "Summarised", "Translated", "Made by", "Note:", "failed", "Source")
    assert not [word for word in english_words if word in markdown]
    warnings = record_of(folder)["summaries"]["ar"]["warnings"]
    assert any("--speak-drafts" in warning for warning in warnings)


def test_every_line_of_a_draft_that_is_piped_on_says_so(
    toy_translator: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SequenceTranslator, "is_draft", True)
    done = briefing(
        "translate", "--to", "ar", "--translator", toy_translator, stdin=f"{STORY[0][0]}\n\n"
    )
    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines() == [f"[مسوّدة] {STORY[0][1]}", ""]


def test_of_a_draft_that_is_spoken_no_marked_sentence_is_heard(make_draft: MakeDraft) -> None:
    arabic = [sentence for _, sentence in STORY]
    folder = make_draft("--speak-drafts", failing=(STORY[1][0], TITLE[0]))
    cues = [cue.text for cue in webvtt.read(str(folder / "briefing.ar.vtt")).captions]
    assert cues[0].startswith("مسوّدة: ")
    assert f"وعددها 1 من {len(arabic)}،" in cues[0]
    assert cues[1:-1] == [one for one in arabic if one != arabic[1]]
    tags = File(folder / "briefing.ar.mp3").tags
    assert tags["TIT2"].text == [f"[مسوّدة] {TITLE[0]}"]
    # What comes with the sound in a feed says no more than the sound.
    assert briefing("feed", folder.parent, "--base-url", "https://example.org").exit_code == 0
    feed = (folder.parent / "feed.ar.xml").read_text("utf-8")
    assert (arabic[0] in feed, arabic[1] in feed, TITLE[1] in feed) == (True, False, False)


def test_a_draft_of_which_most_sentences_failed_is_not_spoken(make_draft: MakeDraft) -> None:
    english = tuple(sentence for sentence, _ in STORY)
    folder = make_draft("--speak-drafts", failing=english[: len(english) // 2 + 1])
    assert "briefing.ar.mp3" not in names(folder)
    assert "briefing.en.mp3" in names(folder)
    (why,) = [
        one for one in record_of(folder)["summaries"]["ar"]["warnings"] if "not spoken" in one
    ]
    assert f"of its {len(english)} sentences failed a check" in why
