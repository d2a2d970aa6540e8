"""Abbreviations in full: "د. أحمد", "أ.د.", "ص. 5", "إلخ", "(ص)", "أ ف ب"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.arabic.context import ends_text, word_before
from briefing.speaking.wording.arabic.nouns import bare
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_LETTER = "[\u0621-\u064a]"
_NAME_AHEAD = rf"\s?(?={_LETTER}{{2}})"
_TABLES = Tables("ar/abbreviations")
_TITLES = _TABLES.pairs("titles")
_BEFORE_FIGURE = _TABLES.pairs("before_figure")
_SHE = _TABLES.words("she")
_IN_FULL = _TABLES.pairs("in_full")
_BLESSINGS = _TABLES.pairs("blessings")
_LETTER_NAMES = _TABLES.pairs("letter_names")
_TITLE = expression(
    rf"(?<![\w.\u064b-\u0652])(?<![0-9]\s)(?P<and>و?)(?P<title>{one_of(_TITLES)}){_NAME_AHEAD}"
)
# "أ. الأول" is a list before it is a professor.
_PAGES = expression(
    r"(?<![\w.,:/-])(?P<figures>[1-9][0-9]{1,3})\s?ص(?P<stop>\.)?(?![\w.\u064b-\u0652])"
)
_LABELS_TOO = frozenset({"أ.", "ا.", "م."})
_FIGURE_AHEAD = expression(
    rf"(?<![\w.\u064b-\u0652])(?P<word>{one_of(_BEFORE_FIGURE)})(?:\.\s?|:\s?|\s)(?=[0-9])"
)
# "340م/درهم", "(ت: 1750 ق.م)"
_MILLIONS = expression(r"(?<=[0-9])\s?م/(?=(?:درهم|دينار|دولار|أورو|يورو)(?!\w))")
_DIED = expression(r"(?<=\()\s?ت\s?[.:]?\s?(?=[0-9]{2,4}\s?(?:هـ|ه|م|ق\.?\s?م|\)))")
_WORD = expression(
    rf"(?<![\w.\u064b-\u0652])(?P<word>{one_of(_IN_FULL)})"
    r"(?P<stop>(?:\.{1,3}|…)?)(?![\w\u064b-\u0652]|\.\w)"
)
_BLESSING = expression(rf"(?<={_LETTER} )\((?P<word>{one_of(_BLESSINGS)})\)")
_INITIAL = rf"[{''.join(_LETTER_NAMES)}]\."
# "ع. بناني"; behind nothing ب is the second of a list.
_INITIAL_OF_NAME = expression(
    rf"(?<![\w.\u064b-\u0652])(?:(?<!^)(?P<listed>)|(?![بجهـ]))(?P<letter>[بثجحخذرزسشضطظعغفقكلنهي])\.\s?"
    rf"(?!ال)(?={_LETTER}{{3}})"
)
_INITIALS = expression(rf"(?<![\w.\u064b-\u0652])(?:{_INITIAL}\s?){{1,3}}{_INITIAL}(?!\w)")


def before_figures(text: str) -> str:
    """Say what stands before figures in full: ص. 5 → "صفحة 5"."""
    text = _MILLIONS.sub(r" مليون ", _DIED.sub("توفي ", text))
    return _FIGURE_AHEAD.sub(lambda match: f"{_BEFORE_FIGURE[match['word']]} ", text)


@substitution(_PAGES)
def pages(match: re.Match[str]) -> str:
    """Say pages behind their figures: 320 ص → "320 صفحة"; times of day are said before."""
    stop = "." if match["stop"] and ends_text(match) else ""
    return f"{match['figures']} صفحة{stop}"


def abbreviations(text: str) -> str:
    """Say titles, agencies, blessings and initials in full; the stop of a sentence stays."""
    text = _BLESSING.sub(lambda match: _BLESSINGS[match["word"]], text)
    text = _INITIAL_OF_NAME.sub(_initial, _TITLE.sub(_title, text))
    return _INITIALS.sub(_initials, _WORD.sub(_word, text))


def _initial(match: re.Match[str]) -> str:
    return f"{_LETTER_NAMES[match['letter']]} "


def _initials(match: re.Match[str]) -> str:
    said = " ".join(_LETTER_NAMES[sign] for sign in match[0] if sign in _LETTER_NAMES)
    return said + ("." if ends_text(match) else "")


def _title(match: re.Match[str]) -> str:
    said = _TITLES[match["title"]]
    if match["title"] in _LABELS_TOO and match.string.startswith("ال", match.end()):
        return match[0]
    if word_before(match).removeprefix("و") in _SHE:
        said = " ".join(f"{word}ة" for word in said.split())
    return f"{match['and']}{said} "


def _word(match: re.Match[str]) -> str:
    ends = match["stop"] and ends_text(match)
    said = _IN_FULL[match["word"]]
    # "وكالة أ ف ب" has its first word already.
    first, _, rest = said.partition(" ")
    if rest and word_before(match).endswith(bare(first)):
        said = rest
    return said + ("." if ends else "")
