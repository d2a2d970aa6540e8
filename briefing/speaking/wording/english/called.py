"""What is called by two or three figures: "Songwriting 101", "down the 405", "a 180", "2.0"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.noun_phrases import NO_NOUN
from briefing.speaking.wording.english.numbers import cardinal, digits, pairs
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/labels")
_THREE_FIGURES = expression(r"(?<![0-9.,])[1-9][0-9]{2}(?![0-9]|,[0-9])")
_NOT_BEFORE = r"(?<![\w.,$£€/-])"
# No noun stands behind that could be counted.
_NO_NOUN_AHEAD = (
    r"(?=[.,;:!?)\"”’](?![0-9])|$| (?:--|[–—-]) "
    rf"| (?!(?:of|were|are|have|who|more|or|to|per|and) )(?:{one_of(NO_NOUN)})\b)"
)
# "A 996 culture"
_LONG_WEEK = expression(rf"{_NOT_BEFORE}996(?= (?:{one_of(_TABLES.words('of_long_weeks'))})\b)")
# "Songwriting 101", "marketing 101": a course, where "Kent 101 for 3" is a score
_COURSE = expression(
    r"(?P<subject>(?<![\w'’-])(?P<word>[A-Z][a-z]{2,}"
    rf"|{one_of(_TABLES.words('taught'))}) )101"
    rf"(?:{_NO_NOUN_AHEAD}(?! for [0-9])|(?= (?:says|teaches|tells|dictates|suggests|class|classes"
    r"|course|courses|lesson|lessons|rule|stuff|The|They|It|You|We|How|What|Why|In|If|This)\b))"
)
# "Biology 202 is next", "took English 301": a course of a college
_NUMBERED_COURSE = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('courses'))}) )(?P<figures>[1-4][0-9]{{2}})"
    rf"(?:{_NO_NOUN_AHEAD}|(?= (?:class|course|lectures?|exam|begins|starts|teaches|covers)\b"
    r"|,? (?:and|or) [A-Z][a-z]+ [1-4][0-9]{2}\b))"
)
_SCORED = expression(
    r"\b(?:runs?|wickets?|innings|overs|bowled|all out|rebounds"
    r"|[A-Z]\w+ [0-9]{2,3}[,;] (?:and )?[A-Z]\w+ [0-9]{2,3})(?!\w)"
)
_NO_SUBJECTS = _TABLES.words("no_subjects")
# "Making trips down the 101", "the 253 between Ealing and Acton"
_FREEWAY = expression(
    r"(?P<cue>\b(?:down|up|off|onto|along|on|via|from|taking|takes?|took|I-[0-9]{1,3} and"
    r"|[0-9]{1,3},? and) the )"
    rf"(?P<figures>{one_of(_TABLES.words('freeways'))})"
    rf"(?:{_NO_NOUN_AHEAD}|(?= (?:[Ff]reeway|[Hh]ighway|to|and) ))"
)
_BUS = expression(rf"(?P<cue>\b(?:[Tt]he|[Nn]umber) )(?P<figures>[1-9][0-9]{{2}}){_NO_NOUN_AHEAD}")
_OF_BUSES = expression(r"\b(?:bus|buses)\b")
# "Track the 777", where aeroplanes are told
_AEROPLANE = expression(
    rf"(?P<cue>\b(?:[Tt]he|[Tt]hat|[Tt]his) )(?P<model>7[0-8]7){_NO_NOUN_AHEAD}"
)
_OF_FLIGHT = expression(rf"\b(?:{one_of(_TABLES.words('of_flight'))})\b")
# "Did a 360", "a complete 180": with an article, and nothing that is counted
_ONE = expression(
    rf"(?P<cue>\b[Aa]n? (?:(?:{one_of(_TABLES.words('before_turns'))}) )?)"
    rf"(?P<figures>(?!100|147|7[0-8]7)[1-9][0-9]{{2}}){_NO_NOUN_AHEAD}"
)
# "Our Kihei 528 programme": behind a name, and before one thing
_OF_NAME = expression(
    r"(?P<cue>\b(?:[Aa]n?|[Oo]ur|[Hh]is|[Hh]er|[Mm]y|[Tt]heir|[Ii]ts) [A-Z][a-z]+ )"
    rf"(?P<figures>[1-9][0-9]{{2}})(?= (?:{one_of(_TABLES.words('of_named'))})\b)"
)
# "A Cranford 545 caravan": one vehicle or machine, and so no count
_MODEL = expression(
    r"(?P<cue>\b[A-Z][A-Za-z]+ )(?P<figures>[1-9][0-9]{2})"
    rf"(?= (?:[a-z]+ )?(?:{one_of(_TABLES.words('vehicles'))})\b)"
)
# "A 170 checkout", where a shop has 150 checkouts and 150 checkout staff
_CHECKOUT = expression(
    r"(?<![\w.,$£€/-])1[0-7][0-9](?= (?:check-?out|out-?shot|take-?out)\b"
    r"(?! (?:staff|operators?|assistants?|workers?|lanes?|tills?|counters?|machines?|jobs)\b))",
    sign="out",
)
# "A 420 tattoo", "404 pages"
_BY_CODE = expression(
    r"(?<![\w.,$£€/-])(?:404(?=[\"”]? (?:pages?|errors?|sites?|messages?|not found|notices?)\b)"
    r"|420(?=[- ](?:tattoos?|friendly|rall(?:y|ies)|festivals?|celebrations?|[Dd]ay|culture"
    r"|event(?!s)|holidays?|movement|crowds?)\b)|(?<=['’‘\"“])420(?=['’\"”]))",
    sign=("404", "420"),
)
# "A 303 rifle"
_BORE = expression(
    r"(?<![\w.,$£€/-])(?:222|223|243|270|303|308)"
    r"(?= (?:[a-z-]+ )?(?:rifles?|calib(?:re|er)|Enfields?|rounds?|bullets?|cartridges?)\b)"
)
# "The firm 3M", "3M is", "Tano and 3M, which", where "3M people" and "from 2M to 3M" are millions
_FIRM = expression(
    r"(?P<cue>(?:^|[.!?][\"”]? )"
    rf"|\b(?:{one_of(_TABLES.words('before_firms'))}|[Ss]hares of|made by) "
    r"|\b[A-Z][\w&'’-]*(?:, (?:and )?| and ))3M(?=[.,;:)]|$| (?:and|has|had|is|was)\b)",
    sign="3M",
)
_FIRM_ACTS = expression(
    r"(?<![\w.,$£€/-])(?<!\bto )(?<!\bthan )(?<!\b[Oo]ver )(?<!\b[Aa]bout )(?<!\b[Nn]early )"
    rf"3M(?=['’]s\b| (?:{one_of(_TABLES.words('of_firms'))})\b)",
    sign="3M",
)
# "403 U.S. 602": where a case is printed
_REPORTED = expression(rf"{_NOT_BEFORE}[1-9][0-9]{{2}}(?= U\. ?S\. [0-9])")
# "A Hasselblad 500cm": no length
_CAMERA = expression(
    r"(?P<maker>\b(?:Hasselblad|Bronica|Mamiya|Rolleiflex) )(?P<figures>[1-9][0-9]{2,3})"
    r"(?!mm)(?P<letters>[A-Za-z]{1,3})(?:/(?P<last>[A-Za-z]))?(?![\w/])",
    sign=("Hasselblad", "Bronica", "Mamiya", "Rolleiflex"),
)
# "The CFM 56-5A1 engine"
_ENGINE = expression(
    r"(?<=[A-Z]{2} )(?P<figures>[1-9][0-9]?)-(?P<first>[1-9])(?P<letter>[A-Z])"
    r"(?P<last>[1-9][0-9]?)?(?![\w-])"
)
# "Romney 2.0", "Web 2.0": what is made anew
_MADE_ANEW = expression(
    r"(?P<name>(?<![\w'’-])(?!(?:Version|Release)\b)[A-Z]\w*[a-z]['’]?s? |\bversion )"
    rf"(?P<figure>[1-9])\.0(?:{_NO_NOUN_AHEAD}|(?= (?:and|[a-z-]+(?<!s))\b))"
    rf"(?! (?:{one_of(_TABLES.words('of_decimals'))})\b)"
)
# "Guccifer 2.0 documents"
_SURELY_ANEW = expression(r"(?P<name>\b(?:Guccifer|Industry|Web) )(?P<figure>[2-5])\.0\b")
_OTHER_DECIMAL = expression(r"[0-9]\.[1-9]")
# "A 4.0 average", "has a 4.0": the mark of a student
_GRADED = expression(
    rf"(?P<cue>\b[Aa] (?:[a-z]+ )?)(?P<figure>[1-4])\.0"
    rf"(?= (?:GPA|average|student|grade|cumulative)\b|(?:{_NO_NOUN_AHEAD}))"
)
_OF_STUDENTS = expression(r"\b(?:GPA|grades?|students?|school|college|semester|average)\b")
# "Off Route 9W", "Runway 27L": no watts and no litres
_LETTERED = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('lettered'))}) )(?P<figures>[1-9][0-9]{{0,2}})"
    r"(?P<letter>[A-Z])(?![\w-])"
)
_SIDES = {"L": "left", "R": "right", "C": "center"}
# "Runway 09L/27R"
_RUNWAY = expression(
    r"(?P<cue>\b[Rr]unways? )(?P<one>[0-3]?[0-9])(?P<side>[LRC]?)/"
    r"(?P<two>[0-3][0-9])(?P<other>[LRC]?)(?!\w)"
)
# "A 1099-MISC", "two 1040 forms"
_TAX_FORM = expression(
    r"(?<![\w.,$£€/-])(?:1040|1095|1098|1099)"
    r"(?=-[A-Z]|(?:EZ|NR)\b|[- ](?:form|forms|tax|return|returns)\b)"
)
# "At the local 7-11"
_SHOP = expression(
    r"(?:(?<=\b[Aa] )|(?<=\b[Tt]he )|(?<=local )|(?<=earby ))7-11"
    r"(?= (?:store|shop|convenience|franchise|clerk|parking|outlet|chain|on|near)\b)",
    sign="7-11",
)
# "Pulled 9G"
_FORCE = expression(r"(?<![\w.,$£€/-])(?P<figures>[1789]|1[0-9])G(?!\w)")
# "A 529 plan"
_PLAN = expression(
    rf"{_NOT_BEFORE}(?:529|457|403|401)(?= (?:{one_of(_TABLES.words('of_plans'))})\b)"
    # "529 accounts", "401 and 403 plans": where nobody counts them
    rf"|(?<!\b[Aa]ll )(?<!\b[Ss]ome )(?<!\b[Oo]f )(?<!\bthan ){_NOT_BEFORE}(?:529|457|403|401)"
    rf"(?= (?:{one_of(_TABLES.words('many_plans'))})\b|(?: and|, | or|, and) (?:529|457|403"
    rf"|401) plans?\b)",
    sign=("529", "457", "403", "401"),
)
_OF_SAVINGS = expression(
    r"\b(?:[Cc]ollege|[Tt]uition|[Ss]avings?|[Tt]ax(?:es|ed)?|[Rr]etire(?:ment|es?)"
    r"|[Ii]nvest\w*|[Pp]ensions?"
    r"|[Mm]oney|[Pp]lans?|[Ee]ducation)\b"
)
# "The 4U9525 crash"
_FLIGHT = expression(
    r"(?<![\w.,$£€/-])(?P<first>[2-9])(?P<letter>[A-Z])(?P<figures>[1-9][0-9]{2,3})(?![\w-])"
)
# "Numbers like 1-9 and 2-7"
_LIKE = expression(
    r"(?P<cue>\b(?:numbers|codes|tattoos|symbols|signs) (?:like|such as) )"
    r"(?P<listed>[0-9]-[0-9](?:(?:, | and | or |, and |, or )[0-9]-[0-9])*)(?![\w/%-]|[.,][0-9])"
)
# "Rescue 116": the call sign of a helicopter
_CALL_SIGN = expression(
    r"(?P<cue>\bRescue (?:Helicopter )?)(?P<figures>[1-9][0-9]{2})"
    r"(?![\w%/-]|[.,][0-9]| (?!is\b|was\b|has\b)[a-z]+s\b"
    r"| (?:[a-z]+ )?(?:people|men|women|children)\b)"
)
# "40 Commando", "617 Squadron", as those who serve there say it
_COMMANDO = expression(
    r"(?<![\w.,$£€/-])(?:4[02357](?= (?:Royal Marine )?Commando\b)|[1-9][0-9]{2}(?= Squadron\b))"
)
# "The 397 exit"
_EXIT = expression(
    r"(?:(?<=\b[Tt]he )|(?<=\b[Aa]t )|(?<=\bnear )|(?<=\boff )|(?<=[a-z] at ))"
    r"[1-9][0-9]{2}(?= exit\b(?! poll))",
    sign=" exit",
)
# "The 470 sailing", "the men's 470": a class of boats
_BOAT = expression(
    r"(?:(?<=\b[Tt]he )|(?<=men['’]s )|(?<=mixed ))(?:420|470|505)"
    r"(?= (?:sailing|class|dinghy|crew|fleet|regatta|medal|sailors?|world|worlds)\b"
    r"|[.,;)]|$| (?:on|in|at|with|event)\b)",
    sign=("420", "470", "505"),
)
_SURE_BOAT = expression(
    r"(?<![\w.,$£€/-])(?:420|470|505)(?= (?:class|dinghy|dinghies|fleet)\b)"
    r"|(?<=men['’]s )(?:420|470|505)(?![\w%/-]|[.,][0-9]| (?!is\b|was\b|has\b)[a-z]+s\b)",
    sign=("420", "470", "505"),
)
_SAILED = expression(r"\b(?:sail(?:ing|ors?|ed)?|dinghy|regatta|Nacra|49er)\b")
# "The UFC 202 fight", "American Legion Post 120"
_NUMBERED = expression(
    r"(?P<cue>\b(?:UFC|Bellator|Cage Warriors|(?:Legion|VFW) Post|Exit|Fury(?= 325\b)) )"
    r"(?P<figures>[1-9][0-9]{2})(?![\w%/-]|[.,][0-9]| (?:[a-z]+ )?(?:people|men|women|fights)\b)"
)


def called(text: str) -> str:
    """Say figures that are a name or the end of one: "Songwriting one oh one", "a one eighty"."""
    text = _things_numbered(_FIRM_ACTS.sub("three M", _FIRM.sub(r"\g<cue>three M", text)))
    if _THREE_FIGURES.search(text):
        text = _three_figures(text)
    text = _TAX_FORM.sub(lambda m: pairs(int(m[0])), _SHOP.sub("seven-eleven", text))
    text = _FORCE.sub(lambda m: f"{cardinal(int(m['figures']))} G", _RUNWAY.sub(_runway, text))
    text = _LETTERED.sub(_lettered, _LIKE.sub(_like, _ENGINE.sub(_engine, text)))
    text = _CAMERA.sub(_camera, text)
    text = _FLIGHT.sub(
        lambda m: f"{cardinal(int(m['first']))}-{m['letter']} {pairs(int(m['figures']))}", text
    )
    if ".0" not in text:
        return text
    text = _SURELY_ANEW.sub(lambda m: f"{m['name']}{cardinal(int(m['figure']))} point oh", text)
    if _OF_STUDENTS.search(text):
        text = _GRADED.sub(lambda m: f"{m['cue']}{cardinal(int(m['figure']))} point oh", text)
    if _OTHER_DECIMAL.search(text):
        return text
    return _MADE_ANEW.sub(lambda m: f"{m['name']}{cardinal(int(m['figure']))} point oh", text)


def _things_numbered(text: str) -> str:
    text = _CALL_SIGN.sub(lambda match: match["cue"] + digits(match["figures"]), text)
    text = _COMMANDO.sub(lambda match: digits(match[0]), text)
    text = _EXIT.sub(lambda match: pairs(int(match[0])), text)
    if _BOAT.search(text) and _SAILED.search(text):
        text = _BOAT.sub(lambda match: pairs(int(match[0])), text)
    text = _SURE_BOAT.sub(lambda match: pairs(int(match[0])), text)
    return _NUMBERED.sub(_in_pairs, text)


def _three_figures(text: str) -> str:
    text = _LONG_WEEK.sub("nine nine six", text)
    text = _REPORTED.sub(lambda match: pairs(int(match[0])), text)
    if _OF_SAVINGS.search(text):
        text = _PLAN.sub(lambda match: pairs(int(match[0])), text)
    if "101" in text and not _SCORED.search(text):
        text = _COURSE.sub(_course, text)
    text = _NUMBERED_COURSE.sub(_in_pairs, text)
    if _OF_FLIGHT.search(text):
        text = _AEROPLANE.sub(lambda m: m["cue"] + digits(m["model"]).replace("zero", "oh"), text)
    text = _FREEWAY.sub(_in_pairs, text)
    if _OF_BUSES.search(text):
        text = _BUS.sub(_in_pairs, text)
    text = _CHECKOUT.sub(lambda m: pairs(int(m[0])), _MODEL.sub(_in_pairs, text))
    text = _BY_CODE.sub(lambda m: pairs(int(m[0])), text)
    text = _BORE.sub(lambda m: pairs(int(m[0])), text)
    return _OF_NAME.sub(_in_pairs, _ONE.sub(_in_pairs, text))


def _in_pairs(match: re.Match[str]) -> str:
    return match["cue"] + pairs(int(match["figures"]))


def _course(match: re.Match[str]) -> str:
    word = match["word"].lower()
    no_subject = word in _NO_SUBJECTS or word in NO_NOUN or word.endswith("ed")
    return match[0] if no_subject else f"{match['subject']}one oh one"


def _lettered(match: re.Match[str]) -> str:
    figures, letter = match["figures"], match["letter"]
    if match["cue"] == "Runway " and letter in _SIDES:
        return f"{match['cue']}{digits(figures)} {_SIDES[letter]}"
    return f"{match['cue']}{pairs(int(figures))}-{letter}"


def _runway(match: re.Match[str]) -> str:
    one, other = (
        f"{digits(figures)}{' ' + _SIDES[side] if side else ''}"
        for figures, side in ((match["one"], match["side"]), (match["two"], match["other"]))
    )
    return f"{match['cue']}{one}, {other}"


def _camera(match: re.Match[str]) -> str:
    letters = ".".join(match["letters"].upper() + (match["last"] or "").upper())
    return f"{match['maker']}{pairs(int(match['figures']))} {letters}"


def _engine(match: re.Match[str]) -> str:
    last = f" {cardinal(int(match['last']))}" if match["last"] else ""
    first = cardinal(int(match["first"]))
    return f"{pairs(int(match['figures']))} {first} {match['letter']}{last}"


def _like(match: re.Match[str]) -> str:
    said = re.sub(
        "([0-9])-([0-9])",
        lambda pair: f"{cardinal(int(pair[1]))}-{cardinal(int(pair[2]))}",
        match["listed"],
    )
    return match["cue"] + said
