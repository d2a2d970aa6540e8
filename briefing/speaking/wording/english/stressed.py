"""Short words in capitals that may be letters: "they fight IS", "it IS true"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import behind, follows, word_after, word_before
from briefing.speaking.wording.english.lexicon import LETTERS
from briefing.speaking.wording.english.lexicon import WORDS as WORDS_SAID
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/letters")
# Names of bodies, as long as nobody is said to do it: "BET reported", but "you BET".
_NAMES = _TABLES.words("names_like_words")
WORDS = frozenset({"IS", "ME", "HE", "AS", "IF"}) | _NAMES
_STRESSED_AHEAD = expression(r" (?:down|up|here|there|still|back|on it)\b")
_STRESSED_BEHIND = _TABLES.words("stressed_behind")

# "Windows ME", "sufferers of ME": no pronoun.
_OTHER_ME = expression(
    rf"\b(?:{one_of(_TABLES.words('with_me'))})\b|\b(?:has|had|have) ME\b(?! (?:to|on|in)\b)"
)
_MIDDLE_EAST = expression(
    rf"(?<![a-z] )(?<![\w.'’-])ME(?= (?:{one_of(_TABLES.words('of_middle_east'))})\b)"
)
_TOLD_IN_FULL = expression(r"(?<![a-z] )(?<![\w.'’-])ME(?= [a-z]|[,.;:)]|['’]s\b)")
# A medical examiner: "the ME's office"; but "the ME generation".
_EXAMINER = frozenset({"the", "an", "county", "deputy", "chief", "state"})
_OF_SELF = expression(r" (?:generation|decade|era)\b")
# "Through their IF": an international federation
_BEFORE_FEDERATION = frozenset({"their", "its", "each", "every", "an", "the", "our", "relevant"})
_BEFORE_ASIDE = _TABLES.words("before_aside")
_EMPHASISED_IS = _TABLES.words("emphasised_is")
_COMPLEMENT = expression(rf"\s(?:{one_of(_TABLES.words('complements'))})\b")
_GROUP_AHEAD = _TABLES.words("group_ahead")
_OF_GROUP = _TABLES.words("of_group")
_SUBJECTS, _THINGS_IN_ING = _TABLES.words("subjects_of_is"), _TABLES.words("things_in_ing")
_MAY_NAME_GROUP = frozenset({"which", "that", "where", "how", "what"})
_JOINING = frozenset({"and", "or", "but", "nor", "if", "then", "however", "though", "although"})
_SHORTEST_SHOUTED = 4
_ABOUT_GROUP = expression(rf"\b(?:{one_of(_TABLES.words('about_group'))})")
# "Funds for HE in Wales", "HE colleges": no pronoun stands there.
_NO_SUBJECT = _TABLES.words("before_higher")
_EDUCATION = expression(rf" (?:{one_of(_TABLES.words('of_higher'))})\b")
_VERB_AHEAD = expression(
    r" (?:(?:is|was|has|had|did|does|do|will|would|can|could|should|might|must|may|never|not|and|or"
    r"|[a-z]+(?:ed|s))\b|[A-Z]|[a-z]+n['’]t)"
)
# "Joined AS Sea Eagles", "AS Tano's coach": a club
_CLUB_AHEAD = expression(r" [A-ZÉ][a-zé'’-]{2,}")
_OF_CLUB = expression(rf"\b(?:{one_of(_TABLES.words('before_clubs'))}) $")


# "IS-K took part": the group in Khorasan
_BRANCH = expression(r"-KP?\b")
# "For which IS is blamed", "she hopes that IS will lose": nobody says the verb twice.
_VERB_OF_GROUP = expression(
    r" (?:is|was|has|had|are|were|isn['’]t|wasn['’]t|hasn['’]t|will|would|can|could|should|may"
    r"|might|must|did|does|do|won['’]t|cannot|can['’]t|didn['’]t|doesn['’]t)\b"
)
# "To remove IS from": what is done to the group
_DONE_TO_GROUP = expression(
    r"\b(?:to|not|will|would|can|could|should|may|might|must|[Ll]et|help|helped|did|does|do|n['’]t)"
    r" [a-z]{3,} $"
)
# "What IS is doing there"
_DOING = expression(r" (?:is|was) [a-z]+ing\b")
# "What the US IS is a republic"
_ASKED_BEFORE = expression(r"\b(?:[Ww]hat|[Ww]ho|[Hh]ow|[Aa]ll|[Ww]here) (?:[\w'’-]+ ){1,4}$")
# "That IS, despite its losses, is strong": another verb stands behind the aside.
_ASIDE_OF_GROUP = expression(
    r", (?:despite|which|who|having|once|after|along|like|even)\b[^.;:,]{3,80},"
    r" (?:is|has|was|had|will|can|could|would|still|remains)\b"
)
# "Marca and AS report", "the paper AS": a newspaper of Madrid
_PAPER_BEHIND = expression(
    r"(?:\b(?:Marca|Mundo Deportivo|L['’]Equipe|Sport),?(?: and| or)?"
    r"|\b(?:[Nn]ewspapers?|[Pp]apers?|[Dd]aily|[Pp]ublication|outlet)(?: paper)?) [\"“‘']?$"
)
_PAPER_AHEAD = expression(
    r"[\"”’']?(?:,"
    r"| (?:and )?(?:Marca|Mundo Deportivo|reports?|reported|say|says|said|claims?|claimed|refused"
    r"|notes?|noted|writes?|wrote|leads?|led|runs?|ran|carries|carried|quotes?|quoted"
    r"|for (?:his|her|its)"
    r"|believes?|describes?|described|calls?|called|splash(?:es|ed)?|print(?:s|ed)?|has|have)\b)"
)
# "AS note that he left", "AS lead with it"
_PAPER_DOES = expression(
    r" (?:notes?|reports?|leads?|led|splash(?:es|ed)?|claims?|writes?)"
    r" (?:on|with|that|the|how|his)\b"
)


def are_letters(match: re.Match[str]) -> bool:
    """Whether one of `WORDS`, matched as a group "letters", stands for its letters."""
    letters = match["letters"]
    if letters == "IS":
        return follows(match, _BRANCH) or _is_group(match)
    if letters == "ME":
        return _is_other_me(match)
    if letters == "HE":
        return _is_education(match)
    if letters == "IF":
        return match["ending"] is not None or word_before(match) in _BEFORE_FEDERATION
    if letters == "AS":
        return _is_paper_or_club(match)
    is_stressed = word_before(match) in _STRESSED_BEHIND or follows(match, _STRESSED_AHEAD)
    return match["ending"] is not None or not is_stressed


def _is_paper_or_club(match: re.Match[str]) -> bool:
    """Whether AS is a newspaper of Madrid, or the association of a club's name."""
    paper = follows(match, _PAPER_DOES) or (
        _PAPER_BEHIND.search(behind(match)) and follows(match, _PAPER_AHEAD)
    )
    club = follows(match, _CLUB_AHEAD) and _OF_CLUB.search(behind(match))
    return bool(paper or club)


