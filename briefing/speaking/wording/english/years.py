"""Years, spans of years, decades and centuries, told from quantities of four figures."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import MONTHS
from briefing.speaking.wording.english.grammar import behind, follows, word_after, word_before
from briefing.speaking.wording.english.lexicon import COUNTED
from briefing.speaking.wording.english.numbers import cardinal, decade, ordinal, pairs, plural
from briefing.speaking.wording.english.sentence_stops import full_stop
from briefing.speaking.wording.english.told_years import told_years
from briefing.speaking.wording.english.uncounted import counts
from briefing.speaking.wording.english.year_spans import (
    SURE_YEARS,
    is_counted,
    seasons,
    two_figures,
    year_spans,
)
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/years")
_LONE_YEAR = expression(
    r"(?:(?<![\w.,$£€:/-])|(?<=[a-z]-))(?P<year>(?:1[0-9]|20|21)[0-9]{2})(?![\w/%]|[.,:-][0-9])"
)
_DECADE = expression(
    r"(?<![\w.,])(?:['’‘]?(?P<short>[1-9]0)(?:s|(?<![Nn]umber\s..)['’]s)"
    r"|(?P<long>(?:1[1-9]|20|21)[0-9]0)['’]?s)\b"
)
# "Above 2020's profit", and not "the 1980's".
_OF_YEAR = expression(
    r"(?<![\w.,])(?<![Tt]he )(?<!mid-)(?<!late )(?<!early )(?<!and )(?<!to )(?P<year>20[1-9]0)"
    r"(?=['’]s [A-Za-z])"
)
# "War and Sand (1814)"
_OF_WORK = expression(
    r"(?P<title>\b[A-Z][\w'’-]{1,30} \()(?P<year>1[5-9][0-9]{2})(?=\))", sign=" ("
)
# "Two novels (both 1817)"
_OF_BOTH = expression(r"(?P<cue>\((?:both|all|all in) )(?P<year>1[5-9][0-9]{2})(?=[),;])")
_FIRST_DECADE = expression(r"(?<![\w.,$£€'’-])['’]?00s\b|(?<=-)00s\b")
_OWNS = expression(r"['’]s [A-Za-z]")
_SCORE_OF = expression(r"\b(?:scores?|total|sum|rating|average|points|tally) of $")
_OF_A_NUMBER = expression(r"(?<![\w.,])(?P<figures>[1-9][0-9]{1,2})er(?P<many>s?)\b")
_DECADES = expression(
    r"(?<![\w.,])((?:1[5-9]|20)[0-9]0s)\s?[-–]\s?(?=['’]?(?:1[5-9]|20)?[0-9]0s\b)"
)
_AGES = expression(
    r"(?<![\w.,/-])(?P<low>[1-9][0-9])(?:[-–]|-to-)(?P<high>[1-9][0-9])s(?!\w)|"
    r"(?P<before>\b(?:[Uu]nder|[Oo]ver|[Mm]id|[Ll]ate|[Ee]arly)[-–\s])(?P<age>[1-9][0-9]?)['’]?s(?!\w)"
    r"|(?<![\w-])U-?(?P<youth>1[0-9]|2[0-3])(?P<team>s?)(?![\w-])"
)
_SHORT_YEAR = expression(r"(?<!\w)['’‘](?P<year>[0-9]{2})(?![\w'’\"”%]|[.,][0-9]|\s?(?:ft|in)\b)")
# "The crises of 07, 08"
_SHORT_LISTED = expression(
    r"(?<![\w.,:/$£€#+-])(?<![0-9] )0[0-9](?:(?:, and |, or |, | and | or | to )"
    r"0[0-9](?![\w/:%-]|[.,][0-9]))+",
    sign=" 0",
)
_CHANGED_BY = expression(
    r"\b(?:rose|risen|fell|fallen|grew|grown|dropped|climbed|jumped|up|down) by $"
)
# "And 1250 small children", where "in 1848 and 1849 European armies" has two years
_AND_OTHERS = expression(r"(?<![0-9]{4}) and $")
_NOW_AND = expression(r"\b(?:now and|(?:(?:1[5-9]|20)[0-9]{2}|twenty [a-z-]+) (?:and|to|until)) $")
# "In 774 CE"
_OF_ERA = expression(
    r"(?P<cue>\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Aa]round|[Ff]rom|[Yy]ear) )"
    r"(?P<year>[1-9][0-9]{2})(?= (?:CE|AD|C\.E|A\.D)\b)"
)
# "From 618 to 907 CE"
_SPAN_OF_ERA = expression(
    r"(?<![\w.,$£€/-])(?P<low>[1-9][0-9]{0,3})(?P<join> (?:to|and|through|until) | ?[-–] ?)"
    r"(?P<high>[1-9][0-9]{2,3})(?= (?:CE|AD|C\.E|A\.D|BCE?|B\.C)\b)"
)
# "4336 BC": in pairs, unless it is round.
_BEFORE_CHRIST = expression(
    r"(?<![\w.,$£€:/-])(?P<year>[1-9][0-9]{3}|1,[1-9][0-9]{2}|[1-9],[0-9]{2}[1-9])"
    r"(?=\s?(?:B\.?C|B\.?C\.?E)\b)",
    sign="B",
)
# "The 4500 block of Oak Street"
_BLOCK = expression(r"(?<![\w.,$£€])([1-9][0-9]00)(?= block\b)")
# "The 1002 area", "his 7610 phone": a figure that is a name, and counts nothing
_NAMED = expression(
    r"(?P<cue>\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) )"
    r"(?P<figures>10(?:0[1-9]|[1-9][1-9])|(?:2[1-9]|[3-9][0-9])(?:[0-9][1-9]|[1-9]0))"
    rf"(?= (?:{one_of(_TABLES.words('named_by_figures'))})\b)"
)
_CENTURY = expression(
    r"(?<![\w.,])(?P<number>[0-9]{1,2})(?:st|nd|rd|th)\s?[Cc](?:ent)?(?:\.|\b)(?!\w)"
)

# "The first-third century"
_ORDINAL = rf"(?:{'|'.join(ordinal(count) for count in range(1, 22))})"
_ORDINALS = expression(
    rf"\b({_ORDINAL})[-–](?={_ORDINAL} (?:century|centuries|place|grade)\b)", re.I
)
_IN_YEAR = _TABLES.words("in_year")
_YEAR_CUES = _IN_YEAR | _TABLES.words("year_cues") | {month.lower() for month in MONTHS}
# "In July 2013 dollars", "using constant 1996 pounds"
_OF_PRICES = _TABLES.words("of_prices") | {month.lower() for month in MONTHS}
_MONEY = frozenset({"dollars", "pounds", "euros", "prices"})
_QUANTITY_CUES = _TABLES.words("quantity_cues")
_OF_A_YEAR = _TABLES.words("of_a_year")
_LABELLED = _TABLES.words("labelled")
_BEFORE_YEARLY, _YEARLY = _TABLES.words("before_yearly"), _TABLES.words("yearly")
_AIMS, _OWNERS = _TABLES.words("aims"), frozenset({"its", "their", "our", "your", "my"})
_SCORED = expression(r"\b(?:scor(?:e|ed|ing|er)|league|striker|football|season|hockey)\b", re.I)
_HOSTS = _TABLES.pairs("hosts")
_CITY_BEHIND = expression(rf"\b(?P<city>{one_of(_HOSTS)}) $")
_EVENT_BEHIND = expression(rf"\b(?:{one_of(_TABLES.row('events'))}) $")
_ERAS = frozenset({"AD", "BC", "CE", "BCE"})
_ERA_YEARS = 1900
_OLDEST_WORK = 1500
_NEXT_CENTURY = 2100  # a quantity, but where a word before it leads to a year
_LAST_ROUND = 1009  # "one thousand and nine", "ten sixty-six"
_ERA_AHEAD = expression(r"\s(?:A\.?D|B\.?C|C\.?E|B\.?C\.?E)\b")


def spans_in_words(text: str) -> str:
    """Say "the first-third century" as "the first to third century"."""
    if "centur" not in text and "grade" not in text and "place" not in text:
        return text
    return _ORDINALS.sub(r"\1 to ", text)


def years(text: str) -> str:
    """Say years, spans of years, decades and centuries; quantities of four figures stay."""
    text = _CENTURY.sub(lambda m: f"{ordinal(int(m['number']))} century{full_stop(m)}", text)
    text = _BLOCK.sub(lambda match: pairs(int(match[1])), seasons(text))
    text = _NAMED.sub(_named, text)
    text = _FIRST_DECADE.sub("two thousands", text)
    text = _DECADES.sub(r"\1 to ", text)
    text = _OF_WORK.sub(lambda match: match["title"] + pairs(int(match["year"])), text)
    text = _OF_BOTH.sub(lambda match: match["cue"] + pairs(int(match["year"])), text)
    text = _SPAN_OF_ERA.sub(
        lambda m: (
            f"{pairs(int(m['low']))} {m['join'].strip(' -–') or 'to'} {pairs(int(m['high']))}"
        ),
        text,
    )
    text = _OF_ERA.sub(lambda match: match["cue"] + pairs(int(match["year"])), text)
    text = _OF_YEAR.sub(lambda match: pairs(int(match["year"])), text)
    text = _DECADE.sub(lambda match: decade(match["short"] or match["long"]), text)
    text = _AGES.sub(_ages, text)
    text = _OF_A_NUMBER.sub(
        lambda m: f"{pairs(int(m['figures'])).removesuffix('e')}er{m['many']}", text
    )
    text = _SHORT_LISTED.sub(_short_listed, text)
    text = _SHORT_YEAR.sub(lambda match: two_figures(match["year"]), text)
    text = told_years(text)
    text = year_spans(_BEFORE_CHRIST.sub(_before_christ, text))
    return _LONE_YEAR.sub(_year, text)


def _named(match: re.Match[str]) -> str:
    century, rest = divmod(int(match["figures"]), 100)
    oh = "oh " if rest < 10 else ""  # noqa: PLR2004
    return f"{match['cue']}{cardinal(century)} {oh}{cardinal(rest)}"


def _before_christ(match: re.Match[str]) -> str:
    year = int(match["year"].replace(",", ""))
    return pairs(year) if year % 100 or "," in match["year"] else match[0]


def _short_listed(match: re.Match[str]) -> str:
    return re.sub("[0-9]{2}", lambda year: two_figures(year[0]), match[0])


def _ages(match: re.Match[str]) -> str:
    if match["low"]:
        return f"{cardinal(int(match['low']))} to {plural(cardinal(int(match['high'])))}"
    if match["age"]:
        return match["before"] + plural(cardinal(int(match["age"])))
    age = cardinal(int(match["youth"]))
    return f"under-{plural(age) if match['team'] else age}"


def _year(match: re.Match[str]) -> str:
    figures = int(match["year"])
    if _SCORE_OF.search(behind(match)):
        return match[0]
    if _is_of_event(match):
        return pairs(figures)
    # "Better than 2012's average"
    if _ERA_YEARS <= figures < _NEXT_CENTURY and follows(match, _OWNS):
        return pairs(figures)
    after = "AD" if follows(match, _ERA_AHEAD) else word_after(match)
    if figures < _ERA_YEARS and _AND_OTHERS.search(behind(match)) and counts(match):
        return match[0]
    if figures >= _NEXT_CENTURY:
        return pairs(figures) if _is_far_year(match, after) else match[0]
    before = word_before(match)
    # "Many 1900 athletes", "at least 1990 levels"
    is_year = figures >= _ERA_YEARS and (
        before in _BEFORE_YEARLY or after in _YEARLY or _is_aim(match, before, after)
    )
    return pairs(figures) if is_year or _is_year(figures, before, after) else match[0]


def _is_aim(match: re.Match[str], before: str, after: str) -> bool:
    """Whether a year stands before what somebody aims at: "in line with its 2018 goals"."""
    owned = before in _OWNERS or before.endswith(("'s", "s'"))
    return owned and after in _AIMS and _SCORED.search(match.string) is None


def _is_far_year(match: re.Match[str], after: str) -> bool:
    """Whether "by 2150" leads to a year, where "rose by 2150" and "in 2100 homes" do not."""
    before = behind(match)
    if is_counted(after):
        return False
    leads = word_before(match) in _IN_YEAR | {"by", "before", "after"}
    return (leads and not _CHANGED_BY.search(before)) or _NOW_AND.search(before) is not None


def _is_of_event(match: re.Match[str]) -> bool:
    """Whether a year stands behind its event or its city: "more Euro 2024 goals", "Rio 2016"."""
    if _EVENT_BEHIND.search(behind(match)):
        return True
    city = _CITY_BEHIND.search(behind(match))
    return city is not None and match["year"] in _HOSTS[city["city"]].split()


def _is_year(figures: int, before: str, after: str) -> bool:
    if before in _LABELLED or after in _ERAS or before == "ad":
        return before in _LABELLED or figures > _LAST_ROUND
    if after in COUNTED:
        of_prices = after in _MONEY and before in _OF_PRICES and figures >= _ERA_YEARS
        return before in _IN_YEAR or of_prices
    is_round = figures % 100 == 0 and figures % 1000 and figures > SURE_YEARS
    if is_round and not after:
        return True
    if before in _QUANTITY_CUES or after in {"million", "billion", "trillion"}:
        return False
    looks_plural = after.islower() and after.endswith("s") and after not in {"was", "is", "has"}
    if figures < SURE_YEARS or (looks_plural and figures < _ERA_YEARS):
        return before in _IN_YEAR | {"of"} and not looks_plural
    # "Turner's 1799 portrait"
    of_work = (before.endswith(("'s", "’s")) and after.islower()) or after in _OF_A_YEAR
    of_work = of_work and figures > _OLDEST_WORK
    return figures >= _ERA_YEARS or before in _YEAR_CUES or of_work
