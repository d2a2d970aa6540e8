"""Brackets: letters that they join to a word, notes, years, names in a list."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.insertions import LEADS_ON
from briefing.speaking.wording.english.known_words import is_formed
from briefing.speaking.wording.english.lexicon import LETTERS
from briefing.speaking.wording.english.open_spans import open_spans
from briefing.speaking.wording.english.quotations import is_quoted
from briefing.speaking.wording.neutral import PAUSE
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/brackets")
_SIC = expression(r" ?[\[(]sic[\])]")
# Reuters' codes of a share, "Apple (AAPL.O)", "Boone (BNEGn.DE)", and of a story, "[nL4N1AB0CD]".
_CODE = r"(?:[A-Z0-9]{1,6}(?:[_ ]?[a-z]){0,2}\.[A-Z]{1,3}|\.[A-Z0-9]{2,8})"
_MAY_BE_CODE = expression(r"[(<\[]|[A-Z]c[1-9]|RC[0-9]")
_CODE_OF_STOCK = expression(
    rf" [A-Z]{{2,4}}c[1-9]\b| ?[(<\[]{_CODE}(?:[,;] {_CODE}){{0,4}}[)>\]]"
    # "[GBP/]", "[.N]"
    r"| ?\[(?:[A-Z]{1,4}/[A-Z]{0,3}|\.[A-Z]{1,4})\]"
    r"| ?\[n?[LNGS](?=[A-Z0-9]{0,4}[0-9])[A-Z0-9]{6,11}[\])}]"
    # A picture's: "Ada Poe - RC2ABCD1E2F3"
    r"| ?[-–—]? ?\bRC[0-9](?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[A-Z0-9]{9}\b"
)
# "Gen. Jo Poe (Ret.) said", "Brigadier General (Res) Poe"
_NO_LONGER_SERVES = expression(r"(?<=[a-z] )\((?P<state>Ret|Retd|Res)\.?\)", re.IGNORECASE)
# "An area of 90 sq m (970 sq. ft.), he said": the stop ends no sentence.
_STOP_INSIDE = expression(r"(?<=[a-z])\.(?=\)[,;])")
# "Poe (no dog, mind!), is"
_MARK_INSIDE = expression(r"(?P<inside>\([^()]{2,120}[a-z])[!?]{1,3}(?=\)[,;])")
# "The EU (Withdrawal) Bill"
_IN_TITLE = expression(
    r"(?<=\w )\(([A-Z][\w ,&]{2,40})\)(?= (?:Bill|Act|Order|Regulations|D\.?C)\b)"
)
# "A BA (Hons) in law"
_HONOURS = expression(r"(?<=[A-Za-z]) ?\(Hon(?:s|ours)\.?\)", sign="(Hon")
_LETTERS_IN_TITLES = frozenset({"UK", "EU", "US", "UN", "NI", "NHS", "VAT", "AI"})
_NORTHERN_IRELAND = expression(r"(?<=\w )\(NI\)(?= (?:Bill|Act|Order|Regulations|Rules)\b)")
# "Boone Shipping (Ningbo) Co. Ltd.": a part of the name
_PLACE_OF_FIRM = expression(
    r"(?<=[A-Za-z] )\((?P<place>(?:the )?[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+){0,2})\) "
    r"(?=(?:Co|Cos|Ltd|Inc|Pte|Pvt|Pty|LLC|LLP|Limited|Corp|Corporation|Company|GmbH|PLC|plc|Plc|Bhd|Sdn)\b)",
    sign=") ",
)
# "It has show[n] that", "he like[d] it", but "the treaty[a]": single letters are notes as well.
_LETTER_ADDED = expression(
    r"(?<=[a-z]e)\[(d)\]|(?<=[a-z][ew])\[(n)\]|(?<=[a-z])\[([p-z])\](?![\w\[])"
    r"|(?<=[a-z]{3})\[([a-z])\](?=[a-z])|(?<=\b[Tt]he)\[(m|re|ir|se|y)\]|(?<=\b[Hh]i)\[(m)\]"
)
# "(T)he mayor", "(N)o one": an editor's capital; "(s)he" is two words.
_CAPITAL_ADDED = expression(
    r"(?<!\w)\((?:([A-RT-Z]|S(?!\)he\b))|([a-rt-z]|s(?!\)he\b)))\)(?=[a-z]{1,14}\b)"
)
# "“(A) boat sank": no letter of a list
_ARTICLE_ADDED = expression(r"(?:^|(?<=[“\"‘'(]))\(([AI])\)(?= [a-z])")
# "They denigrat[e] it": no word without it
_LETTERS_WANTED = expression(r"\b(?P<stem>[a-z]{3,})\[(?P<letters>e|es|ed|[a-z]{2,3})\](?![\w\[])")
# "The WALK(ing) project"
_SHOUTED_STEM = expression(
    r"(?<![\w-])(?P<stem>[A-Z]{3,12})\((?P<ending>ing|ed|s|er|ers|ly)\)(?!\w)"
)
_ENDING_ADDED = expression(rf"(?<=[a-z]{{2}})\(({one_of(_TABLES.words('endings'))})\)(?!\w)")
# "[Poe] 's late"
_PARTED_ENDING = expression(r"([\])]) ['’]s(?=[ ,.;])")
# "A new drug(s)": one of them stands before it.
_ONE_OR_MORE = expression(
    r"(?P<one>\b(?:[Aa]n?|[Ee]ach|[Ee]very|[Oo]ne|[Aa]nother|[Ee]ither)(?: [a-z'’-]+){1,3})"
    r"\((?:s|es)\)(?!\w)|(?P<y>(?<=[a-z]))\(y/ies\)"
)
# "Rule E1[a]", "section 12[b]"
_PART_OF_RULE = expression(
    rf"(?P<rule>\b(?:{one_of(_TABLES.words('rules'))})s? [A-Z]?[0-9]+(?:\.[0-9]+)?)"
    r"\[(?P<part>[a-z])\]"
)
# "Sen. Jo Hay (I)"
_ABOUT_NAME = expression(
    r"(?<=[A-Z][a-z]{2} )\(I\)|(?<=[a-z]{3} )\(I\)(?=[.,;)]| (?:and|said|says)\b)"
)
# "That('s) great", "the women('s) team", "in (19)66"
_JOINED = expression(
    r"(?<=[A-Za-z])\((?:['’](?:s|re|ve|ll|d|m)|n['’]t)\)(?!\w)|\([0-9]{2}\)(?=[0-9]{2}\b)"
    # "A non-(voting) member", "LGBT(QIA)+", "Covid(-19)", "photo(graph)s"
    r"|(?<=[a-z]-)\([a-z]+\)(?!\w)|(?<=[A-Z])\((?:[A-Z]{2,4}|\+)\)"
    r"|(?<=[a-z])\((?:-[0-9]{1,2}|[a-z]{1,5}(?=\)[a-z]))\)"
)
# "To be (a) doctor", ""(A) doctor came": no letter of a list.
_ARTICLE = expression(r"(?<=[a-z] )\(a\)(?= [A-Za-z])|(?:(?<=^[\"“])|(?<= [\"“]))\(A\)(?= [a-z])")
# "It is so [1, 2].", "Mr Hay [37] said": numbers of notes.
_NOTES = expression(r" ?\[[0-9]{1,3}(?:(?:, ?|[-–])[0-9]{1,3}){0,9}\](?=[\s.,;:]|$)")
_NOISE = expression(
    rf" ?[(\[](?i:{one_of(_TABLES.words('noises'))})(?: (?:loudly|again|nervously|softly))?[)\]]"
)
# "He went to (inaudible) then", "Sun 41 (last word is unintelligible)"
_LOST = expression(
    r" ?[(\[](?i:(?P<lost>"
    r"(?:(?:the )?(?:last|first|next|one|two|few|some) words? (?:(?:is|are) )?)?"
    rf"(?:{one_of(_TABLES.table('lost', list[str]))})))[)\]]"
)
_ENDS = expression(r"[\"”’']{0,2}(?:$|[.,;:!?…])|\s?(?:--|[–—])")
# "The group (SCO)'s meeting"
_OWNED_BRACKET = expression(r" ?\((?P<name>[A-Z][A-Za-z]{1,7})\)(?P<s>['’]s)\b")
# "10cm [4in] wide"
_CONVERTED = expression(
    r"\[(?P<sum>[-0-9.,]{1,9} ?(?:ft|in|cm|mm|k?m|mi|kg|lbs?|st|oz|°?C|°?F|mph|kph|km/h|ha))\]"
)
# "(2015–present)"
_UNTIL_NOW = expression(r"(?<=[0-9]{4})\s?[-–—]\s?(?=(?:the )?(?P<now>present|now|today)\b)")
# "11 (a.m.) here", "3,800 (degrees) Kelvin"
_UNIT = expression(
    r"(?<=[0-9] )\((degrees?|[ap]\.?m\.?|percent|per cent|o'clock|(?:m|b|tr)illion|thousand)\)"
    r"(?=[ ,.;])"
)
# "In the wake (er, shiva?) of it": no question ends there, and it is no part of the sentence.
_ASKED_INSIDE = expression(r"\((?P<aside>[^()]{1,80}\w)[?!]{1,3}\)(?= [a-z])|\s?\([!?]{1,3}\)")
# "Oak (Hamlet), Moss (Lear) and Poe (Puck)": the pauses of a list are longer than those within.
_NAME = (
    r"[\"“'‘]?[A-Z][^\s(),;]*(?: [^\s(),;]+){0,5} "
    r"\((?!captain|goalk|wicketk)"
    r"(?:(?=[^()]*(?:[A-Za-z]{3}|[A-Z]{2}))[^()]{1,60}(?<![0-9])"
    r"|(?=[^()]*[A-Za-z]{3})[^(),]{2,40},[^()]{1,60}"
    r"|[1-9][0-9]{3}\s?[-–]\s?[1-9][0-9]{3}|born [0-9]{4})\)"
)
_LED = rf"(?:(?!(?:{one_of(_TABLES.words('no_item'))})\b)[a-z]+ ){{0,3}}"
_LISTED = expression(
    rf"(?<![^\s(“\"])(?P<items>{_NAME}(?:, (?:and |or |plus )?{_LED}{_NAME}){{1,30}}"
    rf"(?: (?:and|or|plus) {_LED}{_NAME})?)"
)
# "By rank (India), class (Europe), race (Texas), sex or age": words too, from three on.
_WORD_ITEM = r"(?:[a-z][\w'’-]* ){0,3}[a-z][\w'’-]* \([^()]{2,60}\)"
_LISTED_WORDS = expression(
    rf"(?P<items>(?<![\w-])[a-z][\w'’-]* \([^()]{{2,60}}\)(?:, (?:and |or )?{_WORD_ITEM}){{1,30}}"
    rf"(?:,? (?:and|or) {_WORD_ITEM}"
    r"|, (?=(?:and |or )?[a-z-]+(?: [a-z-]+)?(?:,| and| or|[.;]))))"
)
_BETWEEN_ITEMS = expression(r"(?<=\))(?:, (?:(and|or|plus) )?| (and|or|plus) )")


# "A tube (once of copper)-fed boiler"
_JOINED_BEHIND = expression(r"(?P<aside>(?<=[a-z]) \([^()0-9]{2,60}\))-(?=[a-z]{3,})", sign=")-")
# "74 years (men), 80 years (women)"
_OF_WHOM = expression(r"(?<=[0-9] years) \((men|women|males|females|boys|girls)\)")


def added_letters(text: str) -> str:
    """Join what an editor added to a word: "start(ing)", "blow[n]", "a drug(s)"."""
    text = open_spans(_UNTIL_NOW.sub(_until_now, text))
    if "(" not in text and "[" not in text:
        return text
    text = _PARTED_ENDING.sub(r"\1's", text)
    rest = _NOTES.sub("", _LOST.sub(_lost, _NOISE.sub("", text)))
    text = _JOINED.sub(_joined, rest if any(map(str.isalnum, rest)) else text)
    text = _CAPITAL_ADDED.sub(lambda match: match[1] or match[2], text)
    if "(b)" not in text.lower():
        text = _ARTICLE_ADDED.sub(r"\1", _ARTICLE.sub(_article, text))
    text = _PART_OF_RULE.sub(lambda match: f"{match['rule']}({match['part'].upper()})", text)
    text = _LETTERS_WANTED.sub(_letters_wanted, text)
    text = _LETTER_ADDED.sub(lambda match: match[0].strip("[]"), text)
    text = _ONE_OR_MORE.sub(lambda match: match["one"] or "y", text)
    text = _SHOUTED_STEM.sub(_shouted_stem, text)
    return _ENDING_ADDED.sub(r"\1", text)


def _joined(match: re.Match[str]) -> str:
    return match[0].strip("()")


def _lost(match: re.Match[str]) -> str:
    """Tell that words were lost where the sentence is not whole without them."""
    before = match.string[: match.start()].rstrip()
    word = before.rsplit(maxsplit=1)[-1].lower() if before else ""
    at_end = _ENDS.match(match.string, match.end()) and word not in LEADS_ON
    if at_end or not word or word[-1] in ".,;:!?-–—":
        return ""
    return f"{PAUSE}{match['lost']}{PAUSE}"


def _letters_wanted(match: re.Match[str]) -> str:
    whole = match["stem"] + match["letters"]
    wanted = match["letters"][0] == "e" or is_formed(whole)
    return whole if wanted and not is_formed(match["stem"]) else match[0]


def _shouted_stem(match: re.Match[str]) -> str:
    if match["stem"] in LETTERS:
        return match[0]
    return f"{match['stem'].capitalize()}{match['ending']}"


def _article(match: re.Match[str]) -> str:
    return match[0][1] if is_quoted(match.string, match.start()) else match[0]


def brackets(text: str) -> str:
    """Say what stands in brackets as it is meant: years, a code, a measure, a list of names."""
    if _MAY_BE_CODE.search(text):
        text = _CODE_OF_STOCK.sub("", text)
    if "(" not in text and "[" not in text:
        return text
    text = _PLACE_OF_FIRM.sub(r"\g<place> ", _JOINED_BEHIND.sub(r"\g<aside> ", text))
    text = _HONOURS.sub(" Honours", text)
    text = _OF_WHOM.sub(r" for \1", text)
    text = _NO_LONGER_SERVES.sub(_no_longer_serves, text)
    text = _NORTHERN_IRELAND.sub("Northern Ireland", text)
    text = _IN_TITLE.sub(_in_title, _SIC.sub("", text))
    text = _CONVERTED.sub(r"(\g<sum>)", _OWNED_BRACKET.sub(_owned, text))
    text = _UNIT.sub(r"\1", _ABOUT_NAME.sub("(an Independent)", text))
    text = _LISTED.sub(_listed, _ASKED_INSIDE.sub(_asked, text))
    return _LISTED_WORDS.sub(_listed, text)


def _in_title(match: re.Match[str]) -> str:
    # "The Freedom of Information (FOI) Act": what its letters are
    return match[0] if match[1].isupper() and match[1] not in _LETTERS_IN_TITLES else match[1]


def _asked(match: re.Match[str]) -> str:
    return f"{PAUSE}{match['aside']}{PAUSE}" if match["aside"] else ""


def _no_longer_serves(match: re.Match[str]) -> str:
    return "(reserve)" if match["state"].lower() == "res" else "(retired)"


def stops_inside(text: str) -> str:
    """Drop the stop of a short form before a closing bracket where the sentence goes on."""
    return _MARK_INSIDE.sub(r"\g<inside>", _STOP_INSIDE.sub("", text))


def _owned(match: re.Match[str]) -> str:
    # "The P.C (USA)'s", but "the Port Club (PC)'s": there a pause parts name and code.
    joined = match.string[: match.start()][-2:].isupper()
    return f"{' ' if joined else PAUSE}{match['name']}{match['s']}"


def _until_now(match: re.Match[str]) -> str:
    is_bare = match["now"] == "present" and not match.string.startswith("the", match.end())
    return " to the " if is_bare else " to "


def _listed(match: re.Match[str]) -> str:
    return _BETWEEN_ITEMS.sub(_between_items, match["items"])


def _between_items(match: re.Match[str]) -> str:
    joined = match[1] or match[2]
    return f"; {joined} " if joined else "; "
