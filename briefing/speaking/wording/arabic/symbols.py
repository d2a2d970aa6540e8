"""Signs and letter shapes: ligatures, tatweel, doubled stops, &, /, +, ≥."""

from __future__ import annotations

import re
import unicodedata

from briefing.language.expressions import expression
from briefing.speaking.wording.arabic.clitics import joined_clitics
from briefing.speaking.wording.neutral import PAUSE
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("ar/symbols")
_PHRASES = _TABLES.pairs("phrases")
_COMPARED = _TABLES.pairs("compared")
_BETWEEN = _TABLES.pairs("between")
_PHRASE = expression(one_of(_PHRASES))
# Letters in their joined shapes, as old PDFs have them, and full-width signs.
_COMPATIBILITY_FORMS = expression(r"[\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e]")
# Not vowels: their order is the writer's, and composing changes it.
_ACCENTED = expression(r"[^\W\d_][\u0300-\u036f\u0653-\u0655]+")
_TATWEEL = "ـ"
# As a dash, between figures and between words.
_TATWEEL_DASH = expression(r"(?<=[0-9٠-٩])\s?ـ+\s?(?=[0-9٠-٩])|(?<=\s)ـ+(?=\s)|(?<=\s)ـ(?=\w)")
_DOUBLED = expression(r"[!?؟]{2,}")
_DOUBLED_STOP = expression(r"([،؛,;:])\s?(?:[،؛,;:]\s?)+(?=\s|$)|(?<!\.)\.\.(?!\.)")
_WEB_NAME = expression(r"(?<=[\u0621-\u064a])\.(?=(?:كوم|نت|[أاإ]نفو|[أا]ورغ|تيفي)(?!\w))")
_NO_GAP = expression(r"(?<=[\u0621-\u0652]{2}[.!؟،؛])(?=[\u0621-\u064a]{2})")
_NO_GAP_AFTER_FIGURE = expression(r"(?<=[0-9]\.)(?=[\u0621-\u064a]{3})")
_SPAN = expression(r"(?<=[0-9])~(?=[0-9])")
_BEFORE_NUMBER = expression(r"(?<![\w<>])([≤≥<>~≈±№§])\s?(?=[$£€]?[0-9])")
_OPERATOR = expression(r"(?<=[0-9])\s?([+=×÷≠→<>])\s?(?=[0-9])")
_MINUS = expression(r"(?<=[0-9])\s?−\s?(?=[0-9])|(?<=[0-9]) - (?=[0-9]+ ?=)")
_NUMBER_SIGN = expression(r"(?<![\w#&])#(?=[0-9])")
_AND = expression(r"\s*&(?:amp;)?\s*(?=\S)")
_SLASH = expression(
    r"(?<=[\u0621-\u064a])\s?/\s?(?=[\u0621-\u064aA-Za-z])|(?<=[A-Za-z])/(?=[\u0621-\u064a])"
)
_TRAILING_PLUS = expression(r"(?<=[\w])\+(?=[\s،,.؛:!؟)\"”»]|$)")
# "AA-": a rating, whose letters are said before.
_TRAILING_MINUS = expression(r"(?<=\bإيه)-(?=[\s،,.؛:!؟)\"”»]|$)|(?<=\bبي)-(?=[\s،,.؛:!؟)\"”»]|$)")
_PLUS_BETWEEN = expression(r"(?<=[\u0621-\u064a])\s\+\s(?=[\u0621-\u064a])")
_SILENT = expression(r"[™®℠†‡~©]|(?<=\s)[+=<>/\\|](?=\s)")
# "المادة (5)": the brackets are no pause.
_IN_BRACKETS = expression(
    r"((?:المادة|البند|الفقرة|القرار|المادتين|الجدول|الملحق))\s\(([0-9]{1,4})\)"
)
# "قاربت (11) ألف صوت"
_COUNT_IN_BRACKETS = expression(
    r"(?<=\w\s)\(([0-9]{1,4})\)(?=\s(?:ألف|آلاف|مليون|ملايين|مليار|مليارات|سنة|سنوات|عاما|أعوام|شهرا|أشهر|يوما"
    r"|أيام|شخصا|أشخاص|درهم|دولار|مقعدا|مقاعد|صوتا|صوت)(?!\w))"
)
_APART = expression(r"(?<!\w)(كم|كلم) / (?=(?:ساعة|الساعة|س)(?!\w))")
_ALL_DAY = expression(r"(?<![\w/.,-])24/7(?![\w/-]|[.,][0-9])")
_SEPTEMBER = expression(r"(?P<what>(?:أحداث|هجمات|اعتداءات|هجوم)\s)11/9(?![\w/-]|[.,][0-9])")
_WATT_HOUR = expression(r"(أمبير|واط|وات)\s?/\s?(?=ساعة(?!\w))")
_RATE = expression(
    r"(?P<what>(?:ميل|ميلا|أميال|كيلومتر\w*|متر|مترا|أمتار|دولار\w*|يورو|طن|طنا|أطنان|برميل\w*|لتر|لترا|لترات)[\u064b-\u0652]*)"
    r"\s?/\s?(?:ال)?(?P<time>ساعة|يوم|شهر|سنة|ثانية|دقيقة|عام)(?!\w)"
)


