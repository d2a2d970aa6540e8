"""Words in square brackets that say more of what stands before them, and so get their pauses."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.bracketed_objects import takes_object
from briefing.speaking.wording.english.insertions import (
    AUXILIARIES,
    DETERMINED,
    FINITE_AHEAD,
    FUNCTION_WORDS,
    LEADS_ON,
    NO_NOUN_AHEAD,
    PREPOSITIONS,
    TABLES,
    VERBS,
    goes_on,
)
from briefing.speaking.wording.english.known_words import is_formed
from briefing.speaking.wording.tables import one_of

# "HPT [high-pressure tube]-fed boilers"
_JOINED_BEHIND = expression(r"(?P<aside>(?<=\w) \[[^\[\]0-9]{3,80}\])-(?=[a-z]{3,})")
# "Sold [i.e. given away]"
_THAT_IS = expression(
    r"(?<=\w) \[(?=(?:i\.?e\.?|e\.?g\.?|that is|namely|aka|a\.k\.a\.)[ ,])([^\[\]]{2,120})\]",
    sign="[",
)
_SMALL = FUNCTION_WORDS | PREPOSITIONS
# "A long break [2, 3 and 4 June]", but "on [2, 3 and 4 June]"
_FIGURES_LISTED = expression(r"[0-9][\w ]*, [0-9]")
# "The match [a qualifier which Hale won in May] I saw", "in 2006 [when Hale went to war]"
_LONG_ASIDE = expression(
    r"(?:an?|one of) (?:[\w'’-]+ ){1,6}(?:which|that|who|whose|where|in|of|for|from|by|at)\b"
    r"|(?:in |on |of |with |for |from |to )?(?:which|whom|whose) |(?:re|well-)?(?:nowned|known) "
)
_FEWEST_IN_ASIDE, _FEWEST_OF_THE = 5, 4
_NO_ASIDE_BEHIND = _SMALL | AUXILIARIES | VERBS | LEADS_ON
_DONE = expression(r"[a-z]{2,}(?:ed|ing)$")
_STOP_AHEAD = expression(r"[,.;]")
# "It [podcasting] was a drag", "to do it [mending the roof] was"
_IT = expression("it")  # compared as a string, it would be taken for the code of Italian
_DOING = expression(r"[a-z]{2,}ing\b")
# "Tangata whenua [Māori] and we"
_FOREIGN_END = expression(r"[a-z]{4,}(?:[aiu]h?|kh|een|oun)$")
# "Instead [the vote] was off", "at the time [Hale was lost] we"
_ADVERBS = TABLES.words("no_head") - TABLES.words("numbers") - {"billion", "least"}
_OPENS_ON = expression(rf"(?:{one_of(_ADVERBS)}|[a-z]+ly)$")
_TIMES = TABLES.words("of_contact_clauses")
_HAS_VERB = expression(r" (?:is|are|was|were|had|has|have|did|would|will|could|can)\b")


def asides_parted(text: str) -> str:
    """Part what is beside brackets: "HPT [high-pressure tube]-fed"."""
    return _THAT_IS.sub(r" (\1)", _JOINED_BEHIND.sub(r"\g<aside> ", text))


def lists_figures(match: re.Match[str], word: str) -> bool:
    """Whether figures in brackets say which ones: "three days off [23, 24 and 25 May]"."""
    return bool(word) and word not in _SMALL and _FIGURES_LISTED.match(match["inside"]) is not None


def is_long_aside(match: re.Match[str], word: str) -> bool:
    """Whether several words in brackets say more of the noun before them."""
    inside = match["inside"]
    words = inside.count(" ") + 1
    no_aside = word in _NO_ASIDE_BEHIND or takes_object(word) or _DONE.match(word)
    of_the = words >= _FEWEST_OF_THE and inside.startswith("the ")
    if of_the and not no_aside and _STOP_AHEAD.match(match.string, match.end()):
        return match["before"][0].islower()
    if words < _FEWEST_IN_ASIDE or word in _NO_ASIDE_BEHIND:
        return False
    when = word.isdigit() and inside.startswith(("when ", "at the ", "after ", "before "))
    return when or _LONG_ASIDE.match(inside) is not None


def explains_it(match: re.Match[str], word: str) -> bool:
    """Whether what somebody does says what "it" is: "it [podcasting] was a drag"."""
    if not _IT.fullmatch(word) or not _DOING.match(match["inside"]):
        return False
    after = match.end()
    verb_or_end = FINITE_AHEAD.match(match.string, after) or not goes_on(match)
    return bool(verb_or_end or NO_NOUN_AHEAD.match(match.string, after))


def is_foreign(word: str) -> bool:
    """Whether a word seems to be of another language, which brackets then explain."""
    return _FOREIGN_END.match(word) is not None and not is_formed(word)


def opens_clause(match: re.Match[str], word: str) -> bool:
    """Whether a clause goes on in brackets: "Instead [the vote] was off", "the day [Hale fell]"."""
    inside = match["inside"]
    if word in _TIMES and _HAS_VERB.search(inside):
        return True
    does = FINITE_AHEAD.match(match.string, match.end()) is not None
    return does and _OPENS_ON.match(word) is not None and DETERMINED.match(inside) is not None
