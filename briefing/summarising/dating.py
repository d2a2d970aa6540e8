"""Ties the times of a summary to the day on which its article was published.

"On Tuesday" tells a reader nothing who comes later. The first sentence that has such words for one
certain day gets the date behind them, "on Tuesday (13 October)", and where there is none, the first
one that names a month or a year so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from briefing.core.documents import (
    DATE,
    Article,
    Edit,
    Length,
    Statement,
    Summary,
    primary_language,
)
from briefing.language.calendar import dates
from briefing.language.relative_dates import Precision, relative_dates
from briefing.summarising.length import within

_MONTH_FIRST = "US"


@dataclass(frozen=True, slots=True)
class _Tie:
    """A time that can be tied: its statement, where its words end, and what they mean."""

    place: int
    end: int
    day: date
    precision: Precision


def dated(summary: Summary, article: Article) -> Summary:
    """A summary in which a time of its article is tied to a date, where the day is certain.

    Nothing is put in twice, nor where the summary would become longer than was asked for.

    Args:
        summary: In the article's language.
        article: It may have no date; then the summary stays as it is.
    """
    published = article.published
    tie = _first(summary, published) if published else None
    if published is None or tie is None:
        return summary
    inserted = _mark(tie.day, tie.precision, published, article)
    one = summary.statements[tie.place]
    # It is no longer a sentence of the article word for word.
    tied = replace(
        one,
        text=one.text[: tie.end] + inserted + one.text[tie.end :],
        edits=(*one.edits, Edit(DATE, tie.end, "", inserted)),
        quoted=False,
    )
    statements = (*summary.statements[: tie.place], tied, *summary.statements[tie.place + 1 :])
    done = replace(summary, statements=statements)
    wanted = summary.made_by.settings.get("words")
    too_long = isinstance(wanted, int) and not within(done.words, Length(words=wanted))
    return summary if too_long else done


def without_own_date(statement: Statement, article: Article) -> str:
    """The text of a statement, without the date that was put in where it is the article's own.

    For a reading that begins with that date.
    """
    last = statement.edits[-1] if statement.edits else None
    published = article.published
    if last is None or last.name != DATE or published is None:
        return statement.text
    if last.inserted != _mark(published, "day", published, article):
        return statement.text
    return statement.text[: last.start] + statement.text[last.start + len(last.inserted) :]


def _first(summary: Summary, published: date) -> _Tie | None:
    found = [
        _Tie(place, one.end, one.day, one.precision)
        for place, statement in enumerate(summary.statements)
        for one in relative_dates(statement.text, published, summary.language)
        if one.day is not None
    ]
    days = [one for one in found if one.precision == "day"]
    if any(_is_said(one.day, summary) for one in days):
        return None
    return next(iter(days or found), None)


def _is_said(day: date, summary: Summary) -> bool:
    """Whether a summary names a day by its date already."""
    return any(
        (f"m{day.month:02}", day.day) in dates(one.text, summary.language).days
        for one in summary.statements
    )


def _mark(day: date, precision: Precision, published: date, article: Article) -> str:
    """A time in brackets as the article would write it, with its year where that is another."""
    from babel.dates import format_date

    whole = "MMMM d" if article.territory == _MONTH_FIRST else "d MMMM"
    pattern = {"day": whole, "month": "MMMM", "year": "y"}[precision]
    if precision != "year" and day.year != published.year:
        pattern += ", y" if pattern.startswith("MMMM d") else " y"
    return f" ({format_date(day, pattern, locale=primary_language(article.language))})"
