"""Figures with an article or after a noun that is ranked: القرن الـ21, الدورة 15, الدول الـ27."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
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
_PLACED = expression(
    rf"{PREFIX}(?P<figures>[0-9]{{1,3}}|(?:(?<=ال)|(?<=الـ)|(?<=الـ\s))[0-9]{{4,6}})(?![0-9]|[.,/:][0-9]|{DASH}[0-9]|\s?[%٪½¼¾⅓⅔⅛])"
)
_RULER = expression(
    rf"(?P<ruler>{WORD_START}(?:[ولب]?(?:ال|لل)?(?P<title>{one_of(_TABLES.words('rulers'))})\s{LETTER}{{3,}}|[وبل]?(?P<named>{one_of(_TABLES.words('named'))})|لويس)\s)"
    rf"(?P<article>الـ?\s?)?(?(named)(?(article)|(?!)))(?P<figures>[1-9]|1[0-9]|2[0-4])(?![\w٪%]|[.,/:-][0-9])"
    rf"(?(article)|(?!\s{LETTER}+[اةن](?!\w)))"
)
_AMONG = _TABLES.words("among")
_OF_AGE = expression(r"\sمن (?:عمر|العمر)")
# "القرنين 12 و13", "المادتان 26 و28", "المواد 5 و6 و9"
_SEVERAL = expression(
    rf"(?P<nouns>{WORD_START}[وف]?[بلك]?(?:ال|لل)(?P<noun>{LETTER}+)\s(?:ال{LETTER}+ي?ين\s)?)"
    r"(?P<figures>(?:الـ?\s?)?[0-9]{1,3}(?:(?:\s?و\s?|،\s|\sإلى\s|\sأو\s)(?:الـ?\s?)?[0-9]{1,3})+)(?![\w%٪]|[.,/-][0-9])"
)
_FIGURE = expression(r"(?:الـ?\s?)?([0-9]{1,3})")
_PLURALS_RANKED = {
    bare(noun): gender == "several_feminine"
    for gender in ("several_masculine", "several_feminine")
    for noun in _TABLES.words(gender)
}
_NOUN_OPENS = expression(
    rf"(?:^|[.!?؟:(\[]\s?|\s[–-]\s)[\"“«]?و?(?P<noun>ال{LETTER}+)(?:\sال{LETTER}+)?[\s\"“«(]+$"
)
_NOUN_DOES = expression(rf"(?P<verb>{LETTER}+)\s(?P<noun>ال{LETTER}+)(?:\sال{LETTER}+)?[\s\"“«(]+$")
_INTRANSITIVE = _TABLES.words("nouns_after")
_POSSESSED = expression(r"[وف]?[بلك]?(.{3,}?)(?:هما|ها|هم|ه|نا|ي)")
_OWN = expression(
    rf"[وف]?[بلك]?(?P<stem>.{{2,}}(?<!ا)ت|(?:{one_of(_TABLES.words('owned'))}))(?:ها|هم|ه|نا)"
)
_OWN_PLURAL = expression("ات(?:ها|هم|ه|نا)$")
_ANOTHER = expression(r"\s(?:و|إلى|أو)\s?[0-9]")
_EVENT = expression(
    rf"(?<!\w)[وف]?[بلك]?(?P<event>{one_of(_TABLES.words('events'))})\s(?:{LETTER}+\s){{1,3}}ال{LETTER}+\s$"
)
_FAR = 60
_PROCEEDINGS = _TABLES.words("proceedings")
_BIRTHDAY = expression(r"عيد (?:ال)?ميلاد\w*\s$")
_ARTICLE = expression("^[وف]?(?:ال|بال|لل|كال)")
_NOUN_AND_ADJECTIVE = expression(rf"({LETTER}+)\s{LETTER}+[\s\"“«(]*$")
_WORDS_BEFORE = expression(rf"{LETTER}+(?=[\s\"“«(])")
_WINDOW = 40
# فعائل, أفعال and their like; مفاعل may as well be one who does something.
_BROKEN_PLURAL = expression(r"(?:[^ما].ا..?.|ا..ا.)(?<!ة)$")
_PLURALS = _TABLES.words("plurals")
_FEMININE_GROUPS = frozenset({"مجموعه", "مجموعة", "الدول", "دول"})


def ordinals(text: str) -> str:
    """القرن الـ21 → "القرن الحادي والعشرين", الدول الـ27 → "الدول السبع والعشرين"."""
    text = _SEVERAL.sub(_several, text)
    return _PLACED.sub(_placed, _RULER.sub(_ruler, text))


def _several(match: re.Match[str]) -> str:
    feminine = _of_several(bare(match["noun"]))
    if feminine is None:
        return match[0]
    nominative = match["noun"].endswith("ان") or _is_nominative(match, match.end("nouns"))

    def said(figure: re.Match[str]) -> str:
        return ordinal(int(figure[1]), feminine=bool(feminine), nominative=nominative)

    figures = re.sub(r"\s?و\s?(?=[0-9ا])", " و", match["figures"])
    return match["nouns"] + _FIGURE.sub(said, figures)


def _of_several(noun: str) -> bool | None:
    """Whether a dual or plural of what is ranked is feminine; None where it is something else."""
    if noun in _PLURALS_RANKED:
        return _PLURALS_RANKED[noun]
    stem = noun[:-2] if noun.endswith(("ين", "ان")) else ""
    return _ORDINAL_NOUNS.get(f"ال{stem[:-1]}ة" if stem.endswith("ت") else f"ال{stem}")


def _is_nominative(match: re.Match[str], end: int) -> bool:
    """Whether the definite noun before a figure opens its clause, or is the subject of a verb."""
    start = max(0, end - _WINDOW)
    if _NOUN_OPENS.search(match.string, start, end):
        return True
    does = _NOUN_DOES.search(match.string, start, end)
    return does is not None and bare(does["verb"]).removeprefix("و") in _INTRANSITIVE


def _ruler(match: re.Match[str]) -> str:
    feminine = (match["title"] or "").endswith("ة")
    return f"{match['ruler']}{ordinal(int(match['figures']), feminine=feminine)}"


def _placed(match: re.Match[str]) -> str:
    before, count = word_before(match), int(match["figures"])
    article = "ال" in match["prefix"] or "لل" in match["prefix"]
    ranked = _ranked(match, before)
    if ranked and count and (article or (not match["prefix"] and not counts_what_follows(match))):
        nominative = not match["prefix"].startswith("و") and _is_nominative(match, match.start())
        return ordinal(count, feminine=_ORDINAL_NOUNS[ranked], nominative=nominative)
    if not article:
        return _bare(match, before, count)
    if count and _is_singular(match, before) and not counts_what_follows(match):
        return attach(match["prefix"], ordinal(count, feminine=_is_feminine(before)))
    if count and word_after(match.string, match.end()) in _AMONG:
        is_order = "المرتب" in match.string[max(0, match.start() - _WINDOW) : match.start()]
        return attach(match["prefix"], ordinal(count, feminine=is_order))
    if count and (before == "سن" or (before == "في" and _OF_AGE.match(match.string, match.end()))):
        return ordinal(count, feminine=True)
    noun = noun_after(match.string, match.end()) or BY_FORM.get(re.sub("^[وبلكف]?ال", "", before))
    groups = before in _FEMININE_GROUPS or _OWN_PLURAL.search(before) is not None
    feminine = noun.feminine if noun else groups or is_feminine_after(match)
    return attach(match["prefix"], definite(cardinal(count, Form(feminine))))


def _bare(match: re.Match[str], before: str, count: int) -> str:
    """The ordinal of "في سن 17" and "مهرجان مراكش الدولي 17", else the figures."""
    if not count or match["prefix"] or counts_what_follows(match):
        return match[0]
    if before == "سن" and not _ANOTHER.match(match.string, match.end()):
        return ordinal(count, feminine=True)
    found = _EVENT.search(match.string, max(0, match.start() - _FAR), match.start())
    return ordinal(count, feminine=found["event"].endswith("ة")) if found else match[0]


def _ranked(match: re.Match[str], before: str) -> str:
    """The noun that a figure ranks, right before it or before its adjective; else nothing."""
    if not _ARTICLE.match(before):
        return _possessed(before)
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


def _possessed(word: str) -> str:
    """The ranked noun of دورته and دورتها; else nothing."""
    possessed = _POSSESSED.fullmatch(word)
    stem = possessed[1] if possessed else ""
    return next(
        (key for key in (f"ال{stem}", f"ال{stem[:-1]}ة") if key in _ORDINAL_NOUNS),
        "",
    )


def _definite(word: str) -> str:
    return "ال" + _ARTICLE.sub("", word)


def _is_singular(match: re.Match[str], noun: str) -> bool:
    """Whether a figure with an article stands behind one thing: "الرئيس الـ46", "الدول الـ27".

    Of several definite words the first is the noun ("المختبرات المعتمدة الـ16"), and a plural
    before them has them as its genitive ("نزلات البرد الـ4").
    """
    if _OWN.fullmatch(noun):
        return True
    if noun.startswith("ميلاد") and _BIRTHDAY.search(match.string, 0, match.start()):
        return True
    words = [
        bare(word)
        for word in _WORDS_BEFORE.findall(
            match.string[max(0, match.start() - _WINDOW) : match.start()]
        )
    ]
    if not words or not _ARTICLE.match(words[-1]):
        return False
    head = len(words) - 1
    # A preposition begins another phrase: "الظفر بالمقاعد الـ23".
    while head and words[head].startswith("ال") and _ARTICLE.match(words[head - 1]):
        head -= 1
    before = words[head - 1] if head and words[head].startswith("ال") else ""
    if before in _PROCEEDINGS:
        before = ""
    return not _is_plural(_ARTICLE.sub("", words[head])) and not _is_plural(before)


def _is_plural(stem: str) -> bool:
    noun = BY_FORM.get(stem)
    if noun is not None:
        return stem != bare(noun.singular)
    return stem.endswith(("ات", "ين", "ون")) or stem in _PLURALS or bool(_BROKEN_PLURAL.match(stem))


def _is_feminine(word: str) -> bool:
    stem = _ARTICLE.sub("", word)
    noun = BY_FORM.get(stem)
    own = _OWN.fullmatch(word)
    return noun.feminine if noun else (own["stem"][-1] == "ت" if own else stem.endswith("ة"))
