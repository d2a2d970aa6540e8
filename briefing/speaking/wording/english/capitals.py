"""Headlines and shouting: a run of words in capitals is read as words, not as letters."""

from __future__ import annotations

import re

from briefing.speaking.wording.english.letters import spell
from briefing.speaking.wording.english.lexicon import (
    GIVEN_NAMES,
    LETTERS,
    SHORT_WORDS,
    SPECIAL,
    WORDS,
)
from briefing.speaking.wording.english.pronounceable import looks_unpronounceable
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/capitals")
_FIGURES = r"(?<![0-9,.])[£$€]?[0-9]++(?:[,.][0-9]++)*+[A-Z%]{0,3}"
_WORD = rf"(?:[A-Z][A-Z0-9'’&.-]*|{_FIGURES}(?=[ ,:;–—-]+[\"“‘(]?[A-Z]{{2}}|$))"
_RUN = re.compile(rf"(?<![\w.]){_WORD}(?:[ ,:;–—-]+[\"“‘(]?{_WORD}[\"”’)]?)+(?![\w])")
_UNIT = re.compile(r"(?<=[0-9])(?:BPS?|BN|M|TN|KM|MPH|FT|CM|KG)\b")
_RACE_OR_SUM = re.compile(r"(?:[£$€][0-9.,]+|(?<![0-9.,])(?:[1-9]00|1,?500|[35],?000|10,?000))$")
# "SAN FRANCISCO (AP)"
_DATELINE = re.compile(
    r"^(?P<place>[A-Z][A-Z.'/ -]+[A-Z])"
    r"(?=(?:[,/] ?[A-Z][\w. /]+)? ?(?:\([A-Z][\w./ ]{1,24}\) ?(?:--?|[—–])|[—–] |--)|, [A-Z]{2}: )"
)
_TOKEN = re.compile(r"(?<![\w.])(?P<word>[A-Z]+(?:['’][A-Z]+)?)(?P<s>['’]S\b)?(?![\w]|\.\w)")
_US_THE_PRONOUN = re.compile(
    rf"\b(?:{one_of(_TABLES.words('before_pronoun'))}) US"
    rf"(?=$|[,.!?;:\"”’]| (?:{one_of(_TABLES.words('after_pronoun'))})\b)"
)
_MONTHS = _TABLES.words("months")
# "MARCH" and "MAY" are verbs too.
_SHORT_MONTH = one_of(_TABLES.words("short_months"))
_MONTH = re.compile(
    # "The DEC": without a figure, another month or other capitals it is an acronym.
    rf"\b(?:{one_of(_MONTHS)})\b|\b(?:{_SHORT_MONTH})(?=\.?\s?[0-9]|\s?[-–/]\s?[A-Z]|\s[A-Z]{{2}})"
    rf"|(?:(?<=[0-9] )|(?<=[0-9])|(?<=[-–/])|(?<=[A-Z]{{2}} ))(?:{_SHORT_MONTH})\b"
    r"|\bMAR(?=\s[0-9])|\b(?:MARCH|MAY)(?=\s[0-9]|\s?[-–])"
    r"|(?<=[-–])(?:MARCH|MAY|MAR)\b"
)
_CAPITALS = re.compile("[A-Z]+")
_FIRST_SMALL = re.compile(r"(?<![\w'’])[a-z]")
# "23.9% APR"
_RATE_OF_YEAR = re.compile(r"(?<=[%a-z] )APR\b")
# "LEEDS - MARCH 5:": the figure is no part of the run.
_MONTH_LAST = re.compile(r"\b(?:march|may)$")
_DAY_AHEAD = re.compile(r" [0-3]?[0-9]\b")
_MOSTLY = 2
_LONGEST_NAME = 3
_NAMES_TOO = _TABLES.words("names_too")
_NAMES_IN_HEADLINES = _TABLES.words("names")


# "KIM Kardashian": newspapers open a story in capitals.
_GIVEN_NAME = re.compile(r"(?<![\w.@#'’-])(?P<name>[A-Z]{3,12})(?=(?:['’]s)? [A-Z][A-Za-z'’-]+)")
# "She DIDN'T", "IT'S time"
_SHOUTED = re.compile(
    r"\b(?:[A-Z]{2,}N['’]T|(?:I|YOU|WE|THEY|HE|SHE|IT|THERE|THAT|WHO|WHAT)['’](?:VE|RE|LL|D|M)"
    r"|(?:IT|HE|SHE|THAT|WHAT|WHO|THERE|HERE|WHERE|LET|HOW)['’]S)\b"
)


