"""Headlines and shouting: a run of words in capitals is read as words, not as letters."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.known_words import is_formed, is_listed
from briefing.speaking.wording.english.lexicon import (
    GIVEN_NAMES,
    LETTERS,
    SHORT_WORDS,
    SPECIAL,
    WORDS,
)
from briefing.speaking.wording.english.pronounceable import (
    looks_like_no_name,
    looks_unpronounceable,
)
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/capitals")
# States whose letters are no English word, nor short for a rank.
_STATES = {
    letters: name
    for letters, name in Tables("en/abbreviations").pairs("states").items()
    if letters not in SHORT_WORDS | _TABLES.words("no_states")
}
_FIGURES = r"(?<![0-9,.])[£$€]?[0-9]++(?:[,.][0-9]++)*+[A-Z%]{0,3}"
_WORD = rf"(?:[A-Z][A-Z0-9'’&.-]*|{_FIGURES}(?=[ ,:;–—-]+[\"“‘(]?[A-Z]{{2}}|$))"
_RUN = expression(rf"(?<![\w.]){_WORD}(?:[ ,:;–—-]+[\"“‘'(]?{_WORD}[\"”’)]?)+(?![\w])")
_UNIT = expression(
    r"(?<=[0-9])(?:(?:BPS?|BN|M|TN|KM|MPH|FT|CM|KG)\b|K(?= (?!RACES|STEPS)[A-Z]{3,}S\b|-TONS?\b))"
)
_RACE_OR_SUM = expression(r"(?:[£$€][0-9.,]+|(?<![0-9.,])(?:[1-9]00|1,?500|[35],?000|10,?000))$")
# "CAMP IS CLEARED IN MACON, GA: REPORT"
_TOWN_AND_STATE = expression(
    rf"\b(?P<town>[A-Z]{{3,}}), (?P<state>{one_of(_STATES)})(?=[:;.,)]|$| [A-Z])"
)
# "SAN FRANCISCO (AP)"
_DATELINE = expression(
    r"^(?P<place>[A-Z][A-Z.'/ -]{1,60}[A-Z])"
    r"(?=(?:[,/] ?[A-Z][\w. /]{1,60})? ?(?:\([A-Z][\w./ ]{1,24}\) ?(?:--?|[—–])|[—–] |--)"
    r"|, [A-Z]{2}: "
    r"|, (?:[A-Z]\.[A-Z]\.|[A-Z][a-z]+\.) - )"
)
# "Elgin and Upper Hale, Ghana CNN — Boone left"
_BARE_AGENCY = expression(
    r"^(?P<place>[A-Z][\w'’./-]*(?:,? (?:and )?[A-Z][\w'’./-]*){0,6}) (?=CNN(?: Business)? [—–] )",
    sign=("–", "—"),
)
# "ELGIN, Texas/MACON (AP)", where a short form has its stop
_TWO_PLACES = expression(
    r"^(?P<one>[A-Z][A-Z.' -]{1,60}[A-Z])(?P<state>, [A-Z][a-z]{1,9}\.?(?: [A-Z][a-z]+)?)/"
    r"(?P<two>[A-Z][A-Z.' -]{1,60}[A-Z])(?=(?:, [A-Z][a-z]+\.?)? ?(?:\(|-|–|—))",
    sign="/",
)
_TOKEN = expression(r"(?<![\w.])(?P<word>[A-Z]+(?:['’][A-Z]+)?)(?P<s>['’]S\b)?(?![\w]|\.\w)")
# "GET THE HARBOUR APPShe said": a sentence that is glued to a line in capitals
_GLUED = expression(
    r"(?<![\w.'’])(?P<line>(?:['‘\"“]?[A-Z][A-Z0-9'’,\"”-]{0,30} |[0-9]{4} ){2,20})"
    r"(?P<last>[A-Z'’]{3,15})(?P<next>[A-Z])"
    r"(?=(?P<small>[a-z]{1,14})[ ,.’\'-] ?| [a-z])"
)
# "HELD UNDER BIDENFBI Director Poe": it begins with letters.
_GLUED_LETTERS = expression(
    r"(?<![\w.'’])(?P<line>(?:['‘\"“]?[A-Z][A-Z0-9'’,\"”-]{0,30} ){3,20})"
    rf"(?P<word>[A-Z]{{4,15}})(?P<letters>{one_of(_TABLES.words('glued_letters'))})"
    r"(?= [A-Z]?[a-z]{2,} )"
)
_PREFIX = expression(r"\b(?:CO|EX|RE)(?=-[A-Z]{3})")
_US_THE_PRONOUN = expression(
    # "HALE SAYS WILL NOT HELP US ON BORDER": a country's line
    rf"(?<!SAYS WILL )(?<!SAYS WILL NOT )\b(?:{one_of(_TABLES.words('before_pronoun'))}) US"
    rf"(?=$|[.!?;:\"”’]|,(?! [A-Z]+(?:ESE|I?AN|ISH|ANI|AELI)\b)"
    rf"| (?:{one_of(_TABLES.words('after_pronoun'))})\b)"
    # "MINISTER TELLS US ONLY FORCE WILL DO": whom others tell is the country.
    rf"|\b(?:{one_of(_TABLES.words('before_object'))}) US(?= (?:HOW|WHY|WHAT|ALL)\b)"
    rf"|\b(?:{one_of(_TABLES.words('parted'))}) OF US\b"
    r"|\bLIKE US\b"
)
# "COME WITH US!"
_US_AT_END = expression(
    r"\b(?:WITH|FOR|TO|BEHIND|AMONG|AROUND|BESIDE|BETWEEN|ON|AT) US$", sign=" US"
)
# "HEADING FOR WAR WITH US?", "A TRADE DEAL WITH US?": the country, where "A DEAL FOR US?" is ours
_COUNTRY_AT_END = expression(
    r"\b(?:(?:WAR|TRADE|TIES|TALKS|PACT|TREATY|PEACE|THREAT|RELATIONS|FLIGHTS|EXPORTS|TARIFFS)"
    r" (?:WITH|TO|FOR)|DEAL (?:WITH|TO)) US$",
    sign=" US",
)
# "WHO WARNS OF FLU": no question.
_WHO_THE_BODY = expression(
    rf"(?:^|(?<=: )|(?<=THE ))WHO(?= (?:{one_of(_TABLES.words('of_who'))})\b(?!.*\?))"
    # "LONG WAIT FOR WHO DOCTORS", but "MEN WHO EXPERTS SAY LIED"
    rf"|(?<=[A-Z] )WHO(?= (?:{one_of(_TABLES.words('staff_of_who'))})\b"
    r"(?! (?:SAY|SAID|THINK|BELIEVE|CALL|HOPE|WANT|FEAR|WARN|KNOW)))"
)
# "KIM JONG UN", "AL-ASSAD", "EL PASO"
_PARTS_OF_NAMES = expression(
    r"(?<=\bJONG[ -])UN\b|(?<!\bPIUS )(?<!\bLOUIS )(?<!\bCHAPTER )(?<!\bBOWL )\bXI\b"
    r"|(?<=\bAUNG )SAN\b|(?<=\bSAN )SUU\b"
    rf"|\b(?:{one_of(_TABLES.words('parts_of_names'))})(?=-[A-Z]{{2}})"
    rf"|\b(?:{one_of(_TABLES.words('parts_of_names'))})"
    rf"(?= (?!(?:{one_of(_TABLES.words('after_league'))})\b)[A-Z]{{3}})"
    rf"|\bLA (?=(?:{one_of(_TABLES.words('behind_la'))})\b)"
    # "JAIR DA COSTA", "ANN LO, BYLINE"
    r"|\bDA(?= (?:SILVA|COSTA|CUNHA|ROSA|VINCI|GAMA|ROCHA|SOUZA|FONSECA|VEIGA)\b)"
    r"|(?<=[A-Z]{2} )[A-Z][AEIOUY](?=, (?:BYLINE|HOST|REPORTER|ANCHOR|CORRESPONDENT)\b)"
)
_SHORT_FORMS = _TABLES.pairs("short_forms")
_SHORT_FORM = expression(
    rf"(?<![\w.'’-])(?P<word>{one_of(_SHORT_FORMS)})\.?(?= [\"“‘']?[A-Z0-9]| versus|$|[,;:])"
)
# "MAN UTD V LEEDS"
_VERSUS = expression(
    r"(?<=[A-Z]{3} )(?<!HENRY )(?<!GEORGE )(?<!CHARLES )(?<!EDWARD )V\.?(?= [A-Z]{3})"
)
_MONTH_AND_DAY = expression(r"\b(?:MAY|MARCH)(?= [0-3]?[0-9](?:$|[,:;]))")
# "McConnell"
_SON_OF = expression(r"^Mc(?P<name>[b-df-hj-np-tv-z])(?=[a-z]{3})")
_WITHIN_NAME = expression(r"[A-Z]{2,}['’](?!(?:LL|RE|VE|ER|EM|TIS)$)[A-Z]{2,}")
_NEXT_WORD = expression(r" ([A-Z]+)")
_MONTHS = _TABLES.words("months")
# "MARCH" and "MAY" are verbs too.
_SHORT_MONTH = one_of(_TABLES.words("short_months"))
_MONTH = expression(
    # "The DEC": without a figure, another month or other capitals it is an acronym.
    rf"\b(?:{one_of(_MONTHS)})\b|\b(?:{_SHORT_MONTH})(?=\.?\s?[0-9]|\s?[-–/]\s?[A-Z]|\s[A-Z]{{2}})"
    rf"|(?:(?<=[0-9] )|(?<=[0-9])|(?<=[-–/])|(?<=[A-Z]{{2}} ))(?:{_SHORT_MONTH})\b"
    r"|\bMAR(?=\s[0-9])|\b(?:MARCH|MAY)(?=\s[0-9]|\s?[-–])"
    r"|(?<=[-–])(?:MARCH|MAY|MAR)\b"
)
_THREE_CAPITALS = expression("[A-Z]{3}")
_CAPITALS = expression("[A-Z]+")
_SMALL = expression("[a-z]")
_FIRST_SMALL = expression(r"(?<![\w'’])[a-z]")
# "23.9% APR"
_RATE_OF_YEAR = expression(r"(?<=[%a-z] )APR\b")
# "LEEDS - MARCH 5:": the figure is no part of the run.
_MONTH_LAST = expression(r"\b(?:march|may)$")
_DAY_AHEAD = expression(r" [0-3]?[0-9]\b")
_MOSTLY = 2
_LONGEST_NAME = 3
_SHORTEST = 3
_NAMES_TOO = _TABLES.words("names_too")
_WORDS_TOO = _TABLES.words("words_too")
_NAMES_IN_HEADLINES = _TABLES.words("names")
# "She DIDN'T", "IT'S time"
_SHOUTED = expression(
    r"\b(?:[A-Z]{2,}N['’]T|(?:I|YOU|WE|THEY|HE|SHE|IT|THERE|THAT|WHO|WHAT)['’](?:VE|RE|LL|D|M)"
    r"|(?:IT|HE|SHE|THAT|WHAT|WHO|THERE|HERE|WHERE|LET|HOW)['’]S)\b"
)


def glued_lines(text: str) -> str:
    """Part a line in capitals from the sentence behind it: "THE APPShe" → "THE APP. She"."""
    return _GLUED_LETTERS.sub(_glued_letters, _GLUED.sub(_glued, text))


def _glued_letters(match: re.Match[str]) -> str:
    word = match["word"]
    return f"{match['line']}{word}. {match['letters']}"


def _glued(match: re.Match[str]) -> str:
    last, following = match["last"], match["next"]
    # "OF THE FBI was": of letters nothing is cut off, nor of a word.
    known = is_listed(last.lower())
    # "BOSS OF NBCUniversal": two words before a name are no line.
    is_line = known or len(match["line"].split()) > _MOSTLY
    is_cut = is_line and (match["small"] or (known and following in {"A", "I"}))
    return f"{match['line']}{last}. {following}" if is_cut else match[0]


def months(text: str) -> str:
    """JULY-AUG → "July-Aug", DIDN'T → "didn't": in capitals they are no acronyms."""
    text = _SHOUTED.sub(_quietly, text)
    if not _THREE_CAPITALS.search(text):
        return text
    return _MONTH.sub(lambda match: match[0].capitalize(), _RATE_OF_YEAR.sub("A.P.R", text))


