"""Vowel signs of Arabic, put into a text or taken out of it.

eSpeak speaks no vowel that is not written. The diacritiser is text2tashkeel (Apache-2.0), the best
of six that carry their model: 16 % of its words are wrong, of those of Piper's own 23 %
(tests/benchmarks/tashkeel.py).
"""

from __future__ import annotations

import logging
import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_LOG = logging.getLogger(__name__)
_MARKS = re.compile("[\u064b-\u0652]")
_WRITTEN = re.compile("[\u064b-\u065f\u0670]")
# The diacritiser also puts some on stops, which eSpeak then names, on digits and on Latin letters.
_STRAY = re.compile(r"(?<![\u0621-\u0652\u0670-\u06d3])[\u064b-\u0652]+")
# The diacritiser takes 12,000 letters; two hundred words are far below it.
_STRETCH = 200


def with_vowels(text: str) -> str:
    """Arabic text with its vowels; as it is where there is no diacritiser, or where that fails."""
    diacritise = diacritiser()
    if diacritise is None:
        return text
    words = text.split()
    stretches = [" ".join(words[i : i + _STRETCH]) for i in range(0, len(words), _STRETCH)]
    try:
        said = _STRAY.sub("", " ".join(diacritise(stretch) for stretch in stretches)).split()
    except Exception as error:  # noqa: BLE001  # words without vowels can be spoken
        _LOG.debug("no vowels for %r: %s", text[:60], error)
        return text
    if len(said) != len(words):
        return text
    return " ".join(map(_vowelled, words, said))


def without_vowels(text: str) -> str:
    """Arabic text without its vowels."""
    return _WRITTEN.sub("", text)


def _vowelled(word: str, said: str) -> str:
    """The diacritised word, or the word itself where more than vowels was changed."""
    return said if _MARKS.sub("", said) == _MARKS.sub("", word) else word


@cache
def diacritiser() -> Callable[[str], str] | None:
    """The function that puts vowels in; None where it is not installed or does not start."""
    try:
        from text2tashkeel import Diacritizer  # type: ignore[import-untyped]  # it has no types

        diacritise: Callable[[str], str] = Diacritizer().diacritize
    except ImportError:
        return None
    except Exception as error:  # noqa: BLE001  # a model that is broken is as good as none
        _LOG.debug("the diacritiser does not start: %s", error)
        return None
    return diacritise
