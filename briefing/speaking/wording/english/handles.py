"""Handles and hashtags as people read them out."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import digits
from briefing.speaking.wording.english.run_together import parted
from briefing.speaking.wording.english.tag_words import LONGEST_SPELLED, VOWEL, words_of
from briefing.speaking.wording.neutral import PAUSE
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/web")
# "The #MeToo hashtag", "the hashtags #A and #B"
_TAG_BEHIND = expression(
    rf"[\"”’]*(?:(?:, | and | or )[\"“‘]?#\w+[\"”’]*){{0,3}}"
    rf"\s(?:{one_of(_TABLES.words('tagged_things'))})\b"
)
_TAG_BEFORE = expression(
    r"\b(?:[Hh]ash)?[Tt]ags?"
    r"(?:,? such as| like| including| of| is| are| was| were| being| called| reads?)?[:,]?\s"
    r"[\"“‘(]*(?:#\w+[\"”’]*(?: in [A-Z][a-z]+)?(?:, and | and | or |, | )[\"“‘]*)*$"
)
# "A cure for #COVID19", "my fully #British aunt": no sign is told of.
_TAG_WORD_BEFORE = expression(
    rf"(?:^|[\s(“\"'‘])(?:{one_of(_TABLES.words('before_tag_words'))}) "
    r"(?:#\w+(?:,? and|,? or|,) )*$"
)
_WORD_ENDS = expression(r"(?<=[a-z])(?<!\band)(?<!\bor) $")
_WORD_AHEAD = expression(r" (?!and\b|or\b)[a-z]")
_TOLD_TAG = expression(
    rf"\b(?:{one_of(_TABLES.words('before_told_tags'))}) (?:(?:the|a|an|by|of|with|for) )?"
    r"(?:#\w+(?:,? and|,? or|,) )*$"
)
_TELLS_OF_TAGS = expression(
    r"\b(?:[Hh]ash)?[Tt]ag(?:s|ged)?\b|\b[Tt]rend(?:s|ed|ing)?\b|\b[Tt]witter\b"
)
_STATE_OF_HANDLE = expression(
    rf"(?<=[a-z])(?<!All)(?<!Log)(?<!Opt)(?:{one_of(_TABLES.words('states_of_handles'))})$"
)
_NEAR, _FAR = 40, 160  # characters that are looked back
_HANDLE = expression(
    r"(?<![\w@.])@(?P<name>(?:[0-9]{1,3}(?=[A-Za-z]{3}))?[A-Za-z][A-Za-z0-9_]{0,39})\b"
)
# "@ada.poe_92", and ".@AdaPoe is late"
_DOTTED_HANDLE = expression(
    r"(?<![\w@.])(?P<first>@[a-z][a-z0-9_]{1,30})\.(?=[a-z_][a-z0-9_]{1,30}\b(?![.@]))"
)
# "@ada-boone", but "a @theport-backed show"
_JOINED_HANDLE = expression(
    r"(?<![\w@.])@(?P<first>[a-z]{3,20})-"
    r"(?P<last>(?!led\b|run\b|owned\b|like\b|style\b|based\b|funded\b|related\b|friendly\b"
    r"|[a-z]{3,}ed\b|[a-z]{3,}ing\b)[a-z]{3,20})(?![\w-])"
)
# "The account ada.boone", "on Instagram as ada_boone"
_NAMED_ACCOUNT = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('before_account_names'))}),? "
    r"(?:(?:called|named|as|is|of|under|name)\b ?)?[\"“‘']?)"
    r"(?P<name>[a-z][a-z0-9]{1,20}(?:[._][a-z0-9]{2,20}){1,3})(?![\w@/]|\.\w)"
)
_LEADING_STOP = expression(r"(?<!\S)\.(?=@\w)")
# "Gov. @ada_poe": somebody's name
_OF_OFFICER = expression(
    r"(?P<title>\b(?:Gov\.|Sen\.|Rep\.|Sec\.|Pres\.|Governor|Senator|President|Mayor|Secretary)) "
    r"@(?P<name>[A-Za-z][A-Za-z0-9_]{0,39})\b"
)
# "At the @OldMill", "behind @ElyNews": what follows is a name, as it is said.
_BEFORE_NAME = expression(rf"(?:^|[\s(“\"'‘])(?:{one_of(_TABLES.words('before_handles'))}) $")
# "@AdaPoe is slow", "the party @Greens are here"
_DOES = expression(
    rf" (?:{one_of(_TABLES.words('behind_handles'))}|(?!need|seed|feed)[a-z]{{2,}}ed"
    r"|(?!(?:as|us|his|its|this|yes|thus|plus|less|unless|perhaps|always)\b)[a-z]{2,}[^\Ws]s)\b"
    r"| and I\b"
)
# "We thank him but @AdaPoe is more able": inside its sentence a handle is a name, except where it
# is told as a handle: "she is @AdaPoe on X".
_TOLD_AS_HANDLE = expression(rf"(?:^|\W)(?:{one_of(_TABLES.words('told_as_handles'))}) $")
_INSIDE_WORD = expression(r"(?:^|[\s(“\"'‘])[a-z][a-z'’-]* $")
_ON_SITE = expression(
    r"[^.!?]{0,3} on (?:X|Twitter|Instagram|Facebook|TikTok|Bluesky|Threads|YouTube)\b"
)
_SMALL_WORD = expression(
    r"(?:^|\s)(?!(?:us|me|them|him|her|it|you|here|out|more|account) )[a-z]+ $"
)
# "Works for @adaboone"
_GOVERNS = expression(
    rf"(?:^|\s)(?<!rite )(?<!weet )(?:{one_of(_TABLES.words('govern_handles'))}) $"
)
# "How would @Ely answer", "our tireless @AdaPoe"
_MODAL = expression(
    rf"(?:^|[\s(“\"])(?:{one_of(_TABLES.words('ask_of_handles'))}) $"
    r"|\b(?:[Tt]hank|[Ll]ove|[Mm]iss) you $"
    r"|\b(?:[Ww]ell (?:soon|done|played|said)|[Gg]ood luck) $"
    r"|\b(?:our|my|your|his|her|their|the|The) "
    rf"(?!(?:{one_of(_TABLES.words('accounts'))}) )[a-z]+ $"
)
# "Thank you, @AdaPoe", "with the mayor, @AdaPoe,"
_ADDRESSED = expression(
    rf"\b(?:{one_of(_TABLES.words('before_comma'))}|(?:our|my|your) (?:[a-z]+ )?@\w+), $"
)
_ADDRESS_ENDS = expression(r"[,.!?;:”\"]|$| [a-z]")
_ACCOUNT = expression(rf"\b(?:{one_of(_TABLES.words('accounts'))}|Twitter|X|Instagram)\b")
_AT_BEFORE = expression(r"(?:^|\W)[Aa]t $")
_INSIDE = expression(r"[a-z] $")
# "#Ash@AdaPoe", "on X:@adapoe"
_GLUED_HANDLE = expression(
    r"(?P<before>\w:|(?<!\w)[#@]\w{1,60}|\b(?:at|with|by|from|to|and)(?=@\w+\b(?!\.\w))"
    r"|[a-z]{3}(?=@[A-Z]\w*\b(?!\.\w)))(?=@[A-Za-z])"
)
# "Follow @adapoeFollow @hale": labels of a page
_GLUED_FOLLOW = expression(r"(?<=\w)Follow (?=@\w)")
# "£AdaPoe": the sign of another keyboard
_POUND_FOR_TAG = expression(r"(?<![\w£])£(?=[A-Z][a-z]+[A-Z][a-z])")
_HASHTAG = expression(r"(?<![\w#&])#(?P<name>[^\W\d_]\w{0,99})\b")
# "#Justice4Ada", "#road2elgin", but "#Blocks2TheSecond"
_FOR_OR_TO = expression(
    r"(?<=[a-z]{3})(?<!euro)(?<!class)(?<!vol)(?:4(?=[A-Z][a-z]|[A-Z]{2,4}$|[a-z]{3})"
    r"|2(?=(?!The)[A-Z][a-z]|[a-z]{3}))"
)
# "De l'#égalité": French, where no "hashtag" goes between
_ARTICLE_AND_TAG = expression(r"(?<=\b[ldLD]['’])#(?=[^\W\d_])")
_NEXT_TAG = expression(r"(?<!\w)(?P<tag>[@#]\w{1,99}) (?=[@#][A-Za-z])")
_NUMBER_SIGN = expression(r"(?<![\w#&])#(?=[0-9])")
# "877-ASKTHEBOSS", "1-800-ASKTHEBOSS"
_DIALLED = expression(r"(?<![\w-])(?P<one>1-)?(?P<area>[0-9]{3})-(?P<word>[A-Z]{7,14})(?!\w)")
# "By texting SAVEOURPARK to"
_TEXTED = expression(
    r"(?P<verb>\b[Tt]ext(?:ing)?) (?P<word>[A-Z]{7,16})"
    r"(?: to (?P<code>[0-9]{4,6})\b|(?= (?:to|and|on)\b))"
)
# "#147lives"
_COUNTED_TAG = expression(
    r"(?<![\w#&])#(?P<figures>[0-9]{1,4})(?P<name>[a-z]{4,40}|[A-Z][a-z]{2,}(?:[A-Z][a-z]+)*)\b"
)
# "With the hashtag "lendahand"", where no sign stands
_QUOTED_TAG = expression(
    r"(?P<cue>\b[Hh]ashtags?,? [\"“‘](?:\w{1,40}[\"”’] (?:and|or) [\"“‘])?)"
    r"(?P<tag>[a-z]{7,40})(?=[.,]?[\"”’])",
    sign="ashtag",
)
# "#90210": no number that anything has
_POSTAL_TAG = expression(r"(?<![\w#&])#([0-9]{5})(?![\w-]|[.,][0-9])")
# "On Instagram at bbcnorth"
_OF_STATION = expression(r"(?<![\w.@/-])(?:bbc|cnn|nbc|cbs|itv)[a-z]{4,30}(?![\w@/-]|\.\w)")
# "@annpoebbc", "@bbcannpoe": of whose reporter it is
_OF_REPORTER = expression(
    rf"(?:(?P<first>{one_of(_TABLES.words('stations_first'))})(?P<rest>[a-z]{{3,30}})"
    rf"|(?P<name>[a-z]{{6,30}})(?P<last>{one_of(_TABLES.words('stations_last'))}))"
)


def handles(text: str) -> str:
    """@BBCBreaking → "at BBC Breaking", #MeToo → "hashtag Me Too", #1 → "number one"."""
    if "@" in text:
        text = _accounts(text)
    text = _NAMED_ACCOUNT.sub(_named_account, text)
    text = _POUND_FOR_TAG.sub("#", text)
    text = _TEXTED.sub(_texted, _DIALLED.sub(_dialled, text))
    text = _ARTICLE_AND_TAG.sub("", text)
    text = _HASHTAG.sub(_hashtag, _NEXT_TAG.sub(rf"\g<tag>{PAUSE}", text))
    text = _OF_STATION.sub(lambda match: parted(match[0], text), text)
    text = _QUOTED_TAG.sub(lambda m: m["cue"] + parted(m["tag"], text), text)
    text = _COUNTED_TAG.sub(_counted_tag, text)
    if len(_NUMBER_SIGN.findall(text)) == 1:
        text = _POSTAL_TAG.sub(lambda match: f"hashtag {digits(match[1])}", text)
    return _NUMBER_SIGN.sub("number ", text)


