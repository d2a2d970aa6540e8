"""Two figures that a hyphen joins: ranges, "10-15", and scores, "3-1", "15-love"."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.expressions import expression
from briefing.speaking.wording.english.american import is_american
from briefing.speaking.wording.english.cards import cards
from briefing.speaking.wording.english.gaelic import gaelic
from briefing.speaking.wording.english.games import NO_TEAM, points
from briefing.speaking.wording.english.grammar import behind, follows
from briefing.speaking.wording.english.numbers import (
    AMOUNT,
    NOT_INSIDE,
    number,
    span,
    value,
)
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/figures")
_PAIR = expression(
    rf"{NOT_INSIDE}(?<![-–/:])(?P<low>{AMOUNT})(?P<join>\s?[-–—]\s?)(?P<high>{AMOUNT})"
    r"(?![\d]|[-–/][0-9]|[.,][0-9])(?![A-Za-z])"
)
_TENNIS = expression(
    rf"\b(?:{one_of(_TABLES.words('tennis'))}|break points?|double faults?|service games?"
    r"|(?:first|second|third|fourth|fifth|final|opening|deciding|decisive|last|each|one|a|the) set"
    r"(?! (?:of|piece|pieces|up|about|for))"
    r"|set (?:points?|all|in [0-9]|by|6|7))\b"
)
# "Dale set up the goal for 3-0": football, whatever was set.
_FOOTBALL = expression(rf"\b(?:{one_of(_TABLES.words('football'))})\b", re.IGNORECASE)
_SURELY_FOOTBALL = expression(
    r"\b(?:striker|midfielder|winger|equali[sz]er|half-time|FC|Premier League|Champions League)\b"
)
_SURELY_TENNIS = expression(
    r"\b(?:[Tt]ennis|forehand|backhand|deuce|tie-?break|break points?|double faults?)\b"
)
_SET = expression(r"(?<![\w.,:/-])(?:[67][-–][0-6]|[0-6][-–][67])(?![\w/-])")
# "I was 6-1, 4-0 up": a set and the games of the next one
_SET_AND_GAMES = expression(
    r"(?<![\w.,:/-])(?:6-[0-4]|7-[56])(?:,| and) [0-5]-[0-5] (?:up|down|ahead|behind|lead)\b"
)
# "Serves to lead 30-0": points of a game
_SERVED = expression(
    r"\b(?:forehand|backhand|serv(?:es?|ed|ice|ing)|deuce|break points?|rubber|tennis)\b"
)
# "Won the tie 3-0": matches that a team has won, and no games of a set.
_OF_TIES = expression(
    r"\b(?:[Tt]ies?(?!-)|[Rr]ubbers?|aggregate|[a-z]+ victor|Davis Cup|Fed Cup)\b"
)
_SHORT_SET = 6
# "A 2-3 zone defence": where players stand
_FORMATION = expression(
    rf" (?:[a-z]+ )?(?:{one_of(_TABLES.words('formations'))})\b"
    r"(?! (?:of|release|conference|officer))"
)
_ONE_TWO = expression(r" (?:finish|punch|combination)\b")
_HOME, _AWAY = expression(r"\b([A-Z][\w'’-]+) $"), expression(r" ([A-Z][\w'’-]*[a-z])\b(?! [0-9])")
_FINISHED = expression(r"\bfinish(?:ed|es|ing)? (?:a )?$")
_GAELIC = expression(r"[0-9]-[0-9]{1,2} to [0-9]-[0-9]")
# "11-8 7-11 13-11": games of squash, badminton and table tennis
_GAMES = expression(
    r"(?<![\w.,/:–-])(?:[0-9]{1,2}-[0-9]{1,2},? ){1,6}[0-9]{1,2}-[0-9]{1,2}(?![\w/%–-]|[.,][0-9])"
)
# "At 30-40": points of a game.
_GAME = expression(
    r"(?<![\w.,:/–-])(?P<low>0|15|30|40)-(?P<high>(?!0)(?:15|30|40))(?![\w/%–-]|[.,:][0-9])"
)
# "She led 40-15", "trailed 15-40": points of a game, whatever else the sentence says.
_GAME_LED = expression(
    r"(?P<cue>\b(?:led|leads?|leading|trail(?:s|ed|ing)?|up|down|ahead|behind|serving|from|at) )"
    r"(?P<low>15|30|40)-(?P<high>15|30|40)(?![\w/%–-]|[.,:][0-9]| (?:percent|per cent|[a-z]+s)\b)"
)
_POINTS = expression("([0-9]{1,2})-([0-9]{1,2})")
_ENDS_GAME, _LEAD = 11, 2
_LED = ("led", "lead", "trail")
# "Ruled out by the referee", "passed to Hale, who made it 3-0", "on Centre Court"
_PLAYED = expression(
    r"\b(?:goals?|match|half-time|striker|referee|penalty|midfielder|defender|header"
    r"|equaliser|tries|scrum)\b"
)
_VOTE = expression(rf"\b(?:{one_of(_TABLES.words('votes'))})(?:s|d|rs?|ing)?\b", re.IGNORECASE)
# "Awarded a 3-0 win by the court", "a 4-0 loss"; a ruling or a vote is said otherwise
_GAME_AHEAD = expression(rf" (?:[a-z]+ )?(?:{one_of(_TABLES.words('results'))})\b")
# "Came back from 30-18 down", "at 14-12 up"; "rolled 10-15 down the hill" is none
_AFTER_LEAD = rf"(?:{one_of(_TABLES.words('after_lead'))}|to (?:win|draw|beat|lose|force))\b"
_AHEAD_OR_BEHIND = expression(rf" (?:up|down|ahead|behind|adrift)(?=[,.;:!?)\"”]|$| {_AFTER_LEAD})")
_SCORE = expression(rf"\b(?:{one_of(_TABLES.words('score_cues'))}|thrash\w*|hammer\w*)\b")
# Bowls, boccia and curling have ends, and no set is drawn at 7-7.
_ENDS_OR_NO_SET = expression(
    r"\b(?:[Bb]occia|[Bb]owls\b(?! out)|[Cc]url(?:ing|ers?)"
    r"|end (?:one|two|three|four|five|six|seven|eight)"
    r"|(?:opening|first|final|last) (?:two |three )?ends?)\b|(?<![\w.,:/–-])([7-9])-\1(?![\w%/–-])"
)
_TEAM_BEHIND = expression(r"(?<![Tt]he )\b[A-Z][\w'’-]+ \($")
_TO = expression(r"\bto $")
# "Out for 2-3 weeks": a span, whatever was scored
_LASTS = expression(
    r"(?<![\w.,/:–-])(?P<low>[0-9]{1,3})[-–](?P<high>[0-9]{1,3})(?= (?:more |further )?(?:weeks?"
    r"|months?"
    r"|days?|years?|hours?|minutes?|seconds?|times|people|inches|feet|miles|metres|meters|degrees)\b)"
)
_SHARE_AHEAD = expression(r" ?%| per ?cent\b")
# "Beat Hay 10-2" is no hour, and "11-10 Hay, who serves" no price.
_HOURS_HEARD = frozenset(map(str, range(10, 20)))
_SETS_BEHIND = expression(r"(?<![\w.,:/-])[0-7]-[0-7],? (?:and )?$")
_ROUND_AHEAD = expression(r" rounds?\b")
_TO_WINNER = expression(r" to (?:the )?[A-Z]")
_TO_SOMEBODY = expression(r" (?:to|against|by) ")
_LOST = expression(r"\b(?:lost|losing|loses|lose|beaten|defeat|loss) $")
# "Was beaten 10-1 by Hay", where "voted down 10-1 by Hay's board" is a vote
_OVERCOME = expression(
    r"\b(?:beaten|mauled|thrashed|hammered|crushed|routed|trounced|demolished|whitewashed|defeated"
    r"|humiliated|humbled|overpowered|outclassed|hit) $"
)
_BY_WINNER = expression(r" by (?:the |his |her |their |fellow )?[A-Z]")
_FRAMES = expression(r"\b(?:frames?|[Ss]nooker|Crucible|legs|darts|aggregate)\b")
_PLAYER_AHEAD = expression(r" [A-Z][a-z]+,? [a-z]")
_BEATEN = expression(
    rf"\b(?:{one_of(_TABLES.words('beaten'))}) (?:[A-Za-z.'’-]+ ){{0,3}}[A-Z][\w'’-]+ $"
)


def pairs_of_figures(text: str) -> str:
    """10-15 → "ten to fifteen", 3-1 → "three-one" where a sentence tells a score."""
    if _is_tennis(text):
        text = _GAME.sub(lambda m: f"{points(m['low'])}-{points(m['high'])}", text)
    text = gaelic(text)
    text = _GAME_LED.sub(_game_led, text)
    text = _GAMES.sub(_games, text)
    text = _LASTS.sub(_lasts, cards(text))
    told = bool(_SCORE.search(text))
    scores = told or any(map(_falls, _PAIR.finditer(text)))
    return _PAIR.sub(lambda match: _pair(match, scores=scores, told=told), text)


def _lasts(match: re.Match[str]) -> str:
    rises = int(match["low"]) < int(match["high"])
    return span(match["low"], match["high"]) if rises else match[0]


def _games(match: re.Match[str]) -> str:
    pairs_of_points = [tuple(map(int, pair)) for pair in _POINTS.findall(match[0])]
    # A game ends at eleven or more, with two between; "3-7, 9-15, 20-31" are pages.
    if any(max(pair) < _ENDS_GAME or abs(pair[0] - pair[1]) < _LEAD for pair in pairs_of_points):
        return match[0]
    if all(low < high for low, high in pairs_of_points):
        return match[0]
    said = _POINTS.sub(_points, match[0])
    return said.replace(", ", " ").replace(" ", ", ").replace("·", " ")


def _points(match: re.Match[str]) -> str:
    low, high = number(match[1]), number(match[2])
    # Hyphens of two numbers would run together: "twenty-one fifteen".
    return f"{low}{'·' if '-' in low + high else '-'}{high}"


def _game_led(match: re.Match[str]) -> str:
    low, high = match["low"], match["high"]
    # "Rose from 15-30": a range, and a vote is no game.
    is_span = low <= high and not match["cue"].startswith(_LED)
    if is_span or _is_vote(match.string):
        return match[0]
    return f"{match['cue']}{points(low)}-{points(high)}"


def _falls(match: re.Match[str]) -> bool:
    return value(match["low"]) >= value(match["high"])


def _pair(match: re.Match[str], *, scores: bool, told: bool) -> str:
    low, high = match["low"], match["high"]
    if (said := _told_pair(match, scores=scores)) is not None:
        return said
    scores |= (leads := match["join"] == "-" and follows(match, _AHEAD_OR_BEHIND))
    to_nil = high == "00" or (high == "0" and len(low) > 1 and not _is_vote(match.string))
    if scores and (to_nil or (low == "0" and len(high) > 1)):
        none = _none(match.string, leads=to_nil)
        return f"{number(low)}-{none}" if to_nil else f"{none}-{number(high)}"
    if scores and len(low) == len(high) == 1 and not match["join"].startswith(" "):
        return f"{_goals(low, high, match)}-{_goals(high, low, match)}"
    falls = match["join"] == "-" and _falls(match)
    if falls and _is_like_hour(match, told=told):
        return f"{number(low)}-{number(high)}"
    leads |= (
        falls
        and low in _HOURS_HEARD
        and len(high) == 1
        and follows(match, _GAME_AHEAD)
        and not _is_vote(match.string)
    )
    overcome = falls and low in _HOURS_HEARD and follows(match, _BY_WINNER)
    leads |= overcome and _OVERCOME.search(match.string, 0, match.start()) is not None
    if leads or (scores and falls and _is_told(match)) or (told and falls and _is_lost(match)):
        return _told_together(low, high)
    return match[0] if _opens_with_nought(low) or _opens_with_nought(high) else span(low, high)


def _none(sentence: str, *, leads: bool) -> str:
    """No goals or points: "eight-nothing" and "down oh-two" in American sport."""
    if not is_american(sentence) or _SURELY_FOOTBALL.search(sentence):
        return "nil"
    return "nothing" if leads else "oh"


def _told_together(low: str, high: str) -> str:
    """Two figures of a score without "to": "thirty eighteen", but 20-3 is not twenty-three."""
    # "Twenty thirteen up" would be a year.
    is_year = low in {"19", "20"} and len(high) == 2  # noqa: PLR2004
    if is_year or (low.endswith("0") and low != "10" and len(high) == 1):
        return span(low, high)
    # "To fifty-one, forty-nine": hyphens of two numbers would run together.
    return f"{number(low)}{'-' if len(high) == 1 else ' '}{number(high)}"


def _is_told(match: re.Match[str]) -> bool:
    """Whether it is a score whose "to" another would hide, or one in brackets behind a team.

    "Cut the lead to 17-6", and "China (11-1), Peru (9-2)".
    """
    before, after = match.string[: match.start()], match.string[match.end() :][:1]
    if _TO.search(before):
        # "To 1,001-371", "to 53-47 percent": no points of a game
        return "," not in match["low"] and not follows(match, _SHARE_AHEAD)
    return after == ")" and bool(_TEAM_BEHIND.search(before)) and not _is_vote(match.string)


def _is_lost(match: re.Match[str]) -> bool:
    """Whether another "to" stands behind a score: "lost 13-12 to Hay"."""
    return follows(match, _TO_WINNER) and bool(_LOST.search(match.string[: match.start()]))


def _is_like_hour(match: re.Match[str], *, told: bool) -> bool:
    """Whether a score would be heard as an hour or a price if it had "to": "beat Hay 10-2"."""
    low, high = match["low"], match["high"]
    if not (low in _HOURS_HEARD and high.isdecimal()) or _is_vote(match.string):
        return False
    before = match.string[: match.start()]
    # "4-6 7-5 12-10": the last of the sets
    if int(low) - int(high) == _LEAD and _SETS_BEHIND.search(before):
        return True
    if (
        follows(match, _ROUND_AHEAD)
        or _BEATEN.search(before)
        or (not before and follows(match, _PLAYER_AHEAD))
    ):
        return True
    return told and len(high) == 1 and _FRAMES.search(match.string) is not None


def _told_pair(match: re.Match[str], *, scores: bool) -> str | None:
    """How two figures are said that no range has: "seventeen-all", "one-two finish"."""
    low, high = match["low"], match["high"]
    if not (match["join"] == "-" and low.isdecimal() and high.isdecimal()):
        return None
    if len(low) == len(high) == 1 and (said := _of_two_figures(match, scores=scores)):
        return said
    if low == high and len(low) > 1 and scores and not _is_vote(match.string):
        return f"{number(low)}-all"
    if high == "0" and low in {"15", "30", "40"} and _is_served(match.string):
        return f"{number(low)}-love"
    games = sorted((int(low), int(high)))
    if games[1] - games[0] == _LEAD and games[0] >= _SHORT_SET and _is_tennis(match.string):
        return f"{number(low)}-{number(high)}"
    return None


def _of_two_figures(match: re.Match[str], *, scores: bool) -> str:
    low, high = match["low"], match["high"]
    if (low, high) == ("1", "2") and (follows(match, _ONE_TWO) or _FINISHED.search(behind(match))):
        return "one-two"
    if follows(match, _FORMATION) or match.string.startswith(" on penalties", match.end()):
        return f"{number(low)}-{number(high)}"
    if _is_result(match):
        return f"{_goals(low, high, match)}-{_goals(high, low, match)}"
    # A setting: nothing has so short a range.
    return "zero-one" if (low, high) == ("0", "1") and not scores else ""


def _is_result(match: re.Match[str]) -> bool:
    """Whether a score stands between two teams: "Partick Thistle 2-3 Hale United"."""
    home, away = _HOME.search(behind(match)), _AWAY.match(match.string, match.end())
    if home is None or away is None:
        return False
    return not {home[1], away[1]} & NO_TEAM


@lru_cache(maxsize=1)  # asked of each pair of a sentence
def _is_vote(sentence: str) -> bool:
    return bool(_VOTE.search(sentence)) and not (_PLAYED.search(sentence) or _is_tennis(sentence))


@lru_cache(maxsize=1)
def _is_served(sentence: str) -> bool:
    return _SERVED.search(sentence) is not None or _is_tennis(sentence)


@lru_cache(maxsize=1)
def _is_tennis(sentence: str) -> bool:
    if _ENDS_OR_NO_SET.search(sentence):
        return False
    if _FOOTBALL.search(sentence) and not _SURELY_TENNIS.search(sentence):
        return False
    if _TENNIS.search(sentence) or _SET_AND_GAMES.search(sentence):
        return True
    return len(_SET.findall(sentence)) > 1


def _opens_with_nought(figures: str) -> bool:
    return len(figures) > 1 and figures[0] == "0" and "." not in figures


def _goals(figure: str, other: str, match: re.Match[str]) -> str:
    sentence = match.string
    if figure != "0" or (_is_vote(sentence) and not follows(match, _GAME_AHEAD)):
        return number(figure)
    if is_american(sentence) and not _SURELY_FOOTBALL.search(sentence):
        return _none(sentence, leads=match["high"] == "0")
    is_love = _is_tennis(sentence) and not _GAELIC.search(sentence)
    # "Lost 3-0 to Hale": no set ends so
    is_match = match["low"] in "2345" and follows(match, _TO_SOMEBODY)
    is_love &= not (is_match and _LOST.search(sentence[: match.start()]))
    return "love" if is_love and not (_OF_TIES.search(sentence) and other != "6") else "nil"
