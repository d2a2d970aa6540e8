"""The case of a number, by what stands before it: who was killed, what somebody's age is."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.arabic.cardinals import Form
from briefing.speaking.wording.arabic.context import (
    LETTER,
    is_counted,
    looks_feminine,
    noun_after,
    word_after,
    word_before,
)
from briefing.speaking.wording.arabic.nouns import Noun, bare
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("ar/cases")
_SUBJECT_AFTER = _TABLES.words("subject_after")
_OBJECT_AFTER = _TABLES.words("object_after")
_PEOPLE_DO, _PEOPLE = _TABLES.words("people_do"), _TABLES.words("people")
_TIMES, _PASSING = _TABLES.words("times"), _TABLES.words("passing")
_NO_PREDICATE = _TABLES.words("no_predicate")
_WINDOW, _FAR = 40, 60
_OPENING = expression(r"(?:^|[.!?؟؛:])\s*[\"“«(]*$")
# "(26 عاما)", and between dashes: whose age it is.
_IN_BRACKETS = expression(r"(?:[(\[]\s?|\s–\s)[\"“«]?$")
_GOVERNING = _TABLES.words("governing")
_YEAR = expression(
    r"(?:1[0-9]|20)[0-9]{2}(?![0-9]|[.,][0-9]|\s?[%٪])|[0-9]{3,4}\s?[-–]\s?[0-9]{3,4}(?![0-9])"
)
_PART_OF_THEM = expression(r"\sمنه(?:م|ن|ا)(?!\w)")
# "3 قتلى و12 جريحا": what is joined to a subject is one too.
_JOINED = expression(
    rf"(?:(?:^|[.!?؟؛:]\s)|({LETTER}+)\s)[0-9][0-9,.]*\s{LETTER}+\s(?:{LETTER}+\s)?$"
)
_CLAUSE = expression(r"،\s$")
# "شارك في هذا البرنامج 20 طالبا"
_AFTER_PLACE = expression(
    rf"({LETTER}+)\s(?:(?:في|من|على|إلى|الى|عن|ضمن|داخل)\s(?:هذا\s|هذه\s)?ال{LETTER}+"
    rf"|بال{LETTER}+|لل{LETTER}+)(?:\sال{LETTER}+)?\s$"
)
# "وعمرها 28 عاما", "مدتها 12 سنة", but "بلغ عددهم 30" and "خفض قيمته 20%".
_MEASURED = expression(
    rf"(?:({LETTER}+)\s|^|[^\w\s]\s?)[وف]?({one_of(_TABLES.words('measured'))})"
    r"(?:هما|ها|هم|هن|ه|نا|ي)\s[\"“«(]*$"
)
_ERA = expression(r"\s(?:للهجرة|للميلاد|قبل الميلاد|هجرية)(?!\w)")
# "يعتقد 74% من المغاربة"
_OPINION = _TABLES.words("opinion")
_OF_PEOPLE = expression(r"(?:\s?[%٪])?(?:\s(?:في ال|بال)(?:مئة|مائة))?\s(?:من|ممن|منهم)(?!\w)")
_OF_AMOUNT = frozenset({"قدر", "نسبت", "مجموع"})
_PERCENT = expression(r"\s?[%٪]|\s(?:في ال|ب)(?:مئة|مائة)")
# "بلغت قيمة الصفقة 21 مليونا"
_REACHED = expression(
    rf"(?<!\w)({LETTER}+)\s(?:{LETTER}+\s){{0,5}}?(?:[وبل]?ال{LETTER}+|لل{LETTER}+|{LETTER}{{2,}}(?:ها|هم|ه))\s$"
)
# "سنة 2019", "السنة المالية 2022", "عام 2016": what follows is not counted.
_OF_SUNNA = expression(
    r"(?<!\w)[وف]?[بلك]?(?:سن[ةه]|سنتي(?:\s[0-9]{4})?|(?:ال|لل)سنة(?:\sال[\u0621-\u064a]+ة){0,2})\s$"
)
_OF_YEAR = expression(r"(?<!\w)[وف]?[بلك]?(?:(?:ال|لل)?عام|عامي)\s$")
_YEARS = range(1900, 2100)
_FOUR_FIGURES = expression(r"(?:1[0-9]|2[0-9])[0-9]{2}(?![0-9]|[.,][0-9])")
# "إتش 1 إن 1"
_LETTER_N = expression(r"(?:[0-9]|واحد)\s?إن\s$")
_OF_AGE = expression(r"\sمن\sالعمر\s$")


def is_subject(match: re.Match[str]) -> bool:
    """Whether a number is in the nominative.

    It is where it opens its sentence or brackets, follows a verb whose subject it is, or tells how
    much somebody's age or a thing's length is.
    """
    prefix = match.groupdict().get("prefix") or ""
    if re.search("[بلكا]", prefix):
        return False
    if _ERA.match(match.string, match.end()):
        return False
    window = match.string[max(0, match.start() - _WINDOW) : match.start()]
    if not prefix and _IN_BRACKETS.search(window) and word_before(match) not in _GOVERNING:
        counts = is_counted(word_after(match.string, match.end()))
        return counts or not _YEAR.match(match.string, match.start())
    if not prefix and _is_predicate(match, window):
        return True
    return not _is_duration(match) and _is_told_of(match, prefix, window)


def _is_duration(match: re.Match[str]) -> bool:
    """Whether a number tells how long, and not who: "يعمل 24 ساعة"."""
    word = word_before(match)
    if not word or word in _PASSING:
        return False
    return word_after(match.string, match.end()) in _TIMES


def _is_told_of(match: re.Match[str], prefix: str, window: str) -> bool:
    if _PART_OF_THEM.match(match.string, match.end()) and _CLAUSE.search(window):
        return True
    if prefix == "و" and (joined := _JOINED.search(window)):
        opens = not joined[1] and len(window) < _WINDOW
        return opens or bare(joined[1] or "") in _SUBJECT_AFTER
    word = word_before(match)
    if not word:
        return _OPENING.search(match.string, max(0, match.start() - 8), match.start()) is not None
    placed = None if prefix else _AFTER_PLACE.search(window)
    if placed is not None and _is_in(_SUBJECT_AFTER, bare(placed[1])):
        return True
    does = _is_in(_PEOPLE_DO, word) and word_after(match.string, match.end()) in _PEOPLE
    if not does and _is_in(_OPINION, word):
        does = _OF_PEOPLE.match(match.string, match.end()) is not None
    return does or _is_in(_SUBJECT_AFTER, word)


def _is_in(words: frozenset[str], word: str) -> bool:
    """Whether a word is in a list, with "and" before it or not."""
    return word in words or word.removeprefix("و") in words


def _is_predicate(match: re.Match[str], window: str) -> bool:
    found = _MEASURED.search(window)
    if found is None:
        return False
    # "تراجع سعره 20%": by how much.
    percent = "%" in match[0] or "٪" in match[0] or _PERCENT.match(match.string, match.end())
    if percent and bare(found[2]) not in _OF_AMOUNT:
        return False
    before = bare(found[1] or "")
    return not _is_in(_NO_PREDICATE, before)


def is_object(match: re.Match[str]) -> bool:
    """Whether a number follows a verb whose object it is, or tells an age: "بلغت 21 سنة"."""
    if match.groupdict().get("prefix"):
        return False
    word = word_before(match)
    if word == "العمر":
        return _OF_AGE.search(match.string, 0, match.start()) is not None
    if _is_in(_OBJECT_AFTER, word):
        return not _LETTER_N.search(match.string, 0, match.start())
    reached = _REACHED.search(match.string, max(0, match.start() - _FAR), match.start())
    return reached is not None and _is_in(_OBJECT_AFTER, bare(reached[1]))


def is_year(match: re.Match[str]) -> bool:
    """Whether a number stands behind the word for a year: "عام 2016", "بسنة 2019"."""
    if not _FOUR_FIGURES.match(match.string, match.end() - 4):
        return False
    start = match.start()
    window = max(0, start - _WINDOW)
    return any(named.search(match.string, window, start) for named in (_OF_SUNNA, _OF_YEAR))


def cased(match: re.Match[str], *, construct: bool = False) -> Form:
    """The form of a number by its case alone; its noun has its own gender."""
    return Form(nominative=is_subject(match), construct=construct, accusative=is_object(match))


def form_of(match: re.Match[str], number: int) -> Form:
    """The form of a number whose figures a match holds.

    Outside the lexicon a singular shows its gender itself: it is feminine where it ends in ة.
    """
    word, last = word_after(match.string, match.end()), number % 100
    noun = noun_after(match.string, match.end())
    if word == "من" and word_before(match).endswith("رقم"):
        # "المادة رقم 78 من الوثيقة"
        noun = None
    if noun and not _agrees(noun, word, number):
        noun = None
    feminine = noun.feminine if noun else last not in range(3, 11) and looks_feminine(word)
    described = noun is not None and word != "من"
    genitive = described or (last == 0 and is_counted(word))
    if not noun and last in range(3, 11):
        feminine = genitive = is_feminine_plural(word)
    of_sunna = _OF_SUNNA.search(match.string, max(0, match.start() - _WINDOW), match.start())
    if is_year(match) or (of_sunna and not noun):
        feminine, genitive = of_sunna is not None, False
    return Form(feminine, is_subject(match), genitive, is_object(match))


def _agrees(noun: Noun, word: str, number: int) -> bool:
    """Whether a noun may be what a number counts, by its form.

    In "دستور 2011 منح" and "الحلقة 4 منافسة" it is another word.
    """
    if word == bare(noun.plural) != bare(noun.singular):
        return number not in _YEARS
    alone = noun.feminine and word == bare(noun.singular) and word not in _TIMES
    return not alone or number not in range(3, 11)


# "تدريبات", "استثمارات", "اجتماعات", "إصلاحات", "تحركات": their singulars are masculine.
_OF_VERBS = expression(
    r"(?:ت\w{2}ي\w|است\w{2}ا\w|ان\w{2}ا\w|ا\w[تطد]\w?ا\w|ا\w{2}ا\w|ت\wا\w{2}|ت\w{3})ات(?<!يات)"
)


def is_feminine_plural(word: str) -> bool:
    """Whether a word outside the lexicon looks like a sound feminine plural: "3 شاحنات"."""
    if not word.endswith("ات") or word.startswith("ال"):
        return False
    return _OF_VERBS.fullmatch(word) is None
