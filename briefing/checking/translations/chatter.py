"""What chat models say instead of a translation, or around it, in English and Arabic.

Most of it can also stand in an article; so each kind names what excuses it in the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language.arabic import plain


class Kind(NamedTuple):
    """A kind of chatter: what it is called, what it looks like, what in the original excuses it."""

    name: str
    looks: re.Pattern[str]
    excuse: re.Pattern[str]


def _kind(name: str, looks: str, excuse: str) -> Kind:
    return Kind(
        name,
        re.compile(looks, re.IGNORECASE | re.VERBOSE),
        re.compile(excuse, re.IGNORECASE | re.VERBOSE),
    )


KINDS = (
    _kind(
        "a refusal",
        r"""\b(?:I|we)\s(?:cannot|can['’]t|can\snot|am\s(?:un|not\s)able\sto|['’]m\s(?:un|not\s)able
            \sto|won['’]t|must\sdecline\sto)\s(?:to\s)?(?:be\sable\sto\s)?(?:translate|provide|assist
            |help|fulfil|comply|continue|process|complete)
        | لا\s(?:يمكنني|استطيع|يمكننا|نستطيع|اقدر)\s(?:ان\s)?(?:(?:ال)?ترجم\w*|تقديم|مساعد\w*|اساعد
            |تلبي\w*|اقدم|المساعد\w*|الاجاب\w*|متابع\w*|توفير|معالج\w*)
        | (?:غير\sقادر|لست\sقادرا)\sعلي\s(?:ال)?(?:ترجم|مساعد|تقديم)\w*
        | تعذرت?\s(?:علي\s)?(?:ال)?ترجم""",
        r"""\b(?:I|we)\b[^.]*\b(?:translat|provide|assist|help|comply|continue|process|complete|fulfil)
        | (?:اترجم|ترجم|اساعد|تقديم|اقدم|مساعد|توفير|متابع|معالج)""",
    ),
    _kind(
        "an apology",
        r"""^\W*(?:I['’]?\s?a?m\s(?:so\s|very\s)?sorry|sorry\b|I\sapologi[sz]e|my\sapologies|unfortunately,\sI)
        | ^\W*(?:عذرا|اعتذر|انا\sاسف|اسف\b|اسفه\b|نعتذر|ناسف|للاسف\W*لا\s(?:يمكنني|استطيع))""",
        r"sorry|apolog|regret|excuse|pardon|unfortunate|اعتذ|عذر|اسف|سف",
    ),
    _kind(
        "a word of the model on itself",
        r"""\bas\san?\s(?:AI|artificial\sintelligence|(?:large\s)?language\smodel)\b
        | \bI(?:['’]m|\sam)\san?\s(?:AI|language\smodel|assistant)\b
        | (?:كنموذج|بصفتي|باعتباري|انا)\s(?:نموذج\w*\s)?
            (?:لغ\w+|ذكاء|مساعد\w*\s(?:ذكي|افتراضي|الي))""",
        r"\bAI\b|artificial|language\smodel|assistant|نموذج|ذكاء|مساعد",
    ),
    _kind(
        "a heading",
        r"""^\W*(?:(?:the\s)?(?:english|arabic)?\s?translation|translated\s(?:text|sentence)|english|arabic
            |output|answer|response|assistant|source|target|translate)\s*:
        | ^\W*(?:here\s(?:is|['’]s)|here['’]s|below\sis)\sthe\s(?:\w+\s)?translat
        | ^\W*(?:sure|certainly|of\scourse)\s?[,!:]
        | ^\W*(?:ال)?(?:ترجمه|انجليزيه|عربيه|جواب|اجابه|مساعد|ناتج|مصدر|نص\sالمترجم)(?:\s(?:ال)?
            (?:عربي|انجليزي|نص|جمل)\w*)?\s*:
        | ^\W*(?:اليك|اليكم|فيما\sيلي|هذه\sهي|هذه)\s(?:ال)?ترجم
        | ^\W*(?:بالطبع|بالتاكيد|حسنا|طبعا)\s?[،,!:]""",
        r"""translat|\b(?:sure|certainly|course|well|ok|okay|definite|fine|right|absolutely|undoubtedly)
        | ^\W*\w+:|ترجم|بالطبع|بالتاكيد|حسنا|طبعا|اكيد""",
    ),
    _kind(
        "a note",
        r"""[(\[\n]\s*(?:translator['’]?s?\s)?note\s?: | ^\W*note\s?: | \bliteral(?:ly)?\stranslat
        | [(\[\n]\s*(?:ملاحظه|ملحوظه|تنويه)\b | ^\W*(?:ملاحظه|ملحوظه)\s?: | ترجمه\sحرفيه""",
        r"\bnote|N\.B|attention|remark|ملاحظ|ملحوظ|تنوي|literal|حرفي",
    ),
    _kind(
        "marks of a prompt",
        r"<\|?/?\w+\|?> | </?s> | \[/?INST\] | ^\#{1,4}\s | ``` | \*\*\w | \{\w+\} | >>\w{2,4}<<",
        r"<|\[|\#|`|\*|\{|>>",
    ),
)


def chatter(original: str, translation: str) -> Iterator[str]:
    """The kinds of chatter in a translation that its original does not excuse."""
    said, meant = plain(translation), plain(original)
    for kind in KINDS:
        found = kind.looks.search(said)
        if found and not kind.excuse.search(meant):
            yield f"{kind.name}: {found.group().strip()}"
