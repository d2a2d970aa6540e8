"""How often a text says no, in English and Arabic.

"Hard" is what turns a clause into its opposite; "soft" is what the other language may answer it
with: "unable" for "لا يستطيع", "عدم" for "not to".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.checking.translations import arabic


@dataclass(frozen=True, slots=True)
class Negation:
    """The negations of a text: the words that surely negate, and how many others may."""

    hard: tuple[str, ...]
    soft: int


# Says nothing is denied, or what the other language says without a negation.
_EN_IDLE = re.compile(
    r"\b(?:whether or not|or not|no matter|no doubt|not only|not least|if not|no\.? ?\d+|not just"
    r"|not to mention|no one else|nothing but|not necessarily|not merely|no less|no more than"
    r"|no later than|as well as not|not simply|last but not least|why not|no sooner)\b",
    re.IGNORECASE,
)
_EN_JOINED = re.compile(r"\b(?:neither|not|no|never|n['’]t)\b([^.;]*?)\b(?:nor|or any|neither)\b", re.I)
_EN_HARD = re.compile(
    r"\b(?:not|no|never|cannot|neither|nor|none|nobody|nothing|nowhere|without)\b|n['’]t\b",
    re.IGNORECASE,
)
_EN_SOFT = re.compile(
    r"""\b(?:
    un(?!der|til|i[a-z]|cle|it)\w{3,} | unless | until
    | in(?:ab|accur|activ|adequ|appropr|capab|complet|consist|correct|credib|definit|depend|direct
        |dispens|effectiv|effic|escap|evitab|expens|frequent|insuff|toler|suffic|visib|valid
        |signific|secur|stab|experienc|access|compat|convenien|edib|hosp)\w*
    | im(?:poss|polite|mob|perfect|prop|pract|matur|measur|balanc|penetr)\w*
    | ir(?:regul|relev|respons|revers|replac|ration)\w* | il(?:legal|liter|legit|logic)\w*
    | dis(?:agre|appear|approv|honest|lik|obe|order|ab[li]|comfort|contin|connect|qualif|regard
        |satisf|advant|respect|allow|trust|prov)\w*
    | non\w* | asymptom\w* | \w{2,}less | free | agnostic\w* | atheis\w*
    | fail\w* | lack\w* | absen\w* | den(?:y|ies|ied|ial|ying) | refus\w* | reject\w* | prevent\w*
    | avoid\w* | stop\w* | ban(?:s|ned|ning)? | prohibit\w* | forbid\w* | forbad\w* | refrain\w*
    | hardly | barely | scarce\w* | rare\w* | seldom | few | little | except\w* | exempt\w*
    | ceas\w* | doubt\w* | minus | zero | sans | otherwise | other\sthan | rather\sthan
    | instead\sof | regardless | anything\sbut | too | only | abstain\w* | mis\w{5,} | negativ\w*
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "لا يزال" is still, "لا سيما" especially, "لا بد" must: none denies.
_AR_IDLE = re.compile(
    r"\b[وف]?(?:لا|ما|لم|لن) ?[يتان]?(?:زال|زالت|زالوا|يزال|تزال|يزالون|زالا|زل)\b"
    r"|\b[وف]?لا ?(?:سيما|بد|غير|شك|محاله|جدال|ريب|باس|ازال|نزال)\b"
    r"|\b[وف]?الا (?:ان\w*|اذا)\b|\bاليس(?:ت)? كذلك\b|\bلا ادري\w*|\b[وف]?لا [يتن]?(?:تردد|ملك\w* الا)\w*"
    r"|\bام لا\b|\bاو لا\b|\b(?:لا|ليس|ليست|لم|لن)\b(?= \w+ )(?=(?: \w+){0,3} (?:فقط|فحسب)\b)"
    r"|\bما لا يقل\b|\bلا ي?ت?قل عن\b"
)
_AR_HARD = re.compile(
    r"\b[وفا]?(?:لا|لم|لن|ليس|ليست|ليسوا|لسنا|لست|ليسا|لسن|ليستا)\b"
    r"|\b[وف]?(?:الا(?= [يتنا]\w)|ليلا|لكيلا|كيلا|بلا)\b|\b[وف]?(?:ب?دون|بغير|عدم|لعدم|بعدم|وعدم)\b"
)
_AR_SOFT = re.compile(
    r"""\b[وفبلك]{0,2}(?:ال)?(?:
    غير | انعدام\w* | سوي | ما | لا\w{3,}ي[هه]? | [يتن]?ا?نف[تيى]\w{0,4} | [يتن]?رفض\w*
    | [يتن]?منع\w* | امتن\w+ | [يتن]متن\w+ | [يتن]?حظر\w* | محظور\w* | ممنوع\w*
    | [يتن]?فشل\w* | نادر\w* | ندر\w* | قلما | [يتن]?فتقر\w* | افتقار\w* | قله | قليل\w*
    | افتقد\w* | [يتن]?فتقد\w* | خال | خالي\w* | خلو | تخلو | يخلو | غياب\w*
    | مستحيل\w* | استحال\w* | [يت]ستحيل | [يتن]?تجن\w+ | عجز\w* | [يت]عجز\w* | عاجز\w*
    | تعذر\w* | [يت]تعذر | باستثناء | عدا | بخلاف | بالكاد | فقط | فحسب | [يتن]?نكر\w*
    | ناهيك | استبع\w+ | معدوم\w* | منعدم\w* | مجهول\w* | [يتن]?توقف\w* | اي
    )\b""",
    re.VERBOSE,
)


def read_english(text: str) -> Negation:
    """The negations of an English text."""
    text, idle = _EN_IDLE.subn(" ", text)
    # "Neither … nor" denies once.
    text = _EN_JOINED.sub(r"not \1 and", text)
    return Negation(
        tuple(match.group() for match in _EN_HARD.finditer(text)),
        len(_EN_SOFT.findall(text)) + idle,
    )


def read_arabic(text: str) -> Negation:
    """The negations of an Arabic text."""
    text = " ".join(arabic.words(text))
    text, idle = _AR_IDLE.subn(" ", text)
    hard = tuple(match.group() for match in _AR_HARD.finditer(text))
    text = _AR_HARD.sub(" ", text)
    return Negation(hard, len(_AR_SOFT.findall(text)) + idle)
