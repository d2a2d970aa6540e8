"""What a page or a copy of it spoils: misread signs, spaces that are lost, spaces too many."""

from __future__ import annotations

import html
import re

from briefing.language.expressions import expression
from briefing.language.misread import as_written
from briefing.speaking.wording.english.calendar_names import MONTHS
from briefing.speaking.wording.english.foreign import is_welsh
from briefing.speaking.wording.english.known_words import is_english, is_formed
from briefing.speaking.wording.english.lexicon import COUNTED, LETTERS, MIXED_CASE, WORDS
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/misprints")
_ENTITY = expression(r"&(?:gt|lt|amp|nbsp|quot|apos|#[0-9]{1,5});")
# Where the bytes behind it are lost too: "Chinaâs", "Â£5", "9.4m â a record", "âIt is", "daysâ".
_EURO_LEFT = expression(r"â(?:\x82)?¬(?=\s?[0-9])")
_SIGN_LEFT = expression(r"Â(?=[£€$°§©®\u00a0«»])")
_APOSTROPHE_LEFT = expression(
    # "Râs" and "bât" are words of other languages.
    r"(?<=[A-Za-z])¿(?=[a-z])|(?:(?<=[A-Za-z]{3})|(?<=\b(?:[Ii]t|[Hh]e|[Ww]e))|(?<=\bI))"
    r"â(?=(?:s|t|d|m|re|ve|ll)(?!\w))",
    sign=("¿", "â"),
)
# "Iran'âs bid": an apostrophe, and what it was misread as
_APOSTROPHE_AND_LEFT = expression("(?<=[A-Za-z]['’])â(?=s(?!\\w))")
_DASH_LEFT = expression(r"(?<= )â(?= )")
_OPENING_LEFT = expression(r"(?<![\w'’])â(?=[A-Za-z0-9])(?!âg)")
_CLOSING_LEFT = expression(r"â€|(?<=[a-z.,!?])â(?=[\s.,;:)]|$)")
# "A60% tariff", "on a€50 billion loan", "currently15,000", "a2017 post", "in2019"
_WORDS = _TABLES.words("small")
_SMALL, _LONG = one_of(_WORDS - {"a"}), {word for word in _WORDS if len(word) > 2}  # noqa: PLR2004
_OPENERS = one_of(_TABLES.words("openers"))
_SHORT_MONTHS = {month[:3] for month in MONTHS if month != "May"} | {"Sept"}
_MONTH_NAMES = {*MONTHS, *_SHORT_MONTHS}
_SHORT = 2
_BEFORE_SUM = expression(r"(?<=[a-z])(?=[£€$][0-9])(?<!\beuro)")
_BEFORE_COUNT = expression(
    r"(?<=[a-z]{3})(?=[0-9]{1,3}(?:,[0-9]{3})+(?![\w]))"
    r"|(?<=[a-z]{2})(?<!\bx)(?=[0-9]+(?:\.[0-9]+)?(?:%| ?per ?cent\b))"
    r"|(?<=\ba)(?=[0-9]+(?:\.[0-9]+)?%|[0-9]{1,3}(?:,[0-9]{3})+|(?:19|20)[0-9]{2}\b)"
)
_BEFORE_FIGURE = expression(
    rf"(?P<word>(?<![\w@#/.-])(?:(?:{_SMALL})(?=[0-9]{{2}}|[0-9]/[0-9])|(?:{one_of(_LONG)})(?=[0-9])"
    r"|a(?=[0-9]+-[a-z])))"
)
# "1,300Israelis", "46Ukrainian drones", "in 2007in Hull", "270to win", "22July"
_BEHIND_FIGURE = expression(
    r"(?<=[0-9]{2})(?=[A-Z][a-z]{3,}|(?:to|is|was|are|has|and|of|on|for)\b)"
    r"|(?<=\b(?:19|20)[0-9]{2})(?=in\b)"
    rf"|(?<=[0-9])(?=(?:{one_of(MONTHS)})\b)|(?<=[0-9](?:st|nd|rd|th))(?=[a-z]{{5,}})"
)
# "November 5, 2020The first": a sentence ended there
_SENTENCE_BEHIND = expression(
    rf"(?<=\b(?:19|20)[0-9]{{2}})(?=(?:{_OPENERS})\b)|(?<=[a-z] [0-9]{{2}})(?=The\b)"
)
_AFTER_STOP = expression(
    rf"(?<=[a-z]{{3}}[.!?])(?=[0-9]{{1,2}} (?:{one_of(_MONTH_NAMES)})\b)"
    r"|(?<=[0-9]{2}\.)(?=[A-Z][a-z]{2,}[ ,])"
    rf"|(?P<month>\b(?:{one_of(_SHORT_MONTHS)})\.)(?=[0-9])"
)
# "GMTThe council", "October 29, 202029 Oct 2020"
_LIVE = expression(
    r"(?<=\bGMT)(?=[A-Z“\"][A-Za-z])"
    rf"|(?<=\b20[0-2][0-9])(?=[0-3]?[0-9] (?:{one_of(_MONTH_NAMES)}) 20)",
    sign=(" 20", "GMT"),
)
# "$70 billionper year"
_BEHIND_SCALE = expression(
    r"(?<=[0-9] [mbt]illion)(?=(?:per|in|to|of|from|for|and|on|since|worth|by|a)\b)"
    r"|(?<=[0-9] trillion)(?=(?:per|in|to|of|from|for|and|on|since|worth|by)\b)"
)
# One of these stands wherever a figure or a letter touches what it should not.
_TOUCHED_FIGURE = expression(
    r"[a-z][0-9£$€]|[0-9](?!(?:st|nd|rd|th|s|m|k|bn|km|kg|am|pm)\b)[A-Za-z]"
    r"|[0-9.][.!?][0-9A-Z]|[a-z][.!?][0-9]|illion(?!s?\b)|J[12][-+]|:[0-9]{2}:|20[0-9]{4}"
)
_TOUCHED_LETTERS = expression(r"[a-z][A-Z]{2}|[A-Z]{2}[a-z]{2}|GMT[A-Z“\"]")
# "BOONENEWS. COM"
_PARTED_HOST = expression(r"\b(?P<name>[A-Z]{4,20})\. COM\b")
# "Ada Poe/AFP Related articleFlood in Ely": the label of a link
_RELATED = expression(
    r"(?P<stop>[.!?…:]?[\"”’)]?)\s*(?<![A-Z])Related article:? ?(?=[\"“‘'’A-Z0-9])"
)
# "ALBANY, N.Y.- Poe left"
_AFTER_INITIALS = expression(r"(?<=\.[A-Z]\.)- (?=[A-Z\"“])")
# "Poe, R-Mich.., left"
_DOTTED_COMMA = expression(r"(?<=[a-z])\.\.(?=[,;])")
# "29 August, 09:43; 3 September, 17;05"
_CLOCK = expression(r"\b[0-9]{1,2}:[0-5][0-9]\b")
# "From 11p-12am ET", "at 8p ET"
_SHORT_HALF = expression(
    r"(?<![\w.,£$€:])(?P<hour>(?:1[0-2]|[1-9])(?::[0-5][0-9])?[ap])"
    r"(?=[-–](?:1[0-2]|[1-9])(?::[0-5][0-9])? ?[ap]\.?m| (?:ET|PT|CT|EST|EDT|PST)\b)"
)
_CLOCK_WITH_SEMICOLON = expression(r"(?<![\w;:.])([01]?[0-9]|2[0-3]);(?=[0-5][0-9](?![\w;:]))")
_BEHIND_OWNER = expression(r"(?<=[a-z]['’]s)(?=[0-9])|(?<=[a-z]{2})(?=9/11\b)")
_BEFORE_BRACKET = expression(r"(?<=[a-z]{2})\[(?=[A-Z][a-z]{2})")
# "He wrote.https://t.co/x", "yes#Ohio#VOTE"
_BEFORE_LINK = expression(
    r"(?<=[\w.,…”\"'’!?)\]])(?=https?://|pic\.twitter\.com/)", sign=("http", "pic.twitter.com/")
)
# "The U.S.military", "a D.C.area school"
_BEHIND_DOTTED = expression(
    r"(?<![\w.])(?P<letters>(?:[A-Z]\.){2,4})(?P<word>[a-z]{4,})(?![\w@/]|\.\w)"
)
# "Declined to comment."On Monday", "'NOT MY FAULT'Poe", "IN CHARGE?'Ministers"
_BEHIND_QUOTATION = expression(
    r"(?<=[a-z][.!?,])(?P<mark>['’]?[\"”]\"?)(?=[A-Z][a-z]+|[A-Z]{2,}|[0-9]{1,2} [A-Z])"
    r"|(?<=[A-Z]{2}[.!?])['’\"”](?=[A-Z][a-z]+\b)"
    r"|(?<=[A-Z]{3})(?P<line>['’\"”]\"?)(?=[A-Z][a-z]{2,}\b)"
    # "Very dry,"she said"
    r"|(?<=[a-z\])][.!?,:])(?P<small>[\"”])(?=(?:[a-z]{2,}|a|I)\b)"
    # "The 'Hull Poes'"at nine"
    r"|(?<=[a-z])(?:['’][\"”]|[\"”]['’])(?=[A-Za-z])"
    # "In Macon, GA.“It is"
    r"|(?<=[A-Za-z]{2}[.!?])(?P<opens>“)(?=[A-Z])"
)
# "Codes of conduct.CLICK HERE", "said Wilson,who left"
_BEHIND_STOP = expression(
    r"(?<=[a-z]{3}[.!?])(?=[A-Z]{3,} (?:[A-Z]{2,}|[0-9]))"
    r"|(?<=[A-Za-z]{2},)(?=[a-z]{2,}\b(?![./]|,\S))"
    r"|(?<=[A-Za-z]\.,)(?=[a-z]{2,}\b)|(?<=[%)”],)(?=[A-Za-z]{2,})"
    r"|(?<=ON [A-Z]{3}:)(?=A [a-z]|[A-Z][a-z])"
)
_OPENED = expression(r"(?:^|\s)['‘\"“][A-Z][^'‘’\"“”]*$|^[A-Z][^'‘’\"“”a-z]*$")
# "Write to poe@abc.com.The news": a sentence ended there.
_BEHIND_ADDRESS = expression(r"(?<=\w\.(?:com|org|net|gov|edu)\.)(?=[A-Z][a-z]*\b(?!\.\w))")
# "In St.Louis"
_BEHIND_SAINT = expression(r"(?<=\bSt\.)(?=[A-Z][a-z]{2,})")
# "Up from 2018s 14 million": the year's
_OF_YEAR = expression(
    r"\b(?:from|than|over|with) (?:19|20)[0-9][1-9](?=s (?:[$£€]?[0-9]|record|total|figure|level))"
)
_BEFORE_HANDLE = expression(r"(?<=[.!?][\"”])(?=@\w)|(?<=[a-z]:)(?=@\w)", sign="@")
# "Flight #PS752": a sign that is no tag's
_NUMBERED_FLIGHT = expression(
    r"(?P<cue>\b(?:[Ff]lights?|Airlines?|Airways) )#(?=[A-Z]{2} ?[0-9]{1,4}(?!\w))", sign="#"
)
_BEFORE_TAG = expression(r"(?<=[A-Za-z]{3})#(?=[A-Za-z]{2})", sign="#")
# A time with a colon for its point: "3:28:92"
_RACE_TIME = expression(
    r"(?<![\w.,:])(?P<time>[0-9]{1,2}:[0-5][0-9]):(?=[6-9][0-9](?![\w:]|[.,][0-9]))"
)
_JUDOKA = expression(r"(?<=\bJ[12])(?=[-+][0-9]{2,3} ?kg)")
# "The nominee,51%-46%", "Omar,D-Minn.", "Rep.Ann Omar"
_COMMA = expression(
    r"(?<=[a-z]{3},)(?=[0-9])|(?<=[A-Z]{3},)(?=[A-Z]{3})|(?<=[a-z]{2},)(?=[DRI]-[A-Z][a-z])"
)
# "Wrote toFBI agents", "inUS waters"
_BEFORE_LETTERS = expression(
    rf"(?P<word>(?<![\w@#/.-])(?:a|{_SMALL}))(?P<letters>[A-Z]{{2,6}})(?!\w)"
)
# "NASAreleased"
_BEHIND_LETTERS = expression(r"(?<![\w@#/.-])(?P<letters>[A-Z]{2,6})(?P<word>[a-z]{2,12})(?!\w)")
_BEHIND_VIRUS = expression(r"(?<=ovid-19|OVID-19)(?=[a-z]{3})")
# "Russia -occupied Crimea", where "the cases -thought to be old -are shut" has dashes
_SPACE_BEFORE_HYPHEN = expression(
    rf"(?<=\w) -(?=(?:{one_of(_TABLES.words('joined_behind'))})\b(?! on\b))", sign=" -"
)
# "Photo by -/AFP"
_NO_PHOTOGRAPHER = expression(r"(?<=\bby )-/|(?<=\()-/(?=[A-Z])", sign="-/")
_BY_COURTESY = expression(r"\bby Courtesy (?=of\b)")
# "How the flood began 02:37 - Source: CNN": how long a film takes
_LENGTH_OF_FILM = expression(
    r"(?P<behind>[.,;:]? )[0-9]{1,2}:[0-5][0-9] - (?=Source: )"
    r"|^[0-9]{1,2}:[0-5][0-9] - (?=Source: )",
    sign="Source: ",
)
# "We're at 5(%)": a sign that was left out where it was said
_SHARE_IN_BRACKETS = expression(r"(?<=[0-9])\(%\)")
_AMONG_STOPS = expression(r"(?<=[.!?]) \.{2,3} ?(?=[a-z])")


