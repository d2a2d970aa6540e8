"""More sentences in the words of fewer: they are chosen together with what goes from each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.summarising.editing.choice import Candidate, Form, choose
from briefing.summarising.editing.concepts import concepts, weights
from briefing.summarising.editing.cut import Cut
from briefing.summarising.editing.cutting import SURE, forms, without
from briefing.summarising.editing.draft import Draft
from briefing.summarising.editing.editor import Edition, Editor
from briefing.summarising.length import count_words

# A longer summary is chosen sentence by sentence: parsing a book takes minutes.
MOST_WORDS = 400
# So many sentences are looked at, of those with the most merit, for every so many words.
_FEWEST, _WORDS_A_SENTENCE = 6, 16
# Per cent: so much over it, and as much short of it, since sentences seldom fill it.
_OVER = 3
# What a sentence tells counts so much less than what the one of the next higher merit does, down to
# this much.
_FALL, _LEAST = 0.08, 0.2
_ROUNDS = 8
# The first sentence, and the best of the first ones, tell what the article is about.
_OPENING = 3
_OF_NEWS = 2.0
_SAME = 0.6


class Condenser:
    """Chooses sentences and their shorter forms for a number of words.

    Args:
        editor: Of the article.
        sentences: The article's.
        merits: The merit of each sentence that may be taken, by its index.
    """

    def __init__(
        self, editor: Editor, sentences: Sequence[str], merits: Mapping[int, float]
    ) -> None:
        self._editor = editor
        self._sentences = sentences
        usable = {index: merit for index, merit in merits.items() if index not in editor.no_news}
        self._weights = weights({index: sentences[index] for index in usable})
        ranked = sorted(usable, key=lambda index: (-usable[index], index))
        self._quality = {index: max(_LEAST, 1 - _FALL * rank) for rank, index in enumerate(ranked)}
        opening = [index for index in sorted(usable) if index < _OPENING]
        for index in opening[:1]:
            best = max(opening, key=usable.__getitem__)
            # Captions and headlines say what the next sentence says.
            is_same = index != best and editor.likeness(index, best) > _SAME
            self._quality |= dict.fromkeys({best} if is_same else {index, best}, _OF_NEWS)
        self._cuts: dict[int, list[tuple[Cut, ...]]] = {}

    def condensed(self, budget: int) -> Edition:
        """The edition that says most in a number of words, as far as can be seen.

        Args:
            budget: About so many words.
        """
        most = budget * (100 + _OVER) // 100
        number = _FEWEST + budget // _WORDS_A_SENTENCE
        ranked = sorted(self._quality, key=lambda index: -self._quality[index])
        candidates = self._candidates(ranked[:number])
        barred: frozenset[int] = frozenset()
        for _ in range(_ROUNDS):
            allowed = [one for one in candidates if one.index not in barred]
            chosen = choose(allowed, self._weights, most, self._editor.likeness)
            gone = {index: self._cuts[index][form] for index, form in chosen.items()}
            edition = self._editor.edition(list(chosen), gone)
            if not edition.unfit - barred:
                break
            barred |= edition.unfit
        return edition

    def _candidates(self, ranked: Sequence[int]) -> list[Candidate]:
        """Those that were ranked and are news, and the sentences that they need."""
        needs: dict[int, frozenset[int]] = {}
        wanted = list(ranked)
        self._editor.parse(wanted)
        for index in wanted:
            if index in needs or self._editor.is_caption(index):
                continue
            needs[index] = self._editor.needs(index)
            if needs[index].isdisjoint(needs):
                needed = sorted(needs[index] & self._quality.keys())[-1:]
                self._editor.parse(needed)
                wanted += needed
        whole = frozenset(
            one for index in needs if self._editor.needs_whole(index) for one in needs[index]
        )
        return [self._candidate(one, needs[one], one in whole) for one in needs]

    def _candidate(self, index: int, needs: frozenset[int], is_whole: bool) -> Candidate:
        draft = Draft(index, self._sentences[index])
        # "Another" may be of what would go.
        found = [cut for cut in self._editor.cuts(index) if not is_whole or cut.name in SURE]
        self._cuts[index] = list(forms(draft, found, self._worth))
        texts = [without(draft, gone).text for gone in self._cuts[index]]
        core = concepts(texts[-1])
        made = tuple(
            Form(count_words(text), concepts(text), concepts(text) - core) for text in texts
        )
        # Nothing stands before the first sentence, and what it points to is told after it.
        is_riddle = not index and bool(needs)
        quality = _LEAST if is_riddle else self._quality[index]
        points = self._editor.references(index)
        return Candidate(index, made, quality, needs if index else frozenset(), points)

    def _worth(self, text: str) -> float:
        return sum(self._weights.get(one, 0.0) for one in concepts(text))
