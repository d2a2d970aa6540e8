"""Long texts: cut at sentence bounds to what a model reads at once, summarised, and merged.

Nothing is left out on the way: every sentence is in a chunk, and a sentence that is longer than a
chunk is cut between words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.models.cutting import Count, pieces


@dataclass(frozen=True, slots=True)
class Chunk:
    """Sentences that are read at once: `is_whole` where they are all that is left of a text."""

    sentences: Sequence[str]
    is_whole: bool = False


Write = Callable[[Sequence[tuple[int, Chunk]]], Sequence[Sequence[str]]]
"""Writes of chunks, each with the number of its text; returns the sentences of each.

Of a whole text it writes a summary, of any other chunk it notes the main points.
"""


def cut(sentences: Sequence[str], budget: int, count: Count) -> list[list[str]]:
    """Cut sentences into chunks of at most `budget` tokens, of about the same size.

    Args:
        sentences: In their order, which the chunks keep.
        budget: The most tokens of a chunk, one for each gap between sentences included.
        count: Counts tokens.
    """
    parts = [part for sentence in sentences for part in pieces(sentence, budget - 1, count)]
    sizes = [count(part) + 1 for part in parts]
    # Even chunks: a last one of two sentences would weigh in the merge as much as the others.
    fewest = max(1, -(-sum(sizes) // budget))
    aim = sum(sizes) / fewest
    chunks: list[list[str]] = []
    held = 0
    for part, size in zip(parts, sizes, strict=True):
        if not chunks or held + size > budget or held >= aim:
            chunks.append([])
            held = 0
        chunks[-1].append(part)
        held += size
    return chunks


def summarise(
    texts: Sequence[Sequence[str]], budget: int, count: Count, write: Write
) -> list[Sequence[str]]:
    """Summarise several texts of any length together.

    The chunks of a text are noted, and the notes are written of, or noted again while they are too
    long.

    Args:
        texts: The sentences of each.
        budget: The most tokens that are read at once.
        count: Counts tokens.
        write: Called once a pass for the chunks of all texts.

    Returns:
        The sentences that were written of each text at last.
    """
    found: dict[int, Sequence[str]] = {}
    left = dict(enumerate(texts))
    while left:
        chunks = {index: cut(sentences, budget, count) for index, sentences in left.items()}
        asked = [
            (index, Chunk(chunk, is_whole=len(some) == 1))
            for index, some in chunks.items()
            for chunk in some
        ]
        written = iter(write(asked))
        for index, some in chunks.items():
            notes = [note for _ in some for note in next(written)]
            # A model that makes texts longer would never come to an end.
            longer = len(some) > 1 and sum(map(count, notes)) >= sum(map(count, left[index]))
            if len(some) <= 1 or longer:
                found[index] = notes
                del left[index]
            else:
                left[index] = notes
    return [found[index] for index in range(len(texts))]
