"""eSpeak's sound does not depend on what else was spoken, or where."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor

import pytest
from loky import ProcessPoolExecutor  # type: ignore[import-untyped]  # it carries no types

pytest.importorskip("espeakng_loader")

from briefing.speaking.espeak.voice import Espeak

SENTENCES = (
    ("en", "The harbour reopened on Tuesday."),
    ("en-GB", "Six thick thistle sticks hissed in the storm."),
    ("ar", "أعيد فتح الميناء يوم الثلاثاء."),
)


def digest(language: str, sentence: str) -> str:
    return hashlib.sha256(Espeak(language).speak(sentence).samples.tobytes()).hexdigest()


def test_a_sentence_sounds_the_same_after_any_others() -> None:
    first = [digest(*one) for one in SENTENCES]
    assert [digest(*one) for one in SENTENCES[::-1]] == first[::-1]


def test_a_sentence_sounds_the_same_in_threads_and_in_another_process() -> None:
    here = [digest(*one) for one in SENTENCES]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda one: digest(*one), SENTENCES * 3)) == here * 3
    with ProcessPoolExecutor(1) as processes:
        # Last comes first: what a worker said before is another's order.
        there = list(processes.map(digest, *zip(*SENTENCES[::-1], strict=True)))
    assert there == here[::-1]
