"""Letters and words that only their company tells apart: WITI, ETA, SATs, "has ADD", "POW!"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.known_words import is_formed
from briefing.speaking.wording.english.letters import spell
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES, SHORT_WORDS, SPECIAL, WORDS
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/letters")
# "The station WITI", "KOCO-TV"
_CALL_LETTERS = expression(
    rf"(?<![\w.-])(?!(?:{one_of(_TABLES.words('said_stations'))})\b)[KW][A-Z]{{2,3}}"
    r"(?=-TV\b|-FM\b|-AM\b| TV\b| radio\b| report(?:s|ed)\b|(?P<alone>)(?![\w-]|\.\w))"
)
_OF_STATIONS = expression(r"\b(?:affiliates?|(?:TV|radio|television|news) stations?)\b")
# "He told WXYZ that"
_TOLD_STATION = expression(
    r"(?P<cue>\b(?:told|tells|(?:spoke|talked|explained|confirmed|recounted|speaking|interview)"
    r" (?:to|with)"
    r"|(?:[Ss]tations?|[Cc]hannel|[Aa]ffiliates?|[Oo]utlet)(?: [A-Z]{3})?) )"
    rf"(?!(?:{one_of(_TABLES.words('said_stations'))})\b)"
    r"(?P<letters>[KW][A-Z]{3})(?= (?:that|in|on|the|he|she|they|it|his|her|and"
    r"|reported|says|said|broadcast)\b| ?[,.:](?=[ '\"‘“]|$)|-TV\b)"
)
# The SATs of American colleges have letters, and those of English schools are a word.
_COLLEGE_TESTS = expression(r"(?<!\w)SATs(?!\w)")
_AMERICAN_TEST = expression(rf"\b(?i:{one_of(_TABLES.words('american_test'))})\b")
# "The Basque group ETA": a time of arrival has an article or an owner, a group has none.
_OF_ARMED_GROUP = expression(rf"\b(?:{one_of(_TABLES.words('armed_group'))})", re.IGNORECASE)
_ARMED_GROUP = expression(
    r"(?<![\w.'’-])(?:(?<!\b[Tt]he )(?<!\b[Aa]n )(?<!\b[Yy]our )"
    r"(?<!\b[Tt]heir )(?<!\b[Hh]is )(?<!\b[Hh]er )(?<!\b[Ii]ts )"
    r"(?<!\b[Oo]ur )(?<!\b[Mm]y )(?<!\bnew )(?<!\bestimated )"
    r"ETA(?! (?:(?:is|of|for|was|at) )?[0-9])(?![\w:-])"
    r"|ETA(?= (?:\w+ )?(?:member|prisoner|militant|ceasefire|bomb|attack"
    r"|suspect|gunm[ae]n|leader|cell|truce|terroris)))"
)
_CRIED = expression(rf"(?<![\w.-])(?:{one_of(_TABLES.words('cried'))})(?=!)")
# "The XX chromosomes of women", "XX or XY"
_CHROMOSOMES = expression(r"(?<![\w.])X{1,2}Y{0,2}(?![\w.])")
_OF_SEXES = expression(r"\b(?:[Cc]hromosom|[Kk]aryotyp|XY\b|[Gg]enetic)")
_JOINED_WORDS = "TO|IN|ON|NO|GO|DO|UP|RE|SO|OH|YO|HO|CO"
# "Has ADD", "AS Roma", "the MY Octopus": words that are letters beside one of these.
_LETTERS_HERE = expression(
    r"(?:(?<=\bhas )|(?<=\bhad )|(?<=\bhave )|(?<=\bwith )|(?<=\bof ))"
    r"ADD(?=[,.;:)]|$| and\b| or\b)"
    rf"|(?<!\w)AS(?= (?:{one_of(_TABLES.words('clubs_as'))})\b)"
    # "AS-levels", "AS and A-levels": an exam
    r"|(?<![\w-])AS(?=[- ][Ll]evels?\b| and A2?[- ]?[Ll]evels?\b|/A2?[- ]?[Ll]evels?\b"
    r"| (?:exams?|grades?|qualifications?|papers?|units?)\b)"
    # "The operator NET", "NET said": a firm, and no profit
    r"|(?:(?<=\b[Oo]perator )|(?<=\b[Cc]ompany )|(?<=\b[Ff]irm )|(?<=\b[Tt]ram ))NET\b"
    r"|^NET(?= (?:and|is|was|has|had|will|said|says|runs|ran)\b)"
    r"|(?:(?<=\b[Tt]he )|(?<=yacht )|(?<=vessel ))MY(?= [A-Z][a-z])"
    # "The BIT is a body", "AS awarded him six": a paper
    r"|(?<=\b[Tt]he )BIT(?=[,;:)]| (?:is|was|has|had|said|says|will|and)\b)"
    r"|(?<![\w-])AS(?= (?:awarded|gave|gives|rated) (?:him|her|them|the|[A-Z])"
    r"| (?:reports|claims|says) that\b)"
    rf"|(?<![\w-])(?:ADD(?= (?:{one_of(_TABLES.words('of_add'))})\b)"
    rf"|SET(?= (?:{one_of(_TABLES.words('of_set'))})\b))"
    # "EV-DO", "HD-IN": a small word that is joined to letters is none.
    rf"|(?<=\b[A-Z]{{2}}-)(?<!\b(?:{_JOINED_WORDS})-)(?:DO|GO|IN|ON|SO|NO|AS|AT)(?![\w-])"
)
# "The INTO's secretary", "BE said": a union, and a body, of which somebody says something
_BODIES = expression(
    r"(?<=\b[Tt]he )INTO\b|\bINTO(?=['’]s\b)"
    r"|^INTO(?= (?:[Pp]resident|[Gg]eneral|[Mm]embers|says|said|is|was|has|remains|will)\b)"
    r"|(?:^|(?<=, )|(?<=[.:“\"] ))(?:BE|DO|GO|NO|ON|OR|IN|AT|BY|AN|AM)"
    r"(?= (?:said|says|told|confirmed|reported|announced)\b)",
    sign=(" said", " says", " told", " confirmed", " reported", " announced", "INTO"),
)
# "The SAT and ACT": tests
_OF_TESTS = expression(
    r"(?:(?<=\bSAT and )|(?<=\bSAT or )|(?<=\bSAT, )|(?<=\bSAT/))ACT\b|(?<=\bSATs and )ACT(?=s\b)"
    rf"|\bACT(?= (?:and|or) (?:the )?SATs?\b| (?:{one_of(_TABLES.words('of_act'))})\b)",
    sign="ACT",
)
_OF_AUSTRALIA = expression(
    # "The ACT", "ACT Fire and Rescue", "Canberra, ACT": a part of Australia, where nobody is told
    # to act, and no party of New Zealand is meant
    r"(?<=\b[Tt]he )ACT"
    r"(?!-| (?:UP|NOW|[Nn]ow|of|itself|New|[Pp]arty|leader|[Mm]Ps?|caucus|founder)\b)"
    r"|(?<![\w'’-])(?:(?<=^)|(?<=[a-z], )|(?<=[a-z] ))(?<!\bto )(?<!\bmust )(?<!\bwill )(?<!\bwe )"
    r"(?<!\bthey )(?<!\byou )(?<!\bnot )(?<!\bclass )(?<!\bshould )(?<!\bcan )(?<!\bplease )"
    r"ACT(?= (?!UP|Now|NOW|New|Party|On|In|Like)[A-Z][a-z]+)"
    r"|(?<![\w'’-])ACT(?= (?:registration|number ?plates?|plates?|licen[cs]es?|drivers?|residents?"
    r"|government|courts?|schools?|hospitals?|police|policing|magistrates?|coroner|budget|minister)\b)"
    r"|(?<=\bCanberra, )ACT\b|(?<=\b(?:in|of) )ACT(?=[.,;]|$)"
    r"|(?<=\bNSW and )ACT\b|(?<=\bNSW, )ACT\b",
    sign="ACT",
)
_NEW_ZEALAND = expression(r"\b(?:New Zealand|NZ|Seymour)\b")
# "The WH briefing room", "the WH said"
_WHITE_HOUSE = expression(
    rf"\bWH(?=['’]s\b| (?:{one_of(_TABLES.words('behind_white_house'))})\b)"
    r"|(?<=\b[Tt]he )WH(?=[.,;:)]| (?:said|says|is|was|has|had|will|and|for|to|on|in)\b)",
    sign="WH",
)
_MAY_BE_HERE = expression("A(?:DD|S|T)|BIT|NET|MY|SET|DO|GO|IN|ON|SO|NO")

# "NI First Minister", "the NI assembly": no insurance
_NORTHERN_IRELAND = expression(
    rf"(?<![\w.'’/&-])NI(?= (?:{one_of(_TABLES.words('of_northern_ireland'))})\b)"
)
# "The NHTSA said": as a word it has no article, and so it is the same everywhere
_AGENCY = expression(
    rf"\b[Tt]he (?P<letters>{one_of(_TABLES.words('without_article'))})"
    rf"(?=[,.;:)]|['’]s\b|$| (?:{one_of(_TABLES.words('behind_agency'))})\b)"
)

# "Their IF (international federation)"
_GLOSSED = expression(
    r"(?<![\w.'’-])(?P<letters>[A-Z]{2,4})(?= [(\[](?P<gloss>[A-Za-z][^()\[\]]{5,60})[)\]])"
)
_NO_INITIALS = frozenset({"of", "the", "and", "for", "in", "to", "on"})


def initials(words: str) -> str:
    """The first letters of words, small ones left out: "Port of Hull" → "PH"."""
    return "".join(word[0].upper() for word in words.split() if word not in _NO_INITIALS)


def spelt_out(text: str) -> str:
    """Say a word as letters where brackets say what they stand for: "IF (inner fund)"."""
    for match in _GLOSSED.finditer(text):
        letters = match["letters"]
        if letters in SHORT_WORDS and initials(match["gloss"]) == letters:
            text = re.sub(rf"(?<![\w.-]){letters}(?![\w.-])", spell(letters), text)
    return text


def by_company(text: str) -> str:
    """Say letters as letters, and words as words, by what stands beside them."""
    if "NI " in text and "nsurance" not in text:
        text = _NORTHERN_IRELAND.sub("Northern Ireland", text)
    text = _WHITE_HOUSE.sub("White House", text)
    text = _BODIES.sub(lambda match: spell(match[0]), text)
    text = _OF_TESTS.sub("A.C.T", text)
    if "ACT" in text and not _NEW_ZEALAND.search(text):
        text = _OF_AUSTRALIA.sub("A.C.T", text)
    text = _AGENCY.sub(lambda match: SPECIAL.get(match["letters"], match["letters"]), text)
    if "SATs" in text and _AMERICAN_TEST.search(text):
        text = _COLLEGE_TESTS.sub("S.A-T's", text)
    if "ETA" in text and _OF_ARMED_GROUP.search(text):
        text = _ARMED_GROUP.sub("Etta", text)
    if "XX" in text and _OF_SEXES.search(text):
        text = _CHROMOSOMES.sub(lambda match: spell(match[0]), text)
    text = _CRIED.sub(lambda match: match[0].capitalize(), text)
    has_station = _OF_STATIONS.search(text) is not None
    text = _CALL_LETTERS.sub(
        lambda m: spell(m[0]) if has_station or m["alone"] is None else m[0], text
    )
    text = _TOLD_STATION.sub(_told_station, text)
    if not _MAY_BE_HERE.search(text):
        return text
    return _LETTERS_HERE.sub(lambda match: spell(match[0]), text)


def _told_station(match: re.Match[str]) -> str:
    letters = match["letters"]
    is_word = letters.capitalize() in GIVEN_NAMES or is_formed(letters) or letters in WORDS
    return match[0] if is_word else match["cue"] + spell(letters)
