"""Abbreviations beside figures: "No. 10", "pp. 3-7", "c. 1450", "5th Ave", "Lab 34%"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english import compass, places, provinces
from briefing.speaking.wording.english.numbers import cardinal, pairs
from briefing.speaking.wording.english.sentence_stops import full_stop
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/abbreviations")
_STREETS = _TABLES.pairs("streets")
_BEFORE_FIGURE = _TABLES.pairs("before_figure")
_NUMBERED_PLACES = _TABLES.pairs("numbered_places")
_NUMBERED_STREET = expression(r"(?<=[0-9](?:st|nd|rd|th)\s)(?P<kind>St|Ave|Rd)\b(?P<stop>\.?)")
# "No 1" is a rank; "no 2 people are alike" is not.
_NUMBER = expression(
    r"\b(?:(?P<word>[Nn]os?|NO|N(?=[º°]))(?:\.\s?|º\s?|°\s?)|(?P<rank>Nos?)(?:\s|(?<=No)(?=[1-9][0-9]?(?!\w|\.\w))))(?=[0-9]{1,4})"
)
# "Harris's no 2", "the no 1 seed"
_SMALL_RANK = expression(
    r"(?P<cue>(?:[a-z]['’]s|\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|world|[Oo]ur|[Mm]y)) )no "
    r"(?=[1-9][0-9]?(?![\w%]|[.,][0-9]))"
)
_FIGURE_AHEAD = expression(
    rf"(?<![\w.])(?P<word>{one_of(_BEFORE_FIGURE)})\."
    r"\s?(?=[$£€]?[0-9]|[+(])"
)
_PARTY_NAMES = _TABLES.pairs("parties")
# "Att: 60,214" at the foot of a report
_ATTENDANCE = expression(
    r"\bAtt(?:[.:]\s?(?=[1-9][0-9]{2}|[1-9][0-9]?,)| (?=[1-9][0-9]{0,2},[0-9]{3}\b))"
)
# "Lab 34%, Con 24%", "Jo Poe (Lab)"
_POLLED = expression(
    rf"\b(?:{one_of(_PARTY_NAMES)})(?= [0-9]{{1,2}}(?:\.[0-9])?(?:%|pc))"
    r"|(?<=\()(?:Lab|Con|LD)(?=[,)])"
)
_ROAD_OR_ROOM = expression(rf"\b(?P<what>{one_of(_NUMBERED_PLACES)})\.? (?=[0-9])")
_PAGES = expression(r"(?<![\w.])pp ?(?=[0-9])")
_FIGURE_OF_BOOK = expression(r"\b(?P<f>[Ff])ig(?P<many>s?)(?:\. ?| )(?=[0-9]|[A-Z](?![\w.]))")
_RESOLUTION = expression(r"\bRes\.? (?=[0-9]{3,4}\b|[0-9]{1,3}/[0-9]{1,3}\b)", sign="Res")
# "Resolutions 37/43 and 43/106": years of sittings and numbers
_RESOLVED = expression(r"\b[Rr]esolutions? [0-9]{1,3}/[0-9]")
_OF_SITTING = expression(
    r"(?<![\w/.,])(?P<year>[0-9]{1,3})/(?P<number>[0-9]{1,3})(?![\w/]|[.,][0-9])"
)
_PAGE = expression(r"(?<=[,;(] )p(?=[0-9]{1,4}(?![\w.]))|(?<=\()p(?=[0-9]{1,4}(?![\w.]))")
# "Charged under s18 of the Act", "art 8 of the convention"
_SECTION = expression(
    r"(?<=[a-z] )(?P<what>s{1,2}|art)\.? ?(?=[0-9]{1,3}[A-Z]?(?:\([0-9a-z]\))* of the )"
)
_SECTIONS = {"s": "section ", "ss": "sections ", "art": "article "}
# "A swing from Con to Lab", "Lab gain from Con"
_SWING = expression(
    r"\b(?:Lab|Con|LD)(?= to (?:Lab|Con|LD|SNP|Reform|Green)\b| (?:gain|hold)\b)"
    r"|(?:(?<= to )|(?<=from ))(?:Lab|Con|LD)(?=[ ,.;]|$)(?! [A-Z])"
)
_A_YEAR = expression(r"(?<=\b(?:a|1) )yr\b\.?")
# "It was about 9 (a.m.) here"
_CLOCK_IN_BRACKETS = expression(r"(?<=[0-9] )\(([ap]\.?m\.?)\)")
# "Boone 79 og"
_OWN_GOAL = expression(
    r"(?:(?<=[0-9] )|(?<=[0-9]\()|(?<=[a-z0-9] \()|(?<=[0-9], ))"
    r"(?:o\.g\.|og\b)(?=[),;.]|$| [A-Z0-9])"
)
_PENALTY = expression(r"(?<=\()pen(?=\)| [0-9])|(?<=[0-9] )pen(?=[),])", sign="pen")
_EACH_YEAR = expression(r"(?<=[0-9km%] )pa(?!\w|\.\w)")
# "(b. 1945, d 2001)"
_BORN = expression(r"(?<=[(,;\s])(?P<what>[bd])(?:\. ?|(?<=\(.) )(?=(?:1[0-9]|20)[0-9]{2}(?!\w))")
# "Theodore (r. 1300-1322)", "(fl. 1450)"
_REIGNED = expression(r"(?<=\()(?P<what>r|fl)\.? ?(?=(?:ca?\.? ?)?[0-9]{3,4}(?!\w))")
_REIGNED_OR_LIVED = {"r": "reigned ", "fl": "flourished "}
_BORN_OR_DIED = {"b": "born ", "d": "died "}
_ESTABLISHED = expression(
    r"\b(?P<e>[Ee])st\. (?:(?P<in>in )?(?P<year>(?:1[5-9]|20)[0-9]{2})\b|(?=[£$€]?[0-9]))",
    sign="st. ",
)
_OPENS = expression(r"[.!?:;]\s[\"“‘(]?$|[\"“‘(]$")
_DOWNING_STREET = expression(rf"No 1[01] (?:{one_of(_TABLES.words('downing_street'))})\b")
_COUNTED_THINGS = expression(r"[0-9]{1,4} (?!is |was |has |says )(?:people|men|women|[a-z]+s\b)")
_VERSUS_FIGURES = expression(r"(?<=[0-9A-Za-z,)%] )v\.? (?=(?:the )?[£$€]?[0-9])")
_MAJORITY = expression(r"(?<=[(,;] )maj\.? (?=[0-9])|(?<=\()maj\.? (?=[0-9])", sign="maj")
_CATEGORY = expression(
    r"\bCat\.? (?=[1-5] (?:hurricane|storm|cyclone|typhoon))"
    r"|(?<=\ba )Cat\.? (?=[1-5]\b(?: with| when| as|,|\.|$))",
    sign="Cat",
)
# "The military est the losses at five"
_ESTIMATES = expression(
    r"(?P<who>\b[A-Za-z]+) est (?=(?:the|that|about|around|over|more than)\b|[0-9])", sign=" est "
)
_MANY_ESTIMATE = expression(r"[a-z][b-rt-z]s$|^(?:[Tt]hey|[Ww]e|I|people)$")
# "It is strange 'cause he left"
_CAUSE = expression(
    r"(?:^|(?<=[\s(]))['’‘](?P<c>[Cc])(?:ause(?! (?:of|for|and|to)\b)|os|uz)\b(?!['’-])"
    # "'Cause unknown' was written"
    r"(?![^'’‘]*\w['’](?!\w))"
)
# "Built c1850", "ca 1850", where "ca 450 came"
_CIRCA = expression(
    r"(?<![\w.])(?:ca (?:(?P<count>(?!1[0-9]{3}(?!\w)))(?=[0-9])|(?=1))"
    r"|(?<!['’-])c(?=1[0-9]{3}(?!\w)))"
)


def abbreviations_before_figures(text: str) -> str:
    """Say what stands before figures in full: No. 10, pp. 3-7, c. 1450."""
    text = _CLOCK_IN_BRACKETS.sub(r"\1", text)
    text = _CAUSE.sub(lambda match: "Because" if match["c"] == "C" else "because", text)
    text = _PENALTY.sub("penalty", _OWN_GOAL.sub("own goal", text))
    text = _A_YEAR.sub("year", text)
    text = _SECTION.sub(lambda match: _SECTIONS[match["what"]], _EACH_YEAR.sub("per year", text))
    if "Lab" in text or "Con" in text or "LD" in text:
        text = _SWING.sub(lambda match: _PARTY_NAMES[match[0]], text)
    text = _REIGNED.sub(lambda match: _REIGNED_OR_LIVED[match["what"]], text)
    text = _BORN.sub(lambda match: _BORN_OR_DIED[match["what"]], text)
    text = _ESTABLISHED.sub(_established, _ESTIMATES.sub(_estimates, text))
    text = _ATTENDANCE.sub("Attendance: ", _CIRCA.sub(_circa, text))
    text = _RESOLUTION.sub("Resolution ", _PAGES.sub("pages ", text))
    if _RESOLVED.search(text):
        text = _OF_SITTING.sub(
            lambda m: f"{cardinal(int(m['year']))} slash {cardinal(int(m['number']))}", text
        )
    text = compass.sides(provinces.states_of_plates(text))
    text = places.offices(compass.directions(places.in_short(text)))
    text = _CATEGORY.sub("Category ", text)
    text = _NUMBERED_STREET.sub(_numbered_street, text)
    text = _POLLED.sub(lambda match: _PARTY_NAMES[match[0]], text)
    text = _ROAD_OR_ROOM.sub(lambda match: f"{_NUMBERED_PLACES[match['what']]} ", text)
    text = _FIGURE_OF_BOOK.sub(lambda m: f"{m['f']}igure{m['many']} ", text)
    text = _MAJORITY.sub("majority ", _VERSUS_FIGURES.sub("versus ", text))
    if " no " in text:
        text = _SMALL_RANK.sub(r"\g<cue>number ", text)
    text = _PAGE.sub("page ", _NUMBER.sub(_number, text))
    return _FIGURE_AHEAD.sub(lambda match: f"{_BEFORE_FIGURE[match['word']]} ", text)


def _circa(match: re.Match[str]) -> str:
    return "circa " if match["count"] is None else "about "


def _established(match: re.Match[str]) -> str:
    if match["year"]:
        return f"{match['e']}stablished {match['in'] or ''}{pairs(int(match['year']))}"
    return f"{match['e']}stimated "


def _estimates(match: re.Match[str]) -> str:
    many = _MANY_ESTIMATE.search(match["who"])
    return f"{match['who']} estimate{'' if many else 's'} "


def _number(match: re.Match[str]) -> str:
    word = match["word"] or match["rank"]
    if match["rank"] and _may_deny(match) and _COUNTED_THINGS.match(match.string, match.end()):
        return match[0]
    said = "numbers" if word.lower() == "nos" else "number"
    return f"{said.capitalize() if match.start() == 0 else said} "


def _may_deny(match: re.Match[str]) -> bool:
    """Whether "No" opens a sentence; "No 10" that says or insists is the Prime Minister's house."""
    opens = not match.string[: match.start()].rstrip(' "“‘(') or bool(
        _OPENS.search(match.string[: match.start()])
    )
    return opens and not _DOWNING_STREET.match(match.string, match.start())


def _numbered_street(match: re.Match[str]) -> str:
    return _STREETS[match["kind"]] + (full_stop(match) if match["stop"] else "")