def plain_letters(text: str) -> str:
    """Joined letter shapes as letters, ﷺ in words, accents composed, "بـ 20" as "بـ20"."""
    text = _PHRASE.sub(lambda match: _PHRASES[match[0]], text)
    text = joined_clitics(_TATWEEL_DASH.sub("-", text))
    text = _COMPATIBILITY_FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return _ACCENTED.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)


def rates(text: str) -> str:
    """ميل/الساعة → "ميل في الساعة", "أمبير/ساعة" → "أمبير ساعة"."""
    text = _APART.sub(r"\1/", _IN_BRACKETS.sub(r"\1 \2", _COUNT_IN_BRACKETS.sub(r"\1", text)))
    text = _SEPTEMBER.sub(r"\g<what>الحادي عشر من سبتمبر", text)
    text = _ALL_DAY.sub("على مدار الساعة", text)
    text = _WATT_HOUR.sub(r"\1 ", text)
    return _RATE.sub(r"\g<what> في ال\g<time>", text)


def stops(text: str) -> str:
    """؟؟ and !؟ are one stop; a sentence begins after a space."""
    text = _DOUBLED.sub(lambda match: "؟" if re.search("[?؟]", match[0]) else "!", text)
    text = _WEB_NAME.sub(" دوت ", text)
    text = _DOUBLED_STOP.sub(lambda match: f"{match[1]} " if match[1] else ".", text)
    return _NO_GAP_AFTER_FIGURE.sub(" ", _NO_GAP.sub(" ", text))


def comparisons(text: str) -> str:
    """Say the signs of ~50, ≥5, 2 + 2 = 4 and #1."""
    text = _SPAN.sub("-", _NUMBER_SIGN.sub("رقم ", text))
    text = _MINUS.sub(" ناقص ", text)
    text = _BEFORE_NUMBER.sub(lambda match: f"{_COMPARED[match[1]]} ", text)
    return _OPERATOR.sub(lambda match: f" {_BETWEEN[match[1]]} ", text)


def signs(text: str) -> str:
    """Say ampersands and plus signs, pause at slashes, drop marks that nobody says."""
    text = _PLUS_BETWEEN.sub(" زائد ", _AND.sub(" و", text))
    text = _TRAILING_MINUS.sub(" ناقص", text)
    text = _TRAILING_PLUS.sub(" زائد", _SLASH.sub(PAUSE, text))
    return _SILENT.sub("", text)


def without_tatweel(text: str) -> str:
    """الرئيـــس → الرئيس."""
    return text.replace(_TATWEEL, "")
