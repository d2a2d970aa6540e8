"""Scores that only what the text tells of can tell: "5-0" is five-nil, five-love, five-nothing."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import follows
from briefing.speaking.wording.english.numbers import cardinal, number, plural, span
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/games")
# "In 2-3 weeks", "aged 5-6": a range in any text
_NO_RANGE_BEHIND = (
    r"(?<!\b[Bb]etween )(?<!\b[Aa]ged )(?<!\b[Aa]ges )(?<!\b[Pp]ages )(?<!\b[Aa]bout )"
    r"(?<!\b[Aa]round )(?<!\b[Ee]very )(?<!\b[Nn]ext )(?<!\b[Ll]ast )"
    r"(?<!\b[Pp]ast )(?<!\bother )"
)
_COUNTED = rf" (?:[a-z-]+ )?(?:{one_of(_TABLES.words('counted_in_ranges'))})\b"
_NO_RANGE_AHEAD = rf"(?![\w/%°–-]|[.,:][0-9]|{_COUNTED})"
_RANGE = expression(
    rf"(?<!\b[Bb]etween )(?<![\w.,:/$£€–-])(?P<low>[0-9]{{1,3}})[-–](?P<high>[0-9]{{1,3}})"
    rf"(?={_COUNTED})"
)
_PAIR = expression(
    rf"{_NO_RANGE_BEHIND}(?<![\w.,:/$£€–-])(?P<low>[0-9]{{1,3}})[-–](?P<high>[0-9]{{1,3}})"
    rf"{_NO_RANGE_AHEAD}"
)
# "7-6 (7-5)"
_TIE_BREAK_AHEAD = expression(r" ?\([0-9]")
# "Leads their meetings 3-0": of matches, and no set
_OF_MATCHES = expression(
    r"\b(?:[Tt]ies?(?!-)|[Rr]ubbers?|aggregate|Davis Cup|Fed Cup|head-to-heads?|meetings?|against"
    r"|record|career|series|matches)\b"
)
_SET, _LEAD = 6, 2
_RUN_AHEAD = expression(
    r" (?:[a-z]+ )?(?:run|runs|burst|spurt|surge|start|sweep|count|pitch|fastball|slider|curveball"
    r"|changeup|hole)\b"
)
# "Poe beat Hay 48:47/49:46/49:46": marks of three judges, and no hours
_CARDS = expression(
    r"(?<![\w.,:/])[2-6][0-9]:[2-6][0-9](?:[/,] ?[2-6][0-9]:[2-6][0-9]){1,4}(?![\w:/]|[.,][0-9])",
    sign=":",
)
_LATEST_HOUR = 24
# "Carded 69s", "signed for 70s"
_ROUNDS = expression(r"(?<![\w.,$£€/-])(?P<strokes>[5-8][0-9])s(?![\w'’])")
# "Finished 67-68": two rounds
_TWO_ROUNDS = expression(
    rf"{_NO_RANGE_BEHIND}(?<![\w.,:/$£€–-])(?P<one>5[89]|[67][0-9]|8[0-5])[-–]"
    rf"(?P<two>5[89]|[67][0-9]|8[0-5]){_NO_RANGE_AHEAD}"
)


def ranges(text: str) -> str:
    """Say what is a range among scores too: "out for 2-3 weeks"."""
    return _RANGE.sub(_range, text)


def _range(match: re.Match[str]) -> str:
    low, high = match["low"], match["high"]
    return span(low, high) if int(low) < int(high) else match[0]


def goals(text: str) -> str:
    """Say goals in a text about football or rugby: "Ely 2-3 Hale" → "two-three", 12-0."""
    return _PAIR.sub(_goals, text)


def _goals(match: re.Match[str]) -> str:
    low, high = match["low"], match["high"]
    if "0" in {low, high} or len(low) == len(high) == 1:
        return f"{_or_nil(low)}-{_or_nil(high)}"
    return match[0]


def _or_nil(figure: str) -> str:
    return number(figure) if figure != "0" else "nil"


def points_and_goals(text: str) -> str:
    """Say goals and points in a text about Gaelic games: "0-6" → "nought-six", "1-14"."""
    return _PAIR.sub(_gaelic, text)


def _gaelic(match: re.Match[str]) -> str:
    if len(match["low"]) > 1 or len(match["high"]) > 2:  # noqa: PLR2004
        return match[0]
    goals = cardinal(int(match["low"])) if int(match["low"]) else "nought"
    points = int(match["high"])
    # Hyphens of two numbers would run together: "one twenty-one".
    join = "-" if points <= 20 else " "  # noqa: PLR2004
    return f"{goals}{join}{cardinal(points) if points else 'nought'}"


def sets(text: str) -> str:
    """Say the games of sets in a text about tennis: "6-4 6-0", "broke for 3-0", "11-10"."""
    if _OF_MATCHES.search(text):
        return _PAIR.sub(_matches, text)
    return _PAIR.sub(_games, text)


def _matches(match: re.Match[str]) -> str:
    return _games(match) if "6" in {match["low"], match["high"]} else _goals(match)


def _games(match: re.Match[str]) -> str:
    low, high = int(match["low"]), int(match["high"])
    is_long = min(low, high) >= _SET and abs(low - high) <= _LEAD
    of_tie_break = match.string.startswith("(", match.start() - 1) or follows(
        match, _TIE_BREAK_AHEAD
    )
    if of_tie_break or not (max(low, high) < 10 or is_long):  # noqa: PLR2004
        return match[0]
    return "-".join(cardinal(games) if games else "love" for games in (low, high))


def runs_or_points(text: str) -> str:
    """Say no runs or points in a text about American sport: "3-0" → "three-nothing"."""
    return _PAIR.sub(_nothing, text)


def _nothing(match: re.Match[str]) -> str:
    low, high = match["low"], match["high"]
    if "0" not in {low, high}:
        return match[0]
    # "An eight-oh run", "an oh-two count"
    none = "oh" if low == "0" != high or follows(match, _RUN_AHEAD) else "nothing"
    return "-".join(number(figure) if figure != "0" else none for figure in (low, high))


def frames(text: str) -> str:
    """Say frames or legs in a text about snooker or darts, which are no hours: "won 10-2"."""
    return _PAIR.sub(_frames, text)


def _frames(match: re.Match[str]) -> str:
    low, high = match["low"], match["high"]
    if len(low) > 2 or len(high) > 2:  # noqa: PLR2004
        return match[0]
    return f"{_or_nil(low)}{'-' if int(high) <= 20 else ' '}{_or_nil(high)}"  # noqa: PLR2004


def cards_by_colons(text: str) -> str:
    """Say the marks of judges: "48:47/49:46" → "forty-eight forty-seven, forty-nine forty-six"."""
    return _CARDS.sub(_cards, text)


def _cards(match: re.Match[str]) -> str:
    marks = [pair.split(":") for pair in re.split("[/,] ?", match[0])]
    if all(int(most) < _LATEST_HOUR for most, _ in marks):
        return match[0]
    return ", ".join(" ".join(map(number, pair)) for pair in marks)


def rounds(text: str) -> str:
    """Say the strokes of rounds in a text about golf: "69s" → "sixty-nines", "67-68"."""
    text = _ROUNDS.sub(lambda match: plural(cardinal(int(match["strokes"]))), text)
    return _TWO_ROUNDS.sub(lambda m: f"{number(m['one'])}, {number(m['two'])}", text)
