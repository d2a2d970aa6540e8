"""The spelling of texts on disk, applied last: checks and voices have the texts before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.core.documents import EncodedNarration, Part, Statement, Summary
from briefing.core.errors import MissingExtraError
from briefing.language.diacritics import diacritiser, with_vowels
from briefing.language.digits import own, western
from briefing.language.languages import language_of
from briefing.publishing.briefing import Briefing

_DIGITS = {"western": western, "arabic": own}


@dataclass(frozen=True, slots=True)
class Style:
    """The spelling that the user wants.

    `digits` are "western" or, in languages that have their own, "arabic". With `tashkeel`, Arabic
    is written with its vowel marks.
    """

    digits: str = "western"
    tashkeel: bool = False

    def check(self, language: str) -> None:
        """Find out before the work, not after it, that a language (BCP 47) cannot be spelt so.

        Raises:
            MissingExtraError: Vowels are wanted, and there is no diacritiser.
        """
        if self._has_vowels(language) and diacritiser() is None:
            raise MissingExtraError("the diacritiser that --tashkeel needs", "embedded")

    def spelt(self, text: str, language: str) -> str:
        """A text in a language (BCP 47), spelt in this style."""
        if self._has_vowels(language):
            text = with_vowels(text)
        return _DIGITS[self.digits](text, language)

    def _has_vowels(self, language: str) -> bool:
        return self.tashkeel and not language_of(language).has_written_vowels


def in_style(briefing: Briefing, style: Style) -> Briefing:
    """A briefing whose texts are spelt in a style; spoken texts and checks stay as they were.

    The phrases of the program, as at the end of a recording, stay as they were too.
    """
    summaries = tuple(_summary(summary, style) for summary in briefing.summaries)
    both = {
        before.language: (before, after)
        for before, after in zip(briefing.summaries, summaries, strict=True)
    }

    def part_of(narration: EncodedNarration, part: Part) -> Part:
        before, after = both[part.language or narration.language]
        if part.statement is None:
            return replace(part, text=after.title) if part.text == before.title else part
        styled = after.statements[part.statement]
        return part if styled.withheld else replace(part, text=styled.text)

    narrations = tuple(
        replace(narration, parts=tuple(part_of(narration, part) for part in narration.parts))
        for narration in briefing.narrations
    )
    return replace(briefing, summaries=summaries, narrations=narrations)


def spelt(statements: Sequence[Statement], language: str, style: Style) -> tuple[Statement, ...]:
    """Statements in a language (BCP 47), with their texts spelt in a style."""
    return tuple(replace(one, text=style.spelt(one.text, language)) for one in statements)


def _summary(summary: Summary, style: Style) -> Summary:
    translation = summary.translation
    if translation:
        (title,) = spelt([translation.title], summary.language, style)
        translation = replace(translation, title=title)
    return replace(
        summary,
        title=style.spelt(summary.title, summary.language),
        statements=spelt(summary.statements, summary.language, style),
        translation=translation,
    )
