"""Slips of setting: hyphens, dashes and stops that have a space or a mark too many or too few."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.neutral import PAUSE
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/slips")
# "The cases -thought to be old -are shut": dashes.
_LEADING_DASH = expression(
    r"(?<=[a-z]) [-–](?=(?!(?:ing|ish|ism|ness|ment|gate|able|like)\b)[a-z]{3,})"
)
# "Poe - who was ill at first- won": a dash that lacks its space, behind one that has both
_CLOSING_DASH = expression(
    r"^(?P<before>[^-–—]*[a-z,] [-–—] [^–—]*?(?<![-–—])\b[a-z]{3,})- "
    r"(?=[a-z]{2,}(?! [a-z]+-| to [a-z]+-)(?!-)[ ,])(?!and |or )"
)
_SPACED_DASH = expression(r" [-–—] ")
# "Russia -occupied land", "well- being", "ex- Mayor Poe", "Hale- Poe": a space too many
_SPACED_HYPHEN = expression(
    rf"(?P<name>\b[A-Z][A-Za-z]+) -(?=(?:{one_of(_TABLES.words('behind_hyphen'))})\b)"
)
_BEHIND_DASH = one_of(_TABLES.words("behind_dash"))
_OPEN_HYPHEN = expression(
    rf"(?<=[a-z]{{2}})- (?=(?!(?:{_BEHIND_DASH})\b(?!-))[a-z]{{2,}})"
    rf"|(?<=\b(?:ex))- (?=[A-Z][a-z])|(?<=\b(?:non|pre|pro|mid))- (?=[A-Z][a-z])"
    r"|(?<=\b(?:post|anti|self))- (?=[A-Z][a-z])"
    rf"|(?P<name>\b[A-Z][a-z]+)- (?!(?:{one_of(_TABLES.words('opens_line'))})\b)(?=[A-Z][a-z])"
)
# "He wrote music- that is all": a dash
_OPEN_DASH = expression(
    rf"(?<=[a-z]{{3}})- (?=(?:{one_of(_TABLES.words('opens_line'))})\b)|"
    rf"(?<=[A-Za-z][a-z]{{2}})(?<!ty)- (?=(?:{_BEHIND_DASH}|[a-z]{{3,}}ly)\b(?!-)|[ae]l-[A-Z])"
    r"(?!(?:and|or|to|through|nor)\b)"
    # "OPEC- Poe says", "the work- EXCLUSIVE"
    r"|(?<=\b[A-Z]{3})- (?=[A-Z][a-z]+ )|(?<=\b[A-Z]{4})- (?=[A-Z][a-z]+ )"
    r"|(?<=[A-Z]{5})- (?=[A-Z][a-z]+ )|(?<=\bI[IVX])- (?=[A-Z][a-z])|(?<=[a-z]{3})- (?=[A-Z]{4})"
)
# "Two towns- both small- burned": what opens with such a dash ends with one.
_SECOND_DASH = expression(
    r"(?<=[a-z]{3})- (?=[a-z])(?!(?:and|or|to|through|nor) \w+-|(?:and|or|to|nor) [a-z]+ [a-z]+-)"
)
# "A 22- year-old", where "18- to 22-year-olds" are two
_OPEN_FIGURE = expression(
    r"(?<=[0-9])- (?=(?:year|month|week|day|hour|minute|second|mile|foot|inch|met(?:er|re)|point"
    r"|page)s?(?:-[a-z]|\b))"
)
# "A 3-y-o", "two 18-y-olds", "the 4yo filly"
_YEAR_OLD = expression(r"(?<=[0-9])-?y-?o(?:ld)?(?P<many>s?)\b")
# "1,000 18-26-year-olds": two figures
_OLDS = expression(r"(?<=[0-9]) (?=[1-9][0-9]?(?:(?:-|–|-to-)[1-9][0-9]?)?[- ]year[- ]olds\b)")
# "Two men' s boats", "Italy' s bank"
_TORN_ENDING = expression(r"(?:(?<=[A-Za-z]{2})|(?<=[A-Za-z]{2} ))['’] s(?= [a-z]|[,.;])")
# "The 14h Amendment", "the 20h century"
_TH = expression(
    r"(?<![\w.,:/-])(?P<figures>[0-9]{0,2}(?:[04-9]|1[1-3]))h"
    rf"(?= (?:{one_of(_TABLES.words('counted_by_order'))})\b)"
)
# "Up 25% percent"
_PERCENT_TWICE = expression(r"(?<=[0-9]) ?% (?=per ?cent\b)")
# "The Israel - Hamas war"
_PARTED_PAIR = expression(
    r"(?P<one>\b(?:[Tt]he|[Aa]n?|[Nn]ew) [A-Z][a-z]+) [-–] "
    rf"(?=[A-Z][a-z]+ (?:{one_of(_TABLES.words('between_two'))})\b)"
)
# "Gold (Ann Poe x 2)"
_TWICE = expression(r"(?P<name>\b[A-Z][a-z]+) x ?(?=[2-9][,;)])")
# "East –west": no dash
_POINT = "north|south|east|west"
_BETWEEN_POINTS = expression(rf"\b({_POINT}) ?[-–] ?(?=(?:{_POINT})\b)")
# "Javelin- (at 9)", "in Arabic- — in Homs"
_LOOSE_HYPHEN = expression(r"(?<=\w)-(?= [(—–])")
# "10- Ada Poe"
_LISTED = expression(r"^(?P<number>[1-9][0-9]?)- ?(?=(?!Eleven|Up\b)[A-Z][a-z])")
# "1.Ada Poe"
_LIST_NUMBER = expression(r"^(?P<number>[1-9][0-9]?)\.(?=[A-Z][a-z])")
# "They left.". Then": a stop in the quotation and one behind it; "a route.. Think"; "they left.)."
_SECOND_STOP = expression(
    r"(?<=[a-z]{2})(?P<stop>[.!?])(?P<mark>[\"”'’]?)\.(?=\s|$|[\"”])|(?<=[a-z]{2})\.(?=\)\.)"
)
# "It is him.," said Poe": the comma of whoever quotes
_STOP_AND_COMMA = expression(r"(?<=[a-z]{2})\.{1,2} ?,(?=[\"”])")
# "He left,,," she said", "the No 1., Ada Poe"
_COMMAS = expression(r",(?:\s?,)+|(?<=[0-9])\.,(?= )")
_STRAY_DOTS = expression(r"(?<=[a-z][.!?]) \.\.+ ?(?=\w)")
# ":: Our friends": the mark of an item
_ITEM = expression(r"(?:^|(?<=[.!?] )):: ?(?=\S)", sign="::")
# "To $12 (£8) The shoe", "his third (of four) He won": what such brackets close is a sentence.
_ENDED_BY_BRACKET = expression(
    r"(?P<bracket>\((?<=[\w.%\"”'’] .)(?!\w{1,2}\)|[ivx]+\))[^()]{0,120}[\w%][\"”'’]?\)[\"”'’]?)"
    rf"(?= (?:{one_of(_TABLES.words('opens_sentence'))})(?:['’][a-z]+)? [a-z0-9£$€])"
)
_ASKED_OF = expression(r"(?:[Ww]hy|[Hh]ow|[Ww]hat|[Ww]here|[Ww]hen|[Ww]ho) $|^$|[:–—-] $")
# "At 46st (650lb) 'Sometimes I think I am,' she said"
_SAID_BEHIND_BRACKET = expression(
    r"(?P<bracket>\((?<=[\w.%] .)[^()]{2,60}\w%?\))"
    r"(?= (?P<mark>[\"“'‘])(?:I|It|He|She|We|They|You|This|That|There|My|Our|Some[a-z]*|Every[a-z]*"
    r"|When|If|As|The|In|At|What)(?:['’][a-z]+)? (?:I|[a-z][\w’']*)(?: [\w’',-]+){3})"
)
_SAYING = expression(rf"\b(?:{one_of(Tables('en/quotations').words('saying'))}|told|asked)\b")
# "On Jan.12"
_MONTH = expression(r"\b(Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.(?=[0-9]{1,2}\b)")
# "Hale 0 - 1 Ely": one score
_SPACED_SCORE = expression(r"(?<=[A-Za-z] [0-9]) [-–] (?=[0-9] [A-Z])")
# "The dollar rose//Gold fell"
_TWO_SLASHES = expression(r"(?<=[\w.])//(?=[A-Z])")

_FAR = 100  # characters that are looked back


def slips(text: str) -> str:
    """Set hyphens, dashes and stops as the writer meant them."""
    text = _MONTH.sub(r"\1. ", _STRAY_DOTS.sub(" ", text))
    text = _SPACED_SCORE.sub("-", text)
    text = _ITEM.sub("", text)
    if ") " in text:
        text = _ENDED_BY_BRACKET.sub(_ended_by_bracket, text)
        text = _SAID_BEHIND_BRACKET.sub(_said_behind_bracket, text)
    text = _STOP_AND_COMMA.sub(",", _COMMAS.sub(",", text))
    text = _TWO_SLASHES.sub(PAUSE, text)
    text = _LIST_NUMBER.sub(r"\g<number>. ", _LISTED.sub(r"\g<number>, ", text))
    text = _LOOSE_HYPHEN.sub("", _SECOND_STOP.sub(_second_stop, text))
    text = _TWICE.sub(r"\g<name> times ", text)
    if "%" in text:
        text = _PERCENT_TWICE.sub(" ", text)
    if "' s" in text or "’ s" in text:
        text = _TORN_ENDING.sub(_torn_ending, text)
    text = _YEAR_OLD.sub(r"-year-old\g<many>", _TH.sub(r"\g<figures>th", text))
    if "-" not in text and "–" not in text:
        return text
    if " - " in text or " – " in text:
        text = _PARTED_PAIR.sub(r"\g<one>-", text)
    text = _BETWEEN_POINTS.sub(r"\1-", _SPACED_HYPHEN.sub(r"\g<name>-", text))
    text = _OLDS.sub(", ", _OPEN_FIGURE.sub("-", text))
    parted = _OPEN_DASH.sub(" - ", _CLOSING_DASH.sub(_closing_dash, text))
    text = _SECOND_DASH.sub(" - ", parted) if parted != text else parted
    text = _OPEN_HYPHEN.sub(lambda match: f"{match['name'] or ''}-", text)
    return _LEADING_DASH.sub(" - ", text)


def _ended_by_bracket(match: re.Match[str]) -> str:
    # "How (and when) To go": a title
    before = match.string[max(0, match.start() - _FAR) : match.start()]
    return match[0] if _ASKED_OF.search(before) else f"{match[0]}."


def _said_behind_bracket(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - _FAR) : match.start()]
    return match[0] if _SAYING.search(before) else f"{match[0]}."


def _torn_ending(match: re.Match[str]) -> str:
    """Join an owner's ending, and not one behind a word in quotation marks: "'Tea' s"."""
    opened = re.search(r"(?:^|[\s(])['‘](?=\w)", match.string[: match.start()])
    return match[0] if opened else "'s"


def _second_stop(match: re.Match[str]) -> str:
    return f"{match['stop'] or ''}{match['mark'] or ''}"


def _closing_dash(match: re.Match[str]) -> str:
    """Part an aside from its sentence where no other dash closes it."""
    opened = len(_SPACED_DASH.findall(match.string))
    return f"{match['before']} - " if opened == 1 else match[0]
