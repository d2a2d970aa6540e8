"""Wording for the ear: a sentence as it is read → the same sentence as a voice should get it.

A language is a tuple of small steps, each `str -> str`, applied in order. A language without steps
of its own (`_OWN`) gets those that are right everywhere, and what CLDR and num2words know of it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.speaking.wording.steps import Step
    from briefing.speaking.wording.subjects import Subject

# In these a date in figures has the day first, and Arabic months have the country's names.
_TERRITORIES = {
    "en": "AU GB IE IN NZ US ZA",
    "ar": "AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE",
}


def for_ear(
    text: str, language: str, months: str | None = None, subject: Subject | None = None
) -> str:
    """Word a sentence for a voice.

    Args:
        text: One sentence, or a title, as it is read.
        language: A BCP 47 tag ("en", "en-GB", "ar"). The longest prefix of it that has steps
            counts (RFC 4647, lookup), so that "en-Latn-CA" is worded as "en".
        months: Which names the months have, where a language has several: "gulf", "levantine" or
            "both". Without it they stay as they are written, and one in figures has the name that
            is usual in the tag's country.
        subject: What the text that the sentence is of tells of, as `subjects` finds it; without it
            the sentence's own words alone tell.

    Returns:
        The sentence in words: its meaning and its closing punctuation are the same, figures and
        signs that the steps are not sure of stand as they did. There are no control characters
        in it, and it is empty only where the text holds nothing that is read out: no letter and no
        digit, or a link, a story's code or a page's mark alone.
    """
    for step in _steps(language, months, subject):
        text = step(text)
    return text


@cache
def _steps(language: str, months: str | None, subject: Subject | None) -> tuple[Step, ...]:
    primary, *subtags = language.replace("_", "-").split("-")
    own = _OWN.get(primary.lower())
    if own is None:
        from briefing.speaking.wording.basic import basic

        return basic(language)
    # Lookup cuts a tag from its end: "en-GB-oed" is "en-GB", "en-Latn-GB" is "en".
    territory = subtags[0].upper() if subtags else ""
    known = territory in _TERRITORIES[primary.lower()].split()
    return own(territory if known else None, months, subject)


# Each language's tables are read when its first sentence is worded.
def _english(territory: str | None, _: str | None, subject: Subject | None) -> tuple[Step, ...]:
    from briefing.speaking.wording.english import english

    return english(territory, subject)


def _arabic(territory: str | None, months: str | None, _: Subject | None) -> tuple[Step, ...]:
    from briefing.speaking.wording.arabic import arabic

    return arabic(territory, months)


_OWN: dict[str, Callable[[str | None, str | None, Subject | None], tuple[Step, ...]]] = {
    "ar": _arabic,
    "en": _english,
}
