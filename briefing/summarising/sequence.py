"""Encoder-decoder models as summarisers: BART, DistilBART, Pegasus, T5, mT5, LED."""

from __future__ import annotations

import re
from collections.abc import Sequence as Sentences
from functools import cached_property
from typing import Any

from briefing.chatting import tokens_of, without_control_marks
from briefing.documents import QUOTED, Article, Length, MadeBy, Summary
from briefing.models.loader import TextModel, fingerprint, load_sequence, quiet
from briefing.models.store import Store
from briefing.reading.sentences import split
from briefing.summarising.chunks import write_through
from briefing.summarising.grounding import ground
from briefing.summarising.length import count_words, shortfall
from briefing.summarising.tidying import is_finished

_BEAMS = 4
_NO_REPEAT = 3
_LEAST_READ = 16
_WORDS_A_SENTENCE = 20
_SPARE_TOKENS = 8
# The models were taught summaries of about this share of a long text.
_NOTES_SHARE = 6
_SPACE_BEFORE_STOP = re.compile(r"\s+([.,;:!?،؛؟])")


class Sequence:
    """Has an encoder-decoder model write a summary, and checks it against the article.

    Beam search without sampling: the same article has the same summary.

    Args:
        spec: A hub id or a folder.
        store: Where models are.
    """

    name = "sequence"

    def __init__(self, spec: str, store: Store) -> None:
        self._spec = spec
        self._store = store

    @cached_property
    def identity(self) -> str:
        """The model and the search."""
        return f"{self.name} {fingerprint(self._spec, self._store)} {_BEAMS}"

    def summarise(self, article: Article, length: Length) -> Summary:
        """Summarise in the article's language, as far as the model knows it.

        Raises:
            ModelError: the model cannot be loaded.
        """
        words = length.words or _WORDS_A_SENTENCE * (length.sentences or 1)
        written = write_through(
            # Before they are counted: a broken mark takes more tokens than a whole one.
            [without_control_marks(self._loaded, sentence) for sentence in article.sentences],
            self._budget,
            lambda text: tokens_of(self._loaded, text),
            (
                lambda sentences: self._write(article, sentences, words),
                lambda sentences: self._write(
                    article, sentences, max(words, sum(map(count_words, sentences)) // _NOTES_SHARE)
                ),
            ),
        )
        statements = ground(article, written, length)
        short = shortfall(sum(count_words(s.text) for s in statements), len(statements), length)
        return Summary(
            title=article.title,
            language=article.language,
            statements=statements,
            made_by=MadeBy(
                engine=self.name,
                model=self._spec,
                revision=self._loaded.revision,
                licence=self._loaded.licence,
                settings={
                    "sentences": length.sentences,
                    "words": length.words,
                    "beams": _BEAMS,
                    "quoted": sum(QUOTED in statement.marks for statement in statements),
                },
            ),
            warnings=(short,) if short else (),
        )

    @cached_property
    def _loaded(self) -> TextModel:
        return load_sequence(self._spec, self._store)

    @cached_property
    def _prefix(self) -> str:
        """What the model was taught to expect before a text: "summarize: " for T5."""
        config: Any = self._loaded.model.config
        tasks = getattr(config, "task_specific_params", None) or {}
        told = (tasks.get("summarization") or {}).get("prefix")
        if told is not None:
            return str(told)
        return "summarize: " if config.model_type == "t5" else ""

    @cached_property
    def _budget(self) -> int:
        special = self._loaded.tokenizer.num_special_tokens_to_add()
        taken = tokens_of(self._loaded, self._prefix) + special + _SPARE_TOKENS
        return max(_LEAST_READ, int((self._loaded.window - taken) * 0.95))

    def _write(self, article: Article, sentences: Sentences[str], words: int) -> Sentences[str]:
        text = " ".join(sentences)
        rate = tokens_of(self._loaded, text) / max(1, count_words(text))
        # A summary of a short text is shorter than it.
        wanted = int(min(words, 0.7 * count_words(text)) * rate)
        written = self._generate(self._prefix + text, max(8, wanted))
        found = split(_readable(written), article.language)
        return [capitalised(sentence) for sentence in found if is_finished(sentence)]

    def _generate(self, text: str, wanted: int) -> str:
        import torch

        tokenizer = self._loaded.tokenizer
        model: Any = self._loaded.model  # its generate is not typed for how it is called here
        with quiet(), torch.inference_mode():
            inputs = dict(tokenizer(text, return_tensors="pt").to(model.device))
            if model.config.model_type == "led":
                # LED needs one token that sees all and is seen by all, by its paper the first.
                inputs["global_attention_mask"] = torch.zeros_like(inputs["input_ids"])
                inputs["global_attention_mask"][:, 0] = 1
            most = self._most_new(wanted * 2)
            output = model.generate(
                **inputs,
                num_beams=_BEAMS,
                do_sample=False,
                no_repeat_ngram_size=_NO_REPEAT,
                min_length=0,
                min_new_tokens=min(wanted // 2, most),
                max_new_tokens=most,
            )
        return str(tokenizer.decode(output[0], skip_special_tokens=True))

    def _most_new(self, tokens: int) -> int:
        """No more than the decoder has positions for."""
        config: Any = self._loaded.model.config
        positions = getattr(config, "max_decoder_position_embeddings", None) or getattr(
            config, "max_position_embeddings", None
        )
        return min(tokens, positions - _SPARE_TOKENS) if positions else tokens


def _readable(text: str) -> str:
    """What Pegasus calls a line end becomes a space, and T5's spaces before full stops go."""
    return _SPACE_BEFORE_STOP.sub(r"\1", " ".join(text.replace("<n>", " ").split()))


def capitalised(sentence: str) -> str:
    """A sentence with a capital first letter; T5 writes in lower case."""
    return sentence[:1].upper() + sentence[1:]
