"""The steps of a text that tells of a sport, or lines for help: others say so beside a cue only."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.speaking.wording.english import (
    cards,
    cricket,
    emergency_numbers,
    games,
    odds,
    races,
    sport,
    told_boxing,
    told_cricket,
    told_golf,
    told_lengths,
    told_racing,
    told_scores,
)
from briefing.speaking.wording.steps import Step
from briefing.speaking.wording.subjects import Subject

# Before the text is cleaned, of which an asterisk would not be left.
_SIGNS: Mapping[Subject, tuple[Step, ...]] = {Subject.CRICKET: (cricket.batsmen_not_out,)}
_FIGURES: Mapping[Subject, tuple[Step, ...]] = {
    Subject.CRICKET: (told_cricket.scores,),
    Subject.FOOTBALL: (told_scores.goals,),
    Subject.RUGBY: (told_scores.goals,),
    Subject.HOCKEY: (told_scores.goals,),
    Subject.GAELIC: (told_scores.points_and_goals,),
    Subject.TENNIS: (told_scores.sets,),
    Subject.GOLF: (told_golf.scores, told_golf.rounds),
    Subject.ATHLETICS: (sport.times_of_race, races.lengths_of_races, told_lengths.lengths),
    Subject.AMERICAN: (
        games.kicks_and_runs,
        games.won_and_lost,
        games.teams_records,
        sport.records,
        told_scores.runs_or_points,
    ),
    Subject.BOXING: (told_boxing.records, cards.judges_cards),
    Subject.RACING: (told_racing.odds,),
    Subject.CYCLING: (sport.times_of_race, told_scores.one_two),
    Subject.MOTOR: (sport.times_of_race, told_scores.one_two),
    Subject.FRAMES: (told_scores.frames,),
}


def signs(subject: Subject | None) -> tuple[Step, ...]:
    """The steps of a subject that come before all others."""
    return _SIGNS.get(subject, ()) if subject else ()


def figures(subject: Subject | None) -> tuple[Step, ...]:
    """The steps of a subject for its figures, before those of any text."""
    if subject is Subject.HELPLINES:
        return (emergency_numbers.in_text_of_helplines,)
    return (odds.odds, told_scores.ranges, *_FIGURES.get(subject, ())) if subject else ()
