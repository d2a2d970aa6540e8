"""The things that news counts, with the gender and the forms that numbers ask of them."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.arabic import with_bare_alifs
from briefing.language.diacritics import without_vowels
from briefing.speaking.wording.arabic.cardinals import PLAIN, Form, cardinal, dual_ending

VOWELS = "\u064b-\u0652\u0670"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun as it is counted; `described` are its adjectives in the masculine singular."""

    singular: str
    plural: str
    feminine: bool = False
    described: tuple[str, ...] = ()

    def one(self) -> str:
        """كيلومتر مربع."""
        return self._with(self.singular, "ة" if self.feminine else "")

    def many(self) -> str:
        """كيلومترات مربعة: things in the plural are feminine singular."""
        return self._with(self.plural, "ة")

    def accusative(self) -> str:
        """كيلومترا مربعا."""
        if self.feminine:
            return self.one()
        return self._with(accusative(self.singular), "ا")

    def dual(self, form: Form = PLAIN) -> str:
        """كيلومترين مربعين; the nun goes before a genitive."""
        ending = ("ت" if self.feminine else "") + dual_ending(form)
        return self._with(dual_stem(self.singular) + dual_ending(form), ending)

    def _with(self, word: str, ending: str) -> str:
        return " ".join((word, *(adjective + ending for adjective in self.described)))


def accusative(singular: str) -> str:
    """The indefinite accusative, which is written only where it is an alif; يورو has none."""
    return singular if singular.endswith(("ة", "اء", "ى", "ا", "و")) else f"{singular}ا"


def dual_stem(singular: str) -> str:
    """سنة → سنت, مستشفى → مستشفي."""
    if singular.endswith("ة"):
        return f"{singular[:-1]}ت"
    return f"{singular[:-1]}ي" if singular.endswith("ى") else singular


def counted(number: int, noun: Noun, form: Form = PLAIN) -> str:
    """(5, كيلومتر) → "خمسة كيلومترات", (2, كيلومتر) → "كيلومترين"."""
    last = number % 100
    if number == 1:
        return noun.one() if form.construct else f"{noun.one()} واحد{'ة' if noun.feminine else ''}"
    if number == 2:  # noqa: PLR2004
        return noun.dual(form)
    beside = Form(noun.feminine, form.nominative, construct=last <= 10)  # noqa: PLR2004
    said = cardinal(number, beside)
    if 3 <= last <= 10:  # noqa: PLR2004
        return f"{said} {noun.many()}"
    if last > 10 and not form.construct:  # noqa: PLR2004
        return f"{said} {noun.accusative()}"
    return f"{said} {noun.one()}"


