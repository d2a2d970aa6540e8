"""The editor's pass over the sentences that a summariser picks from an article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.checking.shortening.comparison import departures
from briefing.core.documents import Article, Length, Statement
from briefing.language import english_parse
from briefing.language.english_parse import ParsedSentence
from briefing.summarising.editing.asides import MARKED, asides
from briefing.summarising.editing.cut import Cut
from briefing.summarising.editing.draft import Draft
from briefing.summarising.editing.leaning import (
    by_pronoun,
    has_own_subject,
    is_unintroduced,
    leans,
    unhooked,
)
from briefing.summarising.editing.mentions import introduced
from briefing.summarising.editing.no_news import is_caption, is_no_news
from briefing.summarising.editing.quotations import inside, unclosed
from briefing.summarising.editing.repeats import repeats
from briefing.summarising.editing.trimming import trims
from briefing.summarising.editing.wording import wording
from briefing.summarising.length import count_words

# Every round finds a sentence unfit or shorter; most summaries need two or three.
_ROUNDS = 12
_OPENING = 2


@dataclass(frozen=True, slots=True)
class Edition:
    """The edited sentences, and those that the summary had better do without.

    Attributes:
        statements: In the order of the article.
        unfit: The indexes of sentences that are no news, lean on one that is not there, or repeat
            another.
    """

    statements: tuple[Statement, ...]
    unfit: frozenset[int]


class Editor:
    """Edits sentences of one article. What needs grammar is done where the parser is installed.

    Args:
        article: Of any language; of those without tables only brackets, quotations and repeats are
            seen to.
        length: The summary's: where words are counted, clauses with names go too.
        likeness: The cosine of the meanings of two of the article's sentences, by their indexes.
    """

    def __init__(
        self, article: Article, length: Length, likeness: Callable[[int, int], float]
    ) -> None:
        self._article = article
        self._sentences = article.sentences
        self._is_short = length.words is not None
        self._likeness = likeness
        self._wording = wording(article.language)
        self._parsed: dict[int, ParsedSentence] = {}
        self._trimmed: dict[int, Draft] = {}

    @cached_property
    def no_news(self) -> frozenset[int]:
        """The sentences whose form alone says that they are no news."""
        said = {at for at, text in enumerate(self._sentences) if is_no_news(text, self._wording)}
        return frozenset(said) | self._quoted

    @cached_property
    def _quoted(self) -> frozenset[int]:
        return inside(self._article.paragraphs)

    def edition(self, picks: Sequence[int]) -> Edition:
        """Edit the sentences that a summary is to hold.

        Args:
            picks: Their indexes in the article, ascending.
        """
        self._parse([index for index in picks if index not in self._parsed])
        unfit = set(repeats(picks, self._sentences, self._likeness))
        drafts: list[Draft] = []
        for place, index in enumerate(picks):
            follows = bool(place) and picks[place - 1] == index - 1
            told = [self._article.title, *(draft.text for draft in drafts)]
            draft = self._trimmed_draft(index)
            if not follows and index:
                if index not in self._quoted:
                    draft = unhooked(draft, self._wording)
                before = picks[place - 1] if place else -1
                if self._leans(draft, told) and not self._is_about_the_same(before, index):
                    unfit.add(index)
            if self._is_caption(index):
                unfit.add(index)
            draft = introduced(draft, told, self._sentences, self._wording)
            is_next = place + 1 < len(picks) and picks[place + 1] == index + 1
            drafts.append(draft if is_next else _closed(draft))
        return Edition(tuple(draft.statement for draft in drafts), frozenset(unfit))

    def words(self, index: int) -> int:
        """The words of a sentence, without those that go if it was seen before."""
        draft = self._trimmed.get(index)
        return count_words(draft.text if draft else self._sentences[index])

    def _trimmed_draft(self, index: int) -> Draft:
        if index not in self._trimmed:
            self._trimmed[index] = self._trim(Draft(index, self._sentences[index]))
        return self._trimmed[index]

    def _trim(self, draft: Draft) -> Draft:
        kept = draft
        cuts = [cut for cut in self._cuts(draft) if self._is_short or not cut.tells]
        for cut in sorted(cuts, key=lambda cut: -cut.start):
            shorter = kept.edited(cut.name, cut.start, cut.end)
            # A parser errs: its cuts are held by the sieve of shortened sentences too.
            if cut.name in MARKED or not departures(shorter.text, kept.text):
                kept = shorter
        dateline = self._wording.dateline.match(kept.text)
        if dateline is None or dateline.end() == len(kept.text):
            return kept
        return kept.without_opening("dateline", dateline.end())

    def _cuts(self, draft: Draft) -> list[Cut]:
        others = [text for at, text in enumerate(self._sentences) if at != draft.index]
        found = list(asides(draft.text, others))
        if parsed := self._parsed.get(draft.index):
            for cut in trims(parsed):
                if all(cut.end <= one.start or one.end <= cut.start for one in found):
                    found.append(cut)
        return found

    def _parse(self, indexes: Sequence[int]) -> None:
        if indexes and english_parse.reads(self._article.language):
            sentences = [self._sentences[index] for index in indexes]
            self._parsed |= dict(zip(indexes, english_parse.parse(sentences), strict=True))

    def _leans(self, draft: Draft, told: Sequence[str]) -> bool:
        parsed = self._parsed.get(draft.index)
        if parsed and is_unintroduced(parsed, draft.index, told, self._sentences):
            return True
        is_leaning = leans(draft.text, self._wording)
        return is_leaning and not (parsed and has_own_subject(parsed))

    def _is_about_the_same(self, before: int, index: int) -> bool:
        """Whether a sentence and all between it and one before are about "him" or "her" alike."""
        same = {by_pronoun(text, self._wording) for text in self._sentences[before + 1 : index + 1]}
        return before >= 0 and len(same) == 1 and "" not in same

    def _is_caption(self, index: int) -> bool:
        parsed = self._parsed.get(index)
        # The opening has the news, and a parser errs.
        return index >= _OPENING and parsed is not None and is_caption(parsed, self._wording)


def _closed(draft: Draft) -> Draft:
    """A draft whose quotation ends where it does."""
    mark = unclosed(draft.text)
    end = len(draft.text)
    return draft.edited("quotation mark", end, end, mark) if mark else draft


def revised(editor: Editor, pick: Callable[[frozenset[int]], Sequence[int]]) -> Edition:
    """The edition of the sentences that are picked, time and again, without those unfit so far.

    Args:
        editor: Of the article.
        pick: Picks sentences, ascending, and those it is given only where it must. The editor's
            `words` tells it how long each has become.
    """
    unfit = editor.no_news
    picks: Sequence[int] | None = None
    for _ in range(_ROUNDS):
        before, picks = picks, pick(unfit)
        if picks == before:
            break
        edition = editor.edition(picks)
        unfit |= edition.unfit
    return edition
