"""The embedded chat model as a summariser: it shortens the most salient sentences.

Asked to summarise a whole article, a model of 1.5 billion parameters copies its beginning, and now
and then swaps who did what. Shortening one sentence at a time it does well, and there each result
can be compared with the one sentence that it came from: one that departs from it is not used.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property

from briefing.core.documents import Article, Length, MadeBy, Statement, Summary
from briefing.core.errors import BriefingError
from briefing.models.catalogue import catalogue
from briefing.models.chat import SharedPrompt
from briefing.models.compute import AS_IT_COMES, Compute
from briefing.models.loader import fingerprint, load_chat
from briefing.models.prompts import PromptSet, load_set
from briefing.models.store import Store
from briefing.models.text_model import TextModel
from briefing.summarising.length import fitted, summary_of
from briefing.summarising.orders import left_out, told
from briefing.summarising.salient import Salient, at_hand
from briefing.summarising.shortening import is_shorter_form, more_than, shorter_forms
from briefing.summarising.tidying import tidy

_MODEL = "Qwen2.5-Coder-1.5B-Instruct"
_QUOTED_WHOLE = "qwen is trusted with English only: the article's sentences are quoted whole"


class Qwen:
    """Shortens the most salient sentences, in the article's order. English only.

    The model and every shortened sentence stay in memory for the run, since a briefing of a given
    duration asks for several lengths of one article. Articles in other languages are quoted.

    Args:
        store: The models on this machine; this one is put together on first use.
        compute: The device and precision that the model is to run in.
    """

    name = "qwen"

    def __init__(self, store: Store, compute: Compute = AS_IT_COMES) -> None:
        self._store = store
        self._compute = compute
        self._known: dict[str, str] = {}
        self._chosen: dict[tuple[Article, Length], Summary] = {}

    @cached_property
    def identity(self) -> str:
        """The model, the prompts, and the encoders that choose the sentences."""
        model = fingerprint(self.name, self._store)
        made = f"{self.name} {model} {self._compute.counts_in} {self._prompts.digest}"
        return f"{made}, {self._salient.identity}"

    def summarise(self, article: Article, length: Length) -> Summary:
        """Shorten as many of the article's best sentences as fill the length.

        Raises:
            MissingExtraError: the model or the sentence encoder is not installed.
            ModelError: one of them is damaged or cannot be stored.
            PromptError: the prompt is missing or cannot be filled.
        """
        known = _knows(article.language)
        chosen = self._chosen.get((article, length)) or self._choose(article, length)
        statements = chosen.statements
        if known:
            self._shorten(_harmless(article, statements))
            statements = tuple(self._shortened(statement) for statement in statements)
        statements = fitted(statements, length)
        made_by = self._made_by(length, chosen, statements)
        summary = summary_of(article, statements, length, made_by)
        warnings = (*summary.warnings, *left_out(article), *([] if known else [_QUOTED_WHOLE]))
        return replace(summary, read_share=chosen.read_share, warnings=warnings)

    def prepare(self, articles: Sequence[Article], length: Length) -> None:
        """Shorten the sentences of all articles in batches that are full."""
        self._known, self._chosen = {}, {}
        for article in articles:
            # An article that fails here fails in `summarise` too, which says why.
            with suppress(BriefingError):
                self._chosen[article, length] = self._choose(article, length)
        chosen = [
            (article, summary.statements)
            for (article, _), summary in self._chosen.items()
            if _knows(article.language)
        ]
        with suppress(BriefingError):
            self._shorten([text for pair in chosen for text in _harmless(*pair)])

    def rewrite(self, article: Article, statement: Statement, reason: str) -> str | None:
        """Shorten the sentence of a statement once more, told what was wrong."""
        if not _knows(article.language) or len(statement.supports) != 1:
            return None
        if statement.supports[0] not in told(article):
            return None
        sentence = article.sentences[statement.supports[0]]
        question = self._prompts["mend"].fill(
            sentence=sentence, statement=statement.text, reason=reason
        )
        (text,) = self._shared.answers([question], [self._chat.count(sentence)])
        shorter = " ".join(tidy(text))
        return shorter if is_shorter_form(shorter, sentence) else None

    def _choose(self, article: Article, length: Length) -> Summary:
        """The sentences that say most; a few more where some words will be left out."""
        wanted = more_than(length) if _knows(article.language) else length
        return self._salient.summarise(article, wanted)

    def _shortened(self, quoted: Statement) -> Statement:
        text = self._known.get(quoted.text, quoted.text)
        return Statement(text, quoted.supports, quoted=text == quoted.text)

    def _shorten(self, sentences: Sequence[str]) -> None:
        """Store the shorter form of each sentence."""
        new = [sentence for sentence in sentences if sentence not in self._known]
        self._known |= shorter_forms(new, self._prompts, self._ask)

    def _ask(self, questions: Sequence[str], sentences: Sequence[str]) -> Sequence[str]:
        return self._shared.answers(questions, [self._chat.count(one) for one in sentences])

    @cached_property
    def _salient(self) -> Salient:
        return at_hand(self._store)

    @cached_property
    def _chat(self) -> TextModel:
        return load_chat(self.name, self._store, self._compute)

    @cached_property
    def _prompts(self) -> PromptSet:
        return load_set("shorten", "system", "user", "again", "mend")

    @cached_property
    def _shared(self) -> SharedPrompt:
        return SharedPrompt(self._chat, self._prompts["system"].fill())

    def _made_by(
        self, length: Length, chosen: Summary, statements: tuple[Statement, ...]
    ) -> MadeBy:
        settings = {
            "sentences": length.sentences,
            "words": length.words,
            "chosen_by": f"{chosen.made_by.engine} {chosen.made_by.revision or ''}".strip(),
            "quoted": sum(statement.quoted for statement in statements),
        }
        if not _knows(chosen.language):
            return MadeBy(engine=self.name, settings=settings)
        return MadeBy(
            engine=self.name,
            model=_MODEL,
            revision=self._chat.revision,
            licence=self._chat.licence,
            prompt_digest=self._prompts.digest,
            settings={**settings, "precision": self._compute.counts_in},
        )


def _harmless(article: Article, statements: Sequence[Statement]) -> list[str]:
    """The texts that the model may be given: none of an article of orders alone."""
    return [statement.text for statement in statements] if told(article) else []


def _knows(language: str) -> bool:
    return catalogue()["qwen"].knows(language)
