"""What parts a caption from the sentence that is glued to it: "his wife (left) The two went"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.calendar_names import MONTHS
from briefing.speaking.wording.english.sentence_starts import (
    starts_plainly,
    starts_with_common_word,
    starts_with_name,
    starts_with_person,
)
from briefing.speaking.wording.neutral import PAUSE
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/pointers")
# "Ann Poe waits for", "Race officials stopped the"
_DOES = expression(
    r" (?:[A-Z][\w'’-]+ ){1,3}(?:[a-z]+s )?[a-z]{2,}(?:ed|(?<!s )[a-z]s) "
    r"(?:the|an?|to|for|on|by|with|his|her|their|its|from|into|over|down|up)\b"
)
_NEXT_WORD = expression(r" [\"“‘']?[A-Z]")
# "(posed by a model) 1. They eat"
_NEXT_NUMBERED = expression(r" [1-9][0-9]?[.)](?: |$)")
# "(file image) 24 people were", "(above) £5m was"; no age, and no "10 points behind"
_VERB = r"(?:was|were|are|is|has|have|had|will|would|could|can|may|might|saw|took|went|came|died)\b"
_COUNTED = rf"(?: (?!{_VERB}|(?:{one_of(_TABLES.words('no_counted'))})\b)[a-z’'-]{{2,}})"
_NEXT_FIGURE = expression(
    rf" (?:[£$€][0-9][\w.,]*{_COUNTED}{{0,2}}|[1-9][0-9,.]*{_COUNTED}{{1,3}}) "
    rf"(?:{_VERB}|[a-z]{{3,}}ed (?:the|an?|his|her|their|it|that)\b)"
)
# "He sent his wife (left) 24 roses": what somebody gets
_GIVES = expression(rf"\b(?:{one_of(_TABLES.words('gives'))})\b[^.!?;:]*$")
# "CCTV shows", "MPs are"
_LETTERS_DO = expression(r" (?:The )?[A-Z]{2,6}(?:s|['’]s)? [a-z]")
# "(right) 'I was young then": a whole sentence that somebody said
_QUOTED_NEXT = expression(r" (?:[\"“]|['‘])(?:[A-Z][\w’']*|I)(?: [\w’',-]+){3}")
_ROLE_NAMES = _TABLES.words("roles_named")
_ROLE = expression(
    rf"\b(?:{one_of(_ROLE_NAMES)}|[a-z]{{3,}}(?:er|or|ist|man|woman)"
    # "The Prime Minister (left) Ada Poe said"
    rf"|{one_of(word.capitalize() for word in _ROLE_NAMES)}"
    r"|Minister|Chancellor|Secretary|Senator|Governor|Leader|Manager|Director|Actor|Singer|Officer"
    r"|Sir|Lord|Lady|Dame|Prof|Professor|Speaker|Ambassador|General|Colonel)$"
)
# "He was with a lecturer and author (right) Tom Hay rows": nobody's name follows "a".
_ANYBODY = expression(r"\b[Aa]n? (?:[a-z-]+ ){0,5}[a-z-]+$")
# "Ada Poe's (left) Labour", "and (right) Hay's boat"
_LEADS_ON = expression(
    rf"['’]s$|\b(?:{one_of(Tables('en/sentence_starts').words('leads_on'))})$", re.IGNORECASE
)
# "Before she met Tom (left) Ida Hay sang": what is only begun ends no sentence.
_BEGUN = expression(
    r"(?:^|[.!?:] )(?:Before|After|When|While|As|Since|If|Although|Though|Because|Once|Until|With"
    r"|Despite|Like|Unlike|Alongside|Besides|Beside|Together with|According to|For|To|In|At)\b"
    r"[^.!?,;:]*$"
)
_TIMES = expression(
    rf" (?:{one_of(MONTHS)}|[A-Z][a-z]+day)\b"
    "(?!['’]s| (?:was|is|were|will|has|had)\\b|[^.!?]{0,40}:)"
)
_NAME = (
    r"[A-Z][\w'’-]*\.?"
    r"(?: (?:(?:de|da|di|du|van|von|der|den|la|le|el|al|bin|ibn) )*[A-Z][\w'’-]*\.?){0,5}"
)
# "Shaw (right) tussles with": somebody else is shown, who does something
_SHOWN_DOES = expression(
    rf" {_NAME}"
    r"(?: \((?:[a-z]+ )?(?:left|right|cent(?:er|re)|above|below|pictured|[LRClrc]|[1-9][0-9])\))?"
    rf"(?:, [1-9][0-9],| (?!(?:{one_of(_TABLES.words('of_one_shown'))})\b)[a-z])"
)
# "Ann Poe and Tom Hay of the union also signed": two who do something
_BOTH_DO = expression(
    rf" {_NAME} and {_NAME} (?:(?:are|were|have|had|will|would|also|both|then|said|say)\b"
    r"|[a-z]{3,}ed\b|(?:of|from|at) [^.;:]{3,80}? (?:also|both|have|had|were|are)\b)"
)
_FAR, NEAR = 60, 160  # characters that are looked back
AHEAD = 160  # and ahead


def end_of_caption(before: str, rest: str) -> str:
    """What parts a caption from what follows its pointer: "his wife (left) The two went".

    Nothing where a sentence goes on: "his wife (left) and he", "singer (left) Ada Poe".
    """
    if not before.rstrip("\"”'’),")[-1:].isalnum():
        return ""
    near = before[-_FAR:]
    is_next = _NEXT_WORD.match(rest) is not None and _LEADS_ON.search(near) is None
    if _NEXT_FIGURE.match(rest) and not _GIVES.search(before[-NEAR:]):
        return PAUSE if _BEGUN.search(before) else "."
    if _NEXT_NUMBERED.match(rest) or (is_next and _opens(rest)):
        return "."
    if not is_next or _TIMES.match(rest) or (_ROLE.search(near) and not _ANYBODY.search(near)):
        return ""
    return "." if not _BEGUN.search(before) and tells_of_somebody(rest) else PAUSE


def _opens(rest: str) -> bool:
    """Whether a sentence opens here, whoever is named before: "Neighbours said", "CCTV shows"."""
    return bool(
        starts_plainly(rest, 0)
        or starts_with_common_word(rest, 0)
        or _QUOTED_NEXT.match(rest)
        or _LETTERS_DO.match(rest)
    )


def tells_of_somebody(rest: str) -> bool:
    """Whether somebody named here does something: "Ann Poe rows"."""
    return not _TIMES.match(rest) and bool(
        starts_with_name(rest, 0, says=True)
        or starts_with_person(rest, 0, given=False)
        or _DOES.match(rest)
        or _SHOWN_DOES.match(rest)
        or _BOTH_DO.match(rest)
        or _LETTERS_DO.match(rest)
    )


def end_behind(match: re.Match[str]) -> str:
    """What parts the caption before a pointer from the next: "Ada Poe (R) The two won"."""
    before = match.string[max(0, match.start() - NEAR) : match.start()]
    return end_of_caption(before, match.string[match.end() :][:AHEAD])