@substitution(_GIVEN_NAME)
def given_names(match: re.Match[str]) -> str:
    """TOM Cruise → "Tom Cruise": no acronym stands there."""
    name = match["name"].capitalize()
    is_name = name in GIVEN_NAMES and match["name"] not in LETTERS | SHORT_WORDS | WORDS
    return name if is_name else match[0]


def months(text: str) -> str:
    """JULY-AUG → "July-Aug", DIDN'T → "didn't": in capitals they are no acronyms."""
    text = _SHOUTED.sub(_quietly, text)
    return _MONTH.sub(lambda match: match[0].capitalize(), _RATE_OF_YEAR.sub("A.P.R", text))


@substitution(_RUN)
def headlines(match: re.Match[str]) -> str:
    """Lower headlines: THIS IS NEWS → "This is news", US TROOPS LEAVE → "US troops leave"."""
    words = re.findall(r"[A-Z]+", match[0])
    ordinary = [word for word in words if len(word) > 1 and _is_ordinary(word)]
    fewest = _MOSTLY + (set(ordinary) <= _NAMES_TOO)
    if len(ordinary) < fewest or len(ordinary) * 2 < len(words):
        return match[0]
    text = _US_THE_PRONOUN.sub(lambda found: found[0][:-2] + "us", match[0])
    text = _TOKEN.sub(_lowered, _UNIT.sub(_unit, text))
    if _DAY_AHEAD.match(match.string, match.end()):
        text = _MONTH_LAST.sub(lambda month: month[0].capitalize(), text)
    # Two or three words inside a sentence are somebody's name.
    inside = match[0] != match.string.strip() and len(words) <= _LONGEST_NAME
    if inside and _is_name(match):
        return _FIRST_SMALL.sub(lambda small: small[0].upper(), text)
    return text[:1].upper() + text[1:]


def _unit(match: re.Match[str]) -> str:
    """Lower a unit; 48M counts millions where no race is as long and no sum has its sign."""
    is_count = match[0] == "M" and not _RACE_OR_SUM.search(match.string[: match.start()])
    return "mn" if is_count else match[0].lower()


def _is_name(match: re.Match[str]) -> bool:
    return re.fullmatch(r"[A-Z'’. -]+", match[0]) is not None


def _quietly(match: re.Match[str]) -> str:
    keeps = match.start() == 0 or (match[0][0] == "I" and not match[0][1].isalpha())
    return match[0].capitalize() if keeps else match[0].lower()


def datelines(text: str) -> str:
    """SAN FRANCISCO (AP) → "San Francisco (AP)"."""
    return _DATELINE.sub(lambda match: _CAPITALS.sub(_place, match["place"]), text)


def _place(match: re.Match[str]) -> str:
    # "LA PAZ" is no "L.A Paz".
    is_article = match[0] == "LA" and match.string[match.end() :][:1] == " "
    return match[0] if match[0] in LETTERS and not is_article else match[0].capitalize()


def _is_ordinary(word: str) -> bool:
    if word in SHORT_WORDS:
        return word not in _NAMES_IN_HEADLINES
    return (
        len(word) > 3  # noqa: PLR2004  # shorter ones are in the list, or are no words
        and word not in LETTERS
        and word not in WORDS
        and word not in SPECIAL
        and not looks_unpronounceable(word)
    )


def _lowered(match: re.Match[str]) -> str:
    word, possessive = match["word"], match["s"]
    if word == "I":
        return "I" + (possessive or "").lower()
    bare = word.partition("'")[0].partition("’")[0]
    if bare in _MONTHS:
        return bare.capitalize() + (possessive or "").lower()
    if len(word) == 1 or bare in _NAMES_IN_HEADLINES or not _is_ordinary(bare):
        if len(word) > 1 and bare in LETTERS and possessive:
            return f"{spell(word[:-1])}-{word[-1]}'s"
        return word if word != "A" else "a"
    return word.lower() + (possessive or "").lower()
