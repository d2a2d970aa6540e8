"""Vowels for Arabic, before an engine that reads what is written: eSpeak does not guess them.

The diacritiser is text2tashkeel (Apache-2.0), the best of six that carry their model: 16 % of its
words are wrong where Piper's own has 23 % (tests/benchmarks/tashkeel.py). What people read stays
without vowels unless they ask for them.
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
# It also puts some on stops, which eSpeak then names, and on digits and Latin letters.
_STRAY = re.compile(r"(?<![\u0621-\u0652\u0670-\u06d3])[\u064b-\u0652]+")
# The diacritiser takes 12,000 letters; two hundred words are far below it.
_STRETCH = 200


def with_vowels(text: str) -> str:
    """Put the vowels into Arabic text; without a diacritiser, or if it fails, leave it as it is."""
    diacritise = diacritiser()
    if diacritise is None:
        return text
    words = text.split()
    stretches = [" ".join(words[i : i + _STRETCH]) for i in range(0, len(words), _STRETCH)]
    try:
        said = _STRAY.sub("", " ".join(diacritise(stretch) for stretch in stretches)).split()
    except Exception as error:  # noqa: BLE001  # whatever it is, words without vowels can be spoken
        _LOG.debug("no vowels for %r: %s", text[:60], error)
        return text
    if len(said) != len(words):
        return text
    return " ".join(map(_vowelled, words, said))


def without_vowels(text: str) -> str:
    """Take the vowels out of Arabic text, for an engine that knows them by itself."""
    return _WRITTEN.sub("", text)


def _vowelled(word: str, said: str) -> str:
    """What is said for a word, where only vowels were added: anything else is another word."""
    return said if _MARKS.sub("", said) == _MARKS.sub("", word) else word


@cache
def diacritiser() -> Callable[[str], str] | None:
    """The diacritiser; None where it is not installed or does not start."""
    try:
        from text2tashkeel import Diacritizer  # type: ignore[import-untyped]  # it has no types

        diacritise: Callable[[str], str] = Diacritizer().diacritize
    except ImportError:
        return None
    except Exception as error:  # noqa: BLE001  # a model that is broken is as good as none
        _LOG.debug("the diacritiser does not start: %s", error)
        return None
    return diacritise
