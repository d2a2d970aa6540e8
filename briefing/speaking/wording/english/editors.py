"""Words that an editor put into a sentence in round brackets, which hold asides too.

Those that the sentence wants, "we stopped (Hale) there" or "(he was) tired", are read straight
through. What explains the word before it, "he (the mayor) said", stays an aside, which gets its
pauses last.
"""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.bracketed_names import (
    CAPITAL_BEFORE,
    TOWNS,
    is_person,
    whole_names,
)
from briefing.speaking.wording.english.calendar_names import MONTHS
from briefing.speaking.wording.english.completions import (
    completes,
    is_object,
    is_subject,
    names_people,
    tells_how,
)
from briefing.speaking.wording.english.continuations import (
    PREDICATES,
    SMALL_AHEAD,
    continues,
    names_on,
)
from briefing.speaking.wording.english.insertions import (
    AUXILIARIES,
    CONTRACTED,
    DEMONSTRATIVES,
    FINITE_AHEAD,
    FUNCTION_WORDS,
    LEADS_ON,
    NAME_AHEAD,
    NAMED,
    NO_NOUN_AHEAD,
    PREPOSITIONS,
    PRONOUNS,
    TABLES,
    VERBS,
    goes_on,
    names_subject,
)
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES
from briefing.speaking.wording.english.quotations import is_quoted
from briefing.speaking.wording.tables import one_of