def _length_of_film(match: re.Match[str]) -> str:
    return ". " if match["behind"] else ""


def misread(text: str) -> str:
    """Read the signs that were misread, and those of which only the first is left."""
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    if text.isascii():
        return text
    text = _SIGN_LEFT.sub("", as_written(_EURO_LEFT.sub("€", text)))
    if not is_welsh(text):
        text = _DASH_LEFT.sub("–", text)
    text = _APOSTROPHE_LEFT.sub("'", _APOSTROPHE_AND_LEFT.sub("", text))
    return _CLOSING_LEFT.sub("”", _OPENING_LEFT.sub("“", text)) if "â" in text else text


def before_addresses(text: str) -> str:
    """Part links and hashtags from what touches them, and join hosts: "wrote.https://t.co/x"."""
    text = _PARTED_HOST.sub(lambda match: f"{match['name'].capitalize()}.com", text)
    text = _BEHIND_ADDRESS.sub(" ", _BEFORE_HANDLE.sub(" ", text))
    text = _NUMBERED_FLIGHT.sub(r"\g<cue>", text)
    return _BEFORE_TAG.sub(" #", _BEFORE_LINK.sub(" ", text))


def glued(text: str) -> str:
    """Part figures and letters from the words that touch them, and join what is torn apart."""
    text = _LENGTH_OF_FILM.sub(
        _length_of_film, _BY_COURTESY.sub("courtesy ", _NO_PHOTOGRAPHER.sub("", text))
    )
    text = _SPACE_BEFORE_HYPHEN.sub("-", _AMONG_STOPS.sub(" ", text))
    text = _SHARE_IN_BRACKETS.sub("%", text)
    text = _BEFORE_BRACKET.sub(" [", _COMMA.sub(" ", text))
    text = _BEHIND_STOP.sub(" ", _DOTTED_COMMA.sub(".", text))
    if "Related" in text:
        text = _RELATED.sub(_related, text)
    text = _AFTER_INITIALS.sub(" - ", text)
    text = _SHORT_HALF.sub(r"\g<hour>m", text)
    if ";" in text and _CLOCK.search(text):
        text = _CLOCK_WITH_SEMICOLON.sub(r"\1:", text)
    text = _BEHIND_QUOTATION.sub(_behind_quotation, _BEHIND_DOTTED.sub(_behind_dotted, text))
    text = _OF_YEAR.sub(r"\g<0>'", _BEHIND_SAINT.sub(" ", text))
    if _TOUCHED_FIGURE.search(text):
        text = _parted_figures(text)
    if _TOUCHED_LETTERS.search(text):
        text = _LIVE.sub(". ", text)
        text = _BEHIND_LETTERS.sub(_letters_first, _BEFORE_LETTERS.sub(_letters_last, text))
    return text


