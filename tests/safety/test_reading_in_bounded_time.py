"""Whatever a source holds, the time and memory of reading it are bounded.

What may be slow is read in a process of its own, here with one second where the program has ten.
"""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path
from string import ascii_lowercase

import pytest
from support.command import briefing, one_sentence

from briefing.core.documents import Source, SourceKind
from briefing.core.errors import NoArticleError, SourceError
from briefing.reading import ReadingOptions, read, time_bound
from briefing.reading.characters import compose
from briefing.runtime.isolated_process import Bounds, Say, run_isolated

SENTENCE = "The council of Harbour opened the new bridge over the river on Tuesday morning."
# 24 MB, made of copies: every test worker imports this.
TWO_LETTERS = (
    8_000_000
    // 26**2
    * "".join(f"{one}{another}\n" for another in ascii_lowercase for one in ascii_lowercase)
)


def reading(text: str) -> tuple[str, ...]:
    return read(
        Source("-", SourceKind.STDIN), ReadingOptions(), io.BytesIO(text.encode())
    ).sentences


@pytest.fixture
def one_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_bound, "_BOUNDS", Bounds(seconds=1, megabytes=1_000))


@pytest.mark.usefixtures("one_second")
@pytest.mark.parametrize(
    "text",
    [
        TWO_LETTERS,
        f"<!doctype html><p>{SENTENCE}</p>" + f"<a href=x>{SENTENCE} " * 80_000,
    ],
    ids=["24 MB of lines of two letters", "tags that nobody closes"],
)
def test_what_takes_too_long_is_stopped_and_told(text: str) -> None:
    with pytest.raises(SourceError, match=r"^standard input takes more than 1 seconds to read: "):
        reading(text)


def test_what_takes_too_much_memory_is_stopped_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_bound, "_BOUNDS", Bounds(seconds=10, megabytes=150))
    with pytest.raises(SourceError, match=r"more than 150 MB of memory|more memory than there is"):
        reading(TWO_LETTERS)


def test_a_book_is_read_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [f"The bridge number {number} was opened on Tuesday." for number in range(11_000)]
    asked = []
    whole = run_isolated

    def run(work: object, say: Say, bounds: Bounds | None = None) -> object:
        asked.append(bounds)
        return whole(work, say, bounds)  # type: ignore[arg-type]  # as it came

    monkeypatch.setattr(time_bound, "run_isolated", run)
    assert reading("\n".join(lines)) == tuple(lines)
    assert asked == [Bounds(seconds=10, megabytes=1_000)]


def test_its_errors_come_back_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_bound, "_QUICK_BYTES", 0)
    with pytest.raises(NoArticleError, match="there is no article in standard input"):
        reading("a\nb\n")


def test_ordinary_pages_are_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_bound, "run_isolated", lambda *_: pytest.fail("another process"))
    assert SENTENCE in reading(f"{SENTENCE}\n" * 100)
    assert SENTENCE in reading("<!doctype html>" + f"<p>{SENTENCE}</p>" * 100)


def test_marks_without_end_are_composed_in_time_that_grows_with_them() -> None:
    text = "a" + "\u0323\u0301" * 400_000
    assert len(compose(text)) <= 31
    assert compose("e\u0301" * 100) == "é" * 100
    vowels = "قَرَّرَ"
    assert compose(vowels) == unicodedata.normalize("NFC", vowels)


def test_the_command_says_so_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time_bound, "_BOUNDS", Bounds(seconds=1, megabytes=1_000))
    slow = tmp_path / "slow.txt"
    slow.write_text("ab\ncd\n" * 200_000, encoding="utf-8")
    done = briefing("read", slow)
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert f"{slow} takes more than 1 seconds to read" in done.stderr
