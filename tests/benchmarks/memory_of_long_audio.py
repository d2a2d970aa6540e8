"""The memory of a recording, by its length.

    python tests/benchmarks/memory_of_long_audio.py [MINUTES ...]

`briefing speak --voice espeak` over invented text of about MINUTES (1, 10, 60, 180 and 600): the
minutes of sound that it gave, the peak memory of the process, and the processor's seconds.
Temporary files take about 20 MB of TMPDIR a minute.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import soundfile  # type: ignore[import-untyped]  # the package carries no types

TEXT = (
    "the harbour council reopened two bridges on Tuesday after heavy rain closed roads near an old "
    "market and nobody was hurt while engineers measured water levels again until morning"
)
WORDS_A_MINUTE = 150


def text_of(minutes: float) -> str:
    """Sentences of six to twenty words, a line each."""
    chance = random.Random(5)
    lines, left = [], minutes * WORDS_A_MINUTE
    while left > 0:
        words = chance.choices(TEXT.split(), k=chance.randint(6, 20))
        left -= len(words)
        lines.append(" ".join(words).capitalize() + ".\n")
    return "".join(lines)


def run(minutes: float, folder: Path) -> tuple[float, float, float]:
    """The minutes of sound, the peak memory in MB, and the processor's seconds of one run."""
    text, recording = folder / "text.txt", folder / "text.mp3"
    text.write_text(text_of(minutes), encoding="utf-8")
    command = [sys.executable, "-m", "briefing", "speak", str(text), "--voice", "espeak"]
    options = ["--language", "en", "--offline", "--quiet", "--out", str(recording)]
    process = subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0
    seconds = soundfile.info(recording).duration
    return seconds / 60, usage.ru_maxrss / 1000, usage.ru_utime + usage.ru_stime


def main() -> int:
    """Run every length, and print a line each."""
    print(f"{'asked':>8}{'minutes':>10}{'peak MB':>10}{'CPU s':>10}")
    for minutes in [float(given) for given in sys.argv[1:]] or [1, 10, 60, 180, 600]:
        with tempfile.TemporaryDirectory() as place:
            sound, memory, seconds = run(minutes, Path(place))
        print(f"{minutes:>8g}{sound:>10.1f}{memory:>10.0f}{seconds:>10.0f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
