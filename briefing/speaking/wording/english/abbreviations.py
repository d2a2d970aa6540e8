"""Abbreviations in full: "Lt Gen Smith", "No. 10", "e.g.", "vs.", "Inc."."""

from __future__ import annotations

import re

from briefing.speaking.wording.english.grammar import behind, full_stop
from briefing.speaking.wording.english.numbers import pairs
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/abbreviations")
_TITLES = _TABLES.pairs("titles")
_STOPPED_TITLES = _TABLES.pairs("stopped_titles")
_STOPPED = _TABLES.pairs("stopped")
_UNSTOPPED = _TABLES.words("unstopped")
_STREETS = _TABLES.pairs("streets")
_BEFORE_FIGURE = _TABLES.pairs("before_figure")
_NUMBERED_PLACES = _TABLES.pairs("numbered_places")
_LATIN = _TABLES.pairs("latin")
_STATES = _TABLES.pairs("states")
_WHOLE_STATES = frozenset(_STATES.values())
_SHORT_STATES = _TABLES.pairs("short_states")

_NAME_AHEAD = r"(?=\s[\"“‘]?(?:[A-Z]|al-|bin\s|de\s|van\s|von\s|ibn\s|el-))"
_GENERATION = re.compile(r"\bGen\.? (?=[XYZ]\b|Alpha\b)")
_HOUSE_STREET = re.compile(
    r"(?P<street>\b[0-9]+[A-Za-z]?\s(?:[A-Z][\w'-]+\s){1,3})(?P<kind>St|Dr|Rd|Ave)\.(?!\w)"
)
_STREET = re.compile(
    r"(?P<name>(?<![\w'-])[A-Z0-9][\w'-]+\s)(?P<kind>St|Rd|Dr|Ave|Blvd)(?P<stop>\.?)(?=[,;:)]|$|\s[a-z]|\.[\"”’')]*$)"
)
_NUMBERED_STREET = re.compile(r"(?<=[0-9](?:st|nd|rd|th)\s)(?P<kind>St|Ave|Rd)\b(?P<stop>\.?)")
_TITLE = re.compile(
    rf"(?:(?<![\w-])|(?<=\b[a-z]{{2}}-)|(?<=[a-z]{{3}}-))(?P<title>{one_of(_TITLES)})(?:\.(?=\s?\S)|{_NAME_AHEAD})(?!\w)"
)
_STOPPED_TITLE = re.compile(
    rf"(?:(?<![\w-])|(?<=\b[a-z]{{2}}-)|(?<=[a-z]{{3}}-))"
    rf"(?P<title>{one_of(_STOPPED_TITLES)})\.{_NAME_AHEAD}"
)
# "Sen. Alder, D-Vt.", "Rep. Boone (R-Texas)"
_OFFICE = re.compile(r"\bSec\. (?=of )|(?<=Gen\. )Sec\. |(?<=Hon\. )Sec\. (?=of )")
_OF_PARTY = re.compile(
    r"(?<=[\s(])(?P<party>[DRI])-"
    r"(?P<state>W\. Va|N\. ?[HJMYCD]|S\. ?[CD]|R\. ?I|[A-Z][a-z]+|[A-Z]{2})"
    r"(?P<stop>\.)?(?=[,.;)]|$|\s[a-z])"
)
_PARTIES = {"D": "Democrat", "R": "Republican", "I": "Independent"}
_HONOURABLE = re.compile(r"\b(?P<h>[Hh])on\. (?=(?:and learned )?(?:members?|friends?|gentle|lad))")
_THE_HONOURABLE = re.compile(r"(?<=\b[Tt]he) Hon\.? (?=[A-Z])")
_RIGHTS = {"Hon": "Honourable", "Rev": "Reverend"}
_RIGHT = re.compile(r"\bRt\.? (?P<title>Hon|Rev)\b\.?")
_SENIOR = re.compile(
    r"(?P<name>\b[A-Z][\w'’-]{1,40})(?P<comma>,?\s)(?:Sr\.|(?P<word>Jnr|Snr)\b(?P<stop>\.?))(?!\w)"
)
_STOPPED_WORD = re.compile(rf"(?<![\w.@/])(?P<word>{one_of(_STOPPED)})\.(?!\w)")
_UNSTOPPED_WORD = re.compile(rf"(?<![\w.@/])(?P<word>{one_of(_UNSTOPPED)})(?![\w.])")
_COMPANY = re.compile(r"(?P<before>(?<![\w'-])(?:&|and|[A-Z][\w'-]+)\s)(?P<word>Co|Cos)\.(?!\w)")
_COMPANY_LIMITED = re.compile(r"(?<=[\w&] )Co(?=,? (?:Ltd|Limited|LLC|Inc|plc|PLC|LP)\b)")
# "Co Down", "Co. Durham"
_COUNTY = re.compile(rf"\b(?:Co\.?|CO|Cty) (?=(?:{one_of(_TABLES.words('counties'))})\b)")
# "No 1" is a rank; "no 2 people are alike" is not.
_NUMBER = re.compile(
    r"\b(?:(?P<word>[Nn]os?|NO)(?:\.\s?|º\s?|°\s?)|(?P<rank>Nos?)(?:\s|(?<=No)(?=[1-9][0-9]?(?!\w|\.\w))))(?=(?P<figures>[0-9]{1,4}))"
)
_FIGURE_AHEAD = re.compile(
    rf"(?<![\w.])(?P<word>{one_of(_BEFORE_FIGURE)})\."
    r"\s?(?=[$£€]?[0-9]|[+(])"
)
# "Lab 34%, Con 24%", "Jo Poe (Lab)"
_PARTY_NAMES = _TABLES.pairs("parties")
# "Att: 60,214" at the foot of a report
_ATTENDANCE = re.compile(
    r"\bAtt(?:[.:]\s?(?=[1-9][0-9]{2}|[1-9][0-9]?,)| (?=[1-9][0-9]{0,2},[0-9]{3}\b))"
)
_POLLED = re.compile(
    rf"\b(?:{one_of(_PARTY_NAMES)})(?= [0-9]{{1,2}}(?:\.[0-9])?(?:%|pc))"
    r"|(?<=\()(?:Lab|Con|LD)(?=[,)])"
)
_ROAD_OR_ROOM = re.compile(rf"\b(?P<what>{one_of(_NUMBERED_PLACES)})\.? (?=[0-9])")
_PAGES = re.compile(r"(?<![\w.])pp (?=[0-9])")
_FIGURE_OF_BOOK = re.compile(r"\b(?P<f>[Ff])ig(?P<many>s?)(?:\. ?| )(?=[0-9]|[A-Z](?![\w.]))")
_RESOLUTION = re.compile(r"\bRes\.? (?=[0-9]{3,4}\b)")
_PAGE = re.compile(r"(?<=[,;(] )p(?=[0-9]{1,4}(?![\w.]))|(?<=\()p(?=[0-9]{1,4}(?![\w.]))")
# "Charged under s18 of the Act", "art 8 of the convention"
_SECTION = re.compile(
    r"(?<=[a-z] )(?P<what>s{1,2}|art)\.? ?(?=[0-9]{1,3}[A-Z]?(?:\([0-9a-z]\))* of the )"
)
_SECTIONS = {"s": "section ", "ss": "sections ", "art": "article "}
# "A swing from Con to Lab", "Lab gain from Con"
_SWING = re.compile(
    r"\b(?:Lab|Con|LD)(?= to (?:Lab|Con|LD|SNP|Reform|Green)\b| (?:gain|hold)\b)"
    r"|(?:(?<= to )|(?<=from ))(?:Lab|Con|LD)(?=[ ,.;]|$)(?! [A-Z])"
)
_QUARTER = re.compile(
    r"(?<=\b[Tt]he )(?P<two>[NS][EW])(?=[.,;]|$| (?:of|and|coast|corner|England)\b)"
)
_A_YEAR = re.compile(r"(?<=\b(?:a|1) )yr\b\.?")
# "It was about 9 (a.m.) here"
_CLOCK_IN_BRACKETS = re.compile(r"(?<=[0-9] )\(([ap]\.?m\.?)\)")
# "Boone 79 og"
_OWN_GOAL = re.compile(
    r"(?:(?<=[0-9] )|(?<=[0-9]\()|(?<=[a-z0-9] \()|(?<=[0-9], ))"
    r"(?:o\.g\.|og\b)(?=[),;.]|$| [A-Z0-9])"
)
_PENALTY = re.compile(r"(?<=\()pen(?=\)| [0-9])|(?<=[0-9] )pen(?=[),])")
_EACH_YEAR = re.compile(r"(?<=[0-9km%] )pa(?!\w|\.\w)")
# "(b. 1945, d 2001)"
_BORN = re.compile(r"(?<=[(,;\s])(?P<what>[bd])(?:\. ?|(?<=\(.) )(?=(?:1[0-9]|20)[0-9]{2}(?!\w))")
_BORN_OR_DIED = {"b": "born ", "d": "died "}
_ESTABLISHED = re.compile(
    r"\b(?P<e>[Ee])st\. (?:(?P<in>in )?(?P<year>(?:1[5-9]|20)[0-9]{2})\b|(?=[£$€]?[0-9]))"
)
_CIRCA = re.compile(r"(?<![\w.])ca (?=[0-9])")
_OPENS = re.compile(r"[.!?:;]\s[\"“‘(]?$|[\"“‘(]$")
_DOWNING_STREET = re.compile(rf"No 1[01] (?:{one_of(_TABLES.words('downing_street'))})\b")
_COUNTED_THINGS = re.compile(r"[0-9]{1,4} (?!is |was |has |says )(?:people|men|women|[a-z]+s\b)")
_VERSUS = re.compile(
    r"(?<![\w.])(?:vs\.?|(?<=\s)VS\.?|(?<=\s)Vs\.?(?=\s[\"“‘'(]?[A-Z0-9$£€]))(?=\s)"
)
_VERSUS_NAMES = re.compile(r"(?<=[A-Za-z0-9'’”\"] )v\.?(?= [\"“‘'£$€]?[A-Z0-9])")
_VERSUS_FIGURES = re.compile(r"(?<=[0-9A-Za-z,)%] )v\.? (?=(?:the )?[£$€]?[0-9])")
_DIRECTION = re.compile(r"\b(?P<two>[NS][EW]) (?=of [A-Z])|(?<=[0-9a-z)] )(?P<one>[NSEW]) (?=of )")
# "120 miles SSW of Bermuda"
_BETWEEN_DIRECTIONS = re.compile(
    r"(?<=[0-9a-z)] )(?P<first>[NSEW])(?P<then>[NS][EW])(?= of (?:the )?[A-Z])"
)
# "Gov. Ada Poe (D)"
_OF_OFFICE = re.compile(
    r"(?P<who>\b(?:Gov|Sen|Rep|Mayor|Senator|Governor|Congressman|Congresswoman|Representative)\b"
    r"[^()]{3,50}) "
    r"\((?P<party>[DRI])\)"
)
_MAJORITY = re.compile(r"(?<=[(,;] )maj\.? (?=[0-9])|(?<=\()maj\.? (?=[0-9])")
_LATIN_WORD = re.compile(
    rf"(?<![\w.'’])(?P<word>{one_of(_LATIN)})(?P<stop>\.?)(?!\w|\.\w)(?P<comma>,?)"
)
# "N. Korea", "S Africa", "W. Yorkshire", and "1200 N. Main Street".
_COMPASS = {
    "N": "North",
    "S": "South",
    "E": "East",
    "W": "West",
    "NE": "North-East",
    "NW": "North-West",
    "SE": "South-East",
    "SW": "South-West",
}
_COMPASS_LETTER = re.compile(
    r"(?<![\w.'’&-])(?P<letter>[NSEW]|[NS][EW](?= ))"
    r"(?:\. ?| |(?=Korea|Ireland|Africa|Carolina|Dakota))"
    rf"(?=(?:{one_of(_TABLES.words('compass_places'))})\b)"
    r"|(?<![\w.])(?P<side>[NSEW])\. "
    rf"(?=[A-Z0-9][\w'-]+ (?:[A-Z][\w'-]+ )?(?:{one_of(_TABLES.words('roads'))})\b)"
)
_NAME_BEHIND = re.compile(r"[A-Z][\w'’-]* $")
_CATEGORY = re.compile(
    r"\bCat\.? (?=[1-5] (?:hurricane|storm|cyclone|typhoon))"
    r"|(?<=\ba )Cat\.? (?=[1-5]\b(?: with| when| as|,|\.|$))"
)
_GOVERNMENT = re.compile(r"\b(?P<g>[Gg])ov['’]t\b")
_STATE_STOPPED = re.compile(
    # Kan is a broadcaster too.
    r"(?:(?<=[A-Za-z], )(?P<kan>Kan)\.|(?<=[a-z], )"
    r"(?:(?P<state>La|Va|Md|Pa|Ga|Mo|Ky|Me|Miss|Wash|N\.[HJMYCD]|S\.[CD]|R\.I|W\.Va)\."
    # "Medford, N.J, in 2001"
    r"|(?P<unstopped>N\.[HJMYCD]|S\.[CD]|R\.I|W\.Va)(?=,))(?=,|\s[a-z]|$))"
)
_STATE = re.compile(
    rf"(?<=[a-z], )(?P<state>{one_of(_STATES)})(?=[,.;)]|$|\s[0-9]{{5}}\b| [(–—]| -)"
)

