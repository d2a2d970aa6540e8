"""Acronyms: which capitals are letters and which are words.

Letters are written with dots between them and none behind, "I.R.G.C": eSpeak NG, and Piper which
stands on it, say that letter by letter with the stress of a spoken acronym, A as a letter and not
as the article, and no pause; a last dot before a capital would end the sentence. The possessive
joins its last letter with a hyphen, "P.M-F's", since eSpeak reads "U.S's" as "U dot S's".
"""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.models import word_pieces
from briefing.speaking.wording.english import stressed
from briefing.speaking.wording.english.grammar import behind, follows
from briefing.speaking.wording.english.lexicon import (
    GIVEN_NAMES,
    LETTERS,
    SHORT_WORDS,
    SPECIAL,
    WORDS,
)
from briefing.speaking.wording.english.owners import is_plural
from briefing.speaking.wording.english.pronounceable import looks_unpronounceable
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/letters")
_ACRONYM = expression(
    r"(?<![\w.@])(?<![A-Za-z]')(?P<letters>[A-Z]{2,8})(?P<ending>s?['’][sS]|s['’]?"
    r"|['’](?!\w))?(?![\w])(?!\.\w)"
)
_EXCHANGE = expression(rf"\b(?:{one_of(_TABLES.words('exchanges'))})\s?:\s?$")
# "Lowe's (LOW)": an English word in brackets right behind a name is its code.
_COMPANY = expression(r"\b[A-Z][\w'’&-]* \($")
_GLOSS = expression(r"(?: [(\[]|, )([^()\[\],]*(?:, [^()\[\],]*)*)")
_SMALL_WORDS = frozenset({"and", "of", "the", "for", "in", "to"})
_OWNED_AHEAD = expression(r" [\"“]?[A-Za-z0-9]")
_QUOTATION = expression(r"(?:^|[\s(\[\"“])['‘]\w")
_SAID_IN_BRACKETS = _TABLES.words("said_in_brackets")
_SAID_BESIDE = _TABLES.pairs("said_beside")
# "SET stands for science"
_SYSTEMS = _TABLES.words("systems")
_STANDS_FOR = expression(r" (?:stands|stood|is short) for\b")
# "WRAL": call letters
_STATION, _SAID_STATIONS = expression("[KW][A-Z]{3}"), _TABLES.words("said_stations")
_SHORT = 3
_FAR = 80  # characters that are looked back


@substitution(_ACRONYM)
def acronyms(match: re.Match[str]) -> str:
    """BBC → "B.B.C", MPs → "M-P's"; NATO, and words in capitals, stay."""
    letters, ending = match["letters"], match["ending"]
    if ending in {"'", "’"} and letters.endswith("S") and _owns(match):
        ending = "'s"
    if letters in SPECIAL and not _is_gloss(match):
        return with_ending(SPECIAL[letters], ending)
    # "It is JOE'S": whoever shouts an ending shouts a word.
    if ending in {"'S", "’S"} and letters.capitalize() in GIVEN_NAMES:
        return f"{letters.capitalize()}'s"
    if not _is_spelled(match, letters):
        return _word(letters, ending)
    return with_ending(spell(letters), ending)


def _is_gloss(match: re.Match[str]) -> bool:
    """Whether its words stand before it: "New South Wales (NSW)" is not said twice."""
    words = SPECIAL[match["letters"]]
    return " " in words and behind(match).endswith(f"{words} (")


def _word(letters: str, ending: str | None) -> str:
    # eSpeak says SEALs as "SEAL".
    if ending == "s" and len(letters) > _SHORT:
        return f"{letters.capitalize()}s"
    # And "ISIS's" as "ISIS".
    if ending in {"'s", "’s"} and letters in WORDS and letters.endswith("S"):
        return f"{letters.capitalize()}'s"
    # eSpeak spells capitals up to three, whatever word they are.
    if len(letters) > _SHORT or letters not in SHORT_WORDS | WORDS | _SAID_BESIDE.keys():
        return letters + (ending or "")
    return (letters.capitalize() if letters in WORDS | _SAID_BESIDE.keys() else letters.lower()) + (
        ending or ""
    ).lower()


