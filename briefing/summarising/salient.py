"""Picks the most salient sentences of an article, in its order and without repeats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from briefing.core.documents import Article, Length, MadeBy, Statement, Summary
from briefing.language import english_parse
from briefing.models import hub
from briefing.models.catalogue import Hub, catalogue
from briefing.models.sentence_encoder import EMBEDDED_DIGEST, Encoder, embedded_encoder_folder
from briefing.models.store import Store
from briefing.summarising.editing.editor import Editor, revised
from briefing.summarising.fitness import penalties, refers_back
from briefing.summarising.length import count_words, fit, summary_of, within
from briefing.summarising.lexical import lexical_vectors
from briefing.summarising.orders import left_out, told
from briefing.summarising.ranking import Candidates, rank

if TYPE_CHECKING:
    from numpy.typing import NDArray

# The weights' SHA-256, their name and licence: a folder is believed by what it holds.
_KNOWN_MODELS = {
    EMBEDDED_DIGEST: ("sentence-transformers/all-MiniLM-L6-v2 (int8)", "Apache-2.0"),
    "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db": (
        "sentence-transformers/all-MiniLM-L6-v2",
        "Apache-2.0",
    ),
}
_MULTILINGUAL = "multilingual-minilm"
# Encoding takes about 10 ms a sentence on two idle cores, so that a long book takes under a minute.
_MOST_SENTENCES = 4_000
# For a number of words, so many times the words are ranked that sentences can be exchanged to fit.
_CHOICE = 4
_WORDS_A_SENTENCE = 25
# More than any score: what is to come last comes after all else.
_LAST = 10.0
_NOT_WORDS = re.compile(r"\W+")


class Salient:
    """Quotes the most salient sentences: nothing in its summary is not in the article.

    Orders to a reader or a model are left out, unless an article has nothing else.

    English is read by the sentence encoder that installs as a package, and fifty other languages,
    Arabic among them, by the multilingual one where that is here. Articles in any other language
    are compared by their letters, with the same ranking; `made_by` says which it was.

    Args:
        model_folder: The sentence encoder's of English; see `embedded_encoder_folder`.
        multilingual: The other encoder's, where there is one.
        edits: Whether the editor's pass follows, which quotes not word for word.
    """

    name = "salient"

    def __init__(
        self, model_folder: Path, multilingual: Path | None = None, *, edits: bool = False
    ) -> None:
        self._edits = edits
        self._encoders = [Encoder(model_folder)]
        if multilingual is not None:
            mend = f"fetch it again with: briefing models pull {_MULTILINGUAL}"
            self._encoders.append(Encoder(multilingual, _MULTILINGUAL, mend))

    @cached_property
    def identity(self) -> str:
        """The encoders' folders, and the parser's release where the editor's pass follows."""
        pass_ = [f"edited {english_parse.identity()}"] if self._edits else []
        return ", ".join([self.name, *(one.identity for one in self._encoders), *pass_])

    def summarise(self, article: Article, length: Length) -> Summary:
        """Quote the sentences that fill the length and say most, word for word or edited.

        Raises:
            ModelError: The encoder is incomplete or damaged.
        """
        texts = article.sentences
        distinct = _distinct(texts, told(article) or range(len(texts)))
        considered = _evenly(distinct, max(_MOST_SENTENCES, 2 * _wanted(length)))
        statements = self._choose(article, texts, considered, length)
        summary = summary_of(article, statements, length, self._made_by(article, length))
        remarks = (*summary.warnings, *left_out(article), *self._remarks(article))
        summary = replace(summary, warnings=remarks)
        if len(considered) == len(distinct):
            return summary
        warning = (
            f"the article is very long: {len(considered):,} of its {len(texts):,} sentences "
            "were compared, evenly from its beginning to its end"
        )
        # A repeated sentence is read where it stands first.
        read_share = len(considered) / len(distinct)
        return replace(summary, read_share=read_share, warnings=(*summary.warnings, warning))

    def _choose(
        self, article: Article, texts: Sequence[str], considered: Sequence[int], length: Length
    ) -> tuple[Statement, ...]:
        sentences = [texts[index] for index in considered]
        penalty = penalties(article.paragraphs, article.language)
        is_back = refers_back(texts, article.language)
        candidates = Candidates(
            vectors=self._vectors(sentences, article.language),
            positions=considered,
            penalties=[penalty[index] for index in considered],
            refers_back=[is_back[index] for index in considered],
            sentences=len(texts),
            wanted=_wanted(length),
        )
        if not self._edits:
            picks = _pick(candidates, [count_words(text) for text in sentences], length)
            return tuple(Statement(texts[considered[at]], (considered[at],)) for at in picks)
        place = {index: at for at, index in enumerate(considered)}

        def likeness(one: int, other: int) -> float:
            if one not in place or other not in place:
                return 0.0
            return float(candidates.vectors[place[one]] @ candidates.vectors[place[other]])

        is_known = self._encoder_of(article.language) is not None
        editor = Editor(article, length, likeness if is_known else _unlike)

        news = candidates.without(place[index] for index in editor.no_news if index in place)

        def pick(unfit: frozenset[int]) -> Sequence[int]:
            counts = [editor.words(index) for index in considered]
            last = frozenset(place[index] for index in unfit if index in place)
            return [considered[at] for at in _pick(news, counts, length, last)]

        return revised(editor, pick).statements

    def _remarks(self, article: Article) -> tuple[str, ...]:
        """What the editor's pass had to do without."""
        if not self._edits or not english_parse.lacks(article.language):
            return ()
        return ("the sentences were edited without a parser: `briefing setup editing` brings it",)

    def _vectors(self, sentences: Sequence[str], language: str) -> NDArray[np.float32]:
        encoder = self._encoder_of(language)
        return encoder.encode(sentences) if encoder else lexical_vectors(sentences)

    def _encoder_of(self, language: str) -> Encoder | None:
        """The first encoder here that was made for a language, if there is one."""
        return next((one for one in self._encoders if one.knows(language)), None)

    def _made_by(self, article: Article, length: Length) -> MadeBy:
        settings = {"sentences": length.sentences, "words": length.words}
        encoder = self._encoder_of(article.language)
        if encoder is None:
            return MadeBy(engine=self.name, settings={"vectors": "lexical", **settings})
        digest = encoder.digest
        model, licence = _KNOWN_MODELS.get(digest) or _fetched(encoder.folder)
        return MadeBy(
            engine=self.name,
            model=model,
            revision=f"sha256:{digest}",
            licence=licence,
            settings={"vectors": "encoder", **settings},
        )