# "Windows 98, ME": no place is written in small letters alone.
_NAMED_BEFORE = re.compile(r"[A-Z][\w.'’-]*, $")
_PLACE_BEFORE = re.compile(r"\b(?!Well|Okay|Yeah|Sure|Right|Fine)[A-Z][\w.'’-]{2,30}, $")


def abbreviations_before_figures(text: str) -> str:
    """Say what stands before figures in full: No. 10, pp. 3-7, c. 1450."""
    text = _CLOCK_IN_BRACKETS.sub(r"\1", text)
    text = _PENALTY.sub("penalty", _OWN_GOAL.sub("own goal", text))
    text = _A_YEAR.sub("year", text)
    text = _SECTION.sub(lambda match: _SECTIONS[match["what"]], _EACH_YEAR.sub("per year", text))
    text = _SWING.sub(lambda match: _PARTY_NAMES[match[0]], text)
    text = _QUARTER.sub(lambda match: _COMPASS[match["two"]].lower(), text)
    text = _BORN.sub(lambda match: _BORN_OR_DIED[match["what"]], text)
    text = _ESTABLISHED.sub(_established, text)
    text = _ATTENDANCE.sub("Attendance: ", text)
    text = _RESOLUTION.sub("Resolution ", _PAGES.sub("pages ", text))
    text = _CATEGORY.sub("Category ", _COMPASS_LETTER.sub(_compass, text))
    text = _NUMBERED_STREET.sub(_numbered_street, text)
    text = _POLLED.sub(lambda match: _PARTY_NAMES[match[0]], text)
    text = _ROAD_OR_ROOM.sub(lambda match: f"{_NUMBERED_PLACES[match['what']]} ", text)
    text = _FIGURE_OF_BOOK.sub(lambda m: f"{m['f']}igure{m['many']} ", text)
    text = _MAJORITY.sub("majority ", _VERSUS_FIGURES.sub("versus ", text))
    text = _BETWEEN_DIRECTIONS.sub(
        lambda m: f"{_COMPASS[m['first']]}-{_COMPASS[m['then']]}".lower(), text
    )
    text = _DIRECTION.sub(lambda m: f"{_COMPASS[m['two'] or m['one']].lower()} ", text)
    text = _OF_OFFICE.sub(lambda m: f"{m['who']} ({_PARTIES[m['party']]})", text)
    text = _PAGE.sub("page ", _CIRCA.sub("about ", _NUMBER.sub(_number, text)))
    return _FIGURE_AHEAD.sub(lambda match: f"{_BEFORE_FIGURE[match['word']]} ", text)


