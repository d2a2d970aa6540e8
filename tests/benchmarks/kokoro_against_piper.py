"""Kokoro against Piper: the processor's time for a second of speech, and the memory of each.

Both speak the same sentences, in turn, each in a process of its own on one thread.
Run: python tests/benchmarks/kokoro_against_piper.py
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

SENTENCES = (
    "The river rose four metres in a single night.",
    "By dawn two bridges were closed and the low road was under water.",
    "About nine hundred people slept in schools and sports halls.",
    "Nobody was killed, but eleven people were treated for the cold.",
    "Engineers who read the record say that the dam is seventy years old.",
)
NOWHERE = Path("/nonexistent")


def measure(engine: str) -> None:
    """Print the processor's seconds to load and for each second of speech, and the megabytes."""
    from briefing.core.contracts import Voice
    from briefing.core.settings import Settings
    from briefing.models.store import Store
    from briefing.speaking.kokoro.voice import Kokoro
    from briefing.speaking.piper import Piper

    model = Store(Settings().cache).path("kokoro")  # joined before the clock starts
    begun = seconds()
    voice: Voice = (
        Piper("en", voices_dir=NOWHERE)
        if engine == "piper"
        else Kokoro("en", model=model, voices_dir=NOWHERE)
    )
    loaded = seconds()
    spoken = sum(voice.speak(sentence).seconds for sentence in SENTENCES)
    work = seconds() - loaded
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{voice.name}: loaded in {loaded - begun:.1f} s, {work / spoken:.2f} s of processor for a"
        f" second of speech ({spoken:.0f} s spoken), {memory:.0f} MB at most"
    )


def seconds() -> float:
    """The processor's seconds of this process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Measure each engine in a process of its own."""
    if len(sys.argv) > 1:
        measure(sys.argv[1])
        return
    for engine in ("piper", "kokoro"):
        subprocess.run([sys.executable, __file__, engine], check=True)


if __name__ == "__main__":
    main()
