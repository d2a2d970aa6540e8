"""The golden cases of the wording: files of lines "written => spoken", grouped by rule."""

from __future__ import annotations

import time
from pathlib import Path

from briefing.speaking.wording import for_ear
from briefing.speaking.wording.subjects import Subject

_CASES = Path(__file__).parents[1] / "data" / "wording"


def folder_of(kind: str) -> Path:
    """Where the files of cases of a kind are."""
    return _CASES / kind


def golden(folder: str, name: str = "*") -> list[tuple[str, str]]:
    """Every case in a folder, or in one file of it, as (written, spoken)."""
    lines = [
        line
        for path in sorted((_CASES / folder).glob(f"{name}.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("# ")
    ]
    return [(written, spoken) for written, _, spoken in (line.partition(" => ") for line in lines)]


def worded_otherwise(
    language: str,
    cases: list[tuple[str, str]],
    months: str | None = None,
    subject: Subject | None = None,
) -> list[tuple[str, str, str]]:
    """What is written, how it ought to be spoken and how it is, wherever the two differ.

    One test for a table: pytest takes longer for a test than the wording for a case.
    """
    worded = [
        (written, spoken, for_ear(written, language, months, subject)) for written, spoken in cases
    ]
    return [case for case in worded if case[1] != case[2]]


def takes_time_as_it_is_long(language: str, unit: str, end: str = "") -> bool:
    """Whether ten times the text takes ten times the time, and nothing like a hundred times."""

    def seconds(length: int) -> float:
        text = unit * (length // len(unit)) + end
        start = time.process_time()
        for_ear(text, language)
        return time.process_time() - start

    # The first time, patterns are compiled. The floor keeps the clock's own grain out of it.
    short = max(0.01, min(seconds(1_000), seconds(1_000)))
    return seconds(10_000) < 25 * short