_IN_BRACKETS = FUNCTION_WORDS | TABLES.words("relative")
_FUNCTION_WORD = expression(
    rf"(?:^|(?<=[\w,…-] )|(?<=[\"“'‘])|(?<=\. ))"
    rf"\((?P<word>(?:{one_of(_IN_BRACKETS | {word.capitalize() for word in _IN_BRACKETS})})"
    r"(?:['’](?:s|re|m|ve|ll|d)|n['’]t)?)\)"
    r"(?=[ ,.:])"
)
# "Do it for your President (me).", "the writer (him) and the editor"
_WHO_IS_MEANT = expression(
    r"\b(?:[Tt]he|[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Yy]our|[Aa]|favou?rite) [\w'’-]+ "
    r"\((?:me|you|us|him|them|her|I)\)(?=[.,;!?]|$)"
)
_PUT_IN = expression(
    r"(?:(?<![\w'’.-])(?P<before>[\w'’.-]{0,39}[\w'’-]) "
    r"|(?P<opens>^[\"“'‘]{0,2}|[,;:.!?…-] ?[\"“'‘]?|[\"“]))"
    r"\((?P<inside>[A-Za-z][^()\[\]:;]{1,60})\)(?P<after>[\"”]?(?:[ ,.;!?]|\.\.\.|$))"
)
_APART = expression(
    rf"^(?i:{one_of(TABLES.table('asides', list[str]))})\b|[.!?]$|[0-9][-–:][0-9]|[0-9]$"
)
_BARE_NOUN = expression(r"[a-z]{3,}(?<!ly)(?<!ing)(?<!self)")
# "To spend (much) more"
_MUCH_MORE = expression(
    r"(?<=[a-z] )\((?P<much>much|far|even|slightly|significantly|ever|a (?:bit|lot|little))\)"
    r"(?= (?:more|less|fewer|better|worse"
    r"|(?!after|over|under|other|n?ever|however|whether|either|rather|later)[a-z]{3,}er)\b)"
)
# "They were (rich and poor alike)"
_BOTH_KINDS = expression(r"\b(?:and|or) .*(?:alike|both)$|\bor (?:not|otherwise)$")
_MOST_WORDS, _MOST_UNQUOTED = 6, 3
_CLAUSE = expression(r"\b(?:is|are|was|were|has|have|had)\b")
_STOPS, _INNER_STOPS = (".", "!", "?"), (",", ";", "-")
# "(I Can't Go) Home"
_TITLE = expression(r"[\"“]\([A-Z][^()]{1,60}\) [A-Z][\w'’]*(?: [A-Z][\w'’]*){0,4}[,.]?[\"”]")
_INFINITIVE = "to"
_NEVER_LAST = {"to", "of", "the", "a", "an", "from", "into", "than", "their", "his", "our", "my"}
_OWNERS = {"his", "her", "its", "their", "he's", "she's", "he’s", "she’s"}
# "You mean somebody (else)?"
_ELSE = expression(r"(?<=[a-z] )\(else\)(?=[ ,.?!])")
# "(Hale party leader Ada) Poe": a first name last
_GIVEN_LAST = expression(r"(?:^| )([A-Z][a-z]+)$")
_ROLE_AND_GIVEN = expression(rf"\b(?!(?:{one_of(PREPOSITIONS)})\b)[a-z]{{4,}} [A-Z][a-z]+$")
_BEFORE_NAMES = frozenset({"by", "with", "against", "for", "to", "of", "from", "into"})
_DATE = expression(rf"(?:{one_of(MONTHS)}) [0-9]{{1,2}}$")
# "..., (harming) the trust"
_DOING = expression(r"[a-z]+(?:-[a-z]+)?ing$")
_OBJECT_AHEAD = expression(r" (?:the|an?|his|her|its|our|their|my|your)\b")
_IN_TITLE_CASE = expression(r"\b[A-Z][\w'’]* [A-Z][\w'’]* [A-Z][\w'’]* $")
# "The (UN) General Assembly": what stands between an article and its noun is no aside.
_AFTER_DETERMINER = expression(
    r"(?:(?<=\b(?:[Tt]he|[Hh]is|[Hh]er|[Oo]ur|[Ii]ts|any) )|(?<=[a-z]['’]s )(?!\([A-Z]{2,}\)))"
    # "His (Poe's) boat" says whose it is.
    r"(?!(?:(?<=\b(?:[Hh]is|[Hh]er|[Ii]ts) )|(?<=['’]s ))\([^()]*['’]s?\))"
    r"\((?P<inside>(?![0-9]{1,2}\))[A-Za-z0-9£$€][\w.,' -]{0,29})\)(?= [A-Za-z]|-[A-Z])"
)
# "10 km (about 6 miles) from"
_CONVERSION = expression(r"(?:about|around|over|under|nearly|almost) [$£€]?[0-9]")
_HIS = expression(r"\b(?:[Hh]is|[Hh]er) $")
# "To elect her (Poe) mayor", "I told her (Poe) things"
_TELLS_HER = expression(rf"\b(?:{one_of(TABLES.words('done_to_her'))}) her $")
_FROM_PLACE = expression(r"(?:an|ese|ish|ic|ern)$")
# "She's (Poe) my joy", "he's (Hay) been there"
_SHORT_SUBJECTS = frozenset({"he's", "she's", "they're", "they've", "he'd", "she'd", "they'd"})
# "Take your hat off (gents) or a scarf (ladies)"
_OF_THE_OTHERS = expression(r" (?:or|and) [^().]{1,40}\([a-z]+\)")
_NEAR = 20  # characters that are looked back
_ENDING = 4  # letters that "injust" and "unjust" share
_SUBJECT_NAMED = expression(
    r" (?:my|the|a|an|his|her|our|your|not|also|always|so|very|going|got|been|given|done|made|taken"
    r"|had|come|gone|[a-z]{3,}(?:ed|ing))\b"
)


def editors_words(text: str) -> str:
    """Read the word that an editor put into a sentence as part of it: "put (us) back"."""
    if "(" not in text:
        return text
    text = _MUCH_MORE.sub(r"\g<much>", _ELSE.sub("else", whole_names(text)))
    meant = {found.end() for found in _WHO_IS_MEANT.finditer(text)}
    text = _FUNCTION_WORD.sub(lambda m: m[0] if m.end() in meant else m["word"], text)
    text = _AFTER_DETERMINER.sub(_before_noun, text)
    return _PUT_IN.sub(_put_in, text)


