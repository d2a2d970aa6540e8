"""Quantities before a name that stands before its noun: "his £40m Chelsea move"."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import MONTHS, WEEKDAY
from briefing.speaking.wording.english.noun_phrases import (
    IS_SUM,
    NO_NOUN,
    determines,
    is_owner,
    is_verb,
    leads_to_described,
)
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/grammar")
# "A free $10 Amazon gift card", "his £40m Chelsea move", "both a 512GB and 1TB model".
_NAME_AND_NOUN = expression(
    r" (?!I )(?:[A-Z][\w'-]* (?:[0-9]{1,2} )?){1,4}(?P<noun>[a-z]{3,}(?:-[a-z]+)?)"
)
# "The $1.2tn Infrastructure Act"
_TITLE_AHEAD = expression(
    rf" (?:[A-Z][\w'-]* ){{0,3}}(?:{one_of(_TABLES.words('titled_things'))})\b"
    # "The £15m Making Room for Dignity programme"
    r"| [A-Z][\w'-]+ (?:(?:[A-Z][\w'-]+|for|of|the|and|to|in) ){0,5}"
    r"(?:program|programme|scheme|project|fund|initiative|campaign|strategy)\b"
)
_DAY_OR_MONTH = rf"(?:{WEEKDAY}|{one_of(MONTHS)})\b"
# "The £325m Circuit of Wales is"
_NAME_OF = expression(
    rf" (?!{_DAY_OR_MONTH})[A-Z][\w'-]+(?: [A-Z][\w'-]+)? (?:of|for) (?:the )?[A-Z][\w'-]+"
    rf"(?! (?:[a-z]+ly )?(?:{one_of(_TABLES.words('done') | _TABLES.words('done_by_makers'))})\b)"
)
# "His £9m February arrival", "hers and £9m January signings"
_OF_MONTH = expression(rf" (?:{_DAY_OR_MONTH}) (?:{one_of(_TABLES.words('moves_of_players'))})\b")
# "A 256GB SSD."
_INITIALS_AHEAD = expression(r" [A-Z]{2,5}(?=[.,;:]|$)")
ANY_NAME = expression(rf" (?!{WEEKDAY}\b)[A-Z][a-z]{{2,}}")
# "In $1bn London listing", "the £25,000 Whitbread."
_PHRASE_END = expression(
    r"(?:[,.;:!?)]|$| (?:of|for|in|on|to|with|that|which|as|at|from|by|is|was|will|after)\b)"
)
# "The £90,000 Jaguar XK is", where "the £90,000 Reid was paid" is what somebody got.
_NAME_ALONE = expression(
    rf" (?!{_DAY_OR_MONTH})[A-Z][a-z]{{3,}}(?: [A-Z0-9][\w'-]*){{0,3}}"
    r"(?=[.;:!?)]|,(?! [A-Z])|$|['’]s [a-z]| (?:for|in|at|on|with)\b| [-–—(]"
    rf"| (?:is|was)\b(?! (?:[a-z]+ly )?(?:[a-z]+ing|{one_of(_TABLES.words('done_to_people'))})\b))"
)
# "Her £300 Louboutins": nobody's sum is what another paid, "the £300 Reid paid" may be.
_OWN_NAME = expression(
    rf" (?!{_DAY_OR_MONTH}|(?:{one_of(_TABLES.words('openers'))})\b)[A-Z][a-z]{{2,}}"
)
# "The £90,000 Aston Martin crashed"
_MAKE_AHEAD = expression(
    rf" (?:Apple (?=Watch|TV|Pencil|iP)|(?:{one_of(_TABLES.words('makes'))})s?\b)"
    r"(?: [A-Z0-9][\w'-]*){0,3}+"
    r"(?! (?:[a-z]+ly )?"
    rf"(?:{one_of(_TABLES.words('done') | _TABLES.words('done_by_makers'))})\b)"
)
# "The $90m Deep Sea Observatory was"
_LONG_NAME = expression(
    rf" (?!{_DAY_OR_MONTH}|The\b)[A-Z][\w'-]*(?: [A-Z0-9][\w'-]*){{2,5}}+"
    rf"(?! (?:[a-z]+ly )?(?:{one_of(_TABLES.words('done') | _TABLES.words('done_by_makers'))})\b)"
)
# "A £10m, state-of-the-art hall", "the $40m, NFL superstar", "the £3m, beachfront villa"
_AND_DESCRIBED = expression(
    rf", (?:[a-z0-9]+(?:-[a-z0-9]+)+ (?!(?:{one_of(NO_NOUN)})\b)[a-z]{{3,}}"
    rf"|(?:(?:[A-Z][A-Za-z]+ ){{1,2}}|(?!(?:{one_of(NO_NOUN | _TABLES.words('determiners'))}) )"
    rf"[a-z]+ )?(?:{one_of(_TABLES.words('priced_things'))})\b(?! [A-Z]))"
)
# "The £500m M8, M73 and M74 project", "the £2bn Poe and Hale merger"
_AND_NAMES = expression(
    r" (?:[A-Z][\w-]*(?: [A-Z][\w-]*)?, ){0,4}[A-Z][\w-]*(?: [A-Z][\w-]*)?,? and"
    r" [A-Z][\w-]*(?: [A-Z][\w-]*)?"
    rf" (?:[a-z-]+ ){{0,2}}(?:{one_of(_TABLES.words('of_several_names'))})\b"
)
# "From 2,500ft Mount Hale"
_PEAK = expression(r" (?:Mount|Mt\.?|Ben|Mont|Monte|Cerro|Pico?|Pik|Nevado|Gunung) [A-Z]")
# "Hale want £30m Poe", "a bid for £30m Poe": a player by his price
_PLAYER = expression(
    rf" (?!{_DAY_OR_MONTH}|(?:{one_of(_TABLES.words('openers'))})\b)[A-Z][\w'’-]+"
    r"(?: [A-Z][\w'’-]+)?(?=[.,;:!?)]|$"
    r"| (?:from|to|in|on|at|as|after|before|and|but|with|this|next|for|by)\b)"
)
_PRICED_PEOPLE = _TABLES.words("priced_people")
_WANTED, _SOUGHT = _TABLES.words("wanted"), _TABLES.words("sought")
# A headline: whatever its words are, all of four letters and more have a capital
_LONG_WORD = expression(
    r"(?<![\w'’$£€.-])(?!(?:[mb]illion|trillion|thousand)\b)[A-Za-z][a-z]{3,}(?![\w])"
)
_WORD = expression(r"[A-Za-z]+")
_FEWEST, _FEWEST_LONG = 4, 2
# "The 6ft 4in Marlow", "the 12st 3lb Okoro"
_OF_BODY = expression(r"[0-9] ?(?:in|ins|inches|lbs?|st|[\"”″]|''|’’)$")


def names_measured(after: str, *, is_determined: bool) -> bool:
    """Whether a measure stands before the name of what is so long: "off the 9ft John Lewis"."""
    return (is_determined and _OWN_NAME.match(after) is not None) or _PEAK.match(after) is not None


@lru_cache(maxsize=1)  # asked of each sum of a text
def is_headline(text: str) -> bool:
    """Whether all long words of a text have a capital: "Senate Passes $1.1 Trillion Bill"."""
    words = _LONG_WORD.findall(text)
    if len(words) < _FEWEST_LONG or text.rstrip().endswith((".", "?")):
        return False
    return all(word[0].isupper() for word in words) and len(_WORD.findall(text)) >= _FEWEST


def describes_name(match: re.Match[str], after: str, before: list[str]) -> bool:
    """Whether a quantity after these words stands before a name that stands before its noun."""
    last = before[-1] if before else ""
    is_own = IS_SUM.match(match[0]) and _tells_price(after, before)
    if is_own or (_TITLE_AHEAD.match(after) and determines(last)):
        return True
    named = _NAME_AND_NOUN.match(after)
    if named and leads_to_described(after[named.start("noun") - 1 :]):
        return True
    if named and named["noun"] not in NO_NOUN:
        if {"a", "an"} & set(before) and not is_verb(named["noun"]):
            return True
        if match[0].endswith("mm") and named["noun"].endswith("s"):
            return True
        # "Its new £1bn GX network"
        described = (
            bool(before) and determines(before[0]) and last.isalpha() and last not in NO_NOUN
        )
        belongs = determines(last) or described or _closes_phrase(match, after, named)
        return belongs and not is_verb(named["noun"])
    single = last in {"a", "an"}
    of_body = determines(last) and _OF_BODY.search(match[0])
    is_name = (single or of_body) and ANY_NAME.match(after)
    owns_name = determines(last) and IS_SUM.match(match[0]) and _NAME_ALONE.match(after)
    return bool(is_name or owns_name or (single and _INITIALS_AHEAD.match(after)))


def names_priced(after: str) -> bool:
    """Whether several names and their noun follow a sum, or a comma and what it is the price of."""
    return bool(_AND_DESCRIBED.match(after) or _AND_NAMES.match(after))


def _closes_phrase(match: re.Match[str], after: str, named: re.Match[str]) -> bool:
    """Whether a sum stands before a name and a noun that ends its phrase: "in $1bn Oslo deal"."""
    if not IS_SUM.match(match[0]) or not ANY_NAME.match(after):
        return False
    return _PHRASE_END.match(after, named.end()) is not None


def _tells_price(after: str, before: list[str]) -> bool:
    """Whether a sum behind these words is the price of a thing whose name follows."""
    last = before[-1] if before else ""
    named = _NAME_AND_NOUN.match(after)
    # "£16m Spain striker", "£85m Reid scored"
    is_sought = not before or (last in {"for", "of"} and before[0] in _SOUGHT)
    if (named and named["noun"] in _PRICED_PEOPLE) or (is_sought and _OWN_NAME.match(after)):
        return True
    if last in _WANTED and _PLAYER.match(after):
        return True
    if _OF_MONTH.match(after) or (determines(last) and _NAME_OF.match(after)):
        return True
    if determines(last):
        named = _MAKE_AHEAD.match(after) or _LONG_NAME.match(after)
        return bool(named or (is_owner(last) and _OWN_NAME.match(after)))
    # "A rare £90,000 Ferrari"
    described = len(before) > 1 and determines(before[0]) and last.isalpha()
    return described and _MAKE_AHEAD.match(after) is not None
