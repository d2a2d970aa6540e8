"""What a page or a copy of it spoils: misread signs, spaces that are lost, spaces too many."""

from __future__ import annotations

import re

from briefing.language.misread import as_written
from briefing.speaking.wording.english.lexicon import COUNTED, LETTERS, WORDS
from briefing.speaking.wording.english.run_together import is_english
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/misprints")
# Where the bytes behind it are lost too: "Chinaâs", "Â£5", "9.4m â a record", "âIt is", "daysâ".
_SIGN_LEFT = re.compile(r"Â(?=[£€$°§©®\u00a0«»])")
_APOSTROPHE_LEFT = re.compile(r"(?<=[A-Za-z])(?:¿(?=[a-z])|â(?=(?:s|t|d|m|re|ve|ll)(?!\w)))")
_DASH_LEFT = re.compile(r"(?<= )â(?= )")
_OPENING_LEFT = re.compile(r"(?<![\w'’])â(?=[A-Za-z0-9])(?!âg)")
_CLOSING_LEFT = re.compile(r"â€|(?<=[a-z.,!?])â(?=[\s.,;:)]|$)")
# "A60% tariff", "on a€50 billion loan", "currently15,000", "a2017 post", "in2019"
_SMALL = one_of(_TABLES.words("small"))
_BEFORE_SUM = re.compile(r"(?<=[a-z])(?=[£€$][0-9])(?<!\beuro)")
_BEFORE_COUNT = re.compile(
    r"(?<=[a-z]{3})(?=[0-9]{1,3}(?:,[0-9]{3})+(?![\w]))"
    rf"|(?<=[a-z]{{2}})(?<!\bx)(?=[0-9]+(?:\.[0-9]+)?(?:%| ?per ?cent\b))"
    r"|(?<=\ba)(?=[0-9]+(?:\.[0-9]+)?%|[0-9]{1,3}(?:,[0-9]{3})+|(?:19|20)[0-9]{2}\b)"
)
_BEFORE_YEAR = re.compile(rf"(?P<word>(?<![\w@#/.-])(?:{_SMALL}))(?=(?:19|20)[0-9]{{2}}(?![\w]))")
# "The nominee,51%-46%", "Omar,D-Minn.", "Rep.Ann Omar"
_COMMA = re.compile(r"(?<=[a-z]{3},)(?=[0-9])|(?<=[a-z]{2},)(?=[DRI]-[A-Z][a-z])")
# "Wrote toFBI agents", "inUS waters"
_BEFORE_LETTERS = re.compile(rf"(?P<word>(?<![\w@#/.-])(?:{_SMALL}))(?P<letters>[A-Z]{{2,6}})(?!\w)")
# "NASAreleased"
_BEHIND_LETTERS = re.compile(r"(?<![\w@#/.-])(?P<letters>[A-Z]{2,6})(?P<word>[a-z]{4,12})(?!\w)")
_BEHIND_VIRUS = re.compile(r"(?<=\b[Cc]ovid-19|\bCOVID-19)(?=[a-z]{3})")
# "Russia -occupied Crimea", where "the cases -thought to be old -are shut" has dashes
_SPACE_BEFORE_HYPHEN = re.compile(
    rf"(?<=\w) -(?=(?:{one_of(_TABLES.words('joined_behind'))})\b(?! [a-z]+ -[a-z]))"
)
# "Photo by -/AFP"
_NO_PHOTOGRAPHER = re.compile(r"(?<=\bby )-/|(?<=\()-/(?=[A-Z])")
_BY_COURTESY = re.compile(r"\bby (?=Courtesy of\b)")
# "How the flood began 02:37 - Source: CNN": how long a film takes
_LENGTH_OF_FILM = re.compile(r"[.,;:]? [0-9]{1,2}:[0-5][0-9] - (?=Source: )")
_AMONG_STOPS = re.compile(r"(?<=[.!?]) \.{2,3}(?=[a-z])")


def misread(text: str) -> str:
    """Read the signs that were misread, and those of which only the first is left."""
    if text.isascii():
        return text
    text = _SIGN_LEFT.sub("", as_written(text))
    text = _DASH_LEFT.sub("–", _APOSTROPHE_LEFT.sub("'", text))
    return _CLOSING_LEFT.sub("”", _OPENING_LEFT.sub("“", text)) if "â" in text else text


def glued(text: str) -> str:
    """Part figures and letters from the words that touch them, and join what is torn apart."""
    text = _LENGTH_OF_FILM.sub(". ", _BY_COURTESY.sub("", _NO_PHOTOGRAPHER.sub("", text)))
    text = _SPACE_BEFORE_HYPHEN.sub("-", _AMONG_STOPS.sub("", text))
    text = _BEFORE_COUNT.sub(" ", _BEFORE_SUM.sub(" ", _COMMA.sub(" ", text)))
    text = _BEHIND_VIRUS.sub(" ", _BEFORE_YEAR.sub(r"\g<word> ", text))
    return _BEHIND_LETTERS.sub(_letters_first, _BEFORE_LETTERS.sub(_letters_last, text))


def _letters_last(match: re.Match[str]) -> str:
    return f"{match['word']} {match['letters']}" if _is_known(match["letters"]) else match[0]


def _letters_first(match: re.Match[str]) -> str:
    if match[0] in LETTERS | WORDS or not is_english(match["word"]):
        return match[0]
    return f"{match['letters']} {match['word']}" if _is_known(match["letters"]) else match[0]


def _is_known(letters: str) -> bool:
    return letters in LETTERS or letters in WORDS or letters in COUNTED
