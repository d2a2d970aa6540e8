"""Brackets: which hold words of the sentence, and which an aside.

An editor's words, "we stopped [Hale] there" or "(he was) tired", are read straight through. What
explains the word before it, "he (the mayor) said", stays an aside, which gets its pauses last.
"""

from __future__ import annotations

import re

from briefing.speaking.wording.english.quotations import is_quoted
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/brackets")
_FUNCTION_WORDS = _TABLES.words("function_words")
_SIC = re.compile(r" ?[\[(]sic[\])]")
# Reuters' code of a share: "Apple (AAPL.O)".
_CODE_OF_STOCK = re.compile(
    r" [A-Z]{2,4}c[1-9]\b| ?[(<\[](?:[A-Z0-9]{1,6}\.[A-Z]{1,3}|\.[A-Z0-9]{2,8})[)>\]]"
)
# "The EU (Withdrawal) Bill"
_IN_TITLE = re.compile(r"(?<=\w )\(([A-Z][\w ,&]{2,40})\)(?= (?:Bill|Act|Order|Regulations)\b)")
# "It has show[n] that", "he like[d] it", but "the treaty[a]": single letters are notes as well.
_LETTER_ADDED = re.compile(
    r"(?<=[a-z]e)\[(d)\]|(?<=[a-z][ew])\[(n)\]|(?<=[a-z])\[([p-z])\](?![\w\[])"
    r"|(?<=\b[Tt]he)\[(m|re|ir|se|y)\]|(?<=\b[Hh]i)\[(m)\]"
)
_ENDING_ADDED = re.compile(rf"(?<=[a-z]{{2}})\(({one_of(_TABLES.words('endings'))})\)(?!\w)")
# "A new drug(s)": one of them stands before it.
_ONE_OR_MORE = re.compile(
    r"(?P<one>\b(?:[Aa]n?|[Ee]ach|[Ee]very|[Oo]ne|[Aa]nother|[Ee]ither)(?: [a-z'’-]+){1,3})"
    r"\((?:s|es)\)(?!\w)|(?P<y>(?<=[a-z]))\(y/ies\)"
)
# "Rule E1[a]", "section 12[b]"
_PART_OF_RULE = re.compile(
    rf"(?P<rule>\b(?:{one_of(_TABLES.words('rules'))})s? [A-Z]?[0-9]+(?:\.[0-9]+)?)"
    r"\[(?P<part>[a-z])\]"
)
# "Sen. Jo Hay (I)"
_ABOUT_NAME = re.compile(
    r"(?<=[A-Z][a-z]{2} )\(I\)|(?<=[a-z]{3} )\(I\)(?=[.,;)]| (?:and|said|says)\b)"
)
# "That('s) great", "the women('s) team", "in (19)66"
_JOINED = re.compile(
    r"(?<=[A-Za-z])\((?:['’](?:s|re|ve|ll|d|m)|n['’]t)\)(?!\w)|\([0-9]{2}\)(?=[0-9]{2}\b)"
    # "A non-(voting) member", "LGBT(QIA)+", "Covid(-19)", "photo(graph)s"
    r"|(?<=[a-z]-)\([a-z]+\)(?!\w)|(?<=[A-Z])\((?:[A-Z]{2,4}|\+)\)"
    r"|(?<=[a-z])\((?:-[0-9]{1,2}|[a-z]{1,5}(?=\)[a-z]))\)"
)
# "To be (a) doctor": no letter of a list.
_ARTICLE = re.compile(r"(?<=[a-z] )\(a\)(?= [A-Za-z])")
# "It is so [1, 2].", "Mr Hay [37] said": numbers of notes.
_NOTES = re.compile(r" ?\[[0-9]{1,3}(?:(?:, ?|[-–])[0-9]{1,3}){0,9}\](?=[\s.,;:]|$)")
_NOISE = re.compile(
    rf" ?[(\[](?i:{one_of(_TABLES.words('noises'))})(?: (?:loudly|again|nervously|softly))?[)\]]"
)
_FUNCTION_WORD = re.compile(
    rf"(?:^|(?<=[\w,…-] )|(?<=[\"“'‘])|(?<=\. ))"
    rf"\((?P<word>(?:{one_of(_FUNCTION_WORDS | {word.capitalize() for word in _FUNCTION_WORDS})})"
    r"(?:['’](?:s|re|m|ve|ll|d)|n['’]t)?)\)"
    r"(?=[ ,.])"
)
_EDITED = re.compile(
    r"(?:(?<![\w'’.-])(?P<before>[\w'’.-]{1,40})(?P<gap>,? ))?"
    r"\[(?P<inside>[A-Za-z0-9£$€][^\[\]]{0,80})\](?!\()"
)
# The same in round brackets, which hold asides too.
_PUT_IN = re.compile(
    r"(?:(?<![\w'’.-])(?P<before>[\w'’.-]{1,40}) "
    r"|(?P<opens>^[\"“'‘]{0,2}|[,;:.!?…-] ?[\"“'‘]?|[\"“]))"
    r"\((?P<inside>[A-Za-z][^()\[\]:;]{1,60})\)(?P<after>[\"”]?(?:[ ,.;!?]|\.\.\.|$))"
)
_APART = re.compile(
    rf"^(?i:{one_of(_TABLES.table('asides', list[str]))})\b|[.!?]$|[0-9][-–:][0-9]|[0-9]$"
)
_MOST_WORDS, _MOST_UNQUOTED = 6, 3
_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had)\b")
_STOPS, _INNER_STOPS = (".", "!", "?"), (",", ";", "-")
# "The group (SCO)'s meeting"
_OWNED_BRACKET = re.compile(r"\((?P<name>[A-Z][A-Za-z]{1,7})\)(?P<s>['’]s)\b")
# "10cm [4in] wide"
_CONVERTED = re.compile(
    r"\[(?P<sum>[-0-9.,]{1,9} ?(?:ft|in|cm|mm|k?m|mi|kg|lbs?|st|oz|°?C|°?F|mph|kph|km/h|ha))\]"
)
_LEADS_ON = _TABLES.words("leads_on")
_VERBS = _LEADS_ON | _TABLES.words("verbs")
_TO_VERB = re.compile(rf"\b(?:{one_of(_TABLES.words('before_verbs'))}) [a-z]+ $")
_AUXILIARIES = _TABLES.words("auxiliaries")
_FIRST_NAME = re.compile(r"[A-Z][a-z]+$")
# "(I Can't Go) Home"
_TITLE = re.compile(r"[\"“]\([A-Z][^()]{1,60}\) [A-Z][\w'’]*(?: [A-Z][\w'’]*){0,4}[,.]?[\"”]")
_NAMED = re.compile(r"(?:[A-Z][a-z'’-]+ ?){1,2}$")
# "The 'balcony' [an apparent reference to the town]"
_EXPLAINS = re.compile(r"(?:an? (?:[a-z]+ ){2,}|(?:referring|meaning|a reference) )")
_PRONOUNS = _TABLES.words("pronouns")
_PREPOSITIONS = _TABLES.words("prepositions")
_DETERMINED = re.compile(r"(?:the|his|her|their|its|our|my|this|that|these|those) [A-Za-z]")
_NAME_AHEAD = re.compile(" [A-Z]")
_SMALL_AHEAD = re.compile(" [a-z]")
# "The (UN) General Assembly": what stands between an article and its noun is no aside.
_AFTER_DETERMINER = re.compile(
    r"(?<=\b(?:[Tt]he|[Hh]is|[Hh]er|[Oo]ur|[Ii]ts|any) )\(([A-Za-z][\w' -]{0,29})\)(?= [A-Za-z])"
)
# "(2015–present)"
_UNTIL_NOW = re.compile(r"(?<=[0-9]{4})\s?[-–—]\s?(?=(?:the )?(?P<now>present|now|today)\b)")
_STILL_ALIVE = re.compile(r"\((1[5-9][0-9]{2}|20[0-9]{2})\s?[-–—]\s?\)")
# "11 (a.m.) here", "3,800 (degrees) Kelvin"
_UNIT = re.compile(r"(?<=[0-9] )\((degrees?|[ap]\.?m\.?|percent|per cent|o'clock)\)(?= |[,.;])")
# "A Category 5 (storm)", but "12 (twelve) people"
_NUMBERED = re.compile(rf"(?!(?:{one_of(_TABLES.words('numbers'))})\b)[a-z]{{3,}}$")
# "In the wake (er, shiva?) of it": no question ends there.
_ASKED_INSIDE = re.compile(r"(?<=\w)[?!]+(?=\) [a-z])|\s?\([!?]{1,3}\)")
# "Oak (Hamlet), Moss (Lear) and Poe (Puck)": the pauses of a list are longer than those within.
_NAME = (
    r"[\"“'‘]?[A-Z][^\s(),;]*(?: [^\s(),;]+){0,5} "
    r"\((?!captain|goalk|wicketk)"
    r"(?:(?=[^()]*(?:[A-Za-z]{3}|[A-Z]{2}))[^()]{1,60}(?<![0-9])"
    r"|(?=[^()]*[A-Za-z]{3})[^(),]{2,40},[^()]{1,60}"
    r"|[1-9][0-9]{3}\s?[-–]\s?[1-9][0-9]{3}|born [0-9]{4})\)"
)
_LED = rf"(?:(?!(?:{one_of(_TABLES.words('no_item'))})\b)[a-z]+ ){{0,3}}"
_LISTED = re.compile(
    rf"(?<![^\s(“\"])(?P<items>{_NAME}(?:, (?:and |or |plus )?{_LED}{_NAME}){{1,30}}"
    rf"(?: (?:and|or|plus) {_LED}{_NAME})?)"
)
_BETWEEN_ITEMS = re.compile(r"(?<=\))(?:, (?:(and|or|plus) )?| (and|or|plus) )")


