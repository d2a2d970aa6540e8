"""Fractions and marks out of a whole: "3/4", "5½", "1 1/2", "7/10"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import word_before
from briefing.speaking.wording.english.numbers import (
    AMOUNT,
    NOT_INSIDE,
    VULGAR,
    cardinal,
    fraction,
    number,
    span,
)
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/figures")
_FRACTION = expression(
    r"(?<![\w.,/:-])(?:(?P<whole>[0-9]{1,3})[\s-])?(?P<top>[0-9]{1,2}(?:\.[0-9])?)[/⁄]"
    r"(?P<bottom>[0-9]{1,3})(?![\w/]|[.,-][0-9])"
)
# "22/7 is close to pi", where a sentence is about mathematics
_OVER = expression(
    r"(?<![\w.,/:-])(?P<top>[0-9]{1,3})[/⁄](?P<bottom>[0-9]{1,3})(?![\w/]|[.,-][0-9])"
)
# "They reached the 1/4 finals."
_ROUND = expression(r"(?<![\w.,/:-])1/(?P<of>[24])[- ](?=finals?\b)")
_ROUNDS = {"2": "semi-", "4": "quarter-"}
_MATHEMATICS = expression(rf"\b(?:{one_of(_TABLES.words('mathematics'))})\b")
# "With Poe kicking 4/5", "Goals: Lee 3/4"
_KICKED = expression(
    r"(?P<cue>\b(?:kick(?:ed|ing|s)|landed|landing|slotted|converted|converting|booted"
    r"|(?:Goals|Conversions?|Penalt(?:y|ies)): [A-Z][\w'’-]+) )"
    r"(?P<good>[0-9]{1,2})/(?P<all>[0-9]{1,2})(?![\w/]|[.,][0-9])",
    sign="/",
)
_MARKS = 10
_FULL_MARKS = frozenset({5, 10, 20, 50, 100})
_RATING = expression(r" stars?\b")
_SPOKEN_PARTS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100})
_HALF = expression(r"(?<![\w.,])½ (?=(?P<next>[a-z]+))")
# "A ½-inch screw"
_PART_JOINED = expression(r"(?:(?<![\w.,])([¼½¾])-|(?<=\b[Aa] )([¼½¾]) )(?=[a-z])")
_JOINED_PARTS = {"¼": "quarter-", "½": "half-", "¾": "three-quarter-"}
_MIXED = expression(rf"{NOT_INSIDE}(?P<amount>{AMOUNT})\s?(?<=[{VULGAR}])")
# "2¾ lengths"
_THREE_QUARTERS = expression(
    rf"{NOT_INSIDE}(?P<whole>[1-9][0-9]{{0,2}})\s?¾ "
    r"(?=(?:length|hour|mile|year|month|week|day|minute|inche|pint|pound|furlong|acre|ton|tonne|turn"
    r"|million|billion)s?\b)"
)
# "11½-4½", "3½-4 hours"
_PAIR_OF_PARTS = expression(
    rf"{NOT_INSIDE}(?<![-–/:])(?P<low>{AMOUNT})[-–](?P<high>{AMOUNT})(?<=[{VULGAR}0-9])"
    r"(?!\w|[-–/][0-9]|[.,][0-9])"
)


# "A size 10/12"
_SIZES = expression(
    r"(?<![\w.,/:-])(?P<low>[4-9]|[12][0-9])/(?P<high>[4-9]|[123][0-9])(?![\w/]|[.,-][0-9])"
)
# "(1/2) About the use": which of several messages
_OF_THREAD = expression(
    r"(?:^[\"“]?|(?P<later>(?<=[\"“ ])))\((?P<one>[1-9][0-9]?)/(?P<all>[1-9][0-9]?)\)"
    r"(?:(?P<last>$| ?[\"”])|(?= [A-Z@#]))",
    sign="/",
)


def fractions(text: str) -> str:
    """Say fractions: 3/4, 5½, 1 1/2, "½ a mile"."""
    text = _OF_THREAD.sub(_of_thread, text)
    if "size" in text:
        text = _SIZES.sub(_sizes, text)
    text = _KICKED.sub(lambda m: f"{m['cue']}{m['good']} out of {m['all']}", text)
    text = _ROUND.sub(lambda m: _ROUNDS[m["of"]], text)
    text = _PAIR_OF_PARTS.sub(_pair_of_parts, _FRACTION.sub(_fraction, text))
    if "/" in text and _MATHEMATICS.search(text):
        text = _OVER.sub(lambda m: f"{number(m['top'])} over {number(m['bottom'])}", text)
    text = _PART_JOINED.sub(lambda match: _JOINED_PARTS[match[1] or match[2]], text)
    text = _HALF.sub(
        lambda m: "half " if m["next"] in {"a", "an", "the", "of"} else "half a ", text
    )
    text = _THREE_QUARTERS.sub(r"\g<whole> and three-quarter ", text)
    return _MIXED.sub(lambda match: number(match["amount"]), text)


def _sizes(match: re.Match[str]) -> str:
    low, high = match["low"], match["high"]
    return f"{number(low)}-{number(high)}" if int(high) == int(low) + 2 else match[0]


def _of_thread(match: re.Match[str]) -> str:
    one, of_all = int(match["one"]), int(match["all"])
    if one > of_all:
        return match[0]
    if match["later"] is not None and of_all in _FULL_MARKS:
        # "Hale Road review (4/5)": a mark, which stands at no message's head
        if of_all > _MARKS or match["last"] is None:
            return match[0]
        return f"({cardinal(one)} out of {cardinal(of_all)}){match['last']}"
    said = f"{cardinal(one)} of {cardinal(of_all)}"
    opening = match[0].partition("(")[0]
    return f"{opening}{said}:" if match["last"] is None else f"{opening}({said}){match['last']}"


def _pair_of_parts(match: re.Match[str]) -> str:
    if match["low"][-1:] not in VULGAR and match["high"][-1:] not in VULGAR:
        return match[0]
    return span(match["low"], match["high"])


def _fraction(match: re.Match[str]) -> str:
    whole, top, bottom = match["whole"], match["top"], int(match["bottom"])
    if whole is None and (bottom == _MARKS or _is_rating(match)):
        return f"{number(top)} out of {cardinal(bottom)}"
    if top == "0" and whole is None and bottom in _FULL_MARKS:
        return f"zero out of {cardinal(bottom)}"
    if "." in top or not 0 < int(top) < bottom or bottom not in _SPOKEN_PARTS:
        return match[0]
    said = fraction(int(top), bottom)
    if whole:
        return f"{cardinal(int(whole))} and {said}"
    before_part = re.match(r"-[a-z]", match.string[match.end() :]) is not None
    if before_part or word_before(match) in {"a", "an", "the", "one"}:
        joined = said.removeprefix("a ").removeprefix("an ").replace(" ", "-")
        return joined.removesuffix("s") if match.string.startswith("-", match.end()) else joined
    return said


def _is_rating(match: re.Match[str]) -> bool:
    alone = not match.string.replace(match[0], "").strip(" .!()")
    tenths = match["bottom"] == "5" and "." in match["top"]
    return alone or tenths or _RATING.match(match.string, match.end()) is not None
