"""Races: how far they are, and who runs, swims or rides them: "the 100m title", "the T38 200m"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import follows, word_after, word_before
from briefing.speaking.wording.english.noun_phrases import starts_noun
from briefing.speaking.wording.english.numbers import cardinal
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/sport")
_LENGTHS = (
    r"(?:50|60|100|110|200|300|400|500|600|750|800|1,?000|1,?200|1,?500"
    r"|2,?000|3,?000|4,?000|5,?000|10,?000)"
)
_LENGTH = rf"(?<![\w.,$£€])(?P<length>{_LENGTHS})m"
_EVENTS = one_of(_TABLES.row("events"))
_WHOSE = r"(?:[Mm]en|[Ww]omen|[Bb]oy|[Gg]irl)['’]?s['’]?"
# "The 100m title", "Kenya's 800m and 1500m champion", "the 200m men's final".
_RACE_OF = expression(
    rf"{_LENGTH}(?=(?:(?:,? and |,? or |, |/)(?:(?:{_LENGTHS})m|four by [a-z-]+-metre)){{0,3}}"
    rf"\s(?:(?:{_EVENTS}|time trials?)\b|{_WHOSE} ))"
)
_THE_RACE = expression(rf"(?<=\b(?:[Tt]he|[Hh]is|[Hh]er|n's|n’s) ){_LENGTH}(?!\w)")
_RAN = expression(rf"\b(?:ran|run|over|fastest|in) (?:the )?(?P<length>{_LENGTHS})m(?!\w)")
# "The indoor 400m mark", "over the final 400m", "at the 300m stage"
_PART_OF_RACE = expression(
    rf"(?<=\b(?:final|first) )(?P<part>{_LENGTHS})m(?!\w)"
    rf"|(?<=\b(?:last|flat) )(?P<last>{_LENGTHS})m(?!\w)"
    rf"|(?<![\w.,$£€])(?P<at>{_LENGTHS})m"
    r"(?= (?:mark|stage|point|bend|leg|split|specialist|distance|time)\b)"
)
_WATCHED = one_of(_TABLES.words("watched"))
_FIFTEEN_HUNDRED = expression(r"(?<![\w.,$£€/-])1,?500(?=[ -]met(?:re|er)s?\b)")
# "Won the men's 60m in Madrid", "do the 800m.": races, where nothing else is counted in millions.
_NAMED_RACE = expression(
    r"(?:(?<=fastest )|(?<=quickest )|(?<=test-ever )(?<!greatest-ever )|(?<=kest-ever )"
    r"|(?<=\b[Mm]en['’]s )|(?<=\b[Ww]omen['’]s )|(?<=[yl]s['’] ))"
    rf"{_LENGTH}(?![\w-])"
)
# "The best 1500m performance", "in good 200m shape", "Jo Marsh's 800m success"
_OF_RUNNER = expression(rf"{_LENGTH}(?= (?:{one_of(_TABLES.words('of_runners'))})\b)")
# "Fourth in the 100m by a hundredth", "do the 800m."; "in the 100m it owes" is none.
_THE_LENGTH = expression(
    r"(?P<verb>\b(?:do|does|did|run|runs|ran|win|wins|won|in|over|enter|contest|skip) the )"
    r"(?P<length>60|100|200|400|800|1,?500|3,?000|5,?000|10,?000)m(?![\w-]"
    rf"| (?:{one_of(_TABLES.words('not_behind_race'))}|[a-z]+(?:[^aiu]s|ed))\b)"
)
# "The crew led from 500m", "my 50m was slow", "the men's 1500 world champion"
_LED_FROM = expression(
    r"\b(?:led|leads?|leading|ahead|trail(?:s|ed|ing)?|behind|level|clear) "
    rf"(?:from|at|after|through|until|by|with) (?:the )?(?P<length>{_LENGTHS})m(?![\w-])"
    rf"|\b[Mm]y (?P<mine>{_LENGTHS})m(?![\w-])"
)
_BARE_RACE = expression(
    r"(?<=en['’]s )(?P<length>1,?500|[35],?000|10,?000)"
    r"(?= (?:world|[Oo]lympic|European|champion|title|final|race|record|freestyle))"
)
# "The 400m and 1500 freestyle", "a 1500m-5,000m double"
_SIGNLESS = expression(r"(?<=[0-9]m and )1,?500(?= freestyle\b)")
_DOUBLE = expression(rf"(?<![\w.,$£€])({_LENGTHS}m)[-–/](?={_LENGTHS}m double\b)", sign="m double")
# "Withdrew from 200m after a fall"
_WITHDREW = expression(
    rf"\b(?i:(?:withdr[ae]ws?|withdrawn|scratched|disqualified) from|pull(?:s|ed) out of) "
    rf"(?:the )?(?P<length>{_LENGTHS})m"
    r"(?=[,.;:!?)]|$| (?:and|but|in|at|on|after|with|due|because|ahead|before)\b)"
)
# "From 100m-800m"
_FROM_TO = expression(rf"(?<![\w.,$£€])(?P<low>{_LENGTHS})m[-–](?P<high>{_LENGTHS})m(?![\w-])")
# "Meet again on Thursday over 400m."; "worth over 400m." is none.
_OVER = expression(
    rf"(?<!\bof )(?<!\bby )(?<!\bto )(?<!\bat )(?<!\bis )(?<!\bas )(?<!ed )(?<!\bwith )"
    rf"\bover (?P<length>{_LENGTHS})m"
    r"(?=[,.;:!?)]|$| (?:and|but|in|at|on|this|last|next|for|with)\b)"
)
# "Won the 100m contract"
_OF_SUM = expression(rf" (?!fine margins?\b)(?:{one_of(_TABLES.words('of_sums'))})\b")
# "Three titles, 50m, 100m and 200m"; "60m: D Chin", in a list of who runs
_RACES = expression(
    rf"(?<![\w.,$£€])(?:{_LENGTHS}m, )*{_LENGTHS}m(?:,? and |,? or ){_LENGTHS}m(?![\w-])"
)
_HUNDRED_AND = expression("^[1-9]00m and ")
_HEADING = expression(rf"^(?P<length>{_LENGTHS})m(?P<hurdles> hurdles)?(?=: [A-Z])")
# "Lynn Sharpe - 800m."
_AT_END = expression(rf"(?P<cue>[a-z] [-–] )(?P<length>{_LENGTHS})m(?=[.;]?$|[,;] [A-Z])")
_MILLIONS_TOLD = expression(
    rf"[£$€]|illion|[0-9](?:bn|tn)\b|\b(?:{_WATCHED}|{one_of(_TABLES.words('millions_told'))})\b"
)
_INDOORS = expression(
    rf"(?<=door )(?P<length>{_LENGTHS})m(?!\w)"
    rf"|(?<![\w.,$£€])(?P<run>{_LENGTHS})m(?= (?:in|out)doors\b)"
)
_TIMED = expression(rf"{_LENGTH}(?= in (?:[0-9]|an? |\w+ (?:minutes?|seconds?|point)))")
_ATHLETICS = expression(rf"\b(?:{one_of(_TABLES.words('athletics'))})\b", re.IGNORECASE)
# Where people run or swim, any of these lengths is one: "faded after 50m", "an 800m in Rome".
_TRACK = expression(
    rf"\b(?:{one_of(_TABLES.words('track'))})\b|\b(?:1,?500|3,?000|5,?000|10,?000)m\b",
    re.IGNORECASE,
)
_ANY_LENGTH = expression(rf"{_LENGTH}(?![\w-]| (?:[a-z]+ )?(?:{_WATCHED})\b)")
# "(400h)", "(110mH)"
_SUMS = expression(r"[£$€]|illion|\b(?:budget|funds?|revenues?|profits?|sales|debts?|turnover)\b")
_HURDLES = expression(r"(?<=\()(?P<length>60|80|100|110|400)m?[hH](?=\))")
# "The T38 100m", "SM14 200m IM", "the C4-5 1,000m time trial": classes of disabled athletes.
_CLASS = rf"\b(?P<class>(?:{one_of(_TABLES.row('classes'))})[0-9]{{1,2}})"
_ONE_CLASS = expression(rf"{_CLASS}(?!\w)")
_OF_CLASS = expression(
    rf"{_CLASS}(?:[-–](?P<last>[0-9]{{1,2}}))?(?P<more> and (?:[A-Z]{{1,2}})?[0-9]{{1,2}})?"
    rf",? (?:(?P<length>{_LENGTHS}|150)m(?!\w)|(?=(?:[4-9]x)?[0-9][0-9,.]*k?m\b))"
)
_CLASSES = expression(
    rf"{_CLASS}[-–](?P<last>[0-9]{{1,2}})(?= (?:{one_of(_TABLES.words('of_classes'))})\b)"
)
# "H1-3, H4 and H5": where several classes are listed, any of them is one.
_ANY_CLASSES = expression(rf"{_CLASS}[-–](?P<last>[0-9]{{1,2}})(?![\w-])")
_LISTED_CLASSES = 3
# "The BC1/2 team", "C4/5 riders"
_TWO_CLASSES = expression(rf"{_CLASS}/(?P<last>[0-9]{{1,2}})(?= [a-z]|[,;)])")
# "The 400m S10 freestyle final"
_BEFORE_CLASS = expression(
    rf"{_LENGTH}(?= (?:{one_of(_TABLES.row('classes'))})[0-9]{{1,2}}(?:[-–][0-9]{{1,2}})?"
    rf" (?:{_EVENTS})\b)"
)
# "The women's 150m IM"
_SHORT_MEDLEY = expression(r"(?<![\w.,$£€])150m(?= (?:IM|(?:individual )?medley)\b)")
# "There are 10m events and 25m events" in shooting; "it logged 10m events a day"
_SHOOTING = expression(
    r"(?<![\w.,$£€])(?P<length>10|25)m(?= events?\b(?! (?:an?|per|each|every|daily|worldwide)\b))"
)
# "The R1-10m Air Rifle": a class and its distance
_CLASS_OF_SHOOTING = expression(
    r"\b(?P<class>[RP][1-9])-(?P<length>10|25|50)m"
    r"(?= (?:[Aa]ir|[Rr]ifle|[Pp]istol|[Pp]rone|[Ss]tanding|[Ff]ree|[Mm]ixed|[Ss]port)\b)"
)
# "A 50/100m specialist"
_TWO_LENGTHS = expression(
    rf"(?<![\w.,$£€/])(?P<one>{_LENGTHS})m?/(?={_LENGTHS}m(?![\w/]))", sign="/"
)
# "The mixed 49 point 4x100m relay": what the classes of its swimmers add up to
_POINTS = expression(
    r"(?<![\w.,])(?P<points>[1-9][0-9])[ -]?(?:points?|pts?) (?=[3-9] ?[x×] ?[1-9])"
)
# What every shape of a race has: a look that costs less than its patterns.
_MAY_BE_RACE = expression(r"1,?500|[0-9](?:m|IM|[hH]\)|[ -]met|[-–][0-9]| ?[x×] ?[0-9]|/[0-9])")
# "Won the 400IM"
_MEDLEY = expression(r"(?<=\b[1-4]00)m?(?=IM\b)")
# "The T11 100m and 200m champion"
_RACE_AHEAD = expression(rf"(?:(?:, | and | or |, and ){_LENGTHS}m){{0,3}} (?:{_EVENTS})\b")
_RELAY = expression(
    r"(?<![\w.,])(?P<legs>[2-9])\s?[x×]\s?(?P<length>[1-9]00|1[,.]?500|50)"
    r"(?:m(?=\s(?:relay|mixed|free|medley|titles?|golds?|squads?|teams?|quartets?|records?|champions?"
    r"|final|heats?|winners?|runners?|(?:and|or) [2-9]\s?[x×]\s?[1-9]00m relays?"
    r"|(?:boy|girl|men|women)s?['’]))"
    r"|(?:[ -]?(?:m|(?P<unit>met(?:re|er)|yard)s?))?"
    r"(?=(?:[ -](?!relay)(?:[a-z]+|[FST][A-Z]?[0-9]{1,2})){0,3} relays?\b| (?:medley|freestyle)\b))"
)
# "Gold in the 4x100m"
_RELAY_ALONE = expression(
    r"(?<![\w.,])(?P<legs>[2-9])\s?[x×]\s?(?P<length>[1-9]00|1[,.]?500|50)m(?![\w²])"
)
# Before these the hundred has its article of old: "the hundred metres", "over one hundred metres".
_NOT_OF_RACE = _TABLES.words("not_of_race")
_LEADS_TO_HUNDRED = _TABLES.words("before_hundred")


def races(text: str) -> str:
    """Say the distance of a race: "the 100m title", "the 4x100m relay", "he ran the 1500m"."""
    if not _MAY_BE_RACE.search(text):
        return text
    text = _DOUBLE.sub(r"\1 and ", _SIGNLESS.sub(r"\g<0>m", _MEDLEY.sub(" ", text)))
    text = _POINTS.sub(
        lambda m: f"{cardinal(int(m['points']))}-point, ", _TWO_LENGTHS.sub(r"\g<one>m and ", text)
    )
    text = _TWO_CLASSES.sub(r"\g<class> and \g<last>", _BEFORE_CLASS.sub(_before_noun, text))
    several = len(_ONE_CLASS.findall(text)) >= _LISTED_CLASSES
    text = _OF_CLASS.sub(_of_class, text)
    text = _SHORT_MEDLEY.sub("one-hundred-and-fifty-metre", text)
    text = _CLASS_OF_SHOOTING.sub(r"\g<class>, \g<length>-metre", text)
    text = _SHOOTING.sub(r"\g<length>-metre", text)
    text = (_ANY_CLASSES if several else _CLASSES).sub(r"\g<class> to \g<last>", text)
    text = _RELAY.sub(
        lambda m: (
            f"{cardinal(int(m['legs']))} by {_distance(m['length'], legs=True)}-"
            f"{m['unit'] or 'metre'}"
        ),
        text,
    )
    text = _BARE_RACE.sub(_before_noun, text)
    text = _RELAY_ALONE.sub(
        lambda m: f"{cardinal(int(m['legs']))} by {_count(m['length'])} metres", text
    )
    text = _RACE_OF.sub(_before_noun, text)
    text = _FIFTEEN_HUNDRED.sub("fifteen hundred", text)
    text = _INDOORS.sub(
        lambda m: f"{_plain(m['length']) if m['length'] else _count(m['run'])} metres", text
    )
    text = _HEADING.sub(
        lambda m: f"{_count(m['length'])} {'metres' if not m['hurdles'] else 'metre hurdles'}", text
    )
    if not _SUMS.search(text):
        text = _OF_RUNNER.sub(_before_noun, text)
    if not _MILLIONS_TOLD.search(text):
        text = _AT_END.sub(lambda m: f"{m['cue']}{_count(m['length'])} metres", text)
        text = _RACES.sub(_list_of_races, text)
        text = _NAMED_RACE.sub(_named, text)
        text = _THE_LENGTH.sub(_led, _WITHDREW.sub(_led, _OVER.sub(_led, text)))
        text = _FROM_TO.sub(lambda m: f"{_count(m['low'])} to {_count(m['high'])} metres", text)
        text = _LED_FROM.sub(_led_from, text)
    if not _ATHLETICS.search(text):
        return text
    text = _parts_of_races(text)
    if not _TRACK.search(text) or _SUMS.search(text):
        return text
    return _ANY_LENGTH.sub(_named, text)


def lengths_of_races(text: str) -> str:
    """Say the distances in a text about races, whatever its sentence says: "I used to run 100m"."""
    text = races(text)
    if not _MAY_BE_RACE.search(text) or _MILLIONS_TOLD.search(text):
        return text
    return _ANY_LENGTH.sub(_named, _parts_of_races(text))


def _parts_of_races(text: str) -> str:
    text = _PART_OF_RACE.sub(_part_of_race, text)
    text = _HURDLES.sub(lambda match: f"{_distance(match['length'])}-metre hurdles", text)
    text = _TIMED.sub(_named, text)
    text = _RAN.sub(_led, text)
    return _THE_RACE.sub(_named, text)


def _of_class(match: re.Match[str]) -> str:
    last = f" to {match['last']}" if match["last"] else ""
    said = _count(match["length"]) if match["length"] else ""
    if said and (starts_event(match) or follows(match, _RACE_AHEAD)):
        said = f"{said.replace(' ', '-')}-metre"
    elif said:
        said += " metres"
    return f"{match['class']}{last}{match['more'] or ''}, {said}"


def _before_noun(match: re.Match[str]) -> str:
    said = _plain if _leads_to_hundred(match) else _count
    return f"{said(match['length']).replace(' ', '-')}-metre"


def _named(match: re.Match[str]) -> str:
    if follows(match, _OF_SUM):
        return match[0]
    if starts_event(match):
        return _before_noun(match)
    said = _plain if _leads_to_hundred(match) else _count
    return f"{said(match['length'])} metres"


def _led(match: re.Match[str]) -> str:
    """A race behind a word that belongs to the match: "over 100m", "won the 200m"."""
    if follows(match, _OF_SUM):
        return match[0]
    before = match[0][: match.start("length") - match.start()]
    is_named = before.endswith("the ")
    said = (_plain if is_named else _count)(match["length"])
    if is_named and starts_event(match):
        return f"{before}{said.replace(' ', '-')}-metre"
    return f"{before}{said} metres"


def _led_from(match: re.Match[str]) -> str:
    length = match["length"] or match["mine"]
    return f"{match[0].removesuffix(length + 'm')}{_count(length)} metres"


def starts_event(match: re.Match[str]) -> bool:
    """Whether the length of a race stands before its noun: "a 250m lap"."""
    return starts_noun(match) and word_after(match) not in _NOT_OF_RACE


def _leads_to_hundred(match: re.Match[str]) -> bool:
    before = word_before(match)
    return before in _LEADS_TO_HUNDRED or before.endswith(("'s", "’s", "s'", "s’"))


def _list_of_races(match: re.Match[str]) -> str:
    # "One hundred and two hundred metres" would begin as a hundred and two.
    each = " metres" if _HUNDRED_AND.search(match[0]) else ""
    said = re.sub("([0-9,]*[0-9])m", lambda one: _count(one[1]) + each, match[0])
    return said if each else f"{said} metres"


def _part_of_race(match: re.Match[str]) -> str:
    if match["at"]:
        return f"{_distance(match['at'])}-metre"
    return f"{_plain(match['part'] or match['last'])} metres"


def _distance(figures: str, *, legs: bool = False) -> str:
    said = _plain(figures).replace(" ", "-")
    return f"one-{said}" if legs and said == "hundred" else said


def _count(figures: str) -> str:
    """The length of a race that no article leads to: "one hundred", "fifteen hundred"."""
    said = _plain(figures)
    return f"one {said}" if said == "hundred" else said


def _plain(figures: str) -> str:
    length = int(figures.replace(",", ""))
    if length % 1000 and length > 1000:  # noqa: PLR2004  # "fifteen hundred"
        return f"{cardinal(length // 100)} hundred"
    return cardinal(length).removeprefix("one ") if length == 100 else cardinal(length)  # noqa: PLR2004
