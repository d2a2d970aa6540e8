"""Spans of years, "1914-18", and one year that begins in one and ends in the next, "2015-16"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import MONTHS
from briefing.speaking.wording.english.grammar import behind, follows, word_after, word_before
from briefing.speaking.wording.english.lexicon import COUNTED
from briefing.speaking.wording.english.numbers import cardinal, pairs
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/years")
_SPAN = expression(
    r"(?:(?<![\w.,$£€/-])|(?<=mid-)|(?<=pre-)|(?<=post-))(?P<low>(?:1[0-9]|20)[0-9]{2})"
    r"\s?[-–—/]\s?"
    r"(?P<high>(?:1[0-9]|20|21)[0-9]{2}|[0-9]{2}|(?<=[0-9][/–-])[0-9])(?![\w/%]|[.,-][0-9])"
)
_MAY_BE_SPAN = expression(r"[0-9]{4}\s?[-–—/]\s?[0-9]")
# "The war of 1911-12"
_OF_HISTORY = expression(rf"\b(?:{one_of(_TABLES.words('of_history'))})\b", re.IGNORECASE)
_NEAR = 40
# "Won the title in 2013-2014"
_OF_SEASONS = expression(rf"\b(?:{one_of(_TABLES.words('lasts_a_season'))})\b")
_HEADS_LINE = expression(r" ?[-–—] ?[A-Z]")
# "In 2009-2012 - outside a school": years within which something took place
_IN_SPAN = expression(
    r"(?<!rest )(?<!rise )(?<!fall )(?<!drop )(?<!growth )(?<!increase )\b(?P<in>[Ii]n)"
    r"(?= (?P<low>(?:1[5-9]|20)[0-9]{2})[-–](?P<high>(?:1[5-9]|20)[0-9]{2}|[0-9]{2})"
    rf"(?:[,;:)]|\.?$|\. [A-Z]| [-–] | (?:{one_of(_TABLES.words('behind_span'))})\b))"
)
# "2014/15-2016/17"
_SPAN_OF_SPANS = expression(
    r"(?<![\w.,$£€/-])(?P<low>(?:19|20)[0-9]{2}[/–-][0-9]{2}) ?[-–—] ?"
    r"(?=(?:19|20)[0-9]{2}[/–-][0-9]{2}(?![\w%/-]))"
)
# "The end of 15/16": no part of sixteen, and nothing is counted behind it
_TWO_YEARS = (
    r"(?<![\w.,/:-])(?P<first>0[0-9]|1[1-9]|2[0-9])/(?P<last>[0-3][0-9])(?!(?:ths?)\b|[\w/%–-]"
    r"|[.,][0-9]| (?:of|inch|in|a|an|majority|share|people|men|women|children)\b"
    r"| (?!(?:is|was|has|as)\b)(?:[a-z-]+ )?(?!(?:is|was|has|as)\b)[a-z]+s\b)"
)
# "The 24/25 season"
_SEASON = expression(
    r"(?<![\w./-])(?P<low>[0-9]{2})[/-](?P<high>[0-9]{2})"
    r"(?= (?:season|campaign|budget|financial|tax|fiscal|academic|school|winter)\b)"
    rf"|(?P<cue>\b(?:{'|'.join(_TABLES.table('before_season', list[str]))}) ){_TWO_YEARS}"
)
# "In 16/17 and 17/18"
_NEXT_SEASON = expression(rf"(?P<cue>(?<=[a-z]) (?:and|to|or|than in) ){_TWO_YEARS}")
# "The 2024-2025 NBA season", "since 2024-2025"
_SEASON_AHEAD = expression(
    rf" (?:[A-Z][\w'’-]+ ){{0,3}}(?:[a-z]+ )?(?:{one_of(_TABLES.words('lasts_a_season'))})\b"
)
_SEASON_BEHIND = expression(r"\b(?:[Ss]ince|[Tt]hroughout|(?:end|start|beginning) of) $")
_FROM_TO = expression(
    r"(?P<from>\b(?:[Ff]rom|[Bb]etween) )(?P<low>1[0-9]{3})(?P<to> (?:to|and|until|till) )"
    r"(?P<high>1[0-9]{3}|20[0-9]{2})(?![\w/%]|[.,:-][0-9])"
)
_LONGEST_REIGN = 120
# "The Ming dynasty (1368 to 1644)"
_REIGNED = expression(
    r"(?P<from>\b(?:[A-Z][\w'’-]+|dynasty|empire|era|period|reign|king|queen) \("
    r"(?:[a-z]{1,8}\.? )?)(?P<low>1[0-9]{3})"
    r"(?P<to>(?: to | until |\s?[-–]\s?))(?P<high>1[0-9]{3}|20[0-9]{2})(?=[),;])"
)
_CHANGED = expression(rf"\b(?:{one_of(_TABLES.words('changed'))}) (?:[a-z]+ )?$")
_LED_TO = _TABLES.words("in_year") | {"ad", "from", "between"}
_QUANTITY_CUES = _TABLES.words("quantity_cues")
SURE_YEARS = 1100
_ERA_YEARS = 1900


def seasons(text: str) -> str:
    """Say the 24/25 season as "twenty-four twenty-five"."""
    said = _SEASON.sub(_season, text)
    return said if said == text else _NEXT_SEASON.sub(_next_season, said)


def year_spans(text: str) -> str:
    """Say spans of years: "from 1060 to 1066", "(1368 to 1644)", "1914-18", "2015-16"."""
    text = _REIGNED.sub(_reigned, text) if "(" in text else text
    text = _FROM_TO.sub(_from_to, text)
    if not _MAY_BE_SPAN.search(text):
        return text
    text = _IN_SPAN.sub(_within, text)
    return _SPAN.sub(_span, _SPAN_OF_SPANS.sub(r"\g<low> to ", text))


def is_counted(noun: str) -> bool:
    """Whether a word may be what is counted: "members", "1,870 people"."""
    return noun in COUNTED or (noun.islower() and noun.endswith("s"))


def two_figures(figures: str) -> str:
    """The last two figures of a year: "oh four", "sixteen"."""
    return f"oh {cardinal(int(figures))}" if figures[0] == "0" else cardinal(int(figures))


def _season(match: re.Match[str]) -> str:
    if not match["low"]:
        return _next_season(match)
    return _in_one_year(match["low"], match["high"]) or match[0]


def _next_season(match: re.Match[str]) -> str:
    said = _in_one_year(match["first"], match["last"])
    return match["cue"] + said if said else match[0]


def _in_one_year(low: str, high: str) -> str:
    """Two years, of which the second follows the first; empty where it does not."""
    is_next = int(high) == (int(low) + 1) % 100
    return f"{two_figures(low)} {two_figures(high)}" if is_next else ""


def _from_to(match: re.Match[str]) -> str:
    low, high = int(match["low"]), int(match["high"])
    after = word_after(match)
    if low >= SURE_YEARS or is_counted(after) or not 0 < high - low <= _LONGEST_REIGN:
        return match[0]
    # "Scores rose from 1061 to 1128": no years, either of them.
    said = cardinal if _CHANGED.search(behind(match)) else pairs
    return f"{match['from']}{said(low)}{match['to']}{said(high)}"


def _reigned(match: re.Match[str]) -> str:
    low, high = int(match["low"]), int(match["high"])
    if low >= high:
        return match[0]
    return f"{match['from']}{pairs(low)} {match['to'].strip(' -–') or 'to'} {pairs(high)}"


def _within(match: re.Match[str]) -> str:
    """Say "from" before a span of years; "in 2015-16" is one year, of a budget or a season."""
    years_apart = int(_last_year(match["low"], match["high"]) or 0) - int(match["low"])
    is_season = len(match["high"]) == 2 or _tells_season(match)  # noqa: PLR2004
    if years_apart < 1 or (years_apart == 1 and is_season):
        return match[0]
    return "From" if match["in"] == "In" else "from"


def _span(match: re.Match[str]) -> str:
    low, high = match["low"], _last_year(match["low"], match["high"])
    is_next = bool(high) and int(high) == int(low) + 1 and int(low) >= SURE_YEARS
    if is_next and (len(match["high"]) < len(low) or "/" in match[0] or _is_season(match)):
        return _one_year(low, high, apart=_is_apart(match))
    before = word_before(match)
    # "In 1989 - 12 months before"
    if len(match["high"]) == 2 and " " in match[0] and is_counted(word_after(match)):  # noqa: PLR2004
        return match[0]
    # "More than in 2004-12": no count has an end of two figures
    is_sure = len(match["high"]) == 2 and int(low) >= _ERA_YEARS  # noqa: PLR2004
    counted = (before in _QUANTITY_CUES and not is_sure) or word_after(match) in COUNTED
    if counted or not high or (int(low) < SURE_YEARS and before not in _LED_TO):
        return match[0]
    if int(high) <= int(low):
        # "2019-12" can only be a month, "2003-04" is the season.
        month = int(match["high"]) if len(match["high"]) == 2 else 0  # noqa: PLR2004
        if not 0 < month <= len(MONTHS) or "-" not in match[0] or " " in match[0]:
            return match[0]
        return f"{MONTHS[month - 1]} {pairs(int(low))}"
    return f"{pairs(int(low))} to {pairs(int(high))}"


def _is_season(match: re.Match[str]) -> bool:
    if follows(match, _SEASON_AHEAD) or _SEASON_BEHIND.search(behind(match)):
        return True
    return word_before(match) == "in" and _tells_season(match)


def _tells_season(match: re.Match[str]) -> bool:
    around = f"{behind(match)[-_NEAR:]} {match.string[match.end() : match.end() + _NEAR]}"
    return _OF_SEASONS.search(around) is not None


def _is_apart(match: re.Match[str]) -> bool:
    """Whether "to" goes between a year and its last figures: "in the 1911-12 war", "1911-12 - ".

    No season has it: "the 2008-09 season" is "two thousand and eight oh nine".
    """
    if (match.start() == 0 and follows(match, _HEADS_LINE)) or match["low"] == "2020":
        return True
    around = f"{behind(match)[-_NEAR:]} {match.string[match.end() : match.end() + _NEAR]}"
    return _OF_HISTORY.search(around) is not None


def _one_year(low: str, high: str, *, apart: bool) -> str:
    """One year that begins in one and ends in the next, as of seasons and taxes: "2019-20"."""
    if low[1:] == "000":  # "two thousand oh one" would be heard as one year
        return f"{pairs(int(low))} to {pairs(int(high))}"
    if apart:
        return f"{pairs(int(low))} to {cardinal(int(high) % 100)}"
    return f"{pairs(int(low))} {pairs(int(high)) if high[2:] == '00' else two_figures(high[2:])}"


def _last_year(low: str, high: str) -> str:
    """The year that the end of a span stands for; empty where none can: "2003/4", "1997-00"."""
    if len(high) == 1:
        following = f"{int(low) + 1}"
        return following if high == following[-1] != "0" else ""
    if len(high) == 2:  # noqa: PLR2004  # "2003-04"
        # "1899-00", "1997-00"
        of_next_century = high == "00" and (low > "1989" or low[2:] == "99")
        return f"{int(low[:2]) + 1}00" if of_next_century else low[:2] + high
    return high
