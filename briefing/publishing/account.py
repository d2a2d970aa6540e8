"""`report.json`: what a run made, what failed and why, and where the time went."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from briefing import __version__
from briefing.archive import Tally
from briefing.documents import Made, Outcome
from briefing.publishing.files import whole_file

NAME = "report.json"


def write_account(
    out: Path, begun: datetime, outcomes: Sequence[Outcome], stages: Mapping[str, Tally]
) -> None:
    """Write the account of a run into its output folder, in place of the one before.

    Args:
        out: The output folder.
        begun: When the run began; it knows its time zone.
        outcomes: One a source.
        stages: How often each stage ran and was spared, and the seconds that it took.

    Raises:
        OutputError: It cannot be written. The one before still stands.
    """
    ended = datetime.now(UTC)
    account = {
        "program": f"briefing {__version__}",
        "begun_at": begun.isoformat(timespec="seconds"),
        "ended_at": ended.isoformat(timespec="seconds"),
        "seconds": round((ended - begun).total_seconds(), 3),
        "sources": [_outcome(outcome) for outcome in outcomes],
        "stages": {
            name: {
                "made": tally.made,
                "reused": tally.reused,
                "seconds": round(tally.seconds, 3),
            }
            for name, tally in stages.items()
        },
    }
    with whole_file(out / NAME) as path:
        text = json.dumps(account, ensure_ascii=False, indent=2) + "\n"
        # A path may hold bytes that are no Unicode.
        path.write_bytes(text.encode(errors="replace"))


def _outcome(outcome: Outcome) -> dict[str, object]:
    source = outcome.source.name
    if not isinstance(outcome, Made):
        return {"source": source, "outcome": "failed", "error": str(outcome.error)}
    kind = "made in part" if outcome.failures else "made" if outcome.fresh else "there already"
    return {
        "source": source,
        "outcome": kind,
        "folder": str(outcome.folder),
        "warnings": list(outcome.warnings),
        "failures": [str(failure) for failure in outcome.failures],
    }
