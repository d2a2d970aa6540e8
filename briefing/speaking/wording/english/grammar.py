"""The neighbours of a match: words, nouns and the end of the sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.sentences import is_no_name
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/grammar")
_WINDOW, _FAR = 48, 120
_WORD_BEFORE = re.compile(r"([\w'’&-]+)[\s\"“‘(]*$")
_WORD_AFTER = re.compile(r"[\s\"”’]*([\w'’-]+)")
_DETERMINERS = _TABLES.words("determiners")
NO_NOUN = _TABLES.words("no_noun")
# "A free $10 Amazon gift card", "his £40m Chelsea move", "both a 512GB and 1TB model".
# "It's 25°C today": what is short for "is" owns nothing.
_POSSESSIVE = re.compile(
    r"^(?!(?:it|he|she|that|there|what|here|who|let)['’])[\w'’-]+(?:['’]s|[a-z]s['’])$"
)
_VERB_END = re.compile("(?:ed|es)$")
# "£500 drones": these end as verbs do.
_THINGS = _TABLES.words("things")
_JOINED_NOUN = re.compile(r"-(?!an?-|per-|plus\b)[a-z]")
_NAME_AND_NOUN = re.compile(
    r" (?!I )(?:[A-Z][\w'-]* (?:[0-9]{1,2} )?){1,4}(?P<noun>[a-z]{3,}(?:-[a-z]+)?)"
)
# "The $1.2tn Infrastructure Act"
_TITLE_AHEAD = re.compile(
    rf" (?:[A-Z][\w'-]* ){{0,3}}(?:{one_of(_TABLES.words('titled_things'))})\b"
    # "The £15m Making Room for Dignity programme"
    r"| [A-Z][\w'-]+ (?:(?:[A-Z][\w'-]+|for|of|the|and|to|in) ){0,5}"
    r"(?:program|programme|scheme|project|fund|initiative|campaign|strategy)\b"
)
# "The £30,000 2024 Hale Prize"
_YEAR_AHEAD = re.compile(r"^ (?:19|20)[0-9]{2}(?= [A-Z])")
# "30km (18 miles) north-east of Hale"
_CORNER_AHEAD = re.compile(r" (?:north|south)-(?:east|west)(?: of\b|[.,;:)]|$)")
# "Spent an additional $6bn due to floods", "passed $4bn late last year"
_NO_NOUN_AHEAD = re.compile(
    r" (?:due (?!diligence)|(?:subject|equal|owing|prior|equivalent|relative|thanks) to\b"
    r"|(?:late|early) (?:last|this|next|on|in)\b"
    r"|(?:spread|split|shared|divided) (?:over|across|between|among|out)\b"
    # "Won £9,000 prize money last year"
    r"|(?:prize money|damage|compensation)(?=[.,;)]|$| (?:an?|the|this|last|in|to|and|for|when"
    r"|after|as|over|from|at|by|so|he|she|they)\b)"
    # "Priced at £9 adults and £4 concessions"
    r"|(?:adults|children|students|under-[0-9]+s|concessions|concs|seniors|OAPs|pensioners|non-members)"
    r"(?=[,.;)]|$| and | or ))"
)
# "A 256GB SSD."
_INITIALS_AHEAD = re.compile(r" [A-Z]{2,5}(?=[.,;:]|$)")
# "$5 and $100 bills"
_AND_SUM = re.compile(
    r"(?:(?:, | and | or | to |, and |, or )[$£€][0-9]+(?:[.,][0-9]+)*[a-z]{0,2}){1,4}"
    r" (?P<noun>[a-z]+)"
)
# "A $290 million, 10-year contract", "the £1.2bn, 2.2-mile tunnel", "the $3m, 40 metre yacht"
_AND_MEASURE = re.compile(
    rf", (?:[0-9a-z.,]+[ -](?:{one_of(_TABLES.words('joined_measures'))})(?:-[a-z]+)?"
    r"|[0-9.,]+(?:k?m|ft|[cm]m|kg|lb|st|mi|[kMG]W|ha)(?:-[a-z]+| [a-z]{4,}))\b"
)
# "The £325,000 three bed semi"
_AND_ROOMS = re.compile(
    r" (?:two|three|four|five|six|seven|eight|[2-9])[ -]"
    r"(?:bed|bedroom|bedroomed|storey|story|door|seat|seater|wheel)\b"
)
# "A one-year, $12m option", "the 34-storey, £250m tower"
_MEASURE_AND = re.compile(r"[a-z0-9]-[a-z]+(?:-[a-z]+)?, $")
# "A £22bn "black hole""
_QUOTED = re.compile(r"^ [\"“‘'](?=[a-z])")
# "A $10bn (£5bn) bid", "155 mph (250 kph) winds"
_CONVERSION = re.compile(
    r"^ \((?:[^()]{0,20}[$£€¥][^()]{1,24}|[0-9][0-9.,]{0,6}[ -]?[A-Za-z/°]{1,11}"
    r"|[a-z -]{3,60}(?:feet|foot|inch(?:es)?|miles?|yards?))\)(?= [A-Za-z])"
)
# "A forty-one foot (12.5m) yacht": what is said in the singular describes.
_JOINED_UNIT = re.compile(r"^[0-9][0-9.,]*[A-Za-z]{1,4}$")
_SAID_BEFORE = re.compile(r"\b(?:foot(?:-[a-z]+| [a-z]+(?: inch)?)?|inch|mile|yard) \($")
_CLOSES_SIZE = re.compile(
    rf"\) (?:(?:deep|long|wide|high|tall|thick) )?(?!(?:{one_of(NO_NOUN)})\b)[a-z]"
)
# "A 10m (33ft) deep tunnel"
_EXTENT = re.compile(
    r"^ (?:deep|long|wide|high|tall|thick) "
    rf"(?=(?!(?:{one_of(NO_NOUN)})\b)[a-z]{{3,}}|[A-Z][a-z])"
)
_CURRENCIES = one_of(_TABLES.words("currencies"))
_CONVERTED = re.compile(
    r"(?:[^\s()]{0,4}[$£€¥][0-9.,]+\s?[a-z]{0,8}"
    rf"|[0-9][0-9.,]*[ -]?[a-z/]{{1,8}}(?: (?:{_CURRENCIES})|-[a-z]+)?"
    rf"|[a-z]-(?:thousand|million|billion|trillion) (?:{_CURRENCIES})) \([^()]{{0,24}}$"
)
_CLOSING = re.compile(r"(?:[;,] [^()]{1,24})?\)")
_ANY_NAME = re.compile(r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][a-z]{2,}")
# "In $1bn London listing", "the £25,000 Whitbread."
_PHRASE_END = re.compile(
    r"(?:[,.;:!?)]|$| (?:of|for|in|on|to|with|that|which|as|at|from|by|is|was|will|after)\b)"
)
_DAY_OR_MONTH = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b"
)
# "The £90,000 Jaguar XK is", where "the £90,000 Reid was paid" is what somebody got.
_NAME_ALONE = re.compile(
    rf" (?!{_DAY_OR_MONTH})[A-Z][a-z]{{3,}}(?: [A-Z0-9][\w'-]*){{0,3}}"
    r"(?=[.;:!?)]|,(?! [A-Z])|$| (?:for|in|at|on|with)\b| [-–—(]"
    rf"| (?:is|was)\b(?! (?:[a-z]+ly )?(?:[a-z]+ing|{one_of(_TABLES.words('done_to_people'))})\b))"
)
# "Her £300 Louboutins": nobody's sum is what another paid, "the £300 Reid paid" may be.
_OWN_NAME = re.compile(
    rf" (?!{_DAY_OR_MONTH}|(?:{one_of(_TABLES.words('openers'))})\b)[A-Z][a-z]{{2,}}"
)
# "The £90,000 Aston Martin crashed"
_MAKE_AHEAD = re.compile(
    rf" (?:Apple (?=Watch|TV|Pencil|iP)|(?:{one_of(_TABLES.words('makes'))})s?\b)"
    r"(?: [A-Z0-9][\w'-]*){0,3}+"
    r"(?! (?:[a-z]+ly )?"
    rf"(?:{one_of(_TABLES.words('done') | _TABLES.words('done_by_makers'))})\b)"
)
# "The $90m Deep Sea Observatory was"
_LONG_NAME = re.compile(
    rf" (?!{_DAY_OR_MONTH}|The\b)[A-Z][\w'-]*(?: [A-Z0-9][\w'-]*){{2,5}}+"
    rf"(?! (?:[a-z]+ly )?(?:{one_of(_TABLES.words('done') | _TABLES.words('done_by_makers'))})\b)"
)
_OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})
# "A 90km (56-mile) or 40km (25-mile) walk": what is joined by a hyphen describes.
_JOINED_CONVERSION = re.compile(rf" \([0-9.,]+-(?:{one_of(_TABLES.words('single_units'))})\)")
_IS_MASS = re.compile(r"[0-9] ?(?:g|mg|m?l|cl|oz|tsp|tbsp)$")
_ADVERB = re.compile(r"[a-z]{2}(?:[ai]bly|[cntr]ally|ously|ively|[ae]ntly|edly|ingly|tely)$")
# "A £20 a month tariff"
_EACH_PERIOD = re.compile(
    r"^ (?:(?:an?|per) (?:day|week|month|year|night|hour|head|person)"
    rf"|per (?:{one_of(_TABLES.words('payers'))}))(?= [a-z][a-z-]{{2,}})"
)
# "The 6ft 4in Marlow", "the 12st 3lb Okoro"
_OF_BODY = re.compile(r"[0-9] ?(?:in|ins|inches|lbs?|st|[\"”″]|''|’’)$")
_AND_ANOTHER = re.compile(r" (?:and|or) [0-9.,]+\s?[A-Za-z]{1,4} [a-z]{3,}")
_DESCRIBED = _TABLES.words("described")
# "A sweeping $1.1tn spending package", "3 oz institutional food service cups"
_NEXT_WORD = re.compile(r" ([a-z][a-z'’/-]+)")
_FURTHEST = 4  # words from a quantity to the noun that it describes
_LEADS_TO_NOUN = _TABLES.words("before_described")
_FAR_NOUNS = _TABLES.words("described_far")
_JOINED_WORDS = re.compile(r"per-[a-z]|[a-z]+-[a-z]")
_SPORTS = _TABLES.words("sports")
_NAMED_BY_DOING = _TABLES.words("named_by_doing")
_SHOT = _TABLES.words("shot")
# "105mm light guns", "a 152mm self-propelled howitzer"
_SHOT_AHEAD = re.compile(rf" [a-z-]+ (?:[a-z-]+ )?(?:{one_of(_SHOT)})\b")
# "155mm and 105mm artillery rounds"
_AND_BORE = re.compile(
    rf"(?:,? (?:and|or)|,|/) ?[0-9.]+ ?mm (?:[a-z-]+ ){{0,2}}(?:{one_of(_SHOT)})\b"
)
# "The "almost $4,000" figure"
_CLOSES_BEFORE_NOUN = re.compile(rf"^[\"”’'] (?=(?:{one_of(_TABLES.words('figures_of_sums'))})\b)")
_DONE = _TABLES.words("done")
_DOES = _TABLES.words("does")
_ADJECTIVES = _TABLES.words("adjectives")
# "The potential $2bn cost", "a proposed £5m cut"; "buys $2m virtual land", where "raised $2m
# missing its goal" is none.
_NO_ADJECTIVE = one_of(_TABLES.words("no_adjectives"))
_ADJECTIVE_END = r"(?:[ai]ble|[^n]al|ional|ous|ive|ful|less|ic|ary)"
_ADJECTIVE = re.compile(rf"(?!(?:{_NO_ADJECTIVE})$)[a-z-]{{2,}}(?:{_ADJECTIVE_END}|ed|[^e]ing)$")
_ADJECTIVE_AHEAD = re.compile(
    rf" (?!(?:{_NO_ADJECTIVE}) )(?:[a-z-]{{2,}}{_ADJECTIVE_END}"
    rf"|{one_of(_TABLES.words('before_noun'))}) (?P<noun>[a-z]{{3,}})\b"
)
# "Airlines offer $15 flights", "in $6bn gas deal": a word behind a sum, unless it has an object of
# its own ("£6 leaves it") or does something with the sum ("the £5m analysts expect").
_IS_SUM = re.compile(r"^[A-Z]{0,3}[$£€¥]|^[0-9.]+ ?[GMTK]B$")
_LIMITS = frozenset({"below", "above", "beneath"})
_IS_SPEED = re.compile(r"[0-9] ?(?:mph|kph|km/h|kmh|m|km|ft|kg|mm|cm|tonnes|knots)$")
_OF_SPEED = re.compile(rf"\b(?:{one_of(_TABLES.words('measured'))})s? of (?:[a-z]+ ){{0,2}}$")
_CONTRACTED_AHEAD = re.compile(r" [a-z]+n['’]t\b")
_AFTER_SUM = re.compile(r" (?P<noun>[a-z][a-z-]+\b(?!\.[a-z])|i[A-Z]\w+)(?: (?P<next>[\w-]+))?")
_NO_NOUN_OF_SUM = _TABLES.words("not_behind_sum")
_OBJECTS = _TABLES.words("objects")
_SUBJECTS = _TABLES.words("subjects")
_VERBS_OF_PEOPLE = _TABLES.words("verbs_of_people")
_PARTS = _TABLES.words("parts")
_IS_WAY = re.compile(r"[0-9] ?(?:k?m|mi|ft|yds?|h(?:ou)?rs?|mins?|secs?)$")
# "J.P. "The Big Bopper" Richardson"
_NICKNAME = re.compile(r" [\"“‘][^\"“”‘’.,!?]{2,40}[\"”’] [A-Z]")
_WORD_BEFORE_SMALL = re.compile(
    r"\s+[\"“‘']?(?:(?P<adverb>[A-Z][a-z]{3,}ly,)|(?P<word>[A-Z][a-z]+(?:-[a-z]{2,})?),?)(?=\s+[a-z])"
)
# "Rose 0.1% to 4.7%": by how much, and to what level.
_CHANGE = re.compile(
    rf"\b(?:{one_of(_TABLES.words('changes'))})(?: (?:up|down|back))?"
    r"(?: (?:[a-z]+ly|about|around|almost|over|another|a further|more than|just|some)){0,2} $"
)
_MARK_AND_CAPITAL = re.compile(r"[”\"] [A-Z][a-z]+ [A-Z\w]")
_OPENED_LINE = re.compile(r"(?:^|[\s(])[“\"](?P<line>[^“”\"]*)$")
_FEWEST_GAPS = 4  # between the words of a line; fewer are a name in quotation marks
_SENTENCE_END = re.compile(
    rf"[\"'”’)\]]*(?:$|\s+[\"'“‘(]*(?:{one_of(_TABLES.words('openers'))})\b"
    # "In the U.S. "Luckily, it is dry," he said."
    r"|\s[\"“][A-Z][a-z]+(?:,| [a-z(\[])"
    # "It is by Ada B. Opinion: why it rained"
    rf"|\s+(?:{one_of(_TABLES.table('teasers', list[str]))}): [\"“'‘A-Z0-9])"
)


def word_before(match: re.Match[str]) -> str:
    """The word before a match, in lower case; empty where a stop stands between."""
    found = _WORD_BEFORE.search(match.string[max(0, match.start() - _WINDOW) : match.start()])
    return found[1].lower() if found else ""


def word_after(match: re.Match[str]) -> str:
    """The word after a match, as written; empty where a stop stands between."""
    found = _WORD_AFTER.match(match.string[match.end() : match.end() + _WINDOW])
    return found[1] if found else ""


def follows(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether `pattern` matches right after a match."""
    return pattern.match(match.string, match.end()) is not None


