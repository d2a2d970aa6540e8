"""Signs that stand for others that look like them: "Grade ll", "pa55word", "O‘Hara", "Сosmos"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.known_words import is_formed
from briefing.speaking.wording.tables import Tables

# Cyrillic letters that a Latin word took for its own
_CYRILLIC = str.maketrans("АВЕЅІЈКМНОРСТУХаеѕіјорсух", "ABESIJKMHOPCTYXaesijopcyx")
_TWO_SCRIPTS = expression(r"(?<!\w)(?=\w*[A-Za-z])(?=\w*[\u0400-\u04ff])[^\W\d_]+")
# "Grade ll", "World War lll", "a Grade l listed house"
_SMALL_ELS = expression(
    r"(?P<name>\b(?!(?:I|He|She|We|You|They|It|That|There|Who|This|What)\b)[A-Z][a-z]+[ -])"
    r"(?P<els>lll?)(?![\w'’])|(?P<grade>\bGrade )l(?=-listed|[ ,.]|$)"
)
# "StR0nG_Pas5w0Rd%", "P@ssword": figures and signs for letters
_FIGURES = str.maketrans("01345$@", "oieassa")
_WORD = r"[A-Za-z]*(?:[01345$@]{1,2}[A-Za-z]+)+"
_FIGURE = expression("[0-9]")
_SIGN = expression("[01345$@]")
_MIXED = expression("[A-Za-z][01345$@]{1,2}[A-Za-z]")
_DISGUISED_TOO = Tables("en/foreign").words("disguised")
_DISGUISED = expression(
    r"(?<![\w.@/#&$£€-])(?![A-Z]{2,4}[0-9])"
    rf"(?P<words>[A-Za-z]{_WORD}(?:_(?:{_WORD}|[A-Za-z]+))*)"
    r"(?P<behind>[0-9]{0,4})%?(?![\w@/]|\.\w)"
)
# "O‘Hara", "D‘Angelo", "Peru‘s bank"
_TURNED_APOSTROPHE = expression(r"(?<=\b[OD])[`´](?=[A-Z][a-z])|(?<=[A-Za-z])‘(?=[A-Za-z])")
# "8Ib 3oz": a capital I for the l of a pound
_POUNDS = expression(r"(?<=[0-9])(?P<gap> ?)Ib(?P<s>s?)(?!\w)")
# "Follow @@adapoe"
_TWO_SIGNS = expression(r"@@+(?=\w)")
# "TV5Monde", "Phones4U", "around 1400AD": figures among letters
_AMONG_LETTERS = expression(
    r"(?<![\w@/#.-])(?P<letters>[A-Z]{2,3})(?P<figure>[1-9])(?=[A-Z][a-z]{2})"
    r"|(?<=[a-z]{3})(?P<for>[24])U\b|(?<![\w/.-])(?P<year>[0-9]{1,4})(?P<era>AD|BC|BCE)\b"
)
# "9cm (3ins)"
_INCHES = expression(r"(?<=\()(?P<figures>[0-9]{1,3}(?:\.[0-9])?) ?ins(?=\))")
# "3.2tr won": trillions
_TRILLIONS = expression(r"(?<=[0-9])tr(?!\w)")
# "The house − such as it is": no subtraction
_MINUS_FOR_DASH = expression(r"(?<=[^\s0-9]) − (?=\S)|(?<=[0-9]) − (?=[A-Za-z]{2})")


# "C02", "S02": a nought that was typed for the letter; H20 is said by the lexicon
_CARBON_DIOXIDE = expression(r"(?:(?<![\w./])|(?<=[A-Z0-9]/))C0(?=2e?(?!\w|-[0-9]))", sign="C02")
_OTHER_OXIDES = expression(r"(?<![\w./-])(?P<letters>N2|S|N)0(?P<two>(?<=[SN]0)2)?(?![\w-])")
_OF_OXIDES = expression(
    r"\b(?:water|drink\w*|hydrat\w+|bottles?|liquid|steam|fill|molecules?|gas|gases|emissions?"
    r"|pollut\w+|sulphur|sulfur|nitrous|nitrogen|methane|CO2|C02)\b"
)


def lookalikes(text: str) -> str:
    """Put the letters and signs that were meant."""
    if not text.isascii():
        text = _TWO_SCRIPTS.sub(lambda match: match[0].translate(_CYRILLIC), text)
        text = _MINUS_FOR_DASH.sub(" – ", _TURNED_APOSTROPHE.sub("'", text))
    if _FIGURE.search(text):
        text = _CARBON_DIOXIDE.sub("CO", text)
        if "0" in text and _OTHER_OXIDES.search(text) and _OF_OXIDES.search(text):
            text = _OTHER_OXIDES.sub(r"\g<letters>O\g<two>", text)
        text = _TRILLIONS.sub("tn", _POUNDS.sub(r"\g<gap>lb\g<s>", text))
        text = _INCHES.sub(r"\g<figures> inches", _AMONG_LETTERS.sub(_parted, text))
    if "@@" in text:
        text = _TWO_SIGNS.sub("@", text)
    if " ll" in text or "-ll" in text or "Grade l" in text:
        text = _SMALL_ELS.sub(_roman, text)
    return _DISGUISED.sub(_plain, text) if _SIGN.search(text) and _MIXED.search(text) else text


def _parted(match: re.Match[str]) -> str:
    if match["for"]:
        return f" {'for' if match['for'] == '4' else 'to'} U"
    if match["era"]:
        return f"{match['year']} {match['era']}"
    return f"{match['letters']} {match['figure']} "


def _roman(match: re.Match[str]) -> str:
    return f"{match['grade']}I" if match["grade"] else match["name"] + "I" * len(match["els"])


def _plain(match: re.Match[str]) -> str:
    words = [word.translate(_FIGURES).lower() for word in match["words"].split("_")]
    if not all(word in _DISGUISED_TOO or is_formed(word) for word in words):
        return match[0]
    said = " ".join([*words, match["behind"]]).rstrip()
    is_name = len(words) == 1 and match[0][0].isupper()
    return said.capitalize() if is_name or match.start() == 0 else said
