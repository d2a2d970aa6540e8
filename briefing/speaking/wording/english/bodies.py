"""Heights and weights of people: "6ft 2in", "5'10"", "11st 5lb"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive import describes_noun
from briefing.speaking.wording.english.grammar import behind, follows, tells
from briefing.speaking.wording.english.numbers import number
from briefing.speaking.wording.english.unit_names import count_of, name_of
from briefing.speaking.wording.tables import Tables, one_of

_INCHES = r"(?:1[01]|[0-9])(?:[¼½¾⅓⅔⅛⅜⅝⅞]|\.[0-9])?"
_FEET_AND_INCHES = expression(
    rf"(?<![\w.,])(?P<feet>[0-9])(?:\s?(?:ft|feet|foot)\s?|['’′]\s?)(?P<inches>{_INCHES})"
    r"(?:\s?(?:in|ins|inches)\b|[\"”″]|''|’’)(?!\w)"
)
_GRAMMAR = Tables("en/grammar")
# "Drew picks 6' 9" sophomore Al Poe", "with 6' 11" Al Poe"
_WHO = expression(
    r" (?:(?!At\b)[A-Z][a-z]+[- ][A-Z][a-z]"
    # "Though 4ft 10in Reid still jumps"
    rf"|(?!(?:{one_of(_GRAMMAR.words('openers'))}|[A-Z][a-z]+day)\b)[A-Z][a-z]+(?:,| [a-z])"
    rf"|(?:[a-z]+ )?(?:{one_of(_GRAMMAR.words('tall_ones'))})\b)"
)
# "A 5'11", 180-pound man"
_DETERMINED = expression(r"\b(?:[Aa]n?|[Tt]he|[Tt]his) $")
# "The 6ft 6 winger", "she is 5ft 9."
_FEET_AND_BARE = expression(
    rf"(?<![\w.,/-])(?P<feet>[4-7]) ?ft ?(?P<inches>{_INCHES})"
    r"(?=[;:!?)]|[.,](?![0-9])|$| (?:tall|and|but|in|with|when|who|is|was|has)\b"
    r"| (?!x\b|by\b)[a-z-]+[^s\W]\b)"
)
# "Weighs 203kg (32st)"
_STONE_AGAIN = expression(
    r"(?<=[0-9](?:kg|lb) \()(?P<stone>[1-9][0-9]?)st(?=\))"
    # "Weighing 41st", "a 31st (434lb) man": no order
    r"|(?<![\w.,])(?P<weight>[1-9]?1)st(?= \([0-9][0-9,.]* ?(?:lbs?|kgs?|pounds|kilos?)\))"
    r"|(?P<cue>\b[Ww]eigh(?:s|ed|ing)?(?: in at)?(?: (?:about|around|over|nearly|almost|just|only"
    r"|more than))? )"
    r"(?P<other>[1-9]?1)st(?![\w-])",
    sign="st",
)
# "Lost 1st in weight", "shed 21st", where "lost 1st place" and "gained 1st in the race" are none
_LOST_STONE = expression(
    r"(?P<cue>\b(?:los(?:es?|t|ing)|shed(?:ding|s)?|gain(?:s|ed|ing)?|put on|piled on)"
    r"(?: (?:almost|about|around|nearly|over|more than|just|another|an? further|at least"
    r"|up to|a))?"
    r" )(?:(?P<stone>[1-4]1)st(?=[,.;:)!?]|$"
    r"| (?:and|but|when|at|before|in|by|after|because|since|for"
    r"|(?:or|of) (?:so|weight|more)|a (?:week|month))\b)"
    r"|(?P<one>1)st(?=(?P<ends>[,.;:)!?](?! [0-9])|$"
    r"| (?:and|but|when|before|after|because)\b(?! [0-9]))"
    r"| (?:by|since|(?:or|of) (?:so|weight|more)|in weight|a (?:week|month)"
    r"|in (?:\w+ ){1,2}(?:days?|weeks?|months?|years?))\b))"
)
_OF_WEIGHT = expression(
    r"\b(?:[Ww]eigh|[Dd]iet|[Ss]lim|[Pp]ounds?\b|[Ss]tone\b|[0-9]lbs?\b|[Oo]bes|[Cc]alor)"
)
# "2½st lighter"
_PART_OF_STONE = expression(r"(?<=[¼½¾])\s?st(?!\w)")
# "Weighed as much as 31st"
_WEIGHED_STONE = expression(
    r"(?P<cue>\b(?:weigh\w*|ballooned|slimmed|dropped|shrank|tipped the scales)"
    r"(?: [a-z]+){0,4}? (?:as|at|to|of|about|around|over|under|nearly|almost|just|from|a) )"
    r"(?P<stone>[234]1)st(?=[,.;:)!?]|$| (?:and|but|when|at|before|to|in|as|by|after|because)\b)"
)
# "1kg/2lb 4oz"
_TWO_WEIGHTS = expression(r"(?<=[0-9]kg)/(?=[0-9]{1,2} ?(?:lb|st))")
_STOOD = expression(
    r"\b(?:is|was|[Aa]t|[Ss]tands|[Ss]tood|[Ss]tand|[Ss]tanding|measures|measured|['’]s|only"
    r"|just|over|under|nearly|almost|about"
    r"|around|(?:grew|grown|grow|up) to|height of) $"
)
# "A 7lb 8oz girl"
_POUNDS_AND_OUNCES = expression(
    r"(?<![\w.,])(?P<pounds>[0-9]{1,2})\s?lbs?\.?,?\s?"
    r"(?P<ounces>1?[0-9](?:\.[0-9]|[¼½¾])?)\s?oz\b"
)
# "He is 6'5."
_BARE_HEIGHT = expression(
    rf"(?<![\w.,'])(?P<feet>[4-7])['’′](?P<inches>{_INCHES})(?![\w\"”″'’]|[.,][0-9])"
)
# "A room 12' by 10'"
_SIDES = expression(
    r"(?<![\w.,'])(?P<one>[0-9]{1,3})['’′] ?(?:by|x|×) ?(?P<other>[0-9]{1,3})['’′](?![\w'’])"
)
# "Gave birth to 8lb 3oz boy Tom"
_BORN = expression(
    r" (?:(?:baby|healthy|premature|tiny|bouncing|newborn) )?"
    r"(?:boys?|girls?|bab(?:y|ies)|sons?|daughters?|twins?|tots?|newborns?|infants?|bundle|grandson"
    r"|granddaughter|triplets?|bouncer)\b"
)
# "Two 9ft 6in trees"
_SEVERAL = expression(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|these"
    r"|those|[2-9]) $"
)
_THINGS = expression(r" [a-z-]{3,}(?<![su])s\b(?! (?:the|an?|of)\b)")
_PARTS_OF_STONE = expression(r"(?<![\w.,])(?P<stone>[0-9]{1,2})\.(?P<part>[0-9])\s?st(?!\w)")
_STONE = expression(r"(?<![\w.,])(?P<stone>[0-9]{1,2})\s?st\s(?P<pounds>[0-9]{1,2})\s?lbs?\b")


def feet_and_inches(text: str) -> str:
    """Say heights and weights: 6ft 2in, 5'10", 6'5, 11st 5lb."""
    text = _TWO_WEIGHTS.sub(", ", text)
    text = _STONE_AGAIN.sub(
        lambda m: f"{m['cue'] or ''}{m['stone'] or m['weight'] or m['other']} stone", text
    )
    text = _SIDES.sub(_sides, text)
    text = _FEET_AND_INCHES.sub(_feet_and_inches, text)
    if "ft" in text:
        text = _FEET_AND_BARE.sub(_height, text)
    text = _BARE_HEIGHT.sub(_height, text)
    text = _POUNDS_AND_OUNCES.sub(_pounds_and_ounces, text)
    text = _LOST_STONE.sub(_lost_stone, text)
    text = _WEIGHED_STONE.sub(
        lambda m: f"{m['cue']}{number(m['stone'])} stone", _PART_OF_STONE.sub(" stone", text)
    )
    text = _PARTS_OF_STONE.sub(_half_stone, text)
    return _STONE.sub(_stone_and_pounds, text)


def _stone_and_pounds(match: re.Match[str]) -> str:
    stone, pounds = match["stone"], match["pounds"]
    single = pounds == "1" or describes_noun(match) or follows(match, _WHO)
    return f"{number(stone)} stone {number(pounds)} {name_of('lb', many=not single)}"


def _lost_stone(match: re.Match[str]) -> str:
    # "He gained 1st.": who gains is placed, unless a weight is told
    gains = match["cue"].startswith("gain")
    if gains and match["ends"] is not None and not tells(match.string, _OF_WEIGHT):
        return match[0]
    return f"{match['cue']}{number(match['stone'] or match['one'])} stone"


def _pounds_and_ounces(match: re.Match[str]) -> str:
    single = describes_noun(match) or follows(match, _BORN)
    return " ".join(
        f"{number(match[part])} {name_of(unit, many=match[part] != '1' and not single)}"
        for part, unit in (("pounds", "lb"), ("ounces", "oz"))
    )


def _half_stone(match: re.Match[str]) -> str:
    stone = number(match["stone"])
    if match["part"] == "5":
        return f"{stone} and a half stone"
    return f"{stone} point {number(match['part'])} stone"


def _feet_and_inches(match: re.Match[str]) -> str:
    who = _WHO.match(match.string, match.end()) and not _STOOD.search(behind(match))
    several = _SEVERAL.search(behind(match)) and follows(match, _THINGS)
    if who or several or _DETERMINED.search(behind(match)) or describes_noun(match):
        return _height(match)
    inches = _halved(match["inches"])
    return f"{count_of(match['feet'], 'ft')} {count_of(inches, 'in')}"


def _height(match: re.Match[str]) -> str:
    return f"{number(match['feet'])} foot {number(_halved(match['inches']))}"


def _halved(inches: str) -> str:
    return f"{inches.removesuffix('.5')}½" if inches.endswith(".5") else inches


def _sides(match: re.Match[str]) -> str:
    """A 12' by 10' cell → "a 12-foot by 10-foot cell"; what is 12' by 10' is so many feet."""
    if describes_noun(match):
        return f"{match['one']}-foot by {match['other']}-foot"
    return f"{match['one']} feet by {match['other']} feet"
