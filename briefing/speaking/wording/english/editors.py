"""Words that an editor put into a sentence in brackets.

Those that the sentence wants, "we stopped [Hale] there" or "(he was) tired", are read straight
through. What explains the word before it, "he (the mayor) said", stays an aside, which gets its
pauses last.
"""

from __future__ import annotations

import re

from briefing.speaking.wording.english.quotations import is_quoted
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/brackets")
_FUNCTION_WORDS = _TABLES.words("function_words")
_FUNCTION_WORD = re.compile(
    rf"(?:^|(?<=[\w,…-] )|(?<=[\"“'‘])|(?<=\. ))"
    rf"\((?P<word>(?:{one_of(_FUNCTION_WORDS | {word.capitalize() for word in _FUNCTION_WORDS})})"
    r"(?:['’](?:s|re|m|ve|ll|d)|n['’]t)?)\)"
    r"(?=[ ,.:])"
)
_EDITED = re.compile(
    r"(?:(?<![\w'’.-])(?P<before>[\w'’.-]{1,40})(?P<gap>,? ))?"
    r"\[(?P<inside>[A-Za-z0-9£$€][^\[\]]{0,80})\](?!\()"
)
# The same in round brackets, which hold asides too.
_PUT_IN = re.compile(
    r"(?:(?<![\w'’.-])(?P<before>[\w'’.-]{0,39}[\w'’-]) "
    r"|(?P<opens>^[\"“'‘]{0,2}|[,;:.!?…-] ?[\"“'‘]?|[\"“]))"
    r"\((?P<inside>[A-Za-z][^()\[\]:;]{1,60})\)(?P<after>[\"”]?(?:[ ,.;!?]|\.\.\.|$))"
)
_APART = re.compile(
    rf"^(?i:{one_of(_TABLES.table('asides', list[str]))})\b|[.!?]$|[0-9][-–:][0-9]|[0-9]$"
)
_MOST_WORDS, _MOST_UNQUOTED = 6, 3
_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had)\b")
_STOPS, _INNER_STOPS = (".", "!", "?"), (",", ";", "-")
_LEADS_ON = _TABLES.words("leads_on")
_VERBS = _LEADS_ON | _TABLES.words("verbs")
_PREDICATES = _TABLES.words("verbs") | _TABLES.words("auxiliaries")
_TO_VERB = re.compile(rf"\b(?:{one_of(_TABLES.words('before_verbs'))}) [a-z]+ $")
_AUXILIARIES = _TABLES.words("auxiliaries")
# "There's (much) more"
_CONTRACTED = re.compile(
    r"^(?:(?:there|it|he|she|that|what|who|here)['’]s|\w+(?:['’](?:re|ve|ll|m)|n['’]t))$"
)
_FIRST_NAME = re.compile(r"[A-Z][a-z]+$")
# "(I Can't Go) Home"
_TITLE = re.compile(r"[\"“]\([A-Z][^()]{1,60}\) [A-Z][\w'’]*(?: [A-Z][\w'’]*){0,4}[,.]?[\"”]")
_NAMED = re.compile(r"(?:[A-Z][a-z'’-]+ ?){1,2}$")
# "The 'balcony' [an apparent reference to the town]"
_EXPLAINS = re.compile(
    r"(?:an? (?:[a-z]+ ){2,}|(?:referring|meaning|a reference) |(?:another|one of) "
    # "shura [Arabic for council]"
    r"|(?:[A-Z][a-z]+|short|slang|code|shorthand) for )"
)
_IS_A = re.compile(r"an? [a-z]")
# "Her husband [actor Tom Hay], I said"
_ROLE_AND_NAME = re.compile(
    rf"(?:(?!(?:{one_of(_FUNCTION_WORDS | _TABLES.words('prepositions'))})\b)[a-z-]+ ){{1,3}}"
    r"(?:[A-Z][\w'’-]+ ?){1,3}$"
)
_AFTER_OWNER = re.compile(
    r"\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Yy]our|[Tt]he)(?: [\w'’\[\]-]+){1,3} $"
)
_PRONOUNS = _TABLES.words("pronouns")
_DEMONSTRATIVES, _SINGULAR = {"this", "that", "these", "those"}, {"he", "she", "it", "who"}
_IN_CLAUSE = re.compile(
    rf"(?i:{one_of(_FUNCTION_WORDS | _VERBS | _TABLES.words('auxiliaries'))})$"
    r"|[a-z]+(?:ly|ed|ing|n['’]t|['’](?:re|ve|ll|d|m))$"
)
_PREPOSITIONS = _TABLES.words("prepositions")
_DETERMINED = re.compile(r"(?:the|his|her|their|its|our|my|this|that|these|those) [A-Za-z]")
_NAME_AHEAD = re.compile(" [A-Z]")
_FINITE_AHEAD = re.compile(
    r" (?:(?:is|was|were|has|have|had|do|does|did|would|could|should|might)(?:n['’]t)?"
    r"|are|aren['’]t|will|won['’]t|can|can['’]t|may|must)\b"
)
_WORD_AHEAD = re.compile(r" [\w\"“'‘£$€]")
# "By which (a vote) will come", "the way (Poe) had gone"
_RELATIVE = re.compile(r"\b(?:in|by|at|on|of|to|for|from|with|through|under|during|after) which $")
_WAYS = {"way", "time", "day", "moment", "reason", "year", "week", "place", "thing", "when"}
# "It caused (the crew) to go", "he has given (Poe) a blow", but "the accused (Mr Poe) was", and
# "they were saved (the crew) by"
_TOOK = re.compile(r"(?:(?P<ahead>[A-Za-z]+) )?\b(?:[a-z]{2,}ed|given|taken|shown|seen|made) $")
_NO_OBJECT = _TABLES.words("before_no_object")
_INFINITIVE = "to"
_NEVER_LAST = {"to", "of", "the", "a", "an", "from", "into", "than", "their", "his", "our", "my"}
_OWNERS = {"his", "her", "its", "their"}
_IN_TITLE_CASE = re.compile(r"\b[A-Z][\w'’]* [A-Z][\w'’]* [A-Z][\w'’]* $")
_SMALL_AHEAD = re.compile(" [a-z]")
# "The (UN) General Assembly": what stands between an article and its noun is no aside.
_AFTER_DETERMINER = re.compile(
    r"(?:(?<=\b(?:[Tt]he|[Hh]is|[Hh]er|[Oo]ur|[Ii]ts|any) )|(?<=[a-z]['’]s )(?!\([A-Z]{2,}\)))"
    # "His (Poe's) boat" says whose it is.
    r"(?!(?<=\b(?:[Hh]is|[Hh]er|[Ii]ts) )\([^()]*['’]s?\))"
    r"\(((?![0-9]{1,2}\))[A-Za-z0-9£$€][\w.,' -]{0,29})\)(?= [A-Za-z]|-[A-Z])"
)
# "A Category 5 (storm)", but "12 (twelve) people"
_NUMBERED = re.compile(rf"(?!(?:{one_of(_TABLES.words('numbers'))})\b)[a-z]{{3,}}$")


