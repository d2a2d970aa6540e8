"""Places and offices in short: "Tulsa, OK", "Co Down", "Sen. Poe, D-Vt."."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import WEEKDAY
from briefing.speaking.wording.english.grammar import behind
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES
from briefing.speaking.wording.english.numbers import cardinal, digits
from briefing.speaking.wording.english.sentence_stops import full_stop, stop_before_name
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/abbreviations")
_STOPPED = _TABLES.pairs("stopped")
_STATES = _TABLES.pairs("states")
_WHOLE_STATES = frozenset(_STATES.values())
_SHORT_STATES = _TABLES.pairs("short_states")
_OF_PARTY = expression(
    r"(?<=[\s(,\[])(?P<party>[DRI])\.?[-–]\s?"
    r"(?P<state>W\. Va|N\. ?[HJMYCD]|S\. ?[CD]|R\. ?I|D\. ?C"
    rf"|{one_of(name for name in _WHOLE_STATES if ' ' in name)}"
    r"|[A-Z][a-z]+|[A-Z]{2})"
    r"(?P<stop>\.)?(?=[,.;:)!?\]—]|['’]s\b|$|\s[-–(a-z])"
)
# "(D-Brooklyn)", ", R-Guam,": of a town or a district
_OF_TOWN = expression(
    r"(?P<before>[(,] ?)(?P<party>[DR])-"
    r"(?!(?:Day|Radio|Max|Link|Type|Mark|Wave|Box|Class|Drive|Value)\b)"
    r"(?P<town>(?:St\. |Ft\. )?[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2})(?=[,)])"
)
# "Jo Poe,D-Vt."
_GLUED_PARTY = expression(r"(?<=[a-z]),(?=[DRI]\.?-[A-Z])")
# "Jo Poe (D., Vt.)"
_PARTY_AND_COMMA = expression(
    r"(?<=[(])(?P<party>[DRI])\.?, (?=(?:[A-Z][a-z]+\.?|[A-Z]\. ?[A-Z]\.|[A-Z]{2})\))"
    # "Jo Poe, D., Vt., said"
    r"|(?<=[a-z], )(?P<stopped>[DRI])\., (?=(?:[A-Z][a-z]{1,4}\.|[A-Z]\. ?[A-Z]\.)(?:,|$))",
    sign=("(", "., "),
)
_PARTIES = Tables("en/pointers").pairs("parties")
# "Co Down", "Co. Durham"
_COUNTY = expression(rf"\b(?:Co\.?|CO|Cty) (?=(?:{one_of(_TABLES.words('counties'))})\b)")
_CLUBS, _COUNTIES = _TABLES.pairs("clubs"), _TABLES.pairs("short_counties")
_CLUB = expression(rf"(?<![\w.'’-])(?:{one_of(_CLUBS)})(?![\w'’-])(?:(?<! Co)|(?!\. ?[A-Z]))")
_SHORT_COUNTY = expression(
    r"(?:(?<=[a-z], )|(?<=\b(?:Nor|Sou)th )|(?<=\b(?:We|Ea)st ))"
    rf"(?P<county>{one_of(_COUNTIES)})(?P<stop>\.?)(?=[,;:)]|$| \()(?!\w)"
)
# "Upstate NY", "NY & NJ", "the officers in MO."
_EVERYWHERE = expression(
    r"(?<![\w.'’/-])(?<!\w&)(?:NY|(?<=& )NJ|(?<=and )NJ"
    # "The NJ Education Association", but "NJ Poe"
    r"|NJ(?! [A-Z][a-z]*(?<!Transit)(?<!Turnpike)\b)"
    rf"|NJ(?= (?:{one_of(_TABLES.words('of_jersey'))})\b))"
    r"(?![\w&/-]|['’]?[sS]\b\w|\.\w)",
    sign=("NJ", "NY"),
)
# "NZ's coach": but "the firm (NZ)", "NZ$5"
_NEW_ZEALAND = expression(
    r"(?<![\w.'’/(&-])NZ(?=['’]s\b|[ ,;:]|\.(?:\s|$)|$)(?! [A-Z]{2})", sign="NZ"
)
# "TX Representative Ada Poe"
_BEFORE_OFFICE = expression(
    rf"(?<![\w.'’&/-])(?P<state>{one_of(_TABLES.words('clear_states'))}"
    r"|SC|NC|NJ|GA|VA|PA|AZ|CA|IL|IA) "
    r"(?=(?:Representative|Senator|Governor|Congressman|Congresswoman|Rep\.|Sen\.|Gov\.) [A-Z])"
)
# "Former S.C. Gov. Ada Poe"
_DOTTED_BEFORE_OFFICE = expression(
    r"(?<![\w.])(?P<state>N\.[HJMYCD]|S\.[CD]|R\.I)\.? (?=(?:Gov|Sen|Rep|Lt\. Gov|Atty)\. )"
)
_STATE_BODIES = (
    "Republicans?|Democrats?|Legislature|Supreme|Senate|House|Highway|National Guard|Department"
    "|State (?:Police|Senate|House|Legislature|Highway|Troopers?|Patrol)|Police|Attorney|Court"
    "|GOP|Assembly|General Assembly|Board of|Division of"
)
# "From N.C. highway crews", "across S.C. in May": no "N.C. Wyeth"
_DOTTED_ALONE = expression(
    r"(?:\b(?P<article>[Aa])n |(?<=[a-z] )|(?<=[(“\"])|^)(?:(?P<state>N\.[HJYC]|S\.C|R\.I)"
    r"|(?<=\b(?:in|of) )(?P<plain>[NS]\.D|N\.M)|(?<=\bfrom )(?P<left>[NS]\.D|N\.M))"
    r"\.(?= [a-z0-9(]|[,;:)]|['’]s\b"
    rf"| (?:{_STATE_BODIES})\b)(?!, (?:Inc|Ltd)\b)",
    sign=("N.", "S.", "R."),
)
# "CAIR-NY", "in MO-01": a body's part in a state, and a district
_OF_STATE = expression(
    rf"\b(?P<body>{one_of(_TABLES.words('bodies_of_states'))})-(?P<state>[A-Z]{{2}})(?![\w-])"
)
_DISTRICT = expression(
    r"(?<![\w.-])(?P<state>[A-Z]{2})-0(?P<number>[1-9])(?![\w-]|[.,][0-9])"
    rf"|(?<![\w.-])(?P<sure>{one_of(_TABLES.words('clear_states'))}|CA|PA|NY|NJ|NC(?!-17\b)|GA"
    rf"|VA|AZ|IL)-"
    r"(?P<figures>[1-9][0-9]?)(?![\w-]|[.,][0-9])"
)
_STATE_BEHIND_HYPHEN, _STATE_AND_FIGURE = expression("-[A-Z]{2}"), expression("[A-Z]-[0-9]")
_OF_DISTRICTS = expression(
    r"\b(?:[Dd]istricts?|Congress\w*|Democrat\w*|Republican\w*|GOP|Rep\.|House (?:race|seat)s?)"
)
_TO_INDIANA = expression(r"(?:(?<=\bto )|(?<=\bfrom )|(?<=\bin ))IN(?=[.,;]| [a-z])")
_IN_STATE = expression(
    r"(?P<cue>\b(?:in|from|across|near|around|throughout|to) )"
    rf"(?P<state>{one_of(_TABLES.words('clear_states'))}|NC|NJ)"
    r"(?=[.,;:!?)]|$| (?:and|or|on|to|after|where|when|as|at|today|for|with|this|last|since)\b)"
    r"(?!\.\w)"
)
# "Gov. Ada Poe (D)"
_OF_OFFICE = expression(
    r"(?P<who>\b(?:Gov|Sen|Rep|Mayor|Senator|Governor|Congressman|Congresswoman|Representative)\b"
    r"[^()]{3,50}) "
    r"\((?P<party>[DRI])\)",
    sign=" (",
)
_STATE_STOPPED = expression(
    # Kan is a broadcaster too.
    r"(?:(?<=[A-Za-z], )(?P<kan>Kan)\.|(?<=[a-z], )"
    r"(?:(?P<state>La|Va|Md|Pa|Ga|Mo|Ky|Me|Miss|Wash|N\.[HJMYCD]|S\.[CD]|R\.I|W\.Va)\."
    # "Medford, N.J, in 2001"
    r"|(?P<unstopped>N\.[HJMYCD]|S\.[CD]|R\.I|W\.Va)(?=[,;]| [-–—]))"
    r"(?=[,;:!?]|\s[A-Za-z]| [-–—(\"“]|[\"”)]|['’]s\b|-[a-z]|$))"
)
_STATE = expression(
    rf"(?<=[a-z], )(?:(?P<state>{one_of(_STATES)})(?=[,.;)]|:(?!\w)|$"
    rf"|\s[0-9]{{5}}\b| [(–—]| -| {WEEKDAY}\b)"
    # "In Elgin, WA shows": what is no English word, nor short for anything else
    rf"|(?P<sure>{one_of(_TABLES.words('clear_states'))}|WA|NJ|NC|GA|CA|CT)(?= [a-z])"
    # "In Elgin, AZ on Friday"
    r"|(?P<placed>AZ|UT|MI|SC|AR|IL)"
    r"(?= (?:on|in|after|where|when|during|this|last|before|and)\b))"
)
# "Jun 5 Tulsa, OK Cain's Ballroom": of a list of dates; "Hamilton, ON; Tulsa, OK"
_PROVINCES = _TABLES.pairs("provinces")
_EVERY_STATE = _PROVINCES | _STATES
_TOWN = r"(?:[A-Z][\w.'’-]* ){0,3}[A-Z][\w'’-]+"
_ON_TOUR = expression(
    r"(?P<before>(?:^|[;.|•] )(?:(?:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)[a-z]*[.,]? )?"
    rf"(?:(?:{one_of(_TABLES.words('short_months'))})[a-z]*\.? [0-9]{{1,2}}"
    rf"|[0-9]{{1,2}}/[0-9]{{1,2}}(?:/[0-9]{{2,4}})?)(?:,? [0-9]{{4}})?[:,]? (?:[-–—@:|] |in )?"
    rf"{_TOWN}), "
    rf"(?P<state>{one_of(_EVERY_STATE)})(?=[\s.,;)]|$)"
)
_IN_LIST = expression(rf"(?<=[a-z], )(?P<state>{one_of(_PROVINCES)})(?=;)")
_CANADIAN = expression(
    rf"(?P<town>\b(?:{one_of(_TABLES.table('canadian_towns', list[str]))})), "
    rf"(?P<state>{one_of(_PROVINCES)})(?![\w'’-]|\.\w)"
)
# "MACON, Ga. (Reuters)", "Elgin, W. Va.": what else is an abbreviation, or an English word, is a
# state before an agency.
_WEST_VIRGINIA = expression(r"(?<=[A-Za-z], )W\. ?Va(?P<stop>\.?)(?!\w)")
_STATE_OF_DATELINE = expression(
    rf"(?<=[A-Za-z], )(?P<state>{one_of(_SHORT_STATES)}|{one_of(_TABLES.words('stopped_states'))})"
    rf"(?:\.(?= ?[(–—])|(?=\.? ?(?:\((?:{one_of(_TABLES.words('agencies'))})\b|--? |[–—])))\.?"
)
# "In Elgin, LA 70130": before figures are said
_STATE_AND_ZIP = expression(
    rf"(?<=[a-z], )(?P<state>{one_of(_STATES)}|{one_of(_WHOLE_STATES)}) "
    r"(?P<code>[0-9]{5})(?:-[0-9]{4})?(?!\w)"
    r"(?! (?:people|men|women|children|more)\b| (?!(?:is|was|has|as)\b)(?:[a-z-]+ )?[a-z]+s\b)"
)
# "NH voters"
_OF_STATE_ALONE = expression(
    r"(?<![\w.'’/&-])(?P<state>FL|TX|KY|TN|NV|WI|MO|MN|KS|NH|NM|OH|VT|WY|NJ|NC|SC|VA|GA|AZ|IA"
    r"|CT|PA|MI|CO|NY|UT|WV|ND|SD|NE|RI|CA|IL|MD|AR)"
    rf"(?= (?:{one_of(_TABLES.words('of_states'))})\b)"
)
# "The VA" heals, where veterans are spoken of.
_VETERANS = expression(r"\b(?:[Vv]eteran|[Mm]ilitary)")

_PERSON_BEFORE = expression(
    r"\b(?:(?P<doctor>Dr|Doctor|Prof|Professor)\.? [A-Z][^,;:]{2,40}"
    r"|(?P<given>[A-Z][a-z]+) (?:[A-Z]\.? )?(?!Hall|Springs?|City|Park|Beach|Hill|Mills)"
    r"[A-Z][\w'’-]+), $"
)
# "Boston, LA, Miami": another city
_CITY_BEFORE = expression(rf"\b(?:{'|'.join(_TABLES.table('great_cities', list[str]))}), $")
# "In Pa., Ohio and Md.", "Ga. Tech"; of the others only some are no words
_STATE_ALONE = expression(
    r"(?<![\w.'’-])(?<!\bMa and )(?P<state>Pa|Va|Md|Ga|Ky)\.(?!\w)"
    r"|(?<![\w.'’-])(?P<before>Miss|Wash|Mo|La|Me)\."
    r"(?= (?:Governor|Senator|Lieutenant|Attorney|Gov|Sen|Lt)\b)",
    sign=("Pa.", "Va.", "Md.", "Ga.", "Ky.", "Miss.", "Wash.", "Mo.", "La.", "Me."),
)
# "Miami FL": a town and no comma; WI is the Women's Institute too, NV a Dutch firm, AZ a club
_TOWN_WITHOUT_COMMA = expression(
    r"\b(?P<town>(?:Vegas|Reno|Henderson|Sparks|Elko)(?= NV)"
    r"|(?:Phoenix|Tucson|Mesa|Tempe|Scottsdale)(?= AZ)|[A-Z][a-z]{3,}(?! NV| AZ))"
    r" (?P<state>FL|TX|NV|NH|OH|TN|NJ|NC|AZ)"
    r"(?=[.,;)](?!\w)|$| (?:on|in|at|for|where|who|and|with|to|is|was|has)\b)"
)
# Of those in `state` what a place is told by: "in Pa.", "Pa. voters", no "my Pa." and no "Cao Ky."
_AT_PLACE = expression(
    r"(?:^|[(;]|\b(?:[Ii]n|[Oo]f|[Ff]rom|[Aa]cross|[Nn]ear|[Tt]hroughout|[Oo]utside|and|or|to|into"
    r"|[a-z]+ern|[Cc]entral|rural|won|carried|flipped)|&|[\w.],) ?$"
)
_SURELY_AT_PLACE = expression(r"\b(?:[Ii]n|[Aa]cross|[Nn]ear|[Tt]hroughout) $")
_KIN_OR_NAME_BEFORE = expression(r"\b(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Yy]our|[Tt]heir|[A-Z][a-z]+) $")
_STATE_AHEAD = expression(
    r" (?:[a-z]|(?:Tech|Gov|Sen|Rep|Lt|Atty|Governor|Senator|Senate|House|State|Supreme|Attorney"
    r"|Lieutenant|Democrats?|Democratic|Republicans?|GOP|Police|Department|Court)\b)"
)
# "Md. Karim", "Md. al-Amin": Mohammed
_NAME_BEHIND_MD = expression(r" (?:[A-Z][a-z]|(?:al|ul|ur|el|bin|ibn)\b)")
# "Windows 98, ME": no place is written in small letters alone.
_NAMED_BEFORE = expression(r"[A-Z][\w.'’-]*, $")
_PLACE_BEFORE = expression(r"\b(?!Well|Okay|Yeah|Sure|Right|Fine)[A-Z][\w.'’-]{2,30}, $")


def in_short(text: str) -> str:
    """Say states and provinces in short: "NC police" → "North Carolina police"."""
    text = _IN_LIST.sub(lambda m: _PROVINCES[m["state"]], _ON_TOUR.sub(_on_tour, text))
    text = _CANADIAN.sub(lambda m: f"{m['town']}, {_PROVINCES[m['state']]}", text)
    text = _TOWN_WITHOUT_COMMA.sub(lambda m: f"{m['town']}, {_STATES[m['state']]}", text)
    text = _EVERYWHERE.sub(lambda match: _STATES[match[0]], text)
    text = _STATE_AND_ZIP.sub(
        lambda m: f"{_STATES.get(m['state'], m['state'])} {digits(m['code'])}", text
    )
    text = _OF_STATE_ALONE.sub(lambda match: _STATES[match["state"]], text)
    text = _NEW_ZEALAND.sub("New Zealand", text)
    text = _BEFORE_OFFICE.sub(lambda match: f"{_STATES[match['state']]} ", text)
    text = _DOTTED_BEFORE_OFFICE.sub(
        lambda match: f"{_STATES[match['state'].replace('.', '')]} ", text
    )
    text = _DOTTED_ALONE.sub(_dotted_alone, text)
    if _STATE_BEHIND_HYPHEN.search(text):
        text = _OF_STATE.sub(
            lambda m: f"{m['body']} {_STATES[m['state']]}" if m["state"] in _STATES else m[0], text
        )
    if _STATE_AND_FIGURE.search(text) and _OF_DISTRICTS.search(text):
        text = _DISTRICT.sub(_district, text)
    return text


def _dotted_alone(match: re.Match[str]) -> str:
    # "An N.C. road": "a North Carolina road"
    article = f"{match['article']} " if match["article"] else ""
    letters = match["state"] or match["plain"] or match["left"]
    return article + _STATES[letters.replace(".", "")]


def _on_tour(match: re.Match[str]) -> str:
    pause = "," if match.string[match.end() :][:2].strip()[:1].isalnum() else ""
    return f"{match['before']}, {_EVERY_STATE[match['state']]}{pause}"


def _district(match: re.Match[str]) -> str:
    state = _STATES.get(match["state"] or match["sure"])
    return f"{state} {cardinal(int(match['number'] or match['figures']))}" if state else match[0]


def offices(text: str) -> str:
    """Say the party of a politician: "Gov. Poe (D)" → "Gov. Poe (Democrat)"."""
    return _OF_OFFICE.sub(lambda m: f"{m['who']} ({_PARTIES[m['party']]})", text)


def parties(text: str) -> str:
    """Say the party and the state of a politician: "D-Vt." → "Democrat of Vermont"."""
    text = _PARTY_AND_COMMA.sub(_party_and_comma, _GLUED_PARTY.sub(", ", text))
    return _OF_TOWN.sub(_of_town, _OF_PARTY.sub(_of_party, text))


def _of_town(match: re.Match[str]) -> str:
    return f"{match['before']}{_PARTIES[match['party']]} of {match['town']}"


def states(text: str) -> str:
    """Say states in full behind a town and a comma."""
    text = _STATE_OF_DATELINE.sub(_of_dateline, _WEST_VIRGINIA.sub(_west_virginia, text))
    text = _STATE.sub(_state, _STATE_STOPPED.sub(_state_stopped, text))
    text = _STATE_ALONE.sub(_state_alone, text)
    if " IN" in text:
        text = _TO_INDIANA.sub("Indiana", text)
    return _IN_STATE.sub(lambda match: match["cue"] + _STATES[match["state"]], text)


def _state_alone(match: re.Match[str]) -> str:
    if match["before"]:
        return _SHORT_STATES[match["before"]]
    return _SHORT_STATES[match["state"]] + full_stop(match) if _is_told(match) else match[0]


def _is_told(match: re.Match[str]) -> bool:
    """Whether a place is told by what stands around it: "in Pa.", "Md. police"."""
    before, ahead = match.string[: match.start()], match.string[match.end() :]
    is_of_state = _STATE_AHEAD.match(ahead) is not None
    if match["state"] == "Md" and _NAME_BEHIND_MD.match(ahead):
        is_name = not is_of_state or ahead[1].islower()
        if is_name and not _SURELY_AT_PLACE.search(before):
            return False
    if is_of_state or _AT_PLACE.search(before):
        return True
    return ahead[:1] in {",", ";", ")"} and not _KIN_OR_NAME_BEFORE.search(before)


def _party_and_comma(match: re.Match[str]) -> str:
    return f"{match['party'] or match['stopped']}-"


def counties(text: str) -> str:
    """Co Down → "County Down", "Stroud, Glos" → "Stroud, Gloucestershire", Notts Co → a club."""
    text = _CLUB.sub(lambda match: _CLUBS[match[0]], _COUNTY.sub("County ", text))
    return _SHORT_COUNTY.sub(
        lambda m: _COUNTIES[m["county"]] + (full_stop(m) if m["stop"] else ""), text
    )


def _state(match: re.Match[str]) -> str:
    before = behind(match)
    # "Oh, OK.", "well, OK" and no "Tulsa, OK".
    state = match["state"] or match["sure"] or match["placed"]
    if not (_PLACE_BEFORE if state == "OK" else _NAMED_BEFORE).search(before):
        return match[0]
    if state == "LA" and _CITY_BEFORE.search(before):
        return match[0]
    # "Ada Poe, MD": a physician
    person = _PERSON_BEFORE.search(before) if state in {"MD", "MA", "PA"} else None
    if person and (person["doctor"] or person["given"] in GIVEN_NAMES):
        return match[0]
    if state == "VA" and _VETERANS.search(before):
        return match[0]
    return _STATES[state]


def _west_virginia(match: re.Match[str]) -> str:
    return f"West Virginia{full_stop(match) if match['stop'] else ''}"


def _of_dateline(match: re.Match[str]) -> str:
    short = match["state"]
    return _SHORT_STATES.get(short) or _STOPPED[short]


def _of_party(match: re.Match[str]) -> str:
    short = match["state"].replace(". ", ".").replace(".", "")
    state = _STATES.get(short) or _STOPPED.get(short) or _SHORT_STATES.get(short)
    state = "D.C" if short == "DC" else state
    if state is None and len(short) == 2:  # noqa: PLR2004  # "D-Il."
        state = _STATES.get(short.upper())
    if state is None and short not in _WHOLE_STATES:
        return match[0]
    stop = full_stop(match) if match["stop"] else ""
    return f"{_PARTIES[match['party']]} of {state or short}{stop}"


def _state_stopped(match: re.Match[str]) -> str:
    short = (match["state"] or match["unstopped"] or match["kan"]).replace(".", "")
    said = _SHORT_STATES.get(short) or _STATES[short.upper()]
    return said + (full_stop(match) or stop_before_name(match))