def added_letters(text: str) -> str:
    """Join what an editor added to a word: "start(ing)", "blow[n]", "a drug(s)"."""
    if "(" not in text and "[" not in text:
        return text
    rest = _NOTES.sub("", _NOISE.sub("", text))
    text = _JOINED.sub(_joined, rest if any(map(str.isalnum, rest)) else text)
    if "(b)" not in text:
        text = _ARTICLE.sub(_article, text)
    text = _PART_OF_RULE.sub(lambda match: f"{match['rule']}({match['part'].upper()})", text)
    text = _LETTER_ADDED.sub(lambda match: match[0].strip("[]"), text)
    text = _ONE_OR_MORE.sub(lambda match: match["one"] or "y", text)
    return _ENDING_ADDED.sub(r"\1", text)


def _joined(match: re.Match[str]) -> str:
    return match[0].strip("()")


def _article(match: re.Match[str]) -> str:
    return "a" if is_quoted(match.string, match.start()) else match[0]


def editors_words(text: str) -> str:
    """Read the word that an editor put into a sentence as part of it: "put (us) back"."""
    text = _CODE_OF_STOCK.sub("", text)
    if "(" not in text and "[" not in text:
        return text
    text = _IN_TITLE.sub(r"\1", _SIC.sub("", text))
    text = _UNTIL_NOW.sub(_until_now, text)
    text = _STILL_ALIVE.sub(r"(born \1)", _OWNED_BRACKET.sub(r"(\g<name>\g<s>)", text))
    text = _EDITED.sub(_edited, _CONVERTED.sub(r"(\g<sum>)", text))
    text = _UNIT.sub(r"\1", _FUNCTION_WORD.sub(r"\g<word>", _ABOUT_NAME.sub("(Independent)", text)))
    text = _AFTER_DETERMINER.sub(r"\1", text)
    text = _LISTED.sub(_listed, _ASKED_INSIDE.sub("", text))
    return _PUT_IN.sub(_put_in, text)


