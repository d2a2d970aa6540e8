"""The embedded chat model as a summariser: it shortens the sentences that say most.

Asked to summarise a whole article, a model of 1.5 billion parameters copies its beginning, and now
and then swaps who did what. Shortening one sentence at a time it does well, and there each result
can be held against the one sentence that it came from: what departs from it is not used.
"""

from __future__ import annotations

from functools import cached_property

from briefing.checking.shortening import departures
from briefing.documents import Article, Length, MadeBy, Statement, Summary
from briefing.models.loader import TextModel, load_chat
from briefing.models.store import Store
from briefing.prompts import Prompt, digest, load
from briefing.summarising.encoder import embedded_encoder_folder
from briefing.summarising.fitness import is_english
from briefing.summarising.generating import answer, tokens_of
from briefing.summarising.grounding import QUOTED
from briefing.summarising.length import count_words, fit, shortfall
from briefing.summarising.salient import Salient
from briefing.summarising.tidying import is_finished, tidy

_MODEL = "Qwen2.5-Coder-1.5B-Instruct"
# Shorter sentences have nothing to leave out; longer ones are no sentences.
_FEWEST_WORDS, _MOST_WORDS = 12, 120
# Shortening leaves about three words of four; a few more let `fit` choose.
_LONGER = 1.5
_SPARE_TOKENS = 10


class Qwen:
    """Shortens the sentences that say most, in the article's order. English only.

    The model and every shortened sentence are kept for the run, since a briefing of so many
    minutes asks for several lengths of one article. Articles in other languages are quoted.

    Args:
        store: Where the model is; it is put together on first use.
    """

    name = "qwen"

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, str] = {}

    def summarise(self, article: Article, length: Length) -> Summary:
        """Shorten as many of the article's best sentences as fill the length.

        Raises:
            MissingExtraError: the model or the sentence encoder is not installed.
            ModelError: one of them is damaged or cannot be stored.
            PromptError: the prompt is missing or cannot be filled.
        """
        english = is_english(article.language)
        wanted = Length(words=round(length.words * _LONGER)) if length.words and english else length
        chosen = self._salient.summarise(article, wanted)
        statements = chosen.statements
        if english:
            statements = tuple(self._shorten(statement) for statement in statements)
        counts = [count_words(statement.text) for statement in statements]
        picks = fit(counts, [1.0] * len(counts), length)
        statements = tuple(statements[pick] for pick in picks)
        words = sum(counts[pick] for pick in picks)
        warnings = [
            shortfall(words, len(statements), length),
            None
            if english
            else "qwen is trusted with English only: the article's sentences are quoted whole",
        ]
        return Summary(
            title=article.title,
            language=article.language,
            statements=statements,
            made_by=self._made_by(length, chosen, statements),
            read_share=chosen.read_share,
            warnings=tuple(warning for warning in warnings if warning),
        )

    def _shorten(self, quoted: Statement) -> Statement:
        sentence = quoted.text
        if sentence not in self._known:
            self._known[sentence] = self._shortened(sentence) or sentence
        text = self._known[sentence]
        return Statement(text, quoted.supports, (QUOTED,) if text == sentence else ())

    def _shortened(self, sentence: str) -> str | None:
        """A shorter form that says nothing else, or None."""
        if not _FEWEST_WORDS <= count_words(sentence) <= _MOST_WORDS:
            return None
        most = tokens_of(self._chat, sentence) + _SPARE_TOKENS
        text, _ = answer(self._chat, self._system.fill(), self._user.fill(sentence=sentence), most)
        shorter = " ".join(tidy(text))
        if count_words(shorter) >= count_words(sentence) or not is_finished(shorter):
            return None
        return None if departures(shorter, sentence) else shorter

    @cached_property
    def _salient(self) -> Salient:
        return Salient(embedded_encoder_folder())

    @cached_property
    def _chat(self) -> TextModel:
        return load_chat(self.name, self._store)

    @cached_property
    def _system(self) -> Prompt:
        return load("shorten.system")

    @cached_property
    def _user(self) -> Prompt:
        return load("shorten.user")

    def _made_by(
        self, length: Length, chosen: Summary, statements: tuple[Statement, ...]
    ) -> MadeBy:
        settings = {
            "sentences": length.sentences,
            "words": length.words,
            "chosen_by": f"{chosen.made_by.engine} {chosen.made_by.revision or ''}".strip(),
            "quoted": sum(QUOTED in statement.marks for statement in statements),
        }
        if not is_english(chosen.language):
            return MadeBy(engine=self.name, settings=settings)
        return MadeBy(
            engine=self.name,
            model=_MODEL,
            revision=self._chat.revision,
            licence=self._chat.licence,
            prompt_digest=digest(self._system, self._user),
            settings=settings,
        )