def _texted(match: re.Match[str]) -> str:
    words = parted(match["word"].lower(), "")
    code = f" to {digits(match['code'])}" if match["code"] else ""
    return f"{match['verb']} {words}{code}" if " " in words else match[0]


def _dialled(match: re.Match[str]) -> str:
    words = parted(match["word"].lower(), "")
    if " " not in words:
        return match[0]
    is_round = match["area"].endswith("00")
    area = f"{digits(match['area'][0])} hundred" if is_round else digits(match["area"])
    return f"{'one ' if match['one'] else ''}{area}{PAUSE}{words}"


def _accounts(text: str) -> str:
    text = _JOINED_HANDLE.sub(_joined_handle, text)
    text = _GLUED_FOLLOW.sub(f"{PAUSE}Follow ", text)
    text = _DOTTED_HANDLE.sub(r"\g<first> dot ", _LEADING_STOP.sub("", text))
    text = _GLUED_HANDLE.sub(r"\g<before> ", text)
    text = _NEXT_TAG.sub(rf"\g<tag>{PAUSE}", text)
    text = _OF_OFFICER.sub(lambda m: f"{m['title']} {_handle(m['name'], text).title()}", text)
    # "The @OldMill thanked @AdaPoe": where one is a name in its sentence, so are the others.
    among_names = any(map(_is_name, _HANDLE.finditer(text)))
    return _HANDLE.sub(lambda match: _named(match, among_names=among_names), text)


