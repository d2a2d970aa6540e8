"""Figures with an article or after a noun that is ranked: القرن الـ21, الدورة 15, الدول الـ27."""

from __future__ import annotations

import re

from briefing.speaking.wording.arabic.cardinals import Form, cardinal, definite
from briefing.speaking.wording.arabic.context import (
    LETTER,
    PREFIX,
    WORD_START,
    attach,
    counts_what_follows,
    is_feminine_after,
    noun_after,
    word_after,
    word_before,
)
from briefing.speaking.wording.arabic.nouns import BY_FORM, bare
from briefing.speaking.wording.arabic.numbers import DASH
from briefing.speaking.wording.arabic.ordinals import ordinal
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("ar/places")
_ORDINAL_NOUNS = {
    bare(noun): gender == "feminine"
    for gender in ("masculine", "feminine")
    for noun in _TABLES.words(gender)
}
_PLACED = re.compile(
    rf"{PREFIX}(?P<figures>[0-9]{{1,3}})(?![0-9]|[.,/:][0-9]|{DASH}[0-9]|\s?[%٪½¼¾⅓⅔⅛])"
)
_RULER = re.compile(
    rf"(?P<ruler>{WORD_START}(?:[ولب]?(?:ال|لل)?(?P<title>{one_of(_TABLES.words('rulers'))})\s{LETTER}{{3,}}|لويس)\s)"
    rf"(?P<article>الـ?)?(?P<figures>[1-9]|1[0-9]|2[0-4])(?![\w٪%]|[.,/:-][0-9])"
    rf"(?(article)|(?!\s{LETTER}+[اةن](?!\w)))"
)
_AMONG = _TABLES.words("among")
_OF_AGE = re.compile(r"\sمن (?:عمر|العمر)")
_CENTURIES = re.compile(
    r"(?P<centuries>القرن(?:ين|ان))\s(?:الـ?\s?)?(?P<low>[0-9]{1,2})\s?و\s?(?:الـ?\s?)?(?P<high>[0-9]{1,2})(?![\w])"
)
_ARTICLE = re.compile("^[وف]?(?:ال|بال|لل|كال)")
_NOUN_AND_ADJECTIVE = re.compile(rf"({LETTER}+)\s{LETTER}+[\s\"“«(]*$")
_WORDS_BEFORE = re.compile(rf"{LETTER}+(?=[\s\"“«(])")
_WINDOW = 40
# فعائل, أفعال and their like; مفاعل may as well be one who does something.
_BROKEN_PLURAL = re.compile(r"(?:[^ما].ا..?.|ا..ا.)(?<!ة)$")
_PLURALS = _TABLES.words("plurals")
_FEMININE_GROUPS = frozenset({"مجموعه", "مجموعة", "الدول", "دول"})


def ordinals(text: str) -> str:
    """القرن الـ21 → "القرن الحادي والعشرين", الدول الـ27 → "الدول السبع والعشرين"."""
    text = _CENTURIES.sub(
        lambda m: f"{m['centuries']} {ordinal(int(m['low']))} و{ordinal(int(m['high']))}", text
    )
    return _PLACED.sub(_placed, _RULER.sub(_ruler, text))


def _ruler(match: re.Match[str]) -> str:
    feminine = (match["title"] or "").endswith("ة")
    return f"{match['ruler']}{ordinal(int(match['figures']), feminine=feminine)}"


def _placed(match: re.Match[str]) -> str:
    before, count = word_before(match), int(match["figures"])
    article = "ال" in match["prefix"] or "لل" in match["prefix"]
    ranked = _ranked(match, before)
    if ranked and count and (article or (not match["prefix"] and not counts_what_follows(match))):
        return ordinal(count, feminine=_ORDINAL_NOUNS[ranked])
    if not article:
        return match[0]
    if count and _is_singular(match) and not counts_what_follows(match):
        return attach(match["prefix"], ordinal(count, feminine=_is_feminine(before)))
    if count and word_after(match.string, match.end()) in _AMONG:
        is_order = "المرتب" in match.string[max(0, match.start() - _WINDOW) : match.start()]
        return attach(match["prefix"], ordinal(count, feminine=is_order))
    if count and (before == "سن" or (before == "في" and _OF_AGE.match(match.string, match.end()))):
        return ordinal(count, feminine=True)
    noun = noun_after(match.string, match.end()) or BY_FORM.get(re.sub("^[وبلكف]?ال", "", before))
    feminine = noun.feminine if noun else before in _FEMININE_GROUPS or is_feminine_after(match)
    return attach(match["prefix"], definite(cardinal(count, Form(feminine))))


def _ranked(match: re.Match[str], before: str) -> str:
    """The noun that a figure ranks, right before it or before its adjective; else nothing."""
    if not _ARTICLE.match(before):
        return ""
    key = _definite(before)
    if key in _ORDINAL_NOUNS:
        return key
    # "الدورة العادية 32"
    earlier = _NOUN_AND_ADJECTIVE.search(
        match.string[max(0, match.start() - _WINDOW) : match.start()]
    )
    noun = _definite(bare(earlier[1])) if earlier and _ARTICLE.match(bare(earlier[1])) else ""
    agrees = noun in _ORDINAL_NOUNS and _ORDINAL_NOUNS[noun] == before.endswith("ة")
    return noun if agrees else ""


def _definite(word: str) -> str:
    return "ال" + _ARTICLE.sub("", word)


def _is_singular(match: re.Match[str]) -> bool:
    """Whether a figure with an article stands behind one thing: "الرئيس الـ46", "الدول الـ27".

    Of several definite words the first is the noun ("المختبرات المعتمدة الـ16"), and a plural
    before them has them as its genitive ("نزلات البرد الـ4").
    """
    words = [
        bare(word)
        for word in _WORDS_BEFORE.findall(
            match.string[max(0, match.start() - _WINDOW) : match.start()]
        )
    ]
    if not words or not _ARTICLE.match(words[-1]):
        return False
    head = len(words) - 1
    while head and _ARTICLE.match(words[head - 1]):
        head -= 1
    before = words[head - 1] if head else ""
    return not _is_plural(_ARTICLE.sub("", words[head])) and not _is_plural(before)


def _is_plural(stem: str) -> bool:
    noun = BY_FORM.get(stem)
    if noun is not None:
        return stem != bare(noun.singular)
    return stem.endswith(("ات", "ين", "ون")) or stem in _PLURALS or bool(_BROKEN_PLURAL.match(stem))


def _is_feminine(word: str) -> bool:
    stem = _ARTICLE.sub("", word)
    noun = BY_FORM.get(stem)
    return noun.feminine if noun else stem.endswith("ة")
