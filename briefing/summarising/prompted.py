"""Chat models as summarisers: the prompt has the article and asks for its facts as a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Literal

from briefing.core.documents import Article, Length, MadeBy, Statement, Summary
from briefing.core.errors import ModelError
from briefing.language.instructions import is_order
from briefing.language.languages import named
from briefing.language.sentences import split
from briefing.models.chat import answer
from briefing.models.compute import AS_IT_COMES, Compute
from briefing.models.loader import fingerprint, load_chat
from briefing.models.prompts import Prompt, load_set
from briefing.models.sentence_encoder import Encoder, encoder_at_hand
from briefing.models.store import Store
from briefing.models.text_model import TextModel
from briefing.summarising.chunks import Chunk, summarise
from briefing.summarising.grounding import grounded, grounds
from briefing.summarising.length import count_words
from briefing.summarising.orders import left_out, told
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
        store: The models on this machine.
        prompt: The name of its prompts: `prompts/<name>.system.txt`, `.user.txt`, `.note.txt`,
            `.mend.txt`.
        compute: The device and precision that the model is to run in.
        long: For an article that is longer than the model reads at once: all of it in "parts", or
            of the "salient" sentences as many as it reads at once.
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
        self._prompts = load_set(prompt, "system", "user", "note", "mend")

    @cached_property
    def _encoder(self) -> Encoder | None:
        return encoder_at_hand()

    @cached_property
    def identity(self) -> str:
        """The model, the prompts, and the encoder that grounds its sentences."""
        model = f"{fingerprint(self._spec, self._store)} {self._compute.counts_in}"
        read = f", {self._salient.identity}" if self._long == "salient" else ""
        return f"{self.name} {model} {self._prompts.digest}, {grounds(self._encoder)}{read}"

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
            self._budget(article, self._prompts["user"], count),
            self._budget(article, self._prompts["note"], notes),
        )
        read = self._read(article, budget)

        def write(parts: Sequence[tuple[int, Chunk]]) -> list[Sequence[str]]:
            return [
                self._ask(self._prompts["user"], article, part.sentences, count)
                if part.is_whole
                else self._ask(self._prompts["note"], article, part.sentences, notes)
                for _, part in parts
            ]

        (written,) = summarise([read], budget, self._chat.count, write)
        made_by = MadeBy(
            engine=self.name,
            model=self._spec,
            revision=self._chat.revision,
            licence=self._chat.licence,
            prompt_digest=self._prompts.digest,
            settings={"precision": self._compute.counts_in, "long": self._long},
        )
        summary = grounded(article, written, length, made_by, self._encoder)
        return replace(
            summary,
            read_share=len(read) / max(1, len(article.sentences)),
            warnings=(*summary.warnings, *left_out(article)),
        )

    def _read(self, article: Article, budget: int) -> Sequence[str]:
        """The sentences that the model is given: all, or the salient ones of a long article.

        Orders are left out, since a model may do what they say. Control marks are broken before
        tokens are counted: a broken mark takes more than a whole.
        """
        harmless = [self._harmless(article.sentences[index]) for index in told(article)]
        if self._long == "parts":
            return harmless
        tokens = sum(self._chat.count(sentence) + 1 for sentence in harmless)
        if tokens <= budget:
            return harmless
        words = sum(map(count_words, harmless)) * budget / tokens
        fewer = Length(words=max(1, int(words * _SPARE)))
        chosen = self._salient.summarise(article, fewer).statements
        return [self._harmless(statement.text) for statement in chosen]

    def rewrite(self, article: Article, statement: Statement, reason: str) -> str | None:
        """Ask once more for a sentence that failed a check, from the sentences that support it."""
        user = self._prompts["mend"].fill(
            article=self._harmless(" ".join(article.sentences[at] for at in statement.supports)),
            statement=self._harmless(statement.text),
            reason=self._harmless(reason),
            language=named(article.language, "the language of the article"),
        )
        lines, ended = self._answered(user, article.language, _TOKENS_A_SENTENCE)
        return lines[0] if ended and len(lines) == 1 and is_finished(lines[0]) else None

    @cached_property
    def _salient(self) -> Salient:
        return at_hand(self._store)

    @cached_property
    def _chat(self) -> TextModel:
        return load_chat(self._spec, self._store, self._compute)

    def _budget(self, article: Article, prompt: Prompt, count: int) -> int:
        """The tokens that are left for the article beside a prompt and the answer."""
        asked = self._chat.prompt(
            self._prompts["system"].fill(), self._fill(prompt, article, "", count)
        )
        taken = len(asked) + _TOKENS_A_SENTENCE * count
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
    ) -> Sequence[str]:
        user = self._fill(prompt, article, " ".join(sentences), count)
        most = _TOKENS_A_SENTENCE * count
        lines, ended = self._answered(user, article.language, most, f"\n{count + 1}.")
        return lines if ended and lines and is_finished(lines[-1]) else lines[:-1]

    def _answered(
        self, user: str, language: str, most: int, stop: str | None = None
    ) -> tuple[list[str], bool]:
        """The sentences of an answer, and whether it came to its end."""
        text, ended = answer(self._chat, self._prompts["system"].fill(), user, most, stop)
        return [sentence for line in tidy(text) for sentence in split(line, language)], ended

    def _fill(self, prompt: Prompt, article: Article, text: str, count: int) -> str:
        return prompt.fill(
            title="" if is_order(article.title) else self._harmless(article.title),
            article=text,
            count=count,
            language=named(article.language, "the language of the article"),
        )

    def _harmless(self, text: str) -> str:
        """A text that can neither close the tags around it nor end its part of the prompt."""
        return self._chat.without_control_marks(_FENCE.sub("< ", text))


def _items(length: Length) -> int:
    wanted = length.sentences or -(-(length.words or 0) // _WORDS_A_SENTENCE)
    return min(wanted, _MOST_ITEMS)
