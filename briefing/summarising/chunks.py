"""Long texts: cut at sentence bounds to what a model reads at once, summarised, and merged.

Nothing is left out on the way: every sentence is in a chunk, and a sentence that is longer than a
chunk is cut between words.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass

Count = Callable[[str], int]
"""How many tokens of the model a text has."""

Write = Callable[[Sequence[str]], Sequence[str]]
"""Summarises sentences that fit into the model's window; returns the sentences it wrote."""

Progress = Callable[[int, int], None]
"""Called with the number of chunks that are read, and of all chunks of this pass."""


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences that are read at once: `is_whole` where they are all that is left of a text."""

    sentences: Sequence[str]
    is_whole: bool = False


Reading = Generator[Sequence[Part], Sequence[Sequence[str]], Sequence[str]]
"""Gives the parts that are to be written of, takes what was, and returns the last of it."""

Answer = Callable[[Sequence[tuple[int, Part]]], Sequence[Sequence[str]]]
"""Writes of each part, which comes with the number of its text; returns its sentences."""


def cut(sentences: Sequence[str], budget: int, count: Count) -> list[list[str]]:
    """Cut sentences into chunks of at most `budget` tokens, of about the same size.

    Args:
        sentences: In their order, which the chunks keep.
        budget: The most tokens of a chunk, one for each gap between sentences included.
        count: Counts tokens.
    """
    pieces = [piece for sentence in sentences for piece in _pieces(sentence, budget, count)]
    sizes = [count(piece) + 1 for piece in pieces]
    # Even chunks: a last one of two sentences would weigh in the merge as much as the others.
    fewest = max(1, -(-sum(sizes) // budget))
    aim = sum(sizes) / fewest
    chunks: list[list[str]] = []
    held = 0
    for piece, size in zip(pieces, sizes, strict=True):
        if not chunks or held + size > budget or held >= aim:
            chunks.append([])
            held = 0
        chunks[-1].append(piece)
        held += size
    return chunks


def write_through(
    sentences: Sequence[str],
    budget: int,
    count: Count,
    passes: tuple[Write, Write],
    progress: Progress = lambda _done, _all: None,
) -> Sequence[str]:
    """Summarise sentences of any length.

    Args:
        sentences: The article's.
        budget: The most tokens that are read at once.
        count: Counts tokens.
        passes: What writes of a text that is read whole, and what notes the main points of a part.
            Parts are noted, and the notes are written of, or noted again while they are too long.
        progress: Told of each chunk.

    Returns:
        The sentences that were written at last.
    """
    write, note = passes

    def answer(parts: Sequence[tuple[int, Part]]) -> list[Sequence[str]]:
        written = []
        for done, (_, part) in enumerate(parts, start=1):
            written.append(write(part.sentences) if part.is_whole else note(part.sentences))
            if not part.is_whole:
                progress(done, len(parts))
        return written

    return write_all([read_through(sentences, budget, count)], answer)[0]


def write_all(readings: Sequence[Reading], answer: Answer) -> list[Sequence[str]]:
    """Summarise several texts at once.

    Args:
        readings: One a text, from `read_through`.
        answer: Asked for all parts that can be written of at that time, of whichever text.

    Returns:
        The sentences that were written at last, one list a text.
    """
    found: dict[int, Sequence[str]] = {}
    asked: dict[int, Sequence[Part]] = {}

    def go_on(index: int, written: Sequence[Sequence[str]] | None) -> None:
        try:
            # The first step of a generator takes nothing.
            asked[index] = readings[index].send(written)  # type: ignore[arg-type]
        except StopIteration as end:
            found[index] = end.value

    for index in range(len(readings)):
        go_on(index, None)
    while asked:
        now = dict(asked)
        asked.clear()
        written = iter(answer([(index, part) for index in now for part in now[index]]))
        for index, parts in now.items():
            go_on(index, [next(written) for _ in parts])
    return [found[index] for index in range(len(readings))]


def read_through(sentences: Sequence[str], budget: int, count: Count) -> Reading:
    """Read sentences of any length: the parts to be written of, then the notes of them.

    Args:
        sentences: The article's.
        budget: The most tokens that are read at once.
        count: Counts tokens.
    """
    while True:
        chunks = cut(sentences, budget, count)
        if not chunks:
            return ()
        if len(chunks) == 1:
            (written,) = yield [Part(chunks[0], is_whole=True)]
            return written
        notes = [note for some in (yield [Part(chunk) for chunk in chunks]) for note in some]
        if sum(map(count, notes)) >= sum(map(count, sentences)):
            # A model that makes texts longer would never come to an end.
            return notes
        sentences = notes


def _pieces(sentence: str, budget: int, count: Count) -> Iterator[str]:
    """The sentence, or where it is longer than a chunk, stretches of its words that fit."""
    if count(sentence) < budget or len(sentence) == 1:
        yield sentence
        return
    words = sentence.split()
    if len(words) <= 1:
        # No spaces, as in a long web address or in Thai: cut between characters.
        middle = len(sentence) // 2
        halves = (sentence[:middle], sentence[middle:])
    else:
        middle = len(words) // 2
        halves = (" ".join(words[:middle]), " ".join(words[middle:]))
    for half in halves:
        if half:
            yield from _pieces(half, budget, count)
