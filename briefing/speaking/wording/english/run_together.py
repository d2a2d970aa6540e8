"""Words that are written without a space: "#boycottthebank", "@adapoetv", "hearingloss.org"."""

from __future__ import annotations

import math

from briefing.language.expressions import expression
from briefing.models import word_pieces
from briefing.speaking.wording.english.joined import (
    beside_known,
    cheapest_parts,
    in_known_words,
    is_behind_rest,
    is_long,
    is_name_of,
)
from briefing.speaking.wording.english.known_words import (
    SHORT_PARTS,
    is_part,
    is_place,
    known,
    stems,
)
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES, SPECIAL
from briefing.speaking.wording.english.pronounceable import (
    looks_unpronounceable,
    opens_word,
)
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/web")
_LAST_LETTERS = _TABLES.words("last_letters")
_FIRST_LETTERS = _TABLES.words("first_letters")
_NEVER_LAST = _TABLES.words("never_last")
_FIRST_OF_TWO, _LAST_OF_TWO = _TABLES.words("first_of_two"), _TABLES.words("last_of_two")
_OPEN_NAMES = _TABLES.words("open_names")
_SAID_PARTS = _TABLES.pairs("said_parts")
_WORD = expression(r"[A-Za-z]{4,}|\b[A-Z][a-z]{2}\b")
_SHORTEST, _LONGEST = 7, 40
_SHORT_PART = 3
_SHORTEST_GIVEN = 5
_SHORT_GIVEN, _SHORTEST_KNOWN = 4, 4  # letters of a given name, and of a known one behind it
_LONG = 9  # letters of words before a part of one
_SINGLE = frozenset({"a", "i"})
_BEGINS_NAME = expression(
    r"(?:[b-df-hj-np-tv-z]?[aeiou]|(?:[bcdfgkpt][lrh]|s[chklmnptw]"
    r"|wh)[aeiouy])[a-z]*[b-df-hj-np-tv-z]"
)
_INITIALS = expression("[b-df-hj-np-tv-xz]{2,4}")
_CLUSTER = expression("(?!mc)[b-df-hj-np-tv-xz]{3}")
# "@adapoef1": of motor racing
_RACING = expression("(?P<name>[A-Za-z]*[a-z]{3})_?[fF]1")
_FIGURES_LAST = expression("(?P<name>[A-Za-z]{6,})(?P<figures>[0-9]{1,4})")
# "hardg", "genz": a letter that is named behind these
_LETTER_LAST = expression(
    rf"(?P<word>{one_of(_TABLES.words('before_letters'))})(?P<letter>[b-hj-z])"
)
# "lofcdirect": a club's letters
_OF_CLUB = expression(r"(?P<letters>[a-z]{1,3}fc)(?P<rest>[a-z]{4,})")
_STATION = expression("(?P<letters>bbc|itv|cnn|nbc|cbs|nhs|espn)(?P<rest>[a-z]{2,30})")
_NO_VOWEL = expression("[b-df-hj-np-tv-xz]{1,3}")
# "hellobbcnorth@"
_AFTER_GREETING = (5,)
# What words cost is the logarithm of their rank; more than this for a letter, and they are chance.
_DEAREST, _DEAREST_OF_TWO = 2.6, 2.8
_UNRANKED, _FORM, _OWN = 12.0, 2.5, 4.0
_SHORT_COST, _RANK_OF_SHORT = 0.6, (30, 300)  # of one letter, and of two or three
_RARE = {4: 12_000, 5: 24_000}  # short words of a higher rank are parts of foreign names
_LONG_PART = 6
_ENDINGS = _TABLES.words("endings")


def parted(name: str, text: str) -> str:
    """Part a name in small letters into words, where it can be nothing else.

    Args:
        name: "boycottthebank"; one with capitals inside comes back as it is.
        text: The sentence, whose own words a name may hold.
    """
    for pattern, figures in ((_RACING, "F 1"), (_FIGURES_LAST, r"\g<figures>")):
        if found := pattern.fullmatch(name):
            return f"{parted(found['name'], text)} {found.expand(figures)}"
    if not (len(name) <= _LONGEST and name.isascii() and name.isalpha() and name[1:].islower()):
        return name
    small = name.lower()
    if lettered := _LETTER_LAST.fullmatch(small):
        return f"{lettered['word']} {lettered['letter'].upper()}"
    own = frozenset(word.lower() for word in _WORD.findall(text)) - {small}
    station = _of_station(small, own)
    if not station and (len(name) < _SHORTEST or _is_one(small)):
        return name
    parts = station or _best(small, own) or in_known_words(small) or _named(small)
    parts = parts or _lettered(small) or beside_known(small) or _cut_off(small, own)
    if not parts:
        return name
    said = " ".join(map(_said, _with_family(parts)))
    return said[0].upper() + said[1:] if name[0].isupper() else said


