"""What stands in brackets for the eye alone: pointers at pictures, credits, kinds of file."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.caption_ends import AHEAD, NEAR, end_behind, end_of_caption
from briefing.speaking.wording.english.captions import GOES_ON, caption_places
from briefing.speaking.wording.english.company import initials
from briefing.speaking.wording.english.picture_words import (
    PICTURE_PLACES,
    POLITICS,
    SIDES,
    may_be_injury,
    may_be_party,
    may_be_politics,
    points,
)
from briefing.speaking.wording.english.sentence_starts import starts_sentence
from briefing.speaking.wording.english.sentence_stops import full_stop
from briefing.speaking.wording.english.shown import shown
from briefing.speaking.wording.neutral import PAUSE
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/pointers")
# "Forde (c)", "Archer (GK)" in a line-up
_ROLES = _TABLES.pairs("roles")
# "It is a fine film." ©2015 The Hale Post.": whose right it is, at the end
_RIGHTS = expression(
    r"(?P<before>[.!?][\"”’)]?|[\w,][\"”’)]?)(?<!opyright) ?(?:Copyright )?©"
    r" ?[12][0-9]{3}(?:[-–][0-9]{2,4})?,?"
    r"(?: (?:by |and |& )?(?:[A-Z][\w.'’&-]*,?)){1,6}(?: [Rr]ights [Rr]eserved)?\.?$"
)
# "Deer feel it © Ada Poe/Pexels": whose picture it is
_PICTURE_RIGHTS = expression(
    r"(?P<before>[.!?][\"”’)]?|[\w,][\"”’)]?) ?(?<!opyright )©"
    r" ?[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,4}"
    r"(?: ?/ ?[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,3})+$",
    sign="©",
)
_PICTURE_BEFORE = expression(r"\b(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage)s?$")
_PLAYER = expression(rf"(?<=[a-z]) \((?P<role>{one_of(_ROLES)})\)(?=[,;.:]| [A-Z])")
_PARTIES = _TABLES.pairs("parties")
# "South Carolina primary (R)"
_OF_VOTE = expression(
    rf"(?<=[a-z] )(?P<vote>primary|primaries|caucus|caucuses|convention) \(({one_of(_PARTIES)})\)"
)
# "READ MORE: Poe wins"
_READ_MORE = expression(
    rf"(?:^|(?<=[.!?] )|(?<=[.!?][\"”'’)] ))(?:{one_of(_TABLES.table('sends_on', list[str]))})"
    r"(?:: ?| ?[|>»] ?)(?=\S)",
    sign=(":", ">", "|", "»"),
)
# "(right)": of a picture that nobody hears.
_SIDE = f"{PICTURE_PLACES}|front|back|middle|top|bottom"
_SIDED = expression(
    rf" \((?P<place>(?:(?:{one_of(_TABLES.words('postures'))}),? )?"
    r"(?:(?:top|bottom|far|second|third|[1-5](?:st|nd|rd|th)|back|front|seen|main|above|from|on"
    r"|the|in) )*"
    rf"(?:{_SIDE}|right of picture|[lrcLRC]|L-R|l-r))(?:, (?:in|with|wearing) [a-z ]{{2,30}})?\)",
    sign=" (",
)
_SOMEBODY = expression(
    r"(?<![\w'’-])(?:(?!Copyright\b)[A-Z][\w'’-]{0,40}"
    rf"|{one_of(_TABLES.words('roles_named'))})$"
)
_ENDS = ("left", "right", "center", "centre")
# Words to whoever prints it: an agency's tag, how a credit should read, the sign of a right
_FOR_PRINTERS = expression(
    r"(?P<tag> ?\bTPX IMAGES OF THE DAY\b)|^FILE ?[-–—]+ (?=In (?:this|these|an?) )"
    r"|(?<=\()[Pp]hoto credit should read:? "
    r"|(?<=\b[Pp]hoto by )(?:© ?|\([cC]\) )"
)
_SIDED_NEXT = expression(r" [A-Z][^(),.;]{3,80} \((?:[RCrc]|right|cent(?:er|re))\)")
# "The mill in the sixties (right) In 2011, it fell": where a caption's sentence ends
_AT_END = expression(r"(?<=[a-z0-9]) \((?:left|right|cent(?:er|re))\)(?=[.\"”’']{0,2}$| [A-Z])")
_CAPITAL_NEXT = expression(r"\s?[A-Z]")
# "Hay (centre left), Poe (centre right)"
_CENTRED = expression(r"(?<=[a-z]) \(cent(?:re|er) (?:left|right)\)")
# "(L-R) Ada Poe and Tom Hay"
_LEFT_TO_RIGHT = expression(r"^(?:\((?:L|l)(?:-| to )(?:R|r)\):?|[Ff]rom L-R:|L-R:) ?(?=[A-Z])")
# "The Pope (pictured( spoke", "Ada Poe (above lost": a bracket that is not closed
_UNCLOSED = expression(
    r"(?<=\w) \((?:(?P<turned>(?:pictured|left|right|above|below|circled|inset|cent(?:re|er))"
    r"[^()]{0,30})[({\[](?=[\s.,;]|$)"
    r"|(?:pictured|above|below|inset)(?= [a-z]+ [^()]*(?:\([^()]*\)[^()]*)*$))"
)
# "Ada Poe (here) was held": a link
_HERE = expression(r"(?P<name>\b[A-Z][\w'’-]+ [A-Z][\w'’-]+) \(here\)(?= [a-z])", sign="(here)")
# "Ada Poe(left) was held"
_TOUCHING = expression(r"(?<=[a-z]{2})\((?P<inside>[a-z][^()]{2,60})\)")
_LEFT_COMMA = expression(r",(?=[.,;](?:\s|[\"”’']|$))", sign=(",.", ",,", ",;"))
# "(in the background of the photo above)"
_IN_PICTURE = expression(
    r"(?<=\w) \((?:(?:seen|shown|pictured|visible) )?(?:in|on|at) the (?:[a-z]+ (?:of|in) the )?"
    r"(?:[a-z]+ )?(?:photo|photograph|picture|image)s?"
    r"(?: (?:above|below|left|right|here|opposite))\)"
)
# "Tom's son (second from left)": behind a small word only what no party and no street is.
_PLACED = expression(
    r"(?<=[a-z]) \((?P<place>"
    r"(?:(?:first|second|third|fourth|fifth|far|from|top|bottom|in|the|and) )*"
    r"(?:(?:from|far|row,?|bottom|top) (?:the )?(?:left|right|cent(?:er|re))|(?:front|back) row))\)"
)
_PICTURED = expression(
    r"(?<=[\w,]) [(\[](?:(?:both|all|also|main|not) )?"
    r"(?:pictured|(?:[Ff]ile|[Ss]tock|[Ll]ibrary) (?:pictures?|photos?|images?|photograph|pic))\b"
    r"[^()\[\]]{0,60}[)\]]"
    # "(shown)", "(artist's impression pictured)"
    r"|(?<=[\w,]) \((?:(?:as )?shown|(?!never|not|rarely|seldom)(?:[a-z’'-]+ ){1,3}pictured"
    rf"|(?:[a-z]+ )?(?:{one_of(_TABLES.words('drawn'))}) shown)\)"
    rf"|(?<=[a-z]), (?:both )?pictured(?:,? (?:{_SIDE}|far|and|here|together))*"
    r"(?P<comma>,)(?= (?P<next>[\w'-]+))"
)
_UNREAD_WHOLE = _TABLES.table("unread", list[str])
# "The two (Ada Poe, left, and Tom Hay, right) won", "Ada Poe, left, and Tom Hay, right, won"
_PLACE = (
    r"(?:(?:far|top|bottom|(?:second|third)(?: from)?|front|back|cent(?:er|re)) )?"
    rf"(?:(?:cent(?:er|re) )?(?:{SIDES})|middle)"
)
# "Hay (police photograph, left, and at court, right) was jailed"
_BOTH_SHOWN = expression(rf" \([^()A-Z]*, {_PLACE},?[^()A-Z]*, {_PLACE}\)", sign=" (")
_LAST_PLACE = expression(rf"(?<=\w), {_PLACE}(?=\))", sign=("cent", "left", "middle", "right"))
_TWO_PLACES = expression(
    rf"(?P<one>\b[A-Z][\w'’-]{{1,40}}), {_PLACE},?"
    rf"(?P<between> [^.;()]{{1,80}}?[A-Z][\w'’-]{{1,40}}), {_PLACE}"
    r"(?:,(?= [a-z])|(?=[.)]|$))",
    sign=("cent", "left", "middle", "right"),
)
# "On July 3 (left) and May 4 (right)"
_PAIR_OF_PLACES = expression(
    r"(?<=\w) \((?:on )?(?:left|top|above)\)(?=[^()]* \((?:on )?(?:right|bottom|below)\))"
    r"|(?<=\w) \((?:on )?(?:right|bottom|below)\)"
)
_SEEN = one_of(_TABLES.words("seen"))
# "(PDF)", "(see map below)", "(click here)", "(Photo: Ada Poe)", "(subscription required)"
_UNREAD = expression(
    r" ?[(\[](?!MAP[)\]])(?:[$£€]{1,5}|"
    rf"(?i:{one_of(_UNREAD_WHOLE)})"
    r"|(?i:(?:please )?see)(?: (?:also|our|the|this|full|attached|separate|accompanying))*"
    rf" (?:{_SEEN})(?: (?:below|above|left|right|opposite|overleaf|here|[0-9]{{1,2}}))?"
    # and no "(where users scroll down for ever)"
    r"|(?i:(?:you['’ ][^()\[\]]{0,40}\b(?:see|find|read|watch|look|want|need)|please|just|now"
    r"|keep|to (?:see|read|watch|view)|for (?:more|the))\b[^()\[\]]{0,60}"
    r"\bscroll (?:down|up))\b[^()\[\]]{0,40}"
    r"|(?i:click|tap|scroll) (?:here|on|through|down|up|the|to|for)\b[^()\[\]]{0,40}"
    r"|(?i:watch|listen|read|view) (?:here|more|it (?:here|below|above)"
    rf"|(?:the )?(?:full |whole )?(?:{_SEEN})(?: (?:below|above|here))?)"
    r"|(?i:photo|picture|image|pic|photograph|video|graphic|illustration)s?"
    r"(?:(?i: credit| courtesy| source)?:|(?i: by| via| courtesy of)) ?[^()\[\]]{2,60}"
    r"|(?i:credit|courtesy of|courtesy):? [A-Z][^()\[\]]{2,60}"
    r"|(?:AP|AFP|EPA|PA|Getty|Reuters) (?:[Pp]hoto|[Ii]mages?|[Pp]ictures?|[Vv]ideo)[^()\[\]]{0,40}"
    r")[)\]](?P<after>\s?)",
    sign=("(", "["),
)


def pointers(text: str) -> str:
    """Leave out what points at a picture or a page: "Teaforthree (front)", "(see map)"."""
    if "(" in text:
        text = _TOUCHING.sub(_parted, text)
        text = _HERE.sub(r"\g<name>", _UNCLOSED.sub(_closed, text))
    text = shown(text)
    text = _LEFT_TO_RIGHT.sub("From left to right, ", _READ_MORE.sub("", text))
    if "©" in text:
        text = _PICTURE_RIGHTS.sub(_rights, _RIGHTS.sub(_rights, text))
    if "TPX" in text or "hoto " in text or text.startswith("FILE"):
        text = _FOR_PRINTERS.sub(lambda match: PAUSE if match["tag"] else "", text)
    if "(" in text:
        text = _IN_PICTURE.sub("", text)
    text = _OF_VOTE.sub(lambda match: f"{match['vote']} ({_PARTIES[match[2]]})", text)
    text = _PLAYER.sub(lambda match: f" ({_ROLES[match['role']]})", text)
    text = _PICTURED.sub(_pictured, _PLACED.sub(_placed, _SIDED.sub(_sided, text)))
    if "(cent" in text and not (POLITICS.search(text) or may_be_politics(text, of_office=True)):
        text = _CENTRED.sub("", text)
    if len(_PAIR_OF_PLACES.findall(text)) > 1:
        text = _PAIR_OF_PLACES.sub(end_behind, text)
    if "(" in text and not POLITICS.search(text):
        text = _AT_END.sub(_at_end, text)
    text = _BOTH_SHOWN.sub("", text)
    text = _LAST_PLACE.sub("", _TWO_PLACES.sub(r"\g<one>\g<between>", text))
    rest = _UNREAD.sub(_unread, caption_places(text))
    # "His son, 6, (pictured) The two": the comma was before what is left out.
    rest = _LEFT_COMMA.sub("", rest)
    # A line must say something.
    return rest if any(map(str.isalnum, rest)) else text


def _parted(match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    return f" {match[0]}" if points(match["inside"], before, match.string) else match[0]


def _closed(match: re.Match[str]) -> str:
    return f" ({match['turned']})" if match["turned"] else ""


def _rights(match: re.Match[str]) -> str:
    before = match["before"]
    if _PICTURE_BEFORE.search(match.string, 0, match.end("before")):
        return match[0]
    return before if before[0] in ".!?" else f"{before.rstrip(',')}."


def _unread(match: re.Match[str]) -> str:
    # "A Membership Action Plan (MAP)": a short form
    letters = match[0].strip(" ()[]")
    named = initials(match.string[: match.start()]).endswith(letters)
    if letters.isupper() and named:
        return match[0]
    before, behind = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    if before.isalnum() and behind.isupper():
        starts = starts_sentence(f" {match.string[match.end() :][:AHEAD]}", 0)
        return f"{'.' if starts else full_stop(match) or ','}{match['after']}"
    return match["after"]


def _is_party(match: re.Match[str]) -> bool:
    """Whether it may say where a party stands: "the Union (far right)"."""
    place = match["place"].lower()
    return place.endswith(_ENDS) and may_be_party(re.findall(r"\w+", place), match.string)


def _placed(match: re.Match[str]) -> str:
    return match[0] if _is_party(match) else end_behind(match)


def _sided(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - NEAR) : match.start()]
    is_news = _is_party(match) or may_be_injury(match["place"], match.string)
    if is_news or not _SOMEBODY.search(before):
        return match[0]
    end = end_of_caption(before, match.string[match.end() :][:AHEAD])
    # "Ada Poe (L) Mayor Tom Hay (R)": a pause parts the two.
    is_owner = before.endswith(("'s", "’s"))
    if not end and not is_owner and _SIDED_NEXT.match(match.string, match.end()):
        end = PAUSE
    return end


def _pictured(match: re.Match[str]) -> str:
    if not match["comma"]:
        return end_behind(match)
    return "," if match["next"] not in GOES_ON else ""


def _at_end(match: re.Match[str]) -> str:
    if not _CAPITAL_NEXT.match(match.string, match.end()):
        return ""
    return "." if end_behind(match) == "." else match[0]