@substitution(_RUN)
def headlines(match: re.Match[str]) -> str:
    """Lower headlines: THIS IS NEWS → "This is news", US TROOPS LEAVE → "US troops leave"."""
    words = re.findall(r"[A-Z]+", match[0])
    ordinary = [word for word in words if len(word) > 1 and _is_ordinary(word)]
    fewest = _MOSTLY + (set(ordinary) <= _NAMES_TOO)
    # "AOC SLAMS RFK JR": nothing else stands in the line.
    is_line = len(words) > _MOSTLY and not _SMALL.search(match.string)
    few = not any(word not in SHORT_WORDS for word in ordinary) if is_line else True
    if few and (len(ordinary) < fewest or len(ordinary) * 2 < len(words)):
        return match[0]
    text = _TOWN_AND_STATE.sub(_town_and_state, match[0])
    text = _US_THE_PRONOUN.sub(lambda found: found[0][:-2] + "us", text)
    if match.string[match.end() :][:1] in {"?", "!"} and not _COUNTRY_AT_END.search(text):
        text = _US_AT_END.sub(lambda found: found[0][:-2] + "us", text)
    text = _PREFIX.sub(lambda found: found[0].lower(), _PARTS_OF_NAMES.sub(_capitalised, text))
    if not match.string.startswith("?", match.end()):
        text = _WHO_THE_BODY.sub("W.H.O", text)
    text = _MONTH_AND_DAY.sub(_capitalised, _VERSUS.sub("versus", text))
    text = _SHORT_FORM.sub(_in_full, text)
    text = _TOKEN.sub(_lowered, _UNIT.sub(_unit, text))
    if _DAY_AHEAD.match(match.string, match.end()):
        text = _MONTH_LAST.sub(lambda month: month[0].capitalize(), text)
    # Two or three words inside a sentence are somebody's name.
    inside = match[0] != match.string.strip() and len(words) <= _LONGEST_NAME
    if inside and _is_name(match):
        return _FIRST_SMALL.sub(lambda small: small[0].upper(), text)
    return text[:1].upper() + text[1:]


