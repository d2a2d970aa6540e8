"""Abbreviations in full: "د. أحمد", "أ.د.", "ص. 5", "إلخ", "(ص)", "أ ف ب"."""

from __future__ import annotations

import re

from briefing.speaking.wording.arabic.context import ends_text, word_before
from briefing.speaking.wording.english.lexicon import words

_LETTER = "[\u0621-\u064a]"
_NAME_AHEAD = rf"\s?(?={_LETTER}{{2}})"
_TITLES = {
    "أ.د.": "الأستاذ الدكتور", "أ. د.": "الأستاذ الدكتور", "د.": "الدكتور", "م.": "المهندس",
    "أ.": "الأستاذ", "ا.": "الأستاذ", "ا.د.": "الأستاذ الدكتور", "د/": "الدكتور",
    "م/": "المهندس", "أ/": "الأستاذ",
}  # fmt: skip  # a table
_ANY_TITLE = "|".join(map(re.escape, sorted(_TITLES, key=len, reverse=True)))
_TITLE = re.compile(rf"(?<![\w.\u064b-\u0652])(?P<and>و?)(?P<title>{_ANY_TITLE}){_NAME_AHEAD}")
_BEFORE_FIGURE = {
    "ص": "صفحة", "ص.ب": "صندوق بريد", "ج": "الجزء", "ت": "هاتف",
}  # fmt: skip  # a table
# A title before a name has the gender of the verb before it.
_SHE = words("قالت اكدت اضافت اعلنت اوضحت صرحت ذكرت كتبت رات اعتبرت وصلت حضرت فازت دعت طالبت")
# "أ. الأول" is a list before it is a professor.
_LABELS_TOO = words("أ. ا. م.")
_FIGURE_AHEAD = re.compile(r"(?<![\w.\u064b-\u0652])(?P<word>ص\.ب|ص|ج|ت)(?:\.\s?|:\s?|\s)(?=[0-9])")
_WORDS = {
    "إلخ": "إلى آخره", "الخ": "إلى آخره", "ص.ب": "صندوق بريد", "ق.م": "قبل الميلاد",
    "ب.م": "بعد الميلاد", "أ.ف.ب": "وكالة فرانس برس", "أ ف ب": "وكالة فرانس برس",
    "ا ف ب": "وكالة فرانس برس", "د ب أ": "وكالة الأنباء الألمانية",
    "د.ب.أ": "وكالة الأنباء الألمانية", "أ ش أ": "وكالة أنباء الشرق الأوسط",
    "و.أ.م": "وكالة أنباء الإمارات", "ت.غ": "توقيت غرينتش",
}  # fmt: skip  # a table
_ANY_WORD = "|".join(map(re.escape, sorted(_WORDS, key=len, reverse=True)))
_WORD = re.compile(
    rf"(?<![\w.\u064b-\u0652])(?P<word>{_ANY_WORD})"
    r"(?P<stop>(?:\.{1,3}|…)?)(?![\w\u064b-\u0652]|\.\w)"
)
_BLESSINGS = {
    "ص": "صلى الله عليه وسلم", "ع": "عليه السلام", "رض": "رضي الله عنه", "ره": "رحمه الله",
}  # fmt: skip  # a table
_BLESSING = re.compile(rf"(?<={_LETTER} )\((?P<word>{'|'.join(_BLESSINGS)})\)")
_SPELLED = """
أ ألف|ا ألف|ب باء|ت تاء|ث ثاء|ج جيم|ح حاء|خ خاء|د دال|ذ ذال|ر راء|ز زاي|س سين|ش شين|ص صاد
ض ضاد|ط طاء|ظ ظاء|ع عين|غ غين|ف فاء|ق قاف|ك كاف|ل لام|م ميم|ن نون|ه هاء|و واو|ي ياء
"""
_LETTER_NAMES = dict(re.findall(r"(\w) (\w+)", _SPELLED))
_INITIAL = rf"[{''.join(_LETTER_NAMES)}]\."
_INITIALS = re.compile(rf"(?<![\w.\u064b-\u0652])(?:{_INITIAL}\s?){{1,3}}{_INITIAL}(?!\w)")


def before_figures(text: str) -> str:
    """ص. 5 → "صفحة 5"."""
    return _FIGURE_AHEAD.sub(lambda match: f"{_BEFORE_FIGURE[match['word']]} ", text)


def abbreviations(text: str) -> str:
    """Titles before names, agencies, blessings, initials; the stop that ends the sentence stays."""
    text = _BLESSING.sub(lambda match: _BLESSINGS[match["word"]], text)
    text = _TITLE.sub(_title, text)
    return _INITIALS.sub(_initials, _WORD.sub(_word, text))


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
    return _WORDS[match["word"]] + ("." if ends else "")