def editors_words(text: str) -> str:
    """Read the word that an editor put into a sentence as part of it: "put (us) back"."""
    if "(" not in text and "[" not in text:
        return text
    text = _AFTER_DETERMINER.sub(r"\1", _FUNCTION_WORD.sub(r"\g<word>", text))
    return _EDITED.sub(_edited, _PUT_IN.sub(_put_in, text))


def _edited(match: re.Match[str]) -> str:
    before, inside = match["before"] or "", match["inside"]
    apart = _explains_pronoun(match, before.lower()) or _explains_noun(match, before)
    if apart and not _owns(match, inside):
        return f"{before}{match['gap']}({inside})"
    return f"{before}{match['gap'] or ''}{inside}"


def _explains_noun(match: re.Match[str], before: str) -> bool:
    """Whether what stands in square brackets explains a noun: "HDTVs [televisions]"."""
    inside, word = match["inside"], before.lower()
    wants = word in _VERBS or _CONTRACTED.search(word)
    if not before or "," in match["gap"] or wants or before[-1] in _STOPS:
        return False
    if _says_what(match, before):
        return True
    first = inside.split(maxsplit=1)[0]
    leads = first.lower() in _PREPOSITIONS | _FUNCTION_WORDS and not first.isupper()
    if leads or _NAME_AHEAD.match(match.string, match.end()):
        return False
    if not inside[0].islower():
        # "The minister [Hale]", but "Boris [Hale] was", "we see [Hale's] results"
        return word in _PRONOUNS or not (_FIRST_NAME.match(before) and _NAMED.match(inside))
    return before[0].isupper() and before[1:2].isupper()


