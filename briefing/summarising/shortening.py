"""Has a model shorten sentences one by one, each held against the one that it came from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.checking.shortening.comparison import departures
from briefing.core.documents import Length
from briefing.language.sentences import split
from briefing.models.prompts import PromptSet
from briefing.summarising.length import count_words
from briefing.summarising.tidying import is_finished, tidy

# Shorter sentences have nothing to leave out; longer ones are no sentences.
_FEWEST_WORDS, _MOST_WORDS = 12, 120
# Shortening leaves about three words of four; a few more let `fit` choose.
_LONGER = 1.5

# The answers to questions, each about one of the sentences, in their order.
Ask = Callable[[Sequence[str], Sequence[str]], Sequence[str]]


def more_than(length: Length) -> Length:
    """The length of what is chosen, so that what is left of it when it is shortened fills one."""
    return Length(words=round(length.words * _LONGER)) if length.words else length


def shorter_forms(sentences: Sequence[str], prompts: PromptSet, ask: Ask) -> dict[str, str]:
    """The shorter form of each sentence: itself, where the model gave none that says the same.

    Args:
        sentences: In English, which the prompts are about.
        prompts: Those named "shorten".
        ask: Has the model answer.
    """
    found = {sentence: sentence for sentence in sentences}
    left = [s for s in found if _FEWEST_WORDS <= count_words(s) <= _MOST_WORDS]
    for prompt in (prompts["user"], prompts["again"]):
        left = [sentence for sentence in left if found[sentence] == sentence]
        if left:
            texts = ask([prompt.fill(sentence=sentence) for sentence in left], left)
            pairs = zip(left, (" ".join(tidy(text)) for text in texts), strict=True)
            found |= {sentence: text for sentence, text in pairs if is_shorter_form(text, sentence)}
    return found


def is_shorter_form(shorter: str, sentence: str) -> bool:
    """Whether a text is one whole sentence, shorter than another, that says nothing else.

    Args:
        shorter: English, as all that the model is asked to write.
        sentence: The English sentence that it was made of.
    """
    return (
        count_words(shorter) < count_words(sentence)
        and is_finished(shorter)
        and len(split(shorter, "en")) == 1
        and not departures(shorter, sentence)
    )
