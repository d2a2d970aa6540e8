"""Somebody's own words within a sentence: where they begin and end for the ear."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import MONTHS
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/quotations")
_MARK = expression(r"[\"“”]")
# "'We want": what is open still, and no word that lacks its beginning: "'em".
_OPENED_SINGLE = expression(
    r"(?:^|(?<=[\s(]))['‘](?!(?:em|til|tis|twas|cause|n|cos|round)\b)(?=[A-Za-z(\[])"
    r"(?:[^'’]|(?<=\w)['’](?=\w))*$"
)
# "He built it "but I did the rest"": whoever speaks is no longer "he".
_ME = r"(?:I|me|my|mine|we|us|our|ours|myself|ourselves)\b"
_OWN_WORDS = expression(
    r"(?<=[a-z]) (?=[\"“](?:and|but|so|because)"
    rf" (?:(?:they|he|she|it|you|there|that|this)\b|(?:[a-z]+ ){{0,2}}{_ME}))"
)
# "He was "only trying my luck""
_GO_ON_OWN = expression(
    rf"(?<= )(?P<before>{one_of(_TABLES.words('before_own_words'))}) "
    # "Who is "true to our town"": that would be no break.
    rf"(?=[\"“](?!the )(?:[a-z]+ ){{1,4}}(?!ours?\b){_ME}[^\"“”]* )"
)
# "Poe said "We won", and left", "saying "thanks for my prize""
_SAYING = one_of(_TABLES.words("saying"))
_SAID_OPEN = expression(
    rf"(?P<said>\b(?:(?:{_SAYING})|(?:told|asked|warned|tells|asks) (?:[\w’']+ ){{0,2}}"
    rf"(?!(?:{one_of(_TABLES.words('leads_on'))})\b)[\w’']+)) "
    rf"(?=[\"“](?:[A-Z][\w’']* [a-z]|(?i:I)\b|(?:[a-z’']+ ){{0,4}}{_ME})[^\"“”]* )"
    # "Saying "we love cats" to girls": a pause behind them too.
    r"(?P<own>[\"“][^\"“”]+\w[\"”](?= [a-z]))?"
)
# ""It will end well" said Poe", "'Rain will go' says Poe"
_CLOSED_SAID = expression(
    r"(?P<quote>^(?:[\"“](?:[^\s\"“”]+ ){3}[^\"“”]*|['‘](?:[^\s'’‘]+ ){2}[^'’‘]*)(?<=\w))"
    r"(?P<mark>[\"”'’]) (?=(?:(?:he|she|they|it|I|we|(?:[A-Z][\w.-]+ ?){1,3}) )?"
    rf"(?:{_SAYING})\b)"
)
_MY = expression(rf"\b{_ME}")
# ""Stay safe" The court heard more.": the mark alone parts two sentences.
_ENDS_QUOTED = expression(
    r"(?<=\w)(?P<mark>['’]?[\"”]|['’])(?= (?:"
    rf"(?:{one_of(_TABLES.words('openers'))})(?:['’][a-z]+)? [a-z]"
    r"|(?:[A-Z][\w'’.-]* ){1,5}(?:contributed|reports)\b))"
)
# "Fans say: 'They are no friends of mine' Ada Poe told us": a line of somebody's words.
_QUOTED_LINE = expression(
    r"(?:^|(?<=[:.?!] ))['‘\"“](?P<line>(?:[A-Z]|[1-9][0-9]{0,3}: )"
    r"[^‘\"“”.!?]{5,90}? [a-z]+)(?P<mark>['’\"”])"
    rf" (?!(?:{one_of(MONTHS)}|[A-Z][a-z]+day)\b)"
    rf"(?!(?:[\w.'’-]+ ){{1,4}}(?:{_SAYING}|told)\b)"
    # "'We are not happy' Poe but 'there is hope'": the sentence goes on.
    r"(?!(?:[A-Z][\w.’'-]*,? ){1,3}(?:(?:and|yet|in|with) [‘'\"“]|(?:but|or|nor|than)\b))(?=[A-Z])"
)
_FEWEST_SMALL = 2
_SINGLE = frozenset("'‘’")
_CLOSES = expression(r"^[^‘\"“]*[\w.,!?]['’](?!\w)")
# "Aware ... of it", "the ... plan": words were left out where the phrase goes on.
_OMITTED = expression(
    r"(?<=[\w,:] [\"“'‘])(?:\.\.\.|…) ?(?=\w)"
    r"|(?P<before>\b[\w'’]+)(?P<gap> ?)(?:\.\.\.|…|\[(?:\.\.\.|…)\]|\((?:\.\.\.|…)\)) "
    r"(?=(?!(?:and|but|or|er|well|um)\b)(?P<after>[a-z]+)\b)",
    sign=("...", "[", "…"),
)
# "He goes there... This is where": a sentence ends.
_TRAILS_OFF = expression(
    rf"(?<=[a-z)])\s?(?:\.{{3,}}|…) (?=[\"“'‘]?(?:{one_of(_TABLES.words('openers'))}) [a-z])"
)
_AND_SO_ON = expression(r"(?<=\betc)(?:\.{2,}|\.?…)")
# "The... people who came"
_WITHIN_PHRASE = expression(
    r"(?:(?<=\b(?:the|his|her|our|for))|(?<=\b(?:of|in|to)))(?:\.\.\.|…) (?=[a-z])",
    sign=("...", "…"),
)
_LEADS_ON = _TABLES.words("leads_on")
_FOLLOWS_ON = _TABLES.words("follows_on")


def openings(text: str) -> str:
    """Pause where somebody's own words begin with "but I"."""
    text = _CLOSED_SAID.sub(r"\g<quote>,\g<mark> ", text)
    if '"' not in text and "“" not in text:
        return text
    text = _SAID_OPEN.sub(_said_open, text)
    return _GO_ON_OWN.sub(_go_on, _OWN_WORDS.sub(", ", text))


