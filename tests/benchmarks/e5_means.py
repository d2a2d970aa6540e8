"""Writes the mean vector of English and of Arabic that multilingual-e5-small is centred by.

    python tests/benchmarks/e5_means.py

They are those of the sentences of `tests/data/checking/translations.txt`, which were written for
this program: short ones of news, each in both languages.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from briefing.models.multilingual_encoder import multilingual_encoder

CASES = Path(__file__).parents[1] / "data/checking/translations.txt"
MEANS = Path(__file__).parents[2] / "briefing/models/data/e5_means.npz"


def main() -> int:
    """Write the file."""
    encoder = multilingual_encoder()
    if encoder is None:
        print("skipped: the extra multilingual is not installed")
        return 0
    rows = [
        line.split(" | ")
        for line in CASES.read_text(encoding="utf-8").splitlines()
        if line.partition(" |")[0].endswith("ok")
    ]
    means = {
        language: encoder.raw(list(dict.fromkeys(row[at].strip() for row in rows))).mean(axis=0)
        for at, language in ((1, "en"), (2, "ar"))
    }
    np.savez(MEANS, **{language: mean.astype(np.float32) for language, mean in means.items()})
    print(f"{len(rows)} pairs; wrote {MEANS}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
