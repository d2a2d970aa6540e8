"""Long texts: cut at sentence bounds to what a model reads at once, summarised, and merged.

Nothing is left out on the way: every sentence is in a chunk, and a sentence that is longer than a
chunk is cut between words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

Count = Callable[[str], int]
"""How many tokens of the model a text has."""

Write = Callable[[Sequence[str]], Sequence[str]]
"""Summarises sentences that fit into the model's window; returns the sentences it wrote."""

Progress = Callable[[int, int], None]
"""Called with the number of chunks that are read, and of all chunks of this pass."""


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
    while True:
        chunks = cut(sentences, budget, count)
        if len(chunks) <= 1:
            return write(chunks[0]) if chunks else ()
        notes: list[str] = []
        for done, chunk in enumerate(chunks, start=1):
            notes += note(chunk)
            progress(done, len(chunks))
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
