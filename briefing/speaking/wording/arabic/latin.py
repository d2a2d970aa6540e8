"""Latin names in Arabic speech, which an Arabic voice can say only in Arabic letters."""

from __future__ import annotations

import re

from briefing.language import arabic
from briefing.language.expressions import expression
from briefing.language.transliteration import in_arabic, spelled
from briefing.language.transliteration.likeness import NEAR, distance
from briefing.language.transliteration.sounds import of_arabic, of_latin
from briefing.speaking.wording.arabic.context import LETTER
from briefing.speaking.wording.arabic.letters import joined
from briefing.speaking.wording.tables import Tables, one_of

_LATIN = "[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]"
_WORD = rf"{_LATIN}[{_LATIN[1:-1]}\u0300-\u036f]*+(?:['’]{_LATIN}++)*+"
# A space or hyphen, or the point after an initial: "George W. Bush".
_NAME = expression(
    r"(?P<article>(?<!\w)[وفبلك]*(?:ال|لل)?ـ?\s?)??"
    rf"(?P<name>(?:{_WORD}(?:[ ‑-]|(?<=\b[A-Z])\. )(?={_LATIN}))*+{_WORD})"
)
_BESIDE = expression(rf"(?<=[A-Z])&(?=[A-Z]\b)|(?<={_LATIN}) & (?={_LATIN})")
_TOKEN = rf"(?:[{_LATIN[1:-1]}0-9][{_LATIN[1:-1]}0-9\u0300-\u036f.'’]*|&)"
_GLOSS = expression(
    rf"\s?\(\s?[+-]?(?P<name>(?=[^()]*{_LATIN}){_TOKEN}(?:[ ‑-]{_TOKEN}){{0,7}})[+-]?\s?\)"
)
# "البلاي باك Play back", where nothing stands between the two.
_BARE = expression(
    rf"(?<=[\u0621-\u064a])(?:[\"”»]?\s[\"“«]?|)(?P<name>{_WORD}(?:[ ‑-]{_WORD}){{0,5}})"
    rf"(?=[\s،,.؛:)\"”»]|$)"
)
# "جامعة ميريلاند (University of Maryland)": a name is translated before it.
_TRANSLATED = expression(rf"\b(?:{one_of(Tables('ar/letters').words('generic'))})\b")
# "صحافة" (PRESS): of five letters and more, with vowels, it is a word.
_WORD_IN_CAPITALS = expression("(?=.*[AEIOU])[A-Z]{5,}$")
_ANY = expression(_LATIN)
_CLOSING = ('"', "”", "»", "″")
_WINDOW = 60
# Letters of a name that is compared, Arabic words that it may be, and how far from them it may be:
# French drops its last letters (لوبوان, "Le Point").
_SHORTEST, _MOST, _FAR = 3, 8, 0.3


def names(text: str) -> str:
    """شركة OpenAI → "شركة أوبن إيه آي", لـGoogle → "لغوغل"."""
    return _NAME.sub(_name, _BESIDE.sub(" and ", text))


def _name(match: re.Match[str]) -> str:
    article = match["article"] or ""
    if not (said := in_arabic(match["name"])):  # "ŋ" has no sound that a table knows
        return match[0]
    before = "" if article else match.string[: match.start()][-1:]
    gap = " " if before.isalnum() else ""
    after = " " if match.string[match.end() :][:1].isalpha() else ""
    return f"{gap}{joined(article, said)}{after}"


def glosses(text: str) -> str:
    """Drop a Latin name behind its Arabic form, in brackets or bare: "سولانا (Javier Solana)"."""
    return _BARE.sub(_bare_gloss, _GLOSS.sub(_gloss, text)) if _ANY.search(text) else text


def _gloss(match: re.Match[str]) -> str:
    name = match["name"]
    window = match.string[max(0, match.start() - _WINDOW) : match.start()]
    # "جائزة المدرب الكبير" (Senior Coach Award): what was in quotation marks is named already.
    coded = not name.isupper() or any(map(str.isdecimal, name)) or _WORD_IN_CAPITALS.match(name)
    if (window.endswith(_CLOSING) and coded) or (" " in name and _TRANSLATED.search(name)):
        return ""
    letters = spelled(name) if name.isupper() else ""
    return "" if _is_said(name, window, _FAR) or (letters and _ends(window, letters)) else match[0]


def _bare_gloss(match: re.Match[str]) -> str:
    window = match.string[max(0, match.start() - _WINDOW) : match.start()]
    return "" if _is_said(match["name"], window, NEAR) else match[0]


def _ends(window: str, said: str) -> bool:
    """Whether Arabic words end in others, by their consonants."""
    words = said.split()
    before = re.findall(f"{LETTER}+", window)[-len(words) :]
    sounds = "".join(map(of_arabic, words))
    return before == words or (len(sounds) > 1 and sounds == "".join(map(of_arabic, before)))


def _is_said(name: str, window: str, limit: float) -> bool:
    """Whether the last Arabic words of a window sound like a Latin name."""
    latin = re.split("[ ‑-]", name)
    words = re.findall(f"{LETTER}+", window)
    if _ends(window, in_arabic(name)) or (
        len(sounds := "".join(map(of_latin, latin))) > 1
        and sounds == "".join(map(of_arabic, words[-len(latin) :]))
    ):
        return True
    if len(name) < _SHORTEST:
        return False
    latin_name = "".join(latin)
    # Brackets tell that it is said; bare, "أن هواوي nova" is none of its words.
    most = len(latin) + 2 * (limit == _FAR)
    for count in range(1, min(most, len(words), _MOST) + 1):
        word = arabic.plain("".join(words[-count:])).removeprefix("ال")
        if distance(latin_name, word) <= limit:
            return True
    return False
