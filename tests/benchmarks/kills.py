"""Batches that are killed, stopped, doubled and timed out at random moments.

    python tests/benchmarks/kills.py [KILLED STOPPED DOUBLED TIMED_OUT]

So many runs (60, 40, 20 and 20) of `briefing make` over six short articles with `lead` and
`espeak`, every sixth of them with two workers. After each: every briefing that is there is whole;
the report was written, but after SIGKILL or where the run had not begun; the same command finishes
and gives the same texts, captions and recordings as a run that nobody disturbed; and nothing of the
broken run is left.
"""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.broken_runs import end_of, forked, left_over

from briefing.cli.group import main as briefing
from briefing.publishing.folder_status import folder_statuses
from briefing.publishing.run_record import NAME as REPORT

COUNTS = {"killed": 60, "stopped": 40, "doubled": 20, "timed out": 20}
ARTICLES = 6
OPTIONS = ("--summariser", "lead", "--voice", "espeak", "--offline", "--sentences", "2")
STOPPED = {128 + signal.SIGINT, 128 + signal.SIGTERM}
TIMED_OUT = 124


@dataclass
class Batch:
    """The articles, what an undisturbed run makes of them, and the seconds that it takes."""

    sources: list[Path]
    expected: dict[str, str]
    seconds: float
    seconds_of_a_program: float


def start(batch: list[Path], out: Path) -> int:
    """Fork a run, with everything loaded; its process's id."""
    return forked(["make", *map(str, batch), *OPTIONS, "--out", str(out)])


def start_program(batch: list[Path], out: Path, *before: str) -> subprocess.Popen[bytes]:
    """Start a run as a user does, with two workers, behind another command's words."""
    command = [*before, sys.executable, "-m", "briefing", "make", *map(str, batch), *OPTIONS]
    return subprocess.Popen(
        [*command, "--workers", "2", "--out", str(out)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def contents(out: Path) -> dict[str, str]:
    """The SHA-256 of each text, caption and recording in an output folder."""
    files = [path for path in out.glob("*/*") if path.suffix in {".txt", ".vtt", ".mp3"}]
    return {
        str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


def faults_of(out: Path, batch: Batch, codes: list[int]) -> list[str]:
    """Look at what a broken run left, have it finished, and say what is not as it should be."""
    faults = []
    if out.is_dir():
        faults += [f"{one.folder.name}: {one.damage}" for one in folder_statuses(out, thorough=True)
                   if one.damage]  # fmt: skip
    if any(code in STOPPED | {TIMED_OUT} for code in codes) and not (out / REPORT).is_file():
        faults.append("no report")
    if end_of(start(batch.sources, out)) != 0:
        faults.append("the next run failed")
    if contents(out) != batch.expected:
        faults.append("another result")
    return [*faults, *left_over(out)]


def broken(kind: str, number: int, batch: Batch, out: Path, chance: random.Random) -> list[int]:
    """Break a run, or one of two; the exit codes."""
    share = chance.uniform(0.05, 1.0)
    which = signal.SIGKILL if kind == "killed" else chance.choice([signal.SIGINT, signal.SIGTERM])
    if kind == "timed out":
        seconds = max(0.1, batch.seconds_of_a_program * share)
        return [start_program(batch.sources, out, "timeout", f"{seconds:.2f}").wait()]
    if number % ARTICLES == 0:
        process = start_program(batch.sources, out)
        time.sleep(batch.seconds_of_a_program * share)
        process.send_signal(which)
        return [process.wait()]
    runs = [start(batch.sources, out) for _ in range(2 if kind == "doubled" else 1)]
    time.sleep(batch.seconds * share * len(runs))
    os.kill(runs[0], signal.SIGKILL if kind == "doubled" and number % 2 else which)
    return [end_of(run) for run in runs]


def prepared(folder: Path) -> Batch:
    """The articles, and a run over them that nobody disturbs."""
    sources = []
    for number in range(ARTICLES):
        lines = [f"The council counted {number + n} boats in the harbour." for n in range(4)]
        sources.append(folder / f"story{number}.txt")
        sources[-1].write_text(f"Story {number}\n\n{' '.join(lines)}\n", encoding="utf-8")
    begun = time.monotonic()
    assert start_program(sources, folder / "program").wait() == 0
    as_program = time.monotonic() - begun
    # Loads here what every run needs, before they are forked.
    with suppress(SystemExit):
        briefing(["make", *map(str, sources), *OPTIONS, "--quiet", "--out", str(folder / "whole")])
    begun = time.monotonic()
    assert end_of(start(sources, folder / "again")) == 0
    seconds = time.monotonic() - begun
    expected = contents(folder / "whole")
    assert expected == contents(folder / "program") == contents(folder / "again")
    return Batch(sources, expected, seconds, as_program)


def main() -> int:
    """Break so many runs of each kind, and print what was found."""
    given = [int(one) for one in sys.argv[1:]]
    counts = dict(zip(COUNTS, given, strict=True)) if given else COUNTS
    chance = random.Random(5)
    failed = False
    with tempfile.TemporaryDirectory() as place:
        batch = prepared(Path(place))
        for kind, count in counts.items():
            ends: Counter[int] = Counter()
            faults: Counter[str] = Counter()
            for number in range(count):
                with tempfile.TemporaryDirectory(dir=place) as folder:
                    codes = broken(kind, number, batch, Path(folder) / "out", chance)
                    ends.update(codes)
                    faults.update(faults_of(Path(folder) / "out", batch, codes))
            failed |= bool(faults)
            print(f"{kind}: {count} runs, exit codes {dict(ends)}, faults {dict(faults) or 'none'}")
            sys.stdout.flush()
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