def _related(match: re.Match[str]) -> str:
    stop = "" if match.start() == 0 else f"{match['stop'] or '.'} "
    return f"{stop}Related article: "


def _parted_figures(text: str) -> str:
    text = _BEFORE_COUNT.sub(" ", _BEFORE_SUM.sub(" ", text))
    text = _JUDOKA.sub(" ", _RACE_TIME.sub(r"\g<time>.", text))
    text = _BEHIND_OWNER.sub(" ", _BEHIND_SCALE.sub(" ", text))
    text = _SENTENCE_BEHIND.sub(". ", _LIVE.sub(". ", text))
    text = _AFTER_STOP.sub(r"\g<0> ", text)
    text = _BEHIND_FIGURE.sub(" ", _BEFORE_FIGURE.sub(r"\g<word> ", text))
    return _BEHIND_VIRUS.sub(" ", text)


def _behind_dotted(match: re.Match[str]) -> str:
    known = is_formed(match["word"]) or _is_known(match["letters"].replace(".", ""))
    return f"{match['letters']} {match['word']}" if known else match[0]


def _behind_quotation(match: re.Match[str]) -> str:
    """Part a mark from the sentence that touches it; one that opens goes with what is behind."""
    before = match.string[: match.start()]
    if match["opens"]:
        return " “"
    if len(match[0]) > 1 and match[0].endswith('"') and (match["line"] or '""' in match[0]):
        return f'{match[0][:-1]}{"." if match["line"] else ""} "'
    if match["line"]:
        return f".{match[0]} " if _OPENED.search(before) else match[0]
    opens = match[0] == '"' and before.count('"') % 2 == 0 and "“" not in before
    return f" {match[0]}" if opens else f"{match[0]} "


def _letters_last(match: re.Match[str]) -> str:
    return f"{match['word']} {match['letters']}" if _is_known(match["letters"]) else match[0]


def _letters_first(match: re.Match[str]) -> str:
    word, letters = match["word"], match["letters"]
    # "NATOfor", but "CEOs"
    is_small = len(letters) > _SHORT and word in _WORDS
    if match[0] in LETTERS | WORDS | MIXED_CASE.keys() or not (is_small or is_english(word)):
        return match[0]
    return f"{match['letters']} {match['word']}" if _is_known(match["letters"]) else match[0]


def _is_known(letters: str) -> bool:
    return letters in LETTERS or letters in WORDS or letters in COUNTED
