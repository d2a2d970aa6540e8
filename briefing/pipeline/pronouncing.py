"""The phonemes of texts, as the voices of this machine are given them; nothing is spoken."""

from __future__ import annotations

from collections.abc import Callable

from briefing.core.contracts import Phonetic
from briefing.core.errors import ModelError
from briefing.language.sentences import split
from briefing.pipeline.engines import Engines
from briefing.pipeline.registry.voices import voices_here
from briefing.speaking.pronunciation import lexicon
from briefing.speaking.pronunciation.own import of_language
from briefing.speaking.text import has_words

Phonemise = Callable[[str], str]


def phonemiser(language: str, engines: Engines) -> Phonemise:
    """A function that gives the phonemes of a text of one language (BCP 47), worded already.

    They are those of the first voice of this machine that speaks from phonemes; an empty text, and
    one without words, has none.

    Raises:
        UsageError: The voice that the settings name does not speak from phonemes.
        BriefingError: There is no such voice, or it cannot say the text.
    """
    words = lexicon(language, of_language(engines.settings.pronunciations, language))
    for name in voices_here(engines, language):
        voice = engines.voice(*name, language)
        if isinstance(voice, Phonetic):
            return lambda text: " ".join(
                voice.phonemes(words.pieces(sentence))
                for sentence in split(text, language)
                if has_words(sentence)
            )
    raise ModelError(
        f"no voice of this machine speaks {language} from phonemes: see briefing voices"
    )