def _joined_handle(match: re.Match[str]) -> str:
    return f"@{match['first'].capitalize()}{match['last'].capitalize()}"


def _named_account(match: re.Match[str]) -> str:
    parts = re.split(r"([._])", match["name"])
    marks = {".": "dot", "_": "underscore"}
    said = (marks.get(part) or words_of(parted(part, match.string)) for part in parts)
    return match["cue"] + " ".join(said)


def _named(match: re.Match[str], *, among_names: bool) -> str:
    """Say a handle with its sign, where no word of its sentence makes a name of it."""
    is_name = _is_name(match) or (among_names and _INSIDE.search(_before(match)))
    # "Write to her at @ada": the preposition is there already.
    sign = "" if is_name or _AT_BEFORE.search(_before(match)) else "at "
    return f"{sign}{_handle(match['name'], match.string)}"


def _is_name(match: re.Match[str]) -> bool:
    does = _DOES.match(match.string, match.end()) is not None
    if match["name"][0].islower():
        # "She left @thePoets"
        the_name = match["name"].startswith("the") and match["name"][3:4].isupper()
        is_object = the_name and _SMALL_WORD.search(_before(match)) is not None
        return is_object or does or _GOVERNS.search(_before(match)) is not None
    if does or _BEFORE_NAME.search(_before(match)) is not None or _is_spoken_to(match):
        return True
    inside = _INSIDE_WORD.search(_before(match)) and not _TOLD_AS_HANDLE.search(_before(match))
    return bool(inside) and not _ON_SITE.match(match.string, match.end())


