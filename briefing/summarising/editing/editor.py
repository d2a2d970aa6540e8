"""The editor's pass over the sentences that a summariser picks from an article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.checking.shortening.comparison import departures
from briefing.core.documents import Article, Length, Statement
from briefing.language import english_parse
from briefing.language.english_names import Kind, KnownName, known_names
from briefing.language.english_parse import ParsedSentence
from briefing.language.words import stem, words
from briefing.summarising.editing.asides import MARKED, SHORT_FORM, asides
from briefing.summarising.editing.cut import Cut
from briefing.summarising.editing.draft import Draft
from briefing.summarising.editing.leaning import (
    by_pronoun,
    has_own_subject,
    is_turned,
    is_unintroduced,
    leans,
    looks_ahead,
    opposes,
    unhooked,
)
from briefing.summarising.editing.mentions import Context, has_stranger, introduced, placed
from briefing.summarising.editing.names import NAMED, has_unknown_acronym, named, spelled_out
from briefing.summarising.editing.no_news import (
    beside_pictures,
    is_caption,
    is_no_news,
    stands_over,
    tells_now,
)
from briefing.summarising.editing.quotations import inside, unclosed
from briefing.summarising.editing.references import introduces, is_hanging, points_back
from briefing.summarising.editing.repeats import is_told_elsewhere, repeats, telling_words
from briefing.summarising.editing.roles import Role, names_before_nouns, role_of
from briefing.summarising.editing.speech import labelled, lacks_speaker, said
from briefing.summarising.editing.trimming import trims
from briefing.summarising.editing.wording import wording
from briefing.summarising.length import count_words

# Every round finds a sentence unfit or shorter; most summaries need two or three.
_ROUNDS = 12
_OPENING = 2
# One sentence may lack between "But" and what it opposes.
_NEAR = 2


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
        self._names: dict[int, tuple[KnownName, ...]] = {}

    @cached_property
    def no_news(self) -> frozenset[int]:
        """The sentences whose form alone says that they are no news."""
        formal = {at for at, text in enumerate(self._sentences) if is_no_news(text, self._wording)}
        pictures = beside_pictures(self._article.paragraphs, self._wording)
        over = stands_over(self._article.paragraphs, self._likeness, self._wording)
        labels = labelled(self._sentences, self._wording)
        return frozenset(formal | labels) | pictures | over | self._quoted

    @cached_property
    def _title(self) -> tuple[str, ...]:
        """The title, where it is not the beginning of the text: that is not read out."""
        first = next((text for text in self._sentences if text.strip()), "")
        title = self._article.title
        return () if first.startswith(title.rstrip("…")) else (title,)

    @cached_property
    def _opening(self) -> int:
        """The first sentence that is news: it leans on nothing."""
        return next((at for at in range(len(self._sentences)) if at not in self.no_news), 0)

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
            before = picks[place - 1] if place else -1
            follows = bool(place) and before == index - 1
            told = (*self._title, *(draft.text for draft in drafts))
            draft = self._trimmed_draft(index, picks[place + 1 :])
            draft = said(draft, told, self._wording)
            if not follows:
                if index and index not in self._quoted:
                    # Without its "But" it still needs what that opposes.
                    if index - before > _NEAR and opposes(draft.text, self._wording):
                        unfit.add(index)
                    draft = unhooked(draft, self._wording)
                draft = named(draft, told, self._sentences, self._wording)
                if self._leans(draft, told) and not self._is_about_the_same(before, index):
                    unfit.add(index)
            if self._is_caption(index) or lacks_speaker(
                index, self._sentences, follows=follows, by=self._wording
            ):
                unfit.add(index)
            context = self._context(told, index)
            draft = self._named(draft, context)
            is_late = index >= _OPENING and has_unknown_acronym(draft.text, told, self._wording)
            if is_late or has_stranger(draft, context):
                unfit.add(index)
            is_next = place + 1 < len(picks) and picks[place + 1] == index + 1
            if not is_next and self._needs_next(index):
                unfit.add(index)
            drafts.append(draft if is_next else _closed(draft))
        return Edition(tuple(draft.statement for draft in drafts), frozenset(unfit))

    def words(self, index: int) -> int:
        """The words of a sentence, without those that go if it was seen before."""
        draft = self._trimmed.get(index)
        return count_words(draft.text if draft else self._sentences[index])

    def _trimmed_draft(self, index: int, after: Sequence[int]) -> Draft:
        """A sentence without what can go, but for what those after it take up: "the tree", HSB."""
        if index not in self._trimmed:
            self._trimmed[index] = self._trim(Draft(index, self._sentences[index]), frozenset())
        draft = self._trimmed[index]
        removed = " ".join(edit.removed for edit in draft.edits)
        taken_up = telling_words(" ".join(self._sentences[at] for at in after)) - telling_words(
            draft.text
        )
        short = {stem(word) for word in words(" ".join(SHORT_FORM.findall(removed)))}
        taken_up &= short | {stem(word) for word in words(removed) if introduces(removed, word)}
        return self._trim(Draft(index, self._sentences[index]), taken_up) if taken_up else draft

    def _trim(self, draft: Draft, needed: frozenset[str]) -> Draft:
        kept = draft
        dateline = self._wording.dateline.match(draft.text)
        begin = dateline.end() if dateline else 0
        cuts = [
            cut
            for cut in self._cuts(draft)
            if (self._is_short or not cut.tells)
            and cut.start >= begin
            and not needed & telling_words(draft.text[cut.start : cut.end])
        ]
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
        found = list(asides(draft.text))
        if parsed := self._parsed.get(draft.index):
            for cut in trims(parsed):
                if all(cut.end <= one.start or one.end <= cut.start for one in found):
                    found.append(cut)
        return found

    def _parse(self, indexes: Sequence[int]) -> None:
        if indexes and english_parse.reads(self._article.language):
            sentences = [self._sentences[index] for index in indexes]
            self._parsed |= dict(zip(indexes, english_parse.parse(sentences), strict=True))

    def _named(self, draft: Draft, context: Context) -> Draft:
        """A draft that says who its people and organisations are, at their first mention."""
        draft = placed(draft, lambda name: self._role_of(name, draft.index) is not None, context)
        draft = introduced(draft, context)
        return spelled_out(draft, context.told, self._sentences, self._wording)

    def _context(self, told: tuple[str, ...], index: int) -> Context:
        parsed = self._parsed.get(index)
        parts = names_before_nouns(parsed) if parsed else frozenset()
        return Context(told, self._sentences, self._wording, self._is_person, self._role_of, parts)

    def _role_of(self, name: str, index: int) -> Role | None:
        if not english_parse.reads(self._article.language):
            return None
        return role_of(name, english_parse.parsed(self._sentences[index]), self._wording.ranks)

    def _is_person(self, name: str, index: int) -> bool:
        """Whether a name in one of the article's sentences is a person's, by its grammar."""
        if not english_parse.reads(self._article.language):
            return False
        text = self._sentences[index]
        if index not in self._names:
            (self._names[index],) = known_names([text])
        found = self._names[index]
        return any(
            one.kind is Kind.PERSON and text[one.start : one.end].endswith(name) for one in found
        )

    def _leans(self, draft: Draft, told: Sequence[str]) -> bool:
        if draft.index == self._opening:
            return False
        is_named = any(edit.name == NAMED for edit in draft.edits)
        parsed = None if is_named else self._parsed.get(draft.index)
        if parsed and is_unintroduced(parsed, draft.index, told, self._sentences):
            return True
        if leans(draft.text, self._wording) and not (parsed and has_own_subject(parsed)):
            return True
        if self._wording.epithet.match(draft.text) or points_back(draft.text, self._wording):
            return True
        before = self._sentences[: draft.index]
        return parsed is not None and is_hanging(parsed, told, before, self._wording)

    def _needs_next(self, index: int) -> bool:
        """Whether a sentence deceives without the next: that turns it, or says who "he" is."""
        if index == self._opening:
            return looks_ahead(self._sentences[index], self._wording)
        if index < _OPENING or index + 1 == len(self._sentences):
            return False
        return is_turned(self._sentences[index + 1], self._wording)

    def _is_about_the_same(self, before: int, index: int) -> bool:
        """Whether a sentence and all between it and one before are about "him" or "her" alike."""
        same = {by_pronoun(text, self._wording) for text in self._sentences[before + 1 : index + 1]}
        return before >= 0 and len(same) == 1 and "" not in same

    def _is_caption(self, index: int) -> bool:
        parsed = self._parsed.get(index)
        # The opening has the news, and a parser errs.
        if index < _OPENING or parsed is None:
            return False
        return is_caption(parsed, self._wording) or (
            tells_now(parsed, self._wording) and is_told_elsewhere(index, self._sentences)
        )


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
