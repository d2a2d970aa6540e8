"""Words that an editor put into somebody's own in square brackets.

Those that the sentence wants, "we stopped [Hale] there", are read straight through. What explains
the word before it, "he [the mayor] said", stays an aside: round brackets get their pauses last.
"""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.insertions import (
    AUXILIARIES,
    CONTRACTED,
    DEMONSTRATIVES,
    DETERMINED,
    FINITE_AHEAD,
    FIRST_NAME,
    FUNCTION_WORDS,
    IS_A,
    LEADS_ON,
    NAME_AHEAD,
    NAMED,
    NO_NOUN_AHEAD,
    PREPOSITIONS,
    PRONOUNS,
    TABLES,
    VERBS,
    goes_on,
    names_subject,
    owns,
)
from briefing.speaking.wording.english.known_words import is_formed
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES
from briefing.speaking.wording.english.square_asides import (
    asides_parted,
    explains_it,
    is_foreign,
    is_long_aside,
    lists_figures,
    opens_clause,
)
from briefing.speaking.wording.tables import one_of

_EDITED = expression(
    r"(?:(?<![\w'’.-])(?P<before>[\w'’.-]{1,40})(?P<gap>,? ))?"
    r"\[(?P<inside>[A-Za-z0-9£$€][^\[\]]{0,80})\](?!\()"
)
# "A [European] one", "a [once] great man"
_AS_CONSONANT = expression(r"eu[a-z]|onc?e\b")
_ONE_WORD = expression(r"[a-z]{3,}$")
_STOPS = (".", "!", "?")
_OWNERS = {"his", "its", "their"}
_SHORTEST = 3  # letters of a word that is short for another: "poliomyelitis [polio]"
_SINGULAR = {"he", "she", "it", "who"}
# "The 'balcony' [an apparent reference to the town]"
_EXPLAINS = expression(
    r"(?:an? (?:[a-z]+ ){2,}|(?:i\.?e|e\.?g)\.? "
    r"|(?:referring|meaning|a reference) |(?:another|one of) "
    # "shura [Arabic for council]"
    r"|(?:[A-Z][a-z]+|short|slang|code|shorthand) for )"
)
_NO_ROLE = one_of(FUNCTION_WORDS | PREPOSITIONS)
# "Her husband [actor Tom Hay], I said"
_ROLE_AND_NAME = expression(rf"(?:(?!(?:{_NO_ROLE})\b)[a-z-]+ ){{1,3}}(?:[A-Z][\w'’-]+ ?){{1,3}}$")
_AFTER_OWNER = expression(
    r"\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Yy]our|[Tt]he)(?: [\w'’\[\]-]+){1,3} $"
)
# "The new minister [Hale] left", but "he is glad [Hale] left", "a plan to drop [Hale] failed"
_NOUN_PHRASE = expression(
    r"(?:\b(?:the|his|her|their|its|our|my|your|this|these|those|an?|another|both)|['’]s|s['’])"
    rf"(?P<words>(?: (?!(?:{one_of(FUNCTION_WORDS | PREPOSITIONS | AUXILIARIES)})\b)"
    rf"[\w'’-]+){{1,4}}) $",
    re.IGNORECASE,
)
_NO_NOUN = expression(rf"(?:{one_of(TABLES.words('no_head'))})$|[a-z]{{2,}}ly$")
_PARTICIPLE = expression(r"[a-z]{2,}(?:ing|ed)$")
_IN_CLAUSE = expression(
    rf"(?i:{one_of(FUNCTION_WORDS | VERBS | AUXILIARIES)})$"
    r"|[a-z]+(?:ly|ed|ing|n['’]t|['’](?:re|ve|ll|d|m))$"
)
# "It is the first of four [nobody here doubts that it is]."
_WHOLE_CLAUSE = expression(
    r"(?:nobody|everybody|everyone|no one|there|it|he|she|they|we|I|the [a-z]+) "
    r"(?:[a-z'’-]+ ){0,4}?(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do)\b",
    re.IGNORECASE,
)
_FEWEST_IN_CLAUSE = 5
_SUBJECT_AHEAD = expression(r" (?:I|you|he|she|it|they|we)(?: [a-z]|['’](?:re|ve|ll|d|m|s) )")
_TITLE = expression(r"\b[A-Z][\w'’]* (?:of (?:the )?)?$")
_OPENING = expression(r"(?:^|[.!?] )[\"“'‘]?$")
# "Jo [Hay, his coach] did it"
_NAME_AND_ROLE = expression(
    r"(?P<name>[A-Z][a-z'’-]+), (?=(?:his|her|their|the|my|our|an?|[A-Z][a-z]+['’]s) [a-z])"
)
_BEHIND_PLACE = expression(r"[,.;!?]")
_MANY = expression(r"[a-z]{3,}[^\Wsui]s$")
_OF_MANY = expression(
    r"(?:\b(?:my|his|her|their|our|your|these|those)|[a-z]{3,}s and|['’]s) $", re.IGNORECASE
)
_OF_PLACE = expression(r"\b(?:of|in|from) (?:(?:North|South|West|New) )?$")
_CLOSED_MARK = expression(r"(?:[a-z][”\"]|[a-rt-z]['’]) $")
_TITLES_AHEAD = TABLES.words("titles_ahead")
_COUNTRIES = frozenset(TABLES.table("countries", list[str]))
_PERSONS = TABLES.words("persons_in_letters")