def _is_spoken_to(match: re.Match[str]) -> bool:
    before = _before(match)
    if _MODAL.search(before):
        return True
    addressed = _ADDRESSED.search(before) and _ADDRESS_ENDS.match(match.string, match.end())
    return addressed is not None and not _ACCOUNT.search(before)


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - _NEAR) : match.start()]


def _hashtag(match: re.Match[str]) -> str:
    named = _TAG_BEFORE.search(match.string[max(0, match.start() - _FAR) : match.start()])
    is_told = named or _TAG_BEHIND.match(match.string, match.end()) or _is_tag_word(match)
    name = _FOR_OR_TO.sub(_for_or_to, match["name"])
    words = " ".join(words_of(parted(one, match.string)) for one in name.split())
    return f"{'' if is_told else 'hashtag '}{words}"


def _is_tag_word(match: re.Match[str]) -> bool:
    """Whether a hashtag is a word of its sentence, where nobody tells of the sign."""
    before = match.string[max(0, match.start() - _FAR) : match.start()]
    if _TOLD_TAG.search(before) or _TELLS_OF_TAGS.search(match.string):
        return False
    if _TAG_WORD_BEFORE.search(before):
        return True
    return bool(_WORD_ENDS.search(before) and _WORD_AHEAD.match(match.string, match.end()))


def _for_or_to(match: re.Match[str]) -> str:
    return " to " if match[0] == "2" else " for "


def _counted_tag(match: re.Match[str]) -> str:
    named = _TAG_BEFORE.search(match.string[max(0, match.start() - _FAR) : match.start()])
    words = words_of(parted(match["name"], match.string))
    return f"{'' if named else 'hashtag '}{match['figures']} {words}"


def _handle(name: str, text: str) -> str:
    if len(name) <= LONGEST_SPELLED and name.isalpha() and not VOWEL.search(name):
        return ".".join(name.upper())
    # "@12dayswest"
    if name[0].isdigit():
        figures = name[: len(name) - len(name.lstrip("0123456789"))]
        return f"{figures} {_handle(name.removeprefix(figures), text)}"
    # "@GovPoeIN": of Indiana, and no word.
    state = _STATE_OF_HANDLE.search(name)
    if state:
        return f"{words_of(name[: state.start()])} {'.'.join(state[0])}"
    said = parted(name, text)
    if said == name and (found := _OF_REPORTER.fullmatch(name)):
        return _of_reporter(found)
    return words_of(said)


def _of_reporter(found: re.Match[str]) -> str:
    station = (found["first"] or found["last"]).upper()
    rest = found["rest"] or found["name"]
    said = words_of(parted(rest, rest)) if VOWEL.search(rest) else ".".join(rest.upper())
    return f"{'.'.join(station)} {said}" if found["first"] else f"{said} {'.'.join(station)}"