def _says_what(match: re.Match[str], before: str) -> bool:
    """Whether it says by itself that it explains: "£20 [about $25]", "her father [a cook]"."""
    inside = match["inside"]
    if before[0].isdigit():
        return any(map(str.isdigit, inside))
    is_listed = ", " in inside and inside.split(maxsplit=1)[0].lower() not in _PREPOSITIONS
    if is_listed or _EXPLAINS.match(inside):
        return True
    if _IS_A.match(inside) or _ROLE_AND_NAME.match(inside):
        return _AFTER_OWNER.search(match.string, 0, match.start("inside") - 1) is not None
    # "Tom [his agent] and Jo"
    return before[0].isupper() and _DETERMINED.match(inside) is not None


def _explains_pronoun(match: re.Match[str], word: str) -> bool:
    """Whether what stands behind a pronoun says who or what it is: "he [the mayor] said"."""
    inside = match["inside"]
    if word in _DEMONSTRATIVES:
        # "Of that [leak], he", but "that [leak] is", "those [people] who"
        return _goes_on(match) is False and word not in _LEADS_ON - _DEMONSTRATIVES
    if word not in _PRONOUNS:
        return False
    if _DETERMINED.match(inside):
        return True
    words = inside.split()
    if words[0].lower() in _PREPOSITIONS or any(map(_IN_CLAUSE.match, words)):
        return False
    # "They [members] say", but "he [says] so"
    return len(words) > 1 or (words[0].endswith("s") and word not in _SINGULAR)


def _goes_on(match: re.Match[str]) -> bool:
    return _WORD_AHEAD.match(match.string, match.end("inside") + 1) is not None


def _is_subject(match: re.Match[str], word: str) -> bool:
    """Whether a clause begins in brackets: "the way (Poe) had", "in which (a vote) will be"."""
    if not _FINITE_AHEAD.match(match.string, match.start("after")):
        return False
    inside = match["inside"]
    if not (_NAMED.match(inside) or _DETERMINED.match(inside) or _IS_A.match(inside)):
        return False
    before = match.string[: match.start("inside") - 1]
    return _RELATIVE.search(before) is not None if word == "which" else word in _WAYS


def _is_object(match: re.Match[str]) -> bool:
    """Whether a verb's object stands in brackets: "it caused (the crew) to leave"."""
    inside = match["inside"]
    if not (_NAMED.fullmatch(inside) or _DETERMINED.match(inside)):
        return False
    after = match.start("after")
    if _FINITE_AHEAD.match(match.string, after) or not _goes_on(match):
        return False
    took = _TOOK.search(match.string, 0, match.start("inside") - 1)
    return took is not None and (took["ahead"] or "").lower() not in _NO_OBJECT


def _names_owner(match: re.Match[str], word: str) -> bool:
    """Whether it says whose: "his (Poe's) boat"."""
    return word in _OWNERS and match["inside"].endswith(("'s", "’s", "s'", "s’"))


def _credits(match: re.Match[str]) -> bool:
    """Whether a name follows a title, whatever its last word is: "All I Am (Ada Poe)"."""
    if not (match["before"][0].isupper() and match["inside"][0].isupper()):
        return False
    return _IN_TITLE_CASE.search(match.string, 0, match.start("inside") - 1) is not None


def _owns(match: re.Match[str], inside: str) -> bool:
    """Whether a name in brackets owns the noun behind them."""
    ahead = match.string[match.end("inside") + 1 :][:2].strip()
    return inside.endswith(("'s", "’s", "s'", "s’")) and ahead.islower()