def square_brackets(text: str) -> str:
    """Read on where the sentence wants the words in brackets: "we saw [the van] go"."""
    if "[" not in text:
        return text
    return _EDITED.sub(_edited, asides_parted(text))


def _edited(match: re.Match[str]) -> str:
    before, inside = match["before"] or "", match["inside"]
    role = _NAME_AND_ROLE.match(inside)
    if role and FIRST_NAME.match(before):
        return f"{before} {role['name']} ({inside[role.end() :]})"
    apart = (
        _explains_pronoun(match, before.lower())
        or names_subject(match)
        or lists_figures(match, before.lower())
        or _explains_noun(match, before)
    )
    # "His [Hale's] plan", but "we saw her [Hale's] dog"
    says_whose = before.lower() in _OWNERS and inside.endswith(("'s", "’s"))
    # "I know that [Tom]'s here"
    is_owner = match.string.startswith(("'s", "’s"), match.end())
    if says_whose or (apart and not is_owner and not owns(match)):
        return f"{before}{match['gap'] or ''}({inside})"
    return f"{_article(before, inside)}{match['gap'] or ''}{inside}"


def _article(before: str, inside: str) -> str:
    """The article as what stands in brackets wants it: "a [expletive]" → "an"."""
    if before.lower() not in {"a", "an"} or not inside[:2].islower() or inside[0] in "uh":
        return before
    has_vowel = inside[0] in "aeio" and not _AS_CONSONANT.match(inside)
    return f"{before[0]}{'n' if has_vowel else ''}"


def _explains_noun(match: re.Match[str], before: str) -> bool:
    """Whether what stands in square brackets explains a noun: "HDTVs [televisions]"."""
    inside, word = match["inside"], before.lower()
    if _CLOSED_MARK.search(match.string, 0, match.start("inside") - 1):
        # "Of the 'near enemy' [the council], he"
        return bool(DETERMINED.match(inside) or IS_A.match(inside))
    wants = (word in VERBS and not _ends_title(match)) or CONTRACTED.search(word)
    goes_on_clause = wants or opens_clause(match, word)
    if not before or "," in match["gap"] or goes_on_clause or before[-1] in _STOPS:
        return False
    is_short = len(word) > len(inside) > _SHORTEST and word.startswith(inside.lower())
    if is_short or _says_what(match, before) or _says_again(match, word):
        return True
    first = inside.split(maxsplit=1)[0]
    leads = first.lower() in PREPOSITIONS | FUNCTION_WORDS and not first.isupper()
    if leads or NAME_AHEAD.match(match.string, match.end()):
        return False
    # "They are shuhada [martyrs]"
    if is_foreign(before) or not inside[0].isupper():
        return is_foreign(before) or not inside[0].islower() or _glosses(match, before)
    return _names_noun(match, before)


def _says_again(match: re.Match[str], word: str) -> bool:
    """Whether one many-word says what another is: "our shops and partners [workers]."."""
    inside = match["inside"]
    many = _MANY.match(word) and _MANY.match(inside) and inside not in FUNCTION_WORDS | PREPOSITIONS
    if not many or not (follows_stop := _BEHIND_PLACE.match(match.string, match.end())):
        return False
    return bool(follows_stop and _OF_MANY.search(match.string, 0, match.start("before")))


def _ends_title(match: re.Match[str]) -> bool:
    """Whether the word before is the last of a name: "Port of Call [a game]"."""
    before = match["before"]
    return before[0].isupper() and bool(_TITLE.search(match.string, 0, match.start("before")))


def _glosses(match: re.Match[str], before: str) -> bool:
    """Whether small words say what a name is: "HDTVs [televisions]"."""
    if not before[0].isupper():
        return False
    # "If you play Port of Call [a game] you know it"
    opens = _OPENING.search(match.string, 0, match.start()) is not None
    parts = not opens and _SUBJECT_AHEAD.match(match.string, match.end()) is not None
    return parts or (before[1:2].isupper() and _spells_out(before, match["inside"]))