def _owns(match: re.Match[str]) -> bool:
    """Whether an apostrophe behind an S closes no quotation: "the IRS' case", no "NURSES' pay"."""
    if match["letters"] in _SYSTEMS:
        return False
    if len(match["letters"]) > _SHORT and match["letters"] not in LETTERS | WORDS | SPECIAL.keys():
        return not is_plural(match["letters"]) and _closes_none(match)
    return _closes_none(match)


def _closes_none(match: re.Match[str]) -> bool:
    # "Wrote 'ISIS' on it": the mark before it counts too.
    opened = _QUOTATION.search(match.string[: match.start() + 1])
    return follows(match, _OWNED_AHEAD) and not opened


def with_ending(said: str, ending: str | None) -> str:
    """Join a plural or possessive ending to letters: "U.S" and "'s" → "U-S's"."""
    if ending in {None, "'", "’"}:
        return said
    head, dot, last = said.rpartition(".")
    # "U.S aid's": only a letter is joined.
    return f"{head}-{last}'s" if dot and len(last) == 1 else f"{said}'s"


def _is_spelled(match: re.Match[str], letters: str) -> bool:
    if letters in stressed.WORDS:
        is_told = _abbreviates(match, letters) or follows(match, _STANDS_FOR)
        return is_told or stressed.are_letters(match)
    beside = _SAID_BESIDE.get(letters)
    if letters in WORDS or (beside and re.search(beside, match.string)):
        return _EXCHANGE.search(behind(match)) is not None
    if letters in LETTERS or _abbreviates(match, letters):
        return True
    if letters in SHORT_WORDS:
        stands = follows(match, _STANDS_FOR)
        return stands or _is_explained(match, letters) or _is_introduced(match, letters)
    if set(letters) <= set("IVX"):
        return letters == "IV"
    # "TÁR": of those with accents the tables have the few that are letters.
    unsaid = len(letters) <= _SHORT or looks_unpronounceable(letters) or _is_station(letters)
    return letters.isascii() and unsaid


def _is_station(letters: str) -> bool:
    """Whether they are the call letters of an American station: "WRAL"."""
    is_known = letters in _SAID_STATIONS or letters.capitalize() in GIVEN_NAMES
    called = _STATION.fullmatch(letters) is not None and not is_known
    return called and letters.lower() not in word_pieces.ranks()


def _abbreviates(match: re.Match[str], letters: str) -> bool:
    """Whether it is a stock's code, or in brackets and short for the words before them."""
    before = behind(match)
    if _EXCHANGE.search(before):
        return True
    if not before.endswith("(") or not match.string.startswith(")", match.end()):
        return False
    if letters in SHORT_WORDS and _COMPANY.search(before) and letters not in _SAID_IN_BRACKETS:
        return True
    # "The tax on land (SOLT)": what can be said as a word is one there as everywhere.
    is_said = letters in _SAID_IN_BRACKETS
    return len(letters) <= _SHORT and not is_said and _shortens(letters, before)


def _shortens(letters: str, words: str) -> bool:
    """Whether letters begin the last of these words."""
    last = re.findall(r"[A-Za-z]+", words)[-len(letters) :]
    return "".join(word[0] for word in last).upper() == letters


def _is_explained(match: re.Match[str], letters: str) -> bool:
    """Whether a gloss right behind it begins with its letters: "the SET (science, ...) sector"."""
    gloss = _GLOSS.match(match.string, match.end())
    if gloss is None or len(letters) < _SHORT:
        return False
    words = [word for word in re.findall(r"[A-Za-z]+", gloss[1]) if word not in _SMALL_WORDS]
    return "".join(word[0] for word in words[: len(letters)]).upper() == letters


def _is_introduced(match: re.Match[str], letters: str) -> bool:
    """Whether the text has it in brackets behind its words: "Made at Sea (MAS)"."""
    ahead, found, _ = match.string.partition(f" ({letters})")
    is_short = len(letters) == _SHORT and letters not in _SAID_IN_BRACKETS
    return bool(found) and is_short and _shortens(letters, ahead[-_FAR:])


def spell(letters: str) -> str:
    """IRGC → "I.R.G.C"."""
    return ".".join(letters)
