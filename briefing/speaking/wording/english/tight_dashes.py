"""Dashes without spaces that are pauses: "the office–a stickler–could", "Ohio-as well as"."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/dashes")
_PARTS = _TABLES.words("parts")
_BEFORE_ARTICLE = _TABLES.words("parts_before_article")
_ARTICLE_AHEAD = expression(rf" (?:{one_of(_TABLES.words('articles'))}|[0-9$£€]\S*)\b")
_PREFIXES = _TABLES.words("prefixes")
_NO_CLAUSE_BEHIND = _TABLES.words("no_clause_behind")
# An en dash: in "Paris–Dakar" it joins, in "the past–especially then–it" it parts.
_DASH = expression(
    r"(?<![\w'’])(?P<left>[\w'’]*[\w%.,])[\"”)]?–"
    r"(?=[\"“(]?(?P<right>[$£€]?[\w'’%]+)(?P<behind>.?))",
    sign="–",
)
_ADVERB = expression(r"(?!family\b|daily\b|weekly\b|early\b|only\b|monthly\b)[a-z]{3,}ly$")
_MANY = expression(r"[a-z]{2,}[^\Wsui]s$")
_ASIDE = expression(r"(?:\S+ ){1,40}\S*$")
_FINITE = _TABLES.words("finite")
_GOVERNED = expression(rf" (?:{one_of(_TABLES.words('behind_opened'))})\b")
_SHARE = expression(r"[$£€]?[0-9][0-9.,]*(?:%|m|bn)?$")
# "In Ohio-as well as Ely", "the cuts-which she made-did not": a hyphen between clauses.
_HYPHEN = expression(
    r"(?<![\w-])(?P<left>[a-z]{3,}|[A-Z][a-z]{5,})"
    rf"-(?=(?:{'|'.join(_TABLES.table('clauses', list[str]))})(?![\w-]))",
    sign="-",
)
# "The law was made-but it failed-in May": what ends where a hyphen began it
_HYPHEN_BEHIND = expression(
    r"(?<= - )(?P<inside>[a-z' ,]+)(?<![\w-] )"
    r"-(?=(?:in|on|at|by|for|to|from) (?:the|a|his|her|their|[A-Z0-9]))",
    sign="-",
)
# "The cuts-asking them to pay-did not"
_HYPHEN_AND_DOING = expression(
    r"(?<![\w-])(?P<left>[a-z]{2,}[^\Wsui]s)"
    r"-(?=[a-z]{3,}ing (?:the|an?|his|her|their|its|them|him)\b)",
    sign="-",
)


def tight_dashes(text: str) -> str:
    """Set a dash apart that parts a sentence, and leave one that joins two words."""
    if "–" in text:
        text = _tight_dashes(text)
    parted = _HYPHEN.sub(_hyphen, text)
    if parted != text:
        text = _HYPHEN_BEHIND.sub(r"\g<inside> - ", parted)
    return _HYPHEN_AND_DOING.sub(r"\g<left> - ", text)


def _hyphen(match: re.Match[str]) -> str:
    return match[0] if match["left"] in _NO_CLAUSE_BEHIND else f"{match['left']} - "


def _tight_dashes(text: str) -> str:
    found = list(_DASH.finditer(text))
    parts = [_parts(match) for match in found]
    # What is put in has two dashes: where one parts, so does the other.
    for number, (one, other) in enumerate(pairwise(found)):
        between = text[one.end() : other.end() - 1]
        if _SHARE.match(between) and _is_word(one["left"]) and _is_word(other["right"]):
            # "Voters–56%–say"
            parts[number] = parts[number + 1] = True
        elif ". " in between or not _ASIDE.match(between):
            continue
        elif parts[number] and not _joins_names(other):
            parts[number + 1] = True
        elif parts[number + 1] and other["right"] in _FINITE and _opens(one):
            parts[number] = True
    for match, is_part in reversed(list(zip(found, parts, strict=True))):
        if is_part:
            text = f"{text[: match.end() - 1]} – {text[match.end() :]}"
    return text


def _is_word(text: str) -> bool:
    return text[-1:].isalpha()


def _joins_names(match: re.Match[str]) -> bool:
    return match["left"][:1].isupper() and match["right"][0].isupper()


def _opens(match: re.Match[str]) -> bool:
    return _GOVERNED.match(match.string, match.end() + len(match["right"])) is not None


def _parts(match: re.Match[str]) -> bool:
    """Whether a dash parts what stands before it from what stands behind it."""
    left, right = match["left"], match["right"]
    # "2010–May", "day–to–day"
    in_chain = match["behind"] in {"–", "-"} or match.string[: match.start()].endswith("–")
    if not _is_word(right) or left[-1].isdigit() or in_chain:
        return False
    if right[0].isupper() and right != "I":
        return left[0].islower() and left.lower() not in _PREFIXES
    return (left[-1] in ".," and left[0].islower()) or _begins_part(match)


def _begins_part(match: re.Match[str]) -> bool:
    """Whether the word behind a dash begins what is put in, or goes on behind it."""
    left, right = match["left"], match["right"]
    if right.lower() in _PARTS or _ADVERB.match(right):
        return True
    if right in _BEFORE_ARTICLE:
        return _ARTICLE_AHEAD.match(match.string, match.end() + len(right)) is not None
    return _MANY.match(left) is not None and right.endswith("ing")
