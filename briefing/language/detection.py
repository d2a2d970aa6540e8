"""Detection of the language of a text."""

from __future__ import annotations

import threading
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from briefing.core.documents import primary_language

if TYPE_CHECKING:
    from py3langid.langid import (  # type: ignore[import-untyped]  # it has no types
        LanguageIdentifier,
    )

# Languages in which articles are commonly written. Free to choose, the classifier takes "Hello" for
# Breton and a list of names for Latin.
# fmt: off
_LANGUAGES = (
    "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
    "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "mk", "ms", "nl", "no",
    "pl", "ps", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "th", "tl",
    "tr", "uk", "ur", "vi", "zh",
)
# fmt: on
_SAMPLE = 20_000
_FEWEST_WORDS = 4
_SURE = 0.9
_SCRIPTS = {"ARABIC": "ar", "LATIN": "en"}
_ONE_LOADS = threading.Lock()


def detect(text: str, declared: str | None = None) -> tuple[str, bool]:
    """The language of a text, and whether it is sure.

    A text of fewer than four words, or one on which the classifier is in doubt, takes the language
    that its page declares, or else the one that its script suggests: Arabic script Arabic, Latin
    script English.

    Args:
        text: The text.
        declared: A BCP 47 tag that an HTML page gave itself.

    Returns:
        A BCP 47 primary language ("en", "ar"), and false where it is such a fallback.
    """
    sample = text[:_SAMPLE]
    guess, probability = _identifier().classify(sample)
    if len(sample.split()) >= _FEWEST_WORDS and probability >= _SURE:
        return str(guess), True
    primary = primary_language(declared or "")
    if primary in _LANGUAGES:
        return primary, False
    return _SCRIPTS.get(_script(sample), str(guess)), False


def _script(text: str) -> str:
    scripts = [unicodedata.name(c, "").split(" ", 1)[0] for c in text[:500] if c.isalpha()]
    return max(set(scripts), key=scripts.count) if scripts else ""


def _identifier() -> LanguageIdentifier:
    # Articles read at once would load one each, of 100 MB.
    with _ONE_LOADS:
        return _loaded()


@cache
def _loaded() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES)
    return identifier
