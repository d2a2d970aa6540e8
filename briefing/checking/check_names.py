"""Names of the checks, as records, messages and `briefing eval` have them."""

from __future__ import annotations

from enum import StrEnum


class ArticleCheck(StrEnum):
    """Checks of a statement of a summary against its article."""

    NUMBERS = "numbers"
    UNITS = "units"
    DATES = "dates"
    NAMES = "names"
    QUOTATIONS = "quotations"
    NEGATION = "negation"
    ROLES = "roles"
    SUPPORT = "support"
    ENTAILMENT = "entailment"


class TranslationCheck(StrEnum):
    """Checks of a translated sentence against its original.

    WORDS needs a list of words, and MEANING sentence vectors; WHOLE fails where the model was
    stopped before it had finished. CONFIDENCE is of drafts alone.
    """

    NUMBERS = "numbers"
    NAMES = "names"
    NEGATION = "negation"
    SUBJECT = "subject"
    SCRIPT = "script"
    UNTRANSLATED = "leftovers"
    REPETITION = "repetition"
    CHATTER = "chatter"
    LENGTH = "length"
    PUNCTUATION = "punctuation"
    CONTROLS = "controls"
    TERMS = "terms"
    WORDS = "words"
    QUALIFIERS = "qualifiers"
    MEANING = "meaning"
    WHOLE = "whole"
    CONFIDENCE = "confidence"


class AudioCheck(StrEnum):
    """Checks of a recording against its transcript.

    WORDS needs a listener's transcription; CAPTIONS compares the captions beside the recording.
    """

    DECODES = "decodes"
    LENGTH = "length"
    PACE = "pace"
    PAUSES = "pauses"
    ENDING = "ending"
    CLIPPING = "clipping"
    LOUDNESS = "loudness"
    WORDS = "words"
    CAPTIONS = "captions"
