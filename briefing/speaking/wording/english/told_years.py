"""Years that words beside them tell from counts: "around 1995, when", "her 1863 drawings"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import MONTHS
from briefing.speaking.wording.english.grammar import word_before
from briefing.speaking.wording.english.lexicon import COUNTED
from briefing.speaking.wording.english.numbers import pairs
from briefing.speaking.wording.english.uncounted import counts
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/years")
_QUANTITY_CUES = _TABLES.words("quantity_cues")
# "Around 1995, when", "since at least 2016", "in May 2022 firms", where "around 1995 members" are
# counted
_ABOUT_YEAR = expression(
    r"(?:(?<=\b[Aa]round )|(?<=\b[Aa]bout ))(?P<year>(?!2000)(?:19|20)[0-9]{2})"
    rf"(?=[,);:]|[.?!]?[\"”’]*$|\. [A-Z]| [–-] "
    rf"| (?:{one_of(_TABLES.words('behind_near_year'))})\b)",
    sign=("bout ", "round "),
)
# "Founded around 1863, the mill", "goes back to around 1740, when": counts are not told so near.
_ABOUT_OLD_YEAR = expression(
    r"(?:(?<=\b[Aa]round )1[5-8](?!00)[0-9][1-9]"
    r"|(?<=\bback to around )1[5-8][0-9]{2})(?=[,);]|\.?$)"
)
# "Building began about 1780 and reached the river"
_MADE_ABOUT = expression(
    rf"(?P<cue>\b(?:[Ii]n(?: or)?|(?i:{one_of(_TABLES.words('made_about'))}))(?: back)?"
    r"(?: to| from| in)? (?:about|around|circa) )"
    r"(?P<year>1[1-9][0-9]{2})(?![\w/%]|[.,:-][0-9]| (?:of|people|men|women|children)\b)",
    sign=("about", "around", "circa"),
)
# "From about 1733 to 1782"
_ABOUT_TO = expression(
    r"(?P<cue>\b(?:[Aa]bout|[Aa]round|[Cc]irca) )(?P<year>1[1-9][0-9]{2}|20[0-4][0-9])"
    r"(?= (?:to|until|till|through) (?:about |around |circa )?(?:1[1-9][0-9]{2}|20[0-9]{2})"
    r"(?:[,.;:)]|$| (?!(?:of|people)\b)(?:[a-z]*[a-rt-z]|was|is)\b))",
    sign=("bout ", "round ", "irca "),
)
# "The 1985 deaths of two", where "of the 1985 deaths" are counted
_OF_DEEDS = expression(
    r"(?<=\b[Tt]he )(?<!\bof the )(?<!\ball the )(?<!mong the )(?:19[0-9]|20[0-2])[0-9]"
    rf"(?= (?:{one_of(_TABLES.words('deeds'))})"
    r"(?: (?:of|in|at|by|that|which|near|outside)\b|[,.;:)]|$))"
    # "Accused of the 1994 deaths of Ada Poe"
    r"|(?<=\bof the )(?:19[0-9]|20[0-2])[0-9]"
    rf"(?= (?:{one_of(_TABLES.words('deeds'))}) of [A-Z][a-z]+ [A-Z])"
)
# "Made in 1623 reveals the coast": a verb, since no plural has an article behind it
_REVEALED = expression(
    r"(?:(?<=\b[Ii]n )|(?<=\b[Tt]o )|(?<=\b[Oo]f )|(?<=\b[Ff]rom ))1[1-8][0-9]{2}"
    r"(?= [a-z]+s (?:the|that|how|an?|his|her|its|their|what|why|where|when)\b)"
)
_ANY_YEAR = expression(r"(?<![0-9.,])(?:1[1-9]|20)[0-9]{2}(?![0-9])")
_AT_LEAST = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.row('until_at_least'))}) at (?:least|most|latest) )"
    r"(?P<year>(?!2000)(?:19[0-9]|20[0-3])[0-9])(?![\w/%]|[.,:-][0-9]| [a-z]+s\b)"
)
_IN_MONTH = expression(
    rf"(?P<cue>\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom) (?:{one_of(MONTHS)}) )"
    r"(?P<year>(?!2000)(?:19[0-9]|20[0-3])[0-9])(?![\w/%]|[.,:-][0-9])"
)
# "From 1569 to at least 1738"
_FROM_TO_LEAST = expression(
    r"(?P<cue>\b(?:[Ff]rom|[Bb]etween) (?:1[1-9]|20)[0-9]{2} "
    r"(?:to|until|till|through|and) at least )"
    r"(?P<year>(?:1[1-9]|20)[0-9]{2})(?![\w/%]|[.,:-][0-9]| [a-z]+s\b)"
)
# "Up 4% over 2013", "over 2016 coup attempt": nobody counts so near
_NEAR_YEAR = expression(
    r"(?P<cue>\b(?:[Oo]ver|[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Rr]oughly) )"
    r"(?P<year>(?:19[5-9]|20[0-3])[1-9])"
    rf"(?![\w/%]|[.,:-][0-9]| [a-z]+s\b| (?:of|{one_of(COUNTED)})\b)"
)
# "An increase of 2% over 2010."
_GROWN_OVER = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('changed'))}|increases|growth|gains?|up|down|decline"
    r"|improvement|percent) (?:[\w.%-]+ ){0,6}over )(?P<year>(?:19[5-9]|20[0-3])0)"
    r"(?=[,.;:)]|$| (?:and|when|levels)\b)(?![.,][0-9])"
)
# "Up 6% on 2014 visitors"
_SHARE_ON = expression(
    r"(?P<cue>(?:%|\bper ?cent),?\)?,?(?: (?:up|down|higher|lower|more|less|rise|increase|fall"
    r"|drop))? on )(?P<year>(?:19[5-9]|20[0-3])[0-9])(?![\w/%]|[.,:-][0-9])"
)
_OF_POLICE = expression(
    rf"(?<= )(?P<year>(?:19[0-9]|20[0-3])[0-9])"
    rf"(?= police (?:{one_of(_TABLES.words('of_police'))})\b)"
)
# "A backlash over 2019 comments": what was said or done in that year, and not how many
_OUTCRY_OVER = expression(
    rf"\b(?P<cue>(?:{one_of(_TABLES.words('outcry'))})(?: him| her| them| us| me)? (?:over|about) )"
    r"(?P<year>(?!2000)(?:19[5-9]|20[0-3])[0-9])(?= [a-z])",
    sign=("about", "over"),
)
# "Her 1863 drawings": with an owner, and no round number
_WORKS = expression(
    r"(?:(?<=\b[Hh]is )|(?<=\b[Hh]er )|(?<=[a-z]['’]s ))1[5-8][0-9][1-9]"
    rf"(?= (?:{one_of(_TABLES.words('works'))})\b)"
)
# "Than 2020 by", and not "more than 2020"; "an 1864 law", "another 2016 speech"
_THAN_YEAR = expression(
    r"(?<!more )(?<!less )(?<!fewer )(?<!higher )(?<!lower )(?<!rather )(?<=\bthan )"
    r"(?P<year>(?!2000)(?:19[0-9]|20[0-2])[0-9])"
    r"(?=[.;]?$| (?:by|and|when|with|in|because|did|was)\b)"
)
# "4% less than 2015", "over 2016 as a whole"
_LESS_THAN_YEAR = expression(
    rf"(?:(?P<cue>\b(?:{one_of(_TABLES.words('by_how_much'))}) "
    r"(?:less|more|higher|lower|fewer|better|worse|greater|smaller|larger) than )"
    r"(?P<year>(?!2000)(?:19[5-9]|20[0-3])[0-9])(?![\w/%]|[.,:-][0-9]"
    r"| (?!was\b|is\b|as\b)[a-z]+s\b| (?:people|men|women|children)\b)"
    r"|(?P<over>\b[Oo]ver )(?P<whole>(?:19|20)[0-9]{2})(?= as a whole\b))",
    sign=(" as a whole", " than "),
)
_ONE_OF_YEAR = expression(
    r"(?:(?<=\b[Aa]n )(?P<old>18[0-9]{2})(?= [A-Za-z-]+)"
    r"|(?<=\b[Aa]nother )(?P<year>(?!2000)(?:19[0-9]|20[0-2])[0-9])(?= (?![a-z]+s\b)[a-z]+))"
)
# "The 1848 revolutions": where as many are counted, papers write "1,848"
_OLD_OF_MANY = expression(
    r"(?:(?<=\b[Tt]he )(?<!\bof the )1[5-8](?!00)[0-9]{2}"
    r"|(?:(?<=\b[Hh]is )|(?<=\b[Hh]er )|(?<=[a-z]['’]s ))1[5-8][0-9][1-9])"
    rf"(?= (?!{one_of(COUNTED)})(?:[a-z]+ )?[a-z]{{3,}}s\b)"
)
# "The 1865 and 1871 expeditions": years, since they stand so near and are not round
_YEARS_LISTED = expression(
    r"(?<![\w.,$£€:/-])(?P<years>(?:1[5-9]|20)[0-9]{2}(?:(?:, | and | or |, and | & )"
    rf"(?:1[5-9]|20)[0-9]{{2}}){{1,6}})(?![\w/%–-]|[.,:][0-9]| (?:{one_of(COUNTED)}|of)\b)"
)
_FEW_YEARS = 100


def told_years(text: str) -> str:
    """Say years that words beside them tell from counts: "around 1995, when"."""
    if not _ANY_YEAR.search(text):
        return text
    for pattern in (
        _OF_DEEDS,
        _REVEALED,
        _ABOUT_YEAR,
        _ABOUT_OLD_YEAR,
        _OF_POLICE,
        _THAN_YEAR,
        _WORKS,
    ):
        text = pattern.sub(lambda match: pairs(int(match[0])), text)
    for pattern in (
        _FROM_TO_LEAST,
        _ABOUT_TO,
        _AT_LEAST,
        _IN_MONTH,
        _OUTCRY_OVER,
        _NEAR_YEAR,
        _GROWN_OVER,
        _SHARE_ON,
    ):
        text = pattern.sub(lambda match: match["cue"] + pairs(int(match["year"])), text)
    text = _MADE_ABOUT.sub(lambda m: m[0] if counts(m) else m["cue"] + pairs(int(m["year"])), text)
    text = _LESS_THAN_YEAR.sub(
        lambda m: (m["cue"] or m["over"]) + pairs(int(m["year"] or m["whole"])), text
    )
    text = _ONE_OF_YEAR.sub(lambda match: pairs(int(match["old"] or match["year"])), text)
    text = _OLD_OF_MANY.sub(lambda match: pairs(int(match[0])), text)
    return _YEARS_LISTED.sub(_years_listed, text)


def _years_listed(match: re.Match[str]) -> str:
    listed = [int(year) for year in re.findall("[0-9]{4}", match[0])]
    near = max(listed) - min(listed) <= _FEW_YEARS and listed == sorted(set(listed))
    # "Between 1850 and 1900 of them", "about 1640 and 1720 delegates"
    is_round = all(year % 50 == 0 for year in listed)
    if not near or is_round or word_before(match) in _QUANTITY_CUES:
        return match[0]
    return re.sub("[0-9]{4}", lambda year: pairs(int(year[0])), match[0])
