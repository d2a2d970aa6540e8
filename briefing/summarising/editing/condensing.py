"""More sentences in the words of fewer: they are chosen together with what goes from each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.summarising.editing.choice import Candidate, Form, choose
from briefing.summarising.editing.concepts import concepts, weights
from briefing.summarising.editing.cut import Cut
from briefing.summarising.editing.cutting import forms, without
from briefing.summarising.editing.draft import Draft
from briefing.summarising.editing.editor import Edition, Editor
from briefing.summarising.length import count_words

# A longer summary is chosen sentence by sentence: parsing a book takes minutes.
MOST_WORDS = 400
# So many sentences are looked at, of those with the most merit, for every so many words.
_FEWEST, _WORDS_A_SENTENCE = 8, 14
# What the sentence of least merit tells counts this much.
_LEAST = 0.5
_ROUNDS = 8
# The first sentence, and the best of the first ones, tell what the article is about.
_OPENING = 3
_OF_NEWS = 2.0


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
        least, most = min(usable.values(), default=0.0), max(usable.values(), default=0.0)
        self._quality = {
            index: _LEAST + (1 - _LEAST) * (merit - least) / ((most - least) or 1.0)
            for index, merit in usable.items()
        }
        opening = [index for index in sorted(self._quality) if index < _OPENING]
        for index in {*opening[:1], *sorted(opening, key=self._quality.__getitem__)[-1:]}:
            self._quality[index] = _OF_NEWS
        self._cuts: dict[int, list[tuple[Cut, ...]]] = {}

    def condensed(self, budget: int) -> Edition:
        """The edition that says most in a number of words, as far as can be seen.

        Args:
            budget: The most words.
        """
        number = _FEWEST + budget // _WORDS_A_SENTENCE
        ranked = sorted(self._quality, key=lambda index: -self._quality[index])
        candidates = self._candidates(ranked[:number])
        barred: frozenset[int] = frozenset()
        for _ in range(_ROUNDS):
            allowed = [one for one in candidates if one.index not in barred]
            chosen = choose(allowed, self._weights, budget, self._editor.likeness)
            gone = {index: self._cuts[index][form] for index, form in chosen.items()}
            edition = self._editor.edition(list(chosen), gone)
            if not edition.unfit - barred:
                break
            barred |= edition.unfit
        return edition

    def _candidates(self, ranked: Sequence[int]) -> list[Candidate]:
        """Those that were ranked and are news, and the sentences that they need."""
        found: dict[int, Candidate] = {}
        wanted = list(ranked)
        self._editor.parse(wanted)
        for index in wanted:
            if index in found or self._editor.is_caption(index):
                continue
            found[index] = candidate = self._candidate(index)
            if candidate.needs and candidate.needs.isdisjoint(found):
                needed = sorted(candidate.needs & self._quality.keys())[-1:]
                self._editor.parse(needed)
                wanted += needed
        return list(found.values())

    def _candidate(self, index: int) -> Candidate:
        draft = Draft(index, self._sentences[index])
        self._cuts[index] = list(forms(draft, self._editor.cuts(index), self._worth))
        texts = [without(draft, gone).text for gone in self._cuts[index]]
        core = concepts(texts[-1])
        made = tuple(
            Form(count_words(text), concepts(text), concepts(text) - core) for text in texts
        )
        needs, points = self._editor.needs(index), self._editor.references(index)
        return Candidate(index, made, self._quality[index], needs, points)

    def _worth(self, text: str) -> float:
        return sum(self._weights.get(one, 0.0) for one in concepts(text))
