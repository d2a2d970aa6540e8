"""Parties, ratings and districts of American elections: "Poe (R)", "Lean R", "Calif. 07"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import behind
from briefing.speaking.wording.english.numbers import cardinal
from briefing.speaking.wording.english.picture_words import OF_PICTURE
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/abbreviations")
_POLITICS = Tables("en/politics")
_STATES = _TABLES.pairs("states")
_SHORT_STATES = _TABLES.pairs("short_states") | {
    short: said
    for short, said in _TABLES.pairs("stopped").items()
    if short in _TABLES.words("stopped_states")
}
_PARTIES = Tables("en/pointers").pairs("parties")
_ADJECTIVES = {"D": "Democratic", "R": "Republican"}
# "Ill.", "N.H.", "W. Va."
_STOPPED = rf"(?:{one_of(_SHORT_STATES)})\.|(?:N\.[HJMYCD]|S\.[CD]|R\.I|W\. ?Va)\."
# "Sen. Majority Leader Ada Poe", "the Sen. Finance Committee"
_SENATE = expression(
    rf"\bSen\.? (?=(?:{'|'.join(_POLITICS.table('of_senate', list[str]))})\b"
    rf"|(?:{one_of(_POLITICS.words('committees'))})\b[^.;()]{{0,40}}\b[Cc]ommittee\b)",
    sign="Sen",
)
# "House Maj. Leader": no major
_MAJORITY = expression(r"\b(?P<part>Maj|Min)\.? (?=Leader\b|Whip\b)", sign=("Maj", "Min"))
# "Safe D (12): Ohio", "a Lean R seat"; "Solid D": a party's where a seat is told
_RATING = expression(
    r"\b(?P<how>(?:[Ss]afe|[Ll]ikely|[Ll]eans?|[Ll]eaning|[Tt]ilts?"
    r"|(?:[Ss]olid|[Ss]trong)"
    r"(?= R\b| D(?: ?[(:;]| (?:to|seats?|districts?|races?|column|states?)\b)))"
    r"[ -])(?P<party>[DR])(?![\w'’&+-]|\.\w)",
    sign=(" D", " R", "-D", "-R"),
)
# "Jo Poe (R - Texas)", "(Republican-Texas)"
_SPACED_PARTY = expression(r"(?<=\()(?P<party>[DRI])\.? ?[-–—] ?(?=[A-Z])", sign="(")
_WHOLE_PARTY = expression(
    r"(?<=\()(?P<party>Democrat|Republican|Independent) ?[-–—] ?(?=[A-Z])", sign="("
)
# "Ada Poe's (R-Ohio) last push": an owner's party would part the owner from what is owned.
_OWNERS_PARTY = expression(r"(?<=[a-z]['’]s) \([DRI]-[A-Z][A-Za-z. ]{0,20}\)(?= [a-z])", sign="s (")
# "(D-CA-12)", "(R-Calif. 7)"
_PARTY_AND_DISTRICT = expression(
    rf"\b(?P<party>[DR])-(?P<state>[A-Z]{{2}}|{_STOPPED})[- ]?0?(?P<number>[1-9][0-9]?)"
    r"(?=[),]| [a-z])",
    sign=("D-", "R-"),
)
# "(R-4th CD)", "(D-21st District)"
_PARTY_AND_NTH = expression(
    r"(?<=\()(?P<party>[DR])-(?P<nth>[0-9]{1,2}(?:st|nd|rd|th)) "
    r"(?P<kind>District|Dist\.?|CD)(?=\))"
    r"|(?<=\()(?P<bare>[DR])-(?P<which>[0-9]{1,2}(?:st|nd|rd|th))(?=\))",
    sign="(",
)
# "The 4th C.D. is safe", "trails in the 52nd CD"
_NTH_DISTRICT = expression(
    r"(?P<nth>(?:(?<=\b[Tt]he )|(?<=\b[Ii]n )|(?<=\()|(?<=[A-Z]['’]s ))[0-9]{1,2}(?:st|nd|rd|th)) "
    r"(?:CD(?P<many>s?)|C\.D\.(?=[,;:)]|(?P<end>$)| [a-z]))(?![\w-])",
    sign=("CD", "C.D."),
)
_NUMBERED_DISTRICT = expression(r"\bCD[ -]0?(?P<number>[1-9][0-9]?)(?![\w.,-]?[0-9])", sign="CD")
_LETTER_C = {True: "C", False: "c"}
_OF_MUSIC = expression(rf"\b(?:{one_of(_POLITICS.words('of_music'))})", re.IGNORECASE)
# "Calif. 07: Rep. Ada Poe", "Ohio 01 (Hay)"
_DISTRICT = expression(
    rf"(?<![\w.])(?P<state>{_STOPPED}|{one_of(_STATES.values())}) 0(?P<number>[1-9])"
    r"(?=[:;,)]| \(| [–—-]|$)",
    sign=" 0",
)
# "Del. Ada Poe": of a house of delegates, where "Dover, Del. Poe" is the state
_DELEGATE = expression(
    r"(?<!, )(?<![\w.'’-])Del\. (?=[A-Z][a-z'’]+ (?:[A-Z]\. )?[A-Z][a-z]|[A-Z][a-z]+ \([DR]-)",
    sign="Del. ",
)
# "An R hold", "a D pickup", "(R hold)": no "Group D seats"
_HELD = expression(
    r"(?:\b(?P<article>[Aa])n? |(?<=\b[Tt]he )|(?<=\())(?P<party>[DR]) "
    r"(?=(?:hold|gain|pickup|pick-up|incumbent|nominee|seat|stronghold)s?\b)",
    sign=("D ", "R "),
)
# "Ada Poe (R) trails": a side of a picture, unless a party is told
_BRACKETED = expression(
    r"(?<!primary)(?<!primaries)(?<!caucus)(?<!caucuses)(?<!convention)"
    r"(?P<s>['’]s)? \((?P<party>[DRI])\)",
    sign=("(D)", "(R)", "(I)"),
)
_OF_PARTIES = expression(
    r"\((?:D\)|[DR]-|[DR] (?:hold|gain|pick-?up)\b)"
    rf"|\b(?:{'|'.join(_POLITICS.table('of_parties', list[str]))})"
)
_SIDES = expression(r"\((?:L|C|[Ll]eft|[Cc]ent(?:er|re))\)|\b(?:left|pictured|seen here)\b")
# "(R) shakes hands with", "(R) and his wife"
_SHOWN_DOING = expression(
    rf" \(R\) (?:and (?:his|her) \w+ |[a-z]+ly )?"
    rf"(?:{one_of(_POLITICS.words('shown_doing') | _POLITICS.words('shown_at'))})\b"
)
# "Gov. Ada Poe (R) at a hearing said": behind a title a preposition shows nobody.
_TITLED = expression(
    r"\b(?:Gov|Sen|Rep|Congress(?:man|woman)|Senator|Governor|Representative)\.? "
    rf"(?:[A-Z][\w.'’-]* ){{1,3}}\(R\) (?:{one_of(_POLITICS.words('shown_at'))})\b"
)
# "Ada Poe (Ill.), Tom Hay (Pa.)"
_STATE_IN_BRACKETS = expression(
    rf"(?<=[a-z.] \()(?P<state>{_STOPPED}"
    rf"|(?:{one_of(_TABLES.words('stopped_states'))})(?=\)[.,;]))(?=\))",
    sign="(",
)
# Where none is told, "(PA)" twice is who took the pictures.
_OF_MEMBERS = expression(
    r"\b(?:Reps?|Sens?|Govs?|(?i:members?|senators?|representatives?|governors?|delegates?))\b"
)
_FEWEST_STATES = 2  # in brackets, where one alone may be anything
_LETTERS_IN_BRACKETS = expression(rf"(?<=[a-z] \()(?P<state>{one_of(_STATES)})(?=\))", sign="(")
# "Jo Hay (Ind.)": no state where there are British parties
_BRITISH = expression(r"\((?:Lab|Con|Lib|LD|SNP|FF|FG|SF|Green)\b")

_BRITISH_INDEPENDENT = expression(r"\(Ind\.?\)", sign="(Ind")


def politics(text: str) -> str:
    """Say parties, ratings and districts in full: "Poe (R)" → "Poe (a Republican)"."""
    text = _MAJORITY.sub(_majority, _SENATE.sub("Senate ", text))
    text = _RATING.sub(lambda m: m["how"] + _ADJECTIVES[m["party"]], text)
    text = _DELEGATE.sub("Delegate ", text)
    if _OF_PARTIES.search(text):
        text = _HELD.sub(_held, text)
    text = _WHOLE_PARTY.sub(r"\g<party> of ", _SPACED_PARTY.sub(r"\g<party>-", text))
    text = _OWNERS_PARTY.sub("", text)
    text = _PARTY_AND_DISTRICT.sub(_party_and_district, _PARTY_AND_NTH.sub(_party_and_nth, text))
    text = _DISTRICT.sub(lambda m: f"{_state(m['state'])} {cardinal(int(m['number']))}", text)
    if "CD" in text or "C.D." in text:
        text = _districts(text)
    if _BRITISH.search(text):
        text = _BRITISH_INDEPENDENT.sub("(Independent)", text)
    else:
        text = _STATE_IN_BRACKETS.sub(lambda match: _state(match["state"]), text)
    if "(" in text:
        text = _states_of_names(text)
    if _BRACKETED.search(text) and _tells_of_parties(text):
        text = _BRACKETED.sub(_bracketed, text)
    return text


def _states_of_names(text: str) -> str:
    """Say the states of several people: "Ada Poe (TX) and Tom Hay (OH)", and no glosses."""
    states = [match for match in _LETTERS_IN_BRACKETS.finditer(text) if _is_behind_name(match)]
    if len(states) < _FEWEST_STATES:
        return text
    is_one = len({match["state"] for match in states}) == 1
    if is_one and not (_OF_PARTIES.search(text) or _OF_MEMBERS.search(text)):
        return text
    return _LETTERS_IN_BRACKETS.sub(
        lambda match: _STATES[match["state"]] if _is_behind_name(match) else match[0], text
    )


def _is_behind_name(match: re.Match[str]) -> bool:
    """Whether brackets stand behind a name whose initials are not the letters in them."""
    words = behind(match).removesuffix("(").replace("-", " ").split()
    letters = match["state"]
    glossed = "".join(word[0] for word in words[-len(letters) :]).upper()
    return words[-1][0].isupper() and glossed != letters


def _state(short: str) -> str:
    letters = short.rstrip(".").replace(" ", "")
    return _SHORT_STATES.get(letters) or _STATES.get(letters.replace(".", "").upper()) or short


def _held(match: re.Match[str]) -> str:
    article = f"{match['article']} " if match["article"] else ""
    return f"{article}{_ADJECTIVES[match['party']]} "


def _majority(match: re.Match[str]) -> str:
    return "Majority " if match["part"] == "Maj" else "Minority "


def _party_and_district(match: re.Match[str]) -> str:
    if match["state"].isupper() and match["state"].isalpha() and match["state"] not in _STATES:
        return match[0]
    number = cardinal(int(match["number"]))
    return f"{_PARTIES[match['party']]} of {_state(match['state'])} {number}"


def _party_and_nth(match: re.Match[str]) -> str:
    if match["bare"]:
        return f"{_PARTIES[match['bare']]} of the {match['which']}"
    kind = "congressional district" if match["kind"] == "CD" else "District"
    return f"{_PARTIES[match['party']]} of the {match['nth']} {kind}"


def _districts(text: str) -> str:
    if not _OF_MUSIC.search(text):
        text = _NTH_DISTRICT.sub(_nth_district, text)
    if _OF_PARTIES.search(text):
        text = _NUMBERED_DISTRICT.sub(
            lambda match: (
                f"{_LETTER_C[match.start() == 0]}ongressional district "
                f"{cardinal(int(match['number']))}"
            ),
            text,
        )
    return text


def _nth_district(match: re.Match[str]) -> str:
    many, stop = match["many"] or "", "." if match["end"] is not None else ""
    return f"{match['nth']} congressional district{many}{stop}"


def _tells_of_parties(text: str) -> bool:
    """Whether D and R in brackets are parties, and not where one stands in a picture."""
    if "(D)" in text:
        return True
    if _SIDES.search(text) or OF_PICTURE.search(text):
        return False
    if _SHOWN_DOING.search(text) and not _TITLED.search(text):
        return False
    return _OF_PARTIES.search(text) is not None


def _bracketed(match: re.Match[str]) -> str:
    # "Poe's (R) plan": there it would part the owner from what is owned.
    if match["s"]:
        return match["s"]
    party = _PARTIES[match["party"]]
    return f" ({'an' if party[0] == 'I' else 'a'} {party})"
