"""What an English statement says is so and its article that it is not, by the grammar of both.

"The mayor approved the budget, which pays for the wall" is wrong where the article has "the budget,
which would have paid for the wall, was not approved": the same verb, of the same things, denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.checking.summaries.evidence import Evidence
from briefing.checking.summaries.predicates import Predicate, predicates, stems

# Things that two sentences must share beside the verb, so that they tell of the same deed; of verbs
# that are said of much, more.
_FEWEST, _FEWEST_OF_LIGHT = 2, 3
# Sentences of the article that are parsed for one statement: 3 ms each.
_MOST_PARSED = 24
# Of what a refusal is about, an affirmation must share so much.
_SHARE = 0.5


def denied_in_article(statement: str, evidence: Evidence) -> str:
    """The stem of a verb that a statement affirms and its article denies; empty where none is.

    Args:
        statement: A sentence in English.
        evidence: Its article.

    Raises:
        MissingExtraError: The parser is not installed.
    """
    for said in predicates(statement):
        if said.is_denied or said.is_open or _is_told_of_all(said):
            continue
        found = _same(said, evidence)
        denied = [one for one in found if one.is_denied and not one.is_open]
        most = _most_shared(said, denied)
        affirmed = [one for one in found if not one.is_denied]
        if most >= _fewest(said) and most > _most_shared(said, affirmed):
            return said.stem
    return ""


def affirmed_in_article(statement: str, evidence: Evidence) -> str:
    """The stem of a verb that a statement has refused or failed and its article affirms; or empty.

    Args:
        statement: A sentence in English.
        evidence: Its article.

    Raises:
        MissingExtraError: The parser is not installed.
    """
    for said in predicates(statement):
        if not said.is_denied_by_verb or said.is_open or _is_told_of_all(said):
            continue
        found = _same(said, evidence)
        affirmed = [one for one in found if not one.is_denied and not one.is_open]
        denied = [one for one in found if one.is_denied or one.is_open]
        needed = max(_fewest(said), _SHARE * len(said.about))
        if not denied and _most_shared(said, affirmed) >= needed:
            return said.stem
    return ""


def _is_told_of_all(said: Predicate) -> bool:
    return said.kind == "deed" and said.stem in stems("told_of_all")


def _fewest(said: Predicate) -> int:
    return _FEWEST_OF_LIGHT if said.kind == "deed" and said.stem in stems("light") else _FEWEST


def _same(said: Predicate, evidence: Evidence) -> list[Predicate]:
    """The same predicate in the sentences of the article that may tell of the same.

    Those of a sentence that both affirms and denies it count as affirmed.
    """
    near = [
        sentence
        for sentence, own in zip(evidence.sentences, evidence.stems, strict=True)
        if len(own & said.about) >= _fewest(said)
    ]
    found: list[Predicate] = []
    for sentence in near[:_MOST_PARSED]:
        same = [one for one in predicates(sentence) if one.is_same(said)]
        is_both = len({one.is_denied for one in same}) > 1
        found += [replace(one, is_denied=False) for one in same] if is_both else same
    return found


def _most_shared(said: Predicate, others: Sequence[Predicate]) -> int:
    return max((len(said.about & other.about) for other in others), default=0)
