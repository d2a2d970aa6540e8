"""Arabic diacritisers side by side: diacritic and word error rates, and milliseconds a sentence.

Each puts the vowels into the same undiacritised sentences; what it says of each letter is compared
with the reference where the reference says something (many letters of ours go unmarked: a sukun
and a vowel before its long letter are often left away). The error rate of words counts those with
at least one wrong letter. "No endings" leaves the last letter of each word out, with its case.

What it printed on 743 sentences of news (two busy cores, so the times are only comparable):

                          DER    WER  no endings: DER    WER   ms/sentence
piper.tashkeel           9.2%  22.6%            5.8%  10.6%          12.9
text2tashkeel            6.4%  16.0%            5.1%   9.6%          15.1
text2tashkeel rawi-v2    7.0%  17.2%            5.5%  10.3%           8.7
dengjen-tashkeel         9.2%  22.6%            5.8%  10.6%           9.7
arabic-diacritizer      13.8%  31.0%           11.1%  18.8%         203.4
mishkal                 20.9%  44.6%           14.0%  21.7%          38.1

ichkil and catt-tashkeel fetch their models from a hub, and are not measured.

Run: .venv/bin/python tests/benchmarks/tashkeel.py [FOLDER]
The folder holds msa.plain.txt and msa.diac.txt, line by line the same sentences; by default
../shared/data/arabic. Diacritisers that are not installed are left out.
"""

from __future__ import annotations

import importlib
import re
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "arabic"
MARKS = "\u064b-\u0652\u0670"
LETTER = re.compile(rf"([\u0621-\u064a\u0671])([{MARKS}]*)")
SUKUN, SHADDA = "\u0652", "\u0651"
Diacritise = Callable[[str], str]


def piper() -> Diacritise:
    """piper-tts: libtashkeel's model, 4.8 MB."""
    diacritise: Diacritise = importlib.import_module("piper.tashkeel").TashkeelDiacritizer()
    return diacritise


def text2tashkeel(model: str | None = None) -> Diacritise:
    """text2tashkeel: one of the models that it carries."""
    module = importlib.import_module("text2tashkeel")
    diacritise: Diacritise = (
        module.Diacritizer(model) if model else module.Diacritizer()
    ).diacritize
    return diacritise


def dengjen() -> Diacritise:
    """dengjen-tashkeel: libtashkeel's line in Rust."""
    diacritise: Diacritise = importlib.import_module("dengjen_tashkeel_py").tashkeel
    return diacritise


def arabic_diacritizer() -> Diacritise:
    """arabic-diacritizer: a BiLSTM in torch, and a cache of words."""
    model = importlib.import_module("diacritize").Diacritizer.from_pretrained()
    diacritise: Diacritise = model.diacritize
    return diacritise


def mishkal() -> Diacritise:
    """Mishkal: dictionaries and rules, no model."""
    vocaliser = importlib.import_module("mishkal.tashkeel").TashkeelClass()
    diacritise: Diacritise = vocaliser.tashkeel
    return diacritise


DIACRITISERS: dict[str, Callable[[], Diacritise]] = {
    "piper.tashkeel": piper,
    "text2tashkeel": text2tashkeel,
    "text2tashkeel rawi-v2": lambda: text2tashkeel("rawi-v2-int8"),
    "dengjen-tashkeel": dengjen,
    "arabic-diacritizer": arabic_diacritizer,
    "mishkal": mishkal,
}


@dataclass
class Count:
    """Letters and words, and those that came out wrong, with and without the last letter."""

    letters: int = 0
    wrong: int = 0
    inner: int = 0
    inner_wrong: int = 0
    words: int = 0
    wrong_words: int = 0
    inner_wrong_words: int = 0

    def add(self, reference: str, said: str) -> None:
        """Compare one word."""
        truth, guess = letters(reference), letters(said)
        if len(truth) != len(guess):
            guess = [""] * len(truth)
        wrong = [bool(t) and t != g for t, g in zip(truth, guess, strict=True)]
        marked = [bool(t) for t in truth]
        self.letters += sum(marked)
        self.wrong += sum(wrong)
        self.inner += sum(marked[:-1])
        self.inner_wrong += sum(wrong[:-1])
        self.words += 1
        self.wrong_words += any(wrong)
        self.inner_wrong_words += any(wrong[:-1])


def letters(word: str) -> list[str]:
    """The marks of each letter, shadda first; a sukun is no mark."""
    found = [marks.replace(SUKUN, "") for _, marks in LETTER.findall(word)]
    return ["".join(sorted(marks, key=lambda mark: (mark != SHADDA, mark))) for marks in found]


def measure(diacritise: Diacritise, lines: Iterable[tuple[str, str]]) -> tuple[Count, float]:
    """The errors in all lines, and the seconds a line."""
    count, seconds, number = Count(), 0.0, 0
    for plain, reference in lines:
        begin = time.perf_counter()
        said = diacritise(plain).split()
        seconds += time.perf_counter() - begin
        number += 1
        truth = reference.split()
        for word, other in zip(truth, said if len(said) == len(truth) else truth, strict=True):
            count.add(word, other if len(said) == len(truth) else "")
    return count, seconds / max(number, 1)


def main() -> None:
    """Print a line for each diacritiser that is installed."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    if not (folder / "msa.plain.txt").exists():
        print(f"no msa.plain.txt in {folder}: nothing to measure")
        return
    plain = (folder / "msa.plain.txt").read_text(encoding="utf-8").splitlines()
    marked = (folder / "msa.diac.txt").read_text(encoding="utf-8").splitlines()
    lines = list(zip(plain, marked, strict=True))
    print(f"{len(lines)} sentences      DER    WER  no endings: DER    WER   ms/sentence")
    for name, make in DIACRITISERS.items():
        try:
            diacritise = make()
        except ImportError as error:
            print(f"{name:<22} is not installed ({error.name})")
            continue
        diacritise(lines[0][0])
        count, seconds = measure(diacritise, lines)
        print(
            f"{name:<22} {count.wrong / count.letters:6.1%} {count.wrong_words / count.words:6.1%}"
            f"{count.inner_wrong / count.inner:16.1%} {count.inner_wrong_words / count.words:6.1%}"
            f"{seconds * 1000:14.1f}"
        )


if __name__ == "__main__":
    main()