def middle_east(text: str) -> str:
    """Say ME as letters, where it is the Middle East: "a ME envoy"."""
    if "ME" not in text:
        return text
    text = _MIDDLE_EAST.sub("M.E", text)
    return _TOLD_IN_FULL.sub("M.E", text) if "Middle East" in text else text


def _is_other_me(match: re.Match[str]) -> bool:
    if match["ending"] or word_before(match) in _EXAMINER:
        return not follows(match, _OF_SELF)
    return _OTHER_ME.search(match.string) is not None


def _is_group(match: re.Match[str]) -> bool:
    """Whether IS is Islamic State, not an emphasised verb as in "it IS true"."""
    before, after = word_before(match), word_after(match)
    aside = follows(match, _ASIDE_OF_GROUP) and before not in _BEFORE_ASIDE
    acts = before in _MAY_NAME_GROUP or before not in _EMPHASISED_IS
    acts = acts and not _ASKED_BEFORE.search(behind(match))
    acts = (acts and follows(match, _VERB_OF_GROUP)) or follows(match, _DOING)
    if match["ending"] or aside or acts:
        return True
    if before in _SUBJECTS or _is_shouted(after):
        return False
    if before and after in _OF_GROUP:
        return True
    stated = follows(match, _COMPLEMENT)
    if before in _EMPHASISED_IS or (stated and before in _JOINING):
        return False
    if _is_governing(before) or (_DONE_TO_GROUP.search(behind(match)) and not stated):
        return True
    # "Ada Boone IS late": somebody is.
    told = not before or _ABOUT_GROUP.search(match.string) is not None
    return told and not stated


def _is_governing(before: str) -> bool:
    """Whether a name stands behind a word: "they bombed IS", "another IS", "fighting IS"."""
    if before in _GROUP_AHEAD or before.isdigit():
        return True
    if before.endswith("ing"):
        return before not in _THINGS_IN_ING
    return before.endswith("ed") and not before.endswith("eed")


def _is_shouted(word: str) -> bool:
    """Whether a word is in capitals, and none that stands for words."""
    return len(word) >= _SHORTEST_SHOUTED and word.isupper() and word not in LETTERS | WORDS_SAID


def _is_education(match: re.Match[str]) -> bool:
    """Whether HE is higher education, where the pronoun cannot stand."""
    if follows(match, _EDUCATION):
        return True
    return word_before(match) in _NO_SUBJECT and not follows(match, _VERB_AHEAD)
