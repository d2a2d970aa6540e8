"""All that can go from a sentence, and the shorter forms that come of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from briefing.checking.shortening.comparison import departures
from briefing.language.english_parse import ParsedSentence
from briefing.summarising.editing.asides import asides
from briefing.summarising.editing.clauses import clauses
from briefing.summarising.editing.colour import colour
from briefing.summarising.editing.cut import Cut
from briefing.summarising.editing.draft import Draft
from briefing.summarising.editing.halves import halves
from briefing.summarising.editing.places import places
from briefing.summarising.editing.wording import Wording

_FINDERS = (clauses, halves, colour)
# The sieve knows the words beside a cut, and these have none that it could miss.
SURE = frozenset({"brackets", "dashes", "age", "colour", "remark", "place"})
_MOST_FORMS = 6
# Shorter ones say too little to be worth a sentence.
_FEWEST = 9


def cuts(draft: Draft, parsed: ParsedSentence, article: Sequence[str], by: Wording) -> list[Cut]:
    """What can go from a sentence: one inside another, or apart from it, never half of it.

    Args:
        draft: Of the sentence.
        parsed: The same.
        article: The sentences of the article.
        by: The words of its language.
    """
    others = [text for at, text in enumerate(article) if at != draft.index]
    found = [*asides(draft.text, others), *places(parsed, article[: draft.index], by)]
    for find in _FINDERS:
        found += [one for one in find(parsed, by) if _passes(draft, one)]
    kept: list[Cut] = []
    for cut in sorted(found, key=lambda one: (one.start, -one.end)):
        if all(cut.end <= one.start or one.end <= cut.start or cut.end <= one.end for one in kept):
            kept.append(cut)
    return kept


def without(draft: Draft, gone: Sequence[Cut]) -> Draft:
    """The draft without some stretches, the last first, and with a capital at its beginning."""
    outer = [
        cut
        for cut in gone
        if not any(one is not cut and one.start <= cut.start and cut.end <= one.end for one in gone)
    ]
    for cut in sorted(outer, key=lambda one: -one.start):
        if cut.start:
            draft = draft.edited(cut.name, cut.start, cut.end)
        else:
            draft = draft.without_opening(cut.name, cut.end)
    return draft


def forms(
    draft: Draft, found: Sequence[Cut], worth: Callable[[str], float]
) -> Iterator[tuple[Cut, ...]]:
    """What goes from each form of a sentence: nothing, then ever more, the least telling first.

    Args:
        draft: Of the whole sentence.
        found: What can go.
        worth: What the concepts of a stretch are worth together.
    """
    yield ()

    def density(cut: Cut) -> float:
        text = draft.text[cut.start : cut.end]
        return worth(text) / max(1, len(text.split()))

    ordered = sorted(found, key=density)
    for number in range(1, min(len(ordered), _MOST_FORMS) + 1):
        gone = tuple(ordered[:number])
        if len(without(draft, gone).text.split()) >= _FEWEST and _holds(draft, gone):
            yield gone


def _passes(draft: Draft, cut: Cut) -> bool:
    """Whether the sieve of shortened sentences lets a cut through: a parser errs."""
    if cut.name in SURE or cut.start == 0:
        return True
    return not departures(draft.edited(cut.name, cut.start, cut.end).text, draft.text)


def _holds(draft: Draft, gone: Sequence[Cut]) -> bool:
    """Whether the sieve lets several cuts through that it let through one by one."""
    checked = [cut for cut in gone if cut.name not in SURE and cut.start]
    return len(checked) <= 1 or not departures(without(draft, checked).text, draft.text)
