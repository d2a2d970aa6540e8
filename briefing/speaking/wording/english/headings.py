"""Numbered headings: "6 Users are changing it" counts nothing, so its number has a pause."""

from __future__ import annotations

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import cardinal
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/headings")
_HEADING = expression(
    r"(?P<number>[1-9]|[12][0-9]|30) (?P<first>[A-Z][a-z’'-]*[a-z]|I|A)(?P<rest>(?: [^ ]+){0,12})"
)
_NO_HEADING = _TABLES.words("no_heading")
_PEOPLES = expression(
    rf"(?:{one_of(_TABLES.words('peoples'))})s?$|[a-z](?:ese|ish|ian|ians|ans|can|li|qi|ni)$"
)
_PLURAL = expression("[a-rtv-z]s$")
_FUNCTION = _TABLES.words("function")
_VERBS = _TABLES.words("verbs")


def headings(text: str) -> str:
    """Part the number of a heading from its words: "6 Users are changing it" → "six: Users"."""
    match = _HEADING.fullmatch(text.strip()) if text[:1].isdigit() else None
    if match is None or not _is_heading(match["first"], match["rest"].split()):
        return text
    return f"{cardinal(int(match['number']))}: {match['first']}{match['rest']}"


def _is_heading(first: str, rest: list[str]) -> bool:
    if rest and (rest[-1].endswith((".", "!")) or not rest[0][:1].islower()):
        is_model = len(rest) == 1 and rest[0][:1].isdigit()
        if not is_model:
            return False
    # "15 Things to See Before Spring": in titles every word has a capital.
    told = next((word for word in rest if word.lower() not in _FUNCTION), "a")
    if told[:1].isupper() or first in _NO_HEADING or _PEOPLES.search(first):
        return False
    if _PLURAL.search(first):
        return bool(rest) and rest[0] in _VERBS
    return bool(rest) or first.endswith("ing")
