"""Any chat model as a summariser: it is shown the article and asked for its facts as a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, Literal

from briefing.core.documents import Article, Length, MadeBy, Statement, Summary
from briefing.core.errors import ModelError
from briefing.language.languages import named
from briefing.language.sentences import split
from briefing.models.chat import answer, tokens_of, without_control_marks
from briefing.models.compute import AS_IT_COMES, Compute
from briefing.models.loader import TextModel, fingerprint, load_chat
from briefing.models.prompts import Prompt, digest, load
from briefing.models.sentence_encoder import Encoder, encoder_at_hand
from briefing.models.store import Store
from briefing.summarising.chunks import write_through
from briefing.summarising.grounding import grounded, grounds
from briefing.summarising.length import count_words
from briefing.summarising.salient import Salient, at_hand
from briefing.summarising.tidying import is_finished, tidy

Long = Literal["parts", "salient"]

# Chat models take more, but on a processor a prompt of this size takes minutes, and small models
# lose the middle of long ones.
_MOST_READ = 6_000
_LEAST_READ = 128
_TOKENS_A_SENTENCE = 80
_WORDS_A_SENTENCE = 20
# Longer lists repeat themselves; what is still missing is filled up from the article.
_MOST_ITEMS = 20
_NOTES_A_PART = 5
# Of the words that a model reads at once, since they are not all of as many tokens.
_SPARE = 0.85
# The share of a window that the answer may take, so that a small one has room for the article.
_ANSWER_SHARE = 0.25
_FENCE = re.compile(r"<(?=/?\s*article\b)", re.IGNORECASE)


class PromptedSummariser:
    """Asks a chat model for the facts of an article, and checks each against the article.

    Args:
        spec: A hub id, a folder, or a chat model of the catalogue.
        store: Where models are.
        prompt: The name of its prompts: `prompts/<name>.system.txt`, `.user.txt`, `.note.txt`,
            `.mend.txt`.
        compute: What it is to run on.
        long: How an article is read that is longer than the model reads at once: all of it in
            "parts", or of the "salient" sentences as many as it reads at once.
    """

    name = "prompted"

    def __init__(
        self,
        spec: str,
        store: Store,
        prompt: str = "summarise",
        compute: Compute = AS_IT_COMES,
        long: Long = "parts",
    ) -> None:
        self._spec = spec
        self._store = store
        self._compute = compute
        self._long = long
        self._system = load(f"{prompt}.system")
        self._user = load(f"{prompt}.user")
        self._note = load(f"{prompt}.note")
        self._mend = load(f"{prompt}.mend")

    @cached_property
    def _encoder(self) -> Encoder | None:
        return encoder_at_hand()

    @cached_property
    def identity(self) -> str:
        """The model, the prompts, and what grounds its sentences."""
        prompts = digest(self._system, self._user, self._note)
        model = f"{fingerprint(self._spec, self._store)} {self._compute.counts_in}"
        read = f", {self._salient.identity}" if self._long == "salient" else ""
        return f"{self.name} {model} {prompts}, {grounds(self._encoder)}{read}"

    def summarise(self, article: Article, length: Length) -> Summary:
        """Summarise in the article's language.

        Raises:
            MissingExtraError: salient sentences are wanted, and the sentence encoder is missing.
            ModelError: the model cannot be loaded, or its window is too small for the prompt.
            PromptError: a prompt cannot be filled.
        """
        most = max(1, int(self._chat.window * _ANSWER_SHARE) // _TOKENS_A_SENTENCE)
        count, notes = min(_items(length), most), min(_NOTES_A_PART, most)
        budget = min(
            self._budget(article, self._user, count), self._budget(article, self._note, notes)
        )
        read = self._read(article, budget)
        written = write_through(
            read,
            budget,
            lambda text: tokens_of(self._chat, text),
            (
                lambda sentences: self._ask(self._user, article, sentences, count),
                lambda sentences: self._ask(self._note, article, sentences, notes),
            ),
        )
        made_by = MadeBy(
            engine=self.name,
            model=self._spec,
            revision=self._chat.revision,
            licence=self._chat.licence,
            prompt_digest=digest(self._system, self._user, self._note, self._mend),
            settings={"precision": self._compute.counts_in, "long": self._long},
        )
        summary = grounded(article, written, length, made_by, self._encoder)
        return replace(summary, read_share=len(read) / max(1, len(article.sentences)))

    def _read(self, article: Article, budget: int) -> Sequence[str]:
        """The sentences that the model is given: all, or those that say most of what is too long.

        Control marks are broken before tokens are counted: a broken mark takes more than a whole.
        """
        harmless = [self._harmless(sentence) for sentence in article.sentences]
        if self._long == "parts":
            return harmless
        tokens = sum(tokens_of(self._chat, sentence) + 1 for sentence in harmless)
        if tokens <= budget:
            return harmless
        words = sum(map(count_words, harmless)) * budget / tokens
        fewer = Length(words=max(1, int(words * _SPARE)))
        chosen = self._salient.summarise(article, fewer).statements
        return [harmless[index] for statement in chosen for index in statement.supports]

    def rewrite(self, article: Article, statement: Statement, reason: str) -> str | None:
        """Ask once more for a sentence that failed a check, from the sentences that carry it."""
        user = self._mend.fill(
            article=self._harmless(" ".join(article.sentences[at] for at in statement.supports)),
            statement=self._harmless(statement.text),
            reason=self._harmless(reason),
            language=named(article.language, "the language of the article"),
        )
        text, ended = answer(self._chat, self._system.fill(), user, _TOKENS_A_SENTENCE)
        lines = [sentence for line in tidy(text) for sentence in split(line, article.language)]
        return lines[0] if ended and len(lines) == 1 and is_finished(lines[0]) else None

    @cached_property
    def _salient(self) -> Salient:
        return at_hand(self._store)

    @cached_property
    def _chat(self) -> TextModel:
        return load_chat(self._spec, self._store, self._compute)

    def _budget(self, article: Article, prompt: Prompt, count: int) -> int:
        """The tokens that are left for the article beside a prompt and the answer."""
        messages = [
            {"role": "system", "content": self._system.fill()},
            {"role": "user", "content": self._fill(prompt, article, "", count)},
        ]
        # The return is typed as text, which it is not where tokens are asked for.
        asked: Any = self._chat.tokenizer.apply_chat_template(
            messages, add_generation_prompt=True, return_dict=True
        )
        taken = len(asked["input_ids"]) + _TOKENS_A_SENTENCE * count
        # Tokens at the seams are counted apart.
        left = min(_MOST_READ, int((self._chat.window - taken) * 0.95))
        if left < _LEAST_READ:
            raise ModelError(
                f"the model {self._spec} reads {self._chat.window} tokens at once, too few for "
                f"the prompt {prompt.name}.txt and a part of the article: choose another model, "
                "or shorten the prompt or the title"
            )
        return left

    def _ask(
        self, prompt: Prompt, article: Article, sentences: Sequence[str], count: int
    ) -> list[str]:
        user = self._fill(prompt, article, " ".join(sentences), count)
        most = _TOKENS_A_SENTENCE * count
        text, ended = answer(self._chat, self._system.fill(), user, most, f"\n{count + 1}.")
        lines = [sentence for line in tidy(text) for sentence in split(line, article.language)]
        return lines if ended and lines and is_finished(lines[-1]) else lines[:-1]

    def _fill(self, prompt: Prompt, article: Article, text: str, count: int) -> str:
        return prompt.fill(
            title=self._harmless(article.title),
            article=text,
            count=count,
            language=named(article.language, "the language of the article"),
        )

    def _harmless(self, text: str) -> str:
        """A text that can neither close the tags around it nor end its part of the prompt."""
        return without_control_marks(self._chat, _FENCE.sub("< ", text))


def _items(length: Length) -> int:
    wanted = length.sentences or -(-(length.words or 0) // _WORDS_A_SENTENCE)
    return min(wanted, _MOST_ITEMS)