def _put_in(match: re.Match[str]) -> str:
    inside = match["inside"]
    words = inside.count(" ") + 1
    quoted = is_quoted(match.string, match.start("inside"))
    if match["before"] and words <= _MOST_UNQUOTED and _leads_ahead(match):
        return _joined(match)
    if quoted and match["before"] and _links(inside):
        return _joined(match)
    if words > (_MOST_WORDS if quoted else _MOST_UNQUOTED) or _APART.search(inside):
        return match[0]
    belongs = _opens_clause(match, quoted) if match["before"] is None else _belongs(match, quoted)
    if not belongs or (words > _MOST_UNQUOTED and _CLAUSE.search(inside)):
        return match[0]
    return _joined(match)


def _joined(match: re.Match[str]) -> str:
    gap = f"{match['before']} " if match["before"] else match["opens"]
    return f"{gap}{match['inside']}{match['after']}"


def _leads_ahead(match: re.Match[str]) -> bool:
    """Whether the last word in brackets wants one behind them: "they (try to) hide"."""
    last = match["inside"].rsplit(maxsplit=1)[-1]
    return last in _NEVER_LAST and _goes_on(match)


def _links(inside: str) -> bool:
    """Whether what stands in brackets is nothing but small words: "(and that)", "(like)"."""
    words = inside.lower().split()
    return words == ["like"] or (len(words) > 1 and _FUNCTION_WORDS.issuperset(words))


def _opens_clause(match: re.Match[str], quoted: bool) -> bool:
    """Whether a sentence begins in brackets: "(He was) tired", but "(Adds detail)"."""
    inside = match["inside"]
    if quoted and (_names_on(match) or _TITLE.match(match.string, match.start("opens"))):
        return True
    if not _SMALL_AHEAD.match(match.string, match.start("after")) or inside.endswith(_STOPS):
        return False
    if match["opens"][:1] not in _INNER_STOPS or inside[0].isupper():
        return True
    # "If it rains, (the match) will be off"
    return quoted and bool(_FINITE_AHEAD.match(match.string, match.start("after")))


def _names_on(match: re.Match[str]) -> bool:
    """Whether a first name in brackets goes on behind them: "(Ada) Poe"."""
    ahead = _NAME_AHEAD.match(match.string, match.start("after"))
    return bool(ahead and _NAMED.match(match["inside"]))


def _belongs(match: re.Match[str], quoted: bool) -> bool:
    """Whether a sentence goes on in round brackets behind a word."""
    word, first = match["before"].lower(), match["inside"].split(maxsplit=1)[0].lower()
    if word in _DEMONSTRATIVES and (first == _INFINITIVE or not _goes_on(match)):
        return False
    if _names_owner(match, word) or _credits(match):
        return False
    is_verb = word in _PRONOUNS and first in _PREDICATES
    if quoted and (is_verb or _is_subject(match, word)):
        return True
    if not quoted or word in _PRONOUNS:
        # "It was (in a way) a win": an aside, "he was (alleged to be) there": none.
        is_aside = word in _AUXILIARIES and first in _PREPOSITIONS
        return (word in _LEADS_ON or _CONTRACTED.search(word) is not None) and not is_aside
    return word in _VERBS or _is_object(match) or _continues(match, first)


def _continues(match: re.Match[str], first: str) -> bool:
    """Whether what stands in round brackets goes on with somebody's own words."""
    if _TO_VERB.search(match.string, 0, match.start("inside") - 1):
        return True
    if first in _PREPOSITIONS or (first in _PREDICATES and _goes_on(match)):
        return True
    return _owns(match, match["inside"]) or _completes(match)


def _completes(match: re.Match[str]) -> bool:
    """Whether a noun or a name goes on in round brackets."""
    before, inside = match["before"], match["inside"]
    if before.isdigit():
        return _NUMBERED.match(inside) is not None
    small_ahead = _SMALL_AHEAD.match(match.string, match.start("after")) is not None
    if inside[0].isupper():
        # "Jon (Hale) is": the rest of a name.
        whole = _FIRST_NAME.match(before) and _FIRST_NAME.match(inside) and small_ahead
        return bool(whole or (before[0].isupper() and _names_on(match)))
    # "Not even (given) time", but "the Ummah (community), he said"
    return " " not in inside and small_ahead
