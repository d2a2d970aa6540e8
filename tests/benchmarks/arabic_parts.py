"""What each part of an Arabic translation's checks and drafts costs: seconds and megabytes.

    python tests/benchmarks/arabic_parts.py [--drafts]

Each part runs in a process of its own, on one thread, over the pairs of sentences of
`tests/data/checking/translations.txt`. "Ready" is the processor time until the first sentence is
done, imports included; "each" that of a further one; "memory" is what the process held more at most
than before. With --drafts the embedded `qwen` translates four sentences, fast and best.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

CASES = Path(__file__).parents[1] / "data/checking/translations.txt"
MEBI = 1024
DRAFTED = 4
Pairs = Sequence[tuple[str, str]]


def pairs() -> Pairs:
    """The pairs of the golden cases, each once."""
    rows = [line.split(" | ") for line in CASES.read_text(encoding="utf-8").splitlines()]
    return list(dict.fromkeys((row[1].strip(), row[2].strip()) for row in rows if len(row) > 2))


def _each(work: Callable[[str, str], object], found: Pairs) -> None:
    """Do the first pair, then the others, and tell what they took."""
    work(*found[0])
    ready, started = time.process_time(), time.process_time()
    for one in found[1:]:
        work(*one)
    each = 1000 * (time.process_time() - started) / max(1, len(found) - 1)
    print(f"ready {ready:.2f} s, each {each:.2f} ms")


def names() -> None:
    """Names of the original that the translation lacks."""
    from briefing.language.names.lost import lost_names

    _each(lambda english, arab: list(lost_names(english, arab)), pairs())


def hints() -> None:
    """Arabic names for the prompt."""
    from briefing.language.names.hints import arabic_names

    _each(lambda english, _: arabic_names(english), pairs())


def words() -> None:
    """Words that no list has."""
    from briefing.language.arabic import words as arabic_words_of
    from briefing.language.word_list import arabic_words, is_arabic_word

    def work(_: str, arab: str) -> list[bool]:
        known = arabic_words()
        return [is_arabic_word(word, known) for word in arabic_words_of(arab)] if known else []

    _each(work, pairs())


def meaning() -> None:
    """Sentence vectors of an original and its translation."""
    from briefing.checking.translations.meaning import meanings_at_hand

    meanings = meanings_at_hand()
    if meanings is None:
        print("skipped: the extra multilingual is not installed")
        return
    _each(lambda english, arab: meanings.check(english, arab, "en", "ar"), pairs())


def checks() -> None:
    """All checks of a translation but that of meaning."""
    from briefing.checking.translations import check

    _each(lambda english, arab: check(english, arab, "en", "ar"), pairs())


def _drafts(draft: str) -> None:
    from briefing.core.settings import Settings
    from briefing.pipeline.engines import Engines
    from briefing.pipeline.texts import translate_text
    from briefing.reading.sources import parse_source
    from briefing.translating.stage import TranslationRequest

    settings = Settings(
        translator="qwen", offline=True, draft="fast" if draft == "fast" else "best"
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "text.txt")
        file.write_text("\n".join(english for english, _ in pairs()[:DRAFTED]), encoding="utf-8")
        translate_text(parse_source(str(file)), Engines(settings), TranslationRequest("ar"))
    print(f"{time.process_time() / DRAFTED:.1f} s a sentence, with loading")


def fast() -> None:
    """Drafts of qwen, the likeliest."""
    _drafts("fast")


def best() -> None:
    """Drafts of qwen, the best of five."""
    _drafts("best")


PARTS = {part.__name__: part for part in (names, hints, words, meaning, checks)}
DRAFTS = {part.__name__: part for part in (fast, best)}


def main(arguments: Sequence[str]) -> int:
    """Measure every part in a process of its own."""
    if arguments and arguments[0] in PARTS | DRAFTS:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        (PARTS | DRAFTS)[arguments[0]]()
        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        print(f"memory {held / MEBI:.0f} MB")
        return 0
    for name, part in (PARTS | (DRAFTS if "--drafts" in arguments else {})).items():
        done = subprocess.run(
            [sys.executable, __file__, name], capture_output=True, text=True, check=True
        )
        print(f"{name:8} {', '.join(done.stdout.split(chr(10))).rstrip(', ')}   {part.__doc__}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
