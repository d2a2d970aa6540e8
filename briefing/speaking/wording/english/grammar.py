"""The neighbours of a match: words, nouns and the end of the sentence."""

from __future__ import annotations

import re

from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/grammar")
_WINDOW = 48
_WORD_BEFORE = re.compile(r"([\w'’&-]+)[\s\"“‘(]*$")
_WORD_AFTER = re.compile(r"[\s\"”’]*([\w'’-]+)")
_DETERMINERS = _TABLES.words("determiners")
_NO_NOUN = _TABLES.words("no_noun")
_DESCRIBED = _TABLES.words("described")
_SENTENCE_END = re.compile(
    rf"[\"'”’)\]]*(?:$|\s+[\"'“‘(]*(?:{one_of(_TABLES.words('openers'))})\b)"
)


def word_before(match: re.Match[str]) -> str:
    """The word before a match, in lower case; empty where a stop stands between."""
    found = _WORD_BEFORE.search(match.string[max(0, match.start() - _WINDOW) : match.start()])
    return found[1].lower() if found else ""


def word_after(match: re.Match[str]) -> str:
    """The word after a match, as written; empty where a stop stands between."""
    found = _WORD_AFTER.match(match.string[match.end() : match.end() + _WINDOW])
    return found[1] if found else ""


def follows(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether `pattern` matches right after a match."""
    return pattern.match(match.string, match.end()) is not None


def describes_noun(match: re.Match[str]) -> bool:
    """Whether a quantity stands before its noun: "a $5 bill", "the 5km run", "10-mile walk"."""
    after = match.string[match.end() : match.end() + _WINDOW]
    if re.match(r"-(?!an?-|per-|plus\b)[a-z]", after):
        return True
    noun = re.match(r" ([a-z][a-z'’-]+)", after)
    if noun is None:
        return False
    before = re.findall(
        r"[\w'’-]+|[^\w\s]", match.string[max(0, match.start() - 40) : match.start()]
    )
    last = before[-1].lower() if before else ""
    if noun[1].split("-")[0] in _NO_NOUN and not (last in {"a", "an"} and noun[1] == "can"):
        return False
    if noun[1] in _DESCRIBED:
        return True
    if not before:
        # "155mm shells arrived"
        return match[0][-1:].isalpha() and " " not in match[0] and noun[1].endswith("s")
    if last not in {"a", "an"} and noun[1].endswith(("ed", "ing")):
        return False
    if last in _DETERMINERS or last.endswith(("'s", "’s")):
        return True
    # "a record £100m fee", "a new 5km stretch"
    return len(before) > 1 and before[-2].lower() in {"a", "an"} and last.isalpha()


def full_stop(match: re.Match[str]) -> str:
    """A full stop where a match ends its sentence, whose stop its own was too; else nothing."""
    return "." if _SENTENCE_END.match(match.string, match.end()) else ""
