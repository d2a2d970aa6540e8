"""Words as they were spoken against words as they were written down by ear.

Words that are spelt otherwise may sound the same: "5,200" and "five thousand two hundred", "colour"
and "color", "on-board" and "onboard". Both sides are brought to one form first, as Whisper's
authors do (Radford et al. 2022, "Robust Speech Recognition via Large-Scale Weak Supervision",
appendix C); their English normaliser is the one in transformers. Then words that are pronounced
alike count as one, where their pronunciation is known (`sound_of`): no listener can tell "Rhys"
from "Reese". Nor does who hears "Camila" know whether it is written "Camilla": two spellings that
are read alike count as one even where the lexicon gives one of them a sound of its own. Arabic is
written as it sounds, but for the letters that are folded below.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise

from briefing.checking.data import FOLDER
from briefing.core.documents import Heard, primary_language
from briefing.core.errors import MissingExtraError
from briefing.language import arabic, tables
from briefing.language.words import folded
from briefing.speaking.phonemes import sound_of
from briefing.speaking.pronunciation import lexicon
from briefing.speaking.pronunciation.phonology import accented
from briefing.speaking.wording import for_ear
from briefing.speaking.wording.subjects import Subject

_ENGLISH = "en-US"  # whose sounds `sound_of` gives
_STRESS = re.compile("[ˈˌ]")
_APOSTROPHES = str.maketrans("’‘ʼ", "'''")
# "The queen's" and "the queens" are one sound. The normaliser would make it "the queen is", which
# it is after few words, or before a participle.
_POSSESSIVE = re.compile(
    r"\b(?!(?:it|he|she|who|that|what|there|here|where|how|when|let)')(\w+)'s\b"
    r"(?! (?:been|gone|got)\b)",
    re.IGNORECASE,
)


def compare(spoken: str, written: str, language: str) -> Heard:
    """Count the words that a listener to a language (BCP 47) got wrong, left out or put in.

    Raises:
        MissingExtraError: the package that counts is not installed.
    """
    return compare_all([spoken], written, language)[0]


def compare_all(
    spoken: Sequence[str], written: str, language: str, subject: Subject | None = None
) -> tuple[Heard, ...]:
    """Share out one transcription among the sentences that were spoken in a row.

    Each gets the words that stand beside its own in the best alignment of the whole, in the form
    in which they are compared. Words put in between two sentences count for the earlier. `subject`
    is what the text tells of, in which figures that the listener wrote are to be read.

    Raises:
        MissingExtraError: the package that counts is not installed.
    """
    try:
        import jiwer
    except ModuleNotFoundError as error:
        raise MissingExtraError("what compares words", "listen") from error

    said = [(word, n) for n, text in enumerate(spoken) for word in heard_form(text, language)]
    heard = [(word, 0) for word in heard_form(written, language, subject)]
    # "Semi final" beside "semifinal": one word on both sides.
    said, heard = _joined(said, heard), _joined(heard, said)
    counts = Counter(owner for _, owner in said)
    if not said:
        none = (Heard("", 0, 0),) * (len(spoken) - 1)
        return (Heard(written, len(heard), 0), *none)
    texts: list[list[str]] = [[] for _ in spoken]
    errors = [0] * len(spoken)
    sounds = _SOUNDS.get(primary_language(language), str)
    for chunk in jiwer.process_words(_text(said, sounds), _text(heard, sounds)).alignments[0]:
        width = max(
            chunk.ref_end_idx - chunk.ref_start_idx, chunk.hyp_end_idx - chunk.hyp_start_idx
        )
        for step in range(width):
            # Words put in stand after the word before them.
            at = min(chunk.ref_start_idx + step, chunk.ref_end_idx - 1)
            owner = said[max(0, at)][1]
            is_other = chunk.type != "equal"
            if chunk.type == "substitute":
                pair = said[at][0], heard[chunk.hyp_start_idx + step][0]
                is_other = not _are_read_alike(*pair, language)
            errors[owner] += is_other
            texts[owner] += [word for word, _ in heard[chunk.hyp_start_idx : chunk.hyp_end_idx]][
                step : step + 1
            ]
    return tuple(
        Heard(" ".join(texts[n]) if len(spoken) > 1 else written, errors[n], counts[n])
        for n in range(len(spoken))
    )


def _are_read_alike(word: str, other: str, language: str) -> bool:
    """Whether two spellings are pronounced alike by whoever knows neither."""
    read = _READ.get(primary_language(language), str)
    return read(word) == read(other)


def _text(words: Sequence[tuple[str, int]], sounds: Callable[[str], str]) -> str:
    return " ".join(sounds(word) for word, _ in words)


def heard_form(text: str, language: str, subject: Subject | None = None) -> list[str]:
    """The words of a text in a language (BCP 47) in the form in which two hearings are compared."""
    # Words in brackets are spoken too, but the English normaliser would leave it out.
    text = re.sub(r"[()\[\]<>{}]", " ", for_ear(text, language, subject=subject))
    return _FORMS.get(primary_language(language), _any_language)(text).split()


def _english(text: str) -> str:
    text = _POSSESSIVE.sub(r"\1s", text.translate(_APOSTROPHES))
    return " ".join(_spelt(word) for word in _normaliser()(text).split())


def _spelt(word: str) -> str:
    for pattern, replacement in _spellings():
        word = pattern.sub(replacement, word)
    return word


@cache
def _spellings() -> Sequence[tuple[re.Pattern[str], str]]:
    """Patterns where British and American spelling part, and their replacements."""
    rows = tables.rows("spellings", 2, FOLDER)
    return [(re.compile(pattern), replacement) for pattern, replacement in rows]


@cache
def _normaliser() -> Callable[[str], str]:
    from transformers.models.whisper.english_normalizer import EnglishTextNormalizer

    # Its list of spellings travels with the model on the hub; ours is above.
    normaliser: Callable[[str], str] = EnglishTextNormalizer({})
    return normaliser


def _arabic(text: str) -> str:
    # Alef with any hamza, final yeh and teh marbuta: written either way, and heard the same.
    return arabic.plain(_any_language(text))


def _any_language(text: str) -> str:
    """Lower case, without vowel signs, accents and punctuation."""
    return "".join(letter if letter.isalnum() else " " for letter in folded(text))


@cache
def _sound_of_english(word: str) -> str:
    """The sound of a word without stress; of a name as the lexicon has it: "Spieth" as "Speeth"."""
    name = lexicon(_ENGLISH).name(word)
    return sound_of(word) if name is None else _STRESS.sub("", accented(name, _ENGLISH))


_FORMS: Mapping[str, Callable[[str], str]] = {"en": _english, "ar": _arabic}
_READ: Mapping[str, Callable[[str], str]] = {"en": sound_of}
_SOUNDS: Mapping[str, Callable[[str], str]] = {"en": _sound_of_english}


def _joined(words: list[tuple[str, int]], others: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Join two neighbours of one sentence that the other side has as one word, never as two."""
    alone = [word for word, _ in others]
    whole, parted = frozenset(alone), frozenset(pairwise(alone))
    joined: list[tuple[str, int]] = []
    for word, owner in words:
        before, its_owner = joined[-1] if joined else ("", owner)
        if (
            before
            and its_owner == owner
            and before + word in whole
            and (before, word) not in parted
        ):
            joined[-1] = (before + word, owner)
        else:
            joined.append((word, owner))
    return joined
