"""Lines that were not heard well are spoken again; what is heard is scripted here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from support.tones import ToneVoice

from briefing.checking.audio import not_as_spoken
from briefing.core.documents import EncodedNarration, Speech
from briefing.pipeline.retakes import record_clearly
from briefing.speaking.narrator import Script, SpokenScript, read_out

pytest.importorskip("jiwer", reason="needs the extra 'listen'")

LINES = ("Two bridges were closed on Tuesday.", "The mayor of Qazvibrook spoke to nobody.")
NOISE = "Bakers sell warm bread in every street."
MISHEARD = "The mayor of Casablanca spoke to nobody."


class Scripted:
    """A listener that hears one text after another, whatever it is given."""

    name = "scripted:ear"

    def __init__(self, *heard: tuple[str, str]) -> None:
        self._heard: Iterator[tuple[str, str]] = iter(heard)

    def write_down(self, speech: Speech, language: str) -> str:
        return " ".join(next(self._heard))


def recorded(*heard: tuple[str, str]) -> tuple[EncodedNarration, list[dict[int, float]]]:
    """The recording that is taken, and the paces at which lines were spoken, each time."""
    asked: list[dict[int, float]] = []

    def speak(paces: Mapping[int, float]) -> SpokenScript:
        asked.append(dict(paces))
        return read_out(Script("en", None, LINES), [ToneVoice], paces=paces)

    return record_clearly(speak, Scripted(*heard), lambda _: None).narration, asked


def test_what_is_heard_as_spoken_is_spoken_once() -> None:
    narration, asked = recorded(LINES)
    assert asked == [{}]
    assert not_as_spoken(narration.parts) == ()


def test_what_is_heard_badly_slowly_may_be_heard_fast() -> None:
    narration, asked = recorded((NOISE, LINES[1]), (NOISE, LINES[1]), LINES)
    assert not_as_spoken(narration.parts) == ()
    slow, fast = (paces[0] for paces in asked[1:])
    assert slow < 1 < fast
    assert all(set(paces) == {0} for paces in asked[1:])


def test_of_each_line_the_clearer_recording_stays() -> None:
    slower = (LINES[0], NOISE)
    narration, asked = recorded((NOISE, MISHEARD), slower, (LINES[0], MISHEARD), slower)
    first, second = (part.heard for part in narration.parts)
    assert first is not None
    assert second is not None
    assert (first.errors, second.errors) == (0, 1)
    assert [set(paces) for paces in asked] == [set(), {0, 1}, {0}, {0, 1}]


def test_what_is_never_heard_is_told() -> None:
    narration, _ = recorded(*[(NOISE, LINES[1])] * 3)
    assert not_as_spoken(narration.parts) == (0,)
    assert any("not heard as written" in warning for warning in narration.warnings)
