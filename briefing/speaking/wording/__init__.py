"""Wording for the ear: a sentence as it is read → the same sentence as a voice should get it.

A language is a tuple of small steps, each `str -> str`, applied in order. Adding a language is
adding a line to the table; a language without a line gets the steps that are right everywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from briefing.speaking.wording.arabic import TERRITORIES, arabic
from briefing.speaking.wording.english import AMERICAN, BRITISH, ENGLISH
from briefing.speaking.wording.neutral import NEUTRAL, Step

# How the months are to be called ("gulf", "levantine", "both"), None for as usual → the steps.
_Steps = Callable[[str | None], tuple[Step, ...]]


def _always(steps: tuple[Step, ...]) -> _Steps:
    return lambda _: steps


_STEPS: dict[str, _Steps] = {
    "ar": partial(arabic, None),
    **{f"ar-{territory}": partial(arabic, territory) for territory in TERRITORIES},
    "en": _always(ENGLISH),
    "en-AU": _always(BRITISH),
    "en-GB": _always(BRITISH),
    "en-IE": _always(BRITISH),
    "en-IN": _always(BRITISH),
    "en-NZ": _always(BRITISH),
    "en-US": _always(AMERICAN),
    "en-ZA": _always(BRITISH),
}
_BY_TAG = {tag.lower(): steps for tag, steps in _STEPS.items()}


def for_ear(text: str, language: str, months: str | None = None) -> str:
    """Word a sentence for a voice.

    Args:
        text: One sentence, or a title, as it is read.
        language: A BCP 47 tag ("en", "en-GB", "ar"). Of a tag without a table the longest known
            prefix counts (RFC 4647, lookup), so that "en-Latn-CA" is worded as "en".
        months: Which names the months have, where a language has several: "gulf", "levantine" or
            "both". Without it they stay as they are written, and one in figures has the name that
            is usual in the tag's country.

    Returns:
        The sentence in words: its meaning and its closing punctuation are the same, figures and
        signs that the steps are not sure of stand as they did. There are no control characters
        in it, and it is empty only where the text holds no letter and no digit.
    """
    for step in _steps(language, months):
        text = step(text)
    return text


@cache
def _steps(language: str, months: str | None) -> tuple[Step, ...]:
    tag = language.lower().replace("_", "-")
    while tag:
        if tag in _BY_TAG:
            return _BY_TAG[tag](months)
        tag = tag.rpartition("-")[0]
    return NEUTRAL
