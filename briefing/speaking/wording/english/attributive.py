"""Quantities before the noun that they describe: "a $5 bill", "the 5km run"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive_names import (
    describes_name,
    is_headline,
    names_measured,
    names_priced,
)
from briefing.speaking.wording.english.attributive_sums import stands_behind_sum
from briefing.speaking.wording.english.bores import is_bore
from briefing.speaking.wording.english.conversions import (
    EXTENT,
    JOINED_CONVERSION,
    SIDE,
    SIDES_OF_MANY,
    closes_size,
    follows_joined,
    has_sides,
    without_conversions,
)
from briefing.speaking.wording.english.grammar import WINDOW, behind
from briefing.speaking.wording.english.mass_nouns import is_mass
from briefing.speaking.wording.english.noun_phrases import (
    DESCRIBED,
    DONE,
    IS_SUM,
    JOINED_WORDS,
    NO_NOUN,
    determines,
    is_verb,
    leads_to_described,
    starts_noun,
    without_modifiers,
)
from briefing.speaking.wording.english.single_quantities import PARTICIPLES, stands_for_one
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/grammar")
_JOINED_NOUN = expression(r"-(?!an?-|per-|plus\b)[a-z]")
# "His £500 3D printer", "a £2m 5G mast"
_GENERATION_AHEAD = expression(r"^ (?:[2-6]G|3D|[48]K)(?= [a-z])")
# "The £30,000 2024 Hale Prize"
_YEAR_AHEAD = expression(r"^ (?:(?:19|20)[0-9]{2}(?= [A-Z])|(?:1[5-9]|20)[0-9]0s(?= [A-Za-z]))")
# "30km (18 miles) north-east of Hale"
_CORNER_AHEAD = expression(r" (?:north|south)-(?:east|west)(?: of\b|[.,;:)]|$)")
# "Spent an additional $6bn due to floods", "passed $4bn late last year"
_NO_NOUN_AHEAD = expression(
    r" (?:due (?!diligence)|back home\b"
    r"|(?:weekly|monthly|yearly|annually|daily|nightly)(?=[.,;:)]|$)"
    r"|(?:leftover|net|gross)(?=[.,;:)]|$| (?:in|from|to|for|and)\b)"
    rf"|overall(?=[.,;:)]|$| (?:{one_of(NO_NOUN)}|based|compared)\b)"
    r"|odd (?:more|less|to|of|in|for|on|a|that|which|and)\b"
    r"|(?:subject|equal|owing|prior|equivalent|relative|thanks) to\b"
    r"|(?:late|early) (?:last|this|next|on|in)\b"
    r"|(?:spread|split|shared|divided) (?:over|across|between|among|out)\b"
    # "Won £9,000 prize money last year"
    r"|(?:prize money|damage|compensation)(?=[.,;)]|$| (?:an?|the|this|last|in|to|and|for|when"
    r"|after|as|over|from|at|by|so|he|she|they)\b)"
    # "Priced at £9 adults and £4 concessions"
    r"|(?:adults|children|students|under-[0-9]+s|concessions|concs|seniors|OAPs|pensioners"
    r"|non-members)"
    r"(?=[,.;)]|$| and | or ))"
)
_CLAUSE_AHEAD = expression(
    r" (?:that|who|which|what|it|he|she|they|we|you|there|here|where)['’](?:s|re|d|ll|ve)\b"
)
# "$5 and $100 bills"
_AND_SUM = expression(
    r"(?:(?:, | and | or | to |, and |, or )[$£€][0-9]+(?:[.,][0-9]+)*[a-z]{0,2}){1,4}"
    r" (?P<noun>[a-z]+)"
)
# "A $290 million, 10-year contract", "the £1.2bn, 2.2-mile tunnel", "the $3m, 40 metre yacht"
_AND_MEASURE = expression(
    rf", (?:[0-9a-z.,]+[ -](?:(?:square|cubic|sq)[ -]?)?"
    rf"(?:{one_of(_TABLES.words('joined_measures'))})(?:-[a-z]+)?"
    r"|[0-9.,]+(?:k?m|ft|[cm]m|kg|lb|st|mi|[kMG]W|ha)(?:-[a-z]+| [a-z]{4,}))\b"
)
# "A 20kg, red python": an article must have its noun
_AND_ADJECTIVE = expression(
    rf"(?: {SIDE})?, (?!(?:{one_of(NO_NOUN)})\b)[A-Za-z0-9][\w'’-]*(?: [\w'’-]+)?,? [a-z]"
)
_OF_REST = _TABLES.words("of_rest")
# "The £325,000 three bed semi"
_AND_ROOMS = expression(
    r" (?:two|three|four|five|six|seven|eight|[2-9])[ -]"
    r"(?:bed|bedroom|bedroomed|storey|story|door|seat|seater|wheel)\b"
)
# "A one-year, $12m option", "the 34-storey, £250m tower"
_MEASURE_AND = expression(r"[a-z0-9]-[a-z]+(?:-[a-z]+)?, $")
# "A £22bn "black hole"", "the £900 'Zenith One'"
_QUOTED = expression(r"^ [\"“‘'](?=[a-z])")
_QUOTED_MEASURE = expression(r"^ [\"“‘'](?=[a-z0-9]|[A-Z][^\"”’'.?!]{1,40}[\"”’'](?!\w))")
_QUOTED_NAME = expression(r"^ [\"“‘'][A-Z0-9][^\"”’']{2,40}[\"”’']")
# "A $5m 10-year deal", "the £3m-rated winger", "a £2m plus fee"
_FIGURE_AND_NOUN = expression(
    r"^ (?:[0-9]{1,3}(?:\.[0-9])?[A-Za-z]{0,2}-[A-Za-z]+ [#A-Za-z]"
    r"|(?:rated|valued|priced|plus|(?:nation|state|country|world|city|county|island)wide) "
    rf"(?!(?:{one_of(NO_NOUN)}|[a-z]+ed)\b)[a-z])"
)
# "The 56ft (17.1m) converted trawler", "the £5m proposed scheme"
_DONE_AND_NOUN = expression(
    rf"^ (?:{one_of(_TABLES.words('done_to_things'))}) "
    rf"(?!(?:{one_of(NO_NOUN)})\b)[a-z]{{3,}}(?<!ed)\b"
)
_JOINED_UNIT = expression(r"^[0-9][0-9.,]*[A-Za-z]{1,4}$")
_IS_MASS = expression(r"[0-9] ?(?:g|mg|m?l|cl|oz|tsp|tbsp)$")
_ADVERB = expression(r"[a-z]{2}(?:[ai]bly|[cntr]ally|ously|ively|[ae]ntly|edly|ingly|tely)$")
# "A £20 a month tariff"
_EACH_PERIOD = expression(
    r"^ (?:(?:an?|per) (?:day|week|month|year|night|hour|head|person)"
    rf"|per (?:{one_of(_TABLES.words('payers'))}))(?= [a-z][a-z-]{{2,}})"
)
_AND_ANOTHER = expression(r" (?:and|or) [0-9.,]+\s?[A-Za-z]{1,4} [a-z]{3,}")
_NEARLY = _TABLES.words("nearly")
_BEFORE_PRICED = _TABLES.words("before_priced")
_SPORTS = _TABLES.words("sports")
_NAMED_BY_DOING = _TABLES.words("named_by_doing")
# "The "almost $4,000" figure"
_CLOSES_BEFORE_NOUN = expression(rf"^[\"”’'] (?=(?:{one_of(_TABLES.words('figures_of_sums'))})\b)")
_DOES = _TABLES.words("does")
_ADJECTIVES = _TABLES.words("adjectives")
# "The potential $2bn cost", "a proposed £5m cut"; "buys $2m virtual land", where "raised $2m
# missing its goal" is none.
_NO_ADJECTIVE = one_of(_TABLES.words("no_adjectives"))
_ADJECTIVE_END = r"(?:[ai]ble|[^n]al|ional|ous|ive|ful|less|ic|ary)"
_ADJECTIVE = expression(rf"(?!(?:{_NO_ADJECTIVE})$)[a-z-]{{2,}}(?:{_ADJECTIVE_END}|ed|[^e]ing)$")
_ADJECTIVE_AHEAD = expression(
    rf" (?!(?:{_NO_ADJECTIVE}) )(?:[a-z-]{{2,}}{_ADJECTIVE_END}"
    rf"|{one_of(_TABLES.words('before_noun'))}) (?P<noun>[a-z]{{3,}})\b"
)
_LIMITS = frozenset({"below", "above", "beneath"})
_IS_SPEED = expression(r"[0-9] ?(?:mph|kph|km/h|kmh|m|km|ft|kg|mm|cm|tonnes|knots)$")
_OF_SPEED = expression(rf"\b(?:{one_of(_TABLES.words('measured'))})s? of (?:[a-z]+ ){{0,2}}$")
_CONTRACTED_AHEAD = expression(r" [a-z]+n['’]t\b")
_PARTS = _TABLES.words("parts")
_IS_WAY = expression(r"[0-9] ?(?:k?m|mi|ft|yds?|h(?:ou)?rs?|mins?|secs?)$")


def describes_noun(match: re.Match[str]) -> bool:
    """Whether a quantity stands before its noun: "a $5 bill", "the 5km run", "10-mile walk"."""
    after = match.string[match.end() : match.end() + 2 * WINDOW]
    ahead = behind(match)[-WINDOW:]
    is_joined = JOINED_CONVERSION.match(after) is not None
    if follows_joined(after, ahead):
        return True
    after, ahead = without_conversions(after, ahead)
    is_sum = IS_SUM.match(match[0]) is not None
    after = (_QUOTED if is_sum else _QUOTED_MEASURE).sub(" ", after).removeprefix("-plus")
    after = _GENERATION_AHEAD.sub("", after)
    if is_sum:
        after = _YEAR_AHEAD.sub("", after)
    before = _words_before(ahead)
    if _EACH_PERIOD.match(after) and _is_owned(before):
        after = _EACH_PERIOD.sub("", after)
    is_determined = determines(before[-1].lower() if before else "")
    if has_sides(after, ahead, is_determined=is_determined):
        return True
    is_far = is_determined or _is_determined(before)
    is_side = not (is_far or is_sum) and SIDES_OF_MANY.match(after) is not None
    if is_far:
        after = EXTENT.sub(" ", after)
        after = without_modifiers(after if is_sum else _QUOTED_MEASURE.sub(" ", after))
    if is_side or is_joined or _is_measured(match, after, ahead, before):
        return True
    return _describes_what_follows(match, after, ahead, before)


def _words_before(ahead: str) -> list[str]:
    before = re.findall(r"[\w'’-]+|[^\w\s]", ahead)
    # "Her nearly $1m home"
    if len(before) > 1 and before[-1].lower() in _NEARLY and determines(before[-2].lower()):
        del before[-1]
    return before


def _describes_what_follows(
    match: re.Match[str], after: str, ahead: str, before: list[str]
) -> bool:
    """Whether a quantity describes the name or the noun that follows."""
    is_sum = IS_SUM.match(match[0]) is not None
    if is_sum and not _is_determined(before) and is_mass(after):
        return False
    if not after[1:2].isupper():
        return _describes_next(match, after, ahead, before)
    if is_sum and is_headline(match.string):
        return _describes_next(match, after.lower(), ahead, before)
    if not is_sum and names_measured(after, is_determined=_is_determined(before)):
        return True
    return describes_name(match, after, [word.lower() for word in before[-2:]])


def _is_measured(match: re.Match[str], after: str, ahead: str, before: list[str]) -> bool:
    """Whether what follows joins a quantity to its noun: another measure, a hyphen, a bracket."""
    last = before[-1].lower() if before else ""
    # "The proposed £3m, two-year deal", where "the remaining £3m, two years on" is what is left
    is_determined = determines(last) or (last not in _OF_REST and _is_determined(before))
    alone = {"a", "an"} if IS_SUM.match(match[0]) else {"a", "an", "this"}
    if last in alone and _AND_ADJECTIVE.match(after):
        return True
    joined = _AND_SUM.match(after)
    measured: object = _CLOSES_BEFORE_NOUN.match(after) or _JOINED_NOUN.match(after)
    if is_determined:
        measured = measured or _AND_MEASURE.match(after) or _AND_ROOMS.match(after)
        measured = measured or (joined and leads_to_described(after[joined.start("noun") - 1 :]))
        measured = measured or _DONE_AND_NOUN.match(after)
        if IS_SUM.match(match[0]):
            measured = measured or _QUOTED_NAME.match(after) or _FIGURE_AND_NOUN.match(after)
            measured = measured or names_priced(after)
    if _MEASURE_AND.search(ahead):
        measured = measured or starts_noun(match)
    return bool(measured or closes_size(after, ahead) or (joined and joined["noun"] in DESCRIBED))


def _describes_next(match: re.Match[str], after: str, ahead: str, before: list[str]) -> bool:
    """Whether a quantity describes the word in small letters that follows."""
    last = before[-1].lower() if before else ""
    # "The $6 billion doesn't count"
    no_noun = _CONTRACTED_AHEAD.match(after) or _NO_NOUN_AHEAD.match(after)
    if no_noun or _CORNER_AHEAD.match(after):
        return False
    # "With incomes below $30,000 net losers", "at a speed of 550mph enters"
    if last in _LIMITS or (_IS_SPEED.search(match[0]) and _OF_SPEED.search(ahead)):
        return False
    if IS_SUM.match(match[0]) and (of_sum := stands_behind_sum(after)) is not None:
        return of_sum
    # "About 20lb (9kg) that's gone"
    if _CLAUSE_AHEAD.match(after):
        return False
    noun = re.match(r" ([a-z][a-z'’-]+)", after)
    return noun is not None and _describes_word(match, after, before, noun[1])


def _is_determined(before: list[str]) -> bool:
    """Whether a determiner stands before a phrase that these words end: "a further", "his"."""
    # "New £5m signing"
    if len(before) == 1 and before[0].lower() in _BEFORE_PRICED:
        return True
    for word in map(str.lower, reversed(before[-4:])):
        if determines(word):
            return True
        if word in NO_NOUN or not word[0].isalpha():
            return False
    return False


def _is_owned(before: list[str]) -> bool:
    """Whether a determiner, or one and an adjective, ends these words: "a", "his flat-fee"."""
    words = [word.lower() for word in before[-2:]]
    if not words or not determines(words[0]):
        return bool(words) and determines(words[-1])
    return len(words) == 1 or "-" in words[1] or words[1] in _ADJECTIVES


def _describes_word(match: re.Match[str], after: str, before: list[str], noun: str) -> bool:
    """Whether a quantity between these words stands before a word in small letters."""
    last = before[-1].lower() if before else ""
    is_described = leads_to_described(after) or after.startswith((" can of ", " cans of "))
    is_described |= match[0].endswith("mm") and is_bore(after, noun)
    adjective = None if _IS_MASS.search(match[0]) else _ADJECTIVE_AHEAD.match(after)
    if adjective:
        is_described |= not is_verb(adjective["noun"]) and not adjective["noun"].endswith("ing")
    if is_described or (last in {"a", "an"} and _AND_ANOTHER.match(after)):
        return True
    is_joined = bool(JOINED_WORDS.match(noun) or after.startswith(" down payment"))
    if (not is_joined or noun.startswith("off-")) and noun in NO_NOUN - (
        {"can"} if last in {"a", "an"} else set()
    ):
        # "The £5m stolen sketch"
        return noun in PARTICIPLES and stands_for_one(after, before)
    return _belongs(match, before, noun) or stands_for_one(after, before)


def _belongs(match: re.Match[str], before: list[str], noun: str) -> bool:
    """Whether a quantity between these words and a noun belongs to the noun."""
    # "New £5m signing"
    if len(before) == 1 and before[0].lower() in _BEFORE_PRICED:
        return noun not in DONE
    return _belongs_to_noun(match, before, noun)


def _belongs_to_noun(match: re.Match[str], before: list[str], noun: str) -> bool:
    # "155mm shells arrived", "two 40ft containers"
    of_many = _JOINED_UNIT.search(match[0]) and noun.endswith("s") and noun not in DONE
    if of_many or not before:
        return bool(of_many)
    last = before[-1].lower()
    is_form = noun.endswith(("ed", "ing")) and noun not in _SPORTS | _NAMED_BY_DOING
    of_record = noun in _NAMED_BY_DOING and last.endswith("record")
    if of_record or (last not in {"a", "an"} and is_form):
        return of_record
    if determines(last):
        # "The £1bn includes", where "a £5 paid app" is one
        return last in {"a", "an"} or noun not in _DOES
    # "a record £100m fee", "a new 5km stretch"
    if len(before) < 2 or not last.replace("-", "").isalpha():  # noqa: PLR2004
        return False
    earlier = before[-2].lower()
    # "their new £140,000 handbag"
    described = determines(earlier)
    if noun in DONE or _ADVERB.search(noun) or (_IS_WAY.search(match[0]) and last in _PARTS):
        return False
    # "his controversial new £810,000 policy"
    first = before[-3].lower() if len(before) > 2 and earlier.isalpha() else ""  # noqa: PLR2004
    described = described or determines(first)
    is_adjective = last in _ADJECTIVES or _ADJECTIVE.match(last) is not None
    return earlier in {"a", "an"} or (is_adjective and described)
