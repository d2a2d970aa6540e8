"""Words as they were spoken against words as they were written down by ear.

Writing is not hearing: "5,200" and "five thousand two hundred", "colour" and "color", "on-board"
and "onboard" sound the same. Both sides are brought to one form first, as Whisper's authors do
(Radford et al. 2022, "Robust Speech Recognition via Large-Scale Weak Supervision", appendix C);
their English normaliser is used as transformers keeps it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from itertools import pairwise

from briefing.documents import Heard, primary_language
from briefing.errors import MissingExtraError
from briefing.speaking.wording import for_ear

# Where British and American spelling part; as both sides are folded, too much does no harm.
_SPELLINGS = (
    (re.compile(r"(?<=\w{3})our(?=s?$|ed$|ing$|ite|able|al$|hood|ful)"), "or"),
    (re.compile(r"(?<=\w{3})is(?=e$|es$|ed$|er|ing$|ation)"), "iz"),
    (re.compile(r"(?<=\w{3})ys(?=e$|ed$|er|ing$)"), "yz"),
    (re.compile(r"(?<=\w{2}[^aeiou])re(?=s?$)"), "er"),
    (re.compile(r"(?<=\w{2})ll(?=ed$|ing$|er)"), "l"),
    (re.compile(r"(?<=\w{2})ence(?=s?$)"), "ense"),
    (re.compile(r"(?<=\w{3})ogue(?=s?$)"), "og"),
    (re.compile(r"^programme"), "program"),
    (re.compile(r"^grey"), "gray"),
    (re.compile(r"ae|oe"), "e"),
)
# Alef with any hamza, final yeh and teh marbuta: written either way, and heard the same.
_ARABIC = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ـ": None}
)


def compare(spoken: str, written: str, language: str) -> Heard:
    """Count the words that a listener to a language (BCP 47) got wrong, left out or put in.

    Raises:
        MissingExtraError: the package that counts is not installed.
    """
    try:
        import jiwer
    except ModuleNotFoundError as error:
        raise MissingExtraError("what compares words", "listen") from error

    said, heard = _joined_alike(heard_form(spoken, language), heard_form(written, language))
    if not said:
        return Heard(written, len(heard), 0)
    counts = jiwer.process_words(" ".join(said), " ".join(heard))
    errors = counts.substitutions + counts.deletions + counts.insertions
    return Heard(written, errors, len(said))


def heard_form(text: str, language: str) -> list[str]:
    """The words of a text in a language (BCP 47) in the form in which two hearings are compared."""
    # What stands in brackets is spoken too, but the English normaliser would leave it out.
    text = re.sub(r"[()\[\]<>{}]", " ", for_ear(text, language))
    return _FORMS.get(primary_language(language), _any_language)(text).split()


def _english(text: str) -> str:
    return " ".join(_spelt(word) for word in _normaliser()(text).split())


def _spelt(word: str) -> str:
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word)
    return word


@cache
def _normaliser() -> Callable[[str], str]:
    from transformers.models.whisper.english_normalizer import EnglishTextNormalizer

    # Its list of spellings travels with the model on the hub; ours is above.
    normaliser: Callable[[str], str] = EnglishTextNormalizer({})  # type: ignore[no-untyped-call]
    return normaliser


def _arabic(text: str) -> str:
    return _any_language(text).translate(_ARABIC)


def _any_language(text: str) -> str:
    """Lower case, without vowel signs, accents and punctuation."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return "".join(letter if letter.isalnum() else " " for letter in bare)


_FORMS: Mapping[str, Callable[[str], str]] = {"en": _english, "ar": _arabic}


def _joined_alike(said: list[str], heard: list[str]) -> tuple[list[str], list[str]]:
    """Write as one word on both sides what one side does: "semi final" beside "semifinal"."""
    return _joined(said, heard), _joined(heard, said)


def _joined(words: list[str], others: list[str]) -> list[str]:
    """Join two neighbours that the other side has as one word, and nowhere as two."""
    whole, parted = frozenset(others), frozenset(pairwise(others))
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] + word in whole and (joined[-1], word) not in parted:
            joined[-1] += word
        else:
            joined.append(word)
    return joined
