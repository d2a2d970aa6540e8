"""Initials and letters with stops: "U.S.", "J. K. Rowling", "vitamin C", and the lone letter A."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.language.sentences import is_no_name
from briefing.speaking.wording.english.grammar import follows, word_after
from briefing.speaking.wording.english.letter_stops import before_counts, stop_before_sentence
from briefing.speaking.wording.english.letters import spell, with_ending
from briefing.speaking.wording.english.lexicon import MIXED_CASE
from briefing.speaking.wording.english.sentence_stops import full_stop, lost_stop
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/letters")
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
_ABBREVIATED = expression(
    r"(?<![\w.'’&-])(?P<letter>[A-Z])\. "
    # "For J. du Plessis"
    r"(?=[a-z]{3}|(?:d[aeiu]|l[ae]|[ae]l|af|av|zu|ap|ab) (?:[a-z]{2,3} )?[A-Z])",
    sign=". ",
)
# "Said C. Boone Hale": behind what somebody says stands no vitamin.
_SAID = expression(r"\b(?:said|says|told|by|lawyer|attorney)$")
# "E.coli", "S.aureus"
_SPECIES = expression(rf"(?<![\w.])(?P<genus>[A-Z])\.(?=(?:{one_of(_TABLES.words('species'))})\b)")
_GLUED_INITIAL = expression(
    r"(?<![\w.&@/'’-])(?P<letter>[A-Z])\.(?=[A-Z][a-z]+(?![\w.]))", sign="."
)
# "A L Hale": no article
_A_AND_INITIAL = expression(r"(?<![\w.'’-])A (?P<letter>[B-Z]) (?=[A-Z][a-z'’]{2,})", sign="A ")
# "He posted on X. Ann Hale": the network.
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


def dotted(text: str) -> str:
    """U.S. → "U.S", J. K. Rowling → "J.K Rowling", George W. Bush → "George W Bush"."""
    text = _MIXED.sub(lambda match: MIXED_CASE[match[0]] + lost_stop(match), text)
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
    said = with_ending(spell(letters), match["ending"])
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
