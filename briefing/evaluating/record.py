"""A result as JSON."""

from __future__ import annotations

import math

from briefing.evaluating.intervals import SAMPLES, Estimate
from briefing.evaluating.results import Result, estimate_of

Json = dict[str, object]


def as_record(result: Result) -> Json:
    """The result, ready for JSON: null where nothing was measured, with the reason if there is one.

    Intervals are of 95 %.
    """
    return {
        "kind": result.kind,
        "items": result.items,
        "draws": SAMPLES,
        **result.facts,
        "systems": [
            {
                "name": system.name,
                "figures": {
                    metric.key: _figure(estimate_of(system.figures.get(metric.key)))
                    for metric in result.metrics
                },
            }
            for system in result.systems
        ],
        "comparisons": [
            {
                "one": one.one,
                "other": one.other,
                "metric": one.metric.key,
                "difference": _figure(one.difference),
                "verdict": one.verdict,
            }
            for one in result.comparisons
        ],
        "notes": list(result.notes),
    }


def _figure(shown: Estimate | str) -> Json:
    if isinstance(shown, str):
        return {"value": None, "why": shown} if shown != "–" else {"value": None}
    if math.isnan(shown.value):
        return {"value": None}
    record: Json = {"value": round(shown.value, 4)}
    if shown.low is not None and shown.high is not None:
        record |= {"low": round(shown.low, 4), "high": round(shown.high, 4)}
    return record
