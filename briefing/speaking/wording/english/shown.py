"""Words of a caption that point at its picture: "pictured above (left) with", "and, right, in"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.caption_ends import end_behind
from briefing.speaking.wording.english.picture_words import PICTURE_PLACES, POLITICS, SIDES
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/pointers")
_ONE_PLACE = (
    r"(?:(?:far|top|bottom|above|below|main|second|third|front|back|cent(?:er|re)),? (?:from )?)?"
    rf"(?:{PICTURE_PLACES}|opposite)"
)
_PLACE = rf"(?:{_ONE_PLACE}(?:,? and {_ONE_PLACE})?)"
_SHOWS = rf"(?:{one_of(_TABLES.words('shows'))})"
_MAY_POINT = expression(
    rf"{_PLACE}|pictured|posed by|\((?:behind|in front|(?:in )?(?:background|foreground))\)|L-R",
    re.IGNORECASE,
)
# "A coat in May and, right, in a hat": behind a joint and before what is worn, or where it is.
_BEHIND_JOINT = expression(
    rf"(?<=[\w)] )(?P<joint>and|or|then|while|with), (?:pictured )?{_PLACE},"
    r"(?= (?:(?:in|with|at|on) (?:an?|his|her|[A-Z0-9£$€][\w’'-]*)|an?|[a-z]+ing|[A-Z][a-z]+)\b)"
)
# "First seen in 2013, right ."
_BEHIND_DATE = expression(rf"(?<=[0-9]), {_PLACE}(?= ?\.[\"”’']?$)")
# "Ada Poe, pictured above (left) helping", "is seen below with her son"
_POINTED = expression(
    r"(?P<word>(?:, |\b(?:is|are|was|were) |[-–] )(?:both |all )?"
    r"(?:pictured|seen|photographed|shown))"
    rf",? (?:{_PLACE}(?: \({_PLACE}\))?|\({_PLACE}\)),?(?! holding the baby\b)"
    r"(?= (?:with|in|at|on|alongside|beside|during|outside|after|before|as|speaking|[a-z]+ing)\b)"
)
# "Pictured left in May and right in June", "the pair are pictured here", "pictured above in 2009"
_PICTURED_TWICE = expression(
    rf"(?P<word>\b[Pp]ictured,?) {_PLACE},?"
    r"(?P<one> (?:in|with|at|on|as|before|after|during|wearing) [^.;()]{2,80}?,? and)"
    rf",? (?:pictured )?{_PLACE},?"
    r"(?= (?:in|with|at|on|as|before|after|during|wearing|[a-z]+ing)\b)"
)
_SIDES = f"(?:far )?(?:{SIDES})|inset"
_PICTURED_AT = expression(
    rf"(?P<word>\b[Pp]ictured)(?: (?:{_SIDES}|here)\b"
    # "Pictured centre stage", "left for dead"
    r"(?!-| (?:of|behind|for|to|alone|stage|wing|back|half|field|out|off|holding the baby"
    r"|in the lurch|unattended|abandoned)\b)"
    rf"|, (?:{_SIDES}|here)(?=[,.;)]|$| (?:with|in|at|alongside|during|after|before|as)\b)"
    r"|,? (?:above|below)(?= (?:in|with|at|on|as|before|after|during|and|[a-z]+ing)\b"
    r"|[,.;]| [-–—(]|$))+"
    r"(?:,(?= (?:with|in|at|on|during|alongside|after|before|[a-z]+ing)\b))?"
    rf"(?: \({_PLACE}\))?"
)
# "Katie Poe, pictured last year with Tom and Ida, said": of a picture, between name and verb
_ASIDE = expression(
    r"(?<=[A-Za-z0-9]), (?:both |all )?pictured"
    r"(?:(?: (?![a-z]+ing\b)(?:(?!pictured)[^.;:()–—]){2,110}?)?, (?=(?!and\b|left[,.])"
    rf"(?:{one_of(_TABLES.words('goes_on') | _TABLES.words('behind_aside'))}"
    r"|(?!based|called|named|aged|located|dressed|used|inspired|joined)[a-z]{3,}ed)\b(?! by\b))"
    # "Tom Poe, pictured is accused", "the notes, pictured (he has them)"
    r"|(?= (?:(?:is|was|has|had|said|are|were|will)\b|[-–—]"
    r"|\((?!(?:far )?(?:left|right|cent(?:re|er)|above|below|inset)\)))))"
)
_STOP = expression(r"[.!?:;] ")
_INTRODUCED = expression(
    r"(?:In|On|At|After|Before|When|While|As|For|From|With|By|Since|During|Despite|Under|Last|Earlier"
    r"|Meanwhile|However|Now|Then|Later|Yesterday|Today|But|And|Also|Among|According|Speaking"
    r"|[A-Z][a-z]+ly)\b[^,]*,"
)
# ", left and right with his dog"
_BOTH_PLACES = expression(
    r"(?<=[a-z]), (?:left|above|top) and (?:right|below|bottom)"
    r"(?P<comma>,?)(?= (?:with|in|at|on|as|before|after)\b)",
    sign=(" and right", " and below", " and bottom"),
)
# "The probe (HSP), illustrated below, was"
_GOES_ON = one_of(_TABLES.words("goes_on") | _TABLES.words("behind_aside"))
_ILLUSTRATED = expression(
    r"(?<=[\w)]), (?:illustrated|depicted|shown|seen)"
    r" (?:here|left|right|above|below|opposite|overleaf), "
    rf"(?=(?!left\b|and\b)(?:{_GOES_ON})\b)",
    sign=(" illustrated", " depicted", " shown", " seen"),
)
# "The singers, from left, Ada Poe and Tom Hay"
_ORDERED = expression(
    r"(?<=[a-z]s|en), from (?:the )?left(?: to right)?,"
    r"(?= [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+(?:,| and ))",
    sign=", from ",
)
# "Above, the wreck of the van.", where "Above, the remains of a bell hung" has its verb
_VERB = (
    r"(?:was|were|is|are|has|had|have|hung|lay|stood|rose|fell|ran|came|went|shone|could|would|will"
    r"|[A-Za-z]+(?:ed|s))\b"
)
_ABOVE_IT = expression(
    rf"(?:^|(?<=[.!?] ))(?:Above|Below), t(?=he (?:{one_of(_TABLES.words('seen_of_news'))})"
    rf" (?:of|where|when|after)(?: (?!{_VERB})[\w'’-]+){{1,14}}(?<! who)(?<! which)"
    r"(?: (?:who|which|when|after)\b|\.?$))",
    sign=("Above, the", "Below, the"),
)
# "Above: Ada Poe in Ely", "Above, a man in a hat"
_LABEL = expression(
    r"(?:^|(?<=[.!?] ))"
    r"(?:(?:Above|Below|Left|Right|Inset|Pictured|Main picture)(?: (?:left|right))?: "
    r"(?=[\"“‘']?[A-Za-z0-9])|(?:Above|Below|Inset|Pictured), (?=an? (?:[a-z]+ )?"
    rf"(?:{one_of(_TABLES.words('seen_in_pictures'))})\b))(?P<first>[a-z]?)",
    sign=("Above", "Below", "Left", "Right", "Inset", "Pictured", "Main picture"),
)
# "Poe - seen below rowing on the Hale - was there"
_BETWEEN_DASHES = expression(
    rf"(?<=\w) [-–—] (?:both )?(?:(?:seen|photographed|shown) {_PLACE}|pictured)"
    r"(?: (?:(?! [-–—] )[^.;()]){2,110})? [-–—](?= [a-z])"
)
# "The diagram left, which", "the video, right, shows", "in the chart below."
_PLACED = "(?:left|right|above|below|opposite)"
_PICTURE_AT = expression(
    rf"(?P<picture>\b(?:[Tt]he|[Tt]his|[Aa]n?) (?:[a-z]+ )?{_SHOWS})"
    rf"(?:, {_PLACED},(?= (?!which\b|who\b|where\b|of\b)[a-z])|,? {_PLACED}(?=[,.;]))"
)
# "The programme (Haarp), pictured."
_AT_END = expression(rf"(?<=[\w)]), (?:both )?pictured(?: {_PLACE})?(?= ?[.;][\"”’']?(?: |$))")
# "Above, a photograph of the mill": at the head of a sentence
_AHEAD = expression(
    rf"(?:^|(?<=[.!?] ))(?:Above|Below|Left|Inset|Pictured), (?P<first>[at])"
    rf"(?=(?:n|he)? (?:[a-z]+ )?{_SHOWS}\b)"
)
_NOT_SHOWN = r"(?![^()]*\b(?:never|not|rarely|seldom|been|often|is|was|were|are)\b)"
_BRACKETED = expression(
    # "(left, pictured with her coach)", "(Ada pictured above in her shop)"
    rf" \({_NOT_SHOWN}(?:{_PLACE},? |(?:[\w’'-]+ ){{1,3}})pictured"
    rf" (?:{_PLACE}|here|with|in|at|on|behind|beside|alongside|together|during)\b"
    r"[^()]{0,80}\)"
    # "(picture posed by models)"
    rf"| \((?:(?:{_SHOWS}) )?(?:is )?posed by (?:an? )?(?:model|actor|actress)(?:s|es)?\)"
    # "(self-portrait, above)"
    rf"| \((?:(?:an?|his|her|the) )?(?:self-portrait|{_SHOWS}),? (?:pictured )?{_PLACE}\)"
    # "Tom Hay (foreground) looks on"
    r"|(?<=[a-z]{3}) \((?:in )?(?:the )?(?:background|foreground)\)"
)
# "Tom Hay (behind) looks on"
_BEHIND = expression(r"(?P<name>\b[A-Z][\w'’-]+ [A-Z][\w'’-]+) \((?:behind|in front)\)")
# "Tom Hay (left with daughter Ida)": who else is shown is told; no "(left with PTSD)"
_WITH = expression(
    r"(?<=[a-z] \()(?:right|cent(?:er|re)|left(?! with )"
    r"|left(?= with (?:(?:his|her|their|then|late|fellow) )*"
    rf"(?:(?:{one_of(_TABLES.words('company'))})\b|[A-Z][a-z]+\b(?!['’])))"
    r") (?=(?:with|alongside|beside) )"
)
# "Ada Poe (above as Lear)": what she is there is told
_SEEN_AS = expression(
    r"(?<=[a-z] \()(?:pictured )?(?:above|below|inset|cent(?:er|re)) "
    r"(?=as (?:(?:an?|the|his|her|their) [a-z]|[A-Z]))"
)
# "In a hat (left) and in May (after a fall right)"
_BEHIND_TOLD = expression(
    r"(?<= \()(?P<told>(?:after|before|during|in|with|at|while|wearing) [^()]{2,60} "
    r"(?P<last>[a-z-]+)),? right(?=\))",
    sign=" right)",
)
# "(after steering right)", "(while he moved right)", "(with her right)": no side of a picture
_TURNS = expression(rf".*(?:ing|ed)|{one_of(_TABLES.words('before_right'))}")
_LEFT_BEFORE = expression(r"\((?:far |seen |pictured )?left(?:, [^()]*)?\)")
_OTHER_SIDE = expression(r"pictured|\((?:far )?(?:left|right)\)")
# "(From L-R) Ada Poe, Tom Hay"
_LEFT_TO_RIGHT = expression(r"^\([Ff]rom (?:L-R|l-r|left(?: to right)?)\):? ?(?=[A-Z])")
_FROM_LEFT = expression(r"\b(?P<from>[Ff]rom )L-R\b")


def shown(text: str) -> str:
    """Leave out where in a picture something is seen: "pictured above (left) with his son"."""
    if not _MAY_POINT.search(text):
        return text
    text = _LEFT_TO_RIGHT.sub("From left to right, ", text)
    text = _FROM_LEFT.sub(r"\g<from>left to right", text)
    text = _BETWEEN_DASHES.sub("", text)
    if "(" in text:
        text = _BRACKETED.sub(end_behind, text)
        text = _BEHIND.sub(r"\g<name>", text)
        if _OTHER_SIDE.search(text):
            text = _WITH.sub("", text)
        text = _BEHIND_TOLD.sub(_behind_told, _SEEN_AS.sub("", text))
    if "ictured" in text:
        text = _PICTURED_TWICE.sub(r"\g<word>\g<one>", text)
        text = _ASIDE.sub(_aside, _PICTURED_AT.sub(r"\g<word>", text))
    text = _ORDERED.sub(",", _ILLUSTRATED.sub(_aside, text))
    text = _ABOVE_IT.sub("T", text)
    text = _LABEL.sub(_label, _BOTH_PLACES.sub(",", text))
    text = _POINTED.sub(r"\g<word>", text)
    text = _PICTURE_AT.sub(r"\g<picture>", _AT_END.sub("", text))
    text = _AHEAD.sub(lambda match: match["first"].upper(), text)
    text = _BEHIND_JOINT.sub(r"\g<joint>", text)
    return _BEHIND_DATE.sub("", text)


def _label(match: re.Match[str]) -> str:
    # "Left: 102 seats. Right: 98": sides of politics
    is_side = match[0].startswith(("Left", "Right"))
    if is_side and (
        match.string[match.end() : match.end() + 1].isdigit() or POLITICS.search(match.string)
    ):
        return match[0]
    return match["first"].upper()


def _behind_told(match: re.Match[str]) -> str:
    is_pair = _LEFT_BEFORE.search(match.string, 0, match.start()) is not None
    is_side = is_pair and _TURNS.fullmatch(match["last"]) is None
    return match["told"] if is_side and not POLITICS.search(match.string) else match[0]


def _aside(match: re.Match[str]) -> str:
    """Join what stood around a picture's aside: "Ada Poe, who", "Ada Poe said"."""
    if not match[0].endswith(" "):
        return ""
    text = match.string
    said = _STOP.split(text[: match.start()])[-1]
    # "The driver, named as Poe, pictured, ran": the comma closes what one before opened.
    opened = said.count(",") - bool(_INTRODUCED.match(said))
    return ", " if text.startswith("who", match.end()) or opened % 2 else " "
