"""Encoder-decoder models as summarisers: BART, DistilBART, Pegasus, T5, mT5, LED."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from typing import Any

from briefing.core.documents import Article, Length, MadeBy, Summary
from briefing.core.errors import BriefingError
from briefing.language.sentences import split
from briefing.models.compute import AS_IT_COMES, Compute
from briefing.models.generation import Request, Search, write
from briefing.models.loader import fingerprint, load_sequence
from briefing.models.sentence_encoder import Encoder, encoder_at_hand
from briefing.models.store import Store
from briefing.models.text_model import TextModel
from briefing.summarising.chunks import Chunk, summarise
from briefing.summarising.grounding import grounded, grounds
from briefing.summarising.length import count_words
from briefing.summarising.orders import told
from briefing.summarising.tidying import is_finished

BEAMS = 4
NO_REPEAT = 3
_SEARCH = Search(beams=BEAMS, no_repeat=NO_REPEAT)
_LEAST_READ = 16
_WORDS_A_SENTENCE = 20
_SPARE_TOKENS = 8
# The models were taught summaries of about this share of a long text.
_NOTES_SHARE = 6
_SPACE_BEFORE_STOP = re.compile(r"\s+([.,;:!?،؛؟])")


class SequenceSummariser:
    """Has an encoder-decoder model write a summary, and checks it against the article.

    Beam search without sampling: the same article has the same summary.

    Args:
        spec: A hub id or a folder.
        store: The models on this machine.
        compute: The device that the model is to run on.
    """

    name = "sequence"

    def __init__(self, spec: str, store: Store, compute: Compute = AS_IT_COMES) -> None:
        self._spec = spec
        self._store = store
        self._compute = compute
        self._prepared: dict[tuple[Article, Length], Sequence[str]] = {}

    @cached_property
    def _encoder(self) -> Encoder | None:
        return encoder_at_hand()

    @cached_property
    def identity(self) -> str:
        """The model, the search, and the encoder that grounds its sentences."""
        return (
            f"{self.name} {fingerprint(self._spec, self._store)} {BEAMS}, {grounds(self._encoder)}"
        )

    def summarise(self, article: Article, length: Length) -> Summary:
        """Summarise in the article's language, as far as the model knows it.

        Raises:
            ModelError: the model cannot be loaded.
        """
        written = self._prepared.get((article, length))
        if written is None:
            (written,) = self._written([article], length)
        made_by = MadeBy(
            engine=self.name,
            model=self._spec,
            revision=self._loaded.revision,
            licence=self._loaded.licence,
            settings={"beams": BEAMS},
        )
        return grounded(article, written, length, made_by, self._encoder)

    def prepare(self, articles: Sequence[Article], length: Length) -> None:
        """Write of all articles together, in batches; a machine's words come several at a time."""
        self._prepared = {}
        # Where the model cannot be had, `summarise` says so of each.
        with suppress(BriefingError):
            written = self._written(articles, length)
            self._prepared = {(a, length): w for a, w in zip(articles, written, strict=True)}

    @cached_property
    def _loaded(self) -> TextModel:
        return load_sequence(self._spec, self._store, self._compute)

    @cached_property
    def _prefix(self) -> str:
        """The words that the model was taught to expect before a text: "summarize: " for T5."""
        config: Any = self._loaded.model.config
        tasks = getattr(config, "task_specific_params", None) or {}
        told = (tasks.get("summarization") or {}).get("prefix")
        if told is not None:
            return str(told)
        return "summarize: " if config.model_type == "t5" else ""

    @cached_property
    def _budget(self) -> int:
        special = self._loaded.tokenizer.num_special_tokens_to_add()
        taken = self._loaded.count(self._prefix) + special + _SPARE_TOKENS
        return max(_LEAST_READ, int((self._loaded.window - taken) * 0.95))

    def _written(self, articles: Sequence[Article], length: Length) -> list[Sequence[str]]:
        """The sentences that the model writes of each article."""
        words = length.words or _WORDS_A_SENTENCE * (length.sentences or 1)

        def answer(chunks: Sequence[tuple[int, Chunk]]) -> list[list[str]]:
            requests = [self._request(chunk, words) for _, chunk in chunks]
            return [
                _finished(found.text, articles[index].language)
                for (found,), (index, _) in zip(
                    write(self._loaded, requests, _SEARCH), chunks, strict=True
                )
            ]

        # Before they are counted: a broken mark takes more tokens than a whole one.
        texts = [
            [
                self._loaded.without_control_marks(article.sentences[index])
                for index in told(article)
            ]
            for article in articles
        ]
        return summarise(texts, self._budget, self._loaded.count, answer) if texts else []

    def _request(self, chunk: Chunk, words: int) -> Request:
        text = " ".join(chunk.sentences)
        has = count_words(text)
        if not chunk.is_whole:
            words = max(words, sum(map(count_words, chunk.sentences)) // _NOTES_SHARE)
        # A summary of a short text is shorter than it.
        wanted = max(8, int(min(words, 0.7 * has) * self._loaded.count(text) / max(1, has)))
        most = self._most_new(wanted * 2)
        tokens = self._loaded.encode(self._prefix + text, special=True)
        return Request(tokens, most, least=min(wanted // 2, most))

    def _most_new(self, tokens: int) -> int:
        """No more than the decoder has positions for."""
        config: Any = self._loaded.model.config
        positions = getattr(config, "max_decoder_position_embeddings", None) or getattr(
            config, "max_position_embeddings", None
        )
        return min(tokens, positions - _SPARE_TOKENS) if positions else tokens


def _finished(text: str, language: str) -> list[str]:
    """The whole sentences of a text, each with a capital first letter; T5 writes in lower case."""
    found = split(_readable(text), language)
    return [sentence[:1].upper() + sentence[1:] for sentence in found if is_finished(sentence)]


def _readable(text: str) -> str:
    """A text without Pegasus's marks of line ends and T5's spaces before full stops."""
    return _SPACE_BEFORE_STOP.sub(r"\1", " ".join(text.replace("<n>", " ").split()))
