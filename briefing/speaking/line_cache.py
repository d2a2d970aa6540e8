"""A voice that speaks each sentence once, for scripts of which single lines are spoken again."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from briefing.core.contracts import Voice
from briefing.core.documents import Speech


class LineCache:
    """A voice (`contracts.Voice`) that stores the sound of every sentence, by sentence and pace."""

    def __init__(self, voice: Voice) -> None:
        self.name = voice.name
        self.language = voice.language
        self.licence = voice.licence
        self.speak: Callable[..., Speech] = cache(voice.speak)


def with_line_cache(make_voice: Callable[[], Voice]) -> Callable[[], Voice]:
    """A function that makes the voice at its first call, and gives that one, cached, ever after."""
    return cache(lambda: LineCache(make_voice()))
