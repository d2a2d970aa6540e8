"""The steps of English wording, in their order.

Wide shapes come before narrow ones: "$4.5bn" is money before it is a number, "3-5%" a share before
it is a range. Figures come before letters, since units and codes are letters behind figures.
"""

from __future__ import annotations

from briefing.speaking.wording import neutral, raised
from briefing.speaking.wording.english import (
    abbreviations,
    bodies,
    brackets,
    capitals,
    codes,
    dates,
    editors,
    figures,
    games,
    gaps,
    labels,
    letters,
    masked,
    measures,
    mixed,
    money,
    odds,
    pointers,
    quotations,
    roman,
    scaled,
    slashes,
    spans,
    sport,
    symbols,
    technical,
    temperatures,
    times,
    web,
    years,
)
from briefing.speaking.wording.long_numbers import in_english, long_numbers
from briefing.speaking.wording.steps import Step

_CLEAN: tuple[Step, ...] = (
    neutral.printable,
    symbols.plain_letters,
    neutral.digit_groups,
    long_numbers(in_english),
    raised.raised_fractions,
    raised.lowered_figures,
    raised.isotopes,
    raised.raised_powers,
    neutral.white_space,
    neutral.without_pictures,
    brackets.added_letters,
    neutral.without_footnotes,
    web.addresses,
    web.handles,
    gaps.gaps,
    mixed.mixed,
    games.line_ups,
    technical.listed,
    technical.grades,
    symbols.stars,
    sport.not_out,
    masked.masked,
    symbols.list_letters,
    technical.formulas,
    neutral.without_markup,
    symbols.apostrophes,
    quotations.openings,
    quotations.endings,
    symbols.sentence_gaps,
    pointers.pointers,
    symbols.phrases,
    slashes.pairs,
    brackets.brackets,
    editors.editors_words,
    quotations.omissions,
    capitals.datelines,
    capitals.headlines,
    capitals.given_names,
    capitals.months,
)
_QUANTITIES: tuple[Step, ...] = (
    spans.spans,
    measures.coordinates,
    measures.bare_points,
    measures.signs_again,
    measures.stopped_units,
    times.minutes_by_marks,
    bodies.feet_and_inches,
    technical.inches,
    technical.models,
    sport.race_times,
    games.numbered_games,
    games.tie_breaks,
    games.won_and_lost,
    sport.cricket,
    sport.races,
    sport.strokes,
    odds.odds,
    sport.reports,
    sport.records,
    odds.marks,
    odds.votes,
    abbreviations.abbreviations_before_figures,
    labels.labels,
    symbols.comparisons,
    technical.powers,
    money.money,
    measures.percent,
    times.times,
    dates.date_spans,
)
_FIGURES: tuple[Step, ...] = (
    dates.dates,
    temperatures.temperatures,
    measures.parts_of_units,
    measures.units,
    scaled.memory,
    scaled.scaled,
    measures.scaled_units,
    figures.squares,
    years.years,
    figures.ordinals,
    codes.codes,
    figures.fractions,
    figures.ranges,
    figures.minus_signs,
    figures.numerals,
)
_LETTERS: tuple[Step, ...] = (
    roman.roman_numerals,
    symbols.signs,
    slashes.slashes,
    abbreviations.abbreviations,
    mixed.mixed_case,
    letters.dotted,
    letters.acronyms,
)


def english(territory: str | None) -> tuple[Step, ...]:
    """The steps for a country (ISO 3166), or for none in particular."""
    dated = dates.numeric_dates(territory)
    steps = (*_CLEAN, *_QUANTITIES, dated, *_FIGURES, *_LETTERS, *neutral.LAST_STEPS)
    return (*steps, letters.lone_a)