def at_hand(store: Store, *, edits: bool = False) -> Salient:
    """The summariser with every encoder that is on this machine.

    Args:
        store: The models on this machine.
        edits: Whether the editor's pass follows.

    Raises:
        MissingExtraError: The English encoder is not installed.
    """
    multilingual = store.path(_MULTILINGUAL) if store.has(_MULTILINGUAL) else None
    return Salient(embedded_encoder_folder(), multilingual, edits=edits)


def _fetched(folder: Path) -> tuple[str, str | None]:
    """The model that a folder of the hub cache holds, and its licence; its name for any other."""
    entry, source = catalogue()[_MULTILINGUAL], catalogue()[_MULTILINGUAL].source
    if isinstance(source, Hub) and folder == hub.cached_model(source.repository):
        return source.repository, entry.licence
    return folder.name, None


def _unlike(_one: int, _other: int) -> float:
    """The likeness of two sentences of which nothing but their letters is known."""
    return 0.0


def _pick(
    candidates: Candidates, words: Sequence[int], length: Length, last: frozenset[int] = frozenset()
) -> Sequence[int]:
    """Pick the candidates that fill a length, those that are to come last only where they must.

    They take part in the ranking, so that the others keep their order whichever are among them.
    """
    if length.sentences is not None:
        return sorted(_first_ranked(candidates, length.sentences, last))
    enough = _CHOICE * (length.words or 0)
    ranking = rank(candidates, lambda picks: sum(words[pick] for pick in picks) >= enough)
    fresh = [
        index for index, repeats in enumerate(ranking.repeats) if not (repeats or index in last)
    ]
    for allowed in (fresh, range(len(words))):
        chosen = fit(
            [words[index] for index in allowed],
            [float(ranking.scores[index]) - _LAST * (index in last) for index in allowed],
            length,
        )
        picks = [allowed[index] for index in chosen]
        # A sentence that repeats another is better than a length that is missed, nothing else.
        if within(sum(words[pick] for pick in picks), length):
            break
    return picks


def _first_ranked(candidates: Candidates, number: int, last: frozenset[int]) -> list[int]:
    """So many candidates by their rank, those that are to come last after all others."""
    ranking = rank(candidates, lambda picks: sum(pick not in last for pick in picks) >= number)
    return sorted(ranking.picks, key=lambda pick: pick in last)[:number]


def _wanted(length: Length) -> int:
    """About how many sentences a length is."""
    if length.sentences is not None:
        return length.sentences
    return (length.words or 0) // _WORDS_A_SENTENCE


def _distinct(texts: Sequence[str], indexes: Iterable[int]) -> list[int]:
    """Those of the indexes whose sentence no earlier one says word for word."""
    first: dict[str, int] = {}
    for index in indexes:
        text = texts[index]
        first.setdefault(_NOT_WORDS.sub(" ", text.casefold()).strip() or text, index)
    return list(first.values())


def _evenly(indexes: Sequence[int], most: int) -> list[int]:
    if len(indexes) <= most:
        return list(indexes)
    return [indexes[at] for at in np.linspace(0, len(indexes) - 1, most).astype(int)]
