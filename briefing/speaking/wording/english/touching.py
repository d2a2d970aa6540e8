"""Words that touch where a space is lost: "theUnited Nations", "lawmakersto", "arepleading"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.models import word_pieces
from briefing.speaking.wording.english.calendar_names import MONTHS
from briefing.speaking.wording.english.known_words import is_english, is_formed
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES, MIXED_CASE
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/misprints")
_SMALL = _TABLES.words("small") | _TABLES.words("before_capitals")
_FIRST = one_of(_TABLES.words("touch_ahead"))
_LAST = one_of(_TABLES.words("touch_behind"))
# "Terroristsin Gaza": behind many of a thing, a shorter one too.
_BEHIND_MANY = expression(
    r"(?<![\w@#/.’'-])(?P<word>[a-z]{5,14}s)(?P<small>in|on|at|by|as|is)(?![\w@/’'-]|\.\w)"
)
# "Hamascarried out", "Bidenhas"
_BEHIND_NAME = expression(
    rf"(?<![\w@#/.’'-])(?P<name>{one_of(_TABLES.words('names_touched'))})(?P<word>[a-z]{{2,14}})"
    r"(?![\w@/’'-]|\.\w)"
)
_NOT_BEHIND_NAME = _TABLES.words("not_behind_names")
# "Biden'spolicies"
_BEHIND_OWNER = expression(r"(?<=[a-z0-9])(?P<s>['’]s)(?P<word>[a-z]{4,14})(?![\w@/’'-]|\.\w)")
_OFFICES = _TABLES.words("offices_touched")
_AFTER_NAME = _SMALL | _TABLES.words("touch_behind")
_NO_FIRST = _TABLES.words("joined_to_small")
_TIMES = frozenset({*MONTHS, *_TABLES.words("times_touched")})
# "TheUnited", "duringLincoln's", "SpeakerMike", "to resignFriday"
_BEFORE_CAPITAL = expression(
    r"(?<![\w@#/.’'&-])(?P<word>[A-Za-z][a-z]{1,14})(?P<name>[A-Z][a-z]{2,15})(?![\w@/]|\.\w)"
)
# "Lawmakersto Israel", "Hale told": nobody's name ends so
_BEHIND_WORD = expression(
    rf"(?<![\w@#/.’'-])(?P<word>[A-Za-z][a-z]{{4,14}}?)(?P<small>{_LAST})(?![\w@/’'-]|\.\w)"
)
_BEFORE_WORD = expression(
    rf"(?<![\w@#/.’'-])(?P<small>{_FIRST})(?P<word>[a-z]{{5,14}})(?![\w@/’'-]|\.\w)"
)
_LONG = 4
# "By Ada PoeWorld affairs correspondent": of a page's head
_ROLE_BEHIND = expression(
    rf"(?<=[a-z])(?=(?:{one_of(_TABLES.words('of_correspondents'))})"
    r"(?: [a-z]+){0,2} (?:correspondent|editor|reporter|analyst)\b|BBC (?:News|Sport)\b)",
    sign=("correspondent", "editor", "reporter", "analyst", "BBC"),
)
# "Of other theropods2,31": numbers of notes
_NOTES = expression(r"(?<=[a-z]{4})[0-9]{1,2}(?:,[0-9]{1,2})+(?![\w,]*[0-9]|\w)", sign=",")


def touching(text: str) -> str:
    """Part two words between which a space is lost, where both are known."""
    text = _NOTES.sub("", _ROLE_BEHIND.sub(", ", text))
    text = _BEFORE_CAPITAL.sub(_before_capital, text)
    text = _BEHIND_OWNER.sub(
        lambda m: f"{m['s']} {m['word']}" if is_formed(m["word"]) else m[0], text
    )
    text = _BEHIND_MANY.sub(_behind_word, _BEHIND_WORD.sub(_behind_word, text))
    return _BEHIND_NAME.sub(_behind_name, _BEFORE_WORD.sub(_before_word, text))


def _before_capital(match: re.Match[str]) -> str:
    word, name = match["word"], match["name"]
    if match[0] in MIXED_CASE:
        return match[0]
    long_word = len(word) >= _LONG and is_formed(word)
    is_cut = word in _SMALL or (long_word and (word[0].islower() or name in GIVEN_NAMES))
    is_cut = is_cut or word in _OFFICES or (name in _TIMES and long_word)
    return f"{word} {name}" if is_cut else match[0]


def _behind_word(match: re.Match[str]) -> str:
    word, small = match["word"], match["small"]
    if word[0].isupper():
        # "Johnsontold", and no other ending: names may end as they like.
        is_cut = small == "told" and not is_formed(match[0])
    else:
        is_cut = _are_two(match[0], word)
    return f"{word} {small}" if is_cut else match[0]


def _before_word(match: re.Match[str]) -> str:
    return f"{match['small']} {match['word']}" if _are_two(match[0], match["word"]) else match[0]


def _behind_name(match: re.Match[str]) -> str:
    word = match["word"]
    is_word = word in _AFTER_NAME or (len(word) >= _LONG and is_formed(word) and is_english(word))
    is_cut = is_word and word not in _NOT_BEHIND_NAME and match[0] not in GIVEN_NAMES
    return f"{match['name']} {word}" if is_cut else match[0]


def _are_two(whole: str, word: str) -> bool:
    # "Thoughts on ferguson"
    if word in _NO_FIRST or is_formed(whole) or whole in word_pieces.ranks():
        return False
    return is_formed(word) and is_english(word)