def _before_noun(match: re.Match[str]) -> str:
    """Read on to a noun: "his (alleged) crime", but "to her (Hay) and us"."""
    inside = match["inside"]
    if not NAMED.match(inside):
        return inside
    ahead = match.string[max(0, match.start() - _NEAR) : match.start()].split()
    subject = ahead[-1].lower().lstrip("\"“‘'").replace("’", "'")
    if subject in _SHORT_SUBJECTS and _SUBJECT_NAMED.match(match.string, match.end()):
        return match[0]
    no_noun = NO_NOUN_AHEAD.match(match.string, match.end())
    if _TELLS_HER.search(match.string, 0, match.start()):
        return match[0]
    if _HIS.search(match.string, 0, match.start()) and is_person(inside):
        # "His (Tom Hay) death": whose it is
        return match[0] if no_noun else f"({inside}'s)"
    owner = match.string[: match.start() - 1].endswith("s")
    # "Of Poe's (Ada Hay) brothers", but "Poe's (North Korean) friends"
    whole_name = owner and " " in inside and not _FROM_PLACE.search(inside)
    return match[0] if no_noun or whole_name else inside


def _names_owner(match: re.Match[str], word: str) -> bool:
    """Whether it says whose: "his (Poe's) boat", "the best he's (Poe's) got"."""
    return word in _OWNERS and match["inside"].endswith(("'s", "’s", "s'", "s’"))


def _credits(match: re.Match[str]) -> bool:
    """Whether a name follows a title, whatever its last word is: "All I Am (Ada Poe)"."""
    if not (match["before"][0].isupper() and match["inside"][0].isupper()):
        return False
    return _IN_TITLE_CASE.search(match.string, 0, match.start("inside") - 1) is not None


def _put_in(match: re.Match[str]) -> str:
    inside = match["inside"]
    if match["before"] and (_names_subject(match) or _is_aside(match)):
        return match[0]
    quoted = is_quoted(match.string, match.start("inside"))
    is_aside = _CONVERSION.match(inside) or _BOTH_KINDS.search(inside)
    if not is_aside and _is_part(match, quoted):
        gap = f"{match['before']} " if match["before"] else match["opens"]
        return f"{gap}{inside}{match['after']}"
    if quoted and match["before"] and names_people(match["before"].lower(), inside):
        return f"{match['before']} (the {inside}){match['after']}"
    return match[0]


def _is_part(match: re.Match[str], quoted: bool) -> bool:
    """Whether what stands in brackets is a part of its sentence, and no aside."""
    inside, before = match["inside"], match["before"]
    words = inside.count(" ") + 1
    leads = words <= _MOST_UNQUOTED and _leads_ahead(match)
    if before and (leads or (quoted and _names_after_role(match))):
        return True
    if before and (inside == "like" or (quoted and _links(inside))):
        return True
    completed = quoted and words <= _MOST_WORDS and (_wants_name(match) or completes(match))
    if completed or tells_how(match):
        return True
    apart = _APART.search(inside) and not (before == "that" and _DATE.match(inside))
    if words > (_MOST_WORDS if quoted else _MOST_UNQUOTED) or apart:
        return False
    if not quoted and before and inside[0].isupper():
        # "The way boats were made (Hale).", but "in the (Vale)."
        is_family = _is_family(match)
        if is_family or not goes_on(match):
            return not is_family and before.lower() in FUNCTION_WORDS | PREPOSITIONS
    belongs = _opens_clause(match, quoted) if before is None else _belongs(match, quoted)
    return belongs and not (words > _MOST_UNQUOTED and _CLAUSE.search(inside))


def _is_family(match: re.Match[str]) -> bool:
    """Whether the word before is a family name, and no "can" or "do": "Tom Can (Hale) scores"."""
    before, inside = match["before"], match["inside"]
    if not before[0].isupper() or before == "I" or not inside[0].isupper():
        return False
    return CAPITAL_BEFORE.search(match.string, 0, match.start("before")) is not None


