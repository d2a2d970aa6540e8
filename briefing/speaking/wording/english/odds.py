"""Two figures that are odds, marks or votes: "14/1", "at odds of 8-1", 25/40, "voted 8-1"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import cardinal, number, pairs
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/sport")
_ENDS = r"(?![\w/%–-]|[.,][0-9])"
_ODDS = expression(
    r"(?<![\w.,/:-])(?<!\bby )(?<![0-9] )(?P<for>[0-9]{1,3})/(?P<against>10|11|30|[1-9])"
    rf"{_ENDS}(?! (?:of|majority|share|stake|vote)\b)",
    sign="/",
)
# "Was third at 100/30"
_SURE_ODDS = expression(
    r"(?<![\w.,/:-])(?P<for>100|95|85)/(?P<against>30|40)(?![\w/%–-]|[.,][0-9])", sign="/"
)
# "Blue Girl 11/4F"
_FAVOURED = expression(
    r"(?<![\w.,/:-])(?P<for>[0-9]{1,3})/(?P<against>10|11|30|[1-9])(?P<joint>J?)F(?:av)?(?![\w-])",
    sign="/",
)
# "The 9/4 joint favourite", "a 33-1 outsider"
_FAVOURITE = expression(
    r"(?<![\w.,/:–-])(?P<for>[0-9]{1,3})(?:/|-)(?P<against>10|11|30|[1-9])"
    r"(?=[\s-](?:(?:joint|second|clear|hot|long|rank)[\s-])?"
    r"(?:favourites?|favouritism|favorites?|shots?|outsiders?|odds|chance(?! of))\b)"
    r"|(?<![\w.,/:–-])(?P<on_for>[0-9]{1,3})/(?P<on_against>10|11|30|[1-9])(?=[\s-]on\b)"
)
# "The 7-1 Poe-trained winner", "2 Hale Road 9-1 (Ann Poe)": of horses
_TRAINED = expression(
    r"(?<![\w.,/:–-])(?P<for>[1-9][0-9]{0,2})-(?P<against>30|11|10|[1-9])"
    r"(?= (?:[A-Z][\w'’]+ ){0,2}[A-Z][\w'’]+-(?:trained|ridden|owned)\b)"
    r"|(?<=[a-z] )(?P<on_for>[1-9][0-9]{0,2})-(?P<on_against>10|11|30|[1-9])"
    r"(?= \((?:[A-Z][\w'’.-]* ){1,3}[A-Z][\w'’-]+\)$)"
)
_PLACED = expression(r"^[1-9] [A-Z]")
# "Odds of 4/9 and 8/13", where odds are told and nothing else is written so
_LONG_ODDS = expression(
    rf"(?<![\w.,/:-])(?P<for>[1-9])/(?P<against>1[2-68]|2[05]|33|40|50|66|80|100){_ENDS}"
)
_SHORT_FAVOURITE = expression(
    r"(?P<price>(?<![\w.,/:-])[0-9]{1,3}[-/](?:[1-9]|1[0-3]|30)|\b[Ee]vens?) "
    r"(?:(?P<joint>jt|j|joint|co|c)[ -]?)?fav(?![\w-])",
    sign="fav",
)
_JOINTLY = {"": "", "jt": "joint ", "j": "joint ", "joint": "joint ", "co": "co-", "c": "co-"}
_BETTING = expression(rf"\b(?:{one_of(_TABLES.words('betting'))})\b", re.IGNORECASE)
# "Paid the price": no bet
_PRICE_PAID = expression(r"\b(?:pa(?:y|ys|id|ying)|at) (?:the |a |any |no )?(?:[a-z]+ )?price\b")
_PRICE = expression(
    r"(?<![\w.,/:-])(?P<for>[2-9]|[1-9][0-9]{1,2}|[1-9],[0-9]{3})/1(?![\w/%-]|[.,][0-9])"
)
# "Women outnumber men 3-1", "the ratio is 5-1", "in Leeds that figure is 9-1"
_RATIO_TOLD = expression(
    r"(?P<cue>\b(?:outnumber(?:s|ed|ing)?(?: [a-z]+){0,3}?(?: by)?"
    r"|(?:ratio|proportion|number|figure)s? (?:is|was|are|were|of|at|stands at|stood at|to))"
    r"(?: (?:about|around|roughly|nearly|almost|more than|over))? )"
    rf"(?P<for>[0-9]{{1,3}})-(?P<against>[1-9]){_ENDS}"
)
# "Large margins, including 2-1 in Ohio", "opinion runs 3-1 against it"
_POLLED = expression(
    r"(?<![\w.,:/–-])(?P<for>[2-9]|[1-9][0-9])-(?P<against>1)(?:(?<=\bby .-1)|(?<=ing .-1)"
    r"|(?<=early .-1)|(?<=lmost .-1)|(?<=bout .-1)|(?<=ughly .-1)|(?<=than .-1)"
    r"|(?= (?:against|in favou?r|margins?|majority|ratio|among)\b))"
    rf"{_ENDS}"
)
_OF_POLLS = expression(rf"\b(?:{one_of(_TABLES.words('polled'))})\b", re.IGNORECASE)
_PLAYED = expression(rf"\b(?:{one_of(_TABLES.words('of_games'))})\b", re.IGNORECASE)
# "Ely 5/6", "Draw 12/5", "Ely 5/6, Draw 12/5": all of a line, and no mark out of five or ten
_NAME = rf"(?:draw|evens|the draw|(?!(?:{one_of(_TABLES.words('no_runner'))})\b)[A-Z][\w'’.&-]*)"
_PRICED = expression(
    rf"^(?:{_NAME}(?: (?:[A-Z&][\w'’.-]*|of|and|the)){{0,3}}:? "
    r"(?!24/7)[0-9]{1,3}/(?:10|11|[1-9])(?:[,;|] ?| ?\.?$)){1,8}$"
)
_ONE_PRICED = expression(r"(?P<for>[0-9]{1,3})/(?P<against>10|11|[1-9])")
_OUT_OF = frozenset({"5", "10"})
_IMPROPER = expression(
    r"(?<![\w.,/:-])(?P<for>5|6|7|9|11|13|15)/(?P<against>[248])(?![\w/%–-]|[.,][0-9])"
)
# Where odds are told, a hyphen parts them too; "at odds with" and "against the odds" tell none.
_BOOKMAKERS = one_of(_TABLES.table("bookmakers", list[str]))
_TOLD = expression(
    r"\b[Oo]dds: |\b(?:[Mm]ade|[Mm]akes|[Mm]ake|[Aa]t|[Nn]ow) (?:him |her |it |them "
    r"|[A-Z][a-z]+ )?evens\b(?! (?:the|it|things|matters|up)\b)"
    r"|\b[Oo]dds (?:of|at|on|are|were|is|for|from|to|now|cut|shortened"
    r"|lengthened)\b"
    rf"|\b(?i:{one_of(_TABLES.words('bookmaking'))})\b|\b(?:{_BOOKMAKERS})\b"
)
_HYPHENED = expression(
    r"(?P<cue>\b(?:odds|at|to|from|of|is|are|was|were|and|or|on|about|around|evens|a|an|the|with"
    r"|now) |[(,;:] ?)(?P<for>[0-9]{1,4})-(?P<against>[1-9][0-9]?)"
    rf"{_ENDS}(?! ?(?:{one_of(_TABLES.words('scored'))})\b|,? [0-7]-[0-7](?![\w-]))"
)
# "Won at 9-4", "a colt at 11-8 on" where a sentence is about races.
_AT_PRICE = expression(
    r"(?P<cue>\b(?:at|to|from) )(?P<for>[1-9][0-9]{0,2})-(?P<against>30|1[0-3]|[1-9])"
    rf"{_ENDS}(?! ?(?:{one_of(_TABLES.words('scored'))})\b)"
)
_MARK = expression(
    r"(?<![\w.,/:-])(?P<marks>[0-9]{1,3}(?:\.[0-9])?)/(?P<all>15|20|25|30|40|50|60|70|75|80|90|100)"
    r"(?![\w/]|-(?!scoring|rated)|[.,][0-9]| ?[cm]m\b)"
)
# "Rated 4/5", "gave it 3/5"
_RATED = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('rates'))})(?: it| them| him| her)?:? )"
    rf"(?P<marks>[0-9](?:\.[0-9])?)/(?P<all>5|6|8){_ENDS}",
    sign="/",
)
# "A 60/40 split", "20/40 vision"
_SHARES = expression(rf"(?<![\w.,/:-])(?P<most>[1-9][05])/(?P<least>[1-9][05]){_ENDS}")
_EYESIGHT = expression(r"(?<![\w.,/:-])20/(?P<far>[1-9][0-9]{1,2})(?![\w/%]|[.,][0-9])")
_OF_EYES = expression(rf"\b(?:{one_of(_TABLES.words('eyesight'))})\b")
_MARKING = expression(rf"\b(?:{one_of(_TABLES.words('marking'))})\b", re.IGNORECASE)
_VISION = 20
_PARTS_OF_WHOLE = 100
_MONTHS, _DAYS = 12, 31
# "Voted 8-1", where "a 5-4 vote" and "voted 5-4 to hold rates" have a hyphen's pause.
_VOTED = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('voted'))}|votes? of|majority of|margin of) (?:by )?)"
    rf"(?P<for>[0-9])[-–](?P<against>[0-9]){_ENDS}(?! (?:to|{one_of(_TABLES.words('scored'))})\b)",
    sign=("-", "–"),
)
_OF_VOTES = expression(rf"\b(?:{one_of(Tables('en/figures').words('votes'))})", re.IGNORECASE)


# "1 Mountain Hay 9-1 (Ann Poe)"
_BEHIND_HORSE = expression(
    r"(?:(?<=[a-z'’] )|(?<=\) ))(?P<for>[1-9][0-9]{0,2})-(?P<against>[1-9]|11|13|30)"
    rf"(?=$|[.,;]| \(| (?:joint )?favourite)(?![.,][0-9])"
    rf"(?! ?(?:{one_of(_TABLES.words('scored'))})\b)"
)
# "By a 3-1 margin": three for each
_MARGIN = expression(
    r"(?<![\w.,:/–-])(?P<for>[2-9]|[1-9][0-9])-(?P<against>1)(?= margins?\b)", sign=" margin"
)


def odds(text: str) -> str:
    """14/1 → "fourteen to one"; 7/2 where a sentence is about betting, 7-2 where it tells odds."""
    text = short_favourites(text)
    if "/" in text and _PRICED.match(text):
        return _priced(text)
    text = _FAVOURED.sub(_favoured, _SURE_ODDS.sub(_ratio, text))
    text, prices = _PRICE.subn(lambda match: f"{number(match['for'])} to one", text)
    text, favourites = _FAVOURITE.subn(_ratio, text)
    if "-trained" in text or "-ridden" in text or "-owned" in text or _PLACED.match(text):
        text = _TRAINED.sub(_ratio, text)
    text = _MARGIN.sub(_ratio, _RATIO_TOLD.sub(_ratio_told, text))
    if "-1" in text and _OF_POLLS.search(text) and not _PLAYED.search(text):
        text = _POLLED.sub(_ratio, text)
    is_told = favourites > 0 or _TOLD.search(text) is not None
    if is_told:
        text = _hyphened_odds(text)
    has_price = _ODDS.search(text) or _AT_PRICE.search(text)
    if not is_told and not (has_price and _BETTING.search(_PRICE_PAID.sub("", text))):
        # "England are 3/1 and Wales 5/4": no fraction is more than one
        told, improper = _IMPROPER.subn(_ratio, text) if prices else (text, 0)
        return _ODDS.sub(_ratio, told) if improper else told
    return _ODDS.sub(_ratio, _AT_PRICE.sub(lambda match: match["cue"] + _ratio(match), text))


def short_favourites(text: str) -> str:
    """Say a favourite in full behind its price: "11-4 fav", "7/2 jt-fav"."""
    return _SHORT_FAVOURITE.sub(
        lambda m: f"{m['price']} {_JOINTLY[m['joint'] or '']}favourite", text
    )


def odds_of_horses(text: str) -> str:
    """Say the odds in a text about horse races, whatever its sentence says: "won at 7-2"."""
    return _ODDS.sub(_ratio, _BEHIND_HORSE.sub(_ratio, _hyphened_odds(text)))


def _hyphened_odds(text: str) -> str:
    text = _HYPHENED.sub(lambda match: match["cue"] + _ratio(match), text)
    return _LONG_ODDS.sub(_ratio, text)


def _favoured(match: re.Match[str]) -> str:
    return f"{_ratio(match)} {'joint ' if match['joint'] else ''}favourite"


def _priced(text: str) -> str:
    """Say the odds of a line of names; marks, which are never more than all, stay."""
    pairs_told = _ONE_PRICED.findall(text)
    is_price = any(int(stake) > int(gain) for stake, gain in pairs_told) or all(
        gain not in _OUT_OF and stake != "1" for stake, gain in pairs_told
    )
    return _ONE_PRICED.sub(_ratio, text) if is_price else text


def _ratio_told(match: re.Match[str]) -> str:
    # "A figure of 5-9" is a span, and "outnumbered 1-10" is none.
    rises = int(match["for"]) < int(match["against"])
    if rises and not match["cue"].startswith(("outnumber", "ratio")):
        return match[0]
    return match["cue"] + _ratio(match)


def _ratio(match: re.Match[str]) -> str:
    parts = match.groupdict()
    stake, gain = (parts[key] or parts[f"on_{key}"] or "" for key in ("for", "against"))
    return f"{cardinal(int(stake))} to {cardinal(int(gain))}"


def marks(text: str) -> str:
    """25/40 → "twenty-five out of forty"; 8/20 where a sentence is about a test or a rating."""
    text = _SHARES.sub(_shares, text)
    text = _RATED.sub(_rated, text)
    if _OF_EYES.search(text):
        text = _EYESIGHT.sub(lambda match: f"twenty {pairs(int(match['far']))}", text)
    is_told = _MARKING.search(text) is not None
    return _MARK.sub(lambda match: _mark(match, told=is_told), text)


def _rated(match: re.Match[str]) -> str:
    if float(match["marks"]) > int(match["all"]):
        return match[0]
    return f"{match['cue']}{number(match['marks'])} out of {cardinal(int(match['all']))}"


def _shares(match: re.Match[str]) -> str:
    most, least = int(match["most"]), int(match["least"])
    if most + least != _PARTS_OF_WHOLE:
        return match[0]
    return f"{cardinal(most)}-{cardinal(least)}"


def _mark(match: re.Match[str], *, told: bool) -> str:
    top, bottom = float(match["marks"]), int(match["all"])
    if top > bottom or not (told or _is_mark(top, bottom)):
        return match[0]
    said = f"{number(match['marks'])} out of {cardinal(bottom)}"
    # "A 25/40-scoring waltz"
    return said.replace(" ", "-") if match.string.startswith("-", match.end()) else said


def _is_mark(top: float, bottom: int) -> bool:
    """Whether two figures can be nothing but a mark: no date, season, share, part or eyesight."""
    date = top <= _MONTHS and bottom <= _DAYS
    season, share, eyesight = top + 1 == bottom, top + bottom == _PARTS_OF_WHOLE, top == _VISION
    return top > 1 and not (date or season or share or eyesight)


def votes(text: str) -> str:
    """Say the votes for and against: "voted 8-1" → "voted eight to one"."""
    if not _OF_VOTES.search(text):
        return text
    return _VOTED.sub(lambda match: match["cue"] + _ratio(match), text)