def _is_one(name: str) -> bool:
    words = word_pieces.ranks().keys()
    formed = any(stem in words or stem in known() for stem in stems(name))
    return formed or name in words or is_part(name) or is_long(name)


def _of_station(name: str, own: frozenset[str]) -> list[str] | None:
    """Whose letters stand first: "bbcelginpics", "bbcqt"."""
    found = _STATION.fullmatch(name)
    if found is None:
        return None
    letters, rest = found["letters"], found["rest"]
    if len(rest) <= _SHORT_PART and not is_part(rest):
        return [letters, rest.upper()]
    words = [rest] if _is_one(rest) else _best(rest, own) or _named(rest) or in_known_words(rest)
    words = words or ([rest.capitalize()] if _is_family(rest) else None)
    return [letters, *words] if words else None


def _named(name: str) -> list[str] | None:
    """A given name and what can be a family's, or initials: "adelahoone", "carterjwm"."""
    for letters in _LAST_LETTERS:
        if name.endswith(letters) and (before := _named(name.removesuffix(letters))):
            return [*before, letters]
    for end in range(len(name) - 1, _SHORTEST_GIVEN - 1, -1):
        given, rest = name[:end], name[end:]
        if given.capitalize() not in GIVEN_NAMES:
            continue
        if _is_family(rest) or _INITIALS.fullmatch(rest):
            return [given, rest if _INITIALS.fullmatch(rest) else rest.capitalize()]
        # "davidahale", "ethanrboone"
        family = rest[1:]
        is_known = family in word_pieces.ranks() and len(family) > _SHORT_PART
        if is_known or (_is_family(family) and not opens_word(rest[:2])):
            return [given, rest[0].upper(), family.capitalize()]
    # "joniernst", "billhardcastle"
    given, rest = name[:_SHORT_GIVEN], name[_SHORT_GIVEN:]
    is_known = rest in word_pieces.ranks() and rest not in _NEVER_LAST
    is_family = is_known or (len(rest) >= _SHORTEST_GIVEN and _is_family(rest))
    if given.capitalize() in GIVEN_NAMES and len(rest) >= _SHORTEST_KNOWN and is_family:
        return [given, rest.capitalize()]
    return None


def _is_family(rest: str) -> bool:
    # "carlosainz" may be Carlo's and Carlos's.
    return (
        rest[:1] not in {*"aeiou"}
        and len(rest) > _SHORT_PART
        and _BEGINS_NAME.match(rest) is not None
        and rest not in _NEVER_LAST
    )


def _lettered(name: str) -> list[str] | None:
    """Letters and a word or a name: "ngmanifesto", "lmhale", "elyfcnews"."""
    if (club := _OF_CLUB.fullmatch(name)) and _is_one(club["rest"]):
        return [club["letters"].upper(), club["rest"]]
    # "abqpolice"
    for end in (2, 3, 4):
        if is_behind_rest(name[end:]) and looks_unpronounceable(name[:end].upper()):
            return [name[:end].upper(), name[end:]]
    if _opens(name):
        return None
    ends = [end for end in (1, 2, 3) if _NO_VOWEL.fullmatch(name[:end])]
    ends = [end for end in ends if len(name) - end > _SHORTEST_GIVEN]
    # "sduniontribune"
    for end in ends:
        if len(name) - end > _LONG and (parts := _best(name[end:], frozenset())):
            return [name[:end].upper(), *parts]
    found = [end for end in ends if _is_one(name[end:])] or [
        end for end in ends if _is_family(name[end:]) and not _opens(name[end - 1 :])
    ]
    if not found or (name[:2] in _OPEN_NAMES and not is_part(name[found[0] :])):
        return None
    rest = name[found[0] :]
    return [name[: found[0]].upper(), rest if is_part(rest) else rest.capitalize()]