_MASCULINE = """
شخص أشخاص|رجل رجال|جندي جنود|قتيل قتلى|جريح جرحى|مصاب مصابين|طفل أطفال|طالب طلاب|مدني مدنيين
عنصر عناصر|مسلح مسلحين|مقاتل مقاتلين|شرطي شرطيين|ضابط ضباط|صحفي صحفيين|صحافي صحافيين|عامل عمال
موظف موظفين|مواطن مواطنين|لاجئ لاجئين|نازح نازحين|مهاجر مهاجرين|متظاهر متظاهرين|معتقل معتقلين
أسير أسرى|سجين سجناء|نائب نواب|وزير وزراء|محام محامين|طبيب أطباء|مريض مرضى|عضو أعضاء|مرشح مرشحين
ناخب ناخبين|متطوع متطوعين|لاعب لاعبين|فريق فرق|ساكن سكان|راكب ركاب|مسافر مسافرين|خبير خبراء
مسؤول مسؤولين|معلم معلمين|مشتبه مشتبهين|مفقود مفقودين|شاب شبان|ولد أولاد|ابن أبناء|أخ إخوة
يوم أيام|أسبوع أسابيع|شهر أشهر|عام أعوام|قرن قرون|عقد عقود|متر أمتار|كيلومتر كيلومترات|ميل أميال
طن أطنان|كيلوغرام كيلوغرامات|غرام غرامات|لتر لترات|برميل براميل|دولار دولارات|دينار دنانير
ريال ريالات|درهم دراهم|جنيه جنيهات|يورو يورو|روبل روبلات|صاروخ صواريخ|هجوم هجمات|مقعد مقاعد
صوت أصوات|منزل منازل|مبنى مبان|بلد بلدان|كتاب كتب|حزب أحزاب|سؤال أسئلة|طابق طوابق|هدف أهداف
قرار قرارات|اجتماع اجتماعات|مطار مطارات|انفجار انفجارات|مستشفى مستشفيات|إجراء إجراءات|لقاء لقاءات
حادث حوادث|موقع مواقع|مشروع مشاريع|بيت بيوت|باب أبواب|جزء أجزاء|فصل فصول|سهم أسهم|ألف آلاف
مليون ملايين|مليار مليارات|تريليون تريليونات|حصان أحصنة|كلب كلاب|قطار قطارات|مصنع مصانع|بند بنود
فيلم أفلام|ملف ملفات|خيار خيارات|نوع أنواع|سبب أسباب|شرط شروط|اتفاق اتفاقات|تقرير تقارير
"""
_FEMININE = """
امرأة نساء|فتاة فتيات|بنت بنات|دولة دول|مدينة مدن|سنة سنوات|ساعة ساعات|دقيقة دقائق|ثانية ثوان
ليلة ليال|مرة مرات|سيارة سيارات|طائرة طائرات|دبابة دبابات|مدرسة مدارس|جامعة جامعات|قرية قرى
أسرة أسر|عائلة عائلات|حالة حالات|وفاة وفيات|ضحية ضحايا|قنبلة قنابل|غارة غارات|ليرة ليرات
قطعة قطع|درجة درجات|نقطة نقاط|جائزة جوائز|محافظة محافظات|ولاية ولايات|لغة لغات|قاعدة قواعد
منطقة مناطق|جثة جثث|بلدة بلدات|عملية عمليات|مباراة مباريات|سفينة سفن|رحلة رحلات|رهينة رهائن
قدم أقدام|حرب حروب|بئر آبار|عين عيون|طالبة طالبات|شركة شركات|منظمة منظمات|بوصة بوصات
صحيفة صحف|شجرة أشجار|خطة خطط|جزيرة جزر|مادة مواد|رسالة رسائل|وظيفة وظائف|غرفة غرف|فرصة فرص
بطاقة بطاقات|لوحة لوحات|بعثة بعثات|لجنة لجان|بلدية بلديات|بناية بنايات|لحظة لحظات|عينة عينات
"""
# Plurals beside the first: شهور as well as أشهر.
_ALSO = {
    "شهر": "شهور", "طالب": "طلبة", "سنة": "سنين", "ثانية": "ثواني", "ليلة": "ليالي",
    "شاب": "شباب", "بلد": "بلاد", "مبنى": "مباني", "لاجئ": "لاجئون", "محام": "محامون",
    "ساكن": "سكانا", "متر": "مترا",
}  # fmt: skip  # a table


def _nouns(lines: str, *, feminine: bool) -> list[Noun]:
    pairs = (pair.split() for line in lines.split("\n") for pair in line.split("|") if pair)
    return [Noun(singular, plural, feminine) for singular, plural in pairs]


def bare(word: str) -> str:
    """A word as it is looked up: without vowels and with one kind of alif."""
    return with_bare_alifs(without_vowels(word))


def _forms(noun: Noun) -> set[str]:
    sound = {f"{noun.plural[:-2]}ون"} if noun.plural.endswith("ين") else set()
    also = {_ALSO[noun.singular]} if noun.singular in _ALSO else set()
    duals = {noun.dual(), noun.dual(Form(nominative=True))}
    return {noun.singular, noun.plural, noun.accusative(), *sound, *also, *duals}


NOUNS = [*_nouns(_MASCULINE, feminine=False), *_nouns(_FEMININE, feminine=True)]
BY_FORM = {bare(form): noun for noun in reversed(NOUNS) for form in _forms(noun)}
SCALES = {noun.singular: noun for noun in NOUNS if noun.singular in
          {"ألف", "مليون", "مليار", "تريليون"}}  # fmt: skip  # a table
