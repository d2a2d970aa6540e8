"""Articles summarised while others are spoken, against the same work done in turn.

    python tests/benchmarks/overlapped_against_in_turn.py [NUMBER [WORKERS]]

`briefing make` with `salient` and Piper over NUMBER (200) invented articles: with WORKERS
processes that speak (one a core), with all done in one process, one article after another, and
with the one process held to one thread (OMP_NUM_THREADS): left alone it gives a sentence two.
Texts and sounds must be the same.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from support.newsroom import articles_in


def run(listed: Path, out: Path, workers: int, **environment: str) -> float:
    """Make all, and give the seconds that it took."""
    command = [sys.executable, "-m", "briefing", "make", "--from-file", str(listed), "--quiet"]
    options = ["--summariser", "salient", "--voice", "piper", "--offline", "--out", str(out)]
    begun = time.perf_counter()
    command += [*options, "--workers", str(workers)]
    subprocess.run(command, stdout=subprocess.PIPE, check=True, env=os.environ | environment)
    return time.perf_counter() - begun


def contents(out: Path) -> dict[str, str]:
    """The digest of each text and sound."""
    paths = [path for path in out.rglob("*") if path.suffix in {".txt", ".mp3", ".vtt"}]
    return {str(p.relative_to(out)): hashlib.sha256(p.read_bytes()).hexdigest() for p in paths}


def main() -> int:
    """Run both, and print their ratio."""
    number = int(sys.argv[1]) if sys.argv[1:] else 200
    workers = int(sys.argv[2]) if sys.argv[2:] else len(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        listed = folder / "list.txt"
        paths = articles_in(folder / "articles", number)
        listed.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
        overlapped = run(listed, folder / "overlapped", workers)
        in_turn = run(listed, folder / "in turn", 1)
        one_thread = run(listed, folder / "one thread", 1, OMP_NUM_THREADS="1")
        same = contents(folder / "overlapped") == contents(folder / "in turn")
    for name, took in (
        (f"{workers} workers", overlapped),
        ("one process", in_turn),
        ("one process, one thread", one_thread),
    ):
        print(
            f"{name}: {took:.1f} s, {60 * number / took:.1f} articles a minute, "
            f"{took / overlapped:.2f} times as long"
        )
    print(f"texts and sounds the same: {same}")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
