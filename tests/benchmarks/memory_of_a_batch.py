"""The memory and the time of a batch, by its size.

    python tests/benchmarks/memory_of_a_batch.py [SIZE ...]

`briefing make --summariser lead --no-audio` over lists of SIZE (1000 and 10000) invented articles:
the peak memory of the process, its seconds, and the ratios of the largest to the smallest.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from support.newsroom import articles_in


def run(listed: Path, out: Path) -> tuple[float, float]:
    """The peak memory in MB and the processor's seconds of one run."""
    command = [sys.executable, "-m", "briefing", "make", "--from-file", str(listed), "--quiet"]
    options = ["--summariser", "lead", "--no-audio", "--offline", "--out", str(out)]
    process = subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0
    return usage.ru_maxrss / 1000, usage.ru_utime + usage.ru_stime


def main() -> int:
    """Run every size, and print the figures."""
    sizes = [int(size) for size in sys.argv[1:]] or [1000, 10_000]
    found = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            listed = folder / "list.txt"
            paths = articles_in(folder / "articles", size, sentences=9)
            listed.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
            begun = time.perf_counter()
            memory, seconds = run(listed, folder / "out")
            wall = time.perf_counter() - begun
        found.append((memory, seconds))
        print(f"{size} articles: {memory:.0f} MB, {seconds:.1f} s of processor, {wall:.1f} s")
    (less, quick), (more, slow) = found[0], found[-1]
    print(
        f"memory {more / less:.3f} times, time an article "
        f"{slow / sizes[-1] / (quick / sizes[0]):.2f} times"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