def _established(match: re.Match[str]) -> str:
    if match["year"]:
        return f"{match['e']}stablished {match['in'] or ''}{pairs(int(match['year']))}"
    return f"{match['e']}stimated "


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


def _state(match: re.Match[str]) -> str:
    before = behind(match)
    # "Oh, OK.", "well, OK" and no "Tulsa, OK".
    if not (_PLACE_BEFORE if match["state"] == "OK" else _NAMED_BEFORE).search(before):
        return match[0]
    return _STATES[match["state"]]


def abbreviations(text: str) -> str:
    """Say titles, streets, companies and Latin in full; the stop of a sentence stays."""
    text = _GENERATION.sub("Generation ", _OF_PARTY.sub(_of_party, text))
    text = _THE_HONOURABLE.sub(" Honourable ", text)
    text = _RIGHT.sub(lambda match: f"Right {_RIGHTS[match['title']]}", text)
    text = _HONOURABLE.sub(lambda m: "Honourable " if m["h"] == "H" else "honourable ", text)
    text = _GOVERNMENT.sub(lambda match: f"{match['g']}overnment", text)
    text = _STATE_STOPPED.sub(_state_stopped, text)
    text = _STATE.sub(_state, text)
    text = _LATIN_WORD.sub(_latin, text)
    text = _VERSUS_NAMES.sub("versus", _VERSUS.sub("versus", text))
    text = _COUNTY.sub("County ", _COMPANY_LIMITED.sub("Company", text))
    text = _HOUSE_STREET.sub(lambda m: m["street"] + _STREETS[m["kind"]] + full_stop(m), text)
    text = _STREET.sub(_street, text)
    text = _COMPANY.sub(
        lambda m: f"{m['before']}Compan{'ies' if m['word'] == 'Cos' else 'y'}{full_stop(m)}", text
    )
    text = _SENIOR.sub(_senior, text)
    text = _OFFICE.sub("Secretary ", text)
    text = _STOPPED_TITLE.sub(lambda match: _STOPPED_TITLES[match["title"]], text)
    text = _TITLE.sub(lambda match: _TITLES[match["title"]], text)
    text = _STOPPED_WORD.sub(lambda match: _STOPPED[match["word"]] + full_stop(match), text)
    return _UNSTOPPED_WORD.sub(lambda match: _STOPPED[match["word"]], text)


