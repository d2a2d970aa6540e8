"""Acronyms and initials: which capitals are letters and which are words.

Letters are written with dots between them and none behind, "I.R.G.C": eSpeak NG, and Piper which
stands on it, say that letter by letter with the stress of a spoken acronym, A as a letter and not
as the article, and no pause; a last dot before a capital would end the sentence. The possessive
joins its last letter with a hyphen, "P.M-F's", since eSpeak reads "U.S's" as "U dot S's".
"""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.language.sentences import is_no_name
from briefing.models import word_pieces
from briefing.speaking.wording.english import stressed
from briefing.speaking.wording.english.grammar import behind, follows, word_after
from briefing.speaking.wording.english.letter_stops import before_counts, stop_before_sentence
from briefing.speaking.wording.english.lexicon import (
    GIVEN_NAMES,
    LETTERS,
    MIXED_CASE,
    SHORT_WORDS,
    SPECIAL,
    WORDS,
)
from briefing.speaking.wording.english.owners import is_plural
from briefing.speaking.wording.english.pronounceable import looks_unpronounceable
from briefing.speaking.wording.english.sentence_stops import full_stop
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/letters")
_ACRONYM = expression(
    r"(?<![\w.@])(?<![A-Za-z]')(?P<letters>[A-Z]{2,8})(?P<ending>s?['’][sS]|s['’]?|['’](?!\w))?(?![\w])(?!\.\w)"
)
_MIXED = expression(rf"(?<![\w.])(?:{one_of(MIXED_CASE)})(?!\w)")
_DOTTED = expression(
    r"(?<![\w.@])(?P<letters>(?:[A-Z]\.){2,8}|(?:[A-Z]\.){1,7}[A-Z](?=['’]s\b|-[a-z]))(?P<ending>['’]s\b|s\b)?(?!\.?\w)"
)
# "From U.N.C.L.E, with": a stop is lost, of a word
_DOTTED_WORD = expression(r"(?<![\w.@])(?:[A-Z]\.){2,7}[A-Z](?![\w.])", sign=".")
# "He called b.s. on it", "forty m.p.g.": what no table says in full
_SMALL_DOTTED = expression(r"(?<![\w.@/])(?:[a-z]\.){2,4}(?![\w/])")
_DOTTED_WORDS = _TABLES.words("dotted_words")
_SPACED_INITIALS = expression(
    r"(?<![\w.])(?P<letters>(?:[A-Z]\. ){1,3}[A-Z]\.)(?= [A-Z][a-z'’])", sign=". "
)
# "The Super-G. Ilka": a letter that is joined to a word is no initial.
_INITIAL = expression(
    r"(?<![\w.'’])(?<![a-z]-)(?<!\bMalcolm (?=X))(?P<letter>[A-Z])\. (?=[A-Z][\w'’-]*)", sign=". "
)
_NAME_BEFORE = expression(r"(?:\b[A-Z][\w'’.-]*|[\"“‘(:;–—])$")
# "T. rex", "E. coli": no sentence ends before a small letter.
_ABBREVIATED = expression(r"(?<![\w.'’&-])(?P<letter>[A-Z])\. (?=[a-z]{3})", sign=". ")
# "He posted on X. Ann Hale": the network.
# "Said C. Boone Hale": behind what somebody says stands no vitamin.
_SAID = expression(r"\b(?:said|says|told|by|lawyer|attorney)$")
# "E.coli", "S.aureus"
_SPECIES = expression(rf"(?<![\w.])(?P<genus>[A-Z])\.(?=(?:{one_of(_TABLES.words('species'))})\b)")
_GLUED_INITIAL = expression(
    r"(?<![\w.&@/'’-])(?P<letter>[A-Z])\.(?=[A-Z][a-z]+(?![\w.]))", sign="."
)
# "A L Hale": no article
_A_AND_INITIAL = expression(r"(?<![\w.'’-])A (?P<letter>[B-Z]) (?=[A-Z][a-z'’]{2,})", sign="A ")
_ON_X = expression(
    r"\b(?:on|to|via|from|at|of|called|company|platform|site|network|media),?$"
    # "On Facebook and X."
    rf"|\b(?:{one_of(_TABLES.words('networks'))})(?:,|,? and|,? or)$"
)
_WHOLE_NAME = expression(r"[A-Z][a-z'’-]+ [A-Z][a-z]")
_LETTERED_THING = expression(rf"\b(?:{one_of(_TABLES.words('before_a'))})$")
_LEADS_TO_NAME = expression(r"(?:\b(?:by|of|and|with|to|from|for|said|says|told)|,)$")
# "Mom B. is", "Mom B., who": a letter that stands for a name, and ends no sentence
_NAME_AND_LETTER = expression(
    r"(?P<name>(?<![\w.'’-])[A-Z][a-z]{2,} [B-HJ-Z])\.(?=,| [a-z]{2}| --? | [–—] )"
)
_OPENERS = _TABLES.words("openers")
# "three Bs", "two Cs"
_GRADES = expression(
    r"(?<![\w.'])(?P<letter>[B-HJ-LN-TV-Z])s(?![\w'])"
    # "Os du Randt"
    r"(?! (?:du|de|van|von|da|der)\b)(?<!Os(?= [A-Z]))"
)
# "Straight As", "three As and two Bs"
_GRADES_A = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('before_grades'))})) As"
    r"(?=[,.;:)]|$| (?:and|or|in|at|but|for)\b)",
    sign=" As",
)
# "A Foley, B Kane and C Lee": among initials a capital A is one.
_INITIALLED = expression(r"(?:^|[,;:/(] |/|\band )(?:[B-Z]|[A-Z]{2}) (?=[A-Z][a-z'’])")
_INITIAL_A = expression(
    r"(?P<before>^|[,;:(] |/|\band )A "
    r"(?=(?:(?:van|von|de|der|den|du|la|le|El) ){0,2}[A-Z][\w'’-]*[a-z]"
    r"(?: [A-Z][\w'’-]*[a-z])?(?:[,;:/)(.]|$| \(| and\b| [0-9]))"
)
_FEWEST_INITIALS = 3
# Piper's eSpeak NG ends a sentence inside letters that a hyphen joins to a word: "anti-U. S".
_JOINED_LETTERS = expression(r"(?:(?<=[a-z])|(?<=\.[A-Z]))-(?=(?:[A-Z]\.)+[A-Z](?![A-Za-z]))")
# eSpeak says a lone A as the article, and joined to the word before as "foura": `lone_a` parts them
# once all else is said, and the lexicon tells the voice which A is a letter.
_JOINED_A = expression(r"(?<=[a-z])-A (?=(?P<name>[A-Z])?[a-z])")
_LETTER_A = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('before_a'))})) A(?=['’\"”]?\s\w)"
    r"|(?<=\bfrom )A to (?=[B-Z]\b)"
    # "The A team", "an A grade", "England A won": behind an article stands no other.
    rf"|(?P<side>\b(?:[Tt]he|[Aa]n|{one_of(_TABLES.words('national_sides'))}) )A (?=[a-z]|Team\b)"
    # "To mark A in red": no article has a capital between words in small letters.
    r"|(?<=[a-z]{2} )(?P<alone>A) "
    r"(?=(?:with|in|as|by|for|from|to|and|or|is|was|on|at|the)\b [a-zB-Z])"
)
_ARTICLES = frozenset({"the", "a", "an"})
# `follows` looks behind the space that the pattern took.
_BEHIND_LETTER = expression(rf"(?:{one_of(_TABLES.words('behind_letter'))})\b")
_EXCHANGE = expression(rf"\b(?:{one_of(_TABLES.words('exchanges'))})\s?:\s?$")
# "Lowe's (LOW)": an English word in brackets right behind a name is its code.
_COMPANY = expression(r"\b[A-Z][\w'’&-]* \($")
_GLOSS = expression(r"(?: [(\[]|, )([^()\[\],]*(?:, [^()\[\],]*)*)")
_SMALL_WORDS = frozenset({"and", "of", "the", "for", "in", "to"})
_OWNED_AHEAD = expression(r" [\"“]?[A-Za-z0-9]")
_QUOTATION = expression(r"(?:^|[\s(\[\"“])['‘]\w")
_SAID_IN_BRACKETS = _TABLES.words("said_in_brackets")
_SAID_BESIDE = _TABLES.pairs("said_beside")
# "SET stands for science"
_SYSTEMS = _TABLES.words("systems")
_STANDS_FOR = expression(r" (?:stands|stood|is short) for\b")
# "WRAL": call letters
_STATION, _SAID_STATIONS = expression("[KW][A-Z]{3}"), _TABLES.words("said_stations")
_SHORT = 3
_FAR = 80  # characters that are looked back


def dotted(text: str) -> str:
    """U.S. → "U.S", J. K. Rowling → "J.K Rowling", George W. Bush → "George W Bush"."""
    text = _MIXED.sub(lambda match: MIXED_CASE[match[0]], text)
    text = _A_AND_INITIAL.sub(r"A.\g<letter> ", _GLUED_INITIAL.sub(_glued_initial, text))
    text = _GRADES.sub(r"\g<letter>'s", _GRADES_A.sub(r"\g<cue> A's", text))
    others = len(_INITIALLED.findall(text))
    if others and others + len(_INITIAL_A.findall(text)) >= _FEWEST_INITIALS:
        text = _INITIAL_A.sub(r"\g<before>A-", text)
    text = _LETTER_A.sub(_letter_a, text)
    text = _SPACED_INITIALS.sub(lambda match: match["letters"].replace(" ", "").rstrip("."), text)
    text = _SMALL_DOTTED.sub(
        lambda match: spell(match[0].replace(".", "").upper()) + full_stop(match), text
    )
    text = _DOTTED_WORD.sub(_dotted_word, text)
    text = _SPECIES.sub(r"\g<genus> ", before_counts(_DOTTED.sub(_dotted, text)))
    text = _ABBREVIATED.sub(lambda m: "A-" if m["letter"] == "A" else f"{m['letter']} ", text)
    return _INITIAL.sub(_initial, _NAME_AND_LETTER.sub(r"\g<name>", text))


def _glued_initial(match: re.Match[str]) -> str:
    if word_after(match).lower() in _OPENERS:
        return f"{match['letter']}. "
    return "A-" if match["letter"] == "A" else f"{match['letter']} "


def _letter_a(match: re.Match[str]) -> str:
    if match["cue"]:
        return f"{match['cue']}-A"
    if match["side"]:
        joined = match["side"].lower().strip() in _ARTICLES and not follows(match, _BEHIND_LETTER)
        return f"{match['side']}A{'-' if joined else ' '}"
    return "A " if match["alone"] else "A-to-"


def lone_a(text: str) -> str:
    """Section "four-A of" → "four A of": eSpeak joins a letter to the word before as "foura"."""
    return _JOINED_LETTERS.sub(" ", _JOINED_A.sub(_lone_a, text))


def _lone_a(match: re.Match[str]) -> str:
    # Before a name it might be an initial, or an article of a title: "triple A-Games".
    return " A-" if match["name"] else " A "


def _dotted(match: re.Match[str]) -> str:
    letters = match["letters"].replace(".", "")
    # "S.W.A.T.", "M.A.S.H."
    if letters in _DOTTED_WORDS:
        return letters.capitalize() + (match["ending"] or full_stop(match))
    said = _with_ending(spell(letters), match["ending"])
    return said if match["ending"] else said + (full_stop(match) or stop_before_sentence(match))


def _dotted_word(match: re.Match[str]) -> str:
    letters = match[0].replace(".", "")
    return letters.capitalize() if letters in _DOTTED_WORDS else match[0]


def _initial(match: re.Match[str]) -> str:
    following = word_after(match)
    # "Ohio U. Lower-income students": no name is joined to a small letter.
    if following.lower() in _OPENERS or is_no_name(following):
        return match[0]
    before = match.string[max(0, match.start() - 40) : match.start()].rstrip()
    if match["letter"] == "X" and _ON_X.search(before):
        return match[0]
    # "vitamin C. Bananas": only a name, or a word that leads to one, comes before an initial.
    # "Top of Group D. Ada Poe leads": no name ends so
    lettered = _LETTERED_THING.search(before)
    expected = not before or (_NAME_BEFORE.search(before) and not lettered)
    if not expected:
        leads = _LEADS_TO_NAME.search(before) or (follows(match, _WHOLE_NAME) and not lettered)
        if not leads or (match["letter"] in "BCI" and not _SAID.search(before)):
            return match[0]
    # eSpeak says a lone A as the article unless it is joined to the name.
    return "A-" if match["letter"] == "A" else f"{match['letter']} "


@substitution(_ACRONYM)
def acronyms(match: re.Match[str]) -> str:
    """BBC → "B.B.C", MPs → "M-P's"; NATO, and words in capitals, stay."""
    letters, ending = match["letters"], match["ending"]
    if ending in {"'", "’"} and letters.endswith("S") and _owns(match):
        ending = "'s"
    if letters in SPECIAL:
        return _with_ending(SPECIAL[letters], ending)
    # "It is JOE'S": whoever shouts an ending shouts a word.
    if ending in {"'S", "’S"} and letters.capitalize() in GIVEN_NAMES:
        return f"{letters.capitalize()}'s"
    if not _is_spelled(match, letters):
        return _word(letters, ending)
    return _with_ending(spell(letters), ending)


def _word(letters: str, ending: str | None) -> str:
    # eSpeak says SEALs as "SEAL".
    if ending == "s" and len(letters) > _SHORT:
        return f"{letters.capitalize()}s"
    # And "ISIS's" as "ISIS".
    if ending in {"'s", "’s"} and letters in WORDS and letters.endswith("S"):
        return f"{letters.capitalize()}'s"
    # eSpeak spells capitals up to three, whatever word they are.
    if len(letters) > _SHORT or letters not in SHORT_WORDS | WORDS | _SAID_BESIDE.keys():
        return letters + (ending or "")
    return (letters.capitalize() if letters in WORDS | _SAID_BESIDE.keys() else letters.lower()) + (
        ending or ""
    ).lower()


def _owns(match: re.Match[str]) -> bool:
    """Whether an apostrophe behind an S closes no quotation: "the IRS' case", no "NURSES' pay"."""
    if match["letters"] in _SYSTEMS:
        return False
    if len(match["letters"]) > _SHORT and match["letters"] not in LETTERS | WORDS | SPECIAL.keys():
        return not is_plural(match["letters"]) and _closes_none(match)
    return _closes_none(match)


def _closes_none(match: re.Match[str]) -> bool:
    # "Wrote 'ISIS' on it": the mark before it counts too.
    opened = _QUOTATION.search(match.string[: match.start() + 1])
    return follows(match, _OWNED_AHEAD) and not opened


def _with_ending(said: str, ending: str | None) -> str:
    if ending in {None, "'", "’"}:
        return said
    head, dot, last = said.rpartition(".")
    # "U.S aid's": only a letter is joined.
    return f"{head}-{last}'s" if dot and len(last) == 1 else f"{said}'s"


def _is_spelled(match: re.Match[str], letters: str) -> bool:
    if letters in stressed.WORDS:
        is_told = _abbreviates(match, letters) or follows(match, _STANDS_FOR)
        return is_told or stressed.are_letters(match)
    beside = _SAID_BESIDE.get(letters)
    if letters in WORDS or (beside and re.search(beside, match.string)):
        return _EXCHANGE.search(behind(match)) is not None
    if letters in LETTERS or _abbreviates(match, letters):
        return True
    if letters in SHORT_WORDS:
        stands = follows(match, _STANDS_FOR)
        return stands or _is_explained(match, letters) or _is_introduced(match, letters)
    if set(letters) <= set("IVX"):
        return letters == "IV"
    # "TÁR": of those with accents the tables have the few that are letters.
    unsaid = len(letters) <= _SHORT or looks_unpronounceable(letters) or _is_station(letters)
    return letters.isascii() and unsaid


def _is_station(letters: str) -> bool:
    """Whether they are the call letters of an American station: "WRAL"."""
    is_known = letters in _SAID_STATIONS or letters.capitalize() in GIVEN_NAMES
    called = _STATION.fullmatch(letters) is not None and not is_known
    return called and letters.lower() not in word_pieces.ranks()


def _abbreviates(match: re.Match[str], letters: str) -> bool:
    """Whether it is a stock's code, or in brackets and short for the words before them."""
    before = behind(match)
    if _EXCHANGE.search(before):
        return True
    if not before.endswith("(") or not match.string.startswith(")", match.end()):
        return False
    if letters in SHORT_WORDS and _COMPANY.search(before) and letters not in _SAID_IN_BRACKETS:
        return True
    # "The tax on land (SOLT)": what can be said as a word is one there as everywhere.
    is_said = letters in _SAID_IN_BRACKETS
    return len(letters) <= _SHORT and not is_said and _shortens(letters, before)


def _shortens(letters: str, words: str) -> bool:
    """Whether letters begin the last of these words."""
    last = re.findall(r"[A-Za-z]+", words)[-len(letters) :]
    return "".join(word[0] for word in last).upper() == letters


def _is_explained(match: re.Match[str], letters: str) -> bool:
    """Whether a gloss right behind it begins with its letters: "the SET (science, ...) sector"."""
    gloss = _GLOSS.match(match.string, match.end())
    if gloss is None or len(letters) < _SHORT:
        return False
    words = [word for word in re.findall(r"[A-Za-z]+", gloss[1]) if word not in _SMALL_WORDS]
    return "".join(word[0] for word in words[: len(letters)]).upper() == letters


def _is_introduced(match: re.Match[str], letters: str) -> bool:
    """Whether the text has it in brackets behind its words: "Made at Sea (MAS)"."""
    ahead, found, _ = match.string.partition(f" ({letters})")
    is_short = len(letters) == _SHORT and letters not in _SAID_IN_BRACKETS
    return bool(found) and is_short and _shortens(letters, ahead[-_FAR:])


def spell(letters: str) -> str:
    """IRGC → "I.R.G.C"."""
    return ".".join(letters)
