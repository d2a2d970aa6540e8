"""Abbreviations in full: "Lt Gen Smith", "No. 10", "e.g.", "vs.", "Inc."."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english import places, provinces
from briefing.speaking.wording.english.grammar import behind, follows
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES
from briefing.speaking.wording.english.sentence_starts import starts_with_name, starts_with_person
from briefing.speaking.wording.english.sentence_stops import full_stop, stop_before_name
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/abbreviations")
_TITLES = _TABLES.pairs("titles")
_STOPPED_TITLES = _TABLES.pairs("stopped_titles")
_STOPPED = _TABLES.pairs("stopped")
_UNSTOPPED = {word: _STOPPED[word] for word in _TABLES.words("unstopped")}
_STREETS = _TABLES.pairs("streets")
_LATIN = _TABLES.pairs("latin")
_NAME_AHEAD = r"(?=\s[\"“‘]?(?:[A-Z]|al-|bin\s|de\s|van\s|von\s|ibn\s|el-))"
_GENERATION = expression(r"\bGen\.? (?=[XYZ]\b|Alpha\b)")
_KINDS = one_of(_STREETS.keys() - {"Ct", "Pl"})
_HOUSE_STREET = expression(
    r"(?P<street>\b(?:[0-9]+[A-Za-z]?|(?:[a-z]+-)?(?:one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred)(?:-[A-Z])?)\s(?:[A-Z][\w'-]+\s){1,3})"
    rf"(?P<kind>{one_of(_STREETS)})(?:\.(?!\w)|(?=,))"
)
# "Ten Mayor Dr. Ada Poe met": a doctor or a saint, where no place or sentence follows
_NO_STREET_AHEAD = expression(
    r"\s(?!(?:[NSEW]{1,2}|North|South|East|West|Apt|Apartment|Suite|Unit|Floor)\b)[A-Z]"
)
# "A Dr from Ely", "her Dr said"
_DOCTOR = expression(
    rf"(?P<whose>\b(?i:{one_of(_TABLES.words('before_doctors'))})\s)Dr(?P<stop>\.?)"
    r"(?=[,;:)]|['’]s\b|[\"”’')]*$|\s[a-z])",
    sign="Dr",
)
_STREET = expression(
    rf"(?P<name>(?<![\w'-])[A-Z0-9](?:[\w'-]+|(?= (?:St|Ave)\b))\s)"
    rf"(?P<kind>{_KINDS})(?P<stop>\.?)"
    r"(?=[,;:)]|$|\s[a-z]|\s(?:North|South)-|\.[\"”’')]*$)"
)
# "On Main St. Nobody came", "the Wall St. Journal": no saints
_KNOWN_STREET = expression(
    rf"(?P<name>(?<![\w'’-])(?:{one_of(_TABLES.words('known_streets'))}) )St\.(?= [A-Z])",
    sign="St.",
)
_TITLE = expression(
    rf"(?:(?<![\w-])|(?<=\b[a-z]{{2}}-)"
    rf"|(?<=[a-z]{{3}}-))(?P<title>{one_of(_TITLES)})(?:\.(?=\s?\S)|{_NAME_AHEAD})(?!\w)"
)
_STOPPED_TITLE = expression(
    rf"(?:(?<![\w-])|(?<=\b[a-z]{{2}}-)|(?<=[a-z]{{3}}-))"
    rf"(?P<title>{one_of(_STOPPED_TITLES)})\.{_NAME_AHEAD}"
)
# "Hotel Mgr Ada Poe": no cleric
_MANAGER = expression(
    rf"(?P<trade>\b(?:{one_of(_TABLES.words('of_managers'))})\.? )Mgr\b\.?(?=[ ,;:)]|$)",
    sign="Mgr",
)
# "Sen. Alder, D-Vt.", "Rep. Boone (R-Texas)"
_OFFICE = expression(r"\bSec\. (?=of )|(?<=Gen\. )Sec\. |(?<=Hon\. )Sec\. (?=of )")
_HONOURABLE = expression(r"\b(?P<h>[Hh])on\. (?=(?:and learned )?(?:members?|friends?|gentle|lad))")
_THE_HONOURABLE = expression(r"(?<=\b[Tt]he) Hon\.? (?=[A-Z])")
_RIGHTS = {"Hon": "Honourable", "Rev": "Reverend"}
_RIGHT = expression(r"\bRt\.? (?P<title>Hon|Rev)d?\b\.?")
_SENIOR = expression(
    r"(?P<name>\b[A-Z][\w'’-]{1,40})(?P<comma>,?\s)"
    r"(?:Sr\.|(?P<word>Jnr|Snr)\b(?P<stop>\.?)|Sr(?=[,;:)]|$| [a-z]))(?!\w)",
    sign=("Jnr", "Snr", "Sr"),
)
_STOPPED_WORD = expression(rf"(?<![\w.@/])(?P<word>{one_of(_STOPPED)})\.(?!\w)")
_UNSTOPPED_WORD = expression(rf"(?<![\w.@/])(?P<word>{one_of(_UNSTOPPED)})(?![\w.])")
_COMPANY = expression(
    r"(?P<before>(?<![\w'-])(?:&|and|[A-Z][\w'-]+)\s)(?P<word>Co|Cos)\.(?!\w)", sign="Co"
)
# "Warner Bros": but Bros alone are a band.
_BROTHERS = expression(
    rf"(?P<name>(?<![\w'’.-])(?!(?:The|{one_of(_TABLES.words('no_brothers'))})\b)"
    r"[A-Z][\w'’-]+) Bros(?![\w.])",
    sign=" Bros",
)
# "(Leeds, capt)", "a story on (Alabama Gov.)"
_CAPTAIN = expression(r"(?<=[a-z], )capt(?=[,;:).]|$)")
# "Rep.-elect Poe", "Ohio Sen. and candidate Tom Hay"
_TITLE_LAST = expression(
    r"(?<=[a-z] )(?P<title>Gov|Sen|Rep)\.(?=\)| (?:and|turned|or|who|from) \w)"
    r"|(?<!\w)(?P<elect>Govs?|Sens?|Reps?)\.(?=-(?:elect|designate)\b)",
    sign=("Gov", "Rep", "Sen"),
)
# "Defence Minister Gen Nakatani": a given name
_GEN_THE_NAME = expression(rf"\bGen (?=(?:{one_of(_TABLES.words('called_gen'))})\b)")
# "KKR & Co. Lawyers for it": a name is followed by no such word.
_NEW_SENTENCE = expression(
    r" (?!(?:Chairman|Chairwoman|President|Chief|CEO|Director|Founder|Partner)\b)[A-Z][a-z]{3,} "
    r"(?:for|of|at|said|say|have|were|are|had|who|will|can|would|could|did|do|also|on)\b"
)
_BEFORE_PEOPLE = frozenset({"Co", "Cos", "Inc", "Ltd", "Corp", "Jr", "Ave", "Blvd", "Bros"})
# "Built by Tano Ltd. Reed Hay lawyer Ada Poe said", but "Tano Inc. Chief Executive Ada Poe was"
_OFFICER = expression(rf" (?:{one_of(_TABLES.words('officers'))})\b")
# "Boone Corp said", "Tano Motor Co, of Ely", "Reed & Co" without a stop; News Corp is so called.
_UNSTOPPED_COMPANY = expression(
    r"(?P<before>(?<![\w'’-])(?P<and>&|and|[A-Z][\w'’&-]*) )(?P<word>Corp|Co)"
    r"(?=[,;:)]|$|['’]s\b| (?:[a-z(–—-]|&|(?:Ch|CEO|CFO|Pres|Exec|Vice|Dir)|(?P<name>[A-Z])))"
    r"(?<!\bNews Corp)(?<!\bX Corp)(?<!\bRoss Co)",
    sign="Co",
)
# "The Revolutionary Guards Corp": a slip for Corps
_CORPS = expression(r"\b(?:Guards?|Peace|(?:[Tt]he|US|U\.S\.) Marine) Corp(?![\w.])", sign=" Corp")
# "Rep Ada Boone", "to be Amb to Rome"
_UNSTOPPED_OFFICE = expression(
    # "Gov Poe's move", "Reps Poe and Hay", but "Amartya Sen Gupta", "the Czech Rep Prague"
    r"(?:(?P<before>(?<![\w'’-])[A-Z][\w'’-]+) |(?<![\w.'’-]))(?P<office>Govs?|Sens?|Reps?) "
    r"(?=(?!Theatre|Theater|Company|Season|Cup|UK|Gupta)[A-Z][a-z]{2,}(?: [A-Z][\w'’-]{2,})?"
    r"(?:['’]s?\b|[,.;:)]| (?:and [A-Z]|[a-z]+\b)|$))"
    r"|(?<![\w.'’-])(?P<title>Govs?|Sens?|Reps?) (?=(?P<given>[A-Z][a-z]+) [A-Z])",
    sign=("Gov", "Rep", "Sen"),
)
# Words before a senator: any other name, as in "Amartya Sen wrote", is a given one.
_BEFORE_SENATORS = _TABLES.words("before_senators") | {
    name.split()[-1] for name in _TABLES.pairs("states").values()
}
# "Sec Hay said", "Sec of State Poe"
_UNSTOPPED_SECRETARY = expression(
    r"(?<![\w.'’-])(?<![0-9] )(?P<title>Sec)"
    r"(?= of (?:State|Defense|Def|Treasury|the|Commerce|Labor)\b"
    r"| [A-Z][a-z]{2,}(?: [A-Z]\w+)? (?:said|says|is|was|has|told|will|and)\b)",
    sign="Sec ",
)
_ENVOY = expression(r"(?<![\w.'’-])Amb(?=[ ,;:)]|['’]s\b|$)", sign="Amb")
_COMPANY_LIMITED = expression(r"(?<=[\w&)] )Co\.?(?=,? (?:Ltd|Limited|LLC|Inc|plc|PLC|LP)\b)")
# "With News Corp., from": so it is called
_NEWS_CORP = expression(r"\bNews Corp\.(?!\w)", sign="News Corp.")
_VERSUS = expression(
    r"(?<![\w.])(?:vs\.?|(?<=\s)VS\.?|(?<=\s)Vs\.?(?=\s[\"“‘'(]?[A-Z0-9$£€]))(?=\s)",
    sign=("VS", "Vs", "vs"),
)
_VERSUS_NAMES = expression(r"(?<=[A-Za-z0-9'’”\")] )v\.?(?= (?:the )?[\"“‘'£$€]?[A-Z0-9])")
_LATIN_WORD = expression(
    rf"(?<![\w.'’])(?P<word>{one_of(_LATIN)})(?P<stop>\.?)(?![\w-]|\.\w)(?P<comma>,?)"
)
# "Pens, cups etc. Nobody came"
_ANOTHER_SENTENCE = expression(r"[\"”’']*\s+[\"“‘(]*[A-Z][\w'’]*(?! [A-Z][a-z]+,)")
_CONTRACTED = _TABLES.pairs("contracted")
_CONTRACTION = expression(rf"\b(?:{one_of(_CONTRACTED)})\b")
# "At midnight Mass.": of a church, behind what names no place before a state
_CHURCH_BEFORE = expression(
    r"(?<![,(])(?<![Ww]estern)(?<![Ee]astern)(?<![Cc]entral)(?<!\bin)(?<!\bfrom)(?<!\bacross) $"
)
_STOPPED_STATES, _TOWN_BEFORE = _TABLES.words("stopped_states"), expression(r"[a-z], $")
# "Hire HC Tom Hale"
_HEAD_COACH = expression(r"\bHC (?=(?P<given>[A-Z][a-z]+) [A-Z])")
_CONFERENCE = expression(r"(?<=\b[Pp]ress )conf\b\.?(?=[,;)]| [a-z])", sign="ress ")
_EASTERN = expression(r"(?P<times>\b[Tt]imes(?: are| listed)*(?: in)?) ET\b")


def _head_coach(match: re.Match[str]) -> str:
    return "head coach " if match["given"] in GIVEN_NAMES else match[0]


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
    text = places.states(provinces.provinces(text))
    text = _LATIN_WORD.sub(_latin, text)
    text = _VERSUS_NAMES.sub("versus", _VERSUS.sub("versus", text))
    text = places.counties(_COMPANY_LIMITED.sub("Company", text))
    text = _HOUSE_STREET.sub(_house_street, text)
    text = _DOCTOR.sub(lambda m: f"{m['whose']}doctor{full_stop(m) if m['stop'] else ''}", text)
    text = _STREET.sub(_street, text)
    text = _KNOWN_STREET.sub(lambda m: f"{m['name']}Street{full_stop(m)}", text)
    text = _COMPANY.sub(
        lambda m: f"{m['before']}Compan{'ies' if m['word'] == 'Cos' else 'y'}{_stop(m)}", text
    )
    text = _UNSTOPPED_COMPANY.sub(_unstopped_company, _CORPS.sub(r"\g<0>s", text))
    text = _ENVOY.sub("Ambassador", _UNSTOPPED_OFFICE.sub(_unstopped_office, text))
    text = _UNSTOPPED_SECRETARY.sub("Secretary", text)
    text = _SENIOR.sub(_senior, text)
    if "Sec. " in text:
        text = _OFFICE.sub("Secretary ", text)
    text = _MANAGER.sub(r"\g<trade>Manager", text)
    text = _STOPPED_TITLE.sub(lambda match: _STOPPED_TITLES[match["title"]], text)
    text = _TITLE_LAST.sub(lambda m: _STOPPED_TITLES[m["title"] or m["elect"]], text)
    text = _BROTHERS.sub(r"\g<name> Brothers", text)
    text = _CAPTAIN.sub("captain", _GEN_THE_NAME.sub("Gen\u200b ", text))
    text = _TITLE.sub(lambda match: _TITLES[match["title"]], text).replace("\u200b", "")
    text = _NEWS_CORP.sub(lambda match: f"News Corp{full_stop(match)}", text)
    text = _STOPPED_WORD.sub(_stopped_word, text)
    return _UNSTOPPED_WORD.sub(lambda match: _UNSTOPPED[match["word"]], text)


def _stopped_word(match: re.Match[str]) -> str:
    stop = _stop(match)
    # "At midnight Mass.": of a church, where "said Mass. Governor Hay" is of the state
    if match["word"] == "Mass" and stop and _CHURCH_BEFORE.search(behind(match)):
        return match[0]
    # "He lives in Dover, Del. Boone does not"
    if not stop and match["word"] in _STOPPED_STATES and _TOWN_BEFORE.search(behind(match)):
        stop = stop_before_name(match)
    return _STOPPED[match["word"]] + stop


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
    if match["office"]:
        before = match["before"]
        is_given = match["office"] == "Sen" and before not in _BEFORE_SENATORS
        if before and (is_given or before in {"Czech", "Slovak", "Dominican"}):
            return match[0]
        return f"{f'{before} ' if before else ''}{_STOPPED_TITLES[match['office']]} "
    return f"{_STOPPED_TITLES[match['title']]} " if match["given"] in GIVEN_NAMES else match[0]


def _senior(match: re.Match[str]) -> str:
    said = "Junior" if match["word"] == "Jnr" else "Senior"
    stopped = match["stop"] or match[0].endswith("Sr.")
    return match["name"] + match["comma"] + said + (full_stop(match) if stopped else "")


def _latin(match: re.Match[str]) -> str:
    said = _LATIN[match["word"]]
    if match["word"] in {"et al", "p.a"}:
        return said + (full_stop(match) if match["stop"] else "") + match["comma"]
    return f"{said}{match['comma']}"


def _house_street(match: re.Match[str]) -> str:
    stop = full_stop(match) if match[0][-1] == "." else ""
    if match["kind"] in {"Dr", "St"} and not stop and follows(match, _NO_STREET_AHEAD):
        return match[0]
    return match["street"] + _STREETS[match["kind"]] + stop


def _street(match: re.Match[str]) -> str:
    return match["name"] + _STREETS[match["kind"]] + (full_stop(match) if match["stop"] else "")
