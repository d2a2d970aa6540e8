"""Cricket: runs and wickets, "74-4", bowlers, "4-67", and who is not out, "82*"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import NO_MONTH_BEHIND
from briefing.speaking.wording.english.numbers import cardinal
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/sport")
_CRICKET = expression(
    rf"\b(?:{one_of(_TABLES.words('cricket'))})\b"
    r"|[0-9]{2,3} & [0-9]{2,3}(?:-[0-9])?\b"
    r"|\b[0-9]{1,3} for (?:none|no loss|no wicket|nought)\b"
    r"|[0-9]-[0-9] in reply\b|[0-9]-run\b|[0-9]{2,3}[-/][0-9] dec\b|\b[0-9]{1,3} runs\b",
    re.IGNORECASE,
)
# Of other things too: there runs and wickets are so only behind the words of a score.
_PERHAPS_CRICKET = expression(rf"\b(?:{one_of(_TABLES.words('perhaps_cricket'))})\b", re.IGNORECASE)
_STAND = expression(
    r"\b(?:stand|partnership) (?:of|worth|between)\b|\bdeclar|\b(?:chasing|target of) [1-9]"
)
_VOTES = expression(
    r"\b(?:vot(?:e|es|ed|ing)|ballots?|seats?|rul(?:ed|ing)|rates?)\b", re.IGNORECASE
)
_WICKETS = expression(
    r"(?<![\w.,:/–-])(?!24/7)(?P<runs>[1-9][0-9]{0,2})[-–/](?P<wickets>10|[0-9])(?![\w/–-]|[.,:][0-9])"
)
_SCORE = expression(
    r"(?P<cue>, |\b(?:were|was|are|at|to|on|from|reached|made|closed|scored) )"
    r"(?!24/7)(?P<runs>1[1-9]|[2-9][0-9]|[1-9][0-9]{2})[-–/](?P<wickets>[1-9])"
    r"(?![\w/–-]|[.,:][0-9]| [a-z]+s\b)"
)
_TWO_FIGURES = expression("[0-9](?:[-–/][0-9]| dec)")
_DECLARED = expression(r"(?<=[0-9] )dec\b\.?|(?<=[0-9][-/][0-9])d(?=[;,.)]|$| (?:and|&)(?!\w))")
_BOWLING = expression(
    r"\b(?P<cue>(?:took|takes|taking|figures of|finished with|claimed|with)\s)"
    r"(?P<wickets>10|[0-9])[-–/](?P<runs>[0-9]{2,3})(?![\w/–-]|[.,:][0-9])"
)
# "Took 4-67": wickets, whatever else the sentence speaks of.
_TOOK = expression(
    r"\b(?P<cue>(?:took|takes|taking|claimed|figures of|haul of|career-best(?: of)?) )"
    r"(?P<wickets>[1-9]|10)-(?P<runs>[2-9][0-9]|1[0-9]{2})"
    r"(?![\w/–-]|[.,:][0-9])"
)
# "Saim Ayub (3-26)", "Finn 4-41)"
_FIGURES_OF_BOWLER = expression(
    r"(?:(?<=[a-z] \()|(?<=[a-z] ))(?P<wickets>[0-9]|10)-(?P<runs>[2-9][0-9]|1[0-9]{2})(?=\))"
)
# "Poe 2-9 as they were skittled out": few runs, where another's wickets are told or all are out
_NAMED_BOWLER = expression(
    r"(?<=[a-z] )(?<!Test )(?<!series )(?P<cue>(?:and |[A-Z]\.? ?)?[A-Z][a-z][\w'’-]+ )"
    r"(?P<wickets>[1-9]|10)-(?P<runs>[1-9][0-9]?)"
    r"(?= (?:as|and|from|in|off)\b|[,;.)])(?![.,][0-9])"
)
# "Poe took 4-21, Hay 3-18 and Lowe 2-15": others beside one whose wickets are told
_OTHER_BOWLERS = expression(
    r"(?P<cue>(?:, |\band )(?:and )?(?:[A-Z][\w'’-]+ )?[A-Z][a-z][\w'’-]+ )"
    r"(?P<wickets>[1-9]|10)-(?P<runs>1[1-9]|[2-9][0-9])"
    r"(?=[,;.)]|$| (?:as|and|in|off)\b)(?![.,][0-9])"
)
_TOLD_BOWLER = expression(r"\b(?:took|takes|taking|claimed|with) (?:[1-9]|10)(?:-| for )[a-z0-9]")
# "Resuming on 7-0", "5-0 in reply": no runs of many
_IN_REPLY = expression(
    r"(?P<cue>\b(?:on|at|were|was|are|reached|made) )(?P<runs>[1-9]|10)[-–](?P<wickets>[0-9])"
    r"(?= in reply to [\w'’ ]{0,60}\b(?:innings|[1-9][0-9]{2})\b)"
)
# "Poe 104 not out, Hay 3-72": runs enough for a bowler, where the score of an innings stands too
_RUNS_OF_BOWLER = expression(
    r"(?P<cue>(?:, |; |\(|and )(?:[A-Z]\.? ?)?[A-Z][a-z][\w'’-]+ )"
    r"(?P<wickets>[1-9]|10)-(?P<runs>[2-9][0-9]|1[0-9]{2})(?=[,;.)]|$)(?![.,][0-9])"
)
# "And 0-58 in the first": where cricket is told these are nothing else
_ANY_FIGURES = expression(
    rf"(?<=[a-z,:] ){NO_MONTH_BEHIND}(?P<wickets>[0-9]|10)-(?P<runs>[2-9][0-9]|1[0-9]{2})"
    r"(?=[;,.)]|$| (?:in|on|from|off|against|as|at|before|for)\b)(?![.,][0-9])"
)
_ALL_OUT = expression(
    r"\b(?:took|takes|taking|claimed|with|for) (?:[1-9]|10)-[1-9][0-9]"
    r"|\b(?:skittled|bowled|dismissed)|\ball out\b"
)
# "Out of 94-4", "reached 245-6": so many for so few
_SURELY_SCORE = expression(
    r"(?:(?P<cue>\bout of )(?P<low>1[1-9]|[2-9][0-9]|[1-4][0-9]{2})[-–/](?P<lost>[1-9])"
    rf"|(?P<reached>\b(?:{one_of(_TABLES.table('reached', list[str]))}) )"
    r"(?P<runs>[1-6][0-9]{2})[-–/](?P<wickets>[1-9]))(?![\w/%–-]|[.,:][0-9]| [a-z]+s\b)"
)
# "Their 372-6 beat it", "to 154-4 at the close": so many for so few, and no vote, price or aircraft
_MANY_FOR_FEW = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('before_innings'))}|[a-z]+selves) )"
    r"(?!7[0-9]7)(?P<runs>[1-6][0-9]{2})[-–](?P<wickets>[1-9])"
    r"(?=[,;:.!?)]|$| - | (?:"
    rf"{one_of(_TABLES.words('behind_innings'))})\b)(?![.,:][0-9])"
)
# "Slumped to 87-4": two figures, where nobody's record or points of a season are told
_SANK = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.table('sank', list[str]))}) )"
    r"(?P<runs>[2-9][0-9])[-–](?P<wickets>[2-9])"
    r"(?=[,;:.!?)]|$| (?:when|as|before|after|in|at|and|but|by|with|on|inside)\b)(?![.,:][0-9])"
)
# "At 95-9.", "a reachable 300-7": no other game has so many for so few, but by its winner
_INNINGS_ALONE = expression(
    r"(?<![\w.,:/–-])(?<!\bby )(?!7[0-9]7)(?P<cue>)"
    r"(?P<runs>[1-6][0-9]{2}|[5-9][0-9](?=[-–][1-9]))[-–](?P<wickets>[0-9])(?=[,;:.!?)]|$| - | (?:"
    rf"{one_of(_TABLES.words('behind_innings'))})\b)(?![.,:][0-9])"
)
_WON = expression(
    r"\b(?:w[io]ns?|winners?|beat|lo(?:st|ses?)|loss|lead(?:s|ing)?|led|victor(?:y|ies)|defeat\w*"
    r"|records?|rout\w*|thrash\w*|points?|pass(?:es|ed)?|approv\w+|reject\w+|confirm\w+|adopt\w+)\b",
    re.IGNORECASE,
)
# "Poe (4-37)", "his 5-103": few for many runs; a side that lost so often is rare
_OF_ONE_BOWLER = expression(
    r"(?:(?<=[a-z] \()(?P<bracket>)|(?P<cue>\b(?:[Hh]is|[Hh]er|[A-Z][a-z]+['’]s) ))"
    r"(?P<wickets>[2-9]|10)-(?P<runs>[2-9][0-9]|1[0-9]{2})"
    r"(?(bracket)(?=\))|(?![\w/–-]|[.,:][0-9]| (?:record|start|season|mark)\b))"
)
_RUNS_A_WICKET = 5
_NO_INNINGS = expression(rf"\b(?:{one_of(_TABLES.words('no_innings'))})\b")
_OF_SEASON = expression(rf"\b(?:{one_of(_TABLES.words('of_season'))})\b")
# "England 372-6 (Root 104"
_OF_SIDE = expression(
    r"(?P<cue>\b[A-Z][a-z]+ )(?!7[0-9]7)(?P<runs>[1-6][0-9]{2})[-–](?P<wickets>[1-9])"
    r"(?= \((?:[A-Z]\.? ?)?[A-Z][\w'’-]+ [0-9]{1,3}\b)"
)
_PRICE = 25
# "Paterson 4/66", "Australia 5/266": wickets for runs, as Australians write.
_WICKETS_FIRST = expression(
    r"(?<=[a-z][ (])(?!9/11)(?P<wickets>[0-9])/(?P<runs>[0-9]{2,3})(?![\w/–-]|[.,][0-9])"
)
_MOST_WICKETS = 10
# "Smith 82*", "made 104*"
_NOT_OUT = expression(
    r"(?<![\w.,*])(?:(?P<runs>[0-9]{1,3})\*(?![\w*])|(?P<no>[1-9][0-9]{0,2})(?:no\b| no(?=[),;])))"
)


def not_out(text: str) -> str:
    """82* → "82 not out" where a sentence is about cricket."""
    if not _NOT_OUT.search(text) or not (_CRICKET.search(text) or _may_be_cricket(text)):
        return text
    return batsmen_not_out(text)


def batsmen_not_out(text: str) -> str:
    """82* → "82 not out" in a text about cricket."""
    return _NOT_OUT.sub(lambda m: f"{m['runs'] or m['no']} not out", text)


def _may_be_cricket(text: str) -> bool:
    told = _PERHAPS_CRICKET.search(text) or _STAND.search(text)
    return bool(told) and not _VOTES.search(text)


def cricket(text: str) -> str:
    """Say runs for wickets, 74-4 → "seventy-four for four", where a sentence is about cricket."""
    if not _TWO_FIGURES.search(text):
        return text
    text = _SURELY_SCORE.sub(_sure_score, text)
    if not _NO_INNINGS.search(text) and not _VOTES.search(text):
        text = _OF_SIDE.sub(innings, _MANY_FOR_FEW.sub(innings, text))
        text = text if _OF_SEASON.search(text) else _SANK.sub(innings, text)
        if not _WON.search(text) and not _OF_SEASON.search(text):
            text = _INNINGS_ALONE.sub(innings, text)
        text = _OF_ONE_BOWLER.sub(_bowled, text)
    if not _CRICKET.search(text):
        if _may_be_cricket(text):
            text = _SCORE.sub(lambda m: m["cue"] + _wickets(m), text)
        text, bowlers = _TOOK.subn(for_runs, text)
        return _OTHER_BOWLERS.sub(for_runs, text) if bowlers else text
    return runs_and_wickets(text)


def runs_and_wickets(text: str) -> str:
    """Say runs for wickets and the figures of bowlers in a text about cricket."""
    text = _DECLARED.sub(lambda m: "declared" if len(m[0]) > 1 else " declared", text)
    for pattern in (_FIGURES_OF_BOWLER, _RUNS_OF_BOWLER, _WICKETS_FIRST, _BOWLING):
        text = pattern.sub(for_runs, text)
    text = _IN_REPLY.sub(_reply, text)
    if _ALL_OUT.search(text) or _TOLD_BOWLER.search(text):
        text = _NAMED_BOWLER.sub(for_runs, _OTHER_BOWLERS.sub(for_runs, text))
    text = _ANY_FIGURES.sub(for_runs, text)
    return _WICKETS.sub(_wickets, text)


def for_runs(match: re.Match[str]) -> str:
    """Say a bowler's wickets and the runs they cost: "took 4-67" → "took four for sixty-seven"."""
    wickets, runs = int(match["wickets"]), cardinal(int(match["runs"]))
    taken = cardinal(wickets) if wickets else "none"
    return f"{match.groupdict().get('cue') or ''}{taken} for {runs}"