def _town_and_state(match: re.Match[str]) -> str:
    return f"{match['town'].capitalize()}, {_STATES[match['state']]}"


def _unit(match: re.Match[str]) -> str:
    """Lower a unit; 48M counts millions where no race is as long and no sum has its sign."""
    is_count = match[0] == "M" and not _RACE_OR_SUM.search(match.string[: match.start()])
    return "mn" if is_count else match[0].lower()


def _is_name(match: re.Match[str]) -> bool:
    return re.fullmatch(r"[A-Z'’. -]+", match[0]) is not None


def _quietly(match: re.Match[str]) -> str:
    keeps = match.start() == 0 or (match[0][0] == "I" and not match[0][1].isalpha())
    return match[0].capitalize() if keeps else match[0].lower()


def datelines(text: str) -> str:
    """SAN FRANCISCO (AP) → "San Francisco (AP)", Elgin CNN — → "Elgin, CNN —"."""
    text = _BARE_AGENCY.sub(lambda match: f"{match['place'].replace('/', ', ')}, ", text)
    text = _TWO_PLACES.sub(_two_places, text)
    return _DATELINE.sub(lambda match: _CAPITALS.sub(_place, match["place"]), text)


def _two_places(match: re.Match[str]) -> str:
    one, two = (_CAPITALS.sub(_place, match[name]) for name in ("one", "two"))
    return f"{one}{match['state']}, {two}"


