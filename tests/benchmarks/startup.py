"""`briefing --help` against a Click program of one command: seconds to start, side by side.

Run: .venv/bin/python tests/benchmarks/startup.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

ROUNDS = 15
ONE_COMMAND = "import click\n@click.command()\ndef main(): 'Say hello.'\nmain()"
PROGRAMS = {
    "one-command Click program": [sys.executable, "-c", ONE_COMMAND, "--help"],
    "briefing --help": [sys.executable, "-m", "briefing", "--help"],
}


def seconds(command: list[str]) -> float:
    """Wall seconds of one run."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begin


def main() -> None:
    """Run both in turn, and print the medians and their ratio."""
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for _ in range(ROUNDS):
        for name, command in PROGRAMS.items():
            times[name].append(seconds(command))
    medians = {name: statistics.median(values) for name, values in times.items()}
    for name, median in medians.items():
        print(f"{name:<28} {median * 1000:7.0f} ms (median of {ROUNDS})")
    plain, ours = medians.values()
    print(f"ratio {ours / plain:.2f}")


if __name__ == "__main__":
    main()
