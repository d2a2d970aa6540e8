"""Figures that name something: laws, cases, flights, rooms, releases, 9/11."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.aircraft import aircraft
from briefing.speaking.wording.english.grammar import behind
from briefing.speaking.wording.english.numbers import cardinal, digits, pairs, plural
from briefing.speaking.wording.english.telephones import (
    in_groups,
    telephones,
    telephones_in_letters,
)
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/labels")
_BLOOD_PRESSURE = expression(
    r"(?<![\w.,/])(?P<high>[1-3][0-9]{2})/(?P<low>[4-9][0-9]|1[0-9]{2})(?:\s?mmHg)?"
    r"(?![\w/]| ?(?:R[0-9]|tyres?\b|tires?\b))"
)
_OF_BLOOD = expression(
    r"\b(?:blood|systolic|diastolic|hypertensi\w+|BP|cuff|readings?|GPs?|nurses?|doctors?"
    r"|cardiologists?|heart|strokes?|patients?)\b|mmHg",
    re.IGNORECASE,
)
# "H.R. 3684", "18 U.S.C. 1512", "on U.S. 101"
_OF_LAW = expression(
    r"(?P<cue>\b(?:H\.R\.|S\.|U\.S\.C\.(?: §§?)?"
    r"|(?:on|along|off|near|of) (?:U\.S\.|US)) )(?P<figures>[1-9][0-9]{2,3})"
    r"(?![\w/-]|[.,][0-9]| [a-z]+s\b)"
)
# "H.B. 1245", and "HB 1245" where laws are made
_BILL = expression(r"\b(?P<house>[HSA])\.B\.\s?(?=[1-9])")
_PLAIN_BILL = expression(r"\b(?P<house>[HSA])B (?=[1-9])")
_HOUSES = {"H": "House", "S": "Senate", "A": "Assembly"}
_OF_LAWS = expression(rf"\b(?:{one_of(_TABLES.row('of_laws'))})\b")
_KIND_OF_WORK = "jobs?|work|working|workers?|routine|day|grind|hours|life|office|shifts?|schedule"
# "A 9-5 job", "works 9-5", "open 9-5"
_HOURS_OF_WORK = expression(
    r"(?P<cue>\b(?:work(?:s|ed|ing)?|opens?) )?"
    r"(?<![\w.,:$£€/–-])(?P<begin>[6-9]|1[0-2])[-–](?P<end>[1-8])"
    rf"(?:(?=[ -](?:{_KIND_OF_WORK})\b)|(?(cue)(?![\w/%–-]|[.,:][0-9])|(?!)))"
)
_MAGNITUDE = expression(r"(?<![\w.])M(?:w|w )?(?=[4-9]\.[0-9]\)|[4-9]\.[0-9] (?:earth)?quake)")
_NAMES = _TABLES.pairs("names")
_ISBN = expression(r"\b(?P<name>ISBN|ISSN)(?:-1[03])?:?\s(?P<figures>[0-9][0-9-]{6,16}[0-9X])\b")
# "Case no. 24-1287", "CVE-2021-44228".
_DOCKET = expression(
    r"(?P<cue>\b(?:[Cc]ase|[Dd]ocket|[Pp]etition|[Ff]ile|[Aa]ppeal|[Aa]ction|[Cc]omplaint"
    r"|[Cc]ause) (?:[Nn]o\.? |[Nn]umber )?|\bNo\. )"
    r"(?P<year>[0-9]{2})-(?P<figures>[0-9]{3,5})(?![\w/-]|[.,][0-9])"
)
_FLAW = expression(r"\bCVE-(?P<year>(?:19|20)[0-9]{2})-(?P<figures>[0-9]{4,7})(?![\w-])")
# Three figures that name something are said in two: Room 101, Highway 401, Caesium-137.
_NAMED = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('named'))}"
    r"|(?:House|Senate|Assembly) Bill|Executive Order) |\b[A-Z][a-z]{2,}-)"
    r"(?P<figures>[1-9][0-9]{2}|(?<=[A-Za-z] )[1-9][0-9]{3})(?P<s>s?)(?![\w/-]|[.,][0-9]|%)"
)
# "A Volvo 240", "an HTTP 403 reply", where "at Volvo 240 jobs went"
_NAMED_ALONE = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('named_alone'))}) )(?P<figures>[1-9][0-9]{{2}})(?P<s>)"
    r"(?![\w/-]|[.,][0-9]|%| (?:(?:more|new|of|or|to|and|other|full-time) )?(?:[a-z-]+ )?[a-z]+s\b"
    r"| (?:people|men|women|children|million|billion|percent|per)\b| for [0-9])"
)
# "Bell 137 and Root 83": batsmen, whose names are makes too
_LIKE_PEOPLE = _TABLES.words("named_like_people")
_OF_RUNS = expression(rf"\b(?:{one_of(_TABLES.words('of_runs'))})\b")
_SCORER_NEXT = expression(r"(?:,|,? and|;) (?:[A-Z]\. ?)?[A-Z][\w'’-]+ [1-9][0-9]{0,2}(?![\w.])")
_SCORER_BEFORE = expression(r"[A-Z][\w'’-]+ [1-9][0-9]{0,2}(?:,|,? and|;) $")
# "Section 210402": a number of a law that nobody counts
_LONG_SECTION = expression(r"(?<=\b[Ss]ection )[1-9][0-9]{4,6}(?![\w/-]|[.,][0-9])", sign="ection ")
# "The 360 tour", "a 360 camera": all round
_ALL_ROUND = expression(
    rf"(?<![\w.,$£€/-])360(?= (?:{one_of(_TABLES.words('seen_all_round'))})\b)", sign="360 "
)
# "Tail number 61-1007"
_SERIAL = expression(
    r"(?P<cue>\b(?:number|serial|registration|licence|license|badge|plate)s?:? )"
    r"(?P<first>[0-9]{2,4})-(?P<last>[0-9]{3,6})(?![\w/-]|[.,][0-9])"
)
# "Tag 173GPS", "plate ABC-1234"
_PLATE = expression(
    r"(?P<cue>\b(?:[Tt]ags?|TAGS?|[Pp]lates?|[Rr]egistration|[Rr]eg|VRN)"
    r"(?: (?:number|mark|no\.?|is|was|of|reading|bearing)){0,2}:? )"
    r"(?P<code>[A-Z]{1,3}[0-9]{3,4}[A-Z]{0,3}"
    r"|[0-9]{2,4}[- ]?[A-Z]{2,4}|[A-Z]{2,4}[- ]?[0-9]{2,4})(?![\w-]| [A-Z]{3})"
)
# "The PIN 1234", "passcode 000111"
_PIN = expression(
    r"(?<=\bPIN )[0-9]{4,6}(?![\w/-]|[.,][0-9])|(?<=\b[Pp]asscode )[0-9]{4,8}(?![\w/-]|[.,][0-9])"
)
# "Inmate 310245"
_PRISONER = expression(r"(?<=\b[Ii]nmate )[0-9]{4,8}(?![\w/-]|[.,][0-9])")
# "CORRECTING 3/3:", "Thread 2/5:": which of how many
_PART_OF_MANY = expression(
    r"(?:(?<=^)|(?<=[A-Za-z] ))(?P<part>[1-9]|1[0-9])/(?P<all>[1-9]|[12][0-9])(?=:)",
    sign="/",
)
# "Flight 4U 9525", "flight BA2490"
_FLIGHT = expression(
    r"(?P<cue>\b(?:[Ff]lights?|Airlines|Airways) )(?P<code>[A-Z]{2}|[A-Z][0-9]|[0-9][A-Z]) ?"
    r"(?P<figures>[1-9][0-9]{1,3})(?![\w/-]|[.,][0-9])"
)
# "An old 386 PC"
_PROCESSOR = expression(r"(?<![\w.,$£€/-])[2-4]86(?= (?:PC|chip|processor|computer|laptop)\b)")
_ATTACKS = expression(
    rf"(?:(?<![\w./-])|(?<=[a-z]-))(?:{one_of(_TABLES.words('attacks'))})(?![\w/]|[.-][0-9])"
    r"(?! of (?:an?|the|his|her|its|all) (?!day|attack|bomb))"
)
_DATES_AS_NAMES = expression(
    rf"(?:(?<![\w./-])|(?<=[a-z]-))(?P<name>{one_of(_NAMES)})(?![\w/]|[.-][0-9])"
    r"(?! of (?:an?|the|his|her|its|all) (?!day|attack|bomb))"
)
# "The 9-11 Commission", "since 9-11", where "pages 9-11" and "9-11 years" are spans
_NINE_ELEVEN = expression(
    r"(?:(?<=^)|(?<=[\s(“\"'‘]))(?:9-11(?=(?:-style)?['’]?s? (?:[a-z -]{0,20}? )??"
    rf"(?:{'|'.join(_TABLES.table('of_nine_eleven', list[str]))})\b)"
    r"|(?<=\b(?:[Ss]ince|after) )9-11"
    r"(?=[.,;:]|$| (?:the|we|he|she|they|it|that|and|in|has|have)\b)"
    r"|(?:(?<=\b(?:our|own) )|(?<=[a-z]['’]s )|(?<=another ))9-11(?=[.,;:\"”]|$| moment\b))",
    sign="9-11",
)
# "Channel 360°", "AC360°": a programme that turns full circle
_FULL_CIRCLE = expression(
    r"(?:(?P<code>\b[A-Z]{2,4}360)|(?P<name>\b[A-Z]\w*[a-z] )360)°"
    rf"(?! (?:{one_of(_TABLES.words('all_round'))})\b)",
    sign="°",
)
# "Air France 447", "Malaysia Airlines 17": a flight, where no aeroplanes or people are counted
_OF_AIRLINE = expression(
    rf"(?P<cue>\b(?:{'|'.join(_TABLES.table('flying', list[str]))}) )(?P<figures>[1-9][0-9]{{1,3}})"
    rf"(?=[.,;:)]|$| (?:{one_of(_TABLES.words('of_flights'))})\b)"
)
# "At 1600 Garrow Avenue"
_ADDRESS = expression(
    r"(?P<cue>\b(?:at|of|in|to|from|outside|near|on|into|be|is|was|[Aa]ddress:) |^)"
    r"(?P<house>[1-9][0-9]{2,3})"
    rf"(?= (?:[NSEW]\.? )?(?:[A-Z][\w'.-]+ ){{1,3}}(?:{one_of(_TABLES.words('streets'))})\b)"
)
# "At 315 W. 36th Street"
_HOUSE_OF_NUMBERED = expression(
    r"(?<![\w.,$£€/-])[1-9][0-9]{2,3}(?= (?:[NSEW]\.?|North|South|East|West) "
    r"[1-9][0-9]{0,2}(?:st|nd|rd|th)"
    r" (?:St|Ave|Street|Avenue|Place|Pl)\b)"
)
# "The HUGIN 4500": the model of a machine; "the PSNI 1500 officers" are counted
_MODEL_NAME = expression(
    r"(?P<cue>\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Nn]ew) (?!(?:US|UK|EU|UN|UAE|USA)\b)[A-Z]{3,8}[ -])"
    r"(?P<figures>[1-9][0-9]{2}[1-9]|[1-9][1-9]00|[1-9][0-9][1-9]0)"
    r"(?=[.,;:)]|$| (?:is|was|has|had|can|will)\b)"
)
_RELEASE = expression(
    rf"\b(?P<product>(?:{one_of(_TABLES.words('products'))})\s|[vV])"
    r"(?P<figures>[0-9]{1,4}(?:\.[0-9]{1,4}){1,3})(?![\w]|\.[0-9])"
)
_STATE_POSTCODE = expression(r"(?<=\b[A-Z]{2}\s)[0-9]{5}(?:-[0-9]{4})?(?![\w-])")


def attacks(text: str) -> str:
    """Say 9/11 and its like, before else they are runs, odds or marks: "the 9/11 attacks"."""
    return _ATTACKS.sub(lambda match: _NAMES.get(match[0], match[0]), text) if "/" in text else text


def labels(text: str) -> str:
    """Say figures that name something one by one, or by their usual name."""
    text = _ISBN.sub(lambda m: f"{m['name']} {_one_by_one(m['figures'])}", text)
    text = telephones(_FLIGHT.sub(_flight, telephones_in_letters(text)))
    text = _DOCKET.sub(_docket, _FLAW.sub(_flaw, text))
    text = _SERIAL.sub(lambda m: f"{m['cue']}{digits(m['first'])}, {digits(m['last'])}", text)
    text = _PLATE.sub(_plate, _PIN.sub(lambda match: digits(match[0]), text))
    text = _PART_OF_MANY.sub(_part_of_many, text)
    text = _PRISONER.sub(lambda match: digits(match[0]), text)
    text = _BILL.sub(lambda match: f"{_HOUSES[match['house']]} Bill ", text)
    if _OF_LAWS.search(text):
        text = _PLAIN_BILL.sub(lambda match: f"{_HOUSES[match['house']]} Bill ", text)
    text = _PROCESSOR.sub(lambda match: digits(match[0]), aircraft(text))
    text = _NAMED_ALONE.sub(_named_alone, _NAMED.sub(_named, text))
    text = _LONG_SECTION.sub(lambda match: digits(match[0]).replace("zero", "oh"), text)
    text = _ALL_ROUND.sub("three sixty", text)
    text = _MAGNITUDE.sub("magnitude ", text)
    text = _OF_LAW.sub(_of_law, text)
    text = _HOURS_OF_WORK.sub(_hours_of_work, text)
    if _OF_BLOOD.search(text):
        text = _BLOOD_PRESSURE.sub(_blood_pressure, text)
    text = _STATE_POSTCODE.sub(lambda match: in_groups(match[0]), text)
    text = _OF_AIRLINE.sub(lambda match: match["cue"] + pairs(int(match["figures"])), text)
    text = _ADDRESS.sub(lambda match: match["cue"] + pairs(int(match["house"])), text)
    text = _HOUSE_OF_NUMBERED.sub(lambda match: pairs(int(match[0])), text)
    text = _NINE_ELEVEN.sub("nine eleven", text)
    text = _FULL_CIRCLE.sub(lambda m: m["code"] or f"{m['name']}three sixty", text)
    text = _MODEL_NAME.sub(lambda match: match["cue"] + pairs(int(match["figures"])), text)
    text = _RELEASE.sub(_release, text)
    return _DATES_AS_NAMES.sub(lambda match: _NAMES[match["name"]], text)


def _hours_of_work(match: re.Match[str]) -> str:
    begin, end = (cardinal(int(match[part])) for part in ("begin", "end"))
    return f"{match['cue'] or ''}{begin} to {end}"


def _flight(match: re.Match[str]) -> str:
    code = "-".join(cardinal(int(one)) if one.isdigit() else one for one in match["code"])
    said = code if "-" in code and not match["code"].isalpha() else ".".join(match["code"])
    return f"{match['cue']}{said} {pairs(int(match['figures']))}"


def _blood_pressure(match: re.Match[str]) -> str:
    falls = int(match["high"]) > int(match["low"])
    return f"{match['high']} over {match['low']}" if falls else match[0]


def _of_law(match: re.Match[str]) -> str:
    cue = match["cue"].replace("§§", "sections").replace("§", "section")
    return cue + pairs(int(match["figures"]))


def _part_of_many(match: re.Match[str]) -> str:
    part, whole = int(match["part"]), int(match["all"])
    return f"{cardinal(part)} of {cardinal(whole)}" if part <= whole else match[0]


def _one_by_one(figures: str) -> str:
    said = digits(figures)
    return f"{said} X" if figures.endswith("X") else said


def _named_alone(match: re.Match[str]) -> str:
    if match["cue"].rstrip() in _LIKE_PEOPLE and (
        _OF_RUNS.search(match.string)
        or _SCORER_NEXT.match(match.string, match.end())
        or _SCORER_BEFORE.search(behind(match))
    ):
        return match[0]
    return _named(match)


def _named(match: re.Match[str]) -> str:
    said = pairs(int(match["figures"]))
    return match["cue"] + (plural(said) if match["s"] else said)


def _plate(match: re.Match[str]) -> str:
    parts = re.findall("[A-Z]+|[0-9]+", match["code"])
    said = (digits(part) if part.isdigit() else ".".join(part) for part in parts)
    return match["cue"] + " ".join(said)


def _docket(match: re.Match[str]) -> str:
    figures = match["figures"]
    said = pairs(int(figures)) if re.fullmatch("[1-9][0-9]{3}", figures) else digits(figures)
    return f"{match['cue']}{cardinal(int(match['year']))} {said}"


def _flaw(match: re.Match[str]) -> str:
    return f"CVE {pairs(int(match['year']))}, {digits(match['figures'])}"


def _release(match: re.Match[str]) -> str:
    product = "version " if match["product"] in {"v", "V"} else match["product"]
    parts = [
        digits(part) if len(part) > 1 and part[0] == "0" else cardinal(int(part))
        for part in match["figures"].split(".")
    ]
    return product + " point ".join(parts)
