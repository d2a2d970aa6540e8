"""Days and their months: "3 May", "the 22 February show", "January 6"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import (
    DAY,
    DAY_NAME,
    DAYS,
    MONTH,
    MONTHS,
    SHORT_MONTHS,
    SUFFIX,
    day_name,
    month_name,
)
from briefing.speaking.wording.english.grammar import behind, follows
from briefing.speaking.wording.english.listed_days import listed_days
from briefing.speaking.wording.english.noun_phrases import NO_NOUN
from briefing.speaking.wording.english.numbers import cardinal, ordinal, pairs
from briefing.speaking.wording.english.other_months import other_months
from briefing.speaking.wording.english.sentence_stops import lost_stop
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/dates")
_POSSESSIVE = ("'", "'s", "’", "’s")
_YEAR = r"(?P<year>(?:1[0-9]|20)[0-9]{2})(?![\w]|[.,][0-9])"
_DAY_MONTH = expression(
    rf"(?:\b(?P<determiner>\w{{1,40}}['’]s?|[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]his"
    r"|[Ee]very|[Ee]ach|[Aa]ny|[Aa]nother|[Ll]ast|[Nn]ext)\s)?"
    rf"(?<![\w.,:/$£€-])(?P<low>{DAY}){SUFFIX}"
    rf"(?:(?P<join>\s?[-–—]\s?|\s(?:and|to|or|&)\s)(?P<high>{DAY}){SUFFIX})?"
    rf"\s(?:of\s)?(?P<month>{MONTH})(?![\w])(?:,?\s{_YEAR})?"
)
_MONTH_DAY = expression(
    rf"(?:\b(?P<on>[Oo]n)\s|\b(?P<before>[Ii]n|[Ll]ast|[Nn]ext|[Tt]his|early|late|mid|[Ss]ince)\s)?"
    # "On 5 May 12 died", once the fifth of May is said
    rf"(?<!rst of )(?<!cond of )(?<!hird of )(?<![fhnrxv]th of )"
    rf"(?<!\b[Mm]id-)\b(?P<month>{MONTH})\s(?P<low>{DAY}){SUFFIX}"
    rf"(?:(?P<join>\s?[-–—]\s?|\s(?:and|to|or|&)\s)(?P<high>{DAY}){SUFFIX}(?![\w]|\s(?:{MONTH})))?"
    rf"(?![\w%/]|[.,:][0-9]|-[0-9])(?:,?\s{_YEAR})?"
)
_FROM = expression(r"\b(?:[Ff]rom|[Nn]ights? of) (?:the )?$")
# "Correction 25 September: the story said"
_NOTE_OF_DAY = expression(
    rf"(?P<note>\b(?:Updated?|Correct(?:ion|ed)|Clarification)) "
    rf"(?={DAY}{SUFFIX} (?:of )?{MONTH}(?: 20[0-9]{{2}})?:)",
    sign=("Clarification", "Correct", "Update"),
)
# "The original 22 February show"
_DESCRIBED_DAY = expression(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) "
    rf"(?:{one_of(_TABLES.words('before_day'))}) $"
)
# "A new 29 June deadline": any adjective
_ONE_DAY = expression(r"\b(?:[Aa]n?|[Ii]ts|[Tt]heir) [a-z]+ $")
# "In 12 February's draw", where "in Theresa May's party" none is told
_DAY_OWNS = expression(
    rf"(?:\b(?:[Tt]he|(?P<lead>[Ii]n|[Ff]or|[Oo]f|[Ff]rom|[Aa]t|[Aa]fter|[Bb]efore|[Ss]ince)) )"
    rf"(?P<day>{DAY}){SUFFIX} (?P<month>(?!May){MONTH})['’]s(?= [a-z])"
)
# "The Hamas 7 October attacks"
_WHOSE_DAY = expression(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?:[a-z]+ )?[A-Z][a-z]+ $")
_QUANTITY_AFTER = expression(
    r"\s(?:per\s?cent|percent|million|billion|thousand|hundred|"
    rf"(?:[a-z]+\s)?(?:{one_of(_TABLES.words('people'))}))\b"
)
_MANY_AFTER = expression(rf"\s(?!(?:{one_of(NO_NOUN)})\b)[a-z]{{2,}}s\b")
# "In April 9 elections", "ahead of June 3 talks"
_DATED = expression(
    rf" (?:[\w'’-]+ ){{0,2}}(?:{one_of(_TABLES.words('dated'))})\b"
    r"(?! (?:were|took|did|have|had|are)\b)"
)
# "Peru's 27 May plan", where "it's 27 May now" has none
_NOUN_AHEAD = expression(rf" (?!(?:{one_of(NO_NOUN)})\b)[a-z]{{3,}}(?<!ed)(?<!ing)\b")
_NO_OWNERS = frozenset({"it", "that", "today", "here", "there", "what", "tomorrow", "he", "she"})
# "In May 9 to June 24"
_TO_DAY = expression(rf" (?:to|until|through) {MONTH} {DAY}(?![\w%])")
_STOPS = expression(r"[,.;:)]|$| (?:and|but|when) [a-z]+s?\b")
# "Since June 12 were hurt": who, and no day
_COUNTED = expression(r" (?:are|were|more|other|of (?:them|whom|these|those))\b")
# "In January 6 case", "in October 7 Oslo trial": one thing, and so no count
_ONE_THING = expression(
    rf" (?:[A-Z][\w'’-]+ )?(?!(?:{one_of(NO_NOUN)}|{one_of(_TABLES.words('people'))})\b)"
    rf"[a-z]{{3,}}(?<!s)(?<!ed)(?! (?:{one_of(_TABLES.words('people'))}|[a-z]+[^s]s)\b)\b"
)
_ENDS = expression(
    r"[,.;:)!?]|$| (?:at|when|after|before|for|with|while|was|is|will|by|during|because|that)\b"
)
# "An October-7 style attack"
_HYPHEN_DAY = expression(
    rf"(?<!Long )\b(?P<month>{one_of(MONTHS)})-(?={DAY}(?![\w%]|-[0-9]|[.,][0-9]))"
)
# "On November the 8.", where "in May the 12 men were freed" counts them
_MONTH_THE_DAY = expression(
    rf"(?P<lead>\b{MONTH} the )(?P<day>{DAY})(?![.,:][0-9])"
    r"(?=[,.;:)!?\"”’]|$| (?:and|when|at|in|was|is)\b)"
)
# "About 10 March states": so many, in one month
_MANY_OF_MONTH = expression(
    rf"(?P<cue>\b(?:[Aa]bout|[Ss]ome|[Nn]early|[Aa]lmost|[Aa]nother|[Aa]ll|[Tt]hese|[Tt]hose) )"
    rf"(?P<count>{DAY})(?= (?:{one_of(MONTHS)}) [a-z]+s\b)"
)
_SHORT_DAY = expression(
    rf"\b(?P<day>{one_of(DAYS)})(?:\.(?=,|\s[a-z0-9])"
    rf"|\.?,?(?=\s(?:{DAY}\s)?{MONTH}(?!\w))|(?=\sto\s{DAY_NAME}\b|$))"
)
_SHORT_MONTH = expression(
    rf"\b(?:(?P<month>{one_of(SHORT_MONTHS)})(?:\.?(?=\s(?:'|’)?[0-9])|\.(?=\sof\s))"
    rf"|(?<=\b[Ii]n\s)(?P<named>{one_of(SHORT_MONTHS)})(?:\.|(?![\w]|-[a-z]))"
    r"|(?<!\bAnt )\b(?P<to>and|or|to|until|till|since|by|from|early|late|of) "
    rf"(?P<listed>{one_of(SHORT_MONTHS)})\."
    rf"|(?:(?<=\bend of )|(?<=\bstart of ))(?P<ended>{one_of(SHORT_MONTHS)})\b(?=[,;)]|\.?$)"
    rf"|(?<=\()(?P<alone>(?!Jan|Mar)(?:{one_of(SHORT_MONTHS)}))(?=[:)])"
    rf"|(?<=\blast\s)(?P<last>{one_of(SHORT_MONTHS)})\."
    # "It opens Oct.", where "she married Jan." names somebody
    rf"|(?<=[a-z] )(?P<ends>(?!Jan)(?:{one_of(SHORT_MONTHS)}))\.(?=[\"”’)]*$))"
)
_DAY_ALONE = expression(
    r"\b(?:Tues|Weds|Thurs)\b"
    # "Owned by Sun": a company.
    r"|(?<=\bon )(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|(?<=\bby )(?:Mon|Tue|Wed|Thu|Fri|Sat)\b"
    r"|(?<=\bfor )(?:Mon|Tue|Wed|Thu|Fri|Sat)\b"
    r"|(?<=\b(?:from|late|next|last) )(?:Mon|Tue|Wed|Thu|Fri|Sat)\b"
    # "11-3 Sat."
    r"|(?:(?<=[0-9] )|(?<=[AP]\.M ))(?:Mon|Tue|Wed|Thu|Fri|Sat)\b(?=[.,;)]|$)"
    # "Bath v Sale (Fri)"; the Sun is a newspaper too.
    r"|(?<=\()(?:Mon|Tue|Wed|Thur?|Fri|Sat)(?=[),]| [0-9])|(?<=\()(?:Mon|Tue|Thur?|Fri)(?= [a-z])"
)
# "Fri: Bath v Sale", "Bath v Sale, Sat 3pm", once the clock is said.
_DAY_OF_FIXTURE = expression(
    r"(?:^|(?<=, )|(?<=\())(?:(?:Mon|Tue|Wed|Thu|Fri|Sat)(?=: )"
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?= (?:[a-z]+[- ]){1,4}[AP]\.M\b))",
    sign=(".M", ": "),
)
# The Sun is a newspaper, but where one team plays another.
_FIXTURE = expression(r"[a-z] v\.? [A-Z]")
_SUNDAY = expression(r"(?<=\()Sun(?=\)|, [a-z0-9])|(?<=, )Sun$|(?:^|(?<=[.;] ))Sun(?=: [A-Z])")
# "On Thursday 9.", "Friday 12 at the Apollo", where "on Friday 12 people" are counted
_DAY_OF_WEEK = expression(
    r"\b(?P<name>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? (?P<day>[12][0-9]|3[01]|[1-9])"
    r"(?=[,;)]|[.!?]?[\"”’)]*$| (?:(?:at|from|until)\b|(?:and|to|or) "
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b))(?!,[0-9])(?! at (?:least|most|[A-Z.]+[ap]m))",
    sign="day",
)
# "Mon 6 to Fri 10 May"
_DAY_OF_SPAN = expression(
    rf"\b(?P<name>{DAY_NAME})\.? (?P<day>{DAY}){SUFFIX}(?P<join> (?:to|and|-|–) )"
    rf"(?={DAY_NAME}\.? {DAY}{SUFFIX} {MONTH}(?!\w))"
)
# "Until 31/03": no fraction has so many parts.
_DAY_AND_MONTH = expression(
    r"\b(?P<cue>[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Oo]n|[Bb]efore|[Aa]fter|[Ss]ince) "
    r"(?P<day>1[3-9]|2[0-9]|3[01])/(?P<month>0[1-9]|1[0-2])(?![\w/-]|\.[0-9])",
    sign="/",
)
# "On Thursday, May, 23.": the comma is one too many
_COMMA_BEFORE_DAY = expression(
    rf"(?P<month>\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?|[Oo]n|[Uu]ntil|[Aa]fter) "
    rf"{MONTH}), (?P<day>{DAY})(?=[,;:)]|\.?$|\.? [A-Z]"
    r"| (?:and|at|in|when|to|with|for|as)\b)"
)
_COMMA_AND_FIGURE = expression(r", (?=[1-9])")
_WEEK = expression(r"(?P<week>\b(?:week|month) [0-9]{1,2})/(?P<year>(?:19|20)[0-9]{2})(?![\w/-])")


def dates(text: str) -> str:
    """Say a day and its month, in the order that the text has them."""
    text = _DAY_AND_MONTH.sub(
        lambda m: f"{m['cue']} the {ordinal(int(m['day']))} of {MONTHS[int(m['month']) - 1]}", text
    )
    text = _HYPHEN_DAY.sub(r"\g<month> ", text)
    text = _MONTH_THE_DAY.sub(lambda m: m["lead"] + ordinal(int(m["day"])), text)
    text = _MANY_OF_MONTH.sub(lambda m: m["cue"] + cardinal(int(m["count"])), text)
    text = _WEEK.sub(lambda m: f"{m['week']} of {m['year']}", text)
    text = _DAY_OF_SPAN.sub(
        lambda m: f"{day_name(m['name'])} the {ordinal(int(m['day']))}{m['join']}", text
    )
    text = _DAY_OF_WEEK.sub(lambda m: f"{m['name']} the {ordinal(int(m['day']))}", text)
    text = _SHORT_DAY.sub(_short_day, _DAY_OF_FIXTURE.sub(lambda match: DAYS[match[0]], text))
    text = _DAY_ALONE.sub(lambda match: DAYS[match[0]], text)
    if _FIXTURE.search(text):
        text = _SUNDAY.sub("Sunday", text)
    if _COMMA_AND_FIGURE.search(text):
        text = _COMMA_BEFORE_DAY.sub(r"\g<month> \g<day>", text)
    text = _NOTE_OF_DAY.sub(r"\g<note>, ", text)
    text = _DAY_OWNS.sub(_day_owns, text)
    text = _DAY_MONTH.sub(_day_month, listed_days(other_months(text)))
    text = _MONTH_DAY.sub(_month_day, text)
    return _SHORT_MONTH.sub(_short_month, text)


def _day_owns(match: re.Match[str]) -> str:
    day = f"{month_name(match['month'])} {ordinal(int(match['day']))}"
    return f"{match['lead']} the {day}" if match["lead"] else f"{match[0][:3]} {day}"


def _short_month(match: re.Match[str]) -> str:
    parts = match.groupdict()
    to = f"{link} " if (link := parts.pop("to")) else ""
    return to + SHORT_MONTHS[next(filter(None, parts.values()))] + lost_stop(match)


def _short_day(match: re.Match[str]) -> str:
    return DAYS[match["day"]] + ("," if match[0].endswith(",") else "")


def _day_month(match: re.Match[str]) -> str:
    determiner = match["determiner"]
    month = month_name(match["month"])
    described = _DESCRIBED_DAY.search(behind(match)) or (
        follows(match, _DATED)
        and (_WHOSE_DAY.search(behind(match)) or _ONE_DAY.search(behind(match)))
    )
    if not determiner and described and match["high"] is None:
        said = f"{month} {ordinal(int(match['low']))}"
    elif determiner and match["high"] is None and not match["year"] and _dates_noun(match):
        said = f"{_article(determiner, month)} {month} {ordinal(int(match['low']))}"
    elif determiner and determiner.endswith(_POSSESSIVE):
        said = f"{determiner} {ordinal(int(match['low']))} of {month}"
    elif determiner and determiner.lower() != "the":
        days = ordinal(int(match["low"]))
        if match["high"]:
            days += f"{_joined(match)}{ordinal(int(match['high']))}"
        said = f"{_article(determiner, month)} {month} {days}"
    else:
        the = determiner or "the"
        said = f"{the} {ordinal(int(match['low']))}"
        if match["high"]:
            said += f"{_joined(match)}the {ordinal(int(match['high']))}"
        said += f" of {month}"
    return _with_year(said, match) + (lost_stop(match) if not match["year"] else "")


def _dates_noun(match: re.Match[str]) -> bool:
    """Whether a day stands before what took place on it: "Peru's 27 May plan"."""
    owner = match["determiner"]
    if owner.lower() == "the":
        return follows(match, _DATED)
    owns = owner.endswith(_POSSESSIVE) and owner.lower()[:-2] not in _NO_OWNERS
    return owns and follows(match, _NOUN_AHEAD)


def _article(determiner: str, month: str) -> str:
    """The article as the month wants it that comes first now: "an 8 May date" → "a"."""
    if determiner.lower() not in {"a", "an"}:
        return determiner
    return f"{determiner[0]}{'n' if month[0] in 'AO' else ''}"


def _month_day(match: re.Match[str]) -> str:
    counted = not match["on"] and _QUANTITY_AFTER.match(match.string, match.end())
    if counted or (match["before"] and not _is_date(match)):
        return match[0]
    lead = match["on"] or match["before"]
    days = ordinal(int(match["low"]))
    if match["high"]:
        days += f"{_joined(match)}{ordinal(int(match['high']))}"
    return _with_year(f"{lead + ' ' if lead else ''}{month_name(match['month'])} {days}", match)


def _is_date(match: re.Match[str]) -> bool:
    """Whether "since Nov. 9, when" is a day, where "in May 12 were hurt" are two things."""
    before = match["before"].lower()
    if before == "in" and (follows(match, _DATED) or follows(match, _TO_DAY)):
        return True
    if follows(match, _MANY_AFTER):
        return before == "since" and match["month"].rstrip(".") in SHORT_MONTHS
    if before == "since":
        return not follows(match, _COUNTED)
    if match["year"] or match["month"].endswith("."):
        return True
    ends = _STOPS if before == "in" else _ENDS
    is_led = before in {"in", "next", "last", "this"}
    return is_led and (follows(match, ends) or follows(match, _ONE_THING))


def _joined(match: re.Match[str]) -> str:
    join = match["join"].strip().replace("&", "and")
    if join.isalpha():
        return f" {join} "
    # "The weekend of 12-13 March"
    is_next = int(match["high"]) == int(match["low"]) + 1
    return " and " if is_next and not _FROM.search(behind(match)) else " to "


def _with_year(said: str, match: re.Match[str]) -> str:
    return f"{said}, {pairs(int(match['year']))}" if match["year"] else said
