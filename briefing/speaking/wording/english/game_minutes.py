"""Minutes of a game: the clock of ice hockey, "on 27:41", and when players came on, "(72)"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import WEEKDAY
from briefing.speaking.wording.english.hours_told import ZONE_NAMES
from briefing.speaking.wording.english.numbers import cardinal
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/games")
# "Scored on 27:41": no hour of the day, which trains and games begin "at".
_CLOCK = expression(
    r"(?P<cue>\b(?:(?P<on>[Oo]n|in(?:side)?|within)|(?:[Aa]t|[Aa]fter|[Bb]y|with|and)) "
    r"|(?<=[a-z] )\()"
    r"(?P<minutes>[0-6]?[0-9]):(?P<seconds>[0-5][0-9])(?![\w:/%-]|[.,:][0-9]| ?[ap]\.?m\b)"
)
# "Level just 1:12 into the second period", "with 3:45 left in the fourth quarter"
_LEFT = expression(
    r"(?P<cue>)(?<![\w.,:/$£€-])(?P<minutes>[0-6]?[0-9]):(?P<seconds>[0-5][0-9])"
    r"(?= (?:into (?:the|round)|left (?:in|on|to)|remaining|to play|to go|on the clock|gone"
    r"|of the (?:first|second|third|middle|final|opening) (?:period|quarter|half))\b)"
)
_HOCKEY = expression(rf"\b(?:{one_of(_TABLES.row('of_hockey'))}|empty[ -]net)\b")
_SCORED = expression(rf"\b(?:{one_of(_TABLES.row('goals_told'))})\b")
_SCORED_AFTER = expression(
    rf"\b(?:{one_of(_TABLES.row('goals_told'))}|ahead|level|front) (?:just |only )?$"
)
_BEGINNINGS = one_of(_TABLES.row("begins_game"))
_HOUR_AHEAD = expression(
    rf"\s?\(?(?:{ZONE_NAMES}|local time|{_BEGINNINGS})\b"
    rf"|(?: on)? {WEEKDAY} (?:morning|afternoon|evening|night)"
)
_BEGINS = expression(rf"\b(?:{_BEGINNINGS}|begins?|tips? off|live) $")
# "Replacements: Poe for Hay (72)", "Sin bin: Poe (55)"
_CHANGES = expression(
    r"^(?:\W*[A-Z][\w'’ ]{0,24} )?"
    rf"(?i:{one_of(_TABLES.table('changes', list[str]))}): "
)
# "Ward (Moss 72), Neal (Dix, 80)", "Ward 7 (Moss 61, Dix 74)", in a line-up
_PLAYER = r"(?:[A-Z]\. ?)?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?"
_CAME_ON = expression(
    rf"(?<=[a-z0-9] \()(?P<names>{_PLAYER},? [1-9][0-9]['’]?"
    rf"(?:[,;] (?:and )?{_PLAYER},? [1-9][0-9]['’]?){{0,4}})(?=\))",
    sign=" (",
)
_ONE_ON = expression(rf"(?P<name>{_PLAYER}),? (?P<minute>[1-9][0-9])['’]?")
_PROSE = expression(r"\b(?!for\b|sub\b|not\b|used\b)[a-z]{3,}\b")
_FEWEST = 2  # of these in a line-up
_MINUTE = expression(
    r"(?<=[a-z])(?P<opens> \((?:[^()0-9]{2,40} )?)(?P<minute>[1-9][0-9]?)"
    r"(?:\+(?P<added>[1-9]))?['’]?(?=[),])"
)


def game_clocks(text: str) -> str:
    """Say the clock of ice hockey in minutes and seconds: "netted on 27:41"."""
    if ":" not in text:
        return text
    text = _LEFT.sub(_minutes_and_seconds, text)
    if not _CLOCK.search(text):
        return text
    is_hockey = _HOCKEY.search(text) is not None
    if not is_hockey and not _SCORED.search(text):
        return text
    return _CLOCK.sub(lambda match: _clock(match, is_hockey=is_hockey), text)


def _clock(match: re.Match[str], *, is_hockey: bool) -> str:
    before = match.string[: match.start()]
    if _HOUR_AHEAD.match(match.string, match.end()) or _BEGINS.search(before):
        return match[0]
    if not (match["on"] or is_hockey):
        after = match["cue"].startswith("after") and _SCORED_AFTER.search(before)
        return _minutes_and_seconds(match) if after else match[0]
    return _minutes_and_seconds(match)


def _minutes_and_seconds(match: re.Match[str]) -> str:
    parts = ((int(match["minutes"]), "minute"), (int(match["seconds"]), "second"))
    said = " ".join(
        f"{cardinal(count)} {name}{'' if count == 1 else 's'}" for count, name in parts if count
    )
    return match["cue"] + said if said else match[0]


def minutes_of_changes(text: str) -> str:
    """Say when a player came on or went off: "Replacements: Poe for Hay (72)"."""
    if "(" not in text:
        return text
    changed = sum(len(_ONE_ON.findall(names)) for names in _CAME_ON.findall(text))
    if changed >= _FEWEST and not _PROSE.search(text):
        text = _CAME_ON.sub(_came_on, text)
    if ": " not in text or not _CHANGES.search(text):
        return text
    return _MINUTE.sub(_minute, text)


def _came_on(match: re.Match[str]) -> str:
    return _ONE_ON.sub(r"\g<name> \g<minute> minutes", match["names"])


def _minute(match: re.Match[str]) -> str:
    minute = match["minute"]
    added = f" plus {match['added']}" if match["added"] else ""
    return f"{match['opens']}{minute}{added} minute{'' if minute == '1' else 's'}"
