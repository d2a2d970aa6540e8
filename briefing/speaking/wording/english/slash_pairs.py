"""Pairs with a slash that stand for one thing or for either: seasons, colours, firms, posts."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.noun_phrases import NO_NOUN, is_verb
from briefing.speaking.wording.neutral import PAUSE
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/slashes")
_NO_NOUN = one_of(NO_NOUN)
_SEASON = "(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
# "Its spring/summer show", "it opens in summer/autumn."
_TWO_SEASONS = expression(
    rf"\b(?P<one>{_SEASON})/(?P<other>{_SEASON})\b(?P<noun> (?!(?:{_NO_NOUN})\b)\w)?"
)
_COLOURS = one_of(_TABLES.words("colours"))
# "In late May/early June"
_LATE_OR_EARLY = expression(
    r"\b(?P<late>(?:[Ee]arly|[Mm]id|[Ll]ate)[ -](?:[A-Z][a-z]+|[0-9]{4}s?))/"
    r"(?=(?:early|mid|late)[ -])",
    sign="/",
)
# "It will obtain/build one"
_EITHER_VERB = expression(
    r"\b(?P<one>(?:to|can|could|may|might|must|should|will|would|cannot|not|or) [a-z]{3,})/"
    rf"(?=[a-z]{{3,}} (?:{_NO_NOUN})\b)"
)
# "A CD burner/DVD player"
_BEFORE_LETTERS = expression(r"(?<![\w/-])(?P<one>[a-z]{3,})/(?=[A-Z]{2,5} [a-z])", sign="/")
_FEWEST_LINES, _SHORTEST_LINE = 3, 4
_CLAUSE_BEHIND = expression(
    r"(?<=[a-z]{3})/(?=(?:but|so|because|then|when|while|until) [a-z'’]+ )", sign="/"
)
_NEXT_LINE = expression(
    r"[a-z,]/ ?(?:He|She|It|They|We|I|You|The|And|But|Then|My|Your|A|In|On|When|If|So|Now|There)"
    r"(?:['’][a-z]+)? [a-z]",
    sign="/",
)
_BETWEEN_LINES = expression(r"(?<=[a-z,!?'’])/ ?(?=[A-Za-z\"“‘'])", sign="/")
# "A union-fighting/whale-loving man", "a "Boyhood"/HPV joke"
_HYPHENED = expression(r"(?P<one>\b(?!s?he-)[a-z]+-[a-z-]+)/(?=[a-z]+-[a-z])")
_BEHIND_QUOTE = expression(r"(?<=[\"”])/(?=[\w\"“])")
_SAID_TOGETHER = _TABLES.words("said_together")
# "The red/white/blue flag"
_MORE_COLOURS = expression(
    rf"(?<![\w/])(?P<most>(?:{_COLOURS})(?:/(?:{_COLOURS}))+)/(?P<last>{_COLOURS})(?![\w/])"
)
# "The white/gold dress"
_TWO_COLOURS = expression(rf"(?<![\w/])(?P<one>(?i:{_COLOURS}))/(?=(?i:{_COLOURS})\b(?!/))")
# "The Oak/Elm merger", "the O-two/Three deal"
_DETERMINED = r"(?:\b(?:[Tt]h(?:e|is|at)|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|[Aa]ny)|['’]s|s['’]) "
_TWO_FIRMS = expression(
    rf"(?P<one>{_DETERMINED}(?:[A-Z][\w&'’-]* )?[A-Z][\w&'’-]*)/"
    r"(?=[A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*)? (?:[a-z]+ )?"
    rf"(?:{one_of(_TABLES.words('joint_ventures'))})\b)"
)
# "Its Radio/Plasma Wave Experiment", "the Health/Social Care Committee"
_IN_TITLE = expression(
    rf"(?P<one>{_DETERMINED}(?:[A-Z][\w&'’-]* ){{0,2}}[A-Z][a-z]{{2,}})/"
    rf"(?=[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}} (?:{one_of(_TABLES.words('titled_bodies'))})\b)"
)
_NUMBERS = one_of(_TABLES.words("numbers"))
_AFTER_FIGURE = expression(
    rf"(?P<figure>\b(?:{_NUMBERS}|[a-z]+teen|hundred|thousand"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty))/"
    r"(?P<name>[A-Z][a-z]+(?: (?:[A-Z][\w]*|one|two|three|four|five)\b)?(?= (?P<noun>[a-z]+)|))"
)
# "The market/warehouse is": one that is both
_IS_BOTH = expression(
    r"(?P<one>\b(?:[Tt]h(?:e|is)|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y) "
    r"(?:[a-z-]+ )?[a-z]{3,}(?<!s))/"
    r"(?=(?P<other>[a-z]{3,})(?<!s) (?:is|was|has|had|which|where)\b)"
)
_WORD = rf"(?!(?:{_NO_NOUN})\b)[a-z-]{{2,}}"
# "A video message/campaign ad/short film"
_CHAIN = expression(rf"(?<![\w/])[a-z-]{{3,}}(?:/{_WORD}(?: {_WORD}){{0,2}}){{2,4}}(?![\w/])")


# "Make it fast/Then we go", "no big three/Poe got down/Hale got": lines of a verse
_OF_VERSE = expression(
    r"(?<=[a-z]{2})/(?=(?:Then|And|But|The|You|We|They|When|If|So|My|Your|Now|This|That|There|What"
    r"|Who|How|Why|Where|Let|Don['’]t|I|I['’]m|You['’]re|It['’]s|We['’]re|A) [a-z])",
    sign="/",
)
_SEVERAL_LINES = expression(
    r"[“\"][^“”\"]*(?:[a-z]+ ){2}[a-z]+/[A-Z][a-z]* (?:[a-z]+ ){2}[^“”\"]*[a-z]/[A-Z]", sign="/"
)
_BEFORE_CAPITAL = expression(r"(?<=[a-z])/(?=[A-Z])")


def slash_pairs(text: str) -> str:
    """Say the slash between two of a kind: "in March/April", "the white/gold dress"."""
    text = _OF_VERSE.sub(PAUSE, _verse(text))
    if _SEVERAL_LINES.search(text):
        text = _BEFORE_CAPITAL.sub(PAUSE, text)
    text = _LATE_OR_EARLY.sub(r"\g<late> or ", _EITHER_VERB.sub(r"\g<one> or ", text))
    text = _BEFORE_LETTERS.sub(rf"\g<one>{PAUSE}", text)
    text = _CLAUSE_BEHIND.sub(PAUSE, text)
    text = _TWO_SEASONS.sub(_two_seasons, text)
    text = _MORE_COLOURS.sub(_colours, text)
    text = _TWO_COLOURS.sub(r"\g<one> and ", text)
    text = _TWO_FIRMS.sub(r"\g<one> and ", text)
    text = _IN_TITLE.sub(r"\g<one> and ", text)
    text = _HYPHENED.sub(rf"\g<one>{PAUSE}", _BEHIND_QUOTE.sub(PAUSE, text))
    text = _CHAIN.sub(_chain, text)
    return _IS_BOTH.sub(_is_both, text)


def _verse(text: str) -> str:
    """Part the lines of a verse: "the old bear/He sleeps in the hills/but we're up"."""
    lines = text.split("/")
    if len(lines) < _FEWEST_LINES or not _NEXT_LINE.search(text):
        return text
    if any(len(line.split()) < _SHORTEST_LINE for line in lines[1:-1]):
        return text
    return _BETWEEN_LINES.sub(PAUSE, text)


def _two_seasons(match: re.Match[str]) -> str:
    noun = match["noun"] or ""
    return f"{match['one']}{'-' if noun else ' or '}{match['other']}{noun}"


def _after_figure(match: re.Match[str]) -> str:
    """Say either name of "the LR3/Discovery sold", and both of "a Channel 4/Netflix drama"."""
    of_both = match["noun"] and not is_verb(match["noun"])
    return f"{match['figure']} {'and' if of_both else 'or'} {match['name']}"


def code_and_name(text: str) -> str:
    """Say the slash between a code that ends on a figure and a name."""
    return _AFTER_FIGURE.sub(_after_figure, text)


def _colours(match: re.Match[str]) -> str:
    return f"{match['most'].replace('/', PAUSE)} and {match['last']}"


def _is_both(match: re.Match[str]) -> str:
    words = {match["one"].rpartition(" ")[2], match["other"]}
    return match[0] if words & _SAID_TOGETHER else f"{match['one']} and "


def _chain(match: re.Match[str]) -> str:
    return match[0].replace("/", PAUSE) if " " in match[0].rpartition("/")[0] else match[0]
