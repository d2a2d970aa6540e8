"""Abbreviations in full: "Lt Gen Smith", "No. 10", "e.g.", "vs.", "Inc."."""

from __future__ import annotations

import re

from briefing.speaking.wording.english import places
from briefing.speaking.wording.english.grammar import follows
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES
from briefing.speaking.wording.english.numbers import cardinal, pairs
from briefing.speaking.wording.english.sentence_starts import starts_with_name, starts_with_person
from briefing.speaking.wording.english.sentence_stops import full_stop
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/abbreviations")
_TITLES = _TABLES.pairs("titles")
_STOPPED_TITLES = _TABLES.pairs("stopped_titles")
_STOPPED = _TABLES.pairs("stopped")
_UNSTOPPED = {word: _STOPPED[word] for word in _TABLES.words("unstopped")}
_STREETS = _TABLES.pairs("streets")
_BEFORE_FIGURE = _TABLES.pairs("before_figure")
_NUMBERED_PLACES = _TABLES.pairs("numbered_places")
_LATIN = _TABLES.pairs("latin")

_NAME_AHEAD = r"(?=\s[\"“‘]?(?:[A-Z]|al-|bin\s|de\s|van\s|von\s|ibn\s|el-))"
_GENERATION = re.compile(r"\bGen\.? (?=[XYZ]\b|Alpha\b)")
_HOUSE_STREET = re.compile(
    r"(?P<street>\b[0-9]+[A-Za-z]?\s(?:[A-Z][\w'-]+\s){1,3})(?P<kind>St|Dr|Rd|Ave)\.(?!\w)"
)
_STREET = re.compile(
    r"(?P<name>(?<![\w'-])[A-Z0-9][\w'-]+\s)(?P<kind>St|Rd|Dr|Ave|Blvd)(?P<stop>\.?)(?=[,;:)]|$|\s[a-z]|\.[\"”’')]*$)"
)
# "On Main St. Nobody came", "the Wall St. Journal": no saints
_KNOWN_STREET = re.compile(
    rf"(?P<name>(?<![\w'’-])(?:{one_of(_TABLES.words('known_streets'))}) )St\.(?= [A-Z])"
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
_HONOURABLE = re.compile(r"\b(?P<h>[Hh])on\. (?=(?:and learned )?(?:members?|friends?|gentle|lad))")
_THE_HONOURABLE = re.compile(r"(?<=\b[Tt]he) Hon\.? (?=[A-Z])")
_RIGHTS = {"Hon": "Honourable", "Rev": "Reverend"}
_RIGHT = re.compile(r"\bRt\.? (?P<title>Hon|Rev)d?\b\.?")
_SENIOR = re.compile(
    r"(?P<name>\b[A-Z][\w'’-]{1,40})(?P<comma>,?\s)(?:Sr\.|(?P<word>Jnr|Snr)\b(?P<stop>\.?))(?!\w)"
)
_STOPPED_WORD = re.compile(rf"(?<![\w.@/])(?P<word>{one_of(_STOPPED)})\.(?!\w)")
_UNSTOPPED_WORD = re.compile(rf"(?<![\w.@/])(?P<word>{one_of(_UNSTOPPED)})(?![\w.])")
_COMPANY = re.compile(r"(?P<before>(?<![\w'-])(?:&|and|[A-Z][\w'-]+)\s)(?P<word>Co|Cos)\.(?!\w)")
# "Warner Bros": but Bros alone are a band.
_BROTHERS = re.compile(r"(?P<name>(?<![\w'’.-])(?!The\b)[A-Z][\w'’-]+) Bros(?![\w.])")
# "(Leeds, capt)", "a story on (Alabama Gov.)"
_CAPTAIN = re.compile(r"(?<=[a-z], )capt(?=[,;:).]|$)")
# "Rep.-elect Poe", "Ohio Sen. and candidate Tom Hay"
_TITLE_LAST = re.compile(
    r"(?<=[a-z] )(?P<title>Gov|Sen|Rep)\.(?=\)| (?:and|turned|or|who|from) \w)"
    r"|(?<!\w)(?P<elect>Govs?|Sens?|Reps?)\.(?=-(?:elect|designate)\b)"
)
# "Defence Minister Gen Nakatani": a given name
_GEN_THE_NAME = re.compile(rf"\bGen (?=(?:{one_of(_TABLES.words('called_gen'))})\b)")
# "KKR & Co. Lawyers for it": a name is followed by no such word.
_NEW_SENTENCE = re.compile(
    r" (?!(?:Chairman|Chairwoman|President|Chief|CEO|Director|Founder|Partner)\b)[A-Z][a-z]{3,} "
    r"(?:for|of|at|said|say|have|were|are|had|who|will|can|would|could|did|do|also|on)\b"
)
_BEFORE_PEOPLE = frozenset({"Co", "Cos", "Inc", "Ltd", "Corp", "Jr", "Ave", "Blvd", "Bros"})
# "Built by Tano Ltd. Reed Hay lawyer Ada Poe said", but "Tano Inc. Chief Executive Ada Poe was"
_OFFICER = re.compile(rf" (?:{one_of(_TABLES.words('officers'))})\b")
# "Boone Corp said", "Tano Motor Co, of Ely", "Reed & Co" without a stop; News Corp is so called.
_UNSTOPPED_COMPANY = re.compile(
    r"(?P<before>(?<![\w'’-])(?P<and>&|and|[A-Z][\w'’&-]*) )(?P<word>Corp|Co)"
    r"(?=[,;:)]|$|['’]s\b| (?:[a-z(–—-]|&|(?:Ch|CEO|CFO|Pres|Exec|Vice|Dir)|(?P<name>[A-Z])))"
    r"(?<!\bNews Corp)(?<!\bX Corp)(?<!\bRoss Co)"
)
# "The Revolutionary Guards Corp": a slip for Corps
_CORPS = re.compile(r"\b(?:Guards?|Peace|(?:[Tt]he|US|U\.S\.) Marine) Corp(?![\w.])")
# "Rep Ada Boone", "to be Amb to Rome"
_UNSTOPPED_OFFICE = re.compile(
    r"(?<![\w.'’-])(?P<title>Govs?|Sens?|Reps?) (?=(?P<given>[A-Z][a-z]+) [A-Z])"
)
_ENVOY = re.compile(r"\bAmb(?= (?:to|of) )")
_COMPANY_LIMITED = re.compile(r"(?<=[\w&] )Co(?=,? (?:Ltd|Limited|LLC|Inc|plc|PLC|LP)\b)")
# "No 1" is a rank; "no 2 people are alike" is not.
_NUMBER = re.compile(
    r"\b(?:(?P<word>[Nn]os?|NO)(?:\.\s?|º\s?|°\s?)|(?P<rank>Nos?)(?:\s|(?<=No)(?=[1-9][0-9]?(?!\w|\.\w))))(?=(?P<figures>[0-9]{1,4}))"
)
# "Harris's no 2", "the no 1 seed"
_SMALL_RANK = re.compile(
    r"(?P<cue>(?:[a-z]['’]s|\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|world|[Oo]ur|[Mm]y)) )no "
    r"(?=[1-9][0-9]?(?![\w%]|[.,][0-9]))"
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
_RESOLUTION = re.compile(r"\bRes\.? (?=[0-9]{3,4}\b|[0-9]{1,3}/[0-9]{1,3}\b)")
# "Resolutions 37/43 and 43/106": years of sittings and numbers
_RESOLVED = re.compile(r"\b[Rr]esolutions? [0-9]{1,3}/[0-9]")
_OF_SITTING = re.compile(
    r"(?<![\w/.,])(?P<year>[0-9]{1,3})/(?P<number>[0-9]{1,3})(?![\w/]|[.,][0-9])"
)
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
_VERSUS_NAMES = re.compile(r"(?<=[A-Za-z0-9'’”\")] )v\.?(?= [\"“‘'£$€]?[A-Z0-9])")
_VERSUS_FIGURES = re.compile(r"(?<=[0-9A-Za-z,)%] )v\.? (?=(?:the )?[£$€]?[0-9])")
_MAJORITY = re.compile(r"(?<=[(,;] )maj\.? (?=[0-9])|(?<=\()maj\.? (?=[0-9])")
_LATIN_WORD = re.compile(
    rf"(?<![\w.'’])(?P<word>{one_of(_LATIN)})(?P<stop>\.?)(?![\w-]|\.\w)(?P<comma>,?)"
)
# "Pens, cups etc. Nobody came"
_ANOTHER_SENTENCE = re.compile(r"[\"”’']*\s+[\"“‘(]*[A-Z][\w'’]*(?! [A-Z][a-z]+,)")
_CATEGORY = re.compile(
    r"\bCat\.? (?=[1-5] (?:hurricane|storm|cyclone|typhoon))"
    r"|(?<=\ba )Cat\.? (?=[1-5]\b(?: with| when| as|,|\.|$))"
)
_CONTRACTED = _TABLES.pairs("contracted")
_CONTRACTION = re.compile(rf"\b(?:{one_of(_CONTRACTED)})\b")
# "The military est the losses at five"
_ESTIMATES = re.compile(
    r"(?P<who>\b[A-Za-z]+) est (?=(?:the|that|about|around|over|more than)\b|[0-9])"
)
_MANY_ESTIMATE = re.compile(r"[a-z][b-rt-z]s$|^(?:[Tt]hey|[Ww]e|I|people)$")
# "Hire HC Tom Hale"
_HEAD_COACH = re.compile(r"\bHC (?=(?P<given>[A-Z][a-z]+) [A-Z])")
# "It is strange 'cause he left", "a press conf"
_CAUSE = re.compile(
    r"(?<=[\s(])['’‘](?P<c>[Cc])(?:ause(?! (?:of|for|and|to)\b)|os|uz)\b(?!['’-])"
    # "'Cause unknown' was written"
    r"(?![^'’‘]*\w['’](?!\w))"
)
_CONFERENCE = re.compile(r"(?<=\b[Pp]ress )conf\b\.?(?=[,;)]| [a-z])")
_EASTERN = re.compile(r"(?P<times>\b[Tt]imes(?: are| listed)*(?: in)?) ET\b")


def abbreviations_before_figures(text: str) -> str:
    """Say what stands before figures in full: No. 10, pp. 3-7, c. 1450."""
    text = _CLOCK_IN_BRACKETS.sub(r"\1", text)
    text = _CAUSE.sub(lambda match: "Because" if match["c"] == "C" else "because", text)
    text = _PENALTY.sub("penalty", _OWN_GOAL.sub("own goal", text))
    text = _A_YEAR.sub("year", text)
    text = _SECTION.sub(lambda match: _SECTIONS[match["what"]], _EACH_YEAR.sub("per year", text))
    if "Lab" in text or "Con" in text or "LD" in text:
        text = _SWING.sub(lambda match: _PARTY_NAMES[match[0]], text)
    text = _BORN.sub(lambda match: _BORN_OR_DIED[match["what"]], text)
    text = _ESTABLISHED.sub(_established, _ESTIMATES.sub(_estimates, text))
    text = _ATTENDANCE.sub("Attendance: ", text)
    text = _RESOLUTION.sub("Resolution ", _PAGES.sub("pages ", text))
    if _RESOLVED.search(text):
        text = _OF_SITTING.sub(
            lambda m: f"{cardinal(int(m['year']))} slash {cardinal(int(m['number']))}", text
        )
    text = _CATEGORY.sub("Category ", places.offices(places.compass(text)))
    text = _NUMBERED_STREET.sub(_numbered_street, text)
    text = _POLLED.sub(lambda match: _PARTY_NAMES[match[0]], text)
    text = _ROAD_OR_ROOM.sub(lambda match: f"{_NUMBERED_PLACES[match['what']]} ", text)
    text = _FIGURE_OF_BOOK.sub(lambda m: f"{m['f']}igure{m['many']} ", text)
    text = _MAJORITY.sub("majority ", _VERSUS_FIGURES.sub("versus ", text))
    if " no " in text:
        text = _SMALL_RANK.sub(r"\g<cue>number ", text)
    text = _PAGE.sub("page ", _CIRCA.sub("about ", _NUMBER.sub(_number, text)))
    return _FIGURE_AHEAD.sub(lambda match: f"{_BEFORE_FIGURE[match['word']]} ", text)


def _established(match: re.Match[str]) -> str:
    if match["year"]:
        return f"{match['e']}stablished {match['in'] or ''}{pairs(int(match['year']))}"
    return f"{match['e']}stimated "


def _estimates(match: re.Match[str]) -> str:
    many = _MANY_ESTIMATE.search(match["who"])
    return f"{match['who']} estimate{'' if many else 's'} "


def _head_coach(match: re.Match[str]) -> str:
    return "head coach " if match["given"] in GIVEN_NAMES else match[0]


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


def abbreviations(text: str) -> str:
    """Say titles, streets, companies and Latin in full; the stop of a sentence stays."""
    text = _GENERATION.sub("Generation ", places.parties(text))
    text = _THE_HONOURABLE.sub(" Honourable ", text)
    text = _RIGHT.sub(lambda match: f"Right {_RIGHTS[match['title']]}", text)
    text = _HONOURABLE.sub(lambda m: "Honourable " if m["h"] == "H" else "honourable ", text)
    if "'" in text:
        text = _CONTRACTION.sub(lambda match: _CONTRACTED[match[0]], text)
    text = _CONFERENCE.sub("conference", text)
    text = _EASTERN.sub(r"\g<times> Eastern Time", _HEAD_COACH.sub(_head_coach, text))
    text = places.states(text)
    text = _LATIN_WORD.sub(_latin, text)
    text = _VERSUS_NAMES.sub("versus", _VERSUS.sub("versus", text))
    text = places.counties(_COMPANY_LIMITED.sub("Company", text))
    text = _HOUSE_STREET.sub(lambda m: m["street"] + _STREETS[m["kind"]] + full_stop(m), text)
    text = _STREET.sub(_street, text)
    text = _KNOWN_STREET.sub(lambda m: f"{m['name']}Street{full_stop(m)}", text)
    text = _COMPANY.sub(
        lambda m: f"{m['before']}Compan{'ies' if m['word'] == 'Cos' else 'y'}{_stop(m)}", text
    )
    text = _UNSTOPPED_COMPANY.sub(_unstopped_company, _CORPS.sub(r"\g<0>s", text))
    text = _ENVOY.sub("Ambassador", _UNSTOPPED_OFFICE.sub(_unstopped_office, text))
    text = _SENIOR.sub(_senior, text)
    if "Sec. " in text:
        text = _OFFICE.sub("Secretary ", text)
    text = _STOPPED_TITLE.sub(lambda match: _STOPPED_TITLES[match["title"]], text)
    text = _TITLE_LAST.sub(lambda m: _STOPPED_TITLES[m["title"] or m["elect"]], text)
    text = _BROTHERS.sub(r"\g<name> Brothers", text)
    text = _CAPTAIN.sub("captain", _GEN_THE_NAME.sub("Gen\u200b ", text))
    text = _TITLE.sub(lambda match: _TITLES[match["title"]], text).replace("\u200b", "")
    text = _STOPPED_WORD.sub(lambda match: _STOPPED[match["word"]] + _stop(match), text)
    return _UNSTOPPED_WORD.sub(lambda match: _UNSTOPPED[match["word"]], text)


def _stop(match: re.Match[str]) -> str:
    is_company = match["word"] in {"Co", "Cos", "Inc", "Ltd", "Corp"}
    if is_company and (
        _NEW_SENTENCE.match(match.string, match.end())
        or (
            not _OFFICER.match(match.string, match.end())
            and starts_with_name(match.string, match.end(), says=False)
        )
    ):
        return "."
    if match["word"] in _BEFORE_PEOPLE and starts_with_person(match.string, match.end()):
        return "."
    if match["word"] == "etc" and follows(match, _ANOTHER_SENTENCE):
        return "."
    return full_stop(match)


def _unstopped_company(match: re.Match[str]) -> str:
    if match["word"] == "Co" and match["name"] and match["and"] not in {"&", "and"}:
        # "Ross Co Ladies": a county, and a club.
        return match[0]
    return match["before"] + (_STOPPED | {"Co": "Company"})[match["word"]]


def _unstopped_office(match: re.Match[str]) -> str:
    return f"{_STOPPED_TITLES[match['title']]} " if match["given"] in GIVEN_NAMES else match[0]


def _senior(match: re.Match[str]) -> str:
    said = "Junior" if match["word"] == "Jnr" else "Senior"
    stopped = match["stop"] or not match["word"]
    return match["name"] + match["comma"] + said + (full_stop(match) if stopped else "")


def _latin(match: re.Match[str]) -> str:
    said = _LATIN[match["word"]]
    if match["word"] in {"et al", "p.a"}:
        return said + (full_stop(match) if match["stop"] else "") + match["comma"]
    return f"{said}{match['comma']}"


def _numbered_street(match: re.Match[str]) -> str:
    return _STREETS[match["kind"]] + (full_stop(match) if match["stop"] else "")


def _street(match: re.Match[str]) -> str:
    return match["name"] + _STREETS[match["kind"]] + (full_stop(match) if match["stop"] else "")
