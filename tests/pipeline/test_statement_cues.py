"""A cue knows its statement by index: two that say the same are not taken for each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.tones import ToneVoice

from briefing.core.documents import Heard, MadeBy, Narration, Statement, Summary
from briefing.pipeline.length_fitting import next_words
from briefing.pipeline.retakes import marked
from briefing.speaking.narrator import Script, narrate

SENTENCE = "Nobody was hurt."
SUMMARY = Summary("River rises", "en", (Statement(SENTENCE),) * 2, MadeBy("lead"))


def narrated(title: str) -> Narration:
    return narrate(Script("en", title, (SENTENCE,) * 2, "The end."), [ToneVoice])


def test_of_two_statements_with_the_same_words_the_misheard_one_is_marked() -> None:
    narration = narrated("River rises")
    parts = list(narration.parts)
    parts[2] = replace(parts[2], heard=Heard("No buddy washed herds.", 3, 3))
    first, second = marked(SUMMARY, replace(narration, parts=tuple(parts))).statements
    assert first.marks == ()
    assert second.marks == ("not heard as written in the audio, 3 of 3 words",)


def test_a_title_with_the_words_of_a_statement_is_not_counted_as_one() -> None:
    narration = narrated(SENTENCE)
    statements = [part.end - part.start for part in narration.parts[1:3]]
    rest = narration.speech.seconds - sum(statements)
    wanted = next_words(6, narration, SUMMARY, 60)
    assert wanted == pytest.approx((60 - rest) * 6 / sum(statements))