def _place(match: re.Match[str]) -> str:
    # "LA PAZ" is no "L.A Paz".
    is_article = match[0] == "LA" and match.string[match.end() :][:1] == " "
    return match[0] if match[0] in LETTERS and not is_article else match[0].capitalize()


def _in_full(match: re.Match[str]) -> str:
    word, ahead = match["word"], _NEXT_WORD.match(match.string, match.end())
    # "GEN Z"; "GOV WATCHDOG" is of no governor.
    if word == "GEN" and ahead and ahead[1] in {"X", "Y", "Z", "ALPHA"}:
        return "Gen"
    if word == "GOV" and ahead and not match[0].endswith(".") and is_formed(ahead[1]):
        return "government"
    return _SHORT_FORMS[word]


def _capitalised(match: re.Match[str]) -> str:
    return match[0].capitalize()


def _is_ordinary(word: str) -> bool:
    """Whether capitals are a word or a name, and not one that is a name in capitals."""
    if word in SHORT_WORDS:
        return word not in _NAMES_IN_HEADLINES
    if len(word) < _SHORTEST or word in LETTERS or word in WORDS or word in SPECIAL:
        return False
    if word.capitalize() in GIVEN_NAMES or is_listed(word.lower()):
        return True
    # Three letters that nobody knows are as likely an acronym.
    return len(word) > _SHORTEST and not looks_unpronounceable(word)


def _is_said(word: str) -> bool:
    """Whether capitals of a headline are said as a word."""
    return _is_ordinary(word) or not (
        len(word) < _SHORTEST
        or word in LETTERS
        or word in WORDS
        or word in SPECIAL
        or looks_like_no_name(word)
    )


def _lowered(match: re.Match[str]) -> str:
    word, possessive = match["word"], match["s"]
    if word == "I":
        return "I" + (possessive or "").lower()
    bare = word.partition("'")[0].partition("’")[0]
    ending = (word[len(bare) :] + (possessive or "")).lower()
    # "RE'IM, ISRAEL": a name
    if len(ending.strip("'’")) > 1 and _WITHIN_NAME.fullmatch(word):
        return word.capitalize() + (possessive or "").lower()
    if bare in _MONTHS:
        return bare.capitalize() + ending
    if len(word) == 1 or bare in _NAMES_IN_HEADLINES or not _is_said(bare):
        kept = bare + ending if ending in {"'s", "’s"} else match[0]
        return kept if word != "A" else "a"
    is_word = bare in SHORT_WORDS or is_formed(bare) or is_listed(bare.lower())
    is_word = is_word and (bare.capitalize() not in GIVEN_NAMES or bare in _WORDS_TOO)
    return (bare.lower() if is_word else _SON_OF.sub(_son_of, bare.capitalize())) + ending


def _son_of(match: re.Match[str]) -> str:
    return f"Mc{match['name'].upper()}"