def _said_open(match: re.Match[str]) -> str:
    own = match["own"]
    return f"{match['said']}, {own[:-1]},{own[-1]}" if own else f"{match['said']}, "


def _go_on(match: re.Match[str]) -> str:
    shifts = not _MY.search(match.string, 0, match.start())
    return f"{match['before']}, " if shifts else match[0]


def endings(text: str) -> str:
    """Part two sentences between which only a closing mark stands."""
    return _ENDS_QUOTED.sub(_ends_quoted, _QUOTED_LINE.sub(_quoted_line, text))


def _quoted_line(match: re.Match[str]) -> str:
    """End a line that is no title: "'It is a new day' Fans sang"."""
    words = match["line"].split()
    opened, closed = match[0].lstrip()[0], match["mark"]
    if (opened in _SINGLE) != (closed in _SINGLE):
        # ""The visitors' PIN": an owner's mark
        return match[0]
    if closed in _SINGLE and words[-1].endswith("s") and _CLOSES.search(match.string, match.end()):
        return match[0]
    small = sum(word[0].islower() for word in words)
    if small < max(_FEWEST_SMALL, len(words) / 2) or re.search(r"['’] ", match["line"]):
        return match[0]
    return f"{match[0].rstrip()[:-1]}.{match['mark']} "


def _ends_quoted(match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    whole = match["mark"]
    mark = whole[-1]
    opening = {"”": "“", "’": "‘"}.get(mark, mark)
    opened = re.search(rf"(?:^|[\s(])[{opening}\"](?=\w[^\"“”]* )[^\"“”]*$", before)
    return f".{whole}" if opened or (mark in '"”' and is_quoted(before, len(before))) else whole


def omissions(text: str) -> str:
    """Read on where words were left out in the middle of a phrase."""
    text = _WITHIN_PHRASE.sub(" ", text)
    return _OMITTED.sub(_omitted, _TRAILS_OFF.sub(". ", _AND_SO_ON.sub(".", text)))


def _omitted(match: re.Match[str]) -> str:
    if match["before"] is None:
        return ""
    leads_on = match["gap"] and match["before"].lower() in _LEADS_ON
    goes_on = leads_on or match["after"] in _FOLLOWS_ON
    return f"{match['before']} " if goes_on else match[0]


def is_quoted(text: str, place: int) -> bool:
    """Whether a place of a sentence stands in quotation marks.

    One double mark alone tells too: the sentence may be one of several that somebody said.
    """
    within = opened = marked = False
    for found in _MARK.finditer(text):
        opens = _opens(found)
        if found.start() >= place:
            return within or (not opened and not opens)
        within, opened, marked = opens, True, True
    return within if marked else _OPENED_SINGLE.search(text, 0, place) is not None


def _opens(found: re.Match[str]) -> bool:
    if found[0] != '"':
        return found[0] == "“"
    before = found.string[: found.start()][-1:]
    return not before or before.isspace() or before in "([—–-'‘/"
