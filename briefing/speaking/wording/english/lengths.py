"""Whether "5m" is a length or five million, by what stands around it."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import behind, follows, tells
from briefing.speaking.wording.english.noun_phrases import NO_NOUN
from briefing.speaking.wording.english.numbers import value
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/measures")
_LENGTH_CUE = expression(
    rf"[\s-](?:plus[\s-]|(?:{one_of(_TABLES.words('of_buildings'))}) )?"
    rf"(?:{one_of(_TABLES.words('length_cues'))}|line(?! of\b)|try(?! to\b)|per second"
    rf"|of (?:{one_of(_TABLES.words('lie_deep'))}))\b"
)
# "A 300m temporary exclusion zone": a thing so long, behind words that count nobody.
_NO_MODIFIER = NO_NOUN | _TABLES.words("count_cues") | _TABLES.words("done_by_millions")
_LENGTH_CUE_FAR = expression(
    rf" (?:(?!(?:{one_of(_NO_MODIFIER)})\b)"
    r"(?:[A-Za-z-]{2,}[^\Ws]|1[0-9]{2}0s|[2-4]D|[0-9]{1,2}th[ -][Cc]entury) ){1,2}"
    rf"(?:{one_of(_TABLES.words('length_cues') - _TABLES.words('run_or_won'))})\b"
)
_DETERMINED = expression(
    r"\b(?:[Tt]h(?:e|is|at)|[Aa]n?|[Aa]nother|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ne|[Oo]ur)"
    r"(?: (?:first|new|initial|latest|huge|giant))? $"
)
COUNT_CUE = expression(
    rf"\s(?:(?:more|new|other|young|extra)\s|{one_of(_TABLES.words('count_cues'))}"
    r"|of (?:whom|which|them|those|these|us)\b"
    r"|(?:cubic|square|sq|metric)[ -](?:(?:kilo|centi)?met|[kc]?m\b|f[eot]|yard|mile|ton|inch))"
)
_PLURAL_AHEAD = expression(r"\s(?!was\b|is\b|this\b|his\b|has\b|across\b)[a-z]{3,}s\b")
_OF_MONEY = expression(
    r"[£$€¥₹]\s?[0-9.]+(?:m|bn|k)?\b"
    r"|(?:illion|[0-9](?:m|bn)) (?:euro|dollar|pound|rouble|rupee|yen|krona|franc)s?\b"
    rf"|\b(?:{one_of(_TABLES.words('before_millions'))})\s$"
    r"|\b(?:sold|sells?|bought|buy|valued|priced|paid|pays?|bid|fetched)(?: [a-z]+)? (?:for|at)\s$"
)
_PLACE_AHEAD = expression(rf"\s(?:{one_of(_TABLES.words('after_length'))})\b")
_PLACE_BEHIND = expression(rf"\b(?:{one_of(_TABLES.words('before_length'))})\s$|\bseconds \($")
_OTHER_LENGTH = expression(
    r"[0-9](?:\s?(?:ft|cm|km|mm|feet|mph)\b|\s?[x×]\s?[0-9])"
    rf"|\b(?:{one_of(_TABLES.words('of_lengths'))})\b"
)
# "Cleared 6.29m", "a javelin throw of 85.20m": two decimals where athletes jump and throw.
_ATHLETES = expression(rf"\b(?:{'|'.join(_TABLES.table('athletes', list[str]))})\b", re.IGNORECASE)
_JUMPED = expression(rf"\b(?:{'|'.join(_TABLES.table('jumped', list[str]))})\s$", re.IGNORECASE)
# "Leading with 7.81m", "go at 5m", "in the final 25m": what athletes reach, where some compete.
_COMPETED = expression(rf"\b(?:{'|'.join(_TABLES.table('competed', list[str]))})\b", re.IGNORECASE)
_TRIED = expression(r"\b(?:go|goes|attempts?|tr(?:y|ies)|failures?|failed|clear|cleared) at $")
_WON_BY = expression(
    r"\b(?:won|wins?|winning|leads?|led|ahead|clear|beaten|victory) by (?:[a-z]+ )?$"
)
_CHAIN_BEHIND = expression(
    r"[0-9]m(?:, | and |, and | or )$|met(?:er|re)s(?:, | and |, and | or )$"
)
_REST_BEHIND = expression(r"\b(?:final|last|first|closing|opening) $")
_NO_NOUN_AHEAD = expression(
    r"[,.;:!?)]|$| (?:but|and|as|to|of the|in|when|before|with|where|he|she)\b"
)
_OF_EVENT = expression(rf" (?:{one_of(_TABLES.words('of_event'))})\b")
_COUNTING = expression(rf" (?:{one_of(_TABLES.words('done_by_millions'))})\b")
_LONGEST_REST = 400
# "Waves of 12.5m", "sea levels may rise by 0.3m": where water stands, and nobody is counted.
_WATER = expression(rf"\b(?:{'|'.join(_TABLES.table('water', list[str]))})\b", re.IGNORECASE)
_BEFORE_DEPTH = expression(rf"\b(?:{one_of(_TABLES.words('before_depth'))})\s$")
_PEOPLE = expression(rf"\b(?i:{one_of(_TABLES.words('counted_people'))})\b|[£$€]")
_SURGE_AHEAD = expression(r" (?:storm |tidal |sea |ocean |high )*(?:surge|swells?|tides?|waves?)\b")
# "The 1.93m winger"
_HEIGHT = expression(r"[12]\.[0-9]{2}")
_PLAYER_AHEAD = expression(rf" (?:[a-z]+ )?(?:{one_of(_TABLES.words('players'))})\b")
_NAME_AHEAD = expression(r" [A-Z][a-z]{2,}")
_HUNDREDTHS = expression(r"[0-9]{1,2}\.[0-9]{2}")
# "A 29.5m (97 feet) building" and "97ft (29.5m)": the same length in two units, the other said
_TO_ELEVEN = "one|two|three|four|five|six|seven|eight|nine|ten|eleven"
_FEET = r"(?:feet|foot|inch(?:es)?|yards?|miles?)"
_IN_FEET = expression(rf"\s?\([^()]{{1,60}}?\b{_FEET}(?: [a-z]{{3,5}})?\)")
_FEET_BEHIND = expression(
    rf"\b(?:{_FEET}|f(?:oo|ee)t (?:{_TO_ELEVEN})(?: and a half)?)"
    r"(?:[ -](?:tall|high|long|wide|deep|thick|away|diameter))? ?\((?:[a-z]+ )?$"
)
# "A draught of 15.2m"
_EXTENT_BEHIND = expression(
    rf"\b(?:(?:{one_of(_TABLES.words('of_extent'))}) of (?:[a-z]+ ){{0,2}}"
    r"|(?:[Hh]eight|[Ww]idth|[Ll]ength|[Dd]epth|[Rr]each|[Dd]istance|[Ee]levation|[Dd]iameter): )$"
)
# "200m in length", "100m per day": people are counted otherwise
_EXTENT_AHEAD = expression(
    rf" in (?:{one_of(_TABLES.words('of_extent'))})\b"
    # "Between 8m and 10m deep": both are lengths.
    rf"| (?:and|to|or) [0-9][0-9.]*m (?:{one_of(_TABLES.words('length_cues'))})\b"
)
# "The new 90m Hale Tower"
_NAMED_STRUCTURE = expression(
    rf" (?:[A-Z][\w'’-]+ ){{0,3}}(?:{one_of(_TABLES.words('structures'))})\b(?! (?:fund|budget"
    rf"|deal|debt|contract))"
)
_JOINED = expression("-[a-z]")
_JOINED_COUNT = expression(rf"-(?:{one_of(_TABLES.words('joined_counts'))})\b")
_SPATIAL = expression(
    rf"\b(?:{one_of(_TABLES.words('spatial'))}|advance rate|(?:rate|pace) of advance|front line)\b",
    re.IGNORECASE,
)
# "Respond to her 6.85m": no million has two decimals, but of what is sold, paid or counted
_SUMMED = expression(rf"\b(?:{one_of(_TABLES.words('counted_otherwise'))})\b", re.IGNORECASE)
_BEFORE_MARK = expression(r"\b(?:[Hh]is|[Hh]er|[Aa]|[Tt]he|with|to|of|at|by)\s$|['’]s\s$")
# "The 200m isn't hers": races are so called.
_RUN_DISTANCES = frozenset({"60", "100", "200", "400", "800"})
_RUN_AHEAD = expression(r" (?:on [A-Z]|(?:is|isn['’]t|was|wasn['’]t|at the|this|last|final)\b)")
_THE_BEHIND = expression(r"\b[Tt]he $")
_TOO_MANY = 1000
_LEAST = 60  # characters behind "5m" that may tell metres from millions


def describes_event(match: re.Match[str]) -> bool:
    """Whether a length stands before its event: "10m synchro silver"."""
    return follows(match, _OF_EVENT)


def is_length(match: re.Match[str]) -> bool:
    """Whether "5m" is a length and not five million, by what stands around it."""
    # Nobody writes "5000m" for five thousand million.
    is_told = any(follows(match, cue) for cue in (_LENGTH_CUE, _IN_FEET, _EXTENT_AHEAD))
    before = behind(match)
    is_told = is_told or (follows(match, _NAMED_STRUCTURE) and not _OF_MONEY.search(before))
    is_told = is_told or _EXTENT_BEHIND.search(before) is not None or follows(match, _SURGE_AHEAD)
    if is_told or _FEET_BEHIND.search(before) or value(match["low"]) >= _TOO_MANY:
        return True
    if follows(match, _JOINED):
        return not follows(match, _JOINED_COUNT)
    if follows(match, COUNT_CUE) or follows(match, _PLURAL_AHEAD):
        return False
    is_far = follows(match, _LENGTH_CUE_FAR) and _DETERMINED.search(before) is not None
    if is_far or _is_height(match, before):
        return True
    if _OF_MONEY.search(before) or "." in match["low"]:
        return False
    around = f"{before} {match.string[match.end() : match.end() + len(before) + _LEAST]}"
    places = follows(match, _PLACE_AHEAD) or _PLACE_BEHIND.search(before)
    is_spatial = tells(match.string, _SPATIAL) and not tells(match.string, _PEOPLE)
    return bool(places or is_spatial or _OTHER_LENGTH.search(around) or _is_race(match, before))


def _is_race(match: re.Match[str], before: str) -> bool:
    is_named = match["low"] in _RUN_DISTANCES and _THE_BEHIND.search(before)
    return bool(is_named and follows(match, _RUN_AHEAD) and not tells(match.string, _PEOPLE))


def _is_height(match: re.Match[str], before: str) -> bool:
    """Whether it is what an athlete jumps or throws, or where water stands."""
    if tells(match.string, _PEOPLE):
        return False
    if _HEIGHT.fullmatch(match["low"]) and (
        follows(match, _PLAYER_AHEAD)
        or (_THE_BEHIND.search(before) and follows(match, _NAME_AHEAD))
    ):
        return True
    if tells(match.string, _COMPETED) and _is_reached(match, before):
        return True
    if _HUNDREDTHS.fullmatch(match["low"]) and not match["high"]:
        told = tells(match.string, _ATHLETES) or _JUMPED.search(before) or _in_water(match, before)
        return bool(told) or _is_mark(match, before)
    return _in_water(match, before)


def _is_mark(match: re.Match[str], before: str) -> bool:
    if not _BEFORE_MARK.search(before) or tells(match.string, _SUMMED):
        return False
    return follows(match, _NO_NOUN_AHEAD)


def _is_reached(match: re.Match[str], before: str) -> bool:
    """Whether it is what somebody who competes jumps, throws or has still to go."""
    if follows(match, _COUNTING):
        return False
    if _HUNDREDTHS.fullmatch(match["low"]):
        return True
    if _REST_BEHIND.search(before):
        return value(match["low"]) <= _LONGEST_REST and follows(match, _NO_NOUN_AHEAD)
    return any(told.search(before) for told in (_JUMPED, _TRIED, _WON_BY, _CHAIN_BEHIND))


def _in_water(match: re.Match[str], before: str) -> bool:
    return follows(match, _SURGE_AHEAD) or bool(
        tells(match.string, _WATER) and _BEFORE_DEPTH.search(before)
    )
