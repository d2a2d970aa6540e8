"""Latin names in Arabic speech: acronyms by their Arabic name, or letter by letter; codes."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.language.transliteration import in_arabic, spelled
from briefing.speaking.wording.arabic.cardinals import cardinal, digits
from briefing.speaking.wording.arabic.context import attach, ends_text, word_before
from briefing.speaking.wording.arabic.nouns import bare
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("ar/letters")
NAMES = _TABLES.pairs("names")
_ORDINARY_TOO = _TABLES.words("ordinary_too")
# Acronyms that English says as words.
_SAID_AS_WORDS = Tables("en/lexicon").words("words")
_ANY_NAME = one_of(NAMES)
_KNOWN = expression(
    rf"(?P<article>(?<![\w])[وفبلك]*(?:ال|لل)?ـ?\s?)??(?<![A-Za-z0-9.@/'’-])"
    rf"(?P<name>{_ANY_NAME})(?![A-Za-z0-9@]|['’.-][A-Za-z])"
)
_SPELLED = expression(
    r"(?<![A-Za-z0-9.@'’])(?P<letters>(?:[A-Z]\.){2,5}|[A-Z]{2,5})s?"
    r"(?![A-Za-z0-9@]|['’][A-Za-z])"
)
_CODE = expression(
    r"(?<![A-Za-z0-9])(?P<letters>[A-Z]{1,4}|COVID|Covid)[-–‑]?"
    r"(?P<figures>[0-9]{1,4})(?P<last>[A-Z]?)(?![A-Za-z0-9]|[.,/:-][0-9])"
)
# "JN.1", "BA.2.86": lineages of a virus.
_LINEAGE = expression(
    r"(?<![A-Za-z0-9.])(?P<letters>[A-Z]{2})\.(?P<figures>[0-9]{1,2}(?:\.[0-9]{1,3}){0,3})"
    r"(?![A-Za-z0-9]|[.,/:-][0-9])"
)
_FORMULA = expression(r"(?<![A-Za-z0-9])(?:[A-Z][0-9]{1,2}){2,5}(?![A-Za-z0-9])")
_HYPHEN = expression(r"(?<=[A-Za-z])[-–‑](?=[0-9])")
_FIGURE_FIRST = expression(r"(?<![\w.,])(?P<figures>[0-9]{1,2})(?P<letters>[A-Z])(?![A-Za-z0-9])")
_GLOSS = expression(rf"\s?\((?P<name>{_ANY_NAME})\)")
_LATIN_NEIGHBOUR = expression(r"[A-Za-z][\"'’”]?\s$|^\s[\"“]?[A-Za-z]")


@substitution(_GLOSS)
def glosses(match: re.Match[str]) -> str:
    """الأمم المتحدة (UN): the name in brackets after itself is not said again."""
    name = NAMES[match["name"]].removeprefix("ال")
    before = match.string[max(0, match.start() - 40) : match.start()]
    return "" if before.rstrip('"”» ').endswith(name) else match[0]


def codes(text: str) -> str:
    """F-16 → "إف ستة عشر", 5G → "خمسة جي", COVID-19 → "كوفيد تسعة عشر"."""
    text = _LINEAGE.sub(_lineage, text)
    text = _HYPHEN.sub(" ", _FORMULA.sub(_formula, _CODE.sub(_code, text)))
    return _FIGURE_FIRST.sub(
        lambda m: f"{cardinal(int(m['figures']))} {spelled(m['letters'])}", text
    )


def _formula(match: re.Match[str]) -> str:
    return " ".join(
        cardinal(int(part)) if part.isdecimal() else spelled(part)
        for part in re.findall("[A-Z]|[0-9]+", match[0])
    )


def _lineage(match: re.Match[str]) -> str:
    parts = map(int, match["figures"].split("."))
    return " ".join([spelled(match["letters"]), *map(cardinal, parts)])


def _code(match: re.Match[str]) -> str:
    figures = match["figures"]
    said = digits(figures) if figures[0] == "0" else cardinal(int(figures))
    letters = NAMES.get(match["letters"]) or spelled(match["letters"])
    last = f" {spelled(match['last'])}" if match["last"] else ""
    return f"{letters} {said}{last}"


def acronyms(text: str) -> str:
    """UN → "الأمم المتحدة", BBC → "بي بي سي", CERN → "سيرن"; other names are for `latin`."""
    text = _KNOWN.sub(_known, text)
    return _SPELLED.sub(_spelled, text)


def _known(match: re.Match[str]) -> str:
    start = match.start("name")
    if match["name"] in _ORDINARY_TOO and _beside_latin(match, start):
        return match[0]
    name = NAMES[match["name"]]
    first, _, rest = name.partition(" ")
    # "وكالة AFP" has its first word already.
    said_before = rest and not match["article"] and word_before(match).endswith(bare(first))
    return joined(match["article"] or "", rest if said_before else name)


def _beside_latin(match: re.Match[str], start: int) -> bool:
    window = match.string[max(0, start - 3) : start], match.string[match.end() : match.end() + 3]
    return any(map(_LATIN_NEIGHBOUR.search, window))


def joined(article: str, name: str) -> str:
    """("بالـ", "الناتو") → "بالناتو", ("لـ", "الناتو") → "للناتو"."""
    gap = " " if article.endswith(" ") and not article.strip(" ـ") else ""
    return gap + attach(article, name)


def _spelled(match: re.Match[str]) -> str:
    letters = match["letters"]
    # The point of the last letter is the sentence's too where nothing follows.
    stop = "." if letters.endswith(".") and ends_text(match) else ""
    known = NAMES.get(letters.replace(".", ""))
    word = in_arabic(letters.capitalize()) if letters in _SAID_AS_WORDS else spelled(letters)
    said = known if "." in letters and known else word
    before = match.string[: match.start()]
    if letters in _ORDINARY_TOO and _beside_latin(match, match.start()):
        return match[0]
    # "لـBBC": the tatweel joins a preposition or the article to its name.
    gap = " " if before[-1:].isalpha() and before[-1:] != "ـ" else ""
    return f"{gap}{said}{stop}"
