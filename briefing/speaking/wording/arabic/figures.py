"""Figures that are neither money, measures nor dates: ordinals, ranges, fractions, counts."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.arabic.cardinals import Form, cardinal, digits
from briefing.speaking.wording.arabic.cases import cased, form_of, is_subject, is_year
from briefing.speaking.wording.arabic.clitics import names_kind
from briefing.speaking.wording.arabic.context import (
    PREFIX,
    WORD_END,
    WORD_START,
    attach,
    is_counted,
    until,
    word_after,
    word_before,
)
from briefing.speaking.wording.arabic.nouns import BY_FORM, SCALES, Noun, bare, counted
from briefing.speaking.wording.arabic.numbers import AMOUNT, DASH, NOT_INSIDE, number, whole
from briefing.speaking.wording.raised import RAISED, plain
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("ar/figures")
_PARTS = _TABLES.pairs("parts")
_VULGAR = _TABLES.pairs("vulgar")
_JOINS = _TABLES.pairs("joins")
_OF_TIME = _TABLES.words("of_time")
_DATE_WORDS = _TABLES.words("date_words")
_MINUS = expression(r"(?:(?<=^)|(?<=[\s(]))(?<![0-9] )(?<!كوفيد )[-−](?=[$£€]?[0-9])")
_REMARK = expression(r"\s[-–]\s?([0-9]{1,3}\s[\u0621-\u0652]+)\s?[-–](?=\s)")
_PLUS = expression(r"(?:(?<=^)|(?<=[\s(]))\+\s?(?=[0-9]{1,4}(?![0-9 -]))")
_LISTED = expression(r"^([0-9]{1,2})\s?[-–.)](?:\s+(?=[^\W\d])|(?=[^\W\d]))")
# "إف-16", "كوفيد-19", "بوينغ 737-800": the hyphen belongs to the name.
_NAMED = expression(
    r"(?<=[\u0621-\u064a])(?<!ـ)(?<![0-9]م)[-–‑](?=[0-9])|(?<=كوفيد)\s?[-–‑]\s?(?=19(?![0-9]))"
)
# A machine's number counts nothing, whatever noun stands behind it: "إف-35".
_LETTERED = expression(
    rf"(?<!\w)(?P<name>[وف]?[بلك]?(?:ال)?(?:{one_of(_TABLES.words('machines'))}))[-–‑]"
    r"(?P<figures>[0-9]{1,3})(?![\w]|[.,:/–-][0-9])"
)
_MODEL = expression(r"(?<=بوينغ )(7[0-9]{2})[-–‑](?=[0-9]{1,3}(?!\w))")
_TELEPHONE = expression(
    r"(?<![\w.,])(?:\+|00)[1-9][0-9]{0,2}(?:[\s-]?\(?[0-9]{2,5}\)?){2,5}(?!\w|[.,][0-9])"
    r"|(?<![\w.,-])0[0-9]{1,3}(?:[\s-][0-9]{3,4}){2}(?![\w-])"
    r"|(?<![\w.,-])0[0-9]{1,3}-[0-9]{6,8}(?![\w-])"
)
# Behind "the number" alone only those that are known to be called.
_EMERGENCY = expression(
    rf"(?P<cue>{WORD_START}[وف]?(?:[اتي]ت?صل\w{{0,3}}|الاتصال|اتصال|طوارئ|الطوارئ|هاتف)"
    r"\s(?:(?:الطوارئ|على|برقم|بالرقم|الرقم|هاتف)\s){0,2}|(?:بالرقم|الرقم|رقم)\s(?=911|999|112))"
    r"(?P<figures>[1-9][0-9]{2}|(?<=الرقم )[0-9]{4,6}|(?<=برقم )[0-9]{4,6})(?![\w٪%]|[.,/:-][0-9])"
)
_POWER = expression(
    rf"(?<=[0-9A-Za-z)])(?:\^(?P<sign>[-−]?)(?P<plain>[0-9]{{1,3}})"
    rf"|(?P<minus>⁻?)(?P<raised>[{RAISED}]{{1,3}}))(?![\w{RAISED}⁺⁻])"
)
_CHARGE = expression(rf"(?<=[A-Za-z0-9])(?P<figures>[{RAISED}]?)(?P<sign>[⁺⁻])(?!\w)")
_NOUN_AND_PART = expression(
    rf"{PREFIX}(?<![0-9.,/:–-])(?P<whole>[1-9][0-9]{{0,2}})\s?(?P<part>[{''.join(_VULGAR)}])"
    r"\s(?P<noun>[\u0621-\u0652]+)(?!\w)"
)
_AND_MINUS = expression(r"(?<!\w)و[-−](?=[0-9])")
_BY = expression(r"\s×\s(?=[0-9])")
_MIXED = expression(rf"(?:(?P<whole>[0-9]{{1,3}})\s?)?(?P<part>[{''.join(_VULGAR)}])")
# Nobody says "اثنين فاصلة خمسة ساعة".
_HALF = expression(
    rf"{PREFIX}(?<![0-9.,/:–-])(?P<whole>[1-9][0-9]{{0,2}})(?:\.50?|½)"
    rf"\s(?P<noun>[\u0621-\u0652]+)(?!\w)"
)
_FRACTION = expression(
    rf"{PREFIX}(?<![0-9][.,/:-])(?P<top>[1-3])/(?P<bottom>[2-4])(?=\s[\u0621-\u064a])"
)
_SCORE = expression(
    r"(?<!\w)و?ب?(?:فاز|فوز|خسر|خسارت|تعادل|هزم|هزيمت|تغلب|نتيجة|انتصر|انتصار|المباراة|أمام\s\w+)\w{0,3}\s"
)
# "1-صفر", "صفر-3"
_NIL = expression(
    r"(?<![\w-])(?:(?P<low>[0-9]{1,2})\s?[-–]\s?صفر|صفر\s?[-–]\s?(?P<high>[0-9]{1,2}))(?![\w-])"
)
# "4-3-3", as footballers line up.
_CHAIN = expression(r"(?<![\w.,/:-])[1-9](?:[-–][1-9]){2,4}(?![\w/:-]|[.,][0-9])")
_PAIR = expression(
    rf"{PREFIX}{NOT_INSIDE}(?P<low>{AMOUNT})"
    rf"(?:{DASH}|\sإلى\s|(?<=بين [0-9])\sو|(?<=بين [0-9]{{2}})\sو)(?P<high>{AMOUNT})"
    rf"(?![0-9]|[.,/][0-9]|[-–/][0-9])"
)
_RATIO = expression(rf"(?<![\w.,:/-])(?P<low>{AMOUNT}):(?P<high>{AMOUNT})(?![\w:/-]|[.,][0-9])")
_SCALED = expression(
    rf"{PREFIX}{NOT_INSIDE}(?:(?P<low>{AMOUNT}){DASH})?(?P<figures>{AMOUNT})\s(?P<scale>ألف|آلاف|الف|مليون|ملايين|مليار|مليارات"
    rf"|تريليون|تريليونات){WORD_END}"
)
# 3/1/2020 may be either day: it stays, and the voice reads it as it can.
_AMBIGUOUS = (
    r"(?<![0-9./-])[0-3]?[0-9](?P<mark>[/.-])[0-3]?[0-9](?P=mark)(?:19|20)[0-9]{2}(?![0-9/-])"
)
_NUMERAL = expression(
    rf"(?P<date>{_AMBIGUOUS})|(?:{PREFIX}|)(?P<figures>[0-9]++(?:[/.:,،–-][0-9]++)*+)"
)
# "102 راكب": the hundred and the two each count their noun.
_ROUND_AND_TWO = expression(
    rf"{PREFIX}{NOT_INSIDE}(?P<figures>[1-9][0-9]{{0,2}}(?:,[0-9])?0(?P<rest>[12]))"
    r"\s(?P<noun>[\u0621-\u0652]+)(?![\w])"
)
_OF_YEARS = frozenset({"عام", "سنه", "سنة"})
_YEAR_AHEAD = expression(r"\s[0-9]{3,4}(?![0-9])")
_ONE_OR_TWO = expression(
    rf"{PREFIX}(?<![0-9][.,/:-])(?P<figures>[12])\s(?P<noun>[\u0621-\u0652]+)(?![\w])"
)


def signs_before(text: str) -> str:
    """-5 → "سالب 5", +5 → "زائد 5", "إف-16" → "إف 16"."""
    text = _NIL.sub(lambda m: f"{m['low'] or 'صفر'} مقابل {m['high'] or 'صفر'}", text)
    text = _MODEL.sub(r"\1 ", _REMARK.sub(r" – \1 – ", text))
    text = _MINUS.sub("سالب ", _AND_MINUS.sub("وسالب ", text))
    text = _LETTERED.sub(
        lambda match: f"{match['name']} {number(match['figures'])}", _PLUS.sub("زائد ", text)
    )
    return _NAMED.sub(" ", text)


def powers(text: str) -> str:
    """10⁹ → "10 أس تسعة", 10⁻³ → "10 أس سالب ثلاثة", Ca²⁺ → "Ca اثنين موجب"."""
    return _POWER.sub(_power, _CHARGE.sub(_charge, text))


def _power(match: re.Match[str]) -> str:
    sign = "سالب " if match["sign"] or match["minus"] else ""
    return f" أس {sign}{cardinal(int(match['plain'] or plain(match['raised'])))}"


def _charge(match: re.Match[str]) -> str:
    figures = f" {cardinal(int(plain(match['figures'])))}" if match["figures"] else ""
    return f"{figures} {'موجب' if match['sign'] == '⁺' else 'سالب'}"


def listed(text: str) -> str:
    """Put a pause after a number that opens its line: 1- الأول."""
    return _LISTED.sub(r"\1، ", text)


def telephones(text: str) -> str:
    """Say +964 770 123 4567 figure by figure with a pause at each gap, and the 911 one calls."""
    text = _EMERGENCY.sub(lambda match: match["cue"] + digits(match["figures"]), text)
    return _TELEPHONE.sub(_telephone, text)


def _telephone(match: re.Match[str]) -> str:
    plus = "زائد " if match[0][0] == "+" else ""
    return plus + "، ".join(digits(group) for group in re.findall("[0-9]+", match[0]))


def fractions(text: str) -> str:
    """Say ½, 2½, 2.5 ساعة, and 1/4 before a noun; 7/10 may be a day, and stays."""
    text = _HALF.sub(_half, _BY.sub(" في ", text))
    text = _FRACTION.sub(_fraction, _NOUN_AND_PART.sub(_noun_and_part, text))
    return _MIXED.sub(_mixed, text)


def _fraction(match: re.Match[str]) -> str:
    said = _PARTS.get(f"{match['top']}/{match['bottom']}")
    if said is None or word_before(match) in _DATE_WORDS:
        return match[0]
    return attach(match["prefix"], said)


def _half(match: re.Match[str]) -> str:
    noun, count = BY_FORM.get(bare(match["noun"])), int(match["whole"])
    if noun is None or bare(noun.singular) not in _OF_TIME:
        return match[0]
    form = cased(match)
    said = noun.one() if count == 1 else counted(count, noun, form)
    return attach(match["prefix"], f"{said} ونصف")


def _noun_and_part(match: re.Match[str]) -> str:
    noun, count = BY_FORM.get(bare(match["noun"])), int(match["whole"])
    if noun is None or noun.singular in SCALES:
        return match[0]
    whole_of_it = noun.one() if count == 1 else counted(count, noun, cased(match))
    return attach(match["prefix"], f"{whole_of_it} و{_VULGAR[match['part']]}")


def _mixed(match: re.Match[str]) -> str:
    part = _VULGAR[match["part"]]
    return f"{number(match['whole'])} و{part}" if match["whole"] else part


def ranges(text: str) -> str:
    """10-12 شخصا → "عشرة إلى اثني عشر شخصا"; a score is said as one, 3-1 → "ثلاثة مقابل واحد"."""
    text = _CHAIN.sub(lambda match: digits(match[0]), text)
    return _PAIR.sub(_range, _RATIO.sub(_ratio, text))


def _range(match: re.Match[str]) -> str:
    low, high = whole(match["low"]), 0 if match["high"] == "00" else whole(match["high"])
    to = until(match)
    falls = "إلى" in match[0] or match.string.startswith(" قبل الميلاد", match.end())
    before = match.string[max(0, match.start() - 40) : match.start()]
    if low is None or high is None:
        said = f"{number(match['low'])}{to}{number(match['high'])}"
    elif _SCORE.search(before) or (low >= high and not falls):
        said = f"{cardinal(low)} مقابل {cardinal(high)}"
    else:
        form = form_of(match, high)
        first = Form(form.feminine, is_subject(match))
        last = Form(form.feminine, construct=form.construct)
        said = f"{cardinal(low, first)}{to}{cardinal(high, last)}"
    return attach(match["prefix"], said)


def _ratio(match: re.Match[str]) -> str:
    return f"{number(match['low'])} إلى {number(match['high'])}"


@substitution(_SCALED)
def scales(match: re.Match[str]) -> str:
    """2 مليون دولار → "مليوني دولار", 15 ألف شخص → "خمسة عشر ألف شخص"."""
    low = f"{number(match['low'])}{until(match)}" if match["low"] else ""
    return attach(match["prefix"], f"{low}{_of_scale(match)}")


def _of_scale(match: re.Match[str]) -> str:
    noun = BY_FORM[bare(match["scale"])]
    count = whole(match["figures"])
    if count is None or not 0 < count < 1000:  # noqa: PLR2004  # "5000 مليار" is rare, and plain
        return f"{number(match['figures'], cased(match))} {match['scale']}"
    after = word_after(match.string, match.end())
    if count == 1:
        return noun.singular
    form = cased(match, construct=is_counted(after))
    return counted(count, SCALES[noun.singular], form)


def _plural_of_people(match: re.Match[str]) -> Noun | None:
    """Of "2 مهندسين", outside the lexicon, the noun: its dual is spelt as its plural is."""
    word = bare(match["noun"])
    if match["figures"] != "2" or not re.fullmatch("م.{3,}ين", word):
        return None
    return Noun(word[:-2], word)


@substitution(_ONE_OR_TWO)
def ones_and_twos(match: re.Match[str]) -> str:
    """1 شخص → "شخص واحد", 2 شخص → "شخصين": Arabic has no figure before them."""
    noun = BY_FORM.get(bare(match["noun"])) or _plural_of_people(match)
    if noun is None or noun.singular in SCALES or names_kind(word_before(match)):
        return match[0]
    form = cased(match)
    said = counted(int(match["figures"]), noun, form)
    if match["figures"] == "2" and said == noun.plural:
        # Without its vowels مسلحين is many; the dual is heard by them alone.
        doubled = "\u0651" if noun.singular.endswith("ي") else ""
        said = f"{said[:-2]}{doubled}\u064e{said[-2]}\u0652{said[-1]}"
    return attach(match["prefix"], said)


def _counted_noun(word: str) -> Noun | None:
    """A noun of the lexicon, or one whose ending shows its gender: "102 شاحنة"."""
    known = BY_FORM.get(bare(word))
    if known is None and word.endswith("ة") and is_counted(bare(word)):
        return Noun(word, f"{word[:-1]}ات", feminine=True)
    return known


@substitution(_ROUND_AND_TWO)
def rounds_and_twos(match: re.Match[str]) -> str:
    """102 راكب → "مئة راكب وراكبين", 1001 ليلة → "ألف ليلة وليلة"."""
    noun, count = _counted_noun(match["noun"]), whole(match["figures"])
    if noun is None or noun.singular in SCALES or count is None or is_year(match):
        return match[0]
    # "القرار 1701 عام 2006"
    if bare(noun.singular) in _OF_YEARS and _YEAR_AHEAD.match(match.string, match.end()):
        return match[0]
    form = cased(match)
    first = Form(noun.feminine, form.nominative, construct=True)
    rest = noun.one() if match["rest"] == "1" else noun.dual(form)
    said = f"{cardinal(count - int(match['rest']), first)} {noun.one()} و{rest}"
    return attach(match["prefix"], said)


@substitution(_NUMERAL)
def numerals(match: re.Match[str]) -> str:
    """Say all figures that are left."""
    figures = match["figures"]
    if match["date"]:
        return match[0]
    if not re.fullmatch(AMOUNT, figures):
        said = "".join(_JOINS.get(part) or number(part) for part in re.split("([^0-9])", figures))
    else:
        count = whole(figures)
        form = cased(match) if count is None else form_of(match, count)
        said = number(figures, form)
    before = match.string[: match.start()][-1:].isalpha() and not match["prefix"]
    after = match.string[match.end() :][:1].isalpha()
    return f"{' ' * before}{attach(match['prefix'] or '', said)}{' ' * after}"
