"""A digest of many articles against the same briefings, in seconds of processor.

    python tests/benchmarks/digest_against_make.py [ARTICLES]

Of so many articles (100) with `lead` and `espeak`, in one process each: `briefing make`, `briefing
digest` of every story with as many sentences, the same digest again, and one of ten minutes. The
digest may take 1.3 times what the briefings take, and the second one three seconds.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.newsroom import articles_in

OPTIONS = ("--summariser", "lead", "--voice", "espeak", "--offline", "--workers", "1", "--quiet")


def seconds(*arguments: str | Path) -> float:
    """The seconds of processor of a run, which must succeed."""
    before = os.times()
    subprocess.run([sys.executable, "-m", "briefing", *map(str, arguments)], check=True)
    after = os.times()
    return (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )


def main(number: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["BRIEFING_CACHE"] = str(folder / "cache")
        paths = list(articles_in(folder / "articles", number))
        made = seconds("make", *paths, *OPTIONS, "--out", folder / "made")
        digest: tuple[str | Path, ...] = ("digest", *paths, *OPTIONS, "--out", folder / "digest")
        whole = seconds(*digest, "--sentences", "5")
        again = seconds(*digest, "--sentences", "5")
        minutes = seconds(*digest, "--minutes", "10")
    print(f"{number} briefings {made:.1f} s, digest {whole:.1f} s ({whole / made:.2f} times)")
    print(f"the same again {again:.1f} s; ten minutes of them {minutes:.1f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
