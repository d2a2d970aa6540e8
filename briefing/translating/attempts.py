"""Attempts at a sentence: what a translator offers for it, put right, checked and ranked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from briefing.checking.check_names import TranslationCheck
from briefing.checking.translations import check
from briefing.checking.translations.agreement import agreements
from briefing.checking.translations.meaning import Meanings
from briefing.core.contracts import Candidate, Task, Translator
from briefing.core.documents import CheckResult
from briefing.translating.terms import applied, found_in

_UNFINISHED = CheckResult(
    TranslationCheck.WHOLE, passed=False, seen="the model was stopped before its end"
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """A translation of a sentence, its checks, and what tells how good it is.

    Attributes:
        text: The translation.
        checks: The results of all checks of it.
        agreement: With others that were drawn for the sentence, 0 to 1; None where none were.
        likeness: Of its meaning to the original's, as `Meanings` has it; None where none were
            drawn, or nothing is known.
        surety: How sure the model was of it, as in `Candidate`.
    """

    text: str
    checks: tuple[CheckResult, ...]
    agreement: float | None = None
    likeness: float | None = None
    surety: float | None = None

    @property
    def rank(self) -> tuple[int, float]:
        """The less, the better: how many checks it failed, then how unlike the others it is.

        And how unlike its original: on 160 sentences of FLORES either by itself chose worse.
        """
        return len(self.failed), -(self.agreement or 0.0) - (self.likeness or 0.0)

    @property
    def failed(self) -> tuple[CheckResult, ...]:
        """The results of the checks that it failed."""
        return tuple(one for one in self.checks if not one.passed)


RANK = attrgetter("rank")


def attempts(
    texts: Sequence[str], translator: Translator, task: Task, meanings: Meanings | None
) -> list[Attempt]:
    """The best attempt at each text.

    Raises:
        LanguageError: the engine does not know one of the languages.
        ModelError: its model cannot be used.
    """
    if not texts:
        return []
    here = [found_in(text, task.terms) for text in texts]
    renderings = _renderings({term for terms in here for term in terms}, translator, task)
    found = translator.translate(texts, task)
    return [
        min(
            _checked(text, [_put(one, text, terms, renderings) for one in some], task, meanings),
            key=RANK,
        )
        for text, some, terms in zip(texts, found, here, strict=True)
    ]


def _checked(
    text: str, candidates: Sequence[Candidate], task: Task, meanings: Meanings | None
) -> list[Attempt]:
    """The candidates of one sentence; what was drawn is compared with what was drawn beside it."""
    tried = [_attempt(text, candidate, task, meanings) for candidate in candidates]
    if len(candidates) == 1 or not all(candidate.is_sampled for candidate in candidates):
        return tried
    shares = agreements([candidate.text for candidate in candidates])
    tags = (task.source, task.target)
    likes = meanings if meanings and meanings.knows(*tags) else None
    return [
        replace(
            one,
            agreement=share,
            likeness=likes.likeness(text, one.text, *tags) if likes else None,
        )
        for one, share in zip(tried, shares, strict=True)
    ]


def _put(
    candidate: Candidate, text: str, terms: Mapping[str, str], renderings: Mapping[str, str]
) -> Candidate:
    """A candidate that calls the terms as they should be, and ends as its original does."""
    return replace(candidate, text=applied(_as_ended(candidate.text, text), terms, renderings))


def _attempt(text: str, candidate: Candidate, task: Task, meanings: Meanings | None) -> Attempt:
    terms = found_in(text, task.terms)
    tags = (task.source, task.target)
    checks = check(text, candidate.text, *tags, terms)
    # What was broken off is marked for that; a model that ran on has written a page to compare.
    if meanings and candidate.whole:
        checks = (*checks, *meanings.check(text, candidate.text, *tags))
    whole = checks if candidate.whole else (*checks, _UNFINISHED)
    return Attempt(candidate.text, whole, surety=candidate.surety)


def _as_ended(translation: str, original: str) -> str:
    """A translation without the full stop that its original, a title, does not have."""
    ended = original.rstrip("\"'”’»)]").endswith((".", "…"))
    return translation if ended else translation.removesuffix(".")


def _renderings(terms: set[str], translator: Translator, task: Task) -> dict[str, str]:
    """The engine's own translation of each term."""
    listed = sorted(terms)
    if not listed:
        return {}
    found = translator.translate(listed, replace(task, terms={}))
    return {term: candidates[0].text for term, candidates in zip(listed, found, strict=True)}