def _until_now(match: re.Match[str]) -> str:
    is_bare = match["now"] == "present" and not match.string.startswith("the", match.end())
    return " to the " if is_bare else " to "


def _edited(match: re.Match[str]) -> str:
    before, inside = match["before"] or "", match["inside"]
    goes_on = before.lower() in _VERBS or _NAME_AHEAD.match(match.string, match.end())
    named = bool(before) and not inside[0].islower() and not goes_on
    # "We see [Hale's] results", "I told [Hale] to go": it takes the place of a word.
    owns = _owns(match, inside)
    named = named and not owns
    # "He [the mayor] said", "it [his plan]": behind a pronoun stands what explains it.
    if before.lower() in _PRONOUNS and _DETERMINED.match(inside):
        return f"{before}{match['gap']}({inside})"
    explains = not goes_on and _EXPLAINS.match(inside) is not None
    # "HDTVs [televisions]": a gloss.
    if named or explains or (before[:1].isupper() and before[1:2].isupper()):
        return match[0]
    return f"{before}{match['gap'] or ''}{inside}"


def _owns(match: re.Match[str], inside: str) -> bool:
    """Whether a name in brackets owns the noun behind them."""
    ahead = match.string[match.end("inside") + 1 :][:2].strip()
    return inside.endswith(("'s", "’s", "s'", "s’")) and ahead.islower()


