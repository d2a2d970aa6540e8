"""The words of a handle or a hashtag, by its capitals: "CNNtips", "IStandWithAda"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.models import word_pieces
from briefing.speaking.wording.english.known_words import (
    SHORT_PARTS,
    is_english,
    is_listed,
    is_part,
)
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES, LETTERS, SHORT_WORDS, WORDS
from briefing.speaking.wording.english.pronounceable import (
    looks_unpronounceable,
    opens_word,
)
from briefing.speaking.wording.english.run_together import parted
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/web")
_KNOWN_PREFIX = expression(r"[A-Z]{2,7}(?=[a-z]{2})")
_FIRST_WORD = expression("[a-z]+")
# "#ATLsnow", "@CNNIwomen": letters and a word in small letters
_LETTERS_AND_WORD = expression(r"(?P<letters>[A-Z]{2,6})(?P<word>[a-z]{4,16})(?![a-z])")
# "#ICantSwim": no apostrophe stands in a tag.
_UNMARKED = _TABLES.pairs("unmarked")
# "#IamAda", "#IstandWithAda", "#IDontCare"
_I_DO = expression(
    rf"\bI(?=(?:{one_of(_TABLES.words('after_i') | {word.capitalize() for word in _UNMARKED})})"
    r"(?:[A-Z_]|$))"
)
_FLIGHT = expression("[A-Z]{2}[0-9]{3,4}")
_HUMPS = expression(
    r"(?<=[a-z])(?<!\bMc)(?<!\bMac)(?<![a-z]Mc)(?=[A-Z])"
    r"|(?<=[A-Z])(?=[A-Z](?!s\b)[a-z])|_+|(?<=[A-Za-z])(?=[0-9])"
)
# "#ROADinELY": a small word between capitals
_SMALL_INSIDE = expression(r"(?<=[A-Z]{3})(?:in|of|for|and|the|to|is|with|on|at)(?=[A-Z]{3})")
# "HouseofCards", "SavetheWhale"
_JOINED_SMALL = expression(
    r"\b(?P<word>[A-Za-z][a-z]{3,}?)(?P<small>of|the|and|for|in|on|to|with|or)(?= [A-Z])"
)
# "UporDown", "HotorNot": behind a short word
_JOINED_SHORT = expression(
    rf"\b(?P<word>(?i:{one_of(word for word in SHORT_PARTS if len(word) > 1)}))"
    r"(?P<small>or|and|of|for|the)(?= [A-Z])"
)
# "PayBackThemoney"
_THE_JOINED = expression("(?P<the>[Tt]he)(?P<word>[a-z]{4,})")
# "#IWILL": of common words alone, longest first.
_COMMON_WORD = f"(?:{one_of(_TABLES.words('tagged'))})"
_CAPITAL_WORDS = expression(f"(?:{_COMMON_WORD}){{2,8}}")
_CLUSTER = expression("[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,2}(?=[a-z]{4})")
VOWEL = expression(r"[aeiouyAEIOUY]")
LONGEST_SPELLED = 5
_LONG_LETTERS = 4
_CLUB = expression("[a-z]{2,4}fcb?")


def words_of(name: str) -> str:
    """The words of a name that its capitals and figures part."""
    if _FLIGHT.fullmatch(name):
        return name
    if name.isupper() and name.isalpha() and (found := _CAPITAL_WORDS.fullmatch(name.lower())):
        words = re.findall(_COMMON_WORD, found[0])
        return " ".join("I" if word == "i" else word for word in words)
    if name.isupper() and name.isalpha() and " " in (shouted := parted(name.lower(), "")):
        return shouted
    name = _SMALL_INSIDE.sub(r"_\g<0>_", name)
    name = _LETTERS_AND_WORD.sub(_letters_and_word, _I_DO.sub("I_", name))
    # "CNNtips" is of CNN, and no "Ntips".
    if (prefix := _KNOWN_PREFIX.match(name)) and prefix[0] in LETTERS | WORDS:
        rest = _FIRST_WORD.match(name, prefix.end())
        # and "IStand" is no "tand" of IS
        if rest is None or is_english(rest[0]) or not is_english(prefix[0][-1] + rest[0]):
            name = f"{prefix[0]}_{name[prefix.end() :]}"
    name = _JOINED_SHORT.sub(_joined_short, _HUMPS.sub(" ", name))
    pieces = _JOINED_SMALL.sub(_joined_small, name).split()
    if len(pieces) > 1:
        pieces = [part for piece in pieces for part in _parts_of_the(piece)]
    # "@NortonRailUk"
    if len(pieces) > 1 and pieces[-1] == "Uk":
        pieces[-1] = "U.K"
    # "#walkinghomeAda": what is in small letters may be words that are run together.
    pieces = _together(pieces)
    return " ".join(_piece(parted(one, "") if _is_run(one) else one) for one in pieces)


def _is_run(piece: str) -> bool:
    """Whether it may be several words: in small letters, or "Pstein", whose first is one."""
    cluster = _CLUSTER.match(piece)
    return piece.islower() or (cluster is not None and not opens_word(cluster[0]))


def _together(pieces: list[str]) -> list[str]:
    """Bring single letters together: "d_a_poe" → "D.A poe"."""
    letters = 0
    while letters < len(pieces) and len(pieces[letters]) == 1 and pieces[letters].isalpha():
        letters += 1
    if letters < 2 or letters == len(pieces):  # noqa: PLR2004
        return pieces
    return [".".join(pieces[:letters]).upper(), *pieces[letters:]]


def _joined_small(match: re.Match[str]) -> str:
    word = match["word"]
    ranks, whole = word_pieces.ranks(), match[0].lower()
    # "JensonButton": no "Jens on"
    small = word.lower()
    known = is_listed(small) or (match["small"] != "on" and (is_english(word) or small in ranks))
    is_one = is_listed(whole) or whole in ranks or match[0] in GIVEN_NAMES or not known
    return match[0] if is_one else f"{word} {match['small']}"


def _is_one(word: str) -> bool:
    small = word.lower()
    known = is_listed(small) or small in word_pieces.ranks() or is_part(small)
    return known or small.capitalize() in GIVEN_NAMES


def _joined_short(match: re.Match[str]) -> str:
    return match[0] if _is_one(match[0]) else f"{match['word']} {match['small']}"


def _parts_of_the(piece: str) -> list[str]:
    """The parts of "Themoney", but "Theresa" and "Theatre"."""
    found = _THE_JOINED.fullmatch(piece)
    if found is None or _is_one(piece) or not is_english(found["word"]):
        return [piece]
    return [found["the"], found["word"]]


def _letters_and_word(match: re.Match[str]) -> str:
    letters, word = match["letters"], match["word"]
    named = (letters[-1] + word).capitalize()
    # "AdaBYates", "ACHanders": initials and a family name, which begins with the last of them.
    if word.capitalize() in GIVEN_NAMES or (
        match.start() > 0
        and not is_listed(word)
        and not (len(letters) >= _LONG_LETTERS and is_english(word))
    ):
        return match[0]
    if named in GIVEN_NAMES or is_english(named) or not is_english(word):
        return match[0]
    return f"{letters}_{word}"


def _piece(word: str) -> str:
    if (said := _UNMARKED.get(word.lower())) and not word.isupper():
        return said.capitalize() if word[0].isupper() else said
    if not (word.islower() and word.isalpha()) or len(word) == 1:
        return word
    is_vowelless = len(word) <= LONGEST_SPELLED and not VOWEL.search(word)
    # "ada_itv", "gbbo"
    letters = word.upper() in LETTERS - SHORT_WORDS - WORDS and not is_part(word)
    return ".".join(word.upper()) if is_vowelless or letters or _is_unsayable(word) else word


def _is_unsayable(word: str) -> bool:
    is_unknown = word not in word_pieces.ranks() and not word.endswith("s")
    fits = len(word) == _LONG_LETTERS or _CLUB.fullmatch(word)
    return bool(fits) and is_unknown and looks_unpronounceable(word.upper())
