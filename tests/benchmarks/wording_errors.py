"""Every token that wording or lexicon changes, with what stands around it, for a person to judge.

A line for each change: a number, what was written, what is said, and the sentence with the place
marked, so that a thousand can be read in an hour. At the end it says how many sentences there were,
how many tokens were changed, and the processor's time for a sentence.

Run: python tests/benchmarks/wording_errors.py TEXT [--language en] [--only numbers|readings]
TEXT has a sentence or a paragraph a line; - is standard input.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from briefing.language.sentences import split
from briefing.speaking.narrator import lines_as_spoken
from briefing.speaking.pronunciation import lexicon

_TOKEN = re.compile(r"\S+")
_REACH = 40  # characters on each side


def changes(sentence: str, said: str, _: str) -> Iterator[tuple[str, str, str]]:
    """What was written, what is said, and the sentence around it, for each token that differs."""
    before, after = list(_TOKEN.finditer(sentence)), _TOKEN.findall(said)
    matcher = SequenceMatcher(None, [one[0] for one in before], after, autojunk=False)
    for kind, start, end, begun, done in matcher.get_opcodes():
        if kind != "equal":
            # What is put in between two tokens is shown with the one before it.
            first = max(0, start - (start == end))
            span = (before[first].start(), before[max(first, end - 1)].end())
            yield sentence[slice(*span)], " ".join(after[begun:done]), around(sentence, *span)


def readings(_: str, said: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Each word whose phonemes the lexicon gives, the phonemes, and the sentence around it."""
    at = 0
    for piece in lexicon(language).pieces(said):
        if piece.phonemes:
            yield piece.text, f"/{piece.phonemes}/", around(said, at, at + len(piece.text))
        at += len(piece.text)


def around(text: str, start: int, end: int) -> str:
    """The text between two places in brackets, with what stands around it."""
    left, right = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    return f"{left}[{text[start:end]}]{right}"


def main() -> None:
    """List the changes of a text."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("text")
    parser.add_argument("--language", default="en")
    parser.add_argument("--only", choices=["numbers", "readings"])
    given = parser.parse_args()
    text = sys.stdin.read() if given.text == "-" else Path(given.text).read_text(encoding="utf-8")
    sentences = [one for line in text.splitlines() for one in split(line, given.language)]
    kinds = {"numbers": changes, "readings": readings}
    wanted = [kinds[given.only]] if given.only else list(kinds.values())
    begun = time.process_time()
    # TEXT may hold many articles: the lines around a sentence tell what it is about.
    worded = zip(sentences, lines_as_spoken(sentences, given.language), strict=True)
    found = [
        one
        for sentence, said in worded
        for kind in wanted
        for one in kind(sentence, said, given.language)
    ]
    seconds = time.process_time() - begun
    for number, (written, said, place) in enumerate(found, 1):
        print(f"{number}\t{written}\t{said}\t{place}")
    each = f"{1000 * seconds / max(1, len(sentences)):.1f} ms a sentence"
    print(f"{len(sentences)} sentences, {len(found)} changes, {each}", file=sys.stderr)


if __name__ == "__main__":
    main()
