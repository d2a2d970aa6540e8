"""English words that are spelt alike and said in two ways, told apart by their neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from briefing.language import tables
from briefing.speaking.pronunciation.certain import (
    certain_part,
    has_titled_subject,
    is_compound,
    is_modified_verb,
    is_one_name,
)
from briefing.speaking.pronunciation.grammar import DATA, grammar
from briefing.speaking.pronunciation.parts_of_speech import part_of_speech
from briefing.speaking.pronunciation.phonology import plural
from briefing.speaking.pronunciation.place import Place, place_of
from briefing.speaking.pronunciation.used_to import means_habit

# Characters on each side that a cue may look at.
_REACH = 80
# The stops of "C.B.O" end nothing.
_CLAUSE_END = re.compile(r"[!?;:()“”\"–—]|\.(?!\w)|(?<=[a-z]{2})\.")
# "IT projects" are none of "it projects".
_COMPUTERS = re.compile(r"\bIT\b")
_STOP_INSIDE = re.compile(r"(?<=\w)\.(?=\w)")
# "Burns'" keeps its apostrophe, since a noun follows it.
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:(?<=s)['’](?=\s))?")
# "Rebels", but "progress".
_ENDING = re.compile("[^s]s$")
# "He, President Hale, advocates", "two ports, Hull and Goole, export", "I would, of course,
# advocate": what explains the words before it parts no word from them.
_ASIDE = re.compile(
    r"(?:\b(?P<pronoun>he|she|they|we|who|i), [^,]{2,40}"
    r"|(?P<plural>\w[^\Wsui]s), (?:(?:the|a|an|including|like|such as|especially|mostly) [^,]{2,40}"
    r"|[^,]{2,20} and [^,]{2,20})"
    r"|(?P<head>\w), (?:who|which|whose) [^,]{3,60}"
    r"|, (?:of course|however|therefore|though|for example|for instance|in fact|indeed|too|perhaps"
    r"|in turn|right now|instead|he said|she said|they said|again|meanwhile|in theory|in practice"
    r"|\w+ly)),"
    r" (?P<adverb>(?:(?:only|also|now|still|then|often) )?)$"
)
# "The minister, a former nurse, advocates reform".
_APPOSED = re.compile(
    r"^(?:the|an?|his|her|its|their|our|my) [^,]{2,30}(?<!s), (?:an?|the) [^,]+, $"
)
# "More people than ever use it".
_THAN_EVER = re.compile(
    r"(?<=\w )than ever(?: before)? (?=(?:already |now |also |still |\w+ly )?$)"
)
# "It may well progress", "she wants to first coordinate aid", "who can best present it".
_MAY_WELL = re.compile(
    r"(?<=\b(?:may|can) )(?:well|best) $|(?<=\b(?:might|would|could) )(?:well|best) $"
    r"|(?<=\bto )(?:better $|(?:more|most|less) (?=\w+ly $))"
    r"|(?:(?<=\b(?:can|may) )|(?<=\bwill )|(?<=\b(?:could|would|might) ))more (?=\w+ly $)"
    r"|(?<=\bwants to )first $|(?<=\bwanted to )first $"
)
# "To trade, grow and export cloth".
_VERB_LIST = re.compile(
    r"\b(?:to|will|would|can|could|must|should|may|might) "
    r"(?!(?:the|an?|its?|their|his|her|my|our|your) )[\w-]+"
    r"(?: [\w'-]+){0,4},(?: [\w-]+(?: [\w'-]+)?,?)? (?:and|or) $"
)
# "Los Angeles", directly before a word.
_NAME = re.compile(
    r"\b([A-Z][\w.'’-]*) (?:(?:\w+ly|also|then|never|once|later|first|already|often) )?$"
)
# A word without a capital letter where a headline would have one; figures are words by now.
_SMALL = re.compile(
    r"\b(?!(?:with|from|over|into|than|that|this|zero|four|five|seven|eight|nine|eleven|twelve"
    r"|hundreds?|thousands?|millions?|billions?|trillions?|dollars?|pounds?|euros?|percent|inch"
    r"|point|(?:twen|thir|four|for|fif|six|seven|eigh|nine)(?:teen|ty))\b)[a-z]{4,}"
)
# "Plans to Use Wood" is a headline.
_LAST_SMALL = re.compile(r"\b(?:(?!(?:to|and|or) )[a-z]+|[a-z]{2,} to) $")
_FIRST_LARGE = re.compile(r" [A-Z]\w")
_YEAR = re.compile(r" (?:twenty|nineteen) \w")
# A comma ends the words that tell a part of speech, but for those of a list.
_NEAR_END = re.compile(r"[.!?;:()“”\"–—,]")


class _Readings(msgspec.Struct, frozen=True):
    """The readings of a word, in phonemes; see the comment in `data/en/readings.toml`."""

    noun: str = ""
    verb: str = ""
    adjective: str = ""
    usual: str = ""
    habit: str = ""
    after_name: str = ""
    first: tuple[tuple[str, ...], ...] = ()
    cues: tuple[tuple[str, ...], ...] = ()
    otherwise: tuple[tuple[str, ...], ...] = ()


def reading_of(word: str, before: str, after: str, *, owns: bool = False) -> str | None:
    """The phonemes of a word between two texts; None where it has one reading, or no rule tells."""
    if word[:1].isupper() and not word.isupper() and word in _table("capitals"):
        named = _table("capitals")[word]
        said = _chosen(named, before, after, is_base=True)
        # "Reading's keeper": what owns something is a town or a club.
        if said is None and owns:
            said = _chosen(named, before, f"'s{after}", is_base=True)
        if said:
            return said
    table, key = _table("readings"), word.casefold()
    if key in table:
        is_titled = word[:1].isupper() and not word.isupper()
        is_titled = is_titled and bool(table[key].noun) and not table[key].adjective
        if is_titled and (_is_in_title(before, after) or _opens_name(before, after)):
            return table[key].noun
        return _chosen(table[key], before, after, is_base=_ENDING.search(key) is None)
    if (base := key.removesuffix("s")) != key and base in table:
        said = _chosen(table[base], before, after, is_base=False)
        return plural(said) if said else None
    return None


def _is_in_title(before: str, after: str) -> bool:
    """Whether a capitalised word ends a name, as in "Three Gorges Project"; not in a headline."""
    name = _NAME.search(before)
    if name is None or not (_SMALL.search(before) or _SMALL.search(after)):
        return False
    # "Love Will Tear"
    words = grammar()
    opening = words.auxiliaries | words.subjects | words.negations | {"to"}
    return name[1].casefold() not in opening


def _opens_name(before: str, after: str) -> bool:
    """Whether a capitalised word begins a name within a sentence: "turned to Project Dawn"."""
    if not _SMALL.search(before + after):
        return False
    # "He tied Vale to Project twenty thirty"
    is_inside = _LAST_SMALL.search(before) and _FIRST_LARGE.match(after)
    return bool(is_inside or (before and _YEAR.match(after)))


def has_two_readings(word: str) -> bool:
    """Whether a word, or the base of its plural, is said in two ways and spelt in one."""
    key = word.casefold()
    readings = _table("readings").get(key) or _table("readings").get(key.removesuffix("s"))
    if readings is None:
        return False
    said = {readings.noun, readings.verb, readings.adjective, readings.after_name, readings.habit}
    said |= {phonemes for phonemes, *_ in (*readings.first, *readings.cues)}
    said |= {readings.usual} - {"noun", "verb", "adjective"}
    return len(said - {""}) > 1


def _chosen(readings: _Readings, before: str, after: str, *, is_base: bool) -> str | None:
    has_parts = readings.noun or readings.verb or readings.adjective or readings.habit
    if not (has_parts or readings.first or readings.cues or readings.otherwise):
        return readings.usual or None
    if readings.habit and means_habit(_CLAUSE_END.split(before)[-1], _CLAUSE_END.split(after)[0]):
        return readings.habit
    left = _plain(_CLAUSE_END.split(before)[-1][-_REACH:])
    left = _MAY_WELL.sub("", _THAN_EVER.sub("", left))
    left = _ASIDE.sub(r"\g<pronoun>\g<plural>\g<head> \g<adverb>", left)
    right = _plain(_CLAUSE_END.split(after)[0][:_REACH])
    around = f"{left}_{right}".strip()
    if said := _by_cue(readings.first, around):
        return said
    near_left = _WORDS.findall(_NEAR_END.split(left)[-1])
    near_right = _WORDS.findall(_NEAR_END.split(right)[0])
    after_name = bool(near_left) and bool(_NAME.search(before))
    place = place_of(near_left, near_right, is_base=is_base, after_name=after_name)
    said = _by_part(readings, certain_part(place))
    if not readings.adjective and is_base and not place.ends_phrase:
        is_verb = _VERB_LIST.search(left) or is_modified_verb(place, near_left)
        said = readings.verb if is_verb and not readings.after_name else said
    if not is_base and not said:
        is_verb = has_titled_subject(place) or is_modified_verb(place, near_left)
        is_verb |= bool(not place.ends_phrase and _APPOSED.search(left))
        said = readings.verb if is_verb else said
    if said or (said := _by_cue(readings.cues, around)):
        return said
    if readings.after_name and is_one_name(place):
        return readings.after_name
    return _by_neighbours(readings, place, around)


def _by_part(readings: _Readings, part: str | None) -> str:
    """The reading of a part of speech that is certain: a noun may yet be an adjective."""
    if part == "noun":
        return "" if readings.adjective not in {"", readings.noun} else readings.noun
    return readings.verb if part else ""


def _by_neighbours(readings: _Readings, place: Place, around: str) -> str | None:
    by_part = {"noun": readings.noun, "verb": readings.verb, "adjective": readings.adjective}
    part = part_of_speech(place)
    if part == "adjective" and not readings.adjective:
        part = "noun"
    said = by_part.get(part, "") if part else _by_cue(readings.otherwise, around)
    has_adjective = readings.adjective not in {"", readings.noun}
    if not (part or said or has_adjective) and place.is_base and is_compound(place):
        said = readings.noun
    return said or by_part.get(readings.usual, readings.usual) or None


def _by_cue(cues: Sequence[tuple[str, ...]], around: str) -> str | None:
    for said, *patterns in cues:
        if any(_compiled(pattern).search(around) for pattern in patterns):
            return said
    return None


def _plain(text: str) -> str:
    text = _STOP_INSIDE.sub("", " ".join(text.split(" "))).replace("’", "'")
    return _COMPUTERS.sub("computer", text).casefold()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _table(name: str) -> dict[str, _Readings]:
    return tables.typed(f"en/{name}", dict[str, _Readings], DATA)
