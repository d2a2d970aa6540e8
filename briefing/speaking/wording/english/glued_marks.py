"""Apostrophes and quotation marks that stand apart from their word, or have lost their space."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.known_words import is_formed
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/quotations")
# "Hannon ‘s boat", "we 're sure", "I ' m", where "the ' s'" is no ending
_TORN = expression(
    r"(?<=[A-Za-z0-9]) ['’‘] ?(?P<ending>s|re|ve|ll|m)(?=[ .,;:!?)]|$)"
    r"|(?P<who>\b(?:I|[Yy]ou|[Hh]e|[Ss]he|[Ww]e|[Tt]hey|[Ii]t|[Tt]here|[Ww]ho)) ['’‘]d(?= )"
    r"|(?<=\b(?:do|ca|wo|is))(?P<not>n ?| n)['’‘]t\b"
    r"|(?<=\b(?:do|is|ca|wo)n) ['’‘]t\b"
    r"|\b(?P<verb>(?:[Dd]oes|[Dd]id|[Ww]as|[Ww]ere|[Aa]re|[Hh]as|[Hh]ad|[Hh]ave|[Cc]ould|[Ww]ould"
    r"|[Ss]hould|[Mm]ust|[Nn]eed))(?: n['’‘]t|n ['’‘]t|['’‘]nt)\b",
    sign=("'", "’", "‘"),
)
# "Poe‘s horse", "Tom O‘Neill": an apostrophe that is set as an opening mark
_TURNED = expression(
    r"(?<=[A-Za-z])‘(?=(?:s|t|re|ve|ll|d|m)(?![\w'’]))|(?<=\b[ODL])‘(?=[A-Z][a-z])", sign="‘"
)
# "A coup d"etat", "Ada O"Neill", "it"s old"
_DOUBLED = expression(
    r"(?<![\w'’\"][dDlLO])(?:(?<=\b[dDlLO])\"(?=[A-Za-z][a-zé]{2,})"
    r"|(?<=[a-z])\"(?=(?:s|t|re|ve|ll|m)(?![\w\"'’])))",
    sign='"',
)
# "A'real danger' to us", "of‘mayhem’"
_BEFORE_MARK = one_of(_TABLES.words("before_glued_marks"))
_NO_ENDING = r"(?!(?:s|t|d|m|ll|re|ve|nt|em|n|til|er|clock|am|all)(?![\w]))"
_OPENING = expression(
    rf"(?<![\w'’‘-])(?P<word>(?i:{_BEFORE_MARK})|(?P<other>[a-z]{{3,}}))(?P<mark>['’]){_NO_ENDING}"
    r"(?P<next>[A-Za-z]{2,})",
    sign=("'", "’"),
)
_CURLED = expression(r"(?<=[a-z])‘(?=\w)", sign="‘")
_CLOSES = expression(r"[^'’‘]*(?:\w['’]\w+[^'’‘]*){0,4}[\w.,!?…]['’](?!\w)")
_OPENED = expression(r"(?:^|[\s(])['‘][A-Za-z](?:[^'’‘]|(?<=\w)['’](?=(?:s|t|re|ve|ll|d|m)\b))*$")

_FAR = 240  # characters that are looked back and ahead
_SHORT = _TABLES.words("before_glued_marks") | _TABLES.words("short_behind_marks")


def glued_marks(text: str) -> str:
    """Join endings that stand apart, and part what a mark has glued: "a'real danger' to"."""
    text = _TORN.sub(_torn, _TURNED.sub("’", text))
    text = _DOUBLED.sub(_doubled, text)
    return _OPENING.sub(_opening, _CURLED.sub(" ‘", text))


def _torn(match: re.Match[str]) -> str:
    if match["ending"]:
        return f"'{match['ending']}"
    if match["who"]:
        return f"{match['who']}'d"
    return f"{match['verb'] or ''}n't"


def _doubled(match: re.Match[str]) -> str:
    # "She sang "Vitamin d"and left": a mark that closes
    before = match.string[max(0, match.start() - _FAR) : match.start()]
    return match[0] if before.count('"') % 2 else "'"


def _opening(match: re.Match[str]) -> str:
    """Part a mark from the word before it, or from the next where it closes what is open."""
    word, mark, following = match["word"], match["mark"], match["next"]
    text, other = match.string, match["other"]
    if _OPENED.search(text[max(0, match.start() - _FAR) : match.end("word")]):
        known = not other or is_formed(other)
        return f"{word}{mark} {following}" if known and _is_word(following) else match[0]
    closes = _CLOSES.match(text[match.start("next") : match.end() + _FAR])
    if other:
        if not is_formed(other) or not (closes or _is_word(following)):
            return match[0]
        if not closes:
            # "The players'union"
            return f"{word}{mark} {following}" if other.endswith("s") else match[0]
    elif not closes and (word[0].isupper() or following[0].isupper()):
        return match[0]
    return f"{word} {mark}{following}"


def _is_word(word: str) -> bool:
    """Whether the tables know a word, long or short: "and", "house"."""
    return is_formed(word) or word.lower() in _SHORT
