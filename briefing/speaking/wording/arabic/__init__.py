"""The steps of Arabic wording, in their order.

As in English: wide shapes come before narrow ones, figures before letters. Sentences come in as
news writes them, and go out in words that a newsreader would say, without vowel marks; where case
shows in a letter (عشرون, عشرين) a number that opens a sentence or brackets, tells an age or a
length, or follows a verb whose subject it is is nominative; any other is in the
accusative-genitive.
"""

from __future__ import annotations

from briefing.language.digits import western_digits
from briefing.speaking.wording import neutral, raised
from briefing.speaking.wording.arabic import (
    abbreviations,
    dates,
    figures,
    latin,
    letters,
    measures,
    money,
    months,
    numbers,
    places,
    references,
    roman,
    symbols,
    times,
    web,
)
from briefing.speaking.wording.long_numbers import in_arabic, long_numbers
from briefing.speaking.wording.steps import Step

_CLEAN: tuple[Step, ...] = (
    neutral.printable,
    symbols.plain_letters,
    western_digits,
    neutral.digit_groups,
    raised.raised_fractions,
    raised.lowered_figures,
    raised.isotopes,
    raised.raised_powers,
    neutral.white_space,
    neutral.without_pictures,
    neutral.without_footnotes,
    web.addresses,
    web.handles,
    neutral.without_markup,
    symbols.stops,
    symbols.rates,
    references.references,
    numbers.separators,
    long_numbers(in_arabic),
    letters.glosses,
    latin.glosses,
)
_QUANTITIES: tuple[Step, ...] = (
    figures.listed,
    figures.telephones,
    abbreviations.before_figures,
    symbols.comparisons,
    figures.signs_before,
    figures.powers,
    money.money,
    measures.percent,
    dates.eras,
    times.times,
    abbreviations.pages,
)
_FIGURES: tuple[Step, ...] = (
    dates.decades,
    dates.seasons,
    measures.units,
    roman.roman_numerals,
    letters.codes,
    places.ordinals,
    figures.fractions,
    figures.scales,
    figures.ranges,
    figures.rounds_and_twos,
    figures.ones_and_twos,
    figures.numerals,
)
_LETTERS: tuple[Step, ...] = (
    abbreviations.abbreviations,
    letters.acronyms,
    latin.names,
    symbols.signs,
    symbols.without_tatweel,
)


def arabic(territory: str | None, month_names: str | None) -> tuple[Step, ...]:
    """The steps for a country (ISO 3166), or for none in particular.

    `month_names` is as `months` in `for_ear`.
    """
    dated = (
        months.renamed(month_names),
        dates.written_dates,
        dates.numeric_dates(territory, month_names),
    )
    return (*_CLEAN, *_QUANTITIES, *dated, *_FIGURES, *_LETTERS, *neutral.LAST_STEPS)
