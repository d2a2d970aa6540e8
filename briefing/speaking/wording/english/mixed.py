"""Letters joined to an ending, a word or figures: "GOPers", "TGCom24", "indyref2"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.models import word_pieces
from briefing.speaking.wording.english.known_words import is_english, is_formed
from briefing.speaking.wording.english.letters import spell
from briefing.speaking.wording.english.lexicon import LETTERS, MIXED_CASE, SPECIAL
from briefing.speaking.wording.english.mixed_case import is_said_as_letters
from briefing.speaking.wording.english.numbers import cardinal, pairs
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/letters")
_UNITS, _ROUND = _TABLES.pairs("small_units"), _TABLES.pairs("round_many")
# "CubeSAT"
_SAID_BEHIND_NAMES = _TABLES.words("said_behind_names")
_SAID_BEFORE_NAMES = _TABLES.words("said_before_names")
# "GOPers", "DJing", "KO'd"
_ENDED = expression(
    rf"(?<![\w.@/#])(?P<letters>[A-Z]{{2,5}})(?P<ending>{one_of(_TABLES.words('endings'))}"
    r"|['’](?:d|ed|ing))(?!\w)"
)
# "The SGH-i300"
_SMALL_AND_FIGURES = expression(
    r"(?<=[A-Z]{2}-)(?P<letter>[a-z])(?P<figures>[1-9][0-9]{1,3})(?![\w-])"
)
# "DRadio", "EScooter": one letter and a word
_LETTER_AND_WORD = expression(r"(?<![\w.@/#'’-])(?P<letter>[B-HJ-Z])(?P<word>[A-Z][a-z]{3,})(?!\w)")
# "TGCom24", "NBCUniversal"
_LETTERS_AND_NAME = expression(
    r"(?<![\w.@#])(?P<letters>[A-Z]{2,5})"
    r"(?P<name>(?![A-Z](?:ed|ing|ers?|es|ists?"
    r"|ism)\b)[A-Z][a-z]{2,}(?:[A-Z][a-z]+)*)(?=[0-9]{0,3}(?!\w))"
)
# "SiriusXM", "truTV", "appearanceREAD MORE"
_NAME_AND_LETTERS = expression(
    r"(?<![\w.@/#'’])(?P<name>(?:[A-Z][a-z]+)*[A-Za-z][a-z]{2,})(?P<letters>[A-Z]{2,10})(?P<s>s?)(?!\w)"
)
_READ_MORE = expression(r"(?<=[a-z?!\d])(?=READ MORE\b|MORE:|READ:|WATCH:|RELATED:)")
# "indyref2", "Blink182", "London2012"
_NAME_AND_FIGURES = expression(
    r"(?<![\w.@/#$£€-])(?P<name>[A-Za-z]+(?<=[A-Za-z][a-z]{2}))(?P<figures>[1-9][0-9]{0,3})"
    r"(?![\w°]|[.,:/–-]?[0-9])"
)
# "MotoGP2"
_LETTERS_INSIDE = expression(
    r"(?<![\w.@/#-])(?P<name>[A-Z][a-z]{2,}[A-Z]{2,4})(?P<figure>[1-9])(?![\w-]|[.,][0-9])"
)
# "The 5s is": a telephone
_TELEPHONE = expression(
    r"(?<=\b[Tt]he )(?P<figure>[3-6])s(?= (?:is|was|has|had|will|comes|and [3-6]c)\b)"
)
# "4As and 1B": marks of an exam
_MARKS = expression(r"(?<![\w.,$£€/-])(?P<count>[2-9]|1[0-2]) ?(?P<mark>A\*?|[BC])s(?![\w'’])")
# "UNITED24"
_CAPITALS_AND_FIGURES = expression(
    r"(?<![\w.@/#$£€-])(?P<name>[A-Z]{5,})(?P<figures>[1-9][0-9]{0,3})(?![\w-]|[.,][0-9])"
)
# "Hsp90": no vowel
_VOWELLESS = expression("(?!Mrs|Sgt|Pvt|Blk)[A-Z][b-df-hj-np-tv-xz]{2}")
_SOUND_FILE = expression(r"(?<![\w.])[Mm][Pp](?P<kind>[34])(?P<s>s?)(?!\w|-[0-9])")
# "TeaMp0isoN": a zero for the letter.
_ZERO_FOR_O = expression(
    r"(?<![\w.@/])(?=[A-Za-z0-9]{4,20}(?![^\W_]))[A-Za-z]+0[A-Za-z]{2,}(?![^\W_])"
)
_IN_TURNS = expression(
    r"(?<![\w.@/-])(?:(?:[a-z][0-9]){2,4}|[a-z][0-9][a-z]|[A-Z][1-9][a-rt-z])(?![\w-])"
)
# "4Children", "3Com": a figure that is part of a name; "8Mbps" has no vowel.
_FIGURE_AND_NAME = expression(
    r"(?<![\w.,$£€/@#-])(?P<figure>[1-9])(?P<name>(?![GM]bit\b)[A-Z](?=[a-z]*[aeiouy])[a-z]{2,})(?=(?:FM|TV)?(?!\w))"
)
# "HeForShe": three words or more
_THREE_WORDS = expression(r"(?<![\w.@/#'’-])[A-Z][a-z]+(?:[A-Z][a-z]+){2,5}(?!\w|\.\w)")
_HUMP = expression("[A-Z][a-z]+")
# "by3G", "offers4G"
_GLUED_GENERATION = expression(r"(?<=[a-z]{2})(?=[3-5]G\b)")
# "Pierre 1er", as French counts
_FRENCH_FIRST = expression(r"(?<=[a-zé] )(?:1|I)er\b")
# "Telephones, an iPhone 5C": no temperature
_TELEPHONE_MODEL = expression(
    r"\b(?P<name>iPhone|iPad|Galaxy|Nexus|Lumia|Xperia) "
    r"(?P<figures>[1-9][0-9]?)(?P<letter>[CFSX]|(?<=iPhone [456])[cs])(?!\w)"
)
# "An Escort XR3i", "the RX100mk2"
_CAR_MODEL = expression(
    r"(?<![\w.@/#-])(?P<letters>[A-Z]{1,3})(?P<figures>[1-9][0-9]{0,2})(?P<letter>[id])(?![\w-])"
)
_MARK = expression(r"(?<=[A-Z0-9])[Mm][Kk]\.?(?P<figure>[1-9])(?!\w)")
# "2.6ghz", "256mb": units in small letters.
_SMALL_UNIT = expression(rf"(?<=[0-9])(?P<gap> ?)(?P<unit>{one_of(_UNITS)})(?!\w)")
# Memory comes in powers of two; the weather's millibars do not.
_MEMORY = expression(r"(?<![\w.,])(?P<size>16|32|64|128|256|512)(?P<gap> ?)mb(?!\w)")
# "Some100,000 people", "above$4,700", "in2016"
_GLUED_FIGURE = expression(
    r"(?<=[a-z]{3})(?=[1-9][0-9]{0,2},[0-9]{3}(?!\w))|(?<=[a-z]{2})(?=[$£€][0-9])"
    r"|(?:(?<=\bin)|(?<=\bby)|(?<=\bsince)|(?<=\buntil)|(?<=\bfrom))(?=(?:19|20)[0-9]{2}(?!\w))"
    # "The 3rdEye"
    r"|(?<=[0-9](?:st|nd|rd|th))(?=[A-Z][a-z])"
)
_GLUED_NOUN = expression(rf"(?<=[0-9])(?=(?:{one_of(_TABLES.words('glued'))})\b)")
# "95.1FM", "94-95FM": a station's wave; "an 882kHz/FM set" has no figure there.
_WAVE = expression(r"(?<=[0-9])(?<![A-Z][0-9])FM\b")
_SHORTEST_NAME = 5
# "FY2015/16"
_OF_YEARS = expression(r"(?<=\bFY)(?=(?:19|20)[0-9]{2}[/-][0-9]{2})")
# "The A2s begin": exams
_EXAMS = expression(r"(?<![\w-])A2s(?!\w)")
# "1,000s of people", "the 15s"
_ROUND_MANY = expression(rf"(?<![\w.,$£€/-])(?P<figures>{one_of(_ROUND)})s(?!\w)")
# "Justice 4 Ada", "Votes 4 Women"
_FOR_A_CAUSE = expression(rf"(?P<cause>\b(?:{one_of(_TABLES.words('causes'))})) 4 (?=[A-Z][a-z])")
# "One2One", "Kick4Life", "number9dream"
_FOR_AND_TO = expression(
    r"(?<![\w.@/#-])(?P<one>[A-Z][a-z]+)(?P<figure>[24])(?P<other>[A-Z][a-z]+)(?!\w)"
    # "No2AV"
    r"|(?<![\w.@/#-])(?P<voted>No|NO|Yes|YES|Say|SAY|Vote|VOTE)2(?P<on>[A-Z]{2,4})(?!\w)"
)
# "Radio1Newsbeat", "Radio4Today": the number of a station
_OF_STATION = expression(r"(?<=\b[Rr]adio)(?P<figure>[1-6])(?=[A-Z][a-z])")
# "Windows95Man", "Channel4News"
_FIGURE_BETWEEN = expression(
    r"(?<![\w.@/#-])(?P<one>[A-Z][a-z]{2,})(?P<figures>[1356789]|[1-9][0-9]{1,3}"
    r"|(?:(?<=Channel)|(?<=Radio)|(?<=Film)|(?<=Studio)|(?<=Team)|(?<=Group)|(?<=Level))[24])"
    r"(?P<other>[A-Z][a-z]{2,})(?!\w)"
)
_FIGURE = expression("[0-9]")
# "50mg x2", "1pt off second"
_SO_OFTEN = expression(r"(?<=[a-z0-9] )x(?P<count>[2-9]|10)(?=[ ,;)]|\.?$)(?! [a-z] )")
_ONE_POINT = expression(
    r"(?<![\w.,])1pt(?= (?:off|behind|ahead|clear|adrift|above|below|lead|from|in)\b)"
)
# "Five Twenty20s"
_SHORT_CRICKET = expression(r"\bTwenty20(?P<s>['’]?s)?(?!\w)")
_AROUND_FIGURE = expression(
    r"(?<![\w.@/#-])(?P<one>[A-Za-z][a-z]{3,})(?P<figure>[0-9])(?P<other>[a-z]{3,})(?!\w)"
)
# "Seti@home"
_AT_INSIDE = expression(r"(?<=[A-Za-z])@(?=[a-z]{2,}\b(?!\.\w))")
# "The MP4-30": a model and its number.
_CODE_AND_NUMBER = expression(
    r"(?<![\w.@/-])(?P<letters>[A-Z]{2,4})(?P<code>[0-9]{1,2})-(?P<number>[0-9]{2})(?![\w/-]"
    r"|[.,][0-9])"
)
_DOUBLE_SLASH = expression("(?<=[A-Za-z])//(?=[A-Za-z])")
_DEGREES_OF_NAME = expression(r"(?<=[A-Z][0-9]{3})°(?!\w)")
# "CSI:NY", but not a share's "NYSE:BA".
_TITLE_AND_PLACE = expression(
    rf"(?<![\w.])(?!(?:MORE|ALSO"
    rf"|{one_of(_TABLES.words('exchanges'))}):)(?P<title>[A-Z]{{2,5}}):(?=[A-Z][A-Za-z]|tv\b)",
    sign=":",
)


def mixed(text: str) -> str:
    """Say letters as letters, and words and figures that are joined to them apart."""
    text = _SMALL_UNIT.sub(lambda m: m["gap"] + _UNITS[m["unit"]], _GLUED_NOUN.sub(" ", text))
    if _FIGURE.search(text):
        text = _GLUED_FIGURE.sub(" ", text)
    text = _EXAMS.sub("A-twos", _OF_YEARS.sub(" ", _WAVE.sub(" FM", text)))
    text = _MEMORY.sub(r"\g<size>\g<gap>MB", text)
    text = _ROUND_MANY.sub(lambda match: _ROUND[match["figures"]], text)
    if _FIGURE.search(text):
        text = _with_figures(text)
    if " 4 " in text:
        text = _FOR_A_CAUSE.sub(r"\g<cause> for ", text)
    text = _FOR_AND_TO.sub(_for_and_to, text)
    text = _AROUND_FIGURE.sub(r"\g<one> \g<figure> \g<other>", _AT_INSIDE.sub(" at ", text))
    text = _FRENCH_FIRST.sub("Premier", _GLUED_GENERATION.sub(" ", text))
    text = _TELEPHONE_MODEL.sub(
        lambda m: f"{m['name']} {cardinal(int(m['figures']))} {m['letter'].upper()}", text
    )
    text = _CAR_MODEL.sub(_car_model, text)
    if _FIGURE.search(text):
        text = _FIGURE_AND_NAME.sub(_figure_and_name, text)
    text = _THREE_WORDS.sub(_three_words, text)
    text = _READ_MORE.sub(". ", text)
    text = _TITLE_AND_PLACE.sub(r"\g<title>, ", _DEGREES_OF_NAME.sub("", text))
    text = _DOUBLE_SLASH.sub(" ", text)
    text = _ZERO_FOR_O.sub(_with_o, _SOUND_FILE.sub(_sound_file, text))
    text = _IN_TURNS.sub(_in_turns, _CODE_AND_NUMBER.sub(_code_and_number, text))
    text = _ENDED.sub(_ended, text)
    text = _SMALL_AND_FIGURES.sub(lambda m: m["letter"].upper() + m["figures"], text)
    text = _LETTER_AND_WORD.sub(_letter_and_word, text)
    text = _LETTERS_AND_NAME.sub(_letters_and_name, text)
    text = _NAME_AND_LETTERS.sub(_name_and_letters, text)
    if not _FIGURE.search(text):
        return text
    text = _CAPITALS_AND_FIGURES.sub(_capitals_and_figures, text)
    return _NAME_AND_FIGURES.sub(_name_and_figures, text)


def _for_and_to(match: re.Match[str]) -> str:
    if match["voted"]:
        return f"{match['voted'].capitalize()} to {match['on']}"
    return f"{match['one']} {'to' if match['figure'] == '2' else 'for'} {match['other']}"


def _with_figures(text: str) -> str:
    text = _ONE_POINT.sub("1 point", text)
    text = _SO_OFTEN.sub(r"times \g<count>", text)
    text = _FIGURE_BETWEEN.sub(r"\g<one> \g<figures> \g<other>", text)
    text = _OF_STATION.sub(r" \g<figure> ", text)
    text = _LETTERS_INSIDE.sub(r"\g<name> \g<figure>", text)
    text = _TELEPHONE.sub(r"\g<figure> S", text)
    text = _MARKS.sub(r"\g<count> \g<mark>'s", text)
    text = _MARK.sub(lambda m: f" mark {cardinal(int(m['figure']))}", text)
    return _SHORT_CRICKET.sub(lambda m: f"Twenty{'-twenties' if m['s'] == 's' else '20'}", text)


def _ended(match: re.Match[str]) -> str:
    letters, ending = match["letters"], match["ending"]
    plain = match[0].replace("’", "'")
    if plain in SPECIAL:
        return SPECIAL[plain]
    if not is_said_as_letters(letters):
        return match[0]
    ending = ending.strip("'’")
    return f"{spell(letters)}-{'ed' if ending == 'd' else ending}"


def _letter_and_word(match: re.Match[str]) -> str:
    if match[0] in MIXED_CASE or not is_english(match["word"]):
        return match[0]
    return f"{match['letter']}-{match['word']}"


def _letters_and_name(match: re.Match[str]) -> str:
    letters, name = match["letters"], match["name"]
    if match[0] in MIXED_CASE:
        return match[0]
    if letters in _SAID_BEFORE_NAMES:
        return f"{letters.capitalize()} {name}"
    # "CNNtips" is of CNN, and no "Ntips"; "MMAfighting": no word begins with its last letter.
    is_longer = len(name) > _SHORTEST_NAME and is_english(name[1:]) and not is_english(name)
    if is_longer or letters + name[0] in LETTERS:
        letters, name = letters + name[0], name[1:]
    return f"{spell(letters)} {name}" if is_said_as_letters(letters) else match[0]


def _name_and_letters(match: re.Match[str]) -> str:
    # "The group BudgIT": half of a word in capitals
    half = match["letters"] == "IT" and not is_formed(match["name"])
    if match["letters"] in _SAID_BEHIND_NAMES or half:
        return f"{match['name']}{match['letters'].lower()}{match['s']}"
    return match[0] if match[0] in MIXED_CASE else f"{match['name']} {match['letters']}{match['s']}"


def _name_and_figures(match: re.Match[str]) -> str:
    whole = match["name"] + match["figures"]
    if whole in SPECIAL | MIXED_CASE:
        return match[0]
    name = spell(match["name"].upper()) if _VOWELLESS.fullmatch(match["name"]) else match["name"]
    return f"{name} {match['figures']}"


def _capitals_and_figures(match: re.Match[str]) -> str:
    if match["name"] in SPECIAL:
        return f"{match['name']} {match['figures']}"
    if match[0] in SPECIAL or not is_english(match["name"].lower()):
        return match[0]
    return f"{match['name'].capitalize()} {match['figures']}"


def _sound_file(match: re.Match[str]) -> str:
    said = f"M.P {cardinal(int(match['kind']))}"
    return f"{said}s" if match["s"] else said


def _code_and_number(match: re.Match[str]) -> str:
    code, number = cardinal(int(match["code"])), cardinal(int(match["number"]))
    return f"{spell(match['letters'])} {code} {number}"


def _car_model(match: re.Match[str]) -> str:
    figures = pairs(int(match["figures"]))
    return f"{spell(match['letters'])} {figures}-{match['letter'].upper()}"


def _with_o(match: re.Match[str]) -> str:
    word = match[0].replace("0", "o")
    return word.capitalize() if match[0][0].isupper() else word


def _in_turns(match: re.Match[str]) -> str:
    return "-".join(cardinal(int(one)) if one.isdigit() else one.upper() for one in match[0])


def _three_words(match: re.Match[str]) -> str:
    humps = _HUMP.findall(match[0])
    known = match[0] in MIXED_CASE or not all(hump.lower() in word_pieces.ranks() for hump in humps)
    return match[0] if known else " ".join(humps)


def _figure_and_name(match: re.Match[str]) -> str:
    if match[0] in MIXED_CASE:
        return match[0]
    return f"{cardinal(int(match['figure'])).capitalize()} {match['name']}"
