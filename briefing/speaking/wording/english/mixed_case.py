"""Letters in two cases that are no word: "gTLDs", "CfE", "PvdA"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.letters import spell
from briefing.speaking.wording.english.lexicon import (
    LETTERS,
    MIXED_CASE,
    SHORT_WORDS,
    SMALL_LETTERS,
    WORDS,
)
from briefing.speaking.wording.english.numbers import cardinal
from briefing.speaking.wording.english.pronounceable import looks_unpronounceable
from briefing.speaking.wording.tables import one_of

# "On tv", but "n-tv"
_WRITTEN_SMALL = expression(
    rf"(?<![\w.@/#&'’-])(?P<word>{one_of(SMALL_LETTERS)})(?![\w@/-]|\.\w)",
    sign=tuple(SMALL_LETTERS),
)
# "gTLDs", "siRNA", "iOS"
_SMALL_FIRST = expression(
    r"(?<![\w.@/#&'’])(?<![0-9] )(?P<first>[a-z]{1,2})(?P<letters>[A-Z]{2,4})"
    r"(?:(?P<s>s)|(?P<figure>[1-9]))?(?!\w)"
)
# "CfE", "PoC": letters for words of which the second is "for" or "of".
_SMALL_MIDDLE = expression(
    r"(?<![\w.@/#'’-])(?P<letters>[A-Z]{1,3}f[A-Z]{1,2}|[A-Z](?:o[A-Z](?![A-Z])"
    r"|o[B-DF-HJ-NP-TV-XZ]{2}))(?P<s>s?)(?!\w)"
)
# "BBBofC", "DofE": letters for names around a small word
_OF_INSIDE = expression(
    r"(?<![\w.@/#'’-])(?P<one>[A-Z]{1,4})(?P<small>of|for)(?P<other>[A-Z]{1,3})(?P<s>s?)(?!\w)"
)
# "3GSM", "4AD", once units are said.
_FIGURE_AND_LETTERS = expression(r"(?<![\w.,$£€/-])(?P<figure>[1-9])(?P<letters>[A-Z]{2,4})(?!\w)")
# "BdB", "VdK", "FdI", "PvdA": no word has only these between two capitals.
_SMALL_CONSONANT = expression(
    r"(?<![\w.@/#'’-])(?!Mc|Mr|Dr|St|Ms|Mt|Lt|Ph|Nz)[A-Z][b-df-hj-np-tv-z]{1,2}[A-Z](?!\w)"
)
# "The Port Office (POLd)": letters for the words before the bracket
_LAST_SMALL = expression(r"(?<=\()(?P<letters>[A-Z]{2,4}[b-df-hj-np-rtv-xz])(?=\))")
# "LHCb", "NHSx": no unit, and no ending
_ONE_SMALL = expression(
    r"(?<![\w.@/#&'’-])(?<![0-9] )(?P<letters>[A-Z]{3,4}[b-cf-gj-np-qv-xz])(?!\w|['’-])"
)
# "PCtvts"
_LETTERS_IN_SMALL = expression(
    r"(?<![\w.@/#-])(?P<letters>[A-Z]{2,4})(?P<small>[b-df-hj-np-tv-xz]{2,4}?)(?P<s>s?)(?!\w)"
)
# "WF4FP": letters for words, among which a figure is one
_FIGURE_AMONG_LETTERS = expression(
    r"(?<![\w.@/#-])(?P<before>[A-Z]{1,4})(?P<figure>[1-9])(?P<after>[A-Z]{2,4}"
    r"|(?<=[A-Z]{2}[1-9])[A-Z])"
    r"(?P<s>['’]s)?(?![\w-])"
)


def mixed_case(text: str) -> str:
    """Say letters in two cases letter by letter, where they are no word: gTLDs → "G.T.L.D's"."""
    text = _WRITTEN_SMALL.sub(lambda match: SMALL_LETTERS[match["word"]], text)
    text = _FIGURE_AMONG_LETTERS.sub(_figure_among_letters, text)
    text = _FIGURE_AND_LETTERS.sub(_figure_and_letters, _SMALL_FIRST.sub(_small_first, text))
    text = _SMALL_CONSONANT.sub(
        lambda match: MIXED_CASE.get(match[0], spell(match[0].upper())), text
    )
    text = _LAST_SMALL.sub(
        lambda m: MIXED_CASE.get(m["letters"], spell(m["letters"].upper())), text
    )
    text = _ONE_SMALL.sub(lambda m: MIXED_CASE.get(m["letters"], spell(m["letters"].upper())), text)
    text = _OF_INSIDE.sub(
        lambda m: f"{spell(m['one'])} {m['small']} {_many(m['other'], m['s'])}",
        _LETTERS_IN_SMALL.sub(_letters_in_small, text),
    )
    return _SMALL_MIDDLE.sub(_small_middle, text)


def is_said_as_letters(letters: str) -> bool:
    """Whether capitals are said one by one: "GOP", where "NATO" is a word."""
    if letters in LETTERS:
        return True
    if letters in SHORT_WORDS or letters in WORDS:
        return False
    return len(letters) <= 3 or looks_unpronounceable(letters)  # noqa: PLR2004  # "GOP"


def _many(letters: str, s: str | None) -> str:
    said = spell(letters)
    return f"{said[:-2]}-{said[-1]}'s" if s else said


def _small_first(match: re.Match[str]) -> str:
    letters = match["letters"]
    if match[0] in MIXED_CASE or not is_said_as_letters(letters):
        return match[0]
    said = _many(match["first"].upper() + letters, match["s"])
    return f"{said} {cardinal(int(match['figure']))}" if match["figure"] else said


def _figure_and_letters(match: re.Match[str]) -> str:
    # "4WD"
    if match[0] in MIXED_CASE:
        return MIXED_CASE[match[0]]
    if not is_said_as_letters(match["letters"]):
        return match[0]
    return f"{cardinal(int(match['figure']))} {spell(match['letters'])}"


def _letters_in_small(match: re.Match[str]) -> str:
    if not is_said_as_letters(match["letters"]):
        return match[0]
    return f"{spell(match['letters'])} {_many(match['small'].upper(), match['s'])}"


def _figure_among_letters(match: re.Match[str]) -> str:
    after = spell(match["after"])
    owned = f"{after[:-2]}{'-' if after[:-2] else ''}{after[-1]}'s" if match["s"] else after
    return f"{spell(match['before'])} {cardinal(int(match['figure']))} {owned}"


def _small_middle(match: re.Match[str]) -> str:
    if match[0] in MIXED_CASE:
        return match[0]
    return _many(match["letters"].upper(), match["s"])