def _names_subject(match: re.Match[str]) -> bool:
    """Whether it says who is meant by what is short: "he's (Poe) given us it"."""
    if match["before"].lower().replace("’", "'") not in _SHORT_SUBJECTS:
        return False
    named = _SUBJECT_NAMED.match(match.string, match.start("after"))
    return match["inside"][0].isupper() and named is not None


def _is_aside(match: re.Match[str]) -> bool:
    """Whether one word corrects that before it, or is of one kind and another word of another."""
    inside, before = match["inside"], match["before"]
    if not inside.islower() or " " in inside:
        return False
    shared = max(_ENDING, len(inside) - 2)
    # "His first one (a shock)", "the big ones (towns)": what is meant
    if before in {"one", "ones"}:
        return True
    corrects = len(before) > _ENDING and before[-shared:] == inside[-shared:]
    return corrects or _OF_THE_OTHERS.match(match.string, match.start("after")) is not None


def _leads_ahead(match: re.Match[str]) -> bool:
    """Whether the last word in brackets wants one behind them: "they (try to) hide"."""
    last = match["inside"].rsplit(maxsplit=1)[-1]
    return last in _NEVER_LAST and goes_on(match)


def _wants_name(match: re.Match[str]) -> bool:
    """Whether the last word in brackets wants the next: "(plots against) Danish", "(Ada) Poe"."""
    after = match.start("after")
    if not goes_on(match) or NO_NOUN_AHEAD.match(match.string, after):
        return False
    given = _GIVEN_LAST.search(match["inside"])
    if given and match["before"] is None and NAME_AHEAD.match(match.string, after):
        return given[1] in GIVEN_NAMES and given[1] not in TOWNS
    return match["inside"].rsplit(maxsplit=1)[-1] in _BEFORE_NAMES


def _names_after_role(match: re.Match[str]) -> bool:
    """Whether a role and a first name stand before the rest: "(former captain Ada) Poe"."""
    ahead = NAME_AHEAD.match(match.string, match.start("after"))
    return ahead is not None and _ROLE_AND_GIVEN.search(match["inside"]) is not None


def _links(inside: str) -> bool:
    """Whether what stands in brackets is nothing but small words: "(and that)"."""
    words = inside.lower().split()
    return len(words) > 1 and FUNCTION_WORDS.issuperset(words)


def _opens_clause(match: re.Match[str], quoted: bool) -> bool:
    """Whether a sentence begins in brackets: "(He was) tired", but "(Adds detail)"."""
    inside = match["inside"]
    if quoted and (names_on(match) or _TITLE.match(match.string, match.start("opens"))):
        return True
    if quoted and _DOING.match(inside) and _OBJECT_AHEAD.match(match.string, match.start("after")):
        return True
    if not SMALL_AHEAD.match(match.string, match.start("after")) or inside.endswith(_STOPS):
        return False
    if match["opens"][:1] not in _INNER_STOPS or inside[0].isupper():
        return True
    # "If it rains, (the match) will be off"
    return quoted and bool(FINITE_AHEAD.match(match.string, match.start("after")))


def _belongs(match: re.Match[str], quoted: bool) -> bool:
    """Whether a sentence goes on in round brackets behind a word."""
    word, first = match["before"].lower(), match["inside"].split(maxsplit=1)[0].lower()
    if match["before"].isupper() and match["before"] != "I":
        # "Their IF (international federation)"
        return False
    if word in DEMONSTRATIVES and (first == _INFINITIVE or not goes_on(match)):
        # "Break that (rule), and"
        return quoted and _BARE_NOUN.fullmatch(match["inside"]) is not None
    if _names_owner(match, word) or names_subject(match) or _credits(match):
        return False
    is_verb = word in PRONOUNS and first in PREDICATES
    if quoted and (is_verb or is_subject(match, word)):
        return True
    if not quoted or word in PRONOUNS:
        # "It was (in a way) a win": an aside, "he was (alleged to be) there": none.
        is_aside = word in AUXILIARIES and first in PREPOSITIONS
        return (word in LEADS_ON or CONTRACTED.search(word) is not None) and not is_aside
    return word in VERBS or is_object(match) or continues(match, first)
