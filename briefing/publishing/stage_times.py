"""The time that a briefing took to make, stage by stage, and the forecast for the next run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from briefing.core.documents import Made, Outcome, Stage
from briefing.runtime.stage_cache import Tally

# A report may be damaged by hand: no forecast comes of an infinite time.
Seconds = Annotated[float, Meta(ge=0, le=1e12)]

_ONCE_A_SOURCE = Stage.READING
# Stages that not every run has. A language of its own may have been asked for, or no audio.
_TRANSLATING = frozenset({Stage.TRANSLATING})
_AUDIO = frozenset({Stage.SPEAKING})


@dataclass(frozen=True, slots=True)
class RunEngines:
    """The engines of a run: a summariser, a voice or None, and languages beside the text's."""

    summariser: str
    voice: str | None = None
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds of work a briefing, by stage.

    `share` is the part of that work that the run lasted: below 1 where stages ran side by side.
    """

    engines: RunEngines
    stages: dict[str, Seconds]
    share: Annotated[float, Meta(ge=0, le=1)] = 1.0


def pace_of(
    outcomes: Sequence[Outcome],
    stages: Mapping[str, Tally],
    seconds: float,
    engines: RunEngines,
    before: Pace | None,
) -> Pace | None:
    """The pace of a run, or the one before it where this run made nothing.

    Args:
        outcomes: One a source.
        stages: How often each stage ran, how often its result was reused, and its seconds.
        seconds: The length of the run.
        engines: Its engines.
        before: The pace before it, which stands for the stages whose results were reused now.
    """
    fresh = len([one for one in outcomes if isinstance(one, Made) and one.fresh])
    if not fresh:
        return before
    measured = {
        name: tally.seconds / tally.made * _times(name, tally, fresh)
        for name, tally in stages.items()
        if tally.made
    }
    known = before.stages if before and before.engines.summariser == engines.summariser else {}
    work = sum(tally.seconds for tally in stages.values())
    share = min(1.0, seconds / work) if work else 1.0
    merged = {name: round(took, 4) for name, took in {**known, **measured}.items()}
    return Pace(engines, merged, round(share, 3))


def expected(pace: Pace | None, engines: RunEngines, briefings: int) -> float | None:
    """The seconds that so many briefings may take; None where no like run went before."""
    if pace is None or pace.engines.summariser != engines.summariser:
        return None
    left_out = (frozenset() if engines.voice else _AUDIO) | (
        frozenset() if engines.to else _TRANSLATING
    )
    needed: set[str] = {Stage.SUMMARISING}
    if engines.voice:
        needed.add(Stage.SPEAKING)
    if engines.to:
        needed.add(Stage.TRANSLATING)
    is_like = engines.voice in (None, pace.engines.voice) and set(engines.to) <= set(
        pace.engines.to
    )
    if not is_like or not needed <= pace.stages.keys():
        return None
    work = sum(took for name, took in pace.stages.items() if name not in left_out)
    return work * pace.share * briefings


def _times(name: str, tally: Tally, fresh: int) -> float:
    # Each source is read, whether or not a briefing comes of it.
    return 1.0 if name == _ONCE_A_SOURCE else (tally.made + tally.reused) / fresh
