"""The footnotes of a story: the sentences of articles that its own rest on."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.publishing.page.html import shown
from briefing.publishing.page.view import Note


class Footnotes:
    """Footnotes, numbered in the order in which they are first seen."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}

    def to(self, sentence: str, supports: Iterable[tuple[str, str]]) -> tuple[int, ...]:
        """The numbers of a sentence's footnotes; one that it repeats word for word has none.

        Args:
            sentence: As it is read.
            supports: The sentences that support it, each with its language (BCP 47).
        """
        others = [one for one in supports if one[0] != sentence]
        return tuple(
            dict.fromkeys(self._numbers.setdefault(s, len(self._numbers) + 1) for s in others)
        )

    def listed(self) -> tuple[Note, ...]:
        """All footnotes, in the order of their numbers."""
        return tuple(
            Note(number, shown(sentence, language))
            for (sentence, language), number in self._numbers.items()
        )