def _reply(match: re.Match[str]) -> str:
    lost = cardinal(int(match["wickets"])) if match["wickets"] != "0" else "nought"
    return f"{match['cue']}{cardinal(int(match['runs']))} for {lost}"


def _sure_score(match: re.Match[str]) -> str:
    runs, wickets = match["low"] or match["runs"], match["lost"] or match["wickets"]
    cue = match["cue"] or match["reached"]
    return f"{cue}{cardinal(int(runs))} for {cardinal(int(wickets))}"


def innings(match: re.Match[str]) -> str:
    """Say the score of a side: "372-6" → "three hundred and seventy-two for six"."""
    runs, wickets = int(match["runs"]), int(match["wickets"])
    # "Backed at 150-1"
    is_price = wickets == 1 and not runs % _PRICE
    lost = cardinal(wickets) if wickets else "nought"
    return match[0] if is_price else f"{match['cue']}{cardinal(runs)} for {lost}"


def _bowled(match: re.Match[str]) -> str:
    wickets, runs = int(match["wickets"]), int(match["runs"])
    if runs < _RUNS_A_WICKET * wickets:
        return match[0]
    return for_runs(match)


def _wickets(match: re.Match[str]) -> str:
    runs, wickets = int(match["runs"]), int(match["wickets"])
    # "won the series 3-1" has as few on either side.
    if runs <= _MOST_WICKETS:
        return match[0]
    return f"{cardinal(runs)} for {cardinal(wickets) if wickets else 'nought'}"
