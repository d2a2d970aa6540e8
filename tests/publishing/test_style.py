"""The spelling of the text on disk: the last thing done to it, and unheard."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from support.samples import a_briefing, an_article

from briefing.core.documents import Part, Statement
from briefing.core.errors import MissingExtraError
from briefing.language.diacritics import diacritiser
from briefing.publishing.briefing import Briefing
from briefing.publishing.style import Style, in_style

TITLE = "كتب الولد 12 درسا"
SENTENCE = "قرأ المعلم 5,200 كتاب."
NOTICE = "مسوّدة: هذه ترجمة آلية 5."


@pytest.fixture
def _fresh() -> Iterator[None]:
    diacritiser.cache_clear()
    yield
    diacritiser.cache_clear()


def arabic() -> Briefing:
    made = a_briefing(an_article())
    summary = replace(
        made.summaries[0],
        title=TITLE,
        language="ar",
        statements=(Statement(SENTENCE, original="The teacher read 5,200 books."),),
    )
    parts = (
        Part(NOTICE, "a", 0, 1),
        Part(TITLE, "b", 1, 2),
        Part(SENTENCE, "c", 2, 3, statement=0),
    )
    narration = replace(made.narrations[0], language="ar", parts=parts)
    return replace(made, summaries=(summary,), narrations=(narration,))


def test_digits_change_in_the_text_and_in_the_captions_alone() -> None:
    styled = in_style(arabic(), Style("arabic"))
    (summary,), (narration,) = styled.summaries, styled.narrations
    assert summary.title == "كتب الولد ١٢ درسا"
    assert summary.statements[0].text == "قرأ المعلم ٥٬٢٠٠ كتاب."
    assert summary.statements[0].original == "The teacher read 5,200 books."
    texts = [part.text for part in narration.parts]
    assert texts == [NOTICE, summary.title, summary.statements[0].text]
    assert [part.spoken for part in narration.parts] == ["a", "b", "c"]
    assert in_style(styled, Style()).summaries == arabic().summaries


def test_vowels_change_nothing_else() -> None:
    pytest.importorskip("text2tashkeel")
    (summary,) = in_style(arabic(), Style(tashkeel=True)).summaries
    for before, after in ((TITLE, summary.title), (SENTENCE, summary.statements[0].text)):
        assert re.search("[\u064b-\u0652]", after)
        assert re.sub("[\u064b-\u0652]", "", after) == before
    english = a_briefing(an_article())
    assert in_style(english, Style("arabic", tashkeel=True)).summaries == english.summaries


@pytest.mark.usefixtures("_fresh")
def test_without_the_diacritiser_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "text2tashkeel", None)
    Style(tashkeel=True).check("en")
    Style().check("ar")
    with pytest.raises(MissingExtraError, match=r"--tashkeel .*briefing setup embedded"):
        Style(tashkeel=True).check("ar-JO")
