"""Detection of the language of a text."""

from __future__ import annotations

import io
import lzma
import threading
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.core.documents import primary_language
from briefing.core.settings import cache_folder
from briefing.runtime.file_cache import FileCache

if TYPE_CHECKING:
    from numpy.typing import NDArray
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
# In characters: more tells the same language.
_SAMPLE = 1_000
_FEWEST_WORDS = 4
_SURE = 0.9
_ARRAYS = ("ptc", "pc", "classes", "nextmove", "nextmove_row", "out_feat")
_LONGEST_HEADER = 1_024  # bytes
_CACHE_LIMIT = 150_000_000  # bytes: two releases of the classifier
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
    from py3langid.langid import LanguageIdentifier

    model = _unpacked_model()
    return LanguageIdentifier(
        model["ptc"],
        model["pc"],
        model["classes"].tolist(),
        model["nextmove"].data,
        model["out_feat"].tolist(),
        norm_probs=True,
        tk_row=model["nextmove_row"].data,
    )


def _unpacked_model() -> Mapping[str, NDArray[Any]]:
    """The arrays of the classifier's model by name, for the languages of `_LANGUAGES`.

    Its file is compressed to a fifteenth, and reading it takes half a second of every run: the
    arrays are stored in the cache as they are, and of those only what a text needs is read.
    """
    from py3langid import langid  # type: ignore[import-untyped]  # it has no types

    file: Path = langid.MODEL_DIR / langid.MODEL_FILE
    state = file.stat()
    key = f"{file} {state.st_size} {state.st_mtime_ns} {' '.join(_LANGUAGES)}"
    stored = FileCache(cache_folder() / "language", ".npy", limit=_CACHE_LIMIT)
    contents = {name: stored.mapped(f"{key} {name}") for name in _ARRAYS}
    mapped = {name: _array(content) for name, content in contents.items() if content}
    if len(mapped) == len(_ARRAYS):
        return mapped
    arrays = _of_our_languages(lzma.decompress(file.read_bytes()))
    for name, array in arrays.items():
        stored.put(f"{key} {name}", _content(array))
    return arrays


def _of_our_languages(model: bytes) -> dict[str, NDArray[Any]]:
    import numpy as np

    found = np.load(io.BytesIO(model), allow_pickle=False)
    arrays = {name: found[name] for name in _ARRAYS}
    chosen = np.isin(arrays["classes"], _LANGUAGES)
    arrays["classes"], arrays["pc"] = arrays["classes"][chosen], arrays["pc"][chosen]
    arrays["ptc"] = np.ascontiguousarray(arrays["ptc"][:, chosen])
    return arrays


def _content(array: NDArray[Any]) -> bytes:
    import numpy as np

    content = io.BytesIO()
    np.save(content, array, allow_pickle=False)
    return content.getvalue()


def _array(content: memoryview) -> NDArray[Any]:
    """The array of a file of NumPy's, of which nothing but the header is read."""
    import numpy as np

    head = io.BytesIO(content[:_LONGEST_HEADER])
    np.lib.format.read_magic(head)
    shape, _, kind = np.lib.format.read_array_header_1_0(head)
    return np.frombuffer(content, kind, offset=head.tell()).reshape(shape)
