"""Chat models as summarisers: the prompt has the article and asks for its facts as a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from briefing.core.documents import Article, Length, MadeBy, Statement, Summary
from briefing.core.errors import ModelError
from briefing.language.instructions import is_order
from briefing.language.languages import named
from briefing.language.sentences import split
from briefing.models.chats import Chat, Question
from briefing.models.generation import Answer
from briefing.models.prompts import Prompt, load_set
from briefing.models.sentence_encoder import Encoder, encoder_at_hand
from briefing.models.store import Store
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


@dataclass(frozen=True, slots=True)
class Draft:
    """The sentences that a model wrote, and of how many of the article's it read."""

    sentences: tuple[str, ...]
    read: int


class PromptedSummariser:
    """Asks a chat model for the facts of an article, and checks each against the article.

    Args:
        chat: The model, loaded here or on a server.
        store: The models on this machine, for the one that chooses salient sentences.
        prompt: The name of its prompts: `prompts/<name>.system.txt`, `.user.txt`, `.note.txt`,
            `.mend.txt`.
        long: For an article that is longer than the model reads at once: all of it in "parts", or
            of the "salient" sentences as many as it reads at once.
    """

    name = "prompted"

    def __init__(
        self,
        chat: Chat,
        store: Store,
        prompt: str = "summarise",
        long: Long = "parts",
    ) -> None:
        self.model = chat.name
        self._chat = chat
        self._store = store
        self._long = long
        self._prompts = load_set(prompt, "system", "user", "note", "mend")

    @cached_property
    def _encoder(self) -> Encoder | None:
        return encoder_at_hand()

    @cached_property
    def identity(self) -> str:
        """The model, the prompts, and the encoder that grounds its sentences."""
        read = f", {self._salient.identity}" if self._long == "salient" else ""
        made = f"{self.name} {self._chat.identity} {self._prompts.digest}"
        return f"{made}, {grounds(self._encoder)}{read}"

    def summarise(self, article: Article, length: Length) -> Summary:
        """Summarise in the article's language.

        Raises:
            MissingExtraError: salient sentences are wanted, and the sentence encoder is missing.
            ModelError: the model cannot be loaded, or its window is too small for the prompt.
            PromptError: a prompt cannot be filled.
        """
        draft = self.draft(article, length)
        made_by = MadeBy(
            engine=self.name,
            model=self._chat.name,
            revision=self._chat.revision,
            licence=self._chat.licence,
            prompt_digest=self._prompts.digest,
            settings={**self._chat.settings, "long": self._long},
        )
        summary = grounded(article, draft.sentences, length, made_by, self._encoder)
        return replace(
            summary,
            read_share=draft.read / max(1, len(article.sentences)),
            warnings=(*summary.warnings, *left_out(article)),
        )

    def draft(self, article: Article, length: Length) -> Draft:
        """The sentences that the model writes of an article, held against nothing yet.

        Raises:
            BriefingError: As of `summarise`.
        """
        most = max(1, int(self._chat.window * _ANSWER_SHARE) // _TOKENS_A_SENTENCE)
        count, notes = min(_items(length), most), min(_NOTES_A_PART, most)
        budget = min(
            self._budget(article, self._prompts["user"], count),
            self._budget(article, self._prompts["note"], notes),
        )
        read = self._read(article, budget)

        def write(parts: Sequence[tuple[int, Chunk]]) -> list[Sequence[str]]:
            return self._written(
                [
                    self._question("user", article, part.sentences, count)
                    if part.is_whole
                    else self._question("note", article, part.sentences, notes)
                    for _, part in parts
                ],
                article.language,
            )

        (written,) = summarise([read], budget, self._chat.count, write)
        return Draft(tuple(written), len(read))

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
        if not set(statement.supports) <= set(told(article)):
            return None
        user = self._prompts["mend"].fill(
            article=self._harmless(" ".join(article.sentences[at] for at in statement.supports)),
            statement=self._harmless(statement.text),
            reason=self._harmless(reason),
            language=named(article.language, "the language of the article"),
        )
        (answer,) = self._answers([Question(user, _TOKENS_A_SENTENCE)])
        lines = _sentences(answer, article.language)
        return lines[0] if answer.whole and len(lines) == 1 and is_finished(lines[0]) else None

    @cached_property
    def _salient(self) -> Salient:
        return at_hand(self._store)

    def _budget(self, article: Article, prompt: Prompt, count: int) -> int:
        """The tokens that are left for the article beside a prompt and the answer."""
        asked = self._chat.size(
            self._prompts["system"].fill(), self._fill(prompt, article, "", count)
        )
        taken = asked + _TOKENS_A_SENTENCE * count
        # Tokens at the seams are counted apart.
        left = min(_MOST_READ, int((self._chat.window - taken) * 0.95))
        if left < _LEAST_READ:
            raise ModelError(
                f"the model {self._chat.name} reads {self._chat.window} tokens at once, too few "
                f"for the prompt {prompt.name}.txt and a part of the article: choose another "
                "model, or shorten the prompt or the title"
            )
        return left

    def _question(
        self, part: str, article: Article, sentences: Sequence[str], count: int
    ) -> Question:
        user = self._fill(self._prompts[part], article, " ".join(sentences), count)
        return Question(user, _TOKENS_A_SENTENCE * count, f"\n{count + 1}.")

    def _written(self, questions: Sequence[Question], language: str) -> list[Sequence[str]]:
        """The sentences of each answer, without a last one that was cut."""
        return [
            lines if answer.whole and lines and is_finished(lines[-1]) else lines[:-1]
            for answer in self._answers(questions)
            for lines in [_sentences(answer, language)]
        ]

    def _answers(self, questions: Sequence[Question]) -> Sequence[Answer]:
        return self._chat.answers(self._prompts["system"].fill(), questions)

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


def _sentences(answer: Answer, language: str) -> list[str]:
    return [sentence for line in tidy(answer.text) for sentence in split(line, language)]


def _items(length: Length) -> int:
    wanted = length.sentences or -(-(length.words or 0) // _WORDS_A_SENTENCE)
    return min(wanted, _MOST_ITEMS)
