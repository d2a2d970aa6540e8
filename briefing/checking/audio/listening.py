"""What somebody who listens writes down, held against the words that were spoken."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.checking.audio.comparing import compare
from briefing.documents import Heard, Part, Speech, Transcript, Verdict

if TYPE_CHECKING:
    from briefing.contracts import Listener

WORDS = "words"  # the check that words_verdict gives
LIMIT = 0.3
# A short name that is spelt otherwise is half of a short title.
LEAST_ERRORS = 1


def listen(
    heard: Speech, transcript: Transcript, listener: Listener, only: Collection[int] | None = None
) -> tuple[Part, ...]:
    """The transcript's parts, each with what the listener heard in its stretch of the sound.

    Where `only` is given, the other parts, by index, come back as they are.

    Raises:
        MissingExtraError: what compares the words is not installed.
        BriefingError: the listener failed.
    """
    return tuple(
        replace(part, heard=_compared(heard, part, transcript, listener))
        if only is None or index in only
        else part
        for index, part in enumerate(transcript.parts)
    )


def not_as_spoken(parts: Sequence[Part]) -> tuple[int, ...]:
    """The indexes of the parts in which too many words were heard otherwise than spoken."""
    return tuple(index for index, part in enumerate(parts) if part.heard and is_wrong(part.heard))


def is_wrong(heard: Heard) -> bool:
    """Whether more is wrong than a listener mishears of a good recording."""
    return heard.errors > LEAST_ERRORS and heard.error_rate > LIMIT


def words_verdict(parts: Sequence[Part], listener: str) -> Verdict:
    """What the listener of that name heard in all, and how many sentences are over the limit."""
    listened = [part.heard for part in parts if part.heard]
    errors, words = sum(one.errors for one in listened), sum(one.words for one in listened)
    wrong = len(not_as_spoken(parts))
    rate = errors / max(1, words)
    seen = f"{listener} heard {errors} of {words} words otherwise ({rate:.1%})"
    if wrong:
        seen += f", {wrong} of {len(listened)} sentences over the limit of {LIMIT:.0%}"
    return Verdict(WORDS, not wrong, seen)


def _compared(heard: Speech, part: Part, transcript: Transcript, listener: Listener) -> Heard:
    start, end = (round(seconds * heard.rate) for seconds in (part.start, part.end))
    stretch = heard.samples[start:end]
    text = (
        listener.write_down(Speech(stretch, heard.rate), transcript.language)
        if len(stretch)
        else ""
    )
    return compare(part.spoken, text, transcript.language)