def _senior(match: re.Match[str]) -> str:
    said = "Junior" if match["word"] == "Jnr" else "Senior"
    stopped = match["stop"] or not match["word"]
    return match["name"] + match["comma"] + said + (full_stop(match) if stopped else "")


def _of_party(match: re.Match[str]) -> str:
    short = match["state"].replace(". ", ".").replace(".", "")
    state = _STATES.get(short) or _STOPPED.get(short) or _SHORT_STATES.get(short)
    if state is None and short not in _WHOLE_STATES:
        return match[0]
    stop = full_stop(match) if match["stop"] else ""
    return f"{_PARTIES[match['party']]} of {state or short}{stop}"


def _state_stopped(match: re.Match[str]) -> str:
    short = (match["state"] or match["unstopped"] or match["kan"]).replace(".", "")
    said = _SHORT_STATES.get(short) or _STATES[short.upper()]
    return said + full_stop(match)


def _latin(match: re.Match[str]) -> str:
    said = _LATIN[match["word"]]
    if match["word"] in {"et al", "p.a"}:
        return said + (full_stop(match) if match["stop"] else "") + match["comma"]
    return f"{said}{match['comma']}"


def _compass(match: re.Match[str]) -> str:
    # "George W. Bush Drive": behind a name the letter is an initial.
    if match["side"] and _NAME_BEHIND.search(behind(match)):
        return match[0]
    return f"{_COMPASS[match['letter'] or match['side']]} "


def _numbered_street(match: re.Match[str]) -> str:
    return _STREETS[match["kind"]] + (full_stop(match) if match["stop"] else "")


def _street(match: re.Match[str]) -> str:
    return match["name"] + _STREETS[match["kind"]] + (full_stop(match) if match["stop"] else "")
