"""The things that sentences tell of, and what each is worth in an article."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefing.language.words import is_common, stem, words

# What stands late in an article is worth less: a half after some twenty sentences.
_FADING = 0.03
# Names stand in every other sentence, and say less of what is told.
_OF_NAMES = 0.8
_NAME = re.compile(r"(?<=\S )[A-Z][\w’'-]*")


@lru_cache(maxsize=4096)
def concepts(text: str) -> frozenset[str]:
    """The stems of a text's telling words and numbers."""
    return frozenset(stem(word) for word in words(text) if not is_common(word))


def weights(sentences: Mapping[int, str]) -> Mapping[str, float]:
    """The worth of each concept of an article: what many of its first sentences tell of.

    Args:
        sentences: By their indexes in the article.
    """
    found: defaultdict[str, float] = defaultdict(float)
    for index, text in sentences.items():
        for concept in concepts(text):
            found[concept] += math.exp(-_FADING * index)
    names = _names(list(sentences.values()))
    return {one: worth * (_OF_NAMES if one in names else 1.0) for one, worth in found.items()}


def _names(sentences: Sequence[str]) -> frozenset[str]:
    return frozenset(
        stem(word) for text in sentences for name in _NAME.findall(text) for word in words(name)
    )
