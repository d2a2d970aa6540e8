"""Two figures that a hyphen joins: ranges, "10-15", and scores, "3-1", "15-love"."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.expressions import expression
from briefing.speaking.wording.english.games import points
from briefing.speaking.wording.english.grammar import follows
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
_ONE_TWO = expression(r" (?:finish|punch|combination)\b")
# "Led 1-6 to 0-6": goals and points of Gaelic games
_GOALS_AND_POINTS = expression(
    r"(?<!\b[Ff]rom )(?<!\bof )(?<!between )(?<![\w.,:/–-])(?P<goals>[0-9])-(?P<points>[0-9]{1,2})"
    r"(?P<all> \([0-9]{1,2}\))? to (?P<more>[0-9])-(?P<most>[0-9]{1,2})(?![\w/%–-]|[.,:][0-9])"
)
_GAELIC_TOLD = expression(
    r"\b(?:GAA|Gaelic|hurling|hurlers?|camogie|All-Ireland|Croke Park"
    r"|won|beat|win|victory|defeat|lost|led|lead|leading|trailed|trailing|half-time)\b"
)
_TWO_FIGURES = 10
# "Hale 2-14 Poole 1-10", where Gaelic games are told
_GAELIC_SURE = expression(r"\b(?:GAA|Gaelic football|hurling|camogie|All-Ireland|Croke Park)\b")
_GAELIC_SIDE = expression(
    r"(?<=[a-z] )(?P<goals>[0-9])-(?P<points>[1-3][0-9])(?![\w/%–-]|[.,:][0-9]| (?:[a-z]+s|to)\b)"
)
_FINISHED = expression(r"\bfinish(?:ed|es|ing)? (?:a )?$")
_GAELIC = expression(r"[0-9]-[0-9]{1,2} to [0-9]-[0-9]")
# "11-8 7-11 13-11": games of squash, badminton and table tennis
_GAMES = expression(
    r"(?<![\w.,/:–-])(?:[0-9]{1,2}-[0-9]{1,2},? ){1,6}[0-9]{1,2}-[0-9]{1,2}(?![\w/%–-]|[.,][0-9])"
)
# "Won 116-112 115-113 117-111 on the cards"
_CARD = "(?:1[012][0-9]|[2-9][0-9])-(?:1[012][0-9]|[2-9][0-9])"
_CARDS = expression(
    rf"(?<![\w.,/:–-]){_CARD}(?:(?:, | and | ){_CARD}){{1,2}}(?![\w/%–-]|[.,][0-9])"
)
# "118-110, 116-112, 116-112": twelve rounds of ten points
_SURE_CARD = "1(?:0[5-9]|1[0-9]|20)-1(?:0[5-9]|1[0-9]|20)"
_SURE_CARDS = expression(
    rf"(?<![\w.,/:–-]){_SURE_CARD}(?:(?:, | and | ){_SURE_CARD}){{2}}(?![\w/%–-]|[.,][0-9])"
)
_OF_JUDGES = expression(
    r"\b(?:judges?['’]?|cards?|scorecards?|decision|bout|box(?:er|ing)|fight)\b"
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
    r"\b(?:goals?|match|half-time|striker|referee|penalty|midfielder|defender|header|equaliser|tries|scrum)\b"
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
# "Beat Hay 10-2" is no hour, and "11-10 Hay, who serves" no price.
_HOURS_HEARD = frozenset(map(str, range(10, 20)))
_SETS_BEHIND = expression(r"(?<![\w.,:/-])[0-7]-[0-7],? (?:and )?$")
_ROUND_AHEAD = expression(r" rounds?\b")
_TO_WINNER = expression(r" to (?:the )?[A-Z]")
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
    if _GAELIC_SIDE.search(text) and _GAELIC_SURE.search(text):
        text = _GAELIC_SIDE.sub(_gaelic_side, text)
    if _GOALS_AND_POINTS.search(text) and _GAELIC_TOLD.search(text):
        text = _GOALS_AND_POINTS.sub(_goals_and_points, text)
    text = _GAME_LED.sub(_game_led, text)
    text = _GAMES.sub(_games, text)
    text = judges_cards(text) if _OF_JUDGES.search(text) else _SURE_CARDS.sub(_cards, text)
    told = bool(_SCORE.search(text))
    scores = told or any(map(_falls, _PAIR.finditer(text)))
    return _PAIR.sub(lambda match: _pair(match, scores=scores, told=told), text)


def judges_cards(text: str) -> str:
    """Say the cards of judges in a text about boxing: "won 98-92 97-93 96-95"."""
    return _CARDS.sub(_cards, text)


def _gaelic_side(match: re.Match[str]) -> str:
    goals = number(match["goals"]) if match["goals"] != "0" else "nil"
    return f"{goals} {number(match['points'])}"


def _goals_and_points(match: re.Match[str]) -> str:
    if max(int(match["points"]), int(match["most"])) < _TWO_FIGURES:
        return match[0]
    low, high = (
        f"{number(goals) if goals != '0' else 'nil'} {number(points)}"
        for goals, points in ((match["goals"], match["points"]), (match["more"], match["most"]))
    )
    return f"{low}{match['all'] or ''} to {high}"


def _games(match: re.Match[str]) -> str:
    pairs_of_points = [tuple(map(int, pair)) for pair in _POINTS.findall(match[0])]
    # A game ends at eleven or more, with two between; "3-7, 9-15, 20-31" are pages.
    if any(max(pair) < _ENDS_GAME or abs(pair[0] - pair[1]) < _LEAD for pair in pairs_of_points):
        return match[0]
    if all(low < high for low, high in pairs_of_points):
        return match[0]
    said = _POINTS.sub(lambda m: f"{number(m[1])}-{number(m[2])}", match[0])
    return said.replace(", ", " ").replace(" ", ", ")


def _cards(match: re.Match[str]) -> str:
    parts = re.split("(, | and | )", match[0])
    pairs = [" ".join(map(number, part.split("-"))) for part in parts[::2]]
    joins = [join if join.strip() else ", " for join in parts[1::2]]
    return "".join(pair + join for pair, join in zip(pairs, [*joins, ""], strict=True))


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
        return f"{number(low)}-nil" if to_nil else f"nil-{number(high)}"
    if scores and len(low) == len(high) == 1 and not match["join"].startswith(" "):
        return f"{_goals(low, high, match)}-{_goals(high, low, match)}"
    falls = match["join"] == "-" and _falls(match)
    if falls and _is_like_hour(match, told=told):
        return f"{number(low)}-{number(high)}"
    overcome = falls and low in _HOURS_HEARD and follows(match, _BY_WINNER)
    leads |= overcome and _OVERCOME.search(match.string, 0, match.start()) is not None
    if leads or (scores and falls and _is_told(match)) or (told and falls and _is_lost(match)):
        return _told_together(low, high)
    return match[0] if _opens_with_nought(low) or _opens_with_nought(high) else span(low, high)


def _told_together(low: str, high: str) -> str:
    """Two figures of a score without "to": "thirty eighteen", but 20-3 is not twenty-three."""
    if low.endswith("0") and low != "10" and len(high) == 1:
        return span(low, high)
    # "To fifty-one, forty-nine": hyphens of two numbers would run together.
    return f"{number(low)}{'-' if len(high) == 1 else ' '}{number(high)}"


def _is_told(match: re.Match[str]) -> bool:
    """Whether it is a score whose "to" another would hide, or one in brackets behind a team.

    "Cut the lead to 17-6", and "China (11-1), Peru (9-2)".
    """
    before, after = match.string[: match.start()], match.string[match.end() :][:1]
    if _TO.search(before):
        return True
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
    if low == high and len(low) > 1 and scores and not _is_vote(match.string):
        return f"{number(low)}-all"
    if high == "0" and low in {"15", "30", "40"} and _is_served(match.string):
        return f"{number(low)}-love"
    games = sorted((int(low), int(high)))
    if games[1] - games[0] == _LEAD and games[0] >= _SHORT_SET and _is_tennis(match.string):
        return f"{number(low)}-{number(high)}"
    if (low, high) == ("1", "2") and (
        _ONE_TWO.match(match.string, match.end()) or _FINISHED.search(match.string[: match.start()])
    ):
        return "one-two"
    return None


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
    is_love = _is_tennis(sentence) and not _GAELIC.search(sentence)
    return "love" if is_love and not (_OF_TIES.search(sentence) and other != "6") else "nil"