def _names_noun(match: re.Match[str], before: str) -> bool:
    """Whether a name explains what stands before it: "the minister [Hale]", "he [Hale]"."""
    inside, word = match["inside"], before.lower()
    if word in PRONOUNS:
        return True
    if word == "her":
        # "I told her [Hale] to go", but "her [French] passport"
        return not goes_on(match) or bool(NO_NOUN_AHEAD.match(match.string, match.end()))
    if before[0].islower():
        return _is_noun(match, word)
    if before[0].isdigit():
        # "In 2016 [Rio] I won", but "with 4.0 [GPAs]"
        return before.isdigit() and len(before) == len("2016")
    # "The governor of Ohio [Poe], the"
    of_place = _OF_PLACE.search(match.string, 0, match.start("before"))
    two_names = FIRST_NAME.match(before) and NAMED.match(inside) and not _is_whole(before, inside)
    if not two_names or (of_place and before not in GIVEN_NAMES):
        return True
    # "We race in Sepang [Malaysia], where", but "Jo [Hay], who"
    return inside in _COUNTRIES and _BEHIND_PLACE.match(match.string, match.end()) is not None


def _is_whole(before: str, inside: str) -> bool:
    """Whether somebody's whole name explains an office: "the General Staff [Ada Poe]"."""
    is_office = before not in _TITLES_AHEAD and before not in GIVEN_NAMES
    return " " in inside.strip() and is_office and is_formed(before.lower())


def _is_noun(match: re.Match[str], word: str) -> bool:
    """Whether a word heads a phrase that a name can explain: "the minister", but "he is glad"."""
    if _NO_NOUN.match(word):
        return False
    phrase = _NOUN_PHRASE.search(match.string, 0, match.start("inside") - 1)
    if phrase is None:
        return False
    # "The meeting [Monday]", but "a letter praising [Hale]"
    return " " not in phrase["words"].strip() or not _PARTICIPLE.match(word)


def _spells_out(before: str, inside: str) -> bool:
    """Whether it says what letters stand for: "PTSD [stress]", but "the US [team]"."""
    one_word = " " not in inside and before.isupper()
    return not one_word or before[0] == inside[0].upper() or before in _PERSONS


def _says_what(match: re.Match[str], before: str) -> bool:
    """Whether it says by itself that it explains: "£20 [about $25]", "her father [a cook]"."""
    inside = match["inside"]
    if before[0].isdigit():
        return any(map(str.isdigit, inside)) or is_long_aside(match, before.lower())
    if _is_clause(match) or is_long_aside(match, before.lower()):
        return True
    is_listed = ", " in inside and inside.split(maxsplit=1)[0].lower() not in PREPOSITIONS
    if is_listed or _EXPLAINS.match(inside):
        return True
    if IS_A.match(inside) or _ROLE_AND_NAME.match(inside):
        return _AFTER_OWNER.search(match.string, 0, match.start("inside") - 1) is not None
    # "Tom [his agent] and Jo"
    return before[0].isupper() and DETERMINED.match(inside) is not None


def _is_clause(match: re.Match[str]) -> bool:
    """Whether a sentence of its own stands in brackets, behind which the other one ends."""
    inside = match["inside"]
    if inside.count(" ") + 1 < _FEWEST_IN_CLAUSE or not _WHOLE_CLAUSE.match(inside):
        return False
    return _BEHIND_PLACE.match(match.string, match.end()) is not None


def _explains_pronoun(match: re.Match[str], word: str) -> bool:
    """Whether what stands behind a pronoun says who or what it is: "he [the mayor] said"."""
    inside = match["inside"]
    if word in DEMONSTRATIVES:
        # "Of that [leak], he", "that [leak] is", "those [people] who"
        if _ONE_WORD.match(inside) and inside not in FUNCTION_WORDS | VERBS:
            return False
        return not goes_on(match) and word not in LEADS_ON - DEMONSTRATIVES
    if word not in PRONOUNS:
        return False
    if DETERMINED.match(inside) or explains_it(match, word):
        return True
    words = inside.split()
    if len(words) > 1 and _PARTICIPLE.match(words[0]) and words[-1].endswith("s"):
        # "They [sailing officials] should go", but "they [having won] are"
        words = words[1:] if FINITE_AHEAD.match(match.string, match.end()) else words
    if words[0].lower() in PREPOSITIONS or any(map(_IN_CLAUSE.match, words)):
        return False
    # "They [members] say", but "he [says] so"
    return len(inside.split()) > 1 or (words[0].endswith("s") and word not in _SINGULAR)