def behind(match: re.Match[str]) -> str:
    """What stands before a match, as far as any rule looks: a line may have no end."""
    return match.string[max(0, match.start() - _FAR) : match.start()]


@lru_cache(maxsize=16)  # asked of each match of a text
def tells(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether a text has a match of `pattern` anywhere."""
    return pattern.search(text) is not None


def describes_noun(match: re.Match[str]) -> bool:
    """Whether a quantity stands before its noun: "a $5 bill", "the 5km run", "10-mile walk"."""
    after = match.string[match.end() : match.end() + _WINDOW]
    ahead = behind(match)[-_WINDOW:]
    if (closing := _CLOSING.match(after)) and (converted := _CONVERTED.search(ahead)):
        # "A $10bn (£5bn) bid": the sum in brackets describes what the other does.
        after, ahead = after[closing.end() :], ahead[: converted.start()]
    is_joined = _JOINED_CONVERSION.match(after) is not None
    is_converted = closing is not None or _CONVERSION.match(after) is not None
    after = _QUOTED.sub(" ", _CONVERSION.sub("", after)).removeprefix("-plus")
    if _IS_SUM.match(match[0]):
        after = _YEAR_AHEAD.sub("", after)
    before = re.findall(r"[\w'’-]+|[^\w\s]", ahead)
    last = before[-1].lower() if before else ""
    if _EACH_PERIOD.match(after) and _is_owned(before):
        after = _EACH_PERIOD.sub("", after)
    joined = _AND_SUM.match(after)
    is_determined = _determines(last)
    after = _EXTENT.sub(" ", after) if is_determined else after
    measured = _CLOSES_BEFORE_NOUN.match(after) is not None
    measured |= is_determined and _AND_MEASURE.match(after) is not None
    measured |= is_determined and _AND_ROOMS.match(after) is not None
    if _MEASURE_AND.search(ahead):
        measured |= starts_noun(match)
    measured |= _CLOSES_SIZE.match(after) is not None and _SAID_BEFORE.search(ahead) is not None
    measured |= is_joined or _JOINED_NOUN.match(after) is not None
    if measured or (joined and joined["noun"] in _DESCRIBED):
        return True
    if after[1:2].isupper():
        # "The 180km (112-mile) Menai Strait"
        of_strait = is_converted and is_determined and not _IS_SUM.match(match[0])
        of_strait &= _ANY_NAME.match(after) is not None
        return of_strait or _describes_name(match, after, [word.lower() for word in before[-2:]])
    # "The $6 billion doesn't count"
    no_noun = _CONTRACTED_AHEAD.match(after) or _NO_NOUN_AHEAD.match(after)
    if no_noun or _CORNER_AHEAD.match(after):
        return False
    # "With incomes below $30,000 net losers", "at a speed of 550mph enters"
    if last in _LIMITS or (_IS_SPEED.search(match[0]) and _OF_SPEED.search(ahead)):
        return False
    if _IS_SUM.match(match[0]) and (of_sum := _stands_behind_sum(after)) is not None:
        return of_sum
    noun = re.match(r" ([a-z][a-z'’-]+)", after)
    return noun is not None and _describes_word(match, after, before, noun[1])


def _is_owned(before: list[str]) -> bool:
    """Whether a determiner, or one and an adjective, ends these words: "a", "his flat-fee"."""
    words = [word.lower() for word in before[-2:]]
    if not words or not _determines(words[0]):
        return bool(words) and _determines(words[-1])
    return len(words) == 1 or "-" in words[1] or words[1] in _ADJECTIVES


def _describes_word(match: re.Match[str], after: str, before: list[str], noun: str) -> bool:
    """Whether a quantity between these words stands before a word in small letters."""
    last = before[-1].lower() if before else ""
    is_described = _leads_to_described(after) or after.startswith((" can of ", " cans of "))
    is_described |= match[0].endswith("mm") and (
        _AND_BORE.match(after) is not None
        or noun in _SHOT
        or (_stands_before_noun(noun) and _SHOT_AHEAD.match(after) is not None)
    )
    adjective = None if _IS_MASS.search(match[0]) else _ADJECTIVE_AHEAD.match(after)
    if adjective:
        is_described |= not _is_verb(adjective["noun"]) and not adjective["noun"].endswith("ing")
    if is_described or (last in {"a", "an"} and _AND_ANOTHER.match(after)):
        return True
    is_joined = bool(_JOINED_WORDS.match(noun) or after.startswith(" down payment"))
    if (not is_joined or noun.startswith("off-")) and noun in NO_NOUN - (
        {"can"} if last in {"a", "an"} else set()
    ):
        return False
    return _belongs(match, before, noun)


def _stands_behind_sum(after: str) -> bool | None:
    """Whether a sum describes the word behind it; None where what stands before must tell."""
    found = _AFTER_SUM.match(after)
    if found is None:
        return None
    noun, following = found["noun"], found["next"] or ""
    is_clause = noun in _SUBJECTS and following in _VERBS_OF_PEOPLE
    # "Paid the £180 back", "a £27bn back tax bill"
    is_clause |= noun in _DONE and following in _OBJECTS
    is_clause |= noun == "back" and (not following.isalpha() or following in NO_NOUN)
    if is_clause or (noun.endswith("ly") and _is_verb(following)):
        return False
    if "-" in noun:
        opens = following.isalpha() and following not in NO_NOUN and not following.endswith("ed")
    else:
        opens = (
            following not in _OBJECTS and not _is_verb(noun) and not noun.endswith(("ing", "ly"))
        )
        opens &= noun not in _NO_NOUN_OF_SUM | _DESCRIBED
    return opens or None


def _leads_to_described(after: str) -> bool:
    """Whether one of the next words is a noun that sums and sizes always describe."""
    at = 0
    for _ in range(_FURTHEST):
        found = _NEXT_WORD.match(after, at)
        if found is None:
            return False
        word = found[1]
        if word in _DESCRIBED or (at and word in _FAR_NOUNS):
            return True
        if not _stands_before_noun(word):
            return False
        at = found.end()
    return False


def _stands_before_noun(word: str) -> bool:
    """Whether a word may stand between a quantity and its noun: "spending", "shirt", no verb."""
    if word in _LEADS_TO_NOUN or _JOINED_WORDS.match(word):
        return True
    return not (_is_verb(word) or word.endswith(("s", "ly", "ing")))


def starts_noun(match: re.Match[str]) -> bool:
    """Whether a noun in small letters seems to begin right after a match."""
    noun = re.match(r" ([a-z]{3,})\b", match.string[match.end() : match.end() + _WINDOW])
    return noun is not None and not _is_verb(noun[1])


def _describes_name(match: re.Match[str], after: str, before: list[str]) -> bool:
    """Whether a quantity after these words stands before a name that stands before its noun."""
    last = before[-1] if before else ""
    is_own = _IS_SUM.match(match[0]) and _tells_price(after, before)
    if is_own or (_TITLE_AHEAD.match(after) and _determines(last)):
        return True
    named = _NAME_AND_NOUN.match(after)
    if named and _leads_to_described(after[named.start("noun") - 1 :]):
        return True
    if named and named["noun"] not in NO_NOUN:
        if {"a", "an"} & set(before) and not _is_verb(named["noun"]):
            return True
        if match[0].endswith("mm") and named["noun"].endswith("s"):
            return True
        belongs = _determines(last) or _closes_phrase(match, after, named)
        return belongs and not _is_verb(named["noun"])
    single = last in {"a", "an"}
    of_body = _determines(last) and _OF_BODY.search(match[0])
    is_name = (single or of_body) and _ANY_NAME.match(after)
    owns_name = _determines(last) and _IS_SUM.match(match[0]) and _NAME_ALONE.match(after)
    return bool(is_name or owns_name or (single and _INITIALS_AHEAD.match(after)))


def _closes_phrase(match: re.Match[str], after: str, named: re.Match[str]) -> bool:
    """Whether a sum stands before a name and a noun that ends its phrase: "in $1bn Oslo deal"."""
    if not _IS_SUM.match(match[0]) or not _ANY_NAME.match(after):
        return False
    return _PHRASE_END.match(after, named.end()) is not None


def _determines(word: str) -> bool:
    """Whether a word stands before a noun and says whose or which: "the", "Leeds's"."""
    return word in _DETERMINERS or _POSSESSIVE.search(word) is not None


def _tells_price(after: str, before: list[str]) -> bool:
    """Whether a sum behind these words is the price of a thing whose name follows."""
    last = before[-1] if before else ""
    if _determines(last):
        named = _MAKE_AHEAD.match(after) or _LONG_NAME.match(after)
        return bool(named or (_owns(last) and _OWN_NAME.match(after)))
    # "A rare £90,000 Ferrari"
    described = len(before) > 1 and _determines(before[0]) and last.isalpha()
    return described and _MAKE_AHEAD.match(after) is not None


def _owns(word: str) -> bool:
    """Whether a word says whose a thing is: "her", "Leeds's"."""
    return word in _OWNERS or _POSSESSIVE.search(word) is not None


def _is_verb(word: str) -> bool:
    if word in NO_NOUN | _DONE:
        return True
    return word not in _THINGS and _VERB_END.search(word) is not None


def _belongs(match: re.Match[str], before: list[str], noun: str) -> bool:
    """Whether a quantity between these words and a noun belongs to the noun."""
    # "155mm shells arrived", "two 40ft containers"
    of_many = _JOINED_UNIT.search(match[0]) and noun.endswith("s") and noun not in _DONE
    if of_many or not before:
        return bool(of_many)
    last = before[-1].lower()
    is_form = noun.endswith(("ed", "ing")) and noun not in _SPORTS | _NAMED_BY_DOING
    of_record = noun in _NAMED_BY_DOING and last.endswith("record")
    if of_record or (last not in {"a", "an"} and is_form):
        return of_record
    if _determines(last):
        # "The £1bn includes", where "a £5 paid app" is one
        return last in {"a", "an"} or noun not in _DOES
    # "a record £100m fee", "a new 5km stretch"
    if len(before) < 2 or not last.replace("-", "").isalpha():  # noqa: PLR2004
        return False
    earlier = before[-2].lower()
    # "their new £140,000 handbag"
    described = _determines(earlier)
    if noun in _DONE or _ADVERB.search(noun) or (_IS_WAY.search(match[0]) and last in _PARTS):
        return False
    # "his controversial new £810,000 policy"
    first = before[-3].lower() if len(before) > 2 and earlier.isalpha() else ""  # noqa: PLR2004
    described = described or _determines(first)
    is_adjective = last in _ADJECTIVES or _ADJECTIVE.match(last) is not None
    return earlier in {"a", "an"} or (is_adjective and described)


def _opens_another(match: re.Match[str]) -> bool:
    """Whether a word follows that no name begins with, before one in small letters."""
    word = _WORD_BEFORE_SMALL.match(match.string, match.end())
    return word is not None and (word["adverb"] is not None or is_no_name(word["word"]))


def _closes_line(match: re.Match[str]) -> bool:
    """Whether a mark behind it closes what somebody said: "“It came to the U.S.” Ada Boone"."""
    if not follows(match, _MARK_AND_CAPITAL):
        return False
    said = _OPENED_LINE.search(behind(match))
    return said is None or said["line"].count(" ") >= _FEWEST_GAPS


def tells_change(match: re.Match[str]) -> bool:
    """Whether what stands before a quantity says that something rose or fell by it."""
    return _CHANGE.search(behind(match)) is not None


def full_stop(match: re.Match[str]) -> str:
    """A full stop where a match ends its sentence, whose stop its own was too; else nothing."""
    ends = _SENTENCE_END.match(match.string, match.end()) or _opens_another(match)
    ends = ends or _closes_line(match)
    return "." if ends and not follows(match, _NICKNAME) else ""
