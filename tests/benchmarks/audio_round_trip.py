"""A briefing spoken, encoded, decoded, and written down again by Whisper: how many words are lost?

Once as it was first spoken, and once with what was not heard well spoken again, as `--listen` does.

Piper speaks 200 English sentences, eSpeak NG speaks Arabic ones. `news`, beside this file, is news
of events that never were, written for this and not tuned to: names of many countries, numbers,
money, dates. From `../shared/data`, at even steps, come `flores` (encyclopaedic, full of foreign
names) and `writers` (what people wrote of English news, their slips included). Or give a file
that has a sentence a line.

Run: python tests/benchmarks/audio_round_trip.py [news|flores|writers|FILE] [--language ar]
     [--count 200] [--pace 1.0] [--listener whisper-base] [--out heard.jsonl]
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from briefing.checking.audio import listen, not_as_spoken, words_check
from briefing.core.documents import Part
from briefing.core.settings import Settings
from briefing.language.sentences import split
from briefing.pipeline.engines import Engines
from briefing.pipeline.retakes import record_clearly
from briefing.publishing.mp3 import encoded
from briefing.speaking.delivery import Delivery
from briefing.speaking.narrator import Script, SpokenScript, narration_of, read_out

DATA = Path(__file__).parents[3] / "shared" / "data"
NEWS = Path(__file__).parent / "data" / "spoken_news.en.txt"
ROUNDS = 1_000


def sentences_of(name: str, language: str) -> list[str]:
    """All sentences of a set, or the lines of a file."""
    if name == "flores":
        return (DATA / "translate" / f"flores.{language}.txt").read_text("utf-8").splitlines()
    if name == "writers":
        lines = (DATA / "summarise" / "writers.en.jsonl").read_text("utf-8").splitlines()
        summaries = [" ".join(json.loads(line)["references"][0].split()) for line in lines]
        return [one for text in summaries for one in split(text, language)]
    return (NEWS if name == "news" else Path(name)).read_text("utf-8").splitlines()


def interval(parts: Sequence[Part]) -> tuple[float, float]:
    """The middle 95 % of the word error rate over samples of the sentences, with replacement."""
    counts = np.array([(p.heard.errors, p.heard.words) for p in parts if p.heard])
    random = np.random.default_rng(0)
    draws = counts[random.integers(0, len(counts), (ROUNDS, len(counts)))].sum(axis=1)
    low, high = np.percentile(draws[:, 0] / draws[:, 1], [2.5, 97.5])
    return float(low), float(high)


def main() -> None:
    """Print the word error rate, its interval, and what was heard worst."""
    parser = argparse.ArgumentParser()
    parser.add_argument("texts", nargs="?", default="news")
    parser.add_argument("--language", default="en")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--pace", type=float, default=1.0)
    parser.add_argument("--listener", default="whisper-base")
    parser.add_argument("--out", type=Path, default=Path(os.devnull))
    given = parser.parse_args()
    voice = "piper" if given.language == "en" else "espeak"
    settings = Settings(voice=voice, listen=True, listener=given.listener, offline=True)
    engines = Engines(settings)
    listener = engines.listener
    assert listener is not None
    every = sentences_of(given.texts, given.language)
    chosen = tuple(every[:: max(1, len(every) // given.count)][: given.count])
    script = Script(given.language, None, chosen)
    voices = engines.script_voices(engines.voice_names(given.language), given.language)

    def speak(paces: Mapping[int, float]) -> SpokenScript:
        return read_out(script, voices, Delivery(given.pace), paces=paces)

    narration, heard = encoded(narration_of(speak({})))
    start = time.perf_counter()
    told(listen(heard, narration, listener), listener.name, "as first spoken")
    seconds = time.perf_counter() - start
    again = record_clearly(speak, listener, print).narration
    told(again.parts, listener.name, "what was not heard well spoken again")
    print(f"{len(again.parts)} sentences of {given.texts} by {again.voice}, {heard.seconds:.0f} s")
    print(f"listening once took {seconds:.0f} s, {seconds / heard.seconds:.2f} x real time")
    rows = [[p.spoken, p.heard.text, p.heard.errors, p.heard.words] for p in again.parts if p.heard]
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    given.out.write_text("".join(lines), encoding="utf-8")


def told(parts: Sequence[Part], listener: str, what: str) -> None:
    """Print what was heard of a recording."""
    low, high = interval(parts)
    print(f"{what}: {words_check(parts, listener, 'en').seen}")
    print(f"95 % interval {low:.1%} to {high:.1%}; over the limit: {len(not_as_spoken(parts))}")


if __name__ == "__main__":
    main()