def _opens(name: str) -> bool:
    """Whether a word can begin so: "psyche", but no "psteinhauser"."""
    cluster = _CLUSTER.match(name)
    return opens_word(name[:2]) and (cluster is None or opens_word(cluster[0]))


def _cut_off(name: str, own: frozenset[str]) -> list[str] | None:
    """Words and the beginning of one: "naughtyboymus"."""
    for end in range(len(name) - 2, max(_LONG, len(name) - _SHORT_PART) - 1, -1):
        if name[end:] not in _ENDINGS and (parts := _best(name[:end], own)):
            return [*parts, name[end:]]
    return None


def _best(name: str, own: frozenset[str]) -> list[str] | None:
    """The words of a name that are the commonest together."""
    if (found := cheapest_parts(name, lambda start, end: _cost(name, start, end, own))) is None:
        return None
    cost, parts = found
    return _with_initials(parts) if _are_likely(parts, cost / len(name)) else None


def _are_likely(parts: list[str], cost: float) -> bool:
    if len(parts) == 1 or parts[-1] in _NEVER_LAST | _SINGLE:
        return False
    shortest, longest = min(map(len, parts)), max(map(len, parts))
    if len(parts) > 2:  # noqa: PLR2004
        # Two short words may be found in any name.
        return cost <= _DEAREST and longest > _SHORT_PART
    limit = _DEAREST_OF_TWO if shortest > _SHORT_PART else _DEAREST
    return cost <= limit and longest > _SHORT_PART and _are_two_words(*parts)  # "hispanic"


def _with_family(parts: list[str]) -> list[str]:
    """Give a family name its capital: "nick robinson" → "nick Robinson"."""
    named = len(parts) > 1 and parts[0].capitalize() in GIVEN_NAMES and parts[1].islower()
    if not named or len(parts[1]) <= _SHORT_PART or parts[1] in _LAST_LETTERS:
        return parts
    family = parts[1].removeprefix("mc")
    mc = "Mc" if family != parts[1] else ""
    return [parts[0], mc + family.capitalize(), *parts[2:]]


def _with_initials(parts: list[str]) -> list[str]:
    """Tell the initial of "adaahale" from the article."""
    return [
        "A" if part == "a" and place and parts[place - 1].capitalize() in GIVEN_NAMES else part
        for place, part in enumerate(parts)
    ]


def _are_two_words(first: str, last: str) -> bool:
    return (len(first) > _SHORT_PART or first in _FIRST_OF_TWO | _FIRST_LETTERS) and (
        len(last) > _SHORT_PART or last in _LAST_OF_TWO
    )


def _cost(name: str, start: int, end: int, own: frozenset[str]) -> float | None:
    """What a part costs: the less common, the more; None where it is no word."""
    part = name[start:end]
    is_last = end == len(name) and start > 0 and part in _LAST_LETTERS
    is_first = start in {0, *_AFTER_GREETING} and part in _FIRST_LETTERS
    if is_last or is_first or part in own or part in _SAID_PARTS:
        return _OWN
    if len(part) <= _SHORT_PART:
        is_short = part in SHORT_PARTS or (part in _SINGLE and end < len(name))
        rank = word_pieces.ranks().get(part, _RANK_OF_SHORT[len(part) > 1])
        return math.log(10 * rank) + _SHORT_COST if is_short else None
    return _cost_of_long(part)


def _cost_of_long(part: str) -> float | None:
    ranks = word_pieces.ranks()
    rank = ranks.get(part)
    if rank is not None and (rank < _RARE.get(len(part), rank + 1) or part in known()):
        return math.log(10 * rank)
    if is_place(part) or is_part(part):
        return _UNRANKED
    stem = part.removesuffix("s")
    is_many = stem != part and stem in ranks and len(stem) >= _LONG_PART
    return math.log(10 * ranks[stem]) + _FORM if is_many else None


def _said(part: str) -> str:
    if part.isupper() and len(part) > 1:
        return ".".join(part)
    if part in _LAST_LETTERS and part.upper() in SPECIAL:
        return SPECIAL[part.upper()]
    if part in _LAST_LETTERS | _FIRST_LETTERS or _INITIALS.fullmatch(part):
        return ".".join(part.upper())
    if part in _SAID_PARTS:
        return _SAID_PARTS[part]
    is_name = is_place(part) or part == "i" or part.capitalize() in GIVEN_NAMES or is_name_of(part)
    return part.capitalize() if is_name else part
