"""Digests that are killed at random moments, and finished by the same command.

    python tests/benchmarks/digest_kills.py [KILLS]

So many times (30) a run of `briefing digest` over six short articles with `lead` and `espeak`, with
nothing cached, is killed; every sixth is a program of its own with two workers, and is killed with
them. After each: an episode that is there is whole; the same command finishes, and gives the same
files as a run that nobody disturbed; and nothing of the broken run is left in the output folder.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.broken_runs import end_of, forked, left_over

from briefing.cli.group import main as briefing
from briefing.publishing.episode_record import read_episode
from briefing.publishing.whole_folder import damage

ARTICLES = 6
OPTIONS = ("--summariser", "lead", "--voice", "espeak", "--offline", "--sentences", "2", "--quiet")


def start(sources: list[Path], place: Path) -> int:
    """Fork a run with a cache of its own, and with everything loaded; its process's id."""
    return forked(
        ["digest", *map(str, sources), *OPTIONS, "--out", str(place / "out")],
        {"BRIEFING_CACHE": str(place / "cache")},
    )


def start_program(sources: list[Path], place: Path) -> subprocess.Popen[bytes]:
    """Start a run as a user does, with two workers."""
    command = [sys.executable, "-m", "briefing", "digest", *map(str, sources), *OPTIONS]
    return subprocess.Popen(
        [*command, "--workers", "2", "--out", str(place / "out")],
        env={**os.environ, "BRIEFING_CACHE": str(place / "cache")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def faults_of(sources: list[Path], place: Path, expected: dict[str, str]) -> list[str]:
    """Look at what a broken run left, have it finished, and say what is not as it should be."""
    out = place / "out"
    faults = [
        fault
        for path in out.glob("*/episode.json")
        if (fault := damage(path.parent, read_episode(path.parent)))
    ]
    if end_of(start(sources, place)) != 0:
        return [*faults, "the next run failed"]
    (folder,) = (path.parent for path in out.glob("*/episode.json"))
    record = read_episode(folder)
    if record.files != expected or damage(folder, record):
        faults.append("another result")
    if {path.name for path in folder.iterdir()} != {*record.files, "episode.json"}:
        faults.append("other files")
    return [*faults, *left_over(out)]


def main(kills: int) -> int:
    """Kill so many runs, and print what was found."""
    chance = random.Random(5)
    faults: Counter[str] = Counter()
    ends: Counter[int] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = []
        for number in range(ARTICLES):
            lines = [f"The council counted {number + n} boats in the harbour." for n in range(4)]
            sources.append(folder / f"story{number}.txt")
            sources[-1].write_text(f"Story {number}\n\n{' '.join(lines)}\n", encoding="utf-8")
        begun = time.monotonic()
        assert start_program(sources, folder / "whole").wait() == 0
        as_program = time.monotonic() - begun
        (whole,) = folder.glob("whole/out/*/episode.json")
        expected = read_episode(whole.parent).files
        # Loads here what every run needs, before they are forked.
        os.environ["BRIEFING_CACHE"] = str(folder / "warm")
        with suppress(SystemExit):
            briefing(["digest", *map(str, sources), *OPTIONS, "--out", str(folder / "w")])
        begun = time.monotonic()
        assert end_of(start(sources, folder / "again")) == 0
        seconds = time.monotonic() - begun
        number = 0
        # One that had ended before it was to be killed does not count.
        while ends[-signal.SIGKILL] < kills:
            number += 1
            place = folder / str(number)
            share = chance.uniform(0.05, 0.8)
            if number % ARTICLES == 0:
                process = start_program(sources, place)
                time.sleep(as_program * share)
                process.send_signal(signal.SIGKILL)
                ends[process.wait()] += 1
            else:
                run = start(sources, place)
                time.sleep(seconds * share)
                os.kill(run, signal.SIGKILL)
                ends[end_of(run)] += 1
            faults.update(faults_of(sources, place, expected))
    killed = ends[-signal.SIGKILL]
    print(f"{killed} runs killed, exit codes {dict(ends)}, faults {dict(faults) or 'none'}")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 30))
