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
    """The negations of a text.

    Attributes:
        words: Those that surely negate, as they are written.
        least: How many clauses they deny at least: "neither … nor" may be one.
        soft: How many other words the other language may say with a negation.
        answers: How many words it has that may answer a soft word of the other language.
    """

    words: tuple[str, ...]
    least: int
    soft: int
    answers: int


def missing(said: Negation, meant: Negation) -> bool:
    """Whether a text denies more than another can answer for."""
    return said.least > len(meant.words) + max(0, meant.soft - said.answers)


# Denies nothing, or is said without a negation as often as with one.
EN_IDLE = re.compile(
    r"\b(?:whether or not|or not(?=[,.;:?!]|$| to\b)|no matter|no doubt|not least|if not|no\.? ?\d+"
    r"|not to mention|nothing but|no later than|no sooner|no less|why not|no wonder|by no means)\b",
    re.IGNORECASE,
)
_EN_NOR = re.compile(r"\b(?:nor|neither)\b", re.IGNORECASE)
_EN_HARD = re.compile(
    r"\b(?:not|no|never|cannot|neither|nor|none|nobody|nothing|nowhere|without)\b|n['’]t\b",
    re.IGNORECASE,
)
# What another language says by a verb, too: "is over", "before it is".
_EN_LOOSE = re.compile(r"\b(?:no longer|not yet|none except|not (?:entirely|quite))\b", re.I)
_EN_SOFT = re.compile(
    r"""\b(?:
    un(?!der|til|ique|ivers|i[tf]|ion|cle|anim|load|less|veil|lock|fold|cover|leash)\w{3,}
    | until | unless
    | in(?:ab|accur|activ|adequ|appropr|capab|complet|consist|correct|definit
        |dispens|effectiv|effic|escap|evitab|expens|frequent|insuff|toler|suffic|visib|valid
        |signific|secur|stab|experienc|access|compat|convenien|edib|hosp)\w*
    | im(?:poss|polite|mob|perfect|prop|pract|matur|measur|balanc|penetr)\w*
    | ir(?:regul|relev|respons|revers|replac|ration)\w* | il(?:legal|liter|legit|logic)\w*
    | dis(?:agre|appear|approv|honest|lik|obe|comfort|contin|connect|qualif|regard
        |satisf|advant|respect|allow|trust|prov)\w*
    | non\w* | asymptom\w* | atypic\w* | \w{2,}less | free | agnostic\w* | atheis\w*
    | fail\w* | lack\w* | absen\w* | den(?:y|ies|ied|ial|ying) | refus\w* | reject\w* | prevent\w*
    | avoid\w* | stop\w* | ban(?:s|ned|ning)? | prohibit\w* | forbid\w* | forbad\w* | refrain\w*
    | hardly | barely | scarce\w* | rare\w* | seldom | except\w* | too\s\w+\s(?:to|for)
    | ceas\w* | doubt\w* | minus | zero | sans | otherwise | other\sthan | rather\sthan
    | regardless | anything\sbut | abstain\w* | mis\w{5,} | negativ\w*
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "لا يزال" is still, "لا سيما" especially, "لا بد" must: none denies.
AR_IDLE = re.compile(
    r"\b[وف]?(?:لا|ما|لم|لن) ?[يتان]?(?:زال|زالت|زالوا|زالون|زالا|زل)\b"
    r"|\b[وف]?لا (?:سيما|بد|غير|شك|محاله|جدال|ريب|باس|ادري\w*|تردد\w*|تتردد\w*|يتردد\w*)\b"
    r"|\b[وف]?الا (?:ان\w*|اذا)\b|\bاليس(?:ت)? كذلك\b|\bام لا\b|\bاو لا$"
    r"|\bدون سن\b|\b(?:ما )?لا [يت](?:قل|تجاوز|زيد|تعدي) عن\b|\bلا [يت]قل\b"
)
_AR_ONLY = re.compile(r"\b[وف]?(?:لا|لم|لن|ليس|ليست|ما)\b(?: \w+){1,5}? (?:الا|سوي)\b")
_EN_ANSWERS = re.compile(
    r"\b(?:stop\w*|interrupt\w*"
    r"|little|few|only|empty|far|rid|los[est]\w*)\b",
    re.I,
)
_AR_ANSWERS = re.compile(
    r"\b[وفبلك]{0,2}(?:ال)?(?:نقص|نقصا|شك|شكوك|مشكوك\w{0,2}|توقف|توقفت|اوقف|اوقفت|[يتن]وقف|[يتن]توقف"
    r"|بدلا|عوضا|صعب|صعبه|صعوبه|يصعب|اخفق|اخفاق|اختف\w{1,2}|خلو|فقدان|[يت]فقد|معارض\w{0,3}|انكار"
    r"|مجان\w{0,2}|معف\w{1,3}|اعفاء|حرم|حرمان|محروم\w{0,2}|تصدي)\b"
)
_AR_NOR = frozenset({"ولا", "ولم", "ولن"})
_AR_HARD = re.compile(
    r"\b[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|لسنا|لست|ليسا|ليستا)\b"
    r"|\b[وف]?(?:الا(?= [يتنا]\w)|ليلا|لكيلا|كيلا|بلا)\b"
    r"|\b[وف]?(?:ب?دون(?:ه|ها|هما|هم)?|بغير|عدم|لعدم|بعدم|وعدم)\b"
)
_AR_SOFT = re.compile(
    r"""\b[وفبلك]{0,2}(?:ال)?(?:
    غير | انعدام\w* | سوي | [يتن]?ا?نف[تيى]\w{0,4} | [يتن]?رفض\w*
    | [يتن]?منع(?!ش)\w* | امتن\w+ | [يتن]متن\w+ | [يتن]?حظر\w* | محظور\w* | ممنوع\w*
    | [يتن]?فشل\w* | نادر\w* | ندر\w* | قلما | [يتن]?فتقر\w* | افتقار\w*
    | افتقد\w* | [يتن]?فتقد\w* | خال | خالي\w* | خلو | تخلو | يخلو | غياب\w*
    | مستحيل\w* | استحال\w* | [يت]ستحيل | [يتن]?تجن\w+ | عجز\w* | [يت]عجز\w* | عاجز\w*
    | تعذر\w* | [يت]تعذر | باستثناء | عدا | بخلاف | بالكاد | [يتن]?نكر\w*
    | ناهيك | استبع\w+ | معدوم\w* | منعدم\w* | مجهول\w*
    )\b""",
    re.VERBOSE,
)


def read_english(text: str) -> Negation:
    """The negations of an English text."""
    text = EN_IDLE.sub(" ", text)
    words = _EN_HARD.findall(text)
    # Of "neither … nor" one word denies; "nor" alone does too.
    joined = len(_EN_NOR.findall(text))
    least = max(_least(words, joined), min(len(words), 1))
    least = max(0, least - len(_EN_LOOSE.findall(text)))
    soft = len(_EN_SOFT.findall(text))
    return Negation(tuple(words), least, soft, soft + len(_EN_ANSWERS.findall(text)))


def read_arabic(text: str) -> Negation:
    """The negations of an Arabic text."""
    text = " ".join(arabic.words(text))
    text = AR_IDLE.sub(" ", text)
    words = _AR_HARD.findall(text)
    # "Does not own but" is "only owns".
    joined = sum(word in _AR_NOR for word in words[1:]) + len(_AR_ONLY.findall(text))
    rest = _AR_HARD.sub(" ", text)
    soft = len(_AR_SOFT.findall(rest))
    answers = soft + len(_AR_ANSWERS.findall(rest))
    return Negation(tuple(words), _least(words, joined), soft, answers)


def _least(words: list[str], joined: int) -> int:
    return max(len(words) - joined, 0)