def _listed(match: re.Match[str]) -> str:
    return _BETWEEN_ITEMS.sub(_between_items, match["items"])


def _between_items(match: re.Match[str]) -> str:
    joined = match[1] or match[2]
    return f"; {joined} " if joined else "; "


def _put_in(match: re.Match[str]) -> str:
    inside = match["inside"]
    words = inside.count(" ") + 1
    quoted = is_quoted(match.string, match.start("inside"))
    if words > (_MOST_WORDS if quoted else _MOST_UNQUOTED) or _APART.search(inside):
        return match[0]
    belongs = _opens_clause(match, quoted) if match["before"] is None else _belongs(match, quoted)
    if not belongs or (words > _MOST_UNQUOTED and _CLAUSE.search(inside)):
        return match[0]
    gap = f"{match['before']} " if match["before"] else match["opens"]
    return f"{gap}{inside}{match['after']}"


def _opens_clause(match: re.Match[str], quoted: bool) -> bool:
    """Whether a sentence begins in brackets: "(He was) tired", but "(Adds detail)"."""
    inside = match["inside"]
    if quoted and (_names_on(match) or _TITLE.match(match.string, match.start("opens"))):
        return True
    if not _SMALL_AHEAD.match(match.string, match.start("after")) or inside.endswith(_STOPS):
        return False
    return match["opens"][:1] not in _INNER_STOPS or inside[0].isupper()


def _names_on(match: re.Match[str]) -> bool:
    """Whether a first name in brackets goes on behind them: "(Ada) Poe"."""
    ahead = _NAME_AHEAD.match(match.string, match.start("after"))
    return bool(ahead and _NAMED.match(match["inside"]))


def _belongs(match: re.Match[str], quoted: bool) -> bool:
    """Whether a sentence goes on in round brackets behind a word."""
    before, inside = match["before"], match["inside"]
    word = before.lower()
    if not quoted or word in _PRONOUNS:
        # "It was (in a way) a win": an aside, "he was (alleged to be) there": none.
        is_aside = word in _AUXILIARIES and inside.split(maxsplit=1)[0].lower() in _PREPOSITIONS
        return word in _LEADS_ON and not is_aside
    if word in _VERBS or _TO_VERB.search(match.string, 0, match.start("inside") - 1):
        return True
    if _owns(match, inside) or inside.split(maxsplit=1)[0].lower() in _PREPOSITIONS:
        return True
    if word.isdigit():
        return _NUMBERED.match(inside) is not None
    small_ahead = _SMALL_AHEAD.match(match.string, match.start("after")) is not None
    if inside[0].isupper():
        # "Jon (Hale) is": the rest of a name.
        whole = _FIRST_NAME.match(before) and _FIRST_NAME.match(inside) and small_ahead
        return bool(whole or (before[0].isupper() and _names_on(match)))
    # "Not even (given) time", but "the Ummah (community), he said"
    return " " not in inside and small_ahead
